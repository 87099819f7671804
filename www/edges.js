// An item whose passage is out of view: an arrow at the edge of the text says where it stands.

import { locate } from "./desk.js";
import { t } from "./words.js";

const summary = document.getElementById("summary");
const desk = document.getElementById("desk");
const arrow = document.createElement("p");
arrow.className = "edge";
arrow.setAttribute("aria-hidden", "true");
arrow.hidden = true;
desk.after(arrow);

/** Where an item's first passage lies: "above" or "below" what is in view, or null. */
function side(index) {
  const [first] = summary.items[index]?.excerpts ?? [];
  const range = first && locate(first.start, first.end);
  if (!range) return null;
  const [passage, view] = [range, desk].map((box) => box.getBoundingClientRect());
  return passage.bottom < view.top + 8 ? "above" : passage.top > view.bottom - 8 ? "below" : null;
}

function point(event) {
  const item = event.composedPath().find((node) => node.dataset?.index);
  const where = item && desk.checkVisibility() ? side(Number(item.dataset.index)) : null;
  arrow.hidden = !where;
  if (!where) return;
  arrow.textContent = t(where);
  arrow.classList.toggle("up", where === "above");
}

for (const type of ["pointerover", "focusin"]) summary.addEventListener(type, point);
for (const type of ["pointerleave", "focusout", "nutgraf-select"]) summary.addEventListener(type, () => (arrow.hidden = true));
