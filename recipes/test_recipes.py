"""Every recipe makes the same table from the same releases, row for row."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import duckdb
import pandas

HERE = Path(__file__).parent
GOLDEN = HERE.parent / "tests" / "golden"
COMMAND = os.environ["NUTGRAF"]
ENVIRONMENT = {**os.environ, "PYSPARK_PYTHON": sys.executable}
KEY = ["id", "place"]


def table(frame):
    frame = frame.sort_values(KEY).reset_index(drop=True)
    return [tuple(None if pandas.isna(value) else value for value in row) for row in frame.itertuples(index=False)]


class Recipes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = Path(tempfile.mkdtemp())
        folder = cls.place / "releases"
        folder.mkdir()
        texts = [path.read_text() for path in sorted(GOLDEN.glob("*.txt"))]
        for part in range(3):
            lines = [json.dumps({"id": f"{part}-{i}", "text": text}) for i, text in enumerate(texts)]
            (folder / f"{part}.jsonl").write_text("\n".join([*lines, "no json"]) + "\n")
        cls.run_python("one.py", folder, cls.place / "one.parquet")
        cls.expected = table(pandas.read_parquet(cls.place / "one.parquet"))

    @classmethod
    def run_python(cls, script, *args):
        subprocess.run([sys.executable, HERE / script, *map(str, args)], check=True, capture_output=True, cwd=cls.place, env=ENVIRONMENT)

    def test_there_are_quotes_with_speakers(self):
        self.assertGreater(len(self.expected), 30)
        self.assertGreater(sum(row[4] is not None for row in self.expected), 20)

    def test_spark(self):
        self.run_python("spark/job.py", self.place / "releases", self.place / "spark")
        self.assertEqual(table(pandas.read_parquet(self.place / "spark")), self.expected)
        self.run_python("spark/job.py", self.place / "releases", self.place / "spark", "--person", "Anna Berg")

    def test_duckdb_behind_the_native_command(self):
        files = sorted((self.place / "releases").glob("*.jsonl"))
        ended = subprocess.run([COMMAND, *files, "--out", "summaries.jsonl.gz"], cwd=self.place, capture_output=True)
        self.assertEqual(ended.returncode, 1, "the lines that are no JSON are told")
        os.chdir(self.place)
        base = duckdb.connect()
        base.execute((HERE / "duckdb" / "quotes.sql").read_text())
        self.assertEqual(table(base.execute("FROM quotes").df()), self.expected)
        base.execute((HERE / "duckdb" / "person.sql").read_text())
        person = self.expected[0][4]
        found = base.execute(f"EXECUTE person('{person}')").fetchall()
        self.assertEqual(len(found), sum(row[4] == person for row in self.expected))


if __name__ == "__main__":
    unittest.main()
