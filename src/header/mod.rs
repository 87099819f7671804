//! Headline, subheadline, issuer, dateline and embargo.

pub mod employer;
mod issuer;

use crate::lexicon::List;
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
pub fn find(doc: &Doc, entities: &Entities) -> Header {
    let first = |kind| doc.sections.iter().find(|s| s.kind == kind).map(|s| s.span);
    Header {
        headline: first(SectionKind::Headline),
        subheadline: first(SectionKind::Subheadline),
        issuer: issuer::find(doc, entities),
        dateline: dateline_place(doc),
        embargo: embargo(doc),
    }
}

/// The place that the first dateline names.
fn dateline_place(doc: &Doc) -> Option<Span> {
    let datelines = doc.sections.iter().filter(|s| s.kind == SectionKind::Dateline);
    datelines.filter_map(|s| dateline::read(doc, &s.tokens).place).map(|place| doc.span(place)).next()
}

/// The label that begins with a word of embargo.
fn embargo(doc: &Doc) -> Option<Span> {
    let labels = doc.sections.iter().filter(|s| s.kind == SectionKind::Label);
    let embargoed = |i: usize| doc.phrase_value(i, List::Label).is_some_and(|(_, value)| value == "embargo");
    labels.filter(|s| s.tokens.clone().take(8).any(embargoed)).map(|s| s.span).next()
}
