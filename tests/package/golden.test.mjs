// The core as WebAssembly reads the whole releases as the core itself does: `cargo test` checks the same expected summaries.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { summarize } from "../../pkg/node.mjs";

const folder = new URL("../golden/", import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), "utf8");

for (const name of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
  test(name, () => assert.deepEqual(summarize(read(name)), JSON.parse(read(name.replace(/txt$/, "json")))));
}
