// The types: the way users write code against them, under each way TypeScript resolves a package.
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { project, tool } from "./project.mjs";

const folder = project("types");
const compile = (files, ...options) =>
  execFileSync(tool("tsc"), ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom,dom.iterable", ...options, ...files], {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
  });

test("as Node resolves, ES modules and CommonJS", () => compile(["main.ts", "main.cts"], "--module", "node16"));

test("as bundlers resolve", () => compile(["main.ts"], "--module", "esnext", "--moduleResolution", "bundler"));
