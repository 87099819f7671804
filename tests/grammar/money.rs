//! Sums of money: signs, codes and names of currencies before and behind numbers in all their forms.

use nutgraf::number::quantity::QuantityKind;

use crate::chance::Chance;
use crate::numbers::{Expected, check, grouped};
use crate::report;

/// Signs and codes before the number, and the code they stand for.
const SIGNS: &[(&str, &str)] = &[
    ("$", "USD"),
    ("US$", "USD"),
    ("£", "GBP"),
    ("€", "EUR"),
    ("¥", "JPY"),
    ("A$", "AUD"),
    ("AU$", "AUD"),
    ("C$", "CAD"),
    ("NZ$", "NZD"),
    ("HK$", "HKD"),
    ("S$", "SGD"),
    ("R$", "BRL"),
    ("NT$", "TWD"),
    ("₹", "INR"),
    ("₩", "KRW"),
    ("₦", "NGN"),
    ("USD ", "USD"),
    ("USD", "USD"),
    ("GBP ", "GBP"),
    ("EUR ", "EUR"),
    ("EUR", "EUR"),
    ("CHF ", "CHF"),
    ("SEK ", "SEK"),
    ("NOK ", "NOK"),
    ("DKK ", "DKK"),
    ("JPY ", "JPY"),
    ("INR ", "INR"),
    ("Rs ", "INR"),
    ("Rs. ", "INR"),
    ("AUD $", "AUD"),
    ("AUD$", "AUD"),
    ("HKD $", "HKD"),
    ("CAD $", "CAD"),
    ("NZD $", "NZD"),
    ("R", "ZAR"),
    ("R ", "ZAR"),
    ("$US", "USD"),
    ("RM", "MYR"),
    ("RM ", "MYR"),
    ("zł", "PLN"),
    ("AED ", "AED"),
    ("ZAR ", "ZAR"),
    ("KSh ", "KES"),
];

/// Names and codes behind the number.
const NAMES: &[(&str, &str)] = &[
    (" dollars", "USD"),
    (" US dollars", "USD"),
    (" euros", "EUR"),
    (" euro", "EUR"),
    (" yen", "JPY"),
    (" Swiss francs", "CHF"),
    (" rupees", "INR"),
    (" Canadian dollars", "CAD"),
    (" Australian dollars", "AUD"),
    (" Swedish kronor", "SEK"),
    (" Danish kroner", "DKK"),
    (" Norwegian kroner", "NOK"),
    (" yuan", "CNY"),
    (" pounds sterling", "GBP"),
    (" rand", "ZAR"),
    (" USD", "USD"),
    (" EUR", "EUR"),
    (" SEK", "SEK"),
    (" CHF", "CHF"),
    (" €", "EUR"),
    ("€", "EUR"),
    (" £", "GBP"),
    (" zloty", "PLN"),
    (" Hong Kong dollars", "HKD"),
    (" New Zealand dollars", "NZD"),
    (" pesos", "MXN"),
    (" won", "KRW"),
];

const FRAMES: &[&str] = &[
    "The bridge cost {} in all.",
    "It raised {} from its owners, the firm said.",
    "A grant of {} pays for the work.",
    "The port lost {}.",
    "The sale, for {}, is done.",
    "Profit before tax came to {} in the year.",
];

/// Scales behind digits, with their factor.
const SCALES: &[(&str, f64)] = &[
    (" million", 1e6),
    (" billion", 1e9),
    ("m", 1e6),
    ("bn", 1e9),
    (" bn", 1e9),
    ("M", 1e6),
    ("B", 1e9),
    (" mn", 1e6),
    ("-million", 1e6),
    (" trillion", 1e12),
    ("k", 1e3),
    (" thousand", 1e3),
    (" mln", 1e6),
    ("tn", 1e12),
    ("K", 1e3),
];

fn amount(chance: &mut Chance) -> (String, f64) {
    let (whole, tenth) = (chance.between(1, 900), chance.between(1, 9));
    if chance.between(0, 1) == 0 {
        (whole.to_string(), float(whole))
    } else {
        let value = float(whole * 10 + tenth) / 10.0;
        (format!("{whole}.{tenth}"), value)
    }
}

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn float(n: i64) -> f64 {
    n as f64
}

fn money(value: f64, code: &str) -> Expected {
    Expected::new(QuantityKind::Money, value, code)
}

/// The value without the error of the multiplication.
fn times(value: f64, factor: f64) -> f64 {
    (value * 10.0).round() * factor / 10.0
}

#[test]
fn sums() {
    let (mut chance, mut wrong, mut count) = (Chance::new(21), Vec::new(), 0);
    for (sign, code) in SIGNS {
        for (scale, factor) in SCALES {
            let (digits, value) = amount(&mut chance);
            let frame = chance.pick(FRAMES);
            check(&mut wrong, frame, &format!("{sign}{digits}{scale}"), &money(times(value, *factor), code));
            count += 1;
        }
        for frame in FRAMES {
            let n = chance.between(1000, 99_999_999);
            let plain = grouped(u64::try_from(n).expect("positive"), ",");
            check(&mut wrong, frame, &format!("{sign}{plain}"), &money(float(n), code));
            let (whole, cents) = (chance.between(1, 999), chance.between(10, 99));
            let value = float(whole * 100 + cents) / 100.0;
            check(&mut wrong, frame, &format!("{sign}{whole}.{cents}"), &money(value, code));
            count += 2;
        }
    }
    for (name, code) in NAMES {
        for (scale, factor) in SCALES.iter().filter(|(scale, _)| scale.starts_with(' ') || scale.len() == 2) {
            let (digits, value) = amount(&mut chance);
            let frame = chance.pick(FRAMES);
            check(&mut wrong, frame, &format!("{digits}{scale}{name}"), &money(times(value, *factor), code));
            count += 1;
        }
        for frame in FRAMES {
            let n = chance.between(1000, 99_999_999);
            let plain = grouped(u64::try_from(n).expect("positive"), ",");
            check(&mut wrong, frame, &format!("{plain}{name}"), &money(float(n), code));
            count += 1;
        }
    }
    for (words, value, code) in [
        ("half a million dollars", 5e5, "USD"),
        ("a billion euros", 1e9, "EUR"),
        ("two and a half million euros", 2.5e6, "EUR"),
        ("a hundred dollars", 100.0, "USD"),
        ("six hundred and fifty million dollars", 6.5e8, "USD"),
        ("50 cents", 0.5, "USD"),
        ("50 pence", 0.5, "GBP"),
        ("50p", 0.5, "GBP"),
        ("3 dollars and 50 cents", 3.5, "USD"),
        ("MUSD 34.5", 34.5e6, "USD"),
        ("34.5 MUSD", 34.5e6, "USD"),
        ("MEUR 12", 12e6, "EUR"),
        ("12 MEUR", 12e6, "EUR"),
        ("45 MSEK", 45e6, "SEK"),
        ("SEK 45m", 45e6, "SEK"),
        ("TSEK 450", 450e3, "SEK"),
        ("KEUR 450", 450e3, "EUR"),
        ("450 kEUR", 450e3, "EUR"),
        ("BSEK 1.2", 1.2e9, "SEK"),
        ("MNOK 300", 3e8, "NOK"),
        ("AUD $75m", 75e6, "AUD"),
        ("$62 million NZD", 62e6, "NZD"),
        ("$62 million USD", 62e6, "USD"),
        ("$45 CAD", 45.0, "CAD"),
        ("HKD $88m", 88e6, "HKD"),
        ("R 4m", 4e6, "ZAR"),
        ("R4 million", 4e6, "ZAR"),
        ("Rs 500 crore", 5e9, "INR"),
        ("₹12,34,567", 1_234_567.0, "INR"),
        ("Rs. 5,00,000", 5e5, "INR"),
        ("CHF 1’250’000", 1_250_000.0, "CHF"),
        ("CHF 1'250'000", 1_250_000.0, "CHF"),
        ("€1.250.000", 1_250_000.0, "EUR"),
        ("€1,5 million", 1.5e6, "EUR"),
        ("$(3.4) million", -3.4e6, "USD"),
        ("$(0.12)", -0.12, "USD"),
        ("-$3.4 million", -3.4e6, "USD"),
        ("−€2m", -2e6, "EUR"),
        ("minus $5 million", -5e6, "USD"),
        ("$-12", -12.0, "USD"),
        ("3.5 million Canadian dollars", 3.5e6, "CAD"),
        ("75 USD million", 75e6, "USD"),
        ("USD 1.2bn", 1.2e9, "USD"),
        ("VND4,927 billion", 4.927e12, "VND"),
        ("USD0.92 million", 9.2e5, "USD"),
        ("8,50 €", 8.5, "EUR"),
        ("$4.2-billion", 4.2e9, "USD"),
        ("US$ 4.2 billion", 4.2e9, "USD"),
        ("$ 4.2 billion", 4.2e9, "USD"),
        ("£ 3 million", 3e6, "GBP"),
        ("U.S. $3 million", 3e6, "USD"),
    ] {
        for frame in FRAMES {
            check(&mut wrong, frame, words, &money(value, code));
            count += 1;
        }
    }
    report("sums", count, &wrong);
}

#[test]
fn ranges() {
    let (mut chance, mut wrong, mut count) = (Chance::new(22), Vec::new(), 0);
    for _ in 0..30 {
        let a = chance.between(1, 400);
        let b = a + chance.between(1, 400);
        for (sign, code) in [("$", "USD"), ("£", "GBP"), ("€", "EUR"), ("US$", "USD"), ("HK$", "HKD"), ("A$", "AUD")]
        {
            let plain = [
                format!("{sign}{a} to {sign}{b}"),
                format!("{sign}{a}–{sign}{b}"),
                format!("{sign}{a}-{b}"),
                format!("{sign}{a}–{b}"),
                format!("{sign}{a} - {sign}{b}"),
                format!("between {sign}{a} and {sign}{b}"),
                format!("{sign}{a} – {b}"),
            ];
            let scaled = [
                format!("{sign}{a} million to {sign}{b} million"),
                format!("{sign}{a}-{sign}{b} million"),
                format!("{sign}{a} to {sign}{b} million"),
                format!("{sign}{a}–{b} million"),
                format!("{sign}{a}M – {b}M"),
                format!("{sign}{a}m–{sign}{b}m"),
                format!("{sign}{a}m-{b}m"),
                format!("{sign}{a}M–{sign}{b}M"),
                format!("between {sign}{a} million and {sign}{b} million"),
                format!("between {sign}{a} and {sign}{b} million"),
                format!("{sign}{a} million–{sign}{b} million"),
            ];
            for (forms, factor) in [(&plain[..], 1.0), (&scaled[..], 1e6)] {
                for words in forms {
                    let frame = chance.pick(FRAMES);
                    let expected = Expected { to: Some(float(b) * factor), ..money(float(a) * factor, code) };
                    check(&mut wrong, frame, words, &expected);
                    count += 1;
                }
            }
        }
    }
    report("ranges of money", count, &wrong);
}
