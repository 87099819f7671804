//! Joins the mentions of one person, organization or place: "Jürgen Stock" = "Secretary General Stock".

use crate::mention::name::Mention;
use crate::{Doc, Span};

/// A person, an organization or a place with all its mentions.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// The fullest form of the name in the text.
    pub name: Span,
    /// In order of appearance; for people also phrases such as "the Head of INTERPOL".
    pub mentions: Vec<Span>,
    /// The short form that the text defines.
    pub acronym: Option<Span>,
    /// A person's role.
    pub role: Option<Span>,
    /// A person's organization.
    pub organization: Option<Span>,
}

/// Who and what the text is about, each list in order of first appearance.
#[derive(Debug, Default)]
pub struct Entities {
    /// People.
    pub people: Vec<Entity>,
    /// Organizations.
    pub organizations: Vec<Entity>,
    /// Places.
    pub places: Vec<Entity>,
}

/// Joins the mentions.
#[must_use]
pub fn join(_doc: &Doc, _mentions: &[Mention]) -> Entities {
    Entities::default()
}
