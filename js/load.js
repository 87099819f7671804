// Gets a WebAssembly module out of whatever `init` was given, and says plainly what is wrong where it can't.
import { NutgrafError, typeName } from "./error.js";

/**
 * @param {import("./index.js").Source} source
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(source) {
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  if (given instanceof ArrayBuffer || ArrayBuffer.isView(given)) return fromBytes(given, "the bytes");
  if (typeof given === "string" || given instanceof URL) return fromResponse(await request(given));
  if (typeof given?.arrayBuffer === "function" && "ok" in given) return fromResponse(given);
  throw new NutgrafError("invalid-source", `init takes a URL, a Response, bytes or a WebAssembly.Module, not ${typeName(given)}`);
}

async function request(url) {
  try {
    return await fetch(url);
  } catch (cause) {
    throw new NutgrafError("load-failed", `${url} could not be fetched: ${cause.message}`, { cause });
  }
}

async function fromResponse(response) {
  const name = response.url || "the response";
  if (!response.ok) {
    throw new NutgrafError("load-failed", `${name}: the server answered ${response.status} ${response.statusText}`.trim());
  }
  const type = response.headers.get("content-type") ?? "no content type";
  if (type.startsWith("application/wasm") && WebAssembly.compileStreaming) {
    return attempt(() => WebAssembly.compileStreaming(response), name);
  }
  return fromBytes(await response.arrayBuffer(), `${name} (${type})`);
}

async function fromBytes(bytes, name) {
  const head = new Uint8Array(bytes.buffer ?? bytes, bytes.byteOffset ?? 0, Math.min(4, bytes.byteLength));
  if (String.fromCharCode(...head) !== "\0asm") {
    throw new NutgrafError("load-failed", `${name}: not WebAssembly; a missing file is often answered with an HTML page`);
  }
  return attempt(() => WebAssembly.compile(bytes), name);
}

async function attempt(action, name) {
  try {
    return await action();
  } catch (cause) {
    throw new NutgrafError("load-failed", `${name} could not be compiled: ${cause.message}`, { cause });
  }
}
