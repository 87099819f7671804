//! A reading of grammar as text, for developers: each sentence with its tags and chunks, then its clauses.
//!
//! `[` and `]` hold a noun phrase, `{` and `}` a group of verbs; `?` behind a tag says that it is not sure.

use std::fmt::Write;

use crate::doc::Doc;
use crate::syntax::{Chunk, Clause, Role, Syntax};

/// Below this margin a tag is shown as doubtful.
const SURE: u8 = 3;

/// All sentences of the text.
#[must_use]
pub fn all(doc: &Doc, syntax: &Syntax) -> String {
    let mut out = String::new();
    for sentence in &doc.sentences {
        let inside = |start: usize| sentence.tokens.contains(&start);
        let _ = writeln!(out, "{}", words(doc, syntax, sentence.tokens.clone()));
        for (id, clause) in syntax.clauses.all.iter().enumerate().filter(|(_, c)| inside(c.tokens.start)) {
            let _ = writeln!(out, "  {id} {}", self::clause(doc, syntax, id, clause));
        }
    }
    out
}

/// The tokens with their tags, chunks in brackets.
fn words(doc: &Doc, syntax: &Syntax, range: std::ops::Range<usize>) -> String {
    let chunk = |i: usize| syntax.chunks.iter().find(|c| c.tokens.contains(&i));
    let mut out = String::new();
    for i in range {
        let (open, close) = chunk(i).map_or(("", ""), |c| brackets(c, i));
        let tag = syntax.tags[i];
        let doubt = if tag.margin < SURE { "?" } else { "" };
        let _ = write!(out, "{open}{}/{:?}{doubt}{close} ", doc.word(i), tag.pos);
    }
    out
}

fn brackets(chunk: &Chunk, i: usize) -> (&'static str, &'static str) {
    let marks = if chunk.is_noun() { ("[", "]") } else { ("{", "}") };
    let open = if chunk.tokens.start == i { marks.0 } else { "" };
    let close = if chunk.tokens.end == i + 1 { marks.1 } else { "" };
    (open, close)
}

/// A clause: kind, opener, subject, verb, objects, adjuncts.
fn clause(doc: &Doc, syntax: &Syntax, id: usize, clause: &Clause) -> String {
    let chunk = |id: u32| doc.span(syntax.chunks[id as usize].tokens.clone()).of(doc.text);
    let mut out = format!("{:?}", clause.kind);
    if let Some(parent) = clause.parent {
        let _ = write!(out, " of {parent}");
    }
    if let Some(opener) = clause.opener {
        let _ = write!(out, " <{}>", doc.word(opener));
    }
    if let Some(subject) = clause.subject {
        let _ = write!(out, " S:{}", chunk(subject));
    }
    if let Some(verb) = clause.verb {
        let group = syntax.chunks[verb as usize].verb();
        let _ = write!(out, " V:{}", chunk(verb));
        if let Some(group) = group {
            let passive = if group.passive { " passive" } else { "" };
            let _ = write!(out, "({:?} {:?}{passive})", group.form, group.tense);
        }
    }
    for (at, (_, role)) in syntax.clauses.places.iter().enumerate().filter(|(_, p)| p.0 as usize == id) {
        let chunk = &syntax.chunks[at];
        if !chunk.is_noun() || *role == Role::Subject {
            continue;
        }
        let before = chunk.preposition.map_or("", |i| doc.word(i));
        let _ = write!(out, " {role:?}:{before} {}", doc.span(chunk.tokens.clone()).of(doc.text));
    }
    let _ = write!(out, " | {}", doc.span(clause.tokens.clone()).of(doc.text).replace('\n', " "));
    out
}
