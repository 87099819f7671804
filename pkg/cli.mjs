#!/usr/bin/env node
// The command `nutgraf`: releases in, summaries out.
import { once } from "node:events";
import { createReadStream, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { format, formats } from "./export.js";
import { archive } from "./cli/archive.mjs";
import { decodeText } from "./cli/decode.mjs";
import { summarize } from "./node.mjs";

const USAGE = `Usage: nutgraf [FILE...] [options]

Summarizes press releases; reads standard input where no FILE is named, or where it is "-".

  --format FORMAT   ${formats.join(", ")} (default: text)
  --jsonl           one release a line in, {"text", "id"?, "released"?} or a string, one {"id"?, "summary"} a line out
  --sentences N     how many sentences the gist keeps (default: 3)
  --facts N         how many key facts are kept (default: 8)
  --released DATE   YYYY-MM-DD that relative dates resolve against where the text states no date of issue
  --names FILE      JSON with names that are known, {"people"?, "organizations"?, "places"?}: evidence where they stand in a text
  --uri URI         what identifies the release in jsonld, ninjs and annotations (default: the file's address)
  --version, --help
`;

const OPTIONS = {
  format: { type: "string" },
  jsonl: { type: "boolean" },
  sentences: { type: "string" },
  facts: { type: "string" },
  released: { type: "string" },
  names: { type: "string" },
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

function known(file) {
  if (file === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Misuse(`--names ${file}: ${PLAIN[error.code] ?? error.message}`);
  }
}

function choices({ sentences, facts, released, names }) {
  const options = { sentences: number("sentences", sentences), facts: number("facts", facts), released, names: known(names) };
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

const tell = (words) => process.stderr.write(`nutgraf: ${words}\n`);

const nameOf = (file) => (file === "-" ? "standard input" : file);

const PLAIN = { ENOENT: "there is no such file", EISDIR: "is a folder; name the files in it", EACCES: "may not be read" };

/** Does something with file after file; one at which it fails is named, and those behind it still have their turn. */
async function each(files, action) {
  let failed = 0;
  for (const file of files) {
    try {
      failed += (await action(file)) ?? 0;
    } catch (error) {
      failed += 1;
      tell(`${nameOf(file)}: ${PLAIN[error.code] ?? error.message}`);
    }
  }
  return failed;
}

const MARKUP = /^\s*<(?:!doctype html|html|head|body)\b/i;

/** Summarizes a whole file; `open` is what stands before it. */
async function release(file, values, options, open) {
  const { text, guess } = decodeText(file === "-" ? await buffer(process.stdin) : await readFile(file));
  if (guess) tell(`${nameOf(file)}: read as ${guess}`);
  if (MARKUP.test(text)) tell(`${nameOf(file)}: is the source of a web page; its tags are read as words`);
  const uri = values.uri ?? (file === "-" ? "urn:x-nutgraf:stdin" : pathToFileURL(path.resolve(file)).href);
  const words = format(summarize(text, options), values.format ?? "text", { text, uri });
  await write(open(file) + words);
}

/** What stands around the summaries of several files: the name of each over it, or one array. */
function around(name = "text") {
  let count = 0;
  if (name === "text" || name === "markdown") return { open: (file) => `${count++ ? "\n" : ""}==> ${nameOf(file)} <==\n\n`, close: () => "" };
  return { open: () => (count++ ? "," : "["), close: () => (count ? "]\n" : "[]\n") };
}

async function releases(files, values, options) {
  const { open, close } = files.length > 1 ? around(values.format) : { open: () => "", close: () => "" };
  const failed = await each(files, (file) => release(file, values, options, open));
  await write(close());
  return failed;
}

/** Summarizes line after line; returns how many could not be read. */
async function lines(file, options) {
  const input = file === "-" ? process.stdin : createReadStream(file, { highWaterMark: 1 << 20 });
  const { skipped } = await archive(input, { name: nameOf(file), options, write });
  return skipped;
}

async function main() {
  const { values, positionals } = command();
  if (values.help) return write(USAGE);
  if (values.version) return write(`${JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")).version}\n`);
  checkFormat(values);
  const options = choices(values);
  const files = positionals.length > 0 ? positionals : ["-"];
  if (files.includes("-") && process.stdin.isTTY) tell("reading from the terminal; Ctrl+D ends the text");
  const failed = values.jsonl ? await each(files, (file) => lines(file, options)) : await releases(files, values, options);
  if (failed > 0) process.exitCode = 1;
}

process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(0);
  tell(`the output could not be written: ${error.message}`);
  process.exit(1);
});
await main().catch((error) => {
  process.stderr.write(error instanceof Misuse ? `nutgraf: ${error.message}\nTry "nutgraf --help".\n` : `${error.stack}\n`);
  process.exit(error instanceof Misuse ? 2 : 1);
});
