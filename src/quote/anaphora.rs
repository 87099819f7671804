//! Whom "he", "she" and "they" mean.

use crate::quote::Speaker;
use crate::quote::speaker::{Cast, is_genitive};
use crate::{Doc, Span};

/// Who spoke last, and where.
#[derive(Debug, Default)]
pub struct Recent {
    last: Option<(Speaker, usize)>,
}

impl Recent {
    /// Notes that somebody spoke words that end before token `at`.
    pub fn spoke(&mut self, speaker: Speaker, at: usize) {
        self.last = Some((speaker, at));
    }

    /// Who spoke last.
    pub fn speaker(&self) -> Option<Speaker> {
        self.last.map(|l| l.0)
    }

    /// Whom the pronoun at `span` means.
    pub fn resolve(&self, doc: &Doc, cast: &Cast, span: Span) -> Option<Speaker> {
        let at = doc.tokens_in(span).start;
        let speaker = match doc.folded(at).as_str() {
            "he" | "she" => self.singular(doc, cast, at),
            "they" | "it" | "we" => self.speaker(),
            _ => None,
        }?;
        Some(Speaker { mention: Some(span), ..speaker })
    }

    fn singular(&self, doc: &Doc, cast: &Cast, at: usize) -> Option<Speaker> {
        const REACH: usize = 150;
        let from = self.last.map_or(0, |l| l.1).max(at.saturating_sub(REACH));
        let span = doc.span(from.min(at)..at + 1);
        let named = cast
            .people_in(span)
            .filter(|&(m, _)| !is_genitive(doc, doc.tokens_in(m).end))
            .map(|(m, i)| cast.person(i, Some(m)));
        named.last().or_else(|| self.speaker())
    }
}
