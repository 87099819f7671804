// Serves the page, the package and the tests' own pages; keeps what was asked for, and can be told to be strict or to stop.
import { createServer } from "node:http";
import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { starve } from "../package/starved.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const pkg = path.resolve(root, process.env.NUTGRAF_PKG ?? "pkg");

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8", ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json",
};

/** Scripts, the core and the icon that browsers ask for from this host only, no style but constructed sheets, no string may become markup or script. */
const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

/** Below /starved/ everything is there once more, over a core that fails at a long text. */
const STARVED = "/starved/pkg/nutgraf_bg.wasm";
const samples = path.join(root, "www/samples");

async function starved() {
  const texts = readdirSync(samples).map((name) => readFileSync(path.join(samples, name), "utf8"));
  return starve(await readFile(path.join(pkg, "nutgraf_bg.wasm")), texts.sort((one, other) => other.length - one.length)[0]);
}

const MOUNTS = [["/starved/pkg/", pkg], ["/starved/www/", path.join(root, "www")], ["/pkg/", pkg], ["/tests/", path.join(root, "tests/web/pages")], ["/", path.join(root, "www")]];

export function file(url) {
  const [prefix, folder] = MOUNTS.find(([start]) => url.startsWith(start));
  const name = path.join(folder, url.slice(prefix.length));
  return url.endsWith("/") ? path.join(name, "index.html") : name;
}

/** A page of this name gets the strict policy. */
const headers = (url) => ({
  "content-type": TYPES[path.extname(file(url))] ?? "application/octet-stream",
  "cache-control": "no-store",
  ...(/strict/.test(url) && { "content-security-policy": STRICT }),
});

export async function serve() {
  const asked = [];
  const server = createServer(async (request, response) => {
    const url = decodeURIComponent(request.url.split("?")[0]);
    asked.push(url);
    try {
      const body = url === STARVED ? await starved() : await readFile(file(url));
      response.writeHead(200, headers(url)).end(body);
    } catch {
      response.writeHead(404).end("not found");
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const stop = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  return { base: `http://localhost:${server.address().port}`, asked, stop };
}
