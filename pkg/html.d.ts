// Text out of a page or its markup, with the way back from offsets to nodes. It needs a DOM, that of a page or of jsdom, and a core: `init`
// of "nutgraf" first.

export interface HtmlText {
  /** The visible text; blocks are set apart by blank lines. */
  text: string;
  /** The part of the document that shows `text.slice(start, end)`; null outside the text and where the document has changed under it. */
  range(start: number, end: number): Range | null;
  /** The text node that shows the character at an offset, and where in it; null for what stands for the bounds of nodes. */
  at(offset: number): { node: Node; offset: number } | null;
  /** Gives the memory of the map back at once, and ends the map; without it that is done some time after the last use. */
  free(): void;
}

/**
 * Reads an element, a fragment or a document as a reader sees it, or markup without running or loading anything of it. Markup is read
 * by the page's DOMParser; where there is none, as in Node, hand over a document: `new JSDOM(markup).window.document`.
 * @throws {NutgrafError} "not-initialized", "reading-failed", "invalid-source" for anything else, and for markup without a DOMParser
 */
export function htmlToText(source: string | TrustedMarkup | Element | DocumentFragment | Document): HtmlText;

/** Where a page enforces Trusted Types, markup comes as a TrustedHTML. */
export interface TrustedMarkup { toJSON(): string; toString(): string }
