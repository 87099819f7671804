const here = require("node:url").pathToFileURL(__filename).href;
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// node.mjs
var node_exports = {};
__export(node_exports, {
  NutgrafError: () => NutgrafError,
  init: () => init,
  sentences: () => sentences,
  summarize: () => summarize
});
module.exports = __toCommonJS(node_exports);
var import_node_fs = require("node:fs");
var codecs = __toESM(require("node:util"), 1);

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

// nutgraf.js
function glue({ TextDecoder, TextEncoder } = globalThis) {
  class PageText {
    static __wrap(ptr) {
      const obj = Object.create(PageText.prototype);
      obj.__wbg_ptr = ptr;
      PageTextFinalization.register(obj, obj.__wbg_ptr, obj);
      return obj;
    }
    __destroy_into_raw() {
      const ptr = this.__wbg_ptr;
      this.__wbg_ptr = 0;
      PageTextFinalization.unregister(this);
      return ptr;
    }
    free() {
      const ptr = this.__destroy_into_raw();
      wasm.__wbg_pagetext_free(ptr, 0);
    }
    /**
     * The part of the page that shows `text.slice(start, end)`; none where the page has changed under it.
     * @param {number} start
     * @param {number} end
     * @returns {Range | undefined}
     */
    range(start2, end) {
      const ret = wasm.pagetext_range(this.__wbg_ptr, start2, end);
      return ret;
    }
    /**
     * The visible text; blocks are set apart by blank lines.
     * @returns {string}
     */
    get text() {
      let deferred1_0;
      let deferred1_1;
      try {
        const ret = wasm.pagetext_text(this.__wbg_ptr);
        deferred1_0 = ret[0];
        deferred1_1 = ret[1];
        return getStringFromWasm0(ret[0], ret[1]);
      } finally {
        wasm.__wbindgen_free(deferred1_0, deferred1_1, 1);
      }
    }
  }
  if (Symbol.dispose) PageText.prototype[Symbol.dispose] = PageText.prototype.free;
  function readElement(root) {
    const ret = wasm.readElement(root);
    return PageText.__wrap(ret);
  }
  function sentences2(text) {
    const ret = wasm.sentences(text);
    return ret;
  }
  function summarize2(text, sentences3, facts, released) {
    const val2 = +sentences3;
    const val3 = +facts;
    var ptr0 = isLikeNone(released) ? 0 : passStringToWasm0(released, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    var len0 = WASM_VECTOR_LEN;
    const ret = wasm.summarize(text, val2, val3, ptr0, len0);
    return ret;
  }
  function __wbg_get_imports() {
    const import0 = {
      __proto__: null,
      __wbg_Error_208446807d0d1e30: function(arg0, arg1) {
        const ret = Error(getStringFromWasm0(arg0, arg1));
        return ret;
      },
      __wbg_Number_ff192a72a0dcdf6d: function(arg0) {
        const ret = Number(arg0);
        return ret;
      },
      __wbg___wbindgen_is_string_fc456fee5d3317de: function(arg0) {
        const ret = typeof arg0 === "string";
        return ret;
      },
      __wbg___wbindgen_is_undefined_be5b34249ff1fc15: function(arg0) {
        const ret = arg0 === void 0;
        return ret;
      },
      __wbg___wbindgen_string_get_7ce8eee7fd327545: function(arg0, arg1) {
        const obj = arg1;
        const ret = typeof obj === "string" ? obj : void 0;
        var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
        var len1 = WASM_VECTOR_LEN;
        getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
        getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
      },
      __wbg___wbindgen_throw_4c88d8bf264fd984: function(arg0, arg1) {
        throw new Error(getStringFromWasm0(arg0, arg1));
      },
      __wbg_getAttribute_c7b80d4010284561: function(arg0, arg1, arg2, arg3) {
        const ret = arg1.getAttribute(getStringFromWasm0(arg2, arg3));
        var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
        var len1 = WASM_VECTOR_LEN;
        getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
        getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
      },
      __wbg_getComputedStyle_3be93eadae0000a9: function() {
        return handleError(function(arg0, arg1) {
          const ret = arg0.getComputedStyle(arg1);
          return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
        }, arguments);
      },
      __wbg_getPropertyValue_c0aae8b8341401f1: function() {
        return handleError(function(arg0, arg1, arg2, arg3) {
          const ret = arg1.getPropertyValue(getStringFromWasm0(arg2, arg3));
          const ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
          const len1 = WASM_VECTOR_LEN;
          getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
          getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
        }, arguments);
      },
      __wbg_hasAttribute_3f271bd99815d507: function(arg0, arg1, arg2) {
        const ret = arg0.hasAttribute(getStringFromWasm0(arg1, arg2));
        return ret;
      },
      __wbg_instanceof_Element_05dbb22ded594343: function(arg0) {
        let result;
        try {
          result = arg0 instanceof Element;
        } catch (_) {
          result = false;
        }
        const ret = result;
        return ret;
      },
      __wbg_instanceof_Window_5cf453f5639aa1a2: function(arg0) {
        let result;
        try {
          result = arg0 instanceof Window;
        } catch (_) {
          result = false;
        }
        const ret = result;
        return ret;
      },
      __wbg_isConnected_c529655b02d009e7: function(arg0) {
        const ret = arg0.isConnected;
        return ret;
      },
      __wbg_lastChild_d03af7c29f69e2ad: function(arg0) {
        const ret = arg0.lastChild;
        return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
      },
      __wbg_localName_c685a19779d08730: function(arg0, arg1) {
        const ret = arg1.localName;
        const ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
        const len1 = WASM_VECTOR_LEN;
        getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
        getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
      },
      __wbg_new_37eb45aaf5eeb820: function() {
        const ret = new Array();
        return ret;
      },
      __wbg_new_458314e43d17fbaf: function() {
        return handleError(function() {
          const ret = new Range();
          return ret;
        }, arguments);
      },
      __wbg_new_7075786089b89c5e: function() {
        const ret = /* @__PURE__ */ new Map();
        return ret;
      },
      __wbg_new_cd4348290afae586: function() {
        const ret = new Object();
        return ret;
      },
      __wbg_nodeType_5c5050c6571c3463: function(arg0) {
        const ret = arg0.nodeType;
        return ret;
      },
      __wbg_nodeValue_31dd9c06701588cb: function(arg0, arg1) {
        const ret = arg1.nodeValue;
        var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
        var len1 = WASM_VECTOR_LEN;
        getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
        getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
      },
      __wbg_previousSibling_cba9b36350a54313: function(arg0) {
        const ret = arg0.previousSibling;
        return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
      },
      __wbg_querySelector_1555c239948f2bf0: function() {
        return handleError(function(arg0, arg1, arg2) {
          const ret = arg0.querySelector(getStringFromWasm0(arg1, arg2));
          return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
        }, arguments);
      },
      __wbg_setEnd_bed33f84d44f7f10: function() {
        return handleError(function(arg0, arg1, arg2) {
          arg0.setEnd(arg1, arg2 >>> 0);
        }, arguments);
      },
      __wbg_setStart_274773ccee3c34af: function() {
        return handleError(function(arg0, arg1, arg2) {
          arg0.setStart(arg1, arg2 >>> 0);
        }, arguments);
      },
      __wbg_set_8282f7e0d2d01336: function(arg0, arg1, arg2) {
        const ret = arg0.set(arg1, arg2);
        return ret;
      },
      __wbg_set_d2d33b52458e984a: function(arg0, arg1, arg2) {
        arg0[arg1 >>> 0] = arg2;
      },
      __wbg_set_e4b9a833d288759a: function(arg0, arg1, arg2) {
        arg0[arg1] = arg2;
      },
      __wbg_slice_8c7f01d7eb703b4e: function(arg0, arg1, arg2) {
        const ret = arg0.slice(arg1 >>> 0, arg2 >>> 0);
        return ret;
      },
      __wbg_static_accessor_GLOBAL_THIS_003ee833af9699fc: function() {
        const ret = typeof globalThis === "undefined" ? void 0 : globalThis;
        return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
      },
      __wbg_static_accessor_GLOBAL_e4293fb22cbe77da: function() {
        const ret = typeof global === "undefined" ? void 0 : global;
        return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
      },
      __wbg_static_accessor_SELF_53bb20457401453d: function() {
        const ret = typeof self === "undefined" ? void 0 : self;
        return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
      },
      __wbg_static_accessor_WINDOW_b5e0810bfecb7feb: function() {
        const ret = typeof window === "undefined" ? void 0 : window;
        return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
      },
      __wbindgen_generic_0000000000000001: function(arg0) {
        const ret = arg0;
        return ret;
      },
      __wbindgen_generic_0000000000000002: function(arg0, arg1) {
        const ret = getStringFromWasm0(arg0, arg1);
        return ret;
      },
      __wbindgen_generic_0000000000000003: function(arg0) {
        const ret = BigInt.asUintN(64, arg0);
        return ret;
      },
      __wbindgen_init_externref_table: function() {
        const table = wasm.__wbindgen_externrefs;
        table.set(0, void 0);
        table.set(1024, void 0);
        table.set(1025, null);
        table.set(1026, true);
        table.set(1027, false);
      }
    };
    return {
      __proto__: null,
      "./nutgraf_bg.js": import0
    };
  }
  const PageTextFinalization = typeof FinalizationRegistry === "undefined" ? { register: () => {
  }, unregister: () => {
  } } : new FinalizationRegistry((ptr) => wasm.__wbg_pagetext_free(ptr, 1));
  function addToExternrefTable0(obj) {
    const idx = wasm.__externref_table_alloc();
    wasm.__wbindgen_externrefs.set(idx, obj);
    return idx;
  }
  let cachedDataViewMemory0 = null;
  function getDataViewMemory0() {
    if (cachedDataViewMemory0 === null || cachedDataViewMemory0.buffer.detached === true || cachedDataViewMemory0.buffer.detached === void 0 && cachedDataViewMemory0.buffer !== wasm.memory.buffer) {
      cachedDataViewMemory0 = new DataView(wasm.memory.buffer);
    }
    return cachedDataViewMemory0;
  }
  function getStringFromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    return decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
  }
  let cachedUint8ArrayMemory0 = null;
  function getUint8ArrayMemory0() {
    if (cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0) {
      cachedUint8ArrayMemory0 = new Uint8Array(wasm.memory.buffer);
    }
    return cachedUint8ArrayMemory0;
  }
  function handleError(f, args) {
    try {
      return f.apply(this, args);
    } catch (e) {
      const idx = addToExternrefTable0(e);
      wasm.__wbindgen_exn_store(idx);
    }
  }
  function isLikeNone(x) {
    return x === void 0 || x === null;
  }
  function passStringToWasm0(arg, malloc, realloc) {
    if (realloc === void 0) {
      const buf = cachedTextEncoder.encode(arg);
      const ptr2 = malloc(buf.length, 1) >>> 0;
      getUint8ArrayMemory0().subarray(ptr2, ptr2 + buf.length).set(buf);
      WASM_VECTOR_LEN = buf.length;
      return ptr2;
    }
    let len = arg.length;
    let ptr = malloc(len, 1) >>> 0;
    const mem = getUint8ArrayMemory0();
    let offset = 0;
    for (; offset < len; offset++) {
      const code = arg.charCodeAt(offset);
      if (code > 127) break;
      mem[ptr + offset] = code;
    }
    if (offset !== len) {
      if (offset !== 0) {
        arg = arg.slice(offset);
      }
      ptr = realloc(ptr, len, len = offset + arg.length * 3, 1) >>> 0;
      const view = getUint8ArrayMemory0().subarray(ptr + offset, ptr + len);
      const ret = cachedTextEncoder.encodeInto(arg, view);
      offset += ret.written;
      ptr = realloc(ptr, len, offset, 1) >>> 0;
    }
    WASM_VECTOR_LEN = offset;
    return ptr;
  }
  let cachedTextDecoder = new TextDecoder("utf-8", { ignoreBOM: true });
  cachedTextDecoder.decode();
  const MAX_SAFARI_DECODE_BYTES = 2146435072;
  let numBytesDecoded = 0;
  function decodeText(bytes) {
    numBytesDecoded += bytes.length;
    if (numBytesDecoded >= MAX_SAFARI_DECODE_BYTES) {
      cachedTextDecoder = new TextDecoder("utf-8", { ignoreBOM: true });
      cachedTextDecoder.decode();
      numBytesDecoded = bytes.length;
    }
    return cachedTextDecoder.decode(bytes);
  }
  const cachedTextEncoder = new TextEncoder();
  if (!("encodeInto" in cachedTextEncoder)) {
    cachedTextEncoder.encodeInto = function(arg, view) {
      const buf = cachedTextEncoder.encode(arg);
      view.set(buf);
      return {
        read: arg.length,
        written: buf.length
      };
    };
  }
  let WASM_VECTOR_LEN = 0;
  let wasmModule, wasmInstance, wasm;
  function __wbg_finalize_init(instance2, module3) {
    wasmInstance = instance2;
    wasm = instance2.exports;
    wasmModule = module3;
    cachedDataViewMemory0 = null;
    cachedUint8ArrayMemory0 = null;
    wasm.__wbindgen_start();
    return wasm;
  }
  const start = (instance2) => {
    const { memory } = __wbg_finalize_init(instance2);
    return { memory, readElement, sentences: sentences2, summarize: summarize2 };
  };
  return { imports: __wbg_get_imports(), start };
}

// core.js
var KEPT = 1 << 25;
var module2 = null;
var instance = null;
var host = globalThis;
var find = () => {
  throw new NutgrafError("not-initialized", "call and await init() before the first text");
};
var loaded = () => module2 !== null;
function provide(finder, codecs2 = globalThis) {
  [find, host] = [finder, codecs2];
}
async function take(given) {
  const { imports, start } = glue(host);
  const fresh = await WebAssembly.instantiate(given, imports).then(start).catch(unfit);
  if (!loaded()) [module2, instance] = [given, fresh];
}
function run(action) {
  instance ??= begin();
  try {
    const result = action(instance);
    if (instance.memory.buffer.byteLength > KEPT) instance = null;
    return result;
  } catch (cause) {
    instance = null;
    throw new NutgrafError("reading-failed", `the text could not be read; others can be (${cause.message})`, { cause });
  }
}
function begin() {
  const given = module2 ?? find();
  const { imports, start } = glue(host);
  try {
    const fresh = start(new WebAssembly.Instance(given, imports));
    module2 = given;
    return fresh;
  } catch (cause) {
    return unfit(cause);
  }
}
function unfit(cause) {
  throw new NutgrafError("load-failed", `the module does not start as the core of this version of nutgraf: ${cause.message}`, { cause });
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

// load.js
function loader(usual, request2 = (address) => fetch(address)) {
  const pending = /* @__PURE__ */ new Map();
  const load = async (source) => take(await compile(await (source ?? usual()), request2));
  return async function init2(source) {
    if (loaded()) return;
    const key = source instanceof URL ? source.href : source;
    if (!pending.has(key)) pending.set(key, load(source).finally(() => pending.delete(key)));
    await pending.get(key);
  };
}

// request.mjs
var import_promises = require("node:fs/promises");
var isFile = (address) => typeof address === "string" ? !/^(https?|data|blob):/i.test(address) : address.protocol === "file:";
var local = (address) => String(address).startsWith("file:") ? new URL(address) : address;
var request = (address) => isFile(address) ? (0, import_promises.readFile)(local(address)) : fetch(address);

// api.js
var LONGEST = 1e7;
var MOST = 4294967295;
function summarize(text, options = {}) {
  checkText(text);
  const { sentences: sentences2, facts, released } = checkOptions(options);
  return run((core) => core.summarize(text, sentences2, facts, released));
}
function sentences(text) {
  checkText(text);
  return run((core) => core.sentences(text));
}
function checkText(text) {
  if (typeof text !== "string") throw new NutgrafError("invalid-text", `text must be a string, not ${typeName(text)}`);
  if (text.length <= LONGEST) return;
  throw new NutgrafError("text-too-long", `text must have at most ${LONGEST} characters (UTF-16 units), not ${text.length}`);
}
var refuse = (message) => {
  throw new NutgrafError("invalid-options", message);
};
var OPTIONS = { sentences: count(3), facts: count(8), released: day };
function checkOptions(options) {
  if (options === null || typeof options !== "object" || Array.isArray(options)) {
    refuse(`options must be an object, not ${typeName(options)}`);
  }
  const names = Object.keys(OPTIONS);
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown !== void 0) refuse(`there is no option ${shown(unknown)}; there are ${names.join(", ")}`);
  return Object.fromEntries(names.map((name) => [name, OPTIONS[name](options[name], name)]));
}
function count(otherwise) {
  return (value = otherwise, name) => {
    if (Number.isInteger(value) && value >= 0) return Math.min(value, MOST);
    return refuse(`${name} must be an integer, 0 or more, not ${shown(value)}`);
  };
}
function day(value, name) {
  if (value === void 0 || value === "") return void 0;
  if (typeof value === "string" && isDay(value)) return value;
  return refuse(`${name} must be a date written YYYY-MM-DD, not ${shown(value)}`);
}
function isDay(value) {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = /* @__PURE__ */ new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

// node.mjs
function file() {
  try {
    return (0, import_node_fs.readFileSync)(new URL("nutgraf_bg.wasm", here));
  } catch (cause) {
    const message = "nutgraf_bg.wasm is not beside the code, as in a bundle: await init() with its file or bytes, or import nutgraf/inline";
    throw new NutgrafError("load-failed", `${message} (${cause.message})`, { cause });
  }
}
provide(() => new WebAssembly.Module(file()), codecs);
var init = loader(file, request);
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  NutgrafError,
  init,
  sentences,
  summarize
});
