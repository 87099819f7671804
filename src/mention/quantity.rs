//! Numbers with what they count, their unit or currency, and their qualifier.

mod count;
mod label;
mod link;
mod money;
pub mod qualifier;
mod unit;

use std::ops::Range;

use serde::Serialize;

use crate::mention::date::CalendarDate;
use crate::mention::number::{self, Form, Number};
use crate::{Doc, Kind, SectionKind, Span};

/// A number with what it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The number with its unit or currency, and the noun where it follows at once: "1,000 profiles", "$4.1 million".
    pub span: Span,
    /// What sort of number it is.
    pub kind: QuantityKind,
    /// Scale words expanded: "1.2 billion" is 1200000000.
    pub value: f64,
    /// Upper end of a range.
    pub value_to: Option<f64>,
    /// What is counted, the unit, or the currency.
    pub unit: Option<Unit>,
    /// "about", "more than" …
    pub qualifier: Option<Qualifier>,
}

/// What a quantity counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Words of the text: "profiles".
    Words(Span),
    /// A symbol or an ISO 4217 code: "km", "USD".
    Symbol(&'static str),
}

/// What sort of number a quantity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum QuantityKind {
    /// "4,000 profiles"
    Count,
    /// "$98M"
    Money,
    /// "12%", "three percentage points"
    Percent,
    /// "six months"
    Duration,
    /// "5 km"
    Measure,
    /// "third"
    Ordinal,
    /// "one in six", "152-52"
    Ratio,
    /// "aged 34"
    Age,
}

/// How exact a quantity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Qualifier {
    /// "about", "some", "nearly"
    About,
    /// "more than"
    Over,
    /// "less than"
    Under,
    /// "at least"
    AtLeast,
    /// "up to"
    AtMost,
}

/// A number with its unit, before it is joined with its neighbours.
#[derive(Clone, Debug)]
struct Amount {
    /// With currency, unit and noun.
    tokens: Range<usize>,
    number: Number,
    kind: QuantityKind,
    value: f64,
    value_to: Option<f64>,
    unit: Option<Unit>,
}

impl Amount {
    /// A count of nothing named.
    fn of(number: Number, start: usize, end: usize) -> Self {
        let value = number.value;
        Self { tokens: start..end, number, kind: QuantityKind::Count, value, value_to: None, unit: None }
    }
}

/// Finds the quantities outside the `dates`, in order of appearance.
#[must_use]
pub fn find(doc: &Doc, dates: &[CalendarDate]) -> Vec<Quantity> {
    let mut found = Vec::new();
    let story = doc.sentences.iter().any(|s| holds_figures(s.kind));
    for sentence in doc.sentences.iter().filter(|s| !story || holds_figures(s.kind)) {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            at = match read(doc, dates, at) {
                Some((amount, end)) => {
                    found.extend(amount.map(|a| finish(doc, a)));
                    end.max(at + 1)
                }
                None => at + 1,
            };
        }
    }
    found
}

/// Whether figures are looked for in sections of this kind, where there is a story besides.
const fn holds_figures(kind: SectionKind) -> bool {
    !matches!(
        kind,
        SectionKind::Contact | SectionKind::Breadcrumb | SectionKind::Label | SectionKind::End | SectionKind::Dateline
    )
}

/// The amount whose number begins at token `at`, and the token to go on from; None where no number begins there.
fn read(doc: &Doc, dates: &[CalendarDate], at: usize) -> Option<(Option<Amount>, usize)> {
    let first = unlinked(doc, dates, at, false)?;
    let Some(first) = first.amount else { return Some((None, first.end)) };
    let joined = link::join(doc, first, |at| unlinked(doc, dates, at, true)?.amount);
    let end = joined.tokens.end;
    Some((Some(joined), end))
}

/// What stands at a token: an amount, or a number that is none.
struct Found {
    amount: Option<Amount>,
    end: usize,
}

/// The amount whose number begins at token `at`, by itself; `linked` says that a number stands before it.
fn unlinked(doc: &Doc, dates: &[CalendarDate], at: usize, linked: bool) -> Option<Found> {
    if let Some(amount) = wordy(doc, at) {
        return Some(Found { end: amount.tokens.end, amount: Some(amount) });
    }
    if !number::may_begin(doc, at) {
        return None;
    }
    let number = number::read(doc, at, false)?;
    let end = number.tokens.end;
    if let Some(end) = in_date(doc, dates, &number) {
        return Some(Found { amount: None, end });
    }
    let amount = amount(doc, at, &number).filter(|a| !is_sign(doc, a, linked));
    Some(Found { end: amount.as_ref().map_or(end, |a| a.tokens.end), amount })
}

/// Tries the kinds of amounts, those with the clearest marks first.
fn amount(doc: &Doc, at: usize, number: &Number) -> Option<Amount> {
    let year = label::is_year(doc, number);
    money::read(doc, at)
        .or_else(|| link::ratio(doc, number))
        .or_else(|| unit::read(doc, number).filter(|a| !year || a.kind != QuantityKind::Duration))
        .or_else(|| count::age(doc, number))
        .or_else(|| count::ordinal(doc, number))
        .or_else(|| count::read(doc, number).filter(|_| !year || qualifier::before(doc, at).is_some()))
}

/// Amounts that don't begin with a number: "USD115", "more than an hour", "month-long".
fn wordy(doc: &Doc, at: usize) -> Option<Amount> {
    let token = doc.tokens.get(at)?;
    if token.kind != Kind::Word {
        return None;
    }
    if doc.word(at).ends_with(|c: char| c.is_ascii_digit()) {
        return money::read_glued(doc, at);
    }
    let (kind, unit, value, end) = unit::read_article(doc, at).or_else(|| unit::read_long(doc, at))?;
    let number = number::Number::one(at..at + 1);
    Some(Amount { kind, unit: Some(unit), value, ..Amount::of(number, at, end) })
}

/// Whether the digits belong to a longer sign.
fn is_sign(doc: &Doc, amount: &Amount, linked: bool) -> bool {
    let number = &amount.number.tokens;
    let end = match (amount.kind, amount.unit) {
        (QuantityKind::Ordinal, _) => number.end + 1,
        (_, Some(Unit::Words(_))) => number.end,
        _ => amount.tokens.end,
    };
    amount.number.form == Form::Digits && label::is_sign(doc, &(number.start..end), linked)
}

/// The token behind the date that the number is part of.
fn in_date(doc: &Doc, dates: &[CalendarDate], number: &Number) -> Option<usize> {
    let span = doc.span(number.tokens.clone());
    let date = dates.get(dates.partition_point(|d| d.span.end <= span.start)).filter(|d| d.span.overlaps(span))?;
    Some(doc.tokens_in(date.span).end)
}

fn finish(doc: &Doc, amount: Amount) -> Quantity {
    let start = amount.tokens.start;
    let before = qualifier::before(doc, start).map(|(q, _)| q);
    let behind = qualifier::behind(doc, amount.number.tokens.end).or_else(|| qualifier::behind(doc, amount.tokens.end));
    Quantity {
        span: doc.span(amount.tokens),
        kind: amount.kind,
        value: amount.value,
        value_to: amount.value_to,
        unit: amount.unit,
        qualifier: before.or(behind.map(|(q, _)| q)),
    }
}
