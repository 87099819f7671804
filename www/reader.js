// Long texts are read by a worker of the package, so that the page stays at hand. A worker that dies is replaced.

import { threads } from "../pkg/worker.js";
import { say } from "./say.js";
import { script } from "./trust.js";
import "./words/more.js";
import { t } from "./words.js";

const work = document.getElementById("work");
const stats = document.getElementById("stats");
const summary = document.getElementById("summary");

/** Stands in the place of the cards of a text that is not read, until it is. */
const unread = document.createElement("p");
unread.className = "work unread";

function offer() {
  const again = Object.assign(document.createElement("button"), { type: "button", className: "plain", textContent: t("read-it") });
  again.addEventListener("click", () => summary.refresh());
  unread.replaceChildren(t("cancelled"), " ", again);
  work.after(unread);
}

/** What stands on the page belongs to the text before: its marks go at once, its cards after a while. */
function begin() {
  unread.remove();
  work.hidden = false;
  stats.textContent = "";
  const { inView } = summary;
  if (inView) summary.inView = inView;
}

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
  document.getElementById("cancel").addEventListener("click", () => {
    stop();
    offer();
  });
  summary.addEventListener("nutgraf-summary", () => unread.remove());

  async function read(text, options) {
    stop();
    const { signal } = (reading = new AbortController());
    begin();
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
