// What each card shows. A card is a list of items; an item knows its passages and how it reads as plain text.

import { h } from "./dom.js";
import { bars } from "./bars.js";
import { format, interval } from "./edtf.js";

/**
 * @typedef {{ text: string, start: number, end: number }} Excerpt
 * @typedef {{ kind: string, spans: Excerpt[], body: () => any[], copy: string, mark?: string, label?: string, class?: string }} Item what it
 *   shows is made when it is shown
 * @typedef {{ items: Item[], fold?: number, form?: "list" | "numbers" | "run" | "terms", head?: () => Promise<Element | null>, plain?: boolean, count?: string }} Card
 * @typedef {{ t: Record<string, string>, language: string, text: string, sentence: (at: number) => Excerpt }} View
 */

const APART = ["boilerplate", "contact", "note", "caption", "breadcrumb", "label", "end"];
const apart = ({ sections }) => sections.filter(({ kind }) => APART.includes(kind));
const MINUS = "−";

/** More than this of one passage is no summary, and a page takes long to lay it out. */
const MOST = 2000;
/** More dots than this are a line. */
const MOST_DOTS = 200;
const short = (text) => (text.length > MOST ? `${text.slice(0, MOST)} …` : text);

/** Words of the release: in its language, in the direction of their own letters. */
const words = (view, text, tag = "span", part = "") =>
  h(tag, { lang: view.language, dir: "auto", part: part || null, class: part || null }, short(text));

const excerpt = (kind, view, span, more = {}) => ({
  kind, spans: [span], body: () => [words(view, span.text, "p")], copy: span.text, ...more,
});

const join = (parts, mark = ", ") => parts.filter(Boolean).join(mark);

/** "mayor of Oslo" and not "mayor of Oslo, Oslo". */
const title = ({ role, organization }) => join([role, role?.includes(organization) ? "" : organization]);

const event = ({ event }, view) => ({
  form: "terms", plain: true,
  items: ["who", "what", "when", "where", "why", "how"]
    .filter((name) => event[name])
    .map((name) => excerpt("event", view, event[name], { label: view.t[name], copy: `${view.t[name]}: ${event[name].text}` })),
});

const gist = ({ gist }, view) => ({ plain: true, items: gist.map((sentence) => excerpt("gist", view, sentence)) });

/** Where words between its parts are left out, a fact shows that they are; what its pronoun stands for follows it. */
function fact(found, i, view) {
  const { text, refersTo } = found;
  const parts = found.parts?.length > 1 ? found.parts : [found];
  const said = parts.length > 1 ? parts.map((part) => part.text).join(" … ") : text;
  return {
    kind: "fact", spans: refersTo ? [...parts, refersTo] : parts, mark: String(i + 1),
    body() {
      const line = words(view, said, "p");
      if (refersTo) line.append(h("small", {}, `[${refersTo.text}]`));
      return [line];
    },
    copy: `${i + 1}. ${said}${refersTo ? ` [${refersTo.text}]` : ""}`,
  };
}

const facts = ({ facts }, view) => ({ form: "numbers", fold: 8, items: facts.map((found, i) => fact(found, i, view)) });

const SHORT = 5;

/** The half minute, by the core's choice; where it made none, the best facts and the first words that someone said. */
function brief(summary, view) {
  const { facts, changes, quotes, brief } = summary;
  const said = quotes.findIndex(({ kind, speaker, substance }) => kind === "direct" && speaker && substance !== false);
  const chosen = brief ?? { facts: facts.slice(0, SHORT).keys(), changes: [], quotes: said < 0 ? [] : [said] };
  const items = [
    ...[...chosen.facts].map((at, i) => fact(facts[at], i, view)),
    ...chosen.changes.map((at) => change(changes[at], view)),
    ...(view.length === "brief" ? chosen.quotes.map((at) => quote(quotes[at], view)) : []),
  ];
  return items.length ? { plain: true, items } : gist(summary, view);
}

/** A name and what goes with it are one run, whichever way the page is read. */
function byline(name, post, view) {
  const line = words(view, "");
  line.append(h("strong", { part: "speaker" }, name), post && `, ${post}`);
  return line;
}

const reported = ({ kind }) => kind === "indirect";

function quote(quote, view) {
  const { t } = view;
  const speaker = quote.speaker;
  const said = quote.parts.map((part) => part.text.replace(/,$/, "")).join(" … ");
  const by = speaker ? title(speaker) : "";
  const body = () => [
    h("blockquote", { lang: view.language, dir: "auto", part: "quote" }, short(said)),
    h("p", { class: "by" }, speaker ? byline(speaker.name, by, view) : h("em", {}, t.unnamed), h("small", {}, "· ", t[quote.kind])),
  ];
  const mark = reported(quote) ? "¶" : "“";
  const copy = reported(quote) ? said : `“${said}”`;
  const spans = [...quote.parts, ...[speaker?.mention].filter(Boolean)];
  return {
    kind: "quote", class: quote.kind, spans, body, mark, said: copy, speaker: speaker?.name ?? t.unnamed, post: by, how: t[quote.kind],
    copy: `${copy} — ${join([speaker?.name ?? t.unnamed, by])}${reported(quote) ? ` (${t.indirect})` : ""}`,
  };
}

/** Words in quotation marks come before reported ones, and what says something before praise. */
function quotes({ quotes }, view) {
  const later = (said) => 2 * reported(said) + (said.substance === false);
  const sorted = [...quotes].sort((a, b) => later(a) - later(b));
  const nameless = quotes.filter(({ speaker }) => !speaker).length;
  const count = nameless ? `${quotes.length}, ${view.t.nameless.replace("#", nameless)}` : quotes.length;
  return { fold: 8, count, items: sorted.map((said) => quote(said, view)) };
}

/** What is the same by `key`, together, in order of its first appearance. */
function grouped(all, key) {
  const groups = new Map();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return [...groups.values()];
}

/** "4,000" and "profiles": the number apart from what it counts, which the passage may leave to the text around it. */
function amount({ text, unit, kind }) {
  const at = unit ? text.indexOf(` ${unit}`) : -1;
  return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text, kind === "count" && unit && !text.includes(unit) ? unit : ""];
}

/** To make a writer of numbers takes longer than to use it. */
let [writer, written] = [null, ""];
function numbers(locale) {
  if (written !== locale) [writer, written] = [new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }), locale];
  return writer;
}

/** "One in five" is a fifth. */
const size = ({ value, of }) => value / (of || 1);

function change({ what, from, to, percent, direction, excerpt: { text, start, end } }, view) {
  const { t } = view;
  const number = numbers(t.locale);
  const ratio = from?.value > 0 && to ? size(to) / size(from) : 0;
  const gain = percent == null ? "" : `${direction === "up" ? "+" : MINUS}${number.format(Math.abs(percent))} %`;
  const grown = ratio >= 2 ? `× ${number.format(ratio)}` : gain;
  const ends = [from?.text, to?.text].filter(Boolean);
  const arrow = () => h("span", { class: "arrow" }, t.dir === "rtl" ? "←" : "→");
  return {
    kind: "figure", class: `change ${direction}`, spans: [{ text, start, end }],
    body: () => [
      what && words(view, what, "p", "what"),
      h("p", { class: "ends" }, ends.flatMap((end, i) => [i > 0 && arrow(), words(view, end, "b")]), grown && h("span", { class: "size", dir: "ltr" }, grown)),
      from && to && from.kind === to.kind && bars(size(from), size(to)),
    ],
    copy: join([join([what, ends.join(" → ")], ": "), grown && `(${grown})`], " "),
  };
}

function figure(spans, view) {
  const [quantity] = spans;
  const [number, unit] = amount(quantity);
  const qualifier = view.t[quantity.qualifier] ?? "";
  return {
    kind: "figure", spans,
    body: () => [h("p", {}, qualifier && h("i", {}, `${qualifier} `), words(view, number, "b"), unit && " ", unit && words(view, unit))],
    copy: join([qualifier, number, unit], " "),
  };
}

function figures({ changes, quantities }, view) {
  const told = new Set(changes.flatMap((c) => [c.from?.start, c.to?.start]));
  const same = grouped(quantities.filter((q) => !told.has(q.start)), (q) => q.qualifier + q.text.toLowerCase());
  return { fold: 9, items: [...changes.map((c) => change(c, view)), ...same.map((group) => figure(group, view))] };
}

/** Whether an offset stands in one of these parts of the text, which are in order. */
function within(parts, at) {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle].end <= at) low = middle + 1;
    else high = middle;
  }
  return parts[low]?.start <= at;
}

function date(spans, view, issue, released) {
  const [{ iso, text, start, fiscal }] = spans;
  const time = interval(iso);
  const now = iso === released?.iso;
  const shown = () => (fiscal ? text : format(iso, text, view.t.locale));
  const around = () => (now ? view.t.released : (view.sentence(start)?.text ?? ""));
  return {
    kind: "date", class: now ? "now" : issue && time?.to > issue.to ? "after" : "before", spans,
    body: () => [h("time", { datetime: fiscal || /[X~?]/.test(iso) ? null : iso, part: "date" }, shown()), now ? h("p", { class: "around" }, around()) : around() && words(view, around(), "p", "around")],
    get copy() { return join([shown(), around()], ": "); },
  };
}

/** Where no time of the story is told: what an issuer says of itself, menus, whom to ask. */
const OUTSIDE = ["boilerplate", "breadcrumb", "contact", "end"];

/** One entry a time of the story; where a fiscal year lies no one but its company knows. */
function dates({ dates, released, sections }, view) {
  const outside = sections.filter(({ kind }) => OUTSIDE.includes(kind));
  const told = grouped(dates.filter(({ start }) => !within(outside, start)), ({ iso, fiscal }) => iso + (fiscal ? " fiscal" : ""));
  const sorted = told.map((spans) => ({ spans, from: interval(spans[0].iso)?.from ?? Infinity })).sort((a, b) => a.from - b.from).map(({ spans }) => spans);
  const issue = interval(released?.iso ?? "");
  const dots = () => sorted.slice(0, MOST_DOTS).map(([date], index) => ({ ...date, index })).filter(({ fiscal }) => !fiscal);
  const head = () => import("./timeline.js").then(({ timeline }) => timeline(dots(), released?.iso, view.t), () => null);
  return { fold: 8, items: sorted.map((spans) => date(spans, view, issue, released)), head };
}

const times = (count) => count > 1 && h("small", {}, `×${count}`);

const entity = (kind, view, { name, acronym, mentions }, post = "") => ({
  kind, spans: mentions,
  body: () => [h("p", {}, words(view, acronym && acronym !== name ? `${name} (${acronym})` : name, "b"), times(mentions.length)), post && words(view, post, "p")],
  copy: join([name, post]),
});

const people = (summary, view) => ({
  fold: 8,
  items: summary.people.map((person) => entity("person", view, person, title(person))),
});

const run = (name, kind, fold) => (summary, view) => ({
  form: "run", fold, items: summary[name].map((found) => entity(kind, view, found)),
});

const mentions = (...lists) => lists.flat().flatMap((found) => found.mentions);

/** Phrases but for what another card names. */
const keyphrases = ({ keyphrases, people, organizations, places, issuer }, view) => {
  const names = mentions(people, organizations, places).concat(issuer ?? []);
  return {
    form: "run", fold: 10,
    items: keyphrases.filter(({ text }) => !names.some((name) => name.text === text)).map((phrase) => ({
      kind: "phrase", spans: [phrase], copy: phrase.text,
      body: () => [h("p", {}, words(view, phrase.text), times(phrase.count))],
    })),
  };
};

/** A link only for what is surely an address on the web, a mailbox or a telephone. */
function address(text, kind) {
  const web = kind === "url" && /^(https?:\/\/|www\.)[^\s]+$/i.test(text) && text.replace(/^www\./i, "https://$&");
  const href = kind === "email" ? `mailto:${encodeURIComponent(text).replace("%40", "@")}` : kind === "phone" ? `tel:${text.replace(/[^\d+]/g, "")}` : web;
  return href ? h("a", { href, rel: "noopener noreferrer", target: kind === "url" ? "_blank" : null, dir: "ltr" }, text) : h("span", { dir: "ltr" }, text);
}

const contacts = (summary, view) => ({
  fold: 6,
  items: summary.contacts.map((contact) => {
    const post = title(contact);
    const ways = ["email", "phone", "url"].filter((kind) => contact[kind]);
    return {
      kind: "contact", spans: [contact.excerpt],
      body: () => [
        contact.name && h("p", {}, words(view, contact.name, "b")), post && words(view, post, "p"),
        ...ways.map((kind) => h("p", {}, address(contact[kind], kind))),
      ],
      copy: join([contact.name, post, ...ways.map((kind) => contact[kind])]),
    };
  }),
});

function aside(summary, view) {
  const items = apart(summary).map(({ start, end }) => excerpt("aside", view, { text: view.text.slice(start, end), start, end }));
  return { fold: 8, items };
}

const notices = ({ notices }, { t }) => ({
  plain: true,
  items: notices.map(({ code, message }) => ({ kind: "notice", spans: [], copy: t[code] ?? message, body: () => [h("p", {}, t[code] ?? message)] })),
});

/** Every card by its name, in the order in which they are shown. */
export const CARDS = {
  brief, gist, event, facts, quotes, figures, timeline: dates, people,
  organizations: run("organizations", "person", 12), places: run("places", "place", 12), keyphrases, contacts, aside, notices,
};

/** Issuer, place and date over the headline. */
export function masthead({ issuer, dateline, released, headline, subheadline, embargo }, view) {
  const { t } = view;
  const kicker = [
    issuer && excerpt("person", view, issuer),
    dateline && excerpt("place", view, dateline),
    released && { kind: "date", spans: [released], copy: format(released.iso, released.text, t.locale), body: () => [h("time", { datetime: released.iso }, format(released.iso, released.text, t.locale))] },
  ].filter(Boolean);
  const loud = embargo ? [excerpt("embargo", view, embargo, {
    body: () => [h("p", {}, !named(embargo) && [h("b", {}, t.embargo), " "], words(view, embargo.text))], copy: embargoed({ embargo }, t),
  })] : [];
  const titles = [
    headline && excerpt("headline", view, headline, { body: () => [words(view, headline.text, "h2", "headline")], title: true }),
    subheadline && excerpt("headline", view, subheadline, { body: () => [words(view, subheadline.text, "p", "subheadline")] }),
  ].filter(Boolean);
  return { embargo: loud, kicker, titles };
}

/** What goes with every copy of an embargoed text. */
export const embargoed = ({ embargo }, t) => embargo && (named(embargo) ? embargo.text : `${t.embargo}: ${embargo.text}`);

const named = ({ text }) => /embargo/i.test(text);

/** The passages to underline in the text, by kind. */
export function marks(summary) {
  const { quantities, dates, people, organizations, quotes } = summary;
  return {
    figure: quantities, date: dates, person: mentions(people, organizations),
    quote: quotes.flatMap((quote) => (reported(quote) ? [] : quote.parts)),
    aside: apart(summary),
  };
}
