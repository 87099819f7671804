// The page: the first host of the element. Each module beside it has one idea; here they are joined.

import { NutgrafSummary } from "../pkg/embed.js";
import "./arrivals.js";
import { field, locate, onText } from "./desk.js";
import "./edges.js";
import { all } from "./filter.js";
import { keepForTab, keptForTab, remember } from "./kept.js";
import "./keys.js";
import "./length.js";
import { onChoice } from "./menus.js";
import { keep, onFresh, possible } from "./offline.js";
import { addressed, before, canUndo, current, onRelease, put, restore, undo } from "./past.js";
import { unfold } from "./phone.js";
import { readBeside, stop } from "./reader.js";
import { say } from "./say.js";
import { entry } from "./shelf.js";
import "./theme.js";
import { onWords, t } from "./words.js";

const $ = (id) => document.getElementById(id);
const [summary, work] = ["summary", "work"].map($);
const SAVE = 300;

summary.locate = locate;
readBeside(NutgrafSummary.core, {
  began: () => (work.hidden = false),
  ended: () => (work.hidden = true),
  replaced: () => say(t("died")),
});
$("cancel").addEventListener("click", stop);

/** The text is kept for a reload; where it is too long for that, one is told once. */
let [timer, warned] = [0, false];
function save() {
  clearTimeout(timer);
  const kept = keepForTab(current());
  if (!kept && !warned && field.value) say(t("too-long-to-keep"));
  warned = !kept;
}
function offer() {
  $("undo").hidden = !canUndo();
  $("undo").title = canUndo() ? t("undo-hint", before().slice(0, 60)) : "";
  $("clear").hidden = !field.value;
}
onText(() => {
  clearTimeout(timer);
  timer = setTimeout(save, SAVE);
  offer();
});
addEventListener("pagehide", () => {
  save();
  remember(entry());
});

/** Another release: both sides start at the top, and what was filtered is shown. */
let last = current();
onRelease((release, undone) => {
  if (release.text !== last.text) remember({ ...last, title: last.title });
  all();
  offer();
  save();
  summary.refresh();
  if (!undone) $("cards").scrollTop = 0;
  unfold(!release.text);
});

summary.addEventListener("nutgraf-summary", ({ detail }) => {
  const { stats, headline, embargo } = detail.summary;
  last = entry();
  count(stats);
  const label = embargo ? "EMBARGO – " : "";
  document.title = headline ? `${label}${headline.text} – nutgraf` : "nutgraf: what a press release says";
});
function count({ words, readingSeconds }) {
  const minutes = Math.max(1, Math.round(readingSeconds / 60));
  $("stats").textContent = words ? `${t("words", words.toLocaleString(document.documentElement.lang))} · ${t("minutes", minutes)}` : "";
}
onWords(() => summary.summary && count(summary.summary.stats));
summary.addEventListener("nutgraf-error", ({ detail }) => {
  $("stats").textContent = "";
  say(t(detail.error.code === "aborted" ? "cancelled" : "failed"));
});

async function sample(name) {
  try {
    const answer = await fetch(`samples/${name}.txt`);
    if (!answer.ok) throw new Error(String(answer.status));
    put({ text: await answer.text(), name });
  } catch {
    say(t("no-sample"));
  }
}

/** What is copied is what is shown; the formats for machines have the whole summary. */
async function copy(what) {
  try {
    const copied = await (what === "rich" ? summary.copy("rich") : import("./out/copy.js").then((made) => made.copy(what, current)));
    say(t(copied ? "copied" : "nothing-copied"));
  } catch {
    say(t("not-copied"));
  }
}

const out = (name) => import(`./out/${name}.js`).then(({ show }) => show(current(), addressed, pinned), () => say(t("not-read-part")));
let pinned = [];
summary.addEventListener("nutgraf-select", ({ detail }) => {
  pinned = detail.excerpts;
  $("passage").hidden = !pinned.length || !current().address;
});
const DO = {
  open: () => $("files").click(),
  print: () => print(),
  image: () => out("image"), link: () => out("link"), source: () => out("source"), passage: () => out("passage"), keys: () => out("keys"),
};
onChoice(({ sample: name, copy: what, format, save: as, do: act }) => {
  if (name) sample(name);
  else if (what ?? format) copy(what ?? format);
  else if (as) import("./out/save.js").then((made) => made.save(as, current));
  else DO[act]?.();
});
for (const button of $("invite").querySelectorAll("button")) button.addEventListener("click", () => sample(button.dataset.sample));
$("clear").addEventListener("click", () => { put({ text: "" }); field.focus(); });
$("undo").addEventListener("click", () => { undo(); field.focus(); });

/** The printed sheet is made from the summary when the page is printed; what makes it must be here by then. */
let sheet = null;
summary.addEventListener("nutgraf-summary", () => import("./out/sheet.js").then((made) => (sheet = made), () => {}), { once: true });
addEventListener("beforeprint", () => sheet?.fill(current()));

/** What is asked for by the address, else what was kept, else nothing. */
function begin() {
  const { hash } = location;
  if (hash.startsWith("#sample=")) {
    globalThis.history.replaceState(null, "", location.pathname + location.search);
    return sample(hash.slice(8));
  }
  if (hash.startsWith("#release=")) return import("./out/link.js").then(({ open }) => open(hash.slice(9), put));
  const kept = keptForTab();
  if (kept) restore(kept);
}

offer();
begin();
addEventListener("hashchange", () => /^#(sample|release)=/.test(location.hash) && begin());
if (possible) {
  summary.addEventListener("nutgraf-summary", () => keep().then(() => ($("offline").hidden = false), () => {}), { once: true });
  onFresh(() => ($("fresh").hidden = false));
}
$("reload").addEventListener("click", () => { save(); location.reload(); });
