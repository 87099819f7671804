// <nutgraf-summary>: the contract with the host page. Reading and drawing are in the other modules.

import { check } from "./attributes.js";
import { Painter, motion, scrollTo, touches } from "./highlight.js";
import { labels, load } from "./labels.js";
import { LONG, paced } from "./pace.js";
import { h } from "./dom.js";
import { embargoed, marks } from "./cards.js";
import { SECTIONS, render } from "./render.js";
import { scheme, watchScheme } from "./scheme.js";
import { read, target, watch } from "./source.js";
import { SHADOW } from "./styles.js";

const PAUSE = 150;
const MOST_MARKS = 2000;
const DRAG = 4;
const MARKED = ["figure", "date", "person", "quote", "aside"];
const REFLECTED = ["sections", "length", "theme", "highlight", "loading"];
const COUNTED = ["sentences", "facts"];
const FOREIGN = "not-english";
const NOTHING = { steps: [], items: [], cards: [], reveal() {} };

let sheet;

function dress(root) {
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(SHADOW);
  root.adoptedStyleSheets = [sheet];
}

/**
 * The element's class, over the functions of the package: `init`, `summarize`, `sentences`, `readElement`, `format`.
 * Safe where there is no DOM: the class then extends an empty one and is never made.
 * @param {any} core
 */
export function elementClass(core) {
  class NutgrafSummary extends (globalThis.HTMLElement ?? class {}) {
    /** The functions it works with; a host may put others in their place, of which `summarize` may take its time. */
    static core = core;
    static observedAttributes = ["for", "open", "lang", ...REFLECTED, ...COUNTED];

    #text = null;
    #root;
    #source = null;
    #summary = null;
    #view = NOTHING;
    #painter = new Painter();
    #pinned = -1;
    #run = 0;
    #timer = 0;
    #stop = () => {};
    #lazy = null;
    #near = false;
    #stopKeys = null;
    #stopScheme = () => {};
    #state = "";
    #folds = new Map();
    #chip = globalThis.document && h("button", { type: "button", class: "copy chip", part: "copy", tabindex: -1, "aria-hidden": "true" });
    #filter = null;
    #inView = null;
    #marks = {};
    #asked = false;
    #shown = false;

    constructor() {
      super();
      this.#root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      dress(this.#root);
      this.#root.replaceChildren(
        h(
          "div", { class: "root", part: "root", role: "region" },
          h("p", { class: "message", part: "message" }), h("div", { class: "cards" }), h("p", { class: "status unseen", role: "status" }),
        ),
        h("slot", {}),
      );
      this.#listen(this.#root.firstChild);
      for (const name of ["text", "htmlFor", "open", "filter", "inView", ...REFLECTED, ...COUNTED]) this.#upgrade(name);
    }

    /** A property that was set before the element was defined would hide the accessor of the class. */
    #upgrade(name) {
      if (!Object.hasOwn(this, name)) return;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }

    connectedCallback() {
      this.#watch();
      this.#stopScheme = watchScheme(() => this.#dye());
      this.#dye();
      if (this.#near || this.loading !== "lazy") return this.refresh();
      this.#lazy = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && this.refresh(), { rootMargin: "200px" });
      this.#lazy.observe(this);
    }

    disconnectedCallback() {
      this.#stop();
      this.#stopScheme();
      this.#lazy?.disconnect();
      this.#stopKeys?.abort();
      this.#painter.clear();
      clearTimeout(this.#timer);
    }

    attributeChangedCallback(name, before, now) {
      if (before === now) return;
      check(name, now);
      if (!this.isConnected) return;
      if (name === "length") this.#folds.clear();
      if (name === "for") this.#watch();
      if (name === "for" || COUNTED.includes(name)) this.#later(0, name !== "for");
      else if (name === "theme") this.#dye();
      else if (name === "loading") return;
      else if (name === "highlight") this.#mark();
      else load(this.#language).then(() => this.#show());
    }

    /** The text of a release, in place of one read from the page; null gives the page back. */
    get text() { return this.#text; }
    set text(value) {
      this.#text = value == null ? null : String(value);
      if (!this.isConnected) return;
      this.#watch();
      this.#later(0);
    }

    /** The words of the interface, by name, in the language that is shown. */
    get labels() { return this.#labels; }
    /** Which items are shown, as a function of the item ({ kind, card, spans, copy }); null shows all. Unfolds what it finds. */
    get filter() { return this.#filter; }
    set filter(choose) {
      this.#filter = choose;
      this.#show();
    }

    /** Which part of the text is in view, as { start, end }, for a host that shows a long text in part: marks are made there only. */
    get inView() { return this.#inView; }
    set inView(part) {
      this.#inView = part;
      this.#mark();
    }

    get htmlFor() { return this.getAttribute("for") ?? ""; }
    set htmlFor(value) { this.setAttribute("for", value); }
    get open() { return this.hasAttribute("open"); }
    set open(value) { this.toggleAttribute("open", Boolean(value)); }
    /** The summary that is shown, as the package returns it. */
    get summary() { return this.#summary; }
    /** What the cards list, in order, folded ones too: the number of an item is its `data-index`. */
    get items() { return this.#view.items.map((item) => ({ card: item.card, kind: item.kind, excerpts: item.spans, get copy() { return item.copy; } })); }

    /** Reads the text again, at once. Resolves when its summary stands, or with null where there is none. */
    async refresh() {
      clearTimeout(this.#timer);
      return this.#read(false);
    }

    /** The whole summary in a format of the package: "text", "markdown", "json", "jsonld", "ninjs". */
    async export(format = "text") {
      if (!this.#shown) return "";
      return core.format(this.#summary, format, this.#source.text);
    }

    /**
     * Copies what is on screen ("rich"), one card by its name or one item by its number, each as rich and as plain text at once; or the
     * summary in a format of the package. Resolves to what was copied, "" where there is nothing.
     */
    async copy(what = "text") {
      const cards = this.#chosen(what);
      if (!cards) return put(this.export(what));
      const made = import("./rich.js").then(({ rich }) => rich(cards));
      return cards.length ? put(made.then(({ text }) => text), made.then(({ html }) => html)) : "";
    }

    /** What is on screen as { html, text, markdown }. */
    async rich() {
      return (await import("./rich.js")).rich(this.#chosen("rich"));
    }

    #chosen(what) {
      const { cards, items } = this.#view;
      const warning = this.#shown && embargoed(this.#summary, this.#labels);
      const under = (chosen) => (warning && chosen.length ? [{ name: "masthead", items: [{ kind: "embargo", copy: warning }] }, ...chosen] : chosen);
      if (Number.isInteger(what)) return under(items[what] ? [{ name: "item", items: [items[what]] }] : []);
      if (what === "rich") return cards.filter((card) => card.shown());
      const named = cards.filter(({ name }) => name === what);
      return named.length ? (what === "masthead" ? named : under(named)) : null;
    }

    /** Brings the marked item that stands at this offset of the text into view and pins it. Returns whether there is one. */
    reveal(offset) {
      return this.#nearest((span) => span.start <= offset && offset <= span.end);
    }

    /** Lets go of the pinned item. */
    release() {
      if (this.#pinned >= 0) this.#pin(-1);
    }

    #later(pause, again = false) {
      clearTimeout(this.#timer);
      if (!this.#near) return;
      this.#timer = setTimeout(() => this.#read(again), pause);
    }

    #watch() {
      this.#stop();
      const moved = () => {
        this.#watch();
        this.#later(PAUSE);
      };
      this.#stop = watch(this, { changed: () => this.#later(PAUSE), moved, clicked: (event) => this.#clicked(event) });
    }

    /** A run that another has overtaken shows nothing. */
    async #read(again) {
      const run = ++this.#run;
      this.#near = true;
      this.#lazy?.disconnect();
      if (this.#state !== "ready") this.#say("reading");
      try {
        await Promise.all([core.init(), load(this.#language)]);
        if (run !== this.#run || !this.isConnected) return this.#summary;
        const source = read(this, core);
        if (!source) throw Object.assign(new Error(`${this.#labels.missing} ${this.htmlFor}`), { code: "missing-text" });
        await this.#take(source, again, run);
      } catch (error) {
        if (run === this.#run) this.#fail(error);
      }
      return this.#summary;
    }

    async #take(source, again, run) {
      const same = this.#summary && !again && source.text === this.#source?.text;
      const summary = same ? this.#summary : await core.summarize(source.text, this.#options());
      if (run !== this.#run) return source.free?.();
      this.#source?.free?.();
      this.#source = source;
      if (same) return this.#mark();
      this.release();
      this.#asked = false;
      this.#summary = summary;
      this.#marks = marks(summary);
      this.#watch();
      this.#root.querySelector("slot").hidden = this.text != null || this.htmlFor || !this.firstElementChild;
      await this.#show();
      if (run === this.#run) this.#emit("summary", { summary: this.#summary, text: source.text });
    }

    #options() {
      return Object.fromEntries(COUNTED.filter((name) => this[name] != null).map((name) => [name, this[name]]));
    }

    #fail(error) {
      this.release();
      this.#summary = null;
      this.#source = null;
      this.#shown = false;
      this.#view = NOTHING;
      this.#cards.replaceChildren();
      this.#painter.clear();
      if (error.code === "missing-text") this.#say("error", error.message);
      else this.#say("error", [this.#labels.error, this.#labels[error.code]].filter(Boolean).join(" "));
      console.error(error);
      this.#emit("error", { error });
    }

    get #language() { return this.lang || this.closest("[lang]")?.lang || "en"; }
    get #labels() { return labels(this.#language); }
    get #cards() { return this.#root.querySelector(".cards"); }

    /** Dark where the page around it is, though it may not say so. */
    #dye() {
      this.#root.firstChild.dataset.scheme = scheme(this);
    }

    #emit(name, detail) {
      this.dispatchEvent(new CustomEvent(`nutgraf-${name}`, { detail, bubbles: true, composed: true }));
    }

    #say(state, message = this.#labels[state]) {
      const box = this.#root.firstChild;
      const line = box.firstChild;
      line.textContent = message;
      box.setAttribute("data-state", state);
      box.setAttribute("aria-busy", String(state === "reading"));
      const status = this.#root.querySelector(".status");
      if (this.#state !== state && state !== "reading") status.textContent = message || this.#labels.done;
      this.#state = state;
    }

    #show() {
      const t = this.#labels;
      const box = this.#root.firstChild;
      box.lang = t.lang;
      box.dir = t.dir;
      const title = this.#summary?.headline?.text;
      box.setAttribute("aria-label", title ? `${t.summary}: ${title}` : t.summary);
      this.#dye();
      if (this.#summary) return (this.drawn = this.#draw(t));
    }

    /** Cards first, marks behind them; of a long text in slices. */
    #draw(t) {
      const { text } = this.#source;
      const focused = this.#view.items[this.#root.activeElement?.closest("[data-index]")?.dataset.index];
      const pinned = this.#view.items[this.#pinned];
      const foreign = this.#summary.notices.find(({ code }) => code === FOREIGN);
      const blank = !text.trim();
      this.#shown = !blank && (!foreign || this.#asked);
      const view = this.#shown ? this.#render(text, t) : NOTHING;
      this.#view = view;
      this.#painter.clear();
      const stand = () => {
        const found = foreign || this.#filter || view.items.some(({ spans }) => spans.length);
        if (blank) this.#say("blank");
        else this.#say(found ? "ready" : "little", foreign && (t[FOREIGN] ?? foreign.message));
        if (foreign && !this.#shown) this.#offer(t);
        this.#button(this.#again(focused))?.focus();
        if (pinned) this.#keep(this.#again(pinned));
      };
      const steps = [...view.steps.map((make) => () => this.#cards.append(...[make()].filter(Boolean))), stand, () => this.#mark()];
      this.#cards.replaceChildren();
      if (text.length >= LONG) return paced(steps, () => view === this.#view);
      for (const step of steps) step();
    }

    /** Where an item of an earlier view stands in this one, or -1. */
    #again(item) {
      const [first] = item?.spans ?? [];
      return this.#view.items.findIndex(({ kind, spans: [span] }) => first && kind === item.kind && span?.start === first.start && span.end === first.end);
    }

    /** What is pinned stays so under its new number, and is let go where it is no longer shown. */
    #keep(index) {
      if (index < 0) return this.release();
      this.#pinned = index;
      this.#press(index);
    }

    #render(text, t) {
      const sections = wordsOf(this.sections).filter((name) => SECTIONS.includes(name));
      const length = this.length ?? (sections.length ? "all" : "minute");
      return render(this.#summary, {
        t, text, sections, length, open: this.open, folds: this.#folds, filter: this.#filter, sentence: finder(text, core),
      });
    }

    /** What was found in a text of another language waits until it is asked for. */
    #offer(t) {
      const button = h("button", { type: "button", class: "more" }, t.anyway);
      button.addEventListener("click", () => {
        this.#asked = true;
        this.#show();
        this.#root.querySelector(".fold")?.focus();
      });
      this.#cards.replaceChildren(button);
    }

    #range({ start, end }) {
      try {
        return (this.locate ?? this.#source?.range?.bind(this.#source))?.(start, end) ?? null;
      } catch {
        return null;
      }
    }

    #ranges(spans) {
      return this.highlight === "none" ? [] : spans.slice(0, MOST_MARKS).map((span) => this.#range(span)).filter(Boolean);
    }

    #seen(spans) {
      const { start, end } = this.#inView ?? {};
      return this.#inView ? spans.filter((span) => span.start < end && start < span.end) : spans;
    }

    #paint(name, index) {
      this.#painter.paint(name, this.#ranges(this.#seen(this.#view.items[index]?.spans ?? [])));
    }

    #mark() {
      this.#painter.clear();
      if (!this.#shown) return;
      if (this.highlight === "marks") {
        for (const [kind, spans] of Object.entries(this.#marks)) this.#painter.paint(kind, this.#ranges(this.#seen(spans)));
      }
      this.#paint("pin", this.#pinned);
    }

    #button(index) {
      return index == null ? null : this.#root.querySelector(`[data-index="${index}"] .mark`);
    }

    #press(index) {
      for (const pressed of this.#root.querySelectorAll(".mark[aria-pressed=true]")) pressed.setAttribute("aria-pressed", "false");
      this.#button(index)?.setAttribute("aria-pressed", "true");
    }

    /** Pins an item, -1 releases. */
    #pin(index) {
      this.#pinned = index;
      this.#press(index);
      this.#stopKeys?.abort();
      if (index >= 0) {
        this.#stopKeys = new AbortController();
        document.addEventListener("keydown", ({ key }) => key === "Escape" && this.release(), { signal: this.#stopKeys.signal });
      }
      const { kind, spans } = this.#view.items[index] ?? { kind: null, spans: [] };
      this.#emit("select", { kind, excerpts: spans.map(({ text, start, end }) => ({ text, start, end })), pinned: index >= 0 });
      this.#paint("pin", index);
    }

    #select(index) {
      if (index === this.#pinned) return this.#pin(-1);
      this.#pin(index);
      const [range] = this.#ranges(this.#view.items[index].spans.slice(0, 1));
      if (range) requestAnimationFrame(() => scrollTo(range));
    }

    /** Of the marked items one of whose passages is `here`, the one with the shortest: that is what the reader means. */
    #nearest(here) {
      let [best, least] = [-1, Infinity];
      this.#view.items.forEach(({ kind, spans }, index) => {
        if (!MARKED.includes(kind)) return;
        for (const span of spans) {
          const size = span.end - span.start;
          if (size < least && here(span)) [best, least] = [index, size];
        }
      });
      if (best >= 0) this.#bring(best);
      return best >= 0;
    }

    /** A click on a marked passage of the page; a drag that selects words is none. */
    #clicked({ target, clientX, clientY }) {
      if (this.highlight !== "marks" || target.closest("a, button")) return;
      if ("selectionStart" in target) {
        if (target.selectionStart === target.selectionEnd) this.reveal(target.selectionStart);
      } else if (getSelection().isCollapsed) {
        this.#nearest((span) => touches(this.#range(span), clientX, clientY));
      }
    }

    #bring(index) {
      if (!this.#button(index)?.checkVisibility()) this.#view.reveal(index);
      const button = this.#button(index);
      this.#pin(index);
      button?.closest(".item").scrollIntoView({ block: "center", behavior: motion() });
    }

    #listen(box) {
      const index = (event) => {
        const at = event.target.closest?.("[data-index]")?.dataset.index;
        return at == null ? -1 : Number(at);
      };
      let [x, y] = [0, 0];
      box.addEventListener("pointerdown", (event) => ([x, y] = [event.clientX, event.clientY]));
      box.addEventListener("pointerover", (event) => {
        this.#paint("hover", index(event));
        this.#lend(index(event));
      });
      box.addEventListener("pointerleave", () => this.#paint("hover", -1));
      box.addEventListener("focusin", (event) => this.#paint("hover", index(event)));
      box.addEventListener("focusout", () => this.#paint("hover", -1));
      box.addEventListener("click", (event) => {
        const drag = event.detail > 1 || (event.detail && Math.hypot(event.clientX - x, event.clientY - y) > DRAG);
        if (!drag) this.#click(event, index(event));
      });
      box.addEventListener("keydown", (event) => this.#key(event));
    }

    #click(event, index) {
      const button = event.target.closest(".copy");
      if (button) return this.#copied(button);
      const selecting = !event.target.closest(".mark") && !getSelection().isCollapsed;
      if (index >= 0 && this.#view.items[index].spans.length && !selecting && !event.target.closest("a, .more, .fold")) this.#select(index);
    }

    /** A button of a card copies the card; that of an item, or the letter c on it, the item. */
    async #copied(button) {
      const t = this.#labels;
      const { card } = button.dataset;
      const done = await this.copy(card ?? Number(button.closest("[data-index]").dataset.index)).then((copied) => (copied ? t.copied : t.failed), () => t.failed);
      this.#root.querySelector(".status").textContent = done;
      if (!button.matches(".copy")) return;
      button.textContent = done;
      setTimeout(() => (button.textContent = t.copy), 1500);
    }

    /** One button for all items goes along with the pointer; the keyboard has the letter c. */
    #lend(index) {
      const item = this.#view.items[index]?.spans.length && this.#root.querySelector(`li[data-index="${index}"], div[data-index="${index}"]`);
      if (!item || item.contains(this.#chip)) return;
      this.#chip.textContent = this.#labels.copy;
      item.append(this.#chip);
    }

    #key(event) {
      const mark = event.target.closest(".mark");
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (mark && plain && event.key === "c") this.#copied(mark);
      const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
      if (!mark || !step) return;
      event.preventDefault();
      const all = [...mark.closest(".list, ul").querySelectorAll(".mark")];
      const next = all[Math.min(all.length - 1, Math.max(0, all.indexOf(mark) + step))];
      for (const other of all) other.tabIndex = other === next ? 0 : -1;
      next.focus();
    }
  }

  /** Leads from offsets to a range of the page, for a host that shows the text itself. */
  NutgrafSummary.prototype.locate = null;
  /** Of a long text, what is waited for before all cards stand as last asked. */
  NutgrafSummary.prototype.drawn = null;
  for (const name of REFLECTED) reflect(NutgrafSummary, name, (value) => value);
  for (const name of COUNTED) reflect(NutgrafSummary, name, (value) => (value == null || !/^\d+$/.test(value) ? null : Number(value)));
  return NutgrafSummary;
}

/** Puts words on the clipboard, as rich text too where there is some; the browser is told at once and may wait for them. */
async function put(text, html) {
  const { clipboard } = navigator;
  const as = (type, words) => Promise.resolve(words).then((found) => new Blob([found], { type }));
  if (html && clipboard.write) {
    await clipboard.write([new ClipboardItem({ "text/plain": as("text/plain", text), "text/html": as("text/html", html) })]);
  } else if (await text) {
    await clipboard.writeText(await text);
  }
  return text;
}

const wordsOf = (value) => (value ?? "").split(/[\s,]+/).filter(Boolean);

function reflect(type, name, read) {
  Object.defineProperty(type.prototype, name, {
    configurable: true,
    enumerable: true,
    get() { return read(this.getAttribute(name)); },
    set(value) { value == null ? this.removeAttribute(name) : this.setAttribute(name, String(value)); },
  });
}

/** Finds the sentence around an offset; sentences are cut once, when first asked for. */
function finder(text, core) {
  let sentences;
  return (at) => {
    sentences ??= core.sentences(text);
    let [low, high] = [0, sentences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle].end <= at) low = middle + 1;
      else high = middle;
    }
    const found = sentences[low];
    return found && found.start <= at ? { text: text.slice(found.start, found.end), start: found.start, end: found.end } : null;
  };
}
