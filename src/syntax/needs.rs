//! A sentence needs a verb and a subject: where the tags show none, it is the word that may be one and stands in its place.

use std::ops::Range;

use crate::Shape;
use crate::doc::token::is_quote;
use crate::doc::{Doc, back};
use crate::lexicon::List;
use crate::lexicon::verb::Form;
use crate::syntax::title::listed;
use crate::syntax::{Pos, Tag};

/// How many tokens of a sentence are looked at around a word.
const REACH: usize = 40;

/// Finds the verbs of sentences, and of what stands beside a quotation; and their subjects.
pub fn mend(doc: &Doc, tags: &mut [Tag]) {
    for sentence in &doc.sentences {
        let last = sentence.tokens.clone().rfind(|&i| is_quote(doc.mark(i)) && !matches!(doc.mark(i), '’' | '\''));
        let start = last.map_or(sentence.tokens.start, |i| i + 1);
        name(doc, tags, sentence.tokens.clone());
        sentence.tokens.clone().for_each(|i| join(doc, tags, i));
        if doc.mark(back(sentence.tokens.end, 1)) == '.' {
            give(doc, tags, start..sentence.tokens.end);
        }
        sentence.tokens.clone().for_each(|i| head(doc, tags, i));
        sentence.tokens.clone().skip(2).for_each(|i| agree(doc, tags, i));
        sentence.tokens.clone().skip(1).for_each(|i| relate(doc, tags, i));
        sentence.tokens.clone().for_each(|i| link(doc, tags, sentence.tokens.start, i));
        sentence.tokens.clone().skip(2).for_each(|i| sink(doc, tags, sentence.tokens.start, i));
        sentence.tokens.clone().skip(3).for_each(|i| tell(doc, tags, sentence.tokens.start, i));
    }
}

/// Makes a noun of a word before a verb that opens a sentence, unless it is one of those that may: "Here stood", "Then came".
fn name(doc: &Doc, tags: &mut [Tag], sentence: Range<usize>) {
    let first = sentence.clone().find(|&i| doc.is_word(i)).unwrap_or(sentence.start);
    let verbless = !is_told(tags, sentence);
    let own = tags.get(first).map_or(Pos::Mark, |t| t.pos);
    let open = matches!(own, Pos::Adverb | Pos::Adjective | Pos::Other | Pos::Present);
    let told = tags.get(first + 1).is_some_and(|t| match t.pos {
        Pos::Participle => verbless,
        pos => matches!(pos, Pos::Past | Pos::Present),
    });
    let grammar =
        doc.is(first, List::Stopword) || doc.is(first, List::FunctionWord) || doc.folded(first).ends_with("ly");
    if open && told && !grammar && doc.is_word(first) {
        tags[first].pos = if own == Pos::Present { Pos::Plural } else { Pos::Noun };
    }
}

/// Makes a name of a capitalised adverb amid one ("the Give Back Grant"), a preposition of "to" before a noun ("to date").
fn join(doc: &Doc, tags: &mut [Tag], i: usize) {
    let pos = |i: usize| tags.get(i).map_or(Pos::Mark, |tag| tag.pos);
    let amid = |i: usize| pos(i).is_nominal() && doc.shape(i).is_capital();
    match pos(i) {
        Pos::Adverb | Pos::Particle if doc.shape(i) == Shape::Title && i > 0 && amid(back(i, 1)) && amid(i + 1) => {
            tags[i].pos = Pos::Name;
        }
        // "its Give Back Grant program"
        Pos::Base if doc.shape(i) == Shape::Title && i > 0 && pos(back(i, 1)) == Pos::Possessive => {
            tags[i].pos = Pos::Name;
        }
        Pos::To if pos(i + 1).is_nominal() || matches!(pos(i + 1), Pos::Determiner | Pos::Possessive | Pos::Number) => {
            tags[i].pos = Pos::Preposition;
        }
        // "planned to open by June"
        Pos::Preposition if doc.folded(i) == "to" && is_bare(doc, tags, i + 1) => {
            (tags[i].pos, tags[i + 1].pos) = (Pos::To, Pos::Base);
        }
        _ => {}
    }
}

/// Whether what seems an adjective at token `i` is a verb without ending: no noun stands behind it.
fn is_bare(doc: &Doc, tags: &[Tag], i: usize) -> bool {
    let pos = |i: usize| tags.get(i).map_or(Pos::Mark, |tag| tag.pos);
    let goes_on = pos(i + 1).is_nominal() || matches!(pos(i + 1), Pos::Adjective | Pos::Conjunction);
    pos(i) == Pos::Adjective && listed(doc, i) == Some(Form::Base) && !goes_on
}

/// Makes a noun of the last word behind a possessive or an article, if none of them is one: "its output", "the fair takes".
fn head(doc: &Doc, tags: &mut [Tag], i: usize) {
    let pos = |i: usize| tags.get(i).map_or(Pos::Mark, |tag| tag.pos);
    let owned = pos(i) == Pos::Possessive;
    if !owned && pos(i) != Pos::Determiner || pos(i + 1) != Pos::Adjective {
        return;
    }
    let end = (i + 1..tags.len()).find(|&k| pos(k) != Pos::Adjective).unwrap_or(tags.len());
    let told = matches!(pos(end), Pos::Past | Pos::Present | Pos::Modal);
    if told || owned && (matches!(pos(end), Pos::Preposition | Pos::To) || doc.mark(end) == '.') {
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

/// Makes a verb of a word that may be one right behind "which", "who" or "that" and before a phrase: "a charity which centers on".
fn relate(doc: &Doc, tags: &mut [Tag], i: usize) {
    let pos = |i: usize| tags.get(i).map_or(Pos::Mark, |tag| tag.pos);
    let opened = pos(back(i, 1)) == Pos::Wh && doc.is(back(i, 1), List::RelativePronoun);
    let leads = matches!(pos(i + 1), Pos::Preposition | Pos::Determiner | Pos::Possessive | Pos::To);
    if opened && leads && pos(i) == Pos::Plural && is_third(doc, i) {
        tags[i].pos = Pos::Present;
    }
}

/// Makes a conjunction of a preposition whose noun has a verb of its own, in a clause that has its own: "it lifts fares as costs grow".
fn link(doc: &Doc, tags: &mut [Tag], start: usize, i: usize) {
    let pos = |i: usize| tags.get(i).map_or(Pos::Mark, |tag| tag.pos);
    if pos(i) != Pos::Preposition || doc.value(i, List::Subordinator).is_none() || i == start {
        return;
    }
    let verb = (i + 1..tags.len().min(i + REACH)).find(|&k| !is_of_name(pos(k))).filter(|&k| k > i + 1);
    let near = start.max(i.saturating_sub(REACH))..i;
    let parts = |k: &usize| {
        matches!(pos(*k), Pos::Wh | Pos::Subordinator | Pos::Conjunction)
            || matches!(doc.mark(*k), ',' | ';' | ':' | '(' | ')')
    };
    let told = near.clone().rev().take_while(|k| !parts(k)).any(|k| pos(k).is_finite());
    if told && near.clone().all(|k| pos(k) != Pos::Wh) && verb.is_some_and(|k| pos(k).is_finite()) {
        tags[i].pos = Pos::Subordinator;
    }
}

/// Makes a noun of a base form joined to a noun, where nothing asks for one: "was found guilty of murder and assault".
fn sink(doc: &Doc, tags: &mut [Tag], start: usize, i: usize) {
    let pos = |i: usize| tags.get(i).map_or(Pos::Mark, |tag| tag.pos);
    let joined = pos(i) == Pos::Base && pos(back(i, 1)) == Pos::Conjunction && pos(back(i, 2)).is_nominal();
    let asked = |k: usize| matches!(pos(k), Pos::Base | Pos::To | Pos::Modal | Pos::Present);
    let near = start.max(i.saturating_sub(REACH))..i;
    let told = || near.clone().any(|k| pos(k) == Pos::Past) && !near.clone().any(asked);
    if joined && doc.shape(i) == Shape::Lower && told() {
        tags[i].pos = Pos::Noun;
    }
}

/// Makes a past of a participle with an object whose subject an apposition parts from it: "…, and Roe, the mayor, signed the deed".
fn tell(doc: &Doc, tags: &mut [Tag], start: usize, i: usize) {
    let pos = |i: usize| tags.get(i).map_or(Pos::Mark, |tag| tag.pos);
    let object = matches!(pos(i + 1), Pos::Determiner | Pos::Possessive);
    if pos(i) != Pos::Participle || !object || doc.mark(back(i, 1)) != ',' {
        return;
    }
    let told = |k: &usize| !pos(*k).is_verb() && pos(*k) != Pos::Wh;
    let near = (start.max(i.saturating_sub(REACH))..back(i, 1)).rev().take_while(told);
    let comma = near.clone().find(|&k| doc.mark(k) == ',');
    let subject = comma.and_then(|comma| near.clone().filter(|&k| k < comma).find(|&k| !is_of_name(pos(k))));
    let opened = comma.is_some_and(|comma| pos(back(comma, 1)).is_nominal())
        && subject.is_some_and(|k| pos(k) == Pos::Conjunction && doc.mark(back(k, 1)) == ',');
    if opened {
        tags[i].pos = Pos::Past;
    }
}

/// Whether a word of this class can stand in a plain noun phrase.
const fn is_of_name(pos: Pos) -> bool {
    pos.is_nominal() || matches!(pos, Pos::Determiner | Pos::Adjective | Pos::Possessive | Pos::Number)
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
    let noun = (i.saturating_sub(REACH)..i).rev().find(|&k| pos(k) != Pos::Adverb);
    let plural = noun.is_some_and(|k| pos(k) == Pos::Plural);
    let base = own == Pos::Noun && listed(doc, i) == Some(Form::Base);
    let leads = matches!(next, Pos::Preposition | Pos::Determiner | Pos::Possessive | Pos::Number | Pos::Adverb);
    // "exports nearly tripled"
    let changed = next == Pos::Adverb
        && (i + 2..i + 4).any(|k| pos(k) == Pos::Participle && doc.is(k, List::ChangeVerb) && !pos(k + 1).is_nominal());
    match () {
        () if !(subject || plural) || doc.shape(i) != Shape::Lower => None,
        () if past && before != Pos::Adjective => Some(Pos::Past),
        () if third && leads && !changed => Some(Pos::Present),
        () if plural && base && (leads || object || next == Pos::Adjective) => Some(Pos::Present),
        () => None,
    }
}
