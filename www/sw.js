// Keeps the page for use without a network: the network first, so that a new version shows at once; the kept copy else.

const KEPT = "nutgraf-page";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

/** The page names all it has loaded; an answer comes when each of it is kept. */
self.addEventListener("message", (event) => {
  const [port] = event.ports;
  event.waitUntil(
    caches.open(KEPT).then((cache) => cache.addAll(event.data)).then(() => port.postMessage("kept")),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const cache = await caches.open(KEPT);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await cache.put(request, fresh.clone());
    return fresh;
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}
