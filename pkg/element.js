// The class of <nutgraf-summary>, not yet defined under a name: define.js does that.
import { readElement } from "./api.js";
import { elementClass } from "./element/class.js";
import { init, sentences, summarize } from "./index.js";

export { init } from "./index.js";

/** The formats are loaded when one is asked for. */
async function format(summary, name, text) {
  const { format } = await import("./export.js");
  return format(summary, name, { text, uri: location.href });
}

export const NutgrafSummary = elementClass({ init, sentences, summarize, readElement, format });
