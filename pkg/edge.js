// The entry for edge runtimes as Next.js has them: the wasm comes in as a module, by the name that asks for one there.
import module from "./nutgraf_bg.wasm?module";
import { provide } from "./core.js";
import { loader } from "./load.js";

export { sentences, summarize } from "./api.js";
export { NutgrafError } from "./error.js";

provide(() => module);

/** @type {import("./index.js").init} */
export const init = loader(() => module);
