//! Finds the words of dates: single ones, parts of them, lists and ranges.

use std::ops::Range;

use crate::date::form::{Form, Found, Marks, Point};
use crate::date::grammar::{self, Read};
use crate::date::piece::{self, glued, is_dash, same_line};
use crate::date::{alone, placed, relative};
use crate::doc::back;
use crate::lexicon::{List, Lists};
use crate::number::joint;
use crate::{Doc, Gap, Kind};

/// The most dates that are read from a list such as "October 3, 10 and 17".
const LIST: usize = 10;
/// Two years of which the second is short lie nearer than this: "2021-27".
const LONG: i32 = 16;

/// Finds the dates, in order, without overlap.
#[must_use]
pub fn scan(doc: &Doc) -> Vec<Found> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < doc.tokens.len() {
        let next = if may_begin(doc, i) { at(doc, i, &mut found) } else { None };
        i = next.filter(|&next| next > i).unwrap_or(i + 1);
    }
    found
}

/// Whether a date can begin at token `i`; most tokens can't.
fn may_begin(doc: &Doc, i: usize) -> bool {
    const LISTS: Lists = Lists::of(&[
        List::Month,
        List::Weekday,
        List::DateCue,
        List::RelativeDate,
        List::OrdinalDay,
        List::NumberWord,
        List::Season,
        List::Period,
        List::Holiday,
    ]);
    let Some(token) = doc.tokens.get(i) else { return false };
    match token.kind {
        Kind::Number => true,
        Kind::Mark => piece::is_apostrophe(doc, i),
        Kind::Word => {
            let counted = token.lex.has(List::Determiner)
                && (doc.is(i + 1, List::Period) || doc.value(i + 1, List::NumberWord) == Some("couple"));
            if counted {
                return true;
            }
            token.lex.leads(LISTS) || token.span.of(doc.text).ends_with(|c: char| c.is_ascii_digit())
        }
    }
}

/// Reads the date, range or list that begins at token `i`; returns the token behind it.
fn at(doc: &Doc, i: usize, found: &mut Vec<Found>) -> Option<usize> {
    let mut push = |(form, next, marks): (Form, usize, Marks)| {
        found.push(Found { tokens: i..next, form, marks });
        Some(next)
    };
    if let Some(read) = part(doc, i).or_else(|| placed::at(doc, i)).or_else(|| relative::at(doc, i)) {
        return push(read);
    }
    if let Some(read) = days_before_month(doc, i).or_else(|| dotted_days(doc, i)) {
        return push(read);
    }
    if let Some(next) = days_list(doc, i, found) {
        return Some(next);
    }
    let read = grammar::at(doc, i)?;
    if let Some(read) = range(doc, i, read).or_else(|| years(doc, i).filter(|years| years.1 > read.1)) {
        found.push(Found { tokens: i..read.1, form: read.0, marks: read.2 });
        return Some(read.1);
    }
    if let Some(next) = list(doc, i, read, found).or_else(|| months_list(doc, i, read, found)) {
        return Some(next);
    }
    let (form, next, marks) = read;
    if alone::is_date(doc, i, form, next) {
        found.push(Found { tokens: i..next, form, marks });
    }
    Some(next)
}

/// "late August 2024", "the end of 2014", "mid-June", "early next year".
fn part(doc: &Doc, i: usize) -> Read {
    let which = doc.value(i, List::DateCue)?.strip_prefix("part")?.trim();
    let mut j = i + 1;
    j += usize::from(is_dash(doc, j) && glued(doc, j) && glued(doc, j + 1));
    j += usize::from(joint::to(doc, j) && doc.folded(j + 1) == "mid") * 2;
    let of = joint::of(doc, j) || joint::within(doc, j) && which.is_empty();
    j += usize::from(of);
    let the = of && joint::the(doc, j);
    j += usize::from(the);
    j += usize::from(of && doc.folded(j) == "year" && doc.is_number(j + 1));
    if !same_line(doc, j) {
        return None;
    }
    if let Some(read) = relative::part(doc, j, which, of, the) {
        return Some(read);
    }
    let (form, next, marks) = grammar::at(doc, j)?;
    let form = match form {
        Form::At(p) if p.is_year() => {
            let month = match which {
                "start" if of => Some(1),
                "end" if of => Some(12),
                _ => None,
            };
            Form::At(Point { month, ..p })
        }
        Form::At(p) if p.month.is_some() && p.day.is_none() && !piece::is_other_word(doc, j) => form,
        Form::Span(..) | Form::Decade(_) => form,
        _ => return None,
    };
    match (form, range(doc, j, (form, next, marks))) {
        (Form::At(_), Some(range)) => Some(range),
        _ => Some((form, next, marks)),
    }
}

/// "3 –5 June", "1 to 3 October 2024", "15 and 16 May", "3.–5. June", "Wednesday 3 to Friday 5 June".
fn days_before_month(doc: &Doc, i: usize) -> Read {
    let (weekday, at) = weekday_before(doc, i);
    let (first, next) = piece::day(doc, at)?;
    let next = next + usize::from(doc.mark(next) == '.' && glued(doc, next) && is_dash(doc, next + 1));
    let join = join(doc, next, true)?;
    let (_, day) = weekday_before(doc, join);
    let (Form::At(last), end, marks) = grammar::day_first(doc, day)? else { return None };
    let first = Point { day: Some(first), weekday, ..last };
    let adjacent = last.day == first.day.map(|d| d + 1);
    let is_range =
        first.is_before(last) && first.is_real() && (adjacent || !is_and(doc, back(join, 1)) || is_between(doc, i));
    is_range.then_some((Form::Span(first, last), end, marks))
}

/// The day of the week before a day, and where the day begins.
fn weekday_before(doc: &Doc, i: usize) -> (Option<u8>, usize) {
    match piece::weekday(doc, i) {
        Some((weekday, next)) => {
            let next = next + usize::from(doc.mark(next) == ',');
            (Some(weekday), next + usize::from(joint::the(doc, next)))
        }
        None => (None, i),
    }
}

/// "03.–05.06.2015", "30.05.–03.06.2015": the first date leaves out what the second one says.
fn dotted_days(doc: &Doc, i: usize) -> Read {
    let mut parts = doc.word(i).split('.');
    let (day, month) = (piece::small(parts.next()?)?, parts.next());
    let dash = i + 1 + usize::from(doc.mark(i + 1) == '.' && glued(doc, i + 1));
    if !doc.is_number(i) || parts.next().is_some() || !is_dash(doc, dash) || !same_line(doc, dash) {
        return None;
    }
    let (last, end, marks) = grammar::behind_join(doc, dash + 1).filter(|r| r.1 == dash + 2)?;
    let last = match last {
        Form::At(p) => p,
        Form::Slashed(s) => Point { year: s.year, month: Some(s.second), day: Some(s.first), weekday: None },
        _ => return None,
    };
    let month = month.map_or(last.month, piece::small);
    let first = Point { month, day: Some(day), ..last };
    let dotted = doc.word(dash + 1).matches('.').count() == 2 && first.is_real() && last.is_real();
    (dotted && first.is_before(last)).then_some((Form::Span(first, last), end, marks))
}

/// The range that begins with the date `first`.
fn range(doc: &Doc, i: usize, (first, next, marks): (Form, usize, Marks)) -> Read {
    let between = is_between(doc, i);
    let join = join(doc, next, between || joint::or(doc, next))?;
    if let Some((form, end, more)) = bare_day(doc, first, join, next) {
        return Some((form, end, marks.or(more)));
    }
    let (last, end, more) = grammar::behind_join(doc, past_part(doc, join))?;
    let marks = marks.or(more);
    let form = match (first, last) {
        (Form::At(a), Form::At(b)) if joint::or(doc, back(join, 1)) && !(a.is_year() && b.is_year()) => return None,
        (Form::At(_), Form::At(_)) if is_dash(doc, end) && glued(doc, end) && doc.is_number(end + 1) => return None,
        (Form::At(a), Form::At(b)) => {
            let (a, b) = share_year(a, b);
            let inside = a.is_year() && b.month.is_some() && a.year == b.year;
            let fits = a.is_before(b) && is_dated(a) && is_dated(b) && !inside;
            return fits.then_some((Form::Span(a, b), end, marks));
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
    Some((form, end, marks))
}

/// Past the "late" of "late June", where it leads to a month.
fn past_part(doc: &Doc, i: usize) -> usize {
    let part = doc.value(i, List::DateCue).is_some_and(|v| v.starts_with("part"));
    let next = i + 1 + usize::from(is_dash(doc, i + 1) && glued(doc, i + 1));
    if part && piece::month(doc, next).is_some() { next } else { i }
}

/// Whether a date is more than a day of the week.
fn is_dated(p: Point) -> bool {
    p.year.is_some() || p.month.is_some()
}

/// "June 3-5, 2015": the bare day behind the join.
fn bare_day(doc: &Doc, first: Form, join: usize, from: usize) -> Read {
    let Form::At(a) = first else { return None };
    if !a.is_day() || a.year.is_some() {
        return None;
    }
    let (_, at) = weekday_before(doc, join);
    let (day, next) = piece::day(doc, at)?;
    let and = is_and(doc, back(join, 1)) && !is_between(doc, from);
    if grammar::day_first(doc, at).is_some() || and || !ends_day(doc, at, next) {
        return None;
    }
    let last = Point { day: Some(day), weekday: None, ..a };
    let (last, end) = grammar::with_year(doc, last, next);
    let a = Point { year: last.year, ..a };
    (a.is_before(last) && last.is_real()).then_some((Form::Span(a, last), end, Marks::default()))
}

/// "2023-24", "2024/25": two school, financial or sports years.
fn years(doc: &Doc, i: usize) -> Read {
    let (year, _) = piece::year(doc, i).filter(|_| !grammar::in_address(doc, i))?;
    let mark = (is_dash(doc, i + 1) || doc.mark(i + 1) == '/') && !grammar::in_code(doc, i);
    let ends = !glued(doc, i + 3) || !(doc.is_word(i + 3) || doc.is_number(i + 3));
    if !mark || !glued(doc, i + 1) || !glued(doc, i + 2) || !ends {
        return None;
    }
    let short = doc.word(i + 2);
    let end: i32 = if doc.is_number(i + 2) && short.len() == 2 { short.parse().ok()? } else { return None };
    let end = year - year % 100 + end + if end < year % 100 && year % 100 == 99 { 100 } else { 0 };
    let month = end % 100 <= 12 && end != year + 1;
    (end > year && end < year + LONG && !month)
        .then(|| (Form::Span(Point::year(year), Point::year(end)), i + 3, Marks::default()))
}

/// "October 3, 10 and 17, 2024": pushes one date an item, or one range where two days follow each other.
fn list(doc: &Doc, i: usize, read: (Form, usize, Marks), found: &mut Vec<Found>) -> Option<usize> {
    let (Form::At(first), next, marks) = read else { return None };
    if !first.is_day() || first.year.is_some() {
        return None;
    }
    let (mut items, end) = items(doc, i..next, |k| piece::day(doc, k).filter(|(d, _)| Some(*d) > first.day))?;
    let last = items.last()?.clone();
    if !ends_day(doc, last.start, end) || piece::month(doc, end).is_some() {
        return None;
    }
    let (year, end) = grammar::with_year(doc, first, end);
    items.last_mut()?.end = end;
    let point = |at: usize| Some(Point { day: Some(piece::day(doc, at)?.0), weekday: None, ..year });
    let days = items.iter().skip(1).filter_map(|tokens| point(tokens.start));
    let points: Vec<_> = [year].into_iter().chain(days).collect();
    push(&points, &items, marks, found);
    Some(end)
}

/// "3, 10 and 17 October 2024": the days before their month.
fn days_list(doc: &Doc, i: usize, found: &mut Vec<Found>) -> Option<usize> {
    let (_, next) = piece::day(doc, i).filter(|_| doc.is_number(i))?;
    let (mut items, _) = items(doc, i..next, |k| piece::day(doc, k))?;
    let last = items.last()?.start;
    let (Form::At(month), end, marks) = grammar::day_first(doc, last)? else { return None };
    items.last_mut()?.end = end;
    let point = |at: usize| Some(Point { day: Some(piece::day(doc, at)?.0), ..month });
    let points: Vec<_> = items.iter().filter_map(|tokens| point(tokens.start)).collect();
    if !points.windows(2).all(|w| w[0].day < w[1].day) || !points.iter().all(|p| p.is_real()) {
        return None;
    }
    push(&points, &items, marks, found);
    Some(end)
}

/// "March, April and May 2024": months that share the year of the last one.
fn months_list(doc: &Doc, i: usize, read: (Form, usize, Marks), found: &mut Vec<Found>) -> Option<usize> {
    let (Form::At(Point { month: Some(1..=12), day: None, year: None, .. }), next, marks) = read else { return None };
    let (mut items, end) = items(doc, i..next, |k| piece::month(doc, k))?;
    let month = |at: usize| piece::month(doc, at).map(|(month, _)| month);
    let (year, end) = grammar::with_year(doc, Point::default(), end);
    year.year?;
    items.last_mut()?.end = end;
    let points: Vec<_> = items.iter().filter_map(|t| Some(Point::month(year.year, month(t.start)?))).collect();
    found.extend(points.iter().zip(&items).map(|(p, t)| Found { tokens: t.clone(), form: Form::At(*p), marks }));
    Some(end)
}

/// The items of a list behind its first one, as far as `item` reads them: parted by commas, the last one by "and" or "or".
fn items<T>(
    doc: &Doc,
    first: Range<usize>,
    item: impl Fn(usize) -> piece::Read<T>,
) -> Option<(Vec<Range<usize>>, usize)> {
    let mut end = first.end;
    let mut items = vec![first];
    while items.len() < LIST {
        let k = end + usize::from(doc.mark(end) == ',');
        let last = is_and(doc, k) || joint::or(doc, k);
        let at = k + usize::from(last);
        let (_, next) = item(at).filter(|_| at > end && same_line(doc, at))?;
        items.push(at..next);
        end = next;
        if last {
            return Some((items, end));
        }
    }
    None
}

/// Pushes one date an item, or one range where two days follow each other.
fn push(points: &[Point], items: &[Range<usize>], marks: Marks, found: &mut Vec<Found>) {
    if let ([a, b], [x, y]) = (points, items)
        && b.day == a.day.map(|d| d + 1)
    {
        found.push(Found { tokens: x.start..y.end, form: Form::Span(*a, *b), marks });
        return;
    }
    found.extend(points.iter().zip(items).map(|(p, t)| Found { tokens: t.clone(), form: Form::At(*p), marks }));
}

/// The token behind a word or mark by which a range runs on from before token `i`.
fn join(doc: &Doc, i: usize, and: bool) -> Option<usize> {
    let comma = usize::from(doc.mark(i) == ',' && matches!(doc.folded(i + 1), "to" | "through" | "until"));
    let i = i + comma;
    let slash = doc.mark(i) == '/' && glued(doc, i) && glued(doc, i + 1) && piece::year(doc, i + 1).is_some();
    let joins = slash
        || is_dash(doc, i)
        || doc.value(i, List::DateCue).is_some_and(|v| v.starts_with("join") || and && v == "both");
    let next = i + 1 + usize::from(joint::the(doc, i + 1));
    (joins && same_line(doc, i) && same_line(doc, next)).then_some(next)
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

/// Whether a bare number at token `at` can be a day: no noun that it could count follows at token `i`.
fn ends_day(doc: &Doc, at: usize, i: usize) -> bool {
    if piece::is_ordinal(doc, at) {
        return true;
    }
    let Some(token) = doc.tokens.get(i) else { return true };
    match token.kind {
        Kind::Mark => !matches!(doc.mark(i), ':' | '%' | '/' | '°' | '+') || doc.gap(i) > Gap::None,
        Kind::Number => piece::year(doc, i).is_some(),
        Kind::Word => token.gap >= Gap::Line || doc.is(i, List::DateCue) || doc.is(i, List::Stopword),
    }
}

fn is_between(doc: &Doc, i: usize) -> bool {
    let before = |n: usize| i.checked_sub(n).is_some_and(|k| joint::between(doc, k));
    before(1) || before(2)
}

fn is_and(doc: &Doc, i: usize) -> bool {
    joint::and(doc, i) || doc.mark(i) == '&'
}
