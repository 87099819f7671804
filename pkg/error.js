/** What goes wrong at the border of the package, and a text at which the core itself failed. */
export class NutgrafError extends Error {
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
}

/** Names a value's type the way a developer would. */
export const typeName = (value) => (value === null ? "null" : Array.isArray(value) ? "an array" : typeof value);

/** A value as it is written in code where that is short, else its type. */
export function shown(value) {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (value instanceof Date) return "a Date";
  return value === null || ["number", "bigint", "boolean", "undefined"].includes(typeof value) ? String(value) : typeName(value);
}
