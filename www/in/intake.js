// What is pasted, dropped or opened becomes the release on the desk; what can't be read leaves it as it is.

import "../bench.js";
import { insert } from "../desk.js";
import { put } from "../past.js";
import { take } from "../queue.js";
import { say } from "../say.js";
import { t } from "../words.js";
import { isMarkup } from "./bytes.js";
import { readFile } from "./read.js";

/** What was read is laid on the desk in a turn of its own. */
const breath = () => new Promise((done) => setTimeout(done));

/** @param {File[]} files */
export async function opened(files) {
  if (!files.length) return;
  const [releases, failed, odd] = [[], [], []];
  for (const file of files) {
    try {
      const found = await readFile(file);
      releases.push(...found.map(({ text, name, address }) => ({ text, name, address })));
      odd.push(...found.filter(({ encoding }) => encoding).map(({ name, encoding }) => t("encoding", name, encoding)));
    } catch ({ reason, file: name }) {
      failed.push(t(`not-read-${reason}`, name ?? file.name));
    }
  }
  await breath();
  if (releases.length) take(releases);
  const told = [...failed, ...odd];
  if (told.length) say(`${told.join(" ")}${releases.length ? "" : ` ${t("text-kept")}`}`);
}

/** Words from a page keep their paragraphs, lists and rows; the source of a page is read as the page. */
export async function pasted({ markup, plain, files, whole }) {
  if (files.length && !plain) return opened(files);
  const source = !markup || isMarkup(plain);
  const { readMarkup } = await import("./html.js");
  const { text, address } = await readMarkup(source && isMarkup(plain) ? plain : markup || plain, isMarkup(plain)).catch(() => ({ text: "" }));
  const words = text || plain.replace(/\r\n?/g, "\n");
  if (!words) return;
  if (!whole) return insert(words);
  if (source && text) {
    put({ text: plain });
    say(t("as-page"));
  }
  put({ text: words, address });
}
