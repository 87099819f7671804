// Which encoding bytes are in: told by their mark, by their zeros, or by what decodes.
import { isUtf8 } from "node:buffer";

/** Bytes that are no text, whatever the encoding. */
export class NoText extends Error {}

const SAMPLE = 4096;

/** What windows-1252 has in the place of the control characters from 0x80 on; some versions of Node decode it as Latin-1. */
const LETTERS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** The words that bytes stand for; `guess` names an encoding that nothing in them declares. */
export function decode(bytes) {
  const { encoding, guess } = detect(bytes);
  return { text: encoding === "windows-1252" ? windows(bytes) : new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), guess };
}

const windows = (bytes) => bytes.toString("latin1").replace(/[\x80-\x9f]/g, (letter) => LETTERS[letter.charCodeAt(0) - 0x80]);

/** As `decode`, for a whole file: an image, an archive or a PDF is refused. */
export function decodeText(bytes) {
  if (bytes.length === 0) throw new NoText("is empty");
  if (bytes.subarray(0, 5).toString("latin1") === "%PDF-") throw new NoText("is a PDF, no text; extract its text first");
  const found = decode(bytes);
  if (isBinary(found.text)) throw new NoText("is no text");
  return found;
}

/** A stream of bytes in UTF-8, whichever form of Unicode it came in. */
export async function* unicode(input) {
  let decoder;
  for await (const chunk of input) {
    decoder ??= /^utf-16/.test(utf16(chunk)?.encoding) ? new TextDecoder(utf16(chunk).encoding, { ignoreBOM: true }) : "none";
    yield decoder === "none" ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }));
  }
}

function detect(bytes) {
  const wide = utf16(bytes);
  if (wide) return wide;
  if (isUtf8(bytes) || isDamaged(bytes)) return { encoding: "utf-8", guess: null };
  return { encoding: "windows-1252", guess: "windows-1252" };
}

/** Most letters of English are one byte and a zero in UTF-16, which no other text has. */
function utf16(bytes) {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", guess: null };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", guess: null };
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  sample.forEach((byte, i) => byte === 0 && (zeros[i % 2] += 1));
  const [low, high] = [Math.min(...zeros), Math.max(...zeros)];
  if (high * 4 < sample.length || low * 20 > sample.length) return null;
  return high === zeros[1] ? { encoding: "utf-16le", guess: "UTF-16, low byte first" } : { encoding: "utf-16be", guess: "UTF-16, high byte first" };
}

/** UTF-8 that was cut or hurt: more of its letters beyond ASCII can be read than can't. */
function isDamaged(bytes) {
  const text = new TextDecoder().decode(bytes);
  const count = (pattern) => text.match(pattern)?.length ?? 0;
  return count(/[^\0-\x7f\ufffd]/g) > count(/\ufffd/g);
}

/** Control characters are rare in text, and so are the five places that windows-1252 leaves free. */
function isBinary(text) {
  const odd = text.match(/[\0-\x08\x0e-\x19\x1b-\x1f\x7f\x81\x8d\x8f\x90\x9d]/g)?.length ?? 0;
  return odd * 200 > text.length;
}
