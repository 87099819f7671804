// The entry for browsers, workers and bundlers: `await init()` once, then summarize.
import instantiate, * as core from "./nutgraf.js";
import { connect, connected } from "./api.js";
import { compile } from "./load.js";

export { sentences, summarize } from "./api.js";
export { NutgrafError } from "./error.js";

let loading = null;

/** @type {import("./index.js").init} */
export function init(source) {
  loading ??= start(source).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function start(source) {
  if (connected()) return;
  const module = await compile(source ?? new URL("nutgraf_bg.wasm", import.meta.url));
  await instantiate({ module_or_path: module });
  connect(core);
}
