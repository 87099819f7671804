// A summary in the formats of others, checked by the tools of those formats.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import jsonld from "jsonld";
import { format, formats, NutgrafError, toAnnotations, toJsonLd, toMarkdown, toNinjs, toText } from "../../pkg/export.js";
import { summarize } from "../../pkg/node.mjs";
import { project, root, tool } from "./project.mjs";

const golden = path.join(root, "tests", "golden");
const releases = readdirSync(golden)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({ name, text: readFileSync(path.join(golden, name), "utf8") }));
releases.push({ name: "empty", text: "" }, { name: "surrogates", text: "🏆 Prize for “Anna” 🏆\n\n“We won 🏆 twice,” said Anna Berg, 🇳🇴 coach.\n" });
const read = releases.map(({ name, text }) => ({ name, text, summary: summarize(text) }));
const URI = "https://example.org/release/1";
const quotesOf = (summary) => summary.quotes.flatMap((quote) => quote.parts);

/** Contexts as these tests need them: each vocabulary's terms become its IRIs. */
const CONTEXTS = { "https://schema.org": "https://schema.org/", "http://www.w3.org/ns/anno.jsonld": "http://www.w3.org/ns/oa#" };

const documentLoader = async (url) => {
  assert.ok(url in CONTEXTS, `an unknown context: ${url}`);
  return { documentUrl: url, contextUrl: null, document: { "@context": { "@vocab": CONTEXTS[url], id: "@id", type: "@type" } } };
};

test("JSON-LD expands without a term or value lost", async () => {
  for (const { name, summary } of read) {
    const [node] = await jsonld.expand(toJsonLd(summary, { uri: URI }), { documentLoader, safe: true });
    assert.equal(node["@id"], URI, name);
    assert.deepEqual(node["@type"], ["https://schema.org/NewsArticle"], name);
    const triples = await jsonld.toRDF(toJsonLd(summary), { documentLoader, format: "application/n-quads" });
    assert.match(triples, /schema\.org\/NewsArticle/);
  }
});

// schema.org's own context may be given; `npm test -- standards` does so.
const own = process.env.SCHEMAORG_CONTEXT;

test("JSON-LD has no term that schema.org's own context does not define", { skip: !own && "SCHEMAORG_CONTEXT names none" }, async () => {
  const { "@vocab": every, ...terms } = JSON.parse(readFileSync(own, "utf8"))["@context"];
  const loader = async (url) => ({ documentUrl: url, contextUrl: null, document: { "@context": terms } });
  for (const { name, summary } of read) {
    const [node] = await jsonld.expand(toJsonLd(summary, { uri: URI }), { documentLoader: loader, safe: true });
    assert.deepEqual(node["@type"], [`${every}NewsArticle`], name);
    if (summary.released) assert.equal(node[`${every}datePublished`]?.[0]["@type"] ?? `${every}Date`, `${every}Date`);
  }
  const wrong = jsonld.expand({ ...toJsonLd(summarize("")), speaker: "x" }, { documentLoader: loader, safe: true });
  await assert.rejects(wrong, { name: "jsonld.ValidationError" });
});

test("JSON-LD keeps to the vocabulary of schema.org", () => {
  const folder = path.join(root, ".cache", "package", "schema-dts");
  mkdirSync(folder, { recursive: true });
  const values = read.map(({ summary }) => toJsonLd(summary, { uri: URI }));
  const file = path.join(folder, "values.ts");
  writeFileSync(file, `import type { NewsArticle, WithContext } from "schema-dts";\nexport const values: WithContext<NewsArticle>[] = ${JSON.stringify(values, null, 2)};\n`);
  execFileSync(tool("tsc"), ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", file], { stdio: "inherit" });
});

test("JSON-LD has each quotation with the person who said it", () => {
  const text = "Harbour opens\n\nOSLO, 4 May 2026 – “The harbour is open,” said Anna Berg, mayor of Oslo.\n";
  const { hasPart } = toJsonLd(summarize(text));
  assert.equal(hasPart.length, 1);
  assert.equal(hasPart[0].creator["@type"], "Person");
  assert.equal(hasPart[0].creator.name, "Anna Berg");
});

function validator(file) {
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  ajv.addSchema({ $id: "https://geojson.org/schema/GeoJSON.json" });
  return ajv.compile(JSON.parse(readFileSync(file, "utf8")));
}

// The schema that IPTC publishes may be given as well: NINJS_SCHEMA=ninjs-schema_3.1.json npm test
const schemas = [path.join(root, "tests", "package", "ninjs-3.1.json"), process.env.NINJS_SCHEMA].filter(Boolean);

for (const file of schemas) {
  test(`ninjs is valid by ${path.basename(file)}`, () => {
    const validate = validator(file);
    for (const { name, summary } of read) {
      assert.ok(validate(toNinjs(summary, { uri: URI })), `${name}: ${JSON.stringify(validate.errors)}`);
    }
    for (const wrong of [{}, { uri: "no uri" }, { uri: URI, headline: "x" }, { uri: URI, people: [{ nme: "x" }] }, { uri: URI, type: "story" }]) {
      assert.equal(validate(wrong), false, JSON.stringify(wrong));
    }
  });
}

test("ninjs needs a URI", () => {
  for (const options of [undefined, {}, { uri: "x" }, { uri: 3 }]) {
    assert.throws(() => toNinjs(summarize(""), options), (error) => error instanceof NutgrafError && error.code === "invalid-options");
  }
});

test("annotations select by position and by quotation, in code points", async () => {
  for (const { name, text, summary } of read) {
    const points = [...text];
    const annotations = toAnnotations(summary, text, { source: URI });
    assert.ok(annotations.length >= quotesOf(summary).length, name);
    for (const { target } of annotations) {
      const [position, quotation] = target.selector;
      assert.equal(points.slice(position.start, position.end).join(""), quotation.exact, name);
      assert.ok(text.includes(quotation.prefix + quotation.exact + quotation.suffix), name);
      assert.ok(quotation.prefix.isWellFormed?.() ?? true);
    }
    await jsonld.expand(annotations, { documentLoader, safe: true });
  }
});

test("the readable formats keep every quotation, word for word but for white space", () => {
  for (const { name, summary } of read) {
    const words = (value) => value.replace(/\\(?=[^\w\s])/g, "").replace(/\s+/g, " ");
    for (const print of [toText, toMarkdown]) {
      for (const part of quotesOf(summary)) assert.ok(words(print(summary)).includes(words(part.text)), `${name}: ${part.text}`);
    }
  }
});

test("Markdown takes the meaning out of the text's own signs", () => {
  const text = "<img src=x> *Star* opens [link](javascript:x) on 4_May_ & `code`\n\nIt opens.\n";
  const headline = toMarkdown(summarize(text)).split("\n")[0];
  assert.equal(headline, "# \\<img src=x\\> \\*Star\\* opens \\[link\\](javascript:x) on 4\\_May\\_ & \\`code\\`");
});

test("each format has a name, an unknown one is refused", () => {
  const { text, summary } = read[0];
  for (const name of formats) assert.ok(format(summary, name, { uri: URI, text }).endsWith("\n"), name);
  assert.deepEqual(JSON.parse(format(summary, "json")), summary);
  assert.throws(() => format(summary, "xml"), (error) => error.code === "invalid-options");
});

test("the formats load from ES modules and CommonJS", () => {
  const folder = project("export", "node");
  const script = 'console.log(typeof require("nutgraf/export").toMarkdown); import("nutgraf/export").then((m) => console.log(typeof m.toMarkdown));';
  assert.equal(execFileSync("node", ["--input-type=commonjs", "-e", script], { cwd: folder, encoding: "utf8" }), "function\nfunction\n");
});
