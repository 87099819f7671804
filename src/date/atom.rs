//! Single dates as they are written: "3 June 2015", "Sept. 21, 2023", "2015-08-17", "Q1 2016", "the 1990s".

use crate::date::form::{Form, Point, Slashed};
use crate::doc::back;
use crate::lexicon::{self, List};
use crate::{Doc, Gap, Kind, Shape};

/// A form, and the token behind it.
type Read<T = Form> = Option<(T, usize)>;

/// Reads the date that begins at token `i`. A bare year or month is read too: the caller judges whether it is one.
#[must_use]
pub fn at(doc: &Doc, i: usize) -> Read {
    if digits_before(doc, i) { None } else { behind_join(doc, i) }
}

/// The same where token `i` stands behind the dash of a range.
#[must_use]
pub fn behind_join(doc: &Doc, i: usize) -> Read {
    match doc.tokens.get(i)?.kind {
        Kind::Mark => short_decade(doc, i),
        Kind::Number => numeric(doc, i)
            .or_else(|| day_first(doc, i))
            .or_else(|| decade(doc, i))
            .or_else(|| year_first(doc, i))
            .or_else(|| part_of_year(doc, i)),
        Kind::Word => weekday(doc, i)
            .or_else(|| month_first(doc, i))
            .or_else(|| season(doc, i))
            .or_else(|| fiscal(doc, i))
            .or_else(|| part_of_year(doc, i))
            .or_else(|| named_day(doc, i)),
    }
}

/// A day of the month at token `i`: "3", "22nd".
#[must_use]
pub fn day(doc: &Doc, i: usize) -> Read<u8> {
    let token = doc.tokens.get(i).filter(|t| t.kind == Kind::Number)?;
    let day = small(token.span.of(doc.text)).filter(|d| (1..=31).contains(d))?;
    let next = i + 1;
    if !glued(doc, next) || doc.tokens[next].kind != Kind::Word {
        return Some((day, next));
    }
    matches!(doc.folded(next), "st" | "nd" | "rd" | "th").then_some((day, next + 1))
}

/// A month at token `i` with its stop, where it has one.
#[must_use]
pub fn month(doc: &Doc, i: usize) -> Read<u8> {
    let month = doc.value(i, List::Month)?.parse().ok()?;
    let stop = doc.word(i + 1) == "." && glued(doc, i + 1) && doc.word(i).len() <= 4;
    Some((month, i + 1 + usize::from(stop)))
}

/// Day before month: "3 June 2015", "22nd of January 1989", "23/Sep/2020".
#[must_use]
pub fn day_first(doc: &Doc, i: usize) -> Read {
    let (day, next) = day(doc, i)?;
    day_then_month(doc, day, next)
}

/// "fourth of July 1995".
fn named_day(doc: &Doc, i: usize) -> Read {
    let day = doc.value(i, List::OrdinalDay)?.parse().ok()?;
    if doc.folded(i + 1) == "of" { day_then_month(doc, day, i + 1) } else { None }
}

fn day_then_month(doc: &Doc, day: u8, next: usize) -> Read {
    let of = doc.folded(next) == "of";
    let mark = matches!(doc.word(next), "-" | "/" | "." | ",") && glued(doc, next) && glued(doc, next + 1);
    let at = next + usize::from(of || mark);
    let (month, after) = month(doc, at)?;
    let point = Point { month: Some(month), day: Some(day), ..Point::default() };
    let slash = mark && matches!(doc.word(after), "-" | "/") && glued(doc, after);
    let (point, end) = with_year(doc, point, after + usize::from(slash));
    let ok = point.is_real() && same_line(doc, at) && (point.year.is_some() || !is_other_word(doc, at));
    ok.then_some((Form::At(point), end))
}

/// "Dec31": month and day in one token.
fn glued_day(doc: &Doc, i: usize) -> Read {
    let word = doc.folded(i);
    let (name, day) = word.split_at_checked(word.find(|c: char| c.is_ascii_digit())?)?;
    let month = lexicon::value(List::Month, name)?.parse().ok()?;
    let (point, next) = with_year(doc, Point { day: small(day), ..Point::month(None, month) }, i + 1);
    (point.is_day() && point.is_real()).then_some((Form::At(point), next))
}

/// Month before day or year: "Sept. 21, 2023", "July 4th", "May 2018", "Dec/2018"; or a bare month.
fn month_first(doc: &Doc, i: usize) -> Read {
    let Some((month, next)) = month(doc, i) else { return glued_day(doc, i) };
    let bare = Point::month(None, month);
    if let Some(point) = joined_day_year(doc, bare, next) {
        return Some((Form::At(point), next + 1));
    }
    let slash = doc.word(next) == "/" && glued(doc, next) && glued(doc, next + 1);
    let (dated, end) = with_year(doc, bare, next + usize::from(slash));
    if dated.year.is_some() {
        return Some((Form::At(dated), end));
    }
    let the = next + usize::from(doc.folded(next) == "the");
    match day(doc, the).filter(|_| same_line(doc, the) && !is_other_word(doc, i)) {
        Some((day, end)) if !is_count(doc, end) => {
            let (point, end) = with_year(doc, Point { day: Some(day), ..bare }, end);
            point.is_real().then_some((Form::At(point), end))
        }
        _ => Some((Form::At(bare), next)),
    }
}

/// "June 3,2015": one token for day and year.
fn joined_day_year(doc: &Doc, bare: Point, i: usize) -> Option<Point> {
    let (day, year) = doc.word(i).split_once(',').filter(|(_, year)| year.len() == 4)?;
    let point = Point { year: year.parse().ok(), day: small(day), ..bare };
    (point.day.is_some_and(|d| d > 0) && point.is_real()).then_some(point)
}

/// Whether the number before token `i` is a clock time, a price or a share, not a day.
fn is_count(doc: &Doc, i: usize) -> bool {
    matches!(doc.word(i), ":" | "%" | "/" | "°") && glued(doc, i)
}

/// The year behind a day or month, where token `next` begins one: ", 2023", "of 1995", "2018", "’24".
#[must_use]
pub fn with_year(doc: &Doc, point: Point, next: usize) -> (Point, usize) {
    let skip = usize::from(doc.word(next) == "," || doc.folded(next) == "of");
    let at = next + skip;
    if !same_line(doc, at) {
        return (point, next);
    }
    if let Some(year) = year_number(doc, at) {
        return (point.of(year), at + 1);
    }
    let short = matches!(doc.word(next), "'" | "’" | "‘") && glued(doc, next + 1) && doc.word(next + 1).len() == 2;
    match short.then(|| small(doc.word(next + 1))).flatten() {
        Some(year) => (point.of(century(year)), next + 2),
        None => (point, next),
    }
}

/// A year at token `i`: four digits that no other digits or letters adjoin.
#[must_use]
pub fn year_number(doc: &Doc, i: usize) -> Option<i32> {
    let token = doc.tokens.get(i).filter(|t| t.kind == Kind::Number && t.span.len() == 4)?;
    let year: i32 = token.span.of(doc.text).parse().ok()?;
    let letters =
        glued(doc, i + 1) && doc.tokens[i + 1].kind == Kind::Word && !doc.word(i + 1).starts_with(['\'', '’']);
    ((1000..2200).contains(&year) && !letters).then_some(year)
}

/// Year before month: "2017 April", "2019-sep-1", "2020/Sep/23"; or a bare year.
fn year_first(doc: &Doc, i: usize) -> Read {
    let year = year_number(doc, i)?;
    let mark = matches!(doc.word(i + 1), "-" | "/") && glued(doc, i + 1) && glued(doc, i + 2);
    if let Some((Form::At(p), next)) = day_first(doc, i + 2).filter(|_| mark && glued(doc, i + 4)) {
        return Some((Form::At(p.of(year)), next));
    }
    let comma = doc.word(i + 1) == ",";
    let at = i + 1 + usize::from(mark || comma);
    let Some((month, next)) = month(doc, at).filter(|_| same_line(doc, at) && (mark || is_free_month(doc, at))) else {
        return part_of_year(doc, i).or(Some((Form::At(Point::year(year)), i + 1)));
    };
    let point = Point::month(Some(year), month);
    let mark = usize::from(matches!(doc.word(next), "-" | "/") && glued(doc, next));
    Some(match day(doc, next + mark).filter(|_| same_line(doc, next + mark)) {
        Some((day, end)) => (Form::At(Point { day: Some(day), ..point }), end),
        None => (Form::At(point), next),
    })
}

/// Whether the month at token `i` may belong to the year before it: the year of "in 2017, April 5" does not.
fn is_free_month(doc: &Doc, i: usize) -> bool {
    let (_, next) = month(doc, i).unwrap_or((0, i + 1));
    let dated = with_year(doc, Point::default(), next).0.year.is_some();
    !is_shared(doc, i) || !(dated || is_other_word(doc, i) || is_word(doc, next) && is_capital(doc, next))
}

/// All in digits: "2015-08-17", "2015-12", "13.5.2015", "3/25/2024", "12/12/30", "11/2016".
fn numeric(doc: &Doc, i: usize) -> Read {
    if let Some(read) = dotted(doc, i) {
        return Some((read, i + 1));
    }
    if let Some(form) = spaced(doc, i) {
        return Some((form, i + 3));
    }
    let mark = doc.word(i + 1);
    let spaced = mark == "-" && year_number(doc, i + 2).is_some() && !glued(doc, i + 2);
    if !matches!(mark, "/" | "-" | "–") || !(spaced || glued(doc, i + 1) && glued(doc, i + 2)) {
        return None;
    }
    let (a, b) = (doc.word(i), doc.word(i + 2));
    let third = doc.word(i + 3) == mark && glued(doc, i + 3) && glued(doc, i + 4);
    let c = if third { doc.word(i + 4) } else { "" };
    let (form, next) = if doc.tokens.get(i + 4).is_some_and(|t| t.kind == Kind::Number) && third && !c.is_empty() {
        (three(a, b, c).filter(|_| mark != "–"), i + 5)
    } else {
        (two(a, b, mark), i + 3)
    };
    form.filter(|_| !letters_behind(doc, next) && !in_address(doc, i)).map(|form| (form, next))
}

/// "example.org/2025/05/20/": a date in an address of the web is that of a post.
fn in_address(doc: &Doc, i: usize) -> bool {
    i > 0 && doc.word(back(i, 1)) == "/" && glued(doc, i)
}

/// "13.5.2015" and "2015.5.13", which are one token.
fn dotted(doc: &Doc, i: usize) -> Option<Form> {
    let mut parts = doc.word(i).split('.');
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    let whole = parts.next().is_none() && (c.len() == 4 || a.len() == 4) && !letters_behind(doc, i + 1);
    if whole { three(a, b, c) } else { None }
}

/// "2016 10 16".
fn spaced(doc: &Doc, i: usize) -> Option<Form> {
    let padded =
        [i + 1, i + 2].iter().all(|&k| is_number(doc, k) && doc.word(k).len() == 2 && doc.tokens[k].gap == Gap::Space);
    let whole = !glued(doc, i + 3) || !is_number(doc, i + 3) && !letters_behind(doc, i + 3);
    if padded && whole && year_number(doc, i).is_some() {
        three(doc.word(i), doc.word(i + 1), doc.word(i + 2))
    } else {
        None
    }
}

fn three(a: &str, b: &str, c: &str) -> Option<Form> {
    if a.len() == 4 {
        let point = Point { year: a.parse().ok(), month: small(b), day: small(c), weekday: None };
        let fits = point.month.is_some() && point.day.is_some() && point.is_real();
        return fits.then_some(Form::At(point));
    }
    let year = match c.len() {
        4 => c.parse().ok()?,
        2 => century(small(c)?),
        _ => return None,
    };
    slashed(a, b, Some(year)).filter(|_| (1000..2200).contains(&year))
}

/// Two numbers: year and month in either order, or day and month of a range's first end.
fn two(a: &str, b: &str, mark: &str) -> Option<Form> {
    let year_month = |year: &str, month: &str| {
        let month = small(month).filter(|m| (1..=12).contains(m))?;
        let year = year.parse().ok().filter(|y| (1800..2200).contains(y))?;
        Some(Form::At(Point::month(Some(year), month)))
    };
    match (a.len(), b.len()) {
        (4, 2) if mark == "-" && consecutive(a, b) => None,
        (4, 1 | 2) if mark != "–" => year_month(a, b),
        (1 | 2, 4) if mark != "–" => year_month(b, a),
        (1 | 2, 1 | 2) if mark == "/" => slashed(a, b, None),
        _ => None,
    }
}

/// Whether "2011-12" is two years that follow each other.
fn consecutive(a: &str, b: &str) -> bool {
    a.get(2..).and_then(small).zip(small(b)).is_some_and(|(a, b)| (a + 1) % 100 == b)
}

fn slashed(a: &str, b: &str, year: Option<i32>) -> Option<Form> {
    let (first, second) = (small(a)?, small(b)?);
    let real = |month, day| Point { year, month: Some(month), day: Some(day), weekday: None }.is_real() && month <= 12;
    let fits = a.len() <= 2 && b.len() <= 2 && (real(first, second) || real(second, first));
    fits.then_some(Form::Slashed(Slashed { first, second, year }))
}

/// A day of the week, with the date that it stands before: "Friday", "Wednesday, 08 June 2011".
fn weekday(doc: &Doc, i: usize) -> Read {
    let weekday = doc.value(i, List::Weekday)?.parse().ok()?;
    let full = doc.folded(i).ends_with("day");
    let mut j = i + 1;
    for mark in [".", ",", "the", ","] {
        j += usize::from(doc.folded(j) == mark && doc.tokens[j].gap < Gap::Line);
    }
    let dated = if same_line(doc, j) && !doc.is(j, List::Weekday) { at(doc, j) } else { None };
    match dated {
        Some((Form::At(p), end)) if p.is_day() => Some((Form::At(Point { weekday: Some(weekday), ..p }), end)),
        Some((Form::Slashed(s), end)) if s.year.is_some() => Some((Form::Slashed(s), end)),
        _ if full && is_capital(doc, i) && !recurs(doc, i) => {
            Some((Form::At(Point { weekday: Some(weekday), ..Point::default() }), i + 1))
        }
        _ => None,
    }
}

/// Whether the weekday at token `i` is one of many, or part of a name: "every Friday", "Monday to Friday", "Black Friday".
fn recurs(doc: &Doc, i: usize) -> bool {
    let word = |k: usize| doc.tokens.get(k);
    let joined = |k: usize| {
        doc.is(k, List::DateCue) && matches!(doc.value(k, List::DateCue), Some("join" | "both"))
            || doc.word(k) == "-"
            || doc.word(k) == "–"
    };
    let name = i.checked_sub(1).and_then(word).is_some_and(|t| {
        matches!(t.shape, Shape::Title)
            && t.kind == Kind::Word
            && !t.lex.has(List::DateCue)
            && !t.lex.has(List::Stopword)
            || matches!(t.span.of(doc.text).to_ascii_lowercase().as_str(), "every" | "each")
    });
    let paired = joined(i + 1) && doc.is(i + 2, List::Weekday)
        || i >= 2 && joined(back(i, 1)) && doc.is(back(i, 2), List::Weekday);
    let led = matches!(i.checked_sub(1).and_then(|k| doc.value(k, List::DateCue)), Some("lead" | "join"));
    let counted =
        doc.tokens.get(i + 1).is_some_and(|t| t.kind == Kind::Word && t.shape == Shape::Lower && t.gap == Gap::Space)
            && !led
            && !doc.is(i + 1, List::Stopword)
            && !doc.is(i + 1, List::DateCue)
            && !doc.is(i + 1, List::IrregularPast)
            && !doc.word(i + 1).ends_with("ed");
    name || paired || counted
}

/// "fall 2024", "summer of 2025"; by itself it is judged by the caller.
fn season(doc: &Doc, i: usize) -> Read {
    let season = doc.value(i, List::Season)?.parse().ok()?;
    let (point, next) = with_year(doc, Point::month(None, season), i + 1);
    point.year.map(|_| (Form::At(point), next))
}

/// "fiscal 2025", "FY25", "financial year 2024": the year by whose number it goes.
fn fiscal(doc: &Doc, i: usize) -> Read {
    let word = doc.folded(i);
    if let Some(year) = word.strip_prefix("fy").filter(|y| y.bytes().all(|b| b.is_ascii_digit()) && !y.is_empty()) {
        return match year.len() {
            4 => Some((Form::At(Point::year(year.parse().ok()?)), i + 1)),
            2 => Some((Form::At(Point::year(century(small(year)?))), i + 1)),
            _ => None,
        };
    }
    if !matches!(word, "fiscal" | "fy" | "financial") {
        return None;
    }
    let at = i + 1 + usize::from(doc.folded(i + 1) == "year");
    year_number(doc, at).filter(|_| word != "financial" || at == i + 2).map(|y| (Form::At(Point::year(y)), at + 1))
}

/// Quarters and halves: "Q1 2016", "first quarter of 2016", "2019-H2".
fn part_of_year(doc: &Doc, i: usize) -> Read {
    if let Some(year) = year_number(doc, i) {
        let at = i + 1 + usize::from(doc.word(i + 1) == "-" && glued(doc, i + 1) && glued(doc, i + 2));
        let (months, next, _) = quarter(doc, at).filter(|_| same_line(doc, at))?;
        return Some((months_of(Some(year), months), next));
    }
    let (months, next, short) = quarter(doc, i)?;
    let of = next + usize::from(doc.folded(next) == "of" || doc.word(next) == ",");
    if let Some(read) = fiscal(doc, of) {
        return Some(read);
    }
    let (point, end) = with_year(doc, Point::default(), next);
    (short || point.year.is_some()).then(|| (months_of(point.year, months), end))
}

fn months_of(year: Option<i32>, (first, last): (u8, u8)) -> Form {
    Form::Span(Point::month(year, first), Point::month(year, last))
}

/// First and last month of the quarter or half at token `i`, the token behind it, and whether it is written short.
fn quarter(doc: &Doc, i: usize) -> Option<((u8, u8), usize, bool)> {
    let months = |n: u8, len: u8| (n >= 1 && n * len <= 12).then(|| (n * len - len + 1, n * len));
    let word = doc.folded(i);
    if let &[letter @ (b'q' | b'h'), n @ b'1'..=b'4'] = word.as_bytes() {
        return months(n - b'0', if letter == b'q' { 3 } else { 6 }).map(|m| (m, i + 1, true));
    }
    let (n, next) = match day(doc, i) {
        Some((n, next)) if next == i + 2 => (n, next),
        _ => (doc.value(i, List::OrdinalDay)?.parse().ok()?, i + 1),
    };
    let next = next + usize::from(doc.word(next) == "-" && glued(doc, next));
    let len = match doc.folded(next) {
        "quarter" => 3,
        "half" => 6,
        _ => return None,
    };
    if n <= 4 { months(n, len).map(|m| (m, next + 1, false)) } else { None }
}

/// "1970s", "1970's".
fn decade(doc: &Doc, i: usize) -> Read {
    let token = doc.tokens.get(i).filter(|t| t.kind == Kind::Number && t.span.len() == 4)?;
    let year: i32 = token.span.of(doc.text).parse().ok()?;
    let plural = glued(doc, i + 1) && matches!(doc.folded(i + 1), "s" | "'s");
    (plural && year % 10 == 0 && (1000..2200).contains(&year)).then_some((Form::Decade(year), i + 2))
}

/// "’90s".
fn short_decade(doc: &Doc, i: usize) -> Read {
    let mark =
        matches!(doc.word(i), "'" | "’" | "‘") && glued(doc, i + 1) && doc.folded(i + 2) == "s" && glued(doc, i + 2);
    let year = small(doc.word(i + 1)).filter(|y| mark && doc.word(i + 1).len() == 2 && y % 10 == 0)?;
    Some((Form::Decade(century(year)), i + 3))
}

/// Whether a number that could be a year is one, by the words beside it.
#[must_use]
pub fn is_year_alone(doc: &Doc, i: usize) -> bool {
    let Some(year) = year_number(doc, i) else { return false };
    let before = i.checked_sub(1).map_or("", |k| doc.word(k));
    let joined =
        glued(doc, i) && !matches!(before, "(" | "[" | "“" | "\"" | "‘" | "'" | "–" | "—" | "-" | "=" | "," | ";");
    let behind = glued(doc, i + 1) && matches!(doc.word(i + 1), "%" | "/" | "_" | "@" | "+" | "°" | "#");
    let digits =
        glued(doc, i + 1) && matches!(doc.word(i + 1), "-" | "." | ":") && glued(doc, i + 2) && is_number(doc, i + 2);
    let slug = glued(doc, i) && before == "-" && glued(doc, i + 1) && doc.word(i + 1) == "-";
    let led = doc.value(i.wrapping_sub(1), List::DateCue).is_some();
    let usual = if led { 1000..2200 } else { 1950..2050 };
    let counts = is_plural(doc, i + 1) && (year % 50 == 0 || !led && year < 1990);
    !joined
        && !slug
        && !behind
        && !digits
        && !matches!(before, "$" | "£" | "€" | "¥" | "#")
        && usual.contains(&year)
        && !counts
        && !(doc.is(i + 1, List::Period) && same_line(doc, i + 1))
}

/// Whether a month or quarter without day and year is a date: "May" needs a word such as "in" before it.
#[must_use]
pub fn is_month_alone(doc: &Doc, i: usize, next: usize) -> bool {
    let Some((_, _)) = month(doc, i) else { return true };
    let led = doc.value(i.wrapping_sub(1), List::DateCue).is_some();
    let name_follows = same_line(doc, next)
        && doc.tokens.get(next).is_some_and(|t| t.kind == Kind::Word && matches!(t.shape, Shape::Title | Shape::Mixed));
    let full = doc.word(i).len() > 4 || matches!(doc.folded(i), "may" | "june" | "july");
    let free = !is_shared(doc, i) && !name_follows;
    full && is_capital(doc, i) && (free || led && (!name_follows || !is_shared(doc, i)))
}

/// Two digits as a year: 70 to 99 lie in the last century.
fn century(year: u8) -> i32 {
    i32::from(year) + if year < 70 { 2000 } else { 1900 }
}

fn small(word: &str) -> Option<u8> {
    let digits = (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    if digits { word.parse().ok() } else { None }
}

/// Whether the number at token `i` goes on from digits or letters before it: part of a telephone number or a code.
fn digits_before(doc: &Doc, i: usize) -> bool {
    let mark = i.checked_sub(1).is_some_and(|k| matches!(doc.word(k), "-" | "." | "/" | ":"));
    is_number(doc, i) && glued(doc, i) && mark && i >= 2 && glued(doc, back(i, 1)) && is_number(doc, back(i, 2))
}

fn letters_behind(doc: &Doc, i: usize) -> bool {
    let token = |k: usize| doc.tokens.get(k);
    let glued_word = glued(doc, i) && token(i).is_some_and(|t| t.kind == Kind::Word);
    let digits = glued(doc, i) && matches!(doc.word(i), "/" | ".") && glued(doc, i + 1) && is_number(doc, i + 1);
    glued_word || digits
}

fn is_number(doc: &Doc, i: usize) -> bool {
    doc.tokens.get(i).is_some_and(|t| t.kind == Kind::Number)
}

fn is_word(doc: &Doc, i: usize) -> bool {
    doc.tokens.get(i).is_some_and(|t| t.kind == Kind::Word && t.gap == Gap::Space)
}

fn is_plural(doc: &Doc, i: usize) -> bool {
    let word = doc.folded(i);
    is_word(doc, i) && (word.ends_with('s') && word.len() > 3 || word == "people") && !doc.is(i, List::Stopword)
}

fn is_capital(doc: &Doc, i: usize) -> bool {
    doc.word(i).starts_with(char::is_uppercase)
}

fn is_shared(doc: &Doc, i: usize) -> bool {
    doc.is(i, List::MonthShared)
}

/// Whether the month at token `i` may be another word: "may", "march", in lower case.
fn is_other_word(doc: &Doc, i: usize) -> bool {
    !is_capital(doc, i) && doc.value(i, List::MonthShared) == Some("word")
}

fn glued(doc: &Doc, i: usize) -> bool {
    doc.tokens.get(i).is_some_and(|t| t.gap == Gap::None)
}

/// Whether token `i` exists and stands in the same paragraph as the one before.
fn same_line(doc: &Doc, i: usize) -> bool {
    doc.tokens.get(i).is_some_and(|t| t.gap < Gap::Blank)
}
