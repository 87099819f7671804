//! Finds the words of dates: single ones, lists and ranges.

use std::ops::Range;

use crate::date::form::{Form, Found, Point};
use crate::date::{atom, relative};
use crate::doc::back;
use crate::lexicon::List;
use crate::{Doc, Gap, Kind};

/// The most days that are read from a list such as "October 3, 10 and 17".
const LIST: usize = 10;

/// Finds the dates, in order, without overlap.
#[must_use]
pub fn scan(doc: &Doc) -> Vec<Found> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < doc.tokens.len() {
        i = at(doc, i, &mut found).filter(|&next| next > i).unwrap_or(i + 1);
    }
    found
}

/// Reads the date, range or list that begins at token `i`; returns the token behind it.
fn at(doc: &Doc, i: usize, found: &mut Vec<Found>) -> Option<usize> {
    let mut push = |tokens: Range<usize>, form| {
        let next = tokens.end;
        found.push(Found { tokens, form });
        Some(next)
    };
    if let Some((form, next)) = part(doc, i).or_else(|| relative::at(doc, i)) {
        return push(i..next, form);
    }
    if let Some((form, next)) = days_before_month(doc, i) {
        return push(i..next, form);
    }
    let (form, next) = atom::at(doc, i)?;
    if let Some((form, next)) = range(doc, i, form, next).or_else(|| years(doc, i).filter(|_| next == i + 1)) {
        return push(i..next, form);
    }
    if let Some(next) = list(doc, i, form, next, found) {
        return Some(next);
    }
    if stands_alone(doc, i, form, next) {
        found.push(Found { tokens: i..next, form });
    }
    Some(next)
}

/// Whether what is a date beside another one is a date by itself.
fn stands_alone(doc: &Doc, i: usize, form: Form, next: usize) -> bool {
    match form {
        Form::At(p) if p.is_year() && next == i + 1 => atom::is_year_alone(doc, i),
        Form::At(p) if p.year.is_none() && p.day.is_none() && p.weekday.is_none() => atom::is_month_alone(doc, i, next),
        Form::Slashed(s) => s.year.is_some(),
        _ => true,
    }
}

/// "late August 2024", "the end of 2014".
fn part(doc: &Doc, i: usize) -> Option<(Form, usize)> {
    let which = doc.value(i, List::DateCue)?.strip_prefix("part")?;
    let mut j = i + 1;
    j += usize::from(is_dash(doc, j) && glued(doc, j));
    let of = doc.folded(j) == "of";
    j += usize::from(of);
    j += usize::from(of && doc.folded(j) == "the");
    j += usize::from(of && doc.folded(j) == "year");
    let (form, next) = atom::at(doc, j)?;
    let form = match form {
        Form::At(p) if p.is_year() && (1000..2200).contains(&p.year.unwrap_or(0)) => {
            let month = match which.trim() {
                "start" if of => Some(1),
                "end" if of => Some(12),
                _ => None,
            };
            Form::At(Point { month, ..p })
        }
        Form::At(p) if p.month.is_some() && p.day.is_none() => form,
        Form::Span(..) | Form::Decade(_) => form,
        _ => return None,
    };
    Some((form, next))
}

/// "3 –5 June", "1 to 3 October 2024", "15 and 16 May".
fn days_before_month(doc: &Doc, i: usize) -> Option<(Form, usize)> {
    let (first, next) = atom::day(doc, i)?;
    let join = join(doc, next, true)?;
    let (Form::At(last), end) = atom::day_first(doc, join)? else { return None };
    let first = Point { day: Some(first), weekday: None, ..last };
    let adjacent = last.day == first.day.map(|d| d + 1);
    let is_range = first.is_before(last) && first.is_real() && (adjacent || !is_and(doc, back(join, 1)));
    is_range.then_some((Form::Span(first, last), end))
}

/// The range that begins with the date `first`, which ends before token `next`.
fn range(doc: &Doc, i: usize, first: Form, next: usize) -> Option<(Form, usize)> {
    let between = is_between(doc, i);
    let join = join(doc, next, between || is_or(doc, next))?;
    if let Some(span) = bare_day(doc, first, join, next) {
        return Some(span);
    }
    let (last, end) = atom::behind_join(doc, join)?;
    let form = match (first, last) {
        (Form::At(a), Form::At(b)) if is_or(doc, back(join, 1)) && !(a.is_year() && b.is_year()) => return None,
        (Form::At(a), Form::At(b)) => {
            let (b, end) = if b.year.is_none() { trailing_year(doc, b, end) } else { (b, end) };
            let (a, b) = share_year(a, b);
            return (a.is_before(b) && is_dated(a) && is_dated(b)).then_some((Form::Span(a, b), end));
        }
        (Form::Slashed(mut a), Form::Slashed(b)) if b.year.is_some() => {
            a.year = a.year.or(b.year);
            Form::SlashedSpan(a, b)
        }
        (Form::Span(a, _), Form::Span(_, b)) => {
            let (a, b) = share_year(a, b);
            if !a.is_before(b) {
                return None;
            }
            Form::Span(a, b)
        }
        _ => return None,
    };
    Some((form, end))
}

/// Whether a date is more than a day of the week.
fn is_dated(p: Point) -> bool {
    p.year.is_some() || p.month.is_some()
}

/// "June 3-5, 2015": the bare day behind the join.
fn bare_day(doc: &Doc, first: Form, join: usize, from: usize) -> Option<(Form, usize)> {
    let Form::At(a) = first else { return None };
    if !a.is_day() || a.year.is_some() {
        return None;
    }
    let (day, next) = atom::day(doc, join)?;
    let and = is_and(doc, back(join, 1)) && !is_between(doc, from);
    if atom::day_first(doc, join).is_some() || and || !ends_day(doc, next) {
        return None;
    }
    let last = Point { day: Some(day), weekday: None, ..a };
    let (last, end) = atom::with_year(doc, last, next);
    let a = Point { year: last.year, ..a };
    (a.is_before(last) && last.is_real()).then_some((Form::Span(a, last), end))
}

/// "2023-24", "2024/25": two school, financial or sports years.
fn years(doc: &Doc, i: usize) -> Option<(Form, usize)> {
    let year = atom::year_number(doc, i)?;
    let mark = doc.word(i + 1);
    if !(is_dash(doc, i + 1) || mark == "/")
        || !glued(doc, i + 1)
        || !glued(doc, i + 2)
        || glued(doc, i + 3) && doc.tokens.get(i + 3).is_some_and(|t| t.kind != Kind::Mark)
    {
        return None;
    }
    let short = doc.word(i + 2);
    let end: i32 = if short.len() == 2 { short.parse().ok()? } else { return None };
    let end = year - year % 100 + end;
    let month = end % 100 <= 12 && end != year + 1;
    (end > year && !month).then(|| (Form::Span(Point::year(year), Point::year(end)), i + 3))
}

/// "October 3, 10 and 17, 2024": pushes one date an item, or one range where two days follow each other.
fn list(doc: &Doc, i: usize, form: Form, next: usize, found: &mut Vec<Found>) -> Option<usize> {
    let Form::At(first) = form else { return None };
    if !first.is_day() || first.year.is_some() {
        return None;
    }
    let mut items = vec![(first, i..next)];
    let mut j = next;
    loop {
        let comma = doc.word(j) == ",";
        let k = j + usize::from(comma);
        let last = is_and(doc, k);
        let (day, end) = atom::day(doc, k + usize::from(last)).filter(|_| comma || last)?;
        items.push((Point { day: Some(day), weekday: None, ..first }, k + usize::from(last)..end));
        j = end;
        if last {
            break;
        }
        if items.len() == LIST {
            return None;
        }
    }
    if !ends_day(doc, j) || atom::month(doc, j).is_some() {
        return None;
    }
    let (last, end) = atom::with_year(doc, items.last()?.0, j);
    items.last_mut()?.1.end = end;
    let of_year = |p: Point| Point { year: last.year, ..p };
    if let [(a, tokens), (b, _)] = &items[..]
        && b.day == a.day.map(|d| d + 1)
    {
        found.push(Found { tokens: tokens.start..end, form: Form::Span(of_year(*a), of_year(*b)) });
    } else {
        found.extend(items.into_iter().map(|(p, tokens)| Found { tokens, form: Form::At(of_year(p)) }));
    }
    Some(end)
}

/// The token behind a word or mark by which a range runs on from before token `i`.
fn join(doc: &Doc, i: usize, and: bool) -> Option<usize> {
    let joins = is_dash(doc, i) || doc.value(i, List::DateCue).is_some_and(|v| v == "join" || and && v == "both");
    let next = i + 1 + usize::from(doc.folded(i + 1) == "the");
    let near = doc.tokens.get(next).is_some_and(|t| t.gap < Gap::Blank);
    (joins && near).then_some(next)
}

/// "in 2017" behind "from April to June".
fn trailing_year(doc: &Doc, p: Point, end: usize) -> (Point, usize) {
    match atom::year_number(doc, end + 1).filter(|_| doc.folded(end) == "in") {
        Some(year) => (p.of(year), end + 2),
        None => (p, end),
    }
}

/// Gives each end of a range the year that only the other one states.
fn share_year(a: Point, b: Point) -> (Point, Point) {
    let wraps = a.month > b.month && a.month.is_some() && b.month.is_some();
    match (a.year, b.year) {
        (None, Some(year)) => (a.of(year - i32::from(wraps)), b),
        (Some(year), None) => (a, b.of(year + i32::from(wraps))),
        _ => (a, b),
    }
}

/// Whether a bare number before token `i` can be a day: no noun that it could count follows.
fn ends_day(doc: &Doc, i: usize) -> bool {
    let Some(token) = doc.tokens.get(i) else { return true };
    match token.kind {
        Kind::Mark => !matches!(doc.word(i), ":" | "%" | "/" | "°" | "+"),
        Kind::Number => atom::year_number(doc, i).is_some(),
        Kind::Word => token.gap >= Gap::Line || doc.is(i, List::DateCue) || doc.is(i, List::Stopword),
    }
}

fn is_between(doc: &Doc, i: usize) -> bool {
    let before = |n: usize| i.checked_sub(n).is_some_and(|k| doc.folded(k) == "between");
    before(1) || before(2)
}

fn is_and(doc: &Doc, i: usize) -> bool {
    matches!(doc.folded(i), "and" | "&")
}

fn is_or(doc: &Doc, i: usize) -> bool {
    doc.folded(i) == "or"
}

fn is_dash(doc: &Doc, i: usize) -> bool {
    matches!(doc.word(i), "-" | "‐" | "‑" | "–" | "—" | "~")
}

fn glued(doc: &Doc, i: usize) -> bool {
    doc.tokens.get(i).is_some_and(|t| t.gap == Gap::None)
}
