//! Counts, shares, times, ages, measures and ratios, in digits and in words.

use nutgraf::number::quantity::{Qualifier, Quantity, QuantityKind, Unit};

use crate::chance::Chance;
use crate::{fill, read, report};

/// What must be read.
#[derive(Clone, Debug)]
pub struct Expected {
    pub kind: QuantityKind,
    pub value: f64,
    pub to: Option<f64>,
    pub of: Option<f64>,
    pub unit: Option<String>,
    pub qualifier: Option<Qualifier>,
}

impl Expected {
    pub fn new(kind: QuantityKind, value: f64, unit: &str) -> Self {
        let unit = if unit.is_empty() { None } else { Some(unit.to_owned()) };
        Self { kind, value, to: None, of: None, unit, qualifier: None }
    }
}

pub fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(1.0)
}

fn maybe(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => near(a, b),
        (None, None) => true,
        _ => false,
    }
}

pub fn show(text: &str, q: &Quantity) -> String {
    let unit = match q.unit {
        Some(Unit::Words(span)) => span.of(text),
        Some(Unit::Symbol(symbol)) => symbol,
        None => "-",
    };
    format!("{:?} {}..{:?} of {:?} {unit} {:?} {:?}", q.kind, q.value, q.value_to, q.of, q.qualifier, q.span.of(text))
}

fn unit<'t>(text: &'t str, q: &Quantity) -> Option<&'t str> {
    match q.unit? {
        Unit::Words(span) => Some(span.of(text)),
        Unit::Symbol(symbol) => Some(symbol),
    }
}

/// Checks that the sentence holds one quantity, which begins inside the words.
pub fn check(wrong: &mut Vec<String>, frame: &str, words: &str, expected: &Expected) {
    let (text, start, end) = fill(frame, words);
    let all = read(&text).quantities;
    let e = expected;
    let right = matches!(&all[..], [q] if q.span.start + 2 >= start && q.span.start < end && q.kind == e.kind && near(q.value, e.value)
        && maybe(q.value_to, e.to) && maybe(q.of, e.of) && unit(&text, q) == e.unit.as_deref() && q.qualifier == e.qualifier);
    if !right {
        let found: Vec<_> = all.iter().map(|q| show(&text, q)).collect();
        wrong.push(format!("{text:?}: expected {e:?}, found {found:?}"));
    }
}

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// A number in words, with "and" as in Britain or without.
pub fn spell(n: u64, and: bool) -> String {
    let at = |i: u64| usize::try_from(i).expect("small");
    let rest = |n: u64| match n {
        0 => String::new(),
        n if and && n < 100 => format!(" and {}", spell(n, and)),
        n => format!(" {}", spell(n, and)),
    };
    match n {
        0..20 => ONES[at(n)].to_owned(),
        20..100 if n.is_multiple_of(10) => TENS[at(n / 10)].to_owned(),
        20..100 => format!("{}-{}", TENS[at(n / 10)], ONES[at(n % 10)]),
        100..1000 => format!("{} hundred{}", ONES[at(n / 100)], rest(n % 100)),
        1000..1_000_000 => format!("{} thousand{}", spell(n / 1000, and), rest(n % 1000)),
        _ => format!("{} million{}", spell(n / 1_000_000, and), rest(n % 1_000_000)),
    }
}

/// Digits in groups of three.
pub fn grouped(n: u64, mark: &str) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push_str(mark);
        }
        out.push(c);
    }
    out
}

/// Digits in the Indian way: "12,34,567".
fn indian(n: u64) -> String {
    let (head, tail) = (n / 1000, n % 1000);
    let mut groups = Vec::new();
    let mut rest = head;
    while rest >= 100 {
        groups.push(format!("{:02}", rest % 100));
        rest /= 100;
    }
    groups.push(rest.to_string());
    groups.reverse();
    format!("{},{tail:03}", groups.join(","))
}

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
pub fn float(n: u64) -> f64 {
    n as f64
}

/// Written forms of whole numbers and of millions, with their values.
pub fn numerals(chance: &mut Chance) -> Vec<(String, f64)> {
    let any = |chance: &mut Chance, from: i64, to: i64| u64::try_from(chance.between(from, to)).expect("positive");
    let small = any(chance, 2, 999);
    let large = any(chance, 1000, 999_999);
    let huge = any(chance, 1_000_000, 98_999_999);
    let lakhs = any(chance, 100_000, 9_999_999);
    let words = any(chance, 21, 999_999);
    let (whole, tenth) = (any(chance, 2, 99), any(chance, 1, 9));
    let decimal = format!("{whole}.{tenth}").parse::<f64>().expect("a number");
    let mut all = vec![
        (small.to_string(), float(small)),
        (grouped(large, ","), float(large)),
        (grouped(huge, ","), float(huge)),
        (grouped(huge, "\u{a0}"), float(huge)),
        (grouped(huge, "\u{202f}"), float(huge)),
        (grouped(huge, " "), float(huge)),
        (grouped(huge, "."), float(huge)),
        (grouped(large, "’"), float(large)),
        (grouped(huge, "'"), float(huge)),
        (indian(lakhs), float(lakhs)),
        (spell(words, true), float(words)),
        (spell(words, false), float(words)),
        (format!("{whole} million"), float(whole) * 1e6),
        (format!("{whole}.{tenth} million"), (decimal * 10.0).round() * 1e5),
        (format!("{whole}.{tenth} billion"), (decimal * 10.0).round() * 1e8),
        (format!("{whole}.{tenth}bn"), (decimal * 10.0).round() * 1e8),
        (format!("{whole},000"), float(whole) * 1e3),
        (format!("{} million", spell(whole, false)), float(whole) * 1e6),
        (format!("{} and a half million", spell(whole, false)), (float(whole) + 0.5) * 1e6),
        (format!("{whole} thousand"), float(whole) * 1e3),
        (format!("{whole} lakh"), float(whole) * 1e5),
        (format!("{whole}.{tenth} crore"), (decimal * 10.0).round() * 1e6),
        (format!("{} dozen", spell(whole.min(9), false)), float(whole.min(9)) * 12.0),
    ];
    for (words, value) in [
        ("half a million", 5e5),
        ("a quarter of a million", 2.5e5),
        ("three-quarters of a million", 7.5e5),
        ("three quarters of a million", 7.5e5),
        ("a million and a half", 1.5e6),
        ("one and a half million", 1.5e6),
        ("a couple of hundred", 200.0),
        ("a couple of thousand", 2e3),
        ("a hundred", 100.0),
        ("a thousand", 1e3),
        ("a dozen", 12.0),
        ("half a dozen", 6.0),
        ("a hundred and five", 105.0),
        ("one million", 1e6),
        ("a million", 1e6),
        ("half a billion", 5e8),
        ("one thousand two hundred", 1200.0),
        ("twelve hundred", 1200.0),
        ("two hundred fifty", 250.0),
        ("nineteen thousand", 19e3),
    ] {
        all.push((words.to_owned(), value));
    }
    all
}

/// Sentences with a noun behind the number, and what they count.
const COUNTED: &[(&str, &str)] = &[
    ("It sold {} tickets in a week.", "tickets"),
    ("The fair drew {} visitors, the town said.", "visitors"),
    ("In all, {} homes lost power.", "homes"),
    ("The yard built {} ships and closed.", "ships"),
    ("The gift of {} books was a surprise.", "books"),
    ("The mill, which employs {} people, is old.", "people"),
];

const QUALIFIERS: &[(&str, Qualifier)] = &[
    ("about", Qualifier::About),
    ("around", Qualifier::About),
    ("nearly", Qualifier::About),
    ("almost", Qualifier::About),
    ("roughly", Qualifier::About),
    ("approximately", Qualifier::About),
    ("some", Qualifier::About),
    ("more than", Qualifier::Over),
    ("over", Qualifier::Over),
    ("well over", Qualifier::Over),
    ("upwards of", Qualifier::Over),
    ("in excess of", Qualifier::Over),
    ("less than", Qualifier::Under),
    ("fewer than", Qualifier::Under),
    ("under", Qualifier::Under),
    ("at least", Qualifier::AtLeast),
    ("no fewer than", Qualifier::AtLeast),
    ("a minimum of", Qualifier::AtLeast),
    ("up to", Qualifier::AtMost),
    ("at most", Qualifier::AtMost),
    ("no more than", Qualifier::AtMost),
    ("as many as", Qualifier::AtMost),
];

#[test]
fn counts() {
    let (mut chance, mut wrong, mut count) = (Chance::new(11), Vec::new(), 0);
    for round in 0..10 {
        for (words, value) in numerals(&mut chance) {
            for (frame, noun) in COUNTED {
                let mut expected = Expected::new(QuantityKind::Count, value, noun);
                check(&mut wrong, frame, &words, &expected);
                count += 1;
                if round < 4 {
                    let (phrase, qualifier) = chance.pick(QUALIFIERS);
                    let article = words.starts_with("a ") && *phrase == "some" || *phrase == "in excess of";
                    if !article && !frame.starts_with("The gift") {
                        expected.qualifier = Some(*qualifier);
                        check(&mut wrong, &frame.replace("{}", &format!("{phrase} {{}}")), &words, &expected);
                        count += 1;
                    }
                }
            }
        }
    }
    report("counts", count, &wrong);
}

const PERCENT_FRAMES: &[&str] = &[
    "Sales rose {} in a year.",
    "Of the staff, {} agreed.",
    "A levy of {} applies.",
    "The firm holds {} of the shares.",
    "The rate is {}.",
];

#[test]
fn shares() {
    let (mut chance, mut wrong, mut count) = (Chance::new(12), Vec::new(), 0);
    let check_all = |wrong: &mut Vec<String>, words: &str, value: f64, unit: &str| {
        for frame in PERCENT_FRAMES {
            check(wrong, frame, words, &Expected::new(QuantityKind::Percent, value, unit));
        }
        PERCENT_FRAMES.len()
    };
    for _ in 0..25 {
        let n = u64::try_from(chance.between(2, 99)).expect("positive");
        let tenth = chance.between(1, 9);
        let decimal = format!("{n}.{tenth}").parse::<f64>().expect("a number");
        for words in [
            format!("{n}%"),
            format!("{n} %"),
            format!("{n} percent"),
            format!("{n} per cent"),
            format!("{n} pct"),
            format!("{} percent", spell(n, false)),
        ] {
            count += check_all(&mut wrong, &words, float(n), "%");
        }
        for words in [
            format!("{n}.{tenth}%"),
            format!("{n}.{tenth} percent"),
            format!("{n},{tenth} %"),
            format!("{n}.{tenth} per cent"),
        ] {
            count += check_all(&mut wrong, &words, decimal, "%");
        }
        for words in [
            format!("{n} percentage points"),
            format!("{n} percent points"),
            format!("{n} pp"),
            format!("{n}pp"),
            format!("{} percentage points", spell(n, false)),
        ] {
            count += check_all(&mut wrong, &words, float(n), "pp");
        }
        for words in [format!("{n} basis points"), format!("{n} bps"), format!("{n}bps"), format!("{n} bp")] {
            count += check_all(&mut wrong, &words, float(n), "bp");
        }
        let to = n + 5;
        for words in [
            format!("{n}–{to}%"),
            format!("{n}% to {to}%"),
            format!("{n} to {to} percent"),
            format!("{n}%-{to}%"),
            format!("between {n}% and {to}%"),
            format!("between {n} and {to} per cent"),
            format!("{n}-{to} per cent"),
        ] {
            for frame in PERCENT_FRAMES {
                let expected = Expected { to: Some(float(to)), ..Expected::new(QuantityKind::Percent, float(n), "%") };
                check(&mut wrong, frame, &words, &expected);
                count += 1;
            }
        }
    }
    for (words, value) in [("half a percent", 0.5), ("one percent", 1.0), ("a quarter of a percent", 0.25)] {
        count += check_all(&mut wrong, words, value, "%");
    }
    report("shares", count, &wrong);
}

#[test]
fn ratios() {
    let mut wrong = Vec::new();
    let mut count = 0;
    let ratio =
        |value: f64, of: Option<f64>, unit: &str| Expected { of, ..Expected::new(QuantityKind::Ratio, value, unit) };
    for (n, of) in [(1u64, 5u64), (1, 3), (2, 3), (3, 4), (9, 10), (4, 5), (1, 100), (7, 20)] {
        let mut forms = vec![
            format!("{n} in {of}"),
            format!("{n} out of {of}"),
            format!("{n} out of every {of}"),
            format!("{n} in every {of}"),
        ];
        if of <= 20 {
            forms.push(format!("{} in {}", spell(n, false), spell(of, false)));
            forms.push(format!("{} out of {}", spell(n, false), spell(of, false)));
            forms.push(format!("{} in every {}", spell(n, false), spell(of, false)));
        }
        for words in forms {
            for (frame, unit) in [
                ("In Varley, {} homes stood empty.", "homes"),
                ("The storm hit {} farms.", "farms"),
                ("It reaches {} children, the board said.", "children"),
            ] {
                check(&mut wrong, frame, &words, &ratio(float(n), Some(float(of)), unit));
                count += 1;
            }
        }
    }
    for (words, value) in [
        ("two-thirds", 2.0 / 3.0),
        ("a third", 1.0 / 3.0),
        ("one third", 1.0 / 3.0),
        ("one-third", 1.0 / 3.0),
        ("half", 0.5),
        ("a quarter", 0.25),
        ("three-quarters", 0.75),
        ("three quarters", 0.75),
        ("two-fifths", 0.4),
        ("a tenth", 0.1),
        ("four fifths", 0.8),
        ("one-quarter", 0.25),
        ("3/4", 0.75),
        ("½", 0.5),
        ("⅔", 2.0 / 3.0),
        ("1/3", 1.0 / 3.0),
        ("seven-eighths", 0.875),
    ] {
        for (frame, unit) in [
            ("The storm hit {} of the farms.", "farms"),
            ("In Varley, {} of homes stood empty.", "homes"),
            ("Some said that {} of the ships sank.", "ships"),
        ] {
            check(&mut wrong, frame, words, &ratio(value, None, unit));
            count += 1;
        }
    }
    for (words, value) in [("10-7", 10.0), ("152-52", 152.0), ("20–1", 20.0), ("3-2", 3.0), ("52-48", 52.0)] {
        for frame in ["Varley won {} at home.", "The motion passed on a {} vote.", "The council voted {} to close it."]
        {
            let (text, ..) = fill(frame, words);
            let all = read(&text).quantities;
            let right = matches!(&all[..], [q] if q.kind == QuantityKind::Ratio && near(q.value, value) && q.value_to.is_none());
            if !right {
                wrong.push(format!("{text:?}: {:?}", all.iter().map(|q| show(&text, q)).collect::<Vec<_>>()));
            }
            count += 1;
        }
    }
    report("ratios", count, &wrong);
}

#[test]
fn times_ages_and_measures() {
    let (mut chance, mut wrong, mut count) = (Chance::new(13), Vec::new(), 0);
    let mut run = |frames: &[&str], words: &str, expected: &Expected| {
        for frame in frames {
            check(&mut wrong, frame, words, expected);
            count += 1;
        }
    };
    let frames: &[&str] =
        &["The repair took {}.", "It closed after {} of work.", "The port was shut for {}, it said.", "It lasts {}."];
    let joined: &[&str] = &["A {} trial began.", "It signed a {} lease.", "The {} strike is over."];
    for _ in 0..12 {
        let n = u64::try_from(chance.between(2, 48)).expect("positive");
        for (unit, name) in [
            ("seconds", "second"),
            ("minutes", "minute"),
            ("hours", "hour"),
            ("days", "day"),
            ("weeks", "week"),
            ("months", "month"),
            ("years", "year"),
            ("decades", "decade"),
        ] {
            let duration = |value: f64| Expected::new(QuantityKind::Duration, value, name);
            run(frames, &format!("{n} {unit}"), &duration(float(n)));
            run(frames, &format!("{} {unit}", spell(n, false)), &duration(float(n)));
            run(frames, &format!("{} and a half {unit}", spell(n.min(12), false)), &duration(float(n.min(12)) + 0.5));
            run(frames, &format!("{n}.5 {unit}"), &duration(float(n) + 0.5));
            run(frames, &format!("{n}½ {unit}"), &duration(float(n) + 0.5));
            let range = Expected { to: Some(float(n + 2)), ..duration(float(n)) };
            run(frames, &format!("{n} to {} {unit}", n + 2), &range);
            run(frames, &format!("{n}–{} {unit}", n + 2), &range);
            run(joined, &format!("{n}-{name}"), &duration(float(n)));
            run(joined, &format!("{}-{name}", spell(n.min(12), false)), &duration(float(n.min(12))));
        }
        let age = u64::try_from(chance.between(18, 99)).expect("positive");
        let expected = Expected::new(QuantityKind::Age, float(age), "year");
        run(&["Ana Pohl is {}.", "The oldest runner is {}."], &format!("{age} years old"), &expected);
        run(&["A {} sailor won.", "The {} won."], &format!("{age}-year-old"), &expected);
        run(&["Ana Pohl, {}, won.", "The mayor, {}, won."], &format!("aged {age}"), &expected);
        run(&["Ana Pohl, {}, won the race."], &age.to_string(), &expected);
        run(&["Ana Pohl ({}) won the race."], &age.to_string(), &expected);
        run(&["She died at {}.", "He retired at {}."], &format!("the age of {age}"), &expected);
    }
    for _ in 0..10 {
        let n = u64::try_from(chance.between(2, 900)).expect("positive");
        for (unit, symbol) in [
            ("km", "km"),
            ("kilometres", "km"),
            ("kilometers", "km"),
            ("miles", "mi"),
            ("metres", "m"),
            ("tonnes", "t"),
            ("kg", "kg"),
            ("hectares", "ha"),
            ("acres", "ac"),
            ("megawatts", "MW"),
            ("MW", "MW"),
            ("GWh", "GWh"),
            ("litres", "l"),
            ("gallons", "gal"),
            ("square feet", "sq ft"),
            ("square metres", "m²"),
            ("cubic metres", "m³"),
            ("mph", "mph"),
            ("km/h", "km/h"),
            ("barrels", "bbl"),
            ("terabytes", "TB"),
            ("degrees Celsius", "°C"),
        ] {
            let expected = Expected::new(QuantityKind::Measure, float(n), symbol);
            run(
                &["The dig covers {}.", "It needs {} to run.", "A total of {} was lost, it said."],
                &format!("{n} {unit}"),
                &expected,
            );
        }
        run(&["A {} path was built."], &format!("{n}-mile"), &Expected::new(QuantityKind::Measure, float(n), "mi"));
        run(
            &["A {} hall was built."],
            &format!("{n},000-square-foot"),
            &Expected::new(QuantityKind::Measure, float(n) * 1e3, "sq ft"),
        );
    }
    report("times, ages and measures", count, &wrong);
}
