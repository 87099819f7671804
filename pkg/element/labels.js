// The words of the interface: English here, other languages loaded when asked for. The words of a release are never translated.

/** Notices come from the core in English; the other languages have theirs by code. */
const english = {
  summary: "Summary",
  event: "What happened",
  brief: "In brief",
  gist: "Main sentences",
  facts: "Key facts",
  quotes: "Quotes",
  figures: "Figures",
  timeline: "Timeline",
  people: "Who is who",
  organizations: "Organizations",
  places: "Places",
  keyphrases: "Key phrases",
  contacts: "Contacts",
  aside: "Set aside",
  notices: "Please note",
  who: "Who",
  what: "What",
  when: "When",
  where: "Where",
  why: "Why",
  how: "How",
  direct: "direct quote",
  mixed: "partly quoted",
  indirect: "reported",
  unnamed: "speaker not named",
  nameless: "# without a name",
  about: "about",
  over: "more than",
  under: "less than",
  atLeast: "at least",
  atMost: "at most",
  embargo: "Embargo",
  released: "Issued",
  future: "to come →",
  show: "Show in the text",
  copy: "Copy",
  copied: "Copied",
  failed: "Not copied",
  all: "Show all",
  ready: "",
  done: "The summary is ready.",
  reading: "Reading …",
  blank: "There is nothing to read yet.",
  little: "There is too little here to summarize.",
  error: "The summary could not be made. The text is as it was.",
  "text-too-long": "It is too long to be read here.",
  "reading-failed": "The reading failed at this text; others can be read.",
  anyway: "Show what was found",
  missing: "The text to summarize is not on this page:",
};

/** @type {Record<string, () => Promise<{ words: Record<string, string> }>>} */
const others = {
  fr: () => import("./labels/fr.js"),
  es: () => import("./labels/es.js"),
  ar: () => import("./labels/ar.js"),
};

const loaded = { en: english };
const primary = (tag) => tag.toLowerCase().split("-")[0];

/** Loads the words of a language; where that fails, the words stay English. */
export async function load(tag) {
  const code = primary(tag);
  if (!Object.hasOwn(others, code)) return;
  const found = await others[code]().catch(() => null);
  if (found) loaded[code] = { ...english, ...found.words };
}

/**
 * Labels for a language tag, English where there are none; dates and numbers as the reader's own region writes them.
 * @param {string} tag
 */
export function labels(tag) {
  const code = Object.hasOwn(loaded, primary(tag)) ? primary(tag) : "en";
  const lang = code === primary(tag) ? tag : code;
  const own = (navigator.languages ?? []).find((language) => language.startsWith(code));
  return { ...loaded[code], lang, locale: lang.includes("-") ? lang : (own ?? lang), dir: code === "ar" ? "rtl" : "ltr" };
}
