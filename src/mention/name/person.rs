//! Whether a run of capital words is the name of a person.

use std::ops::Range;

use crate::doc::back;
use crate::doc::verb::{self, Form};
use crate::lexicon::List;
use crate::mention::name::role;
use crate::mention::name::run::Run;
use crate::mention::name::scan::Scan;
use crate::{Kind, Shape};

/// From here on the evidence makes a name.
pub const ENOUGH: i32 = 3;

/// Whether the words can be the name of a person where a title stands before them.
#[must_use]
pub fn possible(scan: &Scan, words: Range<usize>) -> bool {
    const LONGEST: usize = 6;
    let count = scan.words(words.clone()).count();
    let dotted = words.len() >= 4 && scan.words(words.clone()).all(|i| scan.shape(i) == Shape::Initial);
    let abroad = scan.entry_len(words.start, words.end, List::Place) > 1;
    let cut = scan.words(words.clone()).next_back().is_some_and(|i| scan.shape(i) == Shape::Initial);
    let joined = cut || words.clone().any(|i| matches!(scan.doc.word(i), "&" | "+"));
    let glued =
        words.len() > 1 && words.clone().skip(1).all(|i| scan.glued(i)) && words.clone().any(|i| scan.is_text(i, "."));
    let shouted = count > 1
        && scan.words(words.clone()).all(|i| scan.shape(i) == Shape::Upper)
        && !scan.doc.is(words.start, List::GivenName);
    let coded = glued || shouted || scan.shape(words.start) == Shape::Initial && scan.is_text(words.start + 1, "-");
    !coded
        && !joined
        && !dotted
        && !abroad
        && !is_title(scan, &words)
        && (1..=LONGEST).contains(&count)
        && scan.words(words.clone()).all(|i| fits(scan, i, count))
        && !is_place(scan, words)
}

/// Whether a word may stand in the name of a person.
fn fits(scan: &Scan, i: usize, count: usize) -> bool {
    let doc = scan.doc;
    if doc.is(i, List::NameParticle) || doc.is(i, List::GivenName) && doc.value(i, List::GivenName) != Some("word") {
        return true;
    }
    let hard = doc.is(i, List::OrgHead) && doc.value(i, List::OrgHead) != Some("soft");
    let upper = scan.shape(i) == Shape::Upper
        && (count == 1 || doc.word(i).len() < 4 || doc.is(i, List::Acronym) || doc.is(i, List::Organization))
        && !doc.is(i, List::PersonSuffix);
    let inner = doc.word(i).char_indices().skip(1).find(|(_, c)| c.is_uppercase()).map_or(0, |(at, _)| at);
    let capitals = doc.word(i).chars().filter(|c| c.is_uppercase()).count();
    let joined = scan.shape(i) == Shape::Mixed && (!(2..=4).contains(&inner) || capitals > 2);
    let digits = joined || doc.word(i).bytes().any(|b| b.is_ascii_digit());
    let generation = doc.is(i, List::PersonSuffix);
    let suffix = doc.is(i, List::OrgSuffix) && !generation && scan.shape(i) != Shape::Title;
    !(hard
        || upper
        || digits
        || suffix
        || doc.is(i, List::NameStop)
        || doc.is(i, List::Honorific)
        || generation && count == 1
        || doc.is(i, List::Stopword)
        || doc.is(i, List::RoleField) && count > 1 && !doc.is(i, List::GivenName))
}

/// "Secretary", "Director-General": a post without its holder.
fn is_title(scan: &Scan, words: &Range<usize>) -> bool {
    let given = scan.doc.is(words.start, List::GivenName) && words.len() > 1;
    !given && scan.words(words.clone()).any(|i| scan.doc.is(i, List::JobTitle))
}

fn is_place(scan: &Scan, words: Range<usize>) -> bool {
    scan.is_entry(words.clone(), List::Place) && scan.entry_value(words, List::Place) != Some("word")
}

/// How much speaks for the run being the name of a person.
#[must_use]
pub fn score(scan: &Scan, run: &Run, limit: usize) -> i32 {
    let words = run.words.clone();
    if !possible(scan, words.clone()) {
        return 0;
    }
    let count = scan.words(words.clone()).count();
    let form = form(scan, words.clone(), count);
    let context = context(scan, run, limit);
    if count == 1 {
        return if is_given(scan, words.start) { 2 + context + i32::from(!run.initial) } else { 0 };
    }
    form + context
}

/// Whether the word is a given name and nothing else.
fn is_given(scan: &Scan, i: usize) -> bool {
    let other = [List::Demonym, List::Organization, List::Place, List::Month, List::OrgHead, List::NameStop];
    let named = scan.doc.value(i, List::GivenName) == Some("");
    named && !scan.also_lower(i) && !other.iter().any(|&list| scan.doc.is(i, list))
}

/// What the words themselves say.
fn form(scan: &Scan, words: Range<usize>, count: usize) -> i32 {
    let doc = scan.doc;
    let all: Vec<usize> = scan.words(words.clone()).collect();
    let (first, last) = (all[0], all[count.saturating_sub(1)]);
    let mut score = match doc.value(first, List::GivenName) {
        Some("") => 3,
        Some(_) => 1,
        None => 0,
    };
    let inner = &all[1..];
    score += 3 * i32::from(inner.iter().any(|&i| scan.shape(i) == Shape::Initial && scan.is_text(i + 1, ".")));
    score += 2 * i32::from(scan.shape(first) == Shape::Initial && scan.is_text(first + 1, "."));
    score += i32::from(inner.iter().any(|&i| doc.value(i, List::GivenName) == Some("")));
    score += 2 * i32::from(inner.iter().any(|&i| doc.is(i, List::NameParticle)) && count > 2);
    score += i32::from(
        doc.is(first, List::NameParticle) && scan.shape(first) == Shape::Title && !doc.is(first, List::PlaceHead),
    );
    score += 3 * i32::from(doc.value(last, List::PersonSuffix) == Some("name") && count > 2);
    score += 3 * i32::from(words.clone().any(|i| matches!(doc.word(i), "“" | "”" | "\"")));
    score -= i32::from(scan.also_lower(last)) + 2 * i32::from(scan.also_lower(first));
    score -= 2 * i32::from(
        doc.is(last, List::OrgHead) || doc.value(last, List::PlaceHead).is_some_and(|v| v != "first") && count > 2,
    );
    score -= 2 * i32::from(doc.is(first, List::Demonym))
        + i32::from(doc.is(first, List::Place) && !doc.is(first, List::GivenName));
    score - 2 * i32::from(count > 4)
}

/// What the words around say.
fn context(scan: &Scan, run: &Run, limit: usize) -> i32 {
    let doc = scan.doc;
    let (start, end) = (run.words.start, run.words.end);
    let within = start > 0 && scan.is_any(back(start, 1), &["of", "for", "in", "at", "on", "the"]);
    let said = |i: usize| matches!(verb::form(doc, i), Some(Form::Past | Form::Third)) && scan.shape(i) == Shape::Lower;
    let mut score = 2 * i32::from(said(end)) + i32::from(run.genitive);
    score += 2 * i32::from(start > 0 && said(back(start, 1)) && !doc.is(back(start, 1), List::Auxiliary));
    score += 2 * i32::from(scan.is_text(end, "who") || scan.is_text(end, ",") && scan.is_text(end + 1, "who"));
    score += 3 * i32::from(is_age(scan, end, limit));
    score += 3 * i32::from(role::skip_degrees(scan, end, limit) > end);
    score += 3 * i32::from(scan.has_mailbox(start..end)) + i32::from(is_alone(scan, run, limit));
    let known = doc.value(start, List::GivenName) == Some("");
    score - 2 * i32::from(within && !known) + role::appositive(scan, end, limit).map_or(0, |found| weight(scan, &found))
}

/// How much a title in apposition says: "leader" and "partner" may be companies, too.
fn weight(scan: &Scan, found: &role::Appositive) -> i32 {
    let plain = found.title.clone().all(|i| {
        scan.doc
            .value(i, List::JobTitle)
            .is_none_or(|v| v == "plain" || v == "head" && scan.doc.word(i).eq_ignore_ascii_case("leader"))
    });
    if plain { 1 } else { 3 }
}

/// Whether the run is all of its sentence.
fn is_alone(scan: &Scan, run: &Run, limit: usize) -> bool {
    let end = run.words.end + usize::from(matches!(scan.doc.word(run.words.end), "," | ":" | "."));
    run.initial && end >= limit
}

/// ", 34,", "(34)", "(“Doe”) (51-year-old …)"
fn is_age(scan: &Scan, i: usize, limit: usize) -> bool {
    let number = scan.doc.tokens.get(i + 1).is_some_and(|t| t.kind == Kind::Number && t.span.len() <= 2);
    let closes = i + 2 >= limit || matches!(scan.doc.word(i + 2), "," | "." | ")");
    let dashed = i + 2 < limit && scan.is_text(i + 2, "-") && scan.is_text(i + 3, "year");
    let last = role::skip_brackets(scan, i, limit);
    let bracketed = (i..last).any(|j| scan.is_text(j, "year") && scan.is_text(j + 1, "-"));
    bracketed || number && (closes || dashed) && matches!(scan.doc.word(i), "," | "(")
}
