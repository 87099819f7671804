// Reads one text after the other, beside the page.

import { init, sentences, summarize } from "../pkg/index.js";

/** So many entries of a list a page takes in at once. */
const PART = 300;

onmessage = async ({ data: { text, options } }) => {
  try {
    await init();
    for (const [name, value] of Object.entries(summarize(text, options))) {
      const list = Array.isArray(value) ? value : null;
      for (let from = 0; from === 0 || from < list?.length; from += PART) postMessage({ name, part: list ? list.slice(from, from + PART) : value });
    }
    postMessage({ sentences: sentences(text) });
  } catch ({ message, code }) {
    postMessage({ error: { message, code } });
  }
};
