const here = require("node:url").pathToFileURL(__filename).href;
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// node.mjs
var node_exports = {};
__export(node_exports, {
  NutgrafError: () => import_error4.NutgrafError,
  init: () => init,
  sentences: () => sentences,
  summarize: () => summarize
});
module.exports = __toCommonJS(node_exports);
var import_node_fs = require("node:fs");
var codecs = __toESM(require("node:util"), 1);
var import_core3 = require("./core.cjs");
var import_error3 = require("./error.cjs");

// load.js
var import_core = require("./core.cjs");

// compile.js
var import_error = require("./error.cjs");
var is = (value, type) => Object.prototype.toString.call(value) === `[object ${type}]`;
async function compile(given, request2) {
  if (is(given, "WebAssembly.Module")) return given;
  if (ArrayBuffer.isView(given)) return fromBytes(new Uint8Array(given.buffer, given.byteOffset, given.byteLength), "the bytes");
  if (is(given, "ArrayBuffer")) return fromBytes(new Uint8Array(given), "the bytes");
  if (typeof given === "string" || given instanceof URL) return compile(await answer(given, request2), request2);
  if (typeof given?.arrayBuffer === "function" && "ok" in given) return fromResponse(given);
  throw new import_error.NutgrafError("invalid-source", `init takes a URL, a Response, bytes or a WebAssembly.Module, not ${(0, import_error.shown)(given)}`);
}
async function answer(url, request2) {
  try {
    return await request2(url);
  } catch (cause) {
    throw new import_error.NutgrafError("load-failed", `${url} could not be fetched: ${cause.message}`, { cause });
  }
}
async function fromResponse(response) {
  const name = response.url || "the response";
  const { status, statusText } = response;
  if (!response.ok) throw new import_error.NutgrafError("load-failed", `${name}: the server answered ${status} ${statusText}`.trim());
  if (response.bodyUsed) throw new import_error.NutgrafError("load-failed", `${name} has been read already; pass init a fresh one, or its bytes`);
  const type = response.headers.get("content-type") ?? "no content type";
  if (type.startsWith("application/wasm") && WebAssembly.compileStreaming) {
    return attempt(() => WebAssembly.compileStreaming(response), name);
  }
  return fromBytes(new Uint8Array(await attempt(() => response.arrayBuffer(), name, "read")), `${name} (${type})`);
}
async function fromBytes(bytes, name) {
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== "\0asm") {
    throw new import_error.NutgrafError("load-failed", `${name}: not WebAssembly; a missing file is often answered with an HTML page`);
  }
  return attempt(() => WebAssembly.compile(bytes), name);
}
async function attempt(action, name, done = "compiled") {
  try {
    return await action();
  } catch (cause) {
    throw new import_error.NutgrafError("load-failed", `${name} could not be ${done}: ${cause.message}`, { cause });
  }
}

// load.js
function loader(usual, request2 = (address) => fetch(address)) {
  const pending = /* @__PURE__ */ new Map();
  const load = async (source) => (0, import_core.take)(await compile(await (source ?? usual()), request2));
  return async function init2(source) {
    if ((0, import_core.loaded)()) return;
    const key = source instanceof URL ? source.href : source;
    if (!pending.has(key)) pending.set(key, load(source).finally(() => pending.delete(key)));
    await pending.get(key);
  };
}

// request.mjs
var import_promises = require("node:fs/promises");
var isFile = (address) => typeof address === "string" ? !/^(https?|data|blob):/i.test(address) : address.protocol === "file:";
var local = (address) => String(address).startsWith("file:") ? new URL(address) : address;
var request = (address) => isFile(address) ? (0, import_promises.readFile)(local(address)) : fetch(address);

// check.js
var import_error2 = require("./error.cjs");
var LONGEST = 1e7;
var MOST = 4294967295;
function checkText(text) {
  if (typeof text !== "string") throw new import_error2.NutgrafError("invalid-text", `text must be a string, not ${(0, import_error2.typeName)(text)}`);
  if (text.length <= LONGEST) return;
  throw new import_error2.NutgrafError("text-too-long", `text must have at most ${LONGEST} characters (UTF-16 units), not ${text.length}`);
}
var refuse = (message) => {
  throw new import_error2.NutgrafError("invalid-options", message);
};
var OPTIONS = { sentences: count(3), facts: count(8), released: day, names };
var NAMES = { people: list, organizations: list, places: list };
var checkOptions = (options, kinds = OPTIONS) => fields(options, kinds, "options");
function fields(given, kinds, what) {
  if (given === null || typeof given !== "object" || Array.isArray(given)) refuse(`${what} must be an object, not ${(0, import_error2.typeName)(given)}`);
  const known = Object.keys(kinds);
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== void 0) refuse(`${what} have no ${(0, import_error2.shown)(unknown)}; there are ${known.join(", ")}`);
  return Object.fromEntries(known.map((name) => [name, kinds[name](given[name], name)]));
}
function names(value = {}, name) {
  return fields(value, NAMES, name);
}
function list(value = [], name) {
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value;
  return refuse(`${name} must be an array of strings, not ${(0, import_error2.shown)(value)}`);
}
function count(otherwise) {
  return (value = otherwise, name) => {
    if (Number.isInteger(value) && value >= 0) return Math.min(value, MOST);
    return refuse(`${name} must be an integer, 0 or more, not ${(0, import_error2.shown)(value)}`);
  };
}
function day(value, name) {
  if (value === void 0 || value === "") return void 0;
  if (typeof value === "string" && isDay(value)) return value;
  return refuse(`${name} must be a date written YYYY-MM-DD, not ${(0, import_error2.shown)(value)}`);
}
function isDay(value) {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = /* @__PURE__ */ new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

// api.js
var import_core2 = require("./core.cjs");
function summarize(text, options = {}) {
  checkText(text);
  const { sentences: sentences2, facts, released, names: names2 } = checkOptions(options);
  return (0, import_core2.run)((core) => core.summarize(text, sentences2, facts, released, names2.people, names2.organizations, names2.places));
}
function sentences(text) {
  checkText(text);
  return (0, import_core2.run)((core) => core.sentences(text));
}

// node.mjs
var import_error4 = require("./error.cjs");
function file() {
  try {
    return (0, import_node_fs.readFileSync)(new URL("nutgraf_bg.wasm", here));
  } catch (cause) {
    const message = "nutgraf_bg.wasm is not beside the code, as in a bundle: await init() with its file or bytes, or import nutgraf/inline";
    throw new import_error3.NutgrafError("load-failed", `${message} (${cause.message})`, { cause });
  }
}
(0, import_core3.provide)(() => new WebAssembly.Module(file()), codecs);
var init = loader(file, request);
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  NutgrafError,
  init,
  sentences,
  summarize
});
