//! Percents, durations, ages and measures: a number with the unit behind it.

use crate::doc::back;
use crate::lexicon::{self, List};
use crate::number::joint;
use crate::number::noun;
use crate::number::numeral::{self, Form, Number};
use crate::number::qualifier;
use crate::number::quantity::{Amount, QuantityKind, Unit};
use crate::{Doc, Gap, Kind, Shape};

/// The longest name of a unit: "megabits per second", "sq. ft".
const LONGEST: usize = 4;

/// From here on a unit in the singular belongs to the noun behind it, and before a plural always: "84,000 night lights",
/// "two night crossings", but "a five year plan".
const MANY: f64 = 1000.0;

/// The number with the unit behind it, if it has one.
#[must_use]
pub fn read(doc: &Doc, number: &Number) -> Option<Amount> {
    percent(doc, number).or_else(|| duration(doc, number)).or_else(|| measure(doc, number))
}

/// "more than an hour", "an hour and a half", "half an hour", "month-long": durations without a numeral.
#[must_use]
pub fn read_article(doc: &Doc, at: usize) -> Option<(QuantityKind, Unit, f64, usize)> {
    let (half, article) = (joint::half(doc, at), joint::article(doc, at));
    if !half && !article {
        return None;
    }
    let hyphen = half && doc.mark(at + 1) == '-';
    let unit_at = at + 1 + usize::from(half && (hyphen || joint::article(doc, at + 1)));
    let article = article || doc.word(unit_at) == doc.value(unit_at, List::Duration).unwrap_or("");
    let unit = doc.value(unit_at, List::Duration).filter(|_| article && doc.word(unit_at).len() > 2)?;
    let whole = if half { 0.5 } else { 1.0 };
    let found = |value, end| Some((QuantityKind::Duration, Unit::Symbol(unit), value, end));
    if let Some((share, end)) = numeral::and_share(doc, unit_at + 1) {
        return found(whole + share, end);
    }
    (half || unit == "fortnight" || qualifier::before(doc, at).is_some() && unit != "second")
        .then(|| found(whole, unit_at + 1))
        .flatten()
}

/// "half a percent", "a quarter of a per cent": a share without a numeral.
#[must_use]
pub fn read_share(doc: &Doc, at: usize) -> Option<Amount> {
    let first = at + usize::from(doc.is(at, List::Determiner) && doc.is(at + 1, List::Fraction));
    let whole: u32 = doc.value(first, List::Fraction)?.parse().ok()?;
    let of = first + 1 + usize::from(joint::of(doc, first + 1));
    let (symbol, end) = longest(doc, of + 1, List::Percent).filter(|_| doc.is(of, List::Determiner))?;
    let number = Number::one(at..of + 1);
    Some(Amount { value: 1.0 / f64::from(whole), ..amount(&number, end, QuantityKind::Percent, symbol) })
}

/// "half a mile", "a half-pound", "half-mile": a measure without a numeral.
#[must_use]
pub fn read_half(doc: &Doc, at: usize) -> Option<Amount> {
    let half = at + usize::from(joint::article(doc, at));
    if !joint::half(doc, half) || joint::and(doc, back(at, 1)) {
        return None;
    }
    let link = usize::from(doc.mark(half + 1) == '-' || joint::article(doc, half + 1));
    let (symbol, end) = longest(doc, half + 1 + link, List::Measure)?;
    // "half a pound" may be money.
    let sure = doc.mark(half + 1) == '-' || joint::of(doc, end) || !symbol.ends_with('?');
    let symbol = symbol.trim_end_matches('?');
    let whole = doc.word(half + 1 + link).len() > 2 && sure;
    let number = Number::one(at..half + 1);
    whole.then(|| Amount { value: 0.5, ..amount(&number, end, QuantityKind::Measure, symbol) })
}

/// "month-long": one month.
#[must_use]
pub fn read_long(doc: &Doc, at: usize) -> Option<(QuantityKind, Unit, f64, usize)> {
    let unit = doc.value(at, List::Duration)?;
    let long = doc.mark(at + 1) == '-' && doc.word(at + 2) == "long";
    let alone = at.checked_sub(1).is_none_or(|b| doc.mark(b) != '-' && doc.tokens[b].kind != Kind::Number);
    (long && alone).then_some((QuantityKind::Duration, Unit::Symbol(unit), 1.0, at + 3))
}

fn amount(number: &Number, end: usize, kind: QuantityKind, symbol: &'static str) -> Amount {
    let start = number.tokens.start;
    Amount { kind, unit: Some(Unit::Symbol(symbol)), ..Amount::of(number.clone(), start, end) }
}

/// Where the unit begins: at once, behind a blank, or behind a hyphen that is glued to both.
fn unit_start(doc: &Doc, end: usize) -> Option<usize> {
    let token = doc.tokens.get(end)?;
    let hyphen = matches!(doc.mark(end), '-' | '‑' | '‐') && token.gap == Gap::None;
    if hyphen {
        return doc.tokens.get(end + 1).filter(|t| t.gap == Gap::None && t.shape != Shape::Initial).map(|_| end + 1);
    }
    (token.gap != Gap::Blank).then_some(end)
}

fn percent(doc: &Doc, number: &Number) -> Option<Amount> {
    let at = unit_start(doc, number.tokens.end)?;
    let (symbol, end) = longest(doc, at, List::Percent)?;
    let points = doc.mark(at) == '%' && doc.mark(end) == '-' && doc.word(end + 1).starts_with("point");
    let (symbol, end) = if points { ("pp", end + 2) } else { (symbol, end) };
    Some(amount(number, end, QuantityKind::Percent, symbol))
}

fn duration(doc: &Doc, number: &Number) -> Option<Amount> {
    let at = unit_start(doc, number.tokens.end)?;
    let unit = doc.value(at, List::Duration)?;
    let word = doc.word(at);
    let glued = doc.tokens[at].gap == Gap::None && at == number.tokens.end;
    let fits = if word.len() == 1 { (glued || word == "h") && doc.tokens[at].shape == Shape::Lower } else { true };
    let one_day = number.form == Form::Words && unit == "day" && word == "day" && at == number.tokens.end;
    let things = number.value >= MANY || number.value > 1.0 && noun::is_plural(doc, at + 1);
    let names_a_thing = word == unit && at == number.tokens.end && things;
    let fraction = number.form == Form::Fraction && doc.is_word(number.tokens.start);
    if !fits || names_a_thing || fraction || (one_day && (number.value - 1.0).abs() < 0.1) {
        return None;
    }
    if let Some(end) = age_end(doc, at + 1) {
        return Some(amount(number, end, QuantityKind::Age, unit));
    }
    if is_aged(doc, number.tokens.start, at + 1) {
        return Some(amount(number, at + 1, QuantityKind::Age, unit));
    }
    let mut found = amount(number, at + 1, QuantityKind::Duration, unit);
    if let Some((share, end)) = numeral::and_share(doc, at + 1) {
        found.value += share;
        found.tokens.end = end;
    }
    Some(found)
}

/// "3 min read": how long a page takes to read is no figure of the story.
#[must_use]
pub fn is_reading(doc: &Doc, number: &Number) -> bool {
    let at = number.tokens.end + usize::from(doc.mark(number.tokens.end) == '-');
    let read = doc.value(at + 1, List::NumberLink) == Some("reading");
    let read = read && (!doc.is_word(at + 2) || matches!(doc.gap(at + 2), Gap::Line | Gap::Blank));
    doc.is(at, List::Duration) && read
}

/// "aged 20 years", "18 years or older"
fn is_aged(doc: &Doc, start: usize, end: usize) -> bool {
    let aged = start > 0 && matches!(doc.word(back(start, 1)), "aged" | "age" | "ages");
    aged || (joint::or(doc, end) || joint::and(doc, end)) && matches!(doc.word(end + 1), "older" | "younger")
}

/// The end of "old", "-old", "of age" at token `at`.
fn age_end(doc: &Doc, at: usize) -> Option<usize> {
    let hyphen = usize::from(doc.mark(at) == '-');
    match doc.word(at + hyphen) {
        "old" | "olds" => Some(at + hyphen + 1),
        "of" if doc.word(at + 1) == "age" => Some(at + 2),
        _ => None,
    }
}

fn measure(doc: &Doc, number: &Number) -> Option<Amount> {
    let at = unit_start(doc, number.tokens.end)?;
    let (symbol, end) = longest(doc, at, List::Measure).or_else(|| split_degree(doc, at))?;
    // "two yards" may be those of ships.
    let (symbol, shared) = symbol.strip_suffix('?').map_or((symbol, false), |symbol| (symbol, true));
    if number.form == Form::Fraction
        || shared && number.form == Form::Words
        || symbol == "°" && doc.is(end, List::Compass)
        || end == at + 1 && !is_spelt(doc, at, symbol)
    {
        return None;
    }
    Some(amount(number, end, QuantityKind::Measure, symbol))
}

/// "°C", which is two tokens and may be parted by a blank.
fn split_degree(doc: &Doc, at: usize) -> Option<(&'static str, usize)> {
    (doc.mark(at) == '°').then_some(("°", at + 1))
}

/// Whether a short form is written as the symbol is: "5g" is grams, "5G" is not.
fn is_spelt(doc: &Doc, at: usize, symbol: &str) -> bool {
    let word = doc.word(at);
    match word.len() {
        1 => word == symbol && (doc.tokens[at].gap == Gap::None || matches!(word, "m" | "g" | "l" | "t" | "%")),
        2 => {
            word == symbol
                || word.chars().all(char::is_lowercase)
                || word.chars().all(char::is_uppercase)
                || !word.is_ascii()
        }
        _ => true,
    }
}

/// The longest phrase of `list` at token `at`, its value and the token behind it.
fn longest(doc: &Doc, at: usize, list: List) -> Option<(&'static str, usize)> {
    let token = doc.tokens.get(at)?;
    let glued = doc.tokens.get(at + 1).is_some_and(|t| t.gap == Gap::None);
    let most = if glued || token.lex.begins(list) { LONGEST.min(doc.tokens.len() - at) } else { 1 };
    let least = if token.lex.has(list) { 1 } else { 2 };
    (least..=most).rev().find_map(|n| Some((lexicon::value(list, doc.folded_phrase(at..at + n))?, at + n)))
}
