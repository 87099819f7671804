// A summary in the formats of others. Plain functions, no core needed.
import { toAnnotations } from "./export/annotations.js";
import { toJsonLd } from "./export/jsonld.js";
import { toMarkdown } from "./export/markdown.js";
import { toNinjs } from "./export/ninjs.js";
import { toText } from "./export/text.js";
import { NutgrafError } from "./error.js";

export { NutgrafError, toAnnotations, toJsonLd, toMarkdown, toNinjs, toText };

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

const FORMATS = {
  text: toText,
  markdown: toMarkdown,
  json,
  jsonld: (summary, { uri }) => json(toJsonLd(summary, { uri })),
  ninjs: (summary, { uri }) => json(toNinjs(summary, { uri })),
  annotations: (summary, { uri, text }) => json(toAnnotations(summary, text, { source: uri })),
};

/** The names that `format` knows. */
export const formats = Object.freeze(Object.keys(FORMATS));

/** @type {import("./export.js").format} */
export function format(summary, name, options = {}) {
  if (!Object.hasOwn(FORMATS, name)) {
    throw new NutgrafError("invalid-options", `format must be one of ${formats.join(", ")}, not ${name}`);
  }
  return FORMATS[name](summary, options);
}
