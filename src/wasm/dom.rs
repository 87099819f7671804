//! A live page: the text of an element with its block boundaries, and the way back from an offset to a DOM range.

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleDeclaration, Element, Node, Range, Window};

/// What stands between two visible characters when the page is read as plain text.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Cell,
    Line,
    Block,
}

impl Gap {
    const fn text(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Space => " ",
            Self::Cell => "\t",
            Self::Line => "\n",
            Self::Block => "\n\n",
        }
    }
}

const BULLET: &str = "• ";

/// How an element takes part in the text.
struct Layout {
    shown: bool,
    keeps_spaces: bool,
    gap: Gap,
    /// Marks that the browser draws without their being text: bullets, the quotation marks of `<q>`.
    before: &'static str,
    after: &'static str,
}

/// A run of text that is one run of one text node; offsets and lengths count UTF-16 code units.
struct Piece {
    at: u32,
    len: u32,
    node: usize,
    offset: u32,
}

/// The text of an element, with the text node behind every character of it.
#[wasm_bindgen]
pub struct PageText {
    text: String,
    pieces: Vec<Piece>,
    nodes: Vec<Node>,
}

#[wasm_bindgen]
impl PageText {
    /// The visible text; blocks are set apart by blank lines.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn text(&self) -> String {
        self.text.clone()
    }

    /// The part of the page that shows `text.slice(start, end)`; none where the page has changed under it.
    #[must_use]
    pub fn range(&self, start: u32, end: u32) -> Option<Range> {
        let first = self.pieces.get(self.pieces.partition_point(|p| p.at + p.len <= start))?;
        let last = self.pieces.get(self.pieces.partition_point(|p| p.at < end).checked_sub(1)?)?;
        let range = self.nodes[first.node].owner_document()?.create_range().ok()?;
        let (from, to) = (start.max(first.at) - first.at, end.min(last.at + last.len) - last.at);
        range.set_start(&self.nodes[first.node], first.offset + from).ok()?;
        range.set_end(&self.nodes[last.node], last.offset + to).ok()?;
        Some(range)
    }
}

/// Reads the visible text of an element or a fragment.
#[wasm_bindgen(js_name = readElement)]
#[must_use]
pub fn read_element(root: &Node) -> PageText {
    let mut reader = Reader { window: root.owner_document().and_then(|d| d.default_view()), ..Reader::default() };
    reader.walk(root);
    PageText { text: reader.text, pieces: reader.pieces, nodes: reader.nodes }
}

enum Step {
    Enter(Node, bool),
    Leave(Layout),
}

fn push_children(node: &Node, keeps_spaces: bool, steps: &mut Vec<Step>) {
    let mut child = node.last_child();
    while let Some(next) = child {
        child = next.previous_sibling();
        steps.push(Step::Enter(next, keeps_spaces));
    }
}

#[derive(Default)]
struct Reader {
    /// Of the very document that is read: it may be another than that around the code, or one of a program without a page.
    window: Option<Window>,
    text: String,
    units: u32,
    pieces: Vec<Piece>,
    nodes: Vec<Node>,
    gap: Gap,
    /// Marks that stand before what is shown next, the outermost first.
    opening: Vec<&'static str>,
}

impl Reader {
    /// Depth first with a stack of its own: a page may nest deeper than the call stack goes. The root is always read.
    fn walk(&mut self, root: &Node) {
        let keeps_spaces = element(root).is_some_and(|e| layout(e, self.window.as_ref(), false).keeps_spaces);
        let mut steps = Vec::new();
        push_children(root, keeps_spaces, &mut steps);
        while let Some(step) = steps.pop() {
            match step {
                Step::Leave(layout) => self.leave(&layout),
                Step::Enter(node, keeps_spaces) => self.enter(&node, keeps_spaces, &mut steps),
            }
        }
    }

    fn enter(&mut self, node: &Node, keeps_spaces: bool, steps: &mut Vec<Step>) {
        if node.node_type() == Node::TEXT_NODE {
            return self.read(node, keeps_spaces);
        }
        let Some(element) = element(node) else { return };
        let layout = layout(element, self.window.as_ref(), keeps_spaces);
        if !layout.shown {
            return;
        }
        let keeps_spaces = layout.keeps_spaces;
        self.widen(layout.gap);
        if !layout.before.is_empty() {
            self.opening.push(layout.before);
        }
        steps.push(Step::Leave(layout));
        match title_alone(element) {
            Some(title) => steps.push(Step::Enter(title.into(), keeps_spaces)),
            None => push_children(node, keeps_spaces, steps),
        }
    }

    /// What shows nothing has no marks, either: its own is then the last that waits.
    fn leave(&mut self, layout: &Layout) {
        let empty = !layout.before.is_empty() && self.opening.pop().is_some();
        if !empty && !layout.after.is_empty() {
            self.flush();
            self.push(layout.after);
        }
        self.widen(layout.gap);
    }

    fn widen(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    fn push(&mut self, words: &str) {
        self.text.push_str(words);
        self.units += words.chars().map(units).sum::<u32>();
    }

    fn flush(&mut self) {
        let gap = std::mem::take(&mut self.gap);
        if !self.text.is_empty() {
            self.push(gap.text());
        }
        let mut marks = std::mem::take(&mut self.opening);
        // A list right at the start of an item has one bullet with it.
        marks.dedup_by(|one, other| [*one, *other] == [BULLET; 2]);
        for mark in marks {
            self.push(mark);
        }
    }

    /// White space folds as the browser folds it, so a piece ends wherever more than one character of it is shown as one.
    fn read(&mut self, node: &Node, keeps_spaces: bool) {
        let Some(data) = node.node_value() else { return };
        let index = self.nodes.len();
        self.nodes.push(node.clone());
        let mut offset = 0;
        for c in data.chars() {
            if !keeps_spaces && matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c') {
                self.widen(Gap::Space);
            } else {
                self.flush();
                self.show(c, index, offset);
            }
            offset += units(c);
        }
    }

    fn show(&mut self, c: char, node: usize, offset: u32) {
        let (at, len) = (self.units, units(c));
        self.text.push(c);
        self.units += len;
        match self.pieces.last_mut() {
            Some(p) if p.node == node && p.offset + at - p.at == offset => p.len = at + len - p.at,
            _ => self.pieces.push(Piece { at, len, node, offset }),
        }
    }
}

/// Known by its number: there may be no global `Element`, or one of another window.
fn element(node: &Node) -> Option<&Element> {
    (node.node_type() == Node::ELEMENT_NODE).then(|| node.unchecked_ref())
}

/// UTF-16 code units of a character.
fn units(c: char) -> u32 {
    1 + u32::from(c > '\u{ffff}')
}

/// Elements whose text is not prose, and other copies of this element.
fn is_apart(tag: &str, element: &Element) -> bool {
    matches!(
        tag,
        "script"
            | "style"
            | "template"
            | "noscript"
            | "textarea"
            | "select"
            | "button"
            | "iframe"
            | "object"
            | "svg"
            | "nav"
    ) || tag.starts_with("nutgraf-")
        || element.has_attribute("hidden")
        || element.get_attribute("role").is_some_and(|role| role == "navigation")
}

/// Closed, `<details>` show their title and keep the rest to themselves.
fn title_alone(element: &Element) -> Option<Element> {
    if element.local_name() != "details" || element.has_attribute("open") {
        return None;
    }
    element.query_selector(":scope > summary").ok()?
}

/// Words for screen readers only, which the usual recipes squeeze into one pixel or clip away.
fn is_squeezed(value: impl Fn(&str) -> String) -> bool {
    if value("position") != "absolute" && value("position") != "fixed" {
        return false;
    }
    let clip = value("clip");
    value("clip-path").starts_with("inset(50%")
        || clip.strip_prefix("rect(").is_some_and(|sides| sides.chars().all(|c| "01px ,)".contains(c)))
        || (value("width") == "1px" && value("height") == "1px")
}

fn layout(element: &Element, window: Option<&Window>, kept: bool) -> Layout {
    let tag = element.local_name();
    let style = window.filter(|_| element.is_connected()).and_then(|w| w.get_computed_style(element).ok().flatten());
    let style = style.or_else(|| own_style(element));
    let value = |name: &str| style.as_ref().and_then(|s| s.get_property_value(name).ok()).unwrap_or_default();
    let (display, space) = (value("display"), value("white-space-collapse") + &value("white-space"));
    let shown = !is_apart(&tag, element) && display != "none" && value("visibility") != "hidden" && !is_squeezed(value);
    let keeps_spaces = if space.is_empty() { kept || tag == "pre" } else { is_kept(&space) };
    let gap = if display.is_empty() { gap_of_tag(&tag) } else { gap_of_display(&tag, &display) };
    let (before, after) = match &*tag {
        "li" => (BULLET, ""),
        "q" => ("“", "”"),
        _ => ("", ""),
    };
    Layout { shown, keeps_spaces, gap, before, after }
}

/// What the element itself says of its style, where nobody computes it.
fn own_style(element: &Element) -> Option<CssStyleDeclaration> {
    let style = element.has_attribute("style").then(|| Reflect::get(element, &"style".into()).ok()).flatten()?;
    style.is_object().then(|| style.unchecked_into())
}

fn is_kept(space: &str) -> bool {
    ["pre", "break-spaces"].iter().any(|kept| space.contains(kept))
}

fn gap_of_display(tag: &str, display: &str) -> Gap {
    match display {
        "table-cell" => Gap::Cell,
        "table-row" | "table-row-group" | "table-header-group" | "table-footer-group" => Gap::Line,
        _ if tag == "br" => Gap::Line,
        _ if display.starts_with("inline") || display.starts_with("ruby") || display == "contents" => Gap::None,
        _ => Gap::Block,
    }
}

/// For what is not in a document, as the content of a `<template>`.
fn gap_of_tag(tag: &str) -> Gap {
    match tag {
        "td" | "th" => Gap::Cell,
        "tr" | "thead" | "tbody" | "tfoot" | "br" => Gap::Line,
        "a" | "abbr" | "b" | "bdi" | "bdo" | "cite" | "code" | "data" | "del" | "dfn" | "em" | "font" | "i" | "img"
        | "ins" | "kbd" | "label" | "mark" | "q" | "ruby" | "s" | "samp" | "small" | "span" | "strong" | "sub"
        | "sup" | "time" | "u" | "var" | "wbr" => Gap::None,
        _ => Gap::Block,
    }
}
