//! Names that running text has told, found again in headlines and other lines whose capitals say little.

use std::collections::HashMap;
use std::ops::Range;

use crate::Shape;
use crate::lexicon::List;
use crate::mention::name::run::Run;
use crate::mention::name::scan::{Scan, Style};
use crate::mention::name::{NameKind, Part, organization};

/// How many names that begin with one word are tried.
const MOST: usize = 8;

/// Names by their first word, the longest first.
struct Names(HashMap<String, Vec<(String, usize, NameKind)>>);

/// The names in the `display` sentences.
#[must_use]
pub fn find(scan: &Scan, parts: &[Part], display: &[(usize, Style)]) -> Vec<Part> {
    let names = Names::new(scan, parts);
    let mut found = Vec::new();
    for &(sentence, style) in display {
        let range = scan.doc.sentences[sentence].tokens.clone();
        let mut i = range.start;
        while i < range.end {
            let Some((len, kind)) = names.at(scan, i, range.end, style).filter(|_| scan.capital(i)) else {
                i += 1;
                continue;
            };
            let run = Run { words: i..i + len, genitive: scan.is_genitive(i + len), initial: true };
            found.push(Part { run, kind: Some(kind), acronym: None, sentence, display: true });
            i += len;
        }
    }
    found
}

impl Names {
    fn new(scan: &Scan, parts: &[Part]) -> Self {
        let mut names = Self(HashMap::new());
        for part in parts {
            let Some(kind) = part.kind else { continue };
            let words = part.run.words.clone();
            names.add(scan, words.clone(), kind);
            let last = scan.words(words.clone()).next_back().unwrap_or(words.start);
            if kind == NameKind::Person && last > words.start && !scan.also_lower(last) {
                names.add(scan, last..words.end, kind);
            }
        }
        for list in names.0.values_mut() {
            list.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        }
        names
    }

    fn add(&mut self, scan: &Scan, words: Range<usize>, kind: NameKind) {
        let list = self.0.entry(scan.doc.folded(words.start).to_owned()).or_default();
        let phrase = scan.doc.folded_phrase(words.clone());
        if list.len() < MOST && !list.iter().any(|n| n.0 == phrase) {
            list.push((phrase.to_owned(), words.len(), kind));
        }
    }

    fn at(&self, scan: &Scan, i: usize, end: usize, style: Style) -> Option<(usize, NameKind)> {
        let known = self.0.get(scan.doc.folded(i)).into_iter().flatten();
        let mut known = known.filter(|n| n.1 <= end - i && scan.doc.folded_phrase(i..i + n.1) == n.0);
        known.next().map(|n| (n.1, n.2)).or_else(|| listed(scan, i, end, style))
    }
}

/// A known place or body, or in a line that is not all capitals a short form.
fn listed(scan: &Scan, i: usize, end: usize, style: Style) -> Option<(usize, NameKind)> {
    let title = style == Style::Title;
    let place = scan.entry_len(i, end, List::Place);
    let plain = scan.entry_value(i..i + place, List::Place) == Some("word");
    if place > 0
        && !plain
        && (place > 1 || !scan.doc.is(i, List::Stopword) && !scan.also_lower(i) && !scan.doc.is(i, List::GivenName))
    {
        return Some((place, NameKind::Place));
    }
    let body = scan.entry_len(i, end, List::Organization);
    let certain = body > 1 || title && body == 1 && scan.shape(i) == Shape::Upper;
    if certain || title && organization::is_acronym(scan, &(i..i + 1)) {
        return Some((body.max(1), NameKind::Organization));
    }
    None
}
