// A sheet of one page for the meeting: what a colleague must know, in the words of the cards, with a box to tick for each; made when the
// page is printed.

import { format } from "../../pkg/element/edtf.js";
import { t } from "../words.js";
import { h } from "./dialog.js";

const sheet = document.getElementById("sheet");
const element = document.getElementById("summary");
/** What one page holds. */
const MOST = { facts: 6, quotes: 4, figures: 9, timeline: 6, people: 6, contacts: 3 };
const LONG = { facts: 300, quotes: 420, figures: 120, timeline: 140, people: 120, contacts: 120 };

const line = (words) => words.replace(/\s+/g, " ").trim();
const cut = (words, most) => (words.length > most ? `${words.slice(0, most).replace(/\s+\S*$/, "")} …` : words);

/** Of a long quote the end goes, and never who said it. */
function quote(words) {
  const at = words.lastIndexOf(" — ");
  const said = cut(words.slice(0, at), LONG.quotes);
  return `${said}${said.startsWith("“") && said.endsWith("…") ? "”" : ""}${words.slice(at)}`;
}

/** An item in short; a sign and its number stay on one line. */
function short(name, copy) {
  const words = line(copy).replace(/^\d+\. /, "");
  return (name === "quotes" ? quote(words) : cut(words, LONG[name])).replace(/(?<=×) | (?=%)/g, "\u00a0");
}

function part(name, title) {
  const items = element.items.filter(({ card }) => card === name).slice(0, MOST[name]);
  const tick = ({ copy }) => h("li", {}, h("span", { className: "box", ariaHidden: "true" }), h("span", { dir: "auto" }, short(name, copy)));
  return items.length > 0 && h("section", {}, h("h2", {}, title), h("ul", {}, items.map(tick)));
}

/** Fills the sheet from the summary that is shown. */
export function fill({ address }) {
  const { summary, labels } = element;
  const ready = element.items.length > 0 && document.getElementById("work").hidden;
  document.body.classList.toggle("has-sheet", ready);
  if (!ready) return sheet.replaceChildren();
  const { locale } = labels;
  const { issuer, dateline, released, embargo, headline } = summary;
  const place = [issuer, dateline].filter(Boolean).map(({ text }) => line(text));
  const day = released ? [format(released.iso, released.text, locale)] : [];
  const foot = [address && `${t("sheet-from")}: ${address}`, t("sheet-printed", new Date().toLocaleString(locale, { dateStyle: "long", timeStyle: "short" })), "nutgraf"];
  sheet.replaceChildren(...[
    embargo && h("p", { className: "embargo", dir: "auto" }, line(embargo.text)),
    h("p", { className: "kicker" }, [...place, ...day].flatMap((words, i) => [i > 0 && " · ", h("bdi", {}, words)])),
    h("h1", { dir: "auto" }, headline ? line(headline.text) : t("untitled")),
    ...Object.keys(MOST).map((name) => part(name, labels[name])),
    h("p", { className: "foot" }, foot.filter(Boolean).join(" · ")),
  ].filter(Boolean));
}
