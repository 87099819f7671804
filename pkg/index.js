// The entry for browsers, workers and bundlers: `await init()` once, then summarize.
import { loader } from "./load.js";

export { sentences, summarize } from "./api.js";
export { NutgrafError } from "./error.js";

/** @type {import("./index.js").init} */
export const init = loader(() => new URL("nutgraf_bg.wasm", import.meta.url));
