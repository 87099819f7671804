//! Whether the clause around a date tells of the past or of what is to come.

use crate::Doc;
use crate::doc::{SectionKind, back};
use crate::lexicon::List;
use crate::syntax::{self, Chunk, ClauseId, Form, Pos, Syntax, VerbGroup};

/// Before or after the issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// "opened", "has opened"
    Past,
    /// "will open", "is to open", "is due"
    Future,
    /// "opens": what is planned, or what is so in any week.
    Present,
}

/// How many tokens behind a verb a word such as "due" may stand.
const CUE: usize = 3;

/// What the clauses around token `at` tell, the innermost first.
#[must_use]
pub fn at(doc: &Doc, syntax: &Syntax, at: usize) -> Option<Tense> {
    if is_since(doc, at) {
        return Some(Tense::Past);
    }
    let mut clause = syntax.clause_at(at);
    let mut planned = false;
    while let Some(id) = clause {
        match told(doc, syntax, id, at) {
            Told::Tense(Tense::Past) if planned => return None,
            Told::Tense(tense) => return Some(tense),
            Told::Plan => planned = true,
            Told::Nothing => {}
        }
        clause = syntax.clause(id).and_then(|clause| clause.parent);
    }
    if planned { Some(Tense::Future) } else { by_words(doc, at) }
}

/// Whether "since" stands before the date: it lies in the past.
#[must_use]
pub fn is_since(doc: &Doc, at: usize) -> bool {
    doc.value(back(at, 1), List::DateCue) == Some("lead past")
}

/// Whether the clause around token `at` tells what had happened by then: "By the end of the year, sales had fallen".
#[must_use]
pub fn is_pluperfect(doc: &Doc, syntax: &Syntax, at: usize) -> bool {
    let verb = syntax.clause_at(at).and_then(|id| syntax.verb(id));
    let had = |i: usize| doc.value(i, List::Auxiliary) == Some("have") && syntax.pos(i) == Pos::Past;
    let planned = |start: usize| (start..at).any(|i| syntax.pos(i) == Pos::To);
    verb.is_some_and(|(chunk, _)| (chunk.tokens.start..chunk.head).any(had) && !planned(chunk.tokens.start))
}

/// What one clause tells.
enum Told {
    Tense(Tense),
    /// "to open": what is planned, unless the clause above tells of the past.
    Plan,
    Nothing,
}

fn told(doc: &Doc, syntax: &Syntax, id: ClauseId, at: usize) -> Told {
    let Some((chunk, group)) = syntax.verb(id) else { return Told::Nothing };
    // "…, the port said": what stands before is what it said.
    if at < chunk.head && doc.is(chunk.head, List::ReportingVerb) && (at..chunk.head).any(|i| doc.mark(i) == ',') {
        return Told::Nothing;
    }
    if let Some(tense) = cue(doc, chunk, at) {
        return Told::Tense(tense);
    }
    match (group.tense, group.form) {
        (syntax::Tense::Past, _) | (_, Form::Participle) => Told::Tense(Tense::Past),
        (syntax::Tense::Future, _) | (_, Form::Base) => Told::Tense(Tense::Future),
        (_, Form::Infinitive) => Told::Plan,
        (syntax::Tense::Present, _) if is_planned(doc, chunk, group) => {
            Told::Tense(if group.modal.is_some() { Tense::Future } else { Tense::Present })
        }
        _ => Told::Nothing,
    }
}

/// "expected", "is due", "born": words at a verb that tell more than its form.
fn cue(doc: &Doc, chunk: &Chunk, at: usize) -> Option<Tense> {
    let behind = chunk.tokens.end..at.min(chunk.tokens.end + CUE);
    let planned = chunk.tokens.clone().chain(behind).any(|i| doc.value(i, List::TenseCue) == Some("future"));
    planned.then_some(Tense::Future)
}

/// The present tells of what is planned for a day: "opens on Monday"; not that of a headline, or of what somebody says.
fn is_planned(doc: &Doc, chunk: &Chunk, group: VerbGroup) -> bool {
    let kind = doc.tokens.get(chunk.head).and_then(|t| doc.kind_at(t.span.start));
    let headline = matches!(kind, Some(SectionKind::Headline | SectionKind::Subheadline | SectionKind::Heading));
    !(headline || doc.is(chunk.head, List::ReportingVerb) && group.modal.is_none())
}

/// Words without a verb: "Born 3 June", "Deadline: 4 May".
fn by_words(doc: &Doc, at: usize) -> Option<Tense> {
    let sentence = doc.sentences.get(doc.sentence_at(doc.tokens.get(at)?.span.start))?;
    match (sentence.tokens.start..at).rev().take(CUE * 4).find_map(|i| doc.value(i, List::TenseCue))? {
        "future" => Some(Tense::Future),
        _ => Some(Tense::Past),
    }
}
