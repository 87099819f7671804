// A link to a passage on the page where the release stands: browsers scroll to the words behind #:~:text=.

import { say } from "../say.js";
import { t } from "../words.js";

const LONG = 80;
const safe = (words) => encodeURIComponent(words.replace(/\s+/g, " ").trim()).replaceAll("-", "%2D");

/** The passage in whole, or its first and last words where it is long. */
export function fragment(address, passage) {
  const words = passage.trim().split(/\s+/);
  const short = passage.length <= LONG || words.length < 10;
  const text = short ? safe(passage) : `${safe(words.slice(0, 4).join(" "))},${safe(words.slice(-4).join(" "))}`;
  return `${address.split("#")[0]}#:~:text=${text}`;
}

/** Copies a link to the passage that is pinned. */
export async function show({ address }, addressed, [passage] = []) {
  if (!address || !passage) return;
  await navigator.clipboard.writeText(fragment(address, passage.text)).then(() => say(t("passage-copied")), () => say(t("not-copied")));
}
