//! Sums of money: the currency before or behind the number, as an ISO 4217 code.

use crate::doc::back;
use crate::lexicon::{self, List};
use crate::number::numeral::{self, Number};
use crate::number::quantity::{Amount, QuantityKind, Unit};
use crate::{Doc, Gap, Kind};

/// The longest name of a currency: "united states dollar".
const LONGEST: usize = 4;

/// The sum of money whose number begins at token `at`.
#[must_use]
pub fn read(doc: &Doc, at: usize) -> Option<Amount> {
    if let Some((code, start)) = sign_before(doc, at) {
        let number = numeral::read(doc, at, true)?;
        let end = name_behind(doc, &number).filter(|n| n.code == code).map_or(number.tokens.end, |n| n.end);
        return Some(amount(number, start, end, code, 0));
    }
    let number = numeral::read(doc, at, false)?;
    if let Some(name) = name_behind(doc, &number) {
        return Some(named(doc, number, &name));
    }
    let scaled = numeral::read(doc, at, true)?;
    let name = name_behind(doc, &scaled).filter(|_| scaled.tokens.end > number.tokens.end)?;
    Some(named(doc, scaled, &name))
}

/// "USD115", "Rs500": letters and digits in one token.
#[must_use]
pub fn read_glued(doc: &Doc, at: usize) -> Option<Amount> {
    let word = doc.word(at);
    let letters = word.find(|c: char| c.is_ascii_digit()).filter(|n| (2..=3).contains(n))?;
    let digits = word[letters..].bytes().all(|b| b.is_ascii_digit());
    let code = lexicon::value(List::CurrencySign, &word[..letters].to_ascii_lowercase()).filter(|_| digits)?;
    let number = numeral::read_behind(doc, at, letters)?;
    let end = number.tokens.end;
    Some(amount(number, at, end, code.trim_end_matches('?'), 0))
}

fn amount(number: Number, start: usize, end: usize, code: &'static str, power: i32) -> Amount {
    let value = number.scaled(power);
    Amount { kind: QuantityKind::Money, unit: Some(Unit::Symbol(code)), value, ..Amount::of(number, start, end) }
}

fn named(doc: &Doc, number: Number, name: &Name) -> Amount {
    let start = number.tokens.start;
    let mut found = amount(number, start, name.end, name.code, name.power);
    if let Some((minor, end)) = minor_behind(doc, name).filter(|_| found.number.power == 0 && name.power == 0) {
        found.value += minor;
        found.tokens.end = end;
    }
    found
}

/// The code of the sign that stands before token `at`, and where the sign begins.
fn sign_before(doc: &Doc, at: usize) -> Option<(&'static str, usize)> {
    let last = at.checked_sub(1)?;
    if doc.tokens.get(at)?.gap > Gap::Space {
        return None;
    }
    let longest = if matches!(doc.word(last), "$" | "." | "¥" | "₵") { LONGEST.min(at) } else { 1 };
    let shortest = if doc.is(last, List::CurrencySign) { 1 } else { 2 };
    (shortest..=longest).rev().find_map(|n| {
        let start = at - n;
        let glued = (start + 1..=last).all(|i| doc.tokens[i].gap == Gap::None || doc.word(i) == "$");
        let code = lexicon::value(List::CurrencySign, doc.folded_phrase(start..at)).filter(|_| glued)?;
        let code = code.trim_end_matches('?');
        is_sign(doc, start, last, code).then_some((code, start))
    })
}

/// Whether the words are meant as a sign: "$", "USD", "Rs"; "rub 5" and the like are not.
fn is_sign(doc: &Doc, start: usize, last: usize, code: &str) -> bool {
    let word = doc.word(start);
    let capital = word.starts_with(|c: char| !c.is_lowercase());
    let known = word.eq_ignore_ascii_case(code) && word.len() == 3 || matches!(word, "rmb" | "rs");
    doc.tokens[last].kind == Kind::Mark && doc.word(last) != "." || capital || known
}

/// A currency behind a number.
struct Name {
    code: &'static str,
    /// The power of ten by which the name scales the number: 6 for "USD million", -2 for "cents".
    power: i32,
    end: usize,
}

fn name_behind(doc: &Doc, number: &Number) -> Option<Name> {
    let end = number.tokens.end;
    let hyphen = usize::from(doc.word(end) == "-" && doc.tokens.get(end + 1).is_some_and(|t| t.gap == Gap::None));
    let at = end + hyphen;
    let token = doc.tokens.get(at).filter(|t| t.kind != Kind::Number)?;
    let sign = doc.word(at + 1) == "$";
    let most = if sign || token.lex.begins(List::Currency) { LONGEST } else { 1 };
    let (value, end) = (1..=most).rev().find_map(|n| Some((currency(doc, at, n)?, at + n)))?;
    if value.ends_with('?') && number.power == 0 && number.value < 1000.0 {
        return None;
    }
    let (code, minor) = (value.get(..3)?, value.ends_with("/100"));
    match (doc.word(at), number.power) {
        ("p", _) if doc.tokens[at].gap != Gap::None || number.value > 100.0 => None,
        ("pound" | "pounds", 0) if !is_british(doc, at) => None,
        (_, 0) => {
            let (power, end) = numeral::scale_behind(doc, end).unwrap_or((0, end));
            Some(Name { code, power: if minor { -2 } else { power }, end })
        }
        _ => Some(Name { code, power: if minor { -2 } else { 0 }, end }),
    }
}

/// Whether pounds are likely to be money: the sign of the currency stands nearby.
fn is_british(doc: &Doc, at: usize) -> bool {
    const NEARBY: usize = 200;
    (at.saturating_sub(NEARBY)..at + NEARBY).any(|i| matches!(doc.word(i), "£" | "pence" | "sterling"))
}

fn currency(doc: &Doc, at: usize, n: usize) -> Option<&'static str> {
    let token = doc.tokens.get(back(at + n, 1)).filter(|t| t.gap <= Gap::Line)?;
    let words = doc.folded_phrase(at..at + n);
    if let Some(code) = lexicon::value(List::CurrencySign, words) {
        let next = doc.tokens.get(at + n).is_some_and(|t| t.kind == Kind::Number && t.gap == Gap::None);
        let free = !(next && token.kind == Kind::Mark);
        return (free && is_sign(doc, at, back(at + n, 1), code.trim_end_matches('?'))).then_some(code);
    }
    let singular = words.strip_suffix('s').unwrap_or(words);
    lexicon::value(List::Currency, words).or_else(|| lexicon::value(List::Currency, singular))
}

/// "(3 dollars) 50 cents", "(15 dollars) 50": the hundredths behind a full sum, and the token behind them.
fn minor_behind(doc: &Doc, name: &Name) -> Option<(f64, usize)> {
    let at = name.end + usize::from(doc.word(name.end) == "and");
    let number = numeral::read(doc, at, false).filter(|n| n.power == 0 && n.value < 100.0)?;
    if let Some(minor) = name_behind(doc, &number) {
        return (minor.power == -2).then(|| (number.scaled(-2), minor.end));
    }
    let end = number.tokens.end;
    let two = number.is_plain(doc) && doc.word(at).len() == 2 && at == name.end;
    let alone = doc.tokens.get(end).is_none_or(|t| t.kind == Kind::Mark) || doc.word(end) == "more";
    (two && alone).then(|| (number.scaled(-2), end))
}
