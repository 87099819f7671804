//! How the speakers of quotations are known.

use serde::Serialize;

use crate::Span;
use crate::name::entity::Entities;
use crate::quote::Quote;

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
    pub fn of(quotes: &[Quote], entities: &Entities) -> Self {
        let told: Vec<_> = quotes.iter().filter_map(|quote| quote.speaker.as_ref()).collect();
        let named = told.iter().filter(|s| s.person.is_some() || is_name(s.name, entities)).count();
        Self { named, by_role: told.len() - named, unnamed: quotes.len() - told.len() }
    }
}

/// Whether the words that tell who spoke have the name of a body or place in them.
fn is_name(words: Span, entities: &Entities) -> bool {
    let bodies = entities.organizations.iter().chain(&entities.places);
    bodies.flat_map(|entity| &entity.mentions).any(|mention| words.start == mention.start || words == *mention)
}

#[cfg(test)]
mod tests {
    use crate::{Options, Reading};

    /// Quotations by named speakers, by speakers told by their role, by nobody.
    fn check(text: &str, expected: [usize; 3]) {
        let reading = Reading::new(text, &Options::default());
        let found = super::Speakers::of(&reading.quotes.all, &reading.entities);
        assert_eq!([found.named, found.by_role, found.unnamed], expected, "{text}");
    }

    #[test]
    fn speakers() {
        check("", [0, 0, 0]);
        check("“The port is open,” said Ann Poe. “We like it.”", [1, 0, 0]);
        check("“The port is open,” a spokesman said on Monday.", [0, 1, 0]);
        check("The hall was full.\n\n“The port is open and we like it very much.”", [0, 0, 1]);
    }
}
