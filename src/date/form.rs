//! What the words of a date say before they are set against the date of issue.

use std::ops::Range;

use crate::date::calendar::{self, Day};

/// A day, a month, a season or a year; None is what the words leave out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// The year.
    pub year: Option<i32>,
    /// 1 to 12, or 21 to 24 for spring to winter, as in EDTF.
    pub month: Option<u8>,
    /// The day of the month.
    pub day: Option<u8>,
    /// 1 for Monday to 7.
    pub weekday: Option<u8>,
}

/// A numeric date whose first two numbers are day and month in either order: "03/04/2024".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slashed {
    /// The first number.
    pub first: u8,
    /// The second number.
    pub second: u8,
    /// The year.
    pub year: Option<i32>,
}

/// What a relative date counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks from Monday to Sunday.
    Week,
    /// Saturday and Sunday.
    Weekend,
    /// Months.
    Month,
    /// Quarters of the calendar year.
    Quarter,
    /// Years.
    Year,
}

/// The part of a period that is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// Its first month.
    Start,
    /// Its last month.
    End,
    /// From one of its months to another.
    Months(u8, u8),
}

/// "last month", "six months later".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// What it counts in.
    pub unit: Unit,
    /// How many.
    pub by: i32,
    /// Whether it counts from the date mentioned before, not from the issue.
    pub mention: bool,
    /// The part that is meant.
    pub part: Part,
}

/// How a week is told by one of its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Week {
    /// "the week of 8 June"
    Of,
    /// "the week beginning 8 June"
    From,
    /// "the week ending 14 June"
    Until,
    /// "the weekend of 13 June"
    End,
}

/// A day or week told by its place in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nth {
    /// 1 to 5, or 0 for the last one.
    pub n: u8,
    /// The day of the week; None for a week.
    pub weekday: Option<u8>,
    /// The month.
    pub of: Point,
}

/// What the words of a date say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// "3 June 2015", "May", "Friday".
    At(Point),
    /// "3–5 June", "2014 to 2018".
    Span(Point, Point),
    /// "03/04/2024".
    Slashed(Slashed),
    /// "11/2/2019-11/9/2019".
    SlashedSpan(Slashed, Slashed),
    /// "the 1990s", by its first year.
    Decade(i32),
    /// "last March", "next Friday", "this fall": the one before, of, or after the issue.
    Turn(Point, i32),
    /// "last month", "today", "six months later".
    Shift(Shift),
    /// "the week of 8 June".
    Week(Point, Week),
    /// "the first Monday of May", "the last week of May".
    Nth(Nth),
    /// "Monday next week": a day of the week, and how many weeks on.
    DayOfWeek(u8, i32),
    /// "Good Friday 2024": so many days from Easter Sunday, of a year where that is known.
    Easter(i32, Option<i32>),
}

/// What else the words of a date say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The year is called fiscal.
    pub fiscal: bool,
    /// The year has two digits.
    pub short: bool,
}

impl Marks {
    /// What either of two says.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self { fiscal: self.fiscal || other.fiscal, short: self.short || other.short }
    }
}

/// The words of a date, and what they say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where they stand.
    pub tokens: Range<usize>,
    /// What they say.
    pub form: Form,
    /// What else they say.
    pub marks: Marks,
}

impl Point {
    /// A day of the calendar.
    #[must_use]
    pub const fn on(day: Day) -> Self {
        Self { year: Some(day.year), month: Some(day.month), day: Some(day.day), weekday: None }
    }

    /// A year.
    #[must_use]
    pub const fn year(year: i32) -> Self {
        Self { year: Some(year), month: None, day: None, weekday: None }
    }

    /// A month or season, of a year where that is known.
    #[must_use]
    pub const fn month(year: Option<i32>, month: u8) -> Self {
        Self { year, month: Some(month), day: None, weekday: None }
    }

    /// Whether it is a year and nothing else.
    #[must_use]
    pub const fn is_year(self) -> bool {
        self.year.is_some() && self.month.is_none()
    }

    /// Whether it is a day of a month.
    #[must_use]
    pub const fn is_day(self) -> bool {
        self.day.is_some()
    }

    /// The same in `year`.
    #[must_use]
    pub const fn of(self, year: i32) -> Self {
        Self { year: Some(year), ..self }
    }

    /// Whether such a day exists, in some year where none is given, and the year has the four digits of EDTF.
    #[must_use]
    pub fn is_real(self) -> bool {
        if self.year.is_some_and(|year| !(0..=9999).contains(&year)) {
            return false;
        }
        let (Some(month), Some(day)) = (self.month, self.day) else { return true };
        (1..=calendar::month_len(self.year.unwrap_or(2000), month)).contains(&day)
    }

    /// Its first day, where the year is known; a season is taken as its first month in the north.
    #[must_use]
    pub fn first_day(self) -> Option<Day> {
        let month = match self.month {
            Some(season @ 21..=24) => (season - 20) * 3,
            month => month.unwrap_or(1),
        };
        Day::new(self.year?, month, self.day.unwrap_or(1))
    }

    /// Whether it comes before `other`, as far as both say; an unknown year is taken as the same.
    #[must_use]
    pub fn is_before(self, other: Self) -> bool {
        let key = |p: Self| (p.month.unwrap_or(0), p.day.unwrap_or(0));
        match (self.year, other.year) {
            (Some(a), Some(b)) if a != b => a < b,
            _ if self.month.is_none() || other.month.is_none() => self.year.is_some() && other.year.is_some(),
            _ if self.day.is_none() || other.day.is_none() => self.month <= other.month,
            _ => key(self) < key(other),
        }
    }

    /// EDTF: "2015-06-03", "2015-06", "2014", "XXXX-05".
    #[must_use]
    pub fn iso(self) -> String {
        let year = self.year.map_or_else(|| "XXXX".to_owned(), |y| format!("{y:04}"));
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
            (Some(month), None) => format!("{year}-{month:02}"),
            _ => year,
        }
    }
}
