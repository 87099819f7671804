//! Quotations with the person who said them.

mod anaphora;
mod attribution;
mod content;
mod cue;
mod marks;
mod phrase;
mod speaker;
mod syntax;

use serde::Serialize;

use crate::mention::entity::Entities;
use crate::quote::attribution::Turn;
use crate::{Doc, Span};

/// What somebody said.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// In marks, in part, or reported.
    pub kind: QuoteKind,
    /// The words without the marks, in order; more than one where the quote is split or runs over paragraphs.
    pub parts: Vec<Span>,
    /// Who said it; None where the evidence is weak.
    pub speaker: Option<Speaker>,
    /// The reporting words.
    pub cue: Option<Span>,
}

/// How the words are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// Words in quotation marks.
    Direct,
    /// A reported clause with quoted fragments.
    Mixed,
    /// A reported clause.
    Indirect,
}

/// Who said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The fullest form of the name anywhere in the text.
    pub name: Span,
    /// The words that name the speaker at the quote: "Secretary General Stock", "he".
    pub mention: Option<Span>,
    /// Role, from anywhere in the text.
    pub role: Option<Span>,
    /// Organization, from anywhere in the text.
    pub organization: Option<Span>,
    /// Index into the people.
    pub person: Option<usize>,
}

/// The quotations of a text.
#[derive(Debug, Default)]
pub struct Quotes {
    /// In order of appearance.
    pub all: Vec<Quote>,
    /// Opening marks without a closing one.
    pub unclosed: Vec<Span>,
}

/// Finds the quotations.
#[must_use]
pub fn find(doc: &Doc, entities: &Entities) -> Quotes {
    let marks = marks::pair(doc);
    let turns = attribution::find(doc, entities, &marks.all);
    Quotes { all: join(doc, &turns), unclosed: marks.unclosed }
}

/// Makes one quotation of turns that go on from one another.
fn join(doc: &Doc, turns: &[Turn]) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::new();
    for turn in turns {
        let part = doc.span(turn.marked.words.clone());
        match quotes.last_mut() {
            Some(quote) if turn.continues => {
                quote.parts.push(part);
                quote.speaker = quote.speaker.or(turn.speaker);
            }
            _ => quotes.push(Quote {
                kind: turn.kind,
                parts: vec![part],
                speaker: turn.speaker,
                cue: turn.cue.as_ref().map(|cue| doc.span(cue.words.clone())),
            }),
        }
    }
    quotes
}
