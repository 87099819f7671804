// Pasting, dropping, opening: plain words are taken here, the rest by modules loaded with it.

import { field, isRead } from "./desk.js";
import { put } from "./past.js";
import { say } from "./say.js";
import { t } from "./words.js";

const SOURCE = /^\s*<(!doctype|html|head|body|article|section|main|div|p|h[1-6]|table|ul)\b/i;

const intake = () => import("./in/intake.js");
const missing = () => say(t("not-read-part"));
const lay = ({ plain }) => put({ text: plain.replace(/\r\n?/g, "\n") });

/** What a clipboard or a drag holds; its files must be taken while the event lasts. */
const contents = (data) => ({ files: [...data.files], markup: data.getData("text/html"), plain: data.getData("text/plain") });

/** A text in the place of all is a release and can be undone, wherever it is pasted; else the browser puts it where the caret is. */
function paste(event) {
  if (!event.clipboardData) return;
  const found = contents(event.clipboardData);
  const elsewhere = event.target !== field;
  if (elsewhere && (/^(input|select|textarea)$/.test(event.target.localName) || document.querySelector("dialog[open]"))) return;
  const whole = elsewhere || isRead() || field.selectionEnd - field.selectionStart === field.value.length;
  const rich = found.markup || found.files.length > 0 || SOURCE.test(found.plain);
  if (!rich && (!whole || !found.plain)) return;
  event.preventDefault();
  if (rich) intake().then(({ pasted }) => pasted({ ...found, whole }), () => lay(found));
  else lay(found);
}

function drop(event) {
  const found = contents(event.dataTransfer);
  document.body.classList.remove("dropping");
  const rich = found.files.length || found.markup;
  if (!rich && (!found.plain || event.target === field)) return;
  event.preventDefault();
  if (!rich) return lay(found);
  intake().then(({ pasted }) => pasted({ ...found, whole: true }), missing);
}

document.addEventListener("paste", paste);
addEventListener("drop", drop);
addEventListener("dragover", (event) => {
  event.preventDefault();
  document.body.classList.add("dropping");
});
addEventListener("dragleave", ({ relatedTarget }) => relatedTarget || document.body.classList.remove("dropping"));
document.getElementById("files").addEventListener("change", ({ target }) => {
  const files = [...target.files];
  target.value = "";
  intake().then(({ opened }) => opened(files), missing);
});
