// How far an archive is, on standard error: one line that renews itself on a terminal, now and then a line elsewhere.
const plural = (count, word) => `${count.toLocaleString("en-US")} ${word}${count === 1 ? "" : "s"}`;

export class Progress {
  #name;
  #began = performance.now();
  #told = this.#began;
  #terminal = process.stderr.isTTY;
  done = 0;
  skipped = 0;

  constructor(name) {
    this.#name = name;
  }

  add({ done, bad }) {
    this.done += done;
    this.skipped += bad.length;
    for (const { line, id, reason } of bad) {
      const named = id === undefined ? "" : ` (id ${JSON.stringify(id)})`;
      this.#line(`${this.#name}, line ${line}${named} skipped: ${reason}`);
    }
    const now = performance.now();
    if (now - this.#told < (this.#terminal ? 200 : 10_000)) return;
    this.#told = now;
    process.stderr.write(this.#terminal ? `\r\x1b[K${this.#state()}` : `${this.#state()}\n`);
  }

  end() {
    this.#line(this.#state());
    return { done: this.done, skipped: this.skipped };
  }

  #line(words) {
    process.stderr.write(`${this.#terminal ? "\r\x1b[K" : ""}${words}\n`);
  }

  #state() {
    const seconds = (performance.now() - this.#began) / 1000;
    const skipped = this.skipped > 0 ? `, ${plural(this.skipped, "line")} skipped` : "";
    return `${this.#name}: ${plural(this.done, "release")}${skipped}, ${Math.round(this.done / seconds).toLocaleString("en-US")} a second`;
  }
}
