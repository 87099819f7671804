//! Numbers with what they count, their unit or currency, and their qualifier.

use serde::Serialize;

use crate::mention::date::CalendarDate;
use crate::{Doc, Span};

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

/// Finds the quantities outside the `dates`, in order of appearance.
#[must_use]
pub fn find(_doc: &Doc, _dates: &[CalendarDate]) -> Vec<Quantity> {
    Vec::new()
}
