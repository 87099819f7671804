-- All that one person said, over all releases.
PREPARE person AS
SELECT released, id, quote FROM quotes WHERE speaker = $1 ORDER BY released, id, place;
