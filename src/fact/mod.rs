//! Key facts: the shortest clauses that stand on their own.
//!
//! Sentences are cut into clauses (`clause`), each clause gets its kind from a table of extractors (`kind`), and the best
//! are kept (`rank`).

pub mod clause;
pub mod cut;
pub mod feature;
pub mod kind;
pub mod page;
pub mod rank;
pub mod refers;
pub mod sound;
pub mod weights;

use crate::doc::{WordId, back};
use crate::lexicon::List;
use crate::order::Set;
use crate::{Reading, SectionKind, Shape, Span};
use clause::{Clause, Start};
use kind::Sense;
use page::Page;
use rank::Candidate;

/// How many sentences of the story are read for facts.
const SENTENCES: usize = 400;

/// How many lines of the head are read for facts that the story does not tell; they count as sentences of this number.
const HEAD: usize = 10;

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
    let candidates = candidates(&page);
    rank::choose(&page, candidates, limit).iter().map(|c| fact(&page, c)).collect()
}

/// The clauses of the story, and of the head where the story does not tell the same.
#[must_use]
pub fn candidates(page: &Page) -> Vec<Candidate> {
    let reading = page.reading;
    let story = sentences(reading, SectionKind::is_story, SENTENCES);
    let head = sentences(reading, |k| k == SectionKind::Subheadline, HEAD);
    let terms = |at: usize| page.terms(&reading.doc.sentences[at].tokens);
    let told: Vec<_> = story.iter().map(|&at| terms(at)).collect();
    let news = head.into_iter().filter(|&at| !is_told(&terms(at), &told)).map(|at| (HEAD, at));
    story.iter().copied().enumerate().chain(news).flat_map(|(order, at)| of_sentence(page, at, order)).collect()
}

/// The first sentences of the wanted sections.
fn sentences(reading: &Reading, wanted: fn(SectionKind) -> bool, limit: usize) -> Vec<usize> {
    let all = reading.doc.sentences.iter().enumerate();
    all.filter(|(_, s)| wanted(s.kind)).map(|(at, _)| at).take(limit).collect()
}

/// Whether a sentence of the story has half of the terms of one of the head: then it tells the same, better.
fn is_told(wanted: &Set<WordId>, story: &[Set<WordId>]) -> bool {
    story.iter().any(|terms| 2 * terms.shared(wanted) >= wanted.len())
}

/// The clauses of a sentence that tell something; a question tells nothing.
fn of_sentence(page: &Page, at: usize, order: usize) -> Vec<Candidate> {
    let doc = &page.reading.doc;
    if doc.sentences[at].tokens.clone().last().is_some_and(|i| doc.mark(i) == '?') {
        return Vec::new();
    }
    let quoted = |c: &Clause| c.parts().iter().any(|part| page.touches(&page.quoted, part));
    let told = clause::find(page, at)
        .into_iter()
        .filter(|c| !quoted(c) && !is_tag(page, c) && !is_address(page, c) && is_known(page, c) && is_news(page, c));
    told.filter_map(|clause| Some(Candidate { extractor: Sense::new(page, &clause).kind()?, clause, order })).collect()
}

/// Whether the text tells what a pronoun at the subject stands for.
fn is_known(page: &Page, clause: &Clause) -> bool {
    let elsewhere = clause.subject.len() > 1 && sound::points(&page.text(), &clause.subject);
    let points = refers::points(page.reading, &clause.subject);
    !elsewhere && (!points || refers::to(page.reading, &clause.subject, clause.sentence).is_some())
}

/// Whether a clause tells more than the headline, and what happened: it speaks of no text, leads in no list, praises nobody.
fn is_news(page: &Page, clause: &Clause) -> bool {
    let (doc, end) = (&page.text(), clause.tokens.end);
    let verb = doc.syntax.chunk_at(clause.verb).and_then(|id| doc.syntax.chunk(id));
    let standing = verb.is_some_and(|verb| sound::is_standing(doc, verb, end));
    doc.mark(end) != ':'
        && !doc.is_of_text(clause.subject.start..clause.verb)
        && !sound::is_glued(doc, &clause.tokens, &clause.subject)
        && !standing
        && !page.is_headline(&clause.tokens)
}

/// Whether a clause speaks of its speaker, tells readers what to do, or when there is a call to listen to: that is no news.
fn is_address(page: &Page, clause: &Clause) -> bool {
    let doc = &page.reading.doc;
    let own = |i: usize| doc.is(i, List::FirstPerson) && doc.shape(i) != Shape::Upper || doc.folded(i) == "please";
    clause.tokens.clone().any(own) || page.touches(&page.addresses, &clause.tokens)
}

/// Whether a clause only names the source: ", a study of 90 towns found", "according to a study".
fn is_tag(page: &Page, clause: &Clause) -> bool {
    let (doc, first) = (&page.reading.doc, clause.tokens.start);
    let found = clause.start == Start::Clause
        && doc.word(back(first, 1)) == ","
        && kind::is_study(doc, back(clause.tokens.end, 1));
    let source = doc.phrase_value(first, List::Preposition).is_some_and(|(_, relation)| relation == "source");
    found || source
}

/// The fact with its slots: who, when, where, how many.
fn fact(page: &Page, candidate: &Candidate) -> Fact {
    let doc = &page.reading.doc;
    let clause: &Clause = &candidate.clause;
    let sentence = &doc.sentences[clause.sentence].tokens;
    let near = |spans: &[Span]| page.first(spans, &clause.tokens).or_else(|| page.first(spans, sentence));
    let slots = [
        ("who", Some(clause.subject.clone()).filter(|r| !page.touches(&page.dates, r)).map(|r| doc.span(r))),
        ("when", near(&page.dates)),
        ("where", near(&page.places)),
        ("howMany", figure(page, clause)),
    ];
    let slots = slots.into_iter().filter_map(|(name, span)| Some((name, span?))).collect();
    let parts: Vec<_> = clause.parts().into_iter().map(|part| doc.span(part)).collect();
    let refers_to = refers::to(page.reading, &clause.subject, clause.sentence);
    let span = parts.iter().copied().reduce(Span::cover).unwrap_or_default();
    let stands_alone = true;
    Fact { span, parts, refers_to, stands_alone, kind: candidate.extractor.kind, slots }
}

/// The figure of the fact: the one that its subject begins with or that follows its verb, rather than one at the side
/// ("the two towns").
fn figure(page: &Page, clause: &Clause) -> Option<Span> {
    let doc = &page.reading.doc;
    let verb = clause.verb;
    let main = (verb..clause.tokens.end).find(|&i| doc.word(i) == ";").unwrap_or(clause.tokens.end);
    let subject = Some(&clause.subject).filter(|s| s.start >= clause.tokens.start);
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
