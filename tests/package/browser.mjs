// Chromium for the fixtures, and a server for a folder.
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { chromium } from "playwright-core";
import sirv from "sirv";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

function executable() {
  const found = NAMES.map((name) => {
    try {
      return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    } catch {
      return "";
    }
  });
  const program = found.find(Boolean);
  if (!program) throw new Error(`No ${NAMES.join(", ")}: "npm test" installs one.`);
  return program;
}

const ARGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--no-first-run"];

export const launch = () => chromium.launch({ executablePath: executable(), args: ARGS });

/** Chromium with the extension of a folder; only its newer way of having no window has extensions. */
export const launchWith = (folder) =>
  chromium.launchPersistentContext("", {
    executablePath: executable(),
    headless: false,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [...ARGS, "--headless=new", `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  });

/** Serves a folder; `headers` are added to every answer. */
export async function serveFolder(folder, headers = {}) {
  const files = sirv(folder, { dev: true, setHeaders: (response) => Object.entries(headers).forEach((h) => response.setHeader(...h)) });
  const server = createServer(files);
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  return { url: `http://localhost:${server.address().port}/`, close: () => new Promise((done) => server.close(done)) };
}

/** Opens a page and returns what its `window.result` resolves to; any error on the page fails. */
export async function resultOf(browser, url) {
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error));
  page.on("requestfailed", (request) => errors.push(new Error(`${request.url()}: ${request.failure().errorText}`)));
  try {
    await page.goto(url);
    await page.waitForFunction(() => "result" in window, null, { timeout: 20_000 }).catch((error) => {
      throw errors[0] ?? error;
    });
    return await page.evaluate(() => window.result);
  } finally {
    await page.close();
  }
}
