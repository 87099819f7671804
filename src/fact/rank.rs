//! Which clauses are the facts to keep: the best by their scorecard, without repeats.

use std::ops::Range;

use crate::doc::WordId;
use crate::fact::clause::Clause;
use crate::fact::feature;
use crate::fact::kind::Extractor;
use crate::fact::page::Page;
use crate::fact::weights;
use crate::model::score::score;
use crate::order::{self, Set};

/// The most facts of one sentence.
const OF_SENTENCE: usize = 3;

/// A clause that may be a fact.
#[derive(Clone)]
pub struct Candidate {
    /// The clause.
    pub clause: Clause,
    /// What makes it a fact.
    pub extractor: &'static Extractor,
    /// How many sentences of the story stand before its own.
    pub order: usize,
}

/// The best of the clauses, best first, none that repeats another one.
#[must_use]
pub fn choose(page: &Page, candidates: Vec<Candidate>, limit: usize) -> Vec<Candidate> {
    let worth = |c: &Candidate| score(weights::FACT, |i| feature::value(page, c, i));
    let mut scored: Vec<_> = candidates.into_iter().map(|c| (worth(&c), c)).collect();
    order::by_key(&mut scored, |(score, c)| (-score, c.clause.tokens.start, c.clause.tokens.end));
    let mut chosen: Vec<(Candidate, Set<WordId>)> = Vec::new();
    for (_, candidate) in scored {
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
fn is_repeat(a: &Set<WordId>, b: &Set<WordId>) -> bool {
    3 * a.shared(b) >= 2 * a.len().min(b.len())
}
