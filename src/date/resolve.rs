//! Sets what the words of a date say against the date of issue and the dates before them.

use std::ops::Range;

use crate::Doc;
use crate::date::calendar::{self, Day, month_len, nth_weekday};
use crate::date::form::{Form, Found, Nth, Part, Point, Shift, Unit, Week};
use crate::date::piece;
use crate::date::tense::{self, Tense};
use crate::doc::back;
use crate::lexicon::List;
use crate::number::joint;
use crate::syntax::{Form as VerbForm, Syntax};

/// How far from a date its verb is looked for, in tokens.
const NEAR: usize = 30;
/// How many years ahead a year of two digits may lie.
const FAR: i32 = 20;

/// What the dates of a text are worked out from.
#[derive(Debug)]
pub struct Resolver<'d, 'a> {
    doc: &'d Doc<'a>,
    syntax: &'d Syntax,
    /// The day of issue.
    issue: Option<Day>,
    /// The year of issue, where the day is not known.
    year: Option<i32>,
    /// The year in which the text first states a day of a month.
    stated: Vec<((u8, u8), i32)>,
    /// The parts of a year that stood without it, as they were worked out: at most one for each pair of months.
    parts: Vec<((u8, u8), Resolved)>,
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

impl<'d, 'a> Resolver<'d, 'a> {
    /// For the dates of `doc`, which was issued on `issue`, or in `year`.
    #[must_use]
    pub fn new(
        (doc, syntax): (&'d Doc<'a>, &'d Syntax),
        found: &[Found],
        issue: Option<Day>,
        year: Option<i32>,
    ) -> Self {
        let mut stated = Vec::<((u8, u8), i32)>::new();
        for f in found {
            if let Form::At(Point { year: Some(year), month: Some(month), day: Some(day), .. }) = f.form
                && !stated.iter().any(|(known, _)| *known == (month, day))
            {
                stated.push(((month, day), year));
            }
        }
        Self { doc, syntax, issue, year, stated, parts: Vec::new(), last: None }
    }

    /// Works out one date; they come in order of appearance.
    pub fn resolve(&mut self, found: &Found) -> Option<Resolved> {
        let at = found.tokens.start;
        let section = self.doc.section_at(self.doc.tokens.get(at)?.span.start);
        let resolved = match found.form {
            Form::Shift(shift) if self.is_told(shift, at) => None,
            Form::At(p) if p.month.is_some() && p.year.is_none() && self.year_behind(found).is_some() => {
                self.year_behind(found).map(|year| Resolved::worked_out(p.of(year)))
            }
            Form::At(p) => self.at(self.aged(p, found), at).map(|(from, inferred)| Resolved::point(from, inferred)),
            Form::Span(a, b) if a.day.is_none() && a.month.is_some() => self.part(a, b, at),
            Form::Span(a, b) => self.span(self.aged(a, found), self.aged(b, found), at),
            Form::Decade(year) => Some(Resolved { decade: true, ..Resolved::point(Point::year(year), false) }),
            Form::Turn(p, by) => self.turn(p, by).map(Resolved::worked_out),
            Form::Shift(shift) => self.shift(self.reached(shift, at), section),
            Form::Week(p, side) => self.week(p, side, at),
            Form::Nth(nth) => self.nth(nth, at),
            Form::DayOfWeek(weekday, by) => self.day_of_week(weekday, by),
            Form::Easter(days, year) => self.moved(year, at, |year| calendar::easter(year)?.plus_days(days)),
            Form::Slashed(_) | Form::SlashedSpan(..) => None,
        }?;
        if resolved.from.year.is_some() && !resolved.decade {
            self.last = Some((resolved.to.unwrap_or(resolved.from), section));
        }
        Some(resolved)
    }

    /// "in April (this year)": the year that the words behind a month tell.
    fn year_behind(&self, found: &Found) -> Option<i32> {
        let at = found.tokens.end + usize::from(joint::of(self.doc, found.tokens.end));
        let by = piece::shift(self.doc, at).filter(|_| piece::same_line(self.doc, at))?;
        let year = self.doc.value(at + 1, List::Period) == Some("year") && piece::same_line(self.doc, at + 1);
        let year = year.then(|| Some(self.issue?.year + by)).flatten();
        year.filter(|year| (1..=9999).contains(year))
    }

    /// Whether a relative date is told by the words before it: "in April (this year)".
    fn is_told(&self, shift: Shift, at: usize) -> bool {
        let before = back(at, 1 + usize::from(joint::of(self.doc, back(at, 1))));
        let month = shift.unit == Unit::Year && !shift.mention && self.doc.is(before, List::Month);
        let dated = shift.unit == Unit::Year && self.doc.is_number(before) && self.doc.is(back(before, 1), List::Month);
        at > 2 && (month || dated)
    }

    /// A year of two digits in the last century, where it would lie far ahead, or ahead of what is past.
    fn aged(&self, p: Point, found: &Found) -> Point {
        let (Some(year), Some(issue)) = (p.year, self.issue.map(|d| d.year).or(self.year)) else { return p };
        let ahead = year > issue + FAR || year > issue && self.tense(found.tokens.start) == Some(Tense::Past);
        if found.marks.short && ahead { p.of(year - 100) } else { p }
    }

    fn at(&self, p: Point, at: usize) -> Option<(Point, bool)> {
        match p {
            Point { year: Some(_), .. } => Some((p, false)),
            Point { month: None, weekday: Some(weekday), .. } => {
                if self.is_habitual(at) {
                    return None;
                }
                let tense = self.tense(at);
                // "They steal it on Monday and sell it by Friday": spoken words in the present tell of any week.
                let spoken = matches!(tense, None | Some(Tense::Present)) && self.quotation(at).is_some();
                (!spoken).then_some((Point::on(self.weekday(weekday, tense)?), true))
            }
            _ if self.is_yearly(at) => Some((p, false)),
            _ => Some(match self.year_of(p, at) {
                Some(year) => (p.of(year), true),
                None => (p, false),
            }),
        }
    }

    /// A quarter or half without a year is one throughout the text.
    fn part(&mut self, a: Point, b: Point, at: usize) -> Option<Resolved> {
        let key = a.month.zip(b.month).filter(|_| a.year.is_none() && b.year.is_none());
        let Some(key) = key else { return self.span(a, b, at) };
        if let Some(&(_, told)) = self.parts.iter().find(|(months, _)| *months == key) {
            return Some(told);
        }
        let resolved = self.span(a, b, at)?;
        self.parts.push((key, resolved));
        Some(resolved)
    }

    fn span(&self, a: Point, b: Point, at: usize) -> Option<Resolved> {
        let (from, inferred) = self.at(a, at)?;
        let to = match (b.year, from.year) {
            (None, Some(year)) => b.of(year + i32::from(a.month > b.month)),
            _ => b,
        };
        Some(Resolved { to: Some(to), ..Resolved::point(from, inferred) })
    }

    /// The week of a day.
    fn week(&self, p: Point, side: Week, at: usize) -> Option<Resolved> {
        let (point, inferred) = self.at(p, at)?;
        let day = point.first_day()?;
        let weekday = i32::from(day.weekday());
        let (first, days) = match side {
            Week::From => (0, 6),
            Week::Until => (-6, 6),
            // A week that is told by its Sunday begins with it.
            Week::Of => (if weekday == 7 { 0 } else { 1 - weekday }, 6),
            Week::End => (6 - weekday, 1),
        };
        let first = day.plus_days(first)?;
        let to = Some(Point::on(first.plus_days(days)?));
        Some(Resolved { to, ..Resolved::point(Point::on(first), inferred) })
    }

    /// A day or week by its place in a month.
    fn nth(&self, nth: Nth, at: usize) -> Option<Resolved> {
        let month = nth.of.month?;
        let Some(weekday) = nth.weekday else {
            let (of, inferred) = self.at(nth.of, at)?;
            let days = month_len(of.year?, month);
            let last = if nth.n == 0 { days } else { (nth.n * 7).min(days) };
            let day = |day: u8| Point { day: Some(day), ..of };
            return Some(Resolved {
                to: Some(day(last)),
                ..Resolved::point(day(last.saturating_sub(6).max(1)), inferred)
            });
        };
        self.moved(nth.of.year, at, |year| nth_weekday(year, month, weekday, nth.n))
    }

    /// A day that falls on another one each year, of the year that is stated or that fits.
    fn moved(&self, year: Option<i32>, at: usize, day: impl Fn(i32) -> Option<Day>) -> Option<Resolved> {
        match year {
            Some(year) => day(year).map(|d| Resolved::point(Point::on(d), false)),
            None => day(self.nearest(&day, 0, at)?).map(|d| Resolved::worked_out(Point::on(d))),
        }
    }

    /// "Monday next week"
    fn day_of_week(&self, weekday: u8, by: i32) -> Option<Resolved> {
        let issue = self.issue?;
        let days = i32::from(weekday) - i32::from(issue.weekday()) + 7 * by;
        issue.plus_days(days).map(|d| Resolved::worked_out(Point::on(d)))
    }

    /// The year of a day or month that states none.
    fn year_of(&self, p: Point, at: usize) -> Option<i32> {
        let stated =
            p.month.zip(p.day).and_then(|key| self.stated.iter().find(|(day, _)| *day == key)).map(|(_, year)| *year);
        let Some(issue) = self.issue else {
            let year = stated.or(self.year).or_else(|| self.year_of_sentence(at))?;
            return [0, -1, 1].into_iter().map(|n| year + n).find(|&year| falls(p.of(year)));
        };
        let whole = if p.day.is_some() { 0 } else { 31 };
        let scene = || self.scene(at).filter(|&year| year < issue.year && self.tense(at) == Some(Tense::Past));
        stated
            .or_else(|| year_by_weekday(p, issue))
            .or_else(scene)
            .or_else(|| self.nearest(&|y| p.of(y).first_day(), whole, at))
    }

    /// "In 2019 the club moved, and on 3 June it opened": the year that opens the sentence.
    fn scene(&self, at: usize) -> Option<i32> {
        let sentence = self.doc.sentences.get(self.doc.sentence_at(self.doc.tokens.get(at)?.span.start))?;
        let first = sentence.tokens.start;
        let (year, next) = piece::year(self.doc, first + 1).filter(|_| joint::within(self.doc, first))?;
        let known = self.last.is_some_and(|(last, _)| last.year == Some(year));
        (known && next <= at && at < first + NEAR).then_some(year)
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

    /// The nearest year before or after the issue, as the verb beside the date demands; without one, the nearest. A date that
    /// is a span of so many days more than one goes on being ahead through them.
    fn nearest(&self, day: &dyn Fn(i32) -> Option<Day>, whole: i32, at: usize) -> Option<i32> {
        let issue = self.issue?;
        let days = |year: i32| day(year).map(|d| d.number() - issue.number());
        let years = || (issue.year - 1..=issue.year + 1).filter_map(|y| Some((y, days(y)?)));
        let nearest = years().min_by_key(|&(_, n)| n.abs());
        // "moved it to June": where it went may be ahead.
        let tense = self.tense(at).filter(|&told| !(told == Tense::Past && joint::to(self.doc, back(at, 1))));
        // "follows 40 boats arriving in April": a present above says nothing of when they came.
        let verb = self.syntax.clause_at(at).and_then(|id| self.syntax.verb(id));
        let gerund = verb.is_some_and(|(_, group)| group.form == VerbForm::Gerund);
        let tense = tense.filter(|&told| !(told == Tense::Present && gerund));
        let by_tense = match tense {
            Some(Tense::Past) => years().filter(|&(_, n)| n <= 0).max_by_key(|&(_, n)| n),
            Some(Tense::Future | Tense::Present) => years().filter(|&(_, n)| n + whole > 0).min_by_key(|&(_, n)| n),
            None => None,
        };
        // A day ten months off while its like is two months near: the verb belongs to something else.
        let near = nearest.is_some_and(|(_, m)| m.abs() <= 60);
        let far = |(_, n): &(i32, i32)| n.abs() > 300 && whole == 0 && near && !tense::is_since(self.doc, at);
        by_tense.filter(|y| !far(y)).or(nearest).map(|(y, _)| y)
    }

    /// The nearest such day of the week; within the week before the issue where the words tell of the past.
    fn weekday(&self, weekday: u8, tense: Option<Tense>) -> Option<Day> {
        let issue = self.issue?;
        let ahead = (i32::from(weekday) - i32::from(issue.weekday())).rem_euclid(7);
        let days = match tense {
            Some(Tense::Future | Tense::Present) => ahead,
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
        let first = p.of(issue.year).first_day()?.month;
        let ahead = first > issue.month;
        let holds = first == issue.month || p.month > Some(20) && !ahead && issue.month < first + 3;
        let year = match by {
            1.. => i32::from(!ahead),
            0 => 0,
            _ => -i32::from(ahead || holds),
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
            Unit::Year => Some(parted(years(base, shift)?, shift.part)),
        }
    }

    /// "By the end of the year, sales had fallen": an end that was reached is that of the year before, if this one's is ahead.
    fn reached(&self, shift: Shift, at: usize) -> Shift {
        let ahead = self.issue.is_some_and(|issue| issue.month < 12);
        let end = !shift.mention && shift.unit == Unit::Year && shift.by == 0 && shift.part == Part::End;
        let reached = end && ahead && tense::is_pluperfect(self.doc, self.syntax, at);
        if reached { Shift { by: -1, ..shift } } else { shift }
    }

    /// What the clause around token `at` tells.
    fn tense(&self, at: usize) -> Option<Tense> {
        tense::at(self.doc, self.syntax, at)
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
        before
            .is_some_and(|i| piece::recurs(self.doc, i) || matches!(self.doc.folded(i), "a" | "any" | "but" | "except"))
    }

    /// "every year from 25 November", "each June": a day or month of any year.
    fn is_yearly(&self, at: usize) -> bool {
        let led = at.checked_sub(1).filter(|&i| self.doc.is(i, List::Preposition)).unwrap_or(at);
        let year = led.checked_sub(1).filter(|&i| self.doc.value(i, List::Period) == Some("year"));
        at.checked_sub(1).is_some_and(|i| piece::recurs(self.doc, i))
            || year.and_then(|i| i.checked_sub(1)).is_some_and(|i| piece::recurs(self.doc, i))
    }
}

/// Whether a day falls on the day of the week that is told beside it.
fn falls(p: Point) -> bool {
    p.weekday.is_none_or(|weekday| p.first_day().is_some_and(|day| day.weekday() == weekday))
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
    let first = i32::from(day.month.saturating_sub(1) / 3 * 3) + 1 - i32::from(day.month);
    let first = day.plus_months(first + 3 * by)?;
    let last = first.plus_months(2)?;
    let range = Resolved::worked_out(Point::month(Some(first.year), first.month));
    Some(Resolved { to: Some(Point::month(Some(last.year), last.month)), ..range })
}

fn years(base: Point, shift: Shift) -> Option<i32> {
    base.year?.checked_add(shift.by).filter(|y| (1..=9999).contains(y))
}

/// A part of a year.
fn parted(year: i32, part: Part) -> Resolved {
    let month = |month| Point::month(Some(year), month);
    let (from, to) = match part {
        Part::Whole => (Point::year(year), None),
        Part::Start => (month(1), None),
        Part::End => (month(12), None),
        Part::Months(first, last) => (month(first), Some(month(last))),
    };
    Resolved { to, ..Resolved::worked_out(from) }
}

impl Resolved {
    const fn point(from: Point, inferred: bool) -> Self {
        Self { from, to: None, decade: false, inferred }
    }

    const fn worked_out(from: Point) -> Self {
        Self::point(from, true)
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
