//! Two numbers that belong together: ranges ("10 to 15"), ratios ("one in six") and scores ("52-48").

use crate::doc::back;
use crate::lexicon::List;
use crate::number::numeral::{self, Form, Number};
use crate::number::quantity::{Amount, QuantityKind, Unit};
use crate::number::{joint, money, noun, qualifier};
use crate::syntax::{Form as VerbForm, Pos, Tense, Text};
use crate::{Doc, Gap};

/// How far before "from" the noun of a change is looked for, in tokens.
const NEAR: usize = 6;

/// Joins `first` with the amount that follows it, as `next` reads it, where the two are a range or a score.
pub fn join(text: Text, first: Amount, next: impl Fn(usize) -> Option<Amount>) -> Amount {
    let doc = text.doc;
    let Some((link, at)) = link(text, &first) else { return first };
    let second = money::behind(doc, &first, at, link == Link::Dash)
        .or_else(|| (at..at + 4).take_while(|&i| i == at || is_prefix(doc, back(i, 1))).find_map(next));
    let Some(second) = second else { return first };
    match link {
        Link::Dash if is_score(doc, &first, &second) => score(first, &second),
        _ if first.value_to.is_some() || second.value_to.is_some() => first,
        Link::From => share_unit(first, &second),
        Link::Step if first.kind != QuantityKind::Percent && !is_open(&first, &second) => first,
        Link::Dash | Link::To | Link::Step => range(first, second),
    }
}

/// How two amounts are joined.
#[derive(Clone, Copy, PartialEq)]
enum Link {
    /// "10-15"
    Dash,
    /// "10 to 15", "between 10 and 15", "10 or 15"
    To,
    /// "rose from 10 to 15"
    From,
    /// "rose by 10 to 15", where the second is what was reached unless the first leaves out its unit.
    Step,
}

/// The link behind an amount, and the token where the next one can begin.
fn link(text: Text, first: &Amount) -> Option<(Link, usize)> {
    let doc = text.doc;
    let (start, end) = (first.tokens.start, first.tokens.end);
    let before = back(qualifier::before(doc, start).map_or(start, |(_, s)| s), 1);
    if let Some(at) = hyphened(doc, end) {
        return Some((Link::To, at));
    }
    let link = match doc.word(end) {
        "-" | "–" | "—" if is_even(doc, end) => Link::Dash,
        _ if joint::to(doc, end) && joint::from(doc, before) && changes(text, before) => Link::From,
        _ if joint::to(doc, end) && (joint::by(doc, before) || is_change(doc, before)) => Link::Step,
        _ if joint::to(doc, end) || joint::or(doc, end) => Link::To,
        _ if joint::and(doc, end) && joint::between(doc, before) => Link::To,
        _ => return None,
    };
    Some((link, end + 1))
}

/// "0.4-to-1.2-metre": the token behind the second hyphen.
fn hyphened(doc: &Doc, end: usize) -> Option<usize> {
    let tied = (end..end + 4).all(|i| doc.gap(i) == Gap::None);
    (tied && doc.mark(end) == '-' && joint::to(doc, end + 1) && doc.mark(end + 2) == '-').then_some(end + 3)
}

/// Whether token `i` is a verb that says by itself which way a figure goes.
fn is_change(doc: &Doc, i: usize) -> bool {
    doc.value(i, List::ChangeVerb).is_some_and(|value| value != "none" && !value.ends_with('?'))
        || doc.is(i, List::ChangeAdverb) && doc.value(i, List::ChangeAdverb) != Some("topic")
}

/// Whether the first figure leaves its unit to the second: "by 10 to 15 percent".
fn is_open(first: &Amount, second: &Amount) -> bool {
    first.unit.is_none() && second.kind != QuantityKind::Count
}

/// Whether the clause around token `at` tells of a change: "rose from", not "prices range from".
fn changes(text: Text, at: usize) -> bool {
    let Text { doc, syntax } = text;
    let start = at.saturating_sub(NEAR - 1).max(doc.sentences[doc.sentence_at(doc.tokens[at].span.start)].tokens.start);
    let noun = (start..at).any(|i| doc.is(i, List::ChangeNoun));
    let Some((chunk, group)) = syntax.clause_at(at).and_then(|id| syntax.verb(id)) else {
        return noun || (start..at).any(|i| doc.value(i, List::ChangeVerb).is_some_and(|v| v != "none"));
    };
    let listed = doc.value(chunk.head, List::ChangeVerb);
    let past = group.tense == Tense::Past && !group.copula || group.form == VerbForm::Participle;
    noun || listed.is_some_and(|value| value != "none") || listed.is_none() && past
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

fn score(first: Amount, second: &Amount) -> Amount {
    let tokens = first.tokens.start..second.tokens.end;
    Amount { kind: QuantityKind::Ratio, unit: second.unit, tokens, ..first }
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
    let second = if first.kind == QuantityKind::Age { bare(second) } else { second };
    let bare = first.unit.is_none();
    let counts_bare = second.kind == QuantityKind::Count && second.unit.is_none();
    // "up 40% to 3,000": a share goes on to a share.
    let named = matches!(first.unit, Some(Unit::Words(_)));
    let counts_bare = counts_bare && !named && first.kind != QuantityKind::Percent;
    let alike = first.kind == second.kind && first.unit == second.unit || counts_bare;
    let words = matches!((first.unit, second.unit), (Some(Unit::Words(_)), Some(Unit::Words(_))));
    let value = scaled_as(&first, &second).unwrap_or(first.value);
    if !(bare || alike) || words || second.value <= value {
        return first;
    }
    let unit = second.unit.or(first.unit);
    let tokens = first.tokens.start..second.tokens.end;
    let kind = if bare { second.kind } else { first.kind };
    Amount { kind, unit, tokens, value, value_to: Some(second.value), of: None, number: second.number }
}

/// The amount without the noun behind it: "(ages 6 to) 11 sail".
fn bare(amount: Amount) -> Amount {
    let tokens = amount.tokens.start..amount.number.tokens.end;
    if amount.kind == QuantityKind::Count { Amount { unit: None, tokens, ..amount } } else { amount }
}

/// "one in six", "four out of five seniors", "12 per 100,000"
#[must_use]
pub fn ratio(text: Text, number: &Number) -> Option<Amount> {
    let doc = text.doc;
    let at = number.tokens.end;
    let of = joint::of(doc, at + 1);
    let every = |i: usize| usize::from(joint::every(doc, i));
    // "six of the eight gates"
    let known = joint::of(doc, at) && matches!(text.syntax.pos(at + 1), Pos::Determiner | Pos::Possessive);
    let words = if joint::out(doc, at) && of {
        2 + every(at + 2)
    } else if known && number.value > 1.0 {
        2
    } else if joint::of(doc, at) || joint::within(doc, at) || joint::per(doc, at) {
        1 + every(at + 1)
    } else {
        return None;
    };
    let whole = numeral::read(doc, at + words, false)?;
    let per = joint::per(doc, at);
    let one = number.value <= 1.0 && words == 1 && joint::of(doc, at);
    if one {
        return None;
    }
    if number.power > 0
        || !is_base(&whole, words > 1 || per)
        || (number.value >= whole.value && !per)
        || number.form == Form::Fraction
    {
        return None;
    }
    let noun = noun::counted(text, whole.tokens.end);
    let end = noun.as_ref().map_or(whole.tokens.end, |n| n.end);
    let duration = noun.as_ref().is_some_and(|n| doc.is(n.start, List::Duration));
    let unit = noun.map(|n| Unit::Words(doc.span(n)));
    let found = Amount::of(number.clone(), number.tokens.start, end);
    let of = Some(whole.value);
    (words > 1 || !duration).then_some(Amount { kind: QuantityKind::Ratio, of, unit, ..found })
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
