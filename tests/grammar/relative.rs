//! Dates that are told from the day of issue, Wednesday 15 May 2024: by words, by the tense beside them, by their weekday.

use crate::chance::Chance;
use crate::dates::{Day, days_of};
use crate::{fill, read, report};

const PAST: &[&str] = &[
    "The hall opened {}.",
    "The board said it had met {}.",
    "Divers were called to the quay {}, the port said.",
    "“We saw it {},” she said.",
    "The ferry that sank {} was old.",
];
const FUTURE: &[&str] = &[
    "The hall will open {}.",
    "The board is expected to meet {}.",
    "Divers will come to the quay {}, the port said.",
    "“We will see it {},” she said.",
    "The ferry is due {} at noon.",
];

/// Parts of years, weeks, days by their weekday, holidays and ranges without a year, before the day of issue.
const BEFORE: &[(&str, &str)] = &[
    ("in Q1", "2024-01/2024-03"),
    ("in Q4", "2023-10/2023-12"),
    ("in the second half of last year", "2023-07/2023-12"),
    ("in April this year", "2024-04"),
    ("on 3 June last year", "2023-06-03"),
    ("in the first quarter of this year", "2024-01/2024-03"),
    ("in the third quarter of last year", "2023-07/2023-09"),
    ("in the first week of April", "2024-04-01/2024-04-07"),
    ("in the week of 11 March", "2024-03-11/2024-03-17"),
    ("in the week beginning 11 March", "2024-03-11/2024-03-17"),
    ("on the first Monday of March", "2024-03-04"),
    ("on the last Friday in April", "2024-04-26"),
    ("on Christmas Eve", "2023-12-24"),
    ("on Good Friday", "2024-03-29"),
    ("on New Year’s Day", "2024-01-01"),
    ("from 3 to 5 March", "2024-03-03/2024-03-05"),
    ("from March 3 to 5", "2024-03-03/2024-03-05"),
    ("between 28 March and 3 April", "2024-03-28/2024-04-03"),
    ("from January to March", "2024-01/2024-03"),
    ("from February through April", "2024-02/2024-04"),
];
/// The same behind it.
const AHEAD: &[(&str, &str)] = &[
    ("in Q3", "2024-07/2024-09"),
    ("in H2", "2024-07/2024-12"),
    ("in the second half of the year", "2024-07/2024-12"),
    ("in March of next year", "2025-03"),
    ("in the second half of this year", "2024-07/2024-12"),
    ("in the first half of next year", "2025-01/2025-06"),
    ("by the third quarter of next year", "2025-07/2025-09"),
    ("in the first week of July", "2024-07-01/2024-07-07"),
    ("in the week of 10 June", "2024-06-10/2024-06-16"),
    ("in the week commencing June 10", "2024-06-10/2024-06-16"),
    ("on the first Monday of June", "2024-06-03"),
    ("on the second Tuesday in October", "2024-10-08"),
    ("on Christmas Day", "2024-12-25"),
    ("on Memorial Day", "2024-05-27"),
    ("on Labor Day", "2024-09-02"),
    ("from 3 to 5 June", "2024-06-03/2024-06-05"),
    ("from June 3 through 5", "2024-06-03/2024-06-05"),
    ("between 28 June and 3 July", "2024-06-28/2024-07-03"),
    ("from June to August", "2024-06/2024-08"),
];

fn check(wrong: &mut Vec<String>, frame: &str, words: &str, iso: &str) {
    let (text, start, end) = fill(frame, words);
    let dates = read(&text).dates.all;
    let right =
        matches!(&dates[..], [d] if d.iso == iso && d.inferred && d.span.start >= start && d.span.end <= end + 1);
    if !right {
        let found: Vec<_> = dates.iter().map(|d| format!("{} {:?}", d.iso, d.span.of(&text))).collect();
        wrong.push(format!("{text:?}: expected {iso}, found {found:?}"));
    }
}

fn issue() -> Day {
    days_of(2024, 5)[14]
}

#[test]
fn by_words() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    let day = |days: i64| issue().plus(days).iso();
    let week = |weeks: i64, first: i64| {
        format!("{}/{}", issue().plus(weeks * 7 - 2 + first).iso(), issue().plus(weeks * 7 + 4).iso())
    };
    let mut past: Vec<(String, String)> = [
        ("yesterday", day(-1)),
        ("yesterday morning", day(-1)),
        ("this morning", day(0)),
        ("last night", day(-1)),
        ("the day before yesterday", day(-2)),
        ("last week", week(-1, 0)),
        ("last weekend", week(-1, 5)),
        ("last month", "2024-04".into()),
        ("last year", "2023".into()),
        ("late last year", "2023".into()),
        ("early last month", "2024-04".into()),
        ("last quarter", "2024-01/2024-03".into()),
        ("a week ago", week(-1, 0)),
        ("a month ago", "2024-04".into()),
        ("a year ago", "2023".into()),
        ("a couple of years ago", "2022".into()),
        ("a decade ago", "2014".into()),
        ("earlier this week", week(0, 0)),
        ("earlier this month", "2024-05".into()),
        ("earlier this year", "2024".into()),
        ("at the end of last year", "2023-12".into()),
        ("at the start of the year", "2024-01".into()),
        ("at the beginning of this year", "2024-01".into()),
        ("last September", "2023-09".into()),
        ("last spring", "2023-21".into()),
        ("last summer", "2023-22".into()),
        ("last Friday", day(-5)),
        ("this past Monday", day(-2)),
        ("on Monday last week", day(-9)),
    ]
    .into_iter()
    .map(|(words, iso)| (words.to_owned(), iso))
    .collect();
    let mut future: Vec<(String, String)> = [
        ("tomorrow", day(1)),
        ("tomorrow evening", day(1)),
        ("the day after tomorrow", day(2)),
        ("tonight", day(0)),
        ("next week", week(1, 0)),
        ("next weekend", week(1, 5)),
        ("this weekend", week(0, 5)),
        ("next month", "2024-06".into()),
        ("next year", "2025".into()),
        ("early next year", "2025".into()),
        ("late next month", "2024-06".into()),
        ("next quarter", "2024-07/2024-09".into()),
        ("later this week", week(0, 0)),
        ("later this month", "2024-05".into()),
        ("later this year", "2024".into()),
        ("later today", day(0)),
        ("by the end of the year", "2024-12".into()),
        ("by the end of next year", "2025-12".into()),
        ("by the end of the month", "2024-05".into()),
        ("at the start of next year", "2025-01".into()),
        ("by the end of next week", week(1, 0)),
        ("next June", "2024-06".into()),
        ("next spring", "2025-21".into()),
        ("this summer", "2024-22".into()),
        ("this Friday", day(2)),
        ("next Monday", day(5)),
        ("on Tuesday next week", day(6)),
        ("a week from now", week(1, 0)),
        ("in two weeks’ time", week(2, 0)),
        ("in three years’ time", "2027".into()),
    ]
    .into_iter()
    .map(|(words, iso)| (words.to_owned(), iso))
    .collect();
    let owned = |&(words, iso): &(&str, &str)| (words.to_owned(), iso.to_owned());
    past.extend(BEFORE.iter().map(owned));
    future.extend(AHEAD.iter().map(owned));
    for (n, word) in [(2, "two"), (3, "three"), (5, "five"), (12, "twelve")] {
        for count in [n.to_string(), word.to_owned()] {
            past.push((format!("{count} days ago"), day(-n)));
            past.push((format!("{count} weeks ago"), week(-n, 0)));
            past.push((format!("{count} years ago"), (2024 - n).to_string()));
            future.push((format!("{count} days from now"), day(n)));
            future.push((format!("{count} years from now"), (2024 + n).to_string()));
        }
    }
    for (frames, all) in [(PAST, past), (FUTURE, future)] {
        for (words, iso) in all {
            for frame in frames {
                check(&mut wrong, frame, &words, &iso);
                count += 1;
            }
        }
    }
    report("by words", count, &wrong);
}

#[test]
fn days_without_a_year() {
    let (mut chance, mut wrong, mut count) = (Chance::new(6), Vec::new(), 0);
    for pattern in ["%d %m", "%m %d", "the %o of %m", "%m %o", "%n %d", "%d %s", "%o %m"] {
        for _ in 0..20 {
            let back = issue().plus(-chance.between(1, 250));
            for frame in PAST {
                check(&mut wrong, frame, &format!("on {}", back.write(pattern)), &back.iso());
                count += 1;
            }
            let ahead = issue().plus(chance.between(1, 250));
            for frame in FUTURE {
                check(&mut wrong, frame, &format!("on {}", ahead.write(pattern)), &ahead.iso());
                count += 1;
            }
        }
    }
    for pattern in ["%W, %d %m", "%W %d %m", "%W, %m %d", "%W, %n %d"] {
        for _ in 0..20 {
            let day = issue().plus(chance.between(-250, 250));
            let frame = if day.iso() < issue().iso() { PAST[0] } else { FUTURE[0] };
            check(&mut wrong, frame, &format!("on {}", day.write(pattern)), &day.iso());
            count += 1;
        }
    }
    report("days without a year", count, &wrong);
}

#[test]
fn months_without_a_year() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    let names = [
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
    for (n, name) in names.iter().enumerate() {
        let last = if n < 4 { 2024 } else { 2023 };
        let next = if n < 5 { 2025 } else { 2024 };
        for words in [
            format!("in {name}"),
            format!("in early {name}"),
            format!("in mid-{name}"),
            format!("at the end of {name}"),
        ] {
            // The month of issue may be meant by both tenses.
            if n == 4 {
                continue;
            }
            for frame in PAST {
                check(&mut wrong, frame, &words, &format!("{last}-{:02}", n + 1));
            }
            for frame in FUTURE {
                check(&mut wrong, frame, &words, &format!("{next}-{:02}", n + 1));
            }
            count += PAST.len() + FUTURE.len();
        }
    }
    report("months without a year", count, &wrong);
}

#[test]
fn weekdays() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    let names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    for back in 1..7 {
        let day = issue().plus(-back);
        for words in [format!("on {}", names[day.weekday()]), format!("on {} night", names[day.weekday()])] {
            for frame in PAST {
                check(&mut wrong, frame, &words, &day.iso());
                count += 1;
            }
        }
        let day = issue().plus(back);
        let name = names[day.weekday()];
        for words in [format!("on {name}"), format!("by {name}")] {
            for frame in FUTURE {
                check(&mut wrong, frame, &words, &day.iso());
                count += 1;
            }
        }
        for frame in [
            "The ferry reopens on {}.",
            "The port shut early and reopens on {}.",
            "It reopens on {}.",
            "The ferry reopens on {}, the port said.",
        ] {
            check(&mut wrong, frame, name, &day.iso());
            count += 1;
        }
    }
    report("weekdays", count, &wrong);
}

/// Dates that tense alone must keep out of the future.
#[test]
fn what_is_past() {
    let mut wrong = Vec::new();
    for (frame, words, iso) in [
        ("It has grown since {}.", "June", "2023-06"),
        ("The club had closed on {}.", "3 December", "2023-12-03"),
        ("It has run without a break since {}.", "20 May", "2023-05-20"),
    ] {
        check(&mut wrong, frame, words, iso);
    }
    for (text, iso) in [
        ("In 2019 the club moved, and on 3 June it opened.", "2019 2019-06-03"),
        ("In 2019, the mill burned down on 20 May.", "2019 2019-05-20"),
        ("Every year from 25 November to 10 December the town is lit.", "XXXX-11-25/XXXX-12-10"),
        ("Each June the boats come home.", "XXXX-06"),
        ("The show airs every other Wednesday on a channel of the town.", ""),
        ("The port follows some 40 boats arriving during April.", "2024-04"),
        ("She was born on 12/12/30.", "1930-12-12"),
        ("He was born on 3 June ’31 in Varley.", "1931-06-03"),
        ("Ana Pohl, born 25.06.43, led the mill.", "1943-06-25"),
    ] {
        let dates = read(text).dates.all;
        if dates.iter().map(|d| &*d.iso).collect::<Vec<_>>().join(" ") != iso {
            wrong.push(format!("{text:?}: expected {iso}, found {dates:?}"));
        }
    }
    report("what is past", 12, &wrong);
}
