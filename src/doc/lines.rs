//! Lines of the story that don't end with a stop: headings, items of lists without bullets, addresses.

use crate::doc::look::Ending;
use crate::doc::section::{Block, SectionKind};
use crate::lexicon::List;
use crate::{Doc, Shape};

/// More words make a paragraph, whatever ends it.
const LONGEST: usize = 14;

/// The kind of block `i`, which belongs to the story.
pub(super) fn kind(doc: &Doc, blocks: &[Block], i: usize) -> SectionKind {
    let block = &blocks[i];
    if is_item(doc, block) {
        return SectionKind::List;
    }
    if !is_line(doc, block) {
        return SectionKind::Body;
    }
    let line = |i: usize| blocks.get(i).is_some_and(|b| is_line(doc, b));
    let address = blocks[i + 1..].iter().take(3).take_while(|b| b.look.words <= 8 && !b.look.has_stop());
    if block.look.words <= 8 && address.into_iter().any(|b| b.look.reachable && b.look.words <= 6) {
        return SectionKind::Contact;
    }
    let colon = |i: usize| blocks[i].look.ending == Ending::Colon;
    let before = blocks[..i].iter().rev().take_while(|b| is_line(doc, b)).take(2).count();
    let listed = i > 0 && (colon(i - 1) || before == 2 || (before == 1 && line(i + 1) && (i < 2 || colon(i - 2))));
    let title = block.look.capitals >= 60 && blocks.get(i + 1).is_some_and(|b| b.look.is_prose());
    if listed && !colon(i) && !title { SectionKind::List } else { SectionKind::Heading }
}

/// Whether it is a line by itself, not a sentence and no part of one.
fn is_line(doc: &Doc, block: &Block) -> bool {
    let look = block.look;
    let colon = look.ending == Ending::Colon;
    let said = doc.is(block.tokens.end.saturating_sub(2), List::ReportingVerb);
    let open = doc.mark(block.tokens.end - 1) == ',' || (colon && (said || (look.words > 6 && look.capitals < 60)));
    block.cue.is_plain() && !look.has_stop() && (1..=LONGEST).contains(&look.words) && !open && !is_answer(doc, block)
}

/// "Where: Pier 4", "Opening hours: from nine to five".
fn is_answer(doc: &Doc, block: &Block) -> bool {
    let colon = block.tokens.clone().take(5).position(|i| doc.mark(i) == ':');
    let asked = matches!(doc.folded(block.tokens.start), "who" | "what" | "when" | "where" | "why" | "how");
    colon.is_some_and(|at| at + 1 < block.tokens.len() && (asked || block.look.capitals < 60))
}

/// An item without a bullet: "lost three pounds of fat; and".
fn is_item(doc: &Doc, block: &Block) -> bool {
    let tokens = &block.tokens;
    let last = tokens.end - 1;
    let joined = doc.mark(last) == ';' || (doc.word(last) == "and" && last > tokens.start && doc.mark(last - 1) == ';');
    block.cue.is_plain()
        && block.look.words <= 40
        && (joined || (doc.shape(tokens.start) == Shape::Lower && is_line(doc, block)))
}
