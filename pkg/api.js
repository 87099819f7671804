// The functions of the package, the same behind every entry; here their arguments are checked.
import { run } from "./core.js";
import { NutgrafError, shown, typeName } from "./error.js";

/** The longest text, in UTF-16 units: for any text of this length there is room in the memory that a module can address. */
const LONGEST = 10_000_000;
const MOST = 0xffff_ffff;

/** @type {import("./index.js").summarize} */
export function summarize(text, options = {}) {
  checkText(text);
  const { sentences, facts, released } = checkOptions(options);
  return run((core) => core.summarize(text, sentences, facts, released));
}

/** @type {import("./index.js").sentences} */
export function sentences(text) {
  checkText(text);
  return run((core) => core.sentences(text));
}

/** The text of an element of a live page, and the way back from its offsets to ranges of the page. */
export function readElement(element) {
  return run((core) => {
    const page = core.readElement(element);
    return { text: page.text, range: (start, end) => page.range(start, end), free: () => page.free() };
  });
}

function checkText(text) {
  if (typeof text !== "string") throw new NutgrafError("invalid-text", `text must be a string, not ${typeName(text)}`);
  if (text.length <= LONGEST) return;
  throw new NutgrafError("text-too-long", `text must have at most ${LONGEST} characters (UTF-16 units), not ${text.length}`);
}

const refuse = (message) => {
  throw new NutgrafError("invalid-options", message);
};

/** What may be chosen: how each option is read, from its name and what was given. */
const OPTIONS = { sentences: count(3), facts: count(8), released: day };

function checkOptions(options) {
  if (options === null || typeof options !== "object" || Array.isArray(options)) {
    refuse(`options must be an object, not ${typeName(options)}`);
  }
  const names = Object.keys(OPTIONS);
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown !== undefined) refuse(`there is no option ${shown(unknown)}; there are ${names.join(", ")}`);
  return Object.fromEntries(names.map((name) => [name, OPTIONS[name](options[name], name)]));
}

function count(otherwise) {
  return (value = otherwise, name) => {
    if (Number.isInteger(value) && value >= 0) return Math.min(value, MOST);
    return refuse(`${name} must be an integer, 0 or more, not ${shown(value)}`);
  };
}

/** An empty string is an empty field of a form: no day. */
function day(value, name) {
  if (value === undefined || value === "") return undefined;
  if (typeof value === "string" && isDay(value)) return value;
  return refuse(`${name} must be a date written YYYY-MM-DD, not ${shown(value)}`);
}

function isDay(value) {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
