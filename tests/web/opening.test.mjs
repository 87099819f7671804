// Any bytes under any name become releases or a reason. The same files each time; `npm run fuzz -- intake` makes others.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { before, test } from "node:test";
import fc from "fast-check";
import { opened, opens, ready } from "./opening.mjs";
import { root } from "./server.mjs";

before(ready);

for (const name of ["release.docx", "release.eml", "release.html", "release.md"]) {
  test(`${name} is read outside a browser too`, async () => {
    const [{ text }] = await opened(readFileSync(path.join(root, "tests", "web", "files", name)), name);
    assert.match(text, /The Wexcombe Cannery has cut the water/);
  });
}

test("whatever the file, releases or a reason come of it", () => fc.assert(opens, { numRuns: 400, seed: 1 }));
