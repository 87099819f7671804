//! Whether a change has happened, or only may, should, will be tried or is imagined: "could cut costs by 20 %".

use crate::doc::{back, verb};
use crate::lexicon::List;
use crate::number::change::cue::Cue;
use crate::number::joint;
use crate::syntax::{Clause, ClauseId, ClauseKind, Form, Pos, Tense, Text, VerbGroup};

/// How many clauses above its own a change may depend on.
const ABOVE: usize = 4;

/// Whether the text states the change at `cue` as a fact.
#[must_use]
pub fn holds(text: Text, cue: Cue) -> bool {
    if is_asked(text, cue.token) || !cue.noun && joint::to(text.doc, back(cue.token, 1)) {
        return false;
    }
    let Some(id) = text.syntax.clause_at(cue.token) else { return !is_led(text, cue.token) };
    // "saw a 12% rise in fares", where "rise" was read as a verb.
    let own = text.syntax.verb(id).is_some_and(|(chunk, _)| chunk.tokens.contains(&cue.token));
    let above = || text.syntax.clause(id).and_then(|clause| clause.parent);
    let id = if cue.noun && own { above().unwrap_or(id) } else { id };
    let noun =
        cue.noun && text.syntax.verb(id).is_some_and(|(_, group)| group.tense == Tense::Present && !group.copula);
    let noun = noun || cue.noun && is_condition(text, cue.token);
    is_aside(text, cue, id) || !noun && !is_led(text, cue.token) && clause_holds(text, id, ABOVE)
}

/// "those with a 90 percent (reduction)": what tells which ones are meant.
fn is_condition(text: Text, at: usize) -> bool {
    let chunk = text.syntax.chunk_at(at).and_then(|id| text.syntax.chunk(id));
    let before = chunk.and_then(|chunk| chunk.preposition).map(|i| text.syntax.pos(back(i, 1)));
    matches!(before, Some(Pos::Pronoun | Pos::Determiner))
}

/// Whether the sentence is a question.
fn is_asked(text: Text, at: usize) -> bool {
    let Some(token) = text.doc.tokens.get(at) else { return false };
    let sentence = text.doc.sentences.get(text.doc.sentence_at(token.span.start));
    sentence.is_some_and(|s| s.tokens.contains(&back(s.tokens.end, 1)) && text.doc.mark(back(s.tokens.end, 1)) == '?')
}

/// "can be had for $93, (down from $120)": an aside tells of the figure, where the verb does not tell of the change.
fn is_aside(text: Text, cue: Cue, id: ClauseId) -> bool {
    let adverb = text.doc.is(cue.token, List::ChangeAdverb) && text.syntax.pos(back(cue.token, 1)) == Pos::Mark;
    let verb = text.syntax.verb(id);
    adverb
        && verb.is_some_and(|(chunk, group)| {
            group.modal.is_some() && !group.copula && !text.doc.is(chunk.head, List::ChangeVerb)
        })
}

/// "to (steadily) cut", "may rise", also where the word was not read as a verb.
fn is_led(text: Text, at: usize) -> bool {
    let adverb = |i: &usize| text.syntax.pos(*i) == Pos::Adverb;
    let before = (at.saturating_sub(3)..at).rev().find(|i| !adverb(i));
    before.is_some_and(|i| text.syntax.pos(i) == Pos::To || text.syntax.pos(i) == Pos::Modal && !is_future(text, i))
}

fn is_future(text: Text, i: usize) -> bool {
    text.doc.value(i, List::Auxiliary) == Some("future")
}

/// Whether what clause `id` says is a fact; a verb without tense has that of the clause above it.
fn clause_holds(text: Text, id: ClauseId, above: usize) -> bool {
    let Some(clause) = text.syntax.clause(id) else { return true };
    let Some((chunk, group)) = text.syntax.verb(id) else { return true };
    let condition = clause.opener.is_some_and(|i| text.doc.value(i, List::Subordinator) == Some("condition"));
    if condition || group.negated || group.modal.is_some_and(|i| !is_future(text, i)) {
        return false;
    }
    let plain = || matches!(verb::form(text.doc, chunk.head), Some(verb::Form::Base));
    let base = text.syntax.pos(chunk.head) == Pos::Base || text.syntax.pos(chunk.head) == Pos::Present && plain();
    let shares = clause.kind == ClauseKind::Coordinate && base && chunk.head == chunk.tokens.start;
    match group.form {
        _ if shares => {
            clause.parent.zip(above.checked_sub(1)).is_none_or(|(parent, left)| clause_holds(text, parent, left))
        }
        Form::Finite | Form::Participle => true,
        Form::Infinitive => false,
        Form::Gerund => {
            is_added(text, chunk.tokens.start) && !is_governed(text, clause) && past_above(text, clause, above)
        }
        Form::Base if is_own(clause, group) => true,
        Form::Base => past_above(text, clause, above),
    }
}

/// "Sales rise": a base form behind a subject of its own, in a clause that stands by itself.
fn is_own(clause: &Clause, group: VerbGroup) -> bool {
    let alone = matches!(clause.kind, ClauseKind::Main | ClauseKind::Relative | ClauseKind::Adverbial);
    alone && clause.subject.is_some() && group.tense == Tense::Present
}

/// "reached 40, (doubling its share)", "saw sales (rising)": behind a comma or its own subject, not "involved (cutting)".
fn is_added(text: Text, start: usize) -> bool {
    let adverb = |i: &usize| text.syntax.pos(*i) == Pos::Adverb;
    let before = (0..start).rev().take(ABOVE).find(|i| !adverb(i)).map(|i| text.syntax.pos(i));
    before.is_some_and(|pos| pos.is_nominal() || matches!(pos, Pos::Mark | Pos::Conjunction | Pos::Pronoun))
}

/// "by cutting", "the goal of doubling": what a preposition governs is a means or an aim.
fn is_governed(text: Text, clause: &Clause) -> bool {
    text.syntax.pos(back(clause.tokens.start, 1)) == Pos::Preposition
        || text.syntax.pos(clause.tokens.start) == Pos::Preposition
}

/// "reached 40, (doubling its share)", "saw (sales rise 12%)": the clause above tells what has happened.
fn past_above(text: Text, clause: &Clause, above: usize) -> bool {
    let Some((parent, left)) = clause.parent.zip(above.checked_sub(1)) else { return false };
    let told =
        text.syntax.verb(parent).is_some_and(|(_, group)| group.tense != Tense::Present || group.form != Form::Finite);
    told && clause_holds(text, parent, left)
}
