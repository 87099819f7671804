import { outline } from "./outline.js";

const ITEMS = {
  text: (items) => items.join(" "),
  steps: (items) => items.map((item, i) => `${i + 1}. ${item}`).join("\n"),
  list: (items) => items.map((item) => `- ${item}`).join("\n"),
  quotes: (items) => items.map(({ said, by }) => `${said}\n— ${by}`).join("\n\n"),
};

/** @type {import("../export.js").toText} */
export function toText(summary) {
  const { title, lines, sections } = outline(summary);
  const body = sections.map(({ label, kind, items }) => `${label.toUpperCase()}\n${ITEMS[kind](items)}`);
  return `${[title, ...lines, ...body].filter(Boolean).join("\n\n")}\n`;
}
