//! The date of issue: from label lines, the dateline, a line of its own at the head, an embargo, or a dateline at the end.

use std::ops::Range;

use crate::date::form::{Form, Found, Point};
use crate::doc::back;
use crate::lexicon::List;
use crate::section::title;
use crate::{Doc, Gap, Kind, SectionKind, Shape};

/// How far a line is read on each side of a date, in tokens.
const LINE: usize = 24;
/// A paragraph of so many tokens begins the story.
const STORY: usize = 25;
/// How many tokens a date's line may hold besides it.
const SPARE: usize = 12;

/// How a date shows itself to be that of the issue, strongest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    /// "Date: 4 May 2024"
    Label,
    /// "LONDON, 4 May 2024 –"
    Dateline,
    /// A line of its own above the story.
    Alone,
    /// "announced today, 4 May 2024"
    Today,
    /// "Embargoed until 4 May 2024"
    Embargo,
    /// "Melbourne, 4 May 2024" behind the story.
    Closing,
}

/// The index of the date of issue among the dates, all numeric ones read.
#[must_use]
pub fn find(doc: &Doc, found: &[Found]) -> Option<usize> {
    let story = story(doc);
    let signed = found.iter().enumerate().filter_map(|(k, f)| {
        let Form::At(point) = f.form else { return None };
        Some((sign(doc, f, point, &story)?, usize::from(!is_full(point)), k))
    });
    signed.min().map(|(_, _, k)| k)
}

fn is_full(p: Point) -> bool {
    p.year.is_some() && p.day.is_some()
}

/// From the first token of the story's first paragraph to the last of its last one.
fn story(doc: &Doc) -> Range<usize> {
    let is_long = |s: &&crate::doc::Section| s.tokens.len() >= STORY && s.kind.is_story();
    let start = doc.sections.iter().find(is_long).map_or(doc.tokens.len(), |s| s.tokens.start);
    let end = doc.sections.iter().rev().find(is_long).map_or(start, |s| s.tokens.end);
    start..end.max(start)
}

fn sign(doc: &Doc, found: &Found, p: Point, story: &Range<usize>) -> Option<Sign> {
    let line = line(doc, &found.tokens);
    let before = line.start..found.tokens.start;
    let word = issue_word(doc, &line, found);
    if word == Some("no") {
        return None;
    }
    let head = found.tokens.start < story.start;
    let full = p.year.is_some() && p.month.is_some();
    let labelled = word == Some("yes") && head && p.year.is_some();
    let behind = found.tokens.end..line.end;
    if labelled && (full && !title::has_verb(doc, &behind) || is_label(doc, &before)) {
        return Some(Sign::Label);
    }
    if in_dateline(doc, found, story) && p.month.is_some() && p.day.is_some() {
        return Some(Sign::Dateline);
    }
    if !full {
        return None;
    }
    if is_embargo(doc, &line) {
        return Some(Sign::Embargo);
    }
    let rest = line.len() - found.tokens.len().min(line.len());
    let quiet = |range: Range<usize>| {
        range.into_iter().all(|i| doc.tokens[i].shape != Shape::Lower || doc.is(i, List::Stopword))
    };
    let apart = doc.kind_at(doc.tokens[found.tokens.start].span.start).is_some_and(|k| !k.is_story());
    let spare = if before.is_empty() && apart { LINE } else { SPARE };
    if head && rest <= spare && quiet(before.clone()) && !is_listed(doc, found) {
        return Some(Sign::Alone);
    }
    if head && p.is_day() && is_cell(doc, &line, found) && !is_listed(doc, found) {
        return Some(Sign::Alone);
    }
    if is_today(doc, found) {
        return Some(Sign::Today);
    }
    let closing = found.tokens.start >= story.end && rest <= SPARE && is_last(doc, &(found.tokens.end..line.end));
    let near = doc.section_at(doc.tokens[found.tokens.start].span.start)
        <= doc.section_at(doc.tokens.get(story.end.wrapping_sub(1))?.span.start) + 1;
    (closing && near && p.is_day() && quiet(before)).then_some(Sign::Closing)
}

/// "By Ana Pohl, staff writer | 4 May 2024 | 3 min read": bars part the date from the rest of its line.
fn is_cell(doc: &Doc, line: &Range<usize>, found: &Found) -> bool {
    let bar = |i: usize| matches!(doc.mark(i), '|' | '•' | '·');
    let (start, end) = (found.tokens.start, found.tokens.end);
    let (opens, closes) = (start == line.start, end == line.end);
    let before = opens || bar(back(start, 1));
    let behind = closes || bar(end);
    before && behind && !(opens && closes)
}

/// The line of a date, read to a bound.
fn line(doc: &Doc, tokens: &Range<usize>) -> Range<usize> {
    let mut start = tokens.start;
    while start > 0 && tokens.start - start < LINE && doc.tokens[start].gap < Gap::Line {
        start -= 1;
    }
    let mut end = tokens.end;
    while end < doc.tokens.len() && end - tokens.end < LINE && doc.tokens[end].gap < Gap::Line {
        end += 1;
    }
    start..end
}

/// What the words of a date's line say of it, the nearest before it first: "updated" keeps it from being the date of issue.
fn issue_word(doc: &Doc, line: &Range<usize>, found: &Found) -> Option<&'static str> {
    let value = |i: usize| {
        let n = doc.phrase(i, List::IssueWord);
        if n == 0 { None } else { crate::lexicon::value(List::IssueWord, doc.folded_phrase(i..i + n)) }
    };
    let near = line.start.max(found.tokens.start.saturating_sub(SPARE))..found.tokens.start;
    let above = found.tokens.start == line.start && line.len() == found.tokens.len();
    let label = || {
        (line.start.saturating_sub(3)..line.start)
            .rev()
            .find_map(|i| value(i).filter(|_| doc.mark(back(line.start, 1)) == ':'))
    };
    near.rev().find_map(value).or_else(|| label().filter(|_| above))
}

/// Whether a colon, a dash or a bar parts a label from the date behind it.
fn is_label(doc: &Doc, before: &Range<usize>) -> bool {
    before.clone().rev().take(3).any(|i| matches!(doc.mark(i), ':' | '|' | '-' | '–' | '—'))
        || before.len() <= 4 && before.clone().any(|i| doc.is(i, List::IssueWord))
}

fn is_embargo(doc: &Doc, line: &Range<usize>) -> bool {
    line.clone().any(|i| doc.folded(i).starts_with("embargo"))
}

/// Whether the date stands before the dash of a dateline: no word of running text between it and the paragraph's start.
fn in_dateline(doc: &Doc, found: &Found, story: &Range<usize>) -> bool {
    let at = doc.tokens[found.tokens.start].span.start;
    if doc.kind_at(at) == Some(SectionKind::Dateline) {
        return true;
    }
    let section = doc.sections.get(doc.section_at(at)).map_or(0..0, |s| s.tokens.clone());
    let start = section.start.min(found.tokens.start);
    let wire = (start..found.tokens.start).rev().take(LINE).find(|&i| doc.mark(i) == ')' && is_dash(doc, i + 1));
    let before = wire.unwrap_or(start)..found.tokens.start;
    let short = before.len() <= LINE && found.tokens.start <= story.start + LINE && section.len() > SPARE;
    if !short {
        return false;
    }
    let parted = before.clone().any(|i| is_dash(doc, i)) && matches!(doc.mark(found.tokens.end), ',' | ':');
    let named = before.into_iter().all(|i| !is_running(doc, i));
    let behind = found.tokens.end..(found.tokens.end + LINE / 2).min(doc.tokens.len());
    let mut behind = behind.take_while(|&i| !is_running(doc, i) && doc.tokens[i].gap < Gap::Blank);
    named
        && (parted
            || behind.any(|i| {
                is_dash(doc, i)
                    || matches!(doc.mark(i), ':' | '/' | ')') && doc.tokens[i].gap > Gap::None
                    || doc.mark(i) == ')'
            }))
}

/// Whether token `i` is a word of running text: in lower case and not part of a name as in "Port-au-Prince".
fn is_running(doc: &Doc, i: usize) -> bool {
    let token = &doc.tokens[i];
    token.kind == Kind::Word && token.shape == Shape::Lower && token.gap > Gap::None && !doc.is(i, List::Stopword)
}

fn is_dash(doc: &Doc, i: usize) -> bool {
    matches!(doc.mark(i), '–' | '—' | '-' | '―') && doc.tokens[i].gap > Gap::None
}

/// Whether the date follows "today" and a comma or bracket.
fn is_today(doc: &Doc, found: &Found) -> bool {
    let before = |n: usize| found.tokens.start.checked_sub(n);
    let mark = before(1).is_some_and(|i| matches!(doc.mark(i), ',' | '('));
    mark && before(2).is_some_and(|i| doc.folded(i) == "today")
}

/// Whether nothing but marks stands in `rest`, what is behind a date on its line.
fn is_last(doc: &Doc, rest: &Range<usize>) -> bool {
    rest.clone().all(|i| !doc.is_word(i))
}

/// Whether the date stands in a list of other posts: below a line of which a date is all, and above another one.
fn is_listed(doc: &Doc, found: &Found) -> bool {
    let at = doc.tokens[found.tokens.start].span.start;
    matches!(
        doc.kind_at(at),
        Some(SectionKind::Boilerplate | SectionKind::Contact | SectionKind::Note | SectionKind::End)
    )
}
