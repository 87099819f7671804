/** What goes wrong at the border of the package; the reading of a text itself never fails. */
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
