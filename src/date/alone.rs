//! Whether words that are a date beside another one are a date by themselves: "2015", "May", "Friday".

use crate::date::form::{Form, Point};
use crate::date::piece::{self, glued, is_dash, same_line};
use crate::doc::back;
use crate::lexicon::List;
use crate::number::{joint, qualifier};
use crate::{Doc, Kind, SectionKind, Shape};

/// Whether the form of tokens `i` to `next` is a date without another one beside it.
#[must_use]
pub fn is_date(doc: &Doc, i: usize, form: Form, next: usize) -> bool {
    match form {
        Form::At(p) if p.is_year() && next == i + 1 && doc.is_number(i) => is_year(doc, i),
        Form::At(Point { year: None, month: None, day: None, weekday: Some(_) }) => !recurs(doc, i),
        Form::At(p) if p.year.is_none() && p.day.is_none() && p.weekday.is_none() => is_month(doc, i, next),
        Form::Span(a, _) if a.year.is_none() => is_quarter(doc, i, next),
        Form::Slashed(s) => s.year.is_some(),
        _ => true,
    }
}

/// "Q3" in capitals, not behind a hyphen or before one, and no name ("Q1 Stadium").
fn is_quarter(doc: &Doc, i: usize, next: usize) -> bool {
    let upper = piece::is_capital(doc, i) || doc.is_number(i);
    let tied = is_dash(doc, next) && glued(doc, next) || i > 0 && glued(doc, i) && doc.mark(back(i, 1)) != '(';
    upper && !tied
}

/// Whether a number that could be a year is one, by the words beside it.
fn is_year(doc: &Doc, i: usize) -> bool {
    let Some((year, _)) = piece::year(doc, i) else { return false };
    let led = i.checked_sub(1).and_then(|k| doc.value(k, List::DateCue)).is_some();
    let usual = if led { 1000..2200 } else { 1950..2050 };
    let plural = is_plural(doc, i + 1);
    let counts = plural && (year % 50 == 0 || !led && year < 1990 || qualifier::before(doc, i).is_some());
    let measure = doc.is(i + 1, List::Measure) && doc.gap(i + 1) == crate::Gap::Space && doc.word(i + 1).len() > 1;
    let period = doc.is(i + 1, List::Period) && same_line(doc, i + 1);
    usual.contains(&year) && !counts && !measure && !period && !is_tied(doc, i) && !in_name(doc, i) && !in_link(doc, i)
}

/// "example.org/report-2024.pdf": the digits belong to an address of the web, which has a dot between words and then a slash.
fn in_link(doc: &Doc, i: usize) -> bool {
    const LONG: usize = 40;
    let run = (i.saturating_sub(LONG)..i).rev().take_while(|&k| glued(doc, k + 1));
    let mut path = false;
    for k in run {
        path |= doc.mark(k) == '/';
        if path && doc.mark(k) == '.' && glued(doc, k) && doc.is_word(back(k, 1)) && doc.is_word(k + 1) {
            return true;
        }
    }
    false
}

/// Whether the digits at token `i` belong to something longer: "$2024", "2019%", "a-2015-b", "2015:16".
fn is_tied(doc: &Doc, i: usize) -> bool {
    let before = i.checked_sub(1).map_or("", |k| doc.word(k));
    let opens = matches!(before, "(" | "[" | "“" | "\"" | "‘" | "'" | "–" | "—" | "-" | "=" | "," | ";");
    let joined = glued(doc, i) && !opens;
    let initials = i >= 4 && before == "." && doc.shape(back(i, 2)) == Shape::Initial && doc.mark(back(i, 3)) == '.';
    let behind = glued(doc, i + 1) && matches!(doc.mark(i + 1), '%' | '/' | '_' | '@' | '+' | '°' | '#');
    let digits =
        glued(doc, i + 1) && matches!(doc.mark(i + 1), '-' | '.' | ':') && glued(doc, i + 2) && doc.is_number(i + 2);
    let slug = glued(doc, i) && before == "-" && glued(doc, i + 1) && doc.mark(i + 1) == '-';
    let label = i.checked_sub(1).is_some_and(|k| doc.is(k, List::NumberLabel))
        || before == "." && glued(doc, back(i, 1)) && doc.is(back(i, 2), List::NumberLabel);
    let sign = matches!(before, "$" | "£" | "€" | "¥" | "#");
    let number = i.checked_sub(1).is_some_and(|k| doc.is_number(k)) && doc.gap(i) == crate::Gap::Space;
    number || initials || joined || behind || digits || slug || label || sign
}

/// "The 2024 Garden Challenge", "Expo 2025": the year in a name. A headline's capitals tell nothing.
fn in_name(doc: &Doc, i: usize) -> bool {
    let Some(token) = doc.tokens.get(i) else { return false };
    let title = |k: usize| {
        doc.is_word(k)
            && matches!(doc.shape(k), Shape::Title | Shape::Mixed | Shape::Upper)
            && ![List::Month, List::Weekday, List::Season, List::DateCue, List::Stopword].iter().any(|&l| doc.is(k, l))
    };
    let headline = matches!(
        doc.kind_at(token.span.start),
        Some(SectionKind::Headline | SectionKind::Subheadline | SectionKind::Heading | SectionKind::Label)
    );
    let before = i.checked_sub(1);
    let determined = before.is_some_and(|k| doc.is(k, List::Determiner) || doc.word(k) == "’s" || doc.word(k) == "'s");
    let behind = title(i + 1) && doc.gap(i + 1) == crate::Gap::Space && !opens_sentence(doc, i + 1);
    let follows = before.is_some_and(|k| title(k) && doc.gap(i) == crate::Gap::Space);
    let street = behind && (i + 2..i + 5).any(|k| doc.is(k, List::Street) && piece::is_capital(doc, k));
    let named = if headline { follows && is_told_again(doc, i) } else { behind && determined || follows };
    named || street
}

/// Whether the words of a headline are those of a name in the story: "Boat Fair 2026 Opens", where "at Boat Fair 2026" follows.
fn is_told_again(doc: &Doc, i: usize) -> bool {
    const STORY: usize = 300;
    let same = |k: usize| doc.word(k) == doc.word(i) && doc.folded(back(k, 1)) == doc.folded(back(i, 1));
    let told = (i + 1..(i + STORY).min(doc.tokens.len())).find(|&k| same(k));
    told.is_some_and(|k| {
        doc.shape(back(k, 1)).is_capital()
            && doc.kind_at(doc.tokens[k].span.start) != doc.kind_at(doc.tokens[i].span.start)
    })
}

/// Whether a sentence begins at token `i`, so that its capital says nothing.
fn opens_sentence(doc: &Doc, i: usize) -> bool {
    doc.tokens
        .get(i)
        .is_some_and(|t| doc.sentences.get(doc.sentence_at(t.span.start)).is_some_and(|s| s.tokens.start == i))
}

/// Whether a month without day and year is a date: "May" needs a word such as "in" before it.
fn is_month(doc: &Doc, i: usize, next: usize) -> bool {
    if piece::month(doc, i).is_none() {
        return true;
    }
    let led = i.checked_sub(1).and_then(|k| doc.value(k, List::DateCue)).is_some_and(|v| v != "join to")
        || i.checked_sub(1).is_some_and(|k| piece::recurs(doc, k));
    let named = same_line(doc, next) && doc.is_word(next) && matches!(doc.shape(next), Shape::Title | Shape::Mixed);
    let shared = doc.is(i, List::MonthShared);
    let full = doc.word(i).len() > 4 || matches!(doc.folded(i), "may" | "june" | "july");
    let person = i.checked_sub(1).is_some_and(|k| {
        doc.shape(k) == Shape::Title
            && !doc.is(k, List::DateCue)
            && !doc.is(k, List::Stopword)
            && !opens_sentence(doc, k)
    });
    full && piece::is_capital(doc, i) && (!shared && !named || led && (!named || !shared)) && !(shared && person)
}

/// Whether the weekday at token `i` is one of many, or part of a name: "every Friday", "Monday to Friday", "Black Friday".
fn recurs(doc: &Doc, i: usize) -> bool {
    let joined =
        |k: usize| doc.value(k, List::DateCue).is_some_and(|v| v.starts_with("join") || v == "both") || is_dash(doc, k);
    let before = i.checked_sub(1);
    let first = first_of_list(doc, i);
    if first < i && first.checked_sub(1).is_some_and(|k| piece::recurs(doc, k)) {
        return true;
    }
    let name = before.is_some_and(|k| {
        let title =
            doc.is_word(k) && doc.shape(k) == Shape::Title && !doc.is(k, List::DateCue) && !doc.is(k, List::Stopword);
        title && !doc.word(k).ends_with("ing") || piece::recurs(doc, k)
    });
    let paired = joined(i + 1) && doc.is_weekday(i + 2) || i >= 2 && joined(back(i, 1)) && doc.is_weekday(back(i, 2));
    let led = before
        .and_then(|k| doc.value(k, List::DateCue))
        .is_some_and(|v| v.starts_with("lead") || v.starts_with("join"));
    name || paired || !led && is_counted(doc, i + 1)
}

/// The first of the days of the week that token `i` ends a list of: "Tuesday, Saturday and Sunday".
fn first_of_list(doc: &Doc, i: usize) -> usize {
    const DAYS: usize = 7;
    let mut first = i;
    for _ in 0..DAYS {
        let link = (1..=2).map(|n| back(first, n)).take_while(|&k| doc.mark(k) == ',' || joint::and(doc, k)).count();
        if link == 0 || first <= link || !doc.is_weekday(back(first, link + 1)) {
            break;
        }
        first = back(first, link + 1);
    }
    first
}

/// "Sunday services": a noun behind a day of the week, which says that it is any such day.
fn is_counted(doc: &Doc, i: usize) -> bool {
    let lower = doc.tokens.get(i).is_some_and(|t| t.kind == Kind::Word && t.shape == Shape::Lower);
    lower
        && doc.gap(i) == crate::Gap::Space
        && ![List::Stopword, List::DateCue, List::IrregularPast].iter().any(|&l| doc.is(i, l))
        && !doc.word(i).ends_with("ed")
}

fn is_plural(doc: &Doc, i: usize) -> bool {
    let word = doc.folded(i);
    let plural = word.ends_with('s') && word.len() > 3 || word == "people";
    piece::is_next_word(doc, i) && plural && !doc.is(i, List::Stopword)
}
