// How fast and how large the package is beside others: prints a table, and writes it to BENCHMARKS.md.
//
//   npm run bench               pkg/ and its peers in Node; installs these once
//   npm run bench -- --count    instructions by function, which a busy machine does not change; needs valgrind
import { fork } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { CONTESTANTS, PEERS } from "./bench/contestants.mjs";
import { ask, Failure, root, run, say, top } from "./run.mjs";

const ROUNDS = 3;
const FUNCTIONS = 40;
const SIZES = { "3 KB": 3 << 10, "64 KB": 64 << 10, "1 MB": 1 << 20 };
const peers = path.join(root, ".cache", "bench");
const nutgraf = path.join(root, "pkg");
const golden = path.join(root, "tests", "golden");
const releases = readdirSync(golden).filter((name) => name.endsWith(".txt")).map((name) => readFileSync(path.join(golden, name), "utf8"));

/** The releases of the tests, one after another, up to a length. */
function text(length) {
  const all = releases.join("\n\n");
  return all.repeat(Math.ceil(length / all.length)).slice(0, length);
}

function install() {
  if (Object.keys(PEERS).every((name) => existsSync(path.join(peers, "node_modules", name)))) return;
  say("Installing the peers (once)");
  mkdirSync(peers, { recursive: true });
  writeFileSync(path.join(peers, "package.json"), JSON.stringify({ private: true, dependencies: PEERS }));
  run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: peers });
}

function measured(name) {
  const child = fork(path.join(root, "scripts", "bench", "measure.mjs"), { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const texts = Object.fromEntries(Object.entries(SIZES).map(([size, length]) => [size, text(length)]));
  child.send({ name, texts, peers, nutgraf });
  return new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => code && reject(new Failure(`${name} ended with exit code ${code}`)));
  });
}

/** Bytes that a page downloads, compressed. */
async function download(name) {
  const { build } = await import("esbuild");
  const { packages } = CONTESTANTS[name];
  const own = name === "nutgraf";
  const contents = own ? 'export * from "./index.js"' : packages.map((id, n) => `import * as p${n} from ${JSON.stringify(entry(id))};console.log(p${n});`).join("");
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: own ? nutgraf : peers },
    bundle: true, minify: true, format: "esm", platform: "browser", mainFields: ["browser", "module", "main"], write: false, logLevel: "error",
  });
  const files = [outputFiles[0].contents, ...(own ? [readFileSync(path.join(nutgraf, "nutgraf_bg.wasm"))] : [])];
  return files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
}

const entry = (id) => ({ compromise: "compromise/three", "chrono-node": "chrono-node/en" })[id] ?? id;
const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const short = (number) => (number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(2));

function row(name, runs, bytes) {
  const call = (size) => middle(runs.map((run) => run.calls[size] ?? NaN));
  const speeds = Object.values(SIZES).slice(1).map((length, n) => {
    const cost = call(n + 1);
    return Number.isNaN(cost) ? "too long" : short(length / 2 ** 20 / (cost / 1000));
  });
  const cold = ["load", "first"].map((part) => short(middle(runs.map((run) => run[part].wall))));
  return [name, CONTESTANTS[name].does, `${Math.round(bytes / 1000)} KB`, ...cold, short(call(0)), ...speeds, middle(runs.map((run) => run.memory)).toFixed(0)];
}

const HEAD = ["", "reads", "download, brotli", "load, ms", "first 3 KB, ms", "3 KB, ms", "64 KB, MB/s", "1 MB, MB/s", "memory, MB"];

function page(rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const versions = [["nutgraf", JSON.parse(readFileSync(path.join(nutgraf, "package.json"), "utf8")).version], ...Object.entries(PEERS)];
  const { model } = os.cpus()[0];
  return `# Benchmarks

Made by \`npm run bench\`; not edited by hand. The texts are the releases of \`tests/golden/\`, one after another. Load and first call are
times of the clock in a fresh process, the other calls processor time once the engine is warm; each is the middle of ${ROUNDS} processes, the
contestants taking turns.

${[HEAD, HEAD.map((_, n) => (n < 2 ? "---" : "---:")), ...rows].map(line).join("\n")}

Versions: ${versions.map((version) => version.join(" ")).join(", ")}. Node ${process.versions.node}, ${os.type()}, ${os.cpus().length} × ${model.trim()}, load ${os.loadavg()[0].toFixed(1)} at the end.
`;
}

async function compare() {
  install();
  const names = Object.keys(CONTESTANTS);
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) for (const name of names) runs[name].push(await measured(name));
  const rows = await Promise.all(names.map(async (name) => row(name, runs[name], await download(name))));
  const written = page(rows);
  console.log(written);
  writeFileSync(path.join(root, "BENCHMARKS.md"), written);
}

/** Instructions of the costliest functions with what they call, for the releases of the tests; the compiler joins some to their callers. */
function count() {
  run("cargo", ["build", "--locked", "--release", "--example", "jsonl"]);
  const folder = path.join(root, "target", "bench");
  mkdirSync(folder, { recursive: true });
  const out = path.join(folder, "callgrind.out");
  const input = releases.map((text) => JSON.stringify({ text })).join("\n");
  const program = path.join(root, "target", "release", "examples", "jsonl");
  run("valgrind", ["--quiet", "--tool=callgrind", `--callgrind-out-file=${out}`, program], { input, stdio: ["pipe", "ignore", "inherit"] });
  const listing = ask("callgrind_annotate", ["--inclusive=yes", "--threshold=99", out], { maxBuffer: 1 << 26 });
  if (!listing) throw new Failure("callgrind_annotate comes with valgrind; it is missing.");
  const row = /^\s*([\d,]+) \([^)]*\)\s+(?:\S*?:(nutgraf::.*?) \[|(PROGRAM TOTALS))/;
  const rows = listing.split("\n").map((line) => line.match(row)).filter(Boolean);
  for (const [, instructions, name, total] of rows.slice(0, FUNCTIONS)) console.log(`${instructions.padStart(16)}  ${name ?? total.toLowerCase()}`);
  console.log(`for ${releases.length} releases, ${releases.join("").length} bytes`);
}

const { values } = parseArgs({ options: { count: { type: "boolean" } } });
await top(values.count ? count : compare);
