import { DESK, suite } from "./suite.mjs";

suite("webkit", DESK);
