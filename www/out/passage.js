// A link to a passage on the page where the release stands: browsers scroll to the words behind #:~:text=.

import { say } from "../say.js";
import { t } from "../words.js";

const LONG = 80;
const ENDS = 4;
const AROUND = 3;

const wordsOf = (line) => line.trim().split(/\s+/).filter(Boolean);
const safe = (words) => encodeURIComponent(words.join(" ")).replaceAll("-", "%2D");

/** Whether these words stand in more than one place, for browsers, which know no capitals here. */
function often(words, text) {
  const [found, all] = [words, wordsOf(text)].map((some) => some.join(" ").toLowerCase());
  return all.indexOf(found) !== all.lastIndexOf(found);
}

/** A short passage, with the words before and after it on its line where it is not the only one. */
function whole(words, { start, end }, text) {
  if (!often(words, text)) return safe(words);
  const before = wordsOf(text.slice(text.lastIndexOf("\n", start - 1) + 1, start)).slice(-AROUND);
  const after = wordsOf(text.slice(end).split("\n", 1)[0]).slice(0, AROUND);
  return [before.length && `${safe(before)}-`, safe(words), after.length && `-${safe(after)}`].filter(Boolean).join(",");
}

/** The first words of a long passage, as many as stand only there, and its last ones. */
function ends(lines, text) {
  const first = wordsOf(lines[0]);
  let count = ENDS;
  while (count < first.length && often(first.slice(0, count), text)) count += 1;
  return `${safe(first.slice(0, count))},${safe(wordsOf(lines.at(-1)).slice(-ENDS))}`;
}

/** The address of a page with the place of a passage of its text. */
export function fragment(address, passage, text) {
  const lines = passage.text.trim().split(/\s*\n\s*/);
  const words = wordsOf(passage.text);
  const short = lines.length === 1 && (passage.text.length <= LONG || words.length < 2 * ENDS + 2);
  return `${address.split("#")[0]}#:~:text=${short ? whole(words, passage, text) : ends(lines, text)}`;
}

/** Copies a link to the passage that is pinned. */
export async function show({ address, text }, addressed, [passage] = []) {
  if (!address || !passage) return;
  await navigator.clipboard.writeText(fragment(address, passage, text)).then(() => say(t("passage-copied")), () => say(t("not-copied")));
}
