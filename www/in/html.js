// Web pages and what is copied from them: read as the element reads an article, into paragraphs, lists and rows.

import { NutgrafSummary } from "../../pkg/embed.js";
import { inert } from "../trust.js";

const { core } = NutgrafSummary;

/** Headers, footers and side matter of a page are left out where the page says which of it is the article. */
const MAIN = ["article", "main", "[role=main]"];

/** A page that is saved whole has one article; a part that was copied has all it has. */
function article(document) {
  for (const kind of MAIN) {
    const found = document.querySelectorAll(kind);
    if (found.length === 1 && found[0].textContent.trim().length > 200) return found[0];
  }
  return document.body;
}

function address(document) {
  const given = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? document.querySelector("meta[property='og:url']")?.getAttribute("content");
  return /^https?:\/\//i.test(given ?? "") && URL.canParse(given) ? new URL(given).href : undefined;
}

/** Styles are left behind before they are parsed: the page's policy forbids them. What they hide is known by their words. */
const unstyled = (markup) => markup.replace(/<style\b[\s\S]*?<\/style\s*>/gi, "")
  .replace(/<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi, (tag) => tag.replace(/(\s)style(\s*=)/gi, "$1data-style$2"));
const APART = "title, head, [hidden], [aria-hidden=true], [data-style*='display:none' i], [data-style*='display: none' i], [data-style*='mso-hide:all' i]";

/** Paragraphs in a cell would break its row. */
function flatten(cell) {
  for (const block of cell.querySelectorAll("p, div")) block.replaceWith(...block.childNodes, " ");
}

/** @param {string} markup */
export async function readMarkup(markup, whole = true) {
  const document = inert(unstyled(markup));
  const node = whole ? article(document) : document.body;
  node.remove();
  for (const apart of node.querySelectorAll(APART)) apart.remove();
  for (const cell of node.querySelectorAll("td:not(:has(table)), th")) flatten(cell);
  await core.init();
  const read = core.readElement(node);
  const { text } = read;
  read.free?.();
  return { text: text.replace(/\u00a0/g, " ").replace(/[ \t]+\n/g, "\n").trim(), address: address(document) };
}
