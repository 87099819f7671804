// Several releases at once: a list to go through, one at a time.

import { current, onRelease, put } from "./past.js";
import { onWords, t } from "./words.js";

const box = document.getElementById("queue");
/** @type {import("./past.js").Release[]} */
let files = [];
let at = 0;

const step = (by, sign, label) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.textContent = sign;
  button.setAttribute("aria-label", t(label));
  button.disabled = !files[at + by];
  button.addEventListener("click", () => go(at + by));
  return button;
};

function draw() {
  box.hidden = files.length < 2;
  if (box.hidden) return box.replaceChildren();
  const list = document.createElement("select");
  list.setAttribute("aria-label", t("file-of", at + 1, files.length));
  list.append(...files.map(({ name }, i) => new Option(`${i + 1}. ${name}`, String(i), i === at, i === at)));
  list.addEventListener("change", () => go(Number(list.value)));
  const count = document.createElement("span");
  count.textContent = t("file-of", at + 1, files.length);
  box.replaceChildren(step(-1, "‹", "previous-file"), list, count, step(1, "›", "next-file"));
}

/** What was changed in a file stays with it. */
function go(to) {
  const focused = document.activeElement?.getAttribute("aria-label");
  files[at] = current();
  at = to;
  put(files[at]);
  draw();
  [...box.children].find((node) => node.getAttribute("aria-label") === focused && !node.disabled)?.focus();
}

/** Puts the first on the desk and keeps the others at hand. */
export function take(releases) {
  [files, at] = [releases, 0];
  put(files[0]);
  draw();
}

onRelease((release) => {
  const found = files.findIndex(({ name, text }) => release.name === name && (release.text === text || files[at]?.name === name));
  if (found < 0) files = [];
  else at = found;
  draw();
});
onWords(draw);
