// Every state of the page as axe sees it, and its policy: nothing that is done on it breaks or leaves it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "./server.mjs";

const axe = createRequire(import.meta.url)("axe-core").source;
const file = (name) => ({ name, code: readFileSync(path.join(root, "tests", "web", "files", name)).toString("base64") });

export function states(stage, main) {
  const test = stage.engine === "chromium" ? main : () => {};
  const accessible = async () => {
    await stage.browser.executeScript(axe);
    assert.deepEqual(await stage.run(async () => {
      const { violations } = await axe.run(document, { resultTypes: ["violations"] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(" ")).join("; ")}`);
    }), []);
  };
  const click = (selector) => stage.run((selector) => document.querySelector(selector).click(), selector);
  const drop = (...files) => stage.run((files) => {
    const data = new DataTransfer();
    for (const { name, code } of files) data.items.add(new File([Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0))], name));
    const event = new Event("drop", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "dataTransfer", { value: data });
    document.body.dispatchEvent(event);
  }, files);
  const fill = (text) => stage.run((text) => {
    const field = document.getElementById("release");
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);

  /** How a state is reached from a sample that is open in full. */
  const STATES = {
    "half a minute": () => click("[value=brief]"),
    "a filter that finds nothing": async () => {
      await stage.run(() => { const search = document.getElementById("filter"); search.value = "zzz"; search.dispatchEvent(new Event("input")); });
      await stage.until("!document.querySelector('.found').hidden");
    },
    "one kind only": () => click("[data-kind=quote]"),
    "a pinned item and the item's own button": async () => {
      await stage.run(() => {
        const item = document.getElementById("summary").shadowRoot.querySelector(".quotes .item");
        item.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true }));
        item.querySelector(".mark").click();
      });
    },
    "the keys": async () => { await click("[data-do=keys]"); await stage.until("document.querySelector('dialog[open]')"); },
    "a quote as an image": async () => { await click("[data-do=image]"); await stage.until("document.querySelector('dialog canvas')"); },
    "the address asked for": async () => { await click("[data-do=source]"); await stage.until("document.querySelector('dialog input')"); },
    "a menu with releases kept": async () => {
      await click("#keep");
      await click("#clear");
      await stage.run(() => { document.getElementById("releases").open = true; });
      await stage.until("document.querySelector('#history button')");
    },
    "a list of files": async () => { await drop(file("release.eml")); await stage.until("!document.getElementById('queue').hidden"); },
    "a text in another language": async () => {
      await fill("MADRID, 4 de mayo de 2026 – La empresa anunció hoy que abrirá una nueva fábrica en Sevilla.\n\n“Es un gran día para la ciudad”, dijo la alcaldesa María Gómez.");
      await stage.until("document.getElementById('summary').shadowRoot.querySelector('.cards > .more')");
    },
    "a long text that is being read, and one that is not read": async () => {
      await stage.run(() => { const { Worker } = window; window.Worker = class extends Worker { postMessage() {} }; });
      await fill("LEEDS, 4 May 2026 – Acme will hire 300 people, it said on Monday.\n\n".repeat(700));
      await stage.until("!document.getElementById('work').hidden && document.querySelectorAll('#mirror > div').length > 5 && getComputedStyle(document.getElementById('summary').shadowRoot.querySelector('.root')).visibility === 'hidden'");
      await accessible();
      await click("#cancel");
      await stage.until("document.querySelector('.unread')");
    },
    "Arabic, dark": async () => {
      await stage.run(() => { const list = document.getElementById("language"); list.value = "ar"; list.dispatchEvent(new Event("change")); document.documentElement.dataset.theme = "dark"; });
      await stage.until("document.getElementById('summary').shadowRoot.querySelector('.root').dir === 'rtl'");
    },
    "a reading that failed": async () => {
      await stage.run(() => { customElements.get("nutgraf-summary").core.summarize = async () => { throw new Error("a fault"); }; });
      await fill("Other words.");
      await stage.until("document.getElementById('summary').shadowRoot.querySelector('[data-state=error]')");
    },
  };
  for (const [name, reach] of Object.entries(STATES)) {
    test(`axe finds nothing: ${name}`, async () => {
      await stage.page();
      await reach();
      await accessible();
      await stage.run(() => document.querySelector("dialog")?.close());
    });
  }

  test("its own policy holds, and nothing leaves the page, whatever is done on it", async () => {
    await stage.page();
    await stage.run(() => {
      window.broken = [];
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, sourceFile, blockedURI }) => window.broken.push(`${violatedDirective} ${blockedURI} ${sourceFile}`));
    });
    for (const name of ["release.docx", "release.pdf", "release.eml", "release.html", "release.md"]) {
      await stage.run(() => document.getElementById("clear").click());
      await drop(file(name));
      await stage.until("document.getElementById('release').value.includes('Wexcombe Cannery has cut')", 20_000);
    }
    for (const state of ["the keys", "a quote as an image", "the address asked for"]) {
      await STATES[state]();
      await stage.run(() => document.querySelector("dialog").close());
    }
    await stage.until("document.getElementById('summary').summary?.quotes.length");
    await stage.run(() => dispatchEvent(new Event("beforeprint")));
    const names = await stage.run(() => [window.broken, performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !name.startsWith(location.origin) && !name.startsWith("blob:"))]);
    assert.deepEqual(names, [[], []]);
  });

  test("enlarged twice, a click in the middle of the empty text is in the text", async () => {
    await stage.size(720, 450);
    await stage.open("/", "document.getElementById('summary')?.summary");
    const hit = await stage.run(() => {
      const { left, top, width, height } = document.getElementById("release").getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2).id;
    });
    await stage.size(1280, 900);
    assert.equal(hit, "release");
  });

  test("with forced colours the page keeps its marks, and a host's article only what is meant", async () => {
    const forced = (value) => stage.browser.sendAndGetDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value }] });
    await forced("active");
    try {
      await stage.page();
      await stage.until("CSS.highlights.get('nutgraf-figure').size > 5");
      await stage.open("/tests/kit.html");
      const found = await stage.run(async () => {
        const e = await kit.make("kit-summary", { for: "article", highlight: "marks", length: "all" });
        e.shadowRoot.querySelector(".facts .mark").click();
        return [kit.painted("figure").length, kit.painted("pin").length];
      });
      assert.deepEqual(found, [0, 1]);
    } finally {
      await forced("none");
    }
  });

  test("in a window of 320 points nothing runs out at the side or lies over another, in any language, empty or not", async () => {
    const narrow = (on) => stage.browser.sendAndGetDevToolsCommand(`Emulation.${on ? "set" : "clear"}DeviceMetricsOverride`, on ? { width: 320, height: 256, deviceScaleFactor: 4, mobile: false } : {});
    await narrow(true);
    try {
      await stage.open("/", "document.getElementById('summary')?.summary");
      assert.equal(await stage.run(() => document.getElementById("invite").getBoundingClientRect().bottom <= document.getElementById("preview").getBoundingClientRect().top), true);
      await stage.open("/#sample=health", "document.getElementById('summary')?.summary?.headline && document.body.dataset.bench === ''");
      for (const code of ["en", "fr", "es", "ar"]) {
        await stage.run((code) => { const list = document.getElementById("language"); list.value = code; list.dispatchEvent(new Event("change")); }, code);
        await stage.until(`document.documentElement.lang === ${JSON.stringify(code)} && document.getElementById("summary").shadowRoot.querySelector(".root").lang.startsWith(${JSON.stringify(code)})`);
        assert.deepEqual(await stage.run(() => [innerWidth, document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth]), [320, 0], code);
      }
      await click("[data-do=image]");
      await stage.until("document.querySelector('dialog canvas')");
      assert.equal(await stage.run(() => { const box = document.querySelector("dialog"); return box.scrollWidth - box.clientWidth; }), 0);
    } finally {
      await narrow(false);
    }
  });

  test("enlarged four times, text and cards don't lie over one another and nothing runs out at the side", async () => {
    await stage.size(500, 400);
    await stage.open("/#sample=working-group", "document.getElementById('summary')?.summary?.headline");
    await stage.run(() => document.getElementById("strip").click());
    const found = await stage.run(() => {
      const [text, cards] = [document.querySelector(".source"), document.getElementById("cards")].map((box) => box.getBoundingClientRect());
      return [text.bottom <= cards.top + 1, document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth];
    });
    await stage.size(1280, 900);
    assert.deepEqual(found, [true, 0]);
  });
}
