// Text out of a page or its markup, with the way back from offsets to nodes. It needs a DOM and a core: `init` of "nutgraf" first.

export interface HtmlText {
  /** The visible text; blocks are set apart by blank lines. */
  text: string;
  /** The part of the document that shows `text.slice(start, end)`; null where the document has changed under it. */
  range(start: number, end: number): Range | null;
  /** The text node that shows the character at an offset, and where in it; null for white space that stands for the bounds of nodes. */
  at(offset: number): { node: Node; offset: number } | null;
  /** Gives the memory of the map back at once; without it that is done some time after the last use. */
  free(): void;
}

/**
 * Reads an element, a fragment or a document as a reader sees it, or markup without running or loading anything of it.
 * @throws {NutgrafError} "not-initialized", "reading-failed"
 */
export function htmlToText(source: string | TrustedMarkup | Element | DocumentFragment | Document): HtmlText;

/** Where a page enforces Trusted Types, markup comes as a TrustedHTML. */
export interface TrustedMarkup { toJSON(): string; toString(): string }
