// Light or dark: as the element is told, else as the page around it writes. Many dark pages never say `color-scheme`.

const media = globalThis.matchMedia?.("(prefers-color-scheme: dark)");

/** Whether an element's own words are light, as on a dark page. */
export function isDark(element) {
  const [red, green, blue, alpha = 1] = getComputedStyle(element).color.match(/[\d.]+/g)?.map(Number) ?? [];
  return alpha > 0 && 0.3 * red + 0.6 * green + 0.1 * blue > 140;
}

export function scheme(host) {
  const { theme } = host;
  return theme === "light" || theme === "dark" ? theme : isDark(host) ? "dark" : "light";
}

/** Calls `changed` when the page may have turned light or dark; returns what stops it. */
export function watchScheme(changed) {
  const observer = new MutationObserver(changed);
  for (const node of [document.documentElement, document.body]) observer.observe(node, { attributes: true });
  media?.addEventListener("change", changed);
  document.addEventListener("transitionend", changed);
  return () => {
    observer.disconnect();
    media?.removeEventListener("change", changed);
    document.removeEventListener("transitionend", changed);
  };
}
