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
    let apart = clause.kind != ClauseKind::Coordinate && is_parted_once(doc, subject, verb);
    let sure =
        !apart && agrees(doc, clause, subject, verb) && is_verb(doc, verb) && !is_spliced(doc, id, verb.tokens.end);
    sure && !follows_and(doc, clause, subject, verb) && !is_relative(doc, subject, verb)
}

/// Whether a clause behind a bare comma follows, and none behind "and" that would make a series of it: then one of the verbs is none.
fn is_spliced(doc: &Text, id: ClauseId, from: usize) -> bool {
    let clause = |at: ClauseId| doc.syntax.clause(at).filter(|c| c.kind == ClauseKind::Coordinate);
    // "a record, the most since it was founded"
    let named = |c: &Clause| {
        c.subject.and_then(|s| doc.syntax.chunk(s)).is_some_and(|s| doc.syntax.pos(s.head) != Pos::Determiner)
    };
    let start = |at: ClauseId| clause(at).filter(|c| named(c)).map(|c| c.tokens.start).filter(|&i| i >= from);
    let bare = |i: usize| doc.mark(back(i, 1)) == ',';
    let (mut spliced, mut joined) = (false, false);
    for i in doc.syntax.children(id).filter_map(start) {
        spliced |= bare(i);
        joined |= doc.syntax.pos(back(i, 1)) == Pos::Conjunction;
    }
    spliced && !joined
}

/// Whether one comma stands between subject and verb: "10 % for the team, locked for a year".
fn is_parted_once(doc: &Text, subject: &Range<usize>, verb: &Chunk) -> bool {
    doc.mark(subject.end) == ',' && subject.end + 1 == verb.tokens.start
}

/// Whether the verb belongs to "that" or "which" right before it: "a program that has trained 300 bakers".
fn is_relative(doc: &Text, subject: &Range<usize>, verb: &Chunk) -> bool {
    let before = back(verb.tokens.start, 1);
    before >= subject.end && doc.is(before, List::RelativePronoun)
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
#[must_use]
pub fn is_verb(doc: &Text, verb: &Chunk) -> bool {
    let word = doc.folded(verb.head);
    // "offers members tailored, kind care": a participle that was taken for a past.
    if doc.syntax.pos(verb.tokens.start) == Pos::Participle && doc.mark(verb.tokens.end) == ',' {
        return false;
    }
    form::form(doc, verb.head).is_some() || word.ends_with("ed") || doc.is(verb.head, List::IrregularPast)
}

/// Whether "and" stands before a verb that nothing precedes, or before a subject that may be the last of a list: "gave staff and
/// guests alike".
fn follows_and(doc: &Text, clause: &Clause, subject: &Range<usize>, verb: &Chunk) -> bool {
    let joined = |i: usize| doc.syntax.pos(back(i, 1)) == Pos::Conjunction;
    let own = subject.start >= clause.tokens.start;
    let bare_verb = own && joined(verb.tokens.start) && clause.kind != ClauseKind::Main;
    if bare_verb || clause.kind != ClauseKind::Coordinate {
        return bare_verb;
    }
    let parted = matches!(doc.mark(back(subject.start, 2)), ',' | ';');
    let opens = matches!(doc.syntax.pos(subject.start), Pos::Determiner | Pos::Possessive | Pos::Pronoun);
    // "they sing, witness matches, and cheer"
    let bare = doc.mark(back(subject.start, 1)) == ',';
    own && (joined(subject.start) && !parted && !opens || bare)
}

/// Whether "and" stands right before the verb of the main clause: another verb was missed ("the pact runs for years and costs").
#[must_use]
pub fn lacks_verb(doc: &Text, id: ClauseId, verb: usize) -> bool {
    let main = doc.syntax.clause(id).is_some_and(|clause| clause.kind == ClauseKind::Main);
    main && doc.syntax.pos(back(verb, 1)) == Pos::Conjunction
}

/// Whether the subject is the last of a list that begins before it: "parents and | guardians".
#[must_use]
pub fn is_listed(doc: &Text, subject: &Range<usize>) -> bool {
    let joins = doc.syntax.pos(back(subject.start, 1)) == Pos::Conjunction;
    joins && !matches!(doc.mark(back(subject.start, 2)), ';') && doc.syntax.pos(back(subject.start, 2)) != Pos::Mark
}

/// Whether nothing but phrases that tell when, where or how stand in the words that open clause `id`.
#[must_use]
pub fn is_opening(doc: &Text, id: ClauseId, opening: &Range<usize>) -> bool {
    let inside = |chunk: &Chunk| chunk.tokens.start >= opening.start && chunk.tokens.end <= opening.end;
    let bare = |chunk: &Chunk, role: Role| chunk.preposition.is_none() && role != Role::Adjunct;
    doc.syntax.nouns(id).all(|(_, chunk, role)| !inside(chunk) || !bare(chunk, role))
}

/// Whether a noun phrase points to something that stands elsewhere: "these changes", not "this year".
#[must_use]
pub fn points(doc: &Text, phrase: &Range<usize>) -> bool {
    doc.is_pointer(phrase.start) && !phrase.clone().any(|i| doc.is(i, List::Period))
}

/// Whether two words are glued where a line ended ("RisksUnderstanding"), or a heading stands before the subject's end on a line of its own.
#[must_use]
pub fn is_glued(doc: &Text, tokens: &Range<usize>, subject: &Range<usize>) -> bool {
    let glued = |i: usize| doc.gap(i) == Gap::None && doc.shape(i) == Shape::Title && doc.is_word(back(i, 1));
    let named = |i: usize| doc.shape(i).is_capital() || doc.is(i, List::Stopword);
    let line = (tokens.start + 1..subject.end).find(|&i| doc.gap(i) == Gap::Line);
    let heading = line.is_some_and(|end| end > tokens.start + 1 && (tokens.start..end).all(named));
    heading || tokens.clone().chain(subject.clone()).any(|i| i > tokens.start.min(subject.start) && glued(i))
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

#[cfg(test)]
mod tests {
    use crate::{Options, summarize};

    /// Asserts that no fact of a body begins with these words.
    fn check_none(body: &str, start: &str) {
        let text = format!("Varley news\n\nVARLEY, 4 May 2026 – {body}");
        let facts = summarize(&text, &Options::default()).facts;
        assert!(facts.iter().all(|fact| !fact.span.of(&text).starts_with(start)), "{facts:?} in {body}");
    }

    #[test]
    fn what_is_no_fact() {
        for (body, start) in [
            ("This press release marks the third year of the fair in Wick.", "This press release"),
            ("The information in this press release is not meant for bakers in Wick.", "The information"),
            ("Roe Ltd is a leading maker of lamps for ships and ports in Wick.", "Roe Ltd is"),
            ("The suit alleges that the old bridge in Wick will fall in May.", "the old bridge"),
            ("The fair opens on Monday. These changes will help all bakers in Wick.", "These changes"),
            ("The fair offers the following lamps to all bakers in Wick:", "The fair offers"),
        ] {
            check_none(body, start);
        }
    }
}
