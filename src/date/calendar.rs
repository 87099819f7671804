//! Days of the Gregorian calendar, by arithmetic alone: no clock, no time zone.

/// A day that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// 1 to 9999.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Day {
    /// The day, where there is such a day.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let real = (1..=9999).contains(&year) && (1..=month_len(year, month)).contains(&day);
        real.then_some(Self { year, month, day })
    }

    /// Reads YYYY-MM-DD.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let year = parts.next().filter(|y| y.len() == 4)?.parse().ok()?;
        Self::new(year, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)
    }

    /// Days since 1 March of the year 0: years that begin in March end with the leap day.
    #[must_use]
    pub fn number(self) -> i32 {
        let year = self.year - i32::from(self.month <= 2);
        let month = (i32::from(self.month) + 9) % 12;
        year * 365 + year.div_euclid(4) - year.div_euclid(100)
            + year.div_euclid(400)
            + (153 * month + 2) / 5
            + i32::from(self.day)
            - 1
    }

    /// The day so many days later.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Option<Self> {
        let target = self.number().checked_add(days)?;
        let mut year = target.div_euclid(366);
        while Self::new(year + 1, 1, 1).is_some_and(|d| d.number() <= target) {
            year += 1;
        }
        let month = (1..=12).rev().find(|&m| Self::new(year, m, 1).is_some_and(|d| d.number() <= target))?;
        let first = Self::new(year, month, 1)?.number();
        Self::new(year, month, u8::try_from(target - first + 1).ok()?)
    }

    /// The first day of the month so many months later.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Option<Self> {
        let count = (self.year * 12 + i32::from(self.month) - 1).checked_add(months)?;
        Self::new(count.div_euclid(12), u8::try_from(count.rem_euclid(12) + 1).ok()?, 1)
    }

    /// 1 for Monday to 7 for Sunday.
    #[must_use]
    pub fn weekday(self) -> u8 {
        // 1 March of the year 0 was a Wednesday.
        u8::try_from((self.number() + 2).rem_euclid(7) + 1).unwrap_or(1)
    }
}

/// The `n`th such day of the week in a month; 0 is the last one.
#[must_use]
pub fn nth_weekday(year: i32, month: u8, weekday: u8, n: u8) -> Option<Day> {
    if n == 0 {
        let last = Day::new(year, month, month_len(year, month))?;
        return last.plus_days(-(i32::from(last.weekday()) - i32::from(weekday)).rem_euclid(7));
    }
    let first = Day::new(year, month, 1)?;
    let ahead = (i32::from(weekday) - i32::from(first.weekday())).rem_euclid(7);
    first.plus_days(ahead + 7 * (i32::from(n) - 1)).filter(|d| d.month == month)
}

/// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).
#[must_use]
pub fn easter(year: i32) -> Option<Day> {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let epact = (19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 19 * to_sunday) / 433;
    let month = (epact + to_sunday - 7 * late + 90) / 25;
    let day = (epact + to_sunday - 7 * late + 33 * month + 19) % 32;
    Day::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// The number of days of a month, 0 where there is no such month.
#[must_use]
pub fn month_len(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 => 28 + u8::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    fn day(text: &str) -> Day {
        Day::parse(text).expect(text)
    }

    #[test]
    fn days_that_are_none() {
        for text in ["2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "24-04-01", "2024-04", "x"] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_that_move() {
        for (year, expected) in [(1818, "1818-03-22"), (2018, "2018-04-01"), (2024, "2024-03-31"), (2038, "2038-04-25")]
        {
            assert_eq!(super::easter(year), Some(day(expected)), "{year}");
        }
        assert_eq!(super::nth_weekday(2024, 5, 1, 0), Some(day("2024-05-27")));
        assert_eq!(super::nth_weekday(2024, 11, 4, 4), Some(day("2024-11-28")));
        assert_eq!(super::nth_weekday(2024, 2, 5, 5), None);
    }

    #[test]
    fn weekdays() {
        for (text, weekday) in [("2015-06-03", 3), ("2000-02-29", 2), ("1970-01-01", 4), ("1989-01-22", 7)] {
            assert_eq!(day(text).weekday(), weekday, "{text}");
        }
    }

    #[test]
    fn days_later() {
        for (from, days, to) in [
            ("2024-02-28", 1, "2024-02-29"),
            ("2023-12-31", 1, "2024-01-01"),
            ("2024-03-01", -1, "2024-02-29"),
            ("2024-01-01", -366, "2022-12-31"),
            ("1999-06-15", 10_000, "2026-10-31"),
        ] {
            assert_eq!(day(from).plus_days(days), Some(day(to)), "{from} {days}");
        }
        assert_eq!(day("0001-01-01").plus_days(-400), None);
    }

    #[test]
    fn months_later() {
        assert_eq!(day("2014-12-31").plus_months(6), Some(day("2015-06-01")));
        assert_eq!(day("2024-01-31").plus_months(-1), Some(day("2023-12-01")));
        assert_eq!(day("2024-01-31").plus_months(-30_000), None);
    }
}
