//! The word class of each token, by a linear model over the word, its letters, its lists and its neighbours.
//!
//! An averaged perceptron (Collins 2002) that reads from left to right; its features are those of Ratnaparkhi (1996) with the
//! word lists as further evidence. What a word says of itself and of its neighbours is summed once a word, so that a token costs
//! a few additions.

use std::ops::Range;
use std::sync::LazyLock;

use crate::Shape;
use crate::doc::token::{is_bullet, is_quote};
use crate::doc::word::Word;
use crate::doc::{Doc, Kind, Token, Words};
use crate::lexicon::{List, Lists};
use crate::model::hash::hash;
use crate::model::{self, Feature, Scores, Weights};
use crate::syntax::pos::{LEARNED, Pos};

/// The class of a token, and how far it is ahead of the second best: a small margin says "not sure".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tag {
    /// The class.
    pub pos: Pos,
    /// 0 to 255.
    pub margin: u8,
}

/// How a token is cased, as far as that tells something: a capital at the start of a sentence or in a headline doesn't.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Case {
    /// "profiles", and what has no letters
    Lower,
    /// "Profiles" amid a sentence
    Title,
    /// "INTERPOL" amid other words
    Upper,
    /// "J"
    Initial,
    /// "McDonald"
    Mixed,
    /// A capital where any word would have one.
    Forced,
}

const CASES: u32 = 6;

/// The weights of the tags; see `src/model/tag.md`.
fn weights() -> &'static Weights {
    static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| Weights::new(include_bytes!("../model/tag.bin")));
    &WEIGHTS
}

/// The tags of all tokens.
#[must_use]
pub fn find(doc: &Doc) -> Vec<Tag> {
    let cases = cases(&doc.tokens, &doc.words, doc.sentences.iter().map(|s| s.tokens.clone()));
    let view = View::new(&doc.tokens, &doc.words, cases);
    tag_all(&view, weights(), doc.sentences.iter().map(|s| s.tokens.clone()))
}

/// The tags of the tokens of `sentences`, which don't overlap, by `weights`.
#[must_use]
pub fn tag_all<'v>(view: &'v View, weights: &'v Weights, sentences: impl Iterator<Item = Range<usize>>) -> Vec<Tag> {
    let mut tagger = Tagger::new(view, weights);
    sentences.flat_map(|range| tagger.sentence(range)).collect()
}

/// How each token is cased.
#[must_use]
pub fn cases(tokens: &[Token], words: &Words, sentences: impl Iterator<Item = Range<usize>>) -> Vec<Case> {
    let mut cases = vec![Case::Lower; tokens.len()];
    for range in sentences {
        let sentence = tokens.get(range.clone()).unwrap_or_default();
        let loud = is_headline(sentence);
        let mut opens = true;
        for (case, token) in cases[range].iter_mut().zip(sentence) {
            *case = self::case(token, loud || opens);
            opens = token.kind != Kind::Word && (opens || is_opening(words.folded(token.word)));
        }
    }
    cases
}

/// Whether a mark may stand before the first word of a sentence inside another: a colon, a quotation mark.
fn is_opening(mark: &str) -> bool {
    mark.starts_with(|c| c == ':' || is_quote(c) || is_bullet(c))
}

/// Whether all longer words begin with a capital, as in headlines, so that capitals tell nothing.
fn is_headline(sentence: &[Token]) -> bool {
    let long = |t: &&Token| t.kind == Kind::Word && t.span.len() > 3;
    let (words, small) = sentence
        .iter()
        .filter(long)
        .fold((0, 0), |(n, small), t| (n + 1, small + usize::from(t.shape == Shape::Lower)));
    words > 2 && small * 6 <= words
}

const fn case(token: &Token, forced: bool) -> Case {
    match (token.shape, forced) {
        (Shape::Title | Shape::Upper, true) => Case::Forced,
        (Shape::Title, _) => Case::Title,
        (Shape::Upper, _) => Case::Upper,
        (Shape::Initial, _) => Case::Initial,
        (Shape::Mixed, _) => Case::Mixed,
        (Shape::Lower | Shape::None, _) => Case::Lower,
    }
}

/// The tokens of a text as the model sees them.
#[derive(Debug)]
pub struct View<'d> {
    tokens: &'d [Token],
    words: &'d Words,
    cases: Vec<Case>,
    /// What each word looks like elsewhere in the text: bit 0 in small letters, bit 1 with a capital that tells.
    seen: Vec<u8>,
}

/// What surrounds the tokens of a sentence.
const NOTHING: u32 = u32::MAX;

/// The lists that are evidence for a class; the words of grammar speak for themselves.
const LISTS: [List; 16] = [
    List::IrregularPast,
    List::IrregularParticiple,
    List::ReportingVerb,
    List::ChangeVerb,
    List::GivenName,
    List::Place,
    List::Organization,
    List::OrgHead,
    List::OrgSuffix,
    List::JobTitle,
    List::Demonym,
    List::Honorific,
    List::Plural,
    List::Measure,
    List::NumberWord,
    List::Month,
];

/// The lists of words of grammar.
const GRAMMAR: Lists = Lists::of(&[
    List::Stopword,
    List::FunctionWord,
    List::Preposition,
    List::Determiner,
    List::Auxiliary,
    List::Subordinator,
    List::RelativePronoun,
]);

/// The classes that take in no new words.
const CLOSED: [Pos; 9] = [
    Pos::Pronoun,
    Pos::Possessive,
    Pos::Determiner,
    Pos::Preposition,
    Pos::Subordinator,
    Pos::To,
    Pos::Conjunction,
    Pos::Modal,
    Pos::Wh,
];

/// The classes that what names a figure has not, where no list has it as a verb.
const NOT_FIGURE: [Pos; 16] = [
    Pos::Pronoun,
    Pos::Possessive,
    Pos::Determiner,
    Pos::Preposition,
    Pos::Subordinator,
    Pos::To,
    Pos::Conjunction,
    Pos::Modal,
    Pos::Wh,
    Pos::Adjective,
    Pos::Adverb,
    Pos::Base,
    Pos::Past,
    Pos::Present,
    Pos::Participle,
    Pos::Gerund,
];

impl<'d> View<'d> {
    /// Looks at the whole text once.
    #[must_use]
    pub fn new(tokens: &'d [Token], words: &'d Words, cases: Vec<Case>) -> Self {
        let mut seen = vec![0; words.len()];
        for (token, case) in tokens.iter().zip(&cases) {
            seen[token.word as usize] |= match case {
                Case::Lower => 1,
                Case::Title | Case::Upper | Case::Mixed => 2,
                Case::Initial | Case::Forced => 0,
            };
        }
        Self { tokens, words, cases, seen }
    }

    /// The word and the case of token `i`, as one number.
    fn look(&self, i: usize) -> u32 {
        match (self.tokens.get(i), self.cases.get(i)) {
            (Some(token), Some(case)) => token.word * CASES + *case as u32,
            _ => NOTHING,
        }
    }

    /// The hash of a look's word; 0 at the border of a sentence.
    fn hash(&self, look: u32) -> u32 {
        self.words.get(look / CASES).map_or(0, |word| word.hash)
    }

    /// The spelling of a look's word, and its case; None at the border of a sentence.
    fn spelling(&self, look: u32) -> Option<(Spelling, u32)> {
        let word = self.words.get(look / CASES)?;
        Some((Spelling::of(word.hash, self.words.folded(look / CASES)), look % CASES))
    }

    /// What the word says of its own class.
    fn own(&self, look: u32, spelling: &Spelling, case: u32, add: &mut impl FnMut(Feature)) {
        let Some(word) = self.words.get(look / CASES) else { return };
        let Spelling { whole, beginning, endings } = *spelling;
        add(Feature::of(0).with(whole));
        add(Feature::of(1).with(whole).with(case));
        for (template, ending) in (2..).zip(endings) {
            add(Feature::of(template).with(ending));
            add(Feature::of(template + 8).with(ending).with(case));
        }
        add(Feature::of(6).with(beginning));
        let seen = self.seen.get((look / CASES) as usize).copied().unwrap_or_default();
        add(Feature::of(7).with(case).with(seen.into()));
        add(Feature::of(9).with(word.verb.map_or(0, |form| form as u32 + 1)).with(endings[0]));
        for (_, n) in LISTS.iter().zip(0..).filter(|(list, _)| word.lex.has(**list)) {
            add(Feature::of(8).with(n).with(case));
        }
    }

    /// What the tags before say, alone and with the word at hand and the next.
    pub fn history(&self, i: usize, end: usize, before: [u8; 2], add: &mut impl FnMut(Feature)) {
        let [last, second] = before.map(u32::from);
        let hash = |i: usize| if i < end { self.word(i).map_or(0, |word| word.hash) } else { 0 };
        add(Feature::of(80).with(last));
        add(Feature::of(81).with(last).with(second));
        add(Feature::of(82).with(last).with(hash(i)));
        add(Feature::of(83).with(last).with(hash(i + 1)));
    }

    /// What is known of the word of token `i`.
    fn word(&self, i: usize) -> Option<&Word> {
        self.words.get(self.tokens.get(i)?.word)
    }

    /// The class `pos`, or what the verb's form makes of it: "fell" is no participle, "hundred" is no verb, nor is "AED".
    fn sure(&self, i: usize, pos: Pos) -> Pos {
        let word = self.word(i);
        let past = pos == Pos::Participle && word.and_then(|w| w.row.value(List::IrregularPast)) == Some("only");
        let numeral = pos.is_verb() && word.is_some_and(|w| w.lex.has(List::NumberWord));
        let short = pos.is_verb() && self.cases.get(i) == Some(&Case::Upper) && word.is_some_and(|w| w.verb.is_none());
        match () {
            () if short => Pos::Name,
            () if past => Pos::Past,
            () if numeral => Pos::Number,
            () => pos,
        }
    }

    /// The class `pos`, or that of the past of a verb of change behind its subject ("sales fell"), or that of a noun where a noun
    /// or adjective stands before the word and such a verb behind it: "power demand grew", "exports nearly tripled".
    fn beside_verb(&self, i: usize, range: &Range<usize>, pos: Pos, last: u8) -> Pos {
        let behind = |classes: &[Pos]| classes.iter().any(|&class| class as u8 == last);
        if self.is_change(i, pos) && behind(&[Pos::Noun, Pos::Plural, Pos::Name, Pos::Pronoun, Pos::Wh]) {
            return Pos::Past;
        }
        let Some(word) = self.word(i).filter(|word| !word.lex.has(List::Auxiliary)) else { return pos };
        let led = behind(&[Pos::Noun, Pos::Name, Pos::Adjective]) || last == START && word.lex.has(List::FigureNoun);
        let described = behind(&[Pos::Adjective, Pos::Determiner]);
        match pos {
            Pos::Base if led && self.is_changed(i, range) => Pos::Noun,
            Pos::Present if led && self.is_changed(i, range) || self.is_sunk(i + 1) && i + 1 < range.end => Pos::Plural,
            Pos::Adjective if described && self.is_changed(i, range) => Pos::Noun,
            _ => pos,
        }
    }

    /// Whether the past of a verb of change stands behind token `i`, at once or with what tells how exact it is.
    fn is_changed(&self, i: usize, range: &Range<usize>) -> bool {
        let next = |n: usize| self.word(i + n).filter(|_| i + n < range.end);
        let changed = |n| next(n).is_some_and(|w| w.lex.has(List::ChangeVerb) && self.is_past(i + n));
        let about = next(1).is_some_and(|w| w.lex.has(List::Qualifier) || w.lex.begins(List::Qualifier));
        changed(1) || about && (changed(2) || changed(3))
    }

    /// Whether token `i` is a past of a verb of change that can be nothing else: "thefts (fell)" has its verb.
    fn is_sunk(&self, i: usize) -> bool {
        let only = |word: &&Word| word.row.value(List::IrregularPast) == Some("only");
        self.word(i).filter(only).is_some_and(|word| word.lex.has(List::ChangeVerb))
    }

    /// Whether token `i` looks like a past: "grew", "doubled".
    fn is_past(&self, i: usize) -> bool {
        let regular = |word| self.words.folded(word).ends_with("ed");
        self.tokens.get(i).is_some_and(|token| regular(token.word))
            || self.word(i).is_some_and(|word| word.row.value(List::IrregularPast) == Some("only"))
    }

    /// Whether token `i` is the past of a verb of change and not what the model has it for: "grew", "climbed".
    fn is_change(&self, i: usize, pos: Pos) -> bool {
        let Some(word) = self.word(i).filter(|word| word.lex.has(List::ChangeVerb)) else { return false };
        let only = word.row.value(List::IrregularPast) == Some("only");
        match pos {
            Pos::Noun => self.is_past(i),
            Pos::Adjective | Pos::Adverb | Pos::Base => only,
            _ => false,
        }
    }

    /// The classes that token `i` cannot have, for it is no word of grammar.
    #[must_use]
    pub fn barred(&self, i: usize) -> &'static [Pos] {
        let Some(word) = self.word(i) else { return &[] };
        let figure = word.verb.is_none() && (word.lex.has(List::FigureNoun) || word.lex.has(List::ChangeNoun));
        match () {
            () if word.lex.any(GRAMMAR) => &[],
            () if figure => &NOT_FIGURE,
            () => &CLOSED,
        }
    }

    /// The class of a token that needs no model.
    fn given(&self, i: usize) -> Option<Pos> {
        self.tokens.get(i).is_none_or(|t| t.kind == Kind::Mark).then_some(Pos::Mark)
    }
}

/// The last one to four letters; the whole word where it is no longer.
fn endings(folded: &str) -> [&str; 4] {
    [0, 1, 2, 3].map(|n| folded.char_indices().rev().nth(n).map_or(folded, |(at, _)| &folded[at..]))
}

/// The first three letters.
fn beginning(folded: &str) -> &str {
    folded.char_indices().nth(3).map_or(folded, |(at, _)| &folded[..at])
}

/// What a word says of the class of a neighbour: `side` tells which one. At the border of a sentence there is no word.
fn beside(word: Option<&(Spelling, u32)>, hash: u32, side: u8, add: &mut impl FnMut(Feature)) {
    let template = 32 + 8 * side;
    let Some((spelling, case)) = word else { return add(Feature::of(template)) };
    add(Feature::of(template + 1).with(hash));
    if side < 2 {
        let [_, two, three, _] = spelling.endings;
        add(Feature::of(template + 2).with(three));
        add(Feature::of(template + 3).with(two).with(*case));
        add(Feature::of(template + 4).with(*case));
    }
}

/// The letters of a word as hashes.
#[derive(Clone, Copy, Debug)]
struct Spelling {
    /// Of all of it; numbers in digits are alike.
    whole: u32,
    /// Of the first three letters.
    beginning: u32,
    /// Of the last one to four letters.
    endings: [u32; 4],
}

impl Spelling {
    fn of(whole: u32, folded: &str) -> Self {
        let whole = if folded.starts_with(|c: char| c.is_ascii_digit()) { u32::MAX } else { whole };
        Self { whole, beginning: hash(beginning(folded)), endings: endings(folded).map(hash) }
    }
}

/// What a word adds to the scores of its own token, of the next, of the one before, and of those two away.
#[derive(Clone, Copy, Debug)]
struct Shares {
    own: Scores<LEARNED>,
    beside: [Scores<LEARNED>; 4],
}

/// Where the words beside a token stand, in the order of [`Shares::beside`].
const SIDES: [isize; 4] = [-1, 1, -2, 2];

#[derive(Debug)]
struct Tagger<'v, 'd> {
    view: &'v View<'d>,
    weights: &'v Weights,
    /// First what is said by the border of a sentence.
    shares: Vec<Shares>,
    /// The place of each look's shares; [`BORDER`] where they are not summed yet.
    places: Vec<usize>,
}

/// The place of the shares of the border of a sentence.
const BORDER: usize = 0;

impl<'v, 'd> Tagger<'v, 'd> {
    fn new(view: &'v View<'d>, weights: &'v Weights) -> Self {
        let places = vec![BORDER; view.words.len() * CASES as usize];
        Self { view, weights, shares: vec![shares(view, weights, NOTHING)], places }
    }

    fn sentence(&mut self, range: Range<usize>) -> Vec<Tag> {
        let mut before = [START; 2];
        let mut tags = Vec::with_capacity(range.len());
        for i in range.clone() {
            let tag = self.tag(i, &range, before);
            before = [tag.pos as u8, before[0]];
            tags.push(tag);
        }
        tags
    }

    fn tag(&mut self, i: usize, range: &Range<usize>, before: [u8; 2]) -> Tag {
        if let Some(pos) = self.view.given(i) {
            return Tag { pos, margin: u8::MAX };
        }
        let mut scores = self.sum(i, range);
        self.view.history(i, range.end, before, &mut |feature| self.weights.add(feature, &mut scores));
        for class in self.view.barred(i) {
            scores[*class as usize] = i16::MIN / 2;
        }
        let (class, margin) = model::best(&scores);
        let pos = self.view.sure(i, Pos::from_index(class));
        Tag { pos: self.view.beside_verb(i, range, pos, before[0]), margin }
    }

    /// What token `i` and those around it say of its class.
    fn sum(&mut self, i: usize, range: &Range<usize>) -> Scores<LEARNED> {
        let own = self.place(i, range);
        let places = SIDES.map(|step| self.place(i.wrapping_add_signed(step), range));
        let [last, next, second_last, second_next]: [_; 4] =
            std::array::from_fn(|side| &self.shares[places[side]].beside[side]);
        let mut scores = self.shares[own].own;
        for (class, score) in scores.iter_mut().enumerate() {
            *score += last[class] + next[class] + second_last[class] + second_next[class];
        }
        scores
    }

    /// Where the shares of token `i` stand; those of the border where it lies outside.
    fn place(&mut self, i: usize, range: &Range<usize>) -> usize {
        let look = if range.contains(&i) { self.view.look(i) } else { NOTHING };
        let Some(place) = self.places.get_mut(look as usize) else { return BORDER };
        if *place == BORDER {
            *place = self.shares.len();
            self.shares.push(shares(self.view, self.weights, look));
        }
        *place
    }
}

/// The tag before the first of a sentence.
pub const START: u8 = u8::MAX;

fn shares(view: &View, weights: &Weights, look: u32) -> Shares {
    let mut own = [0; LEARNED];
    let word = view.spelling(look);
    if let Some((spelling, case)) = &word {
        view.own(look, spelling, *case, &mut |feature| weights.add(feature, &mut own));
    }
    let hash = view.hash(look);
    let beside = [0, 1, 2, 3].map(|side| {
        let mut scores = [0; LEARNED];
        beside(word.as_ref(), hash, side, &mut |feature| weights.add(feature, &mut scores));
        scores
    });
    Shares { own, beside }
}

/// For training: every feature of token `i` of the sentence `range`, as the tagger sums them.
pub fn features(view: &View, i: usize, range: &Range<usize>, before: [u8; 2], add: &mut impl FnMut(Feature)) {
    if let Some((spelling, case)) = view.spelling(view.look(i)) {
        view.own(view.look(i), &spelling, case, add);
    }
    for (side, step) in (0..).zip(SIDES) {
        let neighbour = i.wrapping_add_signed(step);
        let look = if range.contains(&neighbour) { view.look(neighbour) } else { NOTHING };
        beside(view.spelling(look).as_ref(), view.hash(look), side, add);
    }
    view.history(i, range.end, before, add);
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::Doc;

    /// The finite verbs of a text, as the tags tell them.
    fn check(text: &str, expected: &[&str]) {
        let doc = Doc::new(text);
        let tags = find(&doc);
        let found: Vec<_> = (0..tags.len()).filter(|&i| tags[i].pos.is_finite()).map(|i| doc.word(i)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn finite_verbs() {
        check("The harbour board has approved the plan.", &["has"]);
        check("Norvale Foods opens a bakery in Leith.", &["opens"]);
        check("The results of the tests were sent to Oslo.", &["were"]);
        check("The mayor planned the festival.", &["planned"]);
        check("The board dredged the channel, and it won't close.", &["dredged", "wo"]);
        check("Plans for the annual report", &[]);
        check("a proposed merger of the two funds", &[]);
        check("The rapid spread of the disease", &[]);
        check("to open the first school", &[]);
    }
}
