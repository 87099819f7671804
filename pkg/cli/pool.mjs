// Threads that summarize batches, each one batch at a time, in the order they were asked.
import { Worker } from "node:worker_threads";

export class Pool {
  #idle = [];
  #queue = [];
  #workers;

  constructor(size, options) {
    this.#workers = Array.from({ length: size }, () => new Worker(new URL("worker.mjs", import.meta.url), { workerData: options }));
    this.#idle.push(...this.#workers);
  }

  /** Resolves with what the thread answers; rejects where the thread dies. */
  run(batch) {
    const answer = new Promise((resolve, reject) => this.#queue.push({ batch, resolve, reject }));
    answer.catch(() => {});
    this.#next();
    return answer;
  }

  #next() {
    if (this.#queue.length === 0 || this.#idle.length === 0) return;
    const worker = this.#idle.pop();
    const { batch, resolve, reject } = this.#queue.shift();
    worker.once("error", reject);
    worker.once("message", (answer) => {
      worker.off("error", reject);
      this.#idle.push(worker);
      resolve(answer);
      this.#next();
    });
    worker.postMessage(batch);
  }

  close() {
    return Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
