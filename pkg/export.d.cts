// A summary in the formats of others. Plain functions: they need neither the core nor `init`.
import type { Summary } from "./index.cjs";
export { NutgrafError } from "./index.cjs";

export type Format = "text" | "markdown" | "json" | "jsonld" | "ninjs" | "annotations";

/** The names that `format` knows. */
export const formats: readonly Format[];

/**
 * A summary as a string in one of the formats. `uri` identifies the release ("ninjs" needs it), `text` is what was summarized
 * ("annotations" needs it).
 */
export function format(summary: Summary, name: Format, options?: { uri?: string; text?: string }): string;

/** Markdown with headings, lists and block quotes; signs of the text that Markdown would read are escaped. */
export function toMarkdown(summary: Summary): string;

/** Plain text with a label above each part. */
export function toText(summary: Summary): string;

/** A schema.org NewsArticle with its Quotations and the people, organizations and places it mentions; `uri` becomes its @id. */
export function toJsonLd(summary: Summary, options?: { uri?: string }): { "@context": "https://schema.org"; "@type": "NewsArticle"; [term: string]: unknown };

/**
 * A news object of IPTC ninjs 3.1. The standard asks for a `uri` that identifies it.
 * @throws {NutgrafError} "invalid-options" where `uri` is none
 */
export function toNinjs(summary: Summary, options: { uri: string }): { uri: string; [property: string]: unknown };

/** A W3C Web Annotation with a TextPositionSelector and a TextQuoteSelector. */
export interface Annotation {
  "@context": "http://www.w3.org/ns/anno.jsonld";
  type: "Annotation";
  motivation: "tagging";
  body: { type: "TextualBody"; purpose: "tagging"; value: string };
  target: {
    source: string;
    selector: [
      { type: "TextPositionSelector"; start: number; end: number },
      { type: "TextQuoteSelector"; exact: string; prefix: string; suffix: string },
    ];
  };
}

/**
 * Where each item stands in the text, one Web Annotation for every excerpt, tagged with its kind; `source` is the text's IRI.
 * Positions count code points there, as the standard asks, not UTF-16 units.
 */
export function toAnnotations(summary: Summary, text: string, options: { source: string }): Annotation[];
