import { ELEMENT, suite } from "./suite.mjs";

suite("webkit", ELEMENT);
