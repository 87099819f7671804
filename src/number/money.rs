//! Sums of money: the currency before or behind the number, as an ISO 4217 code.

use crate::doc::back;
use crate::lexicon::{self, List};
use crate::number::numeral::{self, Number};
use crate::number::quantity::{Amount, QuantityKind, Unit};
use crate::number::{joint, noun};
use crate::{Doc, Gap, Kind, Shape};

/// The longest name of a currency: "united states dollar".
const LONGEST: usize = 4;

/// The sum of money whose number begins at token `at`.
#[must_use]
pub fn read(doc: &Doc, at: usize) -> Option<Amount> {
    let bracketed = doc.mark(back(at, 1)) == '(' && glued(doc, at) && glued(doc, back(at, 1));
    let sign = sign_before(doc, if bracketed { back(at, 1) } else { at }).filter(|sign| !is_taken(doc, at, sign));
    if let Some(sign) = sign {
        return if bracketed { in_brackets(doc, at, &sign) } else { signed(doc, at, &sign) };
    }
    let number = numeral::read(doc, at, false)?;
    if let Some(name) = name_behind(doc, &number) {
        return Some(named(doc, number, &name));
    }
    let scaled = numeral::read(doc, at, true)?;
    let name = name_behind(doc, &scaled).filter(|_| scaled.tokens.end > number.tokens.end)?;
    Some(named(doc, scaled, &name))
}

/// "10 rmb 20 usd": the word before the number is the name behind another one.
fn is_taken(doc: &Doc, at: usize, sign: &Sign) -> bool {
    let named = || numeral::read(doc, at, false).is_some_and(|number| name_behind(doc, &number).is_some());
    let behind = doc.is_word(sign.start) || doc.gap(sign.start) == Gap::Space && is_behind(doc, at);
    doc.is_number(back(sign.start, 1)) && behind && named()
}

/// "$5 million", "AUD $75m", "$62 million NZD", "-$3.4 million"
fn signed(doc: &Doc, at: usize, sign: &Sign) -> Option<Amount> {
    let number = numeral::read(doc, at, true)?;
    let name =
        name_behind(doc, &number).filter(|n| n.code == sign.code || is_dollar(doc, at, number.tokens.end, n.code));
    let end = name.as_ref().map_or(number.tokens.end, |n| n.end);
    let mut found = amount(number, sign.start, end, name.map_or(sign.code, |n| n.code), sign.power);
    if let Some(start) = minus_before(doc, sign.start) {
        found.tokens.start = start;
        found.value = -found.value;
    }
    Some(found)
}

/// "$(3.4) million": a loss, as accounts write it.
fn in_brackets(doc: &Doc, at: usize, sign: &Sign) -> Option<Amount> {
    let number = numeral::read(doc, at, true)?;
    let close = number.tokens.end;
    if doc.mark(close) != ')' {
        return None;
    }
    let (power, end) = numeral::scale_behind(doc, close + 1).unwrap_or((0, close + 1));
    let found = amount(number, sign.start, end, sign.code, sign.power + power);
    Some(Amount { value: -found.value, ..found })
}

/// Whether a bare "$" is told by the code behind the sum to be another dollar: "$62 million NZD".
fn is_dollar(doc: &Doc, at: usize, end: usize, code: &str) -> bool {
    doc.mark(back(at, 1)) == '$' && doc.word(end) == code && code.ends_with('D')
}

/// "($4M –) 6M", "($4–)6": the second end of a range, which leaves out the currency; behind "to" it needs a scale.
#[must_use]
pub fn behind(doc: &Doc, first: &Amount, at: usize, dash: bool) -> Option<Amount> {
    let Some(Unit::Symbol(code)) = first.unit.filter(|_| first.kind == QuantityKind::Money) else { return None };
    let number = numeral::read(doc, at, true).filter(|n| n.power > 0 || dash && doc.is_number(at))?;
    if name_behind(doc, &number).is_some() {
        return None;
    }
    let (start, end) = (number.tokens.start, number.tokens.end);
    Some(amount(number, start, end, code, 0))
}

/// The minus before a sign of currency that ends before token `start`.
fn minus_before(doc: &Doc, start: usize) -> Option<usize> {
    let at = start.checked_sub(1)?;
    let mark = matches!(doc.mark(at), '-' | '−' | '–') && glued(doc, start);
    let free = doc.gap(at) > Gap::None || doc.mark(back(at, 1)) == '(';
    (mark && free || doc.is(at, List::Minus)).then_some(at)
}

/// "USD115", "Rs500", "R4 million", "$US12": letters and digits in one token.
#[must_use]
pub fn read_glued(doc: &Doc, at: usize) -> Option<Amount> {
    let word = doc.word(at);
    let letters = word.find(|c: char| c.is_ascii_digit()).filter(|n| (1..=4).contains(n))?;
    let name = &word[..letters];
    let dollar = doc.mark(back(at, 1)) == '$' && glued(doc, at);
    let sign = if dollar {
        Sign { code: code_of(&format!("{name}$"))?, start: back(at, 1), power: 0 }
    } else {
        Sign::of(name, at)?
    };
    let number = numeral::read_behind(doc, at, letters)?;
    let single = letters == 1 && number.power == 0 && number.tokens.len() == 1;
    let end = number.tokens.end;
    (!single).then(|| amount(number, sign.start, end, sign.code, sign.power))
}

/// What stands before a sum: its currency, where that begins, and the power of ten that it names.
struct Sign {
    code: &'static str,
    start: usize,
    power: i32,
}

impl Sign {
    /// The word as a sign: "USD", "Rs", "MUSD".
    fn of(word: &str, start: usize) -> Option<Self> {
        if let Some((code, power)) = scaled_code(word) {
            return Some(Self { code, start, power });
        }
        Some(Self { code: code_of(word)?, start, power: 0 })
    }
}

fn code_of(word: &str) -> Option<&'static str> {
    lexicon::value(List::CurrencySign, &lexicon::fold(word)).map(|code| code.trim_end_matches('?'))
}

/// "MUSD", "TSEK", "kEUR": a code with the letter of its scale.
fn scaled_code(word: &str) -> Option<(&'static str, i32)> {
    if word.len() != 4 || !word.is_ascii() || !word[1..].bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let power = match word.as_bytes()[0] {
        b'K' | b'k' | b'T' | b't' => 3,
        b'M' | b'm' => 6,
        b'B' | b'b' => 9,
        _ => return None,
    };
    code_of(&word[1..]).filter(|code| *code == &word[1..]).map(|code| (code, power))
}

fn glued(doc: &Doc, i: usize) -> bool {
    doc.gap(i) == Gap::None
}

fn amount(number: Number, start: usize, end: usize, code: &'static str, power: i32) -> Amount {
    let value = number.scaled(power);
    Amount { kind: QuantityKind::Money, unit: Some(Unit::Symbol(code)), value, ..Amount::of(number, start, end) }
}

fn named(doc: &Doc, number: Number, name: &Name) -> Amount {
    let start = number.tokens.start;
    let mut found = amount(number, start, name.end, name.code, name.power);
    let full = found.number.power == 0 && name.power == 0 && !joint::between(doc, back(start, 1));
    if let Some((minor, end)) = minor_behind(doc, name).filter(|_| full) {
        found.value += minor;
        found.tokens.end = end;
    }
    found
}

/// The sign that stands before token `at`.
fn sign_before(doc: &Doc, at: usize) -> Option<Sign> {
    let last = at.checked_sub(1)?;
    if doc.gap(at) > Gap::Space {
        return None;
    }
    if let Some((code, power)) = scaled_code(doc.word(last)) {
        return Some(Sign { code, start: last, power });
    }
    if let Some(code) = spelt_before(doc, last) {
        return Some(Sign { code, start: last, power: 0 });
    }
    let led = matches!(doc.mark(back(last, 1)), '$') && glued(doc, last);
    let longest = if led || matches!(doc.mark(last), '$' | '.' | '¥' | '₵') { LONGEST.min(at) } else { 1 };
    let shortest = if doc.is(last, List::CurrencySign) { 1 } else { 2 };
    let (code, start) = (shortest..=longest).rev().find_map(|n| {
        let start = at - n;
        let tied = (start + 1..=last).all(|i| glued(doc, i) || doc.mark(i) == '$');
        let code = lexicon::value(List::CurrencySign, doc.folded_phrase(start..at)).filter(|_| tied)?;
        let code = code.trim_end_matches('?');
        (is_sign(doc, start, last, code) && is_free(doc, start, last)).then_some((code, start))
    })?;
    Some(coded(doc, code, start))
}

/// "yen 40,000", "dollar 22.5 million": a currency by its name before a sum that no count looks like.
fn spelt_before(doc: &Doc, last: usize) -> Option<&'static str> {
    let code = doc.value(last, List::Currency).filter(|value| value.len() == 3)?;
    let number = numeral::read(doc, last + 1, true)?;
    let sum = doc.is_number(last + 1) && (number.power > 0 || doc.word(last + 1).contains(','));
    let led = doc.is(back(last, 1), List::Determiner) || doc.is_number(back(last, 1));
    (sum && !led && name_behind(doc, &number).is_none()).then_some(code)
}

/// "AUD $75m", "BRL$20m": the code before a bare "$".
fn coded(doc: &Doc, code: &'static str, start: usize) -> Sign {
    let before = back(start, 1);
    let fits = |iso: &&str| *iso == doc.word(before) && (iso.ends_with('D') || glued(doc, start));
    let iso = code_of(doc.word(before)).filter(fits);
    match iso.filter(|_| doc.mark(start) == '$' && doc.gap(start) <= Gap::Space) {
        Some(iso) => Sign { code: iso, start: before, power: 0 },
        None => Sign { code, start, power: 0 },
    }
}

/// Whether a sign of one letter is one: "R 4m", "R 1,000", not "Figure R 4".
fn is_free(doc: &Doc, start: usize, last: usize) -> bool {
    if start != last || doc.tokens[last].kind != Kind::Word || doc.word(last).len() > 1 {
        return true;
    }
    let number = numeral::read(doc, last + 1, true);
    number.is_some_and(|n| n.power > 0 || doc.word(last + 1).contains([',', '.']))
}

/// Whether the words are meant as a sign: "$", "USD", "Rs"; "rub 5" and the like are not.
fn is_sign(doc: &Doc, start: usize, last: usize, code: &str) -> bool {
    let word = doc.word(start);
    let capital = word.starts_with(|c: char| !c.is_lowercase());
    let known = word.eq_ignore_ascii_case(code) && word.len() == 3 || matches!(word, "rmb" | "rs");
    doc.tokens[last].kind == Kind::Mark && doc.mark(last) != '.' || capital || known
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
    let hyphen = usize::from(doc.mark(end) == '-' && doc.tokens.get(end + 1).is_some_and(|t| t.gap == Gap::None));
    let at = end + hyphen;
    let letter = hyphen > 0 && doc.shape(at) == Shape::Initial;
    let token = doc.tokens.get(at).filter(|t| t.kind != Kind::Number && !letter)?;
    if let Some((code, power)) = scaled_code(doc.word(at)).filter(|_| number.power == 0) {
        return Some(Name { code, power, end: at + 1 });
    }
    let sign = doc.mark(at + 1) == '$';
    let most = if sign || token.lex.begins(List::Currency) { LONGEST } else { 1 };
    let (value, end) = (1..=most).rev().find_map(|n| Some((currency(doc, at, n, is_row(doc, number, at))?, at + n)))?;
    let grouped = number.value >= 1000.0 && !number.is_plain(doc);
    if value.ends_with('?') && number.power == 0 && !grouped || number.is_plain(doc) && is_thing(doc, number, at, end) {
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

/// "12 AED practice boards": capitals that are the short form of a thing, of which there are several.
fn is_thing(doc: &Doc, number: &Number, at: usize, end: usize) -> bool {
    let lower = |i: usize| doc.shape(i) == Shape::Lower && doc.gap(i) == Gap::Space && !noun::ends_phrase(doc, i);
    let code = end == at + 1 && doc.shape(at) == Shape::Upper && doc.gap(at) == Gap::Space;
    let signed = number.tokens.start.checked_sub(1).is_some_and(|i| doc.is(i, List::CurrencySign));
    let scaled = doc.is(end, List::NumberWord);
    code && !signed && !scaled && lower(end) && lower(end + 1) && noun::is_plural(doc, end + 1)
}

/// Whether pounds are likely to be money: the sign of the currency stands nearby.
fn is_british(doc: &Doc, at: usize) -> bool {
    const NEARBY: usize = 200;
    (at.saturating_sub(NEARBY)..at + NEARBY).any(|i| matches!(doc.word(i), "£" | "pence" | "sterling"))
}

/// "10 $ 30 $": sums in a row, each with its sign behind.
fn is_row(doc: &Doc, number: &Number, at: usize) -> bool {
    let sign = doc.word(at);
    let before = number.tokens.start.checked_sub(1).map_or("", |b| doc.word(b));
    doc.word(at + 2) == sign
        && doc.gap(at) == doc.gap(at + 2)
        && (before != sign || is_behind(doc, number.tokens.start))
}

/// Whether the sign before token `start` stands behind another number, as far apart as one stands behind its own.
fn is_behind(doc: &Doc, start: usize) -> bool {
    let sign = back(start, 1);
    doc.is_number(back(sign, 1)) && doc.word(back(sign, 2)) != doc.word(sign)
}

fn currency(doc: &Doc, at: usize, n: usize, row: bool) -> Option<&'static str> {
    let token = doc.tokens.get(back(at + n, 1)).filter(|t| t.gap <= Gap::Line)?;
    let words = doc.folded_phrase(at..at + n);
    if let Some(code) = lexicon::value(List::CurrencySign, words) {
        let next = doc.tokens.get(at + n).is_some_and(|t| t.kind == Kind::Number && t.gap <= Gap::Space);
        let free = row || !(next && token.kind == Kind::Mark);
        return (free && is_sign(doc, at, back(at + n, 1), code.trim_end_matches('?'))).then_some(code);
    }
    let singular = words.strip_suffix('s').unwrap_or(words);
    lexicon::value(List::Currency, words).or_else(|| lexicon::value(List::Currency, singular))
}

/// "(3 dollars) 50 cents", "(15 dollars) 50": the hundredths behind a full sum, and the token behind them.
fn minor_behind(doc: &Doc, name: &Name) -> Option<(f64, usize)> {
    let and = joint::and(doc, name.end);
    let at = name.end + usize::from(and);
    let number = numeral::read(doc, at, false).filter(|n| n.power == 0 && n.value < 100.0)?;
    if let Some(minor) = name_behind(doc, &number) {
        return (minor.power == -2).then(|| (number.scaled(-2), minor.end));
    }
    let end = number.tokens.end;
    let two = number.is_plain(doc) && doc.word(at).len() == 2 && !(and && doc.mark(end) == ',');
    let alone = doc.tokens.get(end).is_none_or(|t| t.kind == Kind::Mark) || doc.word(end) == "more";
    (two && alone).then(|| (number.scaled(-2), end))
}
