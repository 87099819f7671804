// The core in use: one module, one instance at a time. An instance that fails is thrown away, and so is one that has grown large;
// the next text is read by a fresh one.
import { NutgrafError } from "./error.js";
import glue from "./nutgraf.js";

/** What an instance may keep between two texts: WebAssembly gives memory back only with the instance. */
const KEPT = 1 << 25;

let module = null;
let instance = null;
let host = globalThis;
let find = () => {
  throw new NutgrafError("not-initialized", "call and await init() before the first text");
};

export const loaded = () => module !== null;

/** How to get the module where a text comes before `init`, and what turns its bytes into words where the host can't. */
export function provide(finder, codecs = globalThis) {
  [find, host] = [finder, codecs];
}

/** Takes a module into use; the first one stays. */
export async function take(given) {
  const { imports, start } = glue(host);
  const fresh = await WebAssembly.instantiate(given, imports).then(start).catch(unfit);
  if (!loaded()) [module, instance] = [given, fresh];
}

/** Lets the core do something; an instance that has failed in it is never asked again. */
export function run(action) {
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
  const given = module ?? find();
  const { imports, start } = glue(host);
  try {
    const fresh = start(new WebAssembly.Instance(given, imports));
    module = given;
    return fresh;
  } catch (cause) {
    return unfit(cause);
  }
}

function unfit(cause) {
  throw new NutgrafError("load-failed", `the module does not start as the core of this version of nutgraf: ${cause.message}`, { cause });
}
