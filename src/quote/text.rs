//! What a token can be in a clause, as far as attribution asks.

use crate::doc::{Gap, Kind, Shape, back};
use crate::lexicon::{List, Tags};
use crate::syntax::{Chunk, Form, Pos, Text, VerbGroup};

/// The class of token `i` among the words of grammar: "determiner", "pronoun", "preposition" …; not of "US" or "WHO".
pub fn class(doc: &Text, i: usize) -> Option<&'static str> {
    let token = doc.tokens.get(i).filter(|t| t.shape != Shape::Upper && t.kind == Kind::Word)?;
    let pos = doc.syntax.pos(i);
    let name = doc.is(i, List::GivenName) && is_capital(doc, i) && is_capital(doc, i + 1);
    if name || (!is_closed(token.lex) && (pos != Pos::Adverb || token.shape != Shape::Lower)) {
        return None;
    }
    match pos {
        Pos::Modal => Some("auxiliary"),
        pos if pos.is_verb() => token.lex.has(List::Auxiliary).then_some("auxiliary"),
        Pos::Pronoun => Some("pronoun"),
        Pos::Determiner | Pos::Possessive => Some("determiner"),
        Pos::Preposition | Pos::To | Pos::Particle => Some("preposition"),
        Pos::Subordinator | Pos::Wh => Some("subordinator"),
        Pos::Conjunction => Some("conjunction"),
        Pos::Adverb => Some("adverb"),
        _ => None,
    }
}

/// Whether a word stands in a list of words of grammar: those classes are closed, but for adverbs.
fn is_closed(lex: Tags) -> bool {
    const LISTS: [List; 6] = [
        List::Auxiliary,
        List::Preposition,
        List::Subordinator,
        List::RelativePronoun,
        List::Determiner,
        List::FunctionWord,
    ];
    LISTS.iter().any(|&list| lex.has(list))
}

/// Whether token `i` is a word of grammar of this class.
pub fn is_function(doc: &Text, i: usize, name: &str) -> bool {
    class(doc, i) == Some(name)
}

/// Whether token `i` is this mark or word.
fn is_mark(doc: &Text, i: usize, mark: &str) -> bool {
    doc.word(i) == mark
}

/// A dash between words, not a hyphen inside one.
pub fn is_dash(doc: &Text, i: usize) -> bool {
    match doc.word(i) {
        "—" | "–" | "―" => true,
        "-" => {
            doc.tokens[i].gap != Gap::None
                && doc.tokens.get(i + 1).is_none_or(|t| t.gap != Gap::None || t.kind == Kind::Mark)
        }
        _ => false,
    }
}

/// "also", "recently": may stand between subject and verb.
pub fn is_adverb(doc: &Text, i: usize) -> bool {
    is_function(doc, i, "adverb")
}

/// Begins with a capital.
pub fn is_capital(doc: &Text, i: usize) -> bool {
    let cased = |shape| matches!(shape, Shape::Title | Shape::Upper | Shape::Initial | Shape::Mixed);
    doc.tokens.get(i).is_some_and(|t| t.kind == Kind::Word && cased(t.shape))
}

/// A verb of reporting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    /// "say" (a bare clause may follow), "state", "announce", "tell", "ask", "topic" (with what was spoken of), "think" or
    /// "voice" (laughed).
    pub usage: &'static str,
    /// "base", "present", "past" or "gerund".
    pub form: &'static str,
    /// Whether the form may also be a noun, and grammar does not say which: "comments", "states".
    pub may_be_noun: bool,
    /// Its tokens: two in "pointed out".
    pub len: usize,
}

/// The verb of reporting at token `i`, in any form.
pub fn reporting(doc: &Text, i: usize) -> Option<Verb> {
    let token = doc.tokens.get(i)?;
    let compound = i > 0 && is_mark(doc, back(i, 1), "-") && token.gap == Gap::None;
    let (len, told) = doc.phrase_value(i, List::ReportingVerb).filter(|_| token.shape == Shape::Lower && !compound)?;
    let (usage, form) = told.split_once(' ')?;
    let noun = len == 1 && doc.is(i, List::SpeechNoun);
    Some(Verb { usage, form, may_be_noun: noun && !(doc.syntax.pos(i).is_verb() && is_sure(doc, i)), len })
}

/// Whether the class of token `i` is sure.
fn is_sure(doc: &Text, i: usize) -> bool {
    const SURE: u8 = 3;
    doc.syntax.tags.get(i).is_some_and(|tag| tag.margin >= SURE)
}

/// Whether token `i` is the main verb of a finite group that nobody listed as one of reporting: "rasped", "ventured".
pub fn is_other_verb(doc: &Text, i: usize) -> bool {
    let chunk = doc.syntax.chunk_at(i).and_then(|id| doc.syntax.chunk(id)).filter(|chunk| chunk.head == i);
    let group = chunk.and_then(Chunk::verb);
    let tells = |g: VerbGroup| matches!(g.form, Form::Finite | Form::Participle) && !g.copula && !g.passive;
    group.is_some_and(|g| tells(g) && g.modal.is_none() && !g.negated) && doc.phrase(i, List::ReportingVerb) == 0
}

/// Whether token `i` may be a past form though it was taken for an attribute: "rasped" in "rasped Ann Roe".
pub fn may_be_past(doc: &Text, i: usize) -> bool {
    let lower = doc.tokens.get(i).is_some_and(|t| t.shape == Shape::Lower);
    let verb = matches!(doc.syntax.pos(i), Pos::Past | Pos::Participle | Pos::Present);
    let attribute = doc.syntax.pos(i) == Pos::Adjective && !is_sure(doc, i);
    lower && (verb || attribute) && doc.phrase(i, List::ReportingVerb) == 0 && !doc.is(i, List::Auxiliary)
}

/// The verb of reporting at token `i` where a subject can stand before it.
pub fn finite(doc: &Text, i: usize) -> Option<Verb> {
    reporting(doc, i)
        .filter(|v| matches!(v.form, "present" | "past") || v.form == "base" && follows_plural(doc, i))
        .filter(|_| !is_heard(doc, i))
}

/// "was told": the subject is who heard it, not who said it.
pub fn is_heard(doc: &Text, i: usize) -> bool {
    let told = reporting(doc, i).is_some_and(|v| v.usage == "tell" && v.form == "past");
    let before = (0..i).rev().take(3).find(|&j| !is_adverb(doc, j));
    told && before.is_some_and(|j| doc.value(j, List::Auxiliary) == Some("be"))
}

/// "they say", "experts say".
fn follows_plural(doc: &Text, i: usize) -> bool {
    let Some(before) = (0..i).rev().take(3).find(|&j| !is_adverb(doc, j)) else { return false };
    let plural = doc.tokens[before].shape == Shape::Lower
        && doc.word(before).ends_with('s')
        && !is_function(doc, before, "auxiliary");
    matches!(doc.folded(before), "they" | "we" | "i") || plural && !doc.word(before).ends_with("ss")
}

/// Whether a sentence ends with mark `i`: not the stop of "Dr." or of an initial.
pub fn ends_sentence(doc: &Text, i: usize) -> bool {
    match doc.word(i) {
        "!" | "?" => true,
        "." => {
            let last = doc.tokens.get(i + 1).is_none_or(|t| t.gap >= Gap::Line);
            let sentence = doc.sentence_at(doc.tokens[i].span.start);
            let ends = doc.sentences.get(sentence).is_some_and(|s| i + 1 >= s.tokens.end);
            last || ends || (!is_abbreviation(doc, i) && starts_anew(doc, i + 1))
        }
        _ => false,
    }
}

fn is_abbreviation(doc: &Text, stop: usize) -> bool {
    let Some(before) = stop.checked_sub(1) else { return false };
    doc.tokens[before].shape == Shape::Initial || doc.is(before, List::Abbreviation) || doc.is(before, List::Honorific)
}

fn starts_anew(doc: &Text, i: usize) -> bool {
    doc.tokens.get(i).is_none_or(|t| t.gap != Gap::None && (is_capital(doc, i) || t.kind != Kind::Word))
}
