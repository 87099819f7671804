// What the package says of its element, and that importing it where there is no page does no harm.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { NutgrafSummary } from "../../pkg/define.js";
import { root } from "./project.mjs";

const manifest = JSON.parse(readFileSync(path.join(root, "pkg", "custom-elements.json"), "utf8"));
const [element] = manifest.modules.flatMap((module) => module.declarations);

test("the attributes of the manifest are those the class observes, or its style sheet alone", () => {
  const styles = readFileSync(path.join(root, "pkg", "element", "styles.js"), "utf8");
  const named = element.attributes.map(({ name }) => name);
  const observed = NutgrafSummary.observedAttributes;
  assert.deepEqual(observed.filter((name) => !named.includes(name)), []);
  for (const name of named.filter((one) => !observed.includes(one))) assert.ok(styles.includes(`:host([${name}`), name);
});

test("the members of the manifest are there", () => {
  const own = ["locate"]; // a field, so that each element has it
  for (const { name } of element.members) assert.ok(name in NutgrafSummary.prototype || own.includes(name), name);
  for (const { fieldName } of element.attributes.filter((one) => one.fieldName)) assert.ok(fieldName in NutgrafSummary.prototype, fieldName);
});

test("the events of the manifest are those the types name", () => {
  const types = readFileSync(path.join(root, "pkg", "element.d.ts"), "utf8");
  assert.deepEqual([...types.matchAll(/^ {2}"(nutgraf-\w+)": CustomEvent/gm)].map(([, name]) => name), element.events.map(({ name }) => name));
});
