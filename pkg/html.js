// Text out of a page or its markup, with the way back from offsets to nodes.
import { readElement } from "./api.js";
import { NutgrafError, shown } from "./error.js";

const isNode = (source) => typeof source === "object" && typeof source?.nodeType === "number";
const isMarkup = (source) => typeof source === "string" || Object.prototype.toString.call(source) === "[object TrustedHTML]";

/** What is read of a source: a document's body, or the node itself. */
function root(source) {
  if (isNode(source)) return source.body ?? source;
  if (!isMarkup(source)) {
    throw new NutgrafError("invalid-source", `htmlToText takes markup, an element, a fragment or a document, not ${shown(source)}`);
  }
  if (typeof DOMParser === "undefined") {
    throw new NutgrafError("invalid-source", "there is no DOMParser to read markup with: hand over a document, as jsdom makes one");
  }
  return new DOMParser().parseFromString(source, "text/html").body;
}

/** @type {import("./html.js").htmlToText} */
export function htmlToText(source) {
  const { text, range: between, free } = readElement(root(source));
  const inside = (start, end) => [start, end].every(Number.isInteger) && 0 <= start && start <= end && end <= text.length;
  const range = (start, end) => (inside(start, end) ? (between(start, end) ?? null) : null);
  const at = (offset) => {
    const found = range(offset, offset + 1);
    return found && !found.collapsed ? { node: found.startContainer, offset: found.startOffset } : null;
  };
  return { text, at, range, free };
}
