var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// element/dom.js
function h(tag, attributes = {}, ...children) {
  const node = DRAWN.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value != null && value !== false) node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat(2).filter((child) => child != null && child !== false && child !== ""));
  return node;
}
var SVG, DRAWN;
var init_dom = __esm({
  "element/dom.js"() {
    SVG = "http://www.w3.org/2000/svg";
    DRAWN = /* @__PURE__ */ new Set(["svg", "line", "circle", "rect", "text", "title"]);
  }
});

// element/edtf.js
function point(iso) {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso);
  if (!found) return null;
  const [, year, month, day] = found;
  const season = month > 12;
  const first = season ? (month - 20) * 3 - 1 : (month ?? 1) - 1;
  const months = season ? 3 : month ? 1 : 12;
  return {
    from: Date.UTC(year, first, day ?? 1),
    to: day ? Date.UTC(year, first, Number(day) + 1) : Date.UTC(year, first + months),
    parts: season ? 0 : day ? 3 : month ? 2 : 1
  };
}
function interval(iso) {
  const [a, b] = iso.split("/").map(point);
  return a && b ? { from: a.from, to: b.to, parts: Math.min(a.parts, b.parts) } : a ?? b ?? null;
}
function writer(locale, parts) {
  const key = locale + parts;
  if (!writers.has(key)) {
    const options = { year: "numeric", timeZone: "UTC", calendar: "gregory", ...parts > 1 && { month: "short" }, ...parts > 2 && { day: "numeric" } };
    writers.set(key, new Intl.DateTimeFormat(locale, options));
  }
  return writers.get(key);
}
function format(iso, words2, locale) {
  const time = interval(iso);
  if (!time?.parts) return words2;
  const writing = writer(locale, time.parts);
  return iso.includes("/") ? writing.formatRange(time.from, time.to - DAY) : writing.format(time.from);
}
var DAY, writers;
var init_edtf = __esm({
  "element/edtf.js"() {
    DAY = 864e5;
    writers = /* @__PURE__ */ new Map();
  }
});

// element/timeline.js
var timeline_exports = {};
__export(timeline_exports, {
  timeline: () => timeline
});
function names(dots, t, width) {
  const taken = [];
  const order = [...dots.slice(0, 1), ...dots.slice(-1), ...dots.slice(1, -1)];
  return order.flatMap(({ share, iso, text }) => {
    if (taken.some((other) => Math.abs(other - share) * width < ROOM)) return [];
    taken.push(share);
    return [h("text", { x: percent(share), y: 44, "text-anchor": anchor(share) }, `\u2068${format(iso, text, t.locale)}\u2069`)];
  });
}
function timeline(dates2, released, t) {
  const origin = interval(released ?? "");
  const times2 = dates2.map((date2) => ({ ...date2, time: interval(date2.iso) })).filter((date2) => date2.time?.parts);
  if (!origin || times2.length < 2) return null;
  const place = (at2) => distance((at2 - origin.from) / DAY2);
  const ends = times2.flatMap(({ time }) => [place(time.from), place(time.to - DAY2)]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  if (high - low < 0.1) return null;
  const x = (days) => {
    const share = 0.02 + 0.96 * (distance(days) - low) / (high - low);
    return t.dir === "rtl" ? 1 - share : share;
  };
  const at = (moment) => percent(x((moment - origin.from) / DAY2));
  const now = percent(x(0));
  const dots = times2.map(({ time, index }) => {
    const to = time.to - DAY2;
    const side = time.to > origin.to ? "after" : "before";
    const link = { "data-at": index, "data-index": index, class: `item ${side}` };
    if (to > time.from && Math.abs(place(to) - place(time.from)) / (high - low) > 0.02) {
      return h("line", { ...link, x1: at(time.from), x2: at(to), y1: 22, y2: 22 });
    }
    return h("circle", { ...link, cx: at(time.from), cy: 22, r: 5 });
  });
  const named = times2.map(({ time, ...date2 }) => ({ ...date2, share: x((time.from - origin.from) / DAY2) }));
  const svg = h(
    "svg",
    { class: "timeline", "aria-hidden": "true", height: 48 },
    h("line", { class: "past", x1: percent(x(low < 0 ? -7 * Math.expm1(-low) : 0)), x2: now, y1: 22, y2: 22 }),
    h("line", { class: "future", x1: now, x2: percent(x(7 * Math.expm1(high))), y1: 22, y2: 22 }),
    h("line", { class: "now", x1: now, x2: now, y1: 12, y2: 32 }),
    h("text", { x: now, y: 9, "text-anchor": anchor(x(0)) }, t.released),
    high > 0.3 && h("text", { class: "later", x: percent(x(7 * Math.expm1(high))), y: 9, "text-anchor": t.dir === "rtl" ? "start" : "end" }, t.future),
    dots
  );
  let shown = [];
  new ResizeObserver(([{ contentRect }]) => {
    for (const name of shown) name.remove();
    svg.append(...shown = names(named, t, contentRect.width));
  }).observe(svg);
  return svg;
}
var DAY2, percent, distance, ROOM, anchor;
var init_timeline = __esm({
  "element/timeline.js"() {
    init_dom();
    init_edtf();
    DAY2 = 864e5;
    percent = (share) => `${(share * 100).toFixed(2)}%`;
    distance = (days) => Math.sign(days) * Math.log1p(Math.abs(days) / 7);
    ROOM = 84;
    anchor = (share) => share < 0.1 ? "start" : share > 0.9 ? "end" : "middle";
  }
});

// highlight.js
var highlight_exports = {};
__export(highlight_exports, {
  highlight: () => highlight,
  marks: () => marks2,
  segments: () => segments
});
module.exports = __toCommonJS(highlight_exports);

// element/cards.js
init_dom();

// element/bars.js
init_dom();
function bars(from, to) {
  const most = Math.max(from, to);
  if (!(most > 0) || Math.min(from, to) < 0) return null;
  const bar = (value, y) => h("rect", { y, height: 5, width: `${(100 * value / most).toFixed(2)}%`, rx: 1 });
  return h("svg", { class: "bars", "aria-hidden": "true", height: 13 }, bar(from, 0), bar(to, 8));
}

// element/cards.js
init_edtf();
var APART = ["boilerplate", "contact", "note", "caption", "breadcrumb", "label", "end"];
var apart = ({ sections }) => sections.filter(({ kind }) => APART.includes(kind));
var MINUS = "\u2212";
var MOST = 2e3;
var MOST_DOTS = 200;
var short = (text) => text.length > MOST ? `${text.slice(0, MOST)} \u2026` : text;
var words = (view, text, tag = "span", part = "") => h(tag, { lang: view.language, dir: "auto", part: part || null, class: part || null }, short(text));
var excerpt = (kind, view, span, more = {}) => ({
  kind,
  spans: [span],
  body: () => [words(view, span.text, "p")],
  copy: span.text,
  ...more
});
var join = (parts, mark = ", ") => parts.filter(Boolean).join(mark);
var title = ({ role, organization }) => join([role, role?.includes(organization) ? "" : organization]);
var event = ({ event: event2 }, view) => ({
  form: "terms",
  plain: true,
  items: ["who", "what", "when", "where", "why", "how"].filter((name) => event2[name]).map((name) => excerpt("event", view, event2[name], { label: view.t[name], copy: `${view.t[name]}: ${event2[name].text}` }))
});
var gist = ({ gist: gist2 }, view) => ({ plain: true, items: gist2.map((sentence) => excerpt("gist", view, sentence)) });
function fact(found, i, view) {
  const { text, refersTo } = found;
  const parts = found.parts?.length > 1 ? found.parts : [found];
  const said = parts.length > 1 ? parts.map((part) => part.text).join(" \u2026 ") : text;
  return {
    kind: "fact",
    spans: refersTo ? [...parts, refersTo] : parts,
    mark: String(i + 1),
    body() {
      const line2 = words(view, said, "p");
      if (refersTo) line2.append(h("small", {}, `[${refersTo.text}]`));
      return [line2];
    },
    copy: `${i + 1}. ${said}${refersTo ? ` [${refersTo.text}]` : ""}`
  };
}
var facts = ({ facts: facts2 }, view) => ({ form: "numbers", fold: 8, items: facts2.map((found, i) => fact(found, i, view)) });
var SHORT = 5;
function brief(summary, view) {
  const { facts: facts2, changes, quotes: quotes2, brief: brief2 } = summary;
  const said = quotes2.findIndex(({ kind, speaker, substance }) => kind === "direct" && speaker && substance !== false);
  const chosen = brief2 ?? { facts: facts2.slice(0, SHORT).keys(), changes: [], quotes: said < 0 ? [] : [said] };
  const items = [
    ...[...chosen.facts].map((at, i) => fact(facts2[at], i, view)),
    ...chosen.changes.map((at) => change(changes[at], view)),
    ...view.length === "brief" ? chosen.quotes.map((at) => quote(quotes2[at], view)) : []
  ];
  return items.length ? { plain: true, items } : gist(summary, view);
}
function byline(name, post, view) {
  const line2 = words(view, "");
  line2.append(h("strong", { part: "speaker" }, name), post && `, ${post}`);
  return line2;
}
var reported = ({ kind }) => kind === "indirect";
function quote(quote2, view) {
  const { t } = view;
  const speaker = quote2.speaker;
  const said = quote2.parts.map((part) => part.text.replace(/,$/, "")).join(" \u2026 ");
  const by = speaker ? title(speaker) : "";
  const body = () => [
    h("blockquote", { lang: view.language, dir: "auto", part: "quote" }, short(said)),
    h("p", { class: "by" }, speaker ? byline(speaker.name, by, view) : h("em", {}, t.unnamed), h("small", {}, "\xB7 ", t[quote2.kind]))
  ];
  const mark = reported(quote2) ? "\xB6" : "\u201C";
  const copy = reported(quote2) ? said : `\u201C${said}\u201D`;
  const spans = [...quote2.parts, ...[speaker?.mention].filter(Boolean)];
  return {
    kind: "quote",
    class: quote2.kind,
    spans,
    body,
    mark,
    said: copy,
    speaker: speaker?.name ?? t.unnamed,
    post: by,
    how: t[quote2.kind],
    copy: `${copy} \u2014 ${join([speaker?.name ?? t.unnamed, by])}${reported(quote2) ? ` (${t.indirect})` : ""}`
  };
}
function quotes({ quotes: quotes2 }, view) {
  const later = (said) => 2 * reported(said) + (said.substance === false);
  const sorted = [...quotes2].sort((a, b) => later(a) - later(b));
  const nameless = quotes2.filter(({ speaker }) => !speaker).length;
  const count = nameless ? `${quotes2.length}, ${view.t.nameless.replace("#", nameless)}` : quotes2.length;
  return { fold: 8, count, items: sorted.map((said) => quote(said, view)) };
}
function grouped(all, key) {
  const groups = /* @__PURE__ */ new Map();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return [...groups.values()];
}
function amount({ text, unit, kind }) {
  const at = unit ? text.indexOf(` ${unit}`) : -1;
  return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text, kind === "count" && unit && !text.includes(unit) ? unit : ""];
}
var [writer2, written] = [null, ""];
function numbers(locale) {
  if (written !== locale) [writer2, written] = [new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }), locale];
  return writer2;
}
var size = ({ value, of }) => value / (of || 1);
function change({ what, from, to, percent: percent2, direction, excerpt: { text, start, end } }, view) {
  const { t } = view;
  const number = numbers(t.locale);
  const ratio = from?.value > 0 && to ? size(to) / size(from) : 0;
  const gain = percent2 == null ? "" : `${direction === "up" ? "+" : MINUS}${number.format(Math.abs(percent2))} %`;
  const grown = ratio >= 2 ? `\xD7 ${number.format(ratio)}` : gain;
  const ends = [from?.text, to?.text].filter(Boolean);
  const arrow = () => h("span", { class: "arrow" }, t.dir === "rtl" ? "\u2190" : "\u2192");
  return {
    kind: "figure",
    class: `change ${direction}`,
    spans: [{ text, start, end }],
    body: () => [
      what && words(view, what, "p", "what"),
      h("p", { class: "ends" }, ends.flatMap((end2, i) => [i > 0 && arrow(), words(view, end2, "b")]), grown && h("span", { class: "size", dir: "ltr" }, grown)),
      from && to && from.kind === to.kind && bars(size(from), size(to))
    ],
    copy: join([join([what, ends.join(" \u2192 ")], ": "), grown && `(${grown})`], " ")
  };
}
function figure(spans, view) {
  const [quantity] = spans;
  const [number, unit] = amount(quantity);
  const qualifier = view.t[quantity.qualifier] ?? "";
  return {
    kind: "figure",
    spans,
    body: () => [h("p", {}, qualifier && h("i", {}, `${qualifier} `), words(view, number, "b"), unit && " ", unit && words(view, unit))],
    copy: join([qualifier, number, unit], " ")
  };
}
function figures({ changes, quantities }, view) {
  const told = new Set(changes.flatMap((c) => [c.from?.start, c.to?.start]));
  const same = grouped(quantities.filter((q) => !told.has(q.start)), (q) => q.qualifier + q.text.toLowerCase());
  return { fold: 9, items: [...changes.map((c) => change(c, view)), ...same.map((group) => figure(group, view))] };
}
function within(parts, at) {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = low + high >> 1;
    if (parts[middle].end <= at) low = middle + 1;
    else high = middle;
  }
  return parts[low]?.start <= at;
}
function date(spans, view, issue, released) {
  const [{ iso, text, start, fiscal }] = spans;
  const time = interval(iso);
  const now = iso === released?.iso;
  const shown = () => fiscal ? text : format(iso, text, view.t.locale);
  const around = () => now ? view.t.released : view.sentence(start)?.text ?? "";
  return {
    kind: "date",
    class: now ? "now" : issue && time?.to > issue.to ? "after" : "before",
    spans,
    body: () => [h("time", { datetime: fiscal || /[X~?]/.test(iso) ? null : iso, part: "date" }, shown()), now ? h("p", { class: "around" }, around()) : around() && words(view, around(), "p", "around")],
    get copy() {
      return join([shown(), around()], ": ");
    }
  };
}
var OUTSIDE = ["boilerplate", "breadcrumb", "contact", "end"];
function dates({ dates: dates2, released, sections }, view) {
  const outside = sections.filter(({ kind }) => OUTSIDE.includes(kind));
  const told = grouped(dates2.filter(({ start }) => !within(outside, start)), ({ iso, fiscal }) => iso + (fiscal ? " fiscal" : ""));
  const sorted = told.map((spans) => ({ spans, from: interval(spans[0].iso)?.from ?? Infinity })).sort((a, b) => a.from - b.from).map(({ spans }) => spans);
  const issue = interval(released?.iso ?? "");
  const dots = () => sorted.slice(0, MOST_DOTS).map(([date2], index) => ({ ...date2, index })).filter(({ fiscal }) => !fiscal);
  const head = () => Promise.resolve().then(() => (init_timeline(), timeline_exports)).then(({ timeline: timeline2 }) => timeline2(dots(), released?.iso, view.t), () => null);
  return { fold: 8, items: sorted.map((spans) => date(spans, view, issue, released)), head };
}
var times = (count) => count > 1 && h("small", {}, `\xD7${count}`);
var entity = (kind, view, { name, acronym, mentions: mentions2 }, post = "") => ({
  kind,
  spans: mentions2,
  body: () => [h("p", {}, words(view, acronym && acronym !== name ? `${name} (${acronym})` : name, "b"), times(mentions2.length)), post && words(view, post, "p")],
  copy: join([name, post])
});
var people = (summary, view) => ({
  fold: 8,
  items: summary.people.map((person) => entity("person", view, person, title(person)))
});
var run = (name, kind, fold) => (summary, view) => ({
  form: "run",
  fold,
  items: summary[name].map((found) => entity(kind, view, found))
});
var mentions = (...lists) => lists.flat().flatMap((found) => found.mentions);
var keyphrases = ({ keyphrases: keyphrases2, people: people2, organizations, places, issuer }, view) => {
  const names2 = mentions(people2, organizations, places).concat(issuer ?? []);
  return {
    form: "run",
    fold: 10,
    items: keyphrases2.filter(({ text }) => !names2.some((name) => name.text === text)).map((phrase) => ({
      kind: "phrase",
      spans: [phrase],
      copy: phrase.text,
      body: () => [h("p", {}, words(view, phrase.text), times(phrase.count))]
    }))
  };
};
function address(text, kind) {
  const web = kind === "url" && /^(https?:\/\/|www\.)[^\s]+$/i.test(text) && text.replace(/^www\./i, "https://$&");
  const href = kind === "email" ? `mailto:${encodeURIComponent(text).replace("%40", "@")}` : kind === "phone" ? `tel:${text.replace(/[^\d+]/g, "")}` : web;
  return href ? h("a", { href, rel: "noopener noreferrer", target: kind === "url" ? "_blank" : null, dir: "ltr" }, text) : h("span", { dir: "ltr" }, text);
}
var contacts = (summary, view) => ({
  fold: 6,
  items: summary.contacts.map((contact) => {
    const post = title(contact);
    const ways = ["email", "phone", "url"].filter((kind) => contact[kind]);
    return {
      kind: "contact",
      spans: [contact.excerpt],
      body: () => [
        contact.name && h("p", {}, words(view, contact.name, "b")),
        post && words(view, post, "p"),
        ...ways.map((kind) => h("p", {}, address(contact[kind], kind)))
      ],
      copy: join([contact.name, post, ...ways.map((kind) => contact[kind])])
    };
  })
});
function aside(summary, view) {
  const items = apart(summary).map(({ start, end }) => excerpt("aside", view, { text: view.text.slice(start, end), start, end }));
  return { fold: 8, items };
}
var notices = ({ notices: notices2 }, { t }) => ({
  plain: true,
  items: notices2.map(({ code, message }) => ({ kind: "notice", spans: [], copy: t[code] ?? message, body: () => [h("p", {}, t[code] ?? message)] }))
});
var CARDS = {
  brief,
  gist,
  event,
  facts,
  quotes,
  figures,
  timeline: dates,
  people,
  organizations: run("organizations", "person", 12),
  places: run("places", "place", 12),
  keyphrases,
  contacts,
  aside,
  notices
};
function marks(summary) {
  const { quantities, dates: dates2, people: people2, organizations, quotes: quotes2 } = summary;
  return {
    figure: quantities,
    date: dates2,
    person: mentions(people2, organizations),
    quote: quotes2.flatMap((quote2) => reported(quote2) ? [] : quote2.parts),
    aside: apart(summary)
  };
}

// element/scheme.js
var media = globalThis.matchMedia?.("(prefers-color-scheme: dark)");
function isDark(element) {
  const [red, green, blue, alpha = 1] = getComputedStyle(element).color.match(/[\d.]+/g)?.map(Number) ?? [];
  return alpha > 0 && 0.3 * red + 0.6 * green + 0.1 * blue > 140;
}

// element/styles.js
var COLORS = {
  ink: ["#1b2636", "#e8e4da"],
  quiet: ["#566070", "#a3afc0"],
  hair: ["#d8d3c6", "#2c3c55"],
  accent: ["#9a3412", "#f4a27e"],
  figure: ["#8a5a00", "#e3b55b"],
  date: ["#0f6b57", "#6fcbb1"],
  person: ["#33509e", "#9bb5ff"],
  quote: ["#8b3069", "#e79fce"],
  tint: ["#f3d99a8c", "#7a5a1d8c"],
  pin: ["#f0c86ab3", "#94692199"]
};
var BOOK = '"Iowan Old Style", Charter, Georgia, P052, serif';
var color = (name) => `var(--nutgraf-${name}, light-dark(${COLORS[name].join(", ")}))`;
var tokens = Object.keys(COLORS).map((name) => `--${name}: ${color(name)};`).join("\n");
var line = (name, style, thickness, hue) => `::highlight(nutgraf-${name}) {
  text-decoration-line: underline; text-decoration-style: ${style}; text-decoration-thickness: ${thickness}px;
  text-decoration-color: ${hue(name)}; text-underline-offset: 3px;
}`;
function hostSheet(dark) {
  const hue = (name) => `var(--nutgraf-${name}, ${COLORS[name][Number(dark)]})`;
  return `@layer nutgraf {
${line("figure", "solid", 2, hue)}
${line("date", "dashed", 2, hue)}
${line("person", "dotted", 2, hue)}
${line("quote", "solid", 1, hue)}
::highlight(nutgraf-aside) { color: ${hue("quiet")}; }
::highlight(nutgraf-hover) { background-color: ${hue("tint")}; }
::highlight(nutgraf-pin) { background-color: ${hue("pin")}; }
}`;
}
var SHADOW = `
:host { display: block; min-inline-size: min(280px, 100%); }
:host([hidden]), [hidden] { display: none; }
.root {
  all: initial; display: block; position: relative; padding-inline: 8px; container: nutgraf / inline-size; color-scheme: light;
  ${tokens}
  --serif: var(--nutgraf-serif, ${BOOK});
  --sans: var(--nutgraf-sans, system-ui, sans-serif);
  --gutter: 28px; --hue: var(--accent); --numbers: lining-nums tabular-nums;
  color: var(--ink); font: 15px/22px var(--sans); font-variant-numeric: oldstyle-nums; overflow-wrap: anywhere;
}
[data-scheme="dark"] { color-scheme: dark; }
:host([font]) :is(.root, .root *) { font-family: inherit; }
* { box-sizing: border-box; }
h2, h3, p, ul, ol, dl, dd, blockquote { margin: 0; padding: 0; font: inherit; list-style: none; }
a { color: inherit; text-underline-offset: 3px; }
small, .what, .by, :is(.aside, .notices) p, :is(.people, .contacts) p + p { color: var(--quiet); font-size: 14px; line-height: 20px; }
small { font-size: 12px; white-space: nowrap; margin-inline-start: 6px; }
button { all: unset; box-sizing: border-box; cursor: pointer; border-radius: 3px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.message { color: var(--quiet); font: italic 17px/26px var(--serif); padding: 0 var(--gutter) 12px; }
[data-state="error"] .message { color: var(--accent); }

.card { border-block-start: 1px solid var(--hair); padding-block: 12px 24px; }
.card:has(> .content[hidden]) { padding-block: 4px; }
header { display: flex; align-items: baseline; min-block-size: 28px; }
h3, .copy, .more { font: 600 12px/20px var(--sans); color: var(--quiet); }
h3 { flex: 1; }
.fold { display: flex; align-items: baseline; inline-size: 100%; padding: 2px 0; padding-inline-start: var(--gutter); position: relative; }
.fold span { font-size: 15px; font-variant-caps: all-small-caps; letter-spacing: .06em; }
[lang|="ar"] .fold span { letter-spacing: 0; font: 600 16px/24px var(--sans); }
.fold small { font-weight: 400; font-variant-numeric: var(--numbers); white-space: normal; margin-inline-start: 8px; }
.fold::before { content: "\u203A"; position: absolute; inset-inline-start: 8px; font: 600 15px/22px var(--sans); opacity: .7; }
[dir="rtl"] .fold::before { scale: -1 1; }
.fold[aria-expanded="true"]::before { rotate: 90deg; scale: none; opacity: 0; }
.card:hover .fold::before, .fold:focus-visible::before { opacity: 1; }
.warning { margin: 0 0 12px; padding: 8px 0; background: var(--accent); color: light-dark(#fff, #101b2d); font: 600 15px/22px var(--sans); border-radius: 3px; }
.warning .item { --hue: currentColor; padding-inline-start: 6px; }
.warning .item::before { display: none; }
.copy { margin-inline-start: auto; padding: 2px 6px; opacity: 0; }
.card:hover .copy, .copy:focus-visible { opacity: 1; }
.item > .chip { position: absolute; inset-block-start: -5px; inset-inline-end: -8px; opacity: 1; border-radius: 3px; background: var(--nutgraf-paper, Canvas); box-shadow: 0 0 0 1px var(--hair); }
:is(.kicker, .run, .terms) .chip { inset-block-start: -22px; z-index: 1; }
:is(.copy, .more, a, .fold):hover { color: var(--accent); }
.more { margin: 10px var(--gutter) 0; padding-block: 2px; text-decoration: underline; text-underline-offset: 4px; }

.list { display: grid; gap: 10px; }
.item { position: relative; cursor: pointer; }
li.item { text-align: start; display: grid; grid-template-columns: var(--gutter) minmax(0, 1fr); align-items: baseline; }
.body { grid-column: 2; }
.mark {
  align-self: start; grid-row: 1; display: inline-grid; place-content: center; inline-size: 24px; min-block-size: 24px; margin-inline-start: -6px;
  color: var(--hue); font: 600 13px/22px var(--sans); font-variant-numeric: var(--numbers);
}
.dot { inline-size: 6px; block-size: 6px; border-radius: 50%; background: var(--hue); }
.item::before { content: ""; position: absolute; inset: -3px -8px; border-radius: 4px; }
.item > * { position: relative; }
.item:hover::before, .item:focus-within::before { background: color-mix(in srgb, var(--tint) 45%, transparent); }
.item:has([aria-pressed="true"])::before { background: color-mix(in srgb, var(--tint) 70%, transparent); border-inline-start: 2px solid var(--accent); }
.notice { cursor: auto; }
.notice::before { display: none; }
.figure { --hue: var(--figure); }
.date { --hue: var(--date); }
.person, .place { --hue: var(--person); }
.quote { --hue: var(--quote); }
.aside, .phrase, .contact { --hue: var(--quiet); }

.masthead { display: block; border: 0; padding-block-start: 0; }
.kicker, .run { display: flex; flex-wrap: wrap; gap: 2px 16px; padding-inline-start: calc(var(--gutter) - 6px); }
:is(.kicker, .run) li.item { grid-template-columns: 18px auto; align-items: center; }
.run b { font-weight: 400; }
:is(.kicker, .run) .mark { inline-size: 18px; margin: 0; }
.kicker, .kicker time { font: 600 12px/24px var(--sans); letter-spacing: .04em; color: var(--quiet); margin-block-end: 6px; }
.titles { display: grid; gap: 8px; }
.titles .item:not(:hover, :focus-within) .mark[aria-pressed="false"] { opacity: 0; }
h2 { font: 600 27px/32px var(--serif); letter-spacing: -.01em; text-wrap: balance; }
.subheadline { font: italic 18px/26px var(--serif); color: var(--quiet); }

:is(.brief, .gist, .facts) .body, :is(.indirect, .mixed) blockquote { font: 17px/26px var(--serif); }
:is(.brief, .gist, .facts) .mark { min-block-size: 26px; }
.terms { gap: 6px; }
.terms .item { display: grid; grid-template-columns: 76px minmax(0, 1fr); align-items: baseline; padding-inline-start: var(--gutter); }
.terms .mark { inline-size: auto; margin: 0; font-weight: 400; color: var(--quiet); }
dd { font: 16px/24px var(--serif); }

.quotes .list { gap: 20px; }
.by, .by small { font-family: var(--sans); }
.brief .quote { margin-block-start: 8px; }
blockquote { font: 20px/29px var(--serif); text-wrap: pretty; }
.item.quote .mark { font: 600 38px/1 var(--serif); padding-block-start: 6px; block-size: 28px; align-content: start; overflow: hidden; }
.item.indirect .mark { font: 600 15px/1 var(--sans); }
.by strong { color: var(--ink); }

:is(.figures, .people) .list { grid-template-columns: repeat(auto-fill, minmax(210px, 1fr)); gap: 8px 24px; }
.figures p { font-variant-numeric: var(--numbers); }
i { color: var(--quiet); }
.change { grid-column: 1 / -1; }
.ends { font: 22px/30px var(--serif); }
.ends > :first-child { margin: 0; }
[dir="rtl"] :is(.what, :is(dd, .people, .contacts) p) { text-align: right; }
.arrow, .size { color: var(--figure); margin-inline: 10px; }
.size { font: 600 14px var(--sans); white-space: nowrap; }
.bars { display: block; inline-size: 100%; max-inline-size: 360px; margin-block: 4px 8px; fill: var(--figure); }
[dir="rtl"] .bars { scale: -1 1; }
.bars :first-child { opacity: .4; }

svg.timeline {
  display: block; inline-size: calc(100% - var(--gutter)); margin: 4px var(--gutter) 12px; margin-inline-end: 0; overflow: visible;
  font: 11px var(--sans); fill: var(--quiet); direction: ltr; stroke-width: 2;
}
line { stroke: var(--quiet); stroke-width: 1; }
.future { stroke-dasharray: 2 4; }
.now { stroke: var(--accent); stroke-width: 2; }
svg .item { fill: var(--date); stroke: var(--date); }
line.item { stroke-width: 4; opacity: .5; }
circle.after { fill: var(--nutgraf-paper, Canvas); }
.timeline .body { display: grid; grid-template-columns: 120px minmax(0, 1fr); gap: 0 16px; align-items: baseline; }
time { font-weight: 600; font-size: 14px; font-variant-numeric: var(--numbers); }
.around, .aside p { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
:is(:hover, :focus-within, :has([aria-pressed="true"])) > .body :is(.around, p) { -webkit-line-clamp: none; }
.around { font: 15px/22px var(--serif); color: var(--quiet); }
.after .dot { background: none; border: 1.5px solid; }
.now .dot { background: var(--accent); }

@container nutgraf (width < 480px) {
  h2 { font-size: 23px; line-height: 28px; }
  blockquote { font-size: 18px; line-height: 26px; }
  .timeline .body { grid-template-columns: minmax(0, 1fr); }
}
@media (hover: none) { .card:not(:has(> .content[hidden])) .copy { opacity: 1; } }
@media (forced-colors: active) {
  .dot { border: 3px solid CanvasText; }
  .fold::before { opacity: 1; }
  .item:has([aria-pressed="true"])::before { border: 2px solid Highlight; }
  .warning { border: 2px solid; }
}
@media print { .copy, .more, .chip { display: none; } .item { break-inside: avoid; } h3 { break-after: avoid; } }
`;

// element/highlight.js
var PREFIX = "nutgraf-";
var KINDS = ["aside", "quote", "person", "date", "figure", "pin", "hover"];
var sheets = {};
function sheet(dark) {
  if (!sheets[dark]) (sheets[dark] = new CSSStyleSheet()).replaceSync(hostSheet(dark));
  return sheets[dark];
}
function dress({ startContainer: node }) {
  const root = node.getRootNode();
  const wanted = sheet(isDark(node.parentElement));
  if (root.adoptedStyleSheets.includes(wanted)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((other) => !Object.values(sheets).includes(other)), wanted];
}
function shared(name) {
  for (const kind of KINDS) if (!CSS.highlights.has(PREFIX + kind)) CSS.highlights.set(PREFIX + kind, new Highlight());
  return CSS.highlights.get(PREFIX + name);
}
function tooLoud(name, [range]) {
  return range && name !== "pin" && name !== "hover" && matchMedia("(forced-colors: active)").matches && getComputedStyle(range.startContainer.parentElement).forcedColorAdjust !== "none";
}
var Painter = class {
  #ranges = /* @__PURE__ */ new Map();
  /** Replaces this element's ranges under `name`. */
  paint(name, ranges) {
    if (!globalThis.Highlight) return;
    const highlight2 = shared(name);
    for (const old of this.#ranges.get(name) ?? []) highlight2.delete(old);
    const painted = tooLoud(name, ranges) ? [] : ranges;
    for (const range of painted) highlight2.add(range);
    this.#ranges.set(name, painted);
    if (painted.length) dress(painted[0]);
  }
  clear() {
    for (const name of this.#ranges.keys()) this.paint(name, []);
  }
};

// highlight.js
var marks2 = (summary, only) => Object.entries(marks(summary)).flatMap(([kind, spans]) => only && !only.includes(kind) ? [] : spans.map(({ start, end }) => ({ kind, start, end }))).sort((a, b) => a.start - b.start || b.end - a.end);
function segments(text, passages) {
  const cuts = /* @__PURE__ */ new Set([0, text.length]);
  for (const { start, end } of passages) cuts.add(start).add(end);
  const bounds = [...cuts].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  const sorted = passages.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  let [next, open] = [0, []];
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i];
    while (sorted[next]?.start <= start) open.push(sorted[next++]);
    open = open.filter((passage) => passage.end > start);
    return { text: text.slice(start, end), start, end, marks: [...open] };
  });
}
function highlight({ range }, passages) {
  const painter = new Painter();
  const groups = {};
  for (const { kind, start, end } of passages) {
    const found = range(start, end);
    if (found) (groups[kind] ??= []).push(found);
  }
  for (const [kind, ranges] of Object.entries(groups)) painter.paint(kind, ranges);
  return { clear: () => painter.clear() };
}
