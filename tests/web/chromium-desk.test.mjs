import { DESK, suite } from "./suite.mjs";

suite("chromium", DESK);
