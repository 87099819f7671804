// A dialog over the page, made when it is asked for and gone when it is closed.

import { t } from "../words.js";

/** A node with properties and children; words become text nodes. */
export function h(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children.flat().filter((child) => child != null && child !== false && child !== ""));
  return node;
}

let serial = 0;

/** Shows it; resolves when it is closed. What is there to be filled in has the focus first, else the title. */
export function open(title, ...children) {
  const id = `dialog${++serial}`;
  const close = h("button", { type: "button", className: "plain close", textContent: "×", ariaLabel: t("close") });
  const box = h("dialog", {}, h("h2", { id, textContent: title, tabIndex: -1 }), ...children, close);
  box.setAttribute("aria-labelledby", id);
  (box.querySelector("input, select") ?? box.firstChild).autofocus = true;
  close.addEventListener("click", () => box.close());
  box.addEventListener("click", ({ target }) => target === box && box.close());
  document.body.append(box);
  box.showModal();
  return new Promise((done) => {
    box.addEventListener("close", () => {
      box.remove();
      done();
    });
  });
}
