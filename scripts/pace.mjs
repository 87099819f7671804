// How long the package takes in Node, each time in fresh processes: the first release, the second, and later ones, by length.
//
//   node scripts/pace.mjs [FILE…]     by default the samples of the page
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./run.mjs";

const RUNS = 9;
const LATER = 200;
const samples = path.join(root, "www", "samples");
const files = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(samples).map((name) => path.join(samples, name));

/** What each process does: times in milliseconds, as JSON. */
const WORK = `
const began = performance.now();
const since = (start) => performance.now() - start;
const { init, summarize } = await import(process.argv[1]);
await init();
const loading = since(began);
const text = process.argv[2];
const time = () => { const start = performance.now(); summarize(text, { facts: 8 }); return since(start); };
const [first, second] = [time(), time()];
const later = Array.from({ length: ${LATER} }, time).slice(${LATER / 2}).sort((a, b) => a - b)[${LATER / 4}];
console.log(JSON.stringify({ loading, first, second, later }));`;

/** What the machine does beside only adds: the fastest of the processes is the nearest to the truth. */
const least = (numbers) => Math.min(...numbers);

function times(text) {
  const entry = pathToFileURL(path.join(root, "pkg", "node.mjs")).href;
  const once = () => JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", WORK, entry, text], { encoding: "utf8" }));
  const all = Array.from({ length: RUNS }, once);
  return Object.fromEntries(Object.keys(all[0]).map((name) => [name, least(all.map((run) => run[name]))]));
}

console.log("characters   loading     first    second     later   (ms, the fastest of", RUNS, "processes)");
for (const file of files) {
  const text = readFileSync(file, "utf8");
  const { loading, first, second, later } = times(text);
  const columns = [loading, first, second, later].map((ms) => ms.toFixed(1).padStart(10)).join("");
  console.log(`${String(text.length).padStart(10)}${columns}   ${path.basename(file)}`);
}
