// The page: the first host of the element. What the first summary does not need comes behind it (`bench.js`).

import { NutgrafSummary } from "../pkg/embed.js";
import "./arrivals.js";
import { field, isRead, locate, onText, write } from "./desk.js";
import { keepForTab, keptForTab } from "./kept.js";
import "./length.js";
import { onChoice } from "./menus.js";
import { before, canUndo, current, onRelease, put, restore, undo } from "./past.js";
import { unfold } from "./phone.js";
import { say } from "./say.js";
import "./theme.js";
import { onWords, t } from "./words.js";

const $ = (id) => document.getElementById(id);
const summary = $("summary");
const SAVE = 300;

/** From this length on a text takes longer to read than a page may stand still; `node tests/web/pace.mjs` measures it. */
const LONG = 20_000;

summary.locate = locate;
const { core } = NutgrafSummary;
const { summarize } = core;
let reader = null;
core.summarize = async (text, options) => {
  await new Promise(setTimeout); // reading is its own task
  if (text.length >= LONG) reader ??= await import("./reader.js").then((made) => made.beside(core), () => null);
  reader?.stop();
  return reader && text.length >= LONG ? reader.read(text, options) : summarize(text, options);
};

/** What is at hand once there is something to work on, if it can be loaded. */
let bench = null;
const ready = () => (bench ??= import("./bench.js").catch(() => (bench = null)));
$("releases").addEventListener("toggle", ready, { once: true });
document.addEventListener("keydown", ({ target }) => target !== field && ready());

const tell = async (...words) => (await ready(), say(t(...words)));

/** For a reload; where the text is too long, one is told once. */
let [timer, warned] = [0, false];
function save() {
  clearTimeout(timer);
  const kept = keepForTab(current());
  if (!kept && !warned && field.value) tell("too-long-to-keep");
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
  if (!isRead() && summary.inView) summary.inView = null;
  offer();
});
addEventListener("pagehide", save);

/** Another release: both sides start at the top, and what was filtered is shown. */
onRelease((release, undone) => {
  bench?.then((made) => made?.all());
  offer();
  save();
  summary.refresh();
  if (release.list) import("./queue.js");
  if (!undone) $("cards").scrollTop = 0;
  unfold(!release.text);
});

summary.addEventListener("nutgraf-summary", ({ detail }) => {
  const { stats, headline, embargo } = detail.summary;
  if (stats.words) ready();
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
  if (detail.error.code === "aborted") tell("cancelled");
  else say(t("failed"));
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

onChoice((choice) => {
  if (choice.sample) sample(choice.sample);
  else if (choice.do === "open") $("files").click();
  else ready().then((made) => (made ? made.act(choice) : say(t("not-read-part"))));
});
for (const button of $("invite").querySelectorAll("button")) button.addEventListener("click", () => sample(button.dataset.sample));
$("clear").addEventListener("click", () => { put({ text: "" }); field.focus(); });
$("undo").addEventListener("click", () => { undo(); field.focus(); });
$("edit").addEventListener("click", () => write(isRead()));

/** What is asked for by the address, else what was kept, else nothing. */
function begin() {
  const { hash } = location;
  if (hash.startsWith("#sample=")) {
    history.replaceState(null, "", location.pathname + location.search);
    return sample(hash.slice(8));
  }
  if (hash.startsWith("#release=")) return ready().then(() => import("./out/link.js")).then(({ open }) => open(hash.slice(9), put));
  const kept = keptForTab();
  if (kept) restore(kept);
}

offer();
begin();
addEventListener("hashchange", () => /^#(sample|release)=/.test(location.hash) && begin());
summary.addEventListener("nutgraf-summary", () => import("./behind.js").catch(() => {}), { once: true });
$("reload").addEventListener("click", () => { save(); location.reload(); });
