//! Which words are verbs: by the lexicon's base forms, the endings of English, and the words beside them.

use crate::lexicon::List;
pub use crate::lexicon::verb::{Form, base};
use crate::{Doc, Gap, Kind, Shape};

/// The form of token `i` as a verb; None where it can be none. Many are nouns as well: see [`is_finite`].
#[must_use]
pub fn form(doc: &Doc, i: usize) -> Option<Form> {
    let token = doc.tokens.get(i).filter(|token| token.kind == Kind::Word)?;
    doc.words.get(token.word)?.verb
}

/// Whether token `i` is the finite verb of a clause, or the auxiliary that begins it, as far as the words beside it tell.
#[must_use]
pub fn is_finite(doc: &Doc, i: usize) -> bool {
    let Some(form) = form(doc, i) else { return false };
    if i > 0 && is_glued(doc, i) {
        return false;
    }
    match form {
        Form::Auxiliary => doc.word(i) != "AM" && !matches!(doc.folded(i), "be" | "been" | "being"),
        Form::Past => !opens_noun(doc, i) && !is_attribute(doc, i) && !is_noun_alike(doc, i),
        Form::Third => !opens_noun(doc, i) && !is_noun_after(doc, i),
        Form::Base => {
            let verbal = has_plural_before(doc, i) || has_name_before(doc, i) && doc.is(i + 1, List::Determiner);
            verbal && !opens_noun(doc, i) && !is_noun_after(doc, i)
        }
        Form::Participle | Form::Gerund => false,
    }
}

/// Whether the token is a part of a hyphenated word.
fn is_glued(doc: &Doc, i: usize) -> bool {
    let hyphen = |j: usize| matches!(doc.mark(j), '-' | '‐' | '‑') && doc.tokens[j].gap == Gap::None;
    hyphen(i - 1) || (hyphen(i + 1) && doc.tokens.get(i + 2).is_some_and(|t| t.gap == Gap::None))
}

/// Whether the word before announces a noun or an infinitive: "the results", "for reports", "Spain's plans", "to plan".
fn opens_noun(doc: &Doc, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else { return true };
    doc.is(before, List::Determiner)
        || doc.is(before, List::Preposition)
        || matches!(doc.folded(before), "'s" | "to" | "and" | "or" | "not" | "be" | "been")
        || doc.tokens[before].kind == Kind::Mark && matches!(doc.mark(before), '(' | '/' | '&' | '$')
}

/// Whether a form in -ed stands before its noun: "proposed law" at the head of a phrase.
fn is_attribute(doc: &Doc, i: usize) -> bool {
    let after = doc.tokens.get(i + 1);
    let adjective = i.checked_sub(1).is_some_and(|b| doc.is(b, List::Determiner) || doc.folded(b).ends_with("ly"));
    adjective && after.is_some_and(|t| t.kind == Kind::Word && t.shape == Shape::Lower && !t.lex.has(List::Preposition))
}

/// Whether a past form that is a base form, too ("spread", "cut"), stands behind article and adjective: "the rapid spread".
fn is_noun_alike(doc: &Doc, i: usize) -> bool {
    doc.is(i, List::Verb) && is_noun_after(doc, i) && i.checked_sub(2).is_some_and(|b| doc.is(b, List::Determiner))
}

/// Whether what follows makes the word a noun: an auxiliary, a preposition of nouns, the end of the phrase.
fn is_noun_after(doc: &Doc, i: usize) -> bool {
    match doc.folded(i + 1) {
        "" | "of" | "." | "," | ":" | ";" | ")" => true,
        _ => doc.is(i + 1, List::Auxiliary) || doc.tokens[i + 1].gap >= Gap::Blank,
    }
}

/// Whether the word before is a plural that could be the subject.
fn has_plural_before(doc: &Doc, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else { return false };
    let word = doc.folded(before);
    matches!(word, "we" | "they" | "people" | "police" | "you")
        || (doc.tokens[before].kind == Kind::Word && word.ends_with('s') && !word.ends_with("ss") && word.len() > 3)
}

/// Whether a name stands before: a team or a company that acts in the plural ("Rovers beat the …").
fn has_name_before(doc: &Doc, i: usize) -> bool {
    let before = i.checked_sub(1).and_then(|b| doc.tokens.get(b));
    before.is_some_and(|t| t.kind == Kind::Word && t.shape != Shape::Lower && !t.lex.has(List::Auxiliary))
}

#[cfg(test)]
mod tests {
    use super::is_finite;
    use crate::Doc;

    /// The finite verbs of a sentence.
    fn check(text: &str, expected: &[&str]) {
        let doc = Doc::new(text);
        let found: Vec<_> = (0..doc.tokens.len()).filter(|&i| is_finite(&doc, i)).map(|i| doc.word(i)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn finite_verbs() {
        check("The harbour board has approved the plan.", &["has", "approved"]);
        check("Norvale Foods opens a bakery in Leith.", &["opens"]);
        check("Scientists discover a new moth.", &["discover"]);
        check("Rovers United beat the champions.", &["beat"]);
        check("The results of the tests were sent to Oslo.", &["were", "sent"]);
        check("The mayor planned the festival.", &["planned"]);
    }

    #[test]
    fn nouns_and_attributes_are_none() {
        check("Plans for the annual report", &[]);
        check("a proposed merger of the two funds", &[]);
        check("The rapid spread of the disease", &[]);
        check("a well-known state-owned bank", &[]);
        check("to open the first school", &[]);
        check("The train leaves at 9 AM.", &["leaves"]);
    }
}
