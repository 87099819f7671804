//! Dates that are told from another one: "last month", "this fall", "six months later", "early next year", "today".

use crate::date::form::{Form, Marks, Part, Point, Shift, Unit};
use crate::date::grammar::{self, Read};
use crate::date::piece::{self, glued, is_dash, same_line};
use crate::doc::back;
use crate::lexicon::List;
use crate::number::joint;
use crate::{Doc, Gap};

/// The longest count of days, weeks, months or years that is read.
const MOST: i32 = 1000;

/// Reads the relative date that begins at token `i`.
#[must_use]
pub fn at(doc: &Doc, i: usize) -> Read {
    if let Some(read) = part_of_year(doc, i) {
        return Some(read);
    }
    let (form, next) = listed(doc, i).or_else(|| turned(doc, i)).or_else(|| counted(doc, i))?;
    Some((form, next, Marks::default()))
}

/// "second half of this year", "first quarter of next fiscal year", "first nine months of the year"
fn part_of_year(doc: &Doc, i: usize) -> Read {
    let (((first, last), fiscal), next) = piece::quarter(doc, i).filter(|&(_, next)| joint::of(doc, next))?;
    let at = next + 1 + usize::from(joint::the(doc, next + 1));
    let by = piece::shift(doc, at);
    let year = at + usize::from(by.is_some());
    let called = doc.value(year, List::DateCue) == Some("fiscal");
    let end = year + usize::from(called) + 1;
    let whole = doc.value(back(end, 1), List::Period) == Some("year") && same_line(doc, back(end, 1));
    let told = (by.is_some() || at > next + 1) && whole && !goes_on(doc, end) && !doc.is_number(end);
    let shift = Shift { unit: Unit::Year, by: by.unwrap_or(0), mention: false, part: Part::Months(first, last) };
    told.then_some((Form::Shift(shift), end, Marks { fiscal: fiscal || called, ..Marks::default() }))
}

/// The relative date behind "early" or "the end of": "next year", "the month". `which` says the part, `of` that "of" stands
/// before it, and `the` an article.
#[must_use]
pub fn part(doc: &Doc, i: usize, which: &str, of: bool, the: bool) -> Read {
    let (by, j) = match piece::shift(doc, i) {
        Some(by) => (by, i + 1),
        None if the => (0, i),
        None => return None,
    };
    let unit = doc.value(j, List::Period).filter(|&v| v == doc.folded(j)).and_then(unit)?;
    let part = match which {
        "start" if of => Part::Start,
        "end" if of => Part::End,
        _ => Part::Whole,
    };
    let free = unit != Unit::Day && same_line(doc, j) && !goes_on(doc, j + 1) && !joint::of(doc, j + 1);
    let shift = Shift { unit, by, mention: false, part };
    free.then(|| (Form::Shift(shift), j + 1, Marks::default()))
}

/// Whether a hyphen or a genitive ties the period to a noun: "year-end sales", "the month’s end".
fn goes_on(doc: &Doc, i: usize) -> bool {
    glued(doc, i) && (is_dash(doc, i) || doc.folded(i) == "'s")
}

/// Phrases of the list: "today", "the same year".
fn listed(doc: &Doc, i: usize) -> piece::Read<Form> {
    let (n, value) = doc.phrase_value(i, List::RelativeDate)?;
    let mut words = value.split(' ');
    let unit = unit(words.next()?)?;
    let by = words.next()?.parse().ok()?;
    let more = words.next();
    let shift = Shift { unit, by, mention: more == Some("mention"), part: Part::Whole };
    let loose = doc.folded(i + n) == "'s" && unit == Unit::Day || more == Some("loose") && !tells_when(doc, i);
    (!loose).then_some((Form::Shift(shift), i + n))
}

/// Whether "today" tells the day of an event rather than these times: a verb or a comma stands beside it.
fn tells_when(doc: &Doc, i: usize) -> bool {
    let verb = |k: usize| {
        let inflected = ["ed", "ing", "es"].iter().any(|e| doc.folded(k).ends_with(e));
        inflected || doc.is(k, List::TenseCue) || doc.is(k, List::IrregularPast) || doc.is(k, List::Auxiliary)
    };
    let at = doc.tokens.get(i).map_or(0, |t| t.span.start);
    let opens = doc.sentences.get(doc.sentence_at(at)).is_some_and(|s| s.tokens.start >= i);
    let aside = matches!(doc.mark(i + 1), ',' | '(') && !opens;
    verb(i + 1) || i.checked_sub(1).is_some_and(verb) || aside || doc.is(i + 1, List::DateCue)
}

/// A shift word and what it turns to: "last March", "next Friday", "this fall", "last month".
fn turned(doc: &Doc, i: usize) -> piece::Read<Form> {
    let mut by = piece::shift(doc, i)?;
    let mut j = i + 1;
    if let Some(more) = piece::shift(doc, j) {
        (by, j) = (more, j + 1);
    }
    if !same_line(doc, j) {
        return None;
    }
    if let Some((form, next)) = turned_name(doc, j, by) {
        return Some((form, next));
    }
    let unit = doc.value(j, List::Period).filter(|&v| v == doc.folded(j)).and_then(unit)?;
    // "over the past year" is a length of time, "the previous year" a year.
    let span = joint::the(doc, back(i, 1)) && doc.folded(i) != "current" || matches!(unit, Unit::Day);
    let named = glued(doc, j + 1) && is_dash(doc, j + 1);
    let shift = Shift { unit, by, mention: false, part: Part::Whole };
    (!span && !named).then_some((Form::Shift(shift), j + 1))
}

/// "(last) Friday", "(next) June", "(this) fall"; a date with its own day or year is read by itself.
fn turned_name(doc: &Doc, i: usize, by: i32) -> piece::Read<Form> {
    if let Some((weekday, next)) = piece::weekday(doc, i).filter(|_| doc.word(i).len() > 5) {
        let bare = grammar::at(doc, i).is_some_and(|(_, end, _)| end == next);
        let point = Point { weekday: Some(weekday), ..Point::default() };
        return bare.then_some((Form::Turn(point, by), next));
    }
    let month = piece::month(doc, i).filter(|_| piece::is_capital(doc, i)).or_else(|| piece::season(doc, i))?;
    let dated = grammar::at(doc, i).is_some_and(|(_, end, _)| end > month.1);
    (!dated).then_some((Form::Turn(Point::month(None, month.0), by), month.1))
}

/// "six months later", "3 years ago", "a week from now", "two days’ time".
fn counted(doc: &Doc, i: usize) -> piece::Read<Form> {
    let (count, j) = count(doc, i)?;
    let (unit, times) = match doc.value(j, List::Period)? {
        "decade" => (Unit::Year, 10),
        "fortnight" => (Unit::Day, 14),
        "weekend" => return None,
        name => (unit(name)?, 1),
    };
    let (by, mention, next) = direction(doc, i, j + 1)?;
    // "two days before the vote" counts from the vote, which may have no date.
    let led =
        mention && by < 0 && doc.folded(back(next, 1)) == "before" && doc.is_word(next) && doc.gap(next) < Gap::Blank;
    let shift = Shift { unit, by: by * count * times, mention, part: Part::Whole };
    (!led).then_some((Form::Shift(shift), next))
}

/// Which way the count goes, whether it begins at the date mentioned before, and the token behind it.
fn direction(doc: &Doc, start: usize, i: usize) -> Option<(i32, bool, usize)> {
    let in_time = joint::within(doc, back(start, 1));
    let genitive = usize::from(piece::is_apostrophe(doc, i) || doc.folded(i) == "'s");
    if in_time && genitive > 0 && doc.folded(i + 1) == "time" {
        return Some((1, false, i + 2));
    }
    let (len, value) = doc.phrase_value(i, List::DateCue)?;
    let mention = value.starts_with("after ");
    let by = value.strip_prefix("ago ").or_else(|| value.strip_prefix("after "))?.parse().ok()?;
    Some((by, mention, i + len))
}

/// The count, and the token behind it: "3", "three", "a", "a couple of".
fn count(doc: &Doc, i: usize) -> piece::Read<i32> {
    if doc.is_number(i) {
        return doc.word(i).parse().ok().filter(|n| (1..=MOST).contains(n)).map(|n| (n, i + 1));
    }
    if joint::article(doc, i) {
        let couple = doc.value(i + 1, List::NumberWord) == Some("couple");
        let of = usize::from(couple && joint::of(doc, i + 2));
        return Some(if couple { (2, i + 2 + of) } else { (1, i + 1) });
    }
    let n = doc.value(i, List::NumberWord)?.parse().ok()?;
    (1..=MOST).contains(&n).then_some((n, i + 1))
}

fn unit(name: &str) -> Option<Unit> {
    Some(match name {
        "day" => Unit::Day,
        "week" => Unit::Week,
        "weekend" => Unit::Weekend,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        _ => return None,
    })
}
