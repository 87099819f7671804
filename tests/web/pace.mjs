// How long the page of this machine stands still, in Chromium: `node tests/web/pace.mjs [PDF]`. What it prints is where LONG in
// www/page.js, www/desk.js and www/element/pace.js come from. Other work on the machine makes all of it longer: the least of several counts.
import { readFileSync } from "node:fs";
import path from "node:path";
import { launch } from "./engines.mjs";
import { root, serve } from "./server.mjs";

const samples = ["working-group", "results", "health"].map((name) => readFileSync(path.join(root, "www/samples", `${name}.txt`), "utf8"));

/** The samples over and over, with other small numbers each time. */
function text(length) {
  let all = "";
  for (let i = 0; all.length < length; i += 1) all += `${samples[i % 3].replace(/\d{1,3}/g, (digits) => String((Number(digits) + i) % 1000))}\n\n`;
  return all.slice(0, length);
}

/** Runs in the page: the least time that reading takes, and that a text area with so much in it takes to lay out. */
async function sizes(all) {
  const { init, summarize } = await import("/pkg/index.js");
  await init();
  const least = (times, run) => Math.min(...Array.from({ length: times }, () => { const began = performance.now(); run(); return performance.now() - began; }));
  const area = document.body.appendChild(document.createElement("textarea"));
  area.style.cssText = "inline-size: 640px; white-space: pre-wrap; overflow-wrap: anywhere; font: 17px/27px serif";
  return all.map((text) => [text.length, least(9, () => summarize(text)), least(5, () => { area.value = `${text} ${Math.random()}`; area.scrollHeight; })]);
}

/** Runs in the page: from `begin` to the cards, and the longest tasks on the way, and with all of it opened. */
async function watch(begin) {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  const summary = document.getElementById("summary");
  const began = performance.now();
  const stands = new Promise((done) => summary.addEventListener("nutgraf-summary", () => done(performance.now() - began), { once: true }));
  begin();
  const cards = await stands;
  const wait = () => new Promise((done) => setTimeout(done, 2000));
  await wait();
  const first = Math.max(0, ...tasks.splice(0));
  document.querySelector("[name=length][value=all]").click();
  await wait();
  return [cards, first, Math.max(0, ...tasks)].map(Math.round);
}

const paste = (words) => {
  const data = new DataTransfer();
  data.setData("text/plain", words);
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.defineProperty(event, "clipboardData", { value: data });
  document.getElementById("release").dispatchEvent(event);
};
const drop = (code) => {
  const data = new DataTransfer();
  data.items.add(new File([Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0))], "release.pdf"));
  const event = new Event("drop", { bubbles: true, cancelable: true });
  Object.defineProperty(event, "dataTransfer", { value: data });
  document.body.dispatchEvent(event);
};

const server = await serve();
const { browser, quit } = await launch("chromium");
const run = (body, ...args) => browser.executeAsyncScript(`const [done, ...args] = [arguments[arguments.length - 1], ...[...arguments].slice(0, -1)]; (${body})(...args).then(done, (error) => done(String(error)));`, ...args);
const fresh = async () => {
  await browser.get(`${server.base}/tests/blank.html`);
  await browser.executeScript("sessionStorage.clear(); localStorage.clear();");
  await browser.get(server.base);
  for (let tries = 0; tries < 200 && !(await browser.executeScript("return Boolean(document.getElementById('summary')?.summary)")); tries += 1) await new Promise((done) => setTimeout(done, 50));
  await new Promise((done) => setTimeout(done, 2000));
};
const watched = async (begin, value) => { await fresh(); return run(`(value) => (${watch})(() => (${begin})(value))`, value); };
try {
  await browser.get(`${server.base}/tests/blank.html`);
  console.log("characters, ms to read, ms to lay out in a text area");
  for (const row of await run(sizes, [4, 10, 20, 40, 100, 200].map((thousands) => text(thousands * 1000)))) console.log(row.map((number) => Math.round(number * 10) / 10).join("\t"));
  console.log("what, ms to the cards, longest task until then, longest task when all is opened");
  for (const thousands of [4, 20, 60, 200, 2000]) console.log([`${thousands} KB pasted`, ...(await watched(paste, text(thousands * 1000)))].join("\t"));
  const pdf = process.argv[2] ?? path.join(root, "tests/web/files/long.pdf");
  console.log([path.basename(pdf), ...(await watched(drop, readFileSync(pdf).toString("base64")))].join("\t"));
} finally {
  await quit();
  await server.stop();
}
