#!/bin/sh
# Installs the engines and the wheel that python/test.sh made in an environment of their own, and runs the recipes on releases.
set -eu
cd "$(dirname "$0")/.."
place=target/recipes
[ -x "$place/bin/python" ] || python3 -m venv "$place"
"$place/bin/python" -m pip install --quiet "pyspark==4.*" "pandas<3" "pyarrow" "duckdb>=1.3" "duckdb-cli>=1.3"
"$place/bin/python" -m pip install --quiet --force-reinstall --no-deps --no-index --find-links target/python/wheels nutgraf
cargo install --quiet --locked --path . --profile native --features cli --root "$place" --target-dir target --no-track --force
"$place/bin/python" -m unittest discover -s recipes -p "test_*.py"
