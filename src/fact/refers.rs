//! What the subject of a fact stands for: the noun behind "it", the full form of "the meeting".

use std::ops::Range;

use crate::lexicon::List;
use crate::syntax::{Chunk, ClauseKind, Pos};
use crate::{Reading, Span};

/// How many chunks before the subject are looked at.
const REACH: usize = 120;

/// What the subject of a clause of sentence `at` stands for, as far as the text before tells.
#[must_use]
pub fn to(reading: &Reading, subject: &Range<usize>, at: usize) -> Option<Span> {
    let found =
        if points(reading, subject) { behind_pronoun(reading, subject.start, at) } else { full_form(reading, subject) };
    found.filter(|span| tells(reading, *span))
}

/// Whether a phrase tells by itself what is meant: it is no pronoun, and no word of it is the speaker's own ("our staff").
fn tells(reading: &Reading, span: Span) -> bool {
    let (doc, tokens) = (&reading.doc, reading.doc.tokens_in(span));
    let points = doc.is(tokens.start, List::Anaphor) || reading.syntax.pos(tokens.start) == Pos::Possessive;
    !points && !tokens.into_iter().any(|i| doc.is(i, List::FirstPerson))
}

/// Whether a subject points to something told before: "it", "this", "its staff".
#[must_use]
pub fn points(reading: &Reading, subject: &Range<usize>) -> bool {
    let alone = subject.len() == 1 && matches!(reading.syntax.pos(subject.start), Pos::Pronoun | Pos::Determiner);
    alone || reading.syntax.pos(subject.start) == Pos::Possessive
}

/// A person for a pronoun of one; for others the subject of the sentence before, if it is none itself.
fn behind_pronoun(reading: &Reading, at: usize, sentence: usize) -> Option<Span> {
    let doc = &reading.doc;
    let stands_for = Some(doc.value(at, List::Anaphor)?).filter(|value| *value != "pointer");
    stands_for?;
    if let Some(speaker) = speaker(reading, at) {
        let person = people_in(reading, speaker).next().is_some();
        return Some(speaker).filter(|_| person == (stands_for == Some("person")) && stands_for != Some("plural"));
    }
    if stands_for == Some("person") {
        return nearest_person(reading, at, sentence);
    }
    let before = sentence.checked_sub(1).and_then(|s| doc.sentences.get(s)).filter(|s| s.kind.is_story())?;
    let plural = stands_for == Some("plural");
    let subject = subject_of(reading, &before.tokens).filter(|subject| plural == is_plural(reading, subject))?;
    let span = doc.span(subject);
    people_in(reading, span).next().is_none().then_some(span)
}

/// Who states the clause that the pronoun at token `at` is the subject of: in "Roe Ltd announced that it has won" the two are one.
fn speaker(reading: &Reading, at: usize) -> Option<Span> {
    let syntax = &reading.syntax;
    let clause = syntax.clause(syntax.clause_at(at)?).filter(|clause| clause.kind == ClauseKind::Content)?;
    let subject = syntax.subject(clause.parent?).filter(|subject| syntax.pos(subject.start) != Pos::Pronoun)?;
    let named = syntax.chunk_at(subject.start).and_then(|id| syntax.chunk(id))?;
    (syntax.pos(named.head) == Pos::Name || named.tokens.len() > 1).then(|| reading.doc.span(subject))
}

/// The only person that is named before token `at` in the nearest of the sentences that name any.
fn nearest_person(reading: &Reading, at: usize, sentence: usize) -> Option<Span> {
    const SENTENCES: usize = 3;
    let doc = &reading.doc;
    let before = doc.sentences.get(sentence.saturating_sub(SENTENCES)..sentence)?;
    let near = before.iter().rev().take_while(|s| s.kind.is_story()).map(|s| doc.span(s.tokens.start..at));
    let named =
        near.map(|near| people_in(reading, near).take(2).collect::<Vec<_>>()).find(|named| !named.is_empty())?;
    let gender = |name: &Span| doc.value(doc.tokens_in(*name).start, List::Gender);
    let fits = |name: &Span| gender(name).is_none_or(|own| own == pronoun(reading, at));
    Some(named[0]).filter(|_| named.len() == 1).filter(fits)
}

/// "he" for "he" and "his", "she" for "she" and "her".
fn pronoun(reading: &Reading, at: usize) -> &'static str {
    if reading.doc.folded(at).starts_with('h') && !reading.doc.folded(at).starts_with("her") { "he" } else { "she" }
}

/// The names of the people that are mentioned in a stretch.
fn people_in<'r>(reading: &'r Reading, near: Span) -> impl Iterator<Item = Span> + use<'r> {
    let people = reading.entities.people.iter();
    people.filter(move |p| p.mentions.iter().any(|m| m.overlaps(near))).map(|p| p.name)
}

/// The subject of the main clause that opens a sentence, a noun that nothing is joined to.
fn subject_of(reading: &Reading, sentence: &Range<usize>) -> Option<Range<usize>> {
    let syntax = &reading.syntax;
    let (id, clause) = syntax.clauses_in(sentence).find(|(id, _)| syntax.verb(*id).is_some())?;
    let subject = syntax.subject(id).filter(|_| clause.kind == ClauseKind::Main)?;
    let (verb, _) = syntax.verb(id)?;
    let joined = subject.end..verb.tokens.start.max(subject.end);
    let one =
        joined.into_iter().all(|i| syntax.pos(i) != Pos::Conjunction && !matches!(reading.doc.mark(i), ',' | '&'));
    let known = matches!(syntax.pos(subject.start), Pos::Determiner | Pos::Name | Pos::Number);
    (one && known).then_some(subject)
}

fn is_plural(reading: &Reading, subject: &Range<usize>) -> bool {
    let head = reading.syntax.chunk_at(subject.start).and_then(|id| reading.syntax.chunk(id)).map(|c| c.head);
    head.is_some_and(|i| reading.syntax.pos(i) == Pos::Plural)
}

/// The noun phrase with the same head and more words, for a subject of an article and a noun: "the meeting"; none where two
/// names differ, for it may stand for either.
fn full_form(reading: &Reading, subject: &Range<usize>) -> Option<Span> {
    let (doc, syntax) = (&reading.doc, &reading.syntax);
    let id = syntax.chunk_at(subject.start)? as usize;
    let short = syntax.chunks.get(id).filter(|chunk| chunk.tokens == *subject && subject.len() == 2)?;
    let definite = syntax.pos(subject.start) == Pos::Determiner && syntax.pos(short.head) == Pos::Noun;
    let same = |chunk: &&Chunk| chunk.is_noun() && doc.folded(chunk.head) == doc.folded(short.head);
    let known = |i: usize| matches!(syntax.pos(i), Pos::Name | Pos::Number);
    let fuller = |chunk: &&Chunk| chunk.tokens.len() > short.tokens.len() && chunk.tokens.clone().any(known);
    let before = &syntax.chunks[id.saturating_sub(REACH)..id];
    let mut forms = before.iter().filter(same).filter(fuller);
    let found = forms.next().filter(|_| definite)?;
    let span = doc.span(found.tokens.clone());
    // "the company" is the one that speaks, not any "Roe & Company".
    let issuer = reading.header.issuer.is_some_and(|issuer| issuer.of(doc.text) == span.of(doc.text));
    let common = doc.folded(short.head) != "company" || issuer;
    (common && forms.all(|chunk| agree(reading, found, chunk))).then_some(span)
}

/// Whether two noun phrases of one head can stand for the same: not where both have names and differ.
fn agree(reading: &Reading, one: &Chunk, other: &Chunk) -> bool {
    let (doc, syntax) = (&reading.doc, &reading.syntax);
    let named = |chunk: &Chunk| chunk.tokens.clone().any(|i| syntax.pos(i) == Pos::Name);
    let words = |chunk: &Chunk| {
        let article = usize::from(syntax.pos(chunk.tokens.start) == Pos::Determiner);
        doc.folded_phrase(chunk.tokens.start + article..chunk.tokens.end)
    };
    let (a, b) = (words(one), words(other));
    !(named(one) && named(other)) || a.contains(b) || b.contains(a)
}

#[cfg(test)]
mod tests {
    use crate::{Options, summarize};

    /// What the fact that begins with `start` refers to; with a pronoun that nothing tells of there is no fact.
    fn check(body: &str, start: &str, expected: Option<&str>) {
        let text = format!("Varley news\n\nVARLEY, 4 May 2026 – {body}");
        let summary = summarize(&text, &Options::default());
        let fact = summary.facts.iter().find(|fact| fact.span.of(&text).starts_with(start));
        assert!(fact.is_some() || expected.is_none(), "no fact begins with {start:?} in {body}");
        assert_eq!(fact.and_then(|fact| fact.refers_to).map(|span| span.of(&text)), expected, "{body}");
    }

    #[test]
    fn subjects_that_stand_for_others() {
        for (body, start, expected) in [
            ("The wooden ship sank on Monday. It carried 40 people to Wick.", "It carried", Some("The wooden ship")),
            ("Una Merrow opened a mill in Wick. She employs 40 people there.", "She employs", Some("Una Merrow")),
            ("Una Merrow met Ian Brodie in Wick. She employs 40 people there.", "She employs", None),
            ("Oats, barley and rye grew in Wick. It earned the town 4 million pounds.", "It earned", None),
            (
                "The three-day meeting began in Wick. The meeting drew 40 bakers to the town.",
                "The meeting",
                Some("The three-day meeting"),
            ),
            (
                "The Wick Rail Museum lent the Elma Town Museum a bell. The museum drew 40 bakers to the town.",
                "The museum",
                None,
            ),
            ("The council of Wick met on Monday. The ferry carried 40 people to Wick.", "The ferry", None),
        ] {
            check(body, start, expected);
        }
    }
}
