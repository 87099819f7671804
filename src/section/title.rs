//! The words of a title on its line: without marks of Markdown around it, the day behind it, the name of the site.

use std::ops::Range;

use crate::doc::back;
use crate::doc::token::is_dash;
use crate::doc::verb::{self, Form};
use crate::lexicon::List;
use crate::section::dateline::date_len;
use crate::{Doc, Gap, Shape};

/// The title that stands on a line.
#[must_use]
pub fn of(doc: &Doc, line: &Range<usize>) -> Range<usize> {
    let bare = bare(doc, line);
    let end = site(doc, &bare).unwrap_or(bare.end);
    bare.start..before_number(doc, bare.start, before_day(doc, bare.start, end))
}

/// Where the title ends before the number of the release behind it: "Minister Opens Quay MPS 20/2000".
fn before_number(doc: &Doc, start: usize, end: usize) -> usize {
    const NUMBER: usize = 4;
    let first = end.saturating_sub(NUMBER);
    let number = doc.is_number(first + 1) && doc.mark(first + 2) == '/' && doc.is_number(first + 3);
    if first > start + 2 && doc.shape(first) == Shape::Upper && number { first } else { end }
}

/// The line without "#", "*" and bullets around it.
#[must_use]
pub fn bare(doc: &Doc, line: &Range<usize>) -> Range<usize> {
    let dressed = |i: usize| matches!(doc.mark(i), '#' | '*' | '_' | '>' | '•') || is_dash(doc.mark(i));
    let start = line.start + line.clone().take_while(|&i| dressed(i)).count();
    let decorates = |i: usize| matches!(doc.mark(i), '#' | '*' | '_');
    let end = line.end - (start..line.end).rev().take_while(|&i| decorates(i)).count();
    if start < end { start..end } else { line.clone() }
}

/// Where the name of the site begins behind the title, if the title by itself stands elsewhere in the text, too.
#[must_use]
pub fn site(doc: &Doc, title: &Range<usize>) -> Option<usize> {
    const LONGEST: usize = 16;
    let parts = |i: &usize| {
        let apart = doc.gap(*i) != Gap::None && doc.gap(i + 1) != Gap::None;
        apart && (is_dash(doc.mark(*i)) || doc.mark(*i) == '|')
    };
    let first = title.end.saturating_sub(LONGEST).max(title.start + 3);
    let end = (first..title.end).find(parts)?;
    // The title below it may be cut short.
    let len = (end - title.start).min(LONGEST);
    let words = doc.folded_phrase(title.start..title.start + len);
    let again = |i: usize| doc.gap(i) >= Gap::Line && doc.folded_phrase(i..i + len) == words;
    (title.end..doc.tokens.len()).any(again).then_some(end)
}

/// Where the title ends: before a date at the end of its line, "Minister Opens Quay Wednesday, 8 June 2011".
fn before_day(doc: &Doc, start: usize, end: usize) -> usize {
    let ends = |i: usize| {
        let len = date_len(doc, i, end);
        let full = (i..i + len).filter(|&t| doc.is_number(t)).count() >= 2;
        len > 0 && i + len == end && full && doc.is_weekday(i)
    };
    ((start + 3).max(end.saturating_sub(8))..end).find(|&i| ends(i)).unwrap_or(end)
}

/// Whether a verb tells what happens; in titles it stands in the present, or is a participle.
#[must_use]
pub fn has_verb(doc: &Doc, line: &Range<usize>) -> bool {
    const FIRST: usize = 40;
    let noun = |i: usize| doc.is(i, List::PlaceLink) || doc.is(i, List::Preposition);
    line.clone().skip(1).take(FIRST).any(|i| match verb::form(doc, i) {
        _ if noun(back(i, 1)) => false,
        Some(Form::Third | Form::Past | Form::Participle | Form::Auxiliary) => true,
        Some(Form::Base) => doc.is(back(i, 1), List::Reason),
        _ => false,
    })
}
