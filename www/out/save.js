// Downloads.

import { say } from "../say.js";
import { t } from "../words.js";
import { words } from "./copy.js";

const TYPES = {
  markdown: ["md", "text/markdown"], json: ["json", "application/json"], jsonld: ["jsonld", "application/ld+json"], ninjs: ["ninjs.json", "application/json"],
};

/** A file's name from what it is about. */
export function nameOf(title, ending) {
  const words = (title ?? "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[a-z0-9]+/g)?.slice(0, 8).join("-");
  return `${words || "release"}.${ending}`;
}

export function download(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export async function save(format, release) {
  const made = await words(format, release);
  if (!made) return say(t("nothing-copied"));
  const [ending, type] = TYPES[format];
  const title = document.getElementById("summary").summary?.headline?.text;
  download(new Blob([made], { type: `${type};charset=utf-8` }), nameOf(title, ending));
}
