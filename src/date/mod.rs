//! Calendar dates as EDTF (ISO 8601-2), relative ones worked out from the date of issue.
//!
//! The words are read first (`scan`, with `grammar` for single dates, `placed` for "the week of" and `relative` for "last
//! month"), then the order of
//! numeric dates is decided (`order`), the date of issue chosen (`released`), and everything set against it (`resolve`).

mod alone;
pub mod calendar;
pub mod form;
mod grammar;
mod order;
mod piece;
mod placed;
mod relative;
mod released;
mod resolve;
mod scan;
mod tense;

use crate::syntax::Syntax;
use crate::{Doc, SectionKind, Span};
use calendar::Day;
use form::{Form, Found, Point};
use resolve::Resolver;

/// A date or a range of dates.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarDate {
    /// The words.
    pub span: Span,
    /// EDTF: "2015-06-03", "2015-06-03/2015-06-05", "2015-05", "2014", "XXXX-05".
    pub iso: String,
    /// Whether the year or day was worked out from the date of issue.
    pub inferred: bool,
    /// Whether its year is called fiscal; `iso` is as stated.
    pub fiscal: bool,
}

/// The dates of a text.
#[derive(Debug, Default)]
pub struct Dates {
    /// In order of appearance.
    pub all: Vec<CalendarDate>,
    /// The date of issue.
    pub released: Option<CalendarDate>,
    /// Numeric dates that can be read two ways: "03/04/2024".
    pub ambiguous: Vec<Span>,
}

impl Dates {
    /// Where the dates stand, in order.
    #[must_use]
    pub fn spans(&self) -> Vec<Span> {
        self.all.iter().map(|d| d.span).collect()
    }
}

/// Finds the dates; `released` (YYYY-MM-DD) stands in where the text states no date of issue.
#[must_use]
pub fn find(doc: &Doc, syntax: &Syntax, released: Option<&str>) -> Dates {
    let found = scan::scan(doc);
    let order = order::of(doc, &found);
    let span = |f: &Found| doc.span(f.tokens.clone());
    let (mut read, mut ambiguous) = (Vec::with_capacity(found.len()), Vec::new());
    for f in found {
        match order::read(f.form, order) {
            Some(form) => read.push(Found { form, ..f }),
            None => ambiguous.push(span(&f)),
        }
    }
    let issue = released::find(doc, &read);
    let (all, released) = resolve((doc, syntax), &read, issue, released.and_then(Day::parse));
    Dates { all, released, ambiguous }
}

/// Works out the dates; the date of issue is the one of index `issue`, or else `given`.
fn resolve(
    (doc, syntax): (&Doc, &Syntax),
    found: &[Found],
    issue: Option<usize>,
    given: Option<Day>,
) -> (Vec<CalendarDate>, Option<CalendarDate>) {
    let stated = issue.and_then(|k| found.get(k)).map(|f| f.form);
    let (day, year) = match stated {
        Some(Form::At(p)) => (p.first_day().filter(|_| p.month.is_some()), p.year),
        _ => (None, None),
    };
    let mut resolver = Resolver::new((doc, syntax), found, day.or(given), year);
    let (mut all, mut released) = (Vec::with_capacity(found.len()), None);
    for (k, f) in found.iter().enumerate() {
        // "November" in the title of another page says nothing of this one.
        let yearless = matches!(f.form, Form::At(Point { year: None, .. }));
        if yearless && issue != Some(k) && is_chrome(doc, f) {
            continue;
        }
        let Some(read) = resolver.resolve(f).filter(resolve::Resolved::is_real) else { continue };
        if read.from.year.is_none() && read.from.day.is_none() && is_aside(doc, f) {
            continue;
        }
        let date = CalendarDate {
            span: doc.span(f.tokens.clone()),
            iso: read.iso(),
            inferred: read.inferred,
            fiscal: f.marks.fiscal,
        };
        if issue == Some(k) {
            released = Some(date.clone());
        }
        all.push(date);
    }
    (all, released)
}

/// Whether the date stands in navigation or among links to other pages.
fn is_chrome(doc: &Doc, found: &Found) -> bool {
    let at = doc.tokens.get(found.tokens.start).map(|t| t.span.start);
    at.and_then(|at| doc.kind_at(at)) == Some(SectionKind::Breadcrumb)
}

/// Whether the date stands apart from the story, where one without a year says nothing.
fn is_aside(doc: &Doc, found: &Found) -> bool {
    let at = doc.tokens.get(found.tokens.start).map(|t| t.span.start);
    let kind = at.and_then(|at| doc.kind_at(at));
    matches!(kind, Some(SectionKind::Boilerplate | SectionKind::Contact | SectionKind::Note | SectionKind::End))
}

#[cfg(test)]
mod tests;
