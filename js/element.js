// The class of <nutgraf-summary>, not yet defined: for a page that gives it a name of its own.
import { readElement } from "./api.js";
import { elementClass } from "./element/class.js";
import { init, sentences, summarize } from "./index.js";

export const NutgrafSummary = elementClass({ init, sentences, summarize, readElement });
