// The functions of the package, the same behind every entry.
import { checkOptions, checkText } from "./check.js";
import { run } from "./core.js";

/** @type {import("./index.js").summarize} */
export function summarize(text, options = {}) {
  checkText(text);
  const { sentences, facts, released, names } = checkOptions(options);
  return run((core) => core.summarize(text, sentences, facts, released, names.people, names.organizations, names.places));
}

/** @type {import("./index.js").sentences} */
export function sentences(text) {
  checkText(text);
  return run((core) => core.sentences(text));
}

/** The text of an element of a live page, and the way back from its offsets to ranges of the page. */
export function readElement(element) {
  return run((core) => {
    let page = core.readElement(element);
    const free = () => {
      page?.free();
      page = null;
    };
    return { text: page.text, range: (start, end) => page?.range(start, end), free };
  });
}
