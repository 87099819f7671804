// What a page downloads, gzipped, against the limits of size.json.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { pathToFileURL } from "node:url";
import { Failure, root, top } from "./run.mjs";

const zipped = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** The gzipped sizes of one entry's minified bundle, with what it shares, and of the parts it loads later; what `external` names stays outside. */
async function bundle(entry, external = []) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    charset: "utf8",
    splitting: true,
    format: "esm",
    outdir: "/",
    write: false,
    external,
    logLevel: "error",
  });
  const name = path.basename(entry);
  const sized = outputFiles.map((file) => [path.basename(file.path), zipped(file.contents)]);
  const sum = (some) => sized.filter(some).reduce((all, [, size]) => all + size, 0);
  const later = (part) => Math.max(0, ...sized.filter(([file]) => file !== name && part.test(file)).map(([, size]) => size));
  return { first: sum(([file]) => file === name || /^chunk-/.test(file)), later };
}

/**
 * Bytes by part: the core, the JavaScript that calls it, the element, the three together, and what
 * the element loads later: its largest further language, what it takes to copy, and the drawn timeline.
 */
export async function sizes(pkg = path.join(root, "pkg")) {
  const element = await bundle(path.join(pkg, "define.js"), ["./index.js", "./api.js", "./core.js", "./export.js"]);
  const parts = {
    wasm: zipped(readFileSync(path.join(pkg, "nutgraf_bg.wasm"))),
    javascript: (await bundle(path.join(pkg, "index.js"))).first,
    element: element.first,
  };
  const total = Object.values(parts).reduce((sum, size) => sum + size);
  return { ...parts, total, language: element.later(/^(ar|es|fr)-/), copying: element.later(/^rich/), timeline: element.later(/^timeline/) };
}

/** Prints a table and fails where a limit is passed. */
export async function checkSizes() {
  const { why, ...limits } = JSON.parse(readFileSync(path.join(root, "scripts", "size.json"), "utf8"));
  const measured = await sizes();
  const over = Object.keys(limits).filter((part) => measured[part] > limits[part]);
  for (const part of Object.keys(limits)) {
    const mark = over.includes(part) ? "  TOO BIG" : "";
    console.log(`${part.padEnd(12)} ${String(measured[part]).padStart(8)} of ${String(limits[part]).padStart(8)} bytes gzipped${mark}${why[part] ? `  (${why[part]})` : ""}`);
  }
  if (over.length > 0) throw new Failure(`Over the budget of scripts/size.json: ${over.join(", ")}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await top(checkSizes);
