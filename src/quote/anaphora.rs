//! Whom "he", "she" and "they" mean.

use crate::quote::Speaker;
use crate::quote::cast::Cast;
use crate::quote::speaker::is_genitive;
use crate::{Doc, Span};

/// Who spoke where, in order.
#[derive(Debug, Default)]
pub struct Spoken(Vec<(usize, Speaker)>);

impl Spoken {
    /// Notes that somebody spoke words that end before token `at`.
    pub fn add(&mut self, at: usize, speaker: Speaker) {
        self.0.push((at, speaker));
    }

    /// Who spoke last before token `at`, and up to where.
    pub fn before(&self, at: usize) -> Option<(usize, Speaker)> {
        let next = self.0.partition_point(|s| s.0 <= at);
        next.checked_sub(1).map(|i| self.0[i])
    }

    /// Whom the pronoun at `span` means.
    pub fn resolve(&self, doc: &Doc, cast: &Cast, span: Span) -> Option<Speaker> {
        let at = doc.tokens_in(span).start;
        let speaker = match doc.folded(at).as_str() {
            "he" | "she" => self.singular(doc, cast, at),
            "they" | "it" | "we" => self.before(at).map(|s| s.1),
            _ => None,
        }?;
        Some(Speaker { mention: Some(span), ..speaker })
    }

    fn singular(&self, doc: &Doc, cast: &Cast, at: usize) -> Option<Speaker> {
        const REACH: usize = 150;
        let last = self.before(at);
        let from = last.map_or(0, |l| l.0).max(at.saturating_sub(REACH));
        let span = doc.span(from.min(at)..at + 1);
        let named = cast
            .people_in(span)
            .filter(|&(m, _)| !is_genitive(doc, doc.tokens_in(m).end))
            .map(|(m, i)| cast.person(i, Some(m)));
        named.last().or_else(|| last.map(|l| l.1))
    }
}
