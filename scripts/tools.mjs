// The tools a build or a test needs beyond Node: looked for first, installed where missing, pinned.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ask, Failure, root, run, say } from "./run.mjs";

const PINNED = { "wasm-pack": "0.15.1", "wasm-bindgen-cli": lockedVersion("wasm-bindgen"), geckodriver: "0.37.1" };
const PROGRAM = { "wasm-bindgen-cli": "wasm-bindgen" };

function lockedVersion(crate) {
  const lock = readFileSync(path.join(root, "Cargo.lock"), "utf8");
  return lock.match(new RegExp(`name = "${crate}"\nversion = "([^"]+)"`))[1];
}

/** The npm packages of package.json: all of them, or only those the page needs. */
export function npmPackages({ page = false } = {}) {
  const { dependencies, devDependencies } = readJson("package.json");
  const wanted = Object.entries(page ? dependencies : { ...dependencies, ...devDependencies });
  if (wanted.every(installed)) return;
  say(`Installing npm packages${page ? " for the page" : ""} (once)`);
  run("npm", ["ci", "--ignore-scripts", ...(page ? ["--omit=dev"] : [])], { shell: process.platform === "win32" });
  if (!page) run("node", [path.join("node_modules", "bun", "install.js")]); // the one package that is nothing without its script
}

const readJson = (...names) => JSON.parse(readFileSync(path.join(root, ...names), "utf8"));

function installed([name, wanted]) {
  if (!existsSync(path.join(root, "node_modules", name, "package.json"))) return false;
  return readJson("node_modules", name, "package.json").version === wanted.split("@").at(-1);
}

/** The Rust toolchain of rust-toolchain.toml with its components and targets. */
export function rust() {
  if (!ask("rustup", ["--version"])) installRustup();
  const pin = readFileSync(path.join(root, "rust-toolchain.toml"), "utf8");
  const channel = pin.match(/channel = "([^"]+)"/)[1];
  if (ready(channel)) return;
  say(`Installing Rust ${channel} with rustfmt, clippy and the WebAssembly target (once)`);
  run("rustup", ["toolchain", "install", channel, "--profile", "minimal", "--no-self-update"]);
  run("rustup", ["component", "add", "--toolchain", channel, "rustfmt", "clippy"]);
  run("rustup", ["target", "add", "--toolchain", channel, "wasm32-unknown-unknown"]);
}

function ready(channel) {
  const has = (what, name) => ask("rustup", [what, "list", "--toolchain", channel, "--installed"])?.includes(name);
  return has("component", "rustfmt") && has("component", "clippy") && has("target", "wasm32-unknown-unknown");
}

function installRustup() {
  say("Installing rustup, the Rust toolchain manager (once)");
  const script = ask("curl", ["--proto", "=https", "--tlsv1.2", "-sSf", "https://sh.rustup.rs"]);
  if (!script) throw new Failure("Rust is needed: install it from https://rustup.rs, then run this again.");
  run("sh", ["-s", "--", "-y", "--profile", "minimal", "--default-toolchain", "none"], {
    input: script,
    stdio: ["pipe", "inherit", "inherit"],
  });
  process.env.PATH += path.delimiter + path.join(process.env.CARGO_HOME ?? path.join(process.env.HOME, ".cargo"), "bin");
}

/** A program from crates.io at its pinned version, installed into .cache/tools where the machine has none. */
export function cargoTool(name) {
  const version = PINNED[name];
  if (ask(PROGRAM[name] ?? name, ["--version"])?.split("\n")[0].includes(` ${version}`)) return;
  say(`Installing ${name} ${version} (once, a few minutes)`);
  run("cargo", ["install", name, "--version", version, "--root", path.join(root, ".cache", "tools")]);
}

/** All that `npm run build` needs. */
export function forBuild() {
  npmPackages();
  rust();
  cargoTool("wasm-pack");
  cargoTool("wasm-bindgen-cli");
}
