// A thread of Node, Deno or Bun as a thread of the pool.

/** @returns {import("./pool.js").Thread} */
export const thread = (worker) => ({
  post(job) {
    worker.ref();
    worker.postMessage(job);
  },
  listen(message, dead) {
    for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
    worker.on("message", message);
    worker.on("error", dead);
    worker.on("exit", (code) => dead(new Error(`exit code ${code}`)));
  },
  end: () => worker.terminate(),
  rest: () => worker.unref(),
});
