//! Where a clause may end before its end: at what adds to it and does not change what it says.

use std::ops::Range;

use crate::doc::back;
use crate::doc::token::is_dash;
use crate::fact::page::Page;
use crate::fact::sound;
use crate::lexicon::List;
use crate::syntax::{Chunk, Clause, ClauseId, ClauseKind, Form, Pos, Role, Text};
use crate::{Gap, Shape};

/// What stands at the end of a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// The end of the clause.
    Full,
    /// Another clause.
    Clause,
    /// A comma.
    Comma,
    /// A preposition: the phrase could go on.
    Phrase,
}

/// Where a clause that goes on to the end of `tokens` may end behind its verb, in order.
#[must_use]
pub fn ends(page: &Page, id: ClauseId, verb_end: usize, tokens: &Range<usize>) -> Vec<(usize, End)> {
    let doc = &page.text();
    let floor = bound(doc, id, tokens).max(verb_end + 1);
    let rest = verb_end..tokens.end;
    let clauses =
        doc.syntax.clauses_in(&rest).filter_map(|(below, clause)| Some((before(doc, id, below, clause)?, End::Clause)));
    let marks = rest.clone().filter(|&i| adds(doc, i, tokens.end) && is_said(doc, id, i)).map(|i| (i, End::Comma));
    let adjuncts = doc.syntax.nouns(id).filter(|(_, _, role)| *role == Role::Adjunct);
    let phrases = adjuncts
        .filter_map(|(_, chunk, _)| Some((chunk.preposition?, chunk)))
        .filter(|(i, chunk)| {
            is_adjunct(doc, *i)
                && !joins_on(doc, id, *i..tokens.end)
                && !is_equated(doc, id)
                && (is_full(page, *i) || is_setting(page, *i, chunk))
        })
        .map(|(i, _)| (i, End::Phrase));
    let inside = |i: usize| i >= floor && i < tokens.end && !page.splits(i) && !leads(doc, back(i, 1));
    let inner = clauses.chain(marks).chain(phrases).filter(|&(i, _)| inside(i));
    let mut found: Vec<_> = inner.chain([(tokens.end, End::Full)]).collect();
    crate::order::distinct(&mut found);
    found.dedup_by_key(|(i, _)| *i);
    found
}

/// Whether an adverb at token `i` belongs to what follows: "just | by asking", not "rose sharply | in May".
fn leads(doc: &Text, i: usize) -> bool {
    doc.syntax.pos(i) == Pos::Adverb && !doc.folded(i).ends_with("ly")
}

/// Whether the word at token `i` makes what follows a condition: "if", "unless", "until".
#[must_use]
pub fn is_condition(doc: &Text, i: usize) -> bool {
    doc.value(i, List::Subordinator) == Some("condition")
}

/// Whether what the word at token `i` opens adds to a clause: "while", "by doing", not "dedicated to doing", "if".
fn is_addition(doc: &Text, i: usize) -> bool {
    let gerund = doc.syntax.pos(i + 1) == Pos::Gerund && !doc.is(i, List::Subordinator) && doc.folded(i) != "by";
    !gerund && !is_condition(doc, i)
}

/// Whether the word at token `i` opens a clause with a tense of its own that is told as true ("as", "while"), and compares nothing ("as
/// many as").
fn is_told_too(doc: &Text, below: ClauseId, i: usize) -> bool {
    const NEAR: usize = 6;
    let finite = doc.syntax.verb(below).is_some_and(|(_, group)| group.form == Form::Finite);
    let like = |k: usize| matches!(doc.folded(k), "as" | "so" | "such" | "same");
    let compares = (i.saturating_sub(NEAR)..i).any(like);
    finite && !compares && doc.value(i, List::Subordinator) == Some("fact")
}

/// The end of the last condition in the clause: nothing before it can be left out.
fn bound(doc: &Text, id: ClauseId, tokens: &Range<usize>) -> usize {
    let aside = |kind: ClauseKind| matches!(kind, ClauseKind::Relative | ClauseKind::Participle | ClauseKind::Aside);
    let hangs = |clause: &Clause| {
        let above = clause.parent.and_then(|parent| doc.syntax.clause(parent));
        above.is_some_and(|above| !aside(above.kind))
    };
    let below = doc.syntax.clauses_in(tokens).filter(|(below, clause)| *below > id && hangs(clause));
    let binding = below.filter(|(_, clause)| clause.opener.is_some_and(|i| is_condition(doc, i)));
    binding.map(|(_, clause)| clause.tokens.end.min(tokens.end)).max().unwrap_or(0)
}

/// Where clause `id` may end before the clause `below` it.
fn before(doc: &Text, id: ClauseId, below: ClauseId, clause: &Clause) -> Option<usize> {
    let end = behind_word(doc, clause.tokens.start);
    let comma = is_apart(doc, end);
    let needed = comma || !is_equated(doc, id);
    let leaves = needed
        && match clause.kind {
            ClauseKind::Coordinate => joins_whole(doc, id, below, clause) && is_joined(doc, end, clause.tokens.start),
            ClauseKind::Relative => comma || is_any(doc, end),
            ClauseKind::Participle if comma => is_one(doc, below, clause),
            ClauseKind::Participle => is_any(doc, end),
            ClauseKind::Infinitive => comma || is_purpose(doc, clause.tokens.start),
            ClauseKind::Adverbial => {
                clause.opener.is_some_and(|i| is_addition(doc, i) && (comma || is_told_too(doc, below, i)))
            }
            ClauseKind::Aside => true,
            ClauseKind::Main | ClauseKind::Content => false,
        };
    (leaves && is_told(doc, id, below, end)).then_some(end)
}

/// Whether clause `id` has a subject of its own.
fn has_own(doc: &Text, id: ClauseId, clause: &Clause) -> bool {
    doc.syntax.subject(id).is_some_and(|subject| subject.start >= clause.tokens.start)
}

/// Whether a participle behind a comma tells of the clause: not one of several ("selling lamps, opening shops, and"), none before its
/// noun ("new, heated rooms").
fn is_one(doc: &Text, id: ClauseId, clause: &Clause) -> bool {
    let before = id.checked_sub(1);
    let like = |other: &Clause| other.kind == clause.kind && (other.parent == clause.parent || clause.parent == before);
    let series = before
        .and_then(|before| doc.syntax.clause(before))
        .is_some_and(|before| like(before) && before.tokens.end + 1 >= clause.tokens.start);
    let first = clause.tokens.start;
    let attribute = doc.syntax.pos(first) == Pos::Participle && doc.syntax.pos(first + 1).is_nominal();
    !series && !attribute && !in_row(doc, back(first, 1)) && doc.syntax.pos(back(first, 1)) != Pos::Conjunction
}

/// Whether clause `id` ends before the first that is joined to it: not amid a series of predicates, nor where a noun may be joined to one.
fn joins_whole(doc: &Text, id: ClauseId, below: ClauseId, clause: &Clause) -> bool {
    let coordinate = |at: ClauseId| doc.syntax.clause(at).is_some_and(|c| c.kind == ClauseKind::Coordinate);
    let first = clause.parent == Some(id) && doc.syntax.children(id).find(|at| coordinate(*at)) == Some(below);
    let verb = doc.syntax.verb(below).is_some_and(|(chunk, group)| {
        doc.shape(chunk.head) == Shape::Lower && (group.form != Form::Finite || sound::is_verb(doc, chunk))
    });
    first && verb && (is_apart(doc, behind_word(doc, clause.tokens.start)) || !has_own(doc, below, clause))
}

/// Whether clause `id` says what something is: nothing of that can be left out without a comma.
fn is_equated(doc: &Text, id: ClauseId) -> bool {
    doc.syntax.verb(id).is_some_and(|(_, group)| group.copula)
}

/// Behind the last word before token `i`, "and" and marks left out.
fn behind_word(doc: &Text, i: usize) -> usize {
    let joins = |k: &usize| {
        doc.syntax.pos(*k) == Pos::Conjunction || matches!(doc.mark(*k), ',' | ';') || is_dash(doc.mark(*k))
    };
    i - (0..i).rev().take_while(joins).count()
}

/// Whether a comma or a dash stands at token `i`.
fn is_apart(doc: &Text, i: usize) -> bool {
    doc.mark(i) == ',' || is_dash(doc.mark(i)) && doc.gap(i) != Gap::None
}

/// Whether the noun phrase before token `end` speaks of any such thing, so that what tells more of it only adds: "a small instrument
/// that …", "two new tools built by …", not "a mission to …".
fn is_any(doc: &Text, end: usize) -> bool {
    let chunk = doc.syntax.chunk_at(back(end, 1)).and_then(|id| doc.syntax.chunk(id));
    let telling = |chunk: &&Chunk| chunk.is_noun() && chunk.tokens.end == end && chunk.tokens.len() > 2;
    let first = chunk.filter(telling).map(|chunk| chunk.tokens.start);
    first.is_some_and(|i| matches!(doc.folded(i), "a" | "an") || doc.syntax.pos(i) == Pos::Number)
}

/// Whether the infinitive at token `i` tells what for: a phrase with a preposition stands between it and the verb.
fn is_purpose(doc: &Text, i: usize) -> bool {
    let Some(id) = doc.syntax.chunk_at(back(i, 1)).filter(|_| doc.syntax.pos(i) == Pos::To) else { return false };
    // "with a mission to …"
    let asks = doc.syntax.chunk(id).is_some_and(|c| {
        doc.is(c.head, List::IntentNoun) || matches!(doc.folded(c.tokens.start), "a" | "an") && c.tokens.len() < 3
    });
    // "the stage for Roe to sing", "no further than Roe to see"
    let doer =
        doc.syntax.chunk(id).and_then(|c| c.preposition).is_some_and(|p| matches!(doc.folded(p), "for" | "than"));
    !asks && !doer && doc.syntax.place(id).is_some_and(|(_, role)| role == Role::Adjunct)
}

/// Whether what follows is joined by "and" or a semicolon, not as one of a list or the other of two: "either … or", "not … but".
fn is_joined(doc: &Text, from: usize, to: usize) -> bool {
    let listed = (from..to).all(|i| doc.mark(i) == ',');
    let verb = doc.mark(from) != ',' && doc.syntax.pos(back(from, 1)).is_verb();
    !listed && !verb && !(from..to).any(|i| matches!(doc.folded(i), "or" | "nor" | "but"))
}

/// Whether every clause that is open at token `i` has its verb before it.
fn is_said(doc: &Text, id: ClauseId, i: usize) -> bool {
    let own = doc.syntax.clause_at(back(i, 1)).filter(|own| *own != id);
    let verb = |at: ClauseId| doc.syntax.verb(at).is_some_and(|(chunk, _)| chunk.tokens.end <= i);
    own.is_none_or(|own| verb(own) && is_told(doc, id, own, i))
}

/// Whether every clause between `id` and `below` has its verb before token `end`.
fn is_told(doc: &Text, id: ClauseId, below: ClauseId, end: usize) -> bool {
    let parent = |at: &ClauseId| doc.syntax.clause(*at).and_then(|clause| clause.parent);
    let above = std::iter::successors(parent(&below), parent);
    let verb = |at: ClauseId| doc.syntax.verb(at).is_some_and(|(chunk, _)| chunk.tokens.end <= end);
    above.take_while(|at| *at != id).all(verb)
}

/// Whether at the comma or dash at token `i` begins what only adds: an apposition with an article, a phrase to the end; no member
/// of a list.
fn adds(doc: &Text, i: usize, end: usize) -> bool {
    if !is_apart(doc, i) || is_place(doc, i) || in_list(doc, i, end) || in_row(doc, i) {
        return false;
    }
    let role = doc.syntax.chunk_at(i + 1).and_then(|id| doc.syntax.place(id)).map(|place| place.1);
    let plain = (i + 1..end).all(|k| doc.mark(k) != ',');
    let phrase = doc.syntax.pos(i + 1) == Pos::Preposition && plain;
    let renames = role == Some(Role::Apposition) && matches!(doc.syntax.pos(i + 1), Pos::Determiner | Pos::Possessive);
    let attribute = doc.syntax.pos(back(i, 1)) == Pos::Adjective && doc.syntax.chunk_at(back(i, 1)).is_none();
    is_dash(doc.mark(i)) && plain || phrase || renames && !attribute
}

/// Whether the adjunct behind the preposition at token `i` tells about the whole clause: a noun stands before it.
fn is_adjunct(doc: &Text, i: usize) -> bool {
    let before = doc.syntax.chunk_at(back(i, 1)).and_then(|id| doc.syntax.chunk(id));
    let joined = |chunk: &Chunk| {
        (back(chunk.preposition.unwrap_or(chunk.tokens.start), 1)..chunk.tokens.end)
            .any(|k| doc.syntax.pos(k) == Pos::Conjunction)
    };
    before.is_some_and(|chunk| {
        chunk.is_noun() && !joined(chunk) && chunk.preposition.is_none_or(|p| doc.folded(p) != "of")
    }) && !matches!(
        doc.folded(i),
        "of" | "to" | "for" | "as" | "than" | "without" | "except" | "between" | "into" | "per"
    )
}

/// Whether "and" goes on behind a phrase in the clause: "$40 in fines and $30 in costs".
fn joins_on(doc: &Text, id: ClauseId, rest: Range<usize>) -> bool {
    let own = |&i: &usize| doc.syntax.clause_at(i) == Some(id);
    rest.take_while(own).any(|i| doc.syntax.pos(i) == Pos::Conjunction)
}

/// Whether the noun phrase before token `i` asks for nothing more: a name, an amount. A phrase behind other objects belongs to them in
/// English Web Treebank in half of the cases or more.
fn is_full(page: &Page, i: usize) -> bool {
    let doc = &page.text();
    let Some(chunk) = doc.syntax.chunk_at(back(i, 1)).and_then(|at| doc.syntax.chunk(at)) else { return false };
    let end = doc.span(chunk.tokens.clone()).end;
    // "54 months | in prison"
    let measure = [List::Period, List::Duration, List::Measure].iter().any(|list| doc.is(chunk.head, *list));
    !measure && [&page.names, &page.amounts, &page.dates].iter().any(|spans| page.closes(spans, end))
}

/// Whether a phrase tells when; or where, behind a noun that is not the most of its kind there: "the first bank in Wick".
fn is_setting(page: &Page, i: usize, phrase: &Chunk) -> bool {
    let doc = &page.text();
    let before = doc.syntax.chunk_at(back(i, 1)).and_then(|id| doc.syntax.chunk(id));
    let definite = before.is_some_and(|chunk| doc.syntax.pos(chunk.tokens.start) == Pos::Determiner && !is_any(doc, i));
    let tells = |spans| page.touches(spans, &(i..phrase.tokens.end));
    tells(&page.dates) || tells(&page.places) && !definite
}

/// Whether a stretch is closed: its marks in pairs, no word at its end that asks for more.
#[must_use]
pub fn is_whole(doc: &Text, tokens: &Range<usize>) -> bool {
    let stop = matches!(doc.mark(tokens.end), '.' | '!');
    (stop || !is_dangling(doc, back(tokens.end, 1))) && is_balanced(doc, tokens)
}

/// Whether the comma at token `i` parts the members of a list: "and" follows, behind another comma or near, and no verb
/// before it.
fn in_list(doc: &Text, i: usize, end: usize) -> bool {
    const LIST: usize = 18;
    const MEMBER: usize = 8;
    let article = matches!(doc.folded(i + 1), "a" | "an" | "the");
    let stops = |k: &usize| {
        doc.syntax.pos(*k).is_finite() || doc.is(*k, List::RelativePronoun) || matches!(doc.word(*k), ";" | "(")
    };
    let mut near = (i + 1..end.min(i + LIST)).take_while(|k| !stops(k));
    near.any(|k| {
        let joins = matches!(doc.folded(k), "and" | "or" | "&");
        joins && (doc.word(back(k, 1)) == "," && k > i + 1 || !article && k < i + MEMBER)
    })
}

/// Whether the noun phrase before the comma at token `i` stands behind one: the third of a list.
fn in_row(doc: &Text, i: usize) -> bool {
    let chunk = doc.syntax.chunk_at(back(i, 1)).and_then(|id| doc.syntax.chunk(id));
    chunk.is_some_and(|chunk| chunk.is_noun() && doc.mark(back(chunk.tokens.start, 1)) == ',')
}

/// Whether the comma at token `i` parts a town from its country, or closes one that is so parted.
fn is_place(doc: &Text, i: usize) -> bool {
    let place = |k: usize| doc.is(k, List::Place) || doc.is(k, List::StateAbbreviation);
    place(back(i, 1)) && place(i + 1)
}

/// Whether the word at token `i` asks for more behind it: "of", "the", "including", the first part of a compound.
fn is_dangling(doc: &Text, i: usize) -> bool {
    let lists = [List::Preposition, List::Determiner, List::Auxiliary, List::Subordinator, List::Connective];
    let compound = i > 1 && doc.word(back(i, 1)) == "-" && doc.tokens[i].gap == Gap::None;
    let verb = doc.is(i, List::ReportingVerb) && !doc.is(i, List::SpeechNoun);
    let lower = doc.tokens[i].shape == Shape::Lower;
    let asks = lists.iter().any(|&l| doc.is(i, l))
        || matches!(doc.folded(i), "including" | "based" | "that" | "and" | "or" | "being" | "such" | "not");
    lower && (asks || verb || compound || lacks_noun(doc, i))
        || doc.tokens[i].shape == Shape::Initial
        || doc.word(i) == ","
}

/// Whether a noun has to follow: "a secure | , open tool", "by secure | , open tools".
fn lacks_noun(doc: &Text, i: usize) -> bool {
    let attribute = matches!(doc.syntax.pos(i), Pos::Adjective | Pos::Participle);
    let before = doc.syntax.pos(back(i, 1));
    attribute && matches!(before, Pos::Determiner | Pos::Possessive | Pos::Preposition | Pos::Gerund)
}

/// Whether every bracket and quotation mark in the range has its other half there.
fn is_balanced(doc: &Text, tokens: &Range<usize>) -> bool {
    let (mut round, mut curly, mut straight) = (0i32, 0i32, 0i32);
    for i in tokens.clone() {
        match doc.word(i) {
            "(" | "[" => round += 1,
            ")" | "]" => round -= 1,
            "“" => curly += 1,
            "”" => curly -= 1,
            "\"" => straight += 1,
            _ => {}
        }
        if round < 0 || curly < 0 {
            return false;
        }
    }
    round == 0 && curly == 0 && straight % 2 == 0
}
