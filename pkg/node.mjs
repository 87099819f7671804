// The entry for Node, Deno and Bun: the wasm is read from disk on import, `init` has nothing left to do.
import { readFileSync } from "node:fs";
import * as core from "./nutgraf.js";
import { connect } from "./api.js";

export { sentences, summarize } from "./api.js";
export { NutgrafError } from "./error.js";

core.initSync({ module: readFileSync(new URL("nutgraf_bg.wasm", import.meta.url)) });
connect(core);

/** @type {import("./index.js").init} */
export async function init() {}
