//! Why and how: the reason, the purpose and the means that stand behind the main clause.

use std::ops::Range;

use super::phrase_end;
use crate::Doc;
use crate::doc::verb::{self, Form};
use crate::lexicon::{self, List};

/// The reason or purpose that the source tells.
pub fn why(doc: &Doc, source: &Range<usize>) -> Option<Range<usize>> {
    source.clone().skip(2).find_map(|i| {
        let n = doc.phrase(i, List::Reason);
        let start = reason(doc, i, n)?;
        let range = start..phrase_end(doc, start.max(i + n), source.end);
        let least = 1 + usize::from(doc.folded(start) == "to");
        (range.len() > least).then_some(range)
    })
}

/// Where the answer begins, if the connector of `n` tokens at `i` gives a reason.
fn reason(doc: &Doc, i: usize, n: usize) -> Option<usize> {
    let connector = (n > 0).then(|| lexicon::value(List::Reason, doc.folded_phrase(i..i + n)))??;
    match connector {
        "to" => (doc.is(i + n, List::PurposeVerb) && !is_complement(doc, i)).then_some(i),
        "after" => (verb::form(doc, i + n) == Some(Form::Gerund)).then_some(i + n),
        "for" => None,
        _ => Some(i + n),
    }
}

/// Whether "to" at `i` belongs to the word before it: "agrees to buy", "set to open", "has to cut".
pub fn is_complement(doc: &Doc, i: usize) -> bool {
    i.checked_sub(1)
        .is_some_and(|b| verb::form(doc, b).is_some() || doc.is(b, List::Auxiliary) || doc.is(b, List::Eager))
}

/// The means that the source tells.
pub fn how(doc: &Doc, source: &Range<usize>) -> Option<Range<usize>> {
    source.clone().skip(2).find_map(|i| {
        let n = doc.phrase(i, List::Means);
        let gerund = doc.word(i + n).len() > 5 && doc.folded(i + n).ends_with("ing");
        let sure = !matches!(doc.folded(i), "by" | "with" | "without") || gerund;
        let range = (n > 0 && sure).then(|| i..phrase_end(doc, i + n, source.end))?;
        (range.len() > n + 1).then_some(range)
    })
}
