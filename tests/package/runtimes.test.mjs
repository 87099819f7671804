// The package where JavaScript runs without a page: each from the packed tarball, unchanged.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { Miniflare } from "miniflare";
import { expected } from "./fixtures/report.js";
import { output, project, tool } from "./project.mjs";

const agrees = (printed) => assert.deepEqual(JSON.parse(printed), expected);

test("Node, ES modules and CommonJS", () => {
  const folder = project("node");
  agrees(output(folder, "node", ["main.mjs"]));
  agrees(output(folder, "node", ["main.cjs"]));
});

test("Deno", () => {
  const folder = project("deno");
  agrees(output(folder, tool("deno"), ["run", "--no-remote", "--allow-read", "main.mjs"]));
});

test("Bun", () => agrees(output(project("bun"), tool("bun"), ["main.mjs"])));

test("Vitest", () => {
  const report = output(project("vitest"), tool("vitest"), ["run", "--reporter=json"]);
  assert.equal(JSON.parse(report).numPassedTests, 1);
});

test("workerd, bundled as Cloudflare's tools do", async () => {
  const folder = project("workerd");
  const main = path.join(folder, "dist", "main.js");
  await build({
    entryPoints: [path.join(folder, "main.js")],
    outdir: path.dirname(main),
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy" },
    assetNames: "[name]",
  });
  const worker = new Miniflare({
    compatibilityDate: "2025-01-01",
    modules: [
      { type: "ESModule", path: "main.js", contents: readFileSync(main, "utf8") },
      { type: "CompiledWasm", path: "nutgraf_bg.wasm", contents: readFileSync(path.join(folder, "dist", "nutgraf_bg.wasm")) },
    ],
  });
  try {
    const answer = await worker.dispatchFetch("http://localhost/");
    agrees(await answer.text());
  } finally {
    await worker.dispose();
  }
});
