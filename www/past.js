// The release at hand, and those that it replaced: whatever puts another text on the desk can be undone.

import { field, lay, onText } from "./desk.js";

/** @typedef {{ text: string, name?: string, address?: string, list?: Release[], at?: number }} Release one of a list, where several came */

/** @type {Release} */
let now = { text: "" };
const [past, future] = [[], []];
const heard = [];

/** Calls `changed` when another release stands on the desk. */
export const onRelease = (changed) => heard.push(changed);

/** The release with its text as it is at this moment. */
export const current = () => ({ ...now, text: field.value });

export const canUndo = () => past.length > 0;

/** The first words of the text that undoing brings back. */
export const before = () => past.at(-1)?.before.text.trim() ?? "";

function show(release, undone = false) {
  now = release;
  lay(release.text);
  for (const changed of heard) changed(release, undone);
}

/** Puts a release on the desk in the place of the one that is there. */
export function put(release) {
  const before = current();
  if (before.text.trim() && before.text !== release.text) past.push({ before, after: release.text });
  future.length = 0;
  show(release);
}

/** Puts back what was kept of an earlier visit; there is nothing to undo. */
export const restore = (release) => show(release);

/** Notes where the release stands on the web. */
export function addressed(address) {
  now = { ...now, address };
  for (const changed of heard) changed(now, true);
}

/** Brings back the text before. */
export function undo() {
  const last = past.pop();
  if (!last) return false;
  future.push({ before: last.before, after: current() });
  show(last.before, true);
  return true;
}

function redo() {
  const next = future.pop();
  past.push({ before: next.before, after: next.after.text });
  show(next.after, true);
}

/** What was typed since is the browser's to undo; the step before it is ours. */
function key(event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (event.target !== field && /^(input|select)$/.test(event.target.localName))) return;
  const letter = event.key.toLowerCase();
  const back = letter === "z" && !event.shiftKey;
  const forth = letter === "y" || (letter === "z" && event.shiftKey);
  if (back && past.at(-1)?.after === field.value) undo();
  else if (forth && future.at(-1)?.before.text === field.value) redo();
  else return;
  event.preventDefault();
}

document.addEventListener("keydown", key);
onText((text) => text || (now = { text }));
