//! The sentences an editor would keep, and the terms a reader would search for.

pub mod feature;
pub mod keyphrase;
pub mod term;

use crate::{Reading, Span};

/// A sentence of the gist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gist {
    /// The sentence.
    pub span: Span,
    /// 1 is the best.
    pub rank: u32,
}

/// The `limit` best sentences, in reading order.
#[must_use]
pub fn find(_reading: &Reading, _limit: usize) -> Vec<Gist> {
    Vec::new()
}
