//! People of whom nobody can be sure: words that the model takes for a person by a small margin, and that nothing else makes one.

use rustc_hash::FxHashSet;

use crate::doc::back;
use crate::lexicon::List;
use crate::name::{Mention, NameKind};
use crate::{Doc, Kind, SectionKind};

/// How far another reading has to be behind for a name of several words, and for a single word: of the people below, in releases
/// that were annotated by hand, fewer than half were right.
const BARS: (i16, i16) = (6, 12);

/// Up to how many sentences a text may name people in passing; a longer one introduces them.
const FEW: usize = 5;

/// Leaves out the people in doubt.
pub fn settle(doc: &Doc, mentions: &mut Vec<Mention>) {
    if doc.sentences.len() <= FEW {
        return;
    }
    let people = mentions.iter().filter(|m| m.kind == NameKind::Person && is_sure(doc, m));
    let known: FxHashSet<&str> = people.flat_map(|m| words(doc, m)).collect();
    mentions.retain(|m| m.kind != NameKind::Person || words(doc, m).any(|word| known.contains(word)));
}

fn words<'d>(doc: &'d Doc, mention: &Mention) -> impl Iterator<Item = &'d str> {
    let names = doc.tokens_in(mention.span).filter(|&i| doc.tokens[i].kind == Kind::Word);
    names.map(|i| doc.folded(i)).filter(|word| word.len() > 1)
}

/// Whether the model is sure of a person, or a given name, a title, a verb of saying or the place speaks for one.
fn is_sure(doc: &Doc, mention: &Mention) -> bool {
    let tokens = doc.tokens_in(mention.span);
    let bar = if words(doc, mention).count() > 1 { BARS.0 } else { BARS.1 };
    let given = || tokens.clone().any(|i| doc.is(i, List::GivenName));
    let titled = || mention.role.is_some() || mention.phrase != mention.span;
    let says = || [back(tokens.start, 1), tokens.end].iter().any(|&i| doc.is(i, List::ReportingVerb));
    let asked = || matches!(doc.kind_at(mention.span.start), Some(SectionKind::Contact | SectionKind::Caption));
    mention.score >= bar || given() || titled() || says() || asked()
}
