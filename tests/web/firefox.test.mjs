import { ELEMENT, suite } from "./suite.mjs";

suite("firefox", ELEMENT);
