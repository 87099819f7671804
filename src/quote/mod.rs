//! Quotations with the person who said them.

mod anaphora;
mod attribution;
mod cast;
mod content;
mod cue;
mod indirect;
mod marks;
mod phrase;
mod speaker;
mod syntax;

use serde::Serialize;

use crate::mention::entity::Entities;
use crate::quote::attribution::Turn;
use crate::quote::indirect::Reported;
use crate::{Doc, Span};

/// What somebody said.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// In marks, in part, or reported.
    pub kind: QuoteKind,
    /// The words without the marks, in order; more than one where the quote is split or runs over paragraphs.
    pub parts: Vec<Span>,
    /// Who said it; None where the evidence is weak.
    pub speaker: Option<Speaker>,
    /// The reporting words.
    pub cue: Option<Span>,
}

/// How the words are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// Words in quotation marks.
    Direct,
    /// A reported clause with quoted fragments.
    Mixed,
    /// A reported clause.
    Indirect,
}

/// Who said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The fullest form of the name anywhere in the text.
    pub name: Span,
    /// The words that name the speaker at the quote: "Secretary General Stock", "he".
    pub mention: Option<Span>,
    /// Role, from anywhere in the text.
    pub role: Option<Span>,
    /// Organization, from anywhere in the text.
    pub organization: Option<Span>,
    /// Index into the people.
    pub person: Option<usize>,
}

/// The quotations of a text.
#[derive(Debug, Default)]
pub struct Quotes {
    /// In order of appearance.
    pub all: Vec<Quote>,
    /// Opening marks without a closing one.
    pub unclosed: Vec<Span>,
    /// The rule that named the speaker of each quotation, for debug output and tests; empty where none did.
    pub rules: Vec<&'static str>,
}

/// Finds the quotations.
#[must_use]
pub fn find(doc: &Doc, entities: &Entities) -> Quotes {
    let marks = marks::pair(doc);
    let (turns, reported) = attribution::find(doc, entities, &marks.all);
    let mut quotes = Quotes { unclosed: marks.unclosed, ..Quotes::default() };
    let mut reported = reported.into_iter().peekable();
    for turn in &turns {
        while let Some((clause, speaker)) = reported.next_if(|r| r.0.words.start < turn.marked.whole.start) {
            add_clause(doc, &mut quotes, &clause, speaker, &turns);
        }
        let inside = quotes
            .all
            .last()
            .is_some_and(|q| q.kind == QuoteKind::Mixed && q.parts[0].contains(doc.span(turn.marked.words.clone())));
        if !inside {
            add(doc, &mut quotes, turn);
        }
    }
    for (clause, speaker) in reported {
        add_clause(doc, &mut quotes, &clause, speaker, &turns);
    }
    quotes
}

/// Adds a reported clause; mixed where it holds words in marks.
fn add_clause(doc: &Doc, quotes: &mut Quotes, clause: &Reported, speaker: Speaker, turns: &[Turn]) {
    let first = turns.partition_point(|t| t.marked.whole.end <= clause.words.start);
    let marked = turns.get(first).is_some_and(|t| t.marked.whole.start < clause.words.end);
    let kind = if marked { QuoteKind::Mixed } else { QuoteKind::Indirect };
    let cue = Some(doc.span(clause.cue.clone()));
    quotes.all.push(Quote { kind, parts: vec![doc.span(clause.words.clone())], speaker: Some(speaker), cue });
    quotes.rules.push(clause.rule);
}

/// Adds a turn: to the quotation before where it goes on from that.
fn add(doc: &Doc, quotes: &mut Quotes, turn: &Turn) {
    let part = doc.span(turn.marked.words.clone());
    match quotes.all.last_mut() {
        Some(quote) if turn.continues => {
            quote.parts.push(part);
            quote.speaker = quote.speaker.or(turn.speaker);
        }
        _ => {
            let cue = turn.cue.as_ref().map(|cue| doc.span(cue.words.clone()));
            quotes.all.push(Quote { kind: turn.kind, parts: vec![part], speaker: turn.speaker, cue });
            quotes.rules.push(turn.rule);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::QuoteKind;
    use crate::mention::{date, entity, name};
    use crate::{Doc, Span};

    /// Each quotation of `text` as "kind: words | words <- speaker [rule]".
    fn read(text: &str) -> Vec<String> {
        let doc = Doc::new(text);
        let dates = date::find(&doc, None);
        let entities = entity::join(&doc, &name::find(&doc, &dates.all));
        let quotes = super::find(&doc, &entities);
        let words = |parts: &[Span]| parts.iter().map(|p| p.of(text)).collect::<Vec<_>>().join(" | ");
        let line = |(q, rule): (&super::Quote, &&str)| {
            let kind = match q.kind {
                QuoteKind::Direct => "",
                QuoteKind::Mixed => "mixed: ",
                QuoteKind::Indirect => "indirect: ",
            };
            let speaker = q.speaker.map_or("?", |s| s.name.of(text));
            format!("{kind}{} <- {speaker} [{rule}]", words(&q.parts))
        };
        quotes.all.iter().zip(&quotes.rules).map(line).collect()
    }

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(read(text), expected, "{text}");
    }

    #[test]
    fn cue_behind() {
        check(
            "“We grow slowly,” said Ann Poe, head of sales at Tidewell. “We like it.”",
            &["We grow slowly, | We like it. <- Ann Poe [verb, speaker]"],
        );
        check("\"We grow slowly,\" Dr. Poe told the meeting.", &["We grow slowly, <- Poe [speaker, verb]"]);
        check(
            "“The bridge is safe,” according to Mayor Ola Brandt.",
            &["The bridge is safe, <- Ola Brandt [according to, after]"],
        );
        check(
            "“The bridge will be safe for years.” – Ola Brandt, mayor",
            &["The bridge will be safe for years. <- Ola Brandt [dash, speaker]"],
        );
    }

    #[test]
    fn no_quotation() {
        for text in [
            "The free trade zone (“FTZ”) opens in May.",
            "The album, titled “Songs of the Harbour Wall”, is out.",
            "Paul “Bear” Madsen led the team.",
            "A 6″ pipe and a 9″ pipe were laid.",
            "The companies’ owners and the workers’ council met.",
        ] {
            check(text, &[]);
        }
    }
}
