// The keys of the page, as a list.

import { t } from "../words.js";
import { h, open } from "./dialog.js";

const KEYS = [
  ["j", "key-next"], ["k", "key-previous"], ["Enter", "key-jump"], ["c", "key-copy"], ["/", "key-filter"], ["Esc", "key-release"],
  ["1 2 3", "key-lengths"], ["Ctrl+Z", "key-undo"], ["?", "key-help"],
];

export const show = () => open(t("keys-title"), h("dl", { className: "keys" }, KEYS.flatMap(([key, what]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, t(what))])));
