// The functions of the package as promises: threads read, and the page or the server stays at hand.
import { action, checkMany, checkOptions, checkText, OPTIONS, size, stop } from "../check.js";
import { NutgrafError } from "../error.js";
import { Ended, Pool } from "./pool.js";

const ONE = { ...OPTIONS, signal: stop };
const MANY = { ...ONE, onProgress: action };

/** What may be chosen of threads. */
export const checkThreads = (options) => checkOptions(options, { threads: size, worker: action, onRestart: action });

/**
 * @param {object} setting
 * @param {() => import("./pool.js").Thread} setting.hire
 * @param {number} setting.threads
 * @param {(source: any) => Promise<WebAssembly.Module>} setting.compile
 * @param {() => void} [setting.onRestart]
 * @returns {import("../worker.js").Threads}
 */
export function functions({ hire, threads, compile, onRestart = () => {} }) {
  let module;
  const pool = new Pool(threads, () => {
    const thread = hire();
    if (module) thread.post({ core: module });
    return thread;
  });

  async function ask(call, args, signal) {
    const parts = {};
    const part = ({ name, list }) => (parts[name] ??= []).push(...list);
    const { value, error } = await pool.ask({ call, args }, { signal, part });
    if (error) throw new NutgrafError(error.code ?? "reading-failed", error.message);
    return value && Object.assign(value, parts);
  }

  /** A thread may have died of what came before: a job gets a second one. */
  const call = (name, args, signal) =>
    ask(name, args, signal).catch((error) => {
      if (!(error instanceof Ended)) throw error;
      onRestart();
      return ask(name, args, signal);
    }).catch(told(name));

  async function init(source) {
    if (source !== undefined && !module) module = await compile(await source);
    await call("init", []).catch(async (error) => {
      module = undefined;
      await pool.close();
      throw error;
    });
  }

  async function summarize(text, options = {}) {
    checkText(text);
    const { signal, ...chosen } = checkOptions(options, ONE);
    return call("summarize", [text, chosen], signal);
  }

  async function sentences(text, options = {}) {
    checkText(text);
    const { signal } = checkOptions(options, { signal: stop });
    return call("sentences", [text], signal);
  }

  /** One release of many; what is wrong with it is its own. */
  async function one(index, release, options) {
    const { text, released } = typeof release === "string" ? { text: release } : (release ?? {});
    try {
      const summary = await summarize(text, { ...options, ...(released && { released }) });
      return { index, release, summary, error: null };
    } catch (error) {
      if (error instanceof NutgrafError) return { index, release, summary: null, error };
      throw error;
    }
  }

  async function* summarizeAll(releases, given = {}) {
    checkMany(releases);
    const { signal, onProgress = () => {}, ...options } = checkOptions(given, MANY);
    await summarize("", { ...options, signal });
    const [all, waiting, counts] = [new AbortController(), [], { done: 0, failed: 0 }];
    const abort = () => all.abort(signal.reason);
    signal?.addEventListener("abort", abort);
    const settle = async () => {
      const result = await waiting.shift();
      counts[result.error ? "failed" : "done"] += 1;
      onProgress({ ...counts });
      return result;
    };
    try {
      let index = 0;
      for await (const release of releases) {
        signal?.throwIfAborted();
        const result = one(index++, release, { ...options, signal: all.signal });
        result.catch(() => {});
        waiting.push(result);
        if (waiting.length >= 2 * threads) yield await settle();
      }
      while (waiting.length > 0) yield await settle();
    } finally {
      signal?.removeEventListener("abort", abort);
      all.abort();
    }
  }

  return { init, sentences, summarize, summarizeAll, close: async () => void (await pool.close()) };
}

/** What the caller is told of a thread that ended. */
const told = (call) => (cause) => {
  if (!(cause instanceof Ended)) throw cause;
  if (call === "init") throw new NutgrafError("load-failed", `the worker does not start: ${cause.message}`, { cause });
  throw new NutgrafError("reading-failed", `the text could not be read; others can be (its thread ended twice: ${cause.message})`, { cause });
};
