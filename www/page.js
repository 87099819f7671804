// The page: the first host of the element. It keeps the text, shows the element's marks in it, and keeps itself for offline use.

import "../pkg/define.js";

const $ = (id) => document.getElementById(id);
const [release, mirror, summary, told, strip] = ["release", "mirror", "summary", "told", "strip"].map($);
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
  if (!now) show(true);
}

summary.locate = (start, end) => {
  if (end > words.length) return null;
  const range = new Range();
  range.setStart(words, start);
  range.setEnd(words, end);
  return range;
};

release.addEventListener("input", reflect);
release.addEventListener("paste", () => narrow.matches && setTimeout(() => show(false), 400));

/** On a phone the text folds to a strip, and opens again for the passage of a pinned item. */
function show(open) {
  document.body.classList.toggle("folded", !open);
  strip.setAttribute("aria-expanded", String(open));
}

const fit = () => (strip.disabled = !narrow.matches);
narrow.addEventListener("change", fit);
strip.addEventListener("click", () => show(document.body.classList.contains("folded")));
summary.addEventListener("nutgraf-select", ({ detail }) => detail.pinned && narrow.matches && show(true));

summary.addEventListener("nutgraf-summary", ({ detail }) => {
  const { stats, gist } = detail.summary;
  const kept = gist.reduce((sum, sentence) => sum + sentence.text.split(/\s+/).length, 0);
  const minutes = Math.max(1, Math.round(stats.readingSeconds / 60));
  const share = document.createElement("small");
  share.textContent = stats.words && kept ? ` · brief ${Math.round((100 * kept) / stats.words)} %` : "";
  $("stats").replaceChildren(stats.words ? `${stats.words.toLocaleString("en")} words · ${minutes} min` : "", share);
});

function put(text) {
  release.value = text;
  reflect();
  summary.refresh();
  document.querySelector(".desk").scrollTop = 0;
}

function say(message) {
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
    show(!narrow.matches);
  } catch {
    say("The sample could not be loaded. Pasting a text still works.");
  }
}

async function copy(format) {
  try {
    if (!(await summary.copy(format))) return say("There is nothing to copy yet.");
    say("Copied.");
  } catch {
    say("The browser did not allow copying. The text in the cards can be selected.");
  }
}

for (const menu of document.querySelectorAll(".menu")) {
  menu.addEventListener("click", ({ target }) => {
    const { sample: name, format } = target.dataset;
    if (name) sample(name);
    if (format) copy(format);
    if (name || format) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !menu.contains(relatedTarget) && (menu.open = false));
}
document.addEventListener("pointerdown", ({ target }) => {
  for (const menu of document.querySelectorAll(".menu[open]")) if (!menu.contains(target)) menu.open = false;
});

const THEMES = { auto: "Auto", light: "Light", dark: "Dark" };
const stored = { get: () => { try { return localStorage.getItem("nutgraf-theme"); } catch { return null; } }, set: (value) => { try { localStorage.setItem("nutgraf-theme", value); } catch { /* a private window keeps nothing */ } } };

function theme(name) {
  document.documentElement.dataset.theme = name;
  $("theme").textContent = THEMES[name];
  $("theme").setAttribute("aria-label", `Theme: ${THEMES[name]}`);
}

$("theme").addEventListener("click", () => {
  const names = Object.keys(THEMES);
  const next = names[(names.indexOf(document.documentElement.dataset.theme) + 1) % names.length];
  theme(next);
  stored.set(next);
});
theme(stored.get() in THEMES ? stored.get() : "auto");

/** After the first visit the page works without a network. */
async function keep() {
  const address = (url) => url;
  const policy = globalThis.trustedTypes?.createPolicy("nutgraf-page", { createScriptURL: address });
  await navigator.serviceWorker.register(policy ? policy.createScriptURL("sw.js") : "sw.js");
  const { active } = await navigator.serviceWorker.ready;
  const used = performance.getEntriesByType("resource").map(({ name }) => name);
  const samples = [...document.querySelectorAll("[data-sample]")].map(({ dataset }) => new URL(`samples/${dataset.sample}.txt`, location.href).href);
  const own = [location.href.split("#")[0], ...used, ...samples].filter((url) => new URL(url).origin === location.origin);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => ($("offline").hidden = false);
  active.postMessage([...new Set(own)], [port2]);
}

document.body.classList.add("mirrored");
fit();
reflect();
if (location.hash.startsWith("#sample=")) sample(location.hash.slice(8));
if ("serviceWorker" in navigator && isSecureContext) {
  summary.addEventListener("nutgraf-summary", () => keep().catch(() => {}), { once: true });
}
