// One thread: a batch of lines in, the summaries as lines and the lines that could not be read out.
import { parentPort, workerData as options } from "node:worker_threads";
import { summarize } from "../node.mjs";

function release(line) {
  if (line === null) throw new Error("too long");
  const value = JSON.parse(line.replace(/^\ufeff/, ""));
  return typeof value === "string" ? { text: value } : value;
}

function summaryLine(id, { text, released }) {
  if (typeof text !== "string") throw new Error('no "text"');
  const summary = summarize(text, { ...options, released: released || options.released });
  return `${JSON.stringify(id === undefined ? { summary } : { id, summary })}\n`;
}

function add(answer, text, line) {
  let id;
  try {
    const given = release(text);
    id = given?.id;
    answer.output += summaryLine(id, given ?? {});
    answer.done += 1;
  } catch ({ message }) {
    answer.bad.push({ line, id, reason: message });
  }
}

parentPort.on("message", ({ lines, first }) => {
  const answer = { output: "", done: 0, bad: [] };
  lines.forEach((text, i) => text?.trim() === "" || add(answer, text, first + i));
  parentPort.postMessage(answer);
});
