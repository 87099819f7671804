// Ways into the page: files that other programs made, mail, rich pasting, markup; and what can't be read.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./server.mjs";

const folder = path.join(root, "tests", "web", "files");
const LEAD = "WEXCOMBE, 12 March 2026 – The Wexcombe Cannery has cut the water it draws from the River Tarn by a third";
const TABLE = "Year\tWater drawn\tTins packed";
const file = (name, bytes = readFileSync(path.join(folder, name))) => ({ name, code: Buffer.from(bytes).toString("base64") });

export function intake(stage, main) {
  // The engines differ little here: the others run the main ways, Chromium all.
  const test = stage.engine === "chromium" ? main : () => {};
  const value = () => stage.run(() => document.getElementById("release").value);
  const told = (words) => stage.until(`document.getElementById("told").textContent.includes(${JSON.stringify(words)})`);
  const holds = (words) => stage.until(`document.getElementById("release").value.includes(${JSON.stringify(words)})`, 20_000);
  const give = (how, ...files) => stage.run((how, files) => {
    const data = new DataTransfer();
    for (const { name, code } of files) data.items.add(new File([Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0))], name));
    if (how === "open") {
      const field = document.getElementById("files");
      field.files = data.files;
      field.dispatchEvent(new Event("change"));
    } else {
      const event = new Event("drop", { bubbles: true, cancelable: true });
      Object.defineProperty(event, "dataTransfer", { value: data });
      document.body.dispatchEvent(event);
    }
  }, how, files);
  const paste = (plain, html) => stage.run((plain, html) => {
    const data = new DataTransfer();
    if (plain) data.setData("text/plain", plain);
    if (html) data.setData("text/html", html);
    const event = new Event("paste", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "clipboardData", { value: data });
    const field = document.getElementById("release");
    field.focus();
    field.dispatchEvent(event);
  }, plain, html);

  for (const [name, how] of [["release.docx", "drop"], ["release.pdf", "open"], ["release.html", "drop"], ["release.md", "open"]]) {
    const run = /docx|pdf/.test(name) ? main : test;
    run(`${name}: paragraphs, list and table are as they were, and every passage stands where the summary says`, async () => {
      await stage.page("");
      await give(how, file(name));
      await holds(LEAD);
      const text = await value();
      assert.ok(text.includes(TABLE) && /2024\t123,000 m³\t31 million\n2025\t/.test(text), text);
      assert.ok(text.includes("\n\n• The cannery will hire 18 technicians by June 2026.\n"), text);
      assert.doesNotMatch(text, /[<>*#|]|\n{3}/);
      await stage.until("document.getElementById('summary').summary?.quotes.length");
      const wrong = await stage.run(() => {
        const { summary } = document.getElementById("summary");
        const { value } = document.getElementById("release");
        return [...summary.facts, ...summary.quantities, ...summary.quotes.flatMap(({ parts }) => parts)].filter(({ text, start, end }) => value.slice(start, end) !== text).length;
      });
      assert.equal(wrong, 0);
    });
  }

  test("a mail: its own words, then the release attached to it, one at a time", async () => {
    await stage.page("");
    await give("drop", file("release.eml"));
    await holds("Dear colleagues");
    assert.match(await value(), /^Dear colleagues,\n\nWexcombe cannery cuts water use by a third\n\nWEXCOMBE/);
    assert.equal(await stage.run(() => document.getElementById("queue").hidden), false);
    await stage.run(() => document.querySelector("#queue button:last-child").click());
    await holds("What changes");
    assert.equal(await stage.run(() => document.querySelector("#queue span").textContent), "2 of 2");
    assert.deepEqual(await stage.run(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).host).filter((host) => host !== location.host)), []);
  });

  test("a PDF of several pages: no running heads, no page numbers, sentences whole over a page's end", async () => {
    await stage.page("");
    await give("drop", file("long.pdf"));
    await holds("River committee reports");
    const text = await value();
    assert.doesNotMatch(text, /Marlow County · River|Page \d/);
    const paragraphs = text.split("\n\n");
    assert.deepEqual(paragraphs.filter((words) => !/[.”]$|^Part|^River/.test(words)), []);
    assert.ok(paragraphs.length > 50);
  });

  main("several files make a list; what can't be read is named and does no harm", async () => {
    await stage.page("");
    const one = file("one.txt", Buffer.from("First release.\n\nLEEDS, 4 May 2026 – One."));
    const two = file("two.txt", Buffer.from("Second release.\n\nYORK, 5 May 2026 – Two."));
    await give("open", one, file("photo.png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")), two);
    await told("photo.png is not a kind of file that can be read here.");
    assert.match(await value(), /^First/);
    await stage.run(() => { const list = document.querySelector("#queue select"); list.value = "1"; list.dispatchEvent(new Event("change")); });
    assert.match(await value(), /^Second/);
  });

  test("a list of files comes back with Undo, and outlasts a reload, with what was changed in it", async () => {
    await stage.page("");
    await give("open", ...["One", "Two"].map((word) => file(`${word}.txt`, Buffer.from(`${word} release.\n\nLEEDS, 4 May 2026 – ${word}.`))));
    await stage.until("document.querySelector('#queue select')");
    await stage.run(() => {
      const field = document.getElementById("release");
      field.setRangeText("Changed ", 0, 0);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      document.querySelector("#queue button:last-child").click();
    });
    assert.match(await value(), /^Two/);
    await stage.run(() => document.getElementById("clear").click());
    assert.equal(await stage.run(() => document.getElementById("queue").hidden), true);
    await stage.run(() => document.getElementById("undo").click());
    assert.equal(await stage.run(() => document.querySelector("#queue span").textContent), "2 of 2");
    await stage.browser.navigate().refresh();
    await stage.until("document.querySelector('#queue button')");
    await stage.run(() => document.querySelector("#queue button").click());
    assert.match(await value(), /^Changed One/);
  });

  const cut = readFileSync(path.join(folder, "release.docx")).subarray(0, 6000);
  for (const [name, bytes, words] of [
    ["cut.docx", cut, "cut.docx is damaged or cut off and could not be read. The text at hand is as it was."],
    ["cut.pdf", Buffer.from("%PDF-1.7\nnothing more"), "cut.pdf is damaged"],
    ["old.doc", Buffer.from("d0cf11e0a1b11ae1", "hex"), "old.doc is in an old format of Office."],
    ["note.rtf", Buffer.from("{\\rtf1 words}"), "note.rtf is RTF."],
    ["sheet.xlsx", Buffer.from("PK\x03\x04 xl/workbook.xml", "latin1"), "sheet.xlsx is not a kind of file"],
    ["empty.txt", Buffer.from(" \n"), "empty.txt holds no text."],
  ]) {
    test(`${name}: one plain sentence, and the text at hand stays`, async () => {
      await stage.page();
      const before = await value();
      await give("drop", file(name, bytes));
      await told(words);
      assert.equal(await value(), before);
    });
  }

  for (const [name, bytes, words] of [
    ["latin.txt", Buffer.from([0x93, ...Buffer.from("Done,"), 0x94, ...Buffer.from(" she said. It cost "), 0xa3, ...Buffer.from("3.")]), "“Done,” she said. It cost £3."],
    ["wide.txt", Buffer.from("\ufeffThe mill – opens.", "utf16le"), "The mill – opens."],
    ["bare.txt", Buffer.from("The mill opens in May.", "utf16le"), "The mill opens in May."],
    ["utf8.txt", Buffer.from("\ufeffCafé opens.\r\nNow."), "Café opens.\nNow."],
  ]) {
    test(`${name}: its letters are read as they were written`, async () => {
      await stage.page("");
      await give("drop", file(name, bytes));
      await stage.until("document.getElementById('release').value");
      assert.equal(await value(), words);
    });
  }

  main("rich pasting keeps paragraphs, headings, lists and rows; an HTML-only clipboard pastes too", async () => {
    await stage.page("");
    await paste("Jobs£40 millionQ1Q2", "<style>p{color:red}</style><h2>Jobs</h2><p style='margin:0'>£40 <b>million</b></p><ul><li>one</li><li>two</li></ul><table><tr><td><p>Q1</p></td><td>Q2</td></tr></table><img src='https://elsewhere.example/x.png'>");
    await stage.until("document.getElementById('release').value");
    assert.equal(await value(), "Jobs\n\n£40 million\n\n• one\n\n• two\n\nQ1\tQ2");
    await stage.page("");
    await paste("", "<p>Only here.</p>");
    await holds("Only here.");
  });

  test("rich words pasted into a text go where the caret is, and the browser undoes them", async () => {
    await stage.page("");
    await stage.run(() => { const field = document.getElementById("release"); field.value = "Before after"; field.dispatchEvent(new Event("input", { bubbles: true })); field.setSelectionRange(7, 7); });
    await paste("x", "<p>in <i>the</i> middle </p>");
    await holds("Before in the middleafter");
  });

  main("the source of a page is read as the page, says so, and can be had back", async () => {
    await stage.page("");
    const source = "<!doctype html><html><head><title>x</title></head><body><nav>Home</nav><article><h1>Acme opens a mill</h1><p>LEEDS, 4 May 2026 – Acme will hire 300 people, it said on Monday &amp; Tuesday. It is the second mill in the town, and the first that runs on the water of the river alone, the company said in a statement.</p></article></body></html>";
    await paste(source);
    await holds("Monday & Tuesday");
    assert.match(await value(), /^Acme opens a mill\n\nLEEDS/);
    await told("Read as a web page");
    await stage.run(() => document.getElementById("undo").click());
    assert.equal(await value(), source);
  });

  test("the libraries come with the first file of their kind, not before", async () => {
    await stage.page();
    const loaded = () => stage.run(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.includes("/lib/")));
    assert.deepEqual(await loaded(), []);
    await give("drop", file("release.md"));
    await holds(LEAD);
    assert.equal((await loaded()).filter((name) => name.endsWith("/lib/markdown.js")).length, 1);
  });
}
