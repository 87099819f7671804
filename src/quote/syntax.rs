//! What a token can be in a clause, as far as attribution asks.

use crate::Doc;
use crate::doc::{Gap, Kind, Shape, back};
use crate::lexicon::{self, List};

/// The class of token `i` among the words of grammar: "determiner", "pronoun", "preposition" …; not of "US" or "WHO".
pub fn class(doc: &Doc, i: usize) -> Option<&'static str> {
    let tags = doc.tokens.get(i).filter(|t| t.shape != Shape::Upper)?.lex;
    let listed = [
        (List::Auxiliary, "auxiliary"),
        (List::Preposition, "preposition"),
        (List::Subordinator, "subordinator"),
        (List::RelativePronoun, "subordinator"),
        (List::Determiner, "determiner"),
    ];
    doc.value(i, List::FunctionWord).or_else(|| listed.iter().find(|l| tags.has(l.0)).map(|l| l.1))
}

/// Whether token `i` is a word of grammar of this class.
pub fn is_function(doc: &Doc, i: usize, name: &str) -> bool {
    class(doc, i) == Some(name)
}

/// Whether token `i` is this mark or word.
fn is_mark(doc: &Doc, i: usize, mark: &str) -> bool {
    doc.word(i) == mark
}

/// A dash between words, not a hyphen inside one.
pub fn is_dash(doc: &Doc, i: usize) -> bool {
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
pub fn is_adverb(doc: &Doc, i: usize) -> bool {
    let lower = doc.tokens.get(i).is_some_and(|t| t.shape == Shape::Lower);
    match class(doc, i) {
        Some(class) => class == "adverb",
        None => lower && doc.word(i).len() > 4 && doc.word(i).ends_with("ly"),
    }
}

/// Begins with a capital.
pub fn is_capital(doc: &Doc, i: usize) -> bool {
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
    /// Whether the form may also be a noun: "comments", "states".
    pub may_be_noun: bool,
    /// Its tokens: two in "pointed out".
    pub len: usize,
}

/// The verb of reporting at token `i`, in any form.
pub fn reporting(doc: &Doc, i: usize) -> Option<Verb> {
    let token = doc.tokens.get(i)?;
    let compound = i > 0 && is_mark(doc, back(i, 1), "-") && token.gap == Gap::None;
    let len = doc.phrase(i, List::ReportingVerb);
    if token.shape != Shape::Lower || compound || len == 0 {
        return None;
    }
    let (usage, form) = lexicon::value(List::ReportingVerb, doc.folded_phrase(i..i + len))?.split_once(' ')?;
    Some(Verb { usage, form, may_be_noun: len == 1 && doc.is(i, List::SpeechNoun), len })
}

/// The verb of reporting at token `i` where a subject can stand before it.
pub fn finite(doc: &Doc, i: usize) -> Option<Verb> {
    reporting(doc, i)
        .filter(|v| matches!(v.form, "present" | "past") || v.form == "base" && follows_plural(doc, i))
        .filter(|_| !is_heard(doc, i))
}

/// "was told": the subject is who heard it, not who said it.
pub fn is_heard(doc: &Doc, i: usize) -> bool {
    let told = reporting(doc, i).is_some_and(|v| v.usage == "tell" && v.form == "past");
    let before = (0..i).rev().take(3).find(|&j| !is_adverb(doc, j));
    told && before.is_some_and(|j| doc.value(j, List::Auxiliary) == Some("be"))
}

/// "they say", "experts say".
fn follows_plural(doc: &Doc, i: usize) -> bool {
    let Some(before) = (0..i).rev().take(3).find(|&j| !is_adverb(doc, j)) else { return false };
    let plural = doc.tokens[before].shape == Shape::Lower
        && doc.word(before).ends_with('s')
        && !is_function(doc, before, "auxiliary");
    matches!(doc.folded(before), "they" | "we" | "i") || plural && !doc.word(before).ends_with("ss")
}

/// Whether a sentence ends with mark `i`: not the stop of "Dr." or of an initial.
pub fn ends_sentence(doc: &Doc, i: usize) -> bool {
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

fn is_abbreviation(doc: &Doc, stop: usize) -> bool {
    let Some(before) = stop.checked_sub(1) else { return false };
    doc.tokens[before].shape == Shape::Initial || doc.is(before, List::Abbreviation) || doc.is(before, List::Honorific)
}

fn starts_anew(doc: &Doc, i: usize) -> bool {
    doc.tokens.get(i).is_none_or(|t| t.gap != Gap::None && (is_capital(doc, i) || t.kind != Kind::Word))
}
