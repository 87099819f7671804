//! The noun that a number counts: what its noun phrase holds behind it.

use std::ops::Range;

use crate::doc::back;
use crate::lexicon::List;
use crate::syntax::{Pos, Text};
use crate::{Doc, Gap, Kind, Shape};

/// How many tokens may stand between a number and the end of its noun.
const LONGEST: usize = 12;

/// The noun with its adjectives that begins at token `at`, right behind a number: "well-paid dock workers". A number above one
/// counts a plural, a lone word ("310 lux") or a short form ("300 QRX").
#[must_use]
pub fn counted(text: Text, at: usize) -> Option<Range<usize>> {
    let Some(phrase) = phrase(text, at) else { return misread(text, at) };
    let head = back(phrase.end, 1);
    if is_many(text, head) {
        return Some(phrase);
    }
    if let Some(joined) = joined(text, &phrase) {
        return Some(joined);
    }
    let short = text.doc.shape(head) == Shape::Upper && text.doc.word(head).len() < 6;
    let plain = text.syntax.pos(head) == Pos::Noun && text.doc.shape(head) == Shape::Lower;
    (phrase.len() == 1 && (short || plain)).then_some(phrase)
}

/// "(40) homes lost power": of two verbs in a row the first is a noun.
fn misread(text: Text, at: usize) -> Option<Range<usize>> {
    let verb = matches!(text.syntax.pos(at + 1), Pos::Past | Pos::Present | Pos::Participle | Pos::Modal);
    (text.syntax.pos(at) == Pos::Present && verb && is_plural(text.doc, at)).then_some(at..at + 1)
}

/// The noun behind "one": "additional site", "Congressional District".
#[must_use]
pub fn single(text: Text, at: usize) -> Option<Range<usize>> {
    phrase(text, at).filter(|phrase| text.syntax.pos(back(phrase.end, 1)) != Pos::Gerund)
}

/// The rest of the noun phrase from token `at` on, up to its head; none behind an empty line, or where a verb follows.
fn phrase(text: Text, at: usize) -> Option<Range<usize>> {
    let Text { doc, syntax } = text;
    let chunk = syntax.chunk(syntax.chunk_at(at)?).filter(|chunk| chunk.is_noun() && chunk.head >= at)?;
    let end = (at..=chunk.head).find(|&i| i > at && leaves(text, i)).unwrap_or(chunk.head + 1);
    let head = back(end, 1);
    let fits = end <= at + LONGEST && doc.is_word(at) && !leaves(text, at) && doc.gap(at) < Gap::Blank;
    let fits = fits && !(end > at + 1 && doc.is(at, List::IrregularPast) && doc.gap(at + 1) > Gap::None);
    (fits && !ends_phrase(doc, head) && doc.is_word(head)).then_some(at..end)
}

/// Whether token `i` belongs to another phrase: "4,000 profiles | just six months later", "300 QRX | last week".
fn leaves(text: Text, i: usize) -> bool {
    let Text { doc, syntax } = text;
    let pos = syntax.pos(i);
    let apart = doc.gap(i) > Gap::None;
    let time = doc.value(i, List::DateCue).is_some_and(|v| v.starts_with("shift")) && doc.is(i + 1, List::Period);
    doc.gap(i) == Gap::Blank
        || time
        || doc.is(i, List::CurrencySign)
        || apart && (pos == Pos::Number || pos == Pos::Adverb && doc.gap(i + 1) > Gap::None)
}

/// "(150) health and nutrition courses": the phrase goes on behind "and" to a plural.
fn joined(text: Text, phrase: &Range<usize>) -> Option<Range<usize>> {
    let at = phrase.end + 1;
    if text.syntax.pos(phrase.end) != Pos::Conjunction {
        return None;
    }
    let chunk =
        text.syntax.chunk(text.syntax.chunk_at(at)?).filter(|chunk| chunk.is_noun() && chunk.tokens.start == at)?;
    let bare = !matches!(text.syntax.pos(at), Pos::Determiner | Pos::Possessive | Pos::Number | Pos::Pronoun);
    let fits = bare && chunk.tokens.len() > 1 && is_many(text, chunk.head) && chunk.head < phrase.start + LONGEST;
    fits.then(|| phrase.start..chunk.head + 1)
}

/// Whether the noun at token `i` is more than one.
fn is_many(text: Text, i: usize) -> bool {
    text.doc.is(i, List::Plural)
        || match text.syntax.pos(i) {
            Pos::Plural => true,
            Pos::Noun | Pos::Name => is_plural(text.doc, i),
            _ => false,
        }
}

/// Whether token `i` looks like a plural noun.
#[must_use]
pub fn is_plural(doc: &Doc, i: usize) -> bool {
    let word = doc.word(i);
    let ends = word.ends_with('s') || (word.ends_with('S') && word.len() > 3);
    let singular = ["ss", "us", "is", "'s", "’s"].iter().any(|e| word.ends_with(e));
    doc.is(i, List::Plural) || (ends && !singular && word.len() > 2 && !ends_phrase(doc, i))
}

/// Whether token `i` is a word that no noun phrase holds behind its number.
#[must_use]
pub fn ends_phrase(doc: &Doc, i: usize) -> bool {
    const LISTS: [List; 4] = [List::Stopword, List::Preposition, List::Auxiliary, List::PhraseStop];
    doc.tokens[i].kind == Kind::Word && LISTS.iter().any(|&list| doc.is(i, list))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Syntax;

    fn check(words: &str, expected: &str) {
        let text = format!("They saw 40 {words}.");
        let doc = Doc::new(&text);
        let syntax = Syntax::new(&doc);
        let found = counted(Text { doc: &doc, syntax: &syntax }, 3).map_or("", |range| doc.span(range).of(&text));
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn nouns() {
        check("counter-terrorism experts from Oslo", "counter-terrorism experts");
        check("local schools with gardens", "local schools");
        check("women scientists at work", "women scientists");
        check("well-paid dock workers in May", "well-paid dock workers");
        check("health and nutrition courses in May", "health and nutrition courses");
        check("people in towns", "people");
        check("salmon in the brook", "salmon");
        check("in towns", "");
    }
}
