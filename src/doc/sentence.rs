//! Sentence boundaries: abbreviations, initials, decimals, quotes, headings, bullets.

use std::ops::Range;

use crate::doc::token::{is_bullet, is_quote};
use crate::doc::{Section, SectionKind};
use crate::lexicon::{self, List};
use crate::{Doc, Gap, Shape, Span};

/// A sentence.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Where it stands, without white space at the edges.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What the section is that it stands in.
    pub kind: SectionKind,
    /// The index of that section.
    pub section: usize,
}

/// Cuts each section into sentences.
#[must_use]
pub fn find(doc: &Doc) -> Vec<Sentence> {
    doc.sections.iter().enumerate().flat_map(|(i, section)| in_section(doc, i, section)).collect()
}

fn in_section(doc: &Doc, index: usize, section: &Section) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut start = section.tokens.start;
    let mut item = Item::at(doc, start);
    for i in start + 1..=section.tokens.end {
        let next = Item::at(doc, i);
        if i == section.tokens.end || follows(doc, item, next, i) || is_boundary(doc, start, i) {
            let tokens = start..i;
            sentences.push(Sentence { span: doc.span(tokens.clone()), tokens, kind: section.kind, section: index });
            (start, item) = (i, next.or(item));
        }
    }
    sentences
}

/// The mark of a list item: "1.", "b)", "• 9.", "(iv)".
#[derive(Clone, Copy)]
struct Item {
    /// Tokens.
    len: usize,
    /// 2 for "2." and for "b)".
    value: u32,
    /// Its last mark, and whether it counts in letters.
    style: (char, bool),
}

impl Item {
    fn at(doc: &Doc, i: usize) -> Option<Self> {
        const DIGITS: u32 = 3;
        let bullet = usize::from(is_bullet(doc.mark(i)));
        let open = usize::from(doc.mark(i + bullet) == '(');
        let at = i + bullet + open;
        if doc.tokens[at].span.len() > DIGITS {
            return None;
        }
        let (value, letter) = match doc.word(at).as_bytes() {
            [a] if a.is_ascii_lowercase() => (u32::from(a - b'a') + 1, true),
            _ => (doc.word(at).parse().ok()?, false),
        };
        let marks =
            (at + 1..at + 3).take_while(|&t| matches!(doc.mark(t), '.' | ')') && doc.gap(t) == Gap::None).count();
        let text = at + 1 + marks;
        let capital = doc.shape(text).is_capital() && doc.gap(text) != Gap::None;
        (marks > 0 && capital).then(|| Self { len: text - i, value, style: (doc.mark(text - 1), letter) })
    }
}

/// Whether `next` is the item after `item`, so that a sentence begins at token `i` though no stop precedes it.
fn follows(doc: &Doc, item: Option<Item>, next: Option<Item>, i: usize) -> bool {
    let bullet = is_bullet(doc.mark(i)) && doc.gap(i) != Gap::None && doc.mark(i) != '·';
    bullet
        || match (item, next) {
            (Some(a), Some(b)) => a.style == b.style && a.value + 1 == b.value && doc.gap(i) != Gap::None,
            _ => false,
        }
}

/// Whether a sentence ends before token `i`; the one that it would end begins at `start`.
fn is_boundary(doc: &Doc, start: usize, i: usize) -> bool {
    if doc.mark(i - 1) == '\0' {
        return false;
    }
    let stop = stop_before(doc, start, i);
    let closed = stop + 1 < i;
    // Not "Roe (formerly Poe Inc.) opens": a bracket lets a short form be one.
    let apart = closed && doc.mark(i - 1) != ')';
    match doc.mark(stop) {
        '\0' => false,
        _ if Item::at(doc, start).is_some_and(|item| start + item.len == i) => false,
        _ if doc.gap(i) == Gap::None => is_run_on(doc, stop, i),
        '.' | '…' if leaves_out(doc, stop) => ends_after_dots(doc, start, stop, i),
        '.' => is_spaced_dots(doc, stop, i) || (opens(doc, i) && (apart || !is_inside(doc, start, stop, i))),
        '!' | '?' | '…' | '。' | '！' | '？' | '।' | '؟' | '۔' => {
            opens(doc, i) && !(closed && is_said(doc, i))
        }
        _ => false,
    }
}

/// The token before `i`, marks that close a quotation or bracket skipped.
fn stop_before(doc: &Doc, start: usize, i: usize) -> usize {
    let mut stop = i - 1 - citation_len(doc, start, i);
    for _ in 0..3 {
        let closes = is_quote(doc.mark(stop)) || matches!(doc.mark(stop), ')' | ']' | '*');
        if !closes || stop == start || doc.gap(stop) != Gap::None {
            break;
        }
        stop -= 1;
    }
    stop
}

/// Length of the "[12]" before token `i` that follows a stop.
fn citation_len(doc: &Doc, start: usize, i: usize) -> usize {
    let cited = i > start + 4 && doc.mark(i - 1) == ']' && doc.is_number(i - 2) && doc.mark(i - 3) == '[';
    if cited { 3 } else { 0 }
}

/// Whether a sentence can begin at token `i`: a capital, a number, an opening mark.
fn opens(doc: &Doc, i: usize) -> bool {
    match doc.mark(i) {
        '\0' => doc.shape(i) != Shape::Lower,
        '[' if doc.is_number(i + 1) && doc.mark(i + 2) == ']' => false,
        '(' | '[' | '*' => doc.gap(i + 1) != Gap::None || opens_plainly(doc, i + 1),
        '#' | '@' | '$' | '£' | '€' | '¥' | '¿' | '¡' | '<' => true,
        c => is_quote(c) || is_bullet(c) || !c.is_ascii_punctuation() && !crate::doc::token::is_dash(c) && c != '…',
    }
}

fn opens_plainly(doc: &Doc, i: usize) -> bool {
    is_quote(doc.mark(i)) || doc.mark(i) == '\0' && doc.shape(i) != Shape::Lower
}

/// "landscape.”HARO", "issues.The company", "DetailsThe company": the blank after the stop, or the line break, is missing.
fn is_run_on(doc: &Doc, stop: usize, i: usize) -> bool {
    if stop + 1 == i && doc.is_word(stop) && doc.is_word(i) {
        return doc.word(stop).ends_with(char::is_lowercase) && doc.word(i).starts_with(char::is_uppercase);
    }
    let quoted = stop + 1 < i && (stop + 1..i).all(|t| is_quote(doc.mark(t)));
    let word = stop > 0
        && doc.shape(stop - 1) == Shape::Lower
        && doc.word(stop - 1).len() > 2
        && doc.gap(stop - 1) != Gap::None;
    let capital = doc.shape(i) == Shape::Title || (quoted && doc.shape(i) == Shape::Upper);
    let free = matches!(doc.gap(i + 1), Gap::Space | Gap::Line);
    matches!(doc.mark(stop), '.' | '!' | '?') && capital && (quoted || (word && stop + 1 == i && free))
}

/// Whether the dot at `stop` is one of several: "...", ". . ."
fn leaves_out(doc: &Doc, stop: usize) -> bool {
    doc.mark(stop) == '…' || (stop > 0 && doc.mark(stop - 1) == '.')
}

/// After dots a sentence begins with a capital, unless the dots begin it themselves or stand for words left out.
fn ends_after_dots(doc: &Doc, start: usize, stop: usize, i: usize) -> bool {
    let dots = (start..stop).rev().take(4).take_while(|&t| doc.mark(t) == '.').count();
    let first = stop - dots;
    let apart = dots == 0 || doc.gap(stop) != Gap::None;
    let omission = doc.gap(first) != Gap::None && apart && dots < 3;
    first > start && !omission && opens_plainly(doc, i)
}

/// "compounds. . . . The practice": the stop, then three dots that begin the next sentence.
fn is_spaced_dots(doc: &Doc, stop: usize, i: usize) -> bool {
    let spaced = (i..i + 3).all(|t| doc.mark(t) == '.' && doc.gap(t) == Gap::Space);
    spaced && doc.gap(stop) == Gap::None && doc.is_word(i + 3) && opens_plainly(doc, i + 3)
}

/// Whether the dot at `stop` belongs to an abbreviation, an initial or the number of an item.
fn is_inside(doc: &Doc, start: usize, stop: usize, i: usize) -> bool {
    if doc.gap(stop) != Gap::None {
        return false;
    }
    let word = stop - 1;
    if doc.mark(word) == '°' {
        return true;
    }
    match kind_of(doc, start, stop) {
        "name" => true,
        "number" => doc.is_number(i) || is_code(doc, i),
        "time" => !starts(doc, i) && !doc.is(i, List::Honorific) || is_only_time(doc, start, word),
        "initial" => {
            !starts(doc, i) || (doc.shape(word - usize::from(word > start)).is_capital() && doc.word(i).len() < 2)
        }
        "any" => !starts(doc, i),
        _ => false,
    }
}

/// "(Publication No. | WO 2025/093935)": capitals and figures.
fn is_code(doc: &Doc, i: usize) -> bool {
    doc.shape(i) == Shape::Upper && doc.word(i).len() < 4 && doc.is_number(i + 1)
}

/// How the word before the dot at `stop` is abbreviated; empty where it is not.
fn kind_of(doc: &Doc, start: usize, stop: usize) -> &'static str {
    let word = stop - 1;
    let letter = doc.word(word).chars().count() == 1 && doc.is_word(word);
    let dotted = letter && word > start + 1 && doc.mark(word - 1) == '.' && doc.gap(word) == Gap::None;
    if dotted {
        return lexicon::value(List::Abbreviation, doc.folded_phrase(word - 2..word + 1)).unwrap_or("any");
    }
    let initial = letter && doc.shape(word) == Shape::Initial;
    match doc.value(word, List::Abbreviation) {
        // "p. 5", but "Alan P. Roe".
        Some("number") if initial && !doc.is_number(stop + 1) => "initial",
        Some(kind) => kind,
        None if initial => "initial",
        None => "",
    }
}

/// Whether token `i` is a word that begins sentences: "The", "However".
fn starts(doc: &Doc, i: usize) -> bool {
    let i = i + usize::from(doc.mark(i) != '\0');
    let common = doc.is(i, List::Stopword) || doc.is(i, List::Connective);
    doc.shape(i).is_capital() && common && !doc.is(i, List::Honorific) && !doc.is(i, List::Month)
}

/// "At 5 a.m." can't stand by itself.
fn is_only_time(doc: &Doc, start: usize, word: usize) -> bool {
    word - start <= 5 && doc.is(start, List::Stopword)
}

/// Whether reporting words stand at token `i`: "Roe said", "the mayor asked".
fn is_said(doc: &Doc, i: usize) -> bool {
    (i..i + 4).any(|t| matches!(doc.word(t), "said" | "says" | "asked" | "added"))
        && (i..i + 4).all(|t| doc.mark(t) == '\0' || doc.mark(t) == '.')
}

#[cfg(test)]
mod tests {
    fn check(text: &str, expected: &[&str]) {
        let doc = crate::Doc::new(text);
        let got: Vec<_> = doc.sentences.iter().map(|s| s.span.of(text)).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn stops() {
        check("", &[]);
        check("The quay opened. Ferries ran.", &["The quay opened.", "Ferries ran."]);
        check("Really?! Yes! They do.", &["Really?!", "Yes!", "They do."]);
        check("Sales rose 4.5 percent. Costs fell.", &["Sales rose 4.5 percent.", "Costs fell."]);
        check("Read it at www.example.org. Then reply.", &["Read it at www.example.org.", "Then reply."]);
    }

    #[test]
    fn abbreviations() {
        check("Dr. Roe met Mr. Doe at St. Mary’s.", &["Dr. Roe met Mr. Doe at St. Mary’s."]);
        check("J. R. Roe of the U.S. Navy spoke.", &["J. R. Roe of the U.S. Navy spoke."]);
        check("Judge Alan P. Roe also spoke. He left.", &["Judge Alan P. Roe also spoke.", "He left."]);
        check("It is told on P. 5 of the book.", &["It is told on P. 5 of the book."]);
        check("She left the U.S. The firm stayed.", &["She left the U.S.", "The firm stayed."]);
        check("Roe, Doe & Co. sold it. See No. 5.", &["Roe, Doe & Co. sold it.", "See No. 5."]);
        check(
            "The claim (No. WO 2025/7) holds. Roe said No. US law differs.",
            &["The claim (No. WO 2025/7) holds.", "Roe said No.", "US law differs."],
        );
        check("It ends at 6 p.m. Eastern on Friday.", &["It ends at 6 p.m. Eastern on Friday."]);
    }

    #[test]
    fn quotes() {
        check("“It works.” She left.", &["“It works.”", "She left."]);
        check("“Does it work?” she asked.", &["“Does it work?” she asked."]);
        check("It changes the landscape.”Roe agreed.", &["It changes the landscape.”", "Roe agreed."]);
        check("They met (all of them.) in Oslo.", &["They met (all of them.) in Oslo."]);
    }

    #[test]
    fn dots_and_items() {
        check("I thought . . . never mind.", &["I thought . . . never mind."]);
        check("They tried.... Nothing worked.", &["They tried....", "Nothing worked."]);
        check("1. First we met 2. Then we left", &["1. First we met", "2. Then we left"]);
        check("They agreed. 2. Then they left.", &["They agreed.", "2. Then they left."]);
    }
}
