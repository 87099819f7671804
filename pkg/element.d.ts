// <nutgraf-summary>: the cards of a press release, made in the page.
import type { Excerpt, Summary } from "./index.js";
export { init } from "./index.js";

/** The cards, by name: what `sections` lists. */
export type Card =
  | "masthead" | "brief" | "gist" | "event" | "facts" | "quotes" | "figures" | "timeline" | "people" | "organizations" | "places" | "keyphrases"
  | "contacts" | "aside" | "notices";

/** What a card lists, shown or folded. */
export interface Item { card: Card; kind: string; excerpts: Excerpt[]; copy: string }

export interface NutgrafSummaryEventMap {
  /** A summary stands. */
  "nutgraf-summary": CustomEvent<{ summary: Summary; text: string }>;
  /** There is none: the core did not load, or the text is not on the page. */
  "nutgraf-error": CustomEvent<{ error: Error & { code?: string } }>;
  /** The reader pinned an item or released it. */
  "nutgraf-select": CustomEvent<{ kind: string | null; excerpts: Excerpt[]; pinned: boolean }>;
}

export class NutgrafSummary extends HTMLElement {
  /** The release; null to read the element that `for` names, or the content between the tags. */
  text: string | null;
  /** Attribute `for`: id of the element whose text is summarized. */
  htmlFor: string;
  /** Which cards, in which order, by name; all where null. */
  sections: string | null;
  /** How much stands open: "brief" half a minute's reading, "minute", or "all"; the other cards fold to their titles. */
  length: string | null;
  /** Which items are shown, unfolded; null shows all. */
  filter: ((item: Item & { spans: Excerpt[] }) => boolean) | null;
  /** Which part of the text is in view, for a host that shows a long one in part: marks are made there only. */
  inView: { start: number; end: number } | null;
  /** How many sentences the gist keeps. */
  sentences: number | null;
  /** How many key facts are kept. */
  facts: number | null;
  /** "light" or "dark"; else as the page around it is written. */
  theme: string | null;
  /** "none": nothing in the article is marked; "marks": figures, dates, names and quotes always are; else on hover and focus. */
  highlight: string | null;
  /** "lazy": summarize when the element comes near the viewport. */
  loading: string | null;
  /** Whether long cards show all they have. */
  open: boolean;
  /** Leads from offsets to a range of the page, for a host that shows the text itself. */
  locate: ((start: number, end: number) => Range | null) | null;
  /** The summary that is shown. */
  readonly summary: Summary | null;
  /** The words of the interface in the language that is shown, by name. */
  readonly labels: Record<string, string>;
  /** What the cards list, in order. */
  readonly items: Item[];
  /** Of a long text, what is waited for before all cards stand as last asked. */
  readonly drawn: Promise<void> | null | undefined;

  /** Reads the text again, at once. Resolves with its summary, or null where there is none. */
  refresh(): Promise<Summary | null>;
  /** The whole summary in one of the formats of "nutgraf/export". */
  export(format?: "text" | "markdown" | "json" | "jsonld" | "ninjs" | "annotations"): Promise<string>;
  /**
   * Copies what is on screen ("rich"), a card by its name or an item by its number, as rich and plain text at once, or the summary in a
   * format; resolves with what was copied as plain text, "" where there is nothing.
   */
  copy(what?: string | number): Promise<string>;
  /** What is on screen, in the same words and order. */
  rich(): Promise<{ html: string; text: string; markdown: string }>;
  /** Brings the item that stands at an offset of the text into view and pins it; tells whether there is one. */
  reveal(offset: number): boolean;
  /** Lets go of the pinned item, as the Escape key does. */
  release(): void;

  addEventListener<K extends keyof NutgrafSummaryEventMap>(
    type: K, listener: (this: NutgrafSummary, event: NutgrafSummaryEventMap[K]) => void, options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "nutgraf-summary": NutgrafSummary;
  }
}
