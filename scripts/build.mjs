// Builds the npm package: wasm-pack makes the core and its glue, `package.mjs` adds everything else.
//
//   npm run build                       into pkg/, optimized, the same bytes in every folder on every machine
//   npm run build -- --dev --out DIR    quick and unoptimized, to try something out
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { assemble } from "./package.mjs";
import { ask, root, run, say, top } from "./run.mjs";
import { forBuild } from "./tools.mjs";

/** Builds into `out`; `dev` leaves out every optimization. */
export async function build({ out = path.join(root, "pkg"), dev = false } = {}) {
  forBuild();
  say(`Building the package${dev ? " for development" : ""} into ${path.relative(process.cwd(), out) || "."}`);
  run("cargo", ["fetch", "--locked", "--target", "wasm32-unknown-unknown"]);
  const stage = path.join(root, "target", "package", dev ? "dev" : "release");
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  run(
    "wasm-pack",
    ["build", "--target", "web", dev ? "--dev" : "--release", "--no-pack", "--no-gitignore", "--mode", "no-install",
      "--out-dir", stage, root, "--", "--locked"],
    { env: { CARGO_ENCODED_RUSTFLAGS: rustFlags().join("\x1f") } },
  );
  await assemble(stage, out);
}

/**
 * LLVM joins a function with one caller to it, however large: functions of 15 KB that run for every token, which an engine's
 * compilers chew longer than the first text takes. With its costs and limits for small code times `DEARER`, that bonus weighs less.
 */
const INLINING = { "inline-instr-cost": 5, "inline-call-penalty": 25, "inline-threshold": 50, "inlinehint-threshold": 325 };
const DEARER = 20;

function rustFlags() {
  return [...Object.entries(INLINING).map(([name, cost]) => `-Cllvm-args=-${name}=${cost * DEARER}`), ...samePaths()];
}

/** Panic messages name source files; these flags make the names the same everywhere. */
function samePaths() {
  const cargoHome = process.env.CARGO_HOME ?? path.join(os.homedir(), ".cargo");
  const registry = path.join(cargoHome, "registry", "src");
  const sysroot = ask("rustc", ["--print", "sysroot"]);
  const commit = ask("rustc", ["-vV"]).match(/commit-hash: (\w+)/)[1];
  const remap = [
    [root, "nutgraf"],
    ...readdirSync(registry).map((index) => [path.join(registry, index), "crates"]),
    [path.join(sysroot, "lib", "rustlib", "src", "rust"), `/rustc/${commit}`],
  ];
  return remap.map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { dev: { type: "boolean" }, out: { type: "string" } } });
  await top(() => build({ dev: values.dev, out: values.out && path.resolve(values.out) }));
}
