//! Rows of capital words with what binds them, and what else may stand inside a name.

use std::ops::Range;

use crate::doc::{Sentence, back};
use crate::lexicon::{List, Lists};
use crate::name::view::Letters;
use crate::{Doc, Gap, Kind, SectionKind, Shape};

/// What token `i` may be in a name.
#[must_use]
pub fn part(doc: &Doc, i: usize) -> Letters {
    match doc.tokens[i].kind {
        Kind::Number => Letters::Link,
        Kind::Word if is_capital(doc, i) => Letters::Capital,
        Kind::Word if is_small(doc, i) => Letters::Link,
        Kind::Mark if is_link(doc.mark(i)) => Letters::Link,
        Kind::Mark | Kind::Word => Letters::None,
    }
}

const fn is_link(mark: char) -> bool {
    matches!(
        mark,
        '.' | ',' | '-' | '‑' | '‐' | '&' | '+' | '\'' | '’' | '/' | '(' | ')' | '“' | '”' | '"' | '‘' | '®' | '™'
    )
}

/// Whether a word without a capital may stand inside a name: "of", "van", "woo" in "Ji-woo", "’s".
fn is_small(doc: &Doc, i: usize) -> bool {
    const LISTS: Lists =
        Lists::of(&[List::Stopword, List::Preposition, List::Determiner, List::NameParticle, List::PlaceLink]);
    doc.gap(i) == Gap::None || doc.is_in(i, LISTS)
}

/// Whether a word begins with a capital that may be that of a name.
#[must_use]
pub fn is_capital(doc: &Doc, i: usize) -> bool {
    let glued = doc.gap(i) == Gap::None && i > 0;
    let cased = match doc.shape(i) {
        Shape::Title | Shape::Upper => true,
        Shape::Initial => doc.word(i) != "I" || doc.mark(i + 1) == '.',
        Shape::Mixed => doc.word(i).chars().any(char::is_uppercase),
        Shape::Lower | Shape::None => false,
    };
    if !cased {
        return false;
    }
    let clitic = glued && doc.word(i).starts_with(['\'', '’']);
    let amount = doc.gap(i + 1) == Gap::None && doc.is(i + 1, List::CurrencySign);
    let counted = glued && doc.is_number(back(i, 1));
    !(clitic || amount || counted || doc.is_weekday(i) && !is_surname(doc, i))
}

/// Whether a short name of a day is that of a family: "Justin Sun".
fn is_surname(doc: &Doc, i: usize) -> bool {
    const SHORT: usize = 3;
    let given = doc.is(back(i, 1), List::GivenName) && doc.shape(back(i, 1)) == Shape::Title;
    i > 0 && given && doc.word(i).len() == SHORT && doc.gap(i) == Gap::Space && doc.mark(i + 1) != '.'
}

/// The rows of the tokens of `sentence`, in order.
#[must_use]
pub fn rows(doc: &Doc, parts: &[Letters], sentence: &Sentence) -> Vec<Range<usize>> {
    let mut rows: Vec<Range<usize>> = Vec::new();
    for i in sentence.tokens.clone().filter(|&i| parts[i] == Letters::Capital) {
        match rows.last_mut().filter(|row| is_bound(doc, row.end, i, sentence.kind)) {
            Some(row) => row.end = i + 1,
            None => rows.push(i..i + 1),
        }
        if let Some(row) = rows.last_mut() {
            row.end += syllable_len(doc, row);
        }
    }
    rows
}

/// Length of the hyphen with the second half of a given name behind a row: "-hun" in "Park Ji-hun".
fn syllable_len(doc: &Doc, row: &Range<usize>) -> usize {
    const LONGEST: usize = 5;
    const WORDS: Lists = Lists::of(&[List::Stopword, List::Verb, List::IrregularParticiple, List::Preposition]);
    let syllable = |i: usize| doc.word(i).len() <= LONGEST && !doc.is_in(i, WORDS);
    let glued = matches!(doc.mark(row.end), '-' | '‑' | '‐') && doc.gap(row.end) == Gap::None;
    let next = row.end + 1;
    let second = glued && doc.gap(next) == Gap::None && doc.shape(next) == Shape::Lower && syllable(next);
    if second && row.len() == 2 && syllable(back(row.end, 1)) { 2 } else { 0 }
}

/// Whether the capital word `i` goes on with the row that ends before token `end`.
fn is_bound(doc: &Doc, end: usize, i: usize, kind: SectionKind) -> bool {
    let widest = if kind == SectionKind::Body { Gap::Line } else { Gap::Space };
    let near = (end..=i).all(|i| doc.gap(i) <= widest);
    near && match i - end {
        0 => true,
        1 => match doc.mark(end) {
            '-' | '‑' | '‐' | '\'' | '’' => doc.gap(end) == Gap::None && doc.gap(i) == Gap::None,
            '&' | '+' => true,
            '.' => doc.gap(end) == Gap::None && is_shortened(doc, back(end, 1)),
            _ => false,
        },
        _ => false,
    }
}

/// Whether a stop behind the word ends no sentence: "J.", "Dr.", "Inc."
fn is_shortened(doc: &Doc, i: usize) -> bool {
    let lists = [List::Abbreviation, List::Honorific, List::OrgSuffix, List::PersonSuffix, List::StateAbbreviation];
    doc.shape(i) == Shape::Initial || lists.iter().any(|&list| doc.is(i, list))
}

/// Where a row of capitals ends that reaches `end`, with what is glued to it: the stop of "Inc.", "-hun" in "Ji-hun".
#[must_use]
pub fn tail(doc: &Doc, parts: &[Letters], end: usize) -> usize {
    let glued = |i: usize| parts.get(i) == Some(&Letters::Link) && doc.gap(i) == Gap::None;
    match doc.mark(end) {
        '.' if glued(end) => end + 1,
        '-' | '‑' | '‐' if glued(end) && glued(end + 1) && doc.is_word(end + 1) => end + 2,
        _ => end,
    }
}
