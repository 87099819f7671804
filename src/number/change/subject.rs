//! What changed, as the text names it: "revenue" before "rose", "the dividend" behind "doubling", "funding" behind "increase in".

use std::ops::Range;

use crate::doc::{Sentence, back, verb};
use crate::lexicon::List;
use crate::number::change::cue::Cue;
use crate::number::noun;
use crate::number::qualifier;
use crate::number::quantity::{Quantity, Unit};
use crate::{Doc, Kind, Span};

/// How many words a name of what changed may have.
const LONGEST: usize = 6;

/// What changed.
#[derive(Debug)]
pub struct Subject {
    /// Its name: "revenue", "profiles".
    pub what: Option<Span>,
    /// The phrase at the cue, which may only point back: "That figure".
    pub phrase: Option<Span>,
}

/// What changed: the phrase behind "in" or behind the cue, the one before it, or what the figures count.
#[must_use]
pub fn find(doc: &Doc, sentence: &Sentence, cue: Cue, from: Option<&Quantity>, to: Option<&Quantity>) -> Subject {
    let behind = || phrase_behind(doc, sentence, cue);
    let stated = || to.and_then(|q| phrase_of(doc, sentence, cue, q));
    let before = || if cue.noun { compound(doc, cue) } else { phrase_before(doc, sentence, cue.token) };
    let counted = || match from.or(to)?.unit? {
        Unit::Words(span) => Some(span),
        Unit::Symbol(_) => None,
    };
    let phrase = behind().or_else(stated).or_else(before);
    let what = phrase.clone().filter(|r| !is_pointer(doc, r)).map(|r| doc.span(r)).or_else(counted);
    let determined =
        |r: Range<usize>| if doc.is(back(r.start, 1), List::Determiner) { r.start.saturating_sub(1)..r.end } else { r };
    Subject { what, phrase: phrase.map(|r| doc.span(determined(r))) }
}

/// "revenue (growth)"
fn compound(doc: &Doc, cue: Cue) -> Option<Range<usize>> {
    let at = cue.token.checked_sub(1).filter(|&i| doc.is(i, List::FigureNoun))?;
    let start = if at > 0 && doc.is(at.saturating_sub(1), List::FigureNoun) { at.saturating_sub(1) } else { at };
    Some(start..at + 1)
}

/// "(an operating) profit of $4 million, a 26% increase": what a figure before the cue is the figure of.
fn phrase_of(doc: &Doc, sentence: &Sentence, cue: Cue, figure: &Quantity) -> Option<Range<usize>> {
    let tokens = doc.tokens_in(figure.span);
    let qualified = qualifier::before(doc, tokens.start).map_or(tokens.start, |(_, start)| start);
    let of = qualified.checked_sub(1).filter(|_| tokens.end <= cue.token)?;
    let tied =
        matches!(doc.word(of), "of" | "was" | "were" | "reached" | "at" | "to" | "hit" | "totaled" | "totalled" | ":");
    tied.then(|| phrase_before(doc, sentence, of)).flatten()
}

/// Whether the phrase only points back: "figure", "it".
fn is_pointer(doc: &Doc, tokens: &Range<usize>) -> bool {
    tokens.len() == 1
        && (doc.value(tokens.start, List::FigureNoun) == Some("pointer") || doc.is(tokens.start, List::Stopword))
}

/// The noun phrase behind the cue, or behind "in" there, without its article.
fn phrase_behind(doc: &Doc, sentence: &Sentence, cue: Cue) -> Option<Range<usize>> {
    let linked = matches!(doc.word(cue.token + 1), "in" | "of");
    if cue.noun && !linked {
        return None;
    }
    let at = cue.token + 1 + usize::from(linked);
    let start = at + usize::from(doc.is(at, List::Determiner));
    let limit = (start + LONGEST).min(sentence.tokens.end);
    let end = (start..limit).find(|&i| !is_part(doc, i) && !is_joint(doc, i)).unwrap_or(limit);
    named(doc, sentence, start..end)
}

/// The noun phrase that ends before token `at`, past adverbs and auxiliaries.
fn phrase_before(doc: &Doc, sentence: &Sentence, at: usize) -> Option<Range<usize>> {
    let skips = |i: usize| {
        doc.is(i, List::Auxiliary)
            || doc.is(i, List::ChangeVerb)
            || doc.word(i).ends_with("ly")
            || matches!(doc.word(i), "more" | "than" | "also" | ",")
    };
    let mut end = at;
    while end > sentence.tokens.start && skips(back(end, 1)) {
        end -= 1;
    }
    let mut start = end;
    while start > sentence.tokens.start
        && end - start < LONGEST
        && (is_part(doc, back(start, 1)) || is_joint(doc, back(start, 1)))
    {
        start -= 1;
    }
    named(doc, sentence, start..end)
}

/// The range without its article and the clause before it, where it is a phrase of words and no numbers.
fn named(doc: &Doc, sentence: &Sentence, range: Range<usize>) -> Option<Range<usize>> {
    let last = range.end.checked_sub(1)?;
    let told = (range.start..last).rev().find(|&i| is_told(doc, i));
    let start = told.map_or(range.start, |i| i + 1);
    let start = start + usize::from(doc.is(start, List::Determiner));
    let noun = doc.tokens.get(last).is_some_and(|t| t.kind == Kind::Word && t.span.len() > 2);
    let odd = doc.word(last).ends_with("ly") || matches!(doc.word(last), "’s" | "'s") || is_verbal(doc, last);
    let counts = (start..range.end).any(|i| doc.is(i, List::NumberWord) || doc.is(i, List::Duration));
    (start < range.end && range.end <= sentence.tokens.end && noun && !odd && !counts).then_some(start..range.end)
}

/// Whether the word is the verb of a clause that the phrase stands behind: "reported (record revenue)".
fn is_told(doc: &Doc, i: usize) -> bool {
    matches!(verb::form(doc, i), Some(verb::Form::Past | verb::Form::Third)) && verb::is_finite(doc, i)
}

fn is_verbal(doc: &Doc, i: usize) -> bool {
    verb::form(doc, i) == Some(verb::Form::Gerund) && !doc.is(i, List::FigureNoun)
}

/// "number of passengers", "profit after tax"
fn is_joint(doc: &Doc, i: usize) -> bool {
    i > 0 && matches!(doc.word(i), "of" | "after" | "per") && is_part(doc, back(i, 1)) && is_part(doc, i + 1)
}

fn is_part(doc: &Doc, i: usize) -> bool {
    let Some(token) = doc.tokens.get(i) else { return false };
    match token.kind {
        Kind::Word => matches!(doc.word(i), "’s" | "'s") || !noun::ends_phrase(doc, i) && !doc.is(i, List::ChangeVerb),
        Kind::Mark => doc.word(i) == "-",
        Kind::Number => false,
    }
}
