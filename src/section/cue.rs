//! What a paragraph says about itself by its own words: "Media contact:", "About Acme", "###", "Credit: …".

use std::ops::Range;

use crate::lexicon::{self, List};
use crate::section::block::{Block, is_item};
use crate::section::dateline::date_len;
use crate::section::look::{Date, Look};
use crate::{Doc, Gap, SectionKind, Shape};

/// What the words of a block say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// Nothing.
    None,
    /// It is of this kind.
    Is(SectionKind),
    /// It is of this kind, and so is what follows.
    Opens(SectionKind),
    /// It ends the release.
    End,
    /// It is a label, and a title follows it on its line if there is more on the line.
    Title,
    /// The same for a subtitle.
    Subtitle,
    /// The same for the first paragraph.
    Body,
    /// It is a label to the end of its line.
    Line,
    /// It is an item of a list.
    Item,
}

impl Cue {
    /// Whether it says nothing of its own about the words that follow.
    #[must_use]
    pub const fn is_plain(self) -> bool {
        matches!(self, Self::None | Self::Body)
    }
}

/// Reads the cue of `block`.
#[must_use]
pub fn of(doc: &Doc, block: &Range<usize>, look: Look) -> Cue {
    let cues = [mark, trail, label, date, byline, heading, about, opener, item, phrase, reachable];
    cues.iter().map(|cue| cue(doc, block, look)).find(|&cue| cue != Cue::None).unwrap_or(Cue::None)
}

/// "###", "-ENDS-", "* * *", "×".
fn mark(doc: &Doc, block: &Range<usize>, look: Look) -> Cue {
    let words = bare(doc, block);
    let framed = words.len() < block.len() || look.words == 1;
    if block.len() <= 12
        && framed
        && kind(List::SectionHead, doc.folded_phrase(words.clone())) == Some(SectionKind::End)
    {
        return Cue::End;
    }
    match () {
        () if !words.is_empty() => Cue::None,
        () if block.clone().any(|i| doc.mark(i) == '#') => Cue::End,
        () if block.len() < 3 => Cue::Is(SectionKind::Breadcrumb),
        () => Cue::Is(SectionKind::End),
    }
}

/// "News and media > News > 2025", "Home / News": the way to the page.
fn trail(doc: &Doc, block: &Range<usize>, look: Look) -> Cue {
    if look.words > 24 || look.has_stop() {
        return Cue::None;
    }
    let apart = |i: usize| doc.gap(i) != Gap::None && doc.gap(i + 1) != Gap::None;
    let count = |marks: &[char]| {
        let inner = block.start + 1..block.end.saturating_sub(1);
        inner.filter(|&i| marks.contains(&doc.mark(i)) && apart(i)).count()
    };
    let from_home = doc.folded(bare(doc, block).start) == "home";
    let steps = if from_home { 1 } else { 2 };
    let led = count(&['>', '›', '»', '→']) >= steps || from_home && count(&['/', '|', '·']) >= steps;
    if led { Cue::Is(SectionKind::Breadcrumb) } else { Cue::None }
}

/// The tokens without the marks on either side.
fn bare(doc: &Doc, block: &Range<usize>) -> Range<usize> {
    let is_mark = |&i: &usize| doc.mark(i) != '\0';
    let start = block.start + block.clone().take_while(is_mark).count();
    let end = block.end - (start..block.end).rev().take_while(is_mark).count();
    start..end.max(start)
}

fn kind(list: List, folded: &str) -> Option<SectionKind> {
    if !lexicon::tags(folded).has(list) {
        return None;
    }
    lexicon::value(list, folded).and_then(named)
}

/// The kind that a word list calls by `name`; pages that are linked to are chrome.
pub(super) fn named(name: &str) -> Option<SectionKind> {
    Some(match name {
        "boilerplate" => SectionKind::Boilerplate,
        "breadcrumb" | "related" => SectionKind::Breadcrumb,
        "caption" => SectionKind::Caption,
        "contact" => SectionKind::Contact,
        "end" => SectionKind::End,
        "note" => SectionKind::Note,
        _ => return None,
    })
}

/// "FOR IMMEDIATE RELEASE", "Title: …", "EMBARGOED UNTIL 4 MAY".
fn label(doc: &Doc, block: &Range<usize>, look: Look) -> Cue {
    let start = bare(doc, block).start;
    let Some((len, value)) = doc.phrase_value(start, List::Label) else { return Cue::None };
    let end = start + len;
    if end == block.end && len == 1 && doc.is(start, List::SectionHead) {
        return Cue::None;
    }
    let closed = end >= block.end || matches!(doc.mark(end), ':' | '-' | '–' | '—' | '|' | '/');
    let shout = len > 1 && !look.has_stop() && look.words <= 30;
    let numbered = (end..block.end).all(|i| !doc.is_word(i));
    let marks = (end..block.end).take_while(|&i| doc.mark(i) != '\0').count();
    let dated = date_len(doc, end + marks, block.end) > 0
        && end + marks + date_len(doc, end + marks, block.end) + 1 >= block.end;
    match value {
        _ if dated || (numbered && end < block.end) => Cue::Line,
        _ if !closed && !shout => Cue::None,
        "title" if closed => Cue::Title,
        "subtitle" if closed => Cue::Subtitle,
        "body" if closed => Cue::Body,
        _ if look.is_prose() => Cue::None,
        _ => Cue::Line,
    }
}

/// One past the labels at the start of a block and their colons, "Title: NEWS: …"; the block's start where it has none.
#[must_use]
pub fn label_end(doc: &Doc, block: &Block) -> usize {
    let tokens = &block.tokens;
    let mut end = tokens.start;
    if !matches!(block.cue, Cue::Title | Cue::Subtitle | Cue::Body) {
        return end;
    }
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

fn date(_: &Doc, _: &Range<usize>, look: Look) -> Cue {
    match look.date {
        Date::Plain => Cue::Line,
        Date::Signed => Cue::Is(SectionKind::Breadcrumb),
        Date::No => Cue::None,
    }
}

/// "By Jane Roe", "By: Daily Post".
fn byline(doc: &Doc, block: &Range<usize>, look: Look) -> Cue {
    let names = |i: usize| {
        doc.shape(i).is_capital()
            || doc.shape(i) == Shape::Mixed
            || matches!(doc.mark(i), ',' | '.' | '-' | '’' | '|' | ':')
    };
    let by = doc.folded(block.start) == "by" && doc.shape(block.start).is_capital();
    let signed = by && look.words <= 8 && look.words > 1 && (block.start + 1..block.end).all(names);
    if signed { Cue::Is(SectionKind::Note) } else { Cue::None }
}

/// "Media contact:", "Notes to editors", "Latest news".
fn heading(doc: &Doc, block: &Range<usize>, _: Look) -> Cue {
    let start = bare(doc, block).start;
    let Some((len, value)) = doc.phrase_value(start, List::SectionHead) else { return Cue::None };
    let end = start + len;
    let whole = (end..block.end).all(|i| doc.mark(i) != '\0');
    let glued = doc.gap(end) == Gap::None && doc.is_word(end);
    let Some(kind) = named(value) else { return Cue::None };
    match value {
        "related" if whole => Cue::Opens(kind),
        "breadcrumb" | "caption" if whole => Cue::Is(kind),
        "contact" | "note" | "boilerplate" if whole || glued || doc.mark(end) == ':' => Cue::Opens(kind),
        _ => Cue::None,
    }
}

/// "About Acme", as a heading, or with its paragraph on the same line: "About Acme Acme is a maker of anvils."
fn about(doc: &Doc, block: &Range<usize>, look: Look) -> Cue {
    let start = bare(doc, block).start;
    let name = start + 1 + usize::from(doc.is(start + 1, List::Stopword));
    let about = doc.value(start, List::SectionOpener) == Some("about") && doc.shape(start).is_capital();
    if !about || doc.shape(name) == Shape::Lower || !doc.is_word(name) {
        return Cue::None;
    }
    let heading = !look.has_stop() && look.words <= 16;
    let colon = (name..block.end.min(name + 12)).any(|i| doc.mark(i) == ':');
    let again = (name + 1..block.end.min(name + 10)).any(|i| doc.word(i) == doc.word(name));
    if heading || colon || again { Cue::Opens(SectionKind::Boilerplate) } else { Cue::None }
}

/// "This press release contains forward-looking statements", "Learn more about".
fn opener(doc: &Doc, block: &Range<usize>, look: Look) -> Cue {
    let Some((_, value)) = doc.phrase_value(bare(doc, block).start, List::SectionOpener) else { return Cue::None };
    let Some(kind) = named(value) else { return Cue::None };
    let short = look.words <= 60 || kind == SectionKind::Boilerplate || kind == SectionKind::Caption;
    if short { Cue::Is(kind) } else { Cue::None }
}

fn item(doc: &Doc, block: &Range<usize>, _: Look) -> Cue {
    let numbered = doc.is_number(block.start)
        && doc.word(block.start).len() <= 2
        && matches!(doc.mark(block.start + 1), '.' | ')')
        && doc.gap(block.start + 1) == Gap::None;
    let lettered = doc.word(block.start).len() == 1 && doc.is_word(block.start) && doc.mark(block.start + 1) == ')';
    if is_item(doc, block.start) || numbered || lettered { Cue::Item } else { Cue::None }
}

/// "… please contact …", "… Credit: …" in a short paragraph.
fn phrase(doc: &Doc, block: &Range<usize>, look: Look) -> Cue {
    if look.words > 100 {
        return Cue::None;
    }
    let found =
        block.clone().filter_map(|i| doc.phrase_value(i, List::SectionPhrase)).find_map(|(_, value)| named(value));
    match found {
        Some(SectionKind::Caption) => Cue::Is(SectionKind::Caption),
        Some(kind) if look.words <= 50 => Cue::Is(kind),
        _ => Cue::None,
    }
}

fn reachable(_: &Doc, _: &Range<usize>, look: Look) -> Cue {
    if look.reachable && look.words <= 24 { Cue::Is(SectionKind::Contact) } else { Cue::None }
}
