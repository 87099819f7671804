// Word documents, by mammoth, which makes a page of them.

import { convertToHtml } from "../lib/docx.js";
import { readMarkup } from "./html.js";

/** @param {Uint8Array} bytes */
export async function read(bytes) {
  const arrayBuffer = bytes.slice().buffer;
  const { value } = await convertToHtml({ arrayBuffer });
  return readMarkup(value, false);
}
