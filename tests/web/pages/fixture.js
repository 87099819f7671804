// A summary made by hand, of www/samples/working-group.txt: what the element shows doesn't depend on what the core finds.

/** @param {string} text */
export function summaryOf(text) {
  const at = (words, from = 0) => {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`The sample has no “${words}”.`);
    return { text: words, start, end: start + words.length };
  };
  const every = (words) => [...text.matchAll(new RegExp(`\\b${words}\\b`, "g"))].map(({ index }) => ({ text: words, start: index, end: index + words.length }));
  const date = (words, iso, inferred = false) => ({ ...at(words), iso, inferred });
  const quantity = (words, kind, value, unit, qualifier = null) => ({ ...at(words), kind, value, valueTo: null, unit, qualifier });
  const entity = (name, more = {}) => ({ name, mentions: every(name), acronym: null, ...more });
  const solheim = { name: "Ingrid Solheim", mention: at("Secretary General Solheim", text.indexOf("same week")), role: "Secretary General", organization: "Harbour Security Organization", person: 0 };
  const brincat = { name: "Karl Vella Brincat", mention: at("Minister Vella Brincat"), role: "Minister for Home Affairs", organization: "Malta", person: 1 };
  const before = quantity("1,200 cloned seals", "count", 1200, "cloned seals");
  const after = quantity("5,400", "count", 5400, "cloned seals");
  const released = date("14 October 2025", "2025-10-14");
  const paragraph = (words, kind) => ({ kind, start: at(words).start, end: text.indexOf("\n", at(words).start) });
  return {
    schema: 1, language: "en",
    headline: at("Port police forces agree to share container seal data after sharp rise in cloned seals"),
    subheadline: null, issuer: at("Harbour Security Organization"), dateline: at("VALLETTA, Malta"), released, embargo: null,
    event: {
      who: at("Port police forces"), what: at("agree to share container seal data"), when: at("on Tuesday"), where: at("VALLETTA, Malta"),
      why: at("if they want to keep pace with smugglers"), how: null,
    },
    gist: [
      { ...at("At the end of 2023, 1,200 cloned seals were recorded in HARSEC’s databases."), rank: 3 },
      { ...at("That figure had risen to 5,400 by September, most of them found on refrigerated containers."), rank: 1 },
      { ...at("The three-day meeting (14–16 October), co-hosted by the Malta Police Force and the HARSEC Regional Bureau in Marseille, brings together some 160 investigators, as well as representatives of four shipping lines and two international organizations."), rank: 2 },
    ],
    facts: [
      { ...at("That figure had risen to 5,400 by September"), kind: "change", slots: {} },
      { ...at("brings together some 160 investigators"), kind: "event", slots: {} },
      { ...at("The search led to the seizure of 412 kilograms of cocaine"), kind: "result", slots: {} },
      { ...at("Participants are expected to adopt a joint checklist on Thursday"), kind: "decision", slots: {} },
    ],
    quotes: [
      { kind: "direct", speaker: solheim, cue: at("said"), parts: [at("A seal number used to be a promise that nobody had opened the door. Today we find the same number on three ships in the same week,"), at("A register that half of our ports consult is a register that smugglers can plan around.")] },
      { kind: "indirect", speaker: brincat, cue: null, parts: [at("small states had the most to gain from a common register")] },
      { kind: "direct", speaker: brincat, cue: null, parts: [at("Our harbour handles more than three million containers a year with fewer than 90 officers,"), at("Without shared data we are guessing, and the people who clone seals know it.")] },
      { kind: "mixed", speaker: null, cue: null, parts: [at("pace with smugglers")] },
    ],
    people: [entity("Ingrid Solheim", { role: "Secretary General", organization: "HARSEC", mentions: [at("Ingrid Solheim"), ...every("Secretary General Solheim")] }), entity("Karl Vella Brincat", { role: "Minister for Home Affairs", organization: "Malta" }), entity("Tomas Reinholt", { role: "Press Officer", organization: "HARSEC" })],
    organizations: [entity("Harbour Security Organization", { acronym: "HARSEC", mentions: every("HARSEC") }), entity("Malta Police Force"), entity("HARSEC Regional Bureau")],
    places: ["Malta", "Marseille", "Gdynia", "Santos", "Poland", "Brazil", "Netherlands", "Busan"].map((name) => entity(name)),
    quantities: [quantity("37 countries", "count", 37, "countries"), before, after, quantity("three-day", "duration", 3, "day"), quantity("160 investigators", "count", 160, "investigators", "about"), quantity("four shipping lines", "count", 4, "shipping lines"), quantity("two international organizations", "count", 2, "international organizations"), quantity("18 months", "duration", 18, "months"), quantity("four seconds", "duration", 4, "seconds", "under"), quantity("three million containers", "count", 3e6, "containers", "over"), quantity("90 officers", "count", 90, "officers", "under"), quantity("412 kilograms", "measure", 412, "kg"), quantity("nine arrests", "count", 9, "arrests"), quantity("84 member countries", "count", 84, "member countries")],
    changes: [{ what: "cloned seals", from: before, to: after, percent: 350, direction: "up", excerpt: at("1,200 cloned seals were recorded in HARSEC’s databases. That figure had risen to 5,400") }],
    dates: [released, date("March", "2025-03", true), date("end of 2023", "2023-12"), date("September", "2025-09", true), date("14–16 October", "2025-10-14/2025-10-16", true), date("May", "2025-05", true), date("Thursday", "2025-10-16", true), date("April 2026", "2026-04"), date("1971", "1971")],
    keyphrases: ["cloned seals", "common register", "container seal"].map((words) => ({ ...at(words), count: every(words).length })),
    contacts: [{ name: "Tomas Reinholt", role: "Press Officer", organization: "HARSEC", email: "press@harsec.example", phone: "+47 55 00 01 20", url: null, excerpt: at("Tomas Reinholt") }],
    sections: [paragraph("News and media", "breadcrumb"), paragraph("14 October 2025", "label"), paragraph("Port police forces", "headline"), paragraph("VALLETTA", "body"), paragraph("The Harbour Security Organization supports", "boilerplate")],
    stats: { words: 419, sentences: 28, readingSeconds: 106 },
    notices: [],
  };
}

const NOTHING = {
  headline: null, issuer: null, dateline: null, released: null, event: {}, gist: [], facts: [], quotes: [], people: [], organizations: [], places: [],
  quantities: [], changes: [], dates: [], keyphrases: [], contacts: [], sections: [], stats: { words: 0, sentences: 0, readingSeconds: 0 },
};

/** A core that knows the sample, as text and as read from a page; in any other text it finds nothing. */
export function fakeCore(known, readElement) {
  return {
    init: async () => {},
    summarize: (text) => (known.includes(text) ? summaryOf(text) : { ...summaryOf(known[0]), ...NOTHING }),
    sentences: (text) => [...text.matchAll(/[^\n.]+\.?/g)].map((m) => ({ start: m.index, end: m.index + m[0].length })),
    format: async (summary, name) => `${name} of ${summary.headline.text}`,
    readElement,
  };
}
