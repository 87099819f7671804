//! When, where, why and how: the phrases that stand around the predicate.

use std::ops::Range;

use crate::doc::verb::{self, Form};
use crate::lexicon::List;
use crate::{Doc, Kind, Reading, Shape, Span};

/// The longest answer, in tokens.
const LONGEST: usize = 18;

/// The first date of the sources, else the date of issue.
pub fn when(reading: &Reading, sources: &[Range<usize>]) -> Option<Span> {
    let doc = &reading.doc;
    let dates = &reading.dates;
    let first = |source: &Range<usize>| {
        let span = doc.span(source.clone());
        let issued = |s: Span| dates.released.as_ref().is_some_and(|r| r.span == s);
        dates.all.iter().map(|d| d.span).find(|&s| span.contains(s) && !issued(s))
    };
    sources.iter().find_map(first).or_else(|| dates.released.as_ref().map(|d| d.span).filter(|s| !s.is_empty()))
}

/// The first place of the sources, else the place of the dateline.
pub fn place(reading: &Reading, sources: &[Range<usize>]) -> Option<Span> {
    let doc = &reading.doc;
    let named = |source: &Range<usize>| {
        let span = doc.span(source.clone());
        let mentions = reading.entities.places.iter().flat_map(|e| e.mentions.iter().copied());
        mentions.filter(|&m| span.contains(m)).min()
    };
    let told = |source: &Range<usize>| locative(doc, source).map(|r| doc.span(r));
    sources.iter().find_map(|s| told(s).or_else(|| named(s))).or(reading.header.dateline)
}

/// The name behind "in", "at", "near": "White House".
fn locative(doc: &Doc, source: &Range<usize>) -> Option<Range<usize>> {
    source.clone().find_map(|i| {
        let opens = matches!(doc.folded(i).as_str(), "in" | "at" | "near" | "outside" | "inside");
        let first = i + 1 + usize::from(doc.folded(i + 1) == "the");
        let end = (first..source.end.min(first + LONGEST)).take_while(|&j| is_name(doc, j)).last()? + 1;
        let proper = doc.tokens[first].kind == Kind::Word && !doc.is(first, List::Month);
        (opens && proper).then_some(first..end)
    })
}

fn is_name(doc: &Doc, i: usize) -> bool {
    matches!(doc.tokens[i].shape, Shape::Title | Shape::Upper | Shape::Mixed)
}

/// The reason or purpose.
pub fn why(doc: &Doc, source: &Range<usize>) -> Option<Range<usize>> {
    source.clone().skip(2).find_map(|i| {
        let n = doc.phrase(i, List::Reason);
        let kind = reason_kind(doc, i, n)?;
        let fits = match kind {
            "to" => verb::form(doc, i + n) == Some(Form::Base) && !is_complement(doc, i),
            "for" | "after" => false,
            _ => true,
        };
        let start = if kind == "to" { i } else { i + n };
        fits.then(|| start..phrase_end(doc, start + usize::from(kind == "to"), source.end))
    })
}

fn reason_kind(doc: &Doc, i: usize, n: usize) -> Option<&'static str> {
    if n == 0 { None } else { crate::lexicon::value(List::Reason, &doc.folded_phrase(i..i + n)) }
}

/// Whether "to" at `i` belongs to the verb before it: "agrees to buy", "set to open".
fn is_complement(doc: &Doc, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|b| verb::form(doc, b).is_some() || doc.is(b, List::Auxiliary))
}

/// The means.
pub fn how(doc: &Doc, source: &Range<usize>) -> Option<Range<usize>> {
    source.clone().skip(2).find_map(|i| {
        let n = doc.phrase(i, List::Means);
        let gerund = verb::form(doc, i + n) == Some(Form::Gerund);
        let fits = n > 0 && (gerund || doc.folded(i) != "by" && doc.folded(i) != "with");
        fits.then(|| i..phrase_end(doc, i + n, source.end))
    })
}

/// Where the phrase that begins at `start` ends: before the next clause or adjunct.
pub fn phrase_end(doc: &Doc, start: usize, end: usize) -> usize {
    let end = end.min(start + LONGEST);
    let stop = |i: usize| {
        matches!(doc.word(i), "." | ";" | ":" | "," | "–" | "—" | "(" | "?" | "!" | "|" | "…")
            || doc.is(i, List::Subordinator)
            || (i > start + 2
                && (doc.phrase(i, List::Reason) > 0 || doc.phrase(i, List::Means) > 0)
                && !is_complement(doc, i))
    };
    (start + 1..end).find(|&i| stop(i)).unwrap_or(end)
}
