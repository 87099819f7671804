// The README's examples, run as they stand by somebody who has only the packed package.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { launch, serveFolder } from "./browser.mjs";
import { output, project, root } from "./project.mjs";

const readme = readFileSync(path.join(root, "README.md"), "utf8");
const blocks = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, code]) => ({ language, code }));
const inLanguage = (name) => blocks.filter(({ language }) => language === name).map(({ code }) => code);
const commands = inLanguage("sh").join("").split("\n").map((line) => line.split(/ {2,}#| #/)[0].trim()).filter(Boolean);

let folder;
let browser;
before(async () => {
  folder = project("readme", "node");
  browser = await launch();
});
after(() => browser?.close());

test("the JavaScript, one block after the other", () => {
  const code = inLanguage("js");
  assert.equal(code.length, 3);
  writeFileSync(path.join(folder, "readme.mjs"), code.join("\n"));
  const printed = output(folder, "node", ["readme.mjs"]);
  assert.equal(printed, "It took three years, – Anna Berg\nIt took three years,\n0 1\n1 1");
});

test("the widget", async () => {
  const [code] = inLanguage("html");
  writeFileSync(path.join(folder, "index.html"), `<!doctype html><title>x</title>${code}`);
  renameSync(path.join(folder, "node_modules", "nutgraf"), path.join(folder, "nutgraf"));
  const { url, close } = await serveFolder(folder, {
    "content-security-policy": "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'",
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction(() => document.querySelector("nutgraf-summary").summary);
    const headline = await page.evaluate(() => document.querySelector("nutgraf-summary").summary.headline.text);
    assert.equal(headline, "Harbour bridge opens on 4 May 2026");
  } finally {
    renameSync(path.join(folder, "nutgraf"), path.join(folder, "node_modules", "nutgraf"));
    await close();
  }
});

test("the command", () => {
  const lines = commands.filter((line) => line.startsWith("npx nutgraf"));
  assert.equal(lines.length, 2);
  writeFileSync(path.join(folder, "release.txt"), "Harbour bridge opens on 4 May 2026\n\nOSLO – The bridge opens on 4 May 2026.\n");
  writeFileSync(path.join(folder, "archive.jsonl"), '{"text": "The bridge opens."}\n');
  for (const line of lines) {
    execFileSync("sh", ["-c", line.replace("npx nutgraf", "node_modules/.bin/nutgraf")], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  }
  assert.equal(JSON.parse(readFileSync(path.join(folder, "summaries.jsonl"), "utf8")).summary.schema, 1);
});

test("the frame, from the files of a clone", async () => {
  const [, code] = inLanguage("html");
  const { url, close } = await serveFolder(root);
  try {
    const page = await browser.newPage();
    await page.route("**/frame.html", (route) => route.fulfill({ contentType: "text/html", body: code.replace("https://example.org/nutgraf/", url) }));
    await page.goto(`${url}frame.html`);
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    await frame.waitForFunction(() => document.querySelector("nutgraf-summary").summary);
    assert.equal(await frame.evaluate(() => document.querySelector("nutgraf-summary").summary.released.iso), "2026-05-04");
  } finally {
    await close();
  }
});

test("`npm start` serves the page", async () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const [program, ...args] = scripts.start.split(" ");
  const server = spawn(program, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  try {
    let said = "";
    for await (const part of server.stdout.setEncoding("utf8")) if (/http:\S+/.test((said += part))) break;
    const answer = await fetch(said.match(/http:\/\/localhost:\d+\//)[0]);
    assert.match(await answer.text(), /<nutgraf-summary/);
  } finally {
    server.kill();
  }
});

/** What tests a command: a test here, the installation of every fixture, or one of the tests of the native command. */
const TESTED = [/^npx nutgraf /, /^npm install nutgraf$/, /^npm start$/, /^nutgraf archive\.jsonl\.zst --out summaries\.jsonl\.gz --resume$/];

test("no block is left that no test runs; scripts and stages for developers are there", () => {
  assert.deepEqual(blocks.map(({ language }) => language), ["sh", "html", "html", "sh", "js", "js", "js", "sh", "sh", "rust", "sh"]);
  const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const stages = readFileSync(path.join(root, "scripts", "test.mjs"), "utf8");
  for (const line of commands.filter((one) => !TESTED.some((tested) => tested.test(one)))) {
    const [, run, named, args] = line.match(/^npm (run )?(\w+)(?: -- (.*))?$/) ?? assert.fail(line);
    assert.ok(scripts[named] && (run || ["start", "test"].includes(named)), line);
    if (named === "test") for (const stage of args?.split(" ") ?? []) assert.match(stages, new RegExp(`^  (async )?${stage}(\\(|:)`, "m"), line);
  }
});

test("the files it names are there", () => {
  for (const [, link] of readme.matchAll(/\]\(([^):]+)\)/g)) assert.ok(readFileSync(path.join(root, link), "utf8"), link);
});
