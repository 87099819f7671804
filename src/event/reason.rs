//! Why and how: the reason, the purpose and the means that belong to the verb of the main clause.

use std::ops::Range;

use super::phrase_end;
use crate::doc::verb::{self, Form};
use crate::event::clause::Clause;
use crate::lexicon::{self, List};
use crate::syntax::{ClauseId, ClauseKind, Pos};
use crate::{Doc, Reading};

/// The reason or purpose that the source tells of its main clause.
pub fn why(reading: &Reading, source: &Range<usize>, main: &Clause) -> Option<Range<usize>> {
    let doc = &reading.doc;
    source.clone().skip(2).filter(|&i| belongs(reading, i, main)).find_map(|i| {
        let n = doc.phrase(i, List::Reason);
        let start = reason(doc, i, n)?;
        let range = start..phrase_end(reading, start.max(i + n), source.end);
        let least = 1 + usize::from(doc.folded(start) == "to");
        (range.len() > least).then_some(range)
    })
}

/// Whether what begins at token `i` goes with the verb of the main clause: in it, as a clause right below it, or behind a participle
/// if it is a cause, has a connector of several words ("makes bars sold in the UK | in an attempt to …") or is aimed at by a means
/// ("using vans to carry …").
fn belongs(reading: &Reading, i: usize, main: &Clause) -> bool {
    let syntax = &reading.syntax;
    let verb = syntax.verb(main.id).map_or(main.predicate.start, |(chunk, _)| chunk.tokens.end);
    let doc = &reading.doc;
    let cause = doc.phrase_value(i, List::Reason).is_some_and(|(_, value)| value == "cause");
    let far = cause || [List::Reason, List::Means].iter().any(|&list| doc.phrase(i, list) > 1);
    let parent = |&id: &ClauseId| syntax.clause(id).and_then(|clause| clause.parent);
    let passes = |id: &ClauseId| {
        syntax.clause(*id).is_some_and(|c| {
            let means = doc.phrase(c.tokens.start, List::Means) > 0;
            c.tokens.start == i || (far || means) && c.kind == ClauseKind::Participle
        })
    };
    let mut above = std::iter::successors(syntax.clause_at(i), parent).skip_while(|id| *id != main.id && passes(id));
    (i >= verb || i < main.subject.start) && above.next() == Some(main.id)
}

/// Where the answer begins, if the connector of `n` tokens at `i` gives a reason.
fn reason(doc: &Doc, i: usize, n: usize) -> Option<usize> {
    let connector = (n > 0).then(|| lexicon::value(List::Reason, doc.folded_phrase(i..i + n)))??;
    match connector {
        "to" => (doc.is(i + n, List::PurposeVerb) && !is_complement(doc, i)).then_some(i),
        "after" => (verb::form(doc, i + n) == Some(Form::Gerund)).then_some(i + n),
        "for" => None,
        _ => Some(i + n),
    }
}

/// Whether "to" at `i` belongs to the word before it: "agrees to buy", "set to open", "has to cut".
pub fn is_complement(doc: &Doc, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|b| {
        verb::form(doc, b).is_some() || [List::Auxiliary, List::Eager, List::IntentNoun].iter().any(|&l| doc.is(b, l))
    })
}

/// The means that the source tells of its main clause.
pub fn how(reading: &Reading, source: &Range<usize>, main: &Clause) -> Option<Range<usize>> {
    let doc = &reading.doc;
    source.clone().skip(2).filter(|&i| belongs(reading, i, main)).find_map(|i| {
        let n = doc.phrase(i, List::Means);
        let gerund = reading.syntax.pos(i + n) == Pos::Gerund;
        let sure = !matches!(doc.folded(i), "by" | "with" | "without") || gerund;
        let range = (n > 0 && sure).then(|| i..phrase_end(reading, i + n, source.end))?;
        (range.len() > n + 1).then_some(range)
    })
}
