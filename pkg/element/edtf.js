// Dates of the contract (EDTF): where they lie on a scale, and how they read in a language.

const DAY = 864e5;

/** A year, a month, a day or a season (21 spring … 24 winter), as the time it takes; `parts` counts what it names, 0 a season. */
function point(iso) {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso);
  if (!found) return null;
  const [, year, month, day] = found;
  const season = month > 12;
  const first = season ? (month - 20) * 3 - 1 : (month ?? 1) - 1;
  const months = season ? 3 : month ? 1 : 12;
  return {
    from: Date.UTC(year, first, day ?? 1),
    to: day ? Date.UTC(year, first, Number(day) + 1) : Date.UTC(year, first + months),
    parts: season ? 0 : day ? 3 : month ? 2 : 1,
  };
}

/**
 * The time an EDTF date takes, or null where its year is unknown; `to` is exclusive.
 * @param {string} iso
 */
export function interval(iso) {
  const [a, b] = iso.split("/").map(point);
  return a && b ? { from: a.from, to: b.to, parts: Math.min(a.parts, b.parts) } : (a ?? b ?? null);
}

/** To make a writer takes far longer than to use it. */
const writers = new Map();
function writer(locale, parts) {
  const key = locale + parts;
  if (!writers.has(key)) {
    const options = { year: "numeric", timeZone: "UTC", calendar: "gregory", ...(parts > 1 && { month: "short" }), ...(parts > 2 && { day: "numeric" }) };
    writers.set(key, new Intl.DateTimeFormat(locale, options));
  }
  return writers.get(key);
}

/** The date as a reader of `locale` writes it; `words` where the calendar has no plain form for it. */
export function format(iso, words, locale) {
  const time = interval(iso);
  if (!time?.parts) return words;
  const writing = writer(locale, time.parts);
  return iso.includes("/") ? writing.formatRange(time.from, time.to - DAY) : writing.format(time.from);
}
