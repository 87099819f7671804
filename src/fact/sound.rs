//! Whether a clause can be trusted and tells news: where grammar contradicts itself, where words point out of it, and where it
//! speaks of the text or praises the issuer there is no fact.

use std::ops::Range;

use crate::doc::{back, verb as form};
use crate::lexicon::List;
use crate::syntax::{Chunk, Clause, ClauseId, ClauseKind, Pos, Role, Text};
use crate::{Gap, Shape};

/// Whether clause `id` was read without contradiction.
#[must_use]
pub fn is_read(doc: &Text, id: ClauseId, subject: &Range<usize>, verb: &Chunk) -> bool {
    let Some(clause) = doc.syntax.clause(id) else { return false };
    agrees(doc, clause, subject, verb) && is_verb(doc, verb) && !follows_and(doc, clause, subject, verb)
}

/// Whether subject and verb have one number, as far as their forms tell.
fn agrees(doc: &Text, clause: &Clause, subject: &Range<usize>, verb: &Chunk) -> bool {
    let Some(head) = clause.subject.and_then(|id| doc.syntax.chunk(id)).map(|chunk| chunk.head) else { return true };
    let first = verb.tokens.start;
    let present = doc.syntax.pos(first) == Pos::Present;
    let singular = present && doc.folded(first).ends_with('s');
    let many = (subject.start..first).any(|i| doc.syntax.pos(i) == Pos::Conjunction || doc.mark(i) == '&');
    // "a number of towns have", "the police are"
    let counts = head + 1 < subject.end || doc.is(head, List::Plural);
    match doc.syntax.pos(head) {
        Pos::Noun if present && !singular => many || counts,
        Pos::Plural if singular => doc.shape(head).is_capital() || doc.is(head, List::Period),
        _ => true,
    }
}

/// Whether the word that was taken for a verb has the form of one.
fn is_verb(doc: &Text, verb: &Chunk) -> bool {
    let word = doc.folded(verb.head);
    form::form(doc, verb.head).is_some() || word.ends_with("ed") || doc.is(verb.head, List::IrregularPast)
}

/// Whether "and" stands before a verb that nothing precedes, or before a subject that may be the last of a list: "gave staff and
/// guests alike".
fn follows_and(doc: &Text, clause: &Clause, subject: &Range<usize>, verb: &Chunk) -> bool {
    let joined = |i: usize| doc.syntax.pos(back(i, 1)) == Pos::Conjunction;
    if clause.kind != ClauseKind::Coordinate {
        return joined(verb.tokens.start);
    }
    let own = subject.start >= clause.tokens.start;
    let listed = joined(subject.start) && doc.syntax.pos(back(subject.start, 2)).is_nominal();
    let opens = matches!(doc.syntax.pos(subject.start), Pos::Determiner | Pos::Possessive | Pos::Pronoun);
    // "they sing, witness matches, and cheer"
    let bare = doc.mark(back(subject.start, 1)) == ',';
    own && (listed && !opens || bare)
}

/// Whether the subject is the last of a list that begins before it: "parents and | guardians".
#[must_use]
pub fn is_listed(doc: &Text, subject: &Range<usize>) -> bool {
    let joins = doc.syntax.pos(back(subject.start, 1)) == Pos::Conjunction;
    joins && !matches!(doc.mark(back(subject.start, 2)), ';') && doc.syntax.pos(back(subject.start, 2)) != Pos::Mark
}

/// Whether nothing but phrases that tell when, where or how stand before token `end` in the clause that begins at `start`.
#[must_use]
pub fn is_opening(doc: &Text, id: ClauseId, opening: &Range<usize>) -> bool {
    let inside = |chunk: &Chunk| chunk.tokens.start >= opening.start && chunk.tokens.end <= opening.end;
    let bare = |chunk: &Chunk, role: Role| chunk.preposition.is_none() && role != Role::Adjunct;
    doc.syntax.nouns(id).all(|(_, chunk, role)| !inside(chunk) || !bare(chunk, role))
}

/// Whether a noun phrase points to something that stands elsewhere: "these changes", not "this year".
#[must_use]
pub fn points(doc: &Text, phrase: &Range<usize>) -> bool {
    let pointer = matches!(doc.value(phrase.start, List::Anaphor), Some("pointer" | "plural"));
    pointer && !phrase.clone().any(|i| doc.is(i, List::Period))
}

/// Whether the words before a verb name the text itself or a part of it: "this article", "the information in this press release".
#[must_use]
pub fn is_of_text(doc: &Text, subject: &Range<usize>) -> bool {
    subject.clone().skip(1).any(|i| doc.phrase(i, List::TextNoun) > 0 && points(doc, &(back(i, 1)..i + 1)))
}

/// Whether two words are glued where a line ended: "RisksUnderstanding".
#[must_use]
pub fn is_glued(doc: &Text, tokens: &Range<usize>) -> bool {
    let glued = |i: usize| doc.gap(i) == Gap::None && doc.shape(i) == Shape::Title && doc.is_word(back(i, 1));
    tokens.clone().skip(1).any(glued)
}

/// Whether a predicate only says what somebody always is: "is a leading maker of lamps", "is committed to quality".
#[must_use]
pub fn is_standing(doc: &Text, verb: &Chunk, end: usize) -> bool {
    const NEAR: usize = 8;
    let group = verb.verb();
    let lasting = doc.syntax.pos(verb.tokens.start) == Pos::Present;
    let value = |i: usize| doc.value(i, List::StandingWord);
    let near = verb.tokens.end..end.min(verb.tokens.end + NEAR);
    let devoted = value(verb.head) == Some("verb") || near.clone().take(2).any(|i| value(i) == Some("verb"));
    let praised = group.is_some_and(|group| group.copula) && near.clone().any(|i| value(i) == Some("attribute"));
    lasting && (devoted || praised)
}
