"""A folder of releases to a table of quotes, by one process: what the others are compared with.

python recipes/one.py FOLDER OUT.parquet
"""

import sys
from pathlib import Path

import pandas
from quotes import COLUMNS, releases, rows


def table(folder):
    names = [column.split()[0] for column in COLUMNS.split(", ")]
    files = sorted(Path(folder).glob("*.jsonl"))
    found = [row for file in files for id, text in releases(file.open(encoding="utf-8")) for row in rows(id, text)]
    return pandas.DataFrame(found, columns=names)


if __name__ == "__main__":
    table(sys.argv[1]).to_parquet(sys.argv[2], index=False)
