//! Paragraphs out of lines: a paragraph whose lines were wrapped, as in e-mail or PDF, is one block again.

use std::ops::Range;

use crate::doc::back;
use crate::doc::spaced::is_comma;
use crate::doc::token::{is_bullet, is_dash};
use crate::lexicon::List;
use crate::section::about;
use crate::section::cue::{self, Cue};
use crate::section::look::Look;
use crate::{Doc, Gap, Shape};

/// No mail program or page sets longer lines than this; a longer one is a whole paragraph.
const WIDEST: usize = 130;
/// A shorter line is not wrapped: it ends where its author ended it.
const NARROWEST: usize = 30;

/// A line, as it stands in the text.
struct Line {
    tokens: Range<usize>,
    /// In characters.
    width: usize,
}

/// A paragraph, or a line that stands by itself; the label before a title is one of its own.
#[derive(Debug)]
pub struct Block {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it looks like.
    pub look: Look,
    /// What its own words say that it is.
    pub cue: Cue,
    /// Whether it is a label with something else behind it on its line.
    pub label: bool,
    /// Whether such a label stands before it.
    pub labelled: bool,
}

impl Block {
    fn of(doc: &Doc, tokens: Range<usize>, labelled: bool) -> Self {
        let look = Look::of(doc, &tokens);
        Self { cue: cue::of(doc, &tokens, look), tokens, look, label: false, labelled }
    }
}

/// Cuts the tokens into blocks.
#[must_use]
pub fn find(doc: &Doc) -> Vec<Block> {
    let mut blocks = Vec::new();
    for paragraph in paragraphs(doc) {
        for tokens in about::apart(doc, &paragraph) {
            let mut block = Block::of(doc, tokens, false);
            let end = cue::label_end(doc, &block);
            if end > block.tokens.start && end < block.tokens.end {
                let rest = Block::of(doc, end..block.tokens.end, true);
                block.tokens.end = end;
                block.label = true;
                blocks.extend([block, rest]);
            } else {
                blocks.push(block);
            }
        }
    }
    blocks
}

/// Paragraphs and lines that stand by themselves.
fn paragraphs(doc: &Doc) -> Vec<Range<usize>> {
    let lines = lines(doc);
    let measure = measure(doc, &lines);
    let mut blocks: Vec<Range<usize>> = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        match blocks.last_mut() {
            Some(block) if continues(doc, &lines[back(i, 1)], line, measure) => block.end = line.tokens.end,
            _ => blocks.push(line.tokens.clone()),
        }
    }
    blocks
}

fn lines(doc: &Doc) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut start = 0;
    for end in 1..=doc.tokens.len() {
        if doc.gap(end) >= Gap::Line {
            let width = doc.span(start..end).of(doc.text).chars().count();
            lines.push(Line { tokens: start..end, width });
            start = end;
        }
    }
    lines
}

/// The width at which the text was wrapped: that of the widest line that breaks off inside a sentence; 0 where none does.
fn measure(doc: &Doc, lines: &[Line]) -> usize {
    let broken = lines.windows(2).filter(|w| doc.gap(w[1].tokens.start) == Gap::Line && breaks_off(doc, &w[0], &w[1]));
    broken.map(|w| w[0].width).filter(|&w| w <= WIDEST).max().unwrap_or(0)
}

/// Whether `next` goes on in the middle of the sentence of `line`.
fn breaks_off(doc: &Doc, line: &Line, next: &Line) -> bool {
    let open = line.width >= NARROWEST && is_open(doc, line) || is_said(doc, line);
    open && doc.shape(next.tokens.start) == Shape::Lower
}

/// Whether the line ends without a stop.
fn is_open(doc: &Doc, line: &Line) -> bool {
    !matches!(doc.mark(back(line.tokens.end, 1)), '.' | '!' | '?' | ':' | ';' | '…' | '”' | '"')
}

/// Whether the line ends with words that someone said: “We grow,”
fn is_said(doc: &Doc, line: &Line) -> bool {
    let [before, last] = [2, 1].map(|n| doc.mark(back(line.tokens.end, n)));
    last != ',' && is_comma(before, last)
}

/// Whether `next` belongs to the paragraph of `line`.
fn continues(doc: &Doc, line: &Line, next: &Line, measure: usize) -> bool {
    if doc.gap(next.tokens.start) != Gap::Line || is_item(doc, next.tokens.start) {
        return false;
    }
    let first = doc.word(next.tokens.start).chars().count();
    // The line was full: the next word would have gone past the measure (with some slack for ragged settings).
    let full = line.width + first + 1 > measure - measure / 8;
    breaks_off(doc, line, next) || (measure > 0 && full) || (line.width >= NARROWEST && is_unfinished(doc, line))
}

/// Whether the last word of the line can't end a paragraph: "from", "and", a comma.
fn is_unfinished(doc: &Doc, line: &Line) -> bool {
    let last = back(line.tokens.end, 1);
    doc.is(last, List::Stopword) || matches!(doc.mark(last), ',' | '&')
}

/// Whether a list item begins at token `i`: a bullet, or a dash or an asterisk with a blank after it.
#[must_use]
pub fn is_item(doc: &Doc, i: usize) -> bool {
    let mark = doc.mark(i);
    is_bullet(mark) || ((is_dash(mark) || mark == '*') && doc.gap(i + 1) == Gap::Space)
}

#[cfg(test)]
mod tests {
    use crate::Doc;

    fn check(text: &str, expected: &[&str]) {
        let doc = Doc::cut(text);
        let blocks: Vec<_> = super::find(&doc).into_iter().map(|b| doc.span(b.tokens).of(text)).collect();
        assert_eq!(blocks, expected);
    }

    #[test]
    fn blocks() {
        check("", &[]);
        check("One.\n\nTwo.", &["One.", "Two."]);
        check("We are glad that it opens,\n\nsaid Ana.", &["We are glad that it opens,", "said Ana."]);
        check("“We are glad,”\n\nsaid Ana Pohl.", &["“We are glad,”\n\nsaid Ana Pohl."]);
        let spaced = "The board opened a second hall\n\nin Oslo, and said that it will\n\ngo on.";
        check(spaced, &[spaced]);
        check("The board opened a second hall\n\nadidas met.", &["The board opened a second hall", "adidas met."]);
        check("One paragraph.\nThe next one.", &["One paragraph.", "The next one."]);
        check("Jane Roe\nHead of Press\nTel 020 7946 0000", &["Jane Roe", "Head of Press", "Tel 020 7946 0000"]);
    }

    #[test]
    fn wrapped_lines() {
        let first = "The harbour board opened a new quay\nfor ferries on Monday after a long\nwait.";
        let second = "Fares stay the same for the first\nyear, the board said on Monday.";
        check(&format!("{first}\n{second}"), &[first, second]);
        let caps = "HARBOUR BOARD OPENS A NEW QUAY FOR\nFERRIES";
        check(&format!("{caps}\n\n{first}"), &[caps, first]);
        check(
            "- the first point of the list of two\n- the second point",
            &["- the first point of the list of two", "- the second point"],
        );
    }
}
