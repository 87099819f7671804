// Puts the npm package together: wasm-pack's output, the JavaScript of js/ and www/element/, the manifest, the papers.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root, Failure } from "./run.mjs";

const PAPERS = ["README.md", "CHANGELOG.md", "NOTICE", "LICENSE-MIT", "LICENSE-APACHE"];
/** What the entries for CommonJS share, so that `init` of one serves another and an error of one is an error of all. */
const SHARED = ["error.js", "core.js"];
const COMMON_JS = [
  ...SHARED.map((module) => ({ module, platform: "neutral" })),
  { module: "node.mjs", types: "index" },
  { module: "export.js", types: "export" },
  { module: "inline.js", types: "inline", platform: "neutral" },
  { module: "worker.mjs", types: "worker" },
  { module: "html.js", types: "html", platform: "neutral" },
  { module: "highlight.js", types: "highlight", platform: "neutral" },
];

/** Fills `out` from wasm-pack's output in `stage`; what stood in `out` before is gone. */
export async function assemble(stage, out) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  cpSync(path.join(stage, "nutgraf_bg.wasm"), path.join(out, "nutgraf_bg.wasm"));
  writeFileSync(path.join(out, "nutgraf.js"), glue(readFileSync(path.join(stage, "nutgraf.js"), "utf8")));
  cpSync(path.join(root, "js"), out, { recursive: true });
  cpSync(path.join(root, "www", "element"), path.join(out, "element"), { recursive: true });
  for (const paper of PAPERS) cpSync(path.join(root, paper), path.join(out, paper));
  await inline(out);
  for (const entry of COMMON_JS) await commonJs(out, entry);
  await embed(out);
  writeFileSync(path.join(out, "package.json"), `${JSON.stringify(manifest(out), null, 2)}\n`);
}

/**
 * wasm-bindgen's glue holds one instance for good, and knows how to load it. Here it becomes a function without a loader, each
 * call of which serves an instance of its own.
 */
function glue(source) {
  const loaders = [/^async function __wbg_load\(.*?^}\n/ms, /^function initSync\(.*?^}\n/ms, /^let __wbg_init_promise;\n/m,
    /^async function __wbg_init\(.*?^}\n/ms, /^async function __wbg_init_once\(.*?^}\n/ms, /^export \{ initSync.*\n/m];
  if (!loaders.every((part) => part.test(source))) {
    throw new Failure("wasm-bindgen's glue looks different: see glue() in scripts/package.mjs");
  }
  const body = loaders.reduce((rest, part) => rest.replace(part, ""), source);
  const functions = [...body.matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
  return `/** What an instance of the core imports, and what it can do once it stands. */
export default function glue({ TextDecoder, TextEncoder } = globalThis) {
${body.replace(/^export /gm, "")}
const start = (instance) => {
  const { memory } = __wbg_finalize_init(instance);
  return { memory, ${functions.join(", ")} };
};
return { imports: __wbg_get_imports(), start };
}
`;
}

/** The core as a JavaScript module: packed by a library whose bytes are the same on every machine. */
async function inline(out) {
  const { build } = await import("esbuild");
  const { zlibSync } = await import("fflate");
  const packed = zlibSync(readFileSync(path.join(out, "nutgraf_bg.wasm")), { level: 9 });
  const core = {
    name: "core",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^core$/ }, () => ({ path: "core", namespace: "core" }));
      onLoad({ filter: /.*/, namespace: "core" }, () => ({ contents: packed, loader: "binary" }));
    },
  };
  await build({
    entryPoints: [path.join(root, "scripts", "inline", "core.js")],
    outfile: path.join(out, "inline", "core.js"),
    absWorkingDir: out,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    plugins: [core],
    logLevel: "warning",
  });
}

/** The CommonJS twin of an entry, with its types, made from the one for ES modules. */
async function commonJs(out, { module, types, platform = "node" }) {
  const { build } = await import("esbuild");
  const shared = {
    name: "shared",
    setup({ onResolve }) {
      onResolve({ filter: /\.js$/ }, ({ path: name, resolveDir, kind }) => {
        const found = path.relative(out, path.resolve(resolveDir, name));
        return kind !== "entry-point" && SHARED.includes(found) ? { path: `./${found.replace(".js", ".cjs")}`, external: true } : null;
      });
    },
  };
  await build({
    entryPoints: [path.join(out, module)],
    outfile: path.join(out, module.replace(/\.m?js$/, ".cjs")),
    plugins: [shared],
    absWorkingDir: out,
    bundle: true,
    format: "cjs",
    platform,
    target: "node20",
    ...(platform === "node" && {
      define: { "import.meta.url": "here" },
      banner: { js: 'const here = require("node:url").pathToFileURL(__filename).href;' },
    }),
    logLevel: "warning",
  });
  if (!types) return;
  const text = readFileSync(path.join(out, `${types}.d.ts`), "utf8");
  writeFileSync(path.join(out, `${types}.d.cts`), text.replaceAll(/(from "\.\/\w+)\.js"/g, '$1.cjs"'));
}

/** The element and what it needs as one small file, for pages that name it in a script tag. */
async function embed(out) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [path.join(out, "define.js")],
    outfile: path.join(out, "embed.js"),
    absWorkingDir: out,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    external: ["./export.js", "./element/rich.js", "./element/timeline.js", "./element/labels/*"],
    logLevel: "warning",
  });
}

/** The element's types for a framework; what is imported for them is empty. */
const jsx = () =>
  Object.fromEntries(["react", "preact", "solid", "svelte", "vue"].map((name) => [`./jsx/${name}`, { types: `./jsx/${name}.d.ts`, default: "./jsx/none.js" }]));

/** An entry that is the same wherever it runs. */
const eitherWay = (name) => ({
  [`./${name}`]: { types: { require: `./${name}.d.cts`, default: `./${name}.d.ts` }, require: `./${name}.cjs`, default: `./${name}.js` },
});

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
    sideEffects: ["./node.mjs", "./node.cjs", "./inline.js", "./inline.cjs", "./workerd.js", "./edge.js", "./define.js", "./embed.js", "./cli.mjs", "./cli/worker.mjs",
      "./worker/thread.js", "./worker/thread.mjs"],
    bin: { nutgraf: "cli.mjs" },
    customElements: "./custom-elements.json",
    main: "./node.cjs",
    module: "./index.js",
    types: "./index.d.ts",
    exports: {
      ".": {
        types: { node: { import: "./index.d.ts", require: "./index.d.cts" }, require: "./index.d.cts", default: "./index.d.ts" },
        workerd: "./workerd.js",
        "edge-light": "./edge.js",
        node: { import: "./node.mjs", require: "./node.cjs" },
        require: "./inline.cjs",
        default: "./index.js",
      },
      ...eitherWay("inline"),
      "./worker": {
        types: { node: { import: "./worker.d.ts", require: "./worker.d.cts" }, default: "./worker.d.ts" },
        node: { import: "./worker.mjs", require: "./worker.cjs" },
        default: "./worker.js",
      },
      "./worker/thread": { node: "./worker/thread.mjs", default: "./worker/thread.js" },
      ...eitherWay("html"),
      ...eitherWay("highlight"),
      ...jsx(),
      "./summary.schema.json": "./summary.schema.json",
      "./element": { types: "./element.d.ts", default: "./element.js" },
      "./element/define": { types: "./define.d.ts", default: "./define.js" },
      "./embed": { types: "./embed.d.ts", default: "./embed.js" },
      "./export": {
        types: { node: { import: "./export.d.ts", require: "./export.d.cts" }, default: "./export.d.ts" },
        node: { import: "./export.js", require: "./export.cjs" },
        default: "./export.js",
      },
      "./*.wasm": "./*.wasm",
      "./custom-elements.json": "./custom-elements.json",
      "./package.json": "./package.json",
    },
    files: readdirSync(out).filter((name) => name !== "package.json").sort(),
  };
}
