// Cards to DOM. Nothing of a release is ever parsed as markup.

import { CARDS, masthead } from "./cards.js";
import { h } from "./dom.js";

/** A card never shows more items than this: a text of figures only would else take the page down. */
const MOST = 500;

/** A button's name says what it leads to, and not all of it. */
const NAME = 80;

/** What stands open at a length, before what is folded; at any other, everything. */
const ALWAYS = ["masthead", "notices"];
const OPEN = { brief: ["brief"], minute: ["brief", "event", "quotes", "contacts"] };

let serial = 0;

/** The names of the cards, in order. */
export const SECTIONS = ["masthead", ...Object.keys(CARDS)];

/** The button that leads to the passage, and the item's words. */
function item(entry, index, view, first) {
  const { kind, mark, label, spans } = entry;
  const words = () => (label || mark > 0 ? entry.copy : `${view.t[kind] ?? ""} ${entry.copy}`);
  const button = spans.length > 0 && h(
    "button",
    {
      type: "button", class: "mark", part: "mark", "aria-pressed": "false", tabindex: first ? 0 : -1,
      "aria-label": words().trim().slice(0, NAME), title: view.t.show,
    },
    label ?? mark ?? h("span", { class: "dot" }),
  );
  const classes = `item ${kind} ${entry.class ?? ""}`;
  const part = `item item-${kind}`;
  if (label) return h("div", { class: classes, part, "data-index": index }, h("dt", {}, button), h("dd", {}, entry.body()));
  return h("li", { class: classes, part, "data-index": index }, button, h("div", { class: "body" }, entry.body()));
}

/** Numbers the items, shown or folded; returns the number of the first. */
function register(items, card, view) {
  const start = view.items.length;
  for (const entry of items) view.items.push(Object.assign(entry, { card }));
  return start;
}

/** A list whose tail is folded until it is asked for; one tab stop, arrows within. */
function list({ items, fold = 12, form = "list" }, start, view, whole) {
  const box = h(form === "terms" ? "dl" : form === "numbers" ? "ol" : "ul", { class: `list ${form}`, part: "list", role: form === "terms" ? null : "list" });
  const fill = (from, to) => box.append(...items.slice(from, to).map((entry, i) => item(entry, start + from + i, view, from + i === 0)));
  if (items.length <= fold + 1 || whole) {
    fill(0, MOST);
    return [box];
  }
  fill(0, fold);
  const more = h("button", { type: "button", class: "more", part: "more" }, `${view.t.all} (${items.length})`);
  more.addEventListener("click", () => {
    fill(fold, MOST);
    more.remove();
    box.children[fold]?.querySelector(".mark")?.focus();
  });
  return [box, more];
}

function copyButton(name, view) {
  const { t } = view;
  return h("button", { type: "button", class: "copy", part: "copy", "data-card": name, "aria-label": `${t.copy}: ${t[name]}` }, t.copy);
}

/** A card is a title with a count; what it holds is made when it opens. */
function card(name, summary, view) {
  const made = CARDS[name](summary, view);
  const items = view.filter ? made.items.filter((entry) => view.filter(Object.assign(entry, { card: name }))) : made.items;
  if (!items.length) return null;
  const start = register(items, name, view);
  const content = h("div", { class: "content", id: `n${++serial}`, hidden: true });
  const fold = h(
    "button", { type: "button", class: "fold", part: "fold", "aria-expanded": "false", "aria-controls": content.id },
    h("span", {}, view.t[name]), !made.plain && h("small", {}, view.filter ? items.length : (made.count ?? items.length)),
  );
  const draw = async () => {
    const drawn = await made.head();
    if (!drawn) return;
    for (const dot of drawn.querySelectorAll("[data-at]")) dot.dataset.index = start + Number(dot.dataset.at);
    content.prepend(drawn);
  };
  const show = (open, whole = view.open || view.filter) => {
    fold.setAttribute("aria-expanded", String(open));
    content.hidden = !open;
    if (!open || (content.firstChild && !whole)) return;
    content.replaceChildren(...list({ ...made, items }, start, view, whole));
    if (made.head && !view.filter) draw();
  };
  fold.addEventListener("click", () => {
    const open = content.hidden;
    view.folds.set(name, open);
    show(open);
  });
  view.cards.push({ name, title: view.t[name], form: made.form, items, end: start + items.length, show, shown: () => !content.hidden });
  if (view.filter || view.open || (view.folds.get(name) ?? view.opens(name))) show(true);
  const node = h(
    "section", { class: `card ${name}`, part: `card card-${name}` },
    h("header", {}, h("h3", { part: "title" }, fold), name !== "notices" && copyButton(name, view)), content,
  );
  return node;
}

function line(items, name, view) {
  const start = register(items, "masthead", view);
  return items.length > 0 && h("ul", { class: name, part: name, role: "list" }, items.map((entry, i) => item(entry, start + i, view, true)));
}

function head(summary, view) {
  const { embargo, kicker, titles } = masthead(summary, view);
  const all = [...embargo, ...kicker, ...titles];
  if (!all.length || view.filter) return null;
  view.cards.push({ name: "masthead", items: all, end: view.items.length + all.length, show() {}, shown: () => true });
  return h(
    "header", { class: "card masthead", part: "masthead" },
    line(embargo, "warning", view),
    line(kicker, "kicker", view),
    line(titles, "titles", view),
  );
}

/**
 * The summary as steps, each of which makes a card or nothing; `items` and `cards` list what has been made, `reveal` opens the card of
 * an item.
 * @param {any} summary
 * @param {{ t: Record<string, string>, text: string, sections: string[], open: boolean, length: string, folds: Map<string, boolean>,
 *   filter: ((item: any) => boolean) | null, sentence: (at: number) => any }} options
 */
export function render(summary, options) {
  const { sections, length } = options;
  const brief = OPEN[length] && !options.filter;
  const opens = (name) => ALWAYS.includes(name) || (OPEN[length] ? OPEN[length].includes(name) : name !== "aside");
  const own = SECTIONS.filter((name) => name !== "brief" || brief);
  const wanted = sections.length ? sections : brief ? [...own.filter(opens), ...own.filter((name) => !opens(name))] : own;
  const view = { ...options, opens, language: summary.language, items: [], cards: [] };
  const titled = wanted.includes("masthead") && summary.headline;
  const steps = wanted.map((name) => () => (name === "masthead" ? head(summary, view) : card(name, summary, view)));
  if (!titled) steps.unshift(() => h("h2", { class: "unseen" }, view.t.summary));
  const reveal = (index) => view.cards.find(({ end }) => index < end)?.show(true, true);
  return { steps, items: view.items, cards: view.cards, reveal };
}
