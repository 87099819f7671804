// The functions of the package, the same behind every entry. Each entry loads the wasm its own way and hands it to `connect`.
import { NutgrafError, typeName } from "./error.js";

const MOST = 0xffff_ffff;
let core = null;

/** Takes the loaded core into use; the first one stays. */
export function connect(loaded) {
  core ??= loaded;
}

export const connected = () => core !== null;

/** @type {import("./index.js").summarize} */
export function summarize(text, options = {}) {
  checkText(text);
  const { sentences, facts, released } = checkOptions(options);
  return ready().summarize(text, sentences, facts, released);
}

/** @type {import("./index.js").sentences} */
export function sentences(text) {
  checkText(text);
  return ready().sentences(text);
}

/** The text of an element of a live page, and the way back from its offsets to ranges of the page. */
export function readElement(element) {
  return ready().readElement(element);
}

function ready() {
  if (!core) throw new NutgrafError("not-initialized", "call and await init() before the first text");
  return core;
}

function checkText(text) {
  if (typeof text !== "string") throw new NutgrafError("invalid-text", `text must be a string, not ${typeName(text)}`);
}

function checkOptions(options) {
  if (options === null || typeof options !== "object" || Array.isArray(options)) {
    throw new NutgrafError("invalid-options", `options must be an object, not ${typeName(options)}`);
  }
  return {
    sentences: count("sentences", options.sentences, 3),
    facts: count("facts", options.facts, 8),
    released: date("released", options.released),
  };
}

function count(name, value, otherwise) {
  if (value === undefined) return otherwise;
  if (Number.isInteger(value) && value >= 0) return Math.min(value, MOST);
  throw new NutgrafError("invalid-options", `${name} must be an integer, 0 or more`);
}

function date(name, value) {
  if (value === undefined) return undefined;
  if (typeof value === "string" && isDay(value)) return value;
  throw new NutgrafError("invalid-options", `${name} must be a date written YYYY-MM-DD`);
}

function isDay(value) {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
