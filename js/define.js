// Defines <nutgraf-summary>, unless the page has one already. Safe on a server, where it does nothing.
import { NutgrafSummary } from "./element.js";

if (globalThis.customElements && !customElements.get("nutgraf-summary")) {
  customElements.define("nutgraf-summary", NutgrafSummary);
}

export { NutgrafSummary };
