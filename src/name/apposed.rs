//! What a person is where no list knows the title: the nouns before the name ("cereal magnate Ann Roe") and the noun phrase in
//! apposition behind it (", a streamer on Twitch").

use std::ops::Range;

use crate::doc::back;
use crate::lexicon::List;
use crate::name::Part;
use crate::name::role::{self, Appositive};
use crate::name::scan::Scan;
use crate::syntax::Pos;
use crate::{Gap, Shape};

/// The nouns that end before token `name`, with their attributes.
#[must_use]
pub fn before(scan: &Scan, parts: &[Part], from: usize, name: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 5;
    let free = |&i: &usize| is_common(scan, parts, i) && (i + 1 == name || scan.doc.gap(i + 1) <= Gap::Space);
    let row = (from..name).rev().take(LONGEST).take_while(free).last()?;
    let begins = |&i: &usize| !scan.is_text(i, "-") && scan.pos(i) != Pos::Participle;
    let start = (row..name).find(begins)?;
    let head = back(name, 1);
    let loud = (start..name).filter(|&i| scan.is_word(i)).all(|i| scan.capital(i));
    let small = scan.shape(head) == Shape::Lower;
    let compound = row < head && scan.pos(head) == Pos::Adjective;
    ((compound || is_head(scan, head)) && scan.doc.gap(name) <= Gap::Line && (small || loud)).then_some(start..name)
}

/// The noun phrase in apposition behind the name that ends before token `end`.
#[must_use]
pub fn behind(scan: &Scan, parts: &[Part], end: usize, limit: usize) -> Option<Appositive> {
    let comma = role::skip_brackets(scan, role::skip_degrees(scan, end, limit), limit);
    let first = comma + 1;
    let chunk = scan.syntax.chunk(scan.syntax.chunk_at(first)?).filter(|c| c.is_noun() && c.tokens.start == first)?;
    let closed = |i: usize| {
        i >= limit || scan.is_any(i, &[",", ".", ";", ")", "”"]) || matches!(scan.pos(i), Pos::Preposition | Pos::Wh)
    };
    let owned = chunk.tokens.clone().rfind(|&i| scan.is_genitive(i) || opens(scan.pos(i)));
    let start = owned.map_or(first, |i| i + 1);
    let owner = first..owned.filter(|&i| scan.is_genitive(i)).unwrap_or(first);
    let title = start..chunk.tokens.end;
    let whole = scan.is_text(comma, ",") && chunk.preposition.is_none() && closed(chunk.tokens.end);
    let plain = title.clone().all(|i| is_common(scan, parts, i)) && chunk.head + 1 == title.end;
    (whole && plain && is_head(scan, chunk.head)).then_some(Appositive { owner, title })
}

/// Whether a word opens a noun phrase and is none of what it says.
const fn opens(pos: Pos) -> bool {
    matches!(pos, Pos::Determiner | Pos::Possessive)
}

/// Whether a word is a noun in the singular that may say what somebody is.
fn is_head(scan: &Scan, i: usize) -> bool {
    let lists = [List::Duration, List::Measure, List::Month, List::Weekday, List::OrgHead, List::OrgSuffix];
    let noun = matches!(scan.pos(i), Pos::Noun) || scan.capital(i) && scan.pos(i) == Pos::Name;
    let kin = scan.doc.value(i, List::JobTitle) == Some("kin");
    noun && !kin && !lists.iter().any(|&list| scan.doc.is(i, list))
}

/// Whether token `i` may be part of what somebody is: a noun or an attribute, in no name and no date.
fn is_common(scan: &Scan, parts: &[Part], i: usize) -> bool {
    let named =
        parts.get(parts.partition_point(|p| p.words.end <= i)).is_some_and(|p| p.words.start <= i && p.kind.is_some());
    let word = matches!(scan.pos(i), Pos::Noun | Pos::Adjective | Pos::Participle)
        || scan.capital(i) && scan.pos(i) == Pos::Name;
    let hyphen = scan.is_text(i, "-") && scan.glued(i) && scan.glued(i + 1);
    !named && scan.is_free(i) && (word || hyphen)
}
