// How `init` takes the core into use.
import { loaded, take } from "./core.js";
import { compile } from "./compile.js";

/**
 * The `init` of an entry. Calls at one time with one source share its loading; each source answers for itself.
 * @param {() => any} usual where the core comes from if the caller does not say
 * @param {(address: string | URL) => Promise<any>} [request] what stands at an address
 * @returns {typeof import("./index.js").init}
 */
export function loader(usual, request = (address) => fetch(address)) {
  const pending = new Map();
  const load = async (source) => take(await compile(await (source ?? usual()), request));
  return async function init(source) {
    if (loaded()) return;
    const key = source instanceof URL ? source.href : source;
    if (!pending.has(key)) pending.set(key, load(source).finally(() => pending.delete(key)));
    await pending.get(key);
  };
}
