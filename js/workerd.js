// The entry for Cloudflare-style workers, which may not compile code: the wasm comes in as a module of the bundle.
import module from "./nutgraf_bg.wasm";
import * as core from "./nutgraf.js";
import { connect } from "./api.js";

export { sentences, summarize } from "./api.js";
export { NutgrafError } from "./error.js";

core.initSync({ module });
connect(core);

/** @type {import("./index.js").init} */
export async function init() {}
