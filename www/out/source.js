// Where the release stands on the web: asked for once, kept with the release.

import { say } from "../say.js";
import { t } from "../words.js";
import { h, open } from "./dialog.js";

const isAddress = (words) => /^https?:\/\//i.test(words) && URL.canParse(words);

export function show({ address }, addressed) {
  const field = h("input", { type: "url", value: address ?? "", placeholder: "https://", ariaLabel: t("address"), autocomplete: "off" });
  const form = h("form", { method: "dialog" }, h("p", {}, t("source-ask")), field, h("button", { className: "strong" }, t("save")));
  form.noValidate = true;
  form.addEventListener("submit", (event) => {
    const given = field.value.trim();
    if (!given || isAddress(given)) return addressed(given && new URL(given).href);
    event.preventDefault();
    say(t("address-bad"));
    field.focus();
  });
  return open(t("address"), form);
}
