//! Where a page says outright who writes: letterhead, label, source line, site, signature, dateline, "About …".

use std::ops::Range;

use super::sign::Sign;
use super::subject::name_end;
use crate::doc::token::is_dash;
use crate::doc::verb::{self, Form};
use crate::doc::{Section, back};
use crate::lexicon::List;
use crate::section::dateline::date_len;
use crate::section::{letterhead, title};
use crate::{Doc, Gap, SectionKind, Shape};

/// So many "About …" are looked at.
const ABOUTS: usize = 8;

/// The names, each with its sign.
pub fn all(doc: &Doc) -> Vec<(Range<usize>, Sign)> {
    let one = [
        (letterhead(doc), Sign::Letterhead),
        (labelled(doc), Sign::Labelled),
        (source(doc), Sign::Source),
        (site(doc), Sign::Site),
        (signature(doc), Sign::Signature),
        (dateline(doc), Sign::Dateline),
    ];
    let about = abouts(doc).take(ABOUTS).enumerate();
    let about = about.map(|(n, name)| (name, if n == 0 { Sign::About } else { Sign::AnotherAbout }));
    one.into_iter().filter_map(|(name, sign)| Some((name?, sign))).chain(about).collect()
}

/// The sections before the story.
fn before_story<'d>(doc: &'d Doc) -> impl Iterator<Item = &'d Section> {
    doc.sections.iter().take_while(|s| !matches!(s.kind, SectionKind::Body | SectionKind::Dateline))
}

const fn is_page_line(section: &Section) -> bool {
    matches!(section.kind, SectionKind::Breadcrumb | SectionKind::Label)
}

/// The body that a line above the headline names: "Ministry of Works", "THE HARBOUR MUSEUM", "News from the University of Oslo".
fn letterhead(doc: &Doc) -> Option<Range<usize>> {
    let above = before_story(doc).take_while(|s| s.kind != SectionKind::Headline);
    above.filter(|s| is_page_line(s) && !title::has_verb(doc, &s.tokens)).find_map(|s| {
        let start = letterhead::letterhead(doc, &s.tokens).or_else(|| page_title(doc, s))?;
        Some(start..s.tokens.end)
    })
}

/// Where the name of a body begins at the end of the title of the page: "Quay opens - Ministry of Works".
fn page_title(doc: &Doc, line: &Section) -> Option<usize> {
    let tokens = line.tokens.clone();
    tokens.skip(1).find(|&i| {
        (is_dash(doc.mark(back(i, 1))) || doc.mark(back(i, 1)) == '|') && doc.phrase(i, List::Letterhead) > 0
    })
}

/// "Joint media release with the Minister of Works", "Released by: Ministry of Works".
fn labelled(doc: &Doc) -> Option<Range<usize>> {
    let labels = before_story(doc).filter(|s| s.kind == SectionKind::Label);
    labels.filter(|s| s.tokens.len() <= 40).find_map(|s| {
        let named = s.tokens.start + doc.phrase(s.tokens.start, List::Label);
        let by = |i: usize| matches!(doc.folded(i), "by" | "from" | "with");
        let colon = usize::from(doc.mark(named) == ':');
        let start = match () {
            () if named == s.tokens.start => return None,
            () if by(named) => named + 1,
            () if by(back(named, 1)) => named + colon,
            () => return None,
        };
        let start = start + usize::from(doc.is(start, List::Determiner));
        (start < s.tokens.end && doc.shape(start).is_capital()).then_some(start..s.tokens.end)
    })
}

/// "SOURCE Acme Works", the last line of a wire release.
fn source(doc: &Doc) -> Option<Range<usize>> {
    doc.sections.iter().rev().find_map(|s| {
        let name = s.tokens.start + 1 + usize::from(doc.mark(s.tokens.start + 1) == ':');
        let short = s.tokens.len() <= 10
            && name < s.tokens.end
            && (doc.shape(name).is_capital() || doc.shape(name) == Shape::Mixed);
        let line = matches!(doc.word(s.tokens.start), "SOURCE" | "Source") && s.kind.is_apart();
        (line && short).then_some(name..s.tokens.end)
    })
}

/// The name of the site behind the title of the page, where the title stands again below: "Quay opens - Oslo Harbour Board".
fn site(doc: &Doc) -> Option<Range<usize>> {
    const WORDS: usize = 8;
    let line = 0..(1..doc.tokens.len()).find(|&i| doc.gap(i) >= Gap::Line)?;
    let name = title::site(doc, &line)? + 1..line.end;
    let word = |i: usize| doc.shape(i).is_capital() || doc.is(i, List::PlaceLink) || matches!(doc.mark(i), '’' | '&');
    let named = (2..=WORDS).contains(&name.len()) && name.clone().all(word) && doc.shape(name.start).is_capital();
    named.then_some(name)
}

/// The body that signs the release on a line right behind its story: "MINISTRY OF WORKS, 4 MAY 2024".
fn signature(doc: &Doc) -> Option<Range<usize>> {
    let last = doc.sections.iter().rposition(|s| s.kind == SectionKind::Body)?;
    let behind = doc.sections.get(last + 1).filter(|s| is_page_line(s))?;
    let line = title::bare(doc, &behind.tokens);
    let is_word = |i: &usize| doc.is_word(*i) && !doc.is_number(*i) && doc.gap(*i) < Gap::Line || *i == line.start;
    let words = line.start..line.start + line.clone().take_while(is_word).count();
    Some(letterhead::letterhead(doc, &words)?..words.end)
}

/// The name between slashes behind place and date: "LISBON - 4 May 2024 / Acme Works /".
fn dateline(doc: &Doc) -> Option<Range<usize>> {
    const LONG: usize = 12;
    let head = doc.sections.iter().filter(|s| s.kind == SectionKind::Dateline || is_page_line(s)).take(LONG);
    head.filter(|s| s.tokens.len() <= 4 * LONG).find_map(|s| {
        let slash = |&i: &usize| doc.mark(i) == '/' && doc.gap(i) == Gap::Space;
        let open = s.tokens.clone().find(slash)?;
        let close = (open + 2..s.tokens.end.min(open + LONG)).find(slash)?;
        let dated = s.tokens.clone().any(|i| date_len(doc, i, s.tokens.end) > 1);
        let name = open + 1..close;
        let plain = |i: usize| !doc.is(i, List::Wire) && date_len(doc, i, close) == 0;
        (dated && name.clone().all(plain) && doc.shape(name.start).is_capital()).then_some(name)
    })
}

/// The names in "About Acme Works", in order.
fn abouts<'d>(doc: &'d Doc) -> impl Iterator<Item = Range<usize>> + 'd {
    const LONG: usize = 12;
    let about = |s: &&Section| {
        let start = title::bare(doc, &s.tokens).start;
        s.kind == SectionKind::Boilerplate && doc.value(start, List::SectionOpener) == Some("about")
    };
    doc.sections.iter().filter(about).filter_map(|s| {
        let line = title::bare(doc, &s.tokens);
        let start = line.start + 1 + usize::from(doc.is(line.start + 1, List::Determiner));
        let limit = line.end.min(start + LONG);
        let stop = |&i: &usize| matches!(doc.mark(i), ':' | '(' | ';') || doc.gap(i) >= Gap::Line;
        // "About Acme Works Acme Works builds …"
        let again = |&i: &usize| doc.word(i) == doc.word(start) && doc.shape(i).is_capital();
        // "About Acme Works Founded by …"
        let told = |&i: &usize| verb::form(doc, i) == Some(Form::Past) && doc.is(i + 1, List::Preposition);
        let limit = (start + 1..limit).find(told).unwrap_or(limit);
        let cut = (start + 1..limit).find(|i| stop(i) || again(i));
        let whole = limit == line.end && doc.mark(back(limit, 1)) != '.';
        let end = cut.unwrap_or_else(|| if whole { limit } else { name_end(doc, start, limit) });
        (start < end && doc.shape(start) != Shape::Lower).then_some(start..end)
    })
}
