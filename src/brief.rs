//! The view of half a minute: what of facts, changes and quotes is shown beside the event, nothing said twice.

use crate::doc::WordId;
use crate::event::Event;
use crate::fact::{Fact, clause};
use crate::lexicon::List;
use crate::order::Set;
use crate::quote::QuoteKind;
use crate::{Reading, Span};

/// Indices into the lists of a summary, best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brief {
    /// Facts.
    pub facts: Vec<usize>,
    /// Changes that no fact shown tells.
    pub changes: Vec<usize>,
    /// One quote a speaker.
    pub quotes: Vec<usize>,
}

/// The most of each kind.
const MOST: usize = 4;

/// A text of more words is told in a third of them, a shorter one in half.
const SHORT: usize = 300;

/// Chooses what is shown, best first, as long as there is room.
#[must_use]
pub fn find(reading: &Reading, event: &Event, facts: &[Fact]) -> Brief {
    let mut room = Room::new(reading, event);
    let whole = facts.iter().enumerate().filter(|(_, fact)| fact.stands_alone);
    let facts = room.choose(whole.map(|(at, fact)| (at, &fact.parts[..])));
    let changes: Vec<_> = reading.changes.iter().map(|change| [change.span]).collect();
    let changes = room.choose(changes.iter().map(|change| &change[..]).enumerate());
    Brief { facts, changes, quotes: quotes(&mut room) }
}

/// The first words in quotation marks of each speaker.
fn quotes(room: &mut Room) -> Vec<usize> {
    let mut speakers = Set::default();
    let mut chosen = Vec::new();
    for (at, quote) in room.reading.quotes.all.iter().enumerate().filter(|(_, quote)| quote.kind == QuoteKind::Direct) {
        let name = quote.speaker.as_ref().map(|speaker| speaker.name.of(room.reading.doc.text));
        if chosen.len() < MOST && name.is_some_and(|name| !speakers.contains(&name)) && room.takes(&quote.parts) {
            name.map(|name| speakers.insert(name));
            chosen.push(at);
        }
    }
    chosen
}

/// How many words may still be shown, and what is.
struct Room<'r, 'a> {
    reading: &'r Reading<'a>,
    left: usize,
    shown: Vec<Span>,
    /// The content words of headline and event.
    told: Set<WordId>,
}

impl<'r, 'a> Room<'r, 'a> {
    /// What headline and event leave of the room.
    fn new(reading: &'r Reading<'a>, event: &Event) -> Self {
        let [words, spaced] = [reading.doc.word_count(), clause::words(&reading.doc, &(0..reading.doc.tokens.len()))];
        let left = words.min(spaced) / if words.max(spaced) > SHORT { 3 } else { 2 };
        let shown = [event.who, event.what, reading.header.headline].into_iter().flatten().collect();
        let beside: Vec<_> = [event.when, event.r#where, event.why, event.how].into_iter().flatten().collect();
        let mut room = Self { reading, left, shown, told: Set::default() };
        room.told = room.terms(&room.shown);
        room.left = room.left.saturating_sub(room.words(&room.shown) + room.words(&beside));
        room
    }

    /// How many words the spans have, by white space or by sense, whichever is more.
    fn words(&self, spans: &[Span]) -> usize {
        let doc = &self.reading.doc;
        let count = |&span: &Span| {
            let tokens = doc.tokens_in(span);
            clause::words(doc, &tokens).max(tokens.filter(|&i| doc.is_word_start(i)).count())
        };
        spans.iter().map(count).sum()
    }

    /// The content words.
    fn terms(&self, spans: &[Span]) -> Set<WordId> {
        let doc = &self.reading.doc;
        let tokens = spans.iter().flat_map(|&span| doc.tokens_in(span));
        tokens.filter(|&i| doc.is_word_start(i) && !doc.is(i, List::Stopword)).map(|i| doc.tokens[i].word).collect()
    }

    /// The first that are not shown yet and have room.
    fn choose<'s>(&mut self, all: impl Iterator<Item = (usize, &'s [Span])>) -> Vec<usize> {
        all.filter(|(_, parts)| self.takes(parts)).map(|(at, _)| at).take(MOST).collect()
    }

    /// Takes words that are not shown yet, if there is room.
    fn takes(&mut self, parts: &[Span]) -> bool {
        let words = self.words(parts);
        let takes = words <= self.left && !self.shows(parts);
        if takes {
            self.left -= words;
            self.shown.extend(parts);
        }
        takes
    }

    /// Whether some of the words stand in what is shown, or headline and event have two thirds of them.
    fn shows(&self, parts: &[Span]) -> bool {
        let terms = self.terms(parts);
        let again = 3 * terms.shared(&self.told) >= 2 * terms.len();
        again || parts.iter().any(|part| self.shown.iter().any(|shown| shown.overlaps(*part)))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Options, summarize};

    const TEXT: &str = "Lantern Bank opens school\n\nWICK, 4 May 2026 – Lantern Bank opened a school of accounting in Wick on Monday. \
        The school takes 120 pupils a year. The bank paid £4 million for the building.\n\n“We will open two more schools in \
        June,” said Una Merrow, the bank's chair. “It is a good day,” Merrow said.\n\nThe bank has 900 staff and 41 branches in \
        the north of the country. It was founded in 1871 by two brothers who sold lamps to ships.";

    #[test]
    fn what_is_shown_is_short_and_said_once() {
        let summary = summarize(TEXT, &Options::default());
        let words = |at: usize| summary.facts[at].span.of(TEXT).split_whitespace().count();
        let total: usize = summary.brief.facts.iter().map(|&at| words(at)).sum();
        assert!(!summary.brief.facts.is_empty() && total * 2 <= summary.stats.words, "{:?}", summary.brief);
        assert!(summary.brief.quotes.len() <= 1, "{:?}", summary.brief);
    }

    #[test]
    fn nothing_comes_of_nothing() {
        assert_eq!(summarize("", &Options::default()).brief, super::Brief::default());
    }
}
