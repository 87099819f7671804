//! The head of a release: labels, letterhead, headline, subheadline, before the first paragraph of the story.

use std::ops::Range;

use crate::doc::cue::Cue;
use crate::doc::dateline::{self, date_len};
use crate::doc::look::Ending;
use crate::doc::section::{Block, Parts, SectionKind};
use crate::doc::verb::{self, Form};
use crate::lexicon::List;
use crate::{Doc, Shape};

/// Adds the sections of the head; returns the index of the first block of the story.
pub(super) fn read(parts: &mut Parts, blocks: &[Block]) -> usize {
    let doc = parts.doc;
    let story = story(doc, blocks);
    let head: Vec<Line> = blocks[..story].iter().map(|b| Line::of(doc, b)).collect();
    let headline = headline(doc, &head);
    let subheadline = headline.and_then(|h| subheadline(&head, h));
    for (i, line) in head.iter().enumerate() {
        parts.push(SectionKind::Label, line.label.clone());
        if Some(i) == headline {
            parts.push(SectionKind::Headline, line.title.clone());
            parts.push(SectionKind::Label, line.title.end..line.block.tokens.end);
        } else if Some(i) == subheadline {
            parts.push(SectionKind::Subheadline, line.title.start..line.block.tokens.end);
        } else {
            let listed = blocks.get(i + 1).is_some_and(|b| b.cue == Cue::Item);
            let below = headline.is_some_and(|h| i > h) && line.block.look.words >= 4;
            let kind = if (listed || below) && line.is_candidate() { SectionKind::Heading } else { line.other() };
            parts.push(kind, line.title.start..line.block.tokens.end);
        }
    }
    story
}

/// The first block of the story: running text, or a dateline.
fn story(doc: &Doc, blocks: &[Block]) -> usize {
    let prose = |i: usize| {
        let cue = blocks.get(i).map(|b| b.cue).filter(|_| blocks[i].look.is_prose());
        matches!(cue, Some(Cue::None | Cue::Body | Cue::Title))
    };
    // A dateline that has its line to itself leads into the paragraph below it.
    let dated = |i: usize| {
        let line = blocks[i].cue.is_plain().then(|| dateline::find(doc, &blocks[i].tokens)).flatten();
        let leads = blocks.get(i + 1).is_some_and(|b| b.look.is_prose());
        line.is_some_and(|d| leads || d.tokens.end < blocks[i].tokens.end)
    };
    match (0..blocks.len()).find(|&i| prose(i) || dated(i)) {
        // A sentence before the dateline is the headline, or the subheadline below it.
        Some(i) if !dated(i) => {
            let near = (i + 1..blocks.len().min(i + 2 + usize::from(i > 0))).find(|&n| dated(n));
            near.filter(|_| blocks[i].look.words <= if i > 0 { 45 } else { 25 }).unwrap_or(i)
        }
        Some(i) => i,
        None => short_story(blocks),
    }
}

/// Where the story begins in a text without a long sentence.
fn short_story(blocks: &[Block]) -> usize {
    match blocks {
        [only] => usize::from(!only.look.has_stop() && only.look.words >= 4 && only.look.capitals >= 80),
        _ => blocks.iter().position(|b| b.look.has_stop() && b.look.capitals < 70).unwrap_or(blocks.len().min(1)),
    }
}

/// A block of the head: its label, then what may be a title.
struct Line<'b> {
    block: &'b Block,
    label: Range<usize>,
    title: Range<usize>,
}

impl<'b> Line<'b> {
    fn of(doc: &Doc, block: &'b Block) -> Self {
        let tokens = &block.tokens;
        let labelled = matches!(block.cue, Cue::Title | Cue::Subtitle | Cue::Body);
        let start = if labelled { label_end(doc, tokens) } else { tokens.start };
        Line { block, label: tokens.start..start, title: start..title_end(doc, start, tokens.end) }
    }

    /// Whether the headline may stand here.
    fn is_candidate(&self) -> bool {
        let named = matches!(self.block.cue, Cue::Title) && self.title.len() >= 3;
        let look = self.block.look;
        named
            || (self.block.cue == Cue::None
                && look.words >= 2
                && !look.reachable
                && look.ending != Ending::Colon
                && !look.linked)
    }

    /// The kind of a line that is neither headline nor subheadline.
    fn other(&self) -> SectionKind {
        match self.block.cue {
            Cue::Is(kind) | Cue::Opens(kind) => kind,
            // The title of the page, which the headline repeats.
            Cue::Title if !self.title.is_empty() => SectionKind::Breadcrumb,
            Cue::Title | Cue::Subtitle | Cue::Line => SectionKind::Label,
            Cue::End => SectionKind::End,
            Cue::Item => SectionKind::List,
            Cue::Body => SectionKind::Body,
            Cue::None if self.block.look.is_prose() => SectionKind::Body,
            Cue::None => SectionKind::Breadcrumb,
        }
    }
}

/// One past the labels and their colons: "Title: NEWS: …".
fn label_end(doc: &Doc, tokens: &Range<usize>) -> usize {
    let mut end = tokens.start;
    for _ in 0..3 {
        let start = end + (end..tokens.end).take_while(|&i| doc.mark(i) != '\0').count();
        let Some((len, value)) = doc.phrase_value(start, List::Label) else { break };
        let marks =
            (start + len..tokens.end).take_while(|&i| matches!(doc.mark(i), ':' | '-' | '–' | '—' | '|' | '/')).count();
        if end > tokens.start && (marks == 0 || value != "title") {
            break;
        }
        end = start + len + marks;
    }
    end.min(tokens.end)
}

/// Where the title ends: before a date at the end of its line, "Minister Opens Quay Wednesday, 8 June 2011".
fn title_end(doc: &Doc, start: usize, end: usize) -> usize {
    let ends = |i: usize| {
        let len = date_len(doc, i, end);
        let full = (i..i + len).filter(|&t| doc.is_number(t)).count() >= 2;
        let weekday = doc.is(i, List::Weekday);
        len > 0
            && i + len == end
            && full
            && (weekday || !doc.is(i - 1, List::Stopword) && doc.mark(i - 1) == '\0' && len >= 4)
    };
    let first = (start + 3).max(end.saturating_sub(8));
    (first..end).find(|&i| ends(i)).filter(|&i| doc.is(i, List::Weekday)).unwrap_or(end)
}

/// The line of the headline: the one a label names, else the first that is no letterhead; of its repeats the last.
fn headline(doc: &Doc, head: &[Line]) -> Option<usize> {
    let named = head.iter().position(|l| l.block.cue == Cue::Title && l.title.len() >= 3 && is_title_label(doc, l));
    let fits: Vec<usize> = (0..head.len())
        .filter(|&i| head[i].is_candidate() && head[i].title.len() >= 3 && is_long(doc, &head[i]))
        .collect();
    let mut above = true;
    let plain: Vec<usize> = fits
        .iter()
        .copied()
        .filter(|&i| {
            above = above && is_letterhead(doc, &head[i]);
            !above
        })
        .collect();
    let chosen = named.or_else(|| told(doc, head, &plain)).or_else(|| fits.last().copied())?;
    let words = doc.folded_phrase(head[chosen].title.clone());
    let repeats = |&i: &usize| i > chosen && words.contains(doc.folded_phrase(head[i].title.clone()));
    fits.into_iter().rev().find(repeats).or(Some(chosen))
}

/// Whether it has the words of a title: three, or two of them and a number, "Quillbase 5.0 released".
fn is_long(doc: &Doc, line: &Line) -> bool {
    let words = line.block.look.words;
    words >= 3 || (words == 2 && line.title.clone().any(|i| doc.is_number(i)) && has_verb(doc, line))
}

/// The first title, unless it has no verb and a title that has one, or that is longer, follows a line such as "FOR IMMEDIATE RELEASE".
fn told(doc: &Doc, head: &[Line], titles: &[usize]) -> Option<usize> {
    let first = *titles.first()?;
    let is_label =
        |l: &Line| matches!(l.block.cue, Cue::Title | Cue::Line) && l.title.is_empty() && !l.label.is_empty();
    let released = head.iter().position(is_label);
    let longer = |i: usize| head[i].block.look.words > head[first].block.look.words + 3;
    let below = |&i: &usize| released.is_some_and(|r| i > r) && (has_verb(doc, &head[i]) || longer(i));
    if has_verb(doc, &head[first]) { Some(first) } else { titles.iter().copied().find(below).or(Some(first)) }
}

/// Whether a verb tells what happens; in titles it stands in the present, or is a participle.
fn has_verb(doc: &Doc, line: &Line) -> bool {
    let noun = |i: usize| doc.is(i, List::PlaceLink) || doc.word(i) == "for";
    line.title.clone().any(|i| match verb::form(doc, i) {
        _ if i == line.title.start || noun(i - 1) => false,
        Some(Form::Third | Form::Past | Form::Participle | Form::Auxiliary) => true,
        Some(Form::Base) => doc.folded(i - 1) == "to",
        _ => false,
    })
}

fn is_title_label(doc: &Doc, line: &Line) -> bool {
    matches!(doc.folded_phrase(line.label.start..line.label.start + 1), "title" | "headline" | "subject")
}

/// "Ministry of Works", "THE HARBOUR MUSEUM": who writes, above the headline.
fn is_letterhead(doc: &Doc, line: &Line) -> bool {
    line.block.look.words <= 10 && letterhead(doc, &line.title).is_some() && !has_verb(doc, line)
}

/// Where the name of a body begins that takes up `line`, or its end: "Ministry of Works", "News from the University of Oslo".
#[must_use]
pub fn letterhead(doc: &Doc, line: &Range<usize>) -> Option<usize> {
    let small = |i: usize| doc.is(i, List::PlaceLink) || matches!(doc.word(i), "for" | "from" | "in");
    let name = line.clone().all(|i| !doc.is_word(i) || doc.shape(i) != Shape::Lower || small(i) || doc.word(i) == "’s");
    let fresh = |i: usize| {
        i == line.start || matches!(doc.mark(i - 1), '-' | '–' | '—' | '|') || matches!(doc.word(i - 1), "the" | "from")
    };
    let known = line.clone().find(|&i| fresh(i) && doc.phrase(i, List::Letterhead) > 0);
    let ends = |i: usize| i + 1 == line.end || matches!(doc.folded(i + 1), "of" | "for");
    let body = |i: usize| doc.value(i, List::OrgHead).is_some_and(|value| value != "soft") && ends(i);
    let start = line.start + usize::from(doc.is(line.start, List::Determiner));
    let whole = line.clone().skip(1).any(body) && line.clone().all(|i| doc.is_word(i));
    known.or_else(|| whole.then_some(start)).filter(|&i| name && i < line.end)
}

/// The next title after the headline, dates and labels between them skipped.
fn subheadline(head: &[Line], headline: usize) -> Option<usize> {
    let next = (headline + 1..head.len()).find(|&i| !matches!(head[i].block.cue, Cue::Line | Cue::Is(_)))?;
    let line = &head[next];
    let named = line.block.cue == Cue::Subtitle;
    (named || (line.is_candidate() && line.block.look.words >= 4)).then_some(next)
}
