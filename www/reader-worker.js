// Reads one text after the other, beside the page.

import { init, summarize } from "../pkg/index.js";

onmessage = async ({ data: { text, options } }) => {
  try {
    await init();
    postMessage({ summary: summarize(text, options) });
  } catch ({ message, code }) {
    postMessage({ error: { message, code } });
  }
};
