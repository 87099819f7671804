// A link with the whole release behind its #, compressed: what stands there is not sent to any server.

import { say } from "../say.js";
import { t } from "../words.js";

/** Browsers take more, mail and chat do not. */
const MOST = 16_000;
/** What a damaged or spiteful link may unfold to. */
const MOST_TEXT = 4_000_000;

const through = (bytes, stream) => new Blob([bytes]).stream().pipeThrough(stream);

function toText(bytes) {
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

const fromText = (code) => Uint8Array.from(atob(code.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

export async function pack(text) {
  const packed = await new Response(through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"))).arrayBuffer();
  return toText(new Uint8Array(packed));
}

export async function unpack(code) {
  const reader = through(fromText(code), new DecompressionStream("deflate-raw")).pipeThrough(new TextDecoderStream("utf-8", { fatal: true })).getReader();
  let text = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    if (text.length > MOST_TEXT) throw new RangeError("too long");
  }
  return text;
}

/** Copies the link, or says that the release is too long for one. */
export async function show({ text }) {
  if (!text.trim()) return say(t("nothing-copied"));
  const link = `${location.origin}${location.pathname}#release=${await pack(text)}`;
  if (link.length > MOST) return say(t("link-long", link.length.toLocaleString(), MOST.toLocaleString()));
  await navigator.clipboard.writeText(link).then(() => say(t("link-copied")), () => say(t("not-copied")));
}

/** Puts the release of a link on the desk; the address is a plain one again. */
export async function open(code, put) {
  history.replaceState(null, "", location.pathname + location.search);
  try {
    put({ text: await unpack(code) });
  } catch {
    say(t("link-bad"));
  }
}
