// One contestant in a process of its own: sent a name and texts, it answers with the times of start, first call and later calls.
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CONTESTANTS } from "./contestants.mjs";

const WARM = 1000; // milliseconds until the engine has made its best code
const ENOUGH = 700; // milliseconds that a text is read for
const TOO_LONG = 20_000; // milliseconds that a call may take

/** Milliseconds that a call of `work` takes: of the clock, and of all processors. */
async function clocked(work) {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

/** The processor's milliseconds of one call, over as many as fit into `least`. */
async function repeated(read, text, least) {
  let calls = 0;
  const { cpu } = await clocked(() => {
    const end = performance.now() + least;
    do {
      read(text);
      calls += 1;
    } while (performance.now() < end);
  });
  return cpu / calls;
}

async function measure({ name, texts, peers, nutgraf }) {
  const require = createRequire(path.join(peers, "package.json"));
  const peer = (id) => import(pathToFileURL(require.resolve(id)).href);
  const [[, small], ...longer] = Object.entries(texts);
  let read;
  const load = await clocked(async () => (read = await CONTESTANTS[name].load({ peer, nutgraf })));
  const first = await clocked(() => read(small));
  await repeated(read, small, WARM);
  const calls = [await repeated(read, small, ENOUGH)];
  let before = { length: small.length, cost: calls[0] };
  for (const [, text] of longer) {
    // What grows by more than the text would take the longer the longer it is.
    const expected = before.cost * (text.length / before.length) ** 1.2;
    if (expected > TOO_LONG) break;
    before = { length: text.length, cost: await repeated(read, text, ENOUGH) };
    calls.push(before.cost);
  }
  return { load, first, calls, memory: process.resourceUsage().maxRSS / 1024 };
}

process.once("message", async (task) => {
  process.send(await measure(task));
  process.disconnect();
});
