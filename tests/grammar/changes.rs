//! Changes: what rose or fell, from what to what and by how much, and sentences that state none.

use nutgraf::number::change::{Change, Direction};

use crate::chance::Chance;
use crate::numbers::{float, grouped, spell};
use crate::{read, report};

/// What changes: the subject of a sentence, its name, the same inside a phrase.
const SUBJECTS: &[(&str, &str)] = &[
    ("Revenue", "revenue"),
    ("Net income", "net income"),
    ("The number of visitors", "number of visitors"),
    ("Ferry traffic", "ferry traffic"),
    ("Membership", "membership"),
    ("Household power demand", "household power demand"),
    ("The port’s debt", "port’s debt"),
    ("Sales of tickets", "sales of tickets"),
    ("Its workforce", "workforce"),
    ("Sick leave", "sick leave"),
    ("The average fare", "average fare"),
    ("Grain exports", "grain exports"),
];

/// Verbs in the past and behind "has", and which way they go.
const VERBS: &[(&str, &str, Direction)] = &[
    ("rose", "risen", Direction::Up),
    ("increased", "increased", Direction::Up),
    ("grew", "grown", Direction::Up),
    ("climbed", "climbed", Direction::Up),
    ("jumped", "jumped", Direction::Up),
    ("went up", "gone up", Direction::Up),
    ("fell", "fallen", Direction::Down),
    ("dropped", "dropped", Direction::Down),
    ("declined", "declined", Direction::Down),
    ("decreased", "decreased", Direction::Down),
    ("went down", "gone down", Direction::Down),
    ("shrank", "shrunk", Direction::Down),
];

const TIMES: &[(&str, f64, Direction)] = &[
    ("doubled", 100.0, Direction::Up),
    ("tripled", 200.0, Direction::Up),
    ("quadrupled", 300.0, Direction::Up),
    ("halved", 50.0, Direction::Down),
    ("more than doubled", 100.0, Direction::Up),
    ("nearly tripled", 200.0, Direction::Up),
    ("grew tenfold", 900.0, Direction::Up),
    ("increased fivefold", 400.0, Direction::Up),
    ("rose threefold", 200.0, Direction::Up),
];

/// What must be read.
struct Expected {
    what: String,
    from: Option<f64>,
    to: Option<f64>,
    percent: Option<f64>,
    direction: Direction,
}

fn near(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 0.051,
        (None, None) => true,
        _ => false,
    }
}

fn show(text: &str, change: &Change) -> String {
    let what = change.what.map_or("?", |span| span.of(text));
    let value = |q: &Option<nutgraf::number::quantity::Quantity>| q.as_ref().map(|q| q.value);
    format!("{what}: {:?} > {:?} {:?} % {:?}", value(&change.from), value(&change.to), change.percent, change.direction)
}

fn check(wrong: &mut Vec<String>, text: &str, e: &Expected) {
    let found = read(text).changes;
    let right = matches!(&found[..], [c] if c.what.is_some_and(|what| what.of(text).to_lowercase() == e.what)
        && near(c.from.as_ref().map(|q| q.value), e.from) && near(c.to.as_ref().map(|q| q.value), e.to)
        && near(c.percent, e.percent) && c.direction == e.direction);
    if !right {
        let all: Vec<_> = found.iter().map(|c| show(text, c)).collect();
        wrong.push(format!(
            "{text:?}: expected {}: {:?} > {:?} {:?} % {:?}, found {all:?}",
            e.what, e.from, e.to, e.percent, e.direction
        ));
    }
}

/// Two figures of one sort, the smaller first, as text and value.
fn figures(chance: &mut Chance) -> [(String, f64); 2] {
    let a = u64::try_from(chance.between(12, 480)).expect("positive");
    let b = a + u64::try_from(chance.between(3, 400)).expect("positive");
    let write: &dyn Fn(u64) -> (String, f64) = match chance.between(0, 5) {
        0 => &|n| (format!("${n} million"), float(n) * 1e6),
        1 => &|n| (format!("€{n}m"), float(n) * 1e6),
        2 => &|n| (grouped(n * 1000 + 7, ","), float(n * 1000 + 7)),
        3 => &|n| (format!("£{n}.5bn"), (float(n * 10) + 5.0) * 1e8),
        4 => &|n| (format!("{n} tonnes"), float(n)),
        _ => &|n| (format!("{n}"), float(n)),
    };
    [write(a), write(b)]
}

/// The two in the order of their direction, and the change in percent.
fn ordered(chance: &mut Chance, direction: Direction) -> ((String, f64), (String, f64), f64) {
    let [low, high] = figures(chance);
    let (from, to) = if direction == Direction::Up { (low, high) } else { (high, low) };
    let percent = ((to.1 - from.1).abs() / from.1 * 1000.0).round() / 10.0;
    (from, to, percent)
}

#[test]
fn changes() {
    let (mut chance, mut wrong, mut count) = (Chance::new(41), Vec::new(), 0);
    for (subject, what) in SUBJECTS {
        for (verb, participle, direction) in VERBS {
            let up = if *direction == Direction::Up { "up" } else { "down" };
            let ((a, from), (b, to), both) = ordered(&mut chance, *direction);
            let p = chance.between(2, 90);
            let share = format!("{p}{}", chance.pick(&["%", " %", " percent", " per cent"]));
            let words = format!("{} per cent", spell(u64::try_from(p).expect("positive"), false));
            let percent = p.unsigned_abs();
            let mut run = |text: String, from: Option<f64>, to: Option<f64>, percent: Option<f64>| {
                let expected = Expected { what: (*what).to_owned(), from, to, percent, direction: *direction };
                check(&mut wrong, &text, &expected);
                count += 1;
            };
            for text in [
                format!("{subject} {verb} from {a} to {b}."),
                format!("{subject} {verb} to {b} from {a}."),
                format!("{subject} {verb} from {a} in 2021 to {b} in 2023, the town said."),
                format!("In 2023 {} {verb} from {a} to {b}.", lower(subject)),
                format!("{subject} has {participle} from {a} to {b} since 2019."),
                format!("{subject} {verb} to {b}, from {a} a year earlier."),
                format!("{subject} was {b}, {up} from {a} a year earlier."),
                format!("{subject} was {b}, compared with {a} a year earlier."),
                format!("{subject} was {b}, compared to {a} in 2019."),
                format!("{subject}, which {verb} from {a} to {b}, was told of on Friday."),
            ] {
                run(text, Some(from), Some(to), Some(both));
            }
            for text in [
                format!("{subject} {verb} {share}."),
                format!("{subject} {verb} by {share} in a year."),
                format!("{subject} {verb} {words}."),
                format!("{subject} has {participle} by {share}, the port said."),
                format!("{subject} was {up} {share} in May."),
                format!("The port said that {} {verb} {share} in 2023.", lower(subject)),
            ] {
                run(text, None, None, Some(float(percent)));
            }
            for text in [
                format!("{subject} {verb} {share} to {b}."),
                format!("{subject} {verb} by {share} to {b} in a year."),
                format!("{subject} was {b}, {up} {share} in a year."),
            ] {
                run(text, None, Some(to), Some(float(percent)));
            }
        }
        for (verb, percent, direction) in TIMES {
            let mut run = |text: String, to: Option<f64>| {
                let expected = Expected {
                    what: (*what).to_owned(),
                    from: None,
                    to,
                    percent: Some(*percent),
                    direction: *direction,
                };
                check(&mut wrong, &text, &expected);
                count += 1;
            };
            let [(a, value), _] = figures(&mut chance);
            run(format!("{subject} {verb} in three years."), None);
            run(format!("{subject} {verb}, the town said."), None);
            run(format!("{subject} {verb} to {a}."), Some(value));
        }
        for noun in ["rise", "increase"] {
            let p = chance.between(2, 90).unsigned_abs();
            for text in [
                format!("The port saw a {p}% {noun} in {}.", lower(subject)),
                format!("It reported a {p} per cent {noun} in {} on Friday.", lower(subject)),
            ] {
                let expected = Expected {
                    what: (*what).to_owned(),
                    from: None,
                    to: None,
                    percent: Some(float(p)),
                    direction: Direction::Up,
                };
                check(&mut wrong, &text, &expected);
                count += 1;
            }
        }
    }
    report("changes", count, &wrong);
}

/// The subject inside a sentence.
fn lower(subject: &str) -> String {
    let mut chars = subject.chars();
    chars.next().map_or(String::new(), |c| c.to_lowercase().chain(chars).collect())
}

/// Sentences that state no change; S is a subject, # and @ are figures of one sort, the smaller first, % a share.
const NONE: &[&str] = &[
    "S could rise from # to @.",
    "S may fall by %.",
    "S should rise % in a year.",
    "S did not rise from # to @.",
    "S has not fallen by %.",
    "If s rises by %, the port will close.",
    "The plan would cut s by %.",
    "It hopes to raise s from # to @.",
    "The aim is to cut s by %.",
    "The board wants s to grow from # to @.",
    "Experts expect s to fall by %.",
    "S is expected to grow from # to @.",
    "S ranges from # to @.",
    "S was #. The fleet had 12 ships.",
    "S was #. Costs were @ in 2019.",
    "S was between # and @.",
    "S was # in Varley and @ in Norvale.",
    "S, at #, is a topic. It rose to speak of @ boats.",
    "S is for children from 5 to 10 years old.",
    "S of # was told of with @ boats.",
    "S can double in a year.",
    "They are doubling down on s.",
    "S rose 10% or 15%.",
    "The double room costs #.",
    "The rise of s is a topic for %.",
    "Does s rise by % in a year?",
];

#[test]
fn no_changes() {
    let (mut chance, mut wrong, mut count) = (Chance::new(42), Vec::new(), 0);
    for frame in NONE {
        for (subject, _) in SUBJECTS {
            for _ in 0..8 {
                let [(a, _), (b, _)] = figures(&mut chance);
                let text = frame
                    .split_inclusive(' ')
                    .map(|word| match word.trim_end() {
                        "S" | "S," => word.replace('S', subject),
                        "s" | "s." => word.replace('s', &lower(subject)),
                        _ => word.replace('#', &a).replace('@', &b),
                    })
                    .collect::<String>();
                let text = if text.contains("10% or") {
                    text
                } else {
                    text.replace('%', &format!("{}%", chance.between(2, 90)))
                };
                let found = read(&text).changes;
                if !found.is_empty() {
                    wrong.push(format!("{text:?}: {:?}", found.iter().map(|c| show(&text, c)).collect::<Vec<_>>()));
                }
                count += 1;
            }
        }
    }
    report("no changes", count, &wrong);
}
