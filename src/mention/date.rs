//! Calendar dates as EDTF (ISO 8601-2), relative ones worked out from the date of issue.

use crate::{Doc, Span};

/// A date or a range of dates.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarDate {
    /// The words.
    pub span: Span,
    /// EDTF: "2015-06-03", "2015-06-03/2015-06-05", "2015-05", "2014", "XXXX-05".
    pub iso: String,
    /// Whether the year or day was worked out from the date of issue.
    pub inferred: bool,
}

/// The dates of a text.
#[derive(Debug, Default)]
pub struct Dates {
    /// In order of appearance.
    pub all: Vec<CalendarDate>,
    /// The date of issue.
    pub released: Option<CalendarDate>,
}

/// Finds the dates; `released` (YYYY-MM-DD) stands in where the text states no date of issue.
#[must_use]
pub fn find(_doc: &Doc, _released: Option<&str>) -> Dates {
    Dates::default()
}
