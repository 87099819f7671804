// The text at hand outlasts a reload of this tab.

const TAB = "nutgraf-release";

function keep(release) {
  try {
    sessionStorage.removeItem(TAB);
    if (release.text) sessionStorage.setItem(TAB, JSON.stringify(release));
    return true;
  } catch {
    return false;
  }
}

/**
 * Keeps the release, with the list it is one of where that fits; tells whether it could: a private window may refuse its storage, and
 * a long text may not fit.
 */
export const keepForTab = (release) => keep(release) || keep({ ...release, list: undefined });

export function keptForTab() {
  try {
    const release = JSON.parse(sessionStorage.getItem(TAB));
    return typeof release?.text === "string" ? release : null;
  } catch {
    return null;
  }
}
