// The package inside server bundles of one file: the core comes by `init` or from within.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import nodeResolve from "@rollup/plugin-node-resolve";
import esbuild from "esbuild";
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

for (const environment of ["node", "jsdom"]) {
  test(`Jest, ${environment}`, () => {
    const folder = project(`jest-${environment}`, "jest");
    const setting = environment === "jsdom" ? path.join(root, "node_modules", "jest-environment-jsdom") : environment;
    const args = ["--json", "--rootDir", folder, "--testMatch", "**/*.test.cjs", "--env", setting, "--no-watchman", "--ci"];
    const report = output(folder, tool("jest"), args, { stdio: ["ignore", "pipe", "ignore"] });
    assert.equal(JSON.parse(report).numPassedTests, 2);
  });
}
