//! Titles that no list knows, by the place where they stand: ", Chief Instigator at Brightquay".

use std::ops::Range;

use crate::doc::verb::{self, Form};
use crate::lexicon::List;
use crate::name::Part;
use crate::name::role::{self, Link};
use crate::name::scan::Scan;
use crate::syntax::Pos;
use crate::{Gap, Shape};

/// How many words such a title has at most.
const LONGEST: usize = 6;

/// The title that begins at token `first`, behind the mark that opens an apposition: words in capitals, or a bare noun with what
/// stands before it. It needs a body behind it, for a town or another name stands there as well.
#[must_use]
pub fn behind(scan: &Scan, parts: &[Part], first: usize, limit: usize) -> Option<Range<usize>> {
    let shouted = scan.capital(first);
    let belongs = |&i: &usize| if shouted { is_titled(scan, i) } else { is_common(scan, i) };
    let last = (first..limit.min(first + LONGEST)).take_while(belongs).last()?;
    let employed = role::link(scan, last + 1) == Some(Link::Body);
    let head = scan.is_word(last) && (shouted || employed || scan.pos(last) == Some(Pos::Noun));
    let title = first..last + 1;
    (head && is_unnamed(parts, &title) && is_served(scan, title.end, limit)).then_some(title)
}

/// A word in capitals, or what joins two.
fn is_titled(scan: &Scan, i: usize) -> bool {
    let joint = role::is_and(scan, i) && scan.capital(i + 1) || scan.is_text(i, "-") && scan.glued(i + 1);
    joint || scan.capital(i) && !scan.doc.is(i, List::Place) && !scan.is_genitive(i) && scan.doc.gap(i) < Gap::Line
}

/// A noun in small letters, or what stands before one; a noun may look like a verb: "ferry", "grants".
fn is_common(scan: &Scan, i: usize) -> bool {
    let hyphen = scan.is_text(i, "-") && scan.glued(i) && scan.glued(i + 1);
    let verb = matches!(verb::form(scan.doc, i), Some(Form::Base | Form::Third)) && !scan.doc.is(i, List::Stopword);
    hyphen || role::is_common(scan, i) || verb && scan.shape(i) == Shape::Lower
}

/// Whether no name that is told from others lies in the tokens.
fn is_unnamed(parts: &[Part], words: &Range<usize>) -> bool {
    let next = parts.partition_point(|p| p.words.end <= words.start);
    parts[next..].iter().take_while(|p| p.words.start < words.end).all(|p| p.kind.is_none())
}

/// Whether a body can follow that is served: "at Brightquay", "of the museum".
fn is_served(scan: &Scan, link: usize, limit: usize) -> bool {
    let of = link + 1 < limit && role::link(scan, link).is_some_and(Link::serves);
    of && (scan.capital(link + 1) || scan.doc.is(link + 1, List::Determiner))
}
