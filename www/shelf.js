// The menu's list of the releases read on this device, where the reader has them kept.

import { allow, forget, history, isAllowed, remember } from "./history.js";
import { current, onRelease, put } from "./past.js";

const [menu, keep, list, clear] = ["releases", "keep", "history", "forget"].map((id) => document.getElementById(id));
const summary = document.getElementById("summary");

/** The release at hand as the list shows it. */
const entry = () => ({ ...current(), title: summary.summary?.headline?.text ?? "" });
let last = entry();

function draw() {
  const entries = isAllowed() ? history() : [];
  keep.checked = isAllowed();
  clear.hidden = !entries.length;
  list.replaceChildren(...entries.map((release) => {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: (release.title || release.text.trim()).slice(0, 60) });
    button.addEventListener("click", () => put(release));
    return button;
  }));
}

menu.addEventListener("toggle", draw);
keep.addEventListener("change", () => {
  allow(keep.checked);
  if (keep.checked) remember(entry());
  draw();
});
clear.addEventListener("click", () => {
  forget();
  draw();
});
summary.addEventListener("nutgraf-summary", () => (last = entry()));
onRelease(({ text }) => text !== last.text && remember(last));
addEventListener("pagehide", () => remember(entry()));
draw();
