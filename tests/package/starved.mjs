// A core that fails for real: the same module with hardly more memory than a short text takes, so that a long one ends in a trap,
// with all that a trap leaves behind.
import glue from "../../pkg/nutgraf.js";

const PAGE = 1 << 16;
const MEMORY = 5;

/** Longer than a starved core can read. */
export const TRAP = "a ".repeat(30_000);

/** The bytes of a module, its memory limited to what reading `text` takes and a little more. */
export async function starve(bytes, text) {
  const { imports, start } = glue();
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  const core = start(instance);
  core.summarize(text, 3, 8, undefined, [], [], []);
  return limit(bytes, core.memory.buffer.byteLength / PAGE + 8);
}

/** Rewrites the section that declares the memory: one memory, its smallest and its largest size in pages. */
function limit(bytes, pages) {
  const at = section(bytes, MEMORY);
  const [size, body] = number(bytes, at + 1);
  const [flags, first] = number(bytes, body + 1);
  const [smallest] = number(bytes, first);
  if (bytes[body] !== 1 || flags > 1) throw new Error("The core's memory is declared in another way.");
  const content = [1, 1, ...leb(smallest), ...leb(pages)];
  return Buffer.concat([bytes.subarray(0, at + 1), Buffer.from([...leb(content.length), ...content]), bytes.subarray(body + size)]);
}

function section(bytes, wanted) {
  for (let at = 8; at < bytes.length; ) {
    if (bytes[at] === wanted) return at;
    const [size, body] = number(bytes, at + 1);
    at = body + size;
  }
  throw new Error("The core declares no memory.");
}

/** A LEB128 number and where it ends. */
function number(bytes, at) {
  let [value, shift] = [0, 0];
  for (;;) {
    const byte = bytes[at];
    value += (byte & 0x7f) * 2 ** shift;
    [at, shift] = [at + 1, shift + 7];
    if (byte < 0x80) return [value, at];
  }
}

function leb(value) {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)];
}
