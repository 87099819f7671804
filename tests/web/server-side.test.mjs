// Where there is no page: importing the element does nothing and harms nothing.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "./server.mjs";

const pkg = path.resolve(root, process.env.NUTGRAF_PKG ?? "pkg");

for (const entry of ["element/class.js", "element.js", "define.js", "embed.js"]) {
  test(`import of ${entry} on a server`, async () => {
    const before = Object.keys(globalThis);
    await import(pathToFileURL(path.join(pkg, entry)));
    assert.deepEqual(Object.keys(globalThis), before);
  });
}
