//! Short forms that the text defines in brackets: "World Health Organization (WHO)".

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::lexicon::List;
use crate::name::scan::Scan;
use crate::name::{NameKind, Part, Rule};
use crate::order;
use crate::{Doc, Gap, Shape};

/// A long form with its short form.
#[derive(Clone, Debug)]
pub struct Definition {
    /// "World Health Organization"
    pub long: Range<usize>,
    /// "WHO"
    pub short: usize,
}

/// Gives each body its short form, and makes the short form a name wherever it stands; what is short for no name is none.
pub fn settle(scan: &Scan, parts: &mut Vec<Part>) {
    let mut bodies: FxHashMap<&str, bool> = FxHashMap::default();
    let doc = scan.doc;
    for definition in (0..doc.tokens.len()).filter_map(|open| definition(doc, open)) {
        let k = parts.partition_point(|p| p.words.end < definition.long.end);
        let long =
            parts.get_mut(k).filter(|p| p.words.end == definition.long.end && p.words.start <= definition.long.start);
        let body = long.filter(|p| p.kind == Some(NameKind::Organization));
        let named = body.is_some();
        if let Some(body) = body {
            body.acronym = Some(definition.short..definition.short + 1);
        }
        *bodies.entry(doc.folded(definition.short)).or_default() |= named;
    }
    let common = |p: &Part| p.words.len() == 1 && bodies.get(doc.folded(p.words.start)) == Some(&false);
    parts.retain(|p| !common(p) || doc.is(p.words.start, List::Organization));
    recall(scan, parts, Rule::ShortForm, |i| bodies.get(doc.folded(i)) == Some(&true));
}

/// Makes bodies of the words in capitals that are `named` wherever the model saw no name.
pub fn recall(scan: &Scan, parts: &mut Vec<Part>, rule: Rule, named: impl Fn(usize) -> bool) {
    let doc = scan.doc;
    let mut missed = Vec::new();
    let mut next = parts.iter().peekable();
    for i in 0..doc.tokens.len() {
        while next.next_if(|p| p.words.end <= i).is_some() {}
        let inside = next.peek().is_some_and(|p| p.words.start <= i);
        if !inside && scan.capital(i) && doc.shape(i) != Shape::Title && named(i) {
            let sentence = doc.sentence_at(doc.tokens[i].span.start);
            let kind = Some(NameKind::Organization);
            missed.push(Part { words: i..i + 1, kind, acronym: None, sentence, rule, score: i16::MAX });
        }
    }
    parts.extend(missed);
    order::by_key(parts, |p| p.words.start);
}

/// The definition whose bracket stands at token `open`.
#[must_use]
pub fn definition(doc: &Doc, open: usize) -> Option<Definition> {
    if doc.mark(open) != '(' {
        return None;
    }
    let quoted = usize::from(matches!(doc.mark(open + 1), '“' | '"' | '‘'));
    let short = open + 1 + quoted;
    let closes = doc.mark(short + 1 + quoted) == ')';
    let letters: Vec<char> = doc.word(short).chars().filter(char::is_ascii_uppercase).collect();
    let capitals = matches!(doc.shape(short), Shape::Upper | Shape::Mixed) && (2..=8).contains(&letters.len());
    if !(closes && capitals) {
        return None;
    }
    long_start(doc, open, &letters).map(|start| Definition { long: start..open, short })
}

/// Where the long form begins: word by word backwards, each letter begins a word; small words may be left out.
fn long_start(doc: &Doc, open: usize, letters: &[char]) -> Option<usize> {
    const MOST: usize = 14;
    let mut left = letters.iter().rev().peekable();
    for i in (0..open).rev().take(MOST).filter(|&i| doc.is_word(i)) {
        let begins = |letter: char| doc.word(i).chars().next().is_some_and(|c| c.eq_ignore_ascii_case(&letter));
        let small = doc.is(i, List::Stopword) || doc.is(i, List::NameParticle) || doc.gap(i) == Gap::None;
        if left.next_if(|&&letter| begins(letter)).is_none() && !small {
            return None;
        }
        if left.peek().is_none() {
            return Some(i);
        }
        if doc.gap(i) == Gap::Blank {
            return None;
        }
    }
    None
}
