// Small drawings, true to scale: the timeline and the two bars of a change.

import { h } from "./dom.js";
import { interval } from "./edtf.js";

const DAY = 864e5;
const UNITS = [["week", 7, 1], ["month", 30.4, 1], ["year", 365.25, 1], ["year", 3652.5, 10]];
const percent = (share) => `${(share * 100).toFixed(2)}%`;

/** Days before and after the date of issue, near ones wide apart and far ones close: a week is the unit. */
const distance = (days) => Math.sign(days) * Math.log1p(Math.abs(days) / 7);

function ticks(x, locale) {
  const marks = [];
  for (const side of [-1, 1]) {
    let last = x(0);
    for (const [unit, days, count] of UNITS) {
      const at = x(side * days);
      if (at < 0.04 || at > 0.96 || Math.abs(at - last) < 0.13) continue;
      last = at;
      const name = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count);
      marks.push(h("line", { class: "tick", x1: percent(at), x2: percent(at), y1: 18, y2: 26 }));
      marks.push(h("text", { x: percent(at), y: 42, "text-anchor": "middle" }, (side < 0 ? "−" : "+") + name));
    }
  }
  return marks;
}

/**
 * Dates on a scale around the date of issue: the past on a full line with full dots, what is to come dashed and open.
 * @param {{ iso: string, index: number }[]} dates
 * @param {string} released
 * @param {{ locale: string, dir: string, released: string }} t
 */
export function timeline(dates, released, t) {
  const origin = interval(released ?? "");
  const times = dates.map((date) => ({ ...date, time: interval(date.iso) })).filter((date) => date.time?.parts);
  if (!origin || times.length < 2) return null;
  const place = (at) => distance((at - origin.from) / DAY);
  const ends = times.flatMap(({ time }) => [place(time.from), place(time.to - DAY)]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  if (high - low < 0.1) return null;
  const x = (days) => {
    const share = 0.02 + (0.96 * (distance(days) - low)) / (high - low);
    return t.dir === "rtl" ? 1 - share : share;
  };
  const at = (moment) => percent(x((moment - origin.from) / DAY));
  const now = percent(x(0));
  const dots = times.map(({ time, index }) => {
    const to = time.to - DAY;
    const side = time.to > origin.to ? "after" : "before";
    const link = { "data-index": index, class: `item ${side}` };
    if (to > time.from && Math.abs(place(to) - place(time.from)) / (high - low) > 0.02) {
      return h("line", { ...link, x1: at(time.from), x2: at(to), y1: 22, y2: 22 });
    }
    return h("circle", { ...link, cx: at(time.from), cy: 22, r: 5 });
  });
  return h(
    "svg",
    { class: "timeline", "aria-hidden": "true", height: 48 },
    h("line", { class: "past", x1: percent(x(low < 0 ? -7 * Math.expm1(-low) : 0)), x2: now, y1: 22, y2: 22 }),
    h("line", { class: "future", x1: now, x2: percent(x(7 * Math.expm1(high))), y1: 22, y2: 22 }),
    h("line", { class: "now", x1: now, x2: now, y1: 12, y2: 32 }),
    h("text", { x: now, y: 9, "text-anchor": anchor(x(0)) }, t.released),
    ticks(x, t.locale),
    dots,
  );
}

const anchor = (share) => (share < 0.1 ? "start" : share > 0.9 ? "end" : "middle");

/** Two bars whose lengths are as their values; null where a value is below zero or both are nothing. */
export function bars(from, to) {
  const most = Math.max(from, to);
  if (!(most > 0) || Math.min(from, to) < 0) return null;
  const bar = (value, y) => h("rect", { y, height: 5, width: percent(value / most), rx: 1 });
  return h("svg", { class: "bars", "aria-hidden": "true", height: 13 }, bar(from, 0), bar(to, 8));
}
