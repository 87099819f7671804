//! The result: what was read and chosen, as byte spans of the text.

use crate::brief::{self, Brief};
use crate::date::Dates;
use crate::event::{self, Event};
use crate::fact::{self, Fact};
use crate::gist::keyphrase::{self, Keyphrase};
use crate::gist::term::Terms;
use crate::gist::{self, Gist};
use crate::header::Header;
use crate::mention::contact::Contact;
use crate::name::entity::Entities;
use crate::notice::{self, Notice};
use crate::number::change::Change;
use crate::number::quantity::Quantity;
use crate::quote::Quote;
use crate::quote::named::Speakers;
use crate::{Options, Reading, SectionKind, Span};

/// The summary of a release. Spans are byte offsets into the text that was passed in.
#[derive(Debug)]
pub struct Summary {
    /// BCP 47 tag of the language the text was read as.
    pub language: &'static str,
    /// Headline, issuer, dateline …
    pub header: Header,
    /// All dates, and the date of issue.
    pub dates: Dates,
    /// The main event.
    pub event: Event,
    /// In reading order.
    pub gist: Vec<Gist>,
    /// Best first.
    pub facts: Vec<Fact>,
    /// In order of appearance.
    pub quotes: Vec<Quote>,
    /// How many of them have a speaker, told by name or by role.
    pub speakers: Speakers,
    /// People, organizations, places.
    pub entities: Entities,
    /// In order of appearance.
    pub quantities: Vec<Quantity>,
    /// In order of appearance.
    pub changes: Vec<Change>,
    /// Best first.
    pub keyphrases: Vec<Keyphrase>,
    /// In order of appearance.
    pub contacts: Vec<Contact>,
    /// In order, without overlap.
    pub sections: Vec<(SectionKind, Span)>,
    /// What the view of half a minute shows.
    pub brief: Brief,
    /// Words, sentences, reading time.
    pub stats: Stats,
    /// What the reader should know.
    pub notices: Vec<Notice>,
}

/// How long the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Stats {
    /// Words and numbers.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// At 238 words a minute, the mean silent reading rate of English non-fiction (Brysbaert 2019).
    pub reading_seconds: usize,
}

impl Summary {
    /// Chooses from what was read.
    #[must_use]
    pub fn of(reading: Reading, options: &Options) -> Self {
        let terms = Terms::new(&reading.doc);
        let (event, facts) = (event::find(&reading), fact::find(&reading, options.facts));
        Self {
            language: "en",
            gist: gist::find(&reading, &terms, options.sentences),
            brief: brief::find(&reading, &event, &facts),
            event,
            facts,
            keyphrases: keyphrase::find(&reading, &terms),
            sections: reading.doc.sections.iter().map(|s| (s.kind, s.span)).collect(),
            stats: Stats::of(&reading),
            notices: notice::find(&reading),
            header: reading.header,
            dates: reading.dates,
            speakers: Speakers::of(&reading.doc, &reading.quotes.all, &reading.entities),
            quotes: reading.quotes.all,
            entities: reading.entities,
            quantities: reading.quantities,
            changes: reading.changes,
            contacts: reading.contacts,
        }
    }
}

impl Stats {
    fn of(reading: &Reading) -> Self {
        let words = reading.doc.word_count();
        Self { words, sentences: reading.doc.sentences.len(), reading_seconds: (words * 60).div_ceil(238) }
    }
}
