//! The noun that a number counts: what its noun phrase holds behind it.

use std::ops::Range;

use crate::doc::back;
use crate::lexicon::{List, Lists};
use crate::number::qualifier;
use crate::syntax::{Pos, Text};
use crate::{Doc, Gap, Kind, Shape};

/// How many tokens may stand between a number and the end of its noun.
const LONGEST: usize = 12;
/// How many adjectives may stand before the "and" behind which a number has the noun of the one before.
const SHARED: usize = 4;

/// The noun with its adjectives that begins at token `at`, right behind a number: "well-paid dock workers". A number above one
/// counts a plural, a lone word ("310 lux") or a short form ("300 QRX").
#[must_use]
pub fn counted(text: Text, at: usize) -> Option<Range<usize>> {
    if let Some(whole) = coordinated(text, at) {
        return Some(whole);
    }
    let Some(phrase) = phrase(text, at) else { return misread(text, at).or_else(|| hyphened(text, at)) };
    let head = back(phrase.end, 1);
    if is_many(text, head) {
        return Some(phrase);
    }
    if let Some(whole) = described(text, &phrase).or_else(|| bracketed(text, &phrase)) {
        return Some(whole);
    }
    if let Some(joined) = joined(text, &phrase) {
        return Some(joined);
    }
    let short = text.doc.shape(head) == Shape::Upper && text.doc.word(head).len() < 6;
    // "one-third feel prepared": a verb after all.
    let verb = matches!(text.syntax.pos(phrase.end), Pos::Adjective | Pos::Participle | Pos::Determiner);
    let plain = text.syntax.pos(head) == Pos::Noun && text.doc.shape(head) == Shape::Lower && !verb;
    (phrase.len() == 1 && (short || plain)).then_some(phrase)
}

/// "(40) homes lost power": of two verbs in a row the first is a noun.
fn misread(text: Text, at: usize) -> Option<Range<usize>> {
    let verb = matches!(text.syntax.pos(at + 1), Pos::Past | Pos::Present | Pos::Participle | Pos::Modal);
    (text.syntax.pos(at) == Pos::Present && verb && is_plural(text.doc, at)).then_some(at..at + 1)
}

/// "(75) low-income families", where the hyphen was not read as one of the phrase.
fn hyphened(text: Text, at: usize) -> Option<Range<usize>> {
    let Text { doc, .. } = text;
    let tied = doc.mark(at + 1) == '-' && doc.gap(at + 1) == Gap::None && doc.gap(at + 2) == Gap::None;
    let rest = phrase(text, at + 2).filter(|rest| tied && rest.len() > 1 && is_many(text, back(rest.end, 1)))?;
    (doc.shape(at) == Shape::Lower && doc.gap(at) == Gap::Space).then_some(at..rest.end)
}

/// "(312) Nordic displaced workers": what looks like a verb is a participle, since a number above one counts a plural.
fn described(text: Text, phrase: &Range<usize>) -> Option<Range<usize>> {
    let Text { doc, syntax } = text;
    let verb = phrase.end;
    let participle = matches!(syntax.pos(verb), Pos::Past | Pos::Participle) && doc.shape(verb) == Shape::Lower;
    let shaped = matches!(syntax.pos(back(verb, 1)), Pos::Adjective | Pos::Name | Pos::Adverb) && phrase.len() == 1;
    let plural = syntax.pos(verb + 1) == Pos::Plural && doc.shape(verb + 1) == Shape::Lower;
    let apart = doc.gap(verb) == Gap::Space && doc.gap(verb + 1) == Gap::Space;
    (participle && shaped && plural && apart).then_some(phrase.start..verb + 2)
}

/// "insures 3 million (licensed pilots)", "one of 40 (sheds)": what looks like a verb is part of the noun phrase, where the number
/// that begins at token `start` depends on the verb or preposition before it.
#[must_use]
pub fn governed(text: Text, start: usize, at: usize) -> Option<Range<usize>> {
    let Text { doc, syntax } = text;
    let before = back(qualifier::before(doc, start).map_or(start, |(_, at)| at), 1);
    let verb = || syntax.chunk(syntax.chunk_at(before)?)?.verb().filter(|group| !group.copula);
    let governs = syntax.pos(before) == Pos::Preposition || verb().is_some();
    let word = doc.shape(at) == Shape::Lower && doc.gap(at) == Gap::Space;
    let described = matches!(syntax.pos(at), Pos::Past | Pos::Participle) && syntax.pos(at + 1) == Pos::Plural;
    let named = syntax.pos(at) == Pos::Present && is_plural(doc, at);
    let end = if described { at + 2 } else { at + 1 };
    (governs && start > 0 && word && (described || named)).then_some(at..end)
}

/// "(200) small and medium-sized firms": adjectives that "and" joins before the noun.
fn coordinated(text: Text, at: usize) -> Option<Range<usize>> {
    let Text { doc, syntax } = text;
    let adjective = |i: &usize| syntax.pos(*i) == Pos::Adjective && doc.gap(*i) <= Gap::Space;
    let and = (at..at + SHARED).find(|i| !adjective(i)).filter(|&i| i > at)?;
    let phrase = phrase(text, and + 1).filter(|_| syntax.pos(and) == Pos::Conjunction)?;
    let described = adjective(&phrase.start) && phrase.len() > 1 && is_many(text, back(phrase.end, 1));
    (described && doc.gap(at) < Gap::Blank).then_some(at..phrase.end)
}

/// "4,000 boat inspection (BIX) visits": the phrase goes on behind a short form in brackets.
fn bracketed(text: Text, phrase: &Range<usize>) -> Option<Range<usize>> {
    let Text { doc, .. } = text;
    let (open, next) = (phrase.end, phrase.end + 3);
    let short = doc.mark(open) == '(' && doc.shape(open + 1) == Shape::Upper && doc.mark(open + 2) == ')';
    let rest =
        self::phrase(text, next).filter(|rest| short && rest.start == next && is_many(text, back(rest.end, 1)))?;
    (rest.end < phrase.start + LONGEST).then_some(phrase.start..rest.end)
}

/// "22 new (and 14 former pilots)": the noun that two numbers share, each with adjectives of its own.
#[must_use]
pub fn shared(text: Text, at: usize) -> Option<Range<usize>> {
    let Text { doc, syntax } = text;
    let adjective = |i: &usize| syntax.pos(*i) == Pos::Adjective && doc.gap(*i) == Gap::Space;
    let word = |i: &usize| adjective(i) || syntax.pos(*i) == Pos::Noun && doc.shape(*i) == Shape::Lower && *i == at;
    let and = (at..at + SHARED).find(|i| !word(i)).filter(|&i| i > at)?;
    let number = and + 1;
    let joined = syntax.pos(and) == Pos::Conjunction && syntax.pos(number) == Pos::Number;
    let phrase = phrase(text, number + 1).filter(|_| joined && doc.gap(number) == Gap::Space)?;
    let head = back(phrase.end, 1);
    let described = adjective(&phrase.start) || syntax.pos(at) == Pos::Noun && syntax.pos(phrase.start) == Pos::Noun;
    (phrase.len() > 1 && described && is_many(text, head)).then(|| {
        let first = (phrase.start + 1..phrase.end).find(|i| !adjective(i)).unwrap_or(head);
        first..phrase.end
    })
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
        || doc.is(i, List::CurrencySign) && doc.is_number(i + 1)
        || apart && (pos == Pos::Number || pos == Pos::Adverb && doc.gap(i + 1) > Gap::None)
}

/// "(150) health and nutrition courses": the phrase goes on behind "and" to a plural.
fn joined(text: Text, phrase: &Range<usize>) -> Option<Range<usize>> {
    let at = phrase.end + 1;
    if text.syntax.pos(phrase.end) != Pos::Conjunction {
        return None;
    }
    let chunk = text.syntax.chunk_at(at).and_then(|id| text.syntax.chunk(id));
    let rest = self::phrase(text, at).filter(|_| chunk.is_some_and(|chunk| chunk.tokens.start == at))?;
    let bare = !matches!(text.syntax.pos(at), Pos::Determiner | Pos::Possessive | Pos::Number | Pos::Pronoun);
    let fits = bare && rest.len() > 1 && is_many(text, back(rest.end, 1)) && rest.end <= phrase.start + LONGEST;
    fits.then_some(phrase.start..rest.end)
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
    const LISTS: Lists = Lists::of(&[List::Stopword, List::Preposition, List::Auxiliary, List::PhraseStop]);
    doc.tokens[i].kind == Kind::Word && doc.is_in(i, LISTS)
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
