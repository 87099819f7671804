// Passages of the host's text, painted through the CSS Custom Highlight API: the host's DOM is not touched.

import { isDark } from "./scheme.js";
import { hostSheet } from "./styles.js";

const PREFIX = "nutgraf-";
const KINDS = ["aside", "quote", "person", "date", "figure", "pin", "hover"];

const sheets = {};

function sheet(dark) {
  if (!sheets[dark]) (sheets[dark] = new CSSStyleSheet()).replaceSync(hostSheet(dark));
  return sheets[dark];
}

/** Gives the tree that holds the text the colours of the marks, in a layer that any rule of the host overrides. */
function dress({ startContainer: node }) {
  const root = node.getRootNode();
  const wanted = sheet(isDark(node.parentElement));
  if (root.adoptedStyleSheets.includes(wanted)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((other) => !Object.values(sheets).includes(other)), wanted];
}

/**
 * The highlight of a name in the page's registry, which other elements and other copies of this module share. A later one lies
 * on top, so all are registered at once; `priority` would say the same, but WebKit crashes where two ranges with it overlap.
 */
function shared(name) {
  for (const kind of KINDS) if (!CSS.highlights.has(PREFIX + kind)) CSS.highlights.set(PREFIX + kind, new Highlight());
  return CSS.highlights.get(PREFIX + name);
}

/** Engines that force colours paint every passage as if it were selected: there, only the one that is meant is painted. */
function tooLoud(name, [range]) {
  return range && name !== "pin" && name !== "hover" && matchMedia("(forced-colors: active)").matches &&
    getComputedStyle(range.startContainer.parentElement).forcedColorAdjust !== "none";
}

/** The ranges of one element, by the name they are painted under. */
export class Painter {
  #ranges = new Map();

  /** Replaces this element's ranges under `name`. */
  paint(name, ranges) {
    if (!globalThis.Highlight) return;
    const highlight = shared(name);
    for (const old of this.#ranges.get(name) ?? []) highlight.delete(old);
    const painted = tooLoud(name, ranges) ? [] : ranges;
    for (const range of painted) highlight.add(range);
    this.#ranges.set(name, painted);
    if (painted.length) dress(painted[0]);
  }

  clear() {
    for (const name of this.#ranges.keys()) this.paint(name, []);
  }
}

function scroller(node) {
  for (let box = node; box && box !== document.body; box = box.parentElement ?? box.getRootNode().host) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return document.scrollingElement;
}

/** How to scroll for this reader. */
export const motion = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth");

/** Farther than this many heights one does not watch the way go by. */
const FAR = 4;

/** Where a passage stands; what is not laid out yet has no place, and its block stands for it. */
function place(range) {
  const box = range.getBoundingClientRect();
  return box.height ? box : range.startContainer.parentElement.getBoundingClientRect();
}

/** How often a far passage is looked for again, once a frame: what is laid out on the way moves it. */
const AGAIN = 3;

/** Scrolls a passage to a third of the height of what it scrolls in. */
export function scrollTo(range) {
  const box = scroller(range.startContainer.parentElement);
  const whole = box === document.scrollingElement;
  if (!whole) box.scrollIntoView({ block: "nearest" });
  const top = whole ? 0 : box.getBoundingClientRect().top;
  const away = () => place(range).top - top - box.clientHeight / 3;
  const far = Math.abs(away()) > FAR * box.clientHeight;
  box.scrollBy({ top: away(), behavior: far ? "instant" : motion() });
  const settle = (times) => requestAnimationFrame(() => {
    box.scrollBy({ top: away(), behavior: "instant" });
    if (times > 1) settle(times - 1);
  });
  if (far) settle(AGAIN);
}

/** Whether a point of the window lies on the range. */
export function touches(range, x, y) {
  return [...(range?.getClientRects() ?? [])].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
}
