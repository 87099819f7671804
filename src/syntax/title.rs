//! The verb of a title: most texts that the tags are learned from have none, so that it is taken for a noun there.

use std::ops::Range;

use crate::doc::{Doc, back};
use crate::lexicon::List;
use crate::lexicon::verb::Form;
use crate::syntax::{Pos, Tag};
use crate::{Gap, SectionKind, Shape};

/// Finds the verbs of titles that lack one: the first listed verb between a noun and what may be its object.
pub fn mend(doc: &Doc, tags: &mut [Tag]) {
    let titles = doc.sentences.iter().filter(|s| matches!(s.kind, SectionKind::Headline | SectionKind::Subheadline));
    for title in titles {
        mend_infinitives(tags, title.tokens.clone());
        mend_names(doc, tags, title.tokens.clone());
        let main = main(tags, title.tokens.clone());
        mend_past(doc, tags, &main);
        let told = |tags: &[Tag], sure: bool| {
            main.clone().any(|i| tells(doc, tags, i) && !(sure && is_lone(doc, tags, i, &main)))
        };
        let verb = |tags: &[Tag], form| main.clone().skip(1).find(|&i| is_verb(doc, tags, i, &main, form));
        let third = verb(tags, Form::Third).filter(|_| !told(tags, true));
        let Some(verb) = third.or_else(|| verb(tags, Form::Base).filter(|_| !told(tags, false))) else { continue };
        for i in main.start..verb {
            if is_lone(doc, tags, i, &main) {
                tags[i].pos = Pos::Noun;
            }
        }
        tags[verb].pos = Pos::Present;
        if tags[back(verb, 1)].pos == Pos::Adjective {
            tags[back(verb, 1)].pos = Pos::Name;
        }
    }
}

/// Whether a verb without an ending stands where it agrees with nothing: "Probe" in "Lantern Probe Completes …" is a noun.
fn is_lone(doc: &Doc, tags: &[Tag], i: usize, main: &Range<usize>) -> bool {
    let bare = matches!(tags[i].pos, Pos::Base | Pos::Present) && listed(doc, i) == Some(Form::Base);
    bare && (i == main.start || matches!(tags[back(i, 1)].pos, Pos::Name | Pos::Noun | Pos::Adjective | Pos::Adverb))
}

/// A preposition has no base form behind it: it is the "to" of an infinitive.
fn mend_infinitives(tags: &mut [Tag], range: Range<usize>) {
    for i in range.start..back(range.end, 1) {
        if tags[i].pos == Pos::Preposition && tags[i + 1].pos == Pos::Base {
            tags[i].pos = Pos::To;
        }
    }
}

/// A short form with its stop is no verb: "Roe Metals Inc. opens".
fn mend_names(doc: &Doc, tags: &mut [Tag], range: Range<usize>) {
    for i in range {
        if tags[i].pos.is_verb() && doc.is(i, List::OrgSuffix) && doc.mark(i + 1) == '.' && doc.gap(i + 1) == Gap::None
        {
            tags[i].pos = Pos::Name;
        }
    }
}

/// Titles tell in the present: what seems a past before a noun tells which one, where a verb in the present follows.
fn mend_past(doc: &Doc, tags: &mut [Tag], main: &Range<usize>) {
    let present = |i: usize| match tags[i].pos {
        Pos::Present => listed(doc, i) == Some(Form::Third),
        Pos::Plural => is_verb(doc, tags, i, main, Form::Third),
        _ => false,
    };
    let Some(verb) = main.clone().rev().find(|&i| present(i)) else { return };
    for i in main.start..verb {
        if tags[i].pos == Pos::Past && (tags[i + 1].pos.is_nominal() || tags[i + 1].pos == Pos::Adjective) {
            tags[i].pos = Pos::Adjective;
        }
    }
}

/// The tokens before the first clause that is below the main one.
fn main(tags: &[Tag], range: Range<usize>) -> Range<usize> {
    let below = |&i: &usize| matches!(tags[i].pos, Pos::Wh | Pos::Subordinator);
    range.start..range.clone().find(below).unwrap_or(range.end)
}

/// The form of token `i`, if it is one of a listed verb.
pub(super) fn listed(doc: &Doc, i: usize) -> Option<Form> {
    doc.words.get(doc.tokens.get(i)?.word)?.verb
}

/// Whether token `i` is the verb of a title: "opens", "to open", "opened by".
fn tells(doc: &Doc, tags: &[Tag], i: usize) -> bool {
    match tags[i].pos {
        Pos::Gerund => false,
        Pos::Base => listed(doc, i).is_some(),
        pos => pos.is_verb(),
    }
}

/// Whether a noun at token `i` is this form of a listed verb, with a noun before and an object behind.
fn is_verb(doc: &Doc, tags: &[Tag], i: usize, main: &Range<usize>, form: Form) -> bool {
    let pos = |i: usize| if main.contains(&i) { tags[i].pos } else { Pos::Mark };
    let before = pos(back(i, 1));
    let named = doc.shape(back(i, 1)).is_capital();
    let noun = before.is_nominal() || main.contains(&back(i, 1)) && is_lone(doc, tags, back(i, 1), main);
    let subject = noun || before == Pos::Number || (before == Pos::Adjective && named);
    let next = pos(i + 1);
    let object = next.is_nominal()
        || matches!(next, Pos::Number | Pos::Determiner | Pos::Possessive | Pos::Adjective)
        || (next == Pos::Preposition && before == Pos::Name || next == Pos::Adverb) && form == Form::Third;
    listed(doc, i) == Some(form) && pos(i).is_nominal() && subject && object && doc.shape(i) != Shape::Upper
}
