//! The noun phrase that names a speaker, before or behind a verb of reporting.

use std::ops::Range;

use crate::doc::{Gap, Kind, Shape, back};
use crate::lexicon::List;
use crate::quote::text::{class, ends_sentence, finite, is_adverb, is_capital, is_dash, is_function, reporting};
use crate::syntax::{Chunk, Pos, Text};

/// Tokens that a speaker phrase may take.
const LONGEST: usize = 45;

/// The phrase that begins at `at`, after a verb ("said | Ann Poe, head of sales | at the fair"); may be empty.
pub fn after(doc: &Text, at: usize, limit: usize) -> Range<usize> {
    let limit = limit.min(at + LONGEST).min(doc.tokens.len());
    let mut end = at;
    while end < limit {
        end = match behind_nickname(doc, end) {
            Some(behind) => behind,
            None if ends_phrase(doc, at, end) => break,
            None if doc.word(end) == "(" => behind_bracket(doc, end, limit),
            None => end + 1,
        };
    }
    at..trim_end(doc, at, end.min(limit))
}

fn behind_bracket(doc: &Text, open: usize, limit: usize) -> usize {
    const WIDEST: usize = 12;
    (open..limit.min(open + WIDEST)).find(|&i| doc.word(i) == ")").map_or(limit, |i| i + 1)
}

/// The token behind the nickname that opens at `open`: “Bear” in Ann “Bear” Poe.
fn behind_nickname(doc: &Text, open: usize) -> Option<usize> {
    const LONGEST: usize = 3;
    let closing = match doc.word(open) {
        "“" => "”",
        "\"" => "\"",
        _ => return None,
    };
    let words = (open + 1..doc.tokens.len()).take(LONGEST).take_while(|&i| is_capital(doc, i)).count();
    let close = open + 1 + words;
    let named = open > 0 && words > 0 && is_capital(doc, back(open, 1)) && is_capital(doc, close + 1);
    (named && doc.word(close) == closing).then_some(close + 1)
}

/// Whether the phrase from `at` stops before token `i`.
fn ends_phrase(doc: &Text, at: usize, i: usize) -> bool {
    if i > at && doc.tokens[i].gap == Gap::Blank {
        return true;
    }
    match doc.tokens[i].kind {
        Kind::Mark => ends_at_mark(doc, i),
        Kind::Number => i == at,
        Kind::Word => i > at && ends_at_word(doc, i),
    }
}

fn ends_at_mark(doc: &Text, i: usize) -> bool {
    match doc.word(i) {
        "," => !continues_after_comma(doc, i + 1),
        "." => ends_sentence(doc, i),
        "(" | "&" | "/" | "’" | "'" | "*" => false,
        "-" => is_dash(doc, i),
        _ => true,
    }
}

/// After a comma an apposition goes on; a participle, a clause or an adjunct does not.
fn continues_after_comma(doc: &Text, i: usize) -> bool {
    let verb = reporting(doc, i).is_some_and(|v| !v.may_be_noun);
    let clause = ["subordinator", "pronoun", "conjunction", "auxiliary", "preposition", "adverb"];
    doc.tokens.get(i).is_some_and(|t| t.kind == Kind::Word && t.gap < Gap::Blank)
        && !verb
        && !is_doing(doc, i)
        && !clause.iter().any(|c| is_function(doc, i, c))
}

/// "speaking in Oslo", but not "managing director".
fn is_doing(doc: &Text, i: usize) -> bool {
    let role = doc.is(i, List::RoleModifier) || doc.is(i, List::JobTitle);
    doc.shape(i) == Shape::Lower && doc.word(i).ends_with("ing") && !role
}

fn ends_at_word(doc: &Text, i: usize) -> bool {
    match class(doc, i) {
        Some("subordinator" | "pronoun" | "auxiliary" | "adverb") => true,
        Some("preposition") => !binds(doc, i),
        Some("conjunction") => doc.word(i) != "and" || !goes_on_after_and(doc, i + 1),
        _ => is_adverb(doc, i) || is_verb(doc, i),
    }
}

/// A finite verb: of reporting, or a past form behind a name or a pronoun.
fn is_verb(doc: &Text, i: usize) -> bool {
    let lower = doc.tokens[i].shape == Shape::Lower;
    let past = doc.is(i, List::IrregularPast) || (doc.word(i).ends_with("ed") && doc.word(i).len() > 4);
    let name = i > 0 && is_capital(doc, back(i, 1)) && class(doc, back(i, 1)).is_none();
    let behind_name = name || (i > 0 && is_function(doc, back(i, 1), "pronoun"));
    finite(doc, i).is_some_and(|v| !v.may_be_noun) || (lower && past && behind_name)
}

/// Whether a preposition binds its phrase to a name or role: "Minister of Health", "head for Asia", not "in a statement".
fn binds(doc: &Text, i: usize) -> bool {
    match doc.word(i) {
        "of" | "for" => true,
        "at" | "from" | "with" | "in" | "to" | "on" => {
            let next = if doc.word(i + 1) == "the" { i + 2 } else { i + 1 };
            is_capital(doc, next) && !is_function(doc, next, "adverb") && !doc.is(next, List::Month)
        }
        _ => false,
    }
}

fn goes_on_after_and(doc: &Text, i: usize) -> bool {
    is_capital(doc, i) || doc.tokens.get(i).is_some_and(|t| t.kind == Kind::Word && reporting(doc, i).is_none())
}

fn trim_end(doc: &Text, start: usize, mut end: usize) -> usize {
    while end > start && (doc.tokens[back(end, 1)].kind == Kind::Mark && !matches!(doc.word(back(end, 1)), ")" | "."))
        || (end > start && matches!(class(doc, back(end, 1)), Some("conjunction" | "preposition" | "determiner")))
    {
        end -= 1;
    }
    end
}

/// The phrase of a clause's subject before its verb at `verb`, with what stands beside it, up to a clause of its own.
pub fn of_subject(doc: &Text, subject: &Chunk, verb: usize) -> Range<usize> {
    let verbal = |i: usize| doc.syntax.chunk_at(i).and_then(|id| doc.syntax.chunk(id)).is_some_and(|c| !c.is_noun());
    let ends = |&i: &usize| verbal(i) || matches!(doc.syntax.pos(i), Pos::Wh | Pos::Subordinator);
    let end = (subject.tokens.end..verb.max(subject.tokens.end)).find(ends).unwrap_or(verb.max(subject.tokens.end));
    let bare = |&i: &usize| i < subject.tokens.end || !matches!(class(doc, i), Some("adverb" | "auxiliary"));
    let end = (subject.tokens.start..end).rev().find(bare).map_or(end, |i| i + 1);
    subject.tokens.start..trim_end(doc, subject.tokens.start, end)
}

/// The subject of the verb at `verb`, not before `floor`.
pub fn subject(doc: &Text, floor: usize, verb: usize) -> Option<Range<usize>> {
    let floor = floor.max(verb.saturating_sub(LONGEST));
    let mut end = verb;
    while end > floor && goes_with_verb(doc, back(end, 1)) {
        end -= 1;
    }
    if end == floor {
        return None;
    }
    if matches!(doc.word(back(end, 1)), "and" | "but") {
        return shared_subject(doc, floor, end.saturating_sub(1));
    }
    if doc.word(back(end, 1)) == "," || is_dash(doc, back(end, 1)) {
        let start = clause_start(doc, floor, end.saturating_sub(1));
        return (start < end.saturating_sub(1)).then_some(start..end.saturating_sub(1));
    }
    if let Some(comma) = relative_clause(doc, floor, end) {
        let start = clause_start(doc, floor, comma);
        return (start < comma).then_some(start..comma);
    }
    let start = phrase_start(doc, floor, before_bracket(doc, floor, end));
    let start = before_role(doc, floor, start..end).unwrap_or(start);
    (start < end).then_some(start..end)
}

/// "Ann Poe, founder and head of Tidewell | said": where the name before a role begins that no second comma closes.
fn before_role(doc: &Text, floor: usize, role: Range<usize>) -> Option<usize> {
    const LONGEST: usize = 5;
    let title =
        |&i: &usize| class(doc, i) == Some("conjunction") || doc.is(i, List::JobTitle) || doc.is(i, List::RoleModifier);
    let start = (floor..role.start).rev().take_while(title).last().unwrap_or(role.start);
    let role = start..role.end;
    let comma = role.start.checked_sub(1).filter(|&i| i > floor && doc.word(i) == ",")?;
    let start = clause_start(doc, floor, comma);
    let name = start..comma;
    let named =
        name.len() <= LONGEST && name.into_iter().all(|i| is_capital(doc, i) || matches!(doc.word(i), "." | "-"));
    (named && role.into_iter().any(|i| doc.is(i, List::JobTitle))).then_some(start)
}

/// The comma before ", who leads Tidewell" that ends at `end` without a comma of its own.
fn relative_clause(doc: &Text, floor: usize, end: usize) -> Option<usize> {
    let behind = (floor..end).rev().find(|&i| doc.word(i) == ",")?;
    (doc.word(behind + 1) == "who").then_some(behind)
}

/// Where the words begin to end that brackets before `end` belong to: "Ann Poe (Tidewell) | said".
fn before_bracket(doc: &Text, floor: usize, end: usize) -> usize {
    const WIDEST: usize = 12;
    let open = (floor + 1..end).rev().take(WIDEST).find(|&i| doc.word(i) == "(");
    open.filter(|_| doc.word(back(end, 1)) == ")").unwrap_or(end)
}

/// The noun phrase that a clause begins with, behind words such as "In a letter,".
pub fn first(doc: &Text, floor: usize, limit: usize) -> Range<usize> {
    let start = clause_start(doc, floor, limit);
    if is_function(doc, start, "preposition") { start..start } else { after(doc, start, limit) }
}

/// The subject of the sentence where a second verb follows at `and`: "X spoke of the plan and said".
fn shared_subject(doc: &Text, floor: usize, and: usize) -> Option<Range<usize>> {
    let who = first(doc, floor, and);
    (!who.is_empty() && who.end < and).then_some(who)
}

/// "has also", "never", "then": between subject and verb.
fn goes_with_verb(doc: &Text, i: usize) -> bool {
    is_function(doc, i, "auxiliary") || is_adverb(doc, i)
}

/// Where the clause begins that a comma before the verb closes: behind phrases such as "In a letter,".
fn clause_start(doc: &Text, floor: usize, end: usize) -> usize {
    let mut start = floor;
    while start < end && (is_function(doc, start, "conjunction") || doc.tokens[start].kind == Kind::Mark) {
        start += 1;
    }
    for _ in 0..3 {
        if !introduces(doc, start) {
            break;
        }
        match (start..end).find(|&i| doc.word(i) == ",") {
            Some(comma) => start = comma + 1,
            None => break,
        }
    }
    start
}

/// Whether an adverbial phrase begins here: "In May", "Speaking at", "When".
fn introduces(doc: &Text, i: usize) -> bool {
    let class = class(doc, i);
    let participle = doc.word(i).len() > 5 && (doc.word(i).ends_with("ing") || doc.word(i).ends_with("ed"));
    let adverb = is_function(doc, i, "adverb") || doc.word(i).ends_with("ly") && doc.word(i + 1) == ",";
    matches!(class, Some("preposition" | "subordinator"))
        || doc.folded(i) == "according"
        || adverb
        || participle && !is_capital(doc, i + 1)
}

/// Where the noun phrase begins that ends at `end`.
fn phrase_start(doc: &Text, floor: usize, end: usize) -> usize {
    let mut start = end.saturating_sub(1);
    if is_function(doc, start, "pronoun") {
        return start;
    }
    while start > floor && joins(doc, back(start, 1), start) {
        start -= 1;
    }
    while start < end && matches!(class(doc, start), Some("conjunction" | "adverb" | "auxiliary" | "preposition")) {
        start += 1;
    }
    start
}

/// No verb that a subject would stand before; a participle may stand behind its noun: "an article discussing it".
fn is_noun_like(doc: &Text, i: usize) -> bool {
    !is_verb(doc, i) && reporting(doc, i).is_none_or(|v| v.may_be_noun || v.form == "gerund")
}

/// Whether token `i` belongs to the noun phrase that begins behind it at `next`.
fn joins(doc: &Text, i: usize, next: usize) -> bool {
    if doc.tokens[i].kind == Kind::Mark {
        let glued = doc.tokens[next].gap == Gap::None;
        return match doc.word(i) {
            "-" | "&" | "/" | "’" | "'" => glued || doc.word(i) == "&",
            "." => !ends_sentence(doc, i),
            _ => false,
        };
    }
    match class(doc, i) {
        Some("subordinator") => doc.word(i) == "who",
        Some("auxiliary") => i > 0 && doc.word(back(i, 1)) == "who",
        Some("pronoun") => false,
        Some("conjunction") => doc.word(i) == "and" && i > 0 && is_capital(doc, back(i, 1)) && is_capital(doc, next),
        _ => (i > 0 && doc.word(back(i, 1)) == "who") || is_noun_like(doc, i),
    }
}
