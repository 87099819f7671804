//! The main event by the journalist's questions.

mod adjunct;
mod clause;

use std::ops::Range;

use crate::{Doc, Reading, SectionKind, Span};
use clause::Clause;

/// The shortest phrase that answers each question; None where the text does not say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Event {
    /// Who did it.
    pub who: Option<Span>,
    /// What was done.
    pub what: Option<Span>,
    /// When.
    pub when: Option<Span>,
    /// Where.
    pub r#where: Option<Span>,
    /// Why.
    pub why: Option<Span>,
    /// How.
    pub how: Option<Span>,
}

/// Finds the main event: in the headline first, then below it, then in the first sentences.
#[must_use]
pub fn find(reading: &Reading) -> Event {
    let doc = &reading.doc;
    let sources = sources(reading);
    let main = sources.iter().find_map(|s| clause::main(doc, s.clone()));
    let span = |range: Range<usize>| (!range.is_empty()).then(|| doc.span(range));
    Event {
        who: main.as_ref().and_then(|c| span(c.subject.clone())).or(reading.header.issuer),
        what: main.as_ref().and_then(|c| span(what(doc, c))).or(reading.header.headline),
        when: adjunct::when(reading, &sources),
        r#where: adjunct::place(reading, &sources),
        why: sources.iter().find_map(|s| adjunct::why(doc, s)).and_then(span),
        how: sources.iter().find_map(|s| adjunct::how(doc, s)).and_then(span),
    }
}

/// The sentences that tell the event, as tokens: headline, subheadline, the first of the story.
fn sources(reading: &Reading) -> Vec<Range<usize>> {
    const FIRST: usize = 4;
    let doc = &reading.doc;
    let head = [reading.header.headline, reading.header.subheadline].into_iter().flatten().map(|s| doc.tokens_in(s));
    let story = doc.sentences.iter().filter(|s| s.kind == SectionKind::Body).take(FIRST).map(|s| s.tokens.clone());
    head.chain(story).filter(|range| !range.is_empty()).collect()
}

/// The predicate without its adjuncts.
fn what(doc: &Doc, clause: &Clause) -> Range<usize> {
    let start = clause.predicate.start;
    start..adjunct::phrase_end(doc, start, clause.predicate.end)
}
