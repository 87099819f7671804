// The looks: one sheet for the shadow tree, one for the marks in the host's text.
// Every colour, font and width can be set by the host as --nutgraf-NAME.

const COLORS = {
  ink: ["#1b2636", "#e8e4da"], quiet: ["#566070", "#a3afc0"], hair: ["#d8d3c6", "#2c3c55"], accent: ["#9a3412", "#f4a27e"],
  figure: ["#8a5a00", "#e3b55b"], date: ["#0f6b57", "#6fcbb1"], person: ["#33509e", "#9bb5ff"], quote: ["#8b3069", "#e79fce"],
  tint: ["#f3d99a8c", "#7a5a1d8c"], pin: ["#f0c86ab3", "#94692199"],
};

const SYSTEM = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", sans-serif';
const BOOK = '"Iowan Old Style", "Charter", "Bitstream Charter", "Source Serif 4", Georgia, "Noto Serif", "P052", serif';

const color = (name) => `var(--nutgraf-${name}, light-dark(${COLORS[name].join(", ")}))`;
const tokens = Object.keys(COLORS).map((name) => `--${name}: ${color(name)};`).join("\n");

const line = (name, style) => `::highlight(nutgraf-${name}) { text-decoration: underline ${style} ${color(name)}; text-underline-offset: 3px; }`;

/** For the tree that holds the text. Unlayered rules of the host win. */
export const HOST = `@layer nutgraf {
${line("figure", "solid 2px")}
${line("date", "dashed 2px")}
${line("person", "dotted 2px")}
${line("quote", "solid 1px")}
::highlight(nutgraf-aside) { color: color-mix(in srgb, currentcolor 68%, transparent); }
::highlight(nutgraf-hover) { background-color: ${color("tint")}; }
::highlight(nutgraf-pin) { background-color: ${color("pin")}; }
}`;

/** For the shadow tree. */
export const SHADOW = `
:host { display: block; min-inline-size: min(280px, 100%); }
:host([hidden]) { display: none; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }

.root {
  all: initial; display: block; container: nutgraf / inline-size; color-scheme: inherit;
  ${tokens}
  --serif: var(--nutgraf-serif, ${BOOK});
  --sans: var(--nutgraf-sans, ${SYSTEM});
  --gutter: var(--nutgraf-gutter, 28px);
  color: var(--ink); font: 400 15px/22px var(--sans); font-variant-numeric: oldstyle-nums; text-align: start;
  overflow-wrap: anywhere; -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
}
:host([font="inherit"]) .root { --serif: inherit; --sans: inherit; font-family: inherit; }
.root * { box-sizing: border-box; }
h2, h3, p, ul, ol, dl, dd, blockquote { margin: 0; padding: 0; font: inherit; }
ul, ol { list-style: none; }
i, em { font-style: italic; }
b, strong { font-weight: 600; }
a { color: inherit; text-decoration: underline 1px; text-underline-offset: 3px; }
a:hover { color: var(--accent); }
small { color: var(--quiet); font-size: 12px; white-space: nowrap; }
button { all: unset; box-sizing: border-box; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; border-radius: 2px; }
.status, .quiet { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.message { color: var(--quiet); font: italic 17px/26px var(--serif); padding-inline-start: var(--gutter); }
.message:empty { display: none; }
[data-state="error"] .message { color: var(--accent); }

.card { position: relative; display: block; border-block-start: 1px solid var(--hair); padding-block: 12px 24px; }
.card > header { display: flex; align-items: baseline; gap: 12px; min-block-size: 28px; }
h3 {
  flex: 1; font: 600 12px/20px var(--sans); letter-spacing: .08em; text-transform: uppercase; color: var(--quiet);
  padding-inline-start: var(--gutter);
}
[lang|="ar"] h3 { letter-spacing: 0; }
.copy, .more { font: 500 12px/24px var(--sans); color: var(--quiet); padding-inline: 6px; border-radius: 3px; }
.copy { opacity: 0; }
.card:hover .copy, .copy:focus-visible { opacity: 1; }
.copy:hover, .more:hover { color: var(--accent); }
.more { margin-inline-start: calc(var(--gutter) - 6px); margin-block-start: 8px; text-decoration: underline 1px var(--hair); text-underline-offset: 4px; }

.list { display: grid; gap: 10px; }
.item { position: relative; cursor: pointer; }
li.item { display: grid; grid-template-columns: var(--gutter) minmax(0, 1fr); align-items: baseline; }
.notice { cursor: auto; }
.body { grid-column: 2; min-inline-size: 0; }
.mark {
  grid-row: 1; inline-size: 24px; min-block-size: 24px; margin-inline-start: -6px; display: inline-grid; place-content: center; align-self: start;
  color: var(--hue, var(--quiet)); font: 600 13px/22px var(--sans); font-variant-numeric: lining-nums tabular-nums; border-radius: 3px;
}
.dot { inline-size: 6px; block-size: 6px; border-radius: 50%; background: var(--hue, var(--quiet)); }
.item::before {
  content: ""; position: absolute; inset-block: -3px; inset-inline: -8px; border-radius: 4px; pointer-events: none;
}
.item:hover::before, .item:focus-within::before { background: color-mix(in srgb, var(--tint) 45%, transparent); }
.item:has([aria-pressed="true"])::before { background: color-mix(in srgb, var(--tint) 70%, transparent); box-shadow: inset 2px 0 var(--accent); }
[dir="rtl"] .item:has([aria-pressed="true"])::before { box-shadow: inset -2px 0 var(--accent); }
.item > * { position: relative; }
.notice::before { display: none; }
.figure { --hue: var(--figure); }
.date { --hue: var(--date); }
.person, .place { --hue: var(--person); }
.quote { --hue: var(--quote); }
.fact, .gist, .event, .embargo { --hue: var(--accent); }

.masthead { border: 0; padding-block-start: 0; }
.kicker { display: flex; flex-wrap: wrap; gap: 0 14px; padding-inline-start: calc(var(--gutter) - 6px); margin-block-end: 6px; }
.kicker .item { display: flex; align-items: center; font: 600 12px/24px var(--sans); letter-spacing: .04em; color: var(--quiet); }
.kicker .item::before { inset: 0 -4px; }
.kicker .mark { inline-size: 18px; margin: 0; }
.titles { display: grid; gap: 8px; }
.titles li.item .mark { opacity: 0; }
.titles li.item:hover .mark, .titles .mark:focus-visible, .titles .mark[aria-pressed="true"] { opacity: 1; }
h2 { font: 600 27px/32px var(--serif); letter-spacing: -.01em; text-wrap: balance; }
.subheadline { font: italic 18px/26px var(--serif); color: var(--quiet); }
.embargo { color: var(--accent); }

.gist .body, .facts .body { font: 17px/26px var(--serif); }
.gist .list { gap: 12px; }
.gist .body { font-size: 18px; line-height: 28px; }
.gist .mark { min-block-size: 28px; }
.facts .mark { min-block-size: 26px; }

.terms { gap: 6px; }
.terms .item { display: grid; grid-template-columns: 76px minmax(0, 1fr); align-items: baseline; padding-inline-start: var(--gutter); }
.terms .mark { inline-size: auto; justify-content: start; margin: 0; font: 500 13px/24px var(--sans); color: var(--quiet); }
.terms .item:hover .mark { color: var(--accent); }
dd { font: 16px/24px var(--serif); }

.quotes .list { gap: 20px; }
blockquote { font: 20px/29px var(--serif); text-wrap: pretty; }
.quotes .mark { font: 600 38px/1 var(--serif); block-size: 24px; min-block-size: 0; padding-block-start: 6px; overflow: hidden; align-content: start; }
.indirect blockquote, .mixed blockquote { font-size: 17px; line-height: 26px; }
.indirect .mark { font: 600 15px/1 var(--sans); padding-block-start: 6px; }
.by { margin-block-start: 4px; color: var(--quiet); font-size: 14px; line-height: 20px; }
.by strong { color: var(--ink); }
.by small::before { content: "·"; margin-inline: 6px; }

.figures .list { grid-template-columns: repeat(auto-fill, minmax(210px, 1fr)); gap: 8px 24px; }
.figures b { font-weight: 600; font-variant-numeric: lining-nums tabular-nums; }
.figures i { color: var(--quiet); font-family: var(--serif); }
.change { grid-column: 1 / -1; padding-block-end: 8px; }
.change .ends { font: 22px/30px var(--serif); font-variant-numeric: lining-nums tabular-nums; }
.change .mark { min-block-size: 30px; }
.what + .ends { margin-block-start: 0; }
.what { color: var(--quiet); font-size: 14px; line-height: 24px; }
.change:has(.what) .mark { min-block-size: 24px; }
.arrow::before { content: "▸"; color: var(--figure); margin-inline: 10px; font-size: 16px; }
[dir="rtl"] .arrow::before { content: "◂"; }
.size { margin-inline-start: 12px; font: 600 14px/24px var(--sans); color: var(--figure); white-space: nowrap; }
.bars { display: block; inline-size: 100%; max-inline-size: 360px; margin-block: 6px 2px; fill: var(--figure); }
[dir="rtl"] .bars { transform: scaleX(-1); }
.bars rect:first-child { opacity: .4; }

svg.timeline { display: block; inline-size: calc(100% - var(--gutter)); margin-inline-start: var(--gutter); margin-block: 4px 12px; overflow: visible; font: 11px var(--sans); fill: var(--quiet); direction: ltr; }
svg line { stroke: var(--quiet); stroke-width: 1; }
svg .future { stroke-dasharray: 2 4; }
svg .now { stroke: var(--accent); stroke-width: 2; }
svg .tick { stroke: var(--hair); }
svg .item { fill: var(--date); stroke: var(--date); stroke-width: 2; }
svg line.item { stroke-width: 6; stroke-linecap: round; }
svg circle.after { fill: var(--paper, Canvas); }
svg .item:hover { stroke-width: 5; }
.timeline li .body { display: grid; grid-template-columns: 112px minmax(0, 1fr); gap: 0 16px; align-items: baseline; }
time { font-weight: 600; font-size: 14px; font-variant-numeric: lining-nums tabular-nums; }
.kicker time { font-size: inherit; }
.around { font: 15px/22px var(--serif); color: var(--quiet); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.timeline .after .dot { background: none; box-shadow: inset 0 0 0 1.5px var(--date); }
.timeline .now .dot { background: var(--accent); border-radius: 0; inline-size: 2px; block-size: 12px; }

.people .list { grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 10px 24px; }
.people .body p + p, .contacts .body p + p { color: var(--quiet); font-size: 14px; line-height: 20px; }
.body small { margin-inline-start: 6px; }
.run { display: flex; flex-wrap: wrap; gap: 2px 18px; padding-inline-start: calc(var(--gutter) - 6px); }
.run li.item { grid-template-columns: 18px minmax(0, auto); align-items: center; }
.run .mark { inline-size: 18px; margin: 0; }
.run b { font-weight: 400; }

summary { display: flex; align-items: baseline; cursor: pointer; list-style: none; min-block-size: 28px; }
summary::-webkit-details-marker { display: none; }
summary h3 { flex: none; }
summary::after { content: "▸"; color: var(--quiet); margin-inline-start: 8px; font-size: 12px; }
[dir="rtl"] summary::after { content: "◂"; }
details[open] summary::after { content: "▾"; }
.aside .body { color: var(--quiet); font-size: 14px; line-height: 20px; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.notices .body { color: var(--quiet); font-size: 14px; }

@container nutgraf (width < 480px) {
  h2 { font-size: 23px; line-height: 28px; }
  blockquote { font-size: 18px; line-height: 26px; }
  .timeline li .body { grid-template-columns: minmax(0, 1fr); }
  .terms .item { grid-template-columns: 60px minmax(0, 1fr); padding-inline-start: 0; }
}
@container nutgraf (width < 360px) { .root { --gutter: 22px; } }
@media (hover: none) { .copy { opacity: 1; } }
@media (prefers-reduced-motion: no-preference) { .item::before, .copy { transition: background-color .1s, opacity .1s; } }
@media print { .copy, .more, .mark { display: none; } }
`;
