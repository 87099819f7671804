// The package in a browser: without a bundler, in a worker, and through each bundler.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import esbuild from "esbuild";
import * as vite6 from "vite6";
import * as vite from "vite";
import webpack from "webpack";
import { launch, launchWith, resultOf, serveFolder } from "./browser.mjs";
import { expected } from "./fixtures/report.js";
import { project, root } from "./project.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

async function agrees(folder, wanted = expected) {
  const { url, close } = await serveFolder(folder);
  try {
    assert.deepEqual(await resultOf(browser, url), wanted);
  } finally {
    await close();
  }
}

test("a page without a bundler", () => agrees(project("page")));

test("a web worker", () => agrees(project("worker")));

// Before version 8 the development server moves packages but not the files they name; its own documentation says to exclude such packages.
const excluded = { optimizeDeps: { exclude: ["nutgraf"] } };

for (const [name, bundler, config] of [["Vite 6", vite6, excluded], ["Vite 8", vite, {}]]) {
  test(`${name}, development`, async () => {
    const folder = project(`${name} dev`.replaceAll(" ", "-").toLowerCase(), "vite");
    const server = await bundler.createServer({ root: folder, configFile: false, logLevel: "error", server: { port: 0 }, ...config });
    await server.listen();
    try {
      assert.deepEqual(await resultOf(browser, server.resolvedUrls.local[0]), expected);
    } finally {
      await server.close();
    }
  });

  test(`${name}, build`, async () => {
    const folder = project(`${name} build`.replaceAll(" ", "-").toLowerCase(), "vite");
    await bundler.build({ root: folder, configFile: false, logLevel: "error" });
    await agrees(path.join(folder, "dist"));
  });
}

test("the element from a script tag", () => agrees(project("embed"), expected.headline));

test("the element through Vite", async () => {
  const folder = project("element");
  await vite.build({ root: folder, configFile: false, logLevel: "error" });
  await agrees(path.join(folder, "dist"), expected.headline);
});

for (const [name, bundler] of [["Vite 6", vite6], ["Vite 8", vite]]) {
  test(`the worker through ${name}`, async () => {
    const folder = project(`beside ${name}`.replaceAll(" ", "-").toLowerCase(), "beside");
    await bundler.build({ root: folder, configFile: false, logLevel: "error" });
    await agrees(path.join(folder, "dist"), expected.headline);
  });
}

async function throughWebpack(folder) {
  const stats = await new Promise((resolve, reject) =>
    webpack(
      { context: folder, entry: "./main.js", mode: "production", performance: { hints: false }, output: { path: path.join(folder, "dist"), publicPath: "auto" } },
      (error, result) => (error ? reject(error) : resolve(result)),
    ),
  );
  assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }), { errors: [], warnings: [] });
}

test("webpack 5", async () => {
  const folder = project("webpack");
  await throughWebpack(folder);
  await agrees(folder);
});

test("the worker through webpack 5", async () => {
  const folder = project("beside-webpack", "webpack");
  cpSync(path.join(root, "tests", "package", "fixtures", "beside", "main.js"), path.join(folder, "main.js"));
  await throughWebpack(folder);
  await agrees(folder, expected.headline);
});

test("esbuild", async () => {
  const folder = project("esbuild");
  await esbuild.build({
    entryPoints: [path.join(folder, "main.js")],
    outdir: path.join(folder, "dist"),
    bundle: true,
    format: "esm",
    loader: { ".wasm": "file" },
  });
  await agrees(folder);
});

test("a page opened as a file, as in Electron: the core inside one classic script", async () => {
  const folder = project("file");
  await esbuild.build({ entryPoints: [path.join(folder, "main.js")], outfile: path.join(folder, "dist", "main.js"), bundle: true, format: "iife" });
  assert.deepEqual(await resultOf(browser, pathToFileURL(path.join(folder, "index.html")).href), expected);
});

/** Chromium makes the id of an extension that is not packed from its folder: 128 bits, a letter for every four. */
const idOf = (folder) => createHash("sha256").update(folder).digest("hex").slice(0, 32).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

test("a page of an extension of manifest version 3: the core inside, under its policy", async () => {
  const folder = realpathSync(project("extension"));
  await esbuild.build({ entryPoints: [path.join(folder, "main.js")], outfile: path.join(folder, "dist", "main.js"), bundle: true, format: "iife" });
  rmSync(path.join(folder, "node_modules"), { recursive: true });
  const context = await launchWith(folder);
  try {
    assert.deepEqual(await resultOf(context, `chrome-extension://${idOf(folder)}/index.html`), expected);
  } finally {
    await context.close();
  }
});
