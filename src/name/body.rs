//! Where the name of a body ends: its head may govern what follows ("League of the Great Lakes"), its seat is none of it ("Works of
//! Tucson, Arizona", "Office in Porto").

use std::ops::Range;

use crate::doc::back;
use crate::lexicon::List;
use crate::name::scan::Scan;
use crate::name::{NameKind, Part, place};
use crate::order;

/// Joins heads with what they govern, and parts bodies from their seats.
pub fn settle(scan: &Scan, parts: &mut Vec<Part>) {
    for part in parts.iter_mut().filter(|p| p.kind == Some(NameKind::Place) && ends_with_head(scan, &p.words)) {
        part.kind = Some(NameKind::Organization);
    }
    for k in 1..parts.len() {
        let head = parts[back(k, 1)].clone();
        if let Some(end) = governed(scan, &head, &parts[k]) {
            parts[k] = Part { words: head.words.start..end, ..head };
        }
    }
    parts.dedup_by(|next, last| {
        let same = next.words.start == last.words.start;
        last.words.end = last.words.end.max(if same { next.words.end } else { 0 });
        same
    });
    seats(scan, parts);
}

/// Whether the last of several words says what kind of body it is.
fn ends_with_head(scan: &Scan, words: &Range<usize>) -> bool {
    let last = scan.words(words.clone()).next_back();
    let listed = scan.is_entry(words.clone(), List::Place);
    words.len() > 1 && !listed && last.is_some_and(|i| is_head(scan, i) && !scan.doc.is(i, List::PlaceHead))
}

/// Whether a word says what kind of body a name is of, even alone.
#[must_use]
pub fn is_head(scan: &Scan, i: usize) -> bool {
    matches!(scan.doc.value(i, List::OrgHead), Some("" | "of"))
}

/// Where the body `head` ends that "of" leads on to the name `next`.
fn governed(scan: &Scan, head: &Part, next: &Part) -> Option<usize> {
    let of = head.words.end;
    let named = scan.is_any(of, &["of"]) && !scan.words(head.words.clone()).any(|i| scan.is_any(i, &["of"]));
    let near = of + 1 + usize::from(scan.is_any(of + 1, &["the"])) == next.words.start;
    let governs = scan.doc.value(head.words.end.checked_sub(1)?, List::OrgHead) == Some("of");
    (head.kind == Some(NameKind::Organization) && named && near && governs).then_some(next.words.end)
}

/// Parts bodies from the places behind them: "National Office | in Porto", "Ministry of Health | of Tamberia".
fn seats(scan: &Scan, parts: &mut Vec<Part>) {
    let mut places = Vec::new();
    for part in parts.iter_mut().filter(|p| p.kind == Some(NameKind::Organization)) {
        let Some(link) = seat(scan, &part.words) else { continue };
        places.push(Part { words: link + 1..part.words.end, kind: Some(NameKind::Place), ..part.clone() });
        part.words.end = link;
    }
    parts.extend(places);
    order::by_key(parts, |p| p.words.start);
}

/// The small word before the place that ends the name of a body.
fn seat(scan: &Scan, words: &Range<usize>) -> Option<usize> {
    const LONGEST: usize = 2;
    let link = words.clone().rfind(|&i| scan.is_word(i) && !scan.capital(i))?;
    let field = words.clone().find(|&i| scan.is_any(i, &["of"]));
    let second =
        field.is_some_and(|of| of < link && scan.capital(of + 1)) || place::region_behind(scan, words.end).is_some();
    let named = (1..=LONGEST).contains(&words.end.saturating_sub(link + 1)) && link > words.start;
    (named && (second && scan.is_any(link, &["of"]) || scan.is_any(link, &["in"]))).then_some(link)
}
