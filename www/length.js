// How much stands open: half a minute, a minute, or all; the choice is kept where the browser allows it.

const KEY = "nutgraf-length";
const LENGTHS = ["brief", "minute", "all"];
const summary = document.getElementById("summary");
const choices = [...document.querySelectorAll("[name=length]")];

function kept() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Shows one of the three lengths, by its name or its place. */
export function choose(length) {
  const name = LENGTHS[length] ?? (LENGTHS.includes(length) ? length : "brief");
  for (const choice of choices) choice.checked = choice.value === name;
  summary.length = name;
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // It lasts as long as the page.
  }
}

for (const choice of choices) choice.addEventListener("change", () => choose(choice.value));
choose(kept());
