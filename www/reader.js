// Long texts are read by a worker, so that the page stays at hand. A worker that dies is replaced.

import { say } from "./say.js";
import { script } from "./trust.js";
import "./words/more.js";
import { t } from "./words.js";

const work = document.getElementById("work");

/** The reader was told to stop: by another text, or by the one who waits. */
class Stopped extends Error {
  name = "AbortError";
  code = "aborted";
}

/** One worker and the text that it reads. */
class Reader {
  #worker = null;
  #reject = null;
  #sentences = { text: "", all: [] };

  /** Resolves with the summary; another text, or `stop`, ends the one before it. */
  read(text, options) {
    this.stop();
    this.#worker ??= new Worker(script("reader-worker.js"), { type: "module" });
    return new Promise((resolve, reject) => {
      this.#reject = reject;
      const end = (settle, value) => {
        this.#reject = null;
        settle(value);
      };
      const summary = {};
      this.#worker.onmessage = ({ data: { name, part, sentences, error } }) => {
        if (error) end(reject, Object.assign(new Error(error.message), error));
        else if (name) join(summary, name, part);
        else {
          this.#sentences = { text, all: sentences };
          end(resolve, summary);
        }
      };
      this.#worker.onerror = (event) => {
        event.preventDefault();
        this.#worker = null;
        end(reject, Object.assign(new Error(event.message || "the worker ended"), { code: "worker-died" }));
      };
      this.#worker.postMessage({ text, options });
    });
  }

  /** The bounds of the sentences of the text that was read last. */
  sentences(text) {
    return this.#sentences.text === text ? this.#sentences.all : null;
  }

  stop() {
    if (!this.#reject) return;
    this.#worker.terminate();
    this.#worker = null;
    this.#reject(new Stopped("stopped"));
    this.#reject = null;
  }
}

/** A long list comes in parts, so that no one of them keeps the page. */
function join(summary, name, part) {
  if (Array.isArray(part) && summary[name]) summary[name].push(...part);
  else summary[name] = part;
}

/** The reader of long texts beside the functions of the core. */
export function beside(core) {
  const reader = new Reader();
  const { sentences } = core;
  core.sentences = (text) => reader.sentences(text) ?? sentences(text);
  document.getElementById("cancel").addEventListener("click", () => reader.stop());
  let reading = 0;
  const again = (text, options) => (error) => {
    if (error.code !== "worker-died") throw error;
    say(t("died"));
    return reader.read(text, options);
  };
  const read = async (text, options) => {
    const run = ++reading;
    work.hidden = false;
    return reader.read(text, options).catch(again(text, options)).finally(() => run === reading && (work.hidden = true));
  };
  return { read, stop: () => reader.stop() };
}
