// The libraries that the page reads files with, from their npm packages into www/lib/: committed, so that a clone needs no step for them.
//
//   node scripts/libraries.mjs
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { root, top } from "./run.mjs";
import { npmPackages } from "./tools.mjs";

const modules = path.join(root, "node_modules");

/** Copied as they are, for they are two halves that must match. */
const COPIED = { "pdf.js": "pdfjs-dist/legacy/build/pdf.min.mjs", "pdf-worker.js": "pdfjs-dist/legacy/build/pdf.worker.min.mjs" };
/** Made into one module each. */
const BUNDLED = { "docx.js": ["mammoth", "convertToHtml"], "mail.js": ["postal-mime", "default"], "markdown.js": ["marked", "marked"] };

async function bundle(name, [from, names]) {
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export { ${names} } from "${from}";`, resolveDir: root },
    bundle: true, minify: true, format: "esm", platform: "browser", target: "es2022", legalComments: "none", write: false, metafile: true, logLevel: "error",
    define: { global: "globalThis" },
  });
  const used = Object.keys(metafile.inputs).map((file) => file.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]);
  return { name, bytes: Buffer.from(outputFiles[0].contents), packages: used.filter(Boolean) };
}

function copy(name, from) {
  const words = readFileSync(path.join(modules, from), "utf8").replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
  return { name, bytes: Buffer.from(words), packages: [from.split("/")[0]] };
}

/** The licence of a package, in the words of its own file; where it has none, what its manifest says. */
function licence(name) {
  const folder = path.join(modules, name);
  const { version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const words = file ? readFileSync(path.join(folder, file), "utf8").trim() : `Licence: ${license}`;
  return `${name} ${version} (${license})\n\n${words}\n`;
}

/** Fills `out`, and returns the files with their sizes. */
export async function libraries(out = path.join(root, "www", "lib")) {
  npmPackages();
  const files = [
    ...Object.entries(COPIED).map(([name, from]) => copy(name, from)),
    ...(await Promise.all(Object.entries(BUNDLED).map(([name, from]) => bundle(name, from)))),
  ];
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(path.join(out, name), bytes);
  const packages = [...new Set(files.flatMap((file) => file.packages))].sort();
  writeFileSync(path.join(out, "LICENCES.txt"), packages.map(licence).join(`\n${"-".repeat(72)}\n\n`));
  return files.map(({ name, bytes }) => ({ name, bytes: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await top(async () => console.table(await libraries()));
