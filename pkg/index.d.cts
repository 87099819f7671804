// The public contract of the npm package: what `summarize(text)` returns, and how to get there.
// A later version may add fields; it never renames or removes one without raising `schema`.
//
// Three promises hold for every value below.
// 1. Verbatim: an Excerpt is a slice of the very string that was passed in, text.slice(start, end) === excerpt.text.
//    Offsets count UTF-16 code units, half-open. Nothing is paraphrased, joined, trimmed inside or re-spelled.
// 2. Deterministic: same text and options in, same summary out, byte for byte; no clock, no locale, no network.
// 3. Total: every string of up to 10,000,000 UTF-16 units is accepted, the empty one included. What could not be found is null or [], never a guess.

export interface Excerpt { text: string; start: number; end: number }

export interface Options {
  /** How many sentences the gist keeps. Default 3; 0 gives none. */
  sentences?: number;
  /** How many key facts are kept. Default 8. */
  facts?: number;
  /** ISO date (YYYY-MM-DD) that relative dates resolve against where the text states no release date; "" is none. */
  released?: string;
  /** Names that the caller knows, as a desk's lists have them: evidence where one stands in the text, and nothing where it doesn't. */
  names?: Names;
}

/** As they are written in full: "Anna Berg", "Polar Seed Trust". */
export interface Names { people?: readonly string[]; organizations?: readonly string[]; places?: readonly string[] }

export interface Summary {
  schema: 1;
  /** BCP 47 tag of the language the text was read as; a notice says when it looks like another one. */
  language: string;
  headline: Excerpt | null;
  subheadline: Excerpt | null;
  /** The organization (or person) that issues the release. */
  issuer: Excerpt | null;
  /** Place of the dateline: "BARCELONA, Spain". */
  dateline: Excerpt | null;
  /** Date of issue. */
  released: CalendarDate | null;
  /** The whole instruction ("EMBARGOED UNTIL 00:01 GMT, 4 May"); "for immediate release" is none. */
  embargo: Excerpt | null;

  /** The main event by the journalist's questions: the shortest verbatim phrase that answers each, null where the text does not say. */
  event: { who: Excerpt | null; what: Excerpt | null; when: Excerpt | null; where: Excerpt | null; why: Excerpt | null; how: Excerpt | null };
  /** The sentences an editor would keep, in reading order; `rank` 1 is the best. Never boilerplate, never a bare quote. */
  gist: (Excerpt & { rank: number })[];
  /** Key facts, best first: the shortest verbatim clause, with its subject, that stands on its own. */
  facts: Fact[];
  quotes: Quote[];
  /** Quotes by how the text tells who spoke: by the name of a person or body, by a role alone ("a spokesman"), not at all; together all quotes. */
  speakers: { named: number; byRole: number; unnamed: number };
  people: Person[];
  organizations: Entity[];
  places: Entity[];
  quantities: Quantity[];
  changes: Change[];
  /** In order of appearance; the timeline sorts them by `iso`. */
  dates: CalendarDate[];
  keyphrases: (Excerpt & { count: number })[];
  contacts: Contact[];
  /** The text cut into its parts, in order, without overlap. */
  sections: Section[];
  /** What the 30-second view shows, as indices into the lists above, best first; nothing in it is said twice. */
  brief: { facts: number[]; changes: number[]; quotes: number[] };
  stats: { words: number; sentences: number; readingSeconds: number };
  /** What the reader should know: "no quotation found", "no date of issue", "closing quotation mark missing". */
  notices: Notice[];
}

export interface Fact extends Excerpt {
  kind: FactKind;
  /** The words of the fact in reading order; more than one where words between them are left out (the Excerpt itself is the hull). */
  parts: Excerpt[];
  /** What a pronoun or short form at the fact's subject stands for: "The three-day meeting", for "it". */
  refersTo: Excerpt | null;
  /** Who, when, where, howMany …: named parts of the fact, each verbatim and inside it or in its sentence. */
  slots: Record<string, Excerpt>;
}

/** What a fact is about; a later version may know more kinds. */
export type FactKind = "recall" | "legal" | "acquisition" | "appointment" | "award" | "result" | "deal" | "agreement" | "study" | "launch"
  | "event" | "change" | "decision" | "figure" | "statement";

export interface Quote {
  /** direct: words in quotation marks; mixed: a reported clause with quoted fragments; indirect: a reported clause. */
  kind: "direct" | "mixed" | "indirect";
  /** The words said, without the marks; more than one part where the quote is split or runs over paragraphs. */
  parts: Excerpt[];
  speaker: Speaker | null;
  /** The reporting words: "said", "according to". */
  cue: Excerpt | null;
  /** True where the words carry a figure, a decision, a reason or a criticism, apart from praise and pleasure. */
  substance: boolean;
}

export interface Speaker {
  /** The fullest form of the name anywhere in the text. */
  name: string;
  /** The words that name the speaker at this quote: "Secretary General Stock", "he". */
  mention: Excerpt | null;
  role: string | null;
  organization: string | null;
  /** Index into `people` or, for an organization that speaks, null. */
  person: number | null;
}

export interface Entity {
  /** Fullest form in the text. */
  name: string;
  mentions: Excerpt[];
  /** Short form defined in the text: "FTFs", "NCB". */
  acronym: string | null;
}

export interface Person extends Entity { role: string | null; organization: string | null }

export interface Quantity extends Excerpt {
  kind: "count" | "money" | "percent" | "duration" | "measure" | "ordinal" | "ratio" | "age";
  /** Plain number, scale words expanded: 1.2 billion is 1200000000. */
  value: number;
  /** Upper end of a range; never below `value`. */
  valueTo: number | null;
  /** The whole of a ratio: "one in five" has value 1 and of 5. */
  of: number | null;
  /** What is counted, the unit's symbol, "%" or "pp" (percentage points), or the ISO 4217 code for money: "profiles", "km", "USD". */
  unit: string | null;
  /** "about", "more than", "nearly", "at least" … */
  qualifier: "about" | "over" | "under" | "atLeast" | "atMost" | null;
}

export interface Change {
  /** What changed, as the text names it. */
  what: string | null;
  from: Quantity | null;
  to: Quantity | null;
  /** Relative change in percent where both ends are known or the text states it. */
  percent: number | null;
  direction: "up" | "down";
  excerpt: Excerpt;
}

export interface CalendarDate extends Excerpt {
  /** EDTF (ISO 8601-2): "2015-06-03", "2015-06-03/2015-06-05", "2014", "2015-05", "XXXX-05" where the year is unknown. */
  iso: string;
  /** True where the year or day was worked out from the date of issue. */
  inferred: boolean;
  /** True for a year, half or quarter that the text calls fiscal: `iso` is as stated, not shifted to the calendar. */
  fiscal: boolean;
}

export interface Contact { name: string | null; role: string | null; organization: string | null; email: string | null; phone: string | null; url: string | null; excerpt: Excerpt }

export interface Section {
  kind: "breadcrumb" | "label" | "headline" | "subheadline" | "dateline" | "body" | "heading" | "list" | "caption" | "boilerplate" | "contact" | "note" | "end";
  start: number;
  end: number;
}

/** Stable, for programs; a later version may have more of them. */
export type NoticeCode = "empty" | "not-english" | "no-quotation" | "no-date-of-issue" | "unclosed-quotation" | "ambiguous-date";

export interface Notice { code: NoticeCode; message: string }

/** Where the WebAssembly comes from: its address (in Node a path too), an answer that carries it, its bytes, or the compiled module. */
export type Source = string | URL | Response | BufferSource | WebAssembly.Module;

/**
 * Loads the core; await it once before the first text. Without a source it loads `nutgraf_bg.wasm` from beside the package.
 * Once a core is there, further calls resolve and change nothing; calls at the same time each answer for their own source, and a
 * failed one may be repeated. In Node, Deno, Bun and Cloudflare-style workers the core is loaded at the first text too.
 * @throws {NutgrafError} "load-failed" where the source is missing or is not this core, "invalid-source" for any other type
 */
export function init(source?: Source | Promise<Source>): Promise<void>;

/**
 * Reads an English press release.
 * @throws {NutgrafError} "not-initialized", "load-failed", "invalid-text" where text is no string, "text-too-long" past 10,000,000
 * UTF-16 units, "invalid-options" for an unknown name or a wrong value; "reading-failed" should the core itself fail at a text,
 * which harms no other one
 */
export function summarize(text: string, options?: Options): Summary;

/**
 * Sentence boundaries of the whole text, in order, without overlap; what lies between two sentences is white space.
 * @throws {NutgrafError} as `summarize` does
 */
export function sentences(text: string): { start: number; end: number }[];

export type ErrorCode = "not-initialized" | "load-failed" | "invalid-source" | "invalid-text" | "text-too-long" | "invalid-options"
  | "reading-failed";

/** A misuse of the package, a core that could not be loaded, or a text at which it failed. */
export class NutgrafError extends Error {
  readonly name: "NutgrafError";
  /** Stable: to tell errors apart; the message may change. */
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions);
}
