// What the tests work with: the element over a core that knows one text, and over the real one.

import { elementClass } from "../pkg/element/class.js";
import { init, NutgrafSummary } from "../pkg/element.js";
import * as api from "../pkg/api.js";
import { readElement } from "../pkg/api.js";
import { fakeCore } from "./fixture.js";

await init();
const text = await (await fetch("../samples/working-group.txt")).text();
const article = document.getElementById("article");

/** The sample as an article: a paragraph an element; the reader of the page sets them apart as the sample does. */
function write(lines = text.split(/\n+/).filter(Boolean)) {
  article.replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
}
write();

const read = readElement(article).text;
const core = fakeCore([text, read], readElement);
const waits = [];
const slow = { ...fakeCore([text, read], readElement), init: () => new Promise((done) => waits.push(done)) };
const broken = { ...core, init: async () => { throw new Error("no core <b>here</b>"); } };

customElements.define("kit-summary", elementClass(core));
customElements.define("slow-summary", elementClass(slow));
customElements.define("broken-summary", elementClass(broken));
customElements.define("nutgraf-summary", NutgrafSummary);

const heard = [];
for (const name of ["summary", "error", "select"]) {
  document.addEventListener(`nutgraf-${name}`, (event) => heard.push({ name, composed: event.composed, from: event.target.localName, ...event.detail, summary: undefined, error: event.detail.error?.message }));
}

window.kit = {
  text, article, write, heard, waits, api, readElement, elementClass, core,
  /** Puts an element on the page; resolves when it has said something. */
  async make(tag = "kit-summary", attributes = {}, properties = {}) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    Object.assign(element, properties);
    const said = new Promise((done) => ["summary", "error"].forEach((name) => element.addEventListener(`nutgraf-${name}`, done, { once: true })));
    document.getElementById("place").append(element);
    await Promise.race([said, kit.wait(1000)]);
    return element;
  },
  wait: (time) => new Promise((done) => setTimeout(done, time)),
  clear() {
    document.getElementById("place").replaceChildren();
    heard.length = 0;
    write();
  },
  titles: (element) => [...element.shadowRoot.querySelectorAll("h3 span")].map((title) => title.textContent),
  opened: (element) => [...element.shadowRoot.querySelectorAll(".fold[aria-expanded=true] span")].map((title) => title.textContent),
  /** What the clipboard gets, by type; of every copy the last. */
  clipboard() {
    const copied = {};
    const write = async ([item]) => { for (const type of item.types) copied[type] = await (await item.getType(type)).text(); };
    const writeText = async (words) => { copied["text/plain"] = words; };
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { write, writeText } });
    return copied;
  },
  /** Waits until `test` holds. */
  async until(test) {
    for (let tries = 0; !test(); tries += 1) {
      if (tries > 2000) throw new Error(`did not come true: ${test}`);
      await kit.wait(10);
    }
  },
  /** What is painted under a name, as words. */
  painted: (name) => [...(CSS.highlights.get(`nutgraf-${name}`) ?? [])].map(String),
};
document.body.dataset.ready = "";
