// Passages of a text: which they are, the text cut at their bounds, and marks in a page.
import { marks as kinds } from "./element/cards.js";
import { Painter } from "./element/highlight.js";

/** @type {import("./highlight.js").marks} */
export const marks = (summary, only) =>
  Object.entries(kinds(summary)).flatMap(([kind, spans]) =>
    only && !only.includes(kind) ? [] : spans.map(({ start, end }) => ({ kind, start, end })))
    .sort((a, b) => a.start - b.start || b.end - a.end);

/** @type {import("./highlight.js").segments} */
export function segments(text, passages) {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of passages) cuts.add(start).add(end);
  const bounds = [...cuts].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  const sorted = passages.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  let [next, open] = [0, []];
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i];
    while (sorted[next]?.start <= start) open.push(sorted[next++]);
    open = open.filter((passage) => passage.end > start);
    return { text: text.slice(start, end), start, end, marks: [...open] };
  });
}

/** @type {import("./highlight.js").highlight} */
export function highlight({ range }, passages) {
  const painter = new Painter();
  const groups = {};
  for (const { kind, start, end } of passages) {
    const found = range(start, end);
    if (found) (groups[kind] ??= []).push(found);
  }
  for (const [kind, ranges] of Object.entries(groups)) painter.paint(kind, ranges);
  return { clear: () => painter.clear() };
}
