// Cards to DOM. Nothing of a release is ever parsed as markup.

import { CARDS, masthead } from "./cards.js";
import { h } from "./dom.js";

/** A card never shows more items than this: a text of figures only would else take the page down. */
const MOST = 500;

let serial = 0;

/** The names of the cards, in order. */
export const SECTIONS = ["masthead", ...Object.keys(CARDS)];

/** The button that leads to the passage, and the item's words. */
function item(entry, index, view, first) {
  const id = `n${++serial}`;
  const { kind, mark, label, spans } = entry;
  const seen = label ?? (mark > 0 && mark);
  const button = spans.length > 0 && h(
    "button",
    {
      type: "button", class: "mark", part: "mark", "aria-pressed": "false", tabindex: first ? 0 : -1,
      "aria-describedby": id, "aria-label": seen ? `${seen}: ${view.t.show}` : view.t.show, title: view.t.show,
    },
    label ?? mark ?? h("span", { class: "dot" }),
  );
  const classes = `item ${kind} ${entry.class ?? ""}`;
  const part = `item item-${kind}`;
  if (label) return h("div", { class: classes, part, "data-index": index }, h("dt", {}, button), h("dd", { id }, entry.body));
  return h("li", { class: classes, part, "data-index": index }, button, h("div", { class: "body", id }, entry.body));
}

/** Numbers the items, shown or folded; returns the number of the first. */
function register(items, view) {
  const start = view.items.length;
  for (const entry of items) view.items.push(entry);
  return start;
}

/** A list whose tail is folded until it is asked for; one tab stop, arrows within. */
function list(card, view) {
  const { items, fold = 12, form = "list" } = card;
  const start = register(items, view);
  const box = h(form === "terms" ? "dl" : form === "numbers" ? "ol" : "ul", { class: `list ${form}`, part: "list", role: form === "terms" ? null : "list" });
  const folded = items.length > fold + 1;
  const fill = (from, to) => box.append(...items.slice(from, to).map((entry, i) => item(entry, start + from + i, view, from + i === 0)));
  if (!folded || view.open) {
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

function card(name, summary, view) {
  const made = CARDS[name](summary, view);
  if (!made.items.length) return null;
  view.lines.set(name, made.items.map((entry) => entry.copy));
  const first = view.items.length;
  const content = list(made, view);
  for (const dot of made.head?.querySelectorAll("[data-index]") ?? []) dot.dataset.index = first + Number(dot.dataset.index);
  const title = h("h3", { part: "title" }, view.t[name]);
  const classes = { class: `card ${name}`, part: `card card-${name}` };
  if (made.closed) return h("details", { ...classes, open: view.open }, h("summary", {}, title), content);
  return h("section", classes, h("header", {}, title, copyButton(name, view)), made.head, content);
}

function line(items, name, view) {
  const start = register(items, view);
  return items.length > 0 && h("ul", { class: name, part: name, role: "list" }, items.map((entry, i) => item(entry, start + i, view, true)));
}

function head(summary, view) {
  const { kicker, titles } = masthead(summary, view);
  if (!kicker.length && !titles.length) return null;
  view.lines.set("masthead", [...kicker, ...titles].map((entry) => entry.copy).filter(Boolean));
  return h(
    "header", { class: "card masthead", part: "masthead" },
    line(kicker, "kicker", view),
    line(titles, "titles", view),
  );
}

/**
 * The summary as nodes, with the items they show and the lines of each card as plain text.
 * @param {any} summary
 * @param {{ t: Record<string, string>, text: string, sections: string[], open: boolean, sentence: (at: number) => any }} options
 */
export function render(summary, options) {
  const view = { ...options, language: summary.language, items: [], lines: new Map() };
  const wanted = options.sections.length ? options.sections : SECTIONS;
  const nodes = wanted.map((name) => (name === "masthead" ? head(summary, view) : card(name, summary, view)));
  const titled = wanted.includes("masthead") && summary.headline;
  return { nodes: [!titled && h("h2", { class: "unseen" }, view.t.summary), ...nodes].filter(Boolean), items: view.items, lines: view.lines };
}
