//! Lines of a contact that lost what parted them: "Mary RoeDirector of Sales", "Mary RoeTel".

use std::ops::Range;

use crate::lexicon::{self, List};
use crate::{Doc, Shape, Span};

/// What a half is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// What somebody does.
    Role,
    /// The name of a body.
    Body,
    /// A person, by the given name.
    Person,
    /// Some name.
    Name,
    /// No name.
    Other,
}

/// How often the text has each word.
pub fn counts(doc: &Doc) -> Vec<u32> {
    let mut counts = vec![0; doc.words.len()];
    for token in &doc.tokens {
        if let Some(count) = counts.get_mut(token.word as usize) {
            *count += 1;
        }
    }
    counts
}

/// Where the second line begins in a word of the run, as a byte of the text: a capital behind small letters in a word that the text has
/// once. "McAdam" and "LaRue" are whole.
pub fn joint(doc: &Doc, run: Range<usize>, counts: &[u32]) -> Option<u32> {
    const LEFT: usize = 4;
    const RIGHT: usize = 3;
    run.filter(|&i| doc.shape(i) == Shape::Mixed && counts.get(doc.tokens[i].word as usize) == Some(&1)).find_map(|i| {
        let word = doc.word(i);
        let next = word.char_indices().skip(1);
        let mut joints = word.chars().zip(next).filter(|(a, (_, b))| a.is_lowercase() && b.is_uppercase());
        let (_, (at, _)) = joints.next()?;
        let (left, right) = (&word[..at], &word[at..]);
        let long = left.chars().count() >= LEFT && right.chars().count() >= RIGHT;
        let known = left.len() > 1 && (label(right).is_some() || matches!(kind(right), Half::Role | Half::Body));
        (long || known).then(|| doc.tokens[i].span.start + Span::bytes(at))
    })
}

/// What a label of a contact that stands alone names: "Tel".
pub fn label(half: &str) -> Option<&'static str> {
    lexicon::value(List::ContactLabel, &lexicon::fold(half))
}

/// What the words of a half show it to be.
pub fn kind(half: &str) -> Half {
    let is = |word: Option<&str>, list: List| {
        word.is_some_and(|w| lexicon::tags(&lexicon::fold(w.trim_matches('.'))).has(list))
    };
    let (first, last) = (half.split_whitespace().next(), half.split_whitespace().last());
    let words = half.split_whitespace().count();
    match () {
        () if is(last, List::Street) || (words == 1 && is(last, List::ContactLabel)) => Half::Other,
        () if is(last, List::JobTitle) || is(first, List::JobTitle) => Half::Role,
        () if is(last, List::OrgSuffix) || is(last, List::OrgHead) => Half::Body,
        () if words > 1 && is(last, List::RoleField) => Half::Role,
        () if (2..=4).contains(&words) && is(first, List::GivenName) => Half::Person,
        () if (2..=4).contains(&words) => Half::Name,
        () => Half::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::{Half, joint, kind};
    use crate::{Doc, Span};

    #[test]
    fn joints() {
        let check = |text: &str, left: &str| {
            let doc = Doc::new(text);
            let found = joint(&doc, 0..doc.tokens.len(), &super::counts(&doc));
            assert_eq!(found.map_or("", |at| Span::new(0, at).of(text)), left, "{text}");
        };
        check("Mary RoeDirector", "Mary Roe");
        check("Mary RowanDirector", "Mary Rowan");
        check("Mary RowanTel", "Mary Rowan");
        check("Mary SoTel", "Mary So");
        check("Mary McAdam", "");
        check("ValleyWire and ValleyWire", "");
    }

    #[test]
    fn halves() {
        assert_eq!(kind("Mary Rowan"), Half::Person);
        assert_eq!(kind("Director of Sales"), Half::Role);
        assert_eq!(kind("Rowan Works Ltd."), Half::Body);
        assert_eq!(kind("Old Weir Road"), Half::Other);
    }
}
