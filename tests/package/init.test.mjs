// init in a browser: what it takes, what it says when the core is not there, and that it may be called again.
import assert from "node:assert/strict";
import { copyFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { launch, serveFolder } from "./browser.mjs";
import { project } from "./project.mjs";

const WASM = "/node_modules/nutgraf/nutgraf_bg.wasm";
let browser;
let server;

before(async () => {
  const folder = project("init", "page");
  copyFileSync(path.join(folder, WASM), path.join(folder, "core.bin"));
  server = await serveFolder(folder);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Runs `action(nutgraf)` on a fresh page; a NutgrafError comes back as its code and message. */
async function onPage(action, argument) {
  const page = await browser.newPage();
  try {
    await page.goto(`${server.url}report.js`);
    const call = `(async () => {
      const nutgraf = await import("/node_modules/nutgraf/index.js");
      try { return await (${action})(nutgraf, ${JSON.stringify(argument)}); }
      catch (error) { return { name: error.name, code: error.code, message: error.message }; }
    })()`;
    return await page.evaluate(call);
  } finally {
    await page.close();
  }
}

const SOURCES = {
  "nothing": ({ init }) => init(),
  "an address": ({ init }, wasm) => init(wasm),
  "a URL": ({ init }, wasm) => init(new URL(wasm, location.href)),
  "a response": async ({ init }, wasm) => init(await fetch(wasm)),
  "a response to come": ({ init }, wasm) => init(fetch(wasm)),
  "a response of another type": ({ init }) => init(fetch("/core.bin")),
  "bytes": async ({ init }, wasm) => init(await (await fetch(wasm)).arrayBuffer()),
  "a view of bytes": async ({ init }, wasm) => {
    const bytes = new Uint8Array(await (await fetch(wasm)).arrayBuffer());
    const shifted = new Uint8Array(bytes.length + 8);
    shifted.set(bytes, 8);
    return init(shifted.subarray(8));
  },
  "a DataView": async ({ init }, wasm) => init(new DataView(await (await fetch(wasm)).arrayBuffer())),
  "a module": async ({ init }, wasm) => init(await WebAssembly.compileStreaming(fetch(wasm))),
};

for (const [name, start] of Object.entries(SOURCES)) {
  test(`init takes ${name}`, async () => {
    const action = `async (nutgraf, wasm) => { await (${start})(nutgraf, wasm); return nutgraf.summarize("A bridge opens.").schema; }`;
    assert.equal(await onPage(action, WASM), 1);
  });
}

const FAILURES = [
  ["a missing file", "load-failed", /404 Not Found/, ({ init }) => init("/missing.wasm")],
  ["an HTML page", "load-failed", /text\/html.*not WebAssembly/, ({ init }) => init("/index.html")],
  ["no server", "load-failed", /could not be fetched/, ({ init }) => init("http://localhost:1/x.wasm")],
  ["broken bytes", "load-failed", /could not be compiled/, ({ init }) => init(new Uint8Array([0, 0x61, 0x73, 0x6d, 9]))],
  ["a response that was read", "load-failed", /has been read already/, async ({ init }, wasm) => {
    const response = await fetch(wasm);
    await response.text();
    return init(response);
  }],
  ["another module", "load-failed", /does not start as the core/, ({ init }) => init(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))],
  ["a number", "invalid-source", /not 3/, ({ init }) => init(3)],
  ["null", "invalid-source", /not null/, ({ init }) => init(Promise.resolve(null))],
];

for (const [name, code, message, action] of FAILURES) {
  test(`init says what is wrong with ${name}`, async () => {
    const error = await onPage(`async (nutgraf, wasm) => { await (${action})(nutgraf, wasm); }`, WASM);
    assert.equal(error.name, "NutgrafError");
    assert.equal(error.code, code);
    assert.match(error.message, message);
  });
}

test("before init nothing is read", async () => {
  const error = await onPage(({ summarize }) => summarize("A bridge opens."));
  assert.equal(error.code, "not-initialized");
});

test("a failed init may be repeated, a done one stays", async () => {
  const schema = await onPage(async ({ init, summarize }) => {
    await init("/missing.wasm").catch(() => {});
    await init(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])).catch(() => {});
    await Promise.all([init(), init()]);
    await init();
    await init("/missing.wasm");
    return summarize("A bridge opens.").schema;
  });
  assert.equal(schema, 1);
});

test("of calls at one time each answers for its own source", async () => {
  const outcome = await onPage(async ({ init, summarize }) => {
    const calls = await Promise.allSettled([init("/missing.wasm"), init(), init(new Uint8Array(4)), init("/missing.wasm")]);
    return [...calls.map(({ status }) => status), summarize("A bridge opens.").schema];
  });
  assert.deepEqual(outcome, ["rejected", "fulfilled", "rejected", "rejected", 1]);
});

test("calls at one time with one source load it once", async () => {
  const requests = await onPage(async ({ init }, wasm) => {
    await Promise.all([init(wasm), init(wasm), init(wasm)]);
    return performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".wasm")).length;
  }, WASM);
  assert.equal(requests, 1);
});

test("nothing is left on the global object", async () => {
  const added = await onPage(async ({ init }) => {
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    await init();
    return Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
  });
  assert.deepEqual(added, []);
});
