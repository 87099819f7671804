// What the menus do: copying, printing, sharing, downloading.

import { fill } from "./out/sheet.js";
import { addressed, current } from "./past.js";
import { say } from "./say.js";
import { t } from "./words.js";

const summary = document.getElementById("summary");
const passage = document.getElementById("passage");
const work = document.getElementById("work");

/** What is copied is what is shown; the formats for machines have the whole summary. */
async function copy(what) {
  try {
    const copied = await (what === "rich" ? summary.copy("rich") : import("./out/copy.js").then((made) => made.copy(what, current)));
    say(t(copied ? "copied" : "nothing-copied"));
  } catch {
    say(t("not-copied"));
  }
}

let pinned = [];
summary.addEventListener("nutgraf-select", ({ detail }) => {
  pinned = detail.excerpts;
  passage.hidden = !pinned.length || !current().address;
});

const missing = () => say(t("not-read-part"));
const out = (name) => import(`./out/${name}.js`).then(({ show }) => show(current(), addressed, pinned), missing);

/** Does what the button says whose data this is; while a text is read, the cards are those of another. */
export function act({ copy: what, format, save, do: name }) {
  const cards = what ?? format ?? save ?? (name === "image");
  if (cards && !work.hidden) say(t("nothing-copied"));
  else if (what ?? format) copy(what ?? format);
  else if (save) import("./out/save.js").then((made) => made.save(save, current), missing);
  else if (name === "print") print();
  else if (name) out(name);
}

addEventListener("beforeprint", () => fill(current()));
