//! The main event by the journalist's questions.

use crate::{Reading, Span};

/// The shortest phrase that answers each question; None where the text does not say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Event {
    /// Who did it.
    pub who: Option<Span>,
    /// What was done.
    pub what: Option<Span>,
    /// When.
    pub when: Option<Span>,
    /// Where.
    pub r#where: Option<Span>,
    /// Why.
    pub why: Option<Span>,
    /// How.
    pub how: Option<Span>,
}

/// Finds the main event.
#[must_use]
pub fn find(_reading: &Reading) -> Event {
    Event::default()
}
