// The words of the page: English here, in index.html and, what is said later, in `words/more.js`; other languages when they are chosen.

const english = {
  "theme-auto": "Theme: Auto", "theme-light": "Theme: Light", "theme-dark": "Theme: Dark",
  words: "# words", minutes: "# min", "undo-hint": "Bring back: “#”",
  "nothing-copied": "There is nothing to copy yet.",
  "no-sample": "The sample could not be loaded. Pasting a text still works.",
  failed: "The text could not be read. It is still here; a change of it is read anew.",
  "not-read-part": "The part of this page that reads such files could not be loaded. It needs the network once.",
};

/** More words in English. */
export const learn = (more) => Object.assign(english, more);

let words = english;
const heard = [];
const KEY = "nutgraf-language";
const choice = document.getElementById("language");
const CODES = [...choice.options].map(({ value }) => value);

/** A sentence of the page, with what stands for each of its #. */
export function t(key, ...values) {
  let at = 0;
  return (words[key] ?? english[key] ?? key).replace(/#/g, () => values[at++] ?? "#");
}

/** Calls `changed` when the language of the page has changed. */
export const onWords = (changed) => heard.push(changed);

/** Shows the page in a language of the menu, if its words can be loaded. */
export async function speak(code, keep = false) {
  const found = await import("./translate.js").then(({ translate }) => translate(code)).catch(() => null);
  if (!found) return;
  words = found;
  for (const changed of heard) changed();
  try {
    if (keep) localStorage.setItem(KEY, code);
  } catch {
    // It lasts as long as the page.
  }
}

const kept = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
const wanted = [kept(), ...(navigator.languages ?? [])].map((tag) => tag?.split("-")[0]).find((code) => CODES.includes(code)) ?? "en";
if (wanted !== "en") speak(wanted);
choice.addEventListener("change", ({ target }) => speak(target.value, true));
