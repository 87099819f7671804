#!/bin/sh
# Builds the wheel, installs it in a fresh virtual environment and runs its tests there.
set -eu
cd "$(dirname "$0")/.."
place=target/python
rm -rf "$place"
python3 -m venv "$place/build" "$place/venv"
"$place/build/bin/python" -m pip install --quiet "maturin>=1.9,<2"
"$place/build/bin/python" -m maturin build --quiet --release --locked --manifest-path python/Cargo.toml --target-dir target/wheel --out "$place/wheels"
"$place/venv/bin/python" -m pip install --quiet --no-index --find-links "$place/wheels" nutgraf
"$place/venv/bin/python" -m unittest discover -s python/tests
