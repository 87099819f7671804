// Feeds the core with texts that a fuzzer bends towards code they have not reached yet, and checks every promise of each;
// feeds the page's ways in with files made at random.
//
//   npm run fuzz                    the core for an hour; what breaks a promise lands in target/fuzz/
//   npm run fuzz -- 600             for 600 seconds
//   npm run fuzz -- intake 600      the page's ways in
//   npm run fuzz -- --minimize      puts the texts that reach something of their own into fuzz/corpus
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { ask, Failure, root, run, top } from "./run.mjs";

/** What tells the fuzzer where a text has been: flags that the stable compiler knows. */
const COVERAGE = [
  "--cfg=fuzzing",
  "-Cpasses=sancov-module",
  "-Cllvm-args=-sanitizer-coverage-level=4",
  "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
  "-Cllvm-args=-sanitizer-coverage-pc-table",
  "-Cllvm-args=-sanitizer-coverage-trace-compares",
  "-Ccodegen-units=1",
];
/** Longer texts say nothing that a page of text does not. */
const LONGEST = 3000;

const out = path.join(root, "target", "fuzz");
const corpus = path.join(root, "fuzz", "corpus");
const found = path.join(out, "corpus");
const seeds = [corpus, path.join(root, "tests", "golden")].filter(existsSync);

/** Builds the fuzzer and returns its path. */
function build() {
  const host = ask("rustc", ["-vV"]).match(/host: (\S+)/)[1];
  run("cargo", ["build", "--release", "--locked", "--manifest-path", "fuzz/Cargo.toml", "--target", host, "--target-dir", out], {
    env: { CARGO_ENCODED_RUSTFLAGS: COVERAGE.join("\x1f") },
  });
  return path.join(out, host, "release", "summarize");
}

function fuzz(seconds) {
  if (!(seconds > 0)) throw new Failure("How many seconds?");
  run(build(), [found, ...seeds, `-max_len=${LONGEST}`, `-max_total_time=${seconds}`, "-dict=fuzz/words.dict", "-timeout=60",
    "-fork=1", "-ignore_crashes=1", "-print_final_stats=1", `-artifact_prefix=${out}${path.sep}`]);
}

function minimize() {
  const small = path.join(out, "small");
  rmSync(small, { recursive: true, force: true });
  mkdirSync(small, { recursive: true });
  run(build(), ["-merge=1", `-max_len=${LONGEST}`, small, found, ...seeds]);
  rmSync(corpus, { recursive: true, force: true });
  renameSync(small, corpus);
  console.log(`${readdirSync(corpus).length} texts`);
}

/** Stops at the first file that is neither read nor refused, and prints it with the seed that makes it again. */
async function intake(seconds) {
  if (!(seconds > 0)) throw new Failure("How many seconds?");
  const [{ default: fc }, { opens, ready }] = await Promise.all([import("fast-check"), import("../tests/web/opening.mjs")]);
  await ready();
  const { numRuns, failed, ...found } = await fc.check(opens, { numRuns: Infinity, interruptAfterTimeLimit: seconds * 1000 });
  console.log(`${numRuns} files, seed ${found.seed}`);
  if (failed) throw new Failure(fc.defaultReportMessage({ numRuns, failed, ...found }));
}

await top(() => {
  mkdirSync(found, { recursive: true });
  const [what = "3600", seconds = "3600"] = process.argv.slice(2);
  if (what === "intake") return intake(Number(seconds));
  return what === "--minimize" ? minimize() : fuzz(Number(what));
});
