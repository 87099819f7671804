// Every engine runs the same tests: `suite("firefox")`.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch } from "./engines.mjs";
import { serve } from "./server.mjs";
import { element } from "./element.mjs";
import { host } from "./host.mjs";
import { page } from "./page.mjs";
import { security } from "./security.mjs";

/** The browser with the few verbs the tests use. */
class Stage {
  constructor(engine, browser, server) {
    Object.assign(this, { engine, browser, server });
  }

  /** Opens a page and waits until `ready` holds in it. */
  async open(path, ready = "document.body?.dataset.ready === ''") {
    await this.browser.get("about:blank");
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

  async until(condition, time = 30_000) {
    const end = Date.now() + time;
    while (!(await this.browser.executeScript(`return Boolean(${condition})`).catch(() => false))) {
      if (Date.now() > end) assert.fail(`In ${this.engine} this did not come true: ${condition}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  size(width, height) {
    return this.browser.manage().window().setRect({ width, height });
  }
}

export function suite(engine) {
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
    for (const group of [element, host, security, page]) describe(group.name, () => group(stage, test));
  });
}
