// JSX of Preact. Put `import "nutgraf/jsx/preact"` in one file of the project.
import type { ClassAttributes, HTMLAttributes } from "preact";
import type { NutgrafSummary, NutgrafSummaryEventMap } from "../element.js";
import type { SummaryAttributes } from "./attributes.js";

type Properties = Partial<Pick<NutgrafSummary, "text" | "filter" | "inView" | "locate">>;
type Listeners = { [Name in keyof NutgrafSummaryEventMap as `on${Name}`]?: (event: NutgrafSummaryEventMap[Name]) => void };

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "nutgraf-summary": SummaryAttributes & Properties & Listeners & ClassAttributes<NutgrafSummary> & Omit<HTMLAttributes<NutgrafSummary>, keyof SummaryAttributes>;
    }
  }
}
