//! When and where: the date and the place that stand nearest to the main clause.

use std::ops::Range;

use super::NEAR;
use crate::lexicon::List;
use crate::{Doc, Gap, Kind, Reading, Shape, Span};

/// The date of the event: a day of the first sources, a day told later, a month or year of the first; else the date of issue.
pub fn when(reading: &Reading, sources: &[Range<usize>]) -> Option<Span> {
    const DAY: usize = 10;
    let near = &sources[..sources.len().min(NEAR)];
    let first = |sources: &[Range<usize>], least| sources.iter().find_map(|s| first_date(reading, s, least));
    let issued = reading.dates.released.as_ref().map(|d| d.span).filter(|s| !s.is_empty());
    let told = first(near, DAY).or_else(|| first(sources, DAY)).or_else(|| first(near, 0));
    told.filter(|&s| issued.is_none() || !is_today(reading, s)).map(|s| with_daypart(&reading.doc, s)).or(issued)
}

/// Whether the date is the date of issue in other words.
fn is_today(reading: &Reading, span: Span) -> bool {
    let date = reading.dates.all.iter().find(|d| d.span == span);
    date.is_some_and(|d| d.inferred && reading.dates.released.as_ref().is_some_and(|r| r.iso == d.iso))
}

/// The first date of the source, whose ISO form has at least `least` letters, that is not the date of issue.
fn first_date(reading: &Reading, source: &Range<usize>, least: usize) -> Option<Span> {
    let span = reading.doc.span(source.clone());
    let all = &reading.dates.all;
    let issued = |s: Span| reading.dates.released.as_ref().is_some_and(|r| r.span == s);
    let from = all.partition_point(|d| d.span.start < span.start);
    let inside = all[from..].iter().take_while(|d| d.span.end <= span.end);
    inside.filter(|d| d.iso.len() >= least && !issued(d.span)).map(|d| d.span).next()
}

/// "Thursday" as "late Thursday", "Thursday night".
fn with_daypart(doc: &Doc, span: Span) -> Span {
    let tokens = doc.tokens_in(span);
    let part = |i: usize| doc.is(i, List::Daypart) && doc.tokens[i].gap == Gap::Space;
    let start = tokens.start.checked_sub(1).filter(|&i| part(i)).unwrap_or(tokens.start);
    let end = if part(tokens.end) { tokens.end + 1 } else { tokens.end };
    doc.span(start..end)
}

/// The place of headline and lead, named or told; else that of the dateline; else the first named later.
pub fn place(reading: &Reading, sources: &[Range<usize>]) -> Option<Span> {
    let (near, far) = sources.split_at(sources.len().min(NEAR));
    let named = |sources: &[Range<usize>]| sources.iter().find_map(|s| named(reading, s));
    let told = |sources: &[Range<usize>]| sources.iter().find_map(|s| told(reading, s));
    named(near).or_else(|| told(near)).or(reading.header.dateline).or_else(|| named(far)).or_else(|| told(far))
}

/// A place by its name; one behind "in", "at" or "near" first.
fn named(reading: &Reading, source: &Range<usize>) -> Option<Span> {
    let doc = &reading.doc;
    let span = doc.span(source.clone());
    let mentions = reading.entities.places.iter().flat_map(|e| e.mentions.iter().copied());
    let inside: Vec<_> =
        mentions.filter(|&m| span.contains(m) && !doc.is(doc.tokens_in(m).start, List::Demonym)).collect();
    let behind = |m: &Span| doc.tokens_in(*m).start.checked_sub(1).is_some_and(|i| is_locative(doc, i));
    inside.iter().copied().filter(behind).min().or_else(|| inside.into_iter().min())
}

/// The name behind "in", "at", "near" that is no person's and no organization's: "the White House".
fn told(reading: &Reading, source: &Range<usize>) -> Option<Span> {
    let doc = &reading.doc;
    let titled = is_titled(doc, source);
    source.clone().filter(|&i| is_locative(doc, i)).find_map(|i| {
        let first = i + 1 + usize::from(doc.folded(i + 1) == "the");
        let words = (first..source.end.min(first + LONGEST)).take_while(|&j| is_name(doc, j, first)).count();
        let span = (words > 0).then(|| doc.span(first..first + words))?;
        let last = first + words - 1;
        let likely = !titled && doc.tokens[last].shape == Shape::Title && !is_other(reading, span);
        (likely || doc.is(last, List::PlaceHead)).then_some(span)
    })
}

/// The longest name of a place, in tokens.
const LONGEST: usize = 6;

fn is_locative(doc: &Doc, i: usize) -> bool {
    matches!(doc.folded(i), "in" | "at" | "near" | "outside" | "inside")
}

/// Whether the source is a title in which most words have a capital, so that a capital makes no name.
fn is_titled(doc: &Doc, source: &Range<usize>) -> bool {
    let long = source.clone().filter(|&i| doc.tokens[i].kind == Kind::Word && doc.word(i).len() > 3);
    let (all, lower) = long.fold((0, 0), |(n, l), i| (n + 1, l + usize::from(doc.tokens[i].shape == Shape::Lower)));
    lower * 3 < all
}

fn is_name(doc: &Doc, i: usize, first: usize) -> bool {
    let capital = matches!(doc.tokens[i].shape, Shape::Title | Shape::Upper | Shape::Mixed);
    let hyphen = i > first && doc.word(i) == "-" && doc.tokens[i].gap == Gap::None;
    hyphen || (capital && !doc.is(i, List::Month) && !doc.is(i, List::Weekday) && !doc.is(i, List::Demonym))
}

/// Whether the words are a date, a person or an organization, in whole or in part.
fn is_other(reading: &Reading, span: Span) -> bool {
    let entities = &reading.entities;
    is_mention(&entities.people, span)
        || is_mention(&entities.organizations, span)
        || reading.dates.all.iter().any(|d| d.span.overlaps(span))
}

fn is_mention(entities: &[crate::mention::entity::Entity], span: Span) -> bool {
    entities.iter().flat_map(|e| &e.mentions).any(|m| m.overlaps(span))
}
