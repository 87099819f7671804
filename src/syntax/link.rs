//! Words that lead to a clause or to a phrase ("since"): without a verb behind there is no clause.

use crate::doc::Doc;
use crate::lexicon::List;
use crate::syntax::{Pos, Tag};

/// Makes prepositions of the subordinators that no finite verb follows before the next mark, where the word may be one.
pub fn mend(doc: &Doc, tags: &mut [Tag]) {
    for sentence in &doc.sentences {
        let (mut verb, mut next) = (false, Pos::Mark);
        for i in sentence.tokens.clone().rev() {
            let pos = tags[i].pos;
            if pos == Pos::Subordinator && !verb && opens_phrase(next) && doc.is(i, List::Preposition) {
                tags[i].pos = Pos::Preposition;
            }
            verb = (verb || pos.is_finite()) && !matches!(pos, Pos::Mark | Pos::Subordinator | Pos::Wh);
            next = pos;
        }
    }
}

/// Whether a noun phrase begins with such a word.
const fn opens_phrase(pos: Pos) -> bool {
    pos.is_nominal() || matches!(pos, Pos::Determiner | Pos::Possessive | Pos::Adjective | Pos::Number)
}
