//! What tokens can be in a date: a day, a month, a year, a quarter …, each with the token behind it.

use crate::doc::back;
use crate::lexicon::{self, List};
use crate::number::joint;
use crate::{Doc, Gap, Kind};

/// A value, and the token behind it.
pub type Read<T> = Option<(T, usize)>;

/// A day of the month in digits, "3", "22nd", or in words, "third", "twenty-first".
#[must_use]
pub fn day(doc: &Doc, i: usize) -> Read<u8> {
    if !doc.is_number(i) {
        return ordinal(doc, i).filter(|(n, _)| *n <= 31);
    }
    let day = small(doc.word(i)).filter(|d| (1..=31).contains(d))?;
    match doc.folded(i + 1) {
        "st" | "nd" | "rd" | "th" if glued(doc, i + 1) => Some((day, i + 2)),
        _ if glued(doc, i + 1) && doc.is_word(i + 1) => None,
        _ => Some((day, i + 1)),
    }
}

/// An ordinal in words: "third", "twenty-first".
#[must_use]
pub fn ordinal(doc: &Doc, i: usize) -> Read<u8> {
    let value = |i: usize| doc.value(i, List::OrdinalDay).and_then(|v| v.parse::<u8>().ok());
    if let Some(n) = value(i) {
        return Some((n, i + 1));
    }
    let tens = doc.value(i, List::NumberWord)?.parse::<u8>().ok().filter(|n| *n >= 20 && n % 10 == 0)?;
    let hyphen = usize::from(is_dash(doc, i + 1) && glued(doc, i + 1));
    value(i + 1 + hyphen).filter(|one| *one < 10).map(|one| (tens + one, i + 2 + hyphen))
}

/// Whether the day at token `i` is written as an ordinal, which no count is.
#[must_use]
pub fn is_ordinal(doc: &Doc, i: usize) -> bool {
    day(doc, i).is_some_and(|(_, next)| next > i + 1) || doc.is(i, List::OrdinalDay)
}

/// A month with the stop of its short form; "May" and the like may be another word in lower case.
#[must_use]
pub fn month(doc: &Doc, i: usize) -> Read<u8> {
    let month = doc.value(i, List::Month)?.parse().ok()?;
    let stop = doc.mark(i + 1) == '.' && glued(doc, i + 1) && doc.word(i).len() <= 4;
    // A whole name ends a sentence, but for a slip such as "May. 9, 2025".
    let whole = doc.word(i).len() == 4 && doc.folded(i) != "sept" || doc.folded(i) == "may";
    let dated = small(doc.word(i + 2)).is_some() && doc.mark(i + 3) == ',' && year(doc, i + 4).is_some();
    Some((month, i + 1 + usize::from(stop && (!whole || dated))))
}

/// A year of four digits that no other digits or letters adjoin.
#[must_use]
pub fn year(doc: &Doc, i: usize) -> Read<i32> {
    if !doc.is_number(i) || doc.word(i).len() != 4 {
        return None;
    }
    let year: i32 = doc.word(i).parse().ok()?;
    let letters = glued(doc, i + 1) && doc.is_word(i + 1) && !doc.word(i + 1).starts_with(['\'', '’']);
    ((1000..2200).contains(&year) && !letters).then_some((year, i + 1))
}

/// A year of two digits behind an apostrophe: "’24".
#[must_use]
pub fn short_year(doc: &Doc, i: usize) -> Read<i32> {
    let short = is_apostrophe(doc, i) && glued(doc, i + 1) && doc.word(i + 1).len() == 2;
    let free = !glued(doc, i + 2) || !(doc.is_word(i + 2) || doc.is_number(i + 2));
    small(doc.word(i + 1)).filter(|_| short && free).map(|year| (century(year), i + 2))
}

/// Two digits that a word of the calendar says to be a year: those of "Q3 25".
#[must_use]
pub fn two_digits(doc: &Doc, i: usize) -> Read<i32> {
    let free = !glued(doc, i + 1) || !(doc.is_word(i + 1) || matches!(doc.mark(i + 1), '%' | '/' | ':'));
    let year = small(doc.word(i)).filter(|_| free && doc.is_number(i) && doc.word(i).len() == 2)?;
    Some((century(year), i + 1))
}

/// A day of the week, with the stop of its short form.
#[must_use]
pub fn weekday(doc: &Doc, i: usize) -> Read<u8> {
    let weekday = doc.value(i, List::Weekday)?.parse().ok()?;
    let stop = doc.mark(i + 1) == '.' && glued(doc, i + 1) && doc.word(i).len() <= 5;
    Some((weekday, i + 1 + usize::from(stop)))
}

/// A season, by its number in EDTF.
#[must_use]
pub fn season(doc: &Doc, i: usize) -> Read<u8> {
    Some((doc.value(i, List::Season)?.parse().ok()?, i + 1))
}

/// First and last month of a year's part.
pub type Months = (u8, u8);

/// A quarter or half in short: "Q3", "H1", "3Q", "1H", "Quarter 1".
#[must_use]
pub fn short_quarter(doc: &Doc, i: usize) -> Read<Months> {
    if let &[a, b] = doc.folded(i).as_bytes() {
        return part(b, a).map(|months| (months, i + 1));
    }
    let number = |i: usize| if doc.is_number(i) { doc.word(i).as_bytes().first().copied() } else { None };
    if doc.word(i).len() == 1
        && let (Some(n), &[letter]) = (number(i), doc.folded(i + 1).as_bytes())
    {
        return part(n, letter).filter(|_| glued(doc, i + 1)).map(|months| (months, i + 2));
    }
    let named = doc.folded(i) == "quarter" && doc.word(i + 1).len() == 1;
    number(i + 1).filter(|_| named).and_then(|n| part(n, b'q')).map(|months| (months, i + 2))
}

/// The glued short form with its year: "3Q25", "1H2026"; "Q325" is a code.
#[must_use]
pub fn glued_quarter(doc: &Doc, i: usize) -> Read<(Months, i32)> {
    let word = doc.folded(i + 1);
    let letter = *word.as_bytes().first().filter(|_| doc.word(i).len() == 1 && glued(doc, i + 1))?;
    let months = part(*doc.word(i).as_bytes().first()?, letter)?;
    let year = match word.get(1..)? {
        digits if digits.len() == 2 => century(small(digits)?),
        digits if digits.len() == 4 => digits.parse().ok().filter(|y| (1900..2200).contains(y))?,
        _ => return None,
    };
    Some(((months, year), i + 2))
}

fn part(n: u8, letter: u8) -> Option<Months> {
    match (letter, n) {
        (b'q', b'1'..=b'4') => Some(months_of(n - b'0', 3)),
        (b'h', b'1' | b'2') => Some(months_of(n - b'0', 6)),
        _ => None,
    }
}

const fn months_of(n: u8, len: u8) -> Months {
    (n * len - len + 1, n * len)
}

/// A quarter or half in words: "third quarter", "1st half", "second fiscal quarter", "first nine months"; true where it is
/// called fiscal.
#[must_use]
pub fn quarter(doc: &Doc, i: usize) -> Read<(Months, bool)> {
    let (n, next) = match doc.folded(i) {
        "final" | "last" => (0, i + 1),
        _ => ordinal(doc, i).or_else(|| day(doc, i).filter(|&(_, next)| next == i + 2))?,
    };
    if let Some(months) = first_months(doc, n, next) {
        return Some(months);
    }
    let next = next + usize::from(is_dash(doc, next) && glued(doc, next));
    let fiscal = usize::from(matches!(doc.folded(next), "fiscal" | "financial"));
    let calendar = usize::from(doc.folded(next) == "calendar");
    let (len, most) = match doc.folded(next + fiscal + calendar) {
        "quarter" => (3, 4),
        "half" => (6, 2),
        _ => return None,
    };
    let n = if n == 0 { most } else { n };
    (n <= most).then(|| ((months_of(n, len), fiscal > 0), next + fiscal + calendar + 1))
}

/// "(first) nine months"
fn first_months(doc: &Doc, n: u8, i: usize) -> Read<(Months, bool)> {
    if n != 1 || doc.folded(i + 1) != "months" {
        return None;
    }
    let count = small(doc.word(i)).or_else(|| doc.value(i, List::NumberWord)?.parse().ok())?;
    (2..12).contains(&count).then_some((((1, count), false), i + 2))
}

/// The words that make the year behind them a fiscal one: "fiscal", "financial year", "FY".
#[must_use]
pub fn fiscal(doc: &Doc, i: usize) -> Option<usize> {
    let year = usize::from(doc.folded(i + 1) == "year" && doc.gap(i + 1) < Gap::Blank);
    match doc.folded(i) {
        "fiscal" | "fy" => Some(i + 1 + year),
        "financial" | "tax" if year > 0 => Some(i + 2),
        _ => None,
    }
}

/// "FY25", "FY2025": a fiscal year in one token.
#[must_use]
pub fn fiscal_year(doc: &Doc, i: usize) -> Read<i32> {
    let year = doc.folded(i).strip_prefix("fy")?;
    if !year.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let year = match year.len() {
        2 => century(small(year)?),
        4 => year.parse().ok().filter(|year| (1900..2200).contains(year))?,
        _ => return None,
    };
    Some((year, i + 1))
}

/// A month with its day in one token: "Dec31".
#[must_use]
pub fn glued_day(doc: &Doc, i: usize) -> Read<(u8, u8)> {
    let word = doc.folded(i);
    let (name, day) = word.split_at_checked(word.find(|c: char| c.is_ascii_digit())?)?;
    let month = lexicon::value(List::Month, name)?.parse().ok()?;
    Some(((month, small(day).filter(|d| (1..=31).contains(d))?), i + 1))
}

/// "June 3,2015": one token for day and year.
#[must_use]
pub fn joined_day(doc: &Doc, i: usize) -> Read<(u8, i32)> {
    let (day, year) = doc.word(i).split_once(',').filter(|(_, year)| year.len() == 4)?;
    let year = year.parse().ok().filter(|y| (1000..2200).contains(y))?;
    Some(((small(day).filter(|d| (1..=31).contains(d))?, year), i + 1))
}

/// Two digits as a year: 50 to 99 lie in the last century.
#[must_use]
pub fn century(year: u8) -> i32 {
    i32::from(year) + if year < 50 { 2000 } else { 1900 }
}

/// One or two digits.
#[must_use]
pub fn small(word: &str) -> Option<u8> {
    let digits = (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    if digits { word.parse().ok() } else { None }
}

/// How far a shift word goes: "last" is one back.
#[must_use]
pub fn shift(doc: &Doc, i: usize) -> Option<i32> {
    doc.value(i, List::DateCue)?.strip_prefix("shift ")?.parse().ok()
}

/// Whether token `i` says that what follows comes again and again.
#[must_use]
pub fn recurs(doc: &Doc, i: usize) -> bool {
    let other = || doc.value(i, List::NumberLink) == Some("past") && joint::every(doc, back(i, 1));
    joint::every(doc, i) || doc.folded(i) == "each" || i > 0 && other()
}

/// Whether no white space parts token `i` from the one before.
#[must_use]
pub fn glued(doc: &Doc, i: usize) -> bool {
    doc.gap(i) == Gap::None
}

/// Whether token `i` exists and stands in the same paragraph as the one before.
#[must_use]
pub fn same_line(doc: &Doc, i: usize) -> bool {
    doc.gap(i) < Gap::Blank
}

/// Whether token `i` is a hyphen or a dash.
#[must_use]
pub fn is_dash(doc: &Doc, i: usize) -> bool {
    matches!(doc.mark(i), '-' | '‐' | '‑' | '–' | '—' | '−' | '~')
}

/// Whether token `i` is an apostrophe, in whichever way it is typed.
#[must_use]
pub fn is_apostrophe(doc: &Doc, i: usize) -> bool {
    matches!(doc.mark(i), '\'' | '’' | '‘')
}

/// Whether token `i` begins with a capital.
#[must_use]
pub fn is_capital(doc: &Doc, i: usize) -> bool {
    doc.word(i).starts_with(char::is_uppercase)
}

/// Whether the month at token `i` may be another word: "may", "march", in lower case.
#[must_use]
pub fn is_other_word(doc: &Doc, i: usize) -> bool {
    !is_capital(doc, i) && doc.value(i, List::MonthShared) == Some("word")
}

/// Whether token `i` is a word in running text behind a blank.
#[must_use]
pub fn is_next_word(doc: &Doc, i: usize) -> bool {
    doc.tokens.get(i).is_some_and(|t| t.kind == Kind::Word && t.gap == Gap::Space)
}
