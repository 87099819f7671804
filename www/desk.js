// The text: an area whose words lie once more behind it, since no browser marks passages inside one. A long text is shown by the words
// behind alone, in blocks (`blocks.js`), until one asks to change it.

export const field = document.getElementById("release");
const mirror = document.getElementById("mirror");
const desk = document.getElementById("desk");
const edit = document.getElementById("edit");
const { classList } = document.body;

/** The words behind stand for the text area where it is not shown. */
const SPOKEN = { role: "group", tabindex: "0", "aria-labelledby": "source-title" };

/** A longer text area takes a browser too long to lay out; `node tests/web/pace.mjs` measures it. */
export const LONG = 40_000;

const words = document.createTextNode("");
mirror.append(words, "\n");
const heard = [];
let blocks = null;
let writing = false;

export const onText = (changed) => heard.push(changed);

/** Whether the text is shown to be read only. */
export const isRead = () => classList.contains("read");

/** Only what changed is replaced, so that marks move with the text. */
function mend(now) {
  const before = words.data;
  classList.toggle("endless", /\S{2000}/.test(now));
  const most = Math.min(before.length, now.length);
  let [head, tail] = [0, 0];
  while (head < most && before[head] === now[head]) head += 1;
  while (tail < most - head && before.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  words.replaceData(head, before.length - head - tail, now.slice(head, now.length - tail));
}

function reflect() {
  const now = field.value;
  const read = now.length >= LONG && !writing;
  classList.toggle("empty", !now.trim());
  classList.toggle("read", read);
  classList.toggle("written", writing);
  edit.hidden = now.length < LONG;
  edit.setAttribute("aria-pressed", String(writing));
  for (const [name, value] of Object.entries(SPOKEN)) read ? mirror.setAttribute(name, value) : mirror.removeAttribute(name);
  mirror.ariaHidden = read ? null : "true";
  if (words.parentNode !== mirror && !read) mirror.replaceChildren(words, "\n");
  blocks = null;
  if (read) show(now);
  else mend(writing ? "" : now);
  for (const changed of heard) changed(now);
}

async function show(text) {
  const { Blocks } = await import("./blocks.js");
  if (text === field.value && isRead()) blocks = new Blocks(text, mirror, desk);
}

/** Lets a long text be written in, or shows it again to be read. */
export function write(on) {
  writing = on;
  reflect();
  if (on) field.focus();
}

/** The passage between two offsets, as a range of the words behind. */
export function locate(start, end) {
  if (blocks) return blocks.locate(start, end);
  if (end > words.length) return null;
  const range = new Range();
  range.setStart(words, start);
  range.setEnd(words, end);
  return range;
}

/** What is selected, by its offsets, or null. */
export function selected() {
  if (isRead()) return blocks?.selected() ?? null;
  return document.activeElement === field ? { start: field.selectionStart, end: field.selectionEnd } : null;
}

/** Replaces the whole text. */
export function lay(text) {
  writing = false;
  field.value = text;
  reflect();
  field.setSelectionRange(0, 0);
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
classList.add("mirrored");
