//! Words that say that a figure changed: "rose", "increase", "doubled", "threefold", "up".

use crate::doc::{back, verb};
use crate::lexicon::{self, List};
use crate::number::change::Direction;
use crate::number::{numeral, qualifier};
use crate::syntax::{Chunk, Form, Pos, Tense, Text, VerbGroup};
use crate::{Doc, Gap};

/// How many tokens a share may have: "a 12 per cent rise".
const SHARE: usize = 5;
/// How many tokens behind "doubled as" a verb is looked for: "doubled as fares fell".
const LATER: usize = 6;

/// A word that says that a figure changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cue {
    /// Where it stands.
    pub token: usize,
    /// Which way, or how much.
    pub way: Way,
    /// Whether a noun: "a rise of".
    pub noun: bool,
    /// Whether the word and a lone end say too little: "expanded to 12 countries".
    pub weak: bool,
}

/// Which way a figure goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Way {
    /// It grows.
    Up,
    /// It shrinks.
    Down,
    /// Both ends must tell: "went from … to".
    Any,
    /// It is multiplied.
    Times(f64),
}

impl Way {
    /// Which way; None where the ends must tell.
    #[must_use]
    pub fn direction(self) -> Option<Direction> {
        match self {
            Self::Up => Some(Direction::Up),
            Self::Down => Some(Direction::Down),
            Self::Any => None,
            Self::Times(factor) => Some(if factor < 1.0 { Direction::Down } else { Direction::Up }),
        }
    }

    /// The size of the change in percent, where the word itself tells it.
    #[must_use]
    pub fn percent(self) -> Option<f64> {
        if let Self::Times(factor) = self { Some((factor - 1.0).abs() * 100.0) } else { None }
    }

    /// The value of lists for what shrinks.
    const DOWN: &'static str = "down";

    /// What a list says of a word; None where it only leads to what changed.
    #[must_use]
    pub fn parse(value: &str) -> Option<Self> {
        match value {
            "up" => Some(Self::Up),
            Self::DOWN => Some(Self::Down),
            "any" => Some(Self::Any),
            _ => numeral::decimal(value.strip_prefix('x')?).map(Self::Times),
        }
    }
}

/// The cue at token `i`.
#[must_use]
pub fn read(text: Text, i: usize) -> Option<Cue> {
    let doc = text.doc;
    if let Some(way) = adverb(text, i) {
        return Some(Cue { token: i, way, noun: false, weak: true });
    }
    if let Some(factor) = fold(doc, i).filter(|_| !doc.is(i + 1, List::ChangeNoun)) {
        return Some(Cue { token: i, way: Way::Times(factor), noun: false, weak: false });
    }
    if is_compound(doc, i) {
        return None;
    }
    let chunk = text.syntax.chunk_at(i).and_then(|id| text.syntax.chunk(id));
    let Some(chunk) = chunk else { return unread(text, i) };
    let (value, noun) = match chunk.verb() {
        Some(_) if is_multiplied(doc, i) => return None,
        Some(_) if is_share_of(text, i) => (doc.value(i, List::ChangeNoun)?, true),
        Some(group) if chunk.head == i => (verb(text, chunk, group)?, false),
        Some(_) => return None,
        None => match doc.value(i, List::ChangeNoun).filter(|_| chunk.head == i) {
            Some(value) => (value, true),
            None => return unread(text, i),
        },
    };
    let way = Way::parse(value.trim_end_matches('?'))?;
    let way = match fold(doc, back(i, 1)).filter(|_| noun) {
        // "a threefold improvement" may be either way.
        Some(_) if value.ends_with('?') => return None,
        Some(factor) => Way::Times(factor),
        None => way,
    };
    Some(Cue { token: i, way, noun, weak: value.ends_with('?') })
}

/// A past form that was not read as a verb, in a clause without one or with "was" alone: "Complaints fell by 50".
fn unread(text: Text, i: usize) -> Option<Cue> {
    let value = text.doc.value(i, List::ChangeVerb)?;
    let clause = text.syntax.clause_at(i)?;
    let free = text.syntax.verb(clause).is_none_or(|(chunk, group)| {
        let said = i < chunk.tokens.start && text.doc.is(chunk.head, List::ReportingVerb);
        group.copula && chunk.tokens.end <= i || said && text.doc.mark(i + 1) == ','
    });
    let past = text.doc.word(i).ends_with("ed") || text.doc.is(i, List::IrregularPast);
    let way = Way::parse(value.trim_end_matches('?')).filter(|_| past && free)?;
    Some(Cue { token: i, way, noun: false, weak: value.ends_with('?') })
}

/// How a verb changes a figure. One that no list holds needs both ends to tell, and a past tense: "ebbed from 40 to 30". What
/// may or did not happen is no change.
fn verb(text: Text, chunk: &Chunk, group: VerbGroup) -> Option<&'static str> {
    let modal = group.modal.is_some() && group.tense != Tense::Future;
    if modal || group.negated || group.copula {
        return None;
    }
    let listed = text.doc.value(chunk.head, List::ChangeVerb);
    match listed {
        Some(value) => Some(value).filter(|value| !value.starts_with('x') || multiplies(text, chunk, group)),
        None => (group.tense == Tense::Past || group.form == Form::Participle).then_some("any"),
    }
}

/// Whether "double" and the like are verbs: not "doubles as", "doubled down", nor "40, about double the rate".
fn multiplies(text: Text, chunk: &Chunk, group: VerbGroup) -> bool {
    let Text { doc, syntax } = text;
    let next = chunk.head + 1;
    let verb = || (next + 1..next + LATER).any(|i| syntax.pos(i).is_finite());
    let role = doc.value(next, List::NumberLink) == Some("compare") && !verb();
    let particle = syntax.pos(next) == Pos::Particle
        || doc.value(next, List::ChangeAdverb).and_then(Way::parse).is_some() && !doc.is_number(next + 1);
    let adverb = |i: &usize| syntax.pos(*i) == Pos::Adverb;
    let before = (0..chunk.tokens.start).rev().take(LATER).find(|i| !adverb(i)).map_or(Pos::Mark, |i| syntax.pos(i));
    let base = verb::form(doc, chunk.head) == Some(verb::Form::Base);
    let led = group.modal.is_some() || !base || chunk.tokens.len() > 1;
    let follows = before.is_nominal() || matches!(before, Pos::To | Pos::Modal | Pos::Conjunction | Pos::Pronoun);
    !role && !particle && (led || follows)
}

/// "up 12%", "down from 300": before a figure, with or without "by" and "from".
fn adverb(text: Text, i: usize) -> Option<Way> {
    let doc = text.doc;
    let way = Way::parse(doc.value(i, List::ChangeAdverb)?)?;
    let next = text.syntax.pos(i + 1);
    if is_bound(text, i) || is_particle(text, i) {
        return None;
    }
    let worded = next == Pos::Number || doc.is(i + 1, List::NumberWord);
    let figure = doc.is_number(i + 1) || doc.is(i + 1, List::CurrencySign) || worded;
    let led = next == Pos::Preposition && (doc.is_number(i + 2) || doc.is(i + 2, List::CurrencySign));
    let qualified =
        qualifier::at(doc, i + 1).is_some() || next == Pos::Preposition && qualifier::at(doc, i + 2).is_some();
    (figure || led || qualified || next == Pos::Preposition && text.syntax.pos(i + 2) == Pos::Number).then_some(way)
}

/// "providing (up to) 15%": a bound of the figure, not behind a comma or "is".
fn is_bound(text: Text, i: usize) -> bool {
    let syntax = text.syntax;
    let copula =
        |at: usize| syntax.chunk_at(at).and_then(|id| syntax.chunk(id)?.verb()).is_some_and(|group| group.copula);
    let apart = i.checked_sub(1).is_none_or(|at| syntax.pos(at) == Pos::Mark || copula(at));
    !apart && qualifier::at(text.doc, i).is_some_and(|(_, end)| end > i + 1)
}

/// "make (up) 40%": a part of a verb that tells of no change.
fn is_particle(text: Text, i: usize) -> bool {
    let before = back(i, 1);
    let verb = text.syntax.chunk_at(before).and_then(|id| text.syntax.chunk(id)).filter(|chunk| chunk.head == before);
    let other = verb.and_then(Chunk::verb).is_some_and(|group| !group.copula);
    other && !text.doc.is(before, List::ChangeVerb) && i > 0
}

/// "a 38% (rise)": behind an article and a share it is a noun, as whatever it was read.
fn is_share_of(text: Text, i: usize) -> bool {
    let part = |i: usize| text.doc.is(i, List::Percent) || text.syntax.pos(i) == Pos::Number;
    let first = (1..=SHARE).map(|n| back(i, n)).find(|&k| !part(k));
    let led = first.is_some_and(|k| text.syntax.pos(k) == Pos::Determiner && k + 1 < i);
    led && text.doc.is(i, List::ChangeNoun)
}

/// "rose (threefold)", "grew (10-fold)": the word behind the verb tells how much.
fn is_multiplied(doc: &Doc, verb: usize) -> bool {
    [verb + 1, verb + 3].into_iter().any(|i| fold(doc, i).is_some())
}

/// "threefold", "ten-fold", "10-fold"
fn fold(doc: &Doc, i: usize) -> Option<f64> {
    let word = doc.folded(i);
    let stem = word.strip_suffix("fold")?;
    let number = if stem.is_empty() {
        let hyphen = i.checked_sub(2).filter(|&n| doc.mark(n + 1) == '-' && doc.tokens[i].gap == Gap::None)?;
        doc.folded(hyphen)
    } else {
        stem
    };
    let factor = numeral::decimal(lexicon::value(List::NumberWord, number).unwrap_or(number))?;
    let change = |j: usize| doc.value(j, List::ChangeVerb).or_else(|| doc.value(j, List::ChangeNoun));
    let near = (i.saturating_sub(5)..i + 4).filter_map(change);
    // What "fell threefold" comes to is anyone's guess.
    let mut near = near.map(|value| value.trim_end_matches('?')).peekable();
    (near.peek().is_some() && near.all(|value| value != Way::DOWN) && factor > 1.0).then_some(factor)
}

/// Whether the word is part of a compound: "cutting-edge", "cross-cutting".
fn is_compound(doc: &Doc, i: usize) -> bool {
    let hyphen = |j: usize| doc.mark(j) == '-' && doc.tokens[j].gap == Gap::None;
    hyphen(i + 1) || i > 0 && hyphen(back(i, 1)) && doc.tokens[i].gap == Gap::None
}
