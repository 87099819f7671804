//! All that was read out of a text, before anything is chosen from it.

use crate::date::{self, Dates};
use crate::header::employer::Employers;
use crate::header::{self, Header};
use crate::mention::contact::{self, Contact};
use crate::name;
use crate::name::entity::{self, Entities};
use crate::number::change::{self, Change};
use crate::number::quantity::{self, Quantity};
use crate::quote::{self, Quotes};
use crate::syntax::Syntax;
use crate::{Doc, Options};

/// What gist, facts, event and key phrases choose from.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The text and its parts.
    pub doc: Doc<'a>,
    /// What grammar says of it.
    pub syntax: Syntax,
    /// Headline, issuer …
    pub header: Header,
    /// Dates.
    pub dates: Dates,
    /// Quantities, in order of appearance.
    pub quantities: Vec<Quantity>,
    /// Changes, in order of appearance.
    pub changes: Vec<Change>,
    /// People, organizations, places.
    pub entities: Entities,
    /// Whom to ask.
    pub contacts: Vec<Contact>,
    /// Quotations.
    pub quotes: Quotes,
}

impl<'a> Reading<'a> {
    /// Reads the text.
    #[must_use]
    pub fn new(text: &'a str, options: &Options) -> Self {
        let doc = Doc::new(text);
        let syntax = Syntax::new(&doc);
        let dates = date::find(&doc, &syntax, options.released.as_deref());
        let quantities = quantity::find(&doc, &syntax, &dates.spans());
        let changes = change::find(&doc, &syntax, &quantities);
        let mut entities = entity::join(&doc, &name::find_with(&doc, &syntax.tags, &dates.all, &options.names));
        let contacts = contact::find(&doc, &entities);
        let header = header::find(&doc, &entities, &contacts);
        let issuer = header.issuer.filter(|&name| !entities.is_person(name));
        let employers = Employers::new(&doc, &syntax.tags, issuer, &entities.organizations);
        for person in entities.people.iter_mut().filter(|p| p.organization.is_none()) {
            person.organization = person.role.and_then(|role| employers.of(role));
        }
        let mut quotes = quote::find(&doc, &syntax, &entities);
        for speaker in quotes.all.iter_mut().filter_map(|q| q.speaker.as_mut()).filter(|s| s.organization.is_none()) {
            speaker.organization = speaker.role.and_then(|role| employers.of(role));
        }
        Self { doc, syntax, header, dates, quantities, changes, entities, contacts, quotes }
    }
}
