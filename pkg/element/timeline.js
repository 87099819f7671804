// The timeline: dates on a scale. Loaded when its card opens.

import { h } from "./dom.js";
import { format, interval } from "./edtf.js";

const DAY = 864e5;
const percent = (share) => `${(share * 100).toFixed(2)}%`;

/** Days before and after the date of issue, near ones wide apart and far ones close: a week is the unit. */
const distance = (days) => Math.sign(days) * Math.log1p(Math.abs(days) / 7);

/** So wide a date's words are, in pixels; what would run into another's is left to the list below. */
const ROOM = 84;

/** The dates under their dots: those at the ends first, then the others while there is room. */
function names(dots, t, width) {
  const taken = [];
  const order = [...dots.slice(0, 1), ...dots.slice(-1), ...dots.slice(1, -1)];
  return order.flatMap(({ share, iso, text }) => {
    if (taken.some((other) => Math.abs(other - share) * width < ROOM)) return [];
    taken.push(share);
    return [h("text", { x: percent(share), y: 44, "text-anchor": anchor(share) }, `\u2068${format(iso, text, t.locale)}\u2069`)];
  });
}

/**
 * Dates on a scale around the date of issue: the past on a full line with full dots, what is to come dashed and open.
 * @param {{ iso: string, text: string, index: number }[]} dates
 * @param {string} released
 * @param {{ locale: string, dir: string, released: string, future: string }} t
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
    const link = { "data-at": index, "data-index": index, class: `item ${side}` };
    if (to > time.from && Math.abs(place(to) - place(time.from)) / (high - low) > 0.02) {
      return h("line", { ...link, x1: at(time.from), x2: at(to), y1: 22, y2: 22 });
    }
    return h("circle", { ...link, cx: at(time.from), cy: 22, r: 5 });
  });
  const named = times.map(({ time, ...date }) => ({ ...date, share: x((time.from - origin.from) / DAY) }));
  const svg = h(
    "svg",
    { class: "timeline", "aria-hidden": "true", height: 48 },
    h("line", { class: "past", x1: percent(x(low < 0 ? -7 * Math.expm1(-low) : 0)), x2: now, y1: 22, y2: 22 }),
    h("line", { class: "future", x1: now, x2: percent(x(7 * Math.expm1(high))), y1: 22, y2: 22 }),
    h("line", { class: "now", x1: now, x2: now, y1: 12, y2: 32 }),
    h("text", { x: now, y: 9, "text-anchor": anchor(x(0)) }, t.released),
    high > 0.3 && h("text", { class: "later", x: percent(x(7 * Math.expm1(high))), y: 9, "text-anchor": t.dir === "rtl" ? "start" : "end" }, t.future),
    dots,
  );
  let shown = [];
  new ResizeObserver(([{ contentRect }]) => {
    for (const name of shown) name.remove();
    svg.append(...(shown = names(named, t, contentRect.width)));
  }).observe(svg);
  return svg;
}

const anchor = (share) => (share < 0.1 ? "start" : share > 0.9 ? "end" : "middle");
