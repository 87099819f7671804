// Importing this file defines <nutgraf-summary>.
export { init, NutgrafSummary } from "./element.js";
