//! Sets what the words of a date say against the date of issue and the dates before them.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::Doc;
use crate::date::calendar::{Day, month_len};
use crate::date::form::{Form, Found, Part, Point, Shift, Unit};
use crate::doc::verb;
use crate::lexicon::List;

/// How far from a date its verb is looked for, in tokens.
const NEAR: usize = 30;

/// What the dates of a text are worked out from.
#[derive(Debug)]
pub struct Resolver<'d, 'a> {
    doc: &'d Doc<'a>,
    /// The day of issue.
    issue: Option<Day>,
    /// The year of issue, where the day is not known.
    year: Option<i32>,
    /// The year in which the text first states a day of a month.
    stated: BTreeMap<(u8, u8), i32>,
    /// The date mentioned last, and its section.
    last: Option<(Point, usize)>,
}

/// A resolved date: one point, or first and last, and whether any of it was worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// The date, or the first of a range.
    pub from: Point,
    /// The last of a range.
    pub to: Option<Point>,
    /// A decade goes by its first year.
    pub decade: bool,
    /// Whether year or day was worked out.
    pub inferred: bool,
}

/// Whether the words tell of the past or of the future.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tense {
    Past,
    Future,
}

impl<'d, 'a> Resolver<'d, 'a> {
    /// For the dates of `doc`, which was issued on `issue`, or in `year`.
    #[must_use]
    pub fn new(doc: &'d Doc<'a>, found: &[Found], issue: Option<Day>, year: Option<i32>) -> Self {
        let mut stated = BTreeMap::new();
        for f in found {
            if let Form::At(Point { year: Some(year), month: Some(month), day: Some(day), .. }) = f.form {
                stated.entry((month, day)).or_insert(year);
            }
        }
        Self { doc, issue, year, stated, last: None }
    }

    /// Works out one date; they come in order of appearance.
    pub fn resolve(&mut self, found: &Found) -> Option<Resolved> {
        let at = found.tokens.start;
        let section = self.doc.section_at(self.doc.tokens.get(at)?.span.start);
        let resolved = match found.form {
            Form::At(p) => self.at(p, at).map(|(from, inferred)| Resolved { from, to: None, decade: false, inferred }),
            Form::Span(a, b) => self.span(a, b, at),
            Form::Decade(year) => Some(Resolved { from: Point::year(year), to: None, decade: true, inferred: false }),
            Form::Turn(p, by) => self.turn(p, by).map(Resolved::worked_out),
            Form::Shift(shift) => self.shift(shift, section),
            Form::Slashed(_) | Form::SlashedSpan(..) => None,
        }?;
        let known = resolved.from.year.is_some() && !resolved.decade;
        if known {
            self.last = Some((resolved.to.unwrap_or(resolved.from), section));
        }
        Some(resolved)
    }

    fn at(&self, p: Point, at: usize) -> Option<(Point, bool)> {
        match p {
            Point { year: Some(_), .. } => Some((p, false)),
            Point { month: None, weekday: Some(weekday), .. } => {
                if self.is_habitual(at) {
                    return None;
                }
                let tense = self.tense(at).or_else(|| self.is_scheduled(at).then_some(Tense::Future));
                // "They steal it on Monday and sell it by Friday": spoken words without a tense tell of any week.
                let spoken = tense.is_none() && self.quotation(at).is_some();
                (!spoken).then_some((Point::on(self.weekday(weekday, tense)?), true))
            }
            _ => Some(match self.year_of(p, at) {
                Some(year) => (p.of(year), true),
                None => (p, false),
            }),
        }
    }

    fn span(&self, a: Point, b: Point, at: usize) -> Option<Resolved> {
        let (from, inferred) = self.at(a, at)?;
        let to = match (b.year, from.year) {
            (None, Some(year)) => b.of(year + i32::from(a.month > b.month)),
            _ => b,
        };
        Some(Resolved { from, to: Some(to), decade: false, inferred })
    }

    /// The year of a day or month that states none.
    fn year_of(&self, p: Point, at: usize) -> Option<i32> {
        let stated = p.month.zip(p.day).and_then(|key| self.stated.get(&key).copied());
        let Some(issue) = self.issue else {
            return stated.or(self.year).or_else(|| self.year_of_sentence(at));
        };
        stated.or_else(|| year_by_weekday(p, issue)).or_else(|| self.year_by_tense(p, issue, at))
    }

    /// The year of the date before it in the same sentence.
    fn year_of_sentence(&self, at: usize) -> Option<i32> {
        let (last, _) = self.last?;
        let sentence = self.doc.sentences.get(self.doc.sentence_at(self.doc.tokens.get(at)?.span.start))?;
        let near = sentence.tokens.start.max(at.saturating_sub(NEAR))..at;
        near.into_iter()
            .any(|i| last.year.is_some_and(|y| self.doc.word(i) == y.to_string()))
            .then_some(last.year)
            .flatten()
    }

    /// The nearest year before or after the issue, as the verb beside the date demands; without one, the nearest.
    fn year_by_tense(&self, p: Point, issue: Day, at: usize) -> Option<i32> {
        let days = |year: i32| p.of(year).first_day().map(|d| d.number() - issue.number());
        let years = || (issue.year.saturating_sub(1)..=issue.year + 1).filter_map(|y| Some((y, days(y)?)));
        let whole = if p.day.is_some() { 0 } else { 31 };
        let nearest = years().min_by_key(|&(_, n)| n.abs());
        let by_tense = match self.tense(at) {
            Some(Tense::Past) => years().filter(|&(_, n)| n <= 0).max_by_key(|&(_, n)| n),
            Some(Tense::Future) => years().filter(|&(_, n)| n + whole > 0).min_by_key(|&(_, n)| n),
            None => None,
        };
        // A day ten months off while its like is two months near: the verb belongs to something else.
        let far = |(_, n): &(i32, i32)| n.abs() > 300 && p.day.is_some() && nearest.is_some_and(|(_, m)| m.abs() <= 60);
        by_tense.filter(|y| !far(y)).or(nearest).map(|(y, _)| y)
    }

    /// The nearest such day of the week; within the week before the issue where the words tell of the past.
    fn weekday(&self, weekday: u8, tense: Option<Tense>) -> Option<Day> {
        let issue = self.issue?;
        let ahead = (i32::from(weekday) - i32::from(issue.weekday())).rem_euclid(7);
        let days = match tense {
            Some(Tense::Future) => ahead,
            Some(Tense::Past) => -((7 - ahead) % 7),
            None => {
                if ahead > 3 {
                    ahead - 7
                } else {
                    ahead
                }
            }
        };
        issue.plus_days(days)
    }

    /// "last March", "next Friday", "this fall".
    fn turn(&self, p: Point, by: i32) -> Option<Point> {
        let issue = self.issue?;
        if let Some(weekday) = p.weekday {
            let ahead = (i32::from(weekday) - i32::from(issue.weekday())).rem_euclid(7);
            let days = match by {
                1.. if ahead == 0 => 7,
                0.. => ahead,
                _ => ahead - 7,
            };
            return issue.plus_days(days).map(Point::on);
        }
        let ahead = p.of(issue.year).first_day()?.month > issue.month;
        let year = match by {
            1.. => i32::from(!ahead),
            0 => 0,
            _ => -i32::from(ahead || p.month == Some(issue.month)),
        };
        Some(p.of(issue.year + year))
    }

    fn shift(&self, shift: Shift, section: usize) -> Option<Resolved> {
        let base = if shift.mention {
            self.last.filter(|&(_, s)| s + 1 >= section).map(|(p, _)| p)?
        } else {
            Point::on(self.issue?)
        };
        let point = |p: Option<Point>| p.map(Resolved::worked_out);
        let day = || base.is_day().then(|| base.first_day()).flatten();
        match shift.unit {
            Unit::Day => point(day()?.plus_days(shift.by).map(Point::on)),
            Unit::Week => week(day()?, shift.by, 0),
            Unit::Weekend => week(day()?, shift.by, 5),
            Unit::Month => point(months(base, shift.by)),
            Unit::Quarter => quarter(day()?, shift.by),
            Unit::Year => point(years(base, shift)),
        }
    }

    /// What the nearest verb beside token `at` tells, in its sentence; those before it count first.
    fn tense(&self, at: usize) -> Option<Tense> {
        let clause = self.clause(at)?;
        let before = (clause.start..at).rev();
        before.chain(at..clause.end).find_map(|i| self.tense_of(i))
    }

    /// The tokens of the sentence near token `at`, without what stands outside the quotation marks around it.
    fn clause(&self, at: usize) -> Option<Range<usize>> {
        let sentence = self.doc.sentences.get(self.doc.sentence_at(self.doc.tokens.get(at)?.span.start))?;
        let near = sentence.tokens.start.max(at.saturating_sub(NEAR))..sentence.tokens.end.min(at + NEAR);
        let quotation = self.quotation(at).unwrap_or_else(|| near.clone());
        Some(near.start.max(quotation.start)..near.end.min(quotation.end).max(at))
    }

    /// The spoken words around token `at`, as far as they are near.
    fn quotation(&self, at: usize) -> Option<Range<usize>> {
        let mark = |i: &usize| matches!(self.doc.mark(*i), '“' | '”');
        let open = (at.saturating_sub(2 * NEAR)..at).rev().find(mark).filter(|&i| self.doc.mark(i) == '“')?;
        let close = (at..self.doc.tokens.len().min(at + 2 * NEAR)).find(mark);
        Some(open + 1..close.unwrap_or(at + NEAR))
    }

    /// "every day but Monday", "on a Friday": such a day of any week.
    fn is_habitual(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        before.is_some_and(|i| matches!(self.doc.folded(i), "a" | "every" | "each" | "any" | "but" | "except"))
    }

    /// "The sale begins at noon on Monday": the present tense of what is planned, some words before the day.
    fn is_scheduled(&self, at: usize) -> bool {
        const WORDS: usize = 6;
        let Some(clause) = self.clause(at) else { return false };
        let present = |i: usize| {
            let third = verb::form(self.doc, i) == Some(verb::Form::Third) && verb::is_finite(self.doc, i);
            third && !self.doc.is(i, List::ReportingVerb)
        };
        (clause.start.max(at.saturating_sub(WORDS))..at).any(present)
    }

    fn tense_of(&self, i: usize) -> Option<Tense> {
        match self.doc.value(i, List::TenseCue) {
            Some("future") => Some(Tense::Future),
            Some(_) => Some(Tense::Past),
            None => {
                let word = self.doc.word(i);
                let regular = word.len() > 4 && word.ends_with("ed");
                (regular || self.doc.is(i, List::IrregularPast)).then_some(Tense::Past)
            }
        }
    }
}

/// The year near the issue in which the day falls on the day of the week that the text names.
fn year_by_weekday(p: Point, issue: Day) -> Option<i32> {
    let (weekday, month, day) = (p.weekday?, p.month?, p.day?);
    [0, 1, -1].iter().map(|n| issue.year + n).find(|&y| Day::new(y, month, day).is_some_and(|d| d.weekday() == weekday))
}

/// Days `from` Monday to Sunday of a week.
fn week(day: Day, by: i32, from: i32) -> Option<Resolved> {
    let monday = day.plus_days(1 - i32::from(day.weekday()) + 7 * by)?;
    let range = Resolved::worked_out(Point::on(monday.plus_days(from)?));
    Some(Resolved { to: Some(Point::on(monday.plus_days(6)?)), ..range })
}

fn months(base: Point, by: i32) -> Option<Point> {
    base.month.filter(|m| *m <= 12)?;
    let to = Point { day: None, ..base }.first_day()?.plus_months(by)?;
    Some(Point::month(Some(to.year), to.month))
}

fn quarter(day: Day, by: i32) -> Option<Resolved> {
    let first = i32::from((day.month.saturating_sub(1)) / 3 * 3) + 1 - i32::from(day.month);
    let first = day.plus_months(first + 3 * by)?;
    let last = first.plus_months(2)?;
    let range = Resolved::worked_out(Point::month(Some(first.year), first.month));
    Some(Resolved { to: Some(Point::month(Some(last.year), last.month)), ..range })
}

fn years(base: Point, shift: Shift) -> Option<Point> {
    let year = base.year?.checked_add(shift.by).filter(|y| (1..=9999).contains(y))?;
    let month = match shift.part {
        Part::Whole => None,
        Part::Start => Some(1),
        Part::End => Some(12),
    };
    Some(Point { year: Some(year), month, day: None, weekday: None })
}

impl Resolved {
    fn worked_out(from: Point) -> Self {
        Self { from, to: None, decade: false, inferred: true }
    }

    /// EDTF.
    #[must_use]
    pub fn iso(&self) -> String {
        let from = self.from.iso();
        match self.to {
            Some(to) => format!("{from}/{}", to.iso()),
            None if self.decade => format!("{}X", from.get(..3).unwrap_or_default()),
            None => from,
        }
    }

    /// Whether the days exist in their years.
    #[must_use]
    pub fn is_real(&self) -> bool {
        let real =
            |p: Point| p.is_real() && p.day.zip(p.month).zip(p.year).is_none_or(|((d, m), y)| d <= month_len(y, m));
        real(self.from) && self.to.is_none_or(real)
    }
}
