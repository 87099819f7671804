// Serves the page: www/ at /, the built package at /pkg/. Needs Node only.
//
//   npm start [-- --port 8080] [--live]     --live: the element and the package's JavaScript straight from their sources
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
import path from "node:path";
import { parseArgs } from "node:util";
import { Failure, root, top } from "./run.mjs";
import { npmPackages } from "./tools.mjs";

/** Starts the server; resolves with it and its address. Where the port is taken, the next free one is used. */
export async function serve({ port = 8080, live = false } = {}) {
  npmPackages({ page: true });
  const { default: sirv } = await import("sirv");
  const folder = (...names) => sirv(path.join(root, ...names), { dev: true });
  const mounts = [
    ...(live ? [["/pkg/element/", folder("www", "element")], ["/pkg/", folder("js")]] : []),
    ["/pkg/", folder("pkg")],
    ["/", folder("www")],
  ];
  const server = createServer((request, response) => {
    if (live) request.url = request.url.replace(/^\/pkg\/embed\.js/, "/pkg/define.js");
    answer(mounts, request, response);
  });
  await listen(server, port);
  return { server, url: `http://localhost:${server.address().port}/` };
}

function answer(mounts, request, response) {
  const { url } = request;
  const [first, ...rest] = mounts.filter(([prefix]) => url.startsWith(prefix));
  const next = rest.reduceRight((then, mount) => () => pass(mount, url, request, response, then), () => missing(response));
  pass(first, url, request, response, next);
}

/** Hands the request to the folder mounted at `prefix`, with the rest of the path as its address. */
function pass([prefix, handler], url, request, response, next) {
  request.url = `/${url.slice(prefix.length)}`;
  delete request._parsedUrl;
  handler(request, response, next);
}

function missing(response) {
  response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
  response.end("Not found\n");
}

async function listen(server, port) {
  for (const candidate of [port, port + 1, port + 2, port + 3, 0]) {
    const error = await new Promise((settle) => {
      server.once("error", settle);
      server.listen(candidate, "127.0.0.1", () => settle(null));
    });
    if (!error) return;
    if (error.code !== "EADDRINUSE") throw new Failure(`The server could not start: ${error.message}`);
    console.log(`Port ${candidate} is taken.`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { port: { type: "string" }, live: { type: "boolean" } } });
  await top(async () => {
    const { url } = await serve({ port: Number(values.port ?? 8080), live: values.live });
    console.log(`\nnutgraf is at ${url} (Ctrl+C ends it)`);
  });
}
