// What a page downloads, gzipped, against the limits of size.json.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { pathToFileURL } from "node:url";
import { Failure, root, top } from "./run.mjs";

const zipped = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** The minified bundle of one entry; what `external` names stays outside. */
async function bundle(entry, external = []) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    external,
    logLevel: "error",
  });
  return outputFiles[0].contents;
}

/** Bytes by part: the core, the JavaScript that calls it, the element, and the three together. */
export async function sizes(pkg = path.join(root, "pkg")) {
  const parts = {
    wasm: zipped(readFileSync(path.join(pkg, "nutgraf_bg.wasm"))),
    javascript: zipped(await bundle(path.join(pkg, "index.js"))),
    element: zipped(await bundle(path.join(pkg, "define.js"), ["./index.js", "./api.js", "./export.js"])),
  };
  return { ...parts, total: Object.values(parts).reduce((sum, size) => sum + size) };
}

/** Prints a table and fails where a limit is passed. */
export async function checkSizes() {
  const limits = JSON.parse(readFileSync(path.join(root, "scripts", "size.json"), "utf8"));
  const measured = await sizes();
  const over = Object.keys(limits).filter((part) => measured[part] > limits[part]);
  for (const part of Object.keys(limits)) {
    const mark = over.includes(part) ? "  TOO BIG" : "";
    console.log(`${part.padEnd(12)} ${String(measured[part]).padStart(8)} of ${String(limits[part]).padStart(8)} bytes gzipped${mark}`);
  }
  if (over.length > 0) throw new Failure(`Over the budget of scripts/size.json: ${over.join(", ")}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await top(checkSizes);
