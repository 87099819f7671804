import { ELEMENT, suite } from "./suite.mjs";

suite("chromium", ELEMENT);
