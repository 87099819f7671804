//! Dates that are told from another one: "last month", "this fall", "six months later", "today".

use crate::date::form::{Form, Part, Point, Shift, Unit};
use crate::lexicon::List;
use crate::{Doc, Gap, Kind};

/// The longest count of days, weeks, months or years that is read.
const MOST: i32 = 1000;

/// Reads the relative date that begins at token `i`.
#[must_use]
pub fn at(doc: &Doc, i: usize) -> Option<(Form, usize)> {
    listed(doc, i).or_else(|| turned(doc, i)).or_else(|| counted(doc, i))
}

/// Phrases of the list: "today", "a year earlier".
fn listed(doc: &Doc, i: usize) -> Option<(Form, usize)> {
    let n = doc.phrase(i, List::RelativeDate);
    let value =
        if n > 0 { crate::lexicon::value(List::RelativeDate, doc.folded_phrase(i..i + n))? } else { return None };
    let mut words = value.split(' ');
    let unit = unit(words.next()?)?;
    let by = words.next()?.parse().ok()?;
    let anchor = words.next();
    let part = match anchor {
        Some("start") => Part::Start,
        Some("end") => Part::End,
        _ => Part::Whole,
    };
    let shift = Shift { unit, by, mention: anchor == Some("mention"), part };
    let loose = doc.folded(i + n) == "'s" && unit == Unit::Day || n == 1 && by == 0 && !tells_when(doc, i);
    (!loose).then_some((Form::Shift(shift), i + n))
}

/// Whether "today" tells the day of an event rather than these times: a verb or a comma stands beside it.
fn tells_when(doc: &Doc, i: usize) -> bool {
    let verb = |k: usize| {
        let inflected = ["ed", "ing", "es"].iter().any(|e| doc.folded(k).ends_with(e));
        inflected || doc.is(k, List::TenseCue) || doc.is(k, List::IrregularPast) || doc.is(k, List::Auxiliary)
    };
    let aside = matches!(doc.word(i + 1), "," | "(")
        && doc.sentences.get(doc.sentence_at(doc.tokens[i].span.start)).is_some_and(|s| s.tokens.start < i);
    verb(i + 1) || i.checked_sub(1).is_some_and(verb) || aside || doc.is(i + 1, List::DateCue)
}

/// A shift word and what it turns to: "last March", "next Friday", "this fall", "last month".
fn turned(doc: &Doc, i: usize) -> Option<(Form, usize)> {
    let mut by = shift(doc, i)?;
    let mut j = i + 1;
    if let Some(more) = shift(doc, j) {
        (by, j) = (more, j + 1);
    }
    if doc.tokens.get(j)?.gap >= Gap::Blank {
        return None;
    }
    let point = |list| doc.value(j, list).and_then(|v| v.parse::<u8>().ok());
    if let Some(weekday) = point(List::Weekday).filter(|_| doc.word(j).len() > 5) {
        return Some((Form::Turn(Point { weekday: Some(weekday), ..Point::default() }, by), j + 1));
    }
    let month = point(List::Month).filter(|_| doc.word(j).starts_with(char::is_uppercase));
    if let Some(month) = month.or_else(|| point(List::Season)) {
        let dated = super::atom::with_year(doc, Point::month(None, month), j + 1).0.year.is_some()
            || super::atom::day(doc, j + 1).is_some();
        return (!dated).then_some((Form::Turn(Point::month(None, month), by), j + 1));
    }
    let unit = doc.value(j, List::Period).filter(|&v| v == doc.folded(j)).and_then(unit)?;
    // "over the past year" is a length of time, "the previous year" a year.
    let span = doc.folded(i.wrapping_sub(1)) == "the" && doc.folded(i) != "current" || matches!(unit, Unit::Day);
    let named =
        doc.tokens.get(j + 1).is_some_and(|t| t.gap == Gap::None && t.kind == Kind::Mark && doc.word(j + 1) == "-");
    let shift = Shift { unit, by, mention: false, part: Part::Whole };
    (!span && !named).then_some((Form::Shift(shift), j + 1))
}

fn shift(doc: &Doc, i: usize) -> Option<i32> {
    doc.value(i, List::DateCue)?.strip_prefix("shift ")?.parse().ok()
}

/// "six months later", "3 years ago".
fn counted(doc: &Doc, i: usize) -> Option<(Form, usize)> {
    let count = count(doc, i)?;
    let (unit, times) = match doc.value(i + 1, List::Period)? {
        "decade" => (Unit::Year, 10),
        "fortnight" => (Unit::Day, 14),
        "weekend" => return None,
        name => (unit(name)?, 1),
    };
    let value = doc.value(i + 2, List::DateCue)?;
    let mention = value.starts_with("after ");
    let by: i32 = value.strip_prefix("ago ").or_else(|| value.strip_prefix("after "))?.parse().ok()?;
    // "two days before the vote" counts from the vote, which may have no date.
    let led = mention
        && doc
            .tokens
            .get(i + 3)
            .is_some_and(|t| t.kind == Kind::Word && t.gap < Gap::Blank && doc.folded(i + 2) == "before");
    let shift = Shift { unit, by: by * count * times, mention, part: Part::Whole };
    (!led).then_some((Form::Shift(shift), i + 3))
}

fn count(doc: &Doc, i: usize) -> Option<i32> {
    let token = doc.tokens.get(i)?;
    let count = match token.kind {
        Kind::Number => token.span.of(doc.text).parse().ok()?,
        _ => doc.value(i, List::NumberWord)?.parse().ok()?,
    };
    (1..=MOST).contains(&count).then_some(count)
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
