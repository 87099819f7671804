// The package inside server bundles of one file: the core comes by `init` or from within.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import nodeResolve from "@rollup/plugin-node-resolve";
import esbuild from "esbuild";
import { unzipSync, zipSync } from "fflate";
import { rollup } from "rollup";
import * as vite6 from "vite6";
import * as vite from "vite";
import { expected } from "./fixtures/report.js";
import { output, project, root, tool } from "./project.mjs";

const WASM = path.join(root, "pkg", "nutgraf_bg.wasm");
const ENTRIES = ["bytes", "inline"];

const withEsbuild = (format) => (folder, entry, file) =>
  esbuild.build({
    entryPoints: [path.join(folder, `${entry}.js`)], outfile: file, bundle: true, platform: "node", format, logLevel: "error",
    logOverride: { "empty-import-meta": "silent" },
  });

const withRollup = (format) => async (folder, entry, file) => {
  const plugins = [nodeResolve({ exportConditions: ["node"], preferBuiltins: true })];
  const bundle = await rollup({ input: path.join(folder, `${entry}.js`), plugins });
  await bundle.write({ file, format });
};

const withVite = (bundler, noExternal) => (folder, entry, file) =>
  bundler.build({
    root: folder, configFile: false, logLevel: "error", ssr: { noExternal },
    build: { ssr: `${entry}.js`, outDir: path.dirname(file), emptyOutDir: false, rollupOptions: { output: { entryFileNames: path.basename(file) } } },
  });

const BUNDLERS = {
  "esbuild, ES modules": [withEsbuild("esm"), "mjs", true],
  "esbuild, CommonJS": [withEsbuild("cjs"), "cjs", true],
  "Rollup, ES modules": [withRollup("esm"), "mjs", true],
  "Rollup, CommonJS": [withRollup("cjs"), "cjs", true],
  "Vite 8 on a server, all in one": [withVite(vite, true), "mjs"],
  "Vite 8 on a server, packages apart": [withVite(vite, []), "mjs", false],
  "Vite 6 on a server, all in one": [withVite(vite6, true), "mjs"],
};

for (const [name, [bundle, extension, alone]] of Object.entries(BUNDLERS)) {
  test(name, async () => {
    const folder = project(name.replace(/\W+/g, "-").toLowerCase(), "server");
    for (const entry of ENTRIES) {
      const file = path.join(folder, "dist", `${entry}.${extension}`);
      await bundle(folder, entry, file);
      const { before, found } = JSON.parse(output(folder, "node", [file, WASM]));
      assert.deepEqual(found, expected, entry);
      if (entry === "inline" || alone === false) assert.equal(before, 1, entry);
      else if (alone) assert.deepEqual(before, { name: "NutgrafError", code: "load-failed" });
    }
  });
}

test("Bun, compiled into one program", () => {
  const folder = project("bun-compiled");
  output(folder, tool("bun"), ["build", "--compile", "main.js", "--outfile", "program"]);
  assert.deepEqual(JSON.parse(output(folder, path.join(folder, "program"), [])).found, expected);
});

test("Deno, one file without a permission, and compiled into a program where its base can be had", async (t) => {
  const folder = project("deno-compiled", "bun-compiled");
  const file = path.join(folder, "one.mjs");
  await esbuild.build({ entryPoints: [path.join(folder, "main.js")], outfile: file, bundle: true, platform: "node", format: "esm", logLevel: "error" });
  assert.deepEqual(JSON.parse(output(folder, tool("deno"), ["run", "--no-remote", "--no-prompt", file])).found, expected);
  // The base of the program, denort, is in no package: deno fetches it from its makers' own host, or DENORT_BIN names it.
  const { status, stderr } = spawnSync(tool("deno"), ["compile", "--no-check", "--output", "program", file], { cwd: folder, encoding: "utf8", timeout: 60_000 });
  if (status !== 0 && /denort/.test(stderr)) return t.diagnostic("not compiled: denort can't be had here");
  assert.equal(status, 0, stderr);
  assert.deepEqual(JSON.parse(output(folder, path.join(folder, "program"), [])).found, expected);
});

for (const environment of ["node", "jsdom"]) {
  test(`Jest, ${environment}`, () => {
    const folder = project(`jest-${environment}`, "jest");
    const setting = environment === "jsdom" ? path.join(root, "node_modules", "jest-environment-jsdom") : environment;
    const args = ["--json", "--rootDir", folder, "--testMatch", "**/*.test.cjs", "--env", setting, "--no-watchman", "--ci"];
    const report = output(folder, tool("jest"), args, { stdio: ["ignore", "pipe", "ignore"] });
    assert.equal(JSON.parse(report).numPassedTests, 3);
  });
}

/** A folder as a function's zip brings it: packed and unpacked, not writable, run from elsewhere by whoever calls its handler. */
function deployed(folder, files) {
  const place = path.join(folder, "task");
  const zip = zipSync(Object.fromEntries(files.map(([name, file]) => [name, readFileSync(file)])));
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(path.dirname(path.join(place, name)), { recursive: true });
    writeFileSync(path.join(place, name), bytes, { mode: 0o444 });
  }
  const call = `import(${JSON.stringify(pathToFileURL(path.join(place, "index.mjs")))}).then(({ handler }) => handler({})).then((found) => console.log(JSON.stringify(found)))`;
  return JSON.parse(output("/", process.execPath, ["-e", call], { env: { LAMBDA_TASK_ROOT: place } }));
}

const within = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));

const ZIPS = {
  "a function's zip with its node_modules": async (folder) => [
    ["index.mjs", path.join(folder, "usual.js")], ["report.js", path.join(folder, "report.js")], ["package.json", path.join(folder, "package.json")],
    ...within(path.join(folder, "node_modules", "nutgraf")).map((file) => [path.relative(folder, file).replaceAll("\\", "/"), file]),
  ],
  "a function's zip of one file and the core beside it": async (folder) => {
    await withEsbuild("esm")(folder, "usual", path.join(folder, "usual.out.mjs"));
    return [["index.mjs", path.join(folder, "usual.out.mjs")], ["nutgraf_bg.wasm", WASM]];
  },
  "a function's zip of one file": async (folder) => {
    await withEsbuild("esm")(folder, "inline", path.join(folder, "inline.out.mjs"));
    return [["index.mjs", path.join(folder, "inline.out.mjs")]];
  },
};

for (const [name, files] of Object.entries(ZIPS)) {
  test(name, async () => {
    const folder = project(name.replace(/\W+/g, "-").toLowerCase(), "lambda");
    assert.deepEqual(deployed(folder, await files(folder)), expected);
  });
}
