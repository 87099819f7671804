#!/usr/bin/env node
// The command `nutgraf`: releases in, summaries out.
import { once } from "node:events";
import { createReadStream, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { text as readAll } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { format, formats } from "./export.js";
import { archive } from "./cli/archive.mjs";
import { summarize } from "./node.mjs";

const USAGE = `Usage: nutgraf [FILE...] [options]

Summarizes press releases; reads standard input where no FILE is named, or where it is "-".

  --format FORMAT   ${formats.join(", ")} (default: text)
  --jsonl           one release a line in, {"text", "id"?, "released"?} or a string, one {"id"?, "summary"} a line out
  --sentences N     how many sentences the gist keeps (default: 3)
  --facts N         how many key facts are kept (default: 8)
  --released DATE   YYYY-MM-DD that relative dates resolve against where the text states no date of issue
  --uri URI         what identifies the release in jsonld, ninjs and annotations (default: the file's address)
  --version, --help
`;

const OPTIONS = {
  format: { type: "string" },
  jsonl: { type: "boolean" },
  sentences: { type: "string" },
  facts: { type: "string" },
  released: { type: "string" },
  uri: { type: "string" },
  version: { type: "boolean" },
  help: { type: "boolean", short: "h" },
};

/** A wrong use of the command, said without a stack. */
class Misuse extends Error {}

function command() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Misuse(error.message);
  }
}

function number(name, value) {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw new Misuse(`--${name} takes a number, not ${value}`);
  return Number(value);
}

function choices({ sentences, facts, released }) {
  const options = { sentences: number("sentences", sentences), facts: number("facts", facts), released };
  try {
    summarize("", options);
  } catch (error) {
    throw new Misuse(error.message);
  }
  return options;
}

function checkFormat({ format: name = "text", jsonl, uri }) {
  if (!formats.includes(name)) throw new Misuse(`--format takes ${formats.join(", ")}, not ${name}`);
  if (jsonl && !["text", "json"].includes(name)) throw new Misuse("--jsonl writes JSON");
  if (uri !== undefined && !URL.canParse(uri)) throw new Misuse(`--uri takes a URI, not ${uri}`);
}

async function write(words) {
  if (!process.stdout.write(words)) await once(process.stdout, "drain");
}

/** Summarizes whole files, one after the other. */
async function releases(files, values, options) {
  for (const file of files) {
    const text = file === "-" ? await readAll(process.stdin) : await readFile(file, "utf8");
    const uri = values.uri ?? (file === "-" ? "urn:x-nutgraf:stdin" : pathToFileURL(path.resolve(file)).href);
    await write(format(summarize(text, options), values.format ?? "text", { text, uri }));
  }
}

/** Summarizes line after line; returns whether all could be read. */
async function lines(files, options) {
  let skipped = 0;
  for (const file of files) {
    const input = file === "-" ? process.stdin : createReadStream(file, { highWaterMark: 1 << 20 });
    skipped += (await archive(input, { name: file === "-" ? "standard input" : file, options, write })).skipped;
  }
  return skipped === 0;
}

async function main() {
  const { values, positionals } = command();
  if (values.help) return write(USAGE);
  if (values.version) return write(`${JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")).version}\n`);
  checkFormat(values);
  const options = choices(values);
  const files = positionals.length > 0 ? positionals : ["-"];
  if (!values.jsonl) await releases(files, values, options);
  else if (!(await lines(files, options))) process.exitCode = 1;
}

process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));
await main().catch((error) => {
  const known = error instanceof Misuse || error.syscall;
  process.stderr.write(known ? `nutgraf: ${error.message}\n` : `${error.stack}\n`);
  if (error instanceof Misuse) process.stderr.write('Try "nutgraf --help".\n');
  process.exit(error instanceof Misuse ? 2 : 1);
});
