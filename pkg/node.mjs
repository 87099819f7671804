// The entry for Node, Deno and Bun: the core is read from its file when the first text comes, or by `init` from where that says.
import { readFileSync } from "node:fs";
import * as codecs from "node:util";
import { provide } from "./core.js";
import { NutgrafError } from "./error.js";
import { loader } from "./load.js";
import { request } from "./request.mjs";

export { sentences, summarize } from "./api.js";
export { NutgrafError } from "./error.js";

/** In a bundle there may be no such file, or no address to look from. */
function file() {
  try {
    return readFileSync(new URL("nutgraf_bg.wasm", import.meta.url));
  } catch (cause) {
    const message = "nutgraf_bg.wasm is not beside the code, as in a bundle: await init() with its file or bytes, or import nutgraf/inline";
    throw new NutgrafError("load-failed", `${message} (${cause.message})`, { cause });
  }
}

provide(() => new WebAssembly.Module(file()), codecs);

/** @type {import("./index.js").init} */
export const init = loader(file, request);
