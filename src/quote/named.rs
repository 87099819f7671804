//! How the speakers of quotations are known.

use serde::Serialize;

use crate::lexicon::List;
use crate::name::entity::Entities;
use crate::quote::Quote;
use crate::{Doc, Span};

/// Quotations by how the text tells who spoke.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Speakers {
    /// By the name of a person or a body.
    pub named: usize,
    /// By what the speaker is or does: "a spokesman".
    pub by_role: usize,
    /// Not at all.
    pub unnamed: usize,
}

impl Speakers {
    /// Counts the quotations.
    #[must_use]
    pub fn of(doc: &Doc, quotes: &[Quote], entities: &Entities) -> Self {
        let told: Vec<_> = quotes.iter().filter_map(|quote| quote.speaker.as_ref()).collect();
        let named = told.iter().filter(|s| s.person.is_some() || is_name(doc, s.name, entities)).count();
        Self { named, by_role: told.len() - named, unnamed: quotes.len() - told.len() }
    }
}

/// Whether the words that tell who spoke are the name of a body or place, an article aside: not "Roe Ltd chairman".
fn is_name(doc: &Doc, words: Span, entities: &Entities) -> bool {
    let mut tokens = doc.tokens_in(words);
    tokens.start += usize::from(doc.is(tokens.start, List::Determiner));
    let name = doc.span(tokens);
    let bodies = entities.organizations.iter().chain(&entities.places);
    bodies.flat_map(|entity| &entity.mentions).any(|mention| mention.contains(name))
}

#[cfg(test)]
mod tests {
    use crate::{Options, Reading};

    /// Quotations by named speakers, by speakers told by their role, by nobody.
    fn check(text: &str, expected: [usize; 3]) {
        let reading = Reading::new(text, &Options::default());
        let found = super::Speakers::of(&reading.doc, &reading.quotes.all, &reading.entities);
        assert_eq!([found.named, found.by_role, found.unnamed], expected, "{text}");
    }

    #[test]
    fn speakers() {
        check("", [0, 0, 0]);
        check("“The port is open,” said Ann Poe. “We like it.”", [1, 0, 0]);
        check("“The port is open,” a spokesman said on Monday.", [0, 1, 0]);
        check("Tidewell Trust grows. “The port is open,” the Tidewell Trust said.", [1, 0, 0]);
        check("Tidewell Trust grows. “The port is open,” a Tidewell Trust spokesman said.", [0, 1, 0]);
        check("The hall was full.\n\n“The port is open and we like it very much.”", [0, 0, 1]);
    }
}
