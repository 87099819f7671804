// A quote as an image, with who said it and where: drawn once as lines of text, which become an SVG or a PNG.

import { format } from "../../pkg/element/edtf.js";
import { t } from "../words.js";
import { h, open } from "./dialog.js";
import { download, nameOf } from "./save.js";
import { say } from "../say.js";

const SIZES = { wide: [1200, 630], square: [1080, 1080], tall: [1080, 1350] };
const LOOKS = {
  light: { paper: "#f8f6f0", ink: "#1b2636", quiet: "#566070", quote: "#8b3069", accent: "#9a3412" },
  dark: { paper: "#101b2d", ink: "#e8e4da", quiet: "#a3afc0", quote: "#e79fce", accent: "#f4a27e" },
};
const SERIF = '"Iowan Old Style", Charter, Georgia, "Noto Serif", serif';
const SANS = 'system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif';
const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 88;

const canvas = document.createElement("canvas");
const pen = canvas.getContext("2d");

/** Words in lines no wider than `width`; a word that is wider stands alone. */
function wrap(words, font, width) {
  pen.font = font;
  const lines = [""];
  for (const word of words.split(" ")) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (!lines.at(-1) || pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The largest letters in which all of it fits; the smallest there are, and cut, where nothing does. */
function fitted(words, width, height) {
  for (let size = 76; size >= 22; size -= 2) {
    const lines = wrap(words, `600 ${size}px ${SERIF}`, width);
    const lead = Math.round(size * 1.3);
    if (lines.length * lead <= height) return { size, lead, lines };
    if (size === 22) return { size, lead, lines: [...lines.slice(0, Math.floor(height / lead) - 1), "…"] };
  }
}

/** What is drawn: lines of text, each with its place, font and colour. */
export function layout({ said, quoted, name, post, source, embargo }, sizeName, look) {
  const [width, height] = SIZES[sizeName];
  const colors = LOOKS[look];
  const inner = width - 2 * MARGIN;
  const foot = [name && { words: name, font: `700 30px ${SANS}`, color: colors.ink, lead: 40 }, ...wrap(post, `400 26px ${SANS}`, inner).filter(Boolean).slice(0, 2)
    .map((words) => ({ words, font: `400 26px ${SANS}`, color: colors.quiet, lead: 36 })),
  ...wrap(source, `400 22px ${SANS}`, inner).filter(Boolean).slice(0, 2).map((words, i) => ({ words, font: `400 22px ${SANS}`, color: colors.quiet, lead: i ? 30 : 44 }))].filter(Boolean);
  const below = foot.reduce((sum, { lead }) => sum + lead, 0);
  const sign = quoted && height >= width;
  const top = MARGIN + (embargo ? 56 : 0) + (sign ? 96 : 0);
  const { size, lead, lines } = fitted(quoted ? `“${said}”` : said, inner, height - top - below - MARGIN - 24);
  const texts = [];
  if (embargo) texts.push({ words: embargo, x: MARGIN, y: MARGIN, font: `700 24px ${SANS}`, color: colors.accent });
  if (sign) texts.push({ words: "“", x: MARGIN - 8, y: top + 24, font: `600 170px ${SERIF}`, color: colors.quote });
  lines.forEach((words, i) => texts.push({ words, x: MARGIN, y: top + size + i * lead, font: `600 ${size}px ${SERIF}`, color: colors.ink }));
  let y = height - MARGIN - below + 24;
  for (const line of foot) texts.push({ ...line, x: MARGIN, y: (y += line.lead) - 24 });
  return { width, height, paper: colors.paper, texts };
}

export function toSvg({ width, height, paper, texts }) {
  const make = (tag, attributes) => {
    const node = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    return node;
  };
  const svg = make("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  svg.append(make("rect", { width, height, fill: paper }));
  for (const { words, x, y, font, color } of texts) {
    const [, weight, size, family] = /^(\d+) (\d+)px (.+)$/.exec(font);
    const text = make("text", { x, y, fill: color, "font-weight": weight, "font-size": size, "font-family": family });
    text.textContent = words;
    svg.append(text);
  }
  return new XMLSerializer().serializeToString(svg);
}

function draw({ width, height, paper, texts }) {
  Object.assign(canvas, { width, height });
  pen.fillStyle = paper;
  pen.fillRect(0, 0, width, height);
  for (const { words, x, y, font, color } of texts) {
    pen.font = font;
    pen.fillStyle = color;
    pen.fillText(words, x, y);
  }
}

/** What stands on the image of a quote. */
export function content(quote, summary, address, labels) {
  const { speaker, parts, kind } = quote;
  const { issuer, released, embargo } = summary;
  const line = (words) => words.replace(/\s+/g, " ").trim();
  const post = speaker ? [speaker.role, speaker.role?.includes(speaker.organization) ? "" : speaker.organization].filter(Boolean).join(", ") : "";
  const host = address ? new URL(address).hostname.replace(/^www\./, "") : "";
  const day = released && `\u2068${format(released.iso, released.text, labels.locale)}\u2069`;
  return {
    said: line(parts.map(({ text }) => text.replace(/,$/, "")).join(" … ")), quoted: kind !== "indirect",
    name: speaker?.name ?? labels.unnamed, post: [post, kind === "direct" ? "" : labels[kind]].filter(Boolean).join(" · "),
    source: [issuer && line(issuer.text), day, host].filter(Boolean).join(" · "), embargo: embargo && line(embargo.text),
  };
}

const choice = (label, options) => {
  const select = h("select", { ariaLabel: label }, options.map(([value, words]) => new Option(words, value)));
  return [h("label", {}, `${label} `, select), select];
};

/** The pinned quote first, else the first with words in quotation marks. */
function chosen(quotes, pinned) {
  const at = quotes.findIndex(({ parts }) => parts[0]?.start === pinned?.[0]?.start);
  return Math.max(0, at >= 0 ? at : quotes.findIndex(({ kind }) => kind === "direct"));
}

export function show({ address }, addressed, pinned) {
  const element = document.getElementById("summary");
  const { summary } = element;
  if (!summary?.quotes.length) return say(t("no-quote"));
  const [quoteLabel, quote] = choice(t("quote"), summary.quotes.map(({ parts }, i) => [String(i), parts[0].text.slice(0, 60)]));
  const [sizeLabel, size] = choice(t("size"), Object.keys(SIZES).map((name) => [name, t(name)]));
  const [lookLabel, look] = choice(t("looks"), Object.keys(LOOKS).map((name) => [name, t(name)]));
  quote.value = String(chosen(summary.quotes, pinned));
  look.value = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const plan = () => layout(content(summary.quotes[Number(quote.value)], summary, address, element.labels), size.value, look.value);
  const redraw = () => {
    const now = plan();
    draw(now);
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", now.texts.map(({ words }) => words).join(" "));
  };
  for (const select of [quote, size, look]) select.addEventListener("change", redraw);
  const name = (ending) => nameOf(`${summary.quotes[Number(quote.value)].speaker?.name ?? ""} quote`, ending);
  const png = h("button", { type: "button", className: "strong" }, t("save-png"));
  const svg = h("button", { type: "button", className: "strong" }, t("save-svg"));
  png.addEventListener("click", () => canvas.toBlob((blob) => download(blob, name("png")), "image/png"));
  svg.addEventListener("click", () => download(new Blob([toSvg(plan())], { type: "image/svg+xml" }), name("svg")));
  redraw();
  return open(t("image-title"), h("div", { className: "choices" }, quoteLabel, sizeLabel, lookLabel), canvas, h("div", { className: "buttons" }, png, svg));
}
