// The keys of the page, wherever nothing is being written.

import { choose } from "./length.js";

const summary = document.getElementById("summary");
const search = document.getElementById("filter");

const writing = (event) => event.composedPath()[0].matches?.("textarea, input:not([type=radio], [type=checkbox]), select, [contenteditable]");
const marks = () => [...summary.shadowRoot.querySelectorAll(".mark")].filter((mark) => mark.checkVisibility());

/** The next item of all that are shown, or the one before. */
function step(by) {
  const all = marks();
  if (!all.length) return;
  const here = summary.shadowRoot.activeElement?.closest(".item")?.querySelector(".mark") ?? summary.shadowRoot.querySelector(".mark[aria-pressed=true]");
  const at = all.indexOf(here);
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
  next.focus({ preventScroll: true });
  next.closest(".item").scrollIntoView({ block: "nearest" });
}

/** The item that is pinned; with the focus on one, the element copies it itself. */
function copy() {
  const pinned = summary.shadowRoot.querySelector(".mark[aria-pressed=true]")?.closest("[data-index]");
  if (pinned && !summary.shadowRoot.activeElement?.matches(".mark")) summary.copy(Number(pinned.dataset.index));
}

const help = () => import("./out/keys.js").then(({ show }) => show());

const KEYS = {
  j: () => step(1), k: () => step(-1), c: copy, "?": help, 1: () => choose(0), 2: () => choose(1), 3: () => choose(2),
  "/": (event) => {
    event.preventDefault();
    search.focus();
    search.select();
  },
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || writing(event) || document.querySelector("dialog[open]")) return;
  KEYS[event.key]?.(event);
});
