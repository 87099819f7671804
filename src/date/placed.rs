//! Days told by their place in a week, month or year: "the week of 8 June", "the first Monday of May", "Good Friday 2024".

use crate::Doc;
use crate::date::form::{Form, Marks, Nth, Point, Week};
use crate::date::grammar::{self, Read};
use crate::date::piece::{self, same_line};
use crate::lexicon::List;
use crate::number::joint;

/// Reads such a day or week at token `i`.
#[must_use]
pub fn at(doc: &Doc, i: usize) -> Read {
    week(doc, i).or_else(|| nth(doc, i)).or_else(|| day_of_week(doc, i)).or_else(|| holiday(doc, i))
}

/// "week of 8 June", "week beginning 8 June", "week ending 14 June", "weekend of 13 June"
fn week(doc: &Doc, i: usize) -> Read {
    let end = match doc.value(i, List::Period)? {
        "week" => false,
        "weekend" => true,
        _ => return None,
    };
    let of = joint::of(doc, i + 1);
    let week = match doc.value(i + 1, List::DateCue)? {
        _ if of && end => Week::End,
        _ if of => Week::Of,
        value if value.ends_with("start") => Week::From,
        value if value.ends_with("end") => Week::Until,
        _ => return None,
    };
    let j = i + 2 + usize::from(doc.is(i + 2, List::DateCue) && !of);
    let j = j + usize::from(joint::the(doc, j));
    let (form, next, marks) = grammar::at(doc, j).filter(|_| same_line(doc, j))?;
    match form {
        Form::At(p) if p.is_day() && doc.word(i).ends_with(char::is_lowercase) => {
            Some((Form::Week(p, week), next, marks))
        }
        _ => None,
    }
}

/// "first Monday of May 2024", "last week of June", "2nd Friday in October"
fn nth(doc: &Doc, i: usize) -> Read {
    let last = doc.value(i, List::DateCue) == Some("shift -1") || doc.value(i, List::DateCue) == Some("final");
    let (n, j) = if last {
        (0, i + 1)
    } else {
        piece::day(doc, i).filter(|&(n, next)| n < 6 && (next > i + 1 || !doc.is_number(i)))?
    };
    let (weekday, next) = match doc.value(j, List::Period) {
        Some("week") => (None, j + 1),
        _ => piece::weekday(doc, j).map(|(w, next)| (Some(w), next))?,
    };
    let month = next + 1;
    let (of, end, marks) = grammar::at(doc, month).filter(|_| joint::of(doc, next) || joint::within(doc, next))?;
    match of {
        Form::At(of) if of.month.is_some_and(|m| m <= 12) && of.day.is_none() && same_line(doc, month) => {
            Some((Form::Nth(Nth { n, weekday, of }), end, marks))
        }
        _ => None,
    }
}

/// "Monday next week", "Tuesday of last week"
fn day_of_week(doc: &Doc, i: usize) -> Read {
    let (weekday, next) = piece::weekday(doc, i)?;
    let next = next + usize::from(joint::of(doc, next));
    let by = doc.value(next, List::DateCue)?.strip_prefix("shift ")?.parse().ok()?;
    let week = doc.value(next + 1, List::Period) == Some("week") && same_line(doc, next + 1);
    week.then(|| (Form::DayOfWeek(weekday, by), next + 2, Marks::default()))
}

/// Holidays with a fixed rule: "Christmas Eve", "Easter Monday 2024"; those that are also seasons need their year.
fn holiday(doc: &Doc, i: usize) -> Read {
    let (len, rule) = doc.phrase_value(i, List::Holiday)?;
    let next = i + len;
    let (Point { year, .. }, end) = grammar::with_year(doc, Point::default(), next);
    let (rule, seasonal) = rule.strip_suffix('?').map_or((rule, false), |rule| (rule, true));
    let free = !piece::is_next_word(doc, next)
        || [List::Stopword, List::Preposition, List::Auxiliary, List::DateCue].iter().any(|&l| doc.is(next, l));
    if year.is_none() && (seasonal || !free || !piece::is_capital(doc, i)) {
        return None;
    }
    let end = if year.is_some() { end } else { next };
    Some((of_rule(rule, year)?, end, Marks::default()))
}

/// "12-25", "nth 4 4 11" (the fourth Thursday of November), "easter -2".
fn of_rule(rule: &str, year: Option<i32>) -> Option<Form> {
    let mut words = rule.split(' ');
    let first = words.next()?;
    let mut number = || words.next()?.parse::<i32>().ok();
    let small = |n: i32| u8::try_from(n).ok();
    match first {
        "easter" => Some(Form::Easter(number()?, year)),
        "nth" => {
            let (n, weekday, month) = (small(number()?)?, small(number()?)?, small(number()?)?);
            Some(Form::Nth(Nth { n, weekday: Some(weekday), of: Point::month(year, month) }))
        }
        _ => {
            let (month, day) = first.split_once('-')?;
            let point = Point { year, month: month.parse().ok(), day: day.parse().ok(), weekday: None };
            Some(Form::At(point))
        }
    }
}
