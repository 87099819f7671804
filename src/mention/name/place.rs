//! Whether a run of capital words is the name of a place.

use std::ops::Range;

use crate::doc::back;
use crate::lexicon::List;
use crate::mention::name::run::Run;
use crate::mention::name::scan::Scan;
use crate::{Kind, Shape};

/// Whether the words are the name of a place by themselves.
#[must_use]
pub fn is(scan: &Scan, run: &Run) -> bool {
    let words = run.words.clone();
    if scan.is_entry(words.clone(), List::Place) {
        let plain = scan.entry_value(words.clone(), List::Place) == Some("word");
        let lower = words.len() == 1 && run.initial && scan.also_lower(words.start);
        return if plain { is_located(scan, run) } else { !lower && fits_case(scan, &words) };
    }
    has_head(scan, words)
}

/// A place of several words that begins with run `k`, and the run behind it: "West Bank", "Gulf | of Mexico".
#[must_use]
pub fn at(scan: &Scan, runs: &[Run], k: usize) -> Option<(Range<usize>, usize)> {
    let words = runs[k].words.clone();
    if words.len() > 1
        && scan.is_entry(words.clone(), List::Place)
        && scan.entry_value(words.clone(), List::Place) != Some("word")
    {
        return Some((words, k + 1));
    }
    let next = runs.get(k + 1)?;
    let article = usize::from(scan.is_text(words.end + 1, "the"));
    let joined = scan.is_text(words.end, "of") && next.words.start == words.end + 1 + article && !runs[k].genitive;
    let head = scan.doc.value(back(words.end, 1), List::PlaceHead) == Some("of")
        && !scan.doc.is(back(words.end, 1), List::OrgHead);
    (joined && head && words.len() <= 3).then_some((words.start..next.words.end, k + 2))
}

/// "us" and "turkey" are words, "US" and "Turkey" are places.
fn fits_case(scan: &Scan, words: &Range<usize>) -> bool {
    let short = words.len() == 1 && scan.doc.word(words.start).len() <= 3;
    !short
        || scan.shape(words.start) == Shape::Upper
        || !scan.doc.is(words.start, List::Stopword) && scan.doc.word(words.start).len() > 2
}

/// Whether a word of place stands before the run: "in Reading".
#[must_use]
pub fn is_located(scan: &Scan, run: &Run) -> bool {
    let start = run.words.start;
    start > 0 && scan.is_any(back(start, 1), &["in", "near", "outside", "downtown", "around", "across"])
        || region_behind(scan, run.words.end).is_some()
}

/// Whether the words hold a word of places: "Orange County", "Lake Tahoe".
fn has_head(scan: &Scan, words: Range<usize>) -> bool {
    let all: Vec<usize> = scan.words(words).collect();
    let (Some(&first), Some(&last)) = (all.first(), all.last()) else { return false };
    if all.len() < 2 || all.len() > 4 {
        return false;
    }
    let leads = scan.doc.value(first, List::PlaceHead) == Some("first")
        && !scan.also_lower(last)
        && !scan.doc.is(last, List::NameStop)
        && !scan.doc.is(last, List::Demonym)
        && !scan.doc.is(last, List::OrgHead)
        && !scan.doc.is(last, List::RoleField);
    let ends = scan.doc.value(last, List::PlaceHead).is_some_and(|v| v != "first");
    let surname = scan.doc.value(last, List::PlaceHead) == Some("name");
    let given = scan.doc.value(first, List::GivenName) == Some("") && all.len() == 2;
    let person = surname && given && !scan.doc.is(first, List::Place);
    (leads || ends && !person) && !all.iter().any(|&i| scan.doc.is(i, List::NameStop))
}

/// The state or country behind a comma: ", Fla.", ", New Jersey".
#[must_use]
pub fn region_behind(scan: &Scan, comma: usize) -> Option<Range<usize>> {
    if !scan.is_text(comma, ",") || !scan.capital(comma + 1) {
        return None;
    }
    let start = comma + 1;
    let limit = scan.doc.tokens.len().min(start + 6);
    let len = scan.entry_len(start, limit, List::StateAbbreviation);
    let short = len > 0 && (scan.shape(start) == Shape::Upper || scan.is_text(start + len, ".") || len > 1);
    if short {
        let stop = usize::from(scan.is_text(start + len, ".") && scan.glued(start + len));
        return Some(start..start + len + stop);
    }
    let len = scan.entry_len(start, limit, List::Place);
    let whole = start..start + len;
    let region = len > 0 && matches!(scan.entry_value(whole.clone(), List::Place), Some("state" | "country"));
    let ends = !scan.capital(start + len) && !scan.is_genitive(start + len);
    (region && ends).then_some(whole)
}

/// "in Gary, Indiana": whatever else the word may be.
#[must_use]
pub fn is_in_region(scan: &Scan, run: &Run) -> bool {
    let start = run.words.start;
    let single = run.words.len() == 1 && start > 0;
    single && scan.is_any(back(start, 1), &["in", "near", "outside"]) && region_behind(scan, run.words.end).is_some()
}

/// Whether an unknown run is a place by the words around it: "in Oberdorf", "Oberdorf, Austria".
#[must_use]
pub fn is_by_context(scan: &Scan, run: &Run) -> bool {
    let words = run.words.clone();
    let all: Vec<usize> = scan.words(words.clone()).collect();
    let dateline = run.initial && region_behind(scan, words.end).is_some();
    let plain = all.len() <= 3
        && all.iter().all(|&i| is_plain(scan, i) || dateline && is_shouted(scan, i))
        && words.clone().all(|i| scan.doc.tokens[i].kind != Kind::Number);
    let start = words.start;
    let before = start > 0 && scan.is_any(back(start, 1), &["in", "at", "of", "from", "near", "to", "outside"]);
    let placed =
        region_behind(scan, words.end).is_some() && (before || run.initial || scan.is_text(start.wrapping_sub(1), "("));
    plain
        && (placed
            || is_named_kind(scan, words.end)
            || start > 0 && scan.is_any(back(start, 1), &["in", "near", "outside"]) && all.len() <= 2)
}

/// "OBERDORF" in a dateline.
fn is_shouted(scan: &Scan, i: usize) -> bool {
    scan.shape(i) == Shape::Upper && !scan.doc.is(i, List::StateAbbreviation) && scan.doc.word(i).len() > 2
}

/// Whether a word behind the name says what sort of place it is: "Doda district", "Kern and Yolo counties".
fn is_named_kind(scan: &Scan, i: usize) -> bool {
    let sort = scan.doc.value(i, List::PlaceHead).is_some_and(str::is_empty);
    sort && scan.shape(i) == Shape::Lower
}

fn is_plain(scan: &Scan, i: usize) -> bool {
    let doc = scan.doc;
    let lists = [
        List::NameStop,
        List::RoleField,
        List::Demonym,
        List::Acronym,
        List::Organization,
        List::JobTitle,
        List::OrgHead,
        List::Month,
        List::RoleModifier,
    ];
    scan.shape(i) == Shape::Title && !scan.also_lower(i) && !lists.iter().any(|&list| doc.is(i, list))
}
