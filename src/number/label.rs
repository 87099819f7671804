//! Digits that count nothing: telephone numbers, versions, references, list numbers, years, times of day, addresses.

use std::ops::Range;

use crate::doc::back;
use crate::lexicon::List;
use crate::number::noun;
use crate::number::numeral::Number;
use crate::{Doc, Gap, Kind, SectionKind, Shape};

/// How far a run of glued tokens is followed.
const REACH: usize = 16;

/// Whether a number in digits is part of a longer sign: "555-0100", "v2.0", "10:30", "B-52", an address of the web.
#[must_use]
pub fn is_sign(doc: &Doc, tokens: &Range<usize>, linked: bool) -> bool {
    let (start, end) = (tokens.start, tokens.end);
    let word = doc.word(start);
    let zero = word.len() > 1 && word.starts_with('0') && word.as_bytes()[1].is_ascii_digit();
    zero || is_part_number(doc, start)
        || (!linked && is_glued_before(doc, start))
        || is_glued_behind(doc, end)
        || is_chained(doc, start, end)
}

/// "9-2611": no range leaps so far.
fn is_part_number(doc: &Doc, start: usize) -> bool {
    let plain = |i: usize| doc.word(i).bytes().all(|b| b.is_ascii_digit());
    let digits = |i: usize| if plain(i) { doc.word(i).len() } else { 0 };
    let dash = doc.mark(start + 1) == '-' && glued(doc, start + 1) && glued(doc, start + 2);
    dash && digits(start) > 0 && digits(start + 2) > digits(start) + 2
}

/// Whether a bare number in digits names something: "Section 12", "Apollo 11", "in 2015", "1. First", "Suite 300".
#[must_use]
pub fn is_name(doc: &Doc, number: &Number, has_noun: bool) -> bool {
    let (start, end) = (number.tokens.start, number.tokens.end);
    let plain = number.is_plain(doc);
    is_labelled(doc, start)
        || is_cited(doc, start, end)
        || (plain && (is_bracketed(doc, start, end) || is_item(doc, start, end)))
        || is_clock(doc, end)
        || is_address(doc, start, end)
        || (plain && is_neighboured(doc, start, end))
        || (plain && is_code(doc, start, has_noun))
        || (number.power == 0 && !doc.word(start).contains(',') && is_named(doc, start, has_noun))
}

/// Whether a plain number of four digits is likely to be a year.
#[must_use]
pub fn is_year(doc: &Doc, number: &Number) -> bool {
    let start = number.tokens.start;
    let after_in = matches!(
        doc.word(start.wrapping_sub(1)),
        "in" | "In" | "since" | "Since" | "by" | "until" | "of" | "from" | "to"
    );
    let recent = (1900.0..2100.0).contains(&number.value);
    number.is_plain(doc)
        && doc.word(start).len() == 4
        && (recent || after_in && (1400.0..1900.0).contains(&number.value))
}

fn glued(doc: &Doc, i: usize) -> bool {
    doc.tokens.get(i).is_some_and(|t| t.gap == Gap::None)
}

fn kind(doc: &Doc, i: usize) -> Option<Kind> {
    doc.tokens.get(i).map(|t| t.kind)
}

/// "#5", "x/5", "Covid-19", "+44", "A4.5": something glued to the left that no quantity has.
fn is_glued_before(doc: &Doc, start: usize) -> bool {
    let Some(before) = start.checked_sub(1).filter(|_| glued(doc, start)) else { return false };
    match doc.word(before) {
        "#" | "/" | "@" | "_" | ":" | "=" | "&" | "." | "," | "\\" | "№" | "*" | "’" | "'" | "‘" => true,
        "+" => kind(doc, start + 1) == Some(Kind::Number) || matches!(doc.mark(start + 1), '(' | '-'),
        "-" | "–" | "‑" => glued(doc, before) && before > 0 && kind(doc, back(before, 1)) != Some(Kind::Mark),
        _ => kind(doc, before) == Some(Kind::Word),
    }
}

/// "27A", "1990s", "10-K", "2.x", "10:30", "24/7": something glued to the right that no quantity has.
fn is_glued_behind(doc: &Doc, end: usize) -> bool {
    if !glued(doc, end) {
        return false;
    }
    let next = glued(doc, end + 1).then(|| kind(doc, end + 1)).flatten();
    let capital =
        doc.tokens.get(end + 1).is_some_and(|t| matches!(t.shape, Shape::Initial | Shape::Title | Shape::Upper));
    match doc.word(end) {
        "@" | "_" | "=" | "&" | "\\" | "#" => true,
        "(" => doc.mark(end + 2) == ')' && next == Some(Kind::Word),
        "/" => next.is_some() && !doc.is(end + 1, List::Duration),
        ":" => next == Some(Kind::Number),
        "." | "," => kind(doc, back(end, 1)) == Some(Kind::Number) && next.is_some_and(|k| k != Kind::Mark) && !capital,
        "-" | "‑" => next == Some(Kind::Word) && capital && !is_currency(doc, end + 1),
        _ => kind(doc, end) == Some(Kind::Word),
    }
}

/// "US" of "US$", "EUR".
fn is_currency(doc: &Doc, i: usize) -> bool {
    doc.is(i, List::CurrencySign) || doc.is(i + 1, List::CurrencySign) && glued(doc, i + 1)
}

/// Whether the glued run around the number is a telephone number, a version, an address of mail or web.
fn is_chained(doc: &Doc, start: usize, end: usize) -> bool {
    let run = run(doc, start, end);
    let count = |fits: &dyn Fn(usize) -> bool| run.clone().filter(|&i| fits(i)).count();
    let numbers = count(&|i| kind(doc, i) == Some(Kind::Number));
    let closes = |i: usize| doc.mark(i) != ')' || doc.is_number(i + 1) || doc.mark(i + 1) == '-';
    let dashes = count(&|i| matches!(doc.mark(i), '-' | '–' | '.' | '/' | ':' | ')') && glued(doc, i + 1) && closes(i));
    let lower = count(&|i| doc.tokens[i].shape == Shape::Lower);
    let web = count(&|i| matches!(doc.word(i), "@" | "www" | "http" | "https" | "=" | "_" | "\\"));
    web > 0 || numbers > 1 && dashes > 1 && (numbers > 2 || lower == 0)
}

/// The glued tokens around the number, as far as it matters.
fn run(doc: &Doc, start: usize, end: usize) -> Range<usize> {
    let mut first = start;
    while first > start.saturating_sub(REACH) && glued(doc, first) {
        first -= 1;
    }
    let mut last = end;
    while last < end + REACH && glued(doc, last) {
        last += 1;
    }
    first..last.min(doc.tokens.len())
}

/// "Section 12", "No. 5", "Nos 5 and 6"
fn is_labelled(doc: &Doc, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    let stop = usize::from(doc.mark(before) == '.' && glued(doc, before));
    let at = before.wrapping_sub(stop);
    let standard = doc.mark(before) == ')' && before > 1 && doc.tokens[back(before, 1)].shape == Shape::Upper;
    doc.mark(before) == '#' || standard || doc.is(at, List::NumberLabel) && (doc.word(at) != "no" || stop > 0)
}

/// "[12]", "(3)", "twelve (12)"
fn is_bracketed(doc: &Doc, start: usize, end: usize) -> bool {
    let before = doc.word(start.wrapping_sub(1));
    glued(doc, start) && matches!((before, doc.word(end)), ("(", ")") | ("[", "]"))
}

/// "[2,95]"
fn is_cited(doc: &Doc, start: usize, end: usize) -> bool {
    doc.mark(back(start, 1)) == '[' && glued(doc, start) && doc.mark(end) == ']'
}

/// "1. First", "2) Second" at the start of a line or behind the stop of the item before.
fn is_item(doc: &Doc, start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).map_or("", |b| doc.word(b));
    let opens = doc.tokens[start].gap >= Gap::Line || matches!(before, "" | "." | ":" | ";" | "•" | "!" | "?" | "*");
    let more =
        doc.tokens.get(end + 1).is_some_and(|t| t.kind == Kind::Word && t.gap <= Gap::Space && t.shape != Shape::Lower);
    let first = doc.tokens[start].gap >= Gap::Line && doc.tokens.get(end + 1).is_some_and(|t| t.gap == Gap::Space);
    opens && (more || first) && doc.word(start).len() < 3 && glued(doc, end) && matches!(doc.mark(end), '.' | ')' | ':')
}

/// "the Four Laws of Tides", "Walk to a Million": capitals amid a sentence are those of a name.
#[must_use]
pub fn is_titled(doc: &Doc, tokens: &Range<usize>) -> bool {
    let Some(before) = tokens.start.checked_sub(1).filter(|&b| doc.is_word(b)) else { return false };
    let last = back(tokens.end, 1);
    let sentence = doc.sentences.get(doc.sentence_at(doc.tokens[last].span.start));
    let amid = sentence.is_some_and(|s| s.tokens.start <= before && s.kind.is_story() && !shouts(doc, &s.tokens));
    amid && doc.shape(last) == Shape::Title && doc.gap(tokens.start) == Gap::Space
}

/// Whether the words of a line begin with capitals anyway.
fn shouts(doc: &Doc, line: &Range<usize>) -> bool {
    const LOOK: usize = 24;
    let words = || line.clone().take(LOOK).filter(|&i| doc.is_word(i));
    words().filter(|&i| doc.shape(i) == Shape::Lower).count() * 2 < words().count()
}

/// Whether a number in words is the end of a compound: "7-Eleven".
#[must_use]
pub fn is_joined(doc: &Doc, start: usize) -> bool {
    start > 0 && doc.mark(back(start, 1)) == '-' && glued(doc, start) && glued(doc, back(start, 1))
}

/// "10 a.m.", "3pm", "5 o'clock", "6-10pm"
fn is_clock(doc: &Doc, end: usize) -> bool {
    let linked = matches!(doc.word(end), "-" | "–" | "to" | "and") && kind(doc, end + 1) == Some(Kind::Number);
    is_hour(doc, end) || linked && is_hour(doc, end + 2)
}

fn is_hour(doc: &Doc, end: usize) -> bool {
    let letters = matches!(doc.word(end), "a" | "p")
        && doc.mark(end + 1) == '.'
        && glued(doc, end + 1)
        && doc.word(end + 2) == "m";
    letters || doc.is(end, List::Clock) && !doc.word(end).is_empty()
}

/// "12 Harbour Street"
fn is_address(doc: &Doc, start: usize, end: usize) -> bool {
    let capital = |i: usize| {
        doc.tokens
            .get(i)
            .is_some_and(|t| matches!(t.shape, Shape::Title | Shape::Upper | Shape::Initial | Shape::Mixed))
    };
    let names = (end..end + 5).take_while(|&i| capital(i) || doc.mark(i) == '.').count();
    let street = (end + 1..end + names).any(|i| doc.is(i, List::Street));
    let whole = doc.word(start).bytes().all(|b| b.is_ascii_digit());
    whole && street && (end..end + names).all(|i| !noun::ends_phrase(doc, i))
}

/// A number beside another number, as in "020 7946 0958", or behind "(020)".
fn is_neighboured(doc: &Doc, start: usize, end: usize) -> bool {
    let before = start.checked_sub(1);
    let close = |i: usize| doc.tokens.get(i).is_some_and(|t| t.gap <= Gap::Space);
    let follows =
        before.is_some_and(|b| close(start) && kind(doc, b) == Some(Kind::Number) && !is_year_like(doc.word(b)));
    let leads = close(end) && kind(doc, end) == Some(Kind::Number);
    let code = before
        .is_some_and(|b| doc.mark(b) == ')' && b > 1 && kind(doc, back(b, 1)) == Some(Kind::Number) && glued(doc, b));
    let local = matches!(doc.mark(end), '-' | '–')
        && doc.word(start).len() == 3
        && doc.word(end + 1).len() == 4
        && kind(doc, end + 1) == Some(Kind::Number)
        && glued(doc, end + 1);
    follows || leads || code || local
}

fn is_year_like(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}

/// Digits too many for a count without separators, or those of a post code.
fn is_code(doc: &Doc, start: usize, has_noun: bool) -> bool {
    let digits = doc.word(start).len();
    let state = start.checked_sub(1).is_some_and(|b| doc.tokens[b].shape == Shape::Upper && doc.word(b).len() == 2);
    let place = doc.tokens.get(start + 1).is_some_and(|t| t.shape == Shape::Title && t.gap == Gap::Space);
    digits > 4 && !has_noun && doc.tokens.len() > 1 + start.min(2) || digits == 5 && (state || place && !has_noun)
}

/// "Apollo 11": a capital word before the number, where capitals mean something.
fn is_named(doc: &Doc, start: usize, has_noun: bool) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    let stop =
        doc.mark(before) == '.' && glued(doc, before) && before > 0 && doc.is(back(before, 1), List::Abbreviation);
    let before = if stop && doc.tokens[start].gap == Gap::Space { before.saturating_sub(1) } else { before };
    let token = doc.tokens[before];
    let capital =
        token.kind == Kind::Word && matches!(token.shape, Shape::Title | Shape::Upper | Shape::Mixed | Shape::Initial);
    if !capital
        || !stop && noun::ends_phrase(doc, before)
        || doc.is(before, List::Qualifier)
        || doc.tokens[start].gap > Gap::Line
    {
        return false;
    }
    let Some(sentence) = doc.sentences.get(doc.sentence_at(token.span.start)) else { return false };
    let behind_mark = before > 0 && matches!(doc.mark(back(before, 1)), '.' | ')' | '•' | '*' | '-' | '–' | ':' | '“');
    let opens = sentence.tokens.start == before || behind_mark;
    let title = matches!(sentence.kind, SectionKind::Headline | SectionKind::Subheadline | SectionKind::Heading);
    !((opens || title) && has_noun || title && !is_single(doc, start))
}

/// One digit or two, as names have them: "Phase 3", "Apollo 11".
fn is_single(doc: &Doc, start: usize) -> bool {
    doc.word(start).len() < 3
}
