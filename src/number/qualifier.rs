//! How exact a number is, by the words before it ("more than") or behind it ("or more").

use crate::doc::verb;
use crate::lexicon::{self, List};
use crate::number::joint;
use crate::number::quantity::Qualifier;
use crate::{Doc, Gap};

/// The longest phrase: "a little more than".
const LONGEST: usize = 4;

/// The qualifier that ends before token `at`, and the token where it begins.
#[must_use]
pub fn before(doc: &Doc, at: usize) -> Option<(Qualifier, usize)> {
    if at.checked_sub(1).is_some_and(|b| matches!(doc.word(b), "+" | "plus")) {
        return None;
    }
    let longest = LONGEST.min(at);
    // "and over" tells of the number before it.
    let joined = |i: usize| joint::and(doc, i) || joint::or(doc, i);
    (1..=longest).rev().filter(|&n| n == 1 || !joined(at - n)).find_map(|n| Some((named(doc, at - n, n)?, at - n)))
}

/// The qualifier that begins at token `at` before a number, and the token behind it: "more than".
#[must_use]
pub fn at(doc: &Doc, at: usize) -> Option<(Qualifier, usize)> {
    (1..=LONGEST).rev().find_map(|n| Some((named(doc, at, n)?, at + n))).filter(|&(_, end)| doc.is_number(end))
}

/// The qualifier that begins at token `at`, and the token behind it.
#[must_use]
pub fn behind(doc: &Doc, at: usize) -> Option<(Qualifier, usize)> {
    let n = match doc.word(at) {
        "+" | "plus" if doc.tokens[at].gap == Gap::None || doc.word(at) == "plus" => 1,
        "or" | "and" => 2,
        _ => return None,
    };
    let free = n == 2 || !doc.tokens.get(at + 1).is_some_and(|t| t.kind == crate::Kind::Number);
    free.then(|| Some((named(doc, at, n)?, at + n))).flatten()
}

fn named(doc: &Doc, at: usize, n: usize) -> Option<Qualifier> {
    let tags = doc.tokens.get(at)?.lex;
    if !(if n > 1 { tags.begins(List::Qualifier) } else { tags.has(List::Qualifier) }) {
        return None;
    }
    let value = lexicon::value(List::Qualifier, doc.folded_phrase(at..at + n))?;
    // "worked better than half an hour of rest" compares how it worked.
    let manner = || at.checked_sub(1).is_some_and(|b| verb::form(doc, b).is_some() && !doc.is(b, List::Auxiliary));
    if value.ends_with('?') && manner() {
        return None;
    }
    Some(match value.trim_end_matches('?') {
        "over" => Qualifier::Over,
        "under" => Qualifier::Under,
        "atLeast" => Qualifier::AtLeast,
        "atMost" => Qualifier::AtMost,
        _ => Qualifier::About,
    })
}
