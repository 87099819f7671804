// JSX of Solid. Put `import "nutgraf/jsx/solid"` in one file of the project.
import type { JSX as Solid } from "solid-js";
import type { NutgrafSummary, NutgrafSummaryEventMap } from "../element.js";
import type { SummaryAttributes } from "./attributes.js";

type Properties = { [Name in "text" | "filter" | "inView" | "locate" as `prop:${Name}`]?: NutgrafSummary[Name] };
type Listeners = { [Name in keyof NutgrafSummaryEventMap as `on:${Name}`]?: (event: NutgrafSummaryEventMap[Name]) => void };
type Spelled = { [Name in keyof SummaryAttributes as `attr:${Name}`]?: SummaryAttributes[Name] };

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "nutgraf-summary": SummaryAttributes & Spelled & Properties & Listeners & Omit<Solid.HTMLAttributes<NutgrafSummary>, keyof SummaryAttributes>;
    }
  }
}
