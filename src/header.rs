//! Headline, subheadline, issuer, dateline and embargo.

use crate::mention::entity::Entities;
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
pub fn find(doc: &Doc, _entities: &Entities) -> Header {
    let first = |kind| doc.sections.iter().find(|s| s.kind == kind).map(|s| s.span);
    Header { headline: first(SectionKind::Headline), subheadline: first(SectionKind::Subheadline), ..Header::default() }
}
