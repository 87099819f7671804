// Ways out of the page: copying, downloads, links, images, paper; and the page without a network.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { root } from "./server.mjs";

export function out(stage, main) {
  // The engines differ little here: the others run the main ways, Chromium all.
  const test = stage.engine === "chromium" ? main : () => {};
  const told = (words) => stage.until(`document.getElementById("told").textContent.includes(${JSON.stringify(words)})`);
  /** What is put on the clipboard and what is downloaded, instead of either. */
  const catchAll = () => stage.run(() => {
    window.copied = {};
    window.saved = [];
    const write = async ([item]) => { for (const type of item.types) window.copied[type] = await (await item.getType(type)).text(); };
    const writeText = async (words) => { window.copied["text/plain"] = words; };
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { write, writeText } });
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.blob = blob; return make.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function click() { window.saved.push({ name: this.download, blob: window.blob }); };
  });
  const choose = (selector) => stage.run((selector) => document.querySelector(selector).click(), selector);
  const copied = async (selector) => {
    await stage.run(() => { window.copied = {}; document.getElementById("told").textContent = ""; });
    await choose(selector);
    await told("Copied.");
    return stage.run(() => window.copied);
  };
  const setAddress = async (address) => {
    await choose("[data-do=source]");
    await stage.until("document.querySelector('dialog input')");
    await stage.run((address) => { document.querySelector("dialog input").value = address; document.querySelector("dialog .strong").click(); }, address);
    await stage.until("!document.querySelector('dialog')");
  };

  main("copies what is shown, with its form and plain at once; what is folded is not copied", async () => {
    await stage.page("working-group", "brief");
    await catchAll();
    const brief = await copied("[data-copy=rich]");
    assert.match(brief["text/html"], /<h2>Port police.+<h3>In brief<\/h3><ol><li>.+<\/ol><blockquote>/);
    assert.match(brief["text/plain"], /^HARSEC\n\nVALLETTA[^]+In brief\n1\. /);
    assert.doesNotMatch(brief["text/plain"], /Timeline/);
    await choose("[value=all]");
    await stage.until("document.getElementById('summary').shadowRoot.querySelector('.timeline .item')");
    const markdown = (await copied("[data-copy=markdown]"))["text/plain"];
    assert.match(markdown, /^## Timeline$/m);
    assert.match(markdown, /— .+ \*\(direct quote\)\*/);
    const order = await stage.run(() => [...document.getElementById("summary").shadowRoot.querySelectorAll(".fold[aria-expanded=true] span")].map((title) => title.textContent));
    assert.deepEqual([...markdown.matchAll(/^## (.+)$/gm)].map(([, title]) => title), order);
  });

  test("an embargo is the first line of every copy and stands in the page's title", async () => {
    await stage.page("health", "brief");
    await catchAll();
    const { "text/plain": all } = await copied("[data-copy=text]");
    assert.match(all.split("\n")[0], /embargo/i);
    assert.match(await stage.run(() => document.title), /^EMBARGO – /);
  });

  test("JSON-LD and ninjs name the address of the release where it is known, and never the page's own", async () => {
    await stage.page();
    await catchAll();
    const without = (await copied("[data-format=jsonld]"))["text/plain"];
    assert.ok(!("@id" in JSON.parse(without)) && !without.includes("localhost"));
    await stage.run(() => { window.copied = {}; });
    await choose("[data-format=ninjs]");
    await stage.until("document.querySelector('dialog input')");
    await stage.run(() => { document.querySelector("dialog input").value = "https://harsec.example/news/seals"; document.querySelector("dialog .strong").click(); });
    await stage.until("window.copied['text/plain']");
    assert.equal(await stage.run(() => JSON.parse(window.copied["text/plain"]).uri), "https://harsec.example/news/seals");
    assert.equal(JSON.parse((await copied("[data-format=jsonld]"))["text/plain"])["@id"], "https://harsec.example/news/seals");
  });

  test("downloads have the name of what they are about", async () => {
    await stage.page();
    await catchAll();
    for (const format of ["markdown", "json", "jsonld"]) await choose(`[data-save=${format}]`);
    await stage.until("window.saved.length === 3");
    const saved = await stage.run(async () => Promise.all(window.saved.map(async ({ name, blob }) => [name, blob.type.split(";")[0], (await blob.text()).length > 500])));
    assert.deepEqual(saved.sort(), [
      ["port-police-forces-agree-to-share-container-seal.json", "application/json", true],
      ["port-police-forces-agree-to-share-container-seal.jsonld", "application/ld+json", true],
      ["port-police-forces-agree-to-share-container-seal.md", "text/markdown", true],
    ]);
  });

  main("a link carries the release; one that is damaged or too long is told in words", async () => {
    await stage.page();
    await catchAll();
    const text = await stage.run(() => document.getElementById("release").value);
    await choose("[data-do=link]");
    await stage.until("window.copied['text/plain']");
    const link = await stage.run(() => window.copied["text/plain"]);
    assert.ok(link.length < 2600, `${link.length} characters`);
    await stage.open(link.slice(stage.server.base.length), "document.getElementById('summary')?.summary?.headline");
    assert.equal(await stage.run(() => document.getElementById("release").value), text);
    assert.equal(await stage.run(() => location.hash), "");
    await stage.open("/#release=abc", "document.getElementById('told')?.textContent.includes('damaged')");
    await catchAll();
    await stage.run(() => {
      const field = document.getElementById("release");
      field.value = Array.from({ length: 9000 }, (_, i) => Math.sin(i).toString(36).slice(2, 8)).join(" ");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await choose("[data-do=link]");
    await told("too long for a link");
  });

  test("where the address is known, a pinned passage has a link that leads to it", async () => {
    await stage.page();
    await catchAll();
    await setAddress("https://harsec.example/news/seals#top");
    await stage.run(() => document.getElementById("summary").shadowRoot.querySelector(".gist .mark").click());
    await stage.until("!document.getElementById('passage').hidden");
    await choose("[data-do=passage]");
    await stage.until("window.copied['text/plain']");
    assert.match(await stage.run(() => window.copied["text/plain"]), /^https:\/\/harsec\.example\/news\/seals#:~:text=[^,]+,[^,]+$/);
  });

  test("a link to a passage leads a browser to that passage, though its words stand elsewhere too, or go over lines", async () => {
    await stage.open("/tests/passage.html", "document.body");
    const text = await stage.run(() => [...document.querySelectorAll("p")].map((line) => line.textContent).join("\n\n"));
    await stage.page("");
    const at = (words, from = 0) => ({ text: words, start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length });
    const last = text.slice(text.lastIndexOf("The Wexcombe clinic"));
    const passages = [[at("Half"), 2], [at(last), 3], [at(text.slice(text.indexOf("WEXCOMBE"), text.indexOf(" after dinner"))), 1], [at("412 people"), 1]];
    const links = await stage.run(async (passages, text) => {
      const { fragment } = await import("./out/passage.js");
      return passages.map(([passage]) => fragment(`${location.origin}/tests/passage.html#top`, passage, text));
    }, passages, text);
    for (const [i, link] of links.entries()) {
      await stage.browser.get("about:blank");
      await stage.browser.get(link);
      await stage.until(`(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelectorAll("p")[${passages[i][1]}].getBoundingClientRect())`, 5000);
    }
  });

  main("a quote becomes an image with speaker, role and source, as SVG and PNG, in each size", async () => {
    await stage.page();
    await catchAll();
    await setAddress("https://www.harsec.example/news/seals");
    await choose("[data-do=image]");
    await stage.until("document.querySelector('dialog canvas')");
    const found = await stage.run(async () => {
      const [, size] = document.querySelectorAll("dialog select");
      const buttons = document.querySelectorAll("dialog .strong");
      const made = [];
      for (const name of ["wide", "square", "tall"]) {
        size.value = name;
        size.dispatchEvent(new Event("change"));
        const { width, height } = document.querySelector("dialog canvas");
        made.push([width, height]);
      }
      buttons[1].click();
      const svg = await window.saved[0].blob.text();
      buttons[0].click();
      for (let i = 0; i < 100 && window.saved.length < 2; i += 1) await new Promise((done) => setTimeout(done, 20));
      const image = await createImageBitmap(window.saved[1].blob);
      return { made, names: window.saved.map(({ name }) => name), png: [image.width, image.height], words: [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, words]) => words).join(" ") };
    });
    assert.deepEqual(found.made, [[1200, 630], [1080, 1080], [1080, 1350]]);
    assert.deepEqual(found.png, [1080, 1350]);
    assert.match(found.words, /“A seal number used to be .+Ingrid Solheim Secretary General.+harsec\.example/);
    assert.deepEqual(found.names, ["ingrid-solheim-quote.svg", "ingrid-solheim-quote.png"]);
    await stage.run(() => document.querySelector("dialog").close());
  });

  test("prints a sheet of one page: headline, facts, quotes, figures, dates, contact, a box for each", async () => {
    await stage.page("working-group", "brief");
    await stage.until("performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/out/sheet.js'))");
    const sheet = await stage.run(async () => {
      await import("./out/sheet.js");
      dispatchEvent(new Event("beforeprint"));
      const sheet = document.getElementById("sheet");
      return { titles: [...sheet.querySelectorAll("h2")].map((title) => title.textContent), boxes: sheet.querySelectorAll(".box").length, head: sheet.querySelector("h1").textContent };
    });
    assert.deepEqual(sheet.titles, ["Key facts", "Quotes", "Figures", "Timeline", "Who is who", "Contacts"]);
    assert.ok(sheet.boxes > 12);
    if (stage.engine === "webkit") return;
    const pdf = await stage.browser.printPage({ width: 21, height: 29.7 }).then((code) => Buffer.from(code, "base64").toString("latin1"));
    assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g).length, 1);
  });

  test("on the sheet a long quote loses its end and never who said it", async () => {
    await stage.page("");
    await stage.run(() => {
      const field = document.getElementById("release");
      const words = Array.from({ length: 30 }, (_, i) => `We have built mill number ${i + 1} in the town and are proud of it`).join(", ");
      field.value = `Acme opens a mill in Leeds\n\nLEEDS, 4 May 2026 – Acme will hire 300 people in Leeds by June, it said on Monday.\n\n“${words}.” said Jane Doe, chief executive of Acme.`;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await stage.until("document.getElementById('summary').summary?.quotes.length && document.body.dataset.bench === ''");
    const quote = await stage.run(async () => {
      await import("./out/sheet.js");
      await import("./acts.js");
      dispatchEvent(new Event("beforeprint"));
      return [...document.querySelectorAll("#sheet li")].map((item) => item.textContent).find((words) => words.startsWith("“We have built"));
    });
    assert.match(quote, /^“We have built .{300,420} …” — Jane Doe, chief executive/);
  });

  test("all that the page loads late is kept for the time without a network", async () => {
    await stage.open("/", "document.getElementById('summary')?.summary");
    const [kept, loaded] = await stage.run(async () => [await (await fetch("offline.js")).text(), performance.getEntriesByType("resource").map(({ name }) => name.split("/").at(-1))]);
    const others = ["behind.js", "embed.css", "iframe.css", "iframe.js", "offline.js", "sw.js", "trust.js"];
    const files = [".", "in", "out", "words"].flatMap((folder) => readdirSync(path.join(root, "www", folder)).filter((name) => /\.(js|css)$/.test(name)));
    const late = files.filter((name) => !others.includes(name) && !loaded.includes(name));
    assert.deepEqual(late.filter((name) => !kept.includes(`"${name.replace(/\.js$/, "")}"`)), []);
  });

  test("a new version of the page is noticed, and offered", async () => {
    await stage.page();
    await stage.until("!document.getElementById('offline').hidden");
    const found = await stage.run(async () => {
      const { check } = await import("./offline.js");
      const before = await check();
      const cache = await caches.open("nutgraf-page");
      await cache.put("page.css", new Response("body { }", { headers: { "content-type": "text/css" } }));
      return [before, await check(), await check()];
    });
    assert.deepEqual(found, [false, true, false]);
  });

  test("who comes back to a page that is no longer the newest is told so, and Reload brings it with the text", async () => {
    await stage.page();
    await stage.until("!document.getElementById('offline').hidden");
    await stage.run(async () => {
      const cache = await caches.open("nutgraf-page");
      await cache.put("later.css", new Response("body { }", { headers: { "content-type": "text/css" } }));
      const now = Date.now();
      Date.now = () => now + 3_600_000;
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await stage.until("!document.getElementById('fresh').hidden && document.getElementById('fresh').checkVisibility()");
    await stage.run(() => { window.old = true; document.getElementById("reload").click(); });
    await stage.until("!window.old && document.getElementById('summary')?.summary?.headline?.text.includes('Port police')");
    assert.equal(await stage.run(() => document.getElementById("fresh").hidden), true);
  });

  main("works without a network once loaded", async () => {
    await stage.page();
    await stage.until("!document.getElementById('offline').hidden");
    await stage.server.stop();
    await stage.open("/#sample=working-group", "document.getElementById('summary')?.summary?.headline", { keep: true });
    const text = await stage.run(() => document.getElementById("release").value.length);
    assert.ok(text > 1000);
  });
}
