// Any file to a text; each library is loaded when the first file of its kind comes.

import { kindOf, lettersOf } from "./bytes.js";

const MOST = 50_000_000;
const DEEP = 2;

/** Why a file was not read, as a key of the page's words. */
export class Unread extends Error {
  constructor(reason, name) {
    super(reason);
    Object.assign(this, { reason, file: name });
  }
}

const READERS = {
  pdf: (bytes) => import("./pdf.js").then(({ read }) => () => read(bytes)),
  docx: (bytes) => import("./docx.js").then(({ read }) => () => read(bytes)),
  mail: (bytes) => import("./mail.js").then(({ read }) => () => read(bytes)),
  html: (bytes) => import("./html.js").then(({ readMarkup }) => async () => letters(bytes, readMarkup)),
  markdown: (bytes) => import("./markdown.js").then(({ read }) => async () => letters(bytes, read)),
  text: async (bytes) => async () => letters(bytes, async (text) => ({ text })),
};

async function letters(bytes, read) {
  const { text, encoding } = lettersOf(bytes);
  return { ...(await read(text)), encoding };
}

/**
 * The releases that a file holds: one, or a mail's own and those attached to it.
 * @param {File} file
 * @returns {Promise<{ text: string, name: string, address?: string, encoding?: string }[]>}
 */
export async function readFile(file, depth = 0) {
  const { name } = file;
  if (file.size > MOST) throw new Unread("big", name);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = kindOf(bytes, name, file.type);
  if (!READERS[kind]) throw new Unread(kind, name);
  const ready = await READERS[kind](bytes).catch(() => { throw new Unread("part", name); });
  const { attached = [], ...found } = await ready().catch(({ reason }) => { throw new Unread(reason ?? "damaged", name); });
  const inside = depth < DEEP ? await Promise.all(attached.map((one) => readFile(one, depth + 1).catch(() => []))) : [];
  const own = found.text.trim() ? [{ text: found.text.trim(), name, address: found.address, encoding: found.encoding }] : [];
  const all = [...own, ...inside.flat()];
  if (!all.length) throw new Unread("empty", name);
  return all;
}
