//! What a text tells of a word at one place that helps to read it at another: a title before it, "said" beside it, a legal form
//! behind it, its letters in brackets.

use std::ops::Range;

use crate::doc::back;
use crate::lexicon::List;
use crate::name::acronym;
use crate::syntax::tag::Case;
use crate::{Doc, Shape};

/// The text has the word in small letters.
pub const SMALL: u32 = 1;
const CAPITAL: u32 = 1 << 1;
const TITLED: u32 = 1 << 2;
const SPEAKS: u32 = 1 << 3;
const GIVEN: u32 = 1 << 4;
const BODY: u32 = 1 << 5;
const SHORT: u32 = 1 << 6;
const LONG: u32 = 1 << 7;
const REGION: u32 = 1 << 8;
const LOCATED: u32 = 1 << 9;
const ARTICLE: u32 = 1 << 10;
const OWNS: u32 = 1 << 11;
const FULL: u32 = 1 << 12;
const SUFFIX: u32 = 1 << 13;
const ROLE: u32 = 1 << 14;
const SHORT_PLAIN: u32 = 1 << 15;

/// What is told of each word, by its number.
#[must_use]
pub fn of(doc: &Doc, runs: &[Range<usize>], cases: &[Case]) -> Vec<u32> {
    let mut told = vec![0; doc.words.len()];
    for (token, case) in doc.tokens.iter().zip(cases) {
        told[token.word as usize] |= match case {
            Case::Lower if token.shape == Shape::Lower => SMALL,
            Case::Title | Case::Upper | Case::Mixed => CAPITAL,
            _ => 0,
        };
    }
    for run in runs {
        tell(doc, run, &mut told);
    }
    told
}

/// Adds what a row of capitals tells of its words.
fn tell(doc: &Doc, run: &Range<usize>, told: &mut [u32]) {
    let add = |told: &mut [u32], i: usize, what: u32| {
        if let Some(token) = doc.tokens.get(i) {
            told[token.word as usize] |= what;
        }
    };
    let around = around(doc, run);
    for i in run.clone() {
        add(told, i, around);
    }
    if let Some(title) = run.clone().find(|&i| doc.is(i, List::Honorific) || doc.is(i, List::JobTitle)) {
        (title + 1..run.end).for_each(|i| add(told, i, TITLED));
    }
    if doc.value(run.start, List::GivenName) == Some("") && (2..=4).contains(&run.len()) {
        (run.start + 1..run.end).for_each(|i| add(told, i, GIVEN));
    }
    if run.len() > 1 {
        add(told, back(run.end, 1), FULL);
    }
    let bracket = (run.len() == 1).then(|| back(run.start, 1));
    if let Some(long) = bracket.and_then(|open| acronym::definition(doc, open)).map(|d| d.long) {
        let named = long.clone().all(|i| doc.shape(i) != Shape::Lower || doc.is(i, List::Stopword));
        add(told, run.start, if named { SHORT } else { SHORT_PLAIN });
        long.filter(|_| named).for_each(|i| add(told, i, LONG));
    }
}

/// What the words beside and at the end of a row tell of all of it.
fn around(doc: &Doc, run: &Range<usize>) -> u32 {
    let (before, last, behind) = (back(run.start, 1), back(run.end, 1), run.end);
    let when = |holds: bool, what: u32| if holds { what } else { 0 };
    let small = |i: usize| doc.shape(i) == Shape::Lower;
    let reports = |i: usize| small(i) && doc.is(i, List::ReportingVerb);
    let comma = doc.mark(behind) == ',';
    let region = comma && (doc.is(behind + 1, List::StateAbbreviation) || doc.is(behind + 1, List::Place));
    let suffix = |i: usize| doc.is(i, List::PersonSuffix) && doc.shape(i) != Shape::Lower;
    when(reports(before) || reports(behind), SPEAKS)
        | when(run.len() > 1 && (doc.is(last, List::OrgSuffix) || doc.is(last, List::OrgHead)), BODY)
        | when(region, REGION)
        | when(small(before) && doc.is(before, List::Preposition), LOCATED)
        | when(small(before) && doc.is(before, List::Determiner), ARTICLE)
        | when(doc.word(behind).starts_with(['\'', '’']) && doc.word(behind).len() > 1, OWNS)
        | when(comma && suffix(behind + 1), SUFFIX)
        | when(comma && (small(behind + 1) && title_near(doc, behind + 1)), ROLE)
        | when(small(before) && doc.is(before, List::JobTitle), TITLED)
}

/// Whether a title stands within the first words from token `i`.
fn title_near(doc: &Doc, i: usize) -> bool {
    const REACH: usize = 4;
    (i..i + REACH).take_while(|&i| doc.is_word(i)).any(|i| doc.is(i, List::JobTitle))
}
