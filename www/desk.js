// The text on the desk: a text area whose words lie once more behind it, since no browser marks passages inside a text area.

export const field = document.getElementById("release");
const mirror = document.getElementById("mirror");
const desk = document.getElementById("desk");

const words = mirror.appendChild(document.createTextNode(""));
mirror.append("\n");
const heard = [];

/** Calls `changed` whenever the text has changed, by whatever way. */
export const onText = (changed) => heard.push(changed);

/** Only what changed is replaced, so that marks move with the text. */
function reflect() {
  const [before, now] = [words.data, field.value];
  document.body.classList.toggle("endless", /\S{2000}/.test(now));
  document.body.classList.toggle("empty", !now.trim());
  const most = Math.min(before.length, now.length);
  let [head, tail] = [0, 0];
  while (head < most && before[head] === now[head]) head += 1;
  while (tail < most - head && before.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  words.replaceData(head, before.length - head - tail, now.slice(head, now.length - tail));
  for (const changed of heard) changed(now);
}

/** The passage between two offsets, as a range of the words behind. */
export function locate(start, end) {
  if (end > words.length) return null;
  const range = new Range();
  range.setStart(words, start);
  range.setEnd(words, end);
  return range;
}

/** Replaces the whole text; it is shown from its beginning. */
export function write(text) {
  field.value = text;
  field.setSelectionRange(0, 0);
  reflect();
  desk.scrollTop = 0;
}

/** Puts words in the place of what is selected, so that the browser can undo it. */
export function insert(text) {
  field.focus();
  if (!document.execCommand("insertText", false, text)) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

field.addEventListener("input", reflect);
document.body.classList.add("mirrored");
