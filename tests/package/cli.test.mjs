// The command `nutgraf`, run as a user runs it.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { lines } from "../../pkg/cli/archive.mjs";
import { format, formats } from "../../pkg/export.js";
import { summarize } from "../../pkg/node.mjs";
import { output, project, root } from "./project.mjs";

const CLI = path.join(root, "pkg", "cli.mjs");
const TEXT = "Harbour bridge opens\n\nOSLO, 4 May 2026 – “The bridge is open,” said Anna Berg, mayor of Oslo.\n";
const folder = mkdtempSync(path.join(os.tmpdir(), "nutgraf-cli-"));
after(() => rmSync(folder, { recursive: true }));

const file = path.join(folder, "release.txt");
writeFileSync(file, TEXT);

const bytes = (name, content) => {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
};

function run(args, input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { input, encoding: "utf8", maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}

const parsed = (stdout) => stdout.trim().split("\n").filter(Boolean).map((line) => JSON.parse(line));

test("it is installed under its name", () => {
  const installed = project("cli", "node");
  assert.match(output(installed, path.join(installed, "node_modules", ".bin", "nutgraf"), ["--help"]), /^Usage: nutgraf/);
});

for (const name of formats) {
  test(`--format ${name}, from a file and from standard input`, () => {
    const uri = "https://example.org/1";
    const expected = format(summarize(TEXT), name, { text: TEXT, uri });
    assert.deepEqual(run(["--format", name, "--uri", uri, file]), { status: 0, stdout: expected, stderr: "" });
    assert.deepEqual(run(["--format", name, "--uri", uri], TEXT), { status: 0, stdout: expected, stderr: "" });
  });
}

test("several files come out one after the other, plain text by default", () => {
  const { stdout } = run([file, "-", file], TEXT.replace("bridge opens", "tunnel closes"));
  assert.deepEqual(stdout.match(/^Harbour (bridge opens|tunnel closes)$/gm), ["Harbour bridge opens", "Harbour tunnel closes", "Harbour bridge opens"]);
});

test("each of several files has its name over it; in JSON they are one array, whatever fails", () => {
  const names = run([file, "-"], TEXT).stdout.match(/^==> .+ <==$/gm);
  assert.deepEqual(names, [`==> ${file} <==`, "==> standard input <=="]);
  const all = JSON.parse(run(["--format", "json", file, path.join(folder, "missing.txt"), file]).stdout);
  assert.deepEqual(all.map(({ headline }) => headline.text), ["Harbour bridge opens", "Harbour bridge opens"]);
  assert.equal(run(["--format", "jsonld", folder, folder]).stdout, "[]\n");
});

test("the source of a web page is said to be one", () => {
  assert.match(run([bytes("page.html", `<!doctype html><html><body><p>${TEXT}</p></body></html>`)]).stderr, /page\.html: is the source of a web page/);
});

test("options reach the core", () => {
  const { stdout } = run(["--format", "json", "--sentences", "0", "--facts", "0", "--released", "2026-05-04"], "It opens on Friday.");
  assert.equal(stdout, format(summarize("It opens on Friday.", { sentences: 0, facts: 0, released: "2026-05-04" }), "json"));
});

test("names that are known reach the core, of one release and of many", () => {
  const [text, known] = ["The pumps of Varnow run all night.", { organizations: ["Varnow"] }];
  const names = bytes("names.json", JSON.stringify(known));
  const expected = summarize(text, { names: known });
  assert.equal(expected.organizations.length, 1);
  assert.equal(run(["--format", "json", "--names", names], text).stdout, format(expected, "json"));
  assert.deepEqual(parsed(run(["--jsonl", "--names", names], JSON.stringify(text)).stdout), [{ summary: expected }]);
  for (const wrong of [path.join(folder, "missing.json"), file, bytes("list.json", "[]")]) assert.equal(run(["--names", wrong], text).status, 2);
});

for (const args of [["--format", "xml"], ["--sentences", "x"], ["--released", "2026-02-30"], ["--uri", "x"], ["--nonsense"], ["--jsonl", "--format", "ninjs"]]) {
  test(`${args.join(" ")} is refused`, () => {
    const { status, stdout, stderr } = run(args, TEXT);
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.match(stderr, /^nutgraf: .*\nTry "nutgraf --help"\.\n$/);
  });
}

const wide = (text, swap) => (swap ? Buffer.from(text, "utf16le").swap16() : Buffer.from(text, "utf16le"));

const ENCODINGS = [
  ["UTF-8 with a mark", Buffer.from(`\ufeff${TEXT}`), /^$/],
  ["UTF-16 by its mark, low byte first", wide(`\ufeff${TEXT}`), /^$/],
  ["UTF-16 by its mark, high byte first", wide(`\ufeff${TEXT}`, true), /^$/],
  ["UTF-16 by its zeros, low byte first", wide(TEXT), /read as UTF-16, low byte first/],
  ["UTF-16 by its zeros, high byte first", wide(TEXT, true), /read as UTF-16, high byte first/],
  ["windows-1252", Buffer.from(TEXT.replace("–", "\x96").replace("“", "\x93").replace("”", "\x94"), "latin1"), /read as windows-1252/],
  ["UTF-8 that was cut in a letter", Buffer.concat([Buffer.from(TEXT), Buffer.from("“").subarray(0, 2)]), /^$/],
];

for (const [name, content, told] of ENCODINGS) {
  test(`it reads ${name}`, () => {
    const { status, stdout, stderr } = run(["--format", "json", bytes("encoded.txt", content)]);
    assert.equal(status, 0, stderr);
    assert.deepEqual(JSON.parse(stdout).quotes.map(({ parts }) => parts[0].text), ["The bridge is open,"]);
    assert.match(stderr, told);
  });
}

const UNREADABLE = [
  ["a missing file", () => path.join(folder, "missing.txt"), /missing\.txt: there is no such file\n/],
  ["a folder", () => folder, /: is a folder; name the files in it\n/],
  ["an empty file", () => bytes("empty.txt", ""), /empty\.txt: is empty\n/],
  ["an image", () => bytes("image.png", Buffer.from("89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61", "hex")), /image\.png: is no text\n/],
  ["a PDF", () => bytes("release.pdf", "%PDF-1.4\n1 0 obj\n"), /release\.pdf: is a PDF, no text/],
];

for (const [name, make, told] of UNREADABLE) {
  test(`${name} is named, and the files behind it are read`, () => {
    const { status, stdout, stderr } = run([make(), file]);
    assert.equal(status, 1);
    assert.match(stdout, /Anna Berg/);
    assert.match(stderr, told);
    assert.equal(stderr.trim().split("\n").length, 1);
  });
}

test("nothing on standard input is said", () => {
  const { status, stdout, stderr } = run([], "");
  assert.deepEqual([status, stdout, stderr], [1, "", "nutgraf: standard input: is empty\n"]);
});

test("an output that can't be written is said", { skip: !existsSync("/dev/full") }, () => {
  const full = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(process.execPath, [CLI, file], { stdio: ["ignore", full, "pipe"], encoding: "utf8" });
  closeSync(full);
  assert.equal(status, 1);
  assert.match(stderr, /^nutgraf: the output could not be written: ENOSPC/);
});

for (const [name, encoded] of [["UTF-16", (text) => wide(`\ufeff${text}`)], ["windows-1252", (text) => Buffer.from(text, "latin1")]]) {
  test(`--jsonl reads ${name}`, () => {
    const archive = bytes("encoded.jsonl", encoded('{"id": 1, "text": "Café opens in Orléans."}\n{"id": 2, "text": "A bridge opens."}\n'));
    const { status, stdout, stderr } = run(["--jsonl", archive]);
    assert.equal(status, 0, stderr);
    assert.deepEqual(parsed(stdout).map(({ id }) => id), [1, 2]);
    assert.deepEqual(parsed(stdout)[0].summary, summarize("Café opens in Orléans."));
  });
}

test("--jsonl keeps the order, skips bad lines and says which", () => {
  const given = Array.from({ length: 3000 }, (_, id) => JSON.stringify({ id, text: `${TEXT}${id}` }));
  given[10] = "{not JSON";
  given[20] = '{"id": 20}';
  given[30] = "";
  given[40] = '"Only a string."';
  given[50] = '{"id": 50, "text": "x", "released": "yesterday"}';
  const { status, stdout, stderr } = run(["--jsonl"], given.join("\n"));
  const results = parsed(stdout);
  const expected = given.map((_, id) => id).filter((id) => ![10, 20, 30, 50].includes(id));
  assert.deepEqual(results.map(({ id }) => id ?? 40), expected);
  assert.deepEqual(results[0].summary, summarize(`${TEXT}0`));
  assert.match(stderr, /standard input, line 11 skipped: .*JSON/);
  assert.match(stderr, /line 21 \(id 20\) skipped: no "text"/);
  assert.match(stderr, /line 51 \(id 50\) skipped: released must be a date written YYYY-MM-DD, not "yesterday"/);
  assert.match(stderr, /2,996 releases, 3 lines skipped/);
  assert.equal(status, 1);
});

test("--jsonl takes a file, a byte order mark and Windows line ends", () => {
  const archive = path.join(folder, "archive.jsonl");
  writeFileSync(archive, `\ufeff${JSON.stringify({ id: "a", text: TEXT })}\r\n${JSON.stringify({ text: TEXT, released: "2026-05-04" })}\r\n`);
  const { status, stdout, stderr } = run(["--jsonl", archive]);
  assert.equal(status, 0, stderr);
  assert.deepEqual(parsed(stdout), [{ id: "a", summary: summarize(TEXT) }, { summary: summarize(TEXT, { released: "2026-05-04" }) }]);
});

test("a reader that goes away ends the command quietly", async () => {
  const child = spawn(process.execPath, [CLI, "--jsonl"], { stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.on("error", () => {});
  let errors = "";
  child.stderr.on("data", (words) => (errors += words));
  child.stdin.end(`${JSON.stringify({ text: TEXT })}\n`.repeat(20_000));
  await once(child.stdout, "data");
  child.stdout.destroy();
  const [code] = await once(child, "close");
  assert.equal(code, 0);
  assert.doesNotMatch(errors, /EPIPE|Error/);
});

test("a slow reader holds the input back, so that memory stays flat", async () => {
  const child = spawn(process.execPath, [CLI, "--jsonl"], { stdio: ["pipe", "pipe", "ignore"] });
  child.stdin.on("error", () => {});
  const lump = `${JSON.stringify({ text: TEXT.repeat(20) })}\n`.repeat(600);
  let taken = 0;
  let blocked = false;
  while (!blocked && taken < 400_000_000) {
    taken += lump.length;
    if (!child.stdin.write(lump)) blocked = (await Promise.race([once(child.stdin, "drain"), pause(4000, "blocked")])) === "blocked";
  }
  child.kill();
  await once(child, "close");
  assert.ok(blocked, `${taken} bytes were taken and none of the output was read`);
});

test("a line too long to hold is left out, the others are read", async () => {
  const chunks = ["ab\ncd", "ef", "gh\ni", "\n\nj"].map((chunk) => Buffer.from(chunk));
  const found = [];
  for await (const line of lines(chunks, 5)) found.push(line);
  assert.deepEqual(found, ["ab", null, "i", "", "j"]);
});

test("the usage names every format", () => {
  assert.ok(run(["--help"]).stdout.includes(formats.join(", ")));
});
