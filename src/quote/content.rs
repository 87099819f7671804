//! What the words in quotation marks are: speech, a fragment of it, or a name, a term, a scare quote.

use crate::doc::{Gap, Kind, Shape};
use crate::lexicon::List;
use crate::quote::cue::{Ending, ending, starts_sentence};
use crate::quote::marks::Marked;
use crate::quote::speaker::is_genitive;
use crate::quote::text::{ends_sentence, is_capital, is_dash, is_function};
use crate::syntax::Text;

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
pub fn length(doc: &Text, marked: &Marked) -> usize {
    marked.words.clone().filter(|&i| doc.tokens[i].kind != Kind::Mark).count()
}

/// What the words are by themselves and by their place, before any cue is known.
pub fn judge(doc: &Text, marked: &Marked) -> Content {
    let words = length(doc, marked);
    let begins = starts_sentence(doc, marked.whole.start);
    if is_name(doc, marked, words, begins) {
        return Content::Name;
    }
    let ending = ending(doc, marked.words.clone(), marked.whole.end);
    let sentence = starts_upper(doc, marked) && (ending == Ending::Stop || ends_loudly(doc, marked));
    let clause = starts_upper(doc, marked) && ending == Ending::Comma;
    match words {
        _ if begins && (sentence && words >= 2 || clause && words >= 3) => Content::Speech,
        6.. if sentence || begins && starts_upper(doc, marked) && is_unstopped(doc, marked) => Content::Speech,
        0..=1 => Content::Name,
        _ => Content::Fragment,
    }
}

/// Whether a whole sentence lacks its stop: it has a verb, and a dash or the end of the paragraph follows.
fn is_unstopped(doc: &Text, marked: &Marked) -> bool {
    let end = marked.whole.end;
    let closes = is_dash(doc, end) || doc.gap(end) == Gap::Blank;
    let verb = |i: usize| doc.syntax.pos(i).is_finite() && doc.shape(i) == Shape::Lower;
    closes && marked.words.clone().any(verb)
}

/// Whether the first word has a capital.
pub fn starts_upper(doc: &Text, marked: &Marked) -> bool {
    let first = marked.words.clone().find(|&i| doc.tokens[i].kind != Kind::Mark);
    first.is_some_and(|i| doc.tokens[i].kind == Kind::Number || is_capital(doc, i))
}

/// With a mark that a reporting clause can follow.
pub fn ends_loudly(doc: &Text, marked: &Marked) -> bool {
    let last = marked
        .words
        .clone()
        .rev()
        .map(|i| doc.word(i))
        .find(|w| !matches!(*w, "’" | "'" | "”" | "\"" | ")") && !is_picture(w));
    last.is_some_and(|w| matches!(w, "!" | "?" | "…" | "—" | "–" | "-")) || !marked.closed
}

/// "🎉"
fn is_picture(word: &str) -> bool {
    word.chars().all(|c| c >= '\u{2190}' && !c.is_alphanumeric())
}

/// Words in brackets, behind "called" or "titled", a motto, or all in capitals.
fn is_name(doc: &Text, marked: &Marked, words: usize, begins: bool) -> bool {
    let Some(before) = marked.whole.start.checked_sub(1) else { return false };
    let bracketed = doc.word(before) == "(" && words <= 6;
    let named = doc.is(before, List::NamingWord) && words <= 10 && starts_upper(doc, marked);
    bracketed || named || is_motto(doc, marked.whole.start) || (words <= 12 && is_title(doc, marked, begins))
}

/// Behind "our mission:", "under the motto".
fn is_motto(doc: &Text, open: usize) -> bool {
    const REACH: usize = 6;
    let near = open.saturating_sub(REACH)..open;
    near.rev().take_while(|&i| !ends_sentence(doc, i)).any(|i| doc.value(i, List::NamingWord) == Some("motto"))
}

/// Whether all words of weight have capitals; at the start of a sentence a comma or stop shows speech.
fn is_title(doc: &Text, marked: &Marked, begins: bool) -> bool {
    let small = |i: usize| {
        let class = ["preposition", "conjunction", "determiner", "auxiliary"].iter().any(|c| is_function(doc, i, c));
        class && i > marked.words.start
    };
    let capital =
        |i: usize| doc.tokens[i].kind != Kind::Word || is_capital(doc, i) || doc.tokens[i].shape == Shape::None;
    let bare = !begins || ending(doc, marked.words.clone(), marked.words.end) == Ending::Open;
    bare && marked.words.clone().all(|i| capital(i) || small(i) || is_genitive(doc, i))
}
