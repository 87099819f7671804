const here = require("node:url").pathToFileURL(__filename).href;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// worker.mjs
var worker_exports = {};
__export(worker_exports, {
  NutgrafError: () => import_error4.NutgrafError,
  close: () => close,
  init: () => init,
  sentences: () => sentences,
  summarize: () => summarize,
  summarizeAll: () => summarizeAll,
  threads: () => threads
});
module.exports = __toCommonJS(worker_exports);
var import_node_os = require("node:os");
var import_node_worker_threads = require("node:worker_threads");

// compile.js
var import_error = require("./error.cjs");
var is = (value, type) => Object.prototype.toString.call(value) === `[object ${type}]`;
async function compile(given, request2) {
  if (is(given, "WebAssembly.Module")) return given;
  if (ArrayBuffer.isView(given)) return fromBytes(new Uint8Array(given.buffer, given.byteOffset, given.byteLength), "the bytes");
  if (is(given, "ArrayBuffer")) return fromBytes(new Uint8Array(given), "the bytes");
  if (typeof given === "string" || given instanceof URL) return compile(await answer(given, request2), request2);
  if (typeof given?.arrayBuffer === "function" && "ok" in given) return fromResponse(given);
  throw new import_error.NutgrafError("invalid-source", `init takes a URL, a Response, bytes or a WebAssembly.Module, not ${(0, import_error.shown)(given)}`);
}
async function answer(url, request2) {
  try {
    return await request2(url);
  } catch (cause) {
    throw new import_error.NutgrafError("load-failed", `${url} could not be fetched: ${cause.message}`, { cause });
  }
}
async function fromResponse(response) {
  const name = response.url || "the response";
  const { status, statusText } = response;
  if (!response.ok) throw new import_error.NutgrafError("load-failed", `${name}: the server answered ${status} ${statusText}`.trim());
  if (response.bodyUsed) throw new import_error.NutgrafError("load-failed", `${name} has been read already; pass init a fresh one, or its bytes`);
  const type = response.headers.get("content-type") ?? "no content type";
  if (type.startsWith("application/wasm") && WebAssembly.compileStreaming) {
    return attempt(() => WebAssembly.compileStreaming(response), name);
  }
  return fromBytes(new Uint8Array(await attempt(() => response.arrayBuffer(), name, "read")), `${name} (${type})`);
}
async function fromBytes(bytes, name) {
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== "\0asm") {
    throw new import_error.NutgrafError("load-failed", `${name}: not WebAssembly; a missing file is often answered with an HTML page`);
  }
  return attempt(() => WebAssembly.compile(bytes), name);
}
async function attempt(action2, name, done = "compiled") {
  try {
    return await action2();
  } catch (cause) {
    throw new import_error.NutgrafError("load-failed", `${name} could not be ${done}: ${cause.message}`, { cause });
  }
}

// request.mjs
var import_promises = require("node:fs/promises");
var isFile = (address) => typeof address === "string" ? !/^(https?|data|blob):/i.test(address) : address.protocol === "file:";
var local = (address) => String(address).startsWith("file:") ? new URL(address) : address;
var request = (address) => isFile(address) ? (0, import_promises.readFile)(local(address)) : fetch(address);

// check.js
var import_error2 = require("./error.cjs");
var LONGEST = 1e7;
var MOST = 4294967295;
function checkText(text) {
  if (typeof text !== "string") throw new import_error2.NutgrafError("invalid-text", `text must be a string, not ${(0, import_error2.typeName)(text)}`);
  if (text.length <= LONGEST) return;
  throw new import_error2.NutgrafError("text-too-long", `text must have at most ${LONGEST} characters (UTF-16 units), not ${text.length}`);
}
var refuse = (message) => {
  throw new import_error2.NutgrafError("invalid-options", message);
};
var OPTIONS = { sentences: count(3), facts: count(8), released: day, names };
var NAMES = { people: list, organizations: list, places: list };
var checkOptions = (options, kinds = OPTIONS) => fields(options, kinds, "options");
function fields(given, kinds, what) {
  if (given === null || typeof given !== "object" || Array.isArray(given)) refuse(`${what} must be an object, not ${(0, import_error2.typeName)(given)}`);
  const known = Object.keys(kinds);
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== void 0) refuse(`${what} have no ${(0, import_error2.shown)(unknown)}; there are ${known.join(", ")}`);
  return Object.fromEntries(known.map((name) => [name, kinds[name](given[name], name)]));
}
function names(value = {}, name) {
  return fields(value, NAMES, name);
}
function list(value = [], name) {
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value;
  return refuse(`${name} must be an array of strings, not ${(0, import_error2.shown)(value)}`);
}
function count(otherwise) {
  return (value = otherwise, name) => {
    if (Number.isInteger(value) && value >= 0) return Math.min(value, MOST);
    return refuse(`${name} must be an integer, 0 or more, not ${(0, import_error2.shown)(value)}`);
  };
}
function day(value, name) {
  if (value === void 0 || value === "") return void 0;
  if (typeof value === "string" && isDay(value)) return value;
  return refuse(`${name} must be a date written YYYY-MM-DD, not ${(0, import_error2.shown)(value)}`);
}
function isDay(value) {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = /* @__PURE__ */ new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
function action(value, name) {
  if (value === void 0 || typeof value === "function") return value;
  return refuse(`${name} must be a function, not ${(0, import_error2.shown)(value)}`);
}
function stop(value, name) {
  if (value === void 0 || value === null) return void 0;
  if (["addEventListener", "throwIfAborted"].every((can) => typeof value[can] === "function")) return value;
  return refuse(`${name} must be an AbortSignal, not ${(0, import_error2.shown)(value)}`);
}
function size(value, name) {
  if (value === void 0 || Number.isInteger(value) && value > 0) return value;
  return refuse(`${name} must be an integer, 1 or more, not ${(0, import_error2.shown)(value)}`);
}
function checkMany(releases) {
  if (typeof releases !== "string" && (releases?.[Symbol.iterator] || releases?.[Symbol.asyncIterator])) return;
  throw new import_error2.NutgrafError("invalid-text", `releases must be an iterable of texts, as an array is, not ${(0, import_error2.typeName)(releases)}`);
}

// worker/client.js
var import_error3 = require("./error.cjs");

// worker/pool.js
var Ended = class extends Error {
};
var Pool = class {
  #size;
  #hire;
  /** The threads, each with the task it works on. */
  #tasks = /* @__PURE__ */ new Map();
  #idle = [];
  #queue = [];
  /**
   * @param {number} size how many threads there are at most; each is hired when there is work for it
   * @param {() => Thread} hire
   */
  constructor(size2, hire) {
    [this.#size, this.#hire] = [size2, hire];
  }
  /** Resolves with a thread's answer; what has a `part` comes before it. A job that is stopped takes its thread along. */
  ask(job, { signal, part = () => {
  } } = {}) {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const task = { job, part, signal, resolve, reject, stop: () => this.#stop(task, signal.reason) };
      signal?.addEventListener("abort", task.stop);
      this.#queue.push(task);
      this.#next();
    });
  }
  /** Ends all threads and what they do; a later job gets fresh ones. */
  close() {
    const closed = new DOMException("The threads were closed.", "AbortError");
    const ends = [...this.#tasks.keys()].map((thread2) => thread2.end());
    for (const task of [...this.#queue, ...this.#tasks.values()]) if (task) this.#stop(task, closed);
    for (const thread2 of this.#tasks.keys()) this.#drop(thread2);
    return Promise.all(ends);
  }
  #next() {
    while (this.#queue.length > 0 && (this.#idle.length > 0 || this.#tasks.size < this.#size)) {
      const task = this.#queue.shift();
      if (!task.signal?.aborted) this.#give(task);
    }
  }
  #give(task) {
    try {
      task.thread = this.#idle.pop() ?? this.#hire();
      this.#tasks.set(task.thread, task);
      task.thread.listen((answer2) => answer2.part ? task.part(answer2.part) : this.#answered(task, answer2), (error) => this.#died(task, error));
      task.thread.post(task.job);
    } catch (error) {
      if (task.thread) this.#rest(task.thread);
      this.#settle(task, task.reject, error);
    }
  }
  #answered(task, answer2) {
    this.#rest(task.thread);
    this.#settle(task, task.resolve, answer2);
  }
  #died(task, cause) {
    this.#drop(task.thread);
    this.#settle(task, task.reject, new Ended(cause.message, { cause }));
  }
  #stop(task, reason) {
    if (task.thread) this.#drop(task.thread);
    this.#queue = this.#queue.filter((other) => other !== task);
    this.#settle(task, task.reject, reason);
  }
  #settle(task, settle, value) {
    task.signal?.removeEventListener("abort", task.stop);
    settle(value);
    this.#next();
  }
  #rest(thread2) {
    this.#tasks.set(thread2, null);
    this.#idle.push(thread2);
    thread2.rest();
  }
  #drop(thread2) {
    this.#tasks.delete(thread2);
    this.#idle = this.#idle.filter((other) => other !== thread2);
    thread2.end();
  }
};

// worker/client.js
var ONE = { ...OPTIONS, signal: stop };
var MANY = { ...ONE, onProgress: action };
var checkThreads = (options) => checkOptions(options, { threads: size, worker: action, onRestart: action });
function functions({ hire, threads: threads2, compile: compile2, onRestart = () => {
} }) {
  let module2;
  const pool = new Pool(threads2, () => {
    const thread2 = hire();
    if (module2) thread2.post({ core: module2 });
    return thread2;
  });
  async function ask(call2, args, signal) {
    const parts = {};
    const part = ({ name, list: list2 }) => (parts[name] ??= []).push(...list2);
    const { value, error } = await pool.ask({ call: call2, args }, { signal, part });
    if (error) throw new import_error3.NutgrafError(error.code ?? "reading-failed", error.message);
    return value && Object.assign(value, parts);
  }
  const call = (name, args, signal) => ask(name, args, signal).catch((error) => {
    if (!(error instanceof Ended)) throw error;
    onRestart();
    return ask(name, args, signal);
  }).catch(told(name));
  async function init2(source) {
    if (source !== void 0 && !module2) module2 = await compile2(await source);
    await call("init", []).catch(async (error) => {
      module2 = void 0;
      await pool.close();
      throw error;
    });
  }
  async function summarize2(text, options = {}) {
    checkText(text);
    const { signal, ...chosen } = checkOptions(options, ONE);
    return call("summarize", [text, chosen], signal);
  }
  async function sentences2(text, options = {}) {
    checkText(text);
    const { signal } = checkOptions(options, { signal: stop });
    return call("sentences", [text], signal);
  }
  async function one(index, release, options) {
    const { text, released } = typeof release === "string" ? { text: release } : release ?? {};
    try {
      const summary = await summarize2(text, { ...options, ...released && { released } });
      return { index, release, summary, error: null };
    } catch (error) {
      if (error instanceof import_error3.NutgrafError) return { index, release, summary: null, error };
      throw error;
    }
  }
  async function* summarizeAll2(releases, given = {}) {
    checkMany(releases);
    const { signal, onProgress = () => {
    }, ...options } = checkOptions(given, MANY);
    await summarize2("", { ...options, signal });
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
        result.catch(() => {
        });
        waiting.push(result);
        if (waiting.length >= 2 * threads2) yield await settle();
      }
      while (waiting.length > 0) yield await settle();
    } finally {
      signal?.removeEventListener("abort", abort);
      all.abort();
    }
  }
  return { init: init2, sentences: sentences2, summarize: summarize2, summarizeAll: summarizeAll2, close: async () => void await pool.close() };
}
var told = (call) => (cause) => {
  if (!(cause instanceof Ended)) throw cause;
  if (call === "init") throw new import_error3.NutgrafError("load-failed", `the worker does not start: ${cause.message}`, { cause });
  throw new import_error3.NutgrafError("reading-failed", `the text could not be read; others can be (its thread ended twice: ${cause.message})`, { cause });
};

// worker/threads.mjs
var thread = (worker) => ({
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
  rest: () => worker.unref()
});

// worker.mjs
var import_error4 = require("./error.cjs");
var script = () => new import_node_worker_threads.Worker(new URL("worker/thread.mjs", here));
function threads(options = {}) {
  const { threads: count2 = (0, import_node_os.availableParallelism)(), worker = script, onRestart } = checkThreads(options);
  return functions({ hire: () => thread(worker()), threads: count2, compile: (source) => compile(source, request), onRestart });
}
var { init, sentences, summarize, summarizeAll, close } = threads();
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  NutgrafError,
  close,
  init,
  sentences,
  summarize,
  summarizeAll,
  threads
});
