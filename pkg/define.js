// Defines <nutgraf-summary>; the first version on a page wins, and where there is no page nothing happens.
import { NutgrafSummary } from "./element.js";

export { init, NutgrafSummary } from "./element.js";

const TAG = "nutgraf-summary";

if (globalThis.customElements && !customElements.get(TAG)) customElements.define(TAG, NutgrafSummary);
