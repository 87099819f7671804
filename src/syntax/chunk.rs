//! Chunks: noun phrases up to their head ("the three-day meeting", "Spain’s health minister") and groups of verbs ("has not been
//! approved"), by an automaton over tags. Each noun phrase knows the preposition before it.

use std::ops::Range;

use crate::doc::token::is_quote;
use crate::doc::{Doc, Gap, back};
use crate::lexicon::List;
use crate::syntax::verb::VerbGroup;
use crate::syntax::{Pos, Tag, verb};
use crate::{Shape, Span};

/// Points to a chunk.
pub type ChunkId = u32;

/// What a chunk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChunkKind {
    /// A noun phrase without what follows its head.
    Noun,
    /// A group of verbs.
    Verb(VerbGroup),
}

/// A run of tokens that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// What it is.
    pub kind: ChunkKind,
    /// Its tokens; the preposition is none of them.
    pub tokens: Range<usize>,
    /// The noun, or the last verb.
    pub head: usize,
    /// The preposition before a noun phrase.
    pub preposition: Option<usize>,
}

impl Chunk {
    /// The group of verbs that it is.
    #[must_use]
    pub const fn verb(&self) -> Option<VerbGroup> {
        match self.kind {
            ChunkKind::Verb(group) => Some(group),
            ChunkKind::Noun => None,
        }
    }

    /// Whether it is a noun phrase.
    #[must_use]
    pub const fn is_noun(&self) -> bool {
        matches!(self.kind, ChunkKind::Noun)
    }
}

/// The chunks of the tokens `range`, in order, without overlap.
#[must_use]
pub fn find(doc: &Doc, tags: &[Tag], range: Range<usize>) -> Vec<Chunk> {
    let reader = Reader { doc, tags, end: range.end };
    let (mut chunks, mut at, mut preposition) = (Vec::new(), range.start, None);
    while at < range.end {
        let about = reader.qualifier(at);
        let words = if about > 0 { 0 } else { reader.preposition(at) };
        if words > 0 {
            (preposition, at) = (Some(at), at + words);
            continue;
        }
        let chunk = verb::group(&reader, at).or_else(|| noun(&reader, at, about));
        let next = chunk.as_ref().map_or(at + 1, |chunk| chunk.tokens.end);
        let preposition = preposition.take();
        chunks.extend(chunk.map(|chunk| Chunk { preposition: preposition.filter(|_| chunk.is_noun()), ..chunk }));
        at = next.max(at + 1);
    }
    chunks
}

/// The tokens of one sentence with their tags.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'t, 'a> {
    /// The text.
    pub doc: &'t Doc<'a>,
    /// The tags of all its tokens.
    pub tags: &'t [Tag],
    /// Where the sentence ends.
    pub end: usize,
}

impl Reader<'_, '_> {
    /// The class of token `i`; a mark past the end.
    #[must_use]
    pub fn pos(&self, i: usize) -> Pos {
        if i < self.end { self.tags.get(i).map_or(Pos::Mark, |tag| tag.pos) } else { Pos::Mark }
    }

    /// The number of tokens of the preposition at token `i`: "in", "according to", "because of"; 0 where there is none.
    fn preposition(&self, i: usize) -> usize {
        let words = self.doc.phrase(i, List::Preposition);
        if words > 1 { words } else { usize::from(self.pos(i) == Pos::Preposition) }
    }

    /// The number of tokens of the phrase at token `i` that tells how exact the number behind it is: "at least", "more than".
    fn qualifier(&self, i: usize) -> usize {
        let words = self.doc.phrase(i, List::Qualifier);
        let number = self.pos(i + words) == Pos::Number || self.is_sign(i + words);
        if words > 1 && number { words } else { 0 }
    }

    /// Whether token `i` is glued to the one before.
    fn is_glued(&self, i: usize) -> bool {
        i < self.end && self.doc.gap(i) == Gap::None
    }

    /// Whether token `i` is a hyphen, stop or stroke inside a word, or a sign that belongs to the number or name beside it.
    fn is_joint(&self, i: usize) -> bool {
        match self.doc.mark(i) {
            '-' | '‐' | '‑' | '/' | '.' | '–' => self.is_glued(i) && self.is_glued(i + 1),
            '&' | '+' => i + 1 < self.end,
            '%' | '®' | '™' | '°' => self.is_glued(i),
            _ => false,
        }
    }

    /// Whether token `i` is the stop of an abbreviation: the sentence goes on behind it.
    fn is_abbreviating(&self, i: usize) -> bool {
        self.doc.mark(i) == '.' && self.is_glued(i) && i + 1 < self.end
    }

    /// Whether token `i` is the comma before the legal form of a company: "Brell Motors, Inc."
    fn is_form(&self, i: usize) -> bool {
        let form = i + 1 < self.end && self.doc.is(i + 1, List::OrgSuffix) && self.doc.shape(i + 1).is_capital();
        self.doc.mark(i) == ',' && form && self.pos(back(i, 1)).is_nominal() && self.doc.shape(back(i, 1)).is_capital()
    }

    /// Whether token `i` is a sign that a number stands behind: "$", "€".
    fn is_sign(&self, i: usize) -> bool {
        self.doc.is(i, List::CurrencySign) && self.pos(i + 1) == Pos::Number
    }
}

/// A noun phrase that begins at token `start`, with so many words before its number that tell how exact it is.
fn noun(reader: &Reader, start: usize, about: usize) -> Option<Chunk> {
    let first = start + about;
    let mut end = first;
    while end < reader.end && (end == first || !breaks(reader, first, end)) && belongs(reader, first, end) {
        end += 1;
    }
    let head = head(reader, first, end)?;
    let tokens = start..tail(reader, head, end);
    Some(Chunk { kind: ChunkKind::Noun, tokens, head, preposition: None })
}

/// Whether token `i` can stand in a noun phrase that began at `start`.
fn belongs(reader: &Reader, start: usize, i: usize) -> bool {
    let first = i == start;
    match reader.pos(i) {
        Pos::Noun | Pos::Plural | Pos::Name | Pos::Number | Pos::Adjective => true,
        Pos::Determiner | Pos::Possessive | Pos::Pronoun => first || opens(reader.pos(back(i, 1))),
        Pos::Genitive => !first,
        Pos::Other => reader.pos(i + 1).is_nominal(),
        Pos::Adverb => modifies(reader, i),
        Pos::Gerund | Pos::Participle => is_attribute(reader, start, i),
        Pos::Conjunction => !first && joins(reader, i),
        Pos::Mark => {
            (!first && (reader.is_joint(i) || reader.is_abbreviating(i) || reader.is_form(i))) || reader.is_sign(i)
        }
        _ => !first && reader.is_glued(i) && reader.is_joint(back(i, 1)),
    }
}

/// Whether a phrase can go on with a determiner or possessive behind this class: "all the", "half its".
const fn opens(pos: Pos) -> bool {
    matches!(pos, Pos::Determiner)
}

/// Whether an adverb stands before an adjective or number of the phrase: "very large", "about 150".
fn modifies(reader: &Reader, i: usize) -> bool {
    let glued = reader.is_joint(i + 1);
    let next = reader.pos(if glued { i + 2 } else { i + 1 });
    match next {
        Pos::Number => true,
        Pos::Adjective => reader.pos(i + 2).is_nominal() || reader.pos(i + 2) == Pos::Adjective,
        Pos::Participle | Pos::Gerund => reader.pos(i + if glued { 3 } else { 2 }).is_nominal(),
        _ => false,
    }
}

/// Whether a participle stands before its noun: "a growing number", "state-owned banks".
#[must_use]
pub fn is_attribute(reader: &Reader, start: usize, i: usize) -> bool {
    let next = if reader.is_joint(i + 1) { i + 2 } else { i + 1 };
    let follows = matches!(reader.pos(next), Pos::Noun | Pos::Plural | Pos::Name | Pos::Adjective);
    let glued = i > start && reader.is_glued(i) && reader.is_joint(back(i, 1));
    let behind = if i > start { reader.pos(back(i, 1)) } else { Pos::Mark };
    let led = matches!(
        behind,
        Pos::Determiner | Pos::Possessive | Pos::Genitive | Pos::Adjective | Pos::Adverb | Pos::Number
    );
    let governed = i == start && i > 0 && matches!(reader.pos(back(i, 1)), Pos::Preposition | Pos::Gerund);
    let led = led || (governed && reader.pos(i) == Pos::Participle);
    glued || (follows && led)
}

/// Whether a conjunction joins two attributes of one noun, or two numbers: "new and old pilots".
fn joins(reader: &Reader, i: usize) -> bool {
    let before = reader.pos(back(i, 1));
    match (before, reader.pos(i + 1)) {
        (Pos::Adjective, Pos::Adjective) => reader.pos(i + 2).is_nominal(),
        (Pos::Number, Pos::Number) => reader.doc.folded(i) != "or" || reader.pos(i + 2).is_nominal(),
        _ => false,
    }
}

/// Whether a new phrase begins at token `i`, inside one that began at `start`.
fn breaks(reader: &Reader, start: usize, i: usize) -> bool {
    let doc = reader.doc;
    let calendar = |i: usize| doc.is_weekday(i) || (doc.is(i, List::Month) && reader.pos(i + 1) == Pos::Number);
    let behind = reader.pos(back(i, 1));
    let apart = doc.gap(i) != Gap::None;
    let pronoun =
        behind == Pos::Pronoun || (i == start + 1 && behind == Pos::Determiner && reader.pos(i) == Pos::Pronoun);
    let today = doc.is(i, List::RelativeDate) && reader.pos(i + 1) != Pos::Genitive && !doc.shape(i).is_capital();
    let named = behind.is_nominal() || doc.mark(back(i, 1)) == '.';
    let day = apart && named && (calendar(i) || today) && !doc.is_weekday(back(i, 1));
    let quoted = is_quote(doc.mark(i));
    // "the day Doe was tested": what happened then.
    let then = doc.is(back(i, 1), List::Period) && behind == Pos::Noun && reader.pos(i) == Pos::Name;
    let day = day || then && i > start + 1 && doc.shape(back(i, 1)) == Shape::Lower && reader.pos(i + 1).is_finite();
    pronoun || day || quoted || is_year_before(reader, start, i) || (doc.gap(i) >= Gap::Blank)
}

/// "In 2023 (revenue rose)": a year behind the preposition that opens a sentence is all of its phrase.
fn is_year_before(reader: &Reader, start: usize, i: usize) -> bool {
    let doc = reader.doc;
    let year =
        doc.word(start).len() == 4 && doc.word(start).starts_with(['1', '2']) && reader.pos(start) == Pos::Number;
    let opens = || {
        let first = doc.sentences.get(doc.sentence_at(doc.tokens[start].span.start)).map(|s| s.tokens.start);
        start.checked_sub(1).is_some_and(|before| first == Some(before) && reader.pos(before) == Pos::Preposition)
    };
    let noun = !matches!(reader.pos(i), Pos::Mark | Pos::Number | Pos::Genitive | Pos::Conjunction);
    i == start + 1 && year && noun && opens()
}

/// The last noun or number of the tokens; else a pronoun or determiner; else what counts or names: "most of the towns",
/// "Scientific American is".
fn head(reader: &Reader, start: usize, end: usize) -> Option<usize> {
    let nominal = |&i: &usize| reader.pos(i).is_nominal() || reader.pos(i) == Pos::Number;
    let lone = |&i: &usize| matches!(reader.pos(i), Pos::Pronoun | Pos::Determiner | Pos::Possessive);
    let named = |&i: &usize| {
        reader.doc.is(i, List::Determiner) && reader.doc.value(end, List::Preposition) == Some("of")
            || reader.pos(end).is_finite() && (start..end).all(|k| reader.doc.shape(k).is_capital())
    };
    let find = |is: &dyn Fn(&usize) -> bool| (start..end).rev().find(|i| is(i));
    find(&nominal).or_else(|| find(&lone)).or_else(|| find(&named))
}

/// Where a phrase with this head ends: signs and stops glued to the head belong to it.
fn tail(reader: &Reader, head: usize, end: usize) -> usize {
    let glued = |&i: &usize| i < end && reader.pos(i) == Pos::Mark && reader.is_glued(i) && reader.doc.mark(i) != '-';
    let last = (head + 1..end).take_while(glued).last();
    last.map_or(head + 1, |last| last + 1)
}

/// The words of a chunk as a span of the text.
#[must_use]
pub fn span(doc: &Doc, chunk: &Chunk) -> Span {
    doc.span(chunk.tokens.clone())
}
