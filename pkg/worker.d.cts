// The functions of the package as promises, read by workers (in Node, Deno and Bun: threads) beside the one that asks. A thread that
// dies is replaced, and its text tried once more.
import type { NutgrafError, Options, Source, Summary } from "./index.cjs";
export { NutgrafError } from "./index.cjs";

/** A text of many; what else the object has is left alone. */
export type Release = string | { text: string; released?: string | null };

export interface Result<R extends Release = Release> {
  /** Its place among the releases, from 0. */
  index: number;
  release: R;
  /** Null where the text could not be read; `error` says why. */
  summary: Summary | null;
  error: NutgrafError | null;
}

export interface Stoppable {
  /** Stops the work at once; the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
}

export interface Progress { done: number; failed: number }

export interface Threads {
  /** As `init` of the package, for all threads. It may be left out: a thread loads the core of its own package. */
  init(source?: Source | Promise<Source>): Promise<void>;
  /** As `summarize` of the package. */
  summarize(text: string, options?: Options & Stoppable): Promise<Summary>;
  /** As `sentences` of the package. */
  sentences(text: string, options?: Stoppable): Promise<{ start: number; end: number }[]>;
  /**
   * Reads many texts, an array or a stream of them, on all threads and gives their summaries in order. No more are taken in than the
   * threads can work on, so that memory stays flat; a text that can't be read is named and the others are read all the same.
   */
  summarizeAll<R extends Release>(
    releases: Iterable<R> | AsyncIterable<R>,
    options?: Options & Stoppable & { onProgress?: (progress: Progress) => void },
  ): AsyncGenerator<Result<R>, void, void>;
  /** Ends the threads and what they do; later texts get fresh ones. In Node idle threads keep no process alive. */
  close(): Promise<void>;
}

export interface ThreadsOptions {
  /** How many at most. Default: the cores there are; in a page no more than 4. */
  threads?: number;
  /** Makes a worker from "nutgraf/worker/thread", where a policy, a bundler or another address asks for it. */
  worker?: () => any;
  /** A thread has died, and its text is read by another. */
  onRestart?: () => void;
}

/** Threads of one's own, with the functions that use them. */
export function threads(options?: ThreadsOptions): Threads;

export const init: Threads["init"];
export const summarize: Threads["summarize"];
export const sentences: Threads["sentences"];
export const summarizeAll: Threads["summarizeAll"];
export const close: Threads["close"];
