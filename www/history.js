// The releases read on this device, kept only where the reader says so.

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

export const isAllowed = () => attempt(() => localStorage.getItem(ALLOWED)) === "yes";

export function allow(yes) {
  attempt(() => (yes ? localStorage.setItem(ALLOWED, "yes") : localStorage.removeItem(ALLOWED)));
}

/** The releases kept on this device, the last one first. */
export function history() {
  const all = attempt(() => JSON.parse(localStorage.getItem(HISTORY)));
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
