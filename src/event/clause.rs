//! The main clause of a headline or a sentence: its subject and its predicate.

use std::ops::Range;

use crate::Reading;
use crate::doc::back;
use crate::syntax::{Chunk, ClauseId, ClauseKind, Form, Pos};

/// A clause that may tell the event, as tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The clause of the verb.
    pub id: ClauseId,
    /// The subject without apposition and relative clause.
    pub subject: Range<usize>,
    /// From the verb to the end of the clause.
    pub predicate: Range<usize>,
}

/// The clauses within `range` that stand by themselves and have subject and verb, without the label that opens a title.
pub fn told<'r>(reading: &'r Reading, range: &Range<usize>) -> impl Iterator<Item = Clause> + use<'r> {
    let mut told = reading.syntax.clauses_in(range).filter_map(|(id, _)| tell(reading, id)).peekable();
    let label = told.peek().filter(|first| is_label(reading, first)).cloned();
    let rest = told.skip(usize::from(label.is_some()));
    rest.chain(label)
}

/// Whether the clause is no more than two or three words before a colon that seemed to be subject and verb: "Ferry fire: …".
fn is_label(reading: &Reading, clause: &Clause) -> bool {
    const LONGEST: usize = 3;
    let end = clause.predicate.end;
    end - clause.subject.start <= LONGEST && reading.doc.mark(end) == ':'
}

/// What clause `id` tells, if it stands by itself.
fn tell(reading: &Reading, id: ClauseId) -> Option<Clause> {
    let syntax = &reading.syntax;
    let clause = syntax.clause(id)?;
    if !matches!(clause.kind, ClauseKind::Main | ClauseKind::Coordinate) {
        return None;
    }
    let (verb, below) = match syntax.verb(id) {
        Some((chunk, _)) => (chunk, id),
        None => announced(reading, id)?,
    };
    let subject = syntax.subject(id)?;
    if syntax.pos(back(subject.end, 1)) == Pos::Determiner {
        return None;
    }
    Some(Clause { id: below, subject, predicate: verb.tokens.start..clause.tokens.end })
}

/// The verb of a title that announces: "Company to open …", "Two men rescued".
fn announced<'r>(reading: &'r Reading, id: ClauseId) -> Option<(&'r Chunk, ClauseId)> {
    let syntax = &reading.syntax;
    let below = syntax.children(id).next()?;
    let (chunk, group) = syntax.verb(below)?;
    matches!(group.form, Form::Infinitive | Form::Participle | Form::Base).then_some((chunk, below))
}
