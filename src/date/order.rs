//! Whether the day or the month comes first in the numeric dates of a text.

use crate::Doc;
use crate::date::form::{Form, Found, Point, Slashed};
use crate::lexicon::List;

/// What the first number of a numeric date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// 31/12/2024
    DayFirst,
    /// 12/31/2024
    MonthFirst,
}

/// The order that the text implies: by its other numeric dates, its written dates, its places and currencies; None where
/// these disagree or are silent.
#[must_use]
pub fn of(doc: &Doc, found: &[Found]) -> Option<Order> {
    decide(found.iter().filter_map(|f| numeric(f.form)))
        .or_else(|| decide(found.iter().filter_map(|f| written(doc, f))))
        .or_else(|| decide(doc.tokens.iter().enumerate().filter_map(|(i, _)| placed(doc, i))))
}

/// The order of most votes, where it has at least twice as many as the other.
fn decide(votes: impl Iterator<Item = Order>) -> Option<Order> {
    let (mut day, mut month) = (0usize, 0usize);
    for vote in votes {
        match vote {
            Order::DayFirst => day += 1,
            Order::MonthFirst => month += 1,
        }
    }
    match (day, month) {
        _ if day >= 2 * month && day > 0 => Some(Order::DayFirst),
        _ if month >= 2 * day && month > 0 => Some(Order::MonthFirst),
        _ => None,
    }
}

fn numeric(form: Form) -> Option<Order> {
    match form {
        Form::Slashed(s) => sure(s),
        Form::SlashedSpan(a, b) => sure(a).or_else(|| sure(b)),
        _ => None,
    }
}

/// The order of a date that only one order makes a date.
fn sure(s: Slashed) -> Option<Order> {
    match (point(s, Order::DayFirst), point(s, Order::MonthFirst)) {
        (Some(a), Some(b)) if a != b => None,
        (Some(_), None) => Some(Order::DayFirst),
        (None, Some(_)) => Some(Order::MonthFirst),
        _ => None,
    }
}

/// "3 April 2024" or "April 3, 2024".
fn written(doc: &Doc, found: &Found) -> Option<Order> {
    let Form::At(Point { month: Some(_), day: Some(_), .. }) = found.form else { return None };
    let mut parts = found.tokens.clone().filter_map(|i| match (doc.is(i, List::Month), super::piece::day(doc, i)) {
        (true, _) => Some(Order::MonthFirst),
        (_, Some(_)) => Some(Order::DayFirst),
        _ => None,
    });
    let first = parts.next()?;
    parts.next().filter(|&second| second != first).map(|_| first)
}

fn placed(doc: &Doc, i: usize) -> Option<Order> {
    let n = doc.phrase(i, List::DateOrder);
    let value = if n > 0 { crate::lexicon::value(List::DateOrder, doc.folded_phrase(i..i + n))? } else { return None };
    let capital = !doc.word(i).starts_with(char::is_lowercase);
    capital.then_some(if value == "day-first" { Order::DayFirst } else { Order::MonthFirst })
}

/// The day that a numeric date names in `order`.
fn point(s: Slashed, order: Order) -> Option<Point> {
    let (day, month) = match order {
        Order::DayFirst => (s.first, s.second),
        Order::MonthFirst => (s.second, s.first),
    };
    let point = Point { year: s.year, month: Some(month), day: Some(day), weekday: None };
    ((1..=12).contains(&month) && point.is_real()).then_some(point)
}

/// The form with its numeric dates read; None where both orders are possible and nothing tells which.
#[must_use]
pub fn read(form: Form, order: Option<Order>) -> Option<Form> {
    match form {
        Form::Slashed(s) => {
            let (a, b) = (point(s, Order::DayFirst), point(s, Order::MonthFirst));
            let by_order = order.and_then(|o| if o == Order::DayFirst { a } else { b });
            let only = if a.is_none() || b.is_none() || a == b { a.or(b) } else { None };
            by_order.or(only).map(Form::At)
        }
        Form::SlashedSpan(a, b) => {
            let span = |o| Some((point(a, o)?, point(b, o)?)).filter(|(a, b)| a.is_before(*b));
            let chosen = match (span(Order::DayFirst), span(Order::MonthFirst)) {
                (Some(d), Some(m)) if length(d) == length(m) || length(d).min(length(m)) > 31 => match order {
                    Some(Order::DayFirst) => Some(d),
                    Some(Order::MonthFirst) => Some(m),
                    None if d == m => Some(d),
                    None => None,
                },
                // An event of days is likelier than one of months that begins and ends on like days.
                (Some(d), Some(m)) => Some(if length(d) < length(m) { d } else { m }),
                (d, m) => d.or(m),
            };
            chosen.map(|(a, b)| Form::Span(a, b))
        }
        form => Some(form),
    }
}

fn length((a, b): (Point, Point)) -> i32 {
    match (a.first_day(), b.first_day()) {
        (Some(a), Some(b)) => b.number() - a.number(),
        _ => i32::MAX,
    }
}
