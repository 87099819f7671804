"""A folder of releases to a table of quotes with their speakers, on as many machines as Spark has.

python recipes/spark/job.py FOLDER OUT [--person NAME]      Spark in this process, on all cores
spark-submit --py-files recipes/quotes.py recipes/spark/job.py …      on a cluster; the wheel of nutgraf is installed there

FOLDER holds JSON lines, {"id", "text"} each, compressed or not; OUT becomes a folder of Parquet files. With --person the quotes of one
speaker over all releases are printed from a table that stands.
"""

import argparse
import sys
from pathlib import Path

from pyspark.sql import SparkSession
from pyspark.sql.functions import col

sys.path.insert(0, str(Path(__file__).parents[1]))
from quotes import COLUMNS, rows  # noqa: E402


def read(frames):
    """Batches of releases in, batches of quotes out; a worker reads one after the other and holds no more."""
    import pandas

    names = [column.split()[0] for column in COLUMNS.split(", ")]
    for frame in frames:
        found = [row for id, text in zip(frame["id"], frame["text"]) for row in rows(id, text)]
        yield pandas.DataFrame(found, columns=names)


def quotes(spark, folder):
    releases = spark.read.schema("id string, text string").json(folder)
    return releases.where(col("text").isNotNull()).mapInPandas(read, COLUMNS)


def of(spark, table, person):
    """All that one person said, over all releases."""
    return spark.read.parquet(table).where(col("speaker") == person).orderBy("released", "id", "place")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder")
    options.add_argument("out")
    options.add_argument("--person")
    given = options.parse_args()
    spark = SparkSession.builder.appName("nutgraf").config("spark.sql.execution.arrow.maxRecordsPerBatch", 500).getOrCreate()
    if given.person:
        of(spark, given.out, given.person).show(truncate=False)
    else:
        spark.sparkContext.addPyFile(str(Path(__file__).parents[1] / "quotes.py"))
        quotes(spark, given.folder).write.mode("overwrite").parquet(given.out)
    spark.stop()


if __name__ == "__main__":
    main()
