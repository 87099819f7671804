// The words of the page: English here and in index.html, other languages loaded when they are chosen.

const english = {
  "theme-auto": "Theme: Auto", "theme-light": "Theme: Light", "theme-dark": "Theme: Dark",
  copied: "Copied.", "nothing-copied": "There is nothing to copy yet.",
  "not-copied": "The browser did not allow copying. The text in the cards can be selected.",
  "no-sample": "The sample could not be loaded. Pasting a text still works.",
  "undo-hint": "Bring back: “#”",
  words: "# words", minutes: "# min",
  "too-long-to-keep": "This text is too long to be kept over a reload.",
  failed: "The text could not be read. It is still here; a change of it is read anew.",
  died: "The reader of long texts had to be started again. The text is still here.",
  cancelled: "Not read. The text is still here; a change of it is read anew.",
  "as-page": "Read as a web page: the text without its markup. Undo brings the source back.",
  "encoding": "# is written in #: some signs may differ.",
  "not-read-foreign": "# is not a kind of file that can be read here. Text, web pages, mail, .docx and PDF can.",
  "not-read-old": "# is in an old format of Office. Saved as .docx or PDF it can be read.",
  "not-read-rtf": "# is RTF. Saved as .docx or PDF it can be read.",
  "not-read-damaged": "# is damaged or cut off and could not be read.",
  "not-read-locked": "# is locked with a password.",
  "not-read-scan": "# has no text in it, only pictures of pages.",
  "not-read-empty": "# holds no text.",
  "not-read-big": "# is too large to be read here.",
  "not-read-part": "The part of this page that reads such files could not be loaded. It needs the network once.",
  "text-kept": "The text at hand is as it was.",
  "file-of": "# of #", "next-file": "Next file", "previous-file": "Previous file",
  below: "↓ further down", above: "↑ further up",
  "found-here": "Found in what is selected: #", "show-all": "Show all",
  "nothing-found": "Nothing found.",
  "link-copied": "A link with the whole release in it is copied. Whoever opens it reads the release in their own browser.",
  "link-long": "This release is too long for a link: # characters, and mail and chat cut links past #. A download can be sent instead.",
  "link-bad": "The link is damaged or cut off. Ask for it once more.",
  "no-quote": "There is no quote to make an image of.",
  "source-ask": "Where does the release stand on the web? Its address goes into JSON-LD and ninjs, under quotes as an image, and makes links to passages.",
  address: "Address", save: "Save", close: "Close", "address-bad": "An address begins with https:// or http://",
  "passage-copied": "A link to the passage is copied.",
  "image-title": "Quote as an image", quote: "Quote", size: "Size", wide: "Wide, 1200 × 630", square: "Square, 1080 × 1080", tall: "Tall, 1080 × 1350",
  looks: "Looks", light: "Light", dark: "Dark", "save-png": "Save PNG", "save-svg": "Save SVG",
  "keys-title": "Keys", "key-next": "next item", "key-previous": "previous item", "key-jump": "to its place in the text", "key-copy": "copy the item",
  "key-filter": "find in the cards", "key-release": "let go", "key-help": "these keys", "key-undo": "undo", "key-lengths": "30 seconds, 1 minute, all",
  "sheet-from": "Source", "sheet-printed": "Printed #", "untitled": "Untitled",
};

let words = english;
const heard = [];
const FILES = { fr: () => import("./words/fr.js"), es: () => import("./words/es.js"), ar: () => import("./words/ar.js") };
const KEY = "nutgraf-language";
const kept = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
const given = new Map();

/** A sentence of the page, with what stands for each of its #. */
export function t(key, ...values) {
  let at = 0;
  return (words[key] ?? english[key] ?? key).replace(/#/g, () => values[at++] ?? "#");
}

/** Calls `changed` when the language of the page has changed. */
export const onWords = (changed) => heard.push(changed);

const PLACES = [["w", (node) => node.textContent, (node, text) => (node.textContent = text)], ...[["wLabel", "aria-label"], ["wHint", "placeholder"]].map(
  ([name, attribute]) => [name, (node) => node.getAttribute(attribute), (node, text) => node.setAttribute(attribute, text)],
)];

function translate() {
  for (const node of document.querySelectorAll("[data-w], [data-w-label], [data-w-hint]")) {
    for (const [name, read, write] of PLACES) {
      const key = node.dataset[name];
      if (!key) continue;
      if (!given.has(name + key)) given.set(name + key, read(node));
      write(node, words[key] ?? given.get(name + key));
    }
  }
}

/** Shows the page in a language, "en", "fr", "es" or "ar"; where its words can't be loaded, the page stays as it is. */
export async function speak(code, keep = false) {
  const found = Object.hasOwn(FILES, code) ? await FILES[code]().catch(() => null) : { words: english };
  if (!found) return;
  words = found.words;
  document.documentElement.lang = code;
  document.documentElement.dir = code === "ar" ? "rtl" : "ltr";
  document.getElementById("language").value = code;
  document.getElementById("summary").lang = code;
  translate();
  for (const changed of heard) changed();
  try {
    if (keep) localStorage.setItem(KEY, code);
  } catch {
    // It lasts as long as the page.
  }
}

const wanted = kept() ?? navigator.languages?.map((tag) => tag.split("-")[0]).find((code) => code === "en" || Object.hasOwn(FILES, code)) ?? "en";
if (wanted !== "en") speak(wanted);
document.getElementById("language").addEventListener("change", ({ target }) => speak(target.value, true));
