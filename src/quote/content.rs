//! What the words in quotation marks are: speech, a fragment of it, or a name, a term, a scare quote.

use crate::Doc;
use crate::doc::{Kind, Shape};
use crate::lexicon::List;
use crate::quote::cue::{Ending, ending, starts_sentence};
use crate::quote::marks::Marked;
use crate::quote::syntax::{is_capital, is_function};

/// What words in quotation marks are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Whole sentences, or words that are said by themselves.
    Speech,
    /// A few words inside somebody else's sentence.
    Fragment,
    /// A name, a title, a term, a scare quote.
    Name,
}

/// The number of words in marks.
pub fn length(doc: &Doc, marked: &Marked) -> usize {
    doc.tokens[marked.words.clone()].iter().filter(|t| t.kind != Kind::Mark).count()
}

/// What the words are by themselves and by their place, before any cue is known.
pub fn judge(doc: &Doc, marked: &Marked) -> Content {
    let words = length(doc, marked);
    if is_name(doc, marked, words) {
        return Content::Name;
    }
    let ends = ending(doc, marked.words.clone(), marked.whole.end) != Ending::Open || ends_loudly(doc, marked);
    let whole = starts_sentence(doc, marked.whole.start) && starts_upper(doc, marked);
    match (whole && ends && words >= 3, words) {
        (true, _) => Content::Speech,
        (false, 0..=1) => Content::Name,
        _ => Content::Fragment,
    }
}

/// Whether the first word has a capital.
pub fn starts_upper(doc: &Doc, marked: &Marked) -> bool {
    let first = marked.words.clone().find(|&i| doc.tokens[i].kind != Kind::Mark);
    first.is_some_and(|i| doc.tokens[i].kind == Kind::Number || is_capital(doc, i))
}

fn ends_loudly(doc: &Doc, marked: &Marked) -> bool {
    let last = marked.words.clone().next_back().unwrap_or(marked.whole.start);
    matches!(doc.word(last), "!" | "?" | "…" | "—" | "–" | "-") || !marked.closed
}

/// Words in brackets, behind "called" or "titled", or all in capitals.
fn is_name(doc: &Doc, marked: &Marked, words: usize) -> bool {
    let Some(before) = marked.whole.start.checked_sub(1) else { return false };
    let bracketed = doc.word(before) == "(" && words <= 6;
    let named = doc.is(before, List::NamingWord) && words <= 10 && starts_upper(doc, marked);
    bracketed || named || (words <= 10 && is_title(doc, marked))
}

/// Whether all words of weight have capitals, and no stop or comma ends them.
fn is_title(doc: &Doc, marked: &Marked) -> bool {
    let small = |i: usize| {
        ["preposition", "conjunction", "determiner"].iter().any(|c| is_function(doc, i, c)) && i > marked.words.start
    };
    let capital =
        |i: usize| doc.tokens[i].kind != Kind::Word || is_capital(doc, i) || doc.tokens[i].shape == Shape::None;
    let closed = ending(doc, marked.words.clone(), marked.words.end) == Ending::Open;
    closed && marked.words.clone().all(|i| capital(i) || small(i))
}
