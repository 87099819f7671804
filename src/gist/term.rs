//! The content words of a text, numbered: plural and singular are one term, words of little content are none.

use std::ops::Range;

use rustc_hash::FxHashMap;

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
        let mut numbers = FxHashMap::default();
        let mut of_word = vec![None; doc.words.len()];
        let mut terms = Self { of: vec![None; doc.tokens.len()], counts: Vec::new() };
        for section in &doc.sections {
            for i in section.tokens.clone().filter(|&i| is_content(doc, i)) {
                let known = &mut of_word[doc.tokens[i].word as usize];
                let next = numbers.len();
                let term = *known.get_or_insert_with(|| *numbers.entry(stem(doc.folded(i))).or_insert(next));
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

    /// The terms of the tokens `range`, in order.
    pub fn within(&self, range: Range<usize>) -> impl Iterator<Item = Term> {
        range.filter_map(|i| self.of(i))
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

/// A folded word without the ending of the plural, and whether it lacks a "y" then: "agencies" as "agenc" and "y".
fn stem(folded: &str) -> (&str, bool) {
    let keep = || ["ss", "us", "is"].iter().any(|end| folded.ends_with(end));
    let cut = |end: usize| folded.split_at(folded.len() - end).0;
    if folded.ends_with('y') {
        (cut(1), true)
    } else if folded.len() > 4 && folded.ends_with("ies") {
        (cut(3), true)
    } else if folded.len() > 3 && folded.ends_with('s') && !keep() {
        stem_of_plural(cut(1))
    } else {
        (folded, false)
    }
}

/// A plural without its "s": that of "boys" has a "y".
fn stem_of_plural(singular: &str) -> (&str, bool) {
    singular.strip_suffix('y').map_or((singular, false), |start| (start, true))
}

#[cfg(test)]
mod tests {
    use super::Terms;
    use crate::Doc;

    #[test]
    fn plural_and_singular_are_one_term() {
        let doc = Doc::new("The agencies met the agency’s buses. Boys: boy, bo.");
        let terms = Terms::new(&doc);
        let found: Vec<_> = (0..doc.tokens.len()).map(|i| terms.of(i)).collect();
        assert_eq!(found[1], found[4]);
        assert_eq!(terms.total(), 5);
        assert_eq!(terms.count(found[1].unwrap()), 2);
    }
}
