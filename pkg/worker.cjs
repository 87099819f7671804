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
  NutgrafError: () => NutgrafError,
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

// error.js
var NutgrafError = class extends Error {
  /**
   * @param {import("./index.js").ErrorCode} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = "NutgrafError";
    this.code = code;
  }
};
var typeName = (value) => value === null ? "null" : Array.isArray(value) ? "an array" : typeof value;
function shown(value) {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}\u2026` : value);
  if (value instanceof Date) return "a Date";
  return value === null || ["number", "bigint", "boolean", "undefined"].includes(typeof value) ? String(value) : typeName(value);
}

// compile.js
var is = (value, type) => Object.prototype.toString.call(value) === `[object ${type}]`;
async function compile(given, request2) {
  if (is(given, "WebAssembly.Module")) return given;
  if (ArrayBuffer.isView(given)) return fromBytes(new Uint8Array(given.buffer, given.byteOffset, given.byteLength), "the bytes");
  if (is(given, "ArrayBuffer")) return fromBytes(new Uint8Array(given), "the bytes");
  if (typeof given === "string" || given instanceof URL) return compile(await answer(given, request2), request2);
  if (typeof given?.arrayBuffer === "function" && "ok" in given) return fromResponse(given);
  throw new NutgrafError("invalid-source", `init takes a URL, a Response, bytes or a WebAssembly.Module, not ${shown(given)}`);
}
async function answer(url, request2) {
  try {
    return await request2(url);
  } catch (cause) {
    throw new NutgrafError("load-failed", `${url} could not be fetched: ${cause.message}`, { cause });
  }
}
async function fromResponse(response) {
  const name = response.url || "the response";
  const { status, statusText } = response;
  if (!response.ok) throw new NutgrafError("load-failed", `${name}: the server answered ${status} ${statusText}`.trim());
  if (response.bodyUsed) throw new NutgrafError("load-failed", `${name} has been read already; pass init a fresh one, or its bytes`);
  const type = response.headers.get("content-type") ?? "no content type";
  if (type.startsWith("application/wasm") && WebAssembly.compileStreaming) {
    return attempt(() => WebAssembly.compileStreaming(response), name);
  }
  return fromBytes(new Uint8Array(await attempt(() => response.arrayBuffer(), name, "read")), `${name} (${type})`);
}
async function fromBytes(bytes, name) {
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== "\0asm") {
    throw new NutgrafError("load-failed", `${name}: not WebAssembly; a missing file is often answered with an HTML page`);
  }
  return attempt(() => WebAssembly.compile(bytes), name);
}
async function attempt(action, name, done = "compiled") {
  try {
    return await action();
  } catch (cause) {
    throw new NutgrafError("load-failed", `${name} could not be ${done}: ${cause.message}`, { cause });
  }
}

// request.mjs
var import_promises = require("node:fs/promises");
var isFile = (address) => typeof address === "string" ? !/^(https?|data|blob):/i.test(address) : address.protocol === "file:";
var local = (address) => String(address).startsWith("file:") ? new URL(address) : address;
var request = (address) => isFile(address) ? (0, import_promises.readFile)(local(address)) : fetch(address);

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
  constructor(size, hire) {
    [this.#size, this.#hire] = [size, hire];
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
    const part = ({ name, list }) => (parts[name] ??= []).push(...list);
    const { value, error } = await pool.ask({ call: call2, args }, { signal, part });
    if (error) throw new NutgrafError(error.code ?? "reading-failed", error.message);
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
  const summarize2 = async (text, { signal, ...options } = {}) => call("summarize", [text, options], signal);
  const sentences2 = async (text, { signal } = {}) => call("sentences", [text], signal);
  async function one(index, release, { signal, ...options }) {
    const { text, released } = typeof release === "string" ? { text: release } : release ?? {};
    try {
      const summary = await summarize2(text, { ...options, signal, ...released && { released } });
      return { index, release, summary, error: null };
    } catch (error) {
      if (error instanceof NutgrafError) return { index, release, summary: null, error };
      throw error;
    }
  }
  async function* summarizeAll2(releases, { signal, onProgress = () => {
  }, ...options } = {}) {
    await summarize2("", { ...options, signal });
    const [stop, waiting, counts] = [new AbortController(), [], { done: 0, failed: 0 }];
    const abort = () => stop.abort(signal.reason);
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
        const result = one(index++, release, { ...options, signal: stop.signal });
        result.catch(() => {
        });
        waiting.push(result);
        if (waiting.length >= 2 * threads2) yield await settle();
      }
      while (waiting.length > 0) yield await settle();
    } finally {
      signal?.removeEventListener("abort", abort);
      stop.abort();
    }
  }
  return { init: init2, sentences: sentences2, summarize: summarize2, summarizeAll: summarizeAll2, close: async () => void await pool.close() };
}
var told = (call) => (cause) => {
  if (cause.name === "DataCloneError") throw new NutgrafError(`invalid-${call === "summarize" ? "options" : "text"}`, cause.message, { cause });
  if (!(cause instanceof Ended)) throw cause;
  if (call === "init") throw new NutgrafError("load-failed", `the worker does not start: ${cause.message}`, { cause });
  throw new NutgrafError("reading-failed", `the text could not be read; others can be (its thread ended twice: ${cause.message})`, { cause });
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
var script = () => new import_node_worker_threads.Worker(new URL("worker/thread.mjs", here));
var threads = ({ threads: count = (0, import_node_os.availableParallelism)(), worker = script, onRestart } = {}) => functions({ hire: () => thread(worker()), threads: count, compile: (source) => compile(source, request), onRestart });
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
