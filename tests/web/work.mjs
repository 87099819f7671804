// The page as a desk: nothing is lost, both sides in step, keys, filters, lengths, languages, long texts.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";

const TYPED = "LEEDS, 4 May 2026 - Acme will hire 300 people.";
const RELEASE = `Acme opens a mill in Leeds

LEEDS, 4 May 2026 – Acme will hire 300 people in Leeds by June, it said on Monday.

“The mill is ready,” said Jane Doe, chief executive of Acme.`;

export function work(stage, main) {
  // The engines differ little here: the others run the main ways, Chromium all.
  const test = stage.engine === "chromium" ? main : () => {};
  const value = () => stage.run(() => document.getElementById("release").value);
  const click = (id) => stage.run((id) => document.getElementById(id).click(), id);
  const type = async (words) => (await stage.browser.findElement({ id: "release" })).sendKeys(words);
  const press = (...keys) => stage.browser.actions().sendKeys(...keys).perform();
  const told = (words) => stage.until(`document.getElementById("told").textContent.includes(${JSON.stringify(words)})`);
  const summarized = (words) => stage.until(`document.getElementById("summary").summary?.headline?.text.includes(${JSON.stringify(words)})`);
  const paste = (plain, html = "") => stage.run((plain, html) => {
    const field = document.getElementById("release");
    const data = new DataTransfer();
    data.setData("text/plain", plain);
    if (html) data.setData("text/html", html);
    const event = new Event("paste", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "clipboardData", { value: data });
    field.focus();
    field.dispatchEvent(event);
  }, plain, html);

  main("what is typed outlasts a reload", async () => {
    await stage.page("");
    await type(TYPED);
    await stage.browser.navigate().refresh();
    await stage.until("document.getElementById('release')?.value");
    assert.equal(await value(), TYPED);
    await stage.until("document.getElementById('summary').summary?.quantities.length");
  });

  main("Clear and a sample are undone by the button and by Ctrl+Z, and done again", async () => {
    await stage.page("");
    await type(TYPED);
    await click("clear");
    assert.equal(await value(), "");
    await click("undo");
    assert.equal(await value(), TYPED);
    await stage.run(() => document.querySelector(".invite [data-sample=results]").click());
    await stage.until("document.getElementById('release').value.includes('Larkfield')");
    await type(Key.chord(Key.CONTROL, "z"));
    assert.equal(await value(), TYPED);
    await type(Key.chord(Key.CONTROL, "y"));
    assert.match(await value(), /Larkfield/);
    assert.equal(await stage.run(() => document.getElementById("undo").hidden), false);
  });

  test("a pasted release starts at its top on both sides, and can be undone", async () => {
    await stage.page();
    await stage.run(() => { document.getElementById("desk").scrollTop = 500; document.getElementById("cards").scrollTop = 900; document.getElementById("release").select(); });
    await paste(`${RELEASE}\n${"\nMore of it.".repeat(80)}`);
    await summarized("Acme opens");
    assert.deepEqual(await stage.run(() => [document.getElementById("desk").scrollTop, document.getElementById("cards").scrollTop]), [0, 0]);
    await click("undo");
    assert.match(await value(), /HARSEC/);
  });

  test("nothing is copied from an empty page, and it says so", async () => {
    await stage.page("");
    const copied = await stage.run(async () => {
      const written = [];
      Object.defineProperty(navigator, "clipboard", { configurable: true, value: { write: async () => written.push(1), writeText: async () => written.push(1) } });
      for (const button of document.querySelectorAll("#copies button")) {
        document.getElementById("told").textContent = "";
        button.click();
        for (let i = 0; i < 100 && !document.getElementById("told").textContent; i += 1) await new Promise((done) => setTimeout(done, 20));
        written.push(document.getElementById("told").textContent);
      }
      return [...new Set(written)];
    });
    assert.deepEqual(copied, ["There is nothing to copy yet."]);
  });

  test("a reading that fails leaves the text and says what happened", async () => {
    await stage.page("");
    await stage.run(() => {
      const { core } = customElements.get("nutgraf-summary");
      window.real = core.summarize;
      core.summarize = async () => { throw new Error("a fault"); };
    });
    await type(TYPED);
    await told("It is still here");
    const shown = await stage.run(() => [document.getElementById("release").value, document.getElementById("summary").shadowRoot.querySelectorAll(".card").length]);
    assert.deepEqual(shown, [TYPED, 0]);
    await stage.run(() => { customElements.get("nutgraf-summary").core.summarize = window.real; });
    await type(" More.");
    await stage.until("document.getElementById('summary').summary?.quantities.length");
  });

  test("releases are kept on the device only where the reader says so, and can be forgotten", async () => {
    await stage.page();
    const kept = () => stage.run(() => localStorage.getItem("nutgraf-history"));
    await click("clear");
    assert.equal(await kept(), null);
    await click("undo");
    await summarized("Port police");
    await stage.run(() => { document.getElementById("releases").open = true; document.getElementById("keep").click(); });
    assert.match(await kept(), /Port police/);
    await stage.run(() => { document.getElementById("releases").open = false; document.getElementById("clear").click(); document.getElementById("releases").open = true; });
    await stage.until("document.querySelectorAll('#history button').length === 1");
    await stage.run(() => document.querySelector("#history button").click());
    assert.match(await value(), /HARSEC/);
    await click("forget");
    assert.equal(await kept(), null);
  });

  main("half a minute first, then a minute, then all; the choice is kept", async () => {
    await stage.page("working-group", "brief");
    const open = () => stage.run(() => [...document.getElementById("summary").shadowRoot.querySelectorAll(".fold[aria-expanded=true] span")].map((title) => title.textContent));
    assert.deepEqual(await open(), ["In brief"]);
    await press("2");
    await stage.until("document.getElementById('summary').length === 'minute'");
    assert.ok((await open()).includes("Quotes"));
    await press("3");
    await stage.until("document.getElementById('summary').length === 'all'");
    assert.ok((await open()).length > 6);
    assert.equal(await stage.run(() => localStorage.getItem("nutgraf-length")), "all");
  });

  test("Tab leads from the text to the cards", async () => {
    await stage.page();
    await stage.run(() => document.getElementById("release").focus());
    const reached = async () => stage.run(() => document.activeElement?.id === "summary");
    for (let tabs = 0; tabs < 14 && !(await reached()); tabs += 1) await press(Key.TAB);
    assert.ok(await reached());
  });

  test("keys: next and previous item over all cards, to the text, copy, let go, find, help", async () => {
    await stage.page();
    const here = () => stage.run(() => document.getElementById("summary").shadowRoot.activeElement?.closest("[data-index]")?.dataset.index ?? null);
    await stage.run(() => document.activeElement.blur());
    await press("j");
    const first = await here();
    for (let i = 0; i < 12; i += 1) await press("j");
    const far = await here();
    await press("k");
    assert.ok(first !== null && Number(far) >= 12 && Number(await here()) < Number(far));
    await press(Key.ENTER);
    await stage.until("CSS.highlights.get('nutgraf-pin').size > 0");
    await stage.run(() => {
      window.copied = "";
      const write = async ([item]) => { window.copied = await (await item.getType("text/plain")).text(); };
      Object.defineProperty(navigator, "clipboard", { configurable: true, value: { write, writeText: async (words) => { window.copied = words; } } });
    });
    await press("c");
    await stage.until("window.copied.length > 3");
    await press(Key.ESCAPE);
    await stage.until("CSS.highlights.get('nutgraf-pin').size === 0");
    await press("/");
    assert.equal(await stage.run(() => document.activeElement.id), "filter");
    await press(Key.ESCAPE);
    await press("?");
    await stage.until("document.querySelector('dialog[open] kbd')");
    await press(Key.ESCAPE);
    await stage.until("!document.querySelector('dialog')");
  });

  main("filters: by words, by kind, by what is selected in the text", async () => {
    await stage.page();
    const shown = () => stage.run(() => [...new Set([...document.getElementById("summary").shadowRoot.querySelectorAll(".item")].map((item) => item.classList[1]))]);
    const count = "document.getElementById('summary').shadowRoot.querySelectorAll('.item').length";
    const before = await stage.run(() => document.getElementById("summary").shadowRoot.querySelectorAll(".item").length);
    await stage.run(() => { const search = document.getElementById("filter"); search.value = "gdynia"; search.dispatchEvent(new Event("input")); });
    await stage.until(`${count} > 0 && ${count} < ${before} / 2`);
    const words = await stage.run(() => document.getElementById("summary").items.every(({ copy }) => /gdynia/i.test(copy)));
    assert.ok(words);
    await stage.run(() => { const search = document.getElementById("filter"); search.value = "zzz"; search.dispatchEvent(new Event("input")); });
    await stage.until("document.querySelector('.found').textContent === 'Nothing found.'");
    await stage.run(() => { const search = document.getElementById("filter"); search.value = ""; search.dispatchEvent(new Event("input")); document.querySelector("[data-kind=date]").click(); });
    await stage.until(`${count} < ${before}`);
    assert.deepEqual(await shown(), ["date"]);
    await stage.run(() => document.querySelector("[data-kind=date]").click());
    await stage.run(() => {
      const field = document.getElementById("release");
      const at = field.value.indexOf("1,200 cloned seals");
      field.focus();
      field.setSelectionRange(at, at + 18);
      field.dispatchEvent(new KeyboardEvent("keyup", { key: "Shift" }));
    });
    await stage.until("/^Found in what is selected: \\d+/.test(document.querySelector('.found').textContent)");
    const inside = await stage.run(() => {
      const field = document.getElementById("release");
      return document.getElementById("summary").items.every(({ excerpts }) => excerpts.some(({ start, end }) => start < field.selectionEnd && field.selectionStart < end));
    });
    assert.ok(inside);
  });

  test("an item whose passage is out of view has an arrow at the edge", async () => {
    await stage.page();
    const arrow = () => stage.run(() => { const edge = document.querySelector(".edge"); return edge.hidden ? null : edge.textContent; });
    const over = (which) => stage.run((which) => {
      const { shadowRoot } = document.getElementById("summary");
      const item = [...shadowRoot.querySelectorAll(".contacts .item, .masthead .titles .item")].at(which);
      item.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true }));
    }, which);
    await over(-1);
    assert.match(await arrow(), /↓/);
    await stage.run(() => { const desk = document.getElementById("desk"); desk.scrollTop = desk.scrollHeight; });
    await over(0);
    assert.match(await arrow(), /↑/);
  });

  test("the page never scrolls away from under its bars", async () => {
    await stage.page();
    assert.ok(await stage.run(() => document.scrollingElement.scrollHeight <= innerHeight + 1));
  });

  for (const [code, word, dir] of [["fr", "Copier", "ltr"], ["es", "Copiar", "ltr"], ["ar", "نسخ", "rtl"]]) {
    test(`the page in ${code}: no word of it is left in English`, async () => {
      await stage.page();
      await stage.run((code) => { const list = document.getElementById("language"); list.value = code; list.dispatchEvent(new Event("change")); }, code);
      await stage.until(`document.documentElement.lang === ${JSON.stringify(code)}`);
      const left = await stage.run(async (code) => {
        const { words } = await import(`./words/${code}.js`);
        const page = await (await fetch("index.html")).text();
        const needed = [...page.matchAll(/data-w(?:-label|-hint)?="([^"]+)"/g)].map(([, key]) => key);
        const table = async (file, start) => { const source = await (await fetch(file)).text(); return source.slice(source.indexOf(start), source.indexOf("};")); };
        const told = [...((await table("words.js", "const english")) + (await table("words/more.js", "const words"))).matchAll(/(?:^|[\s,{])"?([\w-]+)"?: "/g)].map(([, key]) => key);
        if (told.length < 60) return ["the tables were not found"];
        const wide = document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth;
        return [[...needed, ...told].filter((key) => !words[key]), document.querySelector("#copies summary").textContent, document.documentElement.dir, wide];
      }, code);
      assert.deepEqual(left, [[], word, dir, 0]);
    });
  }

  const long = () => stage.run((release) => {
    const field = document.getElementById("release");
    field.value = Array.from({ length: 250 }, (_, i) => release.replace("300", String(300 + i))).join("\n\n");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, RELEASE);

  main("a long text is shown in blocks, marked where it is in view, and leads both ways", async () => {
    await stage.page();
    await long();
    await stage.until("document.getElementById('summary').summary?.quantities.length > 200 && CSS.highlights.get('nutgraf-figure').size > 0", 90_000);
    const far = (words) => stage.run((words) => {
      const passages = [...CSS.highlights.get("nutgraf-figure")];
      return [passages.length < 100, passages.some((passage) => String(passage).includes(words)), document.getElementById("release").checkVisibility()];
    }, words);
    assert.deepEqual(await far("300 people"), [true, true, false]);
    await stage.run(() => {
      const { shadowRoot, items } = document.getElementById("summary");
      const at = items.findLastIndex(({ card, copy }) => card === "figures" && copy.includes("people"));
      shadowRoot.querySelector(".figures .more")?.click();
      shadowRoot.querySelectorAll(".figures .item .mark")[Math.min(150, at)].click();
    });
    await stage.until("[...CSS.highlights.get('nutgraf-pin')].some((passage) => { const { top } = passage.getBoundingClientRect(); return top > 0 && top < innerHeight; })");
    assert.deepEqual(await far("300 people"), [true, false, false]);
    const back = await stage.run(async () => {
      const summary = document.getElementById("summary");
      summary.release();
      const passage = [...CSS.highlights.get("nutgraf-date")][0];
      getSelection().collapse(passage.startContainer, passage.startOffset + 1);
      passage.startContainer.parentElement.click();
      return summary.shadowRoot.querySelector(".mark[aria-pressed=true]")?.closest(".item").classList.contains("date") ?? null;
    });
    assert.equal(back, true);
    await stage.run(() => { const search = document.getElementById("filter"); search.value = "people"; search.dispatchEvent(new Event("input")); });
    await stage.until("document.getElementById('summary').items.length > 100 && document.getElementById('summary').items.every(({ copy }) => copy.includes('people'))");
    await new Promise((done) => setTimeout(done, 200));
    assert.equal(await stage.run(() => document.querySelector(".found").textContent), "");
  });

  test("while a long text is read, the cards and marks of the one before don't pass for its own", async () => {
    await stage.page();
    await stage.run(() => { const { Worker } = window; window.Worker = class extends Worker { constructor(...all) { super(...all); this.postMessage = (...told) => { window.go = () => super.postMessage(...told); }; } }; });
    await long();
    await stage.until("!document.getElementById('work').hidden && document.querySelectorAll('#mirror > div').length > 10");
    await stage.until("getComputedStyle(document.getElementById('summary').shadowRoot.querySelector('.root')).visibility === 'hidden'");
    const shown = await stage.run(() => [document.getElementById("stats").textContent, CSS.highlights.get("nutgraf-figure").size, CSS.highlights.get("nutgraf-person").size]);
    assert.deepEqual(shown, ["", 0, 0]);
    for (const out of ["[data-copy=rich]", "[data-save=json]", "[data-do=image]"]) {
      await stage.run((out) => { document.getElementById("told").textContent = ""; document.querySelector(out).click(); }, out);
      await told("There is nothing to copy yet.");
    }
    assert.equal(await stage.run(() => { dispatchEvent(new Event("beforeprint")); return document.getElementById("sheet").textContent; }), "");
  });

  test("a long text can be written in, and is shown to be read again", async () => {
    await stage.page("");
    await long();
    await stage.until("document.querySelectorAll('#mirror > div').length > 10");
    await click("edit");
    assert.equal(await stage.run(() => document.activeElement.id), "release");
    await stage.run(() => document.getElementById("release").setSelectionRange(0, 0));
    await press("New: ");
    await click("edit");
    await stage.until("document.querySelector('#mirror > div')?.textContent.startsWith('New: Acme')");
    await stage.run(() => document.getElementById("clear").click());
    await stage.until("document.getElementById('release').checkVisibility() && document.getElementById('edit').hidden");
  });

  test("a paste anywhere on the page is a release", async () => {
    await stage.page();
    await stage.run((plain) => {
      document.activeElement.blur();
      const data = new DataTransfer();
      data.setData("text/plain", plain);
      const event = new Event("paste", { bubbles: true, cancelable: true });
      Object.defineProperty(event, "clipboardData", { value: data });
      document.getElementById("cards").dispatchEvent(event);
    }, RELEASE);
    await summarized("Acme opens");
  });

  test("plain words dropped beside the text are a release; in the text the browser puts them where they fall", async () => {
    await stage.page();
    const drop = (where) => stage.run((where, plain) => {
      const data = new DataTransfer();
      data.setData("text/plain", plain);
      const event = new Event("drop", { bubbles: true, cancelable: true });
      Object.defineProperty(event, "dataTransfer", { value: data });
      document.getElementById(where).dispatchEvent(event);
      return event.defaultPrevented;
    }, where, RELEASE);
    assert.equal(await drop("release"), false);
    assert.equal(await drop("cards"), true);
    await summarized("Acme opens");
    await click("undo");
    assert.match(await value(), /HARSEC/);
  });

  main("by keys alone: every control of the page is reached, seen and left again", async () => {
    await stage.page("working-group", "minute");
    await stage.run(() => document.activeElement.blur());
    const seen = [];
    for (let tabs = 0; tabs < 60; tabs += 1) {
      await press(Key.TAB);
      const here = await stage.run(() => {
        let node = document.activeElement;
        while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
        if (node === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(node);
        const ring = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
        const other = node.id === "release" || node.matches("[name=length], .skip");
        return { name: node.id || node.getAttribute("aria-label") || node.textContent.trim().slice(0, 40), ring: ring || other, visible: node.checkVisibility(), card: Boolean(node.closest(".card")) };
      });
      if (!here) break;
      seen.push(here);
    }
    assert.deepEqual(seen.filter(({ ring, visible }) => !ring || !visible), []);
    const names = seen.map(({ name }) => name).join("|");
    for (const wanted of ["Release", "Copy", "Share", "View", "clear", "release", "figure", "filter", "Quotes"]) assert.ok(names.includes(wanted), `${wanted} in ${names}`);
    assert.ok(seen.filter(({ card }) => card).length > 10, "cards are in the order");
  });

  test("a dialog gives the focus to what is to be filled in, and gives it back", async () => {
    await stage.page();
    for (const [name, wanted] of [["keys", "h2"], ["image", "select"], ["source", "input"]]) {
      await stage.run((name) => document.querySelector(`[data-do=${name}]`).click(), name);
      await stage.until("document.querySelector('dialog[open]')");
      assert.equal(await stage.run(() => document.activeElement.localName), wanted);
      await press(Key.ESCAPE);
      await stage.until("!document.querySelector('dialog')");
      assert.equal(await stage.run(() => document.activeElement.localName), "summary");
    }
  });

  test("a long text is read beside the page, can be stopped, and a reader that dies is replaced", async () => {
    await stage.page("");
    await stage.run((release) => {
      window.long = Array.from({ length: 900 }, (_, i) => release.replace("300", String(300 + i))).join("\n\n");
      const { Worker } = window;
      window.workers = [];
      window.Worker = class extends Worker { constructor(...all) { super(...all); window.workers.push(this); } };
    }, RELEASE);
    const fill = () => stage.run(() => { const field = document.getElementById("release"); field.value = window.long; field.dispatchEvent(new Event("input", { bubbles: true })); });
    await fill();
    await stage.until("!document.getElementById('work').hidden");
    await click("cancel");
    await told("Not read.");
    assert.ok((await value()).length > 100_000);
    assert.deepEqual(await stage.run(() => [document.querySelector(".unread").textContent, getComputedStyle(document.getElementById("summary").shadowRoot.querySelector(".message")).display]), ["Not read. The text is still here. Read it", "none"]);
    await stage.run(() => document.querySelector(".unread button").click());
    await stage.until("window.workers.length > 1 && !document.getElementById('work').hidden");
    await stage.run(() => window.workers.at(-1).dispatchEvent(new ErrorEvent("error", { message: "out of memory", cancelable: true })));
    await told("had to be started again");
    await stage.until("document.getElementById('summary').summary?.quantities.length > 800", 20_000);
    assert.deepEqual(await stage.run(() => [document.getElementById("work").hidden, document.querySelector(".unread")]), [true, null]);
  });
}
