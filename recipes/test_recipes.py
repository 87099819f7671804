"""Every recipe, run by the lines of the README, makes the same table from the same releases, row for row."""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import pandas

HERE = Path(__file__).parent
GOLDEN = HERE.parent / "tests" / "golden"
KEY = ["id", "place"]
PERSON = "OSLO, 4 May 2026 – “It took three years,” said Anna Berg, mayor of Oslo."


def lines():
    """The commands of the README, without their comments."""
    (block,) = re.findall(r"^```sh\n(.*?)^```$", (HERE / "README.md").read_text(), re.DOTALL | re.MULTILINE)
    return [line.split("  #")[0].strip() for line in block.splitlines() if line]


def table(frame):
    frame = frame.sort_values(KEY).reset_index(drop=True)
    return [tuple(None if pandas.isna(value) else value for value in row) for row in frame.itertuples(index=False)]


class Recipes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = Path(tempfile.mkdtemp())
        (cls.place / "recipes").symlink_to(HERE)
        folder = cls.place / "releases"
        folder.mkdir()
        texts = {path.stem: path.read_text() for path in sorted(GOLDEN.glob("*.txt"))} | {"person": PERSON}
        for part in range(3):
            found = [json.dumps({"id": f"{part}-{name}", "text": text}) for name, text in texts.items()]
            (folder / f"{part}.jsonl").write_text("\n".join([*found, "no json"]) + "\n")
        cls.run_line("python recipes/one.py releases one.parquet")
        cls.expected = table(pandas.read_parquet(cls.place / "one.parquet"))

    @classmethod
    def run_line(cls, line, code=0):
        """What a command prints; the README's variables are set before it."""
        words = " && ".join([*(one for one in lines() if one.startswith("export ")), line])
        env = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
        done = subprocess.run(["sh", "-c", words], capture_output=True, text=True, cwd=cls.place, env=env)
        assert done.returncode == code, f"{line}\n{done.stderr}"
        return done.stdout

    def says_what_one_person_said(self, printed):
        self.assertEqual(sorted(re.findall(r"\d-[a-z]+", printed)), ["0-person", "1-person", "2-person"], printed)

    def test_the_lines_of_the_readme_are_all_run(self):
        starts = ["nutgraf ", "duckdb ", "duckdb ", "export ", "python ", "python ", "spark-submit "]
        self.assertTrue(all(map(str.startswith, lines(), starts)) and len(lines()) == len(starts), lines())

    def test_there_are_quotes_with_speakers(self):
        self.assertGreater(len(self.expected), 30)
        self.assertGreater(sum(row[4] is not None for row in self.expected), 20)

    def test_spark(self):
        job, person, submit = lines()[4:]
        self.run_line(job)
        self.assertEqual(table(pandas.read_parquet(self.place / "quotes")), self.expected)
        self.says_what_one_person_said(self.run_line(person))
        (self.place / "quotes").rename(self.place / "before")
        self.run_line(submit)
        self.assertEqual(table(pandas.read_parquet(self.place / "quotes")), self.expected)

    def test_duckdb_behind_the_native_command(self):
        command, query, copy = lines()[:3]
        self.run_line(command, code=1)  # The lines that are no JSON are told.
        self.says_what_one_person_said(self.run_line(query))
        self.run_line(copy)
        self.assertEqual(table(pandas.read_parquet(self.place / "quotes.parquet")), self.expected)


if __name__ == "__main__":
    unittest.main()
