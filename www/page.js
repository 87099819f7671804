// The page: the first host of the element. It keeps the text and shows the element's marks in it.

import "../pkg/define.js";
import "./theme.js";
import { onChoice } from "./menus.js";
import { keep, possible } from "./offline.js";

const $ = (id) => document.getElementById(id);
const [release, mirror, summary, strip] = ["release", "mirror", "summary", "strip"].map($);
const narrow = matchMedia("(width < 760px)");

/** The same words behind the text area carry the marks. Only what changed is replaced, so that marks move with the text. */
const words = mirror.appendChild(document.createTextNode(""));
mirror.append("\n");

function reflect() {
  const [before, now] = [words.data, release.value];
  document.body.classList.toggle("endless", /\S{2000}/.test(now));
  const most = Math.min(before.length, now.length);
  let [head, tail] = [0, 0];
  while (head < most && before[head] === now[head]) head += 1;
  while (tail < most - head && before.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  words.replaceData(head, before.length - head - tail, now.slice(head, now.length - tail));
  $("clear").hidden = !now;
  $("invite").hidden = Boolean(now);
  if (!now) unfold(true);
}

summary.locate = (start, end) => {
  if (end > words.length) return null;
  const range = new Range();
  range.setStart(words, start);
  range.setEnd(words, end);
  return range;
};

release.addEventListener("input", reflect);
release.addEventListener("paste", () => narrow.matches && setTimeout(unfold, 400, false));

/** On a phone the text folds to a strip, and opens again for the passage of a pinned item. */
function unfold(open) {
  document.body.classList.toggle("folded", !open);
  strip.setAttribute("aria-expanded", String(open));
}

const fit = () => (strip.disabled = !narrow.matches);
narrow.addEventListener("change", fit);
strip.addEventListener("click", () => unfold(document.body.classList.contains("folded")));
summary.addEventListener("nutgraf-select", ({ detail }) => detail.pinned && narrow.matches && unfold(true));

summary.addEventListener("nutgraf-summary", ({ detail }) => {
  const { stats, gist } = detail.summary;
  const kept = gist.reduce((sum, sentence) => sum + sentence.text.split(/\s+/).length, 0);
  const minutes = Math.max(1, Math.round(stats.readingSeconds / 60));
  const share = document.createElement("small");
  share.textContent = stats.words && kept ? ` · brief ${Math.round((100 * kept) / stats.words)} %` : "";
  $("stats").replaceChildren(stats.words ? `${stats.words.toLocaleString("en")} words · ${minutes} min` : "", share);
});

summary.addEventListener("nutgraf-error", () => $("stats").replaceChildren());

function put(text) {
  release.value = text;
  reflect();
  summary.refresh();
  $("desk").scrollTop = 0;
}

function say(message) {
  const told = $("told");
  told.textContent = message;
  setTimeout(() => told.textContent === message && (told.textContent = ""), 4000);
}

$("clear").addEventListener("click", () => {
  put("");
  release.focus();
});

async function sample(name) {
  try {
    const answer = await fetch(`samples/${name}.txt`);
    if (!answer.ok) throw new Error(String(answer.status));
    put(await answer.text());
    unfold(!narrow.matches);
  } catch {
    say("The sample could not be loaded. Pasting a text still works.");
  }
}

async function copy(format) {
  try {
    say((await summary.copy(format)) ? "Copied." : "There is nothing to copy yet.");
  } catch {
    say("The browser did not allow copying. The text in the cards can be selected.");
  }
}

for (const button of $("invite").querySelectorAll("button")) button.addEventListener("click", () => sample(button.dataset.sample));
onChoice(({ sample: name, format }) => (name ? sample(name) : copy(format)));
document.body.classList.add("mirrored");
fit();
reflect();
if (location.hash.startsWith("#sample=")) sample(location.hash.slice(8));

const samples = [...document.querySelectorAll(".menu [data-sample]")].map(({ dataset }) => `samples/${dataset.sample}.txt`);
if (possible) {
  const kept = () => keep(samples).then(() => ($("offline").hidden = false), () => {});
  summary.addEventListener("nutgraf-summary", kept, { once: true });
}
