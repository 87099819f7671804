//! Whether a quotation tells something: a figure, a decision, a reason or a criticism, apart from praise and pleasure.

use std::ops::Range;

use crate::doc::Kind;
use crate::lexicon::verb::base;
use crate::lexicon::{self, List};
use crate::syntax::Text;
use crate::syntax::{ClauseId, Pos, Tense};

/// Whether one of the sentences among the quoted tokens `words` tells something.
pub fn tells(doc: &Text, words: &Range<usize>) -> bool {
    let first = doc.sentences.partition_point(|s| s.tokens.end <= words.start);
    let sentences = doc.sentences.iter().skip(first).take_while(|s| s.tokens.start < words.end);
    let mut quoted = sentences.map(|s| s.tokens.start.max(words.start)..s.tokens.end.min(words.end));
    quoted.any(|sentence| gives_figure(doc, &sentence) || (!pleases(doc, &sentence) && argues(doc, &sentence)))
}

/// "9,000 tickets", "three schools"; not "one of us".
fn gives_figure(doc: &Text, range: &Range<usize>) -> bool {
    let counts = |i: usize| doc.syntax.pos(i) == Pos::Number && doc.syntax.pos(i + 1) == Pos::Plural;
    range.clone().any(|i| doc.tokens[i].kind == Kind::Number || counts(i))
}

/// "We are proud of …"
fn pleases(doc: &Text, range: &Range<usize>) -> bool {
    range.clone().any(|i| doc.phrase(i, List::Praise) > 0)
}

/// A reason, a word of criticism, or a clause that denies or decides.
fn argues(doc: &Text, range: &Range<usize>) -> bool {
    let reason = |i: usize| doc.phrase_value(i, List::Reason).is_some_and(|(_, kind)| kind == "cause");
    let spoken = |i: usize| reason(i) || doc.phrase(i, List::Criticism) > 0 || blames(doc, i);
    range
        .clone()
        .any(|i| spoken(i) || doc.syntax.clause_at(i).is_some_and(|id| verb_is_at(doc, id, i) && decides(doc, id)))
}

/// A verb of criticism in any form: "failed".
fn blames(doc: &Text, i: usize) -> bool {
    doc.syntax.pos(i).is_verb() && lexicon::tags(&base(doc.folded(i))).has(List::Criticism)
}

fn verb_is_at(doc: &Text, id: ClauseId, i: usize) -> bool {
    doc.syntax.verb(id).is_some_and(|(chunk, _)| chunk.head == i)
}

/// A clause that says no, or what was or will be done: "we did not agree", "we will close the yard".
fn decides(doc: &Text, id: ClauseId) -> bool {
    let Some((chunk, group)) = doc.syntax.verb(id) else { return false };
    let deed = lexicon::tags(&base(doc.folded(chunk.head))).has(List::FactVerb);
    let told = matches!(group.tense, Tense::Past | Tense::Future);
    group.negated || (deed && told && !group.copula)
}
