//! Key phrases.

use crate::{Reading, Span};

/// A term that a reader would search for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keyphrase {
    /// Where it stands first, in its fullest form.
    pub span: Span,
    /// How often it stands in the text.
    pub count: u32,
}

/// Finds the key phrases, best first.
#[must_use]
pub fn find(_reading: &Reading) -> Vec<Keyphrase> {
    Vec::new()
}
