// The page itself: samples, typing, linking both ways, copying, themes, a phone, odd texts, no network.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Key } from "selenium-webdriver";
import { PNG } from "pngjs";
import { TRAP } from "../package/starved.mjs";
import { root } from "./server.mjs";

const axe = createRequire(import.meta.url)("axe-core").source;

const ODD = {
  "nothing": "",
  "one character": "a",
  "white space": " \n\t\n ",
  "a megabyte of one character": "a".repeat(1_000_000),
  "a megabyte of quotation marks": "“".repeat(1_000_000),
  "HTML source": `<!doctype html><html><head><title>News</title></head><body>${"<div class=\"x\"><p>Acme opens a plant in Leeds.</p></div>".repeat(20)}</body></html>`,
  "a Spanish release": "MADRID, 4 de mayo de 2026 – La empresa anunció hoy que abrirá una nueva fábrica en Sevilla.\n\n“Es un gran día para la ciudad”, dijo la alcaldesa María Gómez.",
  "lone surrogates": "\ud800 LEEDS, 4 May 2026 – Acme will hire \udfff 300 people, it said on Monday.\n\n“Good \ud83d day,” said Jane Doe.",
  "emoji": "🎉🎉 LEEDS, 4 May 2026 – Acme 👩‍🚀 will hire 300 people 🚀, it said on Monday.",
  "right-to-left text": "الرياض، 4 مايو 2026 – أعلنت الشركة اليوم عن افتتاح مصنع جديد.\n\n“هذا يوم عظيم”، قال المدير.",
  "control characters": "\u0000\u0001\u0008 LEEDS – Acme \u202e opens\ufeff.",
};

export function page(stage, test) {
  const fill = (text) => stage.run((text) => {
    const field = document.getElementById("release");
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
  const sample = (name) => stage.page(name);
  const accessible = async () => {
    await stage.browser.executeScript(axe);
    const found = await stage.run(async () => {
      const { violations } = await axe.run(document, { resultTypes: ["violations"] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(" ")).join("; ")}`);
    });
    assert.deepEqual(found, []);
  };

  test("starts empty, with a plain invitation", async () => {
    await stage.page("");
    await stage.until("document.getElementById('summary').shadowRoot.querySelector('.message').textContent === 'There is nothing to read yet.'");
    assert.equal(await stage.run(() => document.getElementById("preview").checkVisibility() && !document.getElementById("copies").checkVisibility()), true);
    await accessible();
  });

  for (const name of ["working-group", "results", "health"]) {
    test(`the sample ${name} has its cards, and axe finds nothing, light and dark`, async () => {
      await sample(name);
      const cards = await stage.run(() => [...document.getElementById("summary").shadowRoot.querySelectorAll(".card")].map((card) => card.classList[1] ?? "masthead"));
      for (const wanted of ["quotes", "figures", "timeline"]) assert.ok(cards.includes(wanted), `${wanted} in ${cards}`);
      await accessible();
      const theme = () => stage.run(() => document.getElementById("theme").click());
      await theme();
      await theme();
      assert.equal(await stage.run(() => document.documentElement.dataset.theme), "dark");
      await accessible();
      await theme();
    });
  }

  test("every excerpt stands in the text area where the summary says", async () => {
    await sample();
    const wrong = await stage.run(() => {
      const { summary } = document.getElementById("summary");
      const text = document.getElementById("release").value;
      const all = [...summary.gist, ...summary.facts, ...summary.quotes.flatMap((q) => q.parts), ...summary.quantities, ...summary.dates];
      return all.filter(({ text: words, start, end }) => text.slice(start, end) !== words).length + (all.length > 10 ? 0 : 1000);
    });
    assert.equal(wrong, 0);
  });

  test("summarizes what is typed, as it is typed", async () => {
    await stage.open("/", "document.getElementById('summary')?.shadowRoot");
    const field = await stage.browser.findElement({ id: "release" });
    await field.sendKeys("LEEDS, 4 May 2026 - Acme will hire 300 people.");
    await stage.until("document.getElementById('summary').summary?.quantities.some((q) => q.value === 300)");
    await field.sendKeys(Key.BACK_SPACE, " and 40 dogs.");
    await stage.until("document.getElementById('summary').summary?.quantities.some((q) => q.value === 40)");
    assert.equal(await stage.run(() => document.getElementById("mirror").firstChild.data), await field.getAttribute("value"));
  });

  test("marks move with the text while one types before them", async () => {
    await sample();
    const words = await stage.run(async () => {
      const field = document.getElementById("release");
      const painted = () => [...CSS.highlights.get("nutgraf-figure")].map(String);
      const before = painted();
      field.setRangeText("New: ", 0, 0);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      const at = painted();
      return [before.length > 3, JSON.stringify(before) === JSON.stringify(at)];
    });
    assert.deepEqual(words, [true, true]);
  });

  test("hover tints, click pins and scrolls to the passage, Escape releases, a click in the text leads back", async () => {
    await sample();
    const found = await stage.run(async () => {
      const wait = (time) => new Promise((done) => setTimeout(done, time));
      const { shadowRoot } = document.getElementById("summary");
      await new Promise((done) => setTimeout(done, 50));
      const field = document.getElementById("release");
      const painted = (name) => [...(CSS.highlights.get(`nutgraf-${name}`) ?? [])].map(String);
      const items = [...shadowRoot.querySelectorAll(".quotes .item")];
      const last = items.at(-1);
      last.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true }));
      const hovered = painted("hover")[0];
      last.querySelector(".mark").click();
      const desk = document.getElementById("desk").getBoundingClientRect();
      const inView = () => {
        const { top } = [...CSS.highlights.get("nutgraf-pin")][0].getBoundingClientRect();
        return top >= desk.top && top <= desk.bottom;
      };
      for (let tries = 0; tries < 100 && !inView(); tries += 1) await wait(100);
      const seen = inView();
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
      const released = painted("pin").length;
      const figure = document.getElementById("summary").summary.quantities.at(-1);
      field.setSelectionRange(figure.start + 1, figure.start + 1);
      field.click();
      await wait(100);
      const pressed = shadowRoot.querySelector(".mark[aria-pressed=true]")?.closest(".item");
      return { tinted: field.value.includes(hovered) && hovered.length > 5, seen, released, back: pressed?.classList.contains("figure") ?? null };
    });
    assert.deepEqual(found, { tinted: true, seen: true, released: 0, back: true });
  });

  test("with a real mouse: over a quote, on it, and on a mark in the text", async () => {
    await sample();
    const point = (x, y) => stage.browser.actions().move({ x: Math.round(x), y: Math.round(y) });
    const centre = (find) => stage.run(`() => { const box = (${find})().getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]; }`);
    await stage.run(() => document.getElementById("summary").shadowRoot.querySelector(".quotes .item").scrollIntoView({ block: "center", behavior: "instant" }));
    let [x, y] = [0, 0];
    await stage.until("CSS.highlights.get('nutgraf-hover')?.size > 0", undefined, async () => {
      await point(1, 1).perform();
      [x, y] = await centre(() => document.getElementById("summary").shadowRoot.querySelector(".quotes blockquote"));
      await point(x, y).perform();
    });
    await point(x, y).click().perform();
    await stage.until("CSS.highlights.get('nutgraf-pin').size > 0");
    await stage.browser.actions().sendKeys(Key.ESCAPE).perform();
    await stage.until("CSS.highlights.get('nutgraf-pin').size === 0");
    await stage.run(async () => {
      const desk = document.getElementById("desk");
      for (let still = 0, last = -1; still < 5; last = desk.scrollTop) {
        await new Promise((done) => setTimeout(done, 100));
        still = desk.scrollTop === last ? still + 1 : 0;
      }
      desk.scrollTop = 0;
    });
    const [left, top] = await centre(() => [...CSS.highlights.get("nutgraf-figure")][0]);
    await point(left, top).click().perform();
    await stage.until("document.getElementById('summary').shadowRoot.querySelector('.figure [aria-pressed=true]')");
  });

  for (const [name, text] of Object.entries(ODD)) {
    test(`${name}: a calm page`, async () => {
      await stage.open("/", "document.getElementById('summary')?.shadowRoot");
      await stage.run(() => {
        window.wrong = [];
        addEventListener("error", ({ message }) => window.wrong.push(message));
        addEventListener("unhandledrejection", ({ reason }) => window.wrong.push(String(reason)));
        addEventListener("nutgraf-error", ({ detail }) => window.wrong.push(String(detail.error)));
      });
      const escaped = [...text].length > 100_000 ? null : text;
      if (escaped === null) await stage.run((character, times) => { window.long = character.repeat(times); }, text[0], text.length);
      await stage.run((units) => {
        const field = document.getElementById("release");
        field.value = units ? String.fromCharCode(...units) : window.long;
        window.taken = new Promise((done) => document.getElementById("summary").addEventListener("nutgraf-summary", done, { once: true }));
        field.dispatchEvent(new Event("input", { bubbles: true }));
        if (!field.value) document.getElementById("summary").refresh();
      }, escaped === null ? null : Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)));
      await stage.run(() => Promise.race([window.taken, new Promise((done) => setTimeout(done, 1500))]).then(() => null));
      const { wrong, letters } = await stage.run(() => {
        const { shadowRoot } = document.getElementById("summary");
        const shown = shadowRoot.querySelector(".message").textContent + [...shadowRoot.querySelectorAll(".card")].map((card) => card.textContent).join(" ");
        return { wrong: window.wrong, letters: shown.trim().length };
      });
      assert.deepEqual(wrong, []);
      assert.ok(letters > 5, "the page says nothing");
    });
  }

  test("a text at which the core fails: the page says so, keeps the text, and reads the next one", async () => {
    await stage.open("/starved/www/#sample=working-group", "document.getElementById('summary')?.summary?.headline");
    const text = await stage.run(() => document.getElementById("release").value);
    for (const _ of [1, 2, 3]) {
      await fill(TRAP);
      await stage.until("/The reading failed at this text/.test(document.getElementById('summary').shadowRoot.querySelector('.message').textContent)");
      const left = await stage.run(() => {
        const summary = document.getElementById("summary");
        return [summary.shadowRoot.querySelectorAll(".card").length, document.getElementById("stats").textContent, document.getElementById("release").value.length];
      });
      assert.deepEqual(left, [0, "", TRAP.length]);
      await fill(text);
      await stage.until("document.getElementById('summary').shadowRoot.querySelectorAll('.card.quotes').length > 0");
      assert.notEqual(await stage.run(() => document.getElementById("stats").textContent), "");
    }
  });

  test("a failing element leaves the others of its page alone", async () => {
    await stage.open("/starved/www/#sample=working-group", "document.getElementById('summary')?.summary?.headline");
    const heard = await stage.run(async (trap) => {
      const make = (text) => new Promise((done) => {
        const element = Object.assign(document.createElement("nutgraf-summary"), { text });
        element.addEventListener("nutgraf-error", ({ detail }) => done(detail.error.code));
        element.addEventListener("nutgraf-summary", ({ detail }) => done(detail.summary.schema));
        document.body.append(element);
      });
      const good = "OSLO, 4 May 2026 – “The bridge is open,” said Anna Berg.";
      const found = [];
      for (const text of [good, trap, good]) found.push(await make(text));
      return [...found, document.getElementById("summary").summary.schema];
    }, TRAP);
    assert.deepEqual(heard, [1, "reading-failed", 1, 1]);
  });

  test("a Spanish release: the page says first that it is not English", async () => {
    await stage.open("/", "document.getElementById('summary')?.shadowRoot");
    await fill(ODD["a Spanish release"]);
    await stage.until("/Spanish|English/.test(document.getElementById('summary').shadowRoot.querySelector('.message').textContent)");
    await stage.run(() => { document.getElementById("summary").lang = "es"; });
    await stage.until("document.getElementById('summary').shadowRoot.querySelector('.message').textContent.startsWith('Este texto no parece')");
  });

  test("on a phone the text folds to a strip and opens for a pinned passage", async () => {
    await stage.size(420, 860);
    await stage.open("/#sample=working-group", "document.getElementById('summary')?.summary?.headline");
    await stage.run(() => document.querySelector("[name=length][value=minute]").click());
    const found = await stage.run(async () => {
      const wait = (time) => new Promise((done) => setTimeout(done, time));
      const narrow = matchMedia("(width < 760px)").matches;
      const shown = () => document.getElementById("desk").checkVisibility();
      await wait(300);
      const folded = shown();
      document.getElementById("summary").shadowRoot.querySelector(".quotes .mark").click();
      await wait(600);
      const wide = document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth;
      return { narrow, folded, opened: shown(), wide };
    });
    await stage.size(1280, 900);
    assert.deepEqual(found, { narrow: true, folded: false, opened: true, wide: 0 });
  });

  test("no request leaves the page, whatever is done on it", async () => {
    await sample("results");
    await stage.run(() => {
      const { shadowRoot } = document.getElementById("summary");
      for (const mark of shadowRoot.querySelectorAll(".mark")) mark.click();
    });
    await fill("See https://elsewhere.example/x.png and <img src=https://elsewhere.example/y.png>.");
    await new Promise((done) => setTimeout(done, 500));
    const names = await stage.run(() => performance.getEntriesByType("resource").map(({ name }) => name));
    assert.deepEqual(names.filter((name) => !name.startsWith(stage.server.base)), []);
  });

  test("the sample looks as it should: two columns of ink on paper, marks in the text", async () => {
    await sample();
    await new Promise((done) => setTimeout(done, 400));
    const shot = Buffer.from(await stage.browser.takeScreenshot(), "base64");
    const folder = path.join(root, "target", "screenshots");
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${stage.engine}.png`), shot);
    const boxes = await stage.run(() => {
      const box = (element) => (({ left, top, right, bottom }) => ({ left, top, right, bottom }))(element.getBoundingClientRect());
      const { shadowRoot } = document.getElementById("summary");
      return { text: box(document.getElementById("desk")), cards: box(document.querySelector(".summary")), headline: box(shadowRoot.querySelector("h2")), window: innerHeight };
    });
    const image = PNG.sync.read(shot);
    const ink = (box) => share(image, { ...box, bottom: Math.min(box.bottom, boxes.window) }, ([red, green, blue]) => red + green + blue < 330);
    const hues = share(image, { ...boxes.text, bottom: Math.min(boxes.text.bottom, boxes.window) }, ([red, green, blue]) => Math.max(red, green, blue) - Math.min(red, green, blue) > 60);
    assert.ok(boxes.cards.left >= boxes.text.right - 20, "two columns");
    for (const [name, low, high] of [["text", 0.02, 0.2], ["cards", 0.01, 0.2], ["headline", 0.05, 0.4]]) {
      const part = ink(boxes[name]);
      assert.ok(part > low && part < high, `${name}: ${(100 * part).toFixed(1)} % ink`);
    }
    assert.ok(hues > 0.0005, `marks: ${(100 * hues).toFixed(2)} % colour`);
  });

  test("the page that embeds the widget reads its article, and axe finds nothing", async () => {
    await stage.open("/embed.html", "document.querySelector('nutgraf-summary')?.summary");
    const found = await stage.run(() => {
      const { summary, shadowRoot } = document.querySelector("nutgraf-summary");
      return [summary.quotes.length > 0, shadowRoot.querySelectorAll(".card").length > 3, CSS.highlights.get("nutgraf-date").size > 3];
    });
    assert.deepEqual(found, [true, true, true]);
    await accessible();
  });

  test("the frame reads its address, own files only, and messages", async () => {
    await stage.open(`/iframe.html#lang=fr&text=${encodeURIComponent("LEEDS, 4 May 2026 – Acme will hire 300 people & 2+2 dogs, it said on Monday.")}`, "document.querySelector('nutgraf-summary')?.summary");
    const read = async () => stage.run(() => {
      const { text, shadowRoot } = document.querySelector("nutgraf-summary");
      return [text.slice(0, 5), text.includes("& 2+2"), shadowRoot.querySelector(".root").lang];
    });
    assert.deepEqual(await read(), ["LEEDS", true, "fr"]);
    await accessible();
    await stage.run(() => { location.hash = "src=samples/results.txt"; });
    await stage.until("document.querySelector('nutgraf-summary').text.includes('Larkfield')");
    await stage.run(() => { location.hash = "src=https://elsewhere.example/x.txt"; });
    await stage.until("document.querySelector('nutgraf-summary').text === ''");
    await stage.run(() => postMessage({ nutgraf: "Told." }));
    await stage.until("document.querySelector('nutgraf-summary').text === 'Told.'");
    const away = await stage.run(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !name.startsWith(location.origin)));
    assert.deepEqual(away, []);
  });


}

function share({ data, width }, { left, top, right, bottom }, test) {
  let [all, found] = [0, 0];
  for (let y = Math.ceil(top); y < bottom; y += 1) {
    for (let x = Math.ceil(left); x < Math.min(right, width); x += 1) {
      all += 1;
      if (test(data.subarray((y * width + x) * 4))) found += 1;
    }
  }
  return all ? found / all : 0;
}
