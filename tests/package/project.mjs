// A user's project: a fixture's folder with the packed package installed in it, as `npm install nutgraf` would.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(fileURLToPath(import.meta.url), "../../..");
const fixtures = path.join(root, "tests", "package", "fixtures");
const quiet = { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" };

/** Sets the project up anew and returns its folder. */
export function project(name, fixture = name) {
  const folder = path.join(root, ".cache", "package", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(fixtures, fixture), folder, { recursive: true });
  cpSync(path.join(fixtures, "report.js"), path.join(folder, "report.js"));
  writeFileSync(path.join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  install(folder);
  return folder;
}

function install(folder) {
  const npm = (args, cwd) => execFileSync("npm", [...args, "--loglevel=error"], { ...quiet, cwd });
  npm(["pack", "--ignore-scripts", "--pack-destination", folder], path.join(root, "pkg"));
  const tarball = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  npm(["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", `./${tarball}`], folder);
}

/** Runs a program in a project and returns what it prints. */
export function output(folder, program, args, options = {}) {
  return execFileSync(program, args, { ...quiet, cwd: folder, ...options }).trim();
}

/** A program of the workspace's own node_modules. */
export const tool = (name) => path.join(root, "node_modules", ".bin", name);
