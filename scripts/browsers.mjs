// The browsers and drivers of the tests: looked for on the PATH, installed by apt where missing.
import { existsSync } from "node:fs";
import { ask, Failure, run, say } from "./run.mjs";
import { cargoTool } from "./tools.mjs";

const WANTED = [
  { package: "chromium", any: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"] },
  { package: "chromium-driver", any: ["chromedriver"] },
  { package: "firefox-esr", any: ["firefox-esr", "firefox"] },
  { package: "webkit2gtk-driver", any: ["WebKitWebDriver"] },
  { package: "xvfb", any: ["xvfb-run"] },
];

/** The path of a program, or null. */
export const which = (program) => ask("sh", ["-c", `command -v ${program}`]) || null;

/** Installs what the browser tests need and the machine lacks. */
export function browsers() {
  aptPackages(WANTED);
  cargoTool("geckodriver");
}

/** Installs the packages none of whose programs is on the PATH. */
export function aptPackages(wanted) {
  const missing = wanted.filter(({ any }) => !any.some(which)).map((one) => one.package);
  if (missing.length === 0) return;
  const apt = ["apt-get", "install", "-y", "--no-install-recommends", ...missing];
  const as = privileges();
  if (!existsSync("/usr/bin/apt-get") || !as) {
    throw new Failure(`These are needed and missing: ${missing.join(", ")}. On Debian: sudo ${apt.join(" ")}`);
  }
  say(`Installing ${missing.join(", ")} (once)`);
  const command = (args) => run(...split([...as, "env", "DEBIAN_FRONTEND=noninteractive", ...args]));
  command(["apt-get", "update", "-q"]);
  command(apt);
}

const split = ([program, ...args]) => [program, args];

/** What to put before a command that needs root; null where there is no way. */
function privileges() {
  if (process.getuid?.() === 0) return [];
  return ask("sudo", ["-n", "true"]) === null ? null : ["sudo", "-n"];
}

/** What Rust needs from the system: a linker, and curl to fetch rustup where there is none. */
export function linker() {
  const fetcher = which("rustup") ? [] : [{ package: "curl", any: ["curl"] }];
  aptPackages([{ package: "build-essential", any: ["cc"] }, ...fetcher]);
}
