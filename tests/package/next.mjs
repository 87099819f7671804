// The package in an app of Next.js: a route in Node, one on the edge, and a page with its worker. Next.js is 340 MB to install, so that
// this is a stage of its own: `npm test -- next`.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { expected } from "./fixtures/report.js";
import { output, project } from "./project.mjs";

const APP = ["next@16.4.6", "react@19.3.1", "react-dom@19.3.1"];
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
let server;
let url;

/** The server says its address once it stands. */
async function address({ stdout }) {
  let said = "";
  for await (const part of stdout.setEncoding("utf8")) {
    said += part;
    const [found] = said.match(/http:\/\/localhost:\d+/) ?? [];
    if (found && said.includes("Ready")) return found;
  }
  throw new Error(said);
}

before(async () => {
  const folder = project("next");
  output(folder, "npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...APP]);
  const next = path.join(folder, "node_modules", "next", "dist", "bin", "next");
  output(folder, process.execPath, [next, "build"], { env, stdio: ["ignore", "pipe", "pipe"] });
  server = spawn(process.execPath, [next, "start", "-p", "0"], { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] });
  url = await address(server);
});

after(async () => {
  if (server?.exitCode !== null) return;
  server.kill();
  await once(server, "exit");
});

test("a route in Node: the package, its threads, and the core inside", async () => {
  const found = await (await fetch(`${url}/node`)).json();
  assert.deepEqual(found, { before: 1, beside: 1, usual: expected, inline: expected });
});

test("a route on the edge", async () => {
  assert.deepEqual(await (await fetch(`${url}/edge`)).json(), { before: 1, usual: expected });
});

test("a page, and the worker beside it", async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction(() => document.querySelector("pre")?.textContent);
    assert.deepEqual(JSON.parse(await page.textContent("pre")), { usual: expected, beside: 1 });
  } finally {
    await browser.close();
  }
});
