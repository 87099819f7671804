//! Key phrases: the best phrases by their scorecard, none a part of another, an acronym joined with its long form.

use std::cmp::Reverse;

use crate::gist::phrase::{Phrase, Phrases};
use crate::gist::score::score;
use crate::gist::weights;
use crate::{Reading, Span};

/// A term that a reader would search for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keyphrase {
    /// Where it stands first, in its fullest form.
    pub span: Span,
    /// How often it stands in the text.
    pub count: u32,
}

/// How many key phrases are kept.
const LIMIT: usize = 10;

/// Finds the key phrases, best first.
#[must_use]
pub fn find(reading: &Reading) -> Vec<Keyphrase> {
    let phrases = Phrases::new(reading);
    let mut ranked: Vec<_> = phrases.all.iter().map(|p| (score(weights::PHRASE, &phrases.values(p)), p)).collect();
    ranked.sort_by_key(|(points, _)| Reverse(*points));
    let mut kept: Vec<&Phrase> = Vec::new();
    for (_, phrase) in ranked {
        let phrase = phrases.long_form(phrase);
        if kept.len() < LIMIT && !kept.iter().any(|k| contains(k, phrase) || contains(phrase, k)) {
            kept.push(phrase);
        }
    }
    kept.iter().map(|p| Keyphrase { span: phrases.span(p), count: p.count + phrases.short_count(p) }).collect()
}

/// Whether the terms of `inner` stand in `outer` one after another.
fn contains(outer: &Phrase, inner: &Phrase) -> bool {
    outer.terms.windows(inner.terms.len()).any(|part| part == inner.terms)
}
