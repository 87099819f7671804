// Attribute values that mean nothing: passed over, and said on the console to whoever writes the page.
import { SECTIONS } from "./render.js";

const number = (value) => (/^\d+$/.test(value) ? null : "a whole number");
const oneOf = (...names) => (value) => (names.includes(value) ? null : names.join(" or "));

function sections(value) {
  const known = value.split(/[\s,]+/).every((name) => name === "" || SECTIONS.includes(name));
  return known ? null : `some of ${SECTIONS.join(", ")}`;
}

const WANTED = {
  sentences: number,
  facts: number,
  sections,
  length: oneOf("brief", "minute", "all"),
  theme: oneOf("auto", "light", "dark"),
  highlight: oneOf("none", "marks"),
  loading: oneOf("lazy", "eager"),
};

/** Warns where an attribute has a value that it does not take. */
export function check(name, value) {
  const wanted = value ? WANTED[name]?.(value) : null;
  if (wanted) console.warn(`<nutgraf-summary ${name}=${JSON.stringify(value)}> has no effect: ${name} takes ${wanted}`);
}
