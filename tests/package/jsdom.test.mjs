// The text of pages that a program has without a browser: documents of jsdom, with the way back to their nodes.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { JSDOM } from "jsdom";
import { output, project } from "./project.mjs";

const folder = project("jsdom", "node");
const load = (name) => import(pathToFileURL(path.join(folder, "node_modules", "nutgraf", name)));
const { init, summarize } = await load("node.mjs");
const { htmlToText } = await load("html.js");
await init();

const page = (markup) => new JSDOM(markup, { url: "https://example.org/" }).window.document;

const PAGES = {
  "blocks, white space and marks": ["<h1>Bridge\n  <b>opens</b></h1><p>It is  <i>open</i>,<br>she said: <q>Now</q>.</p>", "Bridge opens\n\nIt is open,\nshe said: “Now”."],
  "a table": [
    "<table><caption>Cost</caption><thead><tr><th>Year</th><th>Cost</th></tr></thead><tbody><tr><td>2025</td><td>€3 <b>m</b></td></tr><tr><td>2026</td><td></td></tr></tbody></table>",
    "Cost\n\nYear\tCost\n2025\t€3 m\n2026",
  ],
  "a table in a cell": ["<table><tr><td>A</td><td><table><tr><td>B</td><td>C</td></tr></table></td></tr></table>", "A\n\nB\tC"],
  "lists in lists": ["<ul><li>one<ol><li>two</li><li><p>three</p></li></ol></li><li>four</li></ul>", "• one\n\n• two\n\n• three\n\n• four"],
  "marks of what shows nothing": ["<ul><li></li><li><p> </p></li><li><ul><li>one</li></ul></li></ul><p><q></q>two <q><b>three</b></q></p>", "• one\n\ntwo “three”"],
  "marks in marks": ["<ul><li><ul><li></li></ul>one</li></ul><p><q><q>two</q> three</q></p>", "• one\n\n““two” three”"],
  "what is hidden": [
    '<p hidden>a</p><p style="display:none">b</p><p style="visibility:hidden">c</p><script>d</script><style>e</style><template>f</template><nav>g</nav>' +
      '<span style="position:absolute;width:1px;height:1px">h</span><svg><text>i</text></svg><textarea>j</textarea><select><option>k</option></select><p>It opens.</p>',
    "It opens.",
  ],
  "what a sheet of styles hides": ["<style>.no { display: none } .row { display: inline }</style><p class=no>a</p><div class=row>It </div><div class=row>opens.</div>", "It opens."],
  "white space that is kept": ["<pre>a\n  <code>b  c</code></pre><p style='white-space: pre-wrap'>d\ne</p>", "a\n  b  c\n\nd\ne"],
  "titles that hide the rest": ["<details><summary>Notes</summary><p>a</p></details><details open><summary>More</summary><p>b</p></details>", "Notes\n\nMore\n\nb"],
  "nothing": ["", ""],
  "signs beyond the first plane": ["<p>🏆 <b>🇳🇴</b> won.</p>", "🏆 🇳🇴 won."],
};

/** Each letter of the text has a node that shows it, and no sign leads to another one. */
function leadsBack({ text, at, range }) {
  for (let i = 0; i < text.length; i += 1) {
    const place = at(i);
    if (/[\w\ud800-\udfff]/.test(text[i])) assert.ok(place, `${i}: ${text[i]}`);
    if (place) assert.equal(place.node.data[place.offset], text[i], String(i));
  }
  const word = text.match(/\w+/);
  if (word) assert.equal(range(word.index, word.index + word[0].length).toString(), word[0]);
}

for (const [name, [markup, expected]] of Object.entries(PAGES)) {
  test(`a document: ${name}`, () => {
    const read = htmlToText(page(markup));
    assert.equal(read.text, expected);
    leadsBack(read);
  });
}

test("an element, a fragment, and what stands in no document", () => {
  const document = page("<div id=x><p>One</p><p>Two</p></div><template><p>Three</p><p style='display: none'>Four</p></template>");
  assert.equal(htmlToText(document.getElementById("x")).text, "One\n\nTwo");
  assert.equal(htmlToText(document.querySelector("template").content).text, "Three");
  const loose = document.createElement("section");
  loose.innerHTML = "<h2>Five</h2><ul><li>Six</li></ul>";
  const read = htmlToText(loose);
  assert.equal(read.text, "Five\n\n• Six");
  leadsBack(read);
});

test("a quotation leads back to the nodes that show it", () => {
  const document = page("<h1>Bridge opens</h1><p>OSLO, 4 May 2026 – “It took <em>three</em>\n years,” said Anna Berg.</p>");
  const { text, range, at } = htmlToText(document);
  const [{ start, end }] = summarize(text).quotes[0].parts;
  const found = range(start, end);
  assert.equal(found.toString(), "It took three\n years,");
  assert.equal(found.commonAncestorContainer.localName, "p");
  assert.equal(at(text.indexOf("three")).node.parentNode.localName, "em");
});

test("a place outside the text, a page that has changed, a map that was given back", () => {
  const document = page("<p>One</p><p>Two</p>");
  const read = htmlToText(document);
  for (const offset of [3, 4, 8, -1, 1e9, 2 ** 32, 0.5, Number.NaN, "0", undefined]) assert.equal(read.at(offset), null, String(offset));
  for (const [start, end] of [[2, 1], [0, 99], [-1, 2]]) assert.equal(read.range(start, end), null, `${start} to ${end}`);
  read.at(5).node.data = "";
  assert.equal(read.range(5, 8), null);
  read.free();
  read.free();
  assert.deepEqual([read.at(0), read.range(0, 3), read.text], [null, null, "One\n\nTwo"]);
  assert.equal(htmlToText(document).text, "One");
});

test("what is no source is refused, and markup where nothing reads it", () => {
  const refused = (source, message) => assert.throws(() => htmlToText(source), (error) => error.code === "invalid-source" && message.test(error.message));
  for (const source of [undefined, null, 3, {}, [], () => {}, new Date(0)]) refused(source, /takes markup, an element, a fragment or a document, not /);
  refused("<p>One</p>", /no DOMParser.*hand over a document/);
  globalThis.DOMParser = new JSDOM().window.DOMParser;
  try {
    const read = htmlToText("<title>x</title><p>One</p><p style='display:none'>no</p><script>globalThis.ran = 1</script>");
    assert.equal(read.text, "One");
    assert.equal(globalThis.ran, undefined);
    leadsBack(read);
  } finally {
    delete globalThis.DOMParser;
  }
});

test("a long page takes its length in time", () => {
  const time = (count) => {
    const document = page("<p>On Monday <b>seven</b> boats passed.</p>".repeat(count));
    const began = performance.now();
    assert.equal(htmlToText(document).text.length, 29 * count + 2 * (count - 1));
    return performance.now() - began;
  };
  time(100);
  const [short, long] = [time(500), time(2000)];
  assert.ok(long < 12 * short + 200, `${short} and ${long} ms`);
});

test("CommonJS: the same core serves the text of a page", () => {
  const script = `const nutgraf = require("nutgraf"), { htmlToText } = require("nutgraf/html"), { marks, segments } = require("nutgraf/highlight");
    const { NutgrafError } = require("nutgraf/worker");
    try { htmlToText(3); } catch (error) { console.log(error instanceof nutgraf.NutgrafError, error instanceof NutgrafError); }
    nutgraf.init().then(() => {
      const text = { nodeType: 3, nodeValue: "It opens on 4 May 2026." };
      text.ownerDocument = { defaultView: null };
      const read = htmlToText({ nodeType: 11, ownerDocument: text.ownerDocument, lastChild: text });
      console.log(segments(read.text, marks(nutgraf.summarize(read.text), ["date"])).map(({ text }) => text).join("|"));
    });`;
  assert.equal(output(folder, "node", ["-e", script]), "true true\nIt opens on |4 May 2026|.");
});
