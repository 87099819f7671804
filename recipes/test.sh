#!/bin/sh
# Installs the engines and the wheel that python/test.sh made in an environment of their own, and runs the recipes on releases.
set -eu
cd "$(dirname "$0")/.."
place=target/recipes
[ -x "$place/bin/python" ] || python3 -m venv "$place"
"$place/bin/python" -m pip install --quiet "pyspark==4.*" "pandas<3" "pyarrow" "duckdb>=1.3"
"$place/bin/python" -m pip install --quiet --force-reinstall --no-deps --no-index --find-links target/python/wheels nutgraf
cargo build --quiet --locked --profile native --features cli
NUTGRAF="$PWD/target/native/nutgraf" "$place/bin/python" -m unittest discover -s recipes -p "test_*.py"
