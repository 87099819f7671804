//! Questions and answers line by line: "Question: Is it safe?" and below it "Ann Poe: It is."

use std::ops::Range;

use crate::SectionKind;
use crate::doc::{Gap, Kind, back};
use crate::lexicon::List;
use crate::quote::text::is_capital;
use crate::syntax::Text;

/// A line that says who speaks and then what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// "Ann Poe"
    pub who: Range<usize>,
    /// The words behind the colon.
    pub words: Range<usize>,
}

/// The lines of the story that answer the question on the line before, in order.
pub fn answers(doc: &Text) -> Vec<Line> {
    let mut found = Vec::new();
    let mut asked = false;
    for range in lines(doc) {
        let line = line(doc, &range);
        let asks = line.is_some() && doc.word(back(range.end, 1)) == "?";
        let story = doc.kind_at(doc.tokens[range.start].span.start).is_some_and(SectionKind::is_story);
        found.extend(line.filter(|_| asked && !asks && story));
        asked = asks;
    }
    found
}

/// The lines of the text; one without a label belongs to the line above.
fn lines(doc: &Text) -> Vec<Range<usize>> {
    let begins = |&i: &usize| match doc.tokens[i].gap {
        _ if i == 0 => true,
        Gap::Line => colon(doc, i).is_some(),
        gap => gap > Gap::Line,
    };
    let starts: Vec<usize> = (0..doc.tokens.len()).filter(begins).collect();
    let ends = starts.iter().skip(1).copied().chain([doc.tokens.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// The colon behind the label that begins at token `start`: a few words with capitals.
fn colon(doc: &Text, start: usize) -> Option<usize> {
    const LONGEST: usize = 8;
    let label = |&i: &usize| {
        is_capital(doc, i) || doc.is(i, List::NameParticle) || matches!(doc.word(i), "." | "-") && i > start
    };
    let colon = start + (start..doc.tokens.len()).take(LONGEST).take_while(label).count();
    (colon > start && doc.word(colon) == ":").then_some(colon)
}

fn line(doc: &Text, range: &Range<usize>) -> Option<Line> {
    let colon = colon(doc, range.start)?;
    let words = colon + 1..range.end;
    words.clone().any(|i| doc.tokens[i].kind == Kind::Word).then_some(Line { who: range.start..colon, words })
}
