// The README's examples, run as they stand by somebody who has only the packed package.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { launch, serveFolder } from "./browser.mjs";
import { output, project, root } from "./project.mjs";

const readme = readFileSync(path.join(root, "README.md"), "utf8");
const blocks = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, code]) => ({ language, code }));
const inLanguage = (name) => blocks.filter(({ language }) => language === name).map(({ code }) => code);

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
  const lines = inLanguage("sh").join("").split("\n").filter((line) => line.startsWith("npx nutgraf"));
  assert.equal(lines.length, 2);
  writeFileSync(path.join(folder, "release.txt"), "Harbour bridge opens on 4 May 2026\n\nOSLO – The bridge opens on 4 May 2026.\n");
  writeFileSync(path.join(folder, "archive.jsonl"), '{"text": "The bridge opens."}\n');
  for (const line of lines) {
    const command = line.split(" #")[0].replace("npx nutgraf", "node_modules/.bin/nutgraf");
    execFileSync("sh", ["-c", command], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  }
  assert.equal(JSON.parse(readFileSync(path.join(folder, "summaries.jsonl"), "utf8")).summary.schema, 1);
});

test("the files and stages it names are there", () => {
  for (const [, link] of readme.matchAll(/\]\(([^):]+)\)/g)) assert.ok(readFileSync(path.join(root, link), "utf8"), link);
});
