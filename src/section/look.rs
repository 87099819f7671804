//! What a paragraph or line looks like from outside: prose, a title, a date, an address.

use std::ops::Range;

use crate::doc::back;
use crate::doc::token::is_quote;
use crate::doc::verb::{self, Form};
use crate::lexicon::List;
use crate::section::cue;
use crate::section::dateline::date_len;
use crate::{Doc, Gap, Kind, SectionKind, Shape};

/// The looks of a block.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Words, marks and numbers not counted.
    pub words: usize,
    /// What ends it.
    pub ending: Ending,
    /// Of its words of content, the share that begins with a capital, in percent.
    pub capitals: usize,
    /// Whether a verb in small letters tells something among the capitals, as in no title that has them.
    pub told: bool,
    /// Whether it has an e-mail address or a telephone number.
    pub reachable: bool,
    /// Whether it names a web page.
    pub linked: bool,
    /// Whether it is a date.
    pub date: Date,
}

/// What ends a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// A stop, before closing quotation marks and brackets.
    Stop,
    /// A colon.
    Colon,
    /// Anything else.
    Open,
}

/// Whether a block is a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Date {
    /// "4 May 2024", "Posted: 4 May 2024"
    Plain,
    /// "Admin | May 4, 2024"
    Signed,
    /// It is none.
    No,
}

impl Look {
    /// Looks at `block`.
    #[must_use]
    pub fn of(doc: &Doc, block: &Range<usize>) -> Self {
        let words = block.clone().filter(|&i| doc.is_word(i)).count();
        Self {
            words,
            ending: ending(doc, block),
            capitals: capitals(doc, block),
            told: is_told(doc, block),
            reachable: has_address(doc, block) || (words <= 12 && has_phone(doc, block)),
            linked: block.clone().any(|i| matches!(doc.word(i), "http" | "https" | "www")),
            date: date(doc, block),
        }
    }

    /// Whether a stop ends it.
    #[must_use]
    pub fn has_stop(&self) -> bool {
        self.ending == Ending::Stop
    }

    /// Whether it is a sentence or more of running text.
    #[must_use]
    pub fn is_prose(&self) -> bool {
        let small = self.capitals < 70 || (self.told && self.has_stop());
        (self.ending != Ending::Open && self.words >= 8 && small) || self.words >= 40
    }
}

/// Whether one of the first words is a finite verb in small letters.
fn is_told(doc: &Doc, block: &Range<usize>) -> bool {
    const FIRST: usize = 24;
    block.clone().skip(1).take(FIRST).any(|i| {
        let told = doc.shape(i) == Shape::Lower && doc.gap(i) != Gap::None;
        told && matches!(verb::form(doc, i), Some(Form::Auxiliary | Form::Past | Form::Third))
    })
}

fn ending(doc: &Doc, block: &Range<usize>) -> Ending {
    let closes = |i: usize| is_quote(doc.mark(i)) || matches!(doc.mark(i), ')' | ']');
    let last = block.clone().rev().take(4).find(|&i| !closes(i)).map_or('\0', |i| doc.mark(i));
    match last {
        '.' | '!' | '?' | '…' => Ending::Stop,
        ':' => Ending::Colon,
        _ => Ending::Open,
    }
}

/// Whether it has an e-mail address, maybe with "(at)" for its "@".
fn has_address(doc: &Doc, block: &Range<usize>) -> bool {
    let spelled = |i: usize| {
        let between = matches!((doc.mark(back(i, 1)), doc.mark(i + 1)), ('(', ')') | ('[', ']'));
        doc.is(i, List::Preposition) && between && doc.gap(i) == Gap::None && doc.gap(i + 1) == Gap::None
    };
    let sign = |i: usize| doc.mark(i) == '@' && doc.gap(i) == Gap::None && doc.gap(i + 1) == Gap::None;
    block.clone().any(|i| sign(i) || spelled(i))
}

fn capitals(doc: &Doc, block: &Range<usize>) -> usize {
    let content = |&i: &usize| doc.is_word(i) && !doc.is(i, List::Stopword) && doc.gap(i) != Gap::None;
    let (all, capital) = block
        .clone()
        .filter(content)
        .fold((0, 0), |(all, capital), i| (all + 1, capital + usize::from(doc.shape(i) != Shape::Lower)));
    (capital * 100_usize).checked_div(all).unwrap_or(0)
}

/// Whether seven digits or more stand close together, as in a telephone number.
fn has_phone(doc: &Doc, block: &Range<usize>) -> bool {
    let mut run = 0;
    for i in block.clone() {
        match doc.tokens[i].kind {
            Kind::Number if !doc.word(i).contains(',') => run += doc.word(i).len(),
            Kind::Mark if matches!(doc.mark(i), '-' | '–' | '‑' | '(' | ')' | '.' | '+' | '/') => {}
            _ => run = 0,
        }
        if run >= 9 || (run >= 7 && !date_like(doc, i)) {
            return true;
        }
    }
    false
}

/// Whether the number at token `i` ends a date in digits: a year follows a hyphen, stop or slash.
fn date_like(doc: &Doc, i: usize) -> bool {
    (i.saturating_sub(4)..=i).any(|start| date_len(doc, start, i + 1) == i + 1 - start)
}

/// A date that ends the block, and what stands before it.
fn date(doc: &Doc, block: &Range<usize>) -> Date {
    let Some(start) = block.clone().take(12).find(|&i| date_len(doc, i, block.end) > 0) else { return Date::No };
    match block.start..start {
        lead if lead.is_empty() && is_filed(doc, start + date_len(doc, start, block.end), block) => Date::Plain,
        _ if start + date_len(doc, start, block.end) + 1 < block.end => Date::No,
        lead if is_plain(doc, lead.clone()) => Date::Plain,
        lead if is_signature(doc, lead.clone()) => Date::Signed,
        _ => Date::No,
    }
}

/// Whether only words such as "Posted:" stand before the date.
fn is_plain(doc: &Doc, lead: Range<usize>) -> bool {
    lead.into_iter().all(|i| doc.is(i, List::DateWord) || matches!(doc.mark(i), ':' | '-' | '–' | '|' | '('))
}

/// "4 May 2024 MEDIA RELEASE", "4 May 2024 Posted in News": behind the date, at token `i`, only stands what it is, or where.
fn is_filed(doc: &Doc, i: usize, block: &Range<usize>) -> bool {
    const LONG: usize = 24;
    let full = (block.start..i).filter(|&t| doc.is_number(t)).count() > 1;
    let label = doc.phrase(i, List::Label);
    let opens = |i: usize| {
        doc.phrase_value(i, List::SectionOpener).and_then(|(_, kind)| cue::named(kind)) == Some(SectionKind::Breadcrumb)
    };
    // "Posted" may count as a part of the date.
    let placed = opens(i) || opens(back(i, 1));
    let short = block.len() <= LONG && ending(doc, block) != Ending::Stop;
    full && (label > 0 && i + label == block.end || placed && short)
}

/// Whether a name and a bar stand before the date.
fn is_signature(doc: &Doc, lead: Range<usize>) -> bool {
    (2..=5).contains(&lead.len()) && matches!(doc.mark(back(lead.end, 1)), '|' | '•' | '·')
}

#[cfg(test)]
mod tests {
    use super::{Date, Look};
    use crate::Doc;

    fn look(text: &str) -> Look {
        let doc = Doc::new(text);
        Look::of(&doc, &(0..doc.tokens.len()))
    }

    #[test]
    fn looks() {
        assert!(look("The harbour board opened a new quay for ferries on Monday.").is_prose());
        assert!(!look("Harbour Board Opens New Quay for Ferries on Monday.").is_prose());
        assert!(!look("Harbour board opens new quay").is_prose());
        assert_eq!(look("Posted: 4 May 2024").date, Date::Plain);
        assert_eq!(look("4 May 2024 MEDIA RELEASE").date, Date::Plain);
        assert_eq!(look("4 May 2024 Posted in [News](/news)").date, Date::Plain);
        assert_eq!(look("4 May 2024 Posted in nine towns, the notice is back again.").date, Date::No);
        assert_eq!(look("2024-05-04").date, Date::Plain);
        assert_eq!(look("Admin | May 4, 2024").date, Date::Signed);
        assert_eq!(look("The year ended May 4, 2024").date, Date::No);
        assert!(look("press@example.org").reachable && look("Tel. +44 20 7946 0000").reachable);
        assert!(look("press (at) board (dot) example").reachable);
        assert!(!look("It cost 1,000,000 crowns").reachable && !look("2024-05-04").reachable);
    }
}
