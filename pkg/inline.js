// The entry that carries the core inside itself: for bundles of one file, and for hosts where nothing can be fetched or read.
import { provide } from "./core.js";
import { bytes, codecs } from "./inline/core.js";
import { loader } from "./load.js";

export { sentences, summarize } from "./api.js";
export { NutgrafError } from "./error.js";

provide(() => new WebAssembly.Module(bytes()), codecs);

/** @type {import("./index.js").init} */
export const init = loader(bytes);
