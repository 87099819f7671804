const here = require("node:url").pathToFileURL(__filename).href;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
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

// export.js
var export_exports = {};
__export(export_exports, {
  NutgrafError: () => import_error2.NutgrafError,
  format: () => format,
  formats: () => formats,
  toAnnotations: () => toAnnotations,
  toJsonLd: () => toJsonLd,
  toMarkdown: () => toMarkdown,
  toNinjs: () => toNinjs,
  toText: () => toText
});
module.exports = __toCommonJS(export_exports);

// export/annotations.js
var CONTEXT = 32;
function* excerpts(summary) {
  const { headline, subheadline, issuer, dateline, released, embargo, event } = summary;
  const single = { headline, subheadline, issuer, dateline, released, embargo };
  for (const [kind, excerpt] of Object.entries({ ...single, ...event })) if (excerpt) yield [kind, excerpt];
  for (const kind of ["gist", "facts", "quantities", "dates", "keyphrases"]) for (const one of summary[kind]) yield [kind, one];
  for (const { parts } of summary.quotes) for (const part of parts) yield ["quotes", part];
  for (const kind of ["people", "organizations", "places"])
    for (const { mentions } of summary[kind]) for (const mention of mentions) yield [kind, mention];
  for (const { excerpt } of summary.changes) yield ["changes", excerpt];
  for (const { excerpt } of summary.contacts) yield ["contacts", excerpt];
}
function codePoints(text, offsets) {
  const sorted = [...new Set(offsets)].sort((a, b) => a - b);
  const counts = /* @__PURE__ */ new Map();
  let [at, count] = [0, 0];
  for (const offset of sorted) {
    for (; at < offset; count += 1) at += text.codePointAt(at) > 65535 ? 2 : 1;
    counts.set(offset, count);
  }
  return counts;
}
var whole = (text, at) => (text.charCodeAt(at) & 64512) === 56320 && (text.charCodeAt(at - 1) & 64512) === 55296 ? at + 1 : at;
function quoteSelector(text, start, end) {
  return {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: text.slice(whole(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, whole(text, Math.min(text.length, end + CONTEXT)))
  };
}
function toAnnotations(summary, text, { source: source2 }) {
  const found = [...excerpts(summary)];
  const counts = codePoints(text, found.flatMap(([, { start, end }]) => [start, end]));
  return found.map(([kind, { start, end }]) => ({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "Annotation",
    motivation: "tagging",
    body: { type: "TextualBody", purpose: "tagging", value: kind },
    target: {
      source: source2,
      selector: [
        { type: "TextPositionSelector", start: counts.get(start), end: counts.get(end) },
        quoteSelector(text, start, end)
      ]
    }
  }));
}

// export/jsonld.js
var stated = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value != null && !(Array.isArray(value) && value.length === 0)));
var thing = (type, name, rest = {}) => stated({ "@type": type, name, ...rest });
var organization = (name) => name ? thing("Organization", name) : null;
var alias = (acronym) => ({ alternateName: acronym });
var person = ({ name, acronym, role: role2, organization: of }) => thing("Person", name, { ...alias(acronym), jobTitle: role2, affiliation: organization(of) });
function creator(speaker, people) {
  if (!speaker) return null;
  if (speaker.person !== null) return person(people[speaker.person]);
  return speaker.role ? person(speaker) : organization(speaker.name);
}
var quotation = ({ parts, speaker }, people) => stated({ "@type": "Quotation", text: parts.map((part) => part.text).join(" \u2026 "), creator: creator(speaker, people) });
var day = (date) => date && /^\d{4}(-\d\d){0,2}$/.test(date.iso) ? date.iso : null;
function toJsonLd(summary, { uri } = {}) {
  const { people, organizations, places, quotes, gist, keyphrases, stats } = summary;
  const spoken = quotes.filter((quote2) => quote2.kind !== "indirect");
  return stated({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": uri,
    headline: summary.headline?.text,
    alternativeHeadline: summary.subheadline?.text,
    inLanguage: summary.language,
    datePublished: day(summary.released),
    dateline: summary.dateline?.text,
    sourceOrganization: organization(summary.issuer?.text),
    abstract: gist.map((sentence) => sentence.text).join(" ") || null,
    keywords: keyphrases.map((phrase) => phrase.text),
    wordCount: stats.words,
    hasPart: spoken.map((quote2) => quotation(quote2, people)),
    mentions: [
      ...people.map(person),
      ...organizations.map(({ name, acronym }) => thing("Organization", name, alias(acronym))),
      ...places.map(({ name, acronym }) => thing("Place", name, alias(acronym)))
    ]
  });
}

// export/outline.js
var plain = (words) => words.replace(/\s+/g, " ").trim();
var joined = (...parts) => parts.filter(Boolean).map(plain).join(", ");
var number = (value) => value.toLocaleString("en-US", { maximumFractionDigits: 20 });
var QUALIFIER = { about: "about ", over: "more than ", under: "less than ", atLeast: "at least ", atMost: "at most " };
function period(iso) {
  return iso.replace("/", " to ");
}
function change({ what, from, to, percent, direction, excerpt }) {
  const ends = from && to ? `${plain(from.text)} \u2192 ${plain(to.text)}` : plain(excerpt.text);
  const rate = percent === null ? "" : ` (${direction === "down" ? "\u2212" : "+"}${number(Math.abs(percent))}%)`;
  return `${what ? `${plain(what)}: ` : ""}${ends}${rate}`;
}
function figure({ text, kind, value, valueTo, of = null, unit, qualifier }) {
  const words = plain(text);
  const whole2 = of === null ? "" : ` of ${number(of)}`;
  const range = valueTo === null ? `${number(value)}${whole2}` : `${number(value)}\u2013${number(valueTo)}`;
  const meaning = `${QUALIFIER[qualifier] ?? ""}${range}${unit ? ` ${plain(unit)}` : ""}`;
  return kind === "ordinal" || meaning === words ? words : `${words} (${meaning})`;
}
function entity({ name, acronym, role: role2, organization: organization2 }) {
  return joined(acronym ? `${name} (${acronym})` : name, role2, organization2);
}
function contact({ name, role: role2, organization: organization2, email, phone, url }) {
  return joined(name, role2, organization2, email, phone, url);
}
function quote({ kind, parts, speaker }) {
  const words = parts.map((part) => plain(part.text)).join(" \u2026 ");
  return { said: kind === "indirect" ? words : `\u201C${words}\u201D`, by: speaker ? joined(speaker.name, speaker.role, speaker.organization) : "speaker not named" };
}
function fact({ parts, refersTo }) {
  const words = parts.map((part) => plain(part.text)).join(" \u2026 ");
  return refersTo ? `${words} [${plain(refersTo.text)}]` : words;
}
function outline(summary) {
  const { headline, subheadline, issuer, dateline, released, embargo, event } = summary;
  const sections = [
    ["Gist", "text", summary.gist.map((sentence) => plain(sentence.text))],
    ["Main event", "list", Object.keys(event).filter((name) => event[name]).map((name) => `${name}: ${plain(event[name].text)}`)],
    ["Key facts", "steps", summary.facts.map(fact)],
    ["Quotes", "quotes", summary.quotes.map(quote)],
    ["Changes", "list", summary.changes.map(change)],
    ["Figures", "list", summary.quantities.map(figure)],
    ["Dates", "list", summary.dates.map((date) => `${period(date.iso)}: ${plain(date.text)}`)],
    ["People", "list", summary.people.map(entity)],
    ["Organizations", "list", summary.organizations.map(entity)],
    ["Places", "list", summary.places.map(entity)],
    ["Contacts", "list", summary.contacts.map(contact)],
    ["Notes", "list", summary.notices.map((notice) => notice.message)]
  ];
  return {
    title: headline ? plain(headline.text) : "",
    lines: [
      subheadline && plain(subheadline.text),
      joined(issuer?.text, dateline?.text, released && period(released.iso)),
      embargo && plain(embargo.text)
    ].filter(Boolean),
    sections: sections.map(([label, kind, items]) => ({ label, kind, items })).filter(({ items }) => items.length > 0)
  };
}

// export/markdown.js
var escaped = (words) => words.replace(/[\\`*_[\]<>#|~]/g, "\\$&").replace(/&(?=[a-z#])/gi, "\\&").replace(/^([-+]|\d+[.)])(?=\s)/, "\\$1");
var ITEMS = {
  text: (items) => items.map(escaped).join(" "),
  steps: (items) => items.map((item, i) => `${i + 1}. ${escaped(item)}`).join("\n"),
  list: (items) => items.map((item) => `- ${escaped(item)}`).join("\n"),
  quotes: (items) => items.map(({ said: said2, by }) => `> ${escaped(said2)}
>
> \u2014 ${escaped(by)}`).join("\n\n")
};
function toMarkdown(summary) {
  const { title, lines, sections } = outline(summary);
  const head = [title && `# ${escaped(title)}`, ...lines.map(escaped)].filter(Boolean);
  const body2 = sections.map(({ label, kind, items }) => `## ${label}

${ITEMS[kind](items)}`);
  return `${[...head, ...body2].join("\n\n")}
`;
}

// export/ninjs.js
var import_error = require("./error.cjs");
var STANDARD = { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#" };
var filled = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value != null && !(Array.isArray(value) && value.length === 0)));
var role = (name, excerpt) => excerpt ? [{ role: name, value: excerpt.text }] : [];
var body = (name, values) => values.length > 0 ? [{ role: name, contentType: "text/plain", value: values.join("\n") }] : [];
function said({ parts, speaker }) {
  const words = parts.map((part) => part.text.replace(/\s+/g, " ")).join(" \u2026 ");
  return speaker ? `\u201C${words}\u201D \u2013 ${speaker.name}` : `\u201C${words}\u201D`;
}
var ways = ({ email, phone, url }) => Object.entries({ email, phone, web: url }).filter(([, value]) => value).map(([type, value]) => ({ type, value }));
var source = (contact2) => filled({ name: contact2.name ?? contact2.organization, role: "contact", contactInfo: ways(contact2) });
function toNinjs(summary, { uri } = {}) {
  if (typeof uri !== "string" || !URL.canParse(uri)) {
    throw new import_error.NutgrafError("invalid-options", "uri must be a string that identifies the release, such as its address");
  }
  const { people, organizations, places, quotes, gist, facts, issuer, released } = summary;
  const speaks = (index) => quotes.some(({ speaker }) => speaker?.person === index);
  return filled({
    standard: STANDARD,
    uri,
    type: "text",
    representationType: "partial",
    profile: "nutgraf-summary",
    language: summary.language,
    edNote: summary.embargo?.text,
    located: summary.dateline?.text,
    headlines: [...role("main", summary.headline), ...role("sub", summary.subheadline)],
    descriptions: released ? [{ role: "date-of-issue", value: released.iso }] : [],
    bodies: [
      ...body("gist", gist.map((sentence) => sentence.text)),
      ...body("facts", facts.map(({ parts }) => parts.map((part) => part.text).join(" \u2026 "))),
      ...body("quotes", quotes.filter((quote2) => quote2.kind === "direct").map(said))
    ],
    people: people.map(({ name }, i) => ({ name, rel: speaks(i) ? "quoted" : "mentioned" })),
    organisations: organizations.map(({ name, acronym }) => filled({ name, rel: "mentioned", literal: acronym })),
    places: places.map(({ name, acronym }) => filled({ name, rel: "mentioned", literal: acronym })),
    subjects: summary.keyphrases.map(({ text }) => ({ name: text })),
    infoSources: [...issuer ? [{ name: issuer.text, role: "issuer" }] : [], ...summary.contacts.map(source)]
  });
}

// export/text.js
var ITEMS2 = {
  text: (items) => items.join(" "),
  steps: (items) => items.map((item, i) => `${i + 1}. ${item}`).join("\n"),
  list: (items) => items.map((item) => `- ${item}`).join("\n"),
  quotes: (items) => items.map(({ said: said2, by }) => `${said2}
\u2014 ${by}`).join("\n\n")
};
function toText(summary) {
  const { title, lines, sections } = outline(summary);
  const body2 = sections.map(({ label, kind, items }) => `${label.toUpperCase()}
${ITEMS2[kind](items)}`);
  return `${[title, ...lines, ...body2].filter(Boolean).join("\n\n")}
`;
}

// export.js
var import_error2 = require("./error.cjs");
var json = (value) => `${JSON.stringify(value, null, 2)}
`;
var FORMATS = {
  text: toText,
  markdown: toMarkdown,
  json,
  jsonld: (summary, { uri }) => json(toJsonLd(summary, { uri })),
  ninjs: (summary, { uri }) => json(toNinjs(summary, { uri })),
  annotations: (summary, { uri, text }) => json(toAnnotations(summary, text, { source: uri }))
};
var formats = Object.freeze(Object.keys(FORMATS));
function format(summary, name, options = {}) {
  if (!Object.hasOwn(FORMATS, name)) {
    throw new import_error2.NutgrafError("invalid-options", `format must be one of ${formats.join(", ")}, not ${name}`);
  }
  return FORMATS[name](summary, options);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  NutgrafError,
  format,
  formats,
  toAnnotations,
  toJsonLd,
  toMarkdown,
  toNinjs,
  toText
});
