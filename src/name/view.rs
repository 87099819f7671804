//! What the model sees of a token: its word, its neighbours, the row of capitals it stands in, and what the text tells of its
//! word elsewhere.

use std::iter;
use std::ops::Range;

use crate::doc::{Sentence, Word, back};
use crate::lexicon::List;
use crate::model::Feature;
use crate::name::{evidence, run};
use crate::syntax::Tag;
use crate::syntax::tag::{Case, cases};
use crate::{Doc, Gap, SectionKind, Shape};

/// What a token may be in a name, by its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Letters {
    /// No part of one.
    None,
    /// A word or a mark inside one: "of", "&", "-".
    Link,
    /// A word with a capital.
    Capital,
}

/// A text as the model sees it.
#[derive(Debug)]
pub struct View<'d, 'a> {
    /// The text.
    pub doc: &'d Doc<'a>,
    /// What each token may be.
    pub parts: Vec<Letters>,
    tags: &'d [Tag],
    /// The rows of capitals, in order.
    runs: Vec<Range<usize>>,
    /// The row of each token; [`NO_RUN`] where it has none.
    run_at: Vec<u32>,
    cases: Vec<Case>,
    /// What the text tells of each word: see `evidence`.
    told: Vec<u32>,
    /// Which of [`LISTS`] each word stands in, a bit for each.
    listed: Vec<u32>,
    /// The entries of several words that the tokens stand in: see [`entries`].
    entries: Vec<u32>,
}

const NO_RUN: u32 = u32::MAX;
const CASES: u32 = 6;

/// The look of a token outside of the sentence.
const NOTHING: u32 = u32::MAX;

/// From where a word speaks for the label of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Side {
    /// It is the token's own.
    Own,
    /// It stands right before.
    Before,
    /// It stands right behind.
    Behind,
    /// Two before.
    SecondBefore,
    /// Two behind.
    SecondBehind,
    /// The first of the row, unless it is the token's own.
    First,
    /// The last of the row, unless it is the token's own.
    Last,
    /// Before the row, unless it stands right before.
    BeforeRun,
    /// Behind the row, unless it stands right behind.
    BehindRun,
    /// It is all of its row.
    Alone,
}

impl Side {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Own,
        Self::Before,
        Self::Behind,
        Self::SecondBefore,
        Self::SecondBehind,
        Self::First,
        Self::Last,
        Self::BeforeRun,
        Self::BehindRun,
        Self::Alone,
    ];

    /// Whether letters and case of the word count from here, too.
    const fn is_near(self) -> bool {
        matches!(self, Self::Own | Self::Before | Self::Behind | Self::First | Self::Last)
    }

    /// The feature of kind `n` from this side.
    const fn feature(self, n: u8) -> Feature {
        Feature::of(self as u8 * 16 + n)
    }
}

/// The feature of kind `n` of the place of a token.
const fn placed(n: u8) -> Feature {
    Feature::of(160 + n)
}

/// The lists that are evidence.
const LISTS: [List; 31] = [
    List::GivenName,
    List::Gender,
    List::Place,
    List::PlaceHead,
    List::PlaceLink,
    List::StateAbbreviation,
    List::Street,
    List::Organization,
    List::OrgHead,
    List::OrgSuffix,
    List::Letterhead,
    List::Wire,
    List::Acronym,
    List::JobTitle,
    List::RoleModifier,
    List::RoleField,
    List::Honorific,
    List::PersonSuffix,
    List::NameParticle,
    List::PostVerb,
    List::ReportingVerb,
    List::Verb,
    List::NameStop,
    List::NamingWord,
    List::Demonym,
    List::Month,
    List::Weekday,
    List::Stopword,
    List::Preposition,
    List::Determiner,
    List::CurrencySign,
];

/// The lists whose longer entries are evidence for all their tokens.
const PHRASES: [List; 8] = [
    List::Place,
    List::Organization,
    List::OrgHead,
    List::JobTitle,
    List::Honorific,
    List::GivenName,
    List::PlaceHead,
    List::NameStop,
];

impl<'d, 'a> View<'d, 'a> {
    /// Looks at the whole text; the tokens that are `blocked` are no part of names.
    #[must_use]
    pub fn new(doc: &'d Doc<'a>, tags: &'d [Tag], blocked: &[bool]) -> Self {
        let cases = cases(&doc.tokens, &doc.words, doc.sentences.iter().map(|s| s.tokens.clone()));
        let part = |i: usize| if blocked.get(i) == Some(&true) { Letters::None } else { run::part(doc, i) };
        let parts: Vec<Letters> = (0..doc.tokens.len()).map(part).collect();
        let runs: Vec<_> = doc.sentences.iter().flat_map(|s| run::rows(doc, &parts, s)).collect();
        let mut run_at = vec![NO_RUN; doc.tokens.len()];
        for (n, run) in (0..).zip(&runs) {
            run_at[run.clone()].fill(n);
        }
        let told = evidence::of(doc, &runs, &cases);
        let listed = doc.words.iter().map(listed).collect();
        let entries = entries(doc, &parts);
        Self { doc, parts, tags, runs, run_at, cases, told, listed, entries }
    }

    /// The tokens of `sentence` that may hold names: from capital to capital, with the links between.
    #[must_use]
    pub fn segments(&self, sentence: &Sentence) -> Vec<Range<usize>> {
        const REACH: usize = 3;
        let mut found: Vec<Range<usize>> = Vec::new();
        let widest = if sentence.kind == SectionKind::Body { Gap::Line } else { Gap::Space };
        for i in sentence.tokens.clone().filter(|&i| self.is_capital(i)) {
            match found.last_mut().filter(|s| i <= s.end + REACH && self.is_linked(s.end..i, widest)) {
                Some(last) => last.end = i + 1,
                None => found.push(i..i + 1),
            }
        }
        for segment in &mut found {
            segment.end = run::tail(self.doc, &self.parts, segment.end).min(sentence.tokens.end);
        }
        found
    }

    fn is_linked(&self, between: Range<usize>, widest: Gap) -> bool {
        let mut links = between.clone().filter(|&i| self.parts.get(i) == Some(&Letters::Link));
        links.by_ref().count() == between.len() && (between.start..=between.end).all(|i| self.doc.gap(i) <= widest)
    }

    /// Whether token `i` is a capital word.
    #[must_use]
    pub fn is_capital(&self, i: usize) -> bool {
        self.parts.get(i) == Some(&Letters::Capital)
    }

    /// Whether each of the tokens may stand in a name: "Northern light" is none, though "Northern Light" be one.
    #[must_use]
    pub fn may_name(&self, tokens: Range<usize>) -> bool {
        self.parts.get(tokens).is_some_and(|parts| !parts.contains(&Letters::None))
    }

    /// The word of token `i` where it may be the same at other places: a capital word that is no word of grammar.
    #[must_use]
    pub fn voter(&self, i: usize) -> Option<usize> {
        let votes = self.is_capital(i) && !self.doc.is(i, List::Stopword);
        votes.then(|| self.doc.tokens[i].word as usize)
    }

    /// Whether the capital of token `i` tells something.
    #[must_use]
    pub fn tells(&self, i: usize) -> bool {
        matches!(self.cases.get(i), Some(Case::Title | Case::Upper | Case::Mixed))
    }

    /// Whether the text has the word of token `i` without a capital, too.
    #[must_use]
    pub fn is_small_elsewhere(&self, i: usize) -> bool {
        self.told.get(self.doc.tokens[i].word as usize).is_some_and(|told| told & evidence::SMALL > 0)
    }

    /// The number of looks there may be.
    #[must_use]
    pub fn looks(&self) -> usize {
        self.doc.words.len() * CASES as usize
    }

    /// The word and the case of token `i`, as one number.
    fn look(&self, i: usize) -> u32 {
        self.cases.get(i).map_or(NOTHING, |case| self.doc.tokens[i].word * CASES + *case as u32)
    }

    /// The row of capitals that holds token `i`.
    #[must_use]
    pub fn run(&self, i: usize) -> Option<&Range<usize>> {
        self.run_at.get(i).and_then(|&n| self.runs.get(n as usize))
    }

    /// Whether tokens `i` and `k` stand in the same row of capitals.
    #[must_use]
    pub fn row_holds(&self, i: usize, k: usize) -> bool {
        self.run(i).is_some_and(|row| row.contains(&k))
    }

    /// The look that speaks from `side` for token `i` of the sentence `range`; None where nothing stands there to speak.
    #[must_use]
    pub fn beside(&self, side: Side, i: usize, range: &Range<usize>) -> Option<u32> {
        let at = |i: usize| Some(if range.contains(&i) { self.look(i) } else { NOTHING });
        let inner = |from_end: bool| self.run(i).filter(|r| if from_end { r.end > i + 1 } else { r.start < i });
        match side {
            Side::Own => at(i),
            Side::Before => at(back(i, 1)),
            Side::Behind => at(i + 1),
            Side::SecondBefore => at(back(i, 2)),
            Side::SecondBehind => at(i + 2),
            Side::First => inner(false).and_then(|r| at(r.start)),
            Side::Last => inner(true).and_then(|r| at(back(r.end, 1))),
            Side::BeforeRun => inner(false).and_then(|r| at(back(r.start, 1))),
            Side::BehindRun => inner(true).and_then(|r| at(r.end)),
            Side::Alone => self.run(i).filter(|r| r.len() == 1).and_then(|_| at(i)),
        }
    }

    /// What the word of `look` says from `side`.
    pub fn say(&self, side: Side, look: u32, add: &mut impl FnMut(Feature)) {
        let (word, case) = (look / CASES, look % CASES);
        let Some(found) = self.doc.words.get(word).filter(|_| look != NOTHING) else { return add(side.feature(0)) };
        let told = self.told.get(word as usize).copied().unwrap_or(0);
        if side == Side::Alone {
            add(side.feature(1).with(case));
            return bits(told).for_each(|bit| add(side.feature(2).with(bit)));
        }
        let folded = self.doc.words.folded(word);
        let number = folded.starts_with(|c: char| c.is_ascii_digit());
        let hash = if number { u32::MAX } else { found.hash };
        add(side.feature(1).with(hash));
        for n in bits(self.listed.get(word as usize).copied().unwrap_or(0)) {
            add(side.feature(3).with(n).with(if side.is_near() { case } else { 0 }));
            let list = LISTS[n as usize];
            let value = if side == Side::Own { found.row.value(list).unwrap_or_default() } else { "" };
            if !value.is_empty() {
                add(side.feature(12).with(n).text(value));
            }
        }
        if side.is_near() {
            add(side.feature(4).with(case));
            add(side.feature(6).text(ending(folded, 3)).with(u32::from(case == Case::Lower as u32)));
        }
        if side == Side::Own {
            add(side.feature(5).with(hash).with(case));
            add(side.feature(7).text(ending(folded, 2)));
            add(side.feature(8).text(ending(folded, 4)));
            add(side.feature(9).text(beginning(folded)));
            add(side.feature(10).with(case).with(few(folded.len(), 8)));
            bits(told).for_each(|bit| add(side.feature(11).with(bit)));
        }
    }

    /// What the place of token `i` of `sentence` says.
    pub fn place(&self, i: usize, sentence: &Sentence, add: &mut impl FnMut(Feature)) {
        self.tags(i, sentence, add);
        let glued = |i: usize| u32::from(self.doc.gap(i) == Gap::None);
        let part = self.parts.get(i).map_or(0, |part| *part as u32);
        add(placed(5).with(glued(i) + 2 * glued(i + 1)).with(part));
        add(placed(6).with((self.doc.gap(i) as u32).max(1)));
        if sentence.kind == SectionKind::Dateline {
            add(placed(7).with(few(i.saturating_sub(sentence.tokens.start), 4)));
        }
        if let Some(run) = self.run(i) {
            let (from, to) = (few(i.saturating_sub(run.start), 3), few(run.end.saturating_sub(i), 4));
            let loud = run.clone().all(|i| self.doc.shape(i) != Shape::Title);
            add(placed(8).with(from).with(to));
            add(placed(9).with(from).with(to).with(self.look(i) % CASES));
            add(placed(10).with(u32::from(loud)).with(few(run.len(), 4)));
        }
        for (at, n) in [(i, 11), (back(i, 1), 12), (i + 1, 13)] {
            let entry = self.entries.get(at).copied().unwrap_or(0);
            if entry > 0 && sentence.tokens.contains(&at) {
                add(placed(n).with(entry));
            }
        }
    }

    /// What the classes of the words around token `i` say.
    fn tags(&self, i: usize, sentence: &Sentence, add: &mut impl FnMut(Feature)) {
        const NO_TAG: u32 = 99;
        let tag = |i: usize| self.tags.get(i).filter(|_| sentence.tokens.contains(&i)).map_or(NO_TAG, |t| t.pos as u32);
        let (before, own, behind) = (tag(back(i, 1)), tag(i), tag(i + 1));
        add(placed(0).with(own));
        add(placed(1).with(before));
        add(placed(2).with(behind));
        add(placed(3).with(before).with(own));
        add(placed(4).with(own).with(behind));
    }
}

/// The entries of several words: for each of their tokens list, value and place as one number; 0 where there is none.
fn entries(doc: &Doc, parts: &[Letters]) -> Vec<u32> {
    let mut found = vec![0; doc.tokens.len()];
    for (i, _) in parts.iter().enumerate().filter(|(_, part)| **part == Letters::Capital) {
        for (n, &list) in (1..).zip(&PHRASES).filter(|(_, list)| doc.tokens[i].lex.begins(**list)) {
            let Some((len @ 2.., value)) = doc.phrase_value(i, list) else { continue };
            if doc.shape(back(i + len, 1)) == Shape::Lower {
                continue;
            }
            let value = value.bytes().fold(0u8, |n, b| n.wrapping_mul(31).wrapping_add(b)) & 15;
            for (at, entry) in found[i..i + len].iter_mut().enumerate().filter(|(_, entry)| **entry == 0) {
                let place = if at == 0 { 0 } else { 1 + u32::from(at + 1 == len) };
                *entry = n * 64 + u32::from(value) * 4 + place;
            }
        }
    }
    found
}

/// Which of [`LISTS`] a word stands in, a bit for each.
fn listed(word: &Word) -> u32 {
    LISTS.iter().rev().fold(0, |bits, list| bits << 1 | u32::from(word.lex.has(*list)))
}

/// A count of which only so much matters.
fn few(count: usize, most: u32) -> u32 {
    u32::try_from(count).map_or(most, |count| count.min(most))
}

/// The bits that are set, by number.
fn bits(mask: u32) -> impl Iterator<Item = u32> {
    let left = iter::successors(Some(mask), |mask| Some(mask & mask.wrapping_sub(1)));
    left.take_while(|mask| *mask > 0).map(u32::trailing_zeros)
}

/// The last `n` letters; the whole word where it is no longer.
fn ending(folded: &str, n: usize) -> &str {
    folded.char_indices().rev().take(n).last().map_or(folded, |(at, _)| &folded[at..])
}

/// The first three letters.
fn beginning(folded: &str) -> &str {
    folded.char_indices().nth(3).map_or(folded, |(at, _)| &folded[..at])
}
