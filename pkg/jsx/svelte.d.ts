// Markup of Svelte. Put `import "nutgraf/jsx/svelte"` in one file of the project.
import type { HTMLAttributes } from "svelte/elements";
import type { NutgrafSummary, NutgrafSummaryEventMap } from "../element.js";
import type { SummaryAttributes } from "./attributes.js";

type Properties = Partial<Pick<NutgrafSummary, "text" | "filter" | "inView" | "locate">>;
type Listeners = { [Name in keyof NutgrafSummaryEventMap as `on${Name}`]?: (event: NutgrafSummaryEventMap[Name]) => void };

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "nutgraf-summary": SummaryAttributes & Properties & Listeners & Omit<HTMLAttributes<NutgrafSummary>, keyof SummaryAttributes>;
  }
}
