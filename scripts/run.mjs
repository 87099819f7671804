// Running other programs, and saying what goes on.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import path from "node:path";

export const root = path.resolve(fileURLToPath(import.meta.url), "../..");
const bin = path.join(root, "node_modules", ".bin");
const local = path.join(root, ".cache", "tools", "bin");

/** The environment of every program that is run: the project's own tools come first. */
export const environment = (extra = {}) => ({
  ...process.env,
  PATH: [bin, local, process.env.PATH].join(path.delimiter),
  ...extra,
});

export const say = (line) => console.log(`\n==> ${line}`);

/** Runs a program with its output on the terminal; throws where it fails. */
export function run(program, args = [], options = {}) {
  const { env, ...rest } = options;
  const { status, error, signal } = spawnSync(program, args, {
    cwd: root,
    stdio: "inherit",
    env: environment(env),
    ...rest,
  });
  if (error) throw new Failure(`${program}: ${error.code === "ENOENT" ? "not found" : error.message}`);
  if (status !== 0) throw new Failure(`${[program, ...args].join(" ")} ended with ${signal ?? `exit code ${status}`}`);
}

/** What a program prints, or null where it is missing or fails. */
export function ask(program, args = [], options = {}) {
  const { status, stdout } = spawnSync(program, args, { cwd: root, encoding: "utf8", env: environment(), ...options });
  return status === 0 ? stdout.trim() : null;
}

/** A failure whose message says all there is to say. */
export class Failure extends Error {}

/** Runs `main`, turning a Failure into a plain message and exit code 1. */
export async function top(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
