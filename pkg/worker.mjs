// The entry for Node, Deno and Bun: the functions as promises, read by threads.
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { compile } from "./compile.js";
import { request } from "./request.mjs";
import { checkThreads, functions } from "./worker/client.js";
import { thread } from "./worker/threads.mjs";

export { NutgrafError } from "./error.js";

const script = () => new Worker(new URL("worker/thread.mjs", import.meta.url));

/** @type {import("./worker.js").threads} */
export function threads(options = {}) {
  const { threads: count = availableParallelism(), worker = script, onRestart } = checkThreads(options);
  return functions({ hire: () => thread(worker()), threads: count, compile: (source) => compile(source, request), onRestart });
}

export const { init, sentences, summarize, summarizeAll, close } = threads();
