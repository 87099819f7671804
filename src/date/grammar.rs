//! Single dates as they are written: a table of forms, and the forms in digits alone.

use crate::Doc;
use crate::date::form::{Form, Marks, Point, Slashed};
use crate::date::piece::{self, Months, century, glued, is_dash, same_line, small};
use crate::doc::back;
use crate::lexicon::List;
use crate::number::joint;

/// A form, the token behind it, and what else its words say.
pub type Read = Option<(Form, usize, Marks)>;

/// Whether a year stands behind a form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tail {
    No,
    May,
    Must,
}

/// The written forms, piece by piece, by the first of them: D day, M month, Y year, N two digits of a year, A "’24", W weekday,
/// S season, Q "Q3", L "third quarter", G "3Q25", F "fiscal", X "FY25", d "Dec31",
/// j "3,2015", o "of", t "the", i "in", c "day"; marks stand for
/// themselves, glued on both sides but for the comma. `?` follows what may be missing. The longest form wins.
const FORMS: &[(u8, &[(&str, Tail)])] = &[
    // 3 June 2015, 3rd of June, the 3rd day of June; 16. Nov. 2016; 23/Sep/2020, 23-Sep-20
    (
        b'D',
        &[
            ("c?o?M", Tail::May),
            (".M", Tail::May),
            ("-M", Tail::May),
            ("/M", Tail::May),
            ("-M-N", Tail::No),
            ("-Y-M", Tail::No),
        ],
    ),
    // June 3, 2015; June the 3rd; June third; Sep-23-2020
    (
        b'M',
        &[
            ("", Tail::May),
            ("t?D", Tail::May),
            ("j", Tail::No),
            ("-D", Tail::Must),
            ("/D", Tail::Must),
            ("-Y-D", Tail::No),
        ],
    ),
    // Dec31
    (b'd', &[("", Tail::May)]),
    (
        b'Y',
        &[
            // 2015 June 3, 2017 April; 2019-Sep-1, 2020/Sep/23, 2020/23/Sep
            ("", Tail::No),
            (",?M", Tail::No),
            ("-M", Tail::No),
            ("/M", Tail::No),
            (",?MD", Tail::No),
            ("-M-D", Tail::No),
            ("/M/D", Tail::No),
            ("/D/M", Tail::No),
            // 2025 Q3, 2025’s third quarter
            ("Q", Tail::No),
            ("-Q", Tail::No),
            ("/Q", Tail::No),
            ("L", Tail::No),
            ("sL", Tail::No),
            // the 2025/26 financial year
            ("F", Tail::No),
            ("/NF", Tail::No),
            ("-NF", Tail::No),
        ],
    ),
    // summer 2025, winter 2025/26
    (b'S', &[("", Tail::Must), ("t?o?Y/N", Tail::No), ("Y-N", Tail::No)]),
    // Q3 2025, Q3 FY25, 3Q of fiscal 2025
    (
        b'Q',
        &[
            ("", Tail::May),
            ("N", Tail::No),
            ("-Y", Tail::No),
            ("-N", Tail::No),
            ("/N", Tail::No),
            (",?X", Tail::No),
            ("o?t?F", Tail::Must),
        ],
    ),
    // 3Q25
    (b'G', &[("", Tail::No)]),
    // the third quarter of 2025, the third quarter of the 2025 fiscal year
    (b'L', &[("", Tail::Must), (",?o?t?X", Tail::No), ("o?t?F", Tail::Must), ("otc?YF", Tail::No)]),
    // FY25, FY25/26, FY25 Q3
    (b'X', &[("Q", Tail::No), ("-Q", Tail::No), ("", Tail::No), ("/N", Tail::No), ("-N", Tail::No)]),
    // fiscal 2025, fiscal third quarter
    (
        b'F',
        &[
            ("Q", Tail::Must),
            ("YQ", Tail::No),
            ("L", Tail::Must),
            ("YL", Tail::No),
            ("", Tail::Must),
            ("A", Tail::No),
            ("N", Tail::No),
            ("Y/N", Tail::No),
            ("Y-N", Tail::No),
            ("Y/Y", Tail::No),
            ("Y-Y", Tail::No),
        ],
    ),
];

/// What the pieces of a form say.
#[derive(Clone, Copy, Default)]
struct Slots {
    point: Point,
    months: Option<Months>,
    /// A second year: "2025/26".
    last: Option<i32>,
    marks: Marks,
}

/// Reads the date that begins at token `i`, with its day of the week where one stands beside it. A bare year, month or day of
/// the week is read too: the caller judges whether it is one.
#[must_use]
pub fn at(doc: &Doc, i: usize) -> Read {
    if digits_before(doc, i) { None } else { behind_join(doc, i) }
}

/// The same where token `i` stands behind the dash of a range.
#[must_use]
pub fn behind_join(doc: &Doc, i: usize) -> Read {
    if let Some(read) = weekday(doc, i) {
        return Some(read);
    }
    let read = numeric(doc, i).or_else(|| decade(doc, i)).or_else(|| written(doc, i))?;
    Some(with_weekday(doc, read))
}

/// A day of a month that begins with its day: "3 June", "3rd of June 2015".
#[must_use]
pub fn day_first(doc: &Doc, i: usize) -> Read {
    piece::day(doc, i)?;
    written(doc, i).filter(|(form, ..)| matches!(form, Form::At(p) if p.is_day()))
}

/// The longest of the written forms at token `i`.
fn written(doc: &Doc, i: usize) -> Read {
    let mut longest: Read = None;
    for &(first, forms) in FORMS {
        let Some((slots, next)) = Slots::default().take(doc, first, i) else { continue };
        for &(pieces, tail) in forms {
            let Some((slots, end)) = walk(doc, pieces.as_bytes(), next, slots) else { continue };
            let Some((slots, end)) = close(doc, slots, end, tail) else { continue };
            if longest.is_none_or(|(_, before, _)| end > before)
                && let Some(form) = slots.form(doc, i, end)
            {
                longest = Some((form, end, slots.marks));
            }
        }
    }
    longest
}

/// Reads the pieces one by one from token `i` on, which goes on with a form.
fn walk(doc: &Doc, pieces: &[u8], i: usize, slots: Slots) -> Option<(Slots, usize)> {
    let Some((&piece, rest)) = pieces.split_first() else { return Some((slots, i)) };
    let (optional, rest) = match rest.split_first() {
        Some((b'?', rest)) => (true, rest),
        _ => (false, rest),
    };
    let taken = if same_line(doc, i) { slots.take(doc, piece, i) } else { None };
    let read = taken.and_then(|(s, next)| walk(doc, rest, next, s));
    read.or_else(|| if optional { walk(doc, rest, i, slots) } else { None })
}

/// The year behind the pieces, as far as the form has one.
fn close(doc: &Doc, slots: Slots, end: usize, tail: Tail) -> Option<(Slots, usize)> {
    if tail == Tail::No {
        return Some((slots, end));
    }
    match year_behind(doc, end) {
        Some((year, next, short)) => {
            let marks = Marks { short: slots.marks.short || short, ..slots.marks };
            Some((Slots { point: slots.point.of(year), marks, ..slots }, next))
        }
        None => (tail == Tail::May).then_some((slots, end)),
    }
}

/// A year at token `i` or behind ",", "of", "in", "/", "-" there; true where it has two digits.
fn year_behind(doc: &Doc, i: usize) -> Option<(i32, usize, bool)> {
    let mark = matches!(doc.mark(i), '/' | '-') && glued(doc, i) && glued(doc, i + 1);
    let word = (joint::of(doc, i) || joint::within(doc, i)) || doc.mark(i) == ',';
    let at = i + usize::from(mark || word);
    if !same_line(doc, i) || !same_line(doc, at) {
        return None;
    }
    if let Some((year, next)) = piece::year(doc, at) {
        return (!joins(doc, next)).then_some((year, next, false));
    }
    piece::short_year(doc, at).filter(|_| !word || doc.mark(i) == ',').map(|(year, next)| (year, next, true))
}

/// Whether the number before token `i` goes on behind a mark: "10:30", "12%", "3/4".
fn joins(doc: &Doc, i: usize) -> bool {
    let digits = glued(doc, i + 1) && doc.is_number(i + 1);
    glued(doc, i) && (matches!(doc.mark(i), '%' | '°' | '+') || matches!(doc.mark(i), ':' | '/') && digits)
}

/// The year behind a day or month: ", 2023", "of 1995", "2018", "’24", "in 2020".
#[must_use]
pub fn with_year(doc: &Doc, point: Point, next: usize) -> (Point, usize) {
    year_behind(doc, next).map_or((point, next), |(year, end, _)| (point.of(year), end))
}

impl Slots {
    /// Reads one piece at token `i`; what it says is added.
    fn take(self, doc: &Doc, piece: u8, i: usize) -> Option<(Self, usize)> {
        let point = self.point;
        let with = |point: Point, next: usize| Some((Self { point, ..self }, next));
        match piece {
            b'D' => piece::day(doc, i).and_then(|(d, next)| with(Point { day: Some(d), ..point }, next)),
            b'M' => piece::month(doc, i).and_then(|(m, next)| with(Point { month: Some(m), ..point }, next)),
            b'S' => piece::season(doc, i).and_then(|(s, next)| with(Point { month: Some(s), ..point }, next)),
            b'j' => {
                piece::joined_day(doc, i).and_then(|((d, y), next)| with(Point { day: Some(d), ..point.of(y) }, next))
            }
            b'd' => piece::glued_day(doc, i)
                .and_then(|((m, d), next)| with(Point { month: Some(m), day: Some(d), ..point }, next)),
            b'Y' => piece::year(doc, i).map(|(y, next)| (self.year(y), next)),
            b'A' => piece::short_year(doc, i).map(|(y, next)| (self.year(y).short(), next)),
            b'N' => piece::two_digits(doc, i).and_then(|(y, next)| Some((self.two_digits(y)?, next))),
            b'Q' => piece::short_quarter(doc, i).map(|(months, next)| (self.months(months, false), next)),
            b'L' => piece::quarter(doc, i).map(|((months, fiscal), next)| (self.months(months, fiscal), next)),
            b'G' => {
                piece::glued_quarter(doc, i).map(|((months, year), next)| (self.months(months, false).year(year), next))
            }
            b'F' => piece::fiscal(doc, i).map(|next| (self.fiscal(), next)),
            b'X' => piece::fiscal_year(doc, i).map(|(year, next)| (self.year(year).fiscal(), next)),
            _ => is_word(doc, piece, i).then_some((self, i + 1)),
        }
    }

    const fn year(self, year: i32) -> Self {
        match self.point.year {
            None => Self { point: self.point.of(year), ..self },
            Some(_) => Self { last: Some(year), ..self },
        }
    }

    /// Two digits are the year, or the end of a pair: "2025/26".
    fn two_digits(self, year: i32) -> Option<Self> {
        match self.point.year {
            None => Some(self.year(year).short()),
            Some(first) => (year.rem_euclid(100) == (first + 1).rem_euclid(100)).then(|| self.year(first + 1)),
        }
    }

    const fn short(self) -> Self {
        Self { marks: Marks { short: true, ..self.marks }, ..self }
    }

    const fn fiscal(self) -> Self {
        Self { marks: Marks { fiscal: true, ..self.marks }, ..self }
    }

    fn months(self, months: Months, fiscal: bool) -> Self {
        let slots = Self { months: Some(months), ..self };
        if fiscal { slots.fiscal() } else { slots }
    }

    /// What the pieces say together, where such a date exists.
    fn form(self, doc: &Doc, start: usize, end: usize) -> Option<Form> {
        let p = self.point;
        if let Some((first, last)) = self.months {
            return Some(Form::Span(Point::month(p.year, first), Point::month(p.year, last)));
        }
        if let (Some(year), Some(last), None) = (p.year, self.last, p.month) {
            return (year < last).then_some(Form::Span(Point::year(year), Point::year(last)));
        }
        (p.is_real() && is_meant(doc, p, start, end)).then_some(Form::At(p))
    }
}

/// Whether token `i` is the word or mark that a form names.
fn is_word(doc: &Doc, piece: u8, i: usize) -> bool {
    match piece {
        b'o' => joint::of(doc, i),
        b't' => doc.is(i, List::Determiner) && !doc.is(i, List::NumberWord),
        b'c' => doc.folded(i) == "day",
        b's' => matches!(doc.folded(i), "'s" | "'"),
        b',' => doc.mark(i) == ',',
        b'-' => is_dash(doc, i) && glued(doc, i) && glued(doc, i + 1),
        b'.' => doc.mark(i) == '.' && glued(doc, i),
        mark => doc.mark(i) == mark as char && glued(doc, i) && glued(doc, i + 1),
    }
}

/// Whether pieces that may be other words mean a date: not "may 3 people", "in May 12 ships", "2017, May said".
fn is_meant(doc: &Doc, p: Point, start: usize, end: usize) -> bool {
    let Some(month) = (start..end).find(|&i| doc.is(i, List::Month)) else { return true };
    let first = p.day.is_some() || p.year.is_none();
    if piece::is_other_word(doc, month) && p.year.is_none() && first && p.day.is_some() {
        return false;
    }
    if start != month && p.day.is_none() && p.year.is_some() {
        return is_free_month(doc, month, end);
    }
    let bare = month == start && p.day.is_some() && p.year.is_none();
    !(bare && is_count(doc, start, end))
}

/// Whether the number behind a month is no day: a time, a share, a price, or a count ("in May 12 ships").
fn is_count(doc: &Doc, month: usize, end: usize) -> bool {
    let led = matches!(doc.folded(back(month, 1)), "in" | "during");
    let scale = doc.value(end, List::NumberWord).is_some_and(|v| v.starts_with('e'));
    let number = doc.is_number(back(end, 1));
    let plain = piece::is_next_word(doc, end) && !doc.is(end, List::Stopword) && !doc.is(end, List::DateCue);
    number && (joins(doc, end) || scale || led && plain)
}

/// Whether the month at token `i` may belong to the year before it: that of "in 2017, April 5" does not, nor "May" as a name.
fn is_free_month(doc: &Doc, i: usize, next: usize) -> bool {
    let dated = year_behind(doc, next).is_some() || piece::day(doc, next).is_some() && same_line(doc, next);
    let shared = doc.is(i, List::MonthShared);
    let named = piece::is_next_word(doc, next) && piece::is_capital(doc, next);
    !(dated || shared && (piece::is_other_word(doc, i) || named))
}

/// A day of the week, with the date that it stands before: "Friday", "Wednesday, 08 June 2011", "Wednesday (8 June)".
fn weekday(doc: &Doc, i: usize) -> Read {
    let (weekday, next) = piece::weekday(doc, i)?;
    let mut j = next;
    let open = doc.mark(j) == '(';
    for mark in ["(", ",", "the", ","] {
        j += usize::from(doc.folded(j) == mark && same_line(doc, j));
    }
    let dated =
        if same_line(doc, j) && !doc.is_weekday(j) { numeric(doc, j).or_else(|| written(doc, j)) } else { None };
    match dated {
        Some((Form::At(p), end, marks)) if p.is_day() => {
            let close = usize::from(open && doc.mark(end) == ')');
            Some((Form::At(Point { weekday: Some(weekday), ..p }), end + close, marks))
        }
        Some((Form::Slashed(s), end, marks)) if s.year.is_some() => Some((Form::Slashed(s), end, marks)),
        _ => {
            let full = doc.folded(i).ends_with("day") && piece::is_capital(doc, i);
            full.then(|| (Form::At(Point { weekday: Some(weekday), ..Point::default() }), i + 1, Marks::default()))
        }
    }
}

/// "3 June 2015 (Wednesday)": a day of the week behind the date.
fn with_weekday(doc: &Doc, (form, end, marks): (Form, usize, Marks)) -> (Form, usize, Marks) {
    if let Form::At(p) = form
        && p.is_day()
        && doc.mark(end) == '('
        && let Some((weekday, next)) = piece::weekday(doc, end + 1)
        && doc.mark(next) == ')'
    {
        return (Form::At(Point { weekday: Some(weekday), ..p }), next + 1, marks);
    }
    (form, end, marks)
}

/// "1970s", "1970’s", "’90s".
fn decade(doc: &Doc, i: usize) -> Read {
    let plural = |i: usize| glued(doc, i) && matches!(doc.folded(i), "s" | "'s");
    if piece::is_apostrophe(doc, i) {
        let year = small(doc.word(i + 1)).filter(|y| y % 10 == 0 && doc.word(i + 1).len() == 2)?;
        let short = glued(doc, i + 1) && plural(i + 2);
        return short.then(|| (Form::Decade(century(year)), i + 3, Marks::default()));
    }
    let year: i32 = doc.word(i).parse().ok().filter(|_| doc.is_number(i) && doc.word(i).len() == 4)?;
    (plural(i + 1) && year % 10 == 0 && (1000..2200).contains(&year)).then_some((
        Form::Decade(year),
        i + 2,
        Marks::default(),
    ))
}

/// All in digits: "2015-08-17", "2015-12", "13.5.2015", "3/25/2024", "12/12/30", "11/2016", "2016 10 16".
fn numeric(doc: &Doc, i: usize) -> Read {
    if !doc.is_number(i) || doc.is(back(i, 1), List::NumberLabel) {
        return None;
    }
    let (form, next) = dotted(doc, i).or_else(|| spaced(doc, i)).or_else(|| marked(doc, i))?;
    let three = doc.word(i).matches('.').count() == 2 || next == i + 5;
    let short = three
        && doc.word(back(next, 1)).rsplit('.').next()?.len() == 2
        && doc.word(i).find('.') != Some(4)
        && piece::year(doc, i).is_none();
    Some((form, next, Marks { short, ..Marks::default() }))
}

/// "13.5.2015", "2015.5.13" and "13.5.15", which are one token.
fn dotted(doc: &Doc, i: usize) -> piece::Read<Form> {
    let mut parts = doc.word(i).split('.');
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    let padded = a.len() == 2 && b.len() == 2 && is_led(doc, i);
    let whole = parts.next().is_none() && (c.len() == 4 || a.len() == 4 || padded) && !goes_on(doc, i + 1);
    let form = three(a, b, c).filter(|_| whole)?;
    Some((day_first_of(form).unwrap_or(form), i + 1))
}

/// Dots stand between day and month, in this order, wherever they are used.
fn day_first_of(form: Form) -> Option<Form> {
    let Form::Slashed(s) = form else { return None };
    let point = Point { year: s.year, month: Some(s.second), day: Some(s.first), weekday: None };
    ((1..=12).contains(&s.second) && point.is_real()).then_some(Form::At(point))
}

/// Whether a word that leads to a date stands before token `i`, or nothing in its line.
fn is_led(doc: &Doc, i: usize) -> bool {
    let before = back(i, 1);
    let cue = doc.is(before, List::TenseCue) || doc.mark(before) == '(';
    cue || doc.gap(i) >= crate::Gap::Line || doc.value(before, List::DateCue).is_some_and(|v| v.starts_with("lead"))
}

/// "2016 10 16".
fn spaced(doc: &Doc, i: usize) -> piece::Read<Form> {
    let padded = |k: usize| doc.is_number(k) && doc.word(k).len() == 2 && doc.gap(k) == crate::Gap::Space;
    let whole = !glued(doc, i + 3) || !doc.is_number(i + 3) && !goes_on(doc, i + 3);
    piece::year(doc, i)?;
    let form = three(doc.word(i), doc.word(i + 1), doc.word(i + 2))?;
    (padded(i + 1) && padded(i + 2) && whole).then_some((form, i + 3))
}

/// Two or three numbers with slashes or hyphens between.
fn marked(doc: &Doc, i: usize) -> piece::Read<Form> {
    let mark = doc.mark(i + 1);
    let year = |k: usize| piece::year(doc, k).is_some();
    // "11 - 2016" and "2016 - 11" are months, "3 - 5" is not.
    let loose = matches!(mark, '-' | '/')
        && (year(i + 2) && doc.word(i).len() <= 2 || year(i) && doc.word(i + 2).len() == 2)
        && same_line(doc, i + 2);
    if !matches!(mark, '/' | '-' | '–' | '‑') || !doc.is_number(i + 2) || in_address(doc, i) {
        return None;
    }
    let tight = glued(doc, i + 1) && glued(doc, i + 2);
    let third = doc.mark(i + 3) == mark && glued(doc, i + 3) && glued(doc, i + 4) && doc.is_number(i + 4);
    let (form, next) = match (tight, third) {
        (true, true) => (three(doc.word(i), doc.word(i + 2), doc.word(i + 4)).filter(|_| mark != '–')?, i + 5),
        (false, _) if !loose => return None,
        _ if in_code(doc, i) => return None,
        _ => (two(doc.word(i), doc.word(i + 2), mark, tight)?, i + 3),
    };
    (!goes_on(doc, next)).then_some((form, next))
}

/// "example.org/2025/05/20/": a date in an address of the web is that of a post.
#[must_use]
pub fn in_address(doc: &Doc, i: usize) -> bool {
    i > 0 && doc.mark(back(i, 1)) == '/' && glued(doc, i) && !doc.is_number(back(i, 2))
}

/// "ABC-2008-10": digits that go on from letters.
#[must_use]
pub fn in_code(doc: &Doc, i: usize) -> bool {
    is_dash(doc, back(i, 1)) && glued(doc, i) && glued(doc, back(i, 1)) && doc.is_word(back(i, 2))
}

fn three(a: &str, b: &str, c: &str) -> Option<Form> {
    if a.len() == 4 {
        let point = Point { year: a.parse().ok(), month: small(b), day: small(c), weekday: None };
        let fits = point.month.is_some() && point.day.is_some_and(|d| d > 0) && point.is_real();
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
fn two(a: &str, b: &str, mark: char, tight: bool) -> Option<Form> {
    let year_month = |year: &str, month: &str| {
        let month = small(month).filter(|m| (1..=12).contains(m))?;
        let year = year.parse().ok().filter(|y| (1800..2200).contains(y))?;
        Some(Form::At(Point::month(Some(year), month)))
    };
    match (a.len(), b.len()) {
        (4, 2) if mark == '-' && consecutive(a, b) => None,
        (4, 2) if mark != '–' => year_month(a, b),
        (4, 1) if mark == '/' => year_month(a, b),
        (1 | 2, 4) if mark != '–' => year_month(b, a),
        (1 | 2, 1 | 2) if mark == '/' && tight => slashed(a, b, None),
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
    let fits = a.len() <= 2 && b.len() <= 2 && first > 0 && second > 0 && (real(first, second) || real(second, first));
    fits.then_some(Form::Slashed(Slashed { first, second, year }))
}

/// Whether the number at token `i` goes on from digits or letters before it: part of a telephone number or a code.
fn digits_before(doc: &Doc, i: usize) -> bool {
    let mark = i.checked_sub(1).is_some_and(|k| matches!(doc.mark(k), '-' | '.' | '/' | ':'));
    doc.is_number(i) && glued(doc, i) && mark && i >= 2 && glued(doc, back(i, 1)) && doc.is_number(back(i, 2))
}

/// Whether letters or digits adjoin what ends before token `i`; the "T" of a time does not count.
fn goes_on(doc: &Doc, i: usize) -> bool {
    let time = doc.word(i).strip_prefix('T').is_some_and(|t| t.len() == 2 && t.bytes().all(|b| b.is_ascii_digit()));
    let word = glued(doc, i) && doc.is_word(i) && !time && !doc.word(i).starts_with(['\'', '’']);
    let range = piece::year(doc, i + 1).is_some() && doc.mark(i + 2) == '-';
    let digits =
        glued(doc, i) && matches!(doc.mark(i), '/' | '.') && glued(doc, i + 1) && doc.is_number(i + 1) && !range;
    word || digits
}
