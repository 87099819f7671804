//! The kinds of facts, one file each: what makes a clause such a fact, with clauses that are and that are not.

mod acquisition;
mod agreement;
mod appointment;
mod award;
mod change;
mod deal;
mod decision;
mod event;
mod figure;
mod launch;
mod legal;
mod recall;
mod result;
mod statement;
mod study;

use crate::doc::verb::{self, Form};
use crate::fact::clause::{Clause, Start};
use crate::fact::page::Page;
use crate::lexicon::{self, List};
use crate::{Doc, Span};

/// A kind of fact.
pub struct Extractor {
    /// Its name: "event", "figure", "legal" …
    pub kind: &'static str,
    /// Whether a clause is one.
    pub tells: fn(&Sense) -> bool,
}

/// The kinds, most telling first: the first that fits gives a clause its kind.
pub const EXTRACTORS: &[Extractor] = &[
    recall::RECALL,
    legal::LEGAL,
    acquisition::ACQUISITION,
    appointment::APPOINTMENT,
    award::AWARD,
    result::EARNINGS,
    deal::DEAL,
    agreement::AGREEMENT,
    study::STUDY,
    launch::LAUNCH,
    event::EVENT,
    change::CHANGE,
    decision::DECISION,
    figure::FIGURE,
    statement::STATEMENT,
];

/// What the words of a clause say of its kind.
pub struct Sense<'c, 'r, 'a> {
    page: &'c Page<'r, 'a>,
    clause: &'c Clause,
    /// Kinds that a verb tells; by one that ends in "?" only together with a noun of the kind.
    verbs: Vec<&'static str>,
    /// Kinds that a noun stands in.
    nouns: Vec<&'static str>,
}

impl<'c, 'r, 'a> Sense<'c, 'r, 'a> {
    /// Reads the verbs and nouns of a clause.
    #[must_use]
    pub fn new(page: &'c Page<'r, 'a>, clause: &'c Clause) -> Self {
        let doc = &page.reading.doc;
        let verbs = verbs(page, clause).into_iter().flat_map(|base| kinds(List::FactVerb, &base)).collect();
        let own = clause.subject.clone().chain(clause.tokens.clone());
        let nouns = own.filter_map(|i| doc.value(i, List::FactNoun)).flat_map(|kinds| kinds.split(' ')).collect();
        Self { page, clause, verbs, nouns }
    }

    /// The kind of the clause; None where it tells nothing.
    #[must_use]
    pub fn kind(&self) -> Option<&'static Extractor> {
        EXTRACTORS.iter().find(|e| (e.tells)(self))
    }

    /// The clause.
    #[must_use]
    pub fn clause(&self) -> &Clause {
        self.clause
    }

    /// Whether the clause is more than a phrase; a predicate has its subject before it, and a name or a date in it.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        match self.clause.start {
            Start::Sentence | Start::Report | Start::Clause => true,
            Start::Predicate => self.has_name() || self.has_date(),
        }
    }

    /// Whether a verb tells the kind: by itself, or together with a noun.
    #[must_use]
    pub fn tells(&self, kind: &str) -> bool {
        self.verbs.iter().any(|v| *v == kind || v.strip_suffix('?') == Some(kind) && self.noun(kind))
    }

    /// Whether a noun of the kind stands in the clause.
    #[must_use]
    pub fn noun(&self, kind: &str) -> bool {
        self.nouns.contains(&kind)
    }

    /// Whether a verb that may tell the kind has one of `spans` close behind: "recalled 400 jars", not "recalled a case".
    fn takes(&self, kind: &str, spans: &[Span]) -> bool {
        const NEAR: usize = 7;
        let verb = self.verbs.iter().any(|v| v.trim_end_matches('?') == kind);
        let doc = &self.page.reading.doc;
        let at = self.clause.verb;
        let near = at + 1..self.clause.tokens.end.min(at + NEAR);
        let cut = near.clone().find(|&i| matches!(doc.folded(i), "," | "and" | ";")).unwrap_or(near.end);
        verb && self.page.first(spans, &(near.start..cut)).is_some()
    }

    /// Whether a verb that may tell the kind has a figure close behind.
    #[must_use]
    pub fn takes_figure(&self, kind: &str) -> bool {
        self.takes(kind, &self.page.figures)
    }

    /// Whether a verb that may tell the kind has a person close behind.
    #[must_use]
    pub fn takes_person(&self, kind: &str) -> bool {
        self.takes(kind, &self.page.people)
    }

    /// Whether the clause tells how a figure changed.
    #[must_use]
    pub fn is_change(&self) -> bool {
        self.has(&self.page.changes) || self.takes_figure("change")
    }

    /// Whether it has a count, a share or a sum.
    #[must_use]
    pub fn has_figure(&self) -> bool {
        self.has(&self.page.figures)
    }

    /// Whether it has a share or a sum.
    #[must_use]
    pub fn has_amount(&self) -> bool {
        self.has(&self.page.amounts)
    }

    /// Whether it has a date.
    #[must_use]
    pub fn has_date(&self) -> bool {
        self.has(&self.page.dates)
    }

    /// Whether it names a place.
    #[must_use]
    pub fn has_place(&self) -> bool {
        self.has(&self.page.places)
    }

    /// Whether it names anybody or anything.
    #[must_use]
    pub fn has_name(&self) -> bool {
        self.has(&self.page.names)
    }

    fn has(&self, spans: &[Span]) -> bool {
        self.page.first(spans, &self.clause.tokens).is_some()
    }
}

/// The verbs that tell, in their base forms: the first behind auxiliaries, and the one of its infinitive ("ordered to pay").
fn verbs(page: &Page, clause: &Clause) -> Vec<String> {
    const CHAIN: usize = 5;
    let doc = &page.reading.doc;
    let from = clause.verb;
    let within = |from: usize| from..clause.tokens.end.min(from + CHAIN);
    let content = |&i: &usize| !matches!(verb::form(doc, i), None | Some(Form::Auxiliary)) && doc.folded(i) != "been";
    let Some(first) = within(from).find(content) else { return Vec::new() };
    let infinitive = within(first + 1).find(|&i| doc.folded(i) == "to").map(|to| to + 1).filter(content);
    [Some(first), infinitive].into_iter().flatten().map(|i| verb::base(doc.folded(i))).collect()
}

/// Whether the verb at token `i` tells what a study found.
#[must_use]
pub fn is_study(doc: &Doc, i: usize) -> bool {
    kinds(List::FactVerb, &verb::base(doc.folded(i))).any(|kind| kind.trim_end_matches('?') == "study")
}

/// The kinds of a word in its base form.
fn kinds(list: List, base: &str) -> impl Iterator<Item = &'static str> + use<> {
    lexicon::value(list, base).into_iter().flat_map(|v| v.split(' '))
}

/// Asserts that each of the sentences `yes` has a clause of the kind, and none of `no`.
#[cfg(test)]
fn check(extractor: &Extractor, yes: &[&str], no: &[&str]) {
    for (text, expected) in yes.iter().map(|t| (t, true)).chain(no.iter().map(|t| (t, false))) {
        let text = format!("Varley news\n\n{text}");
        let reading = crate::Reading::new(&text, &crate::Options::default());
        let page = Page::new(&reading);
        let clauses: Vec<_> = (0..reading.doc.sentences.len()).flat_map(|at| super::clause::find(&page, at)).collect();
        let found = clauses.iter().any(|c| Sense::new(&page, c).kind().is_some_and(|k| k.kind == extractor.kind));
        assert_eq!(found, expected, "{}: {text:?}", extractor.kind);
    }
}
