// What a first visit loads, gzipped, from the page's files to the first summary: the core, whose size scripts/size.json limits, is apart.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { file } from "./server.mjs";

/** What the page loaded before it was a workbench; all that came since is loaded behind the first summary, or when it is asked for. */
const MOST = 34_490;

/** Loaded behind the first summary for the time without a network; and what a window or an installer asks for when it likes. */
const BEHIND = ["/behind.js", "/offline.js", "/trust.js", "/sw.js", "/icon.svg", "/manifest.webmanifest"];

export function first(stage, main) {
  main("a first visit loads no more than before the workbench", async () => {
    await stage.open("/", "document.getElementById('summary')?.summary");
    const loaded = await stage.run(() => [location.pathname, ...performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname)]);
    const own = [...new Set(loaded)].filter((url) => !url.endsWith(".wasm") && !BEHIND.includes(url));
    const sum = own.reduce((all, url) => all + gzipSync(readFileSync(file(url)), { level: 9 }).length, 0);
    assert.ok(own.length > 10, own.join(" "));
    assert.ok(sum <= MOST, `${sum} bytes: ${own.join(" ")}`);
    console.log(`first visit: ${sum} bytes gzipped in ${own.length} files`);
  });
}
