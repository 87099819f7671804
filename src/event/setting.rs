//! When and where: the date and the place that stand nearest to the main clause.

use std::ops::Range;

use super::NEAR;
use crate::doc::back;
use crate::lexicon::List;
use crate::syntax::{ClauseKind, Pos};
use crate::{Doc, Gap, Kind, Reading, SectionKind, Shape, Span};

/// Whether nothing tells when and where the text was issued: reports tell the setting further down, releases in the dateline.
/// A body that is named often is no sign of a release: reports name those they tell about.
pub fn is_report(reading: &Reading) -> bool {
    reading.header.dateline.is_none() && reading.dates.released.as_ref().is_none_or(|d| d.span.is_empty())
}

/// The date that headline, lead or the sentence of the event tells; else the date of issue, if what is told is `done`.
pub fn when(reading: &Reading, sources: &[Range<usize>], done: bool) -> Option<Span> {
    let issued = reading.dates.released.as_ref().map(|d| d.span).filter(|s| !s.is_empty());
    let told = sources.iter().find_map(|s| first_day(reading, s)).or_else(|| titled_date(reading, sources));
    let told =
        told.or_else(|| sources.iter().take(NEAR).find_map(|s| weekday(reading, s)).filter(|_| issued.is_none()));
    let other = told.filter(|&s| issued.is_none() || !is_today(reading, s)).map(|s| with_daypart(&reading.doc, s));
    other.or(issued.filter(|_| done || told.is_some()))
}

/// Whether the date is the date of issue in other words.
fn is_today(reading: &Reading, span: Span) -> bool {
    let date = reading.dates.all.iter().find(|d| d.span == span);
    date.is_some_and(|d| d.inferred && reading.dates.released.as_ref().is_some_and(|r| r.iso == d.iso))
}

/// The first day that the source tells of the event.
fn first_day(reading: &Reading, source: &Range<usize>) -> Option<Span> {
    const DAY: usize = 10;
    dates(reading, source).find(|(iso, _)| iso.len() >= DAY).map(|(_, span)| span)
}

/// A day of the week, or "today", in a text that does not tell of which date.
fn weekday(reading: &Reading, source: &Range<usize>) -> Option<Span> {
    let (doc, syntax) = (&reading.doc, &reading.syntax);
    let day = |i: usize| doc.is_weekday(i) || doc.phrase_value(i, List::RelativeDate).is_some_and(|(n, _)| n == 1);
    let head = |i: usize| syntax.chunk_at(i).and_then(|id| syntax.chunk(id)).map_or(i, |chunk| chunk.head);
    let alone = |i: usize| head(i) == i || doc.is(head(i), List::Daypart);
    let told = |i: &usize| day(*i) && alone(*i) && !is_background(reading, &(*i..i + 1));
    source.clone().find(told).map(|i| doc.span(i..i + 1))
}

/// A month, season or year; below the title of a release such a date tells more often of what was before.
fn titled_date(reading: &Reading, sources: &[Range<usize>]) -> Option<Span> {
    let report = is_report(reading);
    let kind = |s: &Range<usize>| reading.doc.kind_at(reading.doc.tokens[s.start].span.start);
    let mut titles = sources.iter().filter(|s| report || kind(s) != Some(SectionKind::Body));
    titles.find_map(|s| dates(reading, s).next()).map(|(_, span)| span)
}

/// The dates of the source but for the date of issue and those of the background.
fn dates<'r>(reading: &'r Reading, source: &Range<usize>) -> impl Iterator<Item = (&'r str, Span)> {
    let span = reading.doc.span(source.clone());
    let all = &reading.dates.all;
    let issued = |s: Span| reading.dates.released.as_ref().is_some_and(|r| r.span == s);
    let from = all.partition_point(|d| d.span.start < span.start);
    let inside = all[from..].iter().take_while(move |d| d.span.end <= span.end);
    let of_event = move |s: Span| !issued(s) && !is_background(reading, &reading.doc.tokens_in(s));
    inside.map(|d| (d.iso.as_str(), d.span)).filter(move |&(_, s)| of_event(s))
}

/// Whether a date stands in a clause below the main one, only bounds the time, or is a part of a name: "since", "who retires on",
/// "after he left in", "the 2025 Garden Challenge".
fn is_background(reading: &Reading, date: &Range<usize>) -> bool {
    let (doc, syntax) = (&reading.doc, &reading.syntax);
    let at = date.start;
    let chunk = syntax.chunk_at(at).and_then(|id| syntax.chunk(id));
    let bounds = chunk.and_then(|chunk| chunk.preposition);
    let bounds = bounds.is_some_and(|i| doc.is(i, List::Subordinator));
    let above = std::iter::successors(syntax.clause_at(at), |&id| syntax.clause(id)?.parent);
    let mut kinds = above.filter_map(|id| syntax.clause(id)).map(|clause| clause.kind);
    let owned = syntax.pos(date.end) == Pos::Genitive;
    let named = chunk.is_some_and(|chunk| chunk.head >= date.end && !owned && doc.shape(chunk.head).is_capital());
    bounds
        || is_founding(reading, at)
        || named
        || kinds.any(|kind| matches!(kind, ClauseKind::Relative | ClauseKind::Adverbial | ClauseKind::Aside))
}

/// Whether token `at` stands in a clause that tells how somebody began: "the mill was founded in 1871".
fn is_founding(reading: &Reading, at: usize) -> bool {
    let verb = reading.syntax.clause_at(at).and_then(|id| reading.syntax.verb(id));
    verb.is_some_and(|(chunk, _)| reading.doc.value(chunk.head, List::StandingWord) == Some("founding"))
}

/// "Thursday" as "late Thursday", "Thursday night".
fn with_daypart(doc: &Doc, span: Span) -> Span {
    let tokens = doc.tokens_in(span);
    let part = |i: usize| doc.is(i, List::Daypart) && doc.tokens[i].gap == Gap::Space;
    let start = tokens.start.checked_sub(1).filter(|&i| part(i)).unwrap_or(tokens.start);
    let end = if part(tokens.end) { tokens.end + 1 } else { tokens.end };
    doc.span(start..end)
}

/// The place of headline, lead or the sentence of the event, behind "in" or, in a report, named at all; else that of the dateline.
pub fn place(reading: &Reading, sources: &[Range<usize>]) -> Option<Span> {
    let any = |s: &Range<usize>| named(reading, s).filter(|_| is_report(reading));
    let known = sources.iter().find_map(|s| located(reading, s).or_else(|| any(s)));
    known.or_else(|| sources.iter().find_map(|s| told(reading, s))).or(reading.header.dateline)
}

/// The places that the source names.
fn places<'r>(reading: &'r Reading, source: &Range<usize>) -> impl Iterator<Item = Span> + use<'r> {
    let doc = &reading.doc;
    let span = doc.span(source.clone());
    let mentions = reading.entities.places.iter().flat_map(|e| e.mentions.iter().copied());
    mentions.filter(move |&m| span.contains(m) && !doc.is(doc.tokens_in(m).start, List::Demonym))
}

/// The first place behind "in", "at" or "near".
fn located(reading: &Reading, source: &Range<usize>) -> Option<Span> {
    let behind = |m: &Span| is_locative(&reading.doc, back(reading.doc.tokens_in(*m).start, 1));
    places(reading, source).filter(|m| behind(m) && is_whole(reading, *m)).min()
}

/// The first place by its name.
fn named(reading: &Reading, source: &Range<usize>) -> Option<Span> {
    places(reading, source).min()
}

/// Whether a place is all that its noun phrase names: not "U.S. resellers".
fn is_whole(reading: &Reading, place: Span) -> bool {
    let (doc, syntax) = (&reading.doc, &reading.syntax);
    let tokens = doc.tokens_in(place);
    let chunk = syntax.chunk_at(back(tokens.end, 1)).and_then(|id| syntax.chunk(id));
    chunk.is_none_or(|chunk| chunk.head < tokens.end)
}

/// The name behind "in", "at", "near" that is no person's and no organization's: "the White House".
fn told(reading: &Reading, source: &Range<usize>) -> Option<Span> {
    let doc = &reading.doc;
    let titled = is_titled(doc, source);
    source.clone().filter(|&i| is_locative(doc, i)).find_map(|i| {
        let first = i + 1 + usize::from(doc.folded(i + 1) == "the");
        let words = (first..source.end.min(first + LONGEST)).take_while(|&j| is_name(doc, j, first)).count();
        let span = (words > 0).then(|| doc.span(first..first + words))?;
        let last = back(first + words, 1);
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
    hyphen || (capital && !doc.is(i, List::Month) && !doc.is_weekday(i) && !doc.is(i, List::Demonym))
}

/// Whether the words are a date, a person or an organization, in whole or in part.
fn is_other(reading: &Reading, span: Span) -> bool {
    let entities = &reading.entities;
    is_mention(&entities.people, span)
        || is_mention(&entities.organizations, span)
        || reading.dates.all.iter().any(|d| d.span.overlaps(span))
}

fn is_mention(entities: &[crate::name::entity::Entity], span: Span) -> bool {
    entities.iter().flat_map(|e| &e.mentions).any(|m| m.overlaps(span))
}
