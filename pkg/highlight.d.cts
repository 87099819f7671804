// Passages of a text: which they are, the text cut at their bounds, and marks in a page. Plain functions, no core needed.
import type { Summary } from "./index.cjs";
import type { HtmlText } from "./html.cjs";

/** "person" marks people and organizations, "aside" what stands apart from the story. */
export type MarkKind = "figure" | "date" | "person" | "quote" | "aside";

export interface Mark { kind: MarkKind; start: number; end: number }

/** What is underlined in a text, in reading order; of all kinds, or of some. */
export function marks(summary: Summary, only?: readonly MarkKind[]): Mark[];

/**
 * The text cut wherever a passage begins or ends, each piece with the passages that cover it: what a framework maps to elements.
 * Joined, the pieces are the text.
 */
export function segments<P extends { start: number; end: number }>(
  text: string, passages: readonly P[],
): { text: string; start: number; end: number; marks: P[] }[];

/** Marks passages in the page that a text was read from, without touching its DOM; the colours are those of `<nutgraf-summary>`. */
export function highlight(
  source: Pick<HtmlText, "range">,
  passages: readonly { kind: MarkKind | "hover" | "pin"; start: number; end: number }[],
): { clear(): void };
