// The two bars of a change, true to scale.

import { h } from "./dom.js";

/** Two bars whose lengths are as their values; null where a value is below zero or both are nothing. */
export function bars(from, to) {
  const most = Math.max(from, to);
  if (!(most > 0) || Math.min(from, to) < 0) return null;
  const bar = (value, y) => h("rect", { y, height: 5, width: `${((100 * value) / most).toFixed(2)}%`, rx: 1 });
  return h("svg", { class: "bars", "aria-hidden": "true", height: 13 }, bar(from, 0), bar(to, 8));
}
