// Long texts are read by a worker of the package, so that the page stays at hand. A worker that dies is replaced.

import { threads } from "../pkg/worker.js";
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

const worker = () => new Worker(script("../pkg/worker/thread.js"), { type: "module" });

/** The reader of long texts beside the functions of the core; another text, or `stop`, ends the one before it. */
export function beside(core) {
  const reader = threads({ threads: 1, worker, onRestart: () => say(t("died")) });
  const { sentences } = core;
  let known = { text: "", all: [] };
  let reading = new AbortController();
  const stop = () => reading.abort(new Stopped("stopped"));
  core.sentences = (text) => (known.text === text ? known.all : sentences(text));
  document.getElementById("cancel").addEventListener("click", stop);

  async function read(text, options) {
    stop();
    const { signal } = (reading = new AbortController());
    work.hidden = false;
    try {
      const [summary, all] = await Promise.all([reader.summarize(text, { ...options, signal }), reader.sentences(text, { signal })]);
      known = { text, all };
      return summary;
    } finally {
      work.hidden = signal === reading.signal || work.hidden;
    }
  }
  return { read, stop };
}
