//! The main clause of a headline or a sentence: its subject and its predicate, by a shallow scan for the first finite verb.

use std::ops::Range;

use crate::doc::back;
use crate::doc::verb::{self, Form};
use crate::lexicon::List;
use crate::{Doc, SectionKind};

/// A clause, as tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The subject without apposition and relative clause.
    pub subject: Range<usize>,
    /// From the finite verb to the end of the sentence.
    pub predicate: Range<usize>,
}

/// Farther from its start a sentence has no main verb worth the search.
const REACH: usize = 60;

/// The main clause within `range`; None where no finite verb follows a subject.
#[must_use]
pub fn main(doc: &Doc, range: Range<usize>) -> Option<Clause> {
    let range = range.start..range.end.min(range.start + 2 * REACH);
    let start = after_label(doc, &range);
    let start = after_opening(doc, start..range.end).unwrap_or(start);
    let verb = main_verb(doc, start..range.end).or_else(|| announced(doc, start..range.end))?;
    let subject = trimmed(doc, start..noun_phrase_end(doc, start..verb));
    (!subject.is_empty()).then_some(Clause { subject, predicate: verb..range.end })
}

/// Behind a label such as "Tram crash:" where a clause follows it.
fn after_label(doc: &Doc, range: &Range<usize>) -> usize {
    const LONGEST: usize = 8;
    let head = range.clone().take(LONGEST).take_while(|&i| doc.word(i) != "(");
    let mark = head.clone().find(|&i| matches!(doc.word(i), ":" | "|" | "–" | "—"));
    let verbless = |end: usize| !(range.start + 1..end).any(|i| verb::is_finite(doc, i));
    match mark {
        Some(i) if verbless(i) && main_verb(doc, i + 1..range.end).or(announced(doc, i + 1..range.end)).is_some() => {
            i + 1
        }
        _ => range.start,
    }
}

/// The "to" of a headline that announces: "Company to open …".
fn announced(doc: &Doc, mut range: Range<usize>) -> Option<usize> {
    let headline = doc.kind_at(doc.tokens.get(range.start)?.span.start) == Some(SectionKind::Headline);
    range.find(|&i| headline && doc.folded(i) == "to" && verb::form(doc, i + 1) == Some(Form::Base))
}

/// Behind an opening phrase: "On Tuesday, …", "Addressing a meeting, …"; None where there is none.
fn after_opening(doc: &Doc, range: Range<usize>) -> Option<usize> {
    let first = range.start;
    let opens = doc.is(first, List::Preposition)
        || doc.is(first, List::Subordinator)
        || doc.is(first, List::Connective)
        || doc.is(first, List::Month)
        || verb::form(doc, first) == Some(Form::Gerund)
        || doc.folded(first) == "to";
    if !opens {
        return None;
    }
    let comma = range.clone().take(REACH).find(|&i| doc.word(i) == "," && !is_in_name(doc, i))?;
    main_verb(doc, comma + 1..range.end).map(|_| comma + 1)
}

/// Whether the comma at `i` stands inside a name or a date: "Barcelona, Spain", "May 4, 2026".
fn is_in_name(doc: &Doc, i: usize) -> bool {
    doc.folded(i + 1).parse::<u32>().is_ok() && doc.word(i + 2) == ","
}

/// The first finite verb outside brackets, relative clauses and reduced relatives.
fn main_verb(doc: &Doc, range: Range<usize>) -> Option<usize> {
    let mut depth = 0usize;
    let mut relative = false;
    let end = range.end.min(range.start + REACH);
    for i in range.start..end {
        match doc.word(i) {
            "(" | "[" => depth += 1,
            ")" | "]" => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            _ if doc.is(i, List::RelativePronoun) && i > range.start => relative = true,
            _ if i > range.start && verb::is_finite(doc, i) => {
                if relative {
                    relative = is_chained(doc, i);
                } else if !is_reduced(doc, i, end) {
                    return Some(i);
                }
            }
            _ => {}
        }
    }
    None
}

/// Whether the verb at `i` goes on in the next word: "has been".
fn is_chained(doc: &Doc, i: usize) -> bool {
    verb::form(doc, i) == Some(Form::Auxiliary) && verb::is_finite(doc, i + 1)
}

/// Whether the past form at `i` is a participle behind its noun ("a study published in May found"): a finite verb follows.
fn is_reduced(doc: &Doc, i: usize, end: usize) -> bool {
    const NEAR: usize = 14;
    let bare = verb::form(doc, i) == Some(Form::Past) && doc.is(i + 1, List::Preposition);
    let mut rest = (i + 2..end.min(i + NEAR)).take_while(|&j| !is_break(doc, j));
    bare && rest.any(|j| verb::is_finite(doc, j))
}

/// Whether token `j` ends the clause or begins one below it.
fn is_break(doc: &Doc, j: usize) -> bool {
    matches!(doc.word(j), ";" | ":" | "." | "?" | "!")
        || doc.is(j, List::Subordinator)
        || doc.is(j, List::RelativePronoun)
        || doc.folded(j) == "and"
}

/// The end of the noun phrase that begins the range: before an apposition, a relative clause, a bracket.
fn noun_phrase_end(doc: &Doc, range: Range<usize>) -> usize {
    let stop = |i: usize| {
        matches!(doc.word(i), "(" | "–" | "—" | ";")
            || doc.is(i, List::RelativePronoun)
            || (doc.word(i) == "," && !is_list(doc, i, range.end))
    };
    range.clone().skip(1).find(|&i| stop(i)).unwrap_or(range.end)
}

/// Whether the comma at `i` parts the members of a list that "and" closes before `end`.
fn is_list(doc: &Doc, i: usize, end: usize) -> bool {
    let mut rest = (i + 1..end).take_while(|&j| !doc.is(j, List::RelativePronoun));
    let article = matches!(doc.folded(i + 1), "a" | "an" | "the" | "which" | "who");
    !article && rest.any(|j| doc.folded(j) == "and")
}

/// Without marks and adverbs of order at the edges.
fn trimmed(doc: &Doc, mut range: Range<usize>) -> Range<usize> {
    let mark = |i: usize| doc.tokens[i].kind == crate::Kind::Mark && !matches!(doc.word(i), ")" | "$" | "%");
    while !range.is_empty() && (mark(range.start) || doc.folded(range.start) == "and") {
        range.start += 1;
    }
    while !range.is_empty() && (mark(back(range.end, 1)) || is_adverb(doc, back(range.end, 1))) {
        range.end -= 1;
    }
    range
}

fn is_adverb(doc: &Doc, i: usize) -> bool {
    let word = doc.folded(i);
    matches!(word, "today" | "also" | "now" | "still" | "yesterday") || (word.ends_with("ly") && word.len() > 5)
}
