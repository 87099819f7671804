//! Key facts: the shortest clauses that stand on their own.
//!
//! Sentences are cut into clauses (`clause`), each clause gets its kind from a table of extractors (`kind`), and the best
//! are kept (`rank`).

pub mod clause;
pub mod kind;
pub mod page;
pub mod rank;
pub mod refers;

use std::ops::Range;

use crate::doc::back;
use crate::lexicon::List;
use crate::order::Set;
use crate::syntax::Form;
use crate::{Reading, SectionKind, Span};
use clause::{Clause, Start};
use kind::Sense;
use page::Page;
use rank::Scored;

/// How many sentences of the story are read for facts.
const SENTENCES: usize = 400;

/// How many lines of the head are read for facts that the story does not tell; they count as sentences of this number.
const HEAD: usize = 10;

/// The most words of a clause that takes the place of a part of it: a predicate, a phrase.
const WHOLE: usize = 20;

/// A clause that states a fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// From its first to its last word.
    pub span: Span,
    /// Its words in order; what stands between two is left out.
    pub parts: Vec<Span>,
    /// What a pronoun or short form at its subject stands for.
    pub refers_to: Option<Span>,
    /// Whether it has a subject.
    pub stands_alone: bool,
    /// "event", "figure", "change", "decision", "appointment", "deal" …
    pub kind: &'static str,
    /// Named parts, inside the clause or its sentence: "who", "when" …
    pub slots: Vec<(&'static str, Span)>,
}

/// Finds the `limit` best facts, best first.
#[must_use]
pub fn find(reading: &Reading, limit: usize) -> Vec<Fact> {
    let page = Page::new(reading);
    let story = sentences(reading, SectionKind::is_story, SENTENCES);
    let head = sentences(reading, |k| matches!(k, SectionKind::Headline | SectionKind::Subheadline), HEAD);
    let terms = |at: usize| page.terms(&reading.doc.sentences[at].tokens);
    let told: Vec<_> = story.iter().map(|&at| terms(at)).collect();
    let news = head.into_iter().filter(|&at| !is_told(&terms(at), &told)).map(|at| (HEAD, at));
    let all = story.iter().copied().enumerate().chain(news);
    let scored = all.flat_map(|(order, at)| scored(&page, at, order)).collect();
    rank::choose(&page, scored, limit).iter().map(|s| fact(&page, s)).collect()
}

/// The first sentences of the wanted sections.
fn sentences(reading: &Reading, wanted: fn(SectionKind) -> bool, limit: usize) -> Vec<usize> {
    let all = reading.doc.sentences.iter().enumerate();
    all.filter(|(_, s)| wanted(s.kind)).map(|(at, _)| at).take(limit).collect()
}

/// Whether a sentence of the story has half of the terms of one of the head: then it tells the same, better.
fn is_told(wanted: &Set<&str>, story: &[Set<&str>]) -> bool {
    story.iter().any(|terms| 2 * terms.shared(wanted) >= wanted.len())
}

/// The clauses of a sentence that tell something.
fn scored(page: &Page, at: usize, order: usize) -> Vec<Scored> {
    let clauses = clause::find(page, at);
    let sentence = &page.reading.doc.sentences[at].tokens;
    if sentence.clone().last().is_some_and(|i| page.reading.doc.word(i) == "?") {
        return Vec::new();
    }
    let told = clauses
        .into_iter()
        .map(|c| with_subject(page, c))
        .filter(|c| !page.touches(&page.quoted, &c.tokens) && !is_tag(page, c) && is_predicate(page, c));
    let scored = told.filter_map(|clause| {
        let extractor = Sense::new(page, &clause).kind()?;
        let score = rank::score(page, &clause, extractor, order);
        Some(Scored { clause, extractor, score })
    });
    completed(page, scored.collect())
}

/// The clauses without predicates and other parts that a whole clause of few words holds; it is worth as much.
fn completed(page: &Page, scored: Vec<Scored>) -> Vec<Scored> {
    let whole = |c: &Clause| c.is_whole() && clause::words(&page.reading.doc, &c.tokens) <= WHOLE;
    let (mut wholes, parts): (Vec<_>, Vec<_>) = scored.into_iter().partition(|s| whole(&s.clause));
    let mut rest = Vec::new();
    for part in parts {
        let holds = |w: &&mut Scored| !part.clause.is_whole() && w.clause.completes(&part.clause);
        match wholes.iter_mut().find(holds) {
            Some(whole) => whole.score = whole.score.max(part.score),
            None => rest.push(part),
        }
    }
    wholes.append(&mut rest);
    wholes
}

/// The clause with the subject that its verb has within it, where the cut has not found one.
fn with_subject(page: &Page, mut clause: Clause) -> Clause {
    let syntax = &page.reading.syntax;
    let found = clause.verb.and_then(|verb| syntax.subject(syntax.clause_at(verb)?));
    let inside = |s: &Range<usize>| clause.tokens.start <= s.start && s.end <= clause.tokens.end;
    clause.subject = clause.subject.or_else(|| found.filter(inside));
    clause
}

/// Whether what begins with a verb is a predicate whose subject is known: "doubled the number", not "published by the council".
fn is_predicate(page: &Page, clause: &Clause) -> bool {
    let syntax = &page.reading.syntax;
    let verb = clause.verb.filter(|_| clause.start == Start::Predicate);
    let group = verb.and_then(|i| syntax.verb(syntax.clause_at(i)?));
    let bare = clause.start == Start::Predicate && clause.subject.is_none();
    !bare && group.is_none_or(|(_, group)| group.form == Form::Finite)
}

/// Whether a clause only names who spoke: "said Mary Roe", ", a study of 90 towns found", "according to a study".
fn is_tag(page: &Page, clause: &Clause) -> bool {
    let (doc, first) = (&page.reading.doc, clause.tokens.start);
    let named = doc.tokens.get(first + 1).is_some_and(|t| t.shape.is_capital());
    let found = clause.start == Start::Clause
        && doc.word(back(first, 1)) == ","
        && kind::is_study(doc, back(clause.tokens.end, 1));
    let source = doc.phrase_value(first, List::Preposition).is_some_and(|(_, relation)| relation == "source");
    found || source || doc.is(first, List::ReportingVerb) && (clause.subject.is_none() || named)
}

/// The fact with its slots: who, when, where, how many.
fn fact(page: &Page, scored: &Scored) -> Fact {
    let doc = &page.reading.doc;
    let clause: &Clause = &scored.clause;
    let sentence = &doc.sentences[clause.sentence].tokens;
    let near = |spans: &[Span]| page.first(spans, &clause.tokens).or_else(|| page.first(spans, sentence));
    let slots = [
        ("who", clause.subject.clone().filter(|r| !page.touches(&page.dates, r)).map(|r| doc.span(r))),
        ("when", near(&page.dates)),
        ("where", near(&page.places)),
        ("howMany", figure(page, clause)),
    ];
    let slots = slots.into_iter().filter_map(|(name, span)| Some((name, span?))).collect();
    let parts: Vec<_> = clause.parts().into_iter().map(|part| doc.span(part)).collect();
    let refers_to = clause.subject.as_ref().and_then(|subject| refers::to(page.reading, subject, clause.sentence));
    let span = parts.iter().copied().reduce(Span::cover).unwrap_or_default();
    let stands_alone = clause.subject.is_some();
    Fact { span, parts, refers_to, stands_alone, kind: scored.extractor.kind, slots }
}

/// The figure of the fact: the one that its subject begins with or that follows its verb, rather than one at the side
/// ("the two towns").
fn figure(page: &Page, clause: &Clause) -> Option<Span> {
    let doc = &page.reading.doc;
    let Some(verb) = clause.verb else { return page.first(&page.figures, &clause.tokens) };
    let main = (verb..clause.tokens.end).find(|&i| doc.word(i) == ";").unwrap_or(clause.tokens.end);
    let subject = clause.subject.as_ref().filter(|s| s.start >= clause.tokens.start);
    let leads = |s: &Span| subject.is_some_and(|r| doc.span(r.clone()).start + 12 > s.start);
    let before = |s: &Span| doc.tokens_in(*s).start.wrapping_sub(1);
    let definite = |s: &Span| doc.is(before(s), List::Determiner) && !doc.is(before(s), List::Qualifier);
    let behind = |spans: &[Span]| page.all(spans, &(verb..main)).find(|s| !definite(s));
    let first = subject.and_then(|r| page.first(&page.figures, r)).filter(|s| leads(s) && !definite(s));
    let any = || page.all(&page.figures, &clause.tokens).find(|s| !definite(s));
    first
        .or_else(|| behind(&page.figures))
        .or_else(|| behind(&page.measured))
        .or_else(any)
        .or_else(|| page.first(&page.figures, &clause.tokens))
}
