// What outlasts a reload: the text at hand in this tab; and, only where the reader says so, the releases read on this device.

const TAB = "nutgraf-release";
const ALLOWED = "nutgraf-keep";
const HISTORY = "nutgraf-history";
const MOST = 30;

/** A private window may refuse its storage, and a long text may not fit: both mean that nothing is kept. */
function attempt(action) {
  try {
    return action();
  } catch {
    return null;
  }
}

const parsed = (words) => attempt(() => JSON.parse(words)) ?? null;

/** Keeps the release for a reload of this tab; tells whether it could. */
export function keepForTab(release) {
  if (!release.text) return attempt(() => (sessionStorage.removeItem(TAB), true)) ?? false;
  const done = attempt(() => (sessionStorage.setItem(TAB, JSON.stringify(release)), true));
  if (!done) attempt(() => sessionStorage.removeItem(TAB));
  return Boolean(done);
}

export function keptForTab() {
  const release = parsed(attempt(() => sessionStorage.getItem(TAB)));
  return typeof release?.text === "string" ? release : null;
}

export const isAllowed = () => attempt(() => localStorage.getItem(ALLOWED)) === "yes";

export function allow(yes) {
  attempt(() => (yes ? localStorage.setItem(ALLOWED, "yes") : localStorage.removeItem(ALLOWED)));
}

/** The releases kept on this device, the last one first. */
export function history() {
  const all = parsed(attempt(() => localStorage.getItem(HISTORY)));
  return Array.isArray(all) ? all.filter((release) => typeof release?.text === "string") : [];
}

/** Remembers a release where that is allowed; what no longer fits goes, the oldest first. */
export function remember(release) {
  if (!isAllowed() || release.text.trim().length < 80) return;
  const others = history().filter(({ text }) => text !== release.text);
  const all = [release, ...others].slice(0, MOST);
  while (all.length && attempt(() => (localStorage.setItem(HISTORY, JSON.stringify(all)), true)) === null) all.pop();
}

export const forget = () => attempt(() => localStorage.removeItem(HISTORY));
