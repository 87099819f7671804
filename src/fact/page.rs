//! What the extractors look up in a reading: each is found once, then asked for by token.

use std::ops::Range;

use crate::doc::WordId;
use crate::lexicon::List;
use crate::model::score::permille;
use crate::number::quantity::QuantityKind;
use crate::order::{self, Set};
use crate::quote::QuoteKind;
use crate::syntax::Text;
use crate::{Doc, Kind, Reading, Span};

/// What counts as a figure.
const FIGURES: &[QuantityKind] =
    &[QuantityKind::Count, QuantityKind::Money, QuantityKind::Percent, QuantityKind::Ratio, QuantityKind::Measure];

/// A reading, and what stands at each of its tokens.
#[derive(Debug)]
pub struct Page<'r, 'a> {
    /// What was read.
    pub reading: &'r Reading<'a>,
    /// Amounts, shares and counts.
    pub figures: Vec<Span>,
    /// Money and shares.
    pub amounts: Vec<Span>,
    /// Figures, and how long something takes.
    pub measured: Vec<Span>,
    /// Dates.
    pub dates: Vec<Span>,
    /// People, organizations and places.
    pub names: Vec<Span>,
    /// People.
    pub people: Vec<Span>,
    /// Telephone numbers, e-mail and web addresses.
    pub addresses: Vec<Span>,
    /// Places.
    pub places: Vec<Span>,
    /// Words in quotation marks that somebody said.
    pub quoted: Vec<Span>,
    /// Reported clauses.
    pub reported: Vec<Span>,
    /// Changes.
    pub changes: Vec<Span>,
    /// The content words of the headline.
    headline: Set<WordId>,
}

impl<'r, 'a> Page<'r, 'a> {
    /// Looks up the spans of a reading.
    #[must_use]
    pub fn new(reading: &'r Reading<'a>) -> Self {
        let (doc, entities) = (&reading.doc, &reading.entities);
        let mentions = |lists: &[&Vec<crate::name::entity::Entity>]| {
            sorted(lists.iter().flat_map(|l| l.iter()).flat_map(|e| e.mentions.iter().copied()))
        };
        let of_kind = |kinds: &[QuantityKind]| {
            sorted(reading.quantities.iter().filter(|q| kinds.contains(&q.kind)).map(|q| q.span))
        };
        let quotes = |direct: bool| {
            let said = reading.quotes.all.iter().filter(move |q| (q.kind == QuoteKind::Direct) == direct);
            sorted(said.flat_map(|q| q.parts.iter().copied()))
        };
        let address = |c: &crate::mention::contact::Contact| [c.email, c.phone, c.url].into_iter().flatten();
        let headline = reading.header.headline.map(|s| doc.tokens_in(s)).unwrap_or_default();
        Self {
            figures: of_kind(FIGURES),
            measured: of_kind(&[FIGURES, &[QuantityKind::Duration]].concat()),
            amounts: of_kind(&[QuantityKind::Money, QuantityKind::Percent]),
            dates: sorted(reading.dates.all.iter().map(|d| d.span)),
            names: mentions(&[&entities.people, &entities.organizations, &entities.places]),
            people: mentions(&[&entities.people]),
            addresses: sorted(reading.contacts.iter().flat_map(address)),
            places: mentions(&[&entities.places]),
            quoted: quotes(true),
            reported: quotes(false),
            changes: sorted(reading.changes.iter().map(|c| c.span)),
            headline: terms(reading, headline),
            reading,
        }
    }

    /// The text with its grammar.
    #[must_use]
    pub const fn text(&self) -> Text<'r, 'a> {
        Text { doc: &self.reading.doc, syntax: &self.reading.syntax }
    }

    /// Whether token `i` goes on from the one before in a date, a figure or a name.
    #[must_use]
    pub fn splits(&self, i: usize) -> bool {
        let Some(at) = self.reading.doc.tokens.get(i).map(|t| t.span.start) else { return false };
        [&self.dates, &self.figures, &self.names].iter().any(|spans| {
            let next = spans.partition_point(|s| s.end <= at);
            spans.get(next).is_some_and(|s| s.start < at)
        })
    }

    /// Thousandths of the headline's content words that a range has.
    #[must_use]
    pub fn headline_share(&self, range: &Range<usize>) -> i32 {
        permille(self.terms(range).shared(&self.headline), self.headline.len())
    }

    /// Whether the headline has two thirds of the content words of a range.
    #[must_use]
    pub fn is_headline(&self, range: &Range<usize>) -> bool {
        let terms = self.terms(range);
        3 * terms.shared(&self.headline) >= 2 * terms.len()
    }

    /// The first of `spans` inside the tokens `range`.
    #[must_use]
    pub fn first(&self, spans: &[Span], range: &Range<usize>) -> Option<Span> {
        self.all(spans, range).next()
    }

    /// Those of `spans` inside the tokens `range`, up to the first that is not.
    pub fn all<'s>(&self, spans: &'s [Span], range: &Range<usize>) -> impl Iterator<Item = Span> + use<'s> {
        let whole = if range.is_empty() { Span::new(0, 0) } else { self.reading.doc.span(range.clone()) };
        let from = spans.partition_point(|s| s.start < whole.start);
        let inside = spans[from..].iter().copied();
        inside.take_while(move |s| whole.contains(*s))
    }

    /// Whether one of `spans` overlaps the tokens `range`.
    #[must_use]
    pub fn touches(&self, spans: &[Span], range: &Range<usize>) -> bool {
        !range.is_empty() && {
            let whole = self.reading.doc.span(range.clone());
            let from = spans.partition_point(|s| s.end <= whole.start);
            spans.get(from).is_some_and(|s| s.overlaps(whole))
        }
    }

    /// Whether one of `spans` ends at the offset `end`.
    #[must_use]
    pub fn closes(&self, spans: &[Span], end: u32) -> bool {
        let next = spans.partition_point(|s| s.end < end);
        spans.get(next).is_some_and(|s| s.end == end)
    }

    /// The content words of a range.
    #[must_use]
    pub fn terms(&self, range: &Range<usize>) -> Set<WordId> {
        terms(self.reading, range.clone())
    }
}

fn sorted(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut spans: Vec<_> = spans.collect();
    order::distinct(&mut spans);
    spans
}

fn terms(reading: &Reading, range: Range<usize>) -> Set<WordId> {
    range.filter(|&i| is_content(reading, i)).map(|i| term(&reading.doc, i)).collect()
}

/// The word of token `i` without the ending of plural or genitive, where the text has that, too: one number for both.
fn term(doc: &Doc, i: usize) -> WordId {
    let word = doc.tokens[i].word;
    stem(doc.folded(i)).and_then(|stem| doc.words.id(stem)).unwrap_or(word)
}

fn is_content(reading: &Reading, i: usize) -> bool {
    let token = &reading.doc.tokens[i];
    token.kind != Kind::Mark && token.span.len() > 1 && !token.lex.has(List::Stopword)
}

/// A folded word without the ending of plural or genitive; None where it has none.
fn stem(folded: &str) -> Option<&str> {
    folded.strip_suffix('s').filter(|s| s.len() > 3 && !s.ends_with('s'))
}
