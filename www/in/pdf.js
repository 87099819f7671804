// PDF, by pdf.js; its worker is a file of the page.

import { getDocument, GlobalWorkerOptions } from "../lib/pdf.js";
import { script } from "../trust.js";
import { textOf } from "./lines.js";

const MOST_PAGES = 200;

/** Between two pages the window answers. */
const breath = () => new Promise((done) => setTimeout(done));

/** A run of letters where it stands; what stands across is no part of the text. */
function run({ str, width, height, transform: [a, b, , , x, y] }) {
  return Math.abs(b) > Math.abs(a) ? null : { str, x, y, width, size: height || Math.abs(a) || 1 };
}

async function page(document, number) {
  const found = await document.getPage(number);
  const [, bottom, , top] = found.view;
  const { items } = await found.getTextContent();
  return { height: top - bottom, runs: items.map((item) => (item.str === undefined ? null : run(item))).filter(Boolean).map((one) => ({ ...one, y: one.y - bottom })) };
}

/** @param {Uint8Array} bytes */
export async function read(bytes) {
  GlobalWorkerOptions.workerPort ??= new Worker(script("lib/pdf-worker.js"), { type: "module" });
  const task = getDocument({ data: bytes.slice(), useSystemFonts: true, disableFontFace: true, stopAtErrors: false });
  try {
    const document = await task.promise;
    const pages = [];
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
      pages.push(await page(document, number));
      await breath();
    }
    const text = textOf(pages);
    if (!text.trim()) throw Object.assign(new Error("no text"), { reason: "scan" });
    return { text };
  } catch (error) {
    throw error.reason ? error : Object.assign(new Error(error.message), { reason: error.name === "PasswordException" ? "locked" : "damaged" });
  } finally {
    task.destroy();
  }
}
