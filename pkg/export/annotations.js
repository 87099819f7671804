const CONTEXT = 32;

/** What a summary points at, with the name of each kind. */
function* excerpts(summary) {
  const { headline, subheadline, issuer, dateline, released, embargo, event } = summary;
  const single = { headline, subheadline, issuer, dateline, released, embargo };
  for (const [kind, excerpt] of Object.entries({ ...single, ...event })) if (excerpt) yield [kind, excerpt];
  for (const kind of ["gist", "facts", "quantities", "dates", "keyphrases"]) for (const one of summary[kind]) yield [kind, one];
  for (const { parts } of summary.quotes) for (const part of parts) yield ["quotes", part];
  for (const kind of ["people", "organizations", "places"])
    for (const { mentions } of summary[kind]) for (const mention of mentions) yield [kind, mention];
  for (const { excerpt } of summary.changes) yield ["changes", excerpt];
  for (const { excerpt } of summary.contacts) yield ["contacts", excerpt];
}

/** Code points up to each offset asked for; the standard counts those, not UTF-16 units. */
function codePoints(text, offsets) {
  const sorted = [...new Set(offsets)].sort((a, b) => a - b);
  const counts = new Map();
  let [at, count] = [0, 0];
  for (const offset of sorted) {
    for (; at < offset; count += 1) at += text.codePointAt(at) > 0xffff ? 2 : 1;
    counts.set(offset, count);
  }
  return counts;
}

/** Moves an offset out of the middle of a surrogate pair. */
const whole = (text, at) => ((text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 ? at + 1 : at);

function quoteSelector(text, start, end) {
  return {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: text.slice(whole(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, whole(text, Math.min(text.length, end + CONTEXT))),
  };
}

/** @type {import("../export.js").toAnnotations} */
export function toAnnotations(summary, text, { source }) {
  const found = [...excerpts(summary)];
  const counts = codePoints(text, found.flatMap(([, { start, end }]) => [start, end]));
  return found.map(([kind, { start, end }]) => ({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "Annotation",
    motivation: "tagging",
    body: { type: "TextualBody", purpose: "tagging", value: kind },
    target: {
      source,
      selector: [
        { type: "TextPositionSelector", start: counts.get(start), end: counts.get(end) },
        quoteSelector(text, start, end),
      ],
    },
  }));
}
