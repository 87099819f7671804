// After the first visit the page works without a network, and a page that was open for long says when there is a new one.

import { script } from "./trust.js";

/** What the page loads only when it is needed; without a network it must be there already. The libraries come with their first file. */
const LATER = [
  ...["bytes", "docx", "html", "intake", "lines", "mail", "markdown", "pdf", "read"].map((name) => `in/${name}.js`),
  ...["copy", "dialog", "image", "keys", "link", "passage", "save", "sheet", "source"].map((name) => `out/${name}.js`),
  ...["ar", "es", "fr", "more"].map((name) => `words/${name}.js`),
  ...["ar", "es", "fr"].map((name) => `../pkg/element/labels/${name}.js`),
  ...["annotations", "jsonld", "markdown", "ninjs", "outline", "text"].map((name) => `../pkg/export/${name}.js`),
  ...["export", "error", "index", "core", "nutgraf", "api", "check", "compile", "load", "element/edtf", "element/rich", "element/timeline"].map((name) => `../pkg/${name}.js`),
  ...["worker", "worker/client", "worker/pool", "worker/serve", "worker/thread", "worker/threads"].map((name) => `../pkg/${name}.js`),
  ...["working-group", "results", "health"].map((name) => `samples/${name}.txt`),
  ...["acts", "bench", "blocks", "edges", "filter", "history", "keys", "queue", "reader", "shelf", "translate"].map((name) => `${name}.js`),
  "later.css",
];
const AGAIN = 10 * 60_000;

const possible = "serviceWorker" in navigator && isSecureContext;

async function ask(message) {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = ({ data }) => done(data);
    active.postMessage(message, [port2]);
  });
}

/** Keeps the page and all it has loaded or may load; resolves when it is kept. */
async function keep() {
  await navigator.serviceWorker.register(script("sw.js"));
  const used = performance.getEntriesByType("resource").map(({ name }) => name);
  const all = [location.href.split("#")[0], ...used, ...LATER.map((path) => new URL(path, location.href).href)];
  const own = all.filter((url) => new URL(url).origin === location.origin);
  if ((await ask({ keep: [...new Set(own)] })) !== "kept") throw new Error("not kept");
}

/** Looks whether the page's files have changed since they were kept. */
export const check = () => ask({ check: true }).then((answer) => answer === "fresh");

/** Calls `fresh` when one comes back to the page after a while and there is a new version. */
function onFresh(fresh) {
  let last = Date.now();
  document.addEventListener("visibilitychange", async () => {
    if (document.hidden || Date.now() - last < AGAIN || !navigator.serviceWorker.controller) return;
    last = Date.now();
    if (await check()) fresh();
  });
}

/** Keeps the page, says that it is kept, and offers a new version when there is one. */
async function start() {
  const show = (id) => (document.getElementById(id).hidden = false);
  onFresh(() => show("fresh"));
  await keep().then(() => show("offline"), () => {});
}
if (possible) start();
