// Light, dark or as the system has it; the choice is kept where the browser allows it.

import { onWords, t } from "./words.js";

const NAMES = ["auto", "light", "dark"];
const KEY = "nutgraf-theme";
const button = document.getElementById("theme");

function show(name) {
  document.documentElement.dataset.theme = name;
  button.textContent = t(`theme-${name}`);
}

/** A private window may refuse its storage. */
function kept() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

button.addEventListener("click", () => {
  const next = NAMES[(NAMES.indexOf(document.documentElement.dataset.theme) + 1) % NAMES.length];
  show(next);
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // It lasts as long as the page.
  }
});

onWords(() => show(document.documentElement.dataset.theme));
show(NAMES.find((name) => name === kept()) ?? "auto");
