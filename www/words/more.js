// The page's further words in English, said once there is a release or a file; see ../words.js.

import { learn } from "../words.js";

export const words = {
  copied: "Copied.",
  "not-copied": "The browser did not allow copying. The text in the cards can be selected.",
  "too-long-to-keep": "This text is too long to be kept over a reload.",
  died: "The reader of long texts had to be started again. The text is still here.",
  cancelled: "Not read. The text is still here.", "read-it": "Read it",
  "as-page": "Read as a web page: the text without its markup. Undo brings the source back.",
  "encoding": "# is written in #: some signs may differ.",
  "not-read-foreign": "# is not a kind of file that can be read here. Text, web pages, mail, .docx and PDF can.",
  "not-read-old": "# is in an old format of Office. Saved as .docx or PDF it can be read.",
  "not-read-rtf": "# is RTF. Saved as .docx or PDF it can be read.",
  "not-read-damaged": "# is damaged or cut off and could not be read.",
  "not-read-locked": "# is locked with a password.",
  "not-read-scan": "# has no text in it, only pictures of pages.",
  "not-read-empty": "# holds no text.",
  "not-read-big": "# is too large to be read here.",
  "text-kept": "The text at hand is as it was.",
  "file-of": "# of #", "next-file": "Next file", "previous-file": "Previous file",
  below: "↓ further down", above: "↑ further up",
  "found-here": "Found in what is selected: #", "show-all": "Show all",
  "nothing-found": "Nothing found.",
  "link-copied": "A link with the whole release in it is copied. Whoever opens it reads the release in their own browser.",
  "link-long": "This release is too long for a link: # characters, and mail and chat cut links past #. A download can be sent instead.",
  "link-bad": "The link is damaged or cut off. Ask for it once more.",
  "no-quote": "There is no quote to make an image of.",
  "source-ask": "Where does the release stand on the web? Its address goes into JSON-LD and ninjs, under quotes as an image, and makes links to passages.",
  address: "Address", save: "Save", close: "Close", "address-bad": "An address begins with https:// or http://",
  "passage-copied": "A link to the passage is copied.",
  "image-title": "Quote as an image", quote: "Quote", size: "Size", wide: "Wide, 1200 × 630", square: "Square, 1080 × 1080", tall: "Tall, 1080 × 1350",
  looks: "Looks", light: "Light", dark: "Dark", "save-png": "Save PNG", "save-svg": "Save SVG",
  "keys-title": "Keys", "key-next": "next item", "key-previous": "previous item", "key-jump": "to its place in the text", "key-copy": "copy the item",
  "key-filter": "find in the cards", "key-release": "let go", "key-help": "these keys", "key-undo": "undo", "key-lengths": "30 seconds, 1 minute, all",
  "sheet-from": "Source", "sheet-printed": "Printed #", untitled: "Untitled",
};

learn(words);
