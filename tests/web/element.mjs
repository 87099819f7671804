// The element as HTML: upgrade, attributes and properties, lifecycle, races, errors.
import assert from "node:assert/strict";
import { before } from "node:test";

export function element(stage, test) {
  const check = (title, body, expected, ...args) => test(title, async () => {
    assert.deepEqual(await stage.run(body, ...args), expected);
  });
  before(() => stage.open("/tests/kit.html"));

  check("shows every card of a summary, in order", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", { length: "all" }, { text: kit.text });
    return [kit.titles(e), kit.titles(e).filter((title) => !kit.opened(e).includes(title))];
  }, [["Main sentences", "What happened", "Key facts", "Quotes", "Figures", "Timeline", "Who is who", "Organizations", "Places", "Key phrases", "Contacts", "Set aside"], ["Set aside"]]);

  for (const [length, opened, brief] of [
    ["brief", ["In brief"], ["fact", "fact", "fact", "fact", "quote"]],
    ["minute", ["In brief", "What happened", "Quotes", "Contacts"], ["fact", "fact", "fact", "fact"]],
    [null, ["In brief", "What happened", "Quotes", "Contacts"], ["fact", "fact", "fact", "fact"]],
  ]) {
    check(`length ${length}: what is not open is a line with a count`, async (length) => {
      kit.clear();
      const e = await kit.make("kit-summary", length ? { length } : {}, { text: kit.text });
      const kinds = [...e.shadowRoot.querySelectorAll(".brief .item")].map((item) => item.classList[1]);
      return [kit.opened(e), kinds, kit.titles(e).length, e.shadowRoot.querySelector(".figures .fold").textContent];
    }, [opened, brief, 13, "Figures13"], length);
  }

  check("the brief follows the core's choice where it has made one", async () => {
    kit.clear();
    const summarize = (text) => ({ ...kit.core.summarize(text), brief: { facts: [2], changes: [0], quotes: [1] } });
    customElements.get("brief-summary") ?? customElements.define("brief-summary", kit.elementClass({ ...kit.core, summarize }));
    const e = await kit.make("brief-summary", { length: "brief" }, { text: kit.text });
    const kinds = [...e.shadowRoot.querySelectorAll(".brief .item")].map((item) => item.classList[1]);
    return [kinds, e.shadowRoot.querySelector(".brief .fact .body").textContent === e.summary.facts[2].text];
  }, [["fact", "figure", "quote"], true]);

  check("a fact says where words are left out and what its pronoun stands for", async () => {
    kit.clear();
    const part = (start, end) => ({ text: kit.text.slice(start, end), start, end });
    const fact = { ...part(10, 60), kind: "event", parts: [part(10, 20), part(40, 60)], refersTo: part(0, 8) };
    const summarize = (text) => ({ ...kit.core.summarize(text), facts: [fact] });
    customElements.get("part-summary") ?? customElements.define("part-summary", kit.elementClass({ ...kit.core, summarize }));
    const e = await kit.make("part-summary", { sections: "facts" }, { text: kit.text });
    const { excerpts, copy } = e.items[0];
    return [copy === `1. ${fact.parts[0].text} … ${fact.parts[1].text} [${fact.refersTo.text}]`, excerpts.map(({ start }) => start)];
  }, [true, [10, 40, 0]]);

  check("a key phrase that another card names stands there only", async () => {
    kit.clear();
    const at = (start) => ({ text: kit.text.slice(start, start + 9), start, end: start + 9, count: 1 });
    const [body, phrase] = [at(0), at(20)];
    const organizations = [{ name: body.text.toUpperCase(), acronym: null, mentions: [body] }];
    const summarize = (text) => ({ ...kit.core.summarize(text), organizations, keyphrases: [body, phrase] });
    customElements.get("phrase-summary") ?? customElements.define("phrase-summary", kit.elementClass({ ...kit.core, summarize }));
    const e = await kit.make("phrase-summary", { sections: "keyphrases" }, { text: kit.text });
    return e.items.map(({ copy }) => copy.trim() === phrase.text.trim());
  }, [true]);

  check("a fiscal year stands in the words of the release and on no calendar; shares are drawn as shares", async () => {
    kit.clear();
    const at = (start, end) => ({ text: kit.text.slice(start, end), start, end });
    const dates = [["2025", true], ["2025", false], ["2026-03", false], ["2026-05", false]].map(([iso, fiscal], i) => ({ ...at(10 * i, 10 * i + 8), iso, fiscal, inferred: false }));
    const share = (of) => ({ ...at(0, 5), kind: "ratio", value: 1, valueTo: null, of, unit: null, qualifier: null });
    const changes = [{ what: null, from: share(6), to: share(2), percent: null, direction: "up", excerpt: at(0, 20) }];
    const summarize = (text) => ({ ...kit.core.summarize(text), dates, changes, sections: [] });
    customElements.get("fiscal-summary") ?? customElements.define("fiscal-summary", kit.elementClass({ ...kit.core, summarize }));
    const e = await kit.make("fiscal-summary", { sections: "figures timeline", lang: "en" }, { text: kit.text });
    await kit.until(() => e.shadowRoot.querySelector("svg.timeline"));
    const times = [...e.shadowRoot.querySelectorAll(".timeline time")];
    return [
      times.length, times.filter((time) => time.textContent === dates[0].text && !time.dateTime).length, e.shadowRoot.querySelectorAll("svg.timeline .item").length,
      e.shadowRoot.querySelector(".size").textContent, [...e.shadowRoot.querySelectorAll(".bars rect")].map((bar) => bar.getAttribute("width")),
    ];
  }, [4, 1, 3, "× 3", ["33.33%", "100.00%"]]);

  check("the timeline tells the times of the story, not those of menus, contacts and what an issuer says of itself", async () => {
    kit.clear();
    const at = (start, end) => ({ text: kit.text.slice(start, end), start, end });
    const kinds = ["body", "boilerplate", "breadcrumb", "contact", "end", "caption"];
    const sections = kinds.map((kind, i) => ({ ...at(10 * i, 10 * i + 10), kind }));
    const dates = kinds.map((_, i) => ({ ...at(10 * i + 1, 10 * i + 8), iso: `202${i}-03`, fiscal: false, inferred: false }));
    const summarize = (text) => ({ ...kit.core.summarize(text), dates, sections, released: null });
    customElements.get("outside-summary") ?? customElements.define("outside-summary", kit.elementClass({ ...kit.core, summarize }));
    const e = await kit.make("outside-summary", { sections: "timeline", open: "", length: "all" }, { text: kit.text });
    await kit.until(() => e.shadowRoot.querySelector(".timeline time"));
    return [...e.shadowRoot.querySelectorAll(".timeline time")].map((time) => time.dateTime);
  }, ["2020-03", "2025-03"]);

  check("quotes without a name are counted in the title", async () => {
    kit.clear();
    const summarize = (text) => { const all = kit.core.summarize(text); return { ...all, quotes: all.quotes.map((quote, i) => (i ? quote : { ...quote, speaker: null })) }; };
    customElements.get("nameless-summary") ?? customElements.define("nameless-summary", kit.elementClass({ ...kit.core, summarize }));
    const e = await kit.make("nameless-summary", {}, { text: kit.text });
    return e.shadowRoot.querySelector(".quotes .fold small").textContent;
  }, "4, 2 without a name");

  check("a card opens and closes by its title, and stays so when the text changes", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", {}, { text: kit.text });
    const fold = (name) => e.shadowRoot.querySelector(`.${name} .fold`);
    fold("figures").click();
    fold("quotes").click();
    const now = () => ["figures", "quotes"].map((name) => fold(name).getAttribute("aria-expanded") + !fold(name).closest(".card").querySelector(".content").hidden);
    const before = now();
    e.lang = "fr";
    await kit.until(() => kit.titles(e)[0] === "En bref");
    const after = now();
    e.length = "all";
    await kit.until(() => now()[1] === "truetrue");
    return [before, after, now()];
  }, [["truetrue", "falsefalse"], ["truetrue", "falsefalse"], ["truetrue", "truetrue"]]);

  check("a filter keeps the items it is told to, unfolded, and null brings all back", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", {}, { text: kit.text });
    const all = kit.titles(e).length;
    e.filter = ({ kind }) => kind === "figure";
    const some = [kit.titles(e), e.shadowRoot.querySelectorAll(".item").length];
    e.filter = null;
    return [some, kit.titles(e).length === all];
  }, [[["Figures"], 13], true]);

  check("what is pinned stays the same passage in another length, filter or language, and is let go where it is not shown", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", { length: "brief", for: "article", highlight: "marks" });
    e.shadowRoot.querySelector(".brief .fact:nth-of-type(2) .mark").click();
    const [passage] = kit.painted("pin");
    const state = () => [kit.painted("pin")[0] === passage, e.shadowRoot.querySelector(".mark[aria-pressed=true]")?.closest(".card").classList[1] ?? null];
    const seen = [state()];
    e.length = "all";
    await kit.until(() => e.shadowRoot.querySelector(".facts .mark"));
    seen.push(state());
    e.lang = "fr";
    await kit.until(() => kit.titles(e)[0] === "Phrases principales");
    seen.push(state());
    kit.heard.length = 0;
    e.filter = ({ kind }) => kind === "figure";
    return [...seen, [kit.painted("pin").length, e.shadowRoot.querySelector(".mark[aria-pressed=true]")], kit.heard.filter(({ name, pinned }) => name === "select" && !pinned).length];
  }, [[true, "brief"], [true, "facts"], [true, "facts"], [0, null], 1]);

  check("from right to left: a name with its post is one run, short words stand with their figures, signs before their number", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", { lang: "ar", length: "all" }, { text: kit.text });
    await kit.until(() => e.shadowRoot.querySelector(".root").dir === "rtl");
    const { shadowRoot } = e;
    const side = (node) => getComputedStyle(node).textAlign;
    return [
      shadowRoot.querySelector(".quotes .by span").textContent, side(shadowRoot.querySelector(".change .what")), side(shadowRoot.querySelector("dd p")),
      getComputedStyle(shadowRoot.querySelector(".change .size")).direction, side(shadowRoot.querySelector(".gist p")),
    ];
  }, ["Ingrid Solheim, Secretary General, Harbour Security Organization", "right", "right", "ltr", "start"]);

  check("a text in another language is told, and nothing else shown, copied or marked until asked", async () => {
    kit.clear();
    const notices = [{ code: "not-english", message: "This is not English." }];
    customElements.get("foreign-summary") ?? customElements.define("foreign-summary", kit.elementClass({ ...kit.core, summarize: (text) => ({ ...kit.core.summarize(text), notices }) }));
    const e = await kit.make("foreign-summary", { for: "article", highlight: "marks" });
    const state = async () => [e.shadowRoot.querySelectorAll(".card").length > 5, Boolean(await e.export("json")), kit.painted("figure").length > 0];
    const before = [e.shadowRoot.querySelector(".message").textContent, ...(await state())];
    e.shadowRoot.querySelector(".more").click();
    return [before, await state()];
  }, [["This is not English.", false, false, false], [true, true, true]]);

  check("buttons are named by what they lead to", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", { length: "all" }, { text: kit.text });
    const names = [...e.shadowRoot.querySelectorAll(".mark")].map((mark) => mark.getAttribute("aria-label"));
    return [names.filter((name) => name.length < 2), names.filter((name) => name === "Show in the text").length, new Set(names).size > names.length * 0.8];
  }, [[], 0, true]);

  check("a text set before the upgrade survives it", async () => {
    kit.clear();
    const early = document.createElement("late-summary");
    early.text = kit.text;
    early.sentences = 2;
    early.locate = () => null;
    document.getElementById("place").append(early);
    customElements.define("late-summary", kit.elementClass(kit.core));
    await kit.wait(300);
    return [early.summary?.headline.text.slice(0, 11), Object.hasOwn(early, "text"), early.getAttribute("sentences"), typeof early.locate];
  }, ["Port police", false, "2", "function"]);

  check("attributes and properties are in step", async () => {
    kit.clear();
    const e = document.createElement("kit-summary");
    e.sections = "gist quotes"; e.sentences = 5; e.facts = 0; e.theme = "dark"; e.highlight = "none"; e.loading = "lazy"; e.open = true; e.htmlFor = "x"; e.lang = "fr";
    const written = ["sections", "sentences", "facts", "theme", "highlight", "loading", "open", "for", "lang"].map((name) => e.getAttribute(name));
    e.setAttribute("sentences", "seven"); e.removeAttribute("open"); e.theme = null;
    return [written, e.sentences, e.open, e.hasAttribute("theme"), e.facts];
  }, [["gist quotes", "5", "0", "dark", "none", "lazy", "", "x", "fr"], null, false, false, 0]);

  check("sections chooses the cards and their order; unknown names are passed over", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", { sections: "quotes, nonsense gist" }, { text: kit.text });
    const before = kit.titles(e);
    e.sections = "facts";
    await kit.wait(50);
    return [before, kit.titles(e)];
  }, [["Quotes", "Main sentences"], ["Key facts"]]);

  check("attribute values that mean nothing are said on the console, once each", async () => {
    kit.clear();
    const { warn } = console;
    const said = [];
    console.warn = (words) => said.push(words);
    const e = await kit.make("kit-summary", { sections: "quotes bogus", sentences: "abc", facts: "3", theme: "auto", highlight: "mark" }, { text: kit.text });
    e.facts = null;
    console.warn = warn;
    return said.map((words) => words.slice(0, words.indexOf(" has")));
  }, ['<nutgraf-summary sections="quotes bogus">', '<nutgraf-summary sentences="abc">', '<nutgraf-summary highlight="mark">']);

  check("long lists fold, open unfolds them", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", { sections: "figures" }, { text: kit.text });
    const count = () => e.shadowRoot.querySelectorAll(".figures .item").length;
    const folded = count();
    e.open = true;
    await kit.wait(50);
    const open = count();
    e.open = false;
    await kit.wait(50);
    e.shadowRoot.querySelector(".more").click();
    return [folded, open, count(), e.shadowRoot.querySelector(".more")];
  }, [9, 13, 13, null]);

  for (const [lang, title, dir] of [["fr", "En bref", "ltr"], ["es-MX", "En breve", "ltr"], ["ar", "باختصار", "rtl"], ["de", "In brief", "ltr"]]) {
    check(`labels in ${lang}`, async (lang) => {
      kit.clear();
      const e = await kit.make("kit-summary", { lang }, { text: kit.text });
      await kit.until(() => e.summary);
      const root = e.shadowRoot.querySelector(".root");
      return [kit.titles(e)[0], root.dir, e.shadowRoot.querySelector("blockquote").lang, e.shadowRoot.querySelector("h2").textContent.slice(0, 4)];
    }, [title, dir, "en", "Port"], lang);
  }

  check("no visible label is left in English in the other languages", async () => {
    kit.clear();
    const seen = {};
    for (const lang of ["en", "fr", "es", "ar"]) {
      const e = await kit.make("kit-summary", { lang, open: "", length: "all" }, { text: kit.text });
      await kit.until(() => e.shadowRoot.querySelector("svg.timeline"));
      seen[lang] = [...e.shadowRoot.querySelectorAll("h3 span, dt, .copy, .by > small, .by > em, .figures i, svg .later")].map((n) => n.textContent);
    }
    const shared = new Set(["Contacts", "Figures", "· reported"]);
    return ["fr", "es", "ar"].flatMap((lang) => seen[lang].filter((word, i) => word === seen.en[i] && !shared.has(word)).map((word) => `${lang}: ${word}`));
  }, []);

  check("moving it keeps what is pinned and unfolded, and reads nothing anew", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", { length: "all" }, { text: kit.text });
    e.shadowRoot.querySelector(".facts .mark").click();
    e.shadowRoot.querySelector(".more")?.click();
    const node = e.shadowRoot.querySelector(".facts .item");
    kit.heard.length = 0;
    document.body.append(e);
    await kit.wait(300);
    const kept = e.shadowRoot.querySelector(".facts .item") === node && node.querySelector(".mark").getAttribute("aria-pressed");
    e.remove();
    return [kept, kit.heard.filter(({ name }) => name === "summary").length];
  }, ["true", 0]);

  check("loading=lazy waits until it comes near the window", async () => {
    kit.clear();
    const spacer = Object.assign(document.createElement("div"), { style: "" });
    spacer.style.height = "6000px";
    document.getElementById("place").append(spacer);
    const e = document.createElement("kit-summary");
    e.loading = "lazy"; e.text = kit.text;
    document.getElementById("place").append(e);
    await kit.wait(400);
    const far = e.summary;
    e.scrollIntoView();
    await kit.wait(500);
    scrollTo(0, 0);
    return [far, Boolean(e.summary)];
  }, [null, true]);

  check("a lazy one whose article comes late still reads it", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", { for: "late", loading: "lazy" });
    e.scrollIntoView();
    await kit.wait(300);
    const late = Object.assign(document.createElement("p"), { id: "late", textContent: "Short." });
    document.getElementById("place").append(late);
    await kit.wait(600);
    return e.shadowRoot.querySelector(".message").textContent;
  }, "There is too little here to summarize.");

  check("a run that is overtaken shows nothing: the last text wins", async () => {
    kit.clear();
    kit.waits.length = 0;
    const e = document.createElement("slow-summary");
    e.text = "An early text.";
    document.getElementById("place").append(e);
    await kit.wait(20);
    e.text = kit.text;
    await kit.wait(50);
    kit.waits.reverse().forEach((done) => done());
    await kit.wait(100);
    return [kit.heard.map(({ name, text }) => [name, text === kit.text]), e.summary.headline.text.slice(0, 4)];
  }, [[["summary", true]], "Port"]);

  check("removed while it loads, it stays silent", async () => {
    kit.clear();
    kit.waits.length = 0;
    const e = document.createElement("slow-summary");
    e.text = kit.text;
    document.getElementById("place").append(e);
    await kit.wait(20);
    e.remove();
    kit.waits.forEach((done) => done());
    await kit.wait(100);
    return [kit.heard.length, e.summary];
  }, [0, null]);

  check("a core that can't load ends in a plain message and an event", async () => {
    kit.clear();
    const e = await kit.make("broken-summary", {}, { text: kit.text });
    return [e.shadowRoot.querySelector(".message").textContent, e.shadowRoot.querySelector(".status").textContent.slice(0, 30), e.shadowRoot.querySelector("b"), kit.heard.map(({ name, error, composed }) => [name, error, composed])];
  }, ["The summary could not be made. The text is as it was.", "The summary could not be made.", null, [["error", "no core <b>here</b>", true]]]);

  check("a missing article is an error that names it, and the summary comes when it comes", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", { for: "later" });
    const message = e.shadowRoot.querySelector(".message").textContent;
    const late = Object.assign(document.createElement("article"), { id: "later" });
    late.append(...[...kit.article.children].map((child) => child.cloneNode(true)));
    document.getElementById("place").append(late);
    await kit.wait(600);
    return [message, e.summary?.headline?.text.slice(0, 4), e.shadowRoot.querySelector(".message").textContent];
  }, ["The text to summarize is not on this page: later", "Port", ""]);

  check("no text and too little text are plain messages", async () => {
    kit.clear();
    const empty = await kit.make("kit-summary", {}, { text: "" });
    const little = await kit.make("kit-summary", {}, { text: "x" });
    return [empty, little].map((e) => [e.shadowRoot.querySelector(".message").textContent, e.shadowRoot.querySelectorAll(".card").length]);
  }, [["There is nothing to read yet.", 0], ["There is too little here to summarize.", 0]]);

  check("copies a card and exports in any format of the package", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", {}, { text: kit.text });
    const copied = kit.clipboard();
    await e.copy("figures");
    const card = [copied["text/plain"].split("\n").slice(0, 3), copied["text/html"].slice(0, 20)];
    await e.copy("markdown");
    return [card, copied["text/plain"].slice(0, 22), (await e.export("json")).slice(0, 7)];
  }, [[["Figures", "- cloned seals: 1,200 cloned seals → 5,400 (× 4.5)", "- 37 countries"], "<h3>Figures</h3><ul>"], "markdown of Port polic", "json of"]);

  check("copies what is on screen, rich and plain, and tells reported words from quoted ones", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", { length: "all" }, { text: kit.text });
    const copied = kit.clipboard();
    await e.copy("rich");
    const { markdown } = await e.rich();
    const seen = e.shadowRoot.querySelector(".facts .body").textContent;
    const box = document.createElement("div");
    box.innerHTML = copied["text/html"];
    return {
      heads: [...box.querySelectorAll("h3")].map((title) => title.textContent).slice(0, 4), fact: box.querySelector("ol li").textContent === seen,
      plain: copied["text/plain"].includes(`1. ${seen}`), quoted: /<blockquote><p>“.+?<\/blockquote><p>— .+? \(direct quote\)/.test(copied["text/html"]),
      reported: /^(?!>).+\n\n— .+ \*\(reported\)\*$/m.test(markdown), mixed: /^> “.+\n\n— .+ \*\(direct quote\)\*$/m.test(markdown), inside: copied["text/html"].includes("Set aside"),
    };
  }, { heads: ["Main sentences", "What happened", "Key facts", "Quotes"], fact: true, plain: true, quoted: true, reported: true, mixed: true, inside: false });

  check("copies one item, by its number, by c, and by the button that goes with the pointer", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", {}, { text: kit.text });
    const copied = kit.clipboard();
    const words = e.items.find(({ kind }) => kind === "fact").copy.slice(3);
    const got = async (act) => { copied["text/plain"] = ""; act(); await kit.until(() => copied["text/plain"]); return copied["text/plain"].trim() === words; };
    const item = e.shadowRoot.querySelector(".item.fact");
    return [
      await got(() => e.copy(Number(item.dataset.index))),
      await got(() => item.querySelector(".mark").dispatchEvent(new KeyboardEvent("keydown", { key: "c", bubbles: true }))),
      await got(() => { item.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true })); item.querySelector(".chip").click(); }),
    ];
  }, [true, true, true]);

  check("an embargo is first, and goes with every copy", async () => {
    kit.clear();
    const text = `EMBARGOED UNTIL 00:01 GMT, 4 May 2026\n\nAcme opens a mill in Leeds\n\nLEEDS, 4 May 2026 – Acme will hire 300 people, it said on Monday.`;
    const e = await kit.make("nutgraf-summary", {}, { text });
    const copied = kit.clipboard();
    await e.copy("brief");
    const lines = copied["text/plain"].split("\n")[0];
    return [e.shadowRoot.querySelector(".masthead").firstElementChild.textContent, lines.slice(0, 15)];
  }, ["EMBARGOED UNTIL 00:01 GMT, 4 May 2026", "EMBARGOED UNTIL"]);

  check("with nothing to read, nothing is copied", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", {}, { text: " " });
    const copied = kit.clipboard();
    return [await e.copy("text"), await e.copy("rich"), await e.copy("json"), await e.copy("quotes"), await e.copy(3), Object.keys(copied)];
  }, ["", "", "", "", "", []]);

  check("the copy button says what became of it", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", {}, { text: kit.text });
    const button = e.shadowRoot.querySelector(".quotes .copy");
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async () => { throw new Error("no"); } } });
    button.click();
    await kit.until(() => button.textContent === "Not copied");
    kit.clipboard();
    button.click();
    await kit.until(() => button.textContent === "Copied");
    return e.shadowRoot.querySelector(".status").textContent;
  }, "Copied");

  check("one tab stop a list, arrows within, Escape releases", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", { length: "all" }, { text: kit.text });
    const marks = [...e.shadowRoot.querySelectorAll(".facts .mark")];
    const press = (key) => e.shadowRoot.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }));
    const at = () => marks.indexOf(e.shadowRoot.activeElement);
    const stops = marks.map((mark) => mark.tabIndex);
    marks[0].focus();
    const path = ["ArrowDown", "ArrowDown", "ArrowUp", "End", "ArrowDown", "Home"].map((key) => { press(key); return at(); });
    marks[0].click();
    const pressed = marks[0].getAttribute("aria-pressed");
    press("Escape");
    return [stops, path, pressed, marks[0].getAttribute("aria-pressed")];
  }, [[0, -1, -1, -1], [1, 2, 1, 3, 3, 0], "true", "false"]);

  check("selecting words of a card is no click", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", { length: "all" }, { text: kit.text });
    const quote = e.shadowRoot.querySelector("blockquote");
    getSelection().selectAllChildren(kit.article);
    quote.click();
    const during = kit.heard.some(({ name }) => name === "select");
    getSelection().removeAllRanges();
    quote.click();
    return [during, kit.heard.filter(({ name }) => name === "select").map(({ kind, pinned, excerpts }) => [kind, pinned, excerpts.length])];
  }, [false, [["quote", true, 3]]]);

  check("a change shows both ends and two bars true to scale", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", { length: "all" }, { text: kit.text });
    const change = e.shadowRoot.querySelector(".change");
    const [from, to] = [...change.querySelectorAll("rect")].map((bar) => bar.getBoundingClientRect().width);
    return [change.querySelector(".ends").textContent, Math.round((100 * to) / from)];
  }, ["1,200 cloned seals→5,400× 4.5", 450]);

  check("the timeline is in order of time and readable as a list", async () => {
    kit.clear();
    const e = await kit.make("kit-summary", { open: "", length: "all", lang: "en-GB" }, { text: kit.text });
    await kit.until(() => e.shadowRoot.querySelector("svg.timeline"));
    const dots = [...e.shadowRoot.querySelectorAll("svg.timeline .item")].map((dot) => dot.getBoundingClientRect().left);
    return [[...e.shadowRoot.querySelectorAll(".timeline time")].map((time) => time.dateTime), dots.every((left, i) => i === 0 || left >= dots[i - 1] - 12), e.shadowRoot.querySelector("svg.timeline").getAttribute("aria-hidden")];
  }, [["2023-12", "2025-03", "2025-05", "2025-09", "2025-10-14", "2025-10-14/2025-10-16", "2025-10-16", "2026-04"], true, "true"]);

  check("on a narrow axis fewer dates are written, and none runs into another", async () => {
    kit.clear();
    const place = document.getElementById("place");
    const seen = [];
    for (const width of [720, 300]) {
      place.style.width = `${width}px`;
      const e = await kit.make("kit-summary", { sections: "timeline", open: "" }, { text: kit.text });
      const names = () => [...e.shadowRoot.querySelectorAll("svg.timeline text[y='44']")].map((name) => name.getBoundingClientRect()).sort((a, b) => a.left - b.left);
      await kit.until(() => names().length > 1);
      await kit.wait(100);
      seen.push([names().length > (seen.length ? 1 : 2), names().every(({ left }, i, all) => i === 0 || left >= all[i - 1].right)]);
    }
    place.style.width = "";
    return seen;
  }, [[true, true], [true, true]]);

  check("two copies and two elements on one page don't disturb each other", async () => {
    kit.clear();
    const one = await kit.make("kit-summary", { length: "all", for: "article" });
    const two = await kit.make("late-summary", { for: "article", length: "all" });
    one.shadowRoot.querySelector(".facts .mark").click();
    two.shadowRoot.querySelectorAll(".facts .mark")[1].click();
    const both = kit.painted("pin").sort();
    one.remove();
    return [both, kit.painted("pin")];
  }, [["That figure had risen to 5,400 by September", "brings together some 160 investigators"], ["brings together some 160 investigators"]]);
}
