import { NutgrafError } from "../error.js";

const STANDARD = { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#" };

const filled = (object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value != null && !(Array.isArray(value) && value.length === 0)));

const role = (name, excerpt) => (excerpt ? [{ role: name, value: excerpt.text }] : []);
const body = (name, values) => (values.length > 0 ? [{ role: name, contentType: "text/plain", value: values.join("\n") }] : []);

function said({ parts, speaker }) {
  const words = parts.map((part) => part.text.replace(/\s+/g, " ")).join(" … ");
  return speaker ? `“${words}” – ${speaker.name}` : `“${words}”`;
}

const ways = ({ email, phone, url }) =>
  Object.entries({ email, phone, web: url }).filter(([, value]) => value).map(([type, value]) => ({ type, value }));

const source = (contact) => filled({ name: contact.name ?? contact.organization, role: "contact", contactInfo: ways(contact) });

/** @type {import("../export.js").toNinjs} */
export function toNinjs(summary, { uri } = {}) {
  if (typeof uri !== "string" || !URL.canParse(uri)) {
    throw new NutgrafError("invalid-options", "uri must be a string that identifies the release, such as its address");
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
      ...body("facts", facts.map(({ parts }) => parts.map((part) => part.text).join(" … "))),
      ...body("quotes", quotes.filter((quote) => quote.kind === "direct").map(said)),
    ],
    people: people.map(({ name }, i) => ({ name, rel: speaks(i) ? "quoted" : "mentioned" })),
    organisations: organizations.map(({ name, acronym }) => filled({ name, rel: "mentioned", literal: acronym })),
    places: places.map(({ name, acronym }) => filled({ name, rel: "mentioned", literal: acronym })),
    subjects: summary.keyphrases.map(({ text }) => ({ name: text })),
    infoSources: [...(issuer ? [{ name: issuer.text, role: "issuer" }] : []), ...summary.contacts.map(source)],
  });
}
