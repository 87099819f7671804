// Threads that summarize batches, each one batch at a time, in the order they were asked.
import { Worker } from "node:worker_threads";

export class Pool {
  #idle = [];
  #queue = [];
  #workers = new Set();
  #start;

  constructor(size, options, script = new URL("worker.mjs", import.meta.url)) {
    this.#start = () => new Worker(script, { workerData: options });
    for (let i = 0; i < size; i += 1) this.#hire();
  }

  /** Resolves with what the thread answers. Where a thread dies of a batch, its lines are tried one by one. */
  async run({ lines, first }) {
    try {
      return await this.#ask({ lines, first });
    } catch (error) {
      if (lines.length === 1) return { output: "", done: 0, bad: [{ line: first, reason: `its thread ended: ${error.message}` }] };
      return this.#apart(lines, first);
    }
  }

  close() {
    return Promise.all([...this.#workers].map((worker) => worker.terminate()));
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

  #ask(batch) {
    return new Promise((resolve, reject) => {
      this.#queue.push({ batch, resolve, reject });
      this.#next();
    });
  }

  #hire() {
    const worker = this.#start();
    this.#workers.add(worker);
    this.#idle.push(worker);
  }

  #next() {
    if (this.#queue.length === 0 || this.#idle.length === 0) return;
    const worker = this.#idle.pop();
    const { batch, resolve, reject } = this.#queue.shift();
    const dead = (error) => {
      this.#workers.delete(worker);
      this.#hire();
      reject(error);
    };
    const ends = {
      message: (answer) => {
        this.#idle.push(worker);
        resolve(answer);
      },
      error: dead,
      exit: (code) => dead(new Error(`exit code ${code}`)),
    };
    const listeners = Object.entries(ends).map(([event, action]) => [event, (value) => {
      for (const [name, listener] of listeners) worker.off(name, listener);
      action(value);
      this.#next();
    }]);
    for (const [event, listener] of listeners) worker.on(event, listener);
    worker.postMessage(batch);
  }
}
