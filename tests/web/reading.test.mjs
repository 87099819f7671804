// What needs no browser: lines of a PDF to paragraphs, kinds and letters of files, links to passages.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { kindOf, isMarkup, lettersOf } from "../../www/in/bytes.js";
import { textOf } from "../../www/in/lines.js";
import { root } from "./server.mjs";

/** A page of lines: [text, x, y] or [text, x, y, size]; a letter is half as wide as it is high. */
const page = (...lines) => ({ height: 800, runs: lines.map(([str, x, y, size = 10]) => ({ str, x, y, size, width: str.length * size * 0.5 })) });
/** Lines one under the other, of one width, at the left. */
const block = (words, from = 600) => words.map((line, i) => [line, 50, from - 12 * i]);
const check = (title, pages, expected) => test(`PDF: ${title}`, () => assert.deepEqual(textOf(pages).split("\n\n"), expected));

const FULL = "this line of the paragraph is as wide as all of the others are";

check("lines of a paragraph become one, a blank line begins another", [page(...block([FULL, FULL, "and ends."]), ...block(["Another one."], 540))], [`${FULL} ${FULL} and ends.`, "Another one."]);
check("a short line that ends a sentence ends its paragraph", [page(...block([FULL, "A short end.", FULL, "It ends."]))], [`${FULL} A short end.`, `${FULL} It ends.`]);
check("a heading is apart by its size", [page(["A heading", 50, 600, 18], ...block([FULL, "It ends."], 580))], ["A heading", `${FULL} It ends.`]);
check("bullets are items", [page(...block([FULL, "• one", "• two", "3. three"]))], [FULL, "• one", "• two", "3. three"]);
check("runs of one line, with and without a space between them", [page(["The mill", 50, 600], ["open", 95, 600], ["s on ", 115.5, 600], ["Monday.", 140.5, 600])], ["The mill opens on Monday."]);
check("wide gaps are columns, rows stay together", [page(["Year", 50, 600], ["Tins", 200, 600], ["2024", 50, 588], ["31", 200, 588])], ["Year\tTins\n2024\t31"]);
check("running heads and page numbers go, sentences go on over the page", [
  page(["Annual report 2025", 50, 780], ...block([FULL, FULL]), ["Page 1 of 2", 50, 20]),
  page(["Annual report 2026", 50, 780], ...block(["goes on here.", "Then more."], 700), ["Page 2 of 2", 50, 20]),
], [`${FULL} ${FULL} goes on here.`, "Then more."]);
check("a line at the edge that stands on one page only stays", [page(["A head of its own", 50, 780], ...block([FULL, "It ends."])), page(...block(["Other words."], 700))], ["A head of its own", `${FULL} It ends.`, "Other words."]);
const hyphened = (...ends) => [page(...block(ends.flatMap(([a, b]) => [`${FULL} ${a}`, `${b} ${FULL}`])))];
test("PDF: a hyphen at a line's end goes where the text breaks words", () => {
  const text = textOf(hyphened(["infra-", "structure"], ["munici-", "palities"], ["labo-", "ratory"]));
  assert.match(text, /infrastructure.+municipalities.+laboratory/);
});
test("PDF: and stays where it is the word's own", () => {
  assert.match(textOf(hyphened(["long-", "term"])), /long-term/);
  assert.match(textOf(hyphened(["Anglo-", "Norwegian"])), /Anglo-Norwegian/);
  assert.match(textOf([page(...block([`${FULL} co-`, `operate ${FULL}`, "They cooperate."]))]), /all of the others are cooperate/);
});
test("PDF: nothing in, nothing out", () => assert.equal(textOf([page(), page([" ", 1, 1])]), ""));

const bytes = (words, encoding = "utf8") => new Uint8Array(Buffer.from(words, encoding));
for (const [name, content, kind] of [
  ["a.pdf", "%PDF-1.4 …", "pdf"], ["a.bin", "junk %PDF-1.4", "pdf"], ["a.docx", "PK\x03\x04 word/document.xml", "docx"], ["a.xlsx", "PK\x03\x04 xl/", "foreign"],
  ["a.doc", "\xd0\xcf\x11\xe0", "old"], ["a", "{\\rtf1", "rtf"], ["a.txt", "LEEDS - Acme", "text"], ["a.md", "# A", "markdown"], ["a.htm", "<p>A", "html"],
  ["a", "<!DOCTYPE html><p>", "html"], ["a.txt", "From: a@b.example\nSubject: A\n\nB", "mail"], ["a.txt", "Contact: Jane\nPhone: 1\n\nB", "text"], ["a.eml", "X: y", "mail"],
  ["a.png", "\x89PNG\x00\x01", "foreign"], ["a.txt", "", "text"],
]) test(`${name} ${JSON.stringify(content.slice(0, 20))} is ${kind}`, () => assert.equal(kindOf(bytes(content, "latin1"), name), kind));

for (const [title, given, text, encoding] of [
  ["UTF-8", bytes("Café"), "Café", null], ["UTF-8 with its mark", bytes("\ufeffCafé"), "Café", null], ["UTF-16", bytes("\ufeffCafé", "utf16le"), "Café", "utf-16le"],
  ["UTF-16 without a mark", bytes("Cafe au lait", "utf16le"), "Cafe au lait", "utf-16le"],
  ["what a page says of itself", new Uint8Array([...bytes('<meta charset="iso-8859-2">'), 0xb3]), '<meta charset="iso-8859-2">ł', "iso-8859-2"], ["line ends", bytes("a\r\nb\rc"), "a\nb\nc", null],
]) test(`letters: ${title}`, () => assert.deepEqual(lettersOf(given), { text, encoding }));

for (const [words, yes] of [["<p>A</p>", true], ["<div class=x><p>A</p></div>", true], ["<3 percent of people", false], ["<i>A</i> opens a mill", false], ["A <p>b</p>", false]]) {
  test(`${words} is ${yes ? "" : "no "}markup`, () => assert.equal(isMarkup(words), yes));
}

test("every library has its licence beside it", () => {
  const papers = readFileSync(path.join(root, "www", "lib", "LICENCES.txt"), "utf8");
  assert.deepEqual(readdirSync(path.join(root, "www", "lib")).sort(), ["LICENCES.txt", "docx.js", "mail.js", "markdown.js", "pdf-worker.js", "pdf.js"]);
  for (const name of ["mammoth", "marked", "pdfjs-dist", "postal-mime", "jszip"]) assert.match(papers, new RegExp(`^${name} \\d`, "m"));
});
