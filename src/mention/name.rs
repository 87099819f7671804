//! Names of people, organizations and places, and the roles that stand beside them.

use crate::mention::date::CalendarDate;
use crate::{Doc, Span};

/// A name, where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The name without title, role and genitive: "Jürgen Stock", "Stock".
    pub span: Span,
    /// Whose name it is.
    pub kind: NameKind,
    /// "Secretary General" beside the name of a person.
    pub role: Option<Span>,
    /// "INTERPOL" beside the name of a person.
    pub organization: Option<Span>,
    /// The short form that the text defines beside it in brackets.
    pub acronym: Option<Span>,
    /// The whole phrase that names: "INTERPOL Secretary General Jürgen Stock".
    pub phrase: Span,
}

/// Whose name a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// A person.
    Person,
    /// An organization.
    Organization,
    /// A place.
    Place,
}

/// Finds the names outside the `dates`, in order of appearance.
#[must_use]
pub fn find(_doc: &Doc, _dates: &[CalendarDate]) -> Vec<Mention> {
    Vec::new()
}
