//! The text as lists hold it: every token folded once, so that a look-up borrows its key.

use std::ops::Range;

use crate::doc::Gap;
use crate::{Span, lexicon};

/// The folded tokens in order, one blank where the text has white space.
#[derive(Debug, Default)]
pub struct Folded {
    text: String,
    tokens: Vec<Span>,
}

impl Folded {
    /// Folds the next token, which `gap` parts from the one before, and returns its form.
    pub fn push(&mut self, word: &str, gap: Gap) -> &str {
        if gap != Gap::None {
            self.text.push(' ');
        }
        let start = self.text.len();
        lexicon::fold_into(word, &mut self.text);
        self.tokens.push(Span::new(Span::bytes(start), Span::bytes(self.text.len())));
        &self.text[start..]
    }

    /// Token `i`; empty past the end.
    #[must_use]
    pub fn word(&self, i: usize) -> &str {
        self.tokens.get(i).map_or("", |token| token.of(&self.text))
    }

    /// The tokens `range` as one phrase; what lies past the end is left out.
    #[must_use]
    pub fn phrase(&self, range: Range<usize>) -> &str {
        let tokens = self.tokens.get(range.start..range.end.min(self.tokens.len())).unwrap_or(&[]);
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return "" };
        first.cover(*last).of(&self.text)
    }
}
