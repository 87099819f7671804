//! Key facts: the shortest clauses that stand on their own.

use crate::{Reading, Span};

/// A clause that states a fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The clause.
    pub span: Span,
    /// "event", "figure", "change", "decision", "appointment", "deal" …
    pub kind: &'static str,
    /// Named parts, inside the clause or its sentence: "who", "when" …
    pub slots: Vec<(&'static str, Span)>,
}

/// Finds the `limit` best facts, best first.
#[must_use]
pub fn find(_reading: &Reading, _limit: usize) -> Vec<Fact> {
    Vec::new()
}
