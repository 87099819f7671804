// The summary alone, told what to read by the address of the frame or by a message; see iframe.html.

import "../pkg/define.js";

const summary = document.querySelector("nutgraf-summary");
const ATTRIBUTES = ["sections", "sentences", "facts", "lang", "theme", "open"];

async function read() {
  const asked = new URLSearchParams(location.hash.slice(1).replaceAll("+", "%2B"));
  for (const name of ATTRIBUTES) {
    if (asked.has(name)) summary.setAttribute(name, asked.get(name));
    else summary.removeAttribute(name);
  }
  document.documentElement.dataset.theme = asked.get("theme") ?? "auto";
  if (asked.has("src")) summary.text = await load(asked.get("src"));
  else if (asked.has("text") || summary.text === null) summary.text = asked.get("text") ?? "";
}

/** Only files of this host; a missing one leaves an empty summary, which says so. */
async function load(src) {
  const url = new URL(src, location.href);
  if (url.origin !== location.origin) return "";
  const answer = await fetch(url).catch(() => null);
  return answer?.ok ? answer.text() : "";
}

addEventListener("hashchange", read);
addEventListener("message", ({ data }) => {
  if (typeof data?.nutgraf === "string") summary.text = data.nutgraf;
});
await read();
