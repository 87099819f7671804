//! Which clauses are the facts to keep: a score of cheap features, then the best without repeats.

use std::ops::Range;

use crate::Shape;
use crate::doc::back;
use crate::fact::clause::{self, Clause, End, Start};
use crate::fact::kind::Extractor;
use crate::fact::page::Page;
use crate::lexicon::List;
use crate::order::{self, Set};

/// The most facts of one sentence.
const OF_SENTENCE: usize = 3;

/// What it costs a clause that it lacks a subject.
const BARE: i32 = 60;

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
    let bare = if !clause.is_whole() && extractor.weight == 0 { -80 } else { 0 };
    position
        + first
        + bare
        + 2 * extractor.weight
        + page.worth(&clause.tokens)
        + shape(page, clause)
        + address(page, clause)
        - if clause.tokens.clone().any(|i| page.reading.doc.word(i) == ";") { 60 } else { 0 }
        + length(page, clause)
}

/// What its start, its end and its subject are worth: how well it stands on its own.
fn shape(page: &Page, clause: &Clause) -> i32 {
    let start = match clause.start {
        Start::Sentence => 60,
        Start::Report => 70,
        Start::Clause => 40,
        Start::Predicate => -30,
        Start::Below | Start::Participle | Start::Phrase => -80,
    };
    let end = match clause.end {
        End::Full => 60,
        End::Clause => 30,
        End::Comma => 0,
        End::Phrase => -90,
    };
    let doc = &page.reading.doc;
    let said = clause.tokens.clone().any(|i| doc.is(i, List::FirstPerson) && doc.tokens[i].shape != Shape::Upper);
    let back = if clause.start == Start::Phrase { 0 } else { points_back(page, clause) };
    let verbless = clause.verb.is_none() && clause.start != Start::Phrase;
    let bare = if clause.subject.is_none() { BARE } else { 0 };
    start + end - bare - if verbless { 120 } else { 0 } - if said { 150 } else { 0 } - back
}

/// What it costs that the subject points to a sentence before: "it", "that figure".
fn points_back(page: &Page, clause: &Clause) -> i32 {
    let doc = &page.reading.doc;
    let first = clause.subject.as_ref().map_or(clause.tokens.start, |s| s.start);
    let alone = clause.subject.as_ref().is_some_and(|s| s.len() == 1);
    match doc.folded(first) {
        "some" | "both" | "one" | "another" => 0,
        _ if !doc.is(first, List::Anaphor) => 0,
        _ if alone => 90,
        _ => 50,
    }
}

/// What it costs that a clause tells readers what to do, or when there is a call to listen to: that is no news.
fn address(page: &Page, clause: &Clause) -> i32 {
    const NEAR: usize = 12;
    let doc = &page.reading.doc;
    let first = clause.tokens.start;
    let near = clause.verb.unwrap_or(first);
    let noted = |i: usize| doc.value(i, List::FactNoun) == Some("notice") && doc.is(back(i, 1), List::Determiner);
    let notice = (near + 1..clause.tokens.end.min(near + NEAR)).any(noted);
    let you = clause.tokens.clone().any(|i| matches!(doc.folded(i), "you" | "your" | "please"));
    let advice = clause.verb.is_some_and(|v| matches!(doc.folded(v), "must" | "should" | "may"))
        && !page.touches(&page.figures, &clause.tokens);
    let called = page.touches(&page.addresses, &clause.tokens);
    if you || notice || called { -300 } else { -120 * i32::from(advice) }
}

/// A fact of ten to fifteen words is best; each word beside that costs.
fn length(page: &Page, clause: &Clause) -> i32 {
    let count: usize = clause.parts().iter().map(|part| clause::words(&page.reading.doc, part)).sum();
    let words = i32::try_from(count).unwrap_or(i32::MAX);
    match words {
        ..10 => -12 * (10 - words),
        10..=15 => 0,
        _ => -28 * (words - 15),
    }
}

/// The best of the clauses, best first, none that repeats another one.
#[must_use]
pub fn choose(page: &Page, mut scored: Vec<Scored>, limit: usize) -> Vec<Scored> {
    order::by_key(&mut scored, |s| (-s.score, s.clause.tokens.start, s.clause.tokens.end));
    let mut chosen: Vec<(Scored, Set<&str>)> = Vec::new();
    for candidate in scored {
        if chosen.len() == limit {
            break;
        }
        let siblings = chosen.iter().filter(|(c, _)| c.clause.sentence == candidate.clause.sentence).count();
        let overlapped = chosen.iter().any(|(c, _)| overlaps(&c.clause.tokens, &candidate.clause.tokens));
        if siblings == OF_SENTENCE || overlapped {
            continue;
        }
        let terms = page.terms(&candidate.clause.tokens);
        if !terms.is_empty() && !chosen.iter().any(|(_, theirs)| is_repeat(theirs, &terms)) {
            chosen.push((candidate, terms));
        }
    }
    chosen.into_iter().map(|(c, _)| c).collect()
}

fn overlaps(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Whether two thirds of the shorter one's terms stand in the other one.
fn is_repeat(a: &Set<&str>, b: &Set<&str>) -> bool {
    3 * a.shared(b) >= 2 * a.len().min(b.len())
}
