//! What can be said of a clause at little cost: where it stands, how long it is, what it has, how it is made.

use crate::Span;
use crate::fact::clause;
use crate::fact::page::Page;
use crate::fact::rank::Candidate;
use crate::lexicon::List;
use crate::model::score::{clip, permille};
use crate::syntax::{Pos, Tense, VerbGroup};

/// A feature: its name, and its value for a candidate.
pub type Feature = (&'static str, fn(&Page, &Candidate) -> i32);

/// The features, in the order of the weights.
pub const FEATURES: &[Feature] = &[
    ("order", |_, c| clip(c.order)),
    ("words", |p, c| clip(words(p, c))),
    ("figures", |p, c| count(p, c, &p.figures)),
    ("amounts", |p, c| count(p, c, &p.amounts)),
    ("measured", |p, c| count(p, c, &p.measured)),
    ("dates", |p, c| count(p, c, &p.dates)),
    ("headline", |p, c| p.headline_share(&c.clause.tokens)),
    ("figure_kind", |_, c| i32::from(matches!(c.extractor.kind, "figure" | "change" | "result"))),
    ("subject_words", |p, c| clip(clause::words(&p.reading.doc, &c.clause.subject))),
    ("modal", |p, c| i32::from(verb(p, c).is_some_and(|v| v.modal.is_some()))),
    ("past", |p, c| i32::from(verb(p, c).is_some_and(|v| v.tense == Tense::Past))),
    ("passive", |p, c| i32::from(verb(p, c).is_some_and(|v| v.passive))),
    ("adjectives", |p, c| permille(tokens(p, c, |p, i| p.reading.syntax.pos(i) == Pos::Adjective), words(p, c))),
    ("commas", |p, c| clip(tokens(p, c, |p, i| p.reading.doc.mark(i) == ','))),
    ("reporting", |p, c| i32::from(p.reading.doc.is(c.clause.verb, List::ReportingVerb))),
];

/// The value of feature `at`.
#[must_use]
pub fn value(page: &Page, candidate: &Candidate, at: usize) -> i32 {
    FEATURES.get(at).map_or(0, |(_, value)| value(page, candidate))
}

fn words(page: &Page, c: &Candidate) -> usize {
    c.clause.parts().iter().map(|part| clause::words(&page.reading.doc, part)).sum()
}

fn count(page: &Page, c: &Candidate, spans: &[Span]) -> i32 {
    clip(page.all(spans, &c.clause.tokens).count())
}

fn tokens(page: &Page, c: &Candidate, is: fn(&Page, usize) -> bool) -> usize {
    c.clause.tokens.clone().filter(|&i| is(page, i)).count()
}

fn verb(page: &Page, c: &Candidate) -> Option<VerbGroup> {
    let syntax = &page.reading.syntax;
    let chunk = syntax.chunk_at(c.clause.verb).and_then(|id| syntax.chunk(id));
    chunk.and_then(crate::syntax::Chunk::verb)
}

#[cfg(test)]
mod tests {
    use crate::fact::{feature, weights};
    use crate::model::score::check_cards;

    #[test]
    fn the_card_stands_in_the_order_of_the_features() {
        check_cards(weights::FACT, feature::FEATURES);
    }
}
