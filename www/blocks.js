// A long text in blocks, of which the browser lays out those in view; marks are made for those only.

const SIZE = 3000;
const LINE = 66;
const HEIGHT = 27;
const AROUND = "400px";

const summary = document.getElementById("summary");
const work = document.getElementById("work");

/** The end of the block that begins at `start`: behind a line, else behind a word, never inside a letter of two units. */
function end(text, start) {
  const most = start + 2 * SIZE;
  if (most >= text.length) return text.length;
  const line = text.indexOf("\n", start + SIZE) + 1;
  if (line && line < most) return line;
  const word = text.lastIndexOf(" ", most) + 1;
  if (word > start + SIZE) return word;
  return /[\udc00-\udfff]/.test(text[most]) ? most + 1 : most;
}

/** How high a block will be, for the scrollbar until it is laid out. */
const height = (words) => HEIGHT * words.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);

export class Blocks {
  #starts = [];
  #nodes = [];
  #length;
  #seen = new Set();

  constructor(text, mirror, desk) {
    this.#length = text.length;
    for (let start = 0; start < text.length; start = end(text, start)) this.#starts.push(start);
    const boxes = this.#starts.map((start, i) => this.#box(text.slice(start, this.#starts[i + 1])));
    mirror.replaceChildren(...boxes);
    const watcher = new IntersectionObserver((entries) => this.#view(entries, boxes), { root: desk, rootMargin: AROUND });
    for (const box of boxes) watcher.observe(box);
    mirror.onclick = () => this.#click();
  }

  /** A click on a marked passage leads to its item, as in the text area. */
  #click() {
    const { start, end } = this.selected() ?? {};
    if (start !== undefined && start === end) summary.reveal(start);
  }

  #box(words) {
    const box = document.createElement("div");
    box.textContent = words;
    box.style.containIntrinsicBlockSize = `auto ${height(words.trimEnd())}px`;
    this.#nodes.push(box.firstChild);
    return box;
  }

  /** Tells the element which part of the text is in view. */
  #view(entries, boxes) {
    if (!boxes[0].isConnected) return;
    for (const { target, isIntersecting } of entries) this.#seen[isIntersecting ? "add" : "delete"](boxes.indexOf(target));
    const all = [...this.#seen];
    if (all.length) summary.inView = { start: this.#starts[Math.min(...all)], end: this.#starts[Math.max(...all) + 1] ?? this.#length };
  }

  /** The block an offset stands in, by halves. */
  #at(offset) {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The passage between two offsets, as a range; while the text is being read, offsets are those of another. */
  locate(start, end) {
    if (end > this.#length || !work.hidden) return null;
    const [first, last] = [this.#at(start), this.#at(Math.max(start, end - 1))];
    const range = new Range();
    range.setStart(this.#nodes[first], start - this.#starts[first]);
    range.setEnd(this.#nodes[last], end - this.#starts[last]);
    return range;
  }

  #offset(node, at) {
    const found = this.#nodes.indexOf(node);
    return found < 0 ? null : this.#starts[found] + at;
  }

  /** What is selected in the text, by its offsets, or null. */
  selected() {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection();
    const ends = [this.#offset(anchorNode, anchorOffset), this.#offset(focusNode, focusOffset)];
    return ends.includes(null) ? null : { start: Math.min(...ends), end: Math.max(...ends) };
  }
}
