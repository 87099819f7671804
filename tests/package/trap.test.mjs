// A core that fails in the middle of a text: the package throws that instance away, says so, and reads the next text.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { Pool } from "../../pkg/cli/pool.mjs";
import { init, NutgrafError, sentences, summarize } from "../../pkg/node.mjs";
import { root } from "./project.mjs";
import { starve, TRAP } from "./starved.mjs";

const GOOD = "Harbour bridge opens\n\nOSLO, 4 May 2026 – “The bridge is open,” said Anna Berg, mayor of Oslo.\n";
const TIMES = 2000;
const pkg = path.join(root, "pkg");
let folder;
let core;

before(async () => {
  core = await starve(readFileSync(path.join(pkg, "nutgraf_bg.wasm")), GOOD);
  folder = mkdtempSync(path.join(os.tmpdir(), "nutgraf-trap-"));
  cpSync(pkg, path.join(folder, "pkg"), { recursive: true });
  writeFileSync(path.join(folder, "pkg", "nutgraf_bg.wasm"), core);
  writeFileSync(path.join(folder, "good.txt"), GOOD);
  writeFileSync(path.join(folder, "bad.txt"), TRAP);
});
after(() => rmSync(folder, { recursive: true }));

const run = (args, input = "") =>
  spawnSync(process.execPath, [path.join(folder, "pkg", "cli.mjs"), ...args], { cwd: folder, input, encoding: "utf8", maxBuffer: 1 << 28 });

const fails = (action) =>
  assert.throws(action, (error) => error instanceof NutgrafError && error.code === "reading-failed" && error.cause instanceof WebAssembly.RuntimeError);

test(`${TIMES} texts in a row fail, and every text between them is read right`, async () => {
  await init(core);
  const expected = JSON.stringify(summarize(GOOD));
  assert.equal(JSON.parse(expected).quotes[0].speaker.name, "Anna Berg");
  for (let i = 0; i < TIMES; i += 1) {
    fails(() => (i % 10 ? summarize(TRAP) : sentences(TRAP)));
    assert.equal(JSON.stringify(summarize(GOOD)), expected, `after ${i + 1} failures`);
  }
});

test("the command names the file and reads those behind it", () => {
  const { status, stdout, stderr } = run(["good.txt", "bad.txt", "good.txt"]);
  assert.equal(status, 1);
  assert.equal(stdout.match(/— Anna Berg/g).length, 2);
  assert.match(stderr, /^nutgraf: bad\.txt: the text could not be read; .*\n$/);
});

test("--jsonl names the line and its id, and every good line is read right", () => {
  const [good, bad] = [GOOD, TRAP].map((text) => (id) => JSON.stringify({ id, text }));
  const given = Array.from({ length: 200 }, (_, id) => (id % 2 ? bad : good)(`r${id}`));
  const { status, stdout, stderr } = run(["--jsonl"], given.join("\n"));
  const results = stdout.trim().split("\n").map((line) => JSON.parse(line));
  assert.equal(status, 1);
  assert.deepEqual(results.map(({ id }) => id), given.flatMap((_, id) => (id % 2 ? [] : `r${id}`)));
  for (const { summary } of results) assert.deepEqual(summary, results[0].summary);
  assert.equal(stderr.match(/^standard input, line \d+ \(id "r\d+"\) skipped: the text could not be read/gm).length, 100);
  assert.match(stderr, /line 200 \(id "r199"\) skipped/);
});

test("a thread that dies is replaced, and only the line it died of is lost", async () => {
  const script = path.join(folder, "mortal.mjs");
  writeFileSync(script, `
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", ({ lines }) => {
      if (lines.includes("die")) throw new Error("killed");
      if (lines.includes("exit")) process.exit(3);
      parentPort.postMessage({ output: lines.join(), done: lines.length, bad: [] });
    });`);
  const pool = new Pool(2, {}, script);
  try {
    const answers = await Promise.all([["a", "die", "b"], ["c"], ["exit", "d"]].map((lines, i) => pool.run({ lines, first: 10 * i + 1 })));
    assert.deepEqual(answers.map(({ output }) => output), ["ab", "c", "d"]);
    const lost = (line, reason) => [{ line, reason: `its thread ended: ${reason}` }];
    assert.deepEqual(answers.map(({ bad }) => bad), [lost(2, "killed"), [], lost(21, "exit code 3")]);
  } finally {
    await pool.close();
  }
});
