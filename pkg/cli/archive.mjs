// A stream of many releases, one a line: read in batches, summarized on all cores, written in order, memory flat.
import { availableParallelism } from "node:os";
import { decode, unicode } from "./decode.mjs";
import { Pool } from "./pool.mjs";
import { Progress } from "./progress.mjs";

const BATCH = 1 << 18;
const LONGEST = 1 << 27;
const NEWLINE = 10;

/** The lines of a stream of bytes; null stands for one that is too long to hold. */
export async function* lines(input, longest = LONGEST) {
  let [pieces, size] = [[], 0];
  const add = (piece) => {
    size += piece.length;
    pieces = size <= longest ? [...pieces, piece] : [];
  };
  const take = () => {
    const line = size <= longest ? decode(Buffer.concat(pieces)).text : null;
    [pieces, size] = [[], 0];
    return line;
  };
  for await (const chunk of unicode(input)) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

/** Lines in bunches worth sending to a thread, with the number of the first. */
async function* batches(input) {
  let [batch, size, first] = [[], 0, 1];
  for await (const line of lines(input)) {
    batch.push(line);
    size += line?.length ?? 0;
    if (size < BATCH) continue;
    yield { lines: batch, first };
    [batch, size, first] = [[], 0, first + batch.length];
  }
  if (batch.length > 0) yield { lines: batch, first };
}

/**
 * Summarizes a stream. No more batches are read than the threads can work on, and none is written before the reader of the
 * output has taken the one before.
 * @returns {Promise<{ done: number, skipped: number }>}
 */
export async function archive(input, { name, options, write, threads = availableParallelism() }) {
  const pool = new Pool(threads, options);
  const progress = new Progress(name);
  const waiting = [];
  const settle = async () => {
    const result = await waiting.shift();
    await write(result.output);
    progress.add(result);
  };
  try {
    for await (const batch of batches(input)) {
      waiting.push(pool.run(batch));
      if (waiting.length >= 2 * threads) await settle();
    }
    while (waiting.length > 0) await settle();
  } finally {
    await pool.close();
  }
  return progress.end();
}
