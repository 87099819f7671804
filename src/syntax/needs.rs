//! A sentence needs a verb and a subject: where the tags show none, it is the word that may be one and stands in its place.

use std::ops::Range;

use crate::Shape;
use crate::doc::token::is_quote;
use crate::doc::{Doc, back};
use crate::lexicon::List;
use crate::lexicon::verb::Form;
use crate::syntax::title::listed;
use crate::syntax::{Pos, Tag};

/// Finds the verbs of sentences, and of what stands beside a quotation; and their subjects.
pub fn mend(doc: &Doc, tags: &mut [Tag]) {
    for sentence in &doc.sentences {
        let last = sentence.tokens.clone().rfind(|&i| is_quote(doc.mark(i)));
        let start = last.map_or(sentence.tokens.start, |i| i + 1);
        name(doc, tags, sentence.tokens.clone());
        if doc.mark(back(sentence.tokens.end, 1)) == '.' {
            give(doc, tags, start..sentence.tokens.end);
        }
        sentence.tokens.clone().for_each(|i| head(doc, tags, i));
        sentence.tokens.clone().skip(2).for_each(|i| agree(doc, tags, i));
    }
}

/// Makes a noun of a word before a verb that opens a sentence, unless it is one of those that may: "Here stood", "Then came".
fn name(doc: &Doc, tags: &mut [Tag], sentence: Range<usize>) {
    let first = sentence.start;
    let verbless = !is_told(tags, sentence);
    let open = matches!(tags.get(first).map(|t| t.pos), Some(Pos::Adverb | Pos::Adjective | Pos::Other));
    let told = tags.get(first + 1).is_some_and(|t| match t.pos {
        Pos::Participle => verbless,
        pos => matches!(pos, Pos::Past | Pos::Present),
    });
    let grammar =
        doc.is(first, List::Stopword) || doc.is(first, List::FunctionWord) || doc.folded(first).ends_with("ly");
    if open && told && !grammar && doc.is_word(first) {
        tags[first].pos = Pos::Noun;
    }
}

/// Makes a noun of the last word behind a possessive, if none of them is one: "its output".
fn head(doc: &Doc, tags: &mut [Tag], i: usize) {
    let pos = |i: usize| tags.get(i).map_or(Pos::Mark, |tag| tag.pos);
    if pos(i) != Pos::Possessive || pos(i + 1) != Pos::Adjective {
        return;
    }
    let end = (i + 1..tags.len()).find(|&k| pos(k) != Pos::Adjective).unwrap_or(tags.len());
    let ends =
        matches!(pos(end), Pos::Preposition | Pos::Past | Pos::Present | Pos::Modal | Pos::To) || doc.mark(end) == '.';
    if ends {
        tags[back(end, 1)].pos = Pos::Noun;
    }
}

/// Whether a verb with a tense stands there.
fn is_told(tags: &[Tag], range: Range<usize>) -> bool {
    tags[range].iter().any(|tag| tag.pos.is_finite())
}

/// Makes a verb of the first word that may be one, where there is none.
fn give(doc: &Doc, tags: &mut [Tag], range: Range<usize>) {
    let told = is_told(tags, range.clone());
    let found = range.skip(1).find_map(|i| form(doc, tags, i).map(|pos| (i, pos)));
    if let Some((i, pos)) = found.filter(|_| !told) {
        tags[i].pos = pos;
        if tags[back(i, 1)].pos == Pos::Adjective {
            tags[back(i, 1)].pos = Pos::Noun;
        }
    }
}

/// Whether token `i` is "links", of a listed verb.
fn is_third(doc: &Doc, i: usize) -> bool {
    listed(doc, i) == Some(Form::Third)
}

/// Of two words that may both be plural or verb behind a noun the first is the verb: "The line links fares to costs".
fn agree(doc: &Doc, tags: &mut [Tag], i: usize) {
    let [first, noun] = [back(i, 1), back(i, 2)];
    let both = tags[i].pos == Pos::Present && tags[first].pos == Pos::Plural;
    if both && is_third(doc, i) && is_third(doc, first) && matches!(tags[noun].pos, Pos::Noun | Pos::Name) {
        (tags[first].pos, tags[i].pos) = (Pos::Present, Pos::Plural);
    }
}

/// The verb that the word at token `i` may be: "quavered" behind a name, "falls" before a preposition.
fn form(doc: &Doc, tags: &[Tag], i: usize) -> Option<Pos> {
    let pos = |i: usize| tags.get(i).map_or(Pos::Mark, |tag| tag.pos);
    let (before, own, next) = (pos(back(i, 1)), pos(i), pos(i + 1));
    let subject = before.is_nominal() || matches!(before, Pos::Pronoun | Pos::Adjective);
    let ending = doc.folded(i).ends_with("ed") || doc.is(i, List::IrregularPast);
    let object = next.is_nominal() || matches!(next, Pos::Determiner | Pos::Possessive | Pos::Number);
    let past = matches!(own, Pos::Adjective | Pos::Noun | Pos::Adverb) && ending && !next.is_nominal()
        || own == Pos::Participle && object;
    let third = own == Pos::Plural && (is_third(doc, i) || doc.is(i, List::ChangeVerb));
    let leads = matches!(next, Pos::Preposition | Pos::Determiner | Pos::Possessive | Pos::Number | Pos::Adverb);
    // "exports nearly tripled"
    let changed = next == Pos::Adverb
        && (i + 2..i + 4).any(|k| pos(k) == Pos::Participle && doc.is(k, List::ChangeVerb) && !pos(k + 1).is_nominal());
    match () {
        () if !subject || doc.shape(i) != Shape::Lower => None,
        () if past && before != Pos::Adjective => Some(Pos::Past),
        () if third && leads && !changed => Some(Pos::Present),
        () => None,
    }
}
