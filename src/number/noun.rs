//! The noun that a number counts: "counter-terrorism experts" behind "150".

use std::ops::Range;

use crate::doc::{back, verb};
use crate::lexicon::List;
use crate::{Doc, Gap, Kind, Shape};

/// How many words may stand before the noun.
const LONGEST: usize = 7;

/// Whether token `i` looks like a plural noun.
#[must_use]
pub fn is_plural(doc: &Doc, i: usize) -> bool {
    let word = doc.word(i);
    let ends = word.ends_with('s') || (word.ends_with('S') && word.len() > 3);
    let singular = ["ss", "us", "is", "'s", "’s"].iter().any(|e| word.ends_with(e));
    doc.is(i, List::Plural) || (ends && !singular && word.len() > 2 && !ends_phrase(doc, i))
}

/// The noun phrase at token `at` that ends in a plural: "local schools", "health and nutrition brands".
#[must_use]
pub fn plural(doc: &Doc, at: usize) -> Option<Range<usize>> {
    let limit = phrase_end(doc, at);
    if let Some(end) = plural_end(doc, at, limit) {
        return Some(at..end);
    }
    let joint = limit > at && matches!(doc.word(limit), "and" | "&" | "or") && !(at..limit).any(|i| is_past(doc, i));
    let end = plural_end(doc, limit + 1, phrase_end(doc, limit + 1)).filter(|_| joint)?;
    Some(at..end)
}

/// The end of the first plural in the range, and of the plurals that follow it: "sports teams".
fn plural_end(doc: &Doc, at: usize, limit: usize) -> Option<usize> {
    let owns = |i: usize| matches!(doc.folded(i + 1), "'s" | "'");
    let head = |i: usize| i < limit && is_plural(doc, i) && !owns(i) && !(i + 1 < limit && doc.word(i + 1) == "-");
    let mut end = (at..limit).find(|&i| head(i))? + 1;
    while head(end) {
        end += 1;
    }
    Some(end)
}

fn is_past(doc: &Doc, i: usize) -> bool {
    matches!(verb::form(doc, i), Some(verb::Form::Past | verb::Form::Participle))
}

/// A short form in capitals at token `at`, which may count as a plural: "ETH", "BOE".
#[must_use]
pub fn acronym(doc: &Doc, at: usize) -> Option<Range<usize>> {
    let token = doc.tokens.get(at)?;
    let next = doc.tokens.get(at + 1).is_some_and(|t| t.kind != Kind::Mark && !matches!(t.shape, Shape::Lower));
    (token.shape == Shape::Upper && token.gap == Gap::Space && token.span.len() < 6 && !next).then_some(at..at + 1)
}

/// The noun phrase at token `at` in the singular: "country", "additional site", "Congressional District".
#[must_use]
pub fn singular(doc: &Doc, at: usize) -> Option<Range<usize>> {
    let limit = phrase_end(doc, at);
    if at >= limit || doc.tokens[at].kind != Kind::Word || verb::form(doc, at) == Some(verb::Form::Gerund) {
        return None;
    }
    let mut end = at;
    while end + 1 < limit && (is_modifier(doc, end) || doc.word(end + 1) == "-" || doc.word(end) == "-") {
        end += 1;
    }
    Some(at..end + 1)
}

/// Whether another word of the noun phrase follows: names go on in capitals, adjectives show by their endings.
fn is_modifier(doc: &Doc, i: usize) -> bool {
    const ENDINGS: [&str; 12] = ["al", "ive", "ous", "ic", "ary", "ful", "less", "ern", "ent", "able", "ish", "ian"];
    let capital = |i: usize| doc.tokens.get(i).is_some_and(|t| !matches!(t.shape, Shape::Lower | Shape::None));
    let verbal = matches!(verb::form(doc, i + 1), Some(verb::Form::Third | verb::Form::Past));
    let adjective = doc.word(i).len() > 4 && ENDINGS.iter().any(|e| doc.word(i).ends_with(e));
    if capital(i) { capital(i + 1) } else { adjective && !verbal }
}

/// Whether token `i` is a word that no noun phrase holds behind its number.
#[must_use]
pub fn ends_phrase(doc: &Doc, i: usize) -> bool {
    const LISTS: [List; 4] = [List::Stopword, List::Preposition, List::Auxiliary, List::PhraseStop];
    LISTS.iter().any(|&list| doc.is(i, list))
}

/// One past the last token that can belong to a noun phrase that begins at `at`.
fn phrase_end(doc: &Doc, at: usize) -> usize {
    let mut i = at;
    while i < at + LONGEST && belongs(doc, i, at) {
        i += 1;
    }
    i
}

fn belongs(doc: &Doc, i: usize, at: usize) -> bool {
    let Some(token) = doc.tokens.get(i) else { return false };
    let glued = |i: usize| doc.tokens.get(i).is_some_and(|t| t.gap == Gap::None && t.kind == Kind::Word);
    match token.kind {
        Kind::Word => {
            let joined = i > at && token.gap == Gap::None && doc.word(back(i, 1)) == "-";
            let genitive = i > at && matches!(doc.word(i), "’s" | "'s");
            joined || genitive || (!ends_phrase(doc, i) && (i == at || token.gap != Gap::Blank))
        }
        Kind::Mark if i == at || token.gap != Gap::None => false,
        Kind::Mark => match doc.word(i) {
            "-" | "‑" => glued(i + 1),
            "." => doc.tokens[back(i, 1)].shape == Shape::Initial,
            _ => false,
        },
        Kind::Number => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let doc = Doc::new(text);
        let words = plural(&doc, 0).map_or("", |range| doc.span(range).of(text));
        assert_eq!(words, expected, "{text:?}");
    }

    #[test]
    fn plurals() {
        check("counter-terrorism experts from Oslo", "counter-terrorism experts");
        check("local schools received them", "local schools");
        check("women scientists said", "women scientists");
        check("Hands-Only kits", "Hands-Only kits");
        check("people died", "people");
        check("in towns", "");
        check("was a glass", "");
    }
}
