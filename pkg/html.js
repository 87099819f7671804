// Text out of a page or its markup, with the way back from offsets to nodes.
import { readElement } from "./api.js";

const markup = (source) => new DOMParser().parseFromString(source, "text/html");

/** @type {import("./html.js").htmlToText} */
export function htmlToText(source) {
  const node = source?.nodeType ? source : markup(source);
  const { text, range, free } = readElement(node.body ?? node);
  const at = (offset) => {
    const found = range(offset, offset + 1);
    return found && !found.collapsed ? { node: found.startContainer, offset: found.startOffset } : null;
  };
  return { text, at, range: (start, end) => range(start, end) ?? null, free };
}
