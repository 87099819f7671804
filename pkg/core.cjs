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

// core.js
var core_exports = {};
__export(core_exports, {
  loaded: () => loaded,
  provide: () => provide,
  run: () => run,
  take: () => take
});
module.exports = __toCommonJS(core_exports);
var import_error = require("./error.cjs");

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
  function sentences(text) {
    const ret = wasm.sentences(text);
    return ret;
  }
  function summarize(text, sentences2, facts, released, people, organizations, places) {
    const val5 = +sentences2;
    const val6 = +facts;
    let ptr0, len0, ptr1, len1, ptr2, len2, ptr3, len3;
    try {
      ptr0 = isLikeNone(released) ? 0 : passStringToWasm0(released, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
      len0 = WASM_VECTOR_LEN;
      ptr1 = passArrayJsValueToWasm0(people, wasm.__wbindgen_malloc);
      len1 = WASM_VECTOR_LEN;
      ptr2 = passArrayJsValueToWasm0(organizations, wasm.__wbindgen_malloc);
      len2 = WASM_VECTOR_LEN;
      ptr3 = passArrayJsValueToWasm0(places, wasm.__wbindgen_malloc);
      len3 = WASM_VECTOR_LEN;
    } catch (e) {
      if (ptr3) {
        wasm.__externref_drop_slice(ptr3, len3);
        wasm.__wbindgen_free(ptr3, len3 * 4, 4);
      }
      if (ptr2) {
        wasm.__externref_drop_slice(ptr2, len2);
        wasm.__wbindgen_free(ptr2, len2 * 4, 4);
      }
      if (ptr1) {
        wasm.__externref_drop_slice(ptr1, len1);
        wasm.__wbindgen_free(ptr1, len1 * 4, 4);
      }
      if (ptr0) {
        wasm.__wbindgen_free(ptr0, len0 * 1, 1);
      }
      throw e;
    }
    const ret = wasm.summarize(text, val5, val6, ptr0, len0, ptr1, len1, ptr2, len2, ptr3, len3);
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
      __wbg___wbindgen_is_object_8b968c3ab8e96595: function(arg0) {
        const val = arg0;
        const ret = typeof val === "object" && val !== null;
        return ret;
      },
      __wbg___wbindgen_is_string_fc456fee5d3317de: function(arg0) {
        const ret = typeof arg0 === "string";
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
      __wbg_createRange_d94ab95f29a3c437: function() {
        return handleError(function(arg0) {
          const ret = arg0.createRange();
          return ret;
        }, arguments);
      },
      __wbg_defaultView_a5c6f4959014ed14: function(arg0) {
        const ret = arg0.defaultView;
        return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
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
      __wbg_get_2080c49015e35254: function() {
        return handleError(function(arg0, arg1) {
          const ret = Reflect.get(arg0, arg1);
          return ret;
        }, arguments);
      },
      __wbg_hasAttribute_3f271bd99815d507: function(arg0, arg1, arg2) {
        const ret = arg0.hasAttribute(getStringFromWasm0(arg1, arg2));
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
      __wbg_ownerDocument_adefd47fd596fe80: function(arg0) {
        const ret = arg0.ownerDocument;
        return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
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
  function passArrayJsValueToWasm0(array, malloc) {
    const ptr = malloc(array.length * 4, 4) >>> 0;
    for (let i = 0; i < array.length; i++) {
      const add = addToExternrefTable0(array[i]);
      getDataViewMemory0().setUint32(ptr + 4 * i, add, true);
    }
    WASM_VECTOR_LEN = array.length;
    return ptr;
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
    return { memory, readElement, sentences, summarize };
  };
  return { imports: __wbg_get_imports(), start };
}

// core.js
var KEPT = 1 << 25;
var module2 = null;
var instance = null;
var host = globalThis;
var find = () => {
  throw new import_error.NutgrafError("not-initialized", "call and await init() before the first text");
};
var loaded = () => module2 !== null;
function provide(finder, codecs = globalThis) {
  [find, host] = [finder, codecs];
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
    throw new import_error.NutgrafError("reading-failed", `the text could not be read; others can be (${cause.message})`, { cause });
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
  throw new import_error.NutgrafError("load-failed", `the module does not start as the core of this version of nutgraf: ${cause.message}`, { cause });
}
