//! Who issues a release: every name that may, with all that speaks for it, is weighed by what was learned; below its bar nobody is.

pub mod candidate;
mod named;
mod place;
pub mod sign;
mod subject;
mod weights;

use std::cmp::Reverse;

use crate::doc::back;
use crate::lexicon::List;
use crate::mention::contact::Contact;
use crate::name::entity::Entities;
use crate::{Doc, SectionKind, Shape, Span};
pub use candidate::{Candidate, candidates};

/// Finds the issuer.
#[must_use]
pub fn find(doc: &Doc, entities: &Entities, contacts: &[Contact]) -> Option<Span> {
    let candidates = candidates(doc, entities, contacts);
    // Of equals the one that is named first.
    let best = candidates.iter().max_by_key(|c| (score(c), Reverse(c.name.start)))?;
    (score(best) > weights::BAR).then(|| as_written(doc, fuller(doc, best.name)))
}

/// How much speaks for a candidate.
fn score(candidate: &Candidate) -> i16 {
    weights::WEIGHTS.iter().filter(|(sign, _)| candidate.signs.has(*sign)).map(|(_, weight)| weight).sum()
}

/// A name in capitals as the text writes it elsewhere, if it does.
#[must_use]
pub fn as_written(doc: &Doc, name: Span) -> Span {
    let tokens = doc.tokens_in(name);
    let shouted = |i: usize| matches!(doc.shape(i), Shape::Upper | Shape::Initial | Shape::None);
    if !tokens.clone().all(shouted) {
        return name;
    }
    let mixed = candidate::occurrences(doc, tokens).find(|m| !doc.tokens_in(*m).all(shouted));
    mixed.filter(|m| m.start > name.start).unwrap_or(name)
}

/// The name of one word with the word for its kind, where the body describes itself so: "The Debian Project was founded …".
fn fuller(doc: &Doc, name: Span) -> Span {
    let tokens = doc.tokens_in(name);
    let described = doc.sections.iter().filter(|s| s.kind == SectionKind::Boilerplate).map(|s| s.tokens.start);
    let first = described.map(|i| i + usize::from(doc.is(i, List::Determiner)));
    let whole = |&i: &usize| {
        let kind = doc.is(i + 1, List::OrgHead) && doc.shape(i + 1) == Shape::Title;
        doc.word(i) == doc.word(tokens.start) && kind && doc.shape(i + 2) == Shape::Lower
    };
    let found = first.filter(|_| tokens.len() == 1).find(whole);
    found.map_or(name, |i| doc.span(i..back(i + 3, 1)))
}

#[cfg(test)]
mod tests {
    use crate::{Options, Reading};

    fn check(text: &str, expected: &str) {
        let reading = Reading::new(text, &Options::default());
        assert_eq!(reading.header.issuer.map_or("", |s| s.of(text)), expected);
    }

    #[test]
    fn issuers() {
        check(
            "Quay opens\n\nLISBON – Harbour and Ferry Works Corp. opened a new quay for ferries on Monday.",
            "Harbour and Ferry Works Corp.",
        );
        check(
            "Ministry of Works\n\nMinister opens quay\n\nThe minister opened a new quay for the ferries of Lisbon on Monday.",
            "Ministry of Works",
        );
        check(
            "Acme opens a quay\n\nThe quay for the ferries of Lisbon was opened by Acme on Monday at noon.\n\nAbout Acme\n\nAcme builds quays and sells them.",
            "Acme",
        );
        check(
            "New quay opens in Oslo - Oslo Harbour Board\n\nSearch\n\nNew quay opens in Oslo\n\nA new quay for the ferries to the islands was opened on Monday at noon.",
            "Oslo Harbour Board",
        );
        check(
            "Quay opens\n\nMayor Jane Roe has opened a new quay for the ferries of Lisbon. Roe said it was late.",
            "Mayor Jane Roe",
        );
        check(
            "Quay opens\n\nA new quay for the ferries of Lisbon was opened on Monday at noon.\n\nSOURCE Acme Works",
            "Acme Works",
        );
    }

    #[test]
    fn bodies() {
        check(
            "Police bring experts together\n\nFaster exchange is the way to cut theft, INTRAPOL Director General Jane Roe told a meeting.\n\nThe head of INTRAPOL said so twice. INTRAPOL’s files grew, and INTRAPOL keeps them.",
            "INTRAPOL",
        );
        check(
            "Probe Passes Asteroid\n\nThe Lantern spacecraft of the Northern Space Administration flew by a body of rock on Thursday.\n\nThe agency’s next probe will fly in May.\n\nContact: Jane Roe, Northern Space Administration, roe@nsa.example",
            "Northern Space Administration",
        );
        check(
            "THE HARBOUR MUSEUM\nFor release: 15 May 2025\n\nHarbour Museum names new director\n\nThe museum has named a new director, who will begin her work in the spring.",
            "Harbour Museum",
        );
        check(
            "Ferries need to come clean\n\nJoint media release with Jane Roe - Minister for Works\n\nThe owners of the ferries need to answer some questions about their plans today.",
            "Jane Roe - Minister for Works",
        );
    }

    #[test]
    fn people_and_signatures() {
        check(
            "Senator Jane Roe\nMINISTER FOR WORKS\n\nQuay opens\n\nA new quay for the ferries of Lisbon was opened on Monday at noon. “It is late,” Senator Jane Roe said.",
            "Jane Roe",
        );
        check(
            "Quay opens\n\nA new quay for the ferries of Lisbon was opened on Monday at noon, and it is late by nine years.\n\nMINISTRY OF WORKS\n4 MAY 2024",
            "MINISTRY OF WORKS",
        );
    }

    #[test]
    fn full_names() {
        check(
            "Varley 3 released\n\nVarley runs on many machines, and the makers of Varley have now released the third of its kind.\n\nAbout Varley\n\nThe Varley Project was founded by friends of free software in Lisbon.",
            "Varley Project",
        );
        check(
            "Breeze opens office\n\nBreeze opened an office in Lisbon on Monday for the sale of its many fans and heaters. The Breeze Platform sells them.\n\nAbout Breeze\n\nBreeze sells fans.",
            "Breeze",
        );
    }

    #[test]
    fn nobody() {
        check(
            "COVID cases fall\n\nCOVID cases fell by half in May across the county. The danger of COVID remains, and COVID tests stay free.",
            "",
        );
        check("", "");
        check("Quay opens\n\nA new quay for the ferries of Lisbon was opened on Monday at noon.", "");
        check("Health news\n\nHealth care of all sorts was a great concern to many people in Lisbon this year.", "");
    }
}
