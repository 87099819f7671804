// The element and what it needs as one file; importing it defines <nutgraf-summary>.
export { init, NutgrafSummary } from "./element.js";
