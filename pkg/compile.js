// Gets a WebAssembly module out of whatever `init` was given, and says plainly what is wrong where it can't.
import { NutgrafError, shown } from "./error.js";

/** By its tag a value is known even where it was made in another frame or context. */
const is = (value, type) => Object.prototype.toString.call(value) === `[object ${type}]`;

/** @param {(address: string | URL) => Promise<any>} request what stands at an address */
export async function compile(given, request) {
  if (is(given, "WebAssembly.Module")) return given;
  if (ArrayBuffer.isView(given)) return fromBytes(new Uint8Array(given.buffer, given.byteOffset, given.byteLength), "the bytes");
  if (is(given, "ArrayBuffer")) return fromBytes(new Uint8Array(given), "the bytes");
  if (typeof given === "string" || given instanceof URL) return compile(await answer(given, request), request);
  if (typeof given?.arrayBuffer === "function" && "ok" in given) return fromResponse(given);
  throw new NutgrafError("invalid-source", `init takes a URL, a Response, bytes or a WebAssembly.Module, not ${shown(given)}`);
}

async function answer(url, request) {
  try {
    return await request(url);
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
