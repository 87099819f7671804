// The JSON Schema of a summary, made from its types.
//
//   node scripts/schema.mjs     writes js/summary.schema.json
import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./run.mjs";

const WHERE = path.join(root, "js", "summary.schema.json");

/** Any number in the types that counts or points is whole; the others may have a fraction. */
const FRACTIONS = ["value", "valueTo", "of", "percent"];

function whole(node, name) {
  if (node === null || typeof node !== "object") return;
  if (node.type === "number" && !FRACTIONS.includes(name)) node.type = "integer";
  for (const [key, inner] of Object.entries(node)) whole(inner, key === "anyOf" || /^\d+$/.test(key) ? name : key);
}

export async function schema() {
  const { createGenerator } = await import("ts-json-schema-generator");
  const types = path.join(root, "js", "index.d.ts");
  const made = createGenerator({ path: types, type: "Summary", topRef: false, skipTypeCheck: true, additionalProperties: true }).createSchema("Summary");
  const { $schema, ...rest } = made;
  const all = { $schema, title: "A summary by nutgraf", description: "Offsets count UTF-16 units of the text that was read. A later version may add fields.", ...rest };
  whole(all);
  return `${JSON.stringify(all, null, 2)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(WHERE, await schema());
