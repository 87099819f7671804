// Light, dark or as the system has it; the choice is kept where the browser allows it.

const NAMES = ["auto", "light", "dark"];
const KEY = "nutgraf-theme";
const button = document.getElementById("theme");

function show(name) {
  const label = name[0].toUpperCase() + name.slice(1);
  document.documentElement.dataset.theme = name;
  button.textContent = label;
  button.setAttribute("aria-label", `Theme: ${label}`);
}

/** A private window may refuse its storage altogether. */
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

show(NAMES.find((name) => name === kept()) ?? "auto");
