// What is in the package, and whether its manifest says so the way tools expect.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { root, tool } from "./project.mjs";

const pkg = path.join(root, "pkg");
const manifest = JSON.parse(readFileSync(path.join(pkg, "package.json"), "utf8"));
const files = readdirSync(pkg, { recursive: true }).map((name) => name.replaceAll("\\", "/"));

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: pkg, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, manifest)), []);
});

// Node loads the functions either way; the element is for pages, which know ES modules only.
const ENTRIES = {
  strict: [".", "inline", "export", "worker", "html", "highlight", "package.json"],
  "esm-only": ["element", "element/define", "embed", "jsx/react", "jsx/preact", "jsx/solid", "jsx/svelte", "jsx/vue"],
};

for (const [profile, entries] of Object.entries(ENTRIES)) {
  test(`the types are right for every way to import ${entries.join(", ")}`, () => {
    const args = ["--pack", pkg, "--no-emoji", "--profile", profile, "--entrypoints", ...entries];
    execFileSync(tool("attw"), args, { stdio: ["ignore", "pipe", "inherit"] });
  });
}

test("`types` comes first and `default` last", () => {
  for (const [entry, conditions] of Object.entries(manifest.exports)) {
    if (typeof conditions === "string" || entry === "./worker/thread") continue;
    const names = Object.keys(conditions);
    assert.equal(names[0], "types", entry);
    assert.equal(names.at(-1), "default", entry);
  }
});

test("what the manifest names is there", () => {
  const named = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(named));
  const all = [...named(manifest.exports), ...manifest.sideEffects, ...Object.values(manifest.bin ?? {})];
  for (const file of all.filter((name) => !name.includes("*"))) assert.ok(files.includes(file.replace("./", "")), file);
});

test("there is one core, named by one URL", () => {
  assert.deepEqual(files.filter((name) => name.endsWith(".wasm")), ["nutgraf_bg.wasm"]);
  const scripts = files.filter((name) => /\.(js|mjs)$/.test(name));
  const naming = scripts.filter((name) => readFileSync(path.join(pkg, name), "utf8").includes('new URL("nutgraf_bg.wasm", import.meta.url)'));
  assert.deepEqual(naming, ["index.js", "node.mjs"]);
});

test("no file names the machine that made it", () => {
  const places = ["/home/", "/root/", "/Users/", "/tmp/", ".cargo", "registry/src", ".rustup", root, os.homedir()];
  for (const name of files.filter((file) => /\.(wasm|c?js|mjs|json|ts|cts)$/.test(file))) {
    const content = readFileSync(path.join(pkg, name), "latin1");
    assert.deepEqual(places.filter((place) => place.length > 1 && content.includes(place)), [], name);
  }
});
