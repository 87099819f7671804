// What the functions accept: a text of a length that can be read, and options that there are.
import { NutgrafError, shown, typeName } from "./error.js";

/** The longest text, in UTF-16 units: for any text of this length there is room in the memory that a module can address. */
const LONGEST = 10_000_000;
const MOST = 0xffff_ffff;

export function checkText(text) {
  if (typeof text !== "string") throw new NutgrafError("invalid-text", `text must be a string, not ${typeName(text)}`);
  if (text.length <= LONGEST) return;
  throw new NutgrafError("text-too-long", `text must have at most ${LONGEST} characters (UTF-16 units), not ${text.length}`);
}

const refuse = (message) => {
  throw new NutgrafError("invalid-options", message);
};

/** What may be chosen of a reading: how each option is read, from what was given and its name. */
export const OPTIONS = { sentences: count(3), facts: count(8), released: day, names };

/** Names that the caller knows, by whose they are. */
const NAMES = { people: list, organizations: list, places: list };

/** Options as they count, each read by its kind; one that there is not is refused. */
export const checkOptions = (options, kinds = OPTIONS) => fields(options, kinds, "options");

function fields(given, kinds, what) {
  if (given === null || typeof given !== "object" || Array.isArray(given)) refuse(`${what} must be an object, not ${typeName(given)}`);
  const known = Object.keys(kinds);
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) refuse(`${what} have no ${shown(unknown)}; there are ${known.join(", ")}`);
  return Object.fromEntries(known.map((name) => [name, kinds[name](given[name], name)]));
}

function names(value = {}, name) {
  return fields(value, NAMES, name);
}

function list(value = [], name) {
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value;
  return refuse(`${name} must be an array of strings, not ${shown(value)}`);
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

/** A function that may be left out. */
export function action(value, name) {
  if (value === undefined || typeof value === "function") return value;
  return refuse(`${name} must be a function, not ${shown(value)}`);
}

/** A signal by what it can do: it may be one of another frame. */
export function stop(value, name) {
  if (value === undefined || value === null) return undefined;
  if (["addEventListener", "throwIfAborted"].every((can) => typeof value[can] === "function")) return value;
  return refuse(`${name} must be an AbortSignal, not ${shown(value)}`);
}

/** How many there are to be; undefined where that is left to the host. */
export function size(value, name) {
  if (value === undefined || (Number.isInteger(value) && value > 0)) return value;
  return refuse(`${name} must be an integer, 1 or more, not ${shown(value)}`);
}

/** Something to go through, one by one; a text is not meant letter by letter. */
export function checkMany(releases) {
  if (typeof releases !== "string" && (releases?.[Symbol.iterator] || releases?.[Symbol.asyncIterator])) return;
  throw new NutgrafError("invalid-text", `releases must be an iterable of texts, as an array is, not ${typeName(releases)}`);
}
