import { outline } from "./outline.js";

/** Takes the meaning out of signs that Markdown or HTML would read. */
const escaped = (words) => words.replace(/[\\`*_[\]<>#|~]/g, "\\$&").replace(/&(?=[a-z#])/gi, "\\&").replace(/^([-+]|\d+[.)])(?=\s)/, "\\$1");

const ITEMS = {
  text: (items) => items.map(escaped).join(" "),
  steps: (items) => items.map((item, i) => `${i + 1}. ${escaped(item)}`).join("\n"),
  list: (items) => items.map((item) => `- ${escaped(item)}`).join("\n"),
  quotes: (items) => items.map(({ said, by }) => `> ${escaped(said)}\n>\n> — ${escaped(by)}`).join("\n\n"),
};

/** @type {import("../export.js").toMarkdown} */
export function toMarkdown(summary) {
  const { title, lines, sections } = outline(summary);
  const head = [title && `# ${escaped(title)}`, ...lines.map(escaped)].filter(Boolean);
  const body = sections.map(({ label, kind, items }) => `## ${label}\n\n${ITEMS[kind](items)}`);
  return `${[...head, ...body].join("\n\n")}\n`;
}
