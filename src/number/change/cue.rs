//! Words that say that a figure changed: "rose", "increase", "doubled", "threefold", "up".

use crate::doc::{back, verb};
use crate::lexicon::{self, List};
use crate::number::change::Direction;
use crate::{Doc, Gap};

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

    fn parse(value: &str) -> Option<Self> {
        match value {
            "up" => Some(Self::Up),
            "down" => Some(Self::Down),
            "any" => Some(Self::Any),
            _ => value.strip_prefix('x')?.parse::<f64>().ok().map(Self::Times),
        }
    }
}

/// The cue at token `i`.
#[must_use]
pub fn read(doc: &Doc, i: usize) -> Option<Cue> {
    if let Some(way) = adverb(doc, i) {
        return Some(Cue { token: i, way, noun: false, weak: true });
    }
    if let Some(factor) = fold(doc, i) {
        return Some(Cue { token: i, way: Way::Times(factor), noun: false, weak: false });
    }
    if is_compound(doc, i) {
        return None;
    }
    let noun = doc.value(i, List::ChangeNoun).filter(|_| !is_verb(doc, i));
    let value = noun.or_else(|| doc.value(i, List::ChangeVerb))?;
    let way = Way::parse(value.trim_end_matches('?'))?;
    let fits = !matches!(way, Way::Times(_)) || multiplies(doc, i);
    fits.then_some(Cue { token: i, way, noun: noun.is_some(), weak: value.ends_with('?') })
}

/// "up 12%", "down from 300": before a figure, with or without "by" and "from".
fn adverb(doc: &Doc, i: usize) -> Option<Way> {
    let way = match doc.word(i) {
        "up" | "Up" => Way::Up,
        "down" | "Down" => Way::Down,
        _ => return None,
    };
    let next = doc.folded(i + 1);
    let figure = doc.tokens.get(i + 1)?.kind == crate::Kind::Number || doc.is(i + 1, List::CurrencySign);
    (figure || matches!(next, "by" | "from" | "about" | "nearly" | "almost" | "more" | "some")).then_some(way)
}

/// "threefold", "ten-fold", "10-fold"
fn fold(doc: &Doc, i: usize) -> Option<f64> {
    let word = doc.folded(i);
    let stem = word.strip_suffix("fold")?;
    let number = if stem.is_empty() {
        let hyphen = i.checked_sub(2).filter(|&n| doc.word(n + 1) == "-" && doc.tokens[i].gap == Gap::None)?;
        doc.folded(hyphen)
    } else {
        stem
    };
    let factor =
        lexicon::value(List::NumberWord, number).and_then(|v| v.parse::<f64>().ok()).or_else(|| number.parse().ok())?;
    let near = (i.saturating_sub(5)..i + 4).any(|j| doc.is(j, List::ChangeVerb) || doc.is(j, List::ChangeNoun));
    (near && factor > 1.0).then_some(factor)
}

/// Whether a word that can be both is the verb: "will increase", "to cut", "doubling its".
fn is_verb(doc: &Doc, i: usize) -> bool {
    let led = i.checked_sub(1).is_some_and(|b| doc.is(b, List::Auxiliary) || doc.word(b) == "to");
    let object = doc.word(i).ends_with("ing") && !matches!(doc.word(i + 1), "in" | "of");
    (led || object || verb::is_finite(doc, i)) && doc.is(i, List::ChangeVerb)
}

/// Whether "double" and its like are verbs with a figure for their subject or object: not "double room", "doubling down".
fn multiplies(doc: &Doc, i: usize) -> bool {
    let word = doc.folded(i);
    let before = |n: usize| i.checked_sub(n).map_or("", |b| doc.word(b));
    let led = (1..4).any(|n| matches!(before(n), "to" | "will" | "shall" | "has" | "have" | "had" | "did"));
    let modal = (1..4).any(|n| matches!(before(n), "can" | "could" | "may" | "might" | "would" | "should"));
    let object = doc.is(i + 1, List::Determiner) || matches!(doc.word(i + 1), "to" | "from" | "in");
    let form = word.ends_with("ed") || word.ends_with("ing") || led || word.ends_with('s') && object;
    form && !modal && !matches!(doc.word(i + 1), "down")
}

/// Whether the word is part of a compound: "cutting-edge", "cross-cutting".
fn is_compound(doc: &Doc, i: usize) -> bool {
    let hyphen = |j: usize| doc.word(j) == "-" && doc.tokens[j].gap == Gap::None;
    hyphen(i + 1) || i > 0 && hyphen(back(i, 1)) && doc.tokens[i].gap == Gap::None
}
