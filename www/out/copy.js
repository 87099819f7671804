// The summary as words for the clipboard: what is shown as it is shown, or all of it in a format for machines.

import { addressed } from "../past.js";

const summary = document.getElementById("summary");

/**
 * "" where there is no summary. The address of the release goes in where it is known, never that of this page; ninjs has none without
 * one, so it is asked for.
 */
export async function words(what, release) {
  if (what === "text" || what === "markdown") {
    const found = await summary.rich();
    return found[what].trim() && found[what];
  }
  if (!(await summary.export("json"))) return "";
  if (what === "ninjs" && !release().address) await import("./source.js").then(({ show }) => show(release(), addressed));
  const { text, address } = release();
  if (what === "ninjs" && !address) return "";
  const { format } = await import("../../pkg/export.js");
  return format(summary.summary, what, { text, uri: address });
}

export async function copy(what, release) {
  const copied = await words(what, release);
  if (copied) await navigator.clipboard.writeText(copied);
  return copied;
}
