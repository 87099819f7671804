// Every engine runs the same tests: `suite("firefox", ELEMENT)`.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch } from "./engines.mjs";
import { serve } from "./server.mjs";
import { element } from "./element.mjs";
import { first } from "./first.mjs";
import { host } from "./host.mjs";
import { intake } from "./intake.mjs";
import { out } from "./out.mjs";
import { page } from "./page.mjs";
import { security } from "./security.mjs";
import { states } from "./states.mjs";
import { work } from "./work.mjs";

/** The browser with the few verbs the tests use. */
class Stage {
  constructor(engine, browser, server) {
    Object.assign(this, { engine, browser, server });
  }

  /** Opens a page and waits until `ready` holds in it; unless told to `keep` it, nothing is left of earlier visits. */
  async open(path, ready = "document.body?.dataset.ready === ''", { keep = false } = {}) {
    await this.browser.get(keep ? "about:blank" : `${this.server.base}/tests/blank.html`);
    if (!keep) await this.browser.executeScript("sessionStorage.clear(); localStorage.clear();");
    await this.browser.get(this.server.base + path);
    await this.until(ready);
  }

  /** Runs a function in the page with these arguments; what it throws is thrown here. */
  async run(body, ...args) {
    const [value, error] = await this.browser.executeAsyncScript(
      `const done = arguments[arguments.length - 1], args = [...arguments].slice(0, -1);
       Promise.resolve().then(() => (${body})(...args)).then((value) => done([value ?? null, null]), (error) => done([null, String(error?.stack ? error + "\\n" + error.stack : error)]));`,
      ...args,
    );
    if (error) throw new Error(error);
    return value;
  }

  /** Waits until a condition holds in the page; before each look `again` is done. The time is for what never comes, not for what is slow. */
  async until(condition, time = 30_000, again = async () => {}) {
    const end = Date.now() + time;
    for (;;) {
      await again();
      if (await this.browser.executeScript(`return Boolean(${condition})`).catch(() => false)) return;
      if (Date.now() > end) assert.fail(`In ${this.engine} this did not come true: ${condition}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** Opens the page with a sample, all of its cards open; or with nothing where there is no name. */
  async page(name = "working-group", length = "all") {
    await this.size(1280, 900);
    if (!name) return this.open("/", "document.getElementById('summary')?.shadowRoot?.querySelector('.message')?.textContent");
    await this.open(`/#sample=${name}`, "document.getElementById('summary')?.summary?.headline && document.body.dataset.bench === ''");
    await this.run((length) => document.querySelector(`[name=length][value=${length}]`).click(), length);
  }

  size(width, height) {
    return this.browser.manage().window().setRect({ width, height });
  }
}

/** The element on any page; the page as a desk. Two files an engine, so that they run side by side. */
export const ELEMENT = [element, host, security, page];
export const DESK = [first, work, intake, states, out];

export function suite(engine, groups) {
  describe(engine, () => {
    const stage = new Stage(engine);
    let quit;
    before(async () => {
      stage.server = await serve();
      ({ browser: stage.browser, quit } = await launch(engine));
    }, { timeout: 60_000 });
    after(async () => {
      await quit?.();
      await stage.server?.stop();
    });
    for (const group of groups) describe(group.name, () => group(stage, test));
  });
}
