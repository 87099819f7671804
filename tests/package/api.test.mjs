// The functions of the package in Node: what they accept, what they refuse, what they promise.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as nutgraf from "../../pkg/node.mjs";

const { init, NutgrafError, sentences, summarize } = nutgraf;

const refuses = (code, action) =>
  assert.throws(action, (error) => error instanceof NutgrafError && error instanceof Error && error.code === code && error.name === "NutgrafError");

test("init may be left out, or called any number of times", async () => {
  assert.equal(await init(), undefined);
  assert.equal(await init("anything"), undefined);
});

test("a text that is no string is refused", () => {
  for (const text of [undefined, null, 3, {}, [], Symbol("x"), new String("x")]) {
    refuses("invalid-text", () => summarize(text));
    refuses("invalid-text", () => sentences(text));
  }
});

test("options of the wrong type are refused", () => {
  const wrong = [null, 3, "x", [], { sentences: -1 }, { sentences: 1.5 }, { facts: "3" }, { facts: Number.NaN }, { sentences: null }, { sentence: 3 },
    { names: null }, { names: [] }, { names: "Oslo" }, { names: { person: [] } }, { names: { people: "Anna Berg" } }, { names: { places: [3] } }];
  for (const options of wrong) refuses("invalid-options", () => summarize("", options));
});

const MESSAGES = [
  [{ sentence: 3 }, 'options have no "sentence"; there are sentences, facts, released, names'],
  [{ facts: "3" }, 'facts must be an integer, 0 or more, not "3"'],
  [{ sentences: 1.5 }, "sentences must be an integer, 0 or more, not 1.5"],
  [{ released: new Date(0) }, "released must be a date written YYYY-MM-DD, not a Date"],
  [{ released: "3 May" }, 'released must be a date written YYYY-MM-DD, not "3 May"'],
  [{ released: [] }, "released must be a date written YYYY-MM-DD, not an array"],
  [{ names: ["Oslo"] }, "names must be an object, not an array"],
  [{ names: { person: [] } }, 'names have no "person"; there are people, organizations, places'],
  [{ names: { places: "Oslo" } }, 'places must be an array of strings, not "Oslo"'],
  [[], "options must be an object, not an array"],
];

test("names that are known are evidence, not additions", () => {
  const text = "The pumps of Varnow run all night. Olu Tangen did not come.";
  const names = { people: ["Olu Tangen", "Anna Berg", "\ud800"], organizations: ["Varnow"] };
  const { people, organizations } = summarize(text, { names });
  assert.deepEqual([people, organizations].map((all) => all.map(({ name }) => name)), [["Olu Tangen"], ["Varnow"]]);
  assert.deepEqual(summarize(text).organizations, []);
  assert.deepEqual(summarize(text, { names: {} }), summarize(text));
});

test("a message says what was given", () => {
  for (const [options, message] of MESSAGES) assert.throws(() => summarize("", options), { message });
});

test("a text has a longest length, and one of that length is read", () => {
  const longest = "x".repeat(10_000_000);
  refuses("text-too-long", () => summarize(`${longest}x`));
  refuses("text-too-long", () => sentences(`${longest}x`));
  assert.equal(summarize(longest).schema, 1);
});

test("the memory of a long text is given back", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const used = async () => {
    for (let i = 0; i < 3; i += 1) {
      await turn();
      collect();
    }
    return process.memoryUsage().external;
  };
  summarize("A bridge opens.");
  const before = await used();
  summarize("A bridge opens. ".repeat(100_000));
  summarize("A bridge opens.");
  const more = (await used()) - before;
  assert.ok(more < 1 << 24, `${more} bytes more`);
});

test("a date of issue that is no day is refused", () => {
  for (const released of ["2025", "2025-02-30", "2025-13-01", "3 May 2025", "2025-05-03T00:00", new Date(), null]) {
    refuses("invalid-options", () => summarize("", { released }));
  }
  assert.ok(summarize("", { released: "2024-02-29" }));
  assert.ok(summarize("", { released: "" }));
});

test("options may be left out or be larger than any text", () => {
  assert.ok(summarize("A sentence.", undefined));
  assert.ok(summarize("A sentence.", { sentences: undefined, facts: Number.MAX_SAFE_INTEGER, released: undefined }));
  assert.deepEqual(summarize("A sentence stands here.", { sentences: 0, facts: 0 }).gist, []);
});

/** Every object with `start` and `end` in a value, with the path to it. */
function* spans(value, where = "") {
  if (value === null || typeof value !== "object") return;
  if ("start" in value) yield [where, value];
  for (const [key, inner] of Object.entries(value)) yield* spans(inner, `${where}.${key}`);
}

const ODD = {
  "nothing": "",
  "one character": "x",
  "white space": " \n\t\u00a0\u2028 ",
  "lone surrogates": "\ud800 said \udc00. “Yes\ud83d,” he said.",
  "emoji": "👩‍👩‍👧 Anna Berg said: “We won 🏆 5,000 prizes.”\n\n🇳🇴 Oslo, 4 May 2026",
  "right to left": "אוסלו, 4 במאי 2026. שלום “עולם”.\n\nمرحبا 12٪",
  "markup": "<p>The <b>minister</b> said: \"No &amp; yes.\"</p><script>alert(1)</script>",
  "nul and controls": "A\0B\u0007C.\r\rD\u0085E\ufeff",
  "combining marks": "e\u0301".repeat(300),
  "another language": "El ministro dijo ayer que la obra costará 3.000 euros. “Es poco”, añadió.",
};

for (const [name, text] of Object.entries(ODD)) {
  test(`${name}: excerpts are slices of the text, twice the same`, () => {
    const summary = summarize(text);
    for (const [where, { start, end, text: words }] of [...spans(summary), ...spans(sentences(text))]) {
      assert.ok(0 <= start && start < end && end <= text.length, where);
      if (words !== undefined) assert.equal(words, text.slice(start, end), where);
    }
    assert.equal(JSON.stringify(summarize(text)), JSON.stringify(summary));
  });
}

test("a megabyte of one thing is read in seconds", () => {
  for (const piece of ["x", "\"", "(", "1", "A. ", "\n", "@", "“No,” "]) {
    const began = process.cpuUsage();
    assert.equal(summarize(piece.repeat(1_000_000 / piece.length)).schema, 1);
    assert.ok(process.cpuUsage(began).user < 20e6, JSON.stringify(piece));
  }
});
