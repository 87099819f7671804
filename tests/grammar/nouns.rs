//! What a number counts: the noun behind it with its adjectives and what is joined to it, and where it counts nothing.

use nutgraf::number::quantity::{QuantityKind, Unit};

use crate::chance::Chance;
use crate::numbers::{Expected, check, float, grouped, near, show};
use crate::{fill, read, report};

/// Noun phrases behind a number, as they must be read.
const PHRASES: &[&str] = &[
    "jobs",
    "dock jobs",
    "well-paid dock jobs",
    "new homes",
    "affordable new homes",
    "former pilots",
    "young people",
    "primary school pupils",
    "low-income families",
    "electric harbour ferries",
    "women scientists",
    "solar panels",
    "full-time staff members",
    "local fishing boats",
    "small and medium-sized firms",
    "health and safety courses",
    "old wooden houses",
    "counter-terrorism experts",
    "community groups",
    "additional berths",
    "hospital beds",
    "Norwegian trawlers",
];

const FRAMES: &[&str] = &[
    "The plan made {} in Varley.",
    "In all, {} were seen.",
    "It needs {}.",
    "The town paid for {} last year.",
    "The yard, with {}, is old.",
    "A gift of {} was made.",
    "About the quay stand {}, the mayor said.",
    "More will come: {} are on order.",
];

#[test]
fn phrases() {
    let (mut chance, mut wrong, mut count) = (Chance::new(51), Vec::new(), 0);
    for phrase in PHRASES {
        for frame in FRAMES {
            for _ in 0..3 {
                let n = u64::try_from(chance.between(12, 98_000)).expect("positive");
                let n = if (1500..2300).contains(&n) { n + 3000 } else { n };
                let expected = Expected::new(QuantityKind::Count, float(n), phrase);
                check(&mut wrong, frame, &format!("{} {phrase}", grouped(n, ",")), &expected);
                count += 1;
            }
        }
    }
    report("phrases", count, &wrong);
}

#[test]
fn shared_nouns() {
    let (mut chance, mut wrong, mut count) = (Chance::new(52), Vec::new(), 0);
    for (first, second, noun) in [
        ("new", "former", "pilots"),
        ("old", "new", "ferries"),
        ("large", "small", "farms"),
        ("male", "female", "nurses"),
        ("public", "private", "schools"),
    ] {
        for frame in ["The firm hired {} in May.", "It counts {}.", "In the town, {} were seen."] {
            for _ in 0..5 {
                let (a, b) = (chance.between(11, 900).unsigned_abs(), chance.between(11, 900).unsigned_abs());
                let (text, ..) = fill(frame, &format!("{a} {first} and {b} {second} {noun}"));
                let all = read(&text).quantities;
                let unit = |unit: Option<Unit>| match unit {
                    Some(Unit::Words(span)) => span.of(&text).to_owned(),
                    _ => String::new(),
                };
                let right = matches!(&all[..], [x, y] if near(x.value, float(a)) && near(y.value, float(b))
                    && unit(x.unit) == noun && unit(y.unit) == format!("{second} {noun}"));
                if !right {
                    wrong.push(format!("{text:?}: {:?}", all.iter().map(|q| show(&text, q)).collect::<Vec<_>>()));
                }
                count += 1;
            }
        }
    }
    report("shared nouns", count, &wrong);
}

/// Sentences in which a number has no such noun or qualifier behind or before it; N is the number.
const ENDS: &[(&str, &str)] = &[
    ("They sold N\n\nBoats are old.", "over the paragraph"),
    ("Kestrel N includes a new lamp.", "the verb"),
    ("They sold N last week.", "the time"),
    ("They sold N. Boats are old.", "over the sentence"),
    ("They sold N, boats and all.", "over the comma"),
    ("They sold N in towns.", "over the preposition"),
    ("They sold N while boats slept.", "over the clause"),
    ("They sold N – boats slept.", "over the dash"),
];

#[test]
fn what_is_no_noun() {
    let (mut chance, mut wrong, mut count) = (Chance::new(53), Vec::new(), 0);
    for (frame, what) in ENDS {
        for _ in 0..60 {
            let text = frame.replace('N', &chance.between(3, 99).to_string());
            let all = read(&text).quantities;
            if all.iter().any(|q| q.unit.is_some()) {
                wrong.push(format!("{what} {text:?}: {:?}", all.iter().map(|q| show(&text, q)).collect::<Vec<_>>()));
            }
            count += 1;
        }
    }
    for text in ["It worked better than half an hour of rest.", "It fared better than two weeks at sea."] {
        let all = read(text).quantities;
        if all.iter().any(|q| q.qualifier.is_some()) {
            wrong.push(format!("{text:?}: {:?}", all.iter().map(|q| show(text, q)).collect::<Vec<_>>()));
        }
        count += 1;
    }
    report("no nouns", count, &wrong);
}

/// Forms that only show in how they are typed: footnotes, soft hyphens, broken lines.
#[test]
fn typed_oddly() {
    let (mut chance, mut wrong, mut count) = (Chance::new(54), Vec::new(), 0);
    for _ in 0..30 {
        let (n, tenth) = (chance.between(2, 98), chance.between(1, 9));
        let value = float(u64::try_from(n * 10 + tenth).expect("positive"));
        for (words, factor) in [
            (format!("${n}.{tenth} billion1"), 1e8),
            (format!("${n}.{tenth} billion2"), 1e8),
            (format!("${n}.{tenth} million¹"), 1e5),
            (format!("${n}.{tenth} mil\u{ad}lion"), 1e5),
            (format!("${n}.{tenth} bil-\nlion"), 1e8),
            (format!("${n}.{tenth} mil-\nlion"), 1e5),
            (format!("$ {n}.{tenth}\u{a0}million"), 1e5),
            (format!("${n}.{tenth}\nmillion"), 1e5),
        ] {
            for frame in ["The port owes {} to its banks.", "It cost {}.", "A loan of {} was paid."] {
                check(&mut wrong, frame, &words, &Expected::new(QuantityKind::Money, value * factor, "USD"));
                count += 1;
            }
        }
        let percent = Expected {
            to: Some(float(u64::try_from(n + 5).expect("positive"))),
            ..Expected::new(QuantityKind::Percent, float(n.unsigned_abs()), "%")
        };
        for words in [format!("{n}% or {}%", n + 5), format!("{n} or {} per cent", n + 5)] {
            for frame in ["A levy of {} applies.", "It asks for {} of the price."] {
                check(&mut wrong, frame, &words, &percent);
                count += 1;
            }
        }
    }
    report("typed oddly", count, &wrong);
}

/// Small counts and shares that no digits tell, and ordinals.
#[test]
fn in_words_alone() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for (words, kind, value, unit) in [
        ("half a mile", QuantityKind::Measure, 0.5, "mi"),
        ("a half-mile", QuantityKind::Measure, 0.5, "mi"),
        ("half a kilometre", QuantityKind::Measure, 0.5, "km"),
        ("half an acre", QuantityKind::Measure, 0.5, "ac"),
        ("a half-acre", QuantityKind::Measure, 0.5, "ac"),
        ("half an hour", QuantityKind::Duration, 0.5, "hour"),
        ("one flight instrument", QuantityKind::Count, 1.0, "flight instrument"),
        ("one storage tank", QuantityKind::Count, 1.0, "storage tank"),
    ] {
        for frame in ["It needs {} for the test.", "They paid for {}.", "It came to {} in all, the port said."] {
            check(&mut wrong, frame, words, &Expected::new(kind, value, unit));
            count += 1;
        }
    }
    for (word, value) in [("second", 2.0), ("third", 3.0), ("fifth", 5.0), ("tenth", 10.0)] {
        for link in ["consecutive", "straight", "successive"] {
            for noun in ["year", "title", "quarter"] {
                let words = format!("{word} {link} {noun}");
                for frame in ["It was the {} of growth.", "The club won its {}.", "This is the {}, the board said."] {
                    check(&mut wrong, frame, &words, &Expected::new(QuantityKind::Ordinal, value, noun));
                    count += 1;
                }
            }
        }
    }
    for n in [2.0, 3.0, 50.0] {
        for rest in ["more", "as many", "the size", "higher", "larger", "stronger"] {
            let text = format!("The new crane is {n} times {rest} now.");
            let all = read(&text).quantities;
            if !matches!(&all[..], [q] if q.kind == QuantityKind::Measure && near(q.value, n)) {
                wrong.push(format!("{text:?}: {:?}", all.iter().map(|q| show(&text, q)).collect::<Vec<_>>()));
            }
            count += 1;
        }
        let text = format!("The crane broke {n} times in May.");
        let all = read(&text).quantities;
        if !matches!(&all[..], [q] if q.kind == QuantityKind::Count) {
            wrong.push(format!("{text:?}: {:?}", all.iter().map(|q| show(&text, q)).collect::<Vec<_>>()));
        }
        count += 1;
    }
    report("in words alone", count, &wrong);
}
