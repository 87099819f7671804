-- The lines of the native command as a table of quotes with their speakers. DuckDB reads them compressed and on all cores:
--
--   nutgraf releases/*.jsonl --out summaries.jsonl.gz --resume
--   duckdb quotes.duckdb -c ".read recipes/duckdb/quotes.sql"

CREATE OR REPLACE TABLE quotes AS
WITH summaries AS (
  FROM read_json('summaries.jsonl.gz', format = 'newline_delimited', maximum_object_size = 268435456, columns = {
    id: 'VARCHAR',
    summary: 'STRUCT(
      released STRUCT(iso VARCHAR),
      quotes STRUCT(kind VARCHAR, parts STRUCT(text VARCHAR)[], speaker STRUCT(name VARCHAR, "role" VARCHAR, organization VARCHAR))[]
    )'
  })
)
SELECT
  id,
  place - 1 AS place,
  list_transform(summary.quotes[place].parts, lambda part: part.text).array_to_string(' … ') AS quote,
  summary.quotes[place].kind AS kind,
  summary.quotes[place].speaker.name AS speaker,
  summary.quotes[place].speaker.role AS "role",
  summary.quotes[place].speaker.organization AS organization,
  summary.released.iso AS released
FROM summaries, unnest(range(1, len(summary.quotes) + 1)) AS places(place);
