// JSX of React 18 and 19. Put `import "nutgraf/jsx/react"` in one file of the project.
import type { ClassAttributes, HTMLAttributes } from "react";
import type { NutgrafSummary, NutgrafSummaryEventMap } from "../element.js";
import type { SummaryAttributes } from "./attributes.js";

/** React 19 sets properties and listens to events by their names; React 18 writes attributes only. */
interface Properties {
  text?: string | null;
  filter?: NutgrafSummary["filter"];
  inView?: NutgrafSummary["inView"];
  locate?: NutgrafSummary["locate"];
  class?: string;
}
type Listeners = { [Name in keyof NutgrafSummaryEventMap as `on${Name}`]?: (event: NutgrafSummaryEventMap[Name]) => void };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "nutgraf-summary": SummaryAttributes & Properties & Listeners & ClassAttributes<NutgrafSummary> & Omit<HTMLAttributes<NutgrafSummary>, keyof SummaryAttributes>;
    }
  }
}

declare global {
  namespace JSX {
    interface IntrinsicElements {
      "nutgraf-summary": SummaryAttributes & Properties & Listeners & ClassAttributes<NutgrafSummary> & Omit<HTMLAttributes<NutgrafSummary>, keyof SummaryAttributes>;
    }
  }
}
