// Puts the npm package together: wasm-pack's output, the JavaScript of js/ and www/element/, the manifest, the papers.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root, Failure } from "./run.mjs";

const PAPERS = ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"];

/** Fills `out` from wasm-pack's output in `stage`; what stood in `out` before is gone. */
export async function assemble(stage, out) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  cpSync(path.join(stage, "nutgraf_bg.wasm"), path.join(out, "nutgraf_bg.wasm"));
  writeFileSync(path.join(out, "nutgraf.js"), glue(readFileSync(path.join(stage, "nutgraf.js"), "utf8")));
  cpSync(path.join(root, "js"), out, { recursive: true });
  copyIfThere(path.join("www", "element"), path.join(out, "element"));
  for (const paper of PAPERS) copyIfThere(paper, path.join(out, paper));
  cpSync(path.join(out, "index.d.ts"), path.join(out, "index.d.cts"));
  await commonJs(out);
  writeFileSync(path.join(out, "package.json"), `${JSON.stringify(manifest(out), null, 2)}\n`);
}

function copyIfThere(from, to) {
  const source = path.join(root, from);
  if (existsSync(source)) cpSync(source, to, { recursive: true });
}

/** The one place that names the wasm's URL is index.js, so that a bundler finds and copies it once. */
function glue(source) {
  const fallback = /\n {4}if \(module_or_path === undefined\) \{\n.*import\.meta\.url.*\n {4}\}\n/;
  if (!fallback.test(source)) throw new Failure("wasm-bindgen's glue looks different: see glue() in scripts/package.mjs");
  return source.replace(fallback, "\n");
}

/** The CommonJS entry is made from the one for ES modules. */
async function commonJs(out) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [path.join(out, "node.mjs")],
    outfile: path.join(out, "node.cjs"),
    absWorkingDir: out,
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    define: { "import.meta.url": "here" },
    banner: { js: 'const here = require("node:url").pathToFileURL(__filename).href;' },
    logLevel: "warning",
  });
}

function manifest(out) {
  const crate = readFileSync(path.join(root, "Cargo.toml"), "utf8");
  const field = (name) => crate.match(new RegExp(`^${name} = "([^"]+)"`, "m"))[1];
  return {
    name: "nutgraf",
    version: field("version"),
    description: field("description"),
    keywords: ["press release", "summary", "quotes", "newsroom", "journalism", "extraction", "nlp", "webassembly", "web component"],
    license: field("license"),
    repository: { type: "git", url: `git+${field("repository")}.git` },
    type: "module",
    engines: { node: ">=20" },
    sideEffects: ["./node.mjs", "./node.cjs", "./workerd.js"],
    main: "./node.cjs",
    module: "./index.js",
    types: "./index.d.ts",
    exports: {
      ".": {
        types: { node: { import: "./index.d.ts", require: "./index.d.cts" }, default: "./index.d.ts" },
        workerd: "./workerd.js",
        node: { import: "./node.mjs", require: "./node.cjs" },
        default: "./index.js",
      },
      "./*.wasm": "./*.wasm",
      "./package.json": "./package.json",
    },
    files: readdirSync(out).filter((name) => name !== "package.json").sort(),
  };
}
