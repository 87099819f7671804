// Templates and JSX of Vue. Put `import "nutgraf/jsx/vue"` in one file of the project.
import type { DefineComponent, HTMLAttributes } from "vue";
import type { NutgrafSummary, NutgrafSummaryEventMap } from "../element.js";
import type { SummaryAttributes } from "./attributes.js";

type Properties = Partial<Pick<NutgrafSummary, "text" | "filter" | "inView" | "locate">>;
type Listeners = {
  [Name in keyof NutgrafSummaryEventMap as Name extends `nutgraf-${infer What}` ? `onNutgraf${Capitalize<What>}` : never]?:
    (event: NutgrafSummaryEventMap[Name]) => void;
};
type SummaryElement = SummaryAttributes & Properties & Listeners & Omit<HTMLAttributes, keyof SummaryAttributes>;

declare module "vue" {
  interface GlobalComponents {
    "nutgraf-summary": DefineComponent<SummaryElement>;
  }
}

declare module "vue/jsx-runtime" {
  namespace JSX {
    interface IntrinsicElements {
      "nutgraf-summary": SummaryElement;
    }
  }
}
