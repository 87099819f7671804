// Threads that summarize batches of lines.
import { Worker } from "node:worker_threads";
import { Pool as Threads } from "../worker/pool.js";
import { thread } from "../worker/threads.mjs";

export class Pool {
  #threads;

  constructor(size, options, script = new URL("worker.mjs", import.meta.url)) {
    this.#threads = new Threads(size, () => thread(new Worker(script, { workerData: options })));
  }

  /** Resolves with what the thread answers. Where a thread dies of a batch, its lines are tried one by one. */
  async run({ lines, first }) {
    try {
      return await this.#threads.ask({ lines, first });
    } catch (error) {
      if (lines.length === 1) return { output: "", done: 0, bad: [{ line: first, reason: `its thread ended: ${error.message}` }] };
      return this.#apart(lines, first);
    }
  }

  close() {
    return this.#threads.close();
  }

  async #apart(lines, first) {
    const answer = { output: "", done: 0, bad: [] };
    for (const [i, line] of lines.entries()) {
      const { output, done, bad } = await this.run({ lines: [line], first: first + i });
      answer.output += output;
      answer.done += done;
      answer.bad.push(...bad);
    }
    return answer;
  }
}
