// Behind the first summary: the page is kept for the time without a network, and the core reads a release of no one's before the first
// one comes. An engine compiles what a core does when it first does it; who pastes would wait for that.

import { NutgrafSummary } from "../pkg/embed.js";
import { field } from "./desk.js";
import "./offline.js";

const RELEASE = `A mill opens in the north

LEEDS, 4 May 2026 – Milling Ltd will hire about 300 people in Leeds by June 2027, up from 120 a year ago, it said on Monday. Sales rose 4 percent to £2.1 million.

“The mill is ready,” said Jane Doe, chief executive of Milling. She said that the town had waited for it.

About Milling
Milling Ltd was founded in 1901.

Contact: Ann Poe, press officer, press@milling.example, +44 20 7946 0000`;

const idle = globalThis.requestIdleCallback ?? setTimeout;
idle(() => field.value || NutgrafSummary.core.summarize(RELEASE).catch(() => {}));
