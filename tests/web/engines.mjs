// The three engines behind one WebDriver: the installed browser is looked for, and a missing one is an error that says what to do.
import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { existsSync } from "node:fs";
import path from "node:path";
import { Builder } from "selenium-webdriver";
import { root } from "./server.mjs";

const TOOLS = [path.join(root, ".cache/tools/bin"), path.join(process.env.HOME ?? "", ".cargo/bin")];

function find(hint, ...names) {
  for (const name of names) {
    const found = path.isAbsolute(name) ? existsSync(name) && name : spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim();
    const own = TOOLS.map((folder) => path.join(folder, name)).find(existsSync);
    if (found || own) return found || own;
  }
  throw new Error(`${names.join(" or ")} is not installed; on Debian: ${hint}`);
}

const apt = (name) => `sudo apt-get install ${name}`;

const ENGINES = {
  chromium: () => ({
    command: [find(apt("chromium-driver"), "chromedriver")],
    wanted: {
      browserName: "chrome",
      "goog:chromeOptions": {
        binary: find(apt("chromium"), "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
        args: ["--headless=new", "--no-sandbox", "--disable-quic", "--disable-background-networking", "--no-first-run", "--force-device-scale-factor=1", "--hide-scrollbars"],
      },
    },
  }),
  firefox: () => ({
    command: [find("cargo install geckodriver", "geckodriver"), "--log", "fatal"],
    wanted: {
      browserName: "firefox",
      "moz:firefoxOptions": { binary: find(apt("firefox-esr"), "firefox-esr", "firefox"), args: ["-headless"] },
    },
  }),
  webkit: () => ({
    command: [find(apt("xvfb"), "xvfb-run"), "-a", "-s", "-screen 0 1600x1200x24", find(apt("webkit2gtk-driver"), "WebKitWebDriver")],
    wanted: {
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": {
        binary: find(apt("webkit2gtk-driver"), ...["x86_64", "aarch64"].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)),
        args: ["--automation"],
      },
    },
  }),
};

const freePort = () => new Promise((done) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => done(port));
  });
});

async function answers(url) {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await fetch(`${url}/status`).then((answer) => answer.ok, () => false)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`The driver at ${url} does not answer.`);
}

/** Starts an engine; `quit` ends the browser and its driver. */
export async function launch(name) {
  const { command: [program, ...args], wanted } = ENGINES[name]();
  const port = await freePort();
  const driver = spawn(program, [...args, `--port=${port}`], { stdio: "ignore", detached: true });
  const url = `http://127.0.0.1:${port}`;
  try {
    await answers(url);
    const browser = await new Builder().usingServer(url).withCapabilities(wanted).build();
    await browser.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 });
    return { browser, quit: () => browser.quit().catch(() => {}).finally(() => end(driver)) };
  } catch (error) {
    end(driver);
    throw error;
  }
}

/** The driver with what it has started: they are a process group of their own. */
function end(driver) {
  try {
    process.kill(-driver.pid, "SIGTERM");
  } catch {
    // It has ended by itself.
  }
}
