//! Counts, ordinals and ages: a number with the noun it counts.

use crate::lexicon::List;
use crate::mention::noun;
use crate::mention::number::{Form, Number};
use crate::mention::quantity::{Amount, QuantityKind, Unit, label};
use crate::{Doc, Gap, Kind, Shape, Span};

/// The count at `number`, with the noun where one follows; None where the number counts nothing.
#[must_use]
pub fn read(doc: &Doc, number: &Number) -> Option<Amount> {
    let (start, end) = (number.tokens.start, number.tokens.end);
    let noun = counted(doc, number);
    let found = Amount::of(number.clone(), start, noun.as_ref().map_or(end, |n| n.end));
    let unit = noun.as_ref().map(|n| doc.value(n.end - 1, List::Duration).map_or(Unit::Words(n.words), Unit::Symbol));
    match number.form {
        Form::Digits if label::is_name(doc, number, unit.is_some()) => None,
        Form::Words if unit.is_none() && number.value.abs() <= 10.0 && !is_alone(doc, number) => None,
        Form::Words if number.value == 0.0 => None,
        Form::Fraction => Some(Amount { kind: QuantityKind::Ratio, unit, ..found }),
        _ => Some(Amount { kind: counts(doc, noun.as_ref()), unit, ..found }),
    }
}

/// "12 consecutive years" are a duration.
fn counts(doc: &Doc, noun: Option<&Counted>) -> QuantityKind {
    let time = noun.is_some_and(|n| doc.is(n.end - 1, List::Duration) && doc.word(n.end - 1).len() > 2);
    if time { QuantityKind::Duration } else { QuantityKind::Count }
}

/// "39th country": an ordinal in digits with the noun it orders.
#[must_use]
pub fn ordinal(doc: &Doc, number: &Number) -> Option<Amount> {
    let (start, end) = (number.tokens.start, number.tokens.end);
    let suffix = doc.tokens.get(end).filter(|t| t.gap == Gap::None && t.kind == Kind::Word)?;
    if !matches!(suffix.span.of(doc.text).to_ascii_lowercase().as_str(), "st" | "nd" | "rd" | "th")
        || !number.is_plain(doc)
    {
        return None;
    }
    let noun = noun::singular(doc, end + 1)?;
    let street = noun.clone().any(|i| doc.is(i, List::Street) || doc.is(i, List::Duration) || doc.is(i, List::Month));
    let unit = Some(Unit::Words(doc.span(noun.clone())));
    (!street).then(|| Amount { kind: QuantityKind::Ordinal, unit, ..Amount::of(number.clone(), start, noun.end) })
}

/// "aged 34", "at the age of 34", "Ana Pohl, 34,": an age that no unit shows.
#[must_use]
pub fn age(doc: &Doc, number: &Number) -> Option<Amount> {
    let start = number.tokens.start;
    let before = doc.word(start.checked_sub(1)?);
    let aged = matches!(before, "aged" | "Aged" | "age" | "ages")
        || before == "of" && doc.word(start.wrapping_sub(2)) == "age";
    let fits = (1.0..=115.0).contains(&number.value) && number.power == 0 && number.form != Form::Fraction;
    if !fits || !(aged || is_apposed(doc, number)) {
        return None;
    }
    let found = Amount::of(number.clone(), start, number.tokens.end);
    Some(Amount { kind: QuantityKind::Age, unit: Some(Unit::Symbol("year")), ..found })
}

/// "Ana Pohl, 34,": between commas behind a name of two words.
fn is_apposed(doc: &Doc, number: &Number) -> bool {
    let (start, end) = (number.tokens.start, number.tokens.end);
    let capital = |i: usize| doc.tokens.get(i).is_some_and(|t| matches!(t.shape, Shape::Title | Shape::Mixed));
    let between =
        doc.word(start - 1) == "," && matches!(doc.word(end), "," | ";" | ".") && number.is_plain(doc) && start > 2;
    let name = start > 2 && capital(start - 2) && capital(start - 3) && doc.tokens[start - 2].gap == Gap::Space;
    let street = doc.is(start.wrapping_sub(2), List::Street) || doc.is(start.wrapping_sub(2), List::Month);
    between && name && !street && number.value >= 14.0
}

/// A noun and the token behind it.
struct Counted {
    words: Span,
    end: usize,
}

fn counted(doc: &Doc, number: &Number) -> Option<Counted> {
    let end = number.tokens.end;
    let one = (number.value.abs() - 1.0).abs() < f64::EPSILON;
    let noun = if doc.word(end) == "of" {
        partitive(doc, end).filter(|_| !one)
    } else if doc.word(end) == "-" && glued(doc, end) && glued(doc, end + 1) {
        compound(doc, number)
    } else if one {
        single(doc, number)
    } else {
        noun::plural(doc, more_end(doc, end))
    }?;
    Some(Counted { words: doc.span(noun.clone()), end: noun.end })
}

/// "ten of these transactions"
fn partitive(doc: &Doc, of: usize) -> Option<std::ops::Range<usize>> {
    let det = doc.is(of + 1, List::Determiner)
        || matches!(doc.word(of + 1), "its" | "their" | "our" | "his" | "her" | "those");
    noun::plural(doc, of + 1 + usize::from(det))
}

/// "12-member (panel)"
fn compound(doc: &Doc, number: &Number) -> Option<std::ops::Range<usize>> {
    let at = number.tokens.end + 1;
    let token = doc.tokens.get(at)?;
    let lower = token.kind == Kind::Word
        && token.shape == Shape::Lower
        && !noun::ends_phrase(doc, at)
        && doc.word(at).len() > 2;
    (lower && number.form == Form::Digits).then_some(at..at + 1)
}

/// "one vote", but not "one of", "this one", "no one else".
fn single(doc: &Doc, number: &Number) -> Option<std::ops::Range<usize>> {
    let before = number.tokens.start.checked_sub(1);
    let pronoun = before.is_some_and(|b| {
        doc.is(b, List::Determiner)
            || matches!(doc.folded(b).as_str(), "no" | "any" | "every" | "each" | "which" | "another")
    });
    if pronoun && number.form == Form::Words {
        return None;
    }
    noun::singular(doc, number.tokens.end)
}

/// Past "or more" and "other", which stand between a number and its noun.
fn more_end(doc: &Doc, end: usize) -> usize {
    let end = crate::mention::quantity::qualifier::behind(doc, end).map_or(end, |(_, end)| end);
    end + usize::from(matches!(doc.word(end), "other" | "such" | "more"))
}

/// Whether a number in words is not part of a phrase: the answer to "how many?".
fn is_alone(doc: &Doc, number: &Number) -> bool {
    let end = number.tokens.end;
    number.value < 0.0 || number.tokens.start == 0 && end == doc.tokens.len()
}

fn glued(doc: &Doc, i: usize) -> bool {
    doc.tokens.get(i).is_some_and(|t| t.gap == Gap::None)
}
