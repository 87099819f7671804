//! Headline, subheadline, issuer, dateline and embargo.

use crate::doc::token::is_dash;
use crate::doc::{Section, dateline};
use crate::lexicon::List;
use crate::mention::entity::{Entities, Entity};
use crate::{Doc, SectionKind, Span};

/// The head of the release.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Header {
    /// The title.
    pub headline: Option<Span>,
    /// The line below it that adds to it.
    pub subheadline: Option<Span>,
    /// Who issues the release.
    pub issuer: Option<Span>,
    /// Place of the dateline: "BARCELONA, Spain".
    pub dateline: Option<Span>,
    /// The whole instruction not to publish before a time.
    pub embargo: Option<Span>,
}

/// Reads the head of the release.
#[must_use]
pub fn find(doc: &Doc, entities: &Entities) -> Header {
    let first = |kind| doc.sections.iter().find(|s| s.kind == kind).map(|s| s.span);
    Header {
        headline: first(SectionKind::Headline),
        subheadline: first(SectionKind::Subheadline),
        issuer: letterhead(doc).or_else(|| source(doc)).or_else(|| likeliest(doc, entities)),
        dateline: dateline_place(doc),
        embargo: embargo(doc),
    }
}

/// The place that the first dateline names.
fn dateline_place(doc: &Doc) -> Option<Span> {
    let datelines = doc.sections.iter().filter(|s| s.kind == SectionKind::Dateline);
    datelines.filter_map(|s| dateline::read(doc, &s.tokens).place).map(|place| doc.span(place)).next()
}

/// The label that begins with a word of embargo.
fn embargo(doc: &Doc) -> Option<Span> {
    let labels = doc.sections.iter().filter(|s| s.kind == SectionKind::Label);
    let embargoed = |i: usize| doc.phrase_value(i, List::Label).is_some_and(|(_, value)| value == "embargo");
    labels.filter(|s| s.tokens.clone().take(8).any(embargoed)).map(|s| s.span).next()
}

/// The sections before the story.
fn head<'d>(doc: &'d Doc) -> impl Iterator<Item = &'d Section> {
    doc.sections.iter().take_while(|s| !matches!(s.kind, SectionKind::Body | SectionKind::Dateline))
}

/// The body that a line above the headline names: "Ministry of Works", or that the title of the page ends with.
fn letterhead(doc: &Doc) -> Option<Span> {
    let above = head(doc).take_while(|s| s.kind != SectionKind::Headline);
    above.filter(|s| s.kind == SectionKind::Breadcrumb).find_map(|s| {
        let starts = |&i: &usize| i == s.tokens.start || is_dash(doc.mark(i - 1)) || doc.mark(i - 1) == '|';
        let start = s.tokens.clone().filter(starts).find(|&i| doc.phrase(i, List::Letterhead) > 0)?;
        Some(doc.span(start..s.tokens.end))
    })
}

/// "SOURCE Acme Works", the last line of a wire release.
fn source(doc: &Doc) -> Option<Span> {
    doc.sections.iter().rev().find_map(|s| {
        let name = s.tokens.start + 1 + usize::from(doc.mark(s.tokens.start + 1) == ':');
        let short = s.tokens.len() <= 10 && name < s.tokens.end && doc.shape(name).is_capital();
        let line = matches!(doc.word(s.tokens.start), "SOURCE" | "Source") && s.kind.is_apart();
        (line && short).then(|| doc.span(name..s.tokens.end))
    })
}

/// Where an issuer is named: each place speaks for it, none alone is sure.
struct Places {
    headline: Option<Span>,
    lead: Span,
    about: Vec<Span>,
}

impl Places {
    fn of(doc: &Doc) -> Option<Self> {
        let lead = doc.sentences.iter().find(|s| s.kind == SectionKind::Body)?.span;
        let headline = doc.sections.iter().find(|s| s.kind == SectionKind::Headline).map(|s| s.span);
        let about =
            doc.sections.iter().filter(|s| s.kind == SectionKind::Boilerplate && doc.folded(s.tokens.start) == "about");
        Some(Self { headline, lead, about: about.map(|s| s.span).collect() })
    }
}

/// The organization, or the official at the start of the story, for which most speaks.
fn likeliest(doc: &Doc, entities: &Entities) -> Option<Span> {
    const ENOUGH: usize = 5;
    let places = Places::of(doc)?;
    let organizations = entities.organizations.iter().map(|e| (weight(doc, &places, e), name(&places, e)));
    let people =
        entities.people.iter().filter_map(|e| official(doc, &places, e).map(|name| (weight(doc, &places, e), name)));
    // Of equals the one that is named first.
    let best = organizations.chain(people).max_by_key(|&(weight, name)| (weight, std::cmp::Reverse(name.start)))?;
    Some(best.1).filter(|_| best.0 >= ENOUGH)
}

/// How much speaks for an entity.
fn weight(doc: &Doc, places: &Places, entity: &Entity) -> usize {
    let inside = |place: Span| entity.mentions.iter().any(|m| place.contains(*m));
    let starts = |place: Span, slack: u32| {
        entity.mentions.iter().any(|m| m.start >= place.start && m.start <= place.start + slack)
    };
    let headline = places.headline.map_or(0, |h| 2 * usize::from(inside(h)) + 3 * usize::from(starts(h, 4)));
    let lead = 2 * usize::from(inside(places.lead)) + 5 * usize::from(opens(doc, places.lead, entity));
    let about = places.about.iter().position(|&a| starts(a, 12)).map_or(0, |i| 5 - i.min(2));
    headline + lead + about + entity.mentions.len().min(4)
}

/// Whether the sentence begins with the entity, an article or a title before it aside.
fn opens(doc: &Doc, lead: Span, entity: &Entity) -> bool {
    entity.mentions.iter().filter(|m| lead.contains(**m)).any(|m| {
        let before = doc.tokens_in(Span::new(lead.start, m.start));
        before.len() <= 8 && before.clone().all(|i| doc.shape(i).is_capital() || doc.mark(i) != '\0')
    })
}

/// The words that name an organization: as the lead does, else the headline, else its fullest form.
fn name(places: &Places, entity: &Entity) -> Span {
    let within = |place: Option<Span>| place.and_then(|p| entity.mentions.iter().copied().find(|m| p.contains(*m)));
    within(Some(places.lead)).or_else(|| within(places.headline)).unwrap_or(entity.name)
}

/// An official at the start of the lead, with the title: "Mayor Jane Roe".
fn official(doc: &Doc, places: &Places, entity: &Entity) -> Option<Span> {
    let name = entity.mentions.iter().find(|m| places.lead.contains(**m))?;
    let titled = doc.tokens_in(Span::new(places.lead.start, name.start));
    let title = !titled.is_empty() && opens(doc, places.lead, entity) && !doc.is(titled.start, List::Determiner);
    title.then(|| places.lead.cover(*name)).map(|s| Span::new(s.start, name.end))
}
