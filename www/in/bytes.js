// What a file is, by its first bytes and its name, and its letters, by its marks and its own words about them.

const STARTS = [["pdf", "%PDF-"], ["zip", "PK\x03\x04"], ["rtf", "{\\rtf"], ["old", "\xd0\xcf\x11\xe0"]];
const ENDINGS = { html: "html", htm: "html", xhtml: "html", md: "markdown", markdown: "markdown", eml: "mail" };
const MAIL = /^(?:[A-Za-z][\w-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}/;
const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b/i;
const MARKUP = /^\s*<(?:!doctype html|html|head|body|article|section|main|div|p|h[1-6]|table|ul)\b[^>]*>/i;

const latin = (bytes) => String.fromCharCode(...bytes);
const holds = (bytes, words) => new TextDecoder("latin1").decode(bytes).includes(words);

/** Whether words are the source of a page, not a release that begins with "<". */
export const isMarkup = (words) => MARKUP.test(words) && /<\/(?:p|div|h[1-6]|article|body|html|table|ul)>/i.test(words);

/**
 * "pdf", "docx", "mail", "html", "markdown", "text"; or why it can't be read: "foreign", "old", "rtf".
 * @param {Uint8Array} bytes
 */
export function kindOf(bytes, name, type = "") {
  const head = latin(bytes.subarray(0, 2048));
  const at = head.indexOf("%PDF-");
  const start = at >= 0 && at < 1024 ? "pdf" : STARTS.find(([, mark]) => head.startsWith(mark))?.[0];
  if (start === "zip") return holds(bytes, "word/document") ? "docx" : "foreign";
  if (start) return start;
  const ending = ENDINGS[name.toLowerCase().split(".").at(-1)];
  if (!encodingOf(bytes).startsWith("utf-16") && /[\0-\x08\x0e-\x1a]/.test(head)) return "foreign";
  if (ending) return ending;
  if (type === "text/html" || PAGE.test(head)) return "html";
  return type === "message/rfc822" || (MAIL.test(head) && /^(?:from|subject|received|return-path|mime-version):/im.test(head)) ? "mail" : "text";
}

/** UTF-16 without its mark: every other byte of English is nothing. */
function unmarked(bytes) {
  const some = bytes.subarray(0, 512);
  const nothing = [0, 1].map((odd) => some.filter((byte, i) => i % 2 === odd && byte === 0).length);
  return nothing[1] > some.length * 0.3 ? "utf-16le" : nothing[0] > some.length * 0.3 ? "utf-16be" : null;
}

function encodingOf(bytes) {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return unmarked(bytes) ?? "";
}

const named = (bytes) => /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(latin(bytes.subarray(0, 2048)))?.[1];

function decoded(bytes, encoding, fatal = false) {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The letters of a text file. `encoding` is told where it is not UTF-8.
 * @returns {{ text: string, encoding: string | null }}
 */
export function lettersOf(bytes) {
  const sure = encodingOf(bytes);
  const plain = sure ? null : decoded(bytes, "utf-8", true);
  const encoding = sure || (plain === null ? (decoded(bytes, named(bytes) ?? "") === null ? "windows-1252" : named(bytes)) : "utf-8");
  const text = (plain ?? decoded(bytes, encoding)).replace(/\r\n?/g, "\n");
  return { text, encoding: encoding.toLowerCase() === "utf-8" ? null : encoding };
}
