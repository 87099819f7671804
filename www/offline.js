// After the first visit the page works without a network: the service worker keeps what the page has loaded.

/** The one string that may become a script's address; a policy of the page says so under enforced Trusted Types. */
function worker() {
  const policy = globalThis.trustedTypes?.createPolicy("nutgraf-page", { createScriptURL: () => "sw.js" });
  return policy ? policy.createScriptURL("") : "sw.js";
}

/** Keeps the page, all it has loaded, and `more`; resolves when it is kept. */
export async function keep(more) {
  await navigator.serviceWorker.register(worker());
  const { active } = await navigator.serviceWorker.ready;
  const used = performance.getEntriesByType("resource").map(({ name }) => name);
  const all = [location.href.split("#")[0], ...used, ...more.map((path) => new URL(path, location.href).href)];
  const own = all.filter((url) => new URL(url).origin === location.origin);
  const { port1, port2 } = new MessageChannel();
  await new Promise((done) => {
    port1.onmessage = done;
    active.postMessage([...new Set(own)], [port2]);
  });
}

export const possible = "serviceWorker" in navigator && isSecureContext;
