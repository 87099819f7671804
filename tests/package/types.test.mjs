// The types: the way users write code against them, under each way TypeScript resolves a package.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { project, root, tool } from "./project.mjs";

const folder = project("types");
const compile = (files, ...options) =>
  execFileSync(tool("tsc"), ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom,dom.iterable", ...options, ...files], {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
  });

test("as Node resolves, ES modules and CommonJS", () => compile(["main.ts", "main.cts"], "--module", "node16"));

test("as bundlers resolve", () => compile(["main.ts"], "--module", "esnext", "--moduleResolution", "bundler"));

/** The frameworks as they stand in the workspace, `aliases` in the place of some. */
function frameworks(name, files, aliases = {}) {
  const place = project(name, "jsx");
  const options = {
    noEmit: true, strict: true, target: "es2022", lib: ["es2022", "dom", "dom.iterable"], module: "esnext", moduleResolution: "bundler",
    jsx: "react-jsx", skipLibCheck: true, types: [],
    paths: { "*": [path.join(root, "node_modules", "*"), path.join(root, "node_modules", "@types", "*")], ...aliases },
  };
  writeFileSync(path.join(place, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files }));
  execFileSync(tool("tsc"), ["-p", "."], { cwd: place, stdio: ["ignore", "inherit", "inherit"] });
}

const older = path.join(root, "node_modules", "react-types-18");

test("the element in React 19", () => frameworks("jsx-react-19", ["react.tsx"]));
test("the element in React 18", () =>
  frameworks("jsx-react-18", ["react.tsx"], { react: [older], "react/jsx-runtime": [path.join(older, "jsx-runtime.d.ts")] }));
test("the element in Preact, Solid, Svelte and Vue", () => frameworks("jsx-others", ["preact.tsx", "solid.tsx", "svelte.ts", "vue.tsx"]));
