/** Leaves out what is null, undefined or an empty list. */
const stated = (object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value != null && !(Array.isArray(value) && value.length === 0)));

const thing = (type, name, rest = {}) => stated({ "@type": type, name, ...rest });
const organization = (name) => (name ? thing("Organization", name) : null);
const alias = (acronym) => ({ alternateName: acronym });

const person = ({ name, acronym, role, organization: of }) =>
  thing("Person", name, { ...alias(acronym), jobTitle: role, affiliation: organization(of) });

/** Who said it: a person of the text or one with a role, else an organization that speaks. */
function creator(speaker, people) {
  if (!speaker) return null;
  if (speaker.person !== null) return person(people[speaker.person]);
  return speaker.role ? person(speaker) : organization(speaker.name);
}

const quotation = ({ parts, speaker }, people) =>
  stated({ "@type": "Quotation", text: parts.map((part) => part.text).join(" … "), creator: creator(speaker, people) });

/** A day, a month or a year that is known; schema.org takes no ranges here. */
const day = (date) => (date && /^\d{4}(-\d\d){0,2}$/.test(date.iso) ? date.iso : null);

/** @type {import("../export.js").toJsonLd} */
export function toJsonLd(summary, { uri } = {}) {
  const { people, organizations, places, quotes, gist, keyphrases, stats } = summary;
  const spoken = quotes.filter((quote) => quote.kind !== "indirect");
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
    hasPart: spoken.map((quote) => quotation(quote, people)),
    mentions: [
      ...people.map(person),
      ...organizations.map(({ name, acronym }) => thing("Organization", name, alias(acronym))),
      ...places.map(({ name, acronym }) => thing("Place", name, alias(acronym))),
    ],
  });
}
