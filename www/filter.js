// Which items the cards show: those of some kinds, those with some words, those that stand in what is selected in the text.

import { field, selected as selection } from "./desk.js";
import { onWords, t } from "./words.js";

const summary = document.getElementById("summary");
const search = document.getElementById("filter");
const kinds = [...document.querySelectorAll("[data-kind]")];
const found = document.createElement("p");
found.className = "found";
found.hidden = true;
search.parentElement.append(found);

/** What a button of the legend stands for. */
const OF = { person: ["person", "place"] };
let selected = null;

const folded = (words) => words.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

/** The filter that all of it makes, or null. */
function filter() {
  const chosen = kinds.filter((button) => button.getAttribute("aria-pressed") === "true").flatMap(({ dataset }) => OF[dataset.kind] ?? [dataset.kind]);
  const words = folded(search.value.trim());
  if (!chosen.length && !words && !selected) return null;
  return ({ kind, copy, spans }) =>
    (!chosen.length || chosen.includes(kind)) && (!words || folded(copy).includes(words)) &&
    (!selected || spans.some(({ start, end }) => start < selected.end && selected.start < end));
}

async function apply() {
  const chosen = filter();
  if (!chosen && !summary.filter) return;
  summary.filter = chosen;
  await summary.drawn;
  if (summary.filter !== chosen) return;
  const count = summary.items.length;
  found.textContent = !chosen ? "" : !count ? t("nothing-found") : selected ? t("found-here", count) : "";
  found.hidden = !found.textContent;
}

/** Shows everything again. */
export function all() {
  for (const button of kinds) button.setAttribute("aria-pressed", "false");
  search.value = "";
  selected = null;
  apply();
}

/** A selection of more than a letter and less than everything asks what was found in it. */
function select() {
  const { start, end } = selection() ?? { start: 0, end: 0 };
  const some = end - start > 1 && end - start < field.value.length * 0.9;
  const before = selected;
  selected = some ? { start, end } : null;
  if (selected?.start !== before?.start || selected?.end !== before?.end) apply();
}

for (const button of kinds) {
  button.addEventListener("click", () => {
    button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
    apply();
  });
}
search.addEventListener("input", apply);
search.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  all();
  search.blur();
});
for (const type of ["pointerup", "keyup", "select"]) document.getElementById("desk").addEventListener(type, () => requestAnimationFrame(select));
field.addEventListener("input", () => (selected = null));
summary.addEventListener("nutgraf-summary", apply);
onWords(apply);
apply();
