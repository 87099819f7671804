// A summary as a title, lines and lists: what the readable formats print, each in its own signs.

const plain = (words) => words.replace(/\s+/g, " ").trim();
const joined = (...parts) => parts.filter(Boolean).map(plain).join(", ");
const number = (value) => value.toLocaleString("en-US", { maximumFractionDigits: 20 });

const QUALIFIER = { about: "about ", over: "more than ", under: "less than ", atLeast: "at least ", atMost: "at most " };

function period(iso) {
  return iso.replace("/", " to ");
}

function change({ what, from, to, percent, direction, excerpt }) {
  const ends = from && to ? `${plain(from.text)} → ${plain(to.text)}` : plain(excerpt.text);
  const rate = percent === null ? "" : ` (${direction === "down" ? "−" : "+"}${number(Math.abs(percent))}%)`;
  return `${what ? `${plain(what)}: ` : ""}${ends}${rate}`;
}

function figure({ text, kind, value, valueTo, of = null, unit, qualifier }) {
  const words = plain(text);
  const whole = of === null ? "" : ` of ${number(of)}`;
  const range = valueTo === null ? `${number(value)}${whole}` : `${number(value)}–${number(valueTo)}`;
  const meaning = `${QUALIFIER[qualifier] ?? ""}${range}${unit ? ` ${plain(unit)}` : ""}`;
  return kind === "ordinal" || meaning === words ? words : `${words} (${meaning})`;
}

function entity({ name, acronym, role, organization }) {
  return joined(acronym ? `${name} (${acronym})` : name, role, organization);
}

function contact({ name, role, organization, email, phone, url }) {
  return joined(name, role, organization, email, phone, url);
}

function quote({ kind, parts, speaker }) {
  const words = parts.map((part) => plain(part.text)).join(" … ");
  return { said: kind === "indirect" ? words : `“${words}”`, by: speaker ? joined(speaker.name, speaker.role, speaker.organization) : "speaker not named" };
}

function fact({ parts, refersTo }) {
  const words = parts.map((part) => plain(part.text)).join(" … ");
  return refersTo ? `${words} [${plain(refersTo.text)}]` : words;
}

/**
 * @param {import("../index.js").Summary} summary
 * @returns {{ title: string, lines: string[], sections: { label: string, kind: "text" | "steps" | "list" | "quotes", items: any[] }[] }}
 */
export function outline(summary) {
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
    ["Notes", "list", summary.notices.map((notice) => notice.message)],
  ];
  return {
    title: headline ? plain(headline.text) : "",
    lines: [
      subheadline && plain(subheadline.text),
      joined(issuer?.text, dateline?.text, released && period(released.iso)),
      embargo && plain(embargo.text),
    ].filter(Boolean),
    sections: sections.map(([label, kind, items]) => ({ label, kind, items })).filter(({ items }) => items.length > 0),
  };
}
