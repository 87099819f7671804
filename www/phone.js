// On a phone the text folds to a strip, and opens for a pinned item.

import { onText } from "./desk.js";

const strip = document.getElementById("strip");
const summary = document.getElementById("summary");
const narrow = matchMedia("(width < 760px)");

/** Opens the text, or folds it where there is no room for both. */
export function unfold(open) {
  const folded = !open && narrow.matches;
  document.body.classList.toggle("folded", folded);
  strip.setAttribute("aria-expanded", String(!folded));
}

const fit = () => (strip.disabled = !narrow.matches);
narrow.addEventListener("change", fit);
strip.addEventListener("click", () => unfold(document.body.classList.contains("folded")));
summary.addEventListener("nutgraf-select", ({ detail }) => detail.pinned && unfold(true));
onText((text) => text || unfold(true));
fit();
