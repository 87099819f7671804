//! "About Acme", "Contact details" in the middle of a paragraph: pages that lost their line breaks have them there.

use std::ops::Range;

use crate::doc::back;
use crate::lexicon::List;
use crate::{Doc, Gap, Shape};

/// The parts of a paragraph, cut before each heading that stands in it.
#[must_use]
pub fn apart(doc: &Doc, paragraph: &Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = paragraph.start;
    for i in paragraph.start + 1..paragraph.end {
        if ends_before(doc, i) && (is_about(doc, i, paragraph.end) || is_head(doc, i)) {
            parts.push(start..i);
            start = i;
        }
    }
    parts.push(start..paragraph.end);
    parts
}

/// Whether a stop stands before token `i`, which begins with a capital.
fn ends_before(doc: &Doc, i: usize) -> bool {
    doc.shape(i).is_capital() && matches!(doc.mark(back(i, 1)), '.' | '!' | '?' | '”' | '"' | ')')
}

/// "About Acme  Since 2008, Acme …", "About Acme Acme is …": a name with a wider gap behind it, or that is said again.
fn is_about(doc: &Doc, i: usize, end: usize) -> bool {
    const NAME: usize = 10;
    let name = i + 1 + usize::from(doc.is(i + 1, List::Determiner));
    if doc.value(i, List::SectionOpener) != Some("about") || !doc.shape(name).is_capital() {
        return false;
    }
    let limit = end.min(name + NAME);
    let capital = |t: usize| doc.shape(t) != Shape::Lower || doc.is(t, List::Stopword);
    let last = (name..limit).find(|&t| !capital(t)).unwrap_or(limit);
    let again = (name + 1..limit).any(|t| doc.word(t) == doc.word(name) && doc.shape(t).is_capital());
    let wide = (name + 1..last).any(|t| is_wide(doc, t));
    let colon = (name + 1..last).any(|t| doc.mark(t) == ':');
    again || wide || colon
}

/// Whether two blanks or more stand before token `i`.
fn is_wide(doc: &Doc, i: usize) -> bool {
    doc.gap(i) == Gap::Space && doc.tokens[i].span.start > doc.tokens[back(i, 1)].span.end + 1
}

/// "…here.Contact DetailsAcme": the heading of a contact that is glued to what stands before it.
fn is_head(doc: &Doc, i: usize) -> bool {
    let len = doc.phrase(i, List::SectionHead);
    let glued = doc.gap(i) == Gap::None || is_wide(doc, i);
    let closed = doc.mark(i + len) == ':' || doc.gap(i + len) == Gap::None;
    len > 1 && glued && closed && (i..i + len).all(|t| doc.shape(t).is_capital())
}
