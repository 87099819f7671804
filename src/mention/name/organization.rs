//! Where the name of an organization stands: by its head ("Institute of …"), its legal form, or its capitals.

use std::ops::Range;

use crate::doc::back;
use crate::lexicon::List;
use crate::mention::name::run::Run;
use crate::mention::name::scan::Scan;
use crate::mention::name::{place, role};
use crate::{Kind, Shape};

/// The name of the body that begins with run `k`, and the run behind it.
#[must_use]
pub fn at(scan: &Scan, runs: &[Run], k: usize) -> Option<(Range<usize>, usize)> {
    let mut last = k;
    while owns_next(scan, runs, last) {
        last += 1;
    }
    let whole = is_body(scan, runs[k].words.start..runs[last].words.end);
    match and_body(scan, runs, last) {
        Some(next) if !whole || is_list_of_fields(scan, &runs[last], &runs[next]) => last = next,
        _ if whole => {}
        _ => return None,
    }
    let start = runs[k].words.start;
    while let Some(next) = tail(scan, runs, last) {
        last = next;
    }
    let words = start..runs[last].words.end;
    (scan.words(words.clone()).count() > 1).then_some((words, last + 1))
}

/// "Macy’s | Retail Holdings, LLC", "City Attorney’s | Office": whether the genitive is part of a name.
fn owns_next(scan: &Scan, runs: &[Run], k: usize) -> bool {
    let (Some(run), Some(next)) = (runs.get(k), runs.get(k + 1)) else { return false };
    if !run.genitive || run.after() != next.words.start {
        return false;
    }
    let doc = scan.doc;
    let owner = back(run.words.end, 1);
    let group = doc.is(owner, List::JobTitle)
        || doc.word(owner).ends_with("en") && doc.is(owner, List::Stopword)
        || is_group(scan, owner);
    let head_only = scan.words(next.words.clone()).all(|i| doc.is(i, List::OrgHead) || doc.is(i, List::PlaceHead));
    let end = back(next.words.end, 1);
    let last = back(end, usize::from(scan.is_text(end, ".")));
    let company = doc.is(last, List::OrgSuffix) && !doc.is(owner, List::Place);
    group || company || head_only && !doc.is(owner, List::Place)
}

/// "Women", "Children": many people who own a body.
fn is_group(scan: &Scan, i: usize) -> bool {
    scan.is_any(
        i,
        &[
            "women", "men", "children", "people", "workers", "veterans", "girls", "boys", "nurses", "teachers",
            "farmers",
        ],
    )
}

/// Whether the words end as the names of bodies do.
fn is_body(scan: &Scan, words: Range<usize>) -> bool {
    let doc = scan.doc;
    let end = words.end - usize::from(scan.is_text(back(words.end, 1), ".") && words.len() > 1);
    let all: Vec<usize> = scan.words(words.start..end).collect();
    let Some(&last) = all.last() else { return false };
    if scan.entry_len_back(words.start, end, List::OrgSuffix) > 0
        && all.len() > 1
        && scan.shape(last) != Shape::Initial
        && !doc.is(last, List::PersonSuffix)
    {
        return true;
    }
    let len = scan.entry_len_back(words.start, end, List::OrgHead);
    if len == 0 {
        return false;
    }
    let value = scan.entry_value(end - len..end, List::OrgHead);
    let soft = value == Some("soft");
    let stop =
        soft && all.iter().any(|&i| doc.is(i, List::NameStop)) || doc.is(last, List::NameStop) || value == Some("noun");
    let person =
        soft && all.len() == 2 && doc.value(all[0], List::GivenName) == Some("") && !doc.is(all[0], List::Place);
    let common = soft && all.iter().all(|&i| scan.also_lower(i) || doc.is(i, List::RoleField));
    let titled = doc.is(last, List::JobTitle);
    let named = end - len > words.start || scan.entry_value(end - len..end, List::OrgHead) == Some("of");
    named && !stop && !person && !common && !titled
}

/// The run that ends a body with "and" in its name: "Food | and Drug Administration".
fn and_body(scan: &Scan, runs: &[Run], k: usize) -> Option<usize> {
    let (run, next) = (&runs[k], runs.get(k + 1)?);
    let and = run.words.end;
    let joined = !run.genitive && scan.is_any(and, &["and"]) && next.words.start == and + 1;
    let field = back(run.words.end, 1);
    let fields = scan.doc.is(field, List::RoleField) || scan.doc.is(field, List::OrgHead);
    (joined
        && fields
        && !run.initial | (scan.words(run.words.clone()).count() > 1)
        && is_body(scan, next.words.clone()))
    .then_some(k + 1)
}

/// "Acme Media | and Technology Group": fields on both sides of "and".
fn is_list_of_fields(scan: &Scan, run: &Run, next: &Run) -> bool {
    let field = |i: usize| scan.doc.is(i, List::RoleField);
    let soft = scan.doc.value(back(run.words.end, 1), List::OrgHead) == Some("soft");
    (soft || field(back(run.words.end, 1))) && field(next.words.start)
}

/// The run with which the name goes on behind run `k`: "of Texas", "for Disease Control", "and Prevention".
fn tail(scan: &Scan, runs: &[Run], k: usize) -> Option<usize> {
    let run = &runs[k];
    let next = runs.get(k + 1)?;
    let at = run.words.end;
    if run.genitive || next.words.start > at + 2 || next.words.start == at {
        return None;
    }
    let article = next.words.start == at + 2 && scan.is_text(at + 1, "the");
    let direct = next.words.start == at + 1;
    let links =
        scan.is_any(at, &["of", "for"]) && (direct || article) && takes_tail(scan, run) && !names_person(scan, next);
    let fields = scan.is_any(at, &["and", "&"]) && direct && is_field(scan, next) && k > 0 && behind_link(scan, run);
    (links || fields || listed(scan, runs, k)).then_some(k + 1)
}

/// Whether the run ends with a head that takes "of".
fn takes_tail(scan: &Scan, run: &Run) -> bool {
    let len = scan.entry_len_back(run.words.start, run.words.end, List::OrgHead);
    len > 0 && scan.entry_value(run.words.end - len..run.words.end, List::OrgHead) == Some("of")
}

fn names_person(scan: &Scan, run: &Run) -> bool {
    split(scan, &run.words).is_some()
}

/// Whether "of", "for" or a comma stands before the run, so that it goes on with a name.
fn behind_link(scan: &Scan, run: &Run) -> bool {
    let i = run.words.start;
    let i = i - usize::from(i > 0 && scan.is_text(back(i, 1), "the"));
    i > 0 && (scan.is_any(back(i, 1), &["of", "for", "and"]) || scan.is_text(back(i, 1), ","))
}

fn is_field(scan: &Scan, run: &Run) -> bool {
    let doc = scan.doc;
    let fields = |i: usize| doc.is(i, List::RoleField);
    fields(run.words.start) || fields(back(run.words.end, 1))
}

/// A list of fields: "the Economy, | Tourism, | and Sport".
fn listed(scan: &Scan, runs: &[Run], k: usize) -> bool {
    const MOST: usize = 4;
    if !behind_link(scan, &runs[k]) || !is_field(scan, &runs[k]) {
        return false;
    }
    let mut at = runs[k].words.end;
    for next in runs[k + 1..].iter().take(MOST) {
        let comma = usize::from(scan.is_text(at, ","));
        let and = usize::from(scan.is_text(at + comma, "and") || scan.is_text(at + comma, "&"));
        if comma + and == 0 || next.words.start != at + comma + and || !is_field(scan, next) {
            return false;
        }
        if and == 1 {
            return true;
        }
        at = next.words.end;
    }
    false
}

/// The title inside a run with the name behind it: "EURAPOL | Director General | Ann Roe".
#[must_use]
pub fn split(scan: &Scan, words: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let ends = (words.start + 1..words.end).rev();
    ends.filter(|&end| scan.capital(end) && !scan.glued(end)).find_map(|end| {
        let (honorific, _) = role::honorific_back(scan, words.start, end);
        let name = end..words.end;
        let title = role::title_back(scan, words.start, end)
            .or((honorific > 0).then_some(end - honorific..end))
            .or_else(|| role::titles_back(scan, words.start, &name))?;
        let given = title.len() == 1
            && (scan.doc.is(title.start, List::GivenName)
                || matches!(scan.entry_value(title.clone(), List::JobTitle), Some("plain" | "rank")))
            && scan.words(name.clone()).count() == 1
            && !scan.is_text(back(end, 1), ".");
        (!given && super::person::possible(scan, name.clone())).then_some((title, name))
    })
}

/// Whether the words name a body by themselves: a known one, or a short form in capitals.
#[must_use]
pub fn is(scan: &Scan, run: &Run) -> bool {
    let words = run.words.clone();
    if scan.is_entry(words.clone(), List::Organization) {
        let single = words.len() == 1;
        let word = single
            && scan.shape(words.start) != Shape::Upper
            && (scan.doc.is(words.start, List::Stopword)
                || scan.also_lower(words.start)
                || scan.doc.word(words.start).len() < 4);
        return !word;
    }
    is_acronym(scan, &words) || is_club(scan, &words)
}

/// "INTERPOL": capitals only, and no common short form.
#[must_use]
pub fn is_acronym(scan: &Scan, words: &Range<usize>) -> bool {
    let i = words.start;
    if is_ticker(scan, i) || is_degree(scan, i) || is_code(scan, i) || scan.is_common_acronym(i) {
        return false;
    }
    let common = scan.doc.is(i, List::Acronym) && scan.doc.value(i, List::Acronym) != Some("org");
    let numbered = scan.doc.tokens.get(words.end).is_some_and(|t| t.kind == Kind::Number && t.gap <= crate::Gap::Space);
    words.len() == 1
        && scan.shape(i) == Shape::Upper
        && (2..=6).contains(&scan.doc.word(i).len())
        && !common
        && !scan.doc.is(i, List::Place)
        && !scan.doc.is(i, List::Stopword)
        && !scan.doc.is(i, List::StateAbbreviation)
        && !numbered
        && !scan.also_lower(i)
        && !scan.doc.is(i, List::JobTitle)
}

/// "Jane Doe, M.D., FAHA": a degree among others.
fn is_degree(scan: &Scan, i: usize) -> bool {
    let behind = i > 0 && (scan.is_text(back(i, 1), ",") || scan.doc.is(back(i, 1), List::PersonSuffix));
    behind && scan.doc.is(i, List::PersonSuffix)
}

/// "SX-400", "NFTs": the name of a thing, or many of them.
#[must_use]
pub fn is_code(scan: &Scan, i: usize) -> bool {
    let word = scan.doc.word(i);
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let plural =
        word.len() > 2 && word.strip_suffix('s').is_some_and(|stem| stem.bytes().all(|b| b.is_ascii_uppercase()));
    digits > 1 || plural
}

/// "NASDAQ: ACME", "$ACME": the short name of a share.
#[must_use]
pub fn is_ticker(scan: &Scan, i: usize) -> bool {
    let before = |n: usize| i.checked_sub(n).map_or("", |j| scan.doc.word(j));
    before(1) == "$" || before(1) == ":" && i >= 2 && scan.shape(back(i, 2)) == Shape::Upper
}

/// "Springfield Isotopes": a place and a word in the plural.
fn is_club(scan: &Scan, words: &Range<usize>) -> bool {
    let len = scan.entry_len(words.start, words.end, List::Place);
    let last = back(words.end, 1);
    let plural = scan.doc.word(last).ends_with('s') && scan.shape(last) == Shape::Title;
    let other = [List::NameStop, List::RoleField, List::PlaceHead, List::JobTitle, List::Demonym];
    len > 0
        && len + 1 == words.len()
        && plural
        && !other.iter().any(|&list| scan.doc.is(last, list))
        && !scan.is_entry(words.clone(), List::Place)
}

/// Whether the text treats an unknown run as a body: a capital inside it, or a place behind it that says so.
#[must_use]
pub fn is_by_context(scan: &Scan, run: &Run) -> bool {
    let mixed = run.words.len() == 1
        && scan.shape(run.words.start) == Shape::Mixed
        && !scan.doc.is(run.words.start, List::PersonSuffix)
        && !is_code(scan, run.words.start);
    let noun = |i: usize| {
        scan.shape(i) == Shape::Lower
            && scan.doc.is(i, List::OrgHead)
            && scan.doc.value(i, List::OrgHead) != Some("soft")
    };
    let start = run.words.start;
    let apposed = start > 0 && noun(back(start, 1)) && !scan.also_lower(start);
    let end = run.words.end;
    let the = scan.is_text(end + 1, "the") && !run.initial;
    let article = scan.is_text(end, ",") && (the || scan.is_any(end + 1, &["a", "an"]));
    let described = article && !scan.also_lower(start) && is_described(scan, end + 2, noun);
    (mixed || apposed || described) && place::region_behind(scan, run.words.end).is_none()
}

/// Whether words that may stand before a noun lead from token `from` to a noun of bodies: "a world-leading maker of …".
fn is_described(scan: &Scan, from: usize, noun: impl Fn(usize) -> bool) -> bool {
    const LONGEST: usize = 6;
    let mut row = (from..from + LONGEST).take_while(|&i| role::is_attribute(scan, i));
    row.any(noun)
}
