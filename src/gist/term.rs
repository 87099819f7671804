//! The content words of a text, numbered: plural and singular are one term, words of little content are none.

use std::collections::BTreeMap;

use crate::lexicon::List;
use crate::{Doc, Kind};

/// The number of a term.
pub type Term = usize;

/// The terms of a text, token by token, and how often each stands in the story.
#[derive(Debug, Default)]
pub struct Terms {
    of: Vec<Option<Term>>,
    counts: Vec<u32>,
}

impl Terms {
    /// Numbers the terms of `doc`.
    #[must_use]
    pub fn new(doc: &Doc) -> Self {
        let mut numbers = BTreeMap::new();
        let mut terms = Self { of: vec![None; doc.tokens.len()], counts: Vec::new() };
        for section in &doc.sections {
            for i in section.tokens.clone().filter(|&i| is_content(doc, i)) {
                let term = *numbers.entry(stem(doc.folded(i).to_owned())).or_insert(terms.counts.len());
                if term == terms.counts.len() {
                    terms.counts.push(0);
                }
                terms.counts[term] += u32::from(!section.kind.is_apart());
                terms.of[i] = Some(term);
            }
        }
        terms
    }

    /// The term of token `i`; None where it has little content.
    #[must_use]
    pub fn of(&self, i: usize) -> Option<Term> {
        self.of.get(i).copied().flatten()
    }

    /// How often `term` stands in the story.
    #[must_use]
    pub fn count(&self, term: Term) -> u32 {
        self.counts.get(term).copied().unwrap_or(0)
    }

    /// How many terms the text has.
    #[must_use]
    pub fn total(&self) -> usize {
        self.counts.len()
    }
}

/// Whether token `i` is a word or number of some content.
fn is_content(doc: &Doc, i: usize) -> bool {
    let Some(token) = doc.tokens.get(i) else { return false };
    token.kind != Kind::Mark && token.span.len() > 1 && !token.lex.has(List::Stopword)
}

/// A folded word without the ending of the plural.
#[must_use]
pub fn stem(mut folded: String) -> String {
    let keep = ["ss", "us", "is"].iter().any(|end| folded.ends_with(end));
    if folded.len() > 4 && folded.ends_with("ies") {
        folded.truncate(folded.len() - 3);
        folded.push('y');
    } else if folded.len() > 3 && folded.ends_with('s') && !keep {
        folded.pop();
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::Terms;
    use crate::Doc;

    #[test]
    fn plural_and_singular_are_one_term() {
        let doc = Doc::new("The agencies met the agency’s buses.");
        let terms = Terms::new(&doc);
        let found: Vec<_> = (0..doc.tokens.len()).map(|i| terms.of(i)).collect();
        assert_eq!(found[1], found[4]);
        assert_eq!(terms.total(), 3);
        assert_eq!(terms.count(found[1].unwrap()), 2);
    }
}
