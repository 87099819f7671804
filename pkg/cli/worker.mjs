// One thread: a batch of lines in, the summaries as lines and the lines that could not be read out.
import { parentPort, workerData as options } from "node:worker_threads";
import { summarize } from "../node.mjs";

function release(line) {
  if (line === null) throw new Error("too long");
  const value = JSON.parse(line.replace(/^\ufeff/, ""));
  const given = typeof value === "string" ? { text: value } : value;
  if (typeof given?.text !== "string") throw new Error('no "text"');
  return given;
}

function summaryLine(line) {
  const { id, text, released = options.released } = release(line);
  const summary = summarize(text, { ...options, released: released ?? undefined });
  return `${JSON.stringify(id === undefined ? { summary } : { id, summary })}\n`;
}

parentPort.on("message", ({ lines, first }) => {
  const answer = { output: "", done: 0, bad: [] };
  lines.forEach((line, i) => {
    if (line?.trim() === "") return;
    try {
      answer.output += summaryLine(line);
      answer.done += 1;
    } catch (error) {
      answer.bad.push({ line: first + i, reason: error.message });
    }
  });
  parentPort.postMessage(answer);
});
