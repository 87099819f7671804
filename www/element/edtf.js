// Dates of the contract (EDTF): where they lie on a scale, and how they read in a language.

const DAY = 864e5;
const POINT = /^(\d{3}[\dX])(?:-(\d\d)(?:-(\d\d))?)?/;

/** First month of an EDTF season (21 spring … 24 winter) or quarter (33 … 36), counted from 0. */
const firstMonth = (code) => (code >= 33 ? (code - 33) * 3 : code > 20 ? (code - 20) * 3 - 1 : code - 1);

/**
 * @param {string} iso
 * @returns {{ from: number, to: number, parts: number } | null} `to` is exclusive; parts: 1 year, 2 month, 3 day, 0 other
 */
function point(iso) {
  const found = POINT.exec(iso);
  if (!found) return null;
  const [, year, month, day] = found;
  const first = Number(year.replace("X", "0"));
  if (day) return bounds(Date.UTC(first, month - 1, Number(day)), Date.UTC(first, month - 1, Number(day) + 1), 3);
  if (month > 12) return bounds(Date.UTC(first, firstMonth(Number(month))), Date.UTC(first, firstMonth(Number(month)) + 3), 0);
  if (month) return bounds(Date.UTC(first, month - 1), Date.UTC(first, Number(month)), 2);
  const years = year.endsWith("X") ? 10 : 1;
  return bounds(Date.UTC(first, 0), Date.UTC(first + years, 0), years > 1 ? 0 : 1);
}

const bounds = (from, to, parts) => ({ from, to, parts });

/** The span of time an EDTF date names, or null where its year is unknown. */
export function interval(iso) {
  const [first, last = first] = iso.split("/");
  const [a, b] = [point(first), point(last)];
  return a && b ? bounds(a.from, b.to, Math.min(a.parts, b.parts)) : (a ?? b);
}

/** The date as a reader of `locale` writes it; `words` where the calendar has no plain form for it. */
export function format(iso, words, locale) {
  const time = interval(iso);
  if (!time?.parts) return words;
  const { from, to, parts } = time;
  const options = { year: "numeric", timeZone: "UTC", calendar: "gregory" };
  if (parts > 1) options.month = "short";
  if (parts > 2) options.day = "numeric";
  const writer = new Intl.DateTimeFormat(locale, options);
  return iso.includes("/") ? writer.formatRange(from, to - DAY) : writer.format(from);
}
