// A mail, by postal-mime: its own words, and the releases that are attached to it.

import PostalMime from "../lib/mail.js";
import { readMarkup } from "./html.js";

/** @param {Uint8Array} bytes */
export async function read(bytes) {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: "arraybuffer" });
  const page = mail.html ? await readMarkup(mail.html, false) : null;
  const text = page?.text || (mail.text ?? "").replace(/\r\n?/g, "\n").trim();
  const attached = mail.attachments.filter(({ disposition, related }) => disposition === "attachment" || !related)
    .map(({ filename, mimeType, content }) => new File([content], filename || "attachment", { type: mimeType }));
  return { text, title: mail.subject, attached };
}
