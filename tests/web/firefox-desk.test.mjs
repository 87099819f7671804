import { DESK, suite } from "./suite.mjs";

suite("firefox", DESK);
