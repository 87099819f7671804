//! One name, one class: what a name is at most of its places it is at all of them, and where the model saw none it is one, too.

use std::cmp::Reverse;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::doc::back;
use crate::lexicon::{List, Tags};
use crate::name::view::View;
use crate::name::{NameKind, Part, Rule};
use crate::order;
use crate::{Doc, Shape};

/// How sure the model was of each class of a name, by [`class`], over all its places.
pub type Sums = [i32; CLASSES.len()];

/// What a name may be of.
pub const CLASSES: [Option<NameKind>; 4] =
    [Some(NameKind::Person), Some(NameKind::Organization), Some(NameKind::Place), None];

/// No place says more.
pub const LOUDEST: i16 = 40;

/// How many names that begin with one word are tried.
const MOST: usize = 8;

/// Gives each name the class that it has at most places, and finds it where the model did not.
pub fn settle(view: &View, parts: &mut Vec<Part>) {
    let sums = sums(view.doc, parts);
    for part in parts.iter_mut() {
        if let Some(sums) = sums.get(view.doc.folded_phrase(part.words.clone())) {
            agree(part, sums);
        }
        if part.words.len() == 1 && counted(view, part.words.start).is_some() {
            part.kind = Some(NameKind::Place);
        }
        if part.kind != Some(NameKind::Person) && is_place(view.doc, &part.words) {
            part.kind = Some(NameKind::Place);
        }
    }
    short_forms(view, parts);
    let names = Names::new(view, parts, &sums);
    let missed = names.missed(view, parts);
    parts.extend(missed);
    order::by_key(parts, |p| p.words.start);
}

/// Makes bodies of the names that are the first words of a company of the text: "Brightquay 3D" beside "Brightquay 3D Corp."
fn short_forms(view: &View, parts: &mut [Part]) {
    let doc = view.doc;
    let company = |p: &&Part| p.kind == Some(NameKind::Organization) && doc.is(back(p.words.end, 1), List::OrgSuffix);
    let firsts: FxHashMap<&str, Range<usize>> =
        parts.iter().filter(company).map(|p| (doc.folded(p.words.start), p.words.clone())).collect();
    for part in parts.iter_mut().filter(|p| matches!(p.kind, None | Some(NameKind::Person))) {
        let words = part.words.clone();
        let Some(long) = firsts.get(doc.folded(words.start)).filter(|long| long.len() > words.len()) else { continue };
        let begins = doc.folded_phrase(long.start..long.start + words.len()) == doc.folded_phrase(words.clone());
        let own = doc.tokens[words.start].lex == Tags::default();
        if begins && own {
            part.kind = Some(NameKind::Organization);
        }
    }
}

/// Whether the words are all of a place of several words that the list has.
fn is_place(doc: &Doc, words: &Range<usize>) -> bool {
    words.len() > 1 && doc.phrase(words.start, List::Place) == words.len()
}

fn sums<'d>(doc: &'d Doc, parts: &[Part]) -> FxHashMap<&'d str, Sums> {
    let mut sums: FxHashMap<&str, Sums> = FxHashMap::default();
    for part in parts {
        let own = sums.entry(doc.folded_phrase(part.words.clone())).or_default();
        own[class(part.kind)] += i32::from(part.score.min(LOUDEST));
    }
    sums
}

/// The place of a class among the [`Sums`].
#[must_use]
pub const fn class(kind: Option<NameKind>) -> usize {
    match kind {
        Some(NameKind::Person) => 0,
        Some(NameKind::Organization) => 1,
        Some(NameKind::Place) => 2,
        None => 3,
    }
}

/// The class that all places together say, if they say it clearly.
fn agree(part: &mut Part, sums: &Sums) {
    const CLEAR: i32 = 2;
    let own = sums[class(part.kind)];
    for kind in CLASSES {
        if sums[class(kind)] > own * CLEAR && sums.iter().all(|&s| s <= sums[class(kind)]) {
            part.kind = kind;
        }
    }
}

/// Names by their first word, the longest first.
struct Names<'d>(FxHashMap<&'d str, Vec<(&'d str, usize, NameKind)>>);

impl<'d> Names<'d> {
    /// The names that the model is sure enough of.
    fn new(view: &'d View, parts: &[Part], sums: &FxHashMap<&str, Sums>) -> Self {
        const SURE: i32 = 10;
        let mut names = Self(FxHashMap::default());
        for part in parts {
            let (Some(kind), words) = (part.kind, part.words.clone()) else { continue };
            let sum = sums.get(view.doc.folded_phrase(words.clone())).map_or(0, |s| s[class(part.kind)]);
            let legal = kind == NameKind::Organization && words.clone().any(|i| view.doc.is(i, List::OrgSuffix));
            if sum < SURE && !legal {
                continue;
            }
            names.add(view.doc, words.clone(), kind);
            if let Some(short) = short_form(view, &words, kind) {
                names.add(view.doc, short..short + 1, kind);
            }
        }
        for list in names.0.values_mut() {
            order::by_key(list, |n| (Reverse(n.1), n.0));
        }
        names
    }

    fn add(&mut self, doc: &'d Doc, words: Range<usize>, kind: NameKind) {
        let phrase = doc.folded_phrase(words.clone());
        let list = self.0.entry(doc.folded(words.start)).or_default();
        if list.len() < MOST && !list.iter().any(|n| n.0 == phrase) {
            list.push((phrase, words.len(), kind));
        }
    }

    /// The names among the words that are in none of the `parts`.
    fn missed(&self, view: &View, parts: &[Part]) -> Vec<Part> {
        let mut missed = Vec::new();
        let mut next = parts.iter().peekable();
        let mut i = 0;
        while i < view.doc.tokens.len() {
            while next.next_if(|p| p.words.end <= i).is_some() {}
            let limit = next.peek().map_or(view.doc.tokens.len(), |p| p.words.start);
            match self.at(view, i, limit) {
                Some(part) => {
                    i = part.words.end;
                    missed.push(part);
                }
                None => i += 1,
            }
        }
        missed
    }

    /// The name that begins at token `i` and ends before `limit`.
    fn at(&self, view: &View, i: usize, limit: usize) -> Option<Part> {
        let doc = view.doc;
        if !view.is_capital(i) {
            return None;
        }
        let (len, kind) = counted(view, i)
            .or_else(|| self.told(view, i, limit))
            .or_else(|| listed(view, i, limit))
            .or_else(|| legal(view, i, limit))?;
        let sentence = doc.sentence_at(doc.tokens[i].span.start);
        let (words, kind) = (i..i + len, Some(kind));
        Some(Part { words, kind, acronym: None, sentence, rule: Rule::Known, score: LOUDEST })
    }

    /// Length and class of the name that begins at token `i` and is one elsewhere.
    fn told(&self, view: &View, i: usize, limit: usize) -> Option<(usize, NameKind)> {
        let doc = view.doc;
        let known = self.0.get(doc.folded(i))?;
        let fits = |n: &&(&str, usize, NameKind)| {
            i + n.1 <= limit
                && doc.folded_phrase(i..i + n.1) == n.0
                && view.may_name(i..i + n.1)
                && ends(view, i, i + n.1)
        };
        known.iter().find(fits).map(|n| (n.1, n.2))
    }
}

/// A word of a row that ends with a common noun for places: "Alder, Kern and Yolo counties".
fn counted(view: &View, i: usize) -> Option<(usize, NameKind)> {
    const MOST: usize = 12;
    let doc = view.doc;
    let joins = |k: usize| view.is_capital(k) || doc.mark(k) == ',' || matches!(doc.word(k), "and" | "or");
    let end = (i..i + MOST).find(|&k| !joins(k))?;
    let noun = end > i + 1 && doc.shape(end) == Shape::Lower && doc.is(end, List::PlaceHead);
    (noun && !view.is_capital(i + 1)).then_some((1, NameKind::Place))
}

/// A place or a body of several words that a list has: "West Bank".
fn listed(view: &View, i: usize, limit: usize) -> Option<(usize, NameKind)> {
    let whole = |list: List| {
        let len = view.doc.phrase(i, list);
        let capital = len > 1 && view.is_capital(back(i + len, 1)) && !view.is_capital(i + len);
        (capital && i + len <= limit && !view.row_holds(i, back(i, 1))).then_some(len)
    };
    let place = whole(List::Place).map(|len| (len, NameKind::Place));
    place.or_else(|| whole(List::Organization).map(|len| (len, NameKind::Organization)))
}

/// Capital words that end with a legal form: "Ferry Works Corp."
fn legal(view: &View, i: usize, limit: usize) -> Option<(usize, NameKind)> {
    let row = view.run(i).filter(|row| !view.row_holds(i, back(i, 1)) && row.len() > 1 && row.end <= limit)?;
    let form = view.doc.is(back(row.end, 1), List::OrgSuffix);
    form.then_some((row.end - i, NameKind::Organization))
}

/// Whether the words of a name are all of a row of capitals but for a title, or more than one of it.
fn ends(view: &View, start: usize, end: usize) -> bool {
    let bound = |i: usize| view.is_capital(i) && view.row_holds(start, i);
    let titled = [List::JobTitle, List::Honorific].iter().any(|&list| view.doc.is(back(start, 1), list));
    let alone = !bound(end) && (titled || !bound(back(start, 1)));
    alone || end - start > 1
}

/// The word of a name of several that stands for it by itself: a surname, the own word of a body.
fn short_form(view: &View, words: &Range<usize>, kind: NameKind) -> Option<usize> {
    let doc = view.doc;
    let own: Vec<usize> = words.clone().filter(|&i| doc.is_word(i) && view.is_capital(i)).collect();
    let generation = |i: usize| doc.is(i, List::PersonSuffix);
    let word = match kind {
        NameKind::Person => own.iter().copied().rfind(|&i| !generation(i))?,
        NameKind::Organization => own.first().copied().filter(|&i| doc.tokens[i].lex == Tags::default())?,
        NameKind::Place => return None,
    };
    (own.len() > 1 && doc.word(word).len() > 2 && !view.is_small_elsewhere(word)).then_some(word)
}
