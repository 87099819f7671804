// The page in another language, and back: its own words are kept as they were given.

const FILES = { fr: () => import("./words/fr.js"), es: () => import("./words/es.js"), ar: () => import("./words/ar.js") };
const given = new Map();

/** Where words of the page stand: the attribute with their key, how they are read and put. */
const PLACES = [["w", (node) => node.textContent, (node, text) => (node.textContent = text)], ...[["wLabel", "aria-label"], ["wHint", "placeholder"]].map(
  ([name, attribute]) => [name, (node) => node.getAttribute(attribute), (node, text) => node.setAttribute(attribute, text)],
)];

function put(words) {
  for (const node of document.querySelectorAll("[data-w], [data-w-label], [data-w-hint]")) {
    for (const [name, read, write] of PLACES) {
      const key = node.dataset[name];
      if (!key) continue;
      if (!given.has(name + key)) given.set(name + key, read(node));
      write(node, words[key] ?? given.get(name + key));
    }
  }
}

/** Shows the page in a language; resolves with its words, none for its own English. */
export async function translate(code) {
  const words = FILES[code] ? (await FILES[code]()).words : {};
  const { documentElement: root } = document;
  [root.lang, root.dir] = [code, code === "ar" ? "rtl" : "ltr"];
  document.getElementById("language").value = code;
  document.getElementById("summary").lang = code;
  put(words);
  return words;
}
