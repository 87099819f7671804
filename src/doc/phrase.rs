//! The phrases of a text that lists hold: each is looked up once, whichever list is asked for it.

use crate::doc::Token;
use crate::doc::folded::Folded;
use crate::lexicon::{Entry, List};

/// The most tokens of a phrase.
const LONGEST: usize = 6;

/// All phrases of two or more tokens.
#[derive(Debug)]
pub struct Phrases {
    /// The number of tokens, and what is known of it.
    all: Vec<(usize, Entry)>,
    /// How many begin before each token.
    before: Vec<usize>,
}

impl Phrases {
    /// Looks up those that begin at each token; a longer one only where some entry goes on.
    #[must_use]
    pub fn find(tokens: &[Token], folded: &Folded) -> Self {
        let mut found = Self { all: Vec::new(), before: Vec::with_capacity(tokens.len() + 1) };
        for (i, token) in tokens.iter().enumerate() {
            found.before.push(found.all.len());
            let most = if token.lex.begins_any() { LONGEST.min(tokens.len() - i) } else { 0 };
            for n in 2..=most {
                let phrase = Entry::find(folded.phrase(i..i + n));
                found.all.extend(phrase.row.map(|row| (n, row)));
                if !phrase.longer {
                    break;
                }
            }
        }
        found.before.push(found.all.len());
        found
    }

    /// The longest one of `list` that begins at token `i`.
    #[must_use]
    pub fn longest(&self, i: usize, list: List) -> Option<(usize, Entry)> {
        let &[from, end] = self.before.get(i..i + 2)? else { return None };
        self.all[from..end].iter().rev().find(|(_, row)| row.has(list)).copied()
    }
}
