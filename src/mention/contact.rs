//! Whom to ask: names, roles, e-mail addresses, telephone numbers, URLs.

use crate::mention::entity::Entities;
use crate::{Doc, Span};

/// Whom to ask, each part as the text has it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contact {
    /// A person.
    pub name: Option<Span>,
    /// What the person does.
    pub role: Option<Span>,
    /// For whom.
    pub organization: Option<Span>,
    /// E-mail address.
    pub email: Option<Span>,
    /// Telephone number.
    pub phone: Option<Span>,
    /// Web address.
    pub url: Option<Span>,
    /// All the words of the contact.
    pub span: Span,
}

/// Finds the contacts, in order of appearance.
#[must_use]
pub fn find(_doc: &Doc, _entities: &Entities) -> Vec<Contact> {
    Vec::new()
}
