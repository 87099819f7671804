//! Words with a capital that the model takes for a name and that are none by themselves: a post, a field of work, a common noun.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::doc::back;
use crate::lexicon::List;
use crate::name::scan::Scan;
use crate::name::{NameKind, Part, body};

/// Leaves out what is no name, and the article before one.
pub fn settle(scan: &Scan, parts: &mut Vec<Part>) {
    for part in parts.iter_mut().filter(|p| p.kind.is_some_and(|kind| kind != NameKind::Person)) {
        let article = scan.doc.is(part.words.start, List::Determiner) && part.words.len() > 1;
        part.words.start += usize::from(article);
        let end = before_title(scan, &part.words);
        if end < part.words.end && scan.doc.is(back(end, 1), List::PlaceHead) {
            part.kind = Some(NameKind::Place);
        }
        part.words.end = end;
    }
    for part in parts.iter_mut().filter(|p| p.kind == Some(NameKind::Person)) {
        let title = title_len(scan, &part.words);
        part.words.end -= title;
        if title > 0 && part.words.len() < 2 {
            part.kind = Some(NameKind::Organization).filter(|_| !part.words.is_empty());
        }
    }
    for part in parts.iter_mut().filter(|p| matches!(scan.doc.mark(p.words.end), '®' | '™')) {
        part.kind = part.kind.filter(|&kind| kind != NameKind::Person);
    }
    let surnames: FxHashSet<&str> = parts.iter().filter(|p| is_full(scan, p)).map(|p| last(scan, p)).collect();
    let is_surname = |p: &Part| p.kind == Some(NameKind::Person) && surnames.contains(last(scan, p));
    let plain: Vec<bool> =
        parts.iter().map(|p| is_post(scan, p) || is_field(scan, p) || is_noun(scan, p) && !is_surname(p)).collect();
    let mut plain = plain.iter();
    parts.retain(|p| plain.next() == Some(&false) && !p.words.is_empty());
}

/// Where a name ends that a title cuts: "Alder County | State’s Attorney".
fn before_title(scan: &Scan, words: &Range<usize>) -> usize {
    let last = back(words.end, 1);
    let cut = last > words.start && scan.doc.phrase(last, List::JobTitle) > 1;
    if cut { last } else { words.end }
}

/// Length of the title of a head or an officer that ends the words: "Brightquay | Co-founder".
fn title_len(scan: &Scan, words: &Range<usize>) -> usize {
    let len = scan.entry_len_back(words.start, words.end, List::JobTitle);
    let value = scan.entry_value(words.end - len..words.end, List::JobTitle);
    if matches!(value, Some("whole" | "officer")) { len } else { 0 }
}

fn is_full(scan: &Scan, part: &Part) -> bool {
    part.kind == Some(NameKind::Person) && scan.words(part.words.clone()).count() > 1
}

fn last<'d>(scan: &Scan<'d, '_>, part: &Part) -> &'d str {
    scan.words(part.words.clone()).next_back().map_or("", |i| scan.doc.folded(i))
}

/// "Minister of Health": a title with its field names nobody.
fn is_post(scan: &Scan, part: &Part) -> bool {
    let (words, doc) = (part.words.clone(), scan.doc);
    let title = scan.entry_len(words.start, words.end, List::JobTitle);
    let field = title > 0 && doc.is(words.start + title, List::Preposition);
    let office = words.clone().any(|i| scan.capital(i) && body::is_head(scan, i));
    part.kind == Some(NameKind::Organization) && field && !office
}

/// "Director of | Internal Affairs": a field behind its title.
fn is_field(scan: &Scan, part: &Part) -> bool {
    const LONGEST: usize = 4;
    let (words, doc) = (part.words.clone(), scan.doc);
    let link = back(words.start, 1);
    let titled =
        doc.is(link, List::Preposition) && scan.entry_len_back(link.saturating_sub(LONGEST), link, List::JobTitle) > 0;
    let small = |i: usize| doc.is(i, List::Stopword) || doc.is(i, List::Preposition);
    let field = scan.is_entry(words.clone(), List::RoleField)
        || scan.words(words).all(|i| doc.is(i, List::RoleField) || small(i));
    titled && field && part.kind != Some(NameKind::Person)
}

/// A word that only says what somebody or something is: "Bureau", "Player", "Minn."
fn is_noun(scan: &Scan, part: &Part) -> bool {
    let doc = scan.doc;
    let mut own = scan.words(part.words.clone());
    let (Some(i), None) = (own.next(), own.next()) else { return false };
    let nouns = [List::JobTitle, List::Honorific, List::OrgHead, List::RoleField, List::RoleModifier, List::OrgSuffix];
    let names = [List::Place, List::Organization, List::GivenName];
    let region = doc.mark(back(i, 1)) == ',' && doc.is(i, List::StateAbbreviation);
    region || nouns.iter().any(|&list| doc.is(i, list)) && !names.iter().any(|&list| doc.is(i, list))
}
