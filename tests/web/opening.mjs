// Files as they come: good ones bent and cut, pages, mail and Markdown made at random, and bytes that are nothing.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { JSDOM } from "jsdom";
import { isMarkup } from "../../www/in/bytes.js";
import { textOf } from "../../www/in/lines.js";
import { readFile, Unread } from "../../www/in/read.js";
import { root } from "./server.mjs";

/** All that the page has words for; pdf.js wants a browser's worker, and says without one that a file is damaged. */
const REASONS = ["foreign", "old", "rtf", "damaged", "empty"];

/** What the ways in need of a browser, and the core they read articles with. */
export async function ready() {
  const { window } = new JSDOM("");
  const kinds = Object.getOwnPropertyNames(window).filter((name) => /^[A-Z]/.test(name));
  for (const name of ["window", "document", "customElements", "getComputedStyle", ...kinds]) globalThis[name] ??= window[name];
  const { NutgrafSummary } = await import("../../pkg/embed.js");
  await NutgrafSummary.core.init(readFileSync(path.join(root, "pkg", "nutgraf_bg.wasm")));
}

/** The releases in a file, or why there are none: one of the reasons that the page has words for. */
export async function opened(bytes, name) {
  try {
    const found = await readFile(new File([bytes], name));
    for (const { text } of found) assert.ok(text.trim() && !text.includes("\r"), "a release has words, and its lines end one way");
    return found;
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    assert.ok(REASONS.includes(error.reason), error.reason);
    return error.reason;
  }
}

const folder = path.join(root, "tests", "web", "files");
const files = readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(path.join(folder, name)))]);

const PIECES = ["Wexcombe ", "“We open,” ", "é", "\u2028", "\r\n", "\t", "  ", "-", "• ", "1.", "&nbsp;", "&#0;", "&amp", "\0", "\ud800", "🙂", "مرحبا", "| a | b |", "# ", "* ", "```", "[x](y)"];
const words = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 30 }).map((all) => all.join(""));

const TAGS = ["p", "div", "table", "tr", "td", "th", "ul", "li", "h1", "br", "q", "style", "script", "article", "main", "template", "svg", "textarea", "details", "a", "title"];
const tag = fc.tuple(fc.constantFrom(...TAGS), fc.constantFrom("", " hidden", " style='display:none'", ' style="x', " title=\"a>b\"", " aria-hidden=true"), fc.constantFrom("", "/"))
  .map(([name, attribute, close]) => (close ? `</${name}>` : `<${name}${attribute}>`));
const markup = fc.array(fc.oneof(tag, tag, words, fc.constantFrom("<!--", "-->", "<![CDATA[", "<", ">", "<meta charset=utf-7>", "<meta charset=koi8-r>")), { maxLength: 60 }).map((all) => all.join(""));
const deep = fc.tuple(fc.constantFrom("<div>", "<table><tr><td>", "<ul><li>", "<q>", "* ", "> ", "[", "**"), fc.integer({ min: 1, max: 400 })).map(([open, times]) => open.repeat(times));

const HEADERS = ["From: a@b.example", "Subject: =?utf-8?Q?W=C3=A9?=", "Subject: =?x?", "MIME-Version: 1.0", "Content-Type: text/html; charset=iso-8859-1", "Content-Type: text/plain; charset=no-such",
  "Content-Type: multipart/mixed; boundary=b", "Content-Type: message/rfc822", "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: quoted-printable", "Content-Disposition: attachment; filename=a.docx", " folded", "no colon"];
const headers = fc.array(fc.constantFrom(...HEADERS), { minLength: 2, maxLength: 6 }).map((lines) => lines.join("\r\n"));
const part = fc.tuple(headers, fc.oneof(words, markup, fc.base64String(), deep)).map((both) => both.join("\r\n\r\n"));
const mail = fc.tuple(headers, fc.array(part, { maxLength: 4 })).map(([head, parts]) => `${head}\r\n\r\n${parts.map((one) => `--b\r\n${one}\r\n`).join("")}--b--`);

const WORD = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>";
const runs = fc.array(fc.constantFrom("<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>Wexcombe</w:t>", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", "<w:tab/>", "&bad;", "<w:br/>"), { maxLength: 30 });
const docx = runs.map((all) => zipSync({ "word/document.xml": strToU8(`${WORD}${all.join("")}</w:body></w:document>`) }));

const utf16 = (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
const letters = fc.tuple(fc.oneof(words, markup, deep, mail), fc.constantFrom(strToU8, utf16, (text) => new Uint8Array(Buffer.from(text, "latin1"))))
  .map(([text, encode]) => encode(text));

/** A good file with bytes changed, a middle taken out, an end put on. */
const bent = fc.tuple(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 6 }), fc.nat(), fc.nat({ max: 4000 }), fc.uint8Array({ maxLength: 40 }))
  .map(([[, bytes], changes, at, length, end]) => {
    const copy = bytes.slice();
    for (const [place, byte] of changes) copy[place % copy.length] = byte;
    const from = at % copy.length;
    return Buffer.concat([copy.subarray(0, from), copy.subarray(from + length), end]);
  });

export const file = fc.oneof(letters, letters, bent, docx, fc.uint8Array({ maxLength: 600 }));
export const called = fc.constantFrom("a.txt", "a.md", "a.html", "a.eml", "a.docx", "a", "a.pdf", "ä\u202e.HTM");

const run = fc.record({ str: words, x: fc.float({ min: -50, max: 700, noNaN: true }), y: fc.float({ min: -50, max: 900, noNaN: true }), width: fc.float({ min: 0, max: 600, noNaN: true }), size: fc.float({ min: Math.fround(0.1), max: 90, noNaN: true }) });
export const pages = fc.array(fc.record({ height: fc.integer({ min: 0, max: 2000 }), runs: fc.array(run, { maxLength: 25 }) }), { maxLength: 4 });

/** Everything that is asked of the ways in, as one property. */
export const opens = fc.asyncProperty(file, called, pages, async (bytes, name, made) => {
  isMarkup(new TextDecoder().decode(bytes));
  assert.equal(typeof textOf(made), "string");
  await opened(bytes, name);
});
