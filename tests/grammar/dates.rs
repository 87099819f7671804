//! Dates that state all they mean: days, months, quarters, years and the ranges between them.

use crate::chance::Chance;
use crate::{fill, read, report};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SHORT: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const NEWS: [&str; 12] =
    ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
const WEEKDAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const ORDINALS: [&str; 31] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
    "twenty-fifth",
    "twenty-sixth",
    "twenty-seventh",
    "twenty-eighth",
    "twenty-ninth",
    "thirtieth",
    "thirty-first",
];
const QUARTERS: [&str; 4] = ["first", "second", "third", "fourth"];

/// A day of the calendar, by the count of days since 1 January 1970.
#[derive(Clone, Copy)]
pub struct Day {
    pub year: i64,
    pub month: usize,
    pub date: i64,
    count: i64,
}

impl Day {
    /// Howard Hinnant's "civil from days".
    pub fn new(count: i64) -> Self {
        let z = count + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        let year = yoe + era * 400 + i64::from(month <= 2);
        let month = usize::try_from(month).expect("a month");
        Self { year, month, date: doy - (153 * mp + 2) / 5 + 1, count }
    }

    /// A day of the years that releases speak of.
    pub fn any(chance: &mut Chance) -> Self {
        // 1950-01-01 to 2049-12-31
        Self::new(chance.between(-7305, 29_218))
    }

    pub fn plus(self, days: i64) -> Self {
        Self::new(self.count + days)
    }

    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.date)
    }

    /// 0 for Sunday.
    pub fn weekday(self) -> usize {
        usize::try_from((self.count + 4).rem_euclid(7)).expect("a day of the week")
    }

    fn suffix(self) -> &'static str {
        match self.date {
            1 | 21 | 31 => "st",
            2 | 22 => "nd",
            3 | 23 => "rd",
            _ => "th",
        }
    }

    /// The words of a pattern: %d day, %D two digits, %o ordinal, %O its words, %m month, %s short, %n as news agencies write
    /// it, %M two digits, %Y year, %y two digits, %W day of the week, %w three letters.
    pub fn write(self, pattern: &str) -> String {
        let weekday = WEEKDAYS[self.weekday()];
        let month = self.month - 1;
        let ordinal = usize::try_from(self.date - 1).expect("a day");
        pattern
            .replace("%d", &self.date.to_string())
            .replace("%D", &format!("{:02}", self.date))
            .replace("%o", &format!("{}{}", self.date, self.suffix()))
            .replace("%O", ORDINALS[ordinal])
            .replace("%m", MONTHS[month])
            .replace("%s", SHORT[month])
            .replace("%n", NEWS[month])
            .replace("%M", &format!("{:02}", self.month))
            .replace("%Y", &self.year.to_string())
            .replace("%y", &format!("{:02}", self.year % 100))
            .replace("%W", weekday)
            .replace("%w", &weekday[..3])
    }
}

const DAYS: &[&str] = &[
    "%d %m %Y",
    "%D %m %Y",
    "%d %m, %Y",
    "%o %m %Y",
    "%o of %m %Y",
    "%o of %m, %Y",
    "%o day of %m %Y",
    "%O of %m %Y",
    "%O of %m, %Y",
    "%d %s %Y",
    "%d %n %Y",
    "%D-%s-%Y",
    "%d-%m-%Y",
    "%D/%s/%Y",
    "%d. %m %Y",
    "%d of %m %Y",
    "%o-%m-%Y",
    "%m %d, %Y",
    "%m %d %Y",
    "%m %D, %Y",
    "%m %o, %Y",
    "%m %o %Y",
    "%m the %o, %Y",
    "%m %O, %Y",
    "%s %d, %Y",
    "%n %d, %Y",
    "%s. %d, %Y",
    "%s-%D-%Y",
    "%m %d , %Y",
    "%m %d,%Y",
    "%m %d, ’%y",
    "%d %m ’%y",
    "%d %s '%y",
    "%m %o of %Y",
    "%Y-%M-%D",
    "%Y/%M/%D",
    "%Y.%M.%D",
    "%Y-%s-%D",
    "%Y %m %d",
    "%Y-%M-%DT10:15:00Z",
    "%Y-%M-%DT10:15+02:00",
    "%W, %d %m %Y",
    "%W %d %m %Y",
    "%W, %m %d, %Y",
    "%W %m %d, %Y",
    "%w, %d %s %Y",
    "%w %d %s %Y",
    "%w. %n %d, %Y",
    "%W the %o of %m %Y",
    "%W, the %o of %m, %Y",
    "%W, %m %o, %Y",
    "%W (%d %m %Y)",
    "%d %m %Y (%W)",
    "%W, %Y-%M-%D",
    "%w, %s %d, %Y",
    "%W %o %m %Y",
];

/// Forms in digits alone that only one order of day and month makes a date.
const LATE_DAYS: &[&str] =
    &["%D/%M/%Y", "%M/%D/%Y", "%D.%M.%Y", "%D-%M-%Y", "%M-%D-%Y", "%D.%M.%y", "%D/%M/%y", "%W, %D/%M/%Y"];

const DAY_FRAMES: &[&str] = &[
    "The hall opened on {}.",
    "The hall will open on {} at 10:30 GMT.",
    "Work began on {}, the board said.",
    "The vote of {} was close.",
    "It has run since {} without a break.",
    "Members met (on {}) in the old mill.",
    "The offer ends on {}; no late bids are taken.",
    "By {} some 340 boats had come.",
    "Signed on {} in Varley by both mayors.",
    "The rule takes effect from {} for all ports.",
    "“The quay was finished on {},” she said.",
    "Dated {}",
];

const MONTHLY: &[(&str, &str)] = &[
    ("%m %Y", ""),
    ("%m, %Y", ""),
    ("%m of %Y", ""),
    ("%s %Y", ""),
    ("%n %Y", ""),
    ("%m ’%y", ""),
    ("%s-%Y", ""),
    ("%M/%Y", ""),
    ("%Y-%M", ""),
    ("%Y %m", ""),
    ("mid-%m %Y", ""),
    ("mid %m %Y", ""),
    ("early %m %Y", ""),
    ("late %m %Y", ""),
    ("the end of %m %Y", ""),
    ("the beginning of %m %Y", ""),
    ("the middle of %m, %Y", ""),
];

const MONTH_FRAMES: &[&str] = &[
    "The hall opened in {}.",
    "Sales rose in {}, the firm said.",
    "Work is due to end by {} at the latest.",
    "The plans of {} were dropped.",
    "It has grown since {} in all towns.",
    "The rules that apply from {} are new.",
];

/// The year's parts, as their first and last month, and whether fiscal.
fn parts(year: i64, n: usize) -> Vec<(String, String, bool)> {
    let short = format!("{:02}", year % 100);
    let word = QUARTERS[n - 1];
    let iso = |first: usize, last: usize| format!("{year}-{first:02}/{year}-{last:02}");
    let quarter = iso(n * 3 - 2, n * 3);
    let ordinal = ["1st", "2nd", "3rd", "4th"][n - 1];
    let mut all: Vec<(String, String, bool)> = [
        format!("Q{n} {year}"),
        format!("Q{n} of {year}"),
        format!("Q{n}, {year}"),
        format!("Q{n}/{year}"),
        format!("Q{n} ’{short}"),
        format!("Q{n}’{short}"),
        format!("{n}Q{short}"),
        format!("{n}Q {year}"),
        format!("{n}Q{year}"),
        format!("{year} Q{n}"),
        format!("{year}-Q{n}"),
        format!("Q{n}-{year}"),
        format!("the {word} quarter of {year}"),
        format!("the {word} quarter {year}"),
        format!("{word}-quarter {year}"),
        format!("the {ordinal} quarter of {year}"),
        format!("the {word} calendar quarter of {year}"),
        format!("Quarter {n} {year}"),
    ]
    .into_iter()
    .map(|form| (form, quarter.clone(), false))
    .collect();
    all.extend(
        [
            format!("Q{n} FY{year}"),
            format!("Q{n} FY{short}"),
            format!("Q{n} FY {year}"),
            format!("Q{n} fiscal {year}"),
            format!("Q{n} of fiscal {year}"),
            format!("Q{n} of fiscal year {year}"),
            format!("the {word} quarter of fiscal {year}"),
            format!("the {word} quarter of fiscal year {year}"),
            format!("the {word} quarter of the {year} fiscal year"),
            format!("the {word} fiscal quarter of {year}"),
            format!("the fiscal {word} quarter of {year}"),
            format!("the {word} quarter of its {year} financial year"),
            format!("the {word} quarter of FY{short}"),
        ]
        .into_iter()
        .map(|form| (form, quarter.clone(), true)),
    );
    if n <= 2 {
        let half = iso(n * 6 - 5, n * 6);
        let plain = [
            format!("H{n} {year}"),
            format!("{n}H{short}"),
            format!("{n}H {year}"),
            format!("the {word} half of {year}"),
            format!("{word}-half {year}"),
            format!("{year} H{n}"),
            format!("H{n} of {year}"),
        ];
        all.extend(plain.into_iter().map(|form| (form, half.clone(), false)));
        let fiscal = [
            format!("H{n} FY{short}"),
            format!("the {word} half of fiscal {year}"),
            format!("the {word} half of the {year} financial year"),
        ];
        all.extend(fiscal.into_iter().map(|form| (form, half.clone(), true)));
    }
    let months = iso(1, n * 2 + 1);
    let count = ["three", "five", "seven", "nine"][n - 1];
    all.push((format!("the first {count} months of {year}"), months, false));
    all
}

fn years(year: i64) -> Vec<(String, String, bool)> {
    let next = year + 1;
    let (short, end) = (format!("{:02}", year % 100), format!("{:02}", next % 100));
    let pair = format!("{year}/{next}");
    let mut all: Vec<(String, String, bool)> =
        ["fiscal %", "fiscal year %", "financial year %", "FY%", "FY %", "the % fiscal year", "the % financial year"]
            .iter()
            .map(|f| (f.replace('%', &year.to_string()), year.to_string(), true))
            .collect();
    all.push((format!("FY{short}"), year.to_string(), true));
    all.extend(
        [
            format!("financial year {year}/{end}"),
            format!("financial year {year}-{end}"),
            format!("FY{year}-{end}"),
            format!("FY {year}/{end}"),
            format!("fiscal {year}–{end}"),
            format!("the {year}/{end} financial year"),
        ]
        .into_iter()
        .map(|form| (form, pair.clone(), true)),
    );
    all.extend(
        [
            format!("{year}/{end}"),
            format!("{year}-{end}"),
            format!("{year}–{end}"),
            format!("{year}–{next}"),
            format!("{year}/{next}"),
        ]
        .into_iter()
        .map(|form| (form, pair.clone(), false)),
    );
    all.extend(
        ["%", "the year %", "early %", "late %", "mid-%", "mid %"]
            .iter()
            .map(|f| (f.replace('%', &year.to_string()), year.to_string(), false)),
    );
    for (season, n) in [("spring", 21), ("summer", 22), ("autumn", 23), ("fall", 23), ("winter", 24)] {
        for form in [format!("{season} {year}"), format!("the {season} of {year}"), format!("late {season} {year}")] {
            all.push((form, format!("{year}-{n}"), false));
        }
    }
    all
}

const PART_FRAMES: &[&str] = &[
    "Sales rose in {}.",
    "Net sales for {} came to $4.1 million.",
    "It expects to open by {} at the latest.",
    "The firm grew in {}, its chair said.",
];

/// Ranges between two days of one month: a first, b last.
const IN_MONTH: &[&str] = &[
    "%d–{%d %m %Y}",
    "%d-{%d %m %Y}",
    "%d - {%d %m %Y}",
    "%d – {%d %m %Y}",
    "%d to {%d %m %Y}",
    "%o to {%o %m %Y}",
    "%o–{%o %m %Y}",
    "from %d to {%d %m %Y}",
    "from %d until {%d %m %Y}",
    "between %d and {%d %m %Y}",
    "%m %d–{%d, %Y}",
    "%m %d-{%d, %Y}",
    "%m %d to {%d, %Y}",
    "%m %d through {%d, %Y}",
    "%n %d-{%d, %Y}",
    "%m %o–{%o, %Y}",
    "%d-{%d %s %Y}",
    "%D.–{%D.%M.%Y}",
    "%D.%M.–{%D.%M.%Y}",
    "%d.–{%d. %m %Y}",
    "the %o to the {%o of %m %Y}",
    "%W %d to {%W %d %m %Y}",
    "%m %d and {%d, %Y}",
];

/// Ranges between any two days of one year.
const IN_YEAR: &[&str] = &[
    "%d %m – {%d %m %Y}",
    "%d %m to {%d %m %Y}",
    "%d %m–{%d %m %Y}",
    "from %d %m to {%d %m %Y}",
    "%d %m until {%d %m %Y}",
    "between %d %m and {%d %m %Y}",
    "%m %d–{%m %d, %Y}",
    "%m %d to {%m %d, %Y}",
    "%m %d through {%m %d, %Y}",
    "from %m %d through {%m %d, %Y}",
    "between %m %d and {%m %d, %Y}",
    "%n %d to {%n %d, %Y}",
    "%s %d - {%s %d, %Y}",
    "%W, %m %d to {%W, %m %d, %Y}",
    "%W, %m %d, through {%W, %m %d, %Y}",
    "%W %d %m to {%W %d %m %Y}",
    "%o %m to {%o %m %Y}",
    "%o of %m to the {%o of %m %Y}",
    "%d %m to {%d %m in %Y}",
];

/// Ranges that state both years.
const WITH_YEARS: &[&str] = &[
    "%d %m %Y to {%d %m %Y}",
    "%d %m %Y – {%d %m %Y}",
    "from %d %m %Y to {%d %m %Y}",
    "%m %d, %Y to {%m %d, %Y}",
    "%m %d, %Y, to {%m %d, %Y}",
    "%m %d, %Y – {%m %d, %Y}",
    "between %m %d, %Y and {%m %d, %Y}",
    "between %d %m %Y and {%d %m %Y}",
    "%Y-%M-%D to {%Y-%M-%D}",
    "%Y-%M-%D – {%Y-%M-%D}",
    "%Y-%M-%D/{%Y-%M-%D}",
    "%D.%M.%Y–{%D.%M.%Y}",
    "%m %d, %Y through {%m %d, %Y}",
    "%m %d, %Y, through {%m %d, %Y}",
];

const MONTH_RANGES: &[&str] = &[
    "%m–{%m %Y}",
    "%m to {%m %Y}",
    "from %m to {%m %Y}",
    "between %m and {%m %Y}",
    "%m through {%m %Y}",
    "%s-{%s %Y}",
    "%n-{%n %Y}",
    "%m-{%m, %Y}",
    "from %m until {%m %Y}",
    "from %m to {%m in %Y}",
    "early %m to {late %m %Y}",
];

const MONTH_RANGES_WITH_YEARS: &[&str] = &[
    "%m %Y to {%m %Y}",
    "%m %Y–{%m %Y}",
    "%m %Y – {%m %Y}",
    "from %m %Y to {%m %Y}",
    "between %m %Y and {%m %Y}",
    "%s %Y - {%s %Y}",
    "%m %Y through {%m %Y}",
];

const YEAR_RANGES: &[&str] = &[
    "%Y–{%Y}",
    "%Y-{%Y}",
    "%Y to {%Y}",
    "from %Y to {%Y}",
    "between %Y and {%Y}",
    "%Y through {%Y}",
    "from %Y until {%Y}",
];

const RANGE_FRAMES: &[&str] = &[
    "The fair ({}) was full.",
    "The fair, {}, was full.",
    "The study covers {} in all towns.",
    "Dates: {}",
    "The quay was closed {}, the port said.",
];

/// The words of a range: those of the first date, and in braces those of the last one.
fn range(pattern: &str, a: Day, b: Day) -> String {
    let (first, last) = pattern.split_once('{').expect("two ends");
    format!("{}{}", a.write(first), b.write(last.trim_end_matches('}')))
}

/// Checks that the sentence holds one date, inside the words, with the value.
fn check(wrong: &mut Vec<String>, frame: &str, words: &str, iso: &str, fiscal: bool) {
    let (text, start, end) = fill(frame, words);
    let dates = read(&text).dates.all;
    let right = matches!(&dates[..], [d] if d.iso == iso && d.fiscal == fiscal && !d.inferred
        && d.span.start >= start && d.span.end <= end);
    if !right {
        let found: Vec<_> = dates
            .iter()
            .map(|d| format!("{} {:?}{}", d.iso, d.span.of(&text), if d.fiscal { " fiscal" } else { "" }))
            .collect();
        wrong.push(format!("{text:?}: expected {iso}{}, found {found:?}", if fiscal { " fiscal" } else { "" }));
    }
}

/// A day for a pattern: two digits are no year to come, and "2010-11" is a pair of years.
fn of_pattern(chance: &mut Chance, pattern: &str) -> Day {
    loop {
        let day = Day::any(chance);
        let pair = usize::try_from((day.year + 1) % 100).is_ok_and(|next| next == day.month);
        if !(pattern.contains("%y") && day.year > 2023 || pattern == "%Y-%M" && pair) {
            return day;
        }
    }
}

#[test]
fn days() {
    let (mut chance, mut wrong, mut count) = (Chance::new(1), Vec::new(), 0);
    for pattern in DAYS {
        for frame in DAY_FRAMES {
            for _ in 0..4 {
                let day = of_pattern(&mut chance, pattern);
                check(&mut wrong, frame, &day.write(pattern), &day.iso(), false);
                count += 1;
            }
        }
    }
    for pattern in LATE_DAYS {
        for frame in DAY_FRAMES.iter().filter(|f| !f.contains("(on")) {
            let mut day = of_pattern(&mut chance, pattern);
            while day.date <= 12 {
                day = day.plus(9);
            }
            check(&mut wrong, frame, &day.write(pattern), &day.iso(), false);
            count += 1;
        }
    }
    report("days", count, &wrong);
}

#[test]
fn months() {
    let (mut chance, mut wrong, mut count) = (Chance::new(2), Vec::new(), 0);
    for (pattern, _) in MONTHLY {
        for frame in MONTH_FRAMES {
            for _ in 0..6 {
                let day = of_pattern(&mut chance, pattern);
                check(&mut wrong, frame, &day.write(pattern), &day.iso()[..7], false);
                count += 1;
            }
        }
    }
    report("months", count, &wrong);
}

#[test]
fn parts_of_years_and_years() {
    let (mut chance, mut wrong, mut count) = (Chance::new(3), Vec::new(), 0);
    for _ in 0..3 {
        for n in 1..=4 {
            for (words, iso, fiscal) in parts(chance.between(2001, 2029), n) {
                for frame in PART_FRAMES {
                    check(&mut wrong, frame, &words, &iso, fiscal);
                    count += 1;
                }
            }
        }
        for (words, iso, fiscal) in years(chance.between(2013, 2047)) {
            for frame in PART_FRAMES {
                check(&mut wrong, frame, &words, &iso, fiscal);
                count += 1;
            }
        }
    }
    for decade in [1920, 1950, 1980, 1990] {
        for words in [
            format!("the {decade}s"),
            format!("the {decade}’s"),
            format!("the ’{}s", decade % 100),
            format!("the early {decade}s"),
            format!("the mid-{decade}s"),
        ] {
            if decade < 1950 && words.contains('’') && !words.contains('9') {
                continue;
            }
            if words.starts_with("the ’") && decade < 1950 {
                continue;
            }
            check(&mut wrong, "The hall was built in {}.", &words, &format!("{}X", decade / 10), false);
            count += 1;
        }
    }
    report("parts of years", count, &wrong);
}

/// Two days, the second `least` to `most` days behind the first.
fn pair(chance: &mut Chance, least: i64, most: i64, fits: impl Fn(Day, Day) -> bool) -> (Day, Day) {
    loop {
        let a = Day::any(chance);
        let b = a.plus(chance.between(least, most));
        if fits(a, b) {
            return (a, b);
        }
    }
}

#[test]
fn ranges() {
    let (mut chance, mut wrong, mut count) = (Chance::new(4), Vec::new(), 0);
    let same_month = |a: Day, b: Day| (a.year, a.month) == (b.year, b.month);
    let mut run = |chance: &mut Chance, pattern: &str, len: usize, pair: &dyn Fn(&mut Chance) -> (Day, Day)| {
        for frame in RANGE_FRAMES {
            for _ in 0..3 {
                let (a, b) = pair(chance);
                let iso = format!("{}/{}", &a.iso()[..len], &b.iso()[..len]);
                check(&mut wrong, frame, &range(pattern, a, b), &iso, false);
                count += 1;
            }
        }
    };
    for pattern in IN_MONTH {
        let adjacent = pattern.contains(" and {%d, ");
        let most = if adjacent { 1 } else { 24 };
        run(&mut chance, pattern, 10, &|c| pair(c, 1, most, same_month));
    }
    for pattern in IN_YEAR {
        run(&mut chance, pattern, 10, &|c| pair(c, 10, 200, |a, b| a.year == b.year && a.month != b.month));
    }
    for pattern in WITH_YEARS {
        run(&mut chance, pattern, 10, &|c| pair(c, 20, 900, |_, _| true));
    }
    for pattern in MONTH_RANGES {
        run(&mut chance, pattern, 7, &|c| pair(c, 32, 300, |a, b| a.year == b.year && a.month != b.month));
    }
    for pattern in MONTH_RANGES_WITH_YEARS {
        run(&mut chance, pattern, 7, &|c| pair(c, 32, 900, |a, b| (a.year, a.month) != (b.year, b.month)));
    }
    for pattern in YEAR_RANGES {
        run(&mut chance, pattern, 4, &|c| pair(c, 400, 4000, |a, b| a.year < b.year));
    }
    report("ranges", count, &wrong);
}

/// The first day of the year's `n`th such day of the week in a month, counted one by one.
fn nth(year: i64, month: usize, weekday: usize, n: usize) -> Option<Day> {
    let days: Vec<_> = days_of(year, month).into_iter().filter(|d| d.weekday() == weekday).collect();
    if n == 0 { days.last().copied() } else { days.get(n - 1).copied() }
}

pub fn days_of(year: i64, month: usize) -> Vec<Day> {
    let start = (year - 1970) * 365 + (year - 1969).div_euclid(4) - 1;
    (start..start + 369).map(Day::new).filter(|d| d.year == year && d.month == month).collect()
}

#[test]
fn placed() {
    let (mut chance, mut wrong, mut count) = (Chance::new(5), Vec::new(), 0);
    for _ in 0..60 {
        let day = Day::any(&mut chance);
        for (pattern, first, last) in [
            ("the week beginning %d %m %Y", day, day.plus(6)),
            ("the week commencing %m %d, %Y", day, day.plus(6)),
            ("the week ending %d %m %Y", day.plus(-6), day),
            ("the week ended %m %d, %Y", day.plus(-6), day),
        ] {
            check(
                &mut wrong,
                "Sales rose in {}.",
                &day.write(pattern),
                &format!("{}/{}", first.iso(), last.iso()),
                false,
            );
            count += 1;
        }
        let monday = day.plus(1 - i64::try_from(day.weekday()).expect("small"));
        let monday = if day.weekday() == 0 { day } else { monday };
        for pattern in ["the week of %d %m %Y", "the week of %m %d, %Y", "the week of %n %d, %Y"] {
            let iso = format!("{}/{}", monday.iso(), monday.plus(6).iso());
            check(&mut wrong, "Trials ran in {}.", &day.write(pattern), &iso, false);
            count += 1;
        }
        let (n, weekday) = (usize::try_from(chance.between(0, 4)).expect("small"), day.weekday());
        if let Some(found) = nth(day.year, day.month, weekday, n) {
            let which = ["last", "first", "second", "third", "fourth"][n];
            for link in ["of", "in"] {
                let words = format!("the {which} {} {link} {} {}", WEEKDAYS[weekday], MONTHS[day.month - 1], day.year);
                check(&mut wrong, "The council met on {}.", &words, &found.iso(), false);
                count += 1;
            }
        }
        let all = days_of(day.year, day.month);
        for (which, from, to) in [("first", 0, 6), ("second", 7, 13), ("last", all.len() - 7, all.len() - 1)] {
            let words = format!("the {which} week of {} {}", MONTHS[day.month - 1], day.year);
            check(&mut wrong, "It snowed in {}.", &words, &format!("{}/{}", all[from].iso(), all[to].iso()), false);
            count += 1;
        }
        for (name, month, date) in
            [("Christmas Eve", 12, 24), ("New Year’s Day", 1, 1), ("Christmas Day", 12, 25), ("Boxing Day", 12, 26)]
        {
            let words = format!("{name} {}", day.year);
            check(&mut wrong, "The hall opened on {}.", &words, &format!("{}-{month:02}-{date:02}", day.year), false);
            count += 1;
        }
    }
    for (words, iso) in [
        ("Easter Sunday 2024", "2024-03-31"),
        ("Easter Monday 2019", "2019-04-22"),
        ("Good Friday 2023", "2023-04-07"),
        ("Thanksgiving 2022", "2022-11-24"),
        ("Memorial Day 2021", "2021-05-31"),
        ("Labor Day 2020", "2020-09-07"),
    ] {
        check(&mut wrong, "The hall opened on {}.", words, iso, false);
        count += 1;
    }
    report("placed", count, &wrong);
}
