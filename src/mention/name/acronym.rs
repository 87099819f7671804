//! Short forms that the text defines in brackets: "World Health Organization (WHO)".

use std::collections::HashSet;
use std::ops::Range;

use crate::Shape;
use crate::lexicon::List;
use crate::mention::name::organization;
use crate::mention::name::scan::Scan;

/// A long form with its short form.
#[derive(Clone, Debug)]
pub struct Definition {
    /// "World Health Organization"
    pub long: Range<usize>,
    /// "WHO"
    pub short: Range<usize>,
}

/// The definitions among the tokens `range`, in order.
#[must_use]
pub fn find(scan: &Scan, range: Range<usize>) -> Vec<Definition> {
    let opens = range.clone().filter(|&i| scan.is_text(i, "(") && i > range.start);
    opens.filter_map(|open| definition(scan, range.clone(), open)).collect()
}

/// The short forms, folded, that the text defines for words that are no name, and those of shares.
#[must_use]
pub fn common(scan: &Scan) -> HashSet<String> {
    let sentences = scan.doc.sentences.iter().map(|s| s.tokens.clone());
    let defined = sentences.flat_map(|range| {
        let opens: Vec<usize> = range.clone().filter(|&i| scan.is_text(i, "(") && i > range.start).collect();
        opens.into_iter().filter_map(move |open| pair(scan, range.clone(), open))
    });
    let plain = defined.filter(|d| !is_named(scan, d)).map(|d| d.short.start);
    let tickers =
        (0..scan.doc.tokens.len()).filter(|&i| organization::is_ticker(scan, i) && scan.shape(i) == Shape::Upper);
    plain.chain(tickers).map(|i| scan.doc.folded(i).to_owned()).collect()
}

fn definition(scan: &Scan, range: Range<usize>, open: usize) -> Option<Definition> {
    pair(scan, range, open).filter(|d| is_named(scan, d))
}

/// Whether the long form is the name of a body.
fn is_named(scan: &Scan, definition: &Definition) -> bool {
    let doc = scan.doc;
    let long = definition.long.clone();
    let Some(last) = scan.words(long.clone()).next_back() else { return false };
    let named = scan.words(long.clone()).all(|i| scan.capital(i) || is_link(scan, i));
    let head = long.clone().any(|i| doc.is(i, List::OrgHead));
    let common = doc.is(definition.short.start, List::Acronym)
        && doc.value(definition.short.start, List::Acronym) != Some("org");
    let plain = common || long.clone().any(|i| scan.capital(i) && scan.also_lower(i) && !doc.is(i, List::RoleField));
    named && !doc.is(last, List::NameStop) && !doc.is(last, List::JobTitle) && (head || !plain)
}

fn pair(scan: &Scan, range: Range<usize>, open: usize) -> Option<Definition> {
    let quoted = usize::from(matches!(scan.doc.word(open + 1), "“" | "\"" | "‘"));
    let at = open + 1 + quoted;
    let short = at..at + 1;
    let closes = scan.is_text(at + 1 + quoted, ")");
    let letters: Vec<char> = scan.doc.word(at).chars().filter(char::is_ascii_uppercase).collect();
    let capitals = matches!(scan.shape(at), Shape::Upper | Shape::Mixed) && (2..=8).contains(&letters.len());
    if !(closes && capitals) {
        return None;
    }
    let start = long_start(scan, range.start, open, &letters)?;
    Some(Definition { long: start..open, short })
}

fn is_link(scan: &Scan, i: usize) -> bool {
    scan.doc.is(i, List::Stopword) || scan.doc.is(i, List::NameParticle) || scan.is_genitive(i) || scan.glued(i)
}

/// Where the long form begins: word by word backwards, each letter begins a word; small words may be left out.
fn long_start(scan: &Scan, start: usize, open: usize, letters: &[char]) -> Option<usize> {
    const MOST: usize = 14;
    let mut left = letters.len();
    for i in (start..open).rev().take(MOST).filter(|&i| scan.is_word(i)) {
        let begins = |letter: char| scan.doc.word(i).chars().next().is_some_and(|c| c.eq_ignore_ascii_case(&letter));
        if begins(letters[left.saturating_sub(1)]) {
            left -= 1;
        } else if !is_link(scan, i) {
            return None;
        }
        if left == 0 {
            return Some(i);
        }
    }
    None
}
