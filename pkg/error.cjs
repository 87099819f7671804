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

// error.js
var error_exports = {};
__export(error_exports, {
  NutgrafError: () => NutgrafError,
  shown: () => shown,
  typeName: () => typeName
});
module.exports = __toCommonJS(error_exports);
var NutgrafError = class extends Error {
  /**
   * @param {import("./index.js").ErrorCode} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = "NutgrafError";
    this.code = code;
  }
};
var typeName = (value) => value === null ? "null" : Array.isArray(value) ? "an array" : typeof value;
function shown(value) {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}\u2026` : value);
  if (value instanceof Date) return "a Date";
  return value === null || ["number", "bigint", "boolean", "undefined"].includes(typeof value) ? String(value) : typeName(value);
}
