//! Which clauses are the facts to keep: a score of cheap features, then the best without repeats.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::fact::clause::{self, Clause, End, Start};
use crate::fact::kind::Extractor;
use crate::fact::page::Page;
use crate::lexicon::List;

/// The most facts of one sentence.
const OF_SENTENCE: usize = 3;

/// A clause with its kind and its score.
#[derive(Clone)]
pub struct Scored {
    /// The clause.
    pub clause: Clause,
    /// What makes it a fact.
    pub extractor: &'static Extractor,
    /// What it is worth.
    pub score: i32,
}

/// What a clause is worth, in a sentence of the story that so many stand before.
#[must_use]
pub fn score(page: &Page, clause: &Clause, extractor: &Extractor, order: usize) -> i32 {
    let position = -8 * i32::try_from(order.min(25)).unwrap_or(25);
    let first = if order == 0 { 60 } else { 0 };
    let part = !matches!(clause.start, Start::Sentence | Start::Report | Start::Clause);
    let bare = if part && extractor.weight == 0 { -80 } else { 0 };
    position
        + first
        + bare
        + 2 * extractor.weight
        + page.worth(&clause.tokens)
        + shape(page, clause)
        + length(page, clause)
}

/// What its start, its end and its subject are worth: how well it stands on its own.
fn shape(page: &Page, clause: &Clause) -> i32 {
    let start = match clause.start {
        Start::Sentence => 60,
        Start::Report => 70,
        Start::Clause => 40,
        Start::Below | Start::Predicate => -30,
        Start::Participle | Start::Phrase => -80,
    };
    let end = match clause.end {
        End::Full => 60,
        End::Clause => 30,
        End::Comma => 0,
        End::Phrase => -90,
    };
    let doc = &page.reading.doc;
    let first = clause.tokens.start;
    let said = clause.tokens.clone().any(|i| doc.is(i, List::FirstPerson));
    let points_back = doc.is(first, List::Anaphor) && clause.start != Start::Phrase;
    let verbless = clause.verb.is_none() && clause.start != Start::Phrase;
    start + end - if verbless { 120 } else { 0 } - if said { 150 } else { 0 } - if points_back { 50 } else { 0 }
}

/// A fact of ten to fifteen words is best; each word beside that costs.
fn length(page: &Page, clause: &Clause) -> i32 {
    let words = i32::try_from(clause::words(&page.reading.doc, &clause.tokens)).unwrap_or(i32::MAX);
    match words {
        ..10 => -12 * (10 - words),
        10..=15 => 0,
        _ => -28 * (words - 15),
    }
}

/// The best of the clauses, best first, none that repeats another one.
#[must_use]
pub fn choose(page: &Page, mut scored: Vec<Scored>, limit: usize) -> Vec<Scored> {
    scored.sort_by_key(|s| (-s.score, s.clause.tokens.start, s.clause.tokens.end));
    let mut chosen: Vec<(Scored, BTreeSet<String>)> = Vec::new();
    for candidate in scored {
        if chosen.len() == limit {
            break;
        }
        let terms = page.terms(&candidate.clause.tokens);
        let siblings = chosen.iter().filter(|(c, _)| c.clause.sentence == candidate.clause.sentence).count();
        let repeats = |(other, theirs): &(Scored, BTreeSet<String>)| {
            overlaps(&other.clause.tokens, &candidate.clause.tokens) || is_repeat(theirs, &terms)
        };
        if siblings < OF_SENTENCE && !terms.is_empty() && !chosen.iter().any(repeats) {
            chosen.push((candidate, terms));
        }
    }
    chosen.into_iter().map(|(c, _)| c).collect()
}

fn overlaps(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Whether two thirds of the shorter one's terms stand in the other one.
fn is_repeat(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    3 * a.intersection(b).count() >= 2 * a.len().min(b.len())
}
