// The JSON Schema of a summary: it is that of the types, and every summary is valid by it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import Ajv from "ajv";
import { schema } from "../../scripts/schema.mjs";
import { summarize } from "../../pkg/node.mjs";
import { root } from "./project.mjs";

const shipped = readFileSync(path.join(root, "pkg", "summary.schema.json"), "utf8");
const golden = path.join(root, "tests", "golden");
const texts = readdirSync(golden).filter((name) => name.endsWith(".txt")).map((name) => readFileSync(path.join(golden, name), "utf8"));
const read = (...names) => readFileSync(path.join(root, ...names), "utf8");

/** The schema, closed: a field that no type names is an error here, where it is allowed elsewhere. */
function closed(node) {
  if (node === null || typeof node !== "object") return node;
  const made = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, Array.isArray(value) ? value.map(closed) : closed(value)]));
  return node.type === "object" && node.properties ? { ...made, additionalProperties: false } : made;
}

test("it is what the types say; `node scripts/schema.mjs` writes it anew", async () => assert.equal(shipped, await schema()));

test("summaries are valid by it, and have no field that it does not name", () => {
  const ajv = new Ajv({ strict: false });
  const check = ajv.compile(closed(JSON.parse(shipped)));
  for (const text of [...texts, "", "El ministro dijo ayer que la obra costará 3.000 euros.", "“He said."]) {
    assert.ok(check(JSON.parse(JSON.stringify(summarize(text)))), JSON.stringify(check.errors));
  }
  assert.ok(!check({ ...summarize(""), schema: 2 }));
  assert.ok(!check({ ...summarize(""), extra: 1 }));
});

test("its kinds of facts and codes of notices are those of the core", () => {
  const { definitions } = JSON.parse(shipped);
  const found = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => name).sort();
  const kinds = readdirSync(path.join(root, "src", "fact", "kind")).map((file) => read("src", "fact", "kind", file)).join("\n");
  assert.deepEqual([...definitions.FactKind.enum].sort(), found(kinds, /\bkind: "([a-z-]+)"/g));
  const notices = read("src", "notice.rs").split("#[cfg(test)]")[0];
  const codes = [...found(notices, /^\s*(?:\(.*, )?"([a-z]+(?:-[a-z]+)*)",/gm), ...found(notices, /code: "([a-z-]+)"/g)].sort();
  assert.deepEqual([...definitions.NoticeCode.enum].sort(), codes);
});
