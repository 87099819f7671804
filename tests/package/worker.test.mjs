// The functions as promises: in Node's threads and in a page's workers, from the packed tarball.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { launch, serveFolder } from "./browser.mjs";
import { output, project } from "./project.mjs";
import { starve, TRAP } from "./starved.mjs";

const TEXT = "Harbour bridge opens\n\nOSLO, 4 May 2026 – “The bridge is open,” said Anna Berg, mayor of Oslo.\n";
const LONG = Array.from({ length: 500 }, (_, i) => `On Monday ${i + 7} boats of ${i + 3} tons passed the new bridge. `).join("");

const folder = project("threads", "node");
const inside = (...names) => path.join(folder, "node_modules", "nutgraf", ...names);
const load = (name) => import(pathToFileURL(inside(name)));
const { summarize, sentences } = await load("node.mjs");
const worker = await load("worker.mjs");
const refused = (code) => (error) => error.name === "NutgrafError" && error.code === code;
const all = async (results) => {
  const found = [];
  for await (const one of results) found.push(one);
  return found;
};

after(() => worker.close());

test("the same answers as without threads, of long texts too", async () => {
  for (const text of [TEXT, LONG, ""]) {
    assert.equal(JSON.stringify(await worker.summarize(text, { facts: 4 })), JSON.stringify(summarize(text, { facts: 4 })));
    assert.deepEqual(await worker.sentences(text), sentences(text));
  }
});

const WRONG = {
  "a text that is none": ["invalid-text", () => worker.summarize(3)],
  "a text that can't be sent": ["invalid-text", () => worker.sentences(Symbol("x"))],
  "an option that there is not": ["invalid-options", () => worker.summarize("", { sentence: 3 })],
  "an option that can't be sent": ["invalid-options", () => worker.summarize("", { sentences: () => 3 })],
  "an option, of many texts": ["invalid-options", () => all(worker.summarizeAll([TEXT], { facts: -1 }))],
  "names that are none": ["invalid-options", () => worker.summarize(TEXT, { names: ["Oslo"] })],
  "options that are none": ["invalid-options", () => worker.summarize(TEXT, null)],
  "options that are a number": ["invalid-options", () => worker.summarize(TEXT, 3)],
  "options of sentences that are none": ["invalid-options", () => worker.sentences(TEXT, null)],
  "an option of sentences that there is not": ["invalid-options", () => worker.sentences(TEXT, { facts: 3 })],
  "a signal that is none": ["invalid-options", () => worker.summarize(TEXT, { signal: {} })],
  "a text that is too long": ["text-too-long", () => worker.summarize("x".repeat(10_000_001))],
  "one text in place of many": ["invalid-text", () => all(worker.summarizeAll(TEXT))],
  "one release in place of many": ["invalid-text", () => all(worker.summarizeAll({ text: TEXT }))],
  "no releases": ["invalid-text", () => all(worker.summarizeAll())],
  "options of many that are none": ["invalid-options", () => all(worker.summarizeAll([TEXT], null))],
  "progress that is no function": ["invalid-options", () => all(worker.summarizeAll([TEXT], { onProgress: 3 }))],
  "no threads": ["invalid-options", async () => worker.threads({ threads: 0 })],
  "half a thread": ["invalid-options", async () => worker.threads({ threads: 1.5 })],
  "a count of threads that is none": ["invalid-options", async () => worker.threads({ threads: "2" })],
  "a worker that is none": ["invalid-options", async () => worker.threads({ worker: new URL("file:///x.js") })],
  "threads by a wrong name": ["invalid-options", async () => worker.threads({ thread: 2 })],
  "a core that is none": ["load-failed", () => worker.threads().init(new Uint8Array(8))],
  "a source that is none": ["invalid-source", () => worker.threads().init(3)],
};

for (const [name, [code, action]] of Object.entries(WRONG)) {
  test(`refused: ${name}`, async () => {
    await assert.rejects(action, refused(code));
    assert.equal((await worker.summarize(TEXT)).schema, 1);
  });
}

test("init takes a file, bytes or a module, and may be repeated after it failed", async () => {
  const bytes = readFileSync(inside("nutgraf_bg.wasm"));
  for (const source of [undefined, inside("nutgraf_bg.wasm"), pathToFileURL(inside("nutgraf_bg.wasm")), bytes, new WebAssembly.Module(bytes)]) {
    const own = worker.threads({ threads: 1 });
    await assert.rejects(own.init(new Uint8Array(8)), refused("load-failed"));
    await own.init(source);
    assert.equal((await own.summarize(TEXT)).quotes.length, 1);
    await own.close();
  }
});

test("what is stopped ends at once, and what waits behind it is read", async () => {
  const own = worker.threads({ threads: 1 });
  const stop = new AbortController();
  const [stopped, queued] = [own.summarize("a ".repeat(4_000_000), { signal: stop.signal }), own.summarize(TEXT, { signal: stop.signal })];
  const next = own.summarize(TEXT);
  const reason = new Error("enough");
  setTimeout(() => stop.abort(reason), 20);
  const began = performance.now();
  await assert.rejects(stopped, reason);
  await assert.rejects(queued, reason);
  await assert.rejects(own.summarize(TEXT, { signal: stop.signal }), reason);
  assert.equal((await next).schema, 1);
  assert.ok(performance.now() - began < 5000);
  await own.close();
});

test("many texts: in order, with progress, whatever is wrong with some", async () => {
  const releases = Array.from({ length: 40 }, (_, i) => ({ id: i, text: TEXT.replace("4 May", `${(i % 28) + 1} May`) }));
  releases[7] = { id: 7 };
  releases[9].released = "yesterday";
  const told = [];
  const results = await all(worker.summarizeAll(releases, { facts: 2, onProgress: (progress) => told.push(progress) }));
  assert.deepEqual(results.map(({ index, release }) => [index, release.id]), releases.map(({ id }) => [id, id]));
  assert.deepEqual(results.filter(({ error }) => error).map(({ index, error }) => [index, error.code]), [[7, "invalid-text"], [9, "invalid-options"]]);
  const { id, ...first } = releases[0];
  assert.deepEqual(results[0].summary, summarize(first.text, { facts: 2 }));
  assert.deepEqual(told.at(-1), { done: 38, failed: 2 });
});

/** What a stream of releases may do, with the error that ends it or what is read of it. */
const STREAMS = {
  "that fails in its midst": [function* () { yield TEXT; throw new Error("cut"); }, "cut"],
  "that is empty": [function* () {}, []],
  "that comes as a set": [() => new Set([TEXT, `${TEXT} x`]), [null, null]],
  "with what is no release": [() => [null, undefined, 3, [], {}, { text: () => TEXT }, TEXT], [...Array(6).fill("invalid-text"), null]],
  "with dates that are none": [() => [{ text: TEXT, released: 5 }, { text: TEXT, released: null }, { text: TEXT, released: "" }], ["invalid-options", null, null]],
};

for (const [name, [stream, expected]] of Object.entries(STREAMS)) {
  test(`a stream ${name}`, async () => {
    const found = all(worker.summarizeAll(stream()));
    if (typeof expected === "string") await assert.rejects(found, { message: expected });
    else assert.deepEqual((await found).map(({ error }) => error?.code ?? null), expected);
  });
}

test("progress that fails ends the stream, and the threads read on", async () => {
  const fails = () => {
    throw new Error("mine");
  };
  await assert.rejects(all(worker.summarizeAll([TEXT, TEXT], { onProgress: fails })), { message: "mine" });
  assert.equal((await worker.summarize(TEXT)).schema, 1);
});

test("of an endless stream no more is taken than is worked on", async () => {
  const own = worker.threads({ threads: 2 });
  let taken = 0;
  async function* stream() {
    for (;;) yield `${TEXT} ${(taken += 1)}`;
  }
  for await (const { index } of own.summarizeAll(stream())) if (index === 20) break;
  assert.ok(taken <= 26, `${taken} taken`);
  assert.equal((await own.summarize(TEXT)).schema, 1);
  await own.close();
});

test("a stopped stream ends with the signal's reason", async () => {
  const stop = new AbortController();
  const results = worker.summarizeAll(Array(100).fill(TEXT), { signal: stop.signal });
  await results.next();
  stop.abort();
  await assert.rejects(all(results), { name: "AbortError" });
});

test("a core that fails at one text reads the others", async () => {
  const own = worker.threads({ threads: 1 });
  await own.init(await starve(readFileSync(inside("nutgraf_bg.wasm")), TEXT));
  const results = await all(own.summarizeAll([TEXT, TRAP, TEXT]));
  assert.deepEqual(results.map(({ error }) => error?.code), [undefined, "reading-failed", undefined]);
  await own.close();
});

test("a thread that dies is replaced and its text read again, once", async () => {
  let [hired, restarts] = [0, 0];
  const mortal = () => {
    hired += 1;
    return hired % 2 ? new Worker('require("node:worker_threads").parentPort.on("message", () => process.exit(3))', { eval: true }) : new Worker(inside("worker", "thread.mjs"));
  };
  const own = worker.threads({ threads: 1, worker: mortal, onRestart: () => (restarts += 1) });
  assert.equal((await own.summarize(TEXT)).quotes[0].speaker.name, "Anna Berg");
  assert.deepEqual([hired, restarts], [2, 1]);
  await own.close();
  const never = worker.threads({ threads: 1, worker: () => new Worker("process.exit(3)", { eval: true }) });
  await assert.rejects(never.summarize(TEXT), refused("reading-failed"));
  await assert.rejects(never.init(), refused("load-failed"));
});

test("closing ends what is read", async () => {
  const own = worker.threads({ threads: 1 });
  const [reading, waiting] = [own.summarize("a ".repeat(4_000_000)), own.summarize(TEXT)];
  await Promise.all([own.close(), assert.rejects(reading, { name: "AbortError" }), assert.rejects(waiting, { name: "AbortError" })]);
  assert.equal((await own.summarize(TEXT)).schema, 1);
  await own.close();
});

const PRINTS = (start) => `${start}; const text = "OSLO, 4 May 2026 – “It is open,” said Anna Berg.";
  worker.summarize(text).then(({ quotes }) => console.log(quotes[0].speaker.name));`;

test("CommonJS too; idle threads keep no process alive", () => {
  assert.equal(output(folder, "node", ["-e", PRINTS('const worker = require("nutgraf/worker")')]), "Anna Berg");
});

let browser;
let server;
before(async () => {
  server = await serveFolder(folder, { "content-security-policy": "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'" });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** What an action answers on a fresh page, given the modules and a text. */
async function onPage(action, ...given) {
  const page = await browser.newPage();
  try {
    await page.goto(`${server.url}report.js`);
    const load = (name) => `import("/node_modules/nutgraf/${name}.js")`;
    const modules = `Object.assign({}, await ${load("worker")}, await ${load("html")}, await ${load("highlight")}, { core: await ${load("index")} })`;
    return await page.evaluate(`(async () => (${action})(${modules}, ...${JSON.stringify(given)}))()`);
  } finally {
    await page.close();
  }
}

test("in a page: the same answers beside it, stopped and restarted", async () => {
  const found = await onPage(async ({ core, summarize, summarizeAll, threads }, text, long) => {
    const same = [];
    await core.init();
    for (const one of [text, long]) same.push(JSON.stringify(await summarize(one)) === JSON.stringify(core.summarize(one)));
    const stop = new AbortController();
    const stopped = summarize("a ".repeat(4_000_000), { signal: stop.signal }).catch(({ name }) => name);
    stop.abort();
    const made = [];
    const worker = () => made[made.push(new Worker("/node_modules/nutgraf/worker/thread.js", { type: "module" })) - 1];
    const own = threads({ threads: 1, worker });
    await own.init();
    const dying = own.summarize("a ".repeat(40_000) + text);
    made[0].dispatchEvent(new ErrorEvent("error", { message: "out of memory", cancelable: true }));
    const quotes = (await dying).quotes.length;
    const many = [];
    for await (const { index, summary } of summarizeAll([text, text])) many.push([index, summary.quotes.length]);
    const lost = await threads({ worker: () => new Worker("/none.js", { type: "module" }) }).init().catch(({ code }) => code);
    return { same, stopped: await stopped, made: made.length, quotes, many, lost };
  }, TEXT, LONG);
  assert.deepEqual(found, { same: [true, true], stopped: "AbortError", made: 2, quotes: 1, many: [[0, 1], [1, 1]], lost: "load-failed" });
});

test("the text of markup leads back to its nodes, and nothing of it runs", async () => {
  const found = await onPage(async ({ core, htmlToText }) => {
    await core.init();
    const read = htmlToText("<title>x</title><h1>Bridge <b>opens</b></h1><script>globalThis.ran = 1</script><p>It is  <i>open</i>.</p><p hidden>no</p>");
    const at = read.text.indexOf("open.");
    const places = [...read.text].map((_, i) => read.at(i)).map((place) => place?.node.data[place.offset] ?? null);
    const range = read.range(at, at + 4);
    document.body.innerHTML = "<div id=x><p>One</p><p>Two</p></div>";
    const live = htmlToText(document.getElementById("x"));
    live.at(5).node.data = "Tow!";
    return { text: read.text, places: places.join(""), parent: range.startContainer.parentNode.localName, words: range.toString(), live: live.text, ran: typeof ran, gap: live.at(3) };
  });
  assert.deepEqual(found, {
    text: "Bridge opens\n\nIt is open.", places: "BridgeopensIt isopen.", parent: "i", words: "open", live: "One\n\nTwo", ran: "undefined", gap: null,
  });
});

test("passages are listed, the text is cut at them, and a page shows them", async () => {
  const found = await onPage(async ({ core, htmlToText, marks, segments, highlight }, text) => {
    await core.init();
    document.body.replaceChildren(Object.assign(document.createElement("pre"), { textContent: text }));
    const read = htmlToText(document.querySelector("pre"));
    const summary = core.summarize(read.text);
    const passages = marks(summary);
    const pieces = segments(read.text, passages);
    const sizes = () => Object.fromEntries([...CSS.highlights].filter(([, all]) => all.size).map(([name, all]) => [name, all.size]));
    const shown = highlight(read, passages);
    const during = sizes();
    shown.clear();
    return {
      whole: pieces.map((piece) => piece.text).join("") === read.text,
      marked: pieces.filter((piece) => piece.marks.length).map((piece) => [piece.text, piece.marks.map(({ kind }) => kind).join()]),
      some: marks(summary, ["date"]).length, during, after: sizes(),
    };
  }, TEXT);
  assert.equal(found.whole, true);
  assert.ok(found.marked.some(([text, kinds]) => text === "The bridge is open," && kinds === "quote"), JSON.stringify(found.marked));
  assert.ok(found.marked.some(([text, kinds]) => text === "4 May 2026" && kinds.includes("date")));
  assert.equal(found.some, 1);
  assert.equal(found.during["nutgraf-quote"], 1);
  assert.deepEqual(found.after, {});
});
