// What is on screen as rich text, plain text and Markdown: the same words in the same order. Loaded when something is copied.

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const html = (words) => words.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
const line = (words) => words.replace(/\s+/g, " ").trim();
/** Takes the meaning out of signs that Markdown or HTML would read. */
const md = (words) => line(words).replace(/[\\`*_[\]<>#|~]/g, "\\$&").replace(/&(?=[a-z#])/gi, "\\&").replace(/^([-+]|\d+[.)])(?=\s)/, "\\$1");
const numbered = ({ items }) => items.every(({ kind }) => kind === "fact");
const bare = ({ copy, kind }) => (kind === "fact" ? copy.replace(/^\d+\. /, "") : copy);

/** A quote is told from what is only reported, and says which it is. */
const by = ({ speaker, post, how }) => [[speaker, post].filter(Boolean).join(", "), how];

const asHtml = {
  quote(item) {
    const [name, how] = by(item);
    const said = `<p>${html(line(item.said))}</p>`;
    return `${item.class === "indirect" ? said : `<blockquote>${said}</blockquote>`}<p>— ${html(name)} (${html(how)})</p>`;
  },
  list(card) {
    if (card.name === "item") return `<p>${html(line(bare(card.items[0])))}</p>`;
    const tag = numbered(card) ? "ol" : "ul";
    return `<${tag}>${card.items.map((item) => `<li>${html(line(bare(item)))}</li>`).join("")}</${tag}>`;
  },
  head: ({ items }) => items.map((item) => {
    const words = html(line(item.copy));
    return item.kind === "embargo" ? `<p><strong>${words}</strong></p>` : item.title ? `<h2>${words}</h2>` : `<p>${words}</p>`;
  }).join(""),
  title: (words) => `<h3>${html(words)}</h3>`,
  between: "",
};

const asText = {
  quote(item) {
    const [name, how] = by(item);
    return `${line(item.said)}\n— ${name} (${how})\n`;
  },
  list: (card) => card.items.map((item) => (card.name === "item" ? line(bare(item)) : (numbered(card) ? "" : "- ") + line(item.copy))).join("\n"),
  head: ({ items }) => items.map(({ copy }) => line(copy)).join("\n\n"),
  title: (words) => `${words}\n`,
  between: "\n",
};

const asMarkdown = {
  quote(item) {
    const [name, how] = by(item);
    const said = item.class === "indirect" ? md(item.said) : `> ${md(item.said)}`;
    return `${said}\n\n— ${md(name)} *(${md(how)})*\n`;
  },
  list: (card) => card.items.map((item, i) => (numbered(card) ? `${i + 1}. ` : "- ") + md(bare(item))).join("\n"),
  head: ({ items }) => items.map((item) => (item.kind === "embargo" ? `**${md(item.copy)}**` : item.title ? `# ${md(item.copy)}` : md(item.copy))).join("\n\n"),
  title: (words) => `## ${words}\n`,
  between: "\n",
};

/** Neighbours of a kind together: quotes are paragraphs, all else are lists. */
function written(card, as) {
  if (card.name === "masthead") return as.head(card);
  const runs = [];
  for (const item of card.items) {
    const quote = item.kind === "quote";
    if (quote || runs.at(-1)?.quote !== false) runs.push({ quote, items: [] });
    runs.at(-1).items.push(item);
  }
  return runs.map(({ quote, items }) => (quote ? as.quote(items[0]) : as.list({ ...card, items }))).join(as.between);
}

/**
 * @param {{ name: string, title: string, form?: string, items: any[] }[]} cards
 * @returns {{ html: string, text: string, markdown: string }}
 */
export function rich(cards) {
  const all = (as) => cards.map((card) => (card.title ? as.title(card.title) + (as === asMarkdown ? "\n" : "") : "") + written(card, as)).join(as.between && "\n\n");
  return { html: all(asHtml), text: `${all(asText).trim()}\n`, markdown: `${all(asMarkdown).trim()}\n` };
}
