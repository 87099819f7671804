// The looks: one sheet for the shadow tree, one for the marks in the host's text.
// Every colour, font and width can be set by the host as --nutgraf-NAME.

const COLORS = {
  ink: ["#1b2636", "#e8e4da"], quiet: ["#566070", "#a3afc0"], hair: ["#d8d3c6", "#2c3c55"], accent: ["#9a3412", "#f4a27e"],
  figure: ["#8a5a00", "#e3b55b"], date: ["#0f6b57", "#6fcbb1"], person: ["#33509e", "#9bb5ff"], quote: ["#8b3069", "#e79fce"],
  tint: ["#f3d99a8c", "#7a5a1d8c"], pin: ["#f0c86ab3", "#94692199"],
};

const BOOK = '"Iowan Old Style", Charter, Georgia, P052, serif';

const color = (name) => `var(--nutgraf-${name}, light-dark(${COLORS[name].join(", ")}))`;
const tokens = Object.keys(COLORS).map((name) => `--${name}: ${color(name)};`).join("\n");

/** Longhands: not every engine takes a thickness in the shorthand. */
const line = (name, style, thickness, hue) => `::highlight(nutgraf-${name}) {
  text-decoration-line: underline; text-decoration-style: ${style}; text-decoration-thickness: ${thickness}px;
  text-decoration-color: ${hue(name)}; text-underline-offset: 3px;
}`;

/** For the tree that holds the text, light or dark. Unlayered rules of the host win. */
export function hostSheet(dark) {
  const hue = (name) => `var(--nutgraf-${name}, ${COLORS[name][Number(dark)]})`;
  return `@layer nutgraf {
${line("figure", "solid", 2, hue)}
${line("date", "dashed", 2, hue)}
${line("person", "dotted", 2, hue)}
${line("quote", "solid", 1, hue)}
::highlight(nutgraf-aside) { color: ${hue("quiet")}; }
::highlight(nutgraf-hover) { background-color: ${hue("tint")}; }
::highlight(nutgraf-pin) { background-color: ${hue("pin")}; }
}`;
}

/** For the shadow tree. */
export const SHADOW = `
:host { display: block; min-inline-size: min(280px, 100%); }
:host([hidden]), [hidden] { display: none; }
.root {
  all: initial; display: block; position: relative; padding-inline: 8px; container: nutgraf / inline-size; color-scheme: light;
  ${tokens}
  --serif: var(--nutgraf-serif, ${BOOK});
  --sans: var(--nutgraf-sans, system-ui, sans-serif);
  --gutter: 28px; --hue: var(--accent); --numbers: lining-nums tabular-nums;
  color: var(--ink); font: 15px/22px var(--sans); font-variant-numeric: oldstyle-nums; overflow-wrap: anywhere;
}
[data-scheme="dark"] { color-scheme: dark; }
:host([font]) :is(.root, .root *) { font-family: inherit; }
* { box-sizing: border-box; }
h2, h3, p, ul, ol, dl, dd, blockquote { margin: 0; padding: 0; font: inherit; list-style: none; }
a { color: inherit; text-underline-offset: 3px; }
small, .what, .by, :is(.aside, .notices) p, :is(.people, .contacts) p + p { color: var(--quiet); font-size: 14px; line-height: 20px; }
small { font-size: 12px; white-space: nowrap; margin-inline-start: 6px; }
button { all: unset; box-sizing: border-box; cursor: pointer; border-radius: 3px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.message { color: var(--quiet); font: italic 17px/26px var(--serif); padding: 0 var(--gutter) 12px; }
[data-state="error"] .message { color: var(--accent); }

.card { border-block-start: 1px solid var(--hair); padding-block: 12px 24px; }
.card:has(> .content[hidden]) { padding-block: 4px; }
header { display: flex; align-items: baseline; min-block-size: 28px; }
h3, .copy, .more { font: 600 12px/20px var(--sans); color: var(--quiet); }
h3 { flex: 1; }
.fold { display: flex; align-items: baseline; inline-size: 100%; padding: 2px 0; padding-inline-start: var(--gutter); position: relative; }
.fold span { font-size: 15px; font-variant-caps: all-small-caps; letter-spacing: .06em; }
[lang|="ar"] .fold span { letter-spacing: 0; font: 600 16px/24px var(--sans); }
.fold small { font-weight: 400; font-variant-numeric: var(--numbers); white-space: normal; margin-inline-start: 8px; }
.fold::before { content: "›"; position: absolute; inset-inline-start: 8px; font: 600 15px/22px var(--sans); opacity: .7; }
[dir="rtl"] .fold::before { scale: -1 1; }
.fold[aria-expanded="true"]::before { rotate: 90deg; scale: none; opacity: 0; }
.card:hover .fold::before, .fold:focus-visible::before { opacity: 1; }
.warning { margin: 0 0 12px; padding: 8px 0; background: var(--accent); color: light-dark(#fff, #101b2d); font: 600 15px/22px var(--sans); border-radius: 3px; }
.warning .item { --hue: currentColor; padding-inline-start: 6px; }
.warning .item::before { display: none; }
.copy { margin-inline-start: auto; padding: 2px 6px; opacity: 0; }
.card:hover .copy, .copy:focus-visible { opacity: 1; }
.item > .chip { position: absolute; inset-block-start: -5px; inset-inline-end: -8px; opacity: 1; border-radius: 3px; background: var(--nutgraf-paper, Canvas); box-shadow: 0 0 0 1px var(--hair); }
:is(.kicker, .run, .terms) .chip { inset-block-start: -22px; z-index: 1; }
:is(.copy, .more, a, .fold):hover { color: var(--accent); }
.more { margin: 10px var(--gutter) 0; padding-block: 2px; text-decoration: underline; text-underline-offset: 4px; }

.list { display: grid; gap: 10px; }
.item { position: relative; cursor: pointer; }
li.item { text-align: start; display: grid; grid-template-columns: var(--gutter) minmax(0, 1fr); align-items: baseline; }
.body { grid-column: 2; }
.mark {
  align-self: start; grid-row: 1; display: inline-grid; place-content: center; inline-size: 24px; min-block-size: 24px; margin-inline-start: -6px;
  color: var(--hue); font: 600 13px/22px var(--sans); font-variant-numeric: var(--numbers);
}
.dot { inline-size: 6px; block-size: 6px; border-radius: 50%; background: var(--hue); }
.item::before { content: ""; position: absolute; inset: -3px -8px; border-radius: 4px; }
.item > * { position: relative; }
.item:hover::before, .item:focus-within::before { background: color-mix(in srgb, var(--tint) 45%, transparent); }
.item:has([aria-pressed="true"])::before { background: color-mix(in srgb, var(--tint) 70%, transparent); border-inline-start: 2px solid var(--accent); }
.notice { cursor: auto; }
.notice::before { display: none; }
.figure { --hue: var(--figure); }
.date { --hue: var(--date); }
.person, .place { --hue: var(--person); }
.quote { --hue: var(--quote); }
.aside, .phrase, .contact { --hue: var(--quiet); }

.masthead { display: block; border: 0; padding-block-start: 0; }
.kicker, .run { display: flex; flex-wrap: wrap; gap: 2px 16px; padding-inline-start: calc(var(--gutter) - 6px); }
:is(.kicker, .run) li.item { grid-template-columns: 18px auto; align-items: center; }
.run b { font-weight: 400; }
:is(.kicker, .run) .mark { inline-size: 18px; margin: 0; }
.kicker, .kicker time { font: 600 12px/24px var(--sans); letter-spacing: .04em; color: var(--quiet); margin-block-end: 6px; }
.titles { display: grid; gap: 8px; }
.titles .item:not(:hover, :focus-within) .mark[aria-pressed="false"] { opacity: 0; }
h2 { font: 600 27px/32px var(--serif); letter-spacing: -.01em; text-wrap: balance; }
.subheadline { font: italic 18px/26px var(--serif); color: var(--quiet); }

:is(.brief, .gist, .facts) .body, :is(.indirect, .mixed) blockquote { font: 17px/26px var(--serif); }
:is(.brief, .gist, .facts) .mark { min-block-size: 26px; }
.terms { gap: 6px; }
.terms .item { display: grid; grid-template-columns: 76px minmax(0, 1fr); align-items: baseline; padding-inline-start: var(--gutter); }
.terms .mark { inline-size: auto; margin: 0; font-weight: 400; color: var(--quiet); }
dd { font: 16px/24px var(--serif); }

.quotes .list { gap: 20px; }
.by, .by small { font-family: var(--sans); }
.brief .quote { margin-block-start: 8px; }
blockquote { font: 20px/29px var(--serif); text-wrap: pretty; }
.item.quote .mark { font: 600 38px/1 var(--serif); padding-block-start: 6px; block-size: 28px; align-content: start; overflow: hidden; }
.item.indirect .mark { font: 600 15px/1 var(--sans); }
.by strong { color: var(--ink); }

:is(.figures, .people) .list { grid-template-columns: repeat(auto-fill, minmax(210px, 1fr)); gap: 8px 24px; }
.figures p { font-variant-numeric: var(--numbers); }
i { color: var(--quiet); }
.change { grid-column: 1 / -1; }
.ends { font: 22px/30px var(--serif); }
.ends > :first-child { margin: 0; }
[dir="rtl"] :is(.what, :is(dd, .people, .contacts) p) { text-align: right; }
.arrow, .size { color: var(--figure); margin-inline: 10px; }
.size { font: 600 14px var(--sans); white-space: nowrap; }
.bars { display: block; inline-size: 100%; max-inline-size: 360px; margin-block: 4px 8px; fill: var(--figure); }
[dir="rtl"] .bars { scale: -1 1; }
.bars :first-child { opacity: .4; }

svg.timeline {
  display: block; inline-size: calc(100% - var(--gutter)); margin: 4px var(--gutter) 12px; margin-inline-end: 0; overflow: visible;
  font: 11px var(--sans); fill: var(--quiet); direction: ltr; stroke-width: 2;
}
line { stroke: var(--quiet); stroke-width: 1; }
.future { stroke-dasharray: 2 4; }
.now { stroke: var(--accent); stroke-width: 2; }
svg .item { fill: var(--date); stroke: var(--date); }
line.item { stroke-width: 4; opacity: .5; }
circle.after { fill: var(--nutgraf-paper, Canvas); }
.timeline .body { display: grid; grid-template-columns: 120px minmax(0, 1fr); gap: 0 16px; align-items: baseline; }
time { font-weight: 600; font-size: 14px; font-variant-numeric: var(--numbers); }
.around, .aside p { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
:is(:hover, :focus-within, :has([aria-pressed="true"])) > .body :is(.around, p) { -webkit-line-clamp: none; }
.around { font: 15px/22px var(--serif); color: var(--quiet); }
.after .dot { background: none; border: 1.5px solid; }
.now .dot { background: var(--accent); }

@container nutgraf (width < 480px) {
  h2 { font-size: 23px; line-height: 28px; }
  blockquote { font-size: 18px; line-height: 26px; }
  .timeline .body { grid-template-columns: minmax(0, 1fr); }
}
@media (hover: none) { .card:not(:has(> .content[hidden])) .copy { opacity: 1; } }
@media (forced-colors: active) {
  .dot { border: 3px solid CanvasText; }
  .fold::before { opacity: 1; }
  .item:has([aria-pressed="true"])::before { border: 2px solid Highlight; }
  .warning { border: 2px solid; }
}
@media print { .copy, .more, .chip { display: none; } .item { break-inside: avoid; } h3 { break-after: avoid; } }
`;
