// Keeps the page for use without a network: the network first, so that a new version shows at once; the kept copy where it fails
// or is slow.

const KEPT = "nutgraf-page";
const SLOW = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const [port] = event.ports;
  const { keep } = event.data;
  const answer = keep ? keepAll(keep) : check();
  event.waitUntil(answer.then((words) => port.postMessage(words), () => port.postMessage("failed")));
});

/** The page names all it needs; a file that is not there makes the others no worse. */
async function keepAll(urls) {
  const cache = await caches.open(KEPT);
  const kept = await Promise.all(urls.map((url) => cache.add(url).then(() => true, () => false)));
  return kept[0] && kept.filter(Boolean).length > kept.length / 2 ? "kept" : "failed";
}

/** Whether a file of the page is another one now; what is new is kept. */
async function check() {
  const cache = await caches.open(KEPT);
  const changed = await Promise.all((await cache.keys()).map(async (request) => {
    const [old, now] = [await cache.match(request), await fetch(request, { cache: "no-cache" }).catch(() => null)];
    if (!now?.ok) return false;
    const [before, after] = await Promise.all([old, now.clone()].map((answer) => answer.text()));
    if (before !== after) await cache.put(request, now);
    return before !== after;
  }));
  return changed.includes(true) ? "fresh" : "same";
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const cache = await caches.open(KEPT);
  const fresh = fetch(request).then(async (found) => {
    if (found.ok) await cache.put(request, found.clone());
    return found;
  });
  const late = new Promise((done) => setTimeout(done, SLOW)).then(() => cache.match(request, { ignoreSearch: true })).then((kept) => kept ?? fresh);
  try {
    return await Promise.race([fresh, late]);
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}
