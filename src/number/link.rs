//! Two numbers that belong together: ranges ("10 to 15"), ratios ("one in six") and scores ("52-48").

use crate::doc::back;
use crate::lexicon::List;
use crate::number::noun;
use crate::number::numeral::{self, Form, Number};
use crate::number::qualifier;
use crate::number::quantity::{Amount, QuantityKind, Unit};
use crate::{Doc, Gap};

/// Joins `first` with the amount that follows it, as `next` reads it, where the two are a range or a score.
pub fn join(doc: &Doc, first: Amount, next: impl Fn(usize) -> Option<Amount>) -> Amount {
    let Some((link, at)) = link(doc, &first) else { return first };
    let Some(second) = (at..at + 4).take_while(|&i| i == at || is_prefix(doc, back(i, 1))).find_map(next) else {
        return first;
    };
    match link {
        Link::Dash if is_score(doc, &first, &second) => score(first, &second),
        _ if first.value_to.is_some() || second.value_to.is_some() => first,
        Link::From => share_unit(first, &second),
        Link::Dash | Link::To => range(first, second),
    }
}

/// How two amounts are joined.
#[derive(Clone, Copy, PartialEq)]
enum Link {
    /// "10-15"
    Dash,
    /// "10 to 15", "between 10 and 15", "10 or 15"
    To,
    /// "from 10 to 15", which may be a change.
    From,
}

/// The link behind an amount, and the token where the next one can begin.
fn link(doc: &Doc, first: &Amount) -> Option<(Link, usize)> {
    let (start, end) = (first.tokens.start, first.tokens.end);
    let before = qualifier::before(doc, start).map_or(start, |(_, s)| s).wrapping_sub(1);
    match doc.word(end) {
        "-" | "–" | "—" if is_even(doc, end) => Some((Link::Dash, end + 1)),
        "to" if matches!(doc.word(before), "from" | "From") && !is_range_verb(doc, before) => {
            Some((Link::From, end + 1))
        }
        "to" | "or" => Some((Link::To, end + 1)),
        "and" if matches!(doc.word(before), "between" | "Between") => Some((Link::To, end + 1)),
        _ => None,
    }
}

/// Whether a dash has the same white space on both sides.
fn is_even(doc: &Doc, dash: usize) -> bool {
    let gap = |i: usize| doc.tokens.get(i).map_or(Gap::Blank, |t| t.gap);
    gap(dash) == gap(dash + 1) && gap(dash) <= Gap::Space
}

/// Whether the token may stand before the second number: a sign of currency, a minus.
fn is_prefix(doc: &Doc, i: usize) -> bool {
    doc.is(i, List::CurrencySign) || matches!(doc.word(i), "US" | "A" | "S" | "C" | "NZ" | "HK" | "minus")
}

/// "ranging from", "anywhere from"
fn is_range_verb(doc: &Doc, from: usize) -> bool {
    let before = doc.folded(from.wrapping_sub(1));
    matches!(before, "ranging" | "ranged" | "ranges" | "range" | "anywhere" | "varying" | "vary" | "varied")
}

fn score(first: Amount, second: &Amount) -> Amount {
    let tokens = first.tokens.start..second.tokens.end;
    Amount { kind: QuantityKind::Ratio, value_to: Some(second.value), unit: second.unit, tokens, ..first }
}

/// Whether two whole numbers with a dash between are a score: they fall, or a word of voting or playing stands by.
fn is_score(doc: &Doc, first: &Amount, second: &Amount) -> bool {
    let whole = |a: &Amount| {
        a.kind == QuantityKind::Count && a.number.form == Form::Digits && a.value.fract() == 0.0 && a.number.power == 0
    };
    let before = first.tokens.start;
    let near = (before.saturating_sub(3)..before)
        .chain(second.number.tokens.end..second.number.tokens.end + 2)
        .any(|i| doc.is(i, List::Score));
    let bare = first.tokens.len() == 1;
    bare && whole(first) && whole(second) && (first.value >= second.value || near)
}

fn share_unit(first: Amount, second: &Amount) -> Amount {
    if first.unit.is_some() {
        return first;
    }
    let scaled = scaled_as(&first, second);
    Amount { kind: second.kind, unit: second.unit, value: scaled.unwrap_or(first.value), ..first }
}

/// The first value in the scale of the second: "10 to 15 million".
fn scaled_as(first: &Amount, second: &Amount) -> Option<f64> {
    let power = second.number.power;
    let fits = first.number.power == 0 && power > 2 && first.value < 1000.0;
    fits.then(|| first.number.scaled(power)).filter(|&v| v < second.value)
}

fn range(first: Amount, second: Amount) -> Amount {
    let bare = first.unit.is_none();
    let counts_bare = second.kind == QuantityKind::Count && second.unit.is_none();
    let alike = first.kind == second.kind && first.unit == second.unit || counts_bare;
    let words = matches!((first.unit, second.unit), (Some(Unit::Words(_)), Some(Unit::Words(_))));
    let value = scaled_as(&first, &second).unwrap_or(first.value);
    if !(bare || alike) || words || second.value <= value {
        return first;
    }
    let unit = second.unit.or(first.unit);
    let tokens = first.tokens.start..second.tokens.end;
    let kind = if bare { second.kind } else { first.kind };
    Amount { kind, unit, tokens, value, value_to: Some(second.value), number: second.number }
}

/// "one in six", "four out of five seniors", "12 per 100,000"
#[must_use]
pub fn ratio(doc: &Doc, number: &Number) -> Option<Amount> {
    let at = number.tokens.end;
    let words = match (doc.word(at), doc.word(at + 1)) {
        ("out", "of") if doc.word(at + 2) == "every" => 3,
        ("out", "of") | ("in" | "of", "every") => 2,
        ("in" | "per", _) => 1,
        _ => return None,
    };
    let whole = numeral::read(doc, at + words, false)?;
    let per = doc.word(at) == "per";
    if number.power > 0
        || !is_base(&whole, words > 1 || per)
        || (number.value >= whole.value && !per)
        || number.form == Form::Fraction
    {
        return None;
    }
    let noun = noun::plural(doc, whole.tokens.end);
    let end = noun.as_ref().map_or(whole.tokens.end, |n| n.end);
    let duration = noun.as_ref().is_some_and(|n| doc.is(n.start, List::Duration));
    let unit = noun.map(|n| Unit::Words(doc.span(n)));
    let found = Amount::of(number.clone(), number.tokens.start, end);
    let value_to = Some(whole.value);
    (words > 1 || !duration).then_some(Amount { kind: QuantityKind::Ratio, value_to, unit, ..found })
}

/// Whether a number is one that shares are counted by: small or round.
fn is_base(whole: &Number, sure: bool) -> bool {
    let v = whole.value;
    v.fract() == 0.0
        && v > 1.0
        && (sure
            || v <= 10.0
            || v % 100.0 == 0.0 && v < 1900.0
            || [12.0, 20.0, 25.0, 50.0].contains(&v)
            || v % 1000.0 == 0.0 && v > 2500.0)
}
