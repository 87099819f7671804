// The entry for Cloudflare-style workers, which may not compile code: the wasm comes in as a module of the bundle.
import module from "./nutgraf_bg.wasm";
import { provide } from "./core.js";
import { loader } from "./load.js";

export { sentences, summarize } from "./api.js";
export { NutgrafError } from "./error.js";

provide(() => module);

/** @type {import("./index.js").init} */
export const init = loader(() => module);
