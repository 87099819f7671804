// Where the text comes from: a property, an element of the host page, a template, or the element's own content.

const isField = (node) => node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement;

/** The element that `for` names, in the same tree first. */
export function target(host) {
  const id = host.htmlFor;
  return id ? (host.getRootNode().getElementById?.(id) ?? document.getElementById(id)) : null;
}

/** A template or the element's own children; plain text is taken as it stands, with its lines. */
function content(host, core) {
  const template = host.querySelector(":scope > template");
  const node = template ? template.content : host;
  return node.firstElementChild ? core.readElement(node) : { text: node.textContent };
}

/**
 * Reads the text; `range` leads from offsets back to the page where the text is shown on it.
 * @returns {{ text: string, range?: (start: number, end: number) => Range | undefined, free?: () => void } | null}
 */
export function read(host, core) {
  if (host.text != null) return { text: host.text };
  if (!host.htmlFor) return content(host, core);
  const element = target(host);
  if (!element) return null;
  return isField(element) ? { text: element.value } : core.readElement(element);
}

/**
 * Calls `changed` when the text may have changed, `moved` when another element, or none, has come to stand for it, and `clicked`
 * with a click on the text; returns what stops it.
 * @param {(event: MouseEvent) => void} clicked
 */
export function watch(host, { changed, moved, clicked }) {
  if (host.text != null) return () => {};
  const stop = new AbortController();
  const { signal } = stop;
  const element = host.htmlFor ? target(host) : host;
  if (element !== host) element?.addEventListener("click", clicked, { signal });
  if (element && isField(element)) element.addEventListener("input", changed, { signal });
  const observer = new MutationObserver(changed);
  if (element) observer.observe(element, { childList: true, characterData: true, subtree: true });
  const swapped = new MutationObserver(() => target(host) !== element && moved());
  if (host.htmlFor) swapped.observe(host.getRootNode(), { childList: true, subtree: true, attributes: true, attributeFilter: ["id"] });
  signal.addEventListener("abort", () => [observer, swapped].forEach((one) => one.disconnect()));
  return () => stop.abort();
}
