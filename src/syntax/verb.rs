//! Groups of verbs: the main verb with its auxiliaries and the adverbs between, and what they say of time, voice and mood.

use crate::doc::{Gap, back};
use crate::lexicon::List;
use crate::syntax::Pos;
use crate::syntax::chunk::{Chunk, ChunkKind, Reader, is_attribute};

/// When, as far as the form tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// "opened", "has opened", "was opened"
    Past,
    /// "opens", "is opening"
    Present,
    /// "will open", "is to open", "is going to open"
    Future,
    /// "opening", "to open"
    None,
}

/// The form that begins a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// It tells person or time: a clause has one of these.
    Finite,
    /// "to open"
    Infinitive,
    /// "opening"
    Gerund,
    /// "opened" without an auxiliary
    Participle,
    /// "open": finite behind a subject, else an order.
    Base,
}

/// What a group of verbs says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerbGroup {
    /// The form that begins it.
    pub form: Form,
    /// When.
    pub tense: Tense,
    /// "was opened"
    pub passive: bool,
    /// "did not open"
    pub negated: bool,
    /// The modal verb's token.
    pub modal: Option<usize>,
    /// Whether the main verb is "be": "is a port".
    pub copula: bool,
}

/// Which auxiliary token `i` is: "be", "have", "do", "modal", "future" ("will"); empty for other words.
fn auxiliary(reader: &Reader, i: usize) -> &'static str {
    if i < reader.end { reader.doc.value(i, List::Auxiliary).unwrap_or("") } else { "" }
}

/// The group of verbs that begins at token `start`.
#[must_use]
pub fn group(reader: &Reader, start: usize) -> Option<Chunk> {
    let first = reader.pos(start);
    let main = stem(reader, if first == Pos::To { after_adverbs(reader, start) } else { start });
    let begins = match first {
        Pos::To => reader.pos(main) == Pos::Base,
        _ if main > start => reader.pos(main).is_verb(),
        pos => pos.is_verb() && !is_part(reader, start) && !is_attribute(reader, start, start),
    };
    if !begins {
        return None;
    }
    let mut heads = vec![main];
    while let Some(next) = next(reader, heads[heads.len() - 1]) {
        heads.push(next);
    }
    let head = heads[heads.len() - 1];
    let end = head + 1 + usize::from(reader.pos(head + 1) == Pos::Particle);
    let kind = ChunkKind::Verb(told(reader, start..head, &heads));
    Some(Chunk { kind, tokens: start..end, head, preposition: None })
}

/// The verb behind a prefix and a hyphen at token `i`: "co-hosted", "re-elected"; `i` itself where there is none.
fn stem(reader: &Reader, i: usize) -> usize {
    let prefix = matches!(reader.doc.folded(i), "co" | "re" | "pre");
    if prefix && is_part(reader, i) && reader.pos(i + 2).is_verb() { i + 2 } else { i }
}

/// Whether token `i` is a part of a hyphenated word: "state-owned".
fn is_part(reader: &Reader, i: usize) -> bool {
    let hyphen = |j: usize| matches!(reader.doc.mark(j), '-' | '‐' | '‑') && reader.doc.gap(j) == Gap::None;
    let before = i > 0 && hyphen(back(i, 1)) && reader.doc.gap(i) == Gap::None;
    before || (hyphen(i + 1) && reader.doc.gap(i + 2) == Gap::None)
}

/// The first token behind `i` that is no adverb.
fn after_adverbs(reader: &Reader, i: usize) -> usize {
    (i + 1..reader.end).find(|&j| reader.pos(j) != Pos::Adverb).unwrap_or(reader.end)
}

/// The verb that the auxiliary at token `i` leads.
fn next(reader: &Reader, i: usize) -> Option<usize> {
    let word = after_adverbs(reader, i);
    let next = stem(reader, word);
    let pos = reader.pos(next);
    let leads = match auxiliary(reader, i) {
        _ if next == word && is_part(reader, next) => false,
        "be" => matches!(pos, Pos::Participle | Pos::Gerund | Pos::Past),
        "have" => matches!(pos, Pos::Participle | Pos::Past),
        "do" => pos == Pos::Base,
        _ if reader.pos(i) == Pos::Modal => pos == Pos::Base,
        _ => false,
    };
    leads.then_some(next)
}

/// What the verbs `heads` say, the first to the last; `range` are the tokens before the last.
fn told(reader: &Reader, range: std::ops::Range<usize>, heads: &[usize]) -> VerbGroup {
    let head = heads[heads.len() - 1];
    let leads = |what: &str| heads[..heads.len() - 1].iter().any(|&i| auxiliary(reader, i) == what);
    let negated = range.clone().any(|i| reader.doc.value(i, List::FunctionWord) == Some("negation"));
    let modal = heads.iter().copied().find(|&i| reader.pos(i) == Pos::Modal);
    let form = form(reader, range.start, heads[0]);
    let before = heads.len().checked_sub(2).map(|i| heads[i]);
    let passive = before.is_some_and(|i| auxiliary(reader, i) == "be") && reader.pos(head) != Pos::Gerund;
    let perfect = leads("have");
    VerbGroup {
        form,
        tense: tense(reader, heads[0], form, perfect),
        passive,
        negated,
        modal,
        copula: auxiliary(reader, head) == "be",
    }
}

fn form(reader: &Reader, start: usize, first: usize) -> Form {
    match (reader.pos(start), reader.pos(first)) {
        (Pos::To, _) => Form::Infinitive,
        (_, Pos::Gerund) => Form::Gerund,
        (_, Pos::Participle) => Form::Participle,
        (_, Pos::Base) => Form::Base,
        _ => Form::Finite,
    }
}

fn tense(reader: &Reader, first: usize, form: Form, perfect: bool) -> Tense {
    match reader.pos(first) {
        _ if matches!(form, Form::Infinitive | Form::Gerund | Form::Participle) => Tense::None,
        Pos::Past => Tense::Past,
        _ if perfect => Tense::Past,
        Pos::Modal if auxiliary(reader, first) == "future" => Tense::Future,
        _ => Tense::Present,
    }
}
