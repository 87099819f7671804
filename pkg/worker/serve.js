// What a thread does: one text after the other, as it is asked.

/** So many entries of a list a page takes in at once. */
const PART = 300;

/**
 * @param {typeof import("../index.js")} core
 * @param {(answer: object) => void} post
 * @returns {(job: { core: any } | { call: string, args: any[] }) => void}
 */
export function serve(core, post) {
  let ready = null;
  const calls = {
    init: () => undefined,
    sentences: core.sentences,
    summarize: (...args) => inParts(core.summarize(...args), post),
  };
  const answer = async ({ call, args }) => {
    try {
      await (ready ??= core.init());
      post({ value: calls[call](...args) });
    } catch ({ message, code }) {
      post({ error: { message, code } });
    }
  };
  return (job) => {
    if (!("core" in job)) return answer(job);
    ready = core.init(job.core);
    return ready.catch(() => {});
  };
}

/** Long lists go ahead of the summary in parts, so that no one of them keeps the page. */
function inParts(summary, post) {
  const whole = { ...summary };
  for (const [name, list] of Object.entries(summary)) {
    if (!Array.isArray(list) || list.length <= PART) continue;
    for (let from = 0; from < list.length; from += PART) post({ part: { name, list: list.slice(from, from + PART) } });
    whole[name] = [];
  }
  return whole;
}
