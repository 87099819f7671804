// Sets up what is missing, then runs every check and test, and counts.
//
//   npm test                    everything
//   npm test -- rust package    only these stages (rust, build, size, package, browser)
//   npm test -- python recipes next standards     what has to be fetched or takes long to install, and is run only by name
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "./build.mjs";
import { browsers, linker } from "./browsers.mjs";
import { libraries } from "./libraries.mjs";
import { environment, Failure, root, say } from "./run.mjs";
import { checkSizes } from "./size.mjs";
import { npmPackages, rust } from "./tools.mjs";

const total = { passed: 0, failed: 0 };
const failures = [];

/** Runs one check; what it throws counts as one failure, and the others still run. */
async function check(title, action) {
  say(title);
  try {
    const counts = (await action()) ?? { passed: 1, failed: 0 };
    total.passed += counts.passed;
    total.failed += counts.failed;
    if (counts.failed > 0) failures.push(title);
  } catch (error) {
    total.failed += 1;
    failures.push(title);
    console.error(error instanceof Failure ? error.message : error);
  }
}

/** Runs a program, shows what it prints as it prints it, and resolves with its exit code and output. */
function watch(program, args, env = {}) {
  const child = spawn(program, args, { cwd: root, env: environment(env), stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const [from, to] of [[child.stdout, process.stdout], [child.stderr, process.stderr]]) {
    from.setEncoding("utf8").on("data", (text) => {
      output += text;
      to.write(text);
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", (error) => reject(new Failure(`${program}: ${error.message}`)));
    child.on("close", (code) => resolve({ code, output }));
  });
}

async function command(program, args, env) {
  const { code } = await watch(program, args, env);
  if (code !== 0) throw new Failure(`${program} ${args.join(" ")} ended with exit code ${code}`);
}

const sum = (output, pattern) => [...output.matchAll(pattern)].reduce((all, [, count]) => all + Number(count), 0);

/** Counts what passed and failed; a run that ends badly without a failed test is a failure too. */
function counted({ code, output }, passed, failed) {
  const counts = { passed: sum(output, passed), failed: sum(output, failed) };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  if (code === 0 && counts.passed === 0) throw new Failure("No test ran.");
  return counts;
}

const cargoTest = async () =>
  counted(await watch("cargo", ["test", "--locked", "--no-fail-fast", "--features", "cli"]), /^test result: .* (\d+) passed/gm, /; (\d+) failed;/g);

async function nodeTest(folder) {
  const files = readdirSync(path.join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(".test.mjs") && !name.includes("node_modules"))
    .map((name) => path.join(folder, name))
    .sort();
  const result = await watch("node", ["--test", "--test-reporter=spec", ...files]);
  return counted(result, /^ℹ pass (\d+)/gm, /^ℹ (?:fail|cancelled) (\d+)/gm);
}

/** The committed package must be what the sources make. */
async function rebuild() {
  const fresh = path.join(root, "target", "package", "rebuilt");
  await build({ out: fresh });
  const differing = differences(path.join(root, "pkg"), fresh);
  if (differing.length > 0) {
    throw new Failure(`pkg/ is not what the sources make; run "npm run build" and commit pkg/. Different:\n  ${differing.join("\n  ")}`);
  }
}

async function freshLibraries() {
  const fresh = path.join(root, "target", "libraries");
  await libraries(fresh);
  const differing = differences(path.join(root, "www", "lib"), fresh);
  if (differing.length > 0) throw new Failure(`Run "node scripts/libraries.mjs" and commit www/lib/. Different: ${differing.join(", ")}`);
}

function differences(one, other) {
  const list = (folder) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
      : [];
  const same = (name) =>
    [one, other].every((folder) => existsSync(path.join(folder, name))) &&
    readFileSync(path.join(one, name)).equals(readFileSync(path.join(other, name)));
  return [...new Set([...list(one), ...list(other)])].filter((name) => !same(name)).sort();
}

const STAGES = {
  async rust() {
    await check("Formatting (cargo fmt)", () => command("cargo", ["fmt", "--check"]));
    await check("Lints (cargo clippy)", () => command("cargo", ["clippy", "--locked", "--all-targets", "--features", "cli", "--", "-D", "warnings"]));
    await check("Lints of the WebAssembly boundary", () =>
      command("cargo", ["clippy", "--locked", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"]));
    await check("Rust tests (cargo test)", cargoTest);
    await check("Rust documentation (cargo doc)", () =>
      command("cargo", ["doc", "--locked", "--no-deps"], { RUSTDOCFLAGS: "-D warnings" }));
  },
  async build() {
    await check("The committed package against a fresh build", rebuild);
    await check("The page's libraries against their packages", freshLibraries);
  },
  size: () => check("Sizes", checkSizes),
  // Pages that load the package are among these, so that they need a browser as well.
  async package() {
    await check("Package tests (Node and others)", () => {
      browsers();
      return nodeTest("tests/package");
    });
  },
  async browser() {
    await check("Browser tests", () => {
      browsers();
      return nodeTest("tests/web");
    });
  },
};

/** Run by name only: a wheel and its engines, and a framework, are minutes to install; a vocabulary is fetched. */
const BY_NAME = {
  python: () => check("The Python module", () => command("sh", ["python/test.sh"])),
  recipes: () => check("The recipes for many machines", () => command("sh", ["recipes/test.sh"])),
  standards: () => check("JSON-LD by schema.org's own context", async () =>
    counted(await watch("sh", ["tests/package/standards.sh"]), /^ℹ pass (\d+)/gm, /^ℹ (?:fail|cancelled) (\d+)/gm)),
  next: () => check("The package in Next.js", async () =>
    counted(await watch("node", ["--test", "--test-reporter=spec", "tests/package/next.mjs"]), /^ℹ pass (\d+)/gm, /^ℹ (?:fail|cancelled) (\d+)/gm)),
};

async function main() {
  const began = Date.now();
  const stages = process.argv.slice(2);
  const all = { ...STAGES, ...BY_NAME };
  const unknown = stages.filter((name) => !(name in all));
  if (unknown.length > 0) throw new Failure(`No stage ${unknown.join(", ")}; there are ${Object.keys(all).join(", ")}`);
  npmPackages();
  linker();
  rust();
  for (const name of stages.length > 0 ? stages : Object.keys(STAGES)) await all[name]();
  console.log(`\nTook ${Math.round((Date.now() - began) / 1000)} s.`);
  for (const title of failures) console.log(`Failed: ${title}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

await main().catch((error) => {
  console.error(error instanceof Failure ? `\n${error.message}` : error);
  console.log(`${total.passed} passed, ${total.failed + 1} failed`);
  process.exitCode = 1;
});
