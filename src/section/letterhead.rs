//! "Ministry of Works", "THE HARBOUR MUSEUM": who writes, on a line of its own above the headline.

use std::ops::Range;

use crate::doc::back;
use crate::lexicon::List;
use crate::{Doc, Shape};

/// Where the name of a body begins that takes up `line`, or its end: "Ministry of Works", "News from the University of Oslo".
#[must_use]
pub fn letterhead(doc: &Doc, line: &Range<usize>) -> Option<usize> {
    let small = |i: usize| doc.is(i, List::PlaceLink) || matches!(doc.word(i), "for" | "from" | "in");
    let named = |i: usize| !doc.is_word(i) || doc.shape(i) != Shape::Lower || small(i) || doc.word(i) == "’s";
    // "Parliament House, Oslo 1012" is an address.
    if !line.clone().all(named) || doc.is_number(back(line.end, 1)) {
        return None;
    }
    let fresh = |i: usize| {
        i == line.start
            || matches!(doc.mark(back(i, 1)), '-' | '–' | '—' | '|')
            || matches!(doc.word(back(i, 1)), "the" | "from")
    };
    let known = line.clone().find(|&i| fresh(i) && doc.phrase(i, List::Letterhead) > 0);
    let ends = |i: usize| i + 1 == line.end || matches!(doc.folded(i + 1), "of" | "for");
    let body = |i: usize| doc.value(i, List::OrgHead).is_some_and(|value| value != "soft") && ends(i);
    let start = line.start + usize::from(doc.is(line.start, List::Determiner));
    // "Villagers Learn Old Songs Through Clubs" tells something.
    let plain = |i: usize| !doc.is(i, List::Preposition) || doc.is(i, List::PlaceLink) || small(i);
    let whole = line.clone().skip(1).any(body) && line.clone().all(|i| doc.is_word(i) && plain(i));
    known.or_else(|| whole.then_some(start)).filter(|&i| i < line.end)
}
