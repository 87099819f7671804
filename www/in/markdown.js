// Markdown, by marked: its signs are no part of the text.

import { marked } from "../lib/markdown.js";
import { readMarkup } from "./html.js";

export const read = async (text) => readMarkup(await marked.parse(text), false);
