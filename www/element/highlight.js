// Passages of the host's text, painted through the CSS Custom Highlight API: the host's DOM is not touched.

import { HOST } from "./styles.js";

let sheet;

/** Gives the tree that holds the text the colours of the marks, in a layer that any rule of the host overrides. */
function dress(root) {
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(HOST);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

/** The ranges of one element; the registry is shared with other elements and other copies of this module. */
export class Painter {
  #ranges = new Map();

  /** Replaces this element's ranges under `name`. */
  paint(name, ranges) {
    if (!globalThis.Highlight) return;
    const registered = CSS.highlights.get(name);
    for (const old of this.#ranges.get(name) ?? []) registered?.delete(old);
    this.#ranges.set(name, ranges);
    if (!ranges.length) return;
    dress(ranges[0].startContainer.getRootNode());
    const highlight = registered ?? new Highlight();
    highlight.priority = name === "nutgraf-hover" ? 3 : name === "nutgraf-pin" ? 2 : name === "nutgraf-quote" ? 0 : 1;
    for (const range of ranges) highlight.add(range);
    CSS.highlights.set(name, highlight);
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

/** Scrolls a passage to a third of the height of what it scrolls in. */
export function scrollTo(range) {
  const box = scroller(range.startContainer.parentElement);
  const whole = box === document.scrollingElement;
  if (!whole) box.scrollIntoView({ block: "nearest" });
  const top = whole ? 0 : box.getBoundingClientRect().top;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  box.scrollBy({
    top: range.getBoundingClientRect().top - top - box.clientHeight / 3,
    behavior: still ? "instant" : "smooth",
  });
}

/** Whether a point of the window lies on the range. */
export function touches(range, x, y) {
  return [...(range?.getClientRects() ?? [])].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
}
