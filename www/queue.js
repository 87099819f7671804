// Several releases at once: a list to go through, one at a time. Each carries the list, so that it is kept and undone with it.

import { current, onRelease, put } from "./past.js";
import { onWords, t } from "./words.js";

const box = document.getElementById("queue");
/** @type {import("./past.js").Release[]} */
let list = [];
let at = 0;

const step = (by, sign, label) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.textContent = sign;
  button.setAttribute("aria-label", t(label));
  button.disabled = !list[at + by];
  button.addEventListener("click", () => go(at + by));
  return button;
};

function draw() {
  box.hidden = list.length < 2;
  if (box.hidden) return box.replaceChildren();
  const names = document.createElement("select");
  names.setAttribute("aria-label", t("file-of", at + 1, list.length));
  names.append(...list.map(({ name }, i) => new Option(`${i + 1}. ${name}`, String(i), i === at, i === at)));
  names.addEventListener("change", () => go(Number(names.value)));
  const count = document.createElement("span");
  count.textContent = t("file-of", at + 1, list.length);
  box.replaceChildren(step(-1, "‹", "previous-file"), names, count, step(1, "›", "next-file"));
}

/** What was changed in a file stays with it. */
function go(to) {
  const focused = document.activeElement?.getAttribute("aria-label");
  const { list: _, at: __, ...left } = current();
  show(list.with(at, left), to);
  [...box.children].find((node) => node.getAttribute("aria-label") === focused && !node.disabled)?.focus();
}

const show = (releases, to) => put({ ...releases[to], list: releases, at: to });

/** Puts the first on the desk and keeps the others at hand. */
export const take = (releases) => (releases.length > 1 ? show(releases, 0) : put(releases[0]));

function follow(release) {
  [list, at] = [release.list ?? [], release.at ?? 0];
  draw();
}

onRelease(follow);
onWords(draw);
follow(current());
