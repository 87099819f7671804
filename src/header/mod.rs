//! Headline, subheadline, issuer, dateline and embargo.

pub mod employer;
pub mod issuer;

use crate::doc::Section;
use crate::lexicon::List;
use crate::mention::contact::Contact;
use crate::name::entity::Entities;
use crate::section::dateline;
use crate::{Doc, SectionKind, Span};

/// The head of the release.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Header {
    /// The title.
    pub headline: Option<Span>,
    /// The line below it that adds to it.
    pub subheadline: Option<Span>,
    /// Who issues the release.
    pub issuer: Option<Span>,
    /// Place of the dateline: "BARCELONA, Spain".
    pub dateline: Option<Span>,
    /// The whole instruction not to publish before a time.
    pub embargo: Option<Span>,
}

/// Reads the head of the release.
#[must_use]
pub fn find(doc: &Doc, entities: &Entities, contacts: &[Contact]) -> Header {
    let first = |kind| doc.sections.iter().find(|s| s.kind == kind).map(|s| s.span);
    Header {
        headline: first(SectionKind::Headline),
        subheadline: first(SectionKind::Subheadline),
        issuer: issuer::find(doc, entities, contacts),
        dateline: dateline_place(doc),
        embargo: embargo(doc),
    }
}

/// The place that the first dateline names.
fn dateline_place(doc: &Doc) -> Option<Span> {
    let datelines = doc.sections.iter().filter(|s| s.kind == SectionKind::Dateline);
    datelines.filter_map(|s| dateline::place(doc, &s.tokens)).map(|place| doc.span(place)).next()
}

/// The label that begins with a word of embargo, with the line below it if only that says until when.
fn embargo(doc: &Doc) -> Option<Span> {
    let embargoed = |i: usize| doc.phrase_value(i, List::Label).is_some_and(|(_, value)| value == "embargo");
    let label = |s: &Section| s.kind == SectionKind::Label;
    let at = doc.sections.iter().position(|s| label(s) && s.tokens.clone().take(8).any(embargoed))?;
    let dated = |s: &Section| s.tokens.clone().any(|i| doc.is_number(i));
    let here = &doc.sections[at];
    let next = doc.sections.get(at + 1).filter(|s| !dated(here) && label(s) && dated(s));
    Some(next.map_or(here.span, |next| Span::new(here.span.start, next.span.end)))
}
