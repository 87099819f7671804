// Threads that work on jobs, each one job at a time, in the order they were asked. One that dies of a job is replaced.

/** A thread ended in the middle of its job. */
export class Ended extends Error {}

/**
 * @typedef {object} Thread
 * @property {(job: any) => void} post
 * @property {(message: (answer: any) => void, dead: (error: Error) => void) => void} listen in place of what listened before
 * @property {() => unknown} end
 * @property {() => void} rest it has nothing to do, and keeps no process alive
 */

export class Pool {
  #size;
  #hire;
  /** The threads, each with the task it works on. */
  #tasks = new Map();
  #idle = [];
  #queue = [];

  /**
   * @param {number} size how many threads there are at most; each is hired when there is work for it
   * @param {() => Thread} hire
   */
  constructor(size, hire) {
    [this.#size, this.#hire] = [size, hire];
  }

  /** Resolves with a thread's answer; what has a `part` comes before it. A job that is stopped takes its thread along. */
  ask(job, { signal, part = () => {} } = {}) {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const task = { job, part, signal, resolve, reject, stop: () => this.#stop(task, signal.reason) };
      signal?.addEventListener("abort", task.stop);
      this.#queue.push(task);
      this.#next();
    });
  }

  /** Ends all threads and what they do; a later job gets fresh ones. */
  close() {
    const closed = new DOMException("The threads were closed.", "AbortError");
    const ends = [...this.#tasks.keys()].map((thread) => thread.end());
    for (const task of [...this.#queue, ...this.#tasks.values()]) if (task) this.#stop(task, closed);
    for (const thread of this.#tasks.keys()) this.#drop(thread);
    return Promise.all(ends);
  }

  #next() {
    while (this.#queue.length > 0 && (this.#idle.length > 0 || this.#tasks.size < this.#size)) {
      const task = this.#queue.shift();
      if (!task.signal?.aborted) this.#give(task);
    }
  }

  #give(task) {
    try {
      task.thread = this.#idle.pop() ?? this.#hire();
      this.#tasks.set(task.thread, task);
      task.thread.listen((answer) => (answer.part ? task.part(answer.part) : this.#answered(task, answer)), (error) => this.#died(task, error));
      task.thread.post(task.job);
    } catch (error) {
      if (task.thread) this.#rest(task.thread);
      this.#settle(task, task.reject, error);
    }
  }

  #answered(task, answer) {
    this.#rest(task.thread);
    this.#settle(task, task.resolve, answer);
  }

  #died(task, cause) {
    this.#drop(task.thread);
    this.#settle(task, task.reject, new Ended(cause.message, { cause }));
  }

  #stop(task, reason) {
    if (task.thread) this.#drop(task.thread);
    this.#queue = this.#queue.filter((other) => other !== task);
    this.#settle(task, task.reject, reason);
  }

  #settle(task, settle, value) {
    task.signal?.removeEventListener("abort", task.stop);
    settle(value);
    this.#next();
  }

  #rest(thread) {
    this.#tasks.set(thread, null);
    this.#idle.push(thread);
    thread.rest();
  }

  #drop(thread) {
    this.#tasks.delete(thread);
    this.#idle = this.#idle.filter((other) => other !== thread);
    thread.end();
  }
}
