// What `nutgraf/inline` carries: the core, packed, and what unpacks it. `scripts/package.mjs` makes one file of it.
import { strFromU8, strToU8, unzlibSync } from "fflate";
import packed from "core";

export const bytes = () => unzlibSync(packed);

/** Test environments that imitate a page lack these. */
export const codecs = {
  TextDecoder: globalThis.TextDecoder ?? class {
    decode = (units = new Uint8Array()) => strFromU8(units);
  },
  TextEncoder: globalThis.TextEncoder ?? class {
    encode = (text = "") => strToU8(text.toWellFormed());
  },
};
