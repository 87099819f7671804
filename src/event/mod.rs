//! The main event by the journalist's questions.

mod clause;
mod reason;
mod setting;

use std::ops::Range;

use crate::lexicon::List;
use crate::{Doc, Gap, Reading, SectionKind, Span};
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

/// How many of the sources tell why and how, and when and where in the first place: headline, subheadline, lead.
const NEAR: usize = 3;

/// Finds the main event: in the headline first, then below it, then in the first sentences.
#[must_use]
pub fn find(reading: &Reading) -> Event {
    let doc = &reading.doc;
    let sources = sources(reading);
    let near = &sources[..sources.len().min(NEAR)];
    let main = near.iter().find_map(|s| clause::main(doc, s.clone()));
    let span = |range: Range<usize>| (!range.is_empty()).then(|| doc.span(range));
    Event {
        who: main.as_ref().and_then(|c| span(c.subject.clone())).or(reading.header.issuer),
        what: main.as_ref().and_then(|c| span(what(doc, c))).or(reading.header.headline),
        when: setting::when(reading, &sources),
        r#where: setting::place(reading, &sources),
        why: sources.iter().find_map(|s| reason::why(doc, s)).and_then(span),
        how: near.iter().find_map(|s| reason::how(doc, s)).and_then(span),
    }
}

/// The sentences that tell the event, as tokens: headline, subheadline, the first of the story.
fn sources(reading: &Reading) -> Vec<Range<usize>> {
    const FIRST: usize = 6;
    let doc = &reading.doc;
    let head = [reading.header.headline, reading.header.subheadline].into_iter().flatten().map(|s| doc.tokens_in(s));
    let story = doc.sentences.iter().filter(|s| s.kind == SectionKind::Body).take(FIRST).map(|s| s.tokens.clone());
    head.chain(story).filter(|range| !range.is_empty()).collect()
}

/// The predicate without its adjuncts and without the mood of who acts.
fn what(doc: &Doc, clause: &Clause) -> Range<usize> {
    let start = clause.predicate.start;
    let mood = (start..start + 4).find(|&i| doc.is(i, List::Eager) && doc.folded(i + 1) == "to");
    let start = mood.map_or(start, |i| i + 2);
    start..phrase_end(doc, start, clause.predicate.end)
}

/// Where the phrase that begins at `start` ends: before the next clause or adjunct.
fn phrase_end(doc: &Doc, start: usize, end: usize) -> usize {
    const LONGEST: usize = 18;
    let stop = |i: usize| {
        matches!(doc.word(i), ";" | ":" | "," | "–" | "—" | "(" | "?" | "!" | "|" | "…")
            || (doc.word(i) == "." && doc.tokens.get(i + 1).is_none_or(|t| t.gap != Gap::None))
            || doc.is(i, List::Subordinator)
            || (i > start + 2 && opens_adjunct(doc, i))
    };
    (start + 1..end.min(start + LONGEST)).find(|&i| stop(i)).unwrap_or(end.min(start + LONGEST))
}

/// Whether a reason, a purpose or the means begin at token `i`.
fn opens_adjunct(doc: &Doc, i: usize) -> bool {
    let reason = doc.phrase(i, List::Reason) > 0 && !reason::is_complement(doc, i);
    reason || doc.phrase(i, List::Means) > 0
}
