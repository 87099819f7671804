// Short texts are read at once, long ones by a worker, so that the page stays at hand. A worker that dies is replaced.

import { script } from "./trust.js";

/** From this length on a text takes longer to read than a page may stand still; see tests/web/big.mjs. */
export const LONG = 100_000;

/** The reader was told to stop: by another text, or by the one who waits. */
class Stopped extends Error {
  name = "AbortError";
  code = "aborted";
}

/** One worker and the text that it reads. */
class Reader {
  #worker = null;
  #reject = null;

  /** Resolves with the summary; another text, or `stop`, ends the one before it. */
  read(text, options) {
    this.stop();
    this.#worker ??= new Worker(script("reader-worker.js"), { type: "module" });
    return new Promise((resolve, reject) => {
      this.#reject = reject;
      const end = (settle) => (event) => {
        event.preventDefault?.();
        this.#reject = null;
        settle(event);
      };
      this.#worker.onmessage = end(({ data }) => (data.error ? reject(Object.assign(new Error(data.error.message), data.error)) : resolve(data.summary)));
      this.#worker.onerror = end(({ message }) => {
        this.#worker = null;
        reject(Object.assign(new Error(message || "the worker ended"), { code: "worker-died" }));
      });
      this.#worker.postMessage({ text, options });
    });
  }

  stop() {
    if (!this.#reject) return;
    this.#worker.terminate();
    this.#worker = null;
    this.#reject(new Stopped("stopped"));
    this.#reject = null;
  }
}

const reader = new Reader();

export const stop = () => reader.stop();

/**
 * Lets long texts be read by the worker.
 * @param {{ summarize: Function }} core
 * @param {{ began: () => void, ended: () => void, replaced: () => void }} told
 */
export function readBeside(core, { began, ended, replaced }) {
  const { summarize } = core;
  let reading = 0;
  const again = (text, options) => (error) => {
    if (error.code !== "worker-died") throw error;
    replaced();
    return reader.read(text, options);
  };
  core.summarize = async (text, options) => {
    reader.stop();
    if (text.length < LONG) return summarize(text, options);
    const run = ++reading;
    began();
    return reader.read(text, options).catch(again(text, options)).finally(() => run === reading && ended());
  };
}
