// Text of a PDF, which knows only where letters stand: put back into lines and paragraphs, without page numbers and running heads.

/**
 * @typedef {{ str: string, x: number, y: number, width: number, size: number }} Run
 * @typedef {{ text: string, x: number, right: number, y: number, size: number }} Line
 * @typedef {{ height: number, runs: Run[] }} Page
 */

const NUMBER = /^(?:[-–—|\s]*)(?:page|p\.|seite)?\s*\d{1,4}(?:\s*(?:of|\/|von)\s*\d{1,4})?(?:[-–—|\s]*)$/i;
const BULLET = /^\s*(?:[•●▪◦‣·*–—-]|\d{1,2}[.)])\s+/;
const ENDED = /[.!?:…]["”’»)\]]*$/;

/** Runs on one height are one line; a gap wider than a letter is a space, a wide one sets columns of a table apart. */
export function linesOf({ runs }) {
  const lines = [];
  for (const run of runs) {
    if (!run.str.trim()) continue;
    const last = lines.at(-1);
    const same = last && Math.abs(last.y - run.y) < 0.4 * Math.max(last.size, run.size) && run.x >= last.right - 2 * last.size;
    if (!same) {
      lines.push({ text: run.str, x: run.x, right: run.x + run.width, y: run.y, size: run.size });
      continue;
    }
    const gap = run.x - last.right;
    const space = gap > 3 * last.size ? "\t" : gap > 0.15 * last.size && !/\s$/.test(last.text) && !/^\s/.test(run.str) ? " " : "";
    last.text += space + run.str;
    last.right = Math.max(last.right, run.x + run.width);
    if (run.str.trim().length > 3) last.size = Math.max(last.size, run.size);
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/[ \u00a0]+/g, " ").replace(/ ?\t ?/g, "\t").trim() })).filter(({ text }) => text);
}

/** Page numbers, and what stands on most pages at the same edge with other digits at most. */
export function withoutHeads(pages) {
  const folded = (text) => text.replace(/\d+/g, "#").toLowerCase();
  const atEdge = ({ y }, height) => y > height * 0.88 || y < height * 0.12;
  const counts = new Map();
  for (const { height, lines } of pages) {
    for (const key of new Set(lines.filter((line) => atEdge(line, height)).map(({ text }) => folded(text)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const often = (text) => pages.length > 1 && counts.get(folded(text)) > Math.max(1, pages.length / 2);
  return pages.map(({ height, lines }) => lines.filter((line) => !(atEdge(line, height) && (often(line.text) || NUMBER.test(line.text)))));
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** The usual distance of two lines of a paragraph: the least that is frequent, as a share of the letters' size. */
function leading(pages) {
  const steps = pages.flatMap((lines) => lines.slice(1).map((line, i) => (lines[i].y - line.y) / line.size).filter((step) => step > 0.8 && step < 2.2));
  const counts = new Map();
  for (const step of steps) counts.set(Math.round(step * 20), (counts.get(Math.round(step * 20)) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= Math.max(2, steps.length / 10)).map(([step]) => step / 20);
  return often.length ? Math.min(...often) : middle(steps) || 1.2;
}

/** Whether a line begins another paragraph than the line before it. */
function parts(before, line, usual, right) {
  if (before.text.includes("\t") !== line.text.includes("\t")) return true;
  const step = (before.y - line.y) / Math.max(before.size, line.size);
  if (Math.abs(before.size - line.size) > 0.12 * before.size || BULLET.test(line.text)) return true;
  if (step > usual * 1.3 || step < 0) return true;
  const short = before.right < right - 0.25 * (right - before.x);
  return (short && ENDED.test(before.text)) || line.x - before.x > 0.9 * line.size && ENDED.test(before.text) && !BULLET.test(before.text);
}

/** Over a page's end a paragraph goes on where the sentence does. */
const goesOn = (before, line, right) =>
  Math.abs(before.size - line.size) < 0.12 * before.size && !BULLET.test(line.text) &&
  !ENDED.test(before.text) && (/^[\p{Ll}\d(“"]/u.test(line.text) || before.right > right - 0.15 * (right - before.x));

/** A hyphen at a line's end goes where the text breaks words, and stays where it only breaks lines at hyphens of their own. */
function joiner(pages) {
  const lines = pages.flat();
  const ends = lines.filter(({ text }) => /\p{L}[-\u00ad]$/u.test(text)).length;
  const breaks = ends >= 3 && ends > lines.length * 0.03;
  const all = lines.map(({ text }) => text).join(" ");
  return (text, next) => {
    const [, tail] = /(\p{L}+)[-\u00ad]$/u.exec(text) ?? [];
    const [head] = /^\p{Ll}+/u.exec(next) ?? [];
    if (text.endsWith("\u00ad")) return text.slice(0, -1) + next;
    if (!tail) return `${text} ${next}`;
    if (!head) return text + next;
    const whole = all.includes(tail + head);
    const hyphened = all.includes(`${tail}-${head}`);
    return (whole || (breaks && !hyphened) ? text.slice(0, -1) : text) + next;
  };
}

/**
 * The text of a PDF's pages, paragraphs set apart by blank lines.
 * @param {Page[]} pages
 */
export function textOf(pages) {
  const read = withoutHeads(pages.map((page) => ({ height: page.height, lines: linesOf(page) })));
  const usual = leading(read);
  const join = joiner(read);
  const paragraphs = [];
  let last = null;
  const right = read.flat().reduce((most, line) => Math.max(most, line.right), 0);
  for (const lines of read) {
    lines.forEach((line, i) => {
      const apart = !last || (i === 0 ? !goesOn(last, line, right) : parts(last, line, usual, right));
      if (apart) paragraphs.push(line.text);
      else if (line.text.includes("\t")) paragraphs.push(`${paragraphs.pop()}\n${line.text}`);
      else paragraphs.push(join(paragraphs.pop(), line.text));
      last = line;
    });
  }
  return paragraphs.join("\n\n");
}
