// The entry for pages: the functions as promises, read by workers beside the page.
import { compile } from "./compile.js";
import { checkThreads, functions } from "./worker/client.js";
import { thread } from "./worker/threads.js";

export { NutgrafError } from "./error.js";

/** More workers than this are of no use to a page. */
const MOST = 4;
const cores = () => Math.max(1, Math.min(MOST, globalThis.navigator?.hardwareConcurrency ?? 1));
const script = () => new Worker(new URL("worker/thread.js", import.meta.url), { type: "module" });

/** @type {import("./worker.js").threads} */
export function threads(options = {}) {
  const { threads: count = cores(), worker = script, onRestart } = checkThreads(options);
  return functions({ hire: () => thread(worker()), threads: count, compile: (source) => compile(source, (address) => fetch(address)), onRestart });
}

export const { init, sentences, summarize, summarizeAll, close } = threads();
