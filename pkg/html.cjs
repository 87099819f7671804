var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// html.js
var html_exports = {};
__export(html_exports, {
  htmlToText: () => htmlToText
});
module.exports = __toCommonJS(html_exports);

// check.js
var import_error = require("./error.cjs");
var MOST = 4294967295;
var refuse = (message) => {
  throw new import_error.NutgrafError("invalid-options", message);
};
var OPTIONS = { sentences: count(3), facts: count(8), released: day, names };
var NAMES = { people: list, organizations: list, places: list };
function fields(given, kinds, what) {
  if (given === null || typeof given !== "object" || Array.isArray(given)) refuse(`${what} must be an object, not ${(0, import_error.typeName)(given)}`);
  const known = Object.keys(kinds);
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== void 0) refuse(`${what} have no ${(0, import_error.shown)(unknown)}; there are ${known.join(", ")}`);
  return Object.fromEntries(known.map((name) => [name, kinds[name](given[name], name)]));
}
function names(value = {}, name) {
  return fields(value, NAMES, name);
}
function list(value = [], name) {
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value;
  return refuse(`${name} must be an array of strings, not ${(0, import_error.shown)(value)}`);
}
function count(otherwise) {
  return (value = otherwise, name) => {
    if (Number.isInteger(value) && value >= 0) return Math.min(value, MOST);
    return refuse(`${name} must be an integer, 0 or more, not ${(0, import_error.shown)(value)}`);
  };
}
function day(value, name) {
  if (value === void 0 || value === "") return void 0;
  if (typeof value === "string" && isDay(value)) return value;
  return refuse(`${name} must be a date written YYYY-MM-DD, not ${(0, import_error.shown)(value)}`);
}
function isDay(value) {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = /* @__PURE__ */ new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

// api.js
var import_core = require("./core.cjs");
function readElement(element) {
  return (0, import_core.run)((core) => {
    let page = core.readElement(element);
    const free = () => {
      page?.free();
      page = null;
    };
    return { text: page.text, range: (start, end) => page?.range(start, end), free };
  });
}

// html.js
var import_error2 = require("./error.cjs");
var isNode = (source) => typeof source === "object" && typeof source?.nodeType === "number";
var isMarkup = (source) => typeof source === "string" || Object.prototype.toString.call(source) === "[object TrustedHTML]";
function root(source) {
  if (isNode(source)) return source.body ?? source;
  if (!isMarkup(source)) {
    throw new import_error2.NutgrafError("invalid-source", `htmlToText takes markup, an element, a fragment or a document, not ${(0, import_error2.shown)(source)}`);
  }
  if (typeof DOMParser === "undefined") {
    throw new import_error2.NutgrafError("invalid-source", "there is no DOMParser to read markup with: hand over a document, as jsdom makes one");
  }
  return new DOMParser().parseFromString(source, "text/html").body;
}
function htmlToText(source) {
  const { text, range: between, free } = readElement(root(source));
  const inside = (start, end) => [start, end].every(Number.isInteger) && 0 <= start && start <= end && end <= text.length;
  const range = (start, end) => inside(start, end) ? between(start, end) ?? null : null;
  const at = (offset) => {
    const found = range(offset, offset + 1);
    return found && !found.collapsed ? { node: found.startContainer, offset: found.startOffset } : null;
  };
  return { text, at, range, free };
}
