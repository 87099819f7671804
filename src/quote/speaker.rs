//! From the phrase beside a quotation to the person, body or nameless speaker meant.

use std::ops::Range;

use crate::doc::{Gap, Kind};
use crate::lexicon::List;
use crate::mention::entity::{Entities, Entity};
use crate::quote::Speaker;
use crate::quote::syntax::{is_capital, is_function, reporting};
use crate::{Doc, Span};

/// Who can speak: the people and organizations of the text with the places of their mentions.
pub struct Cast<'c, 'a> {
    doc: &'c Doc<'a>,
    entities: &'c Entities,
    people: Vec<(Span, usize)>,
    organizations: Vec<(Span, usize)>,
}

/// What a phrase names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Named {
    /// One speaker, by name or by a noun.
    Speaker(Speaker),
    /// "he", "they": to be found among those named before.
    Pronoun(Span),
}

impl<'c, 'a> Cast<'c, 'a> {
    /// The cast of a text.
    pub fn new(doc: &'c Doc<'a>, entities: &'c Entities) -> Self {
        Self { doc, entities, people: places(&entities.people), organizations: places(&entities.organizations) }
    }

    /// What the phrase `range` names; None where that is no speaker.
    pub fn resolve(&self, range: Range<usize>) -> Option<Named> {
        if range.is_empty() {
            return None;
        }
        if is_function(self.doc, range.start, "pronoun") {
            return Some(Named::Pronoun(self.doc.span(range.start..range.start + 1)));
        }
        let speaker = self
            .person_in(&range)
            .or_else(|| self.by_surname(&range))
            .or_else(|| self.organization_in(&range))
            .or_else(|| self.unlisted(&range))
            .or_else(|| self.nameless(&range))?;
        Some(Named::Speaker(speaker))
    }

    /// The people mentioned in a span, in order.
    pub fn people_in(&self, span: Span) -> impl Iterator<Item = (Span, usize)> + '_ {
        inside(&self.people, span)
    }

    /// The speaker for person `index`, named at `mention`.
    pub fn person(&self, index: usize, mention: Option<Span>) -> Speaker {
        let person = &self.entities.people[index];
        Speaker {
            name: person.name,
            mention,
            role: person.role,
            organization: person.organization,
            person: Some(index),
        }
    }

    /// The first person that the phrase is about: not "of Ann Poe", not "Ann Poe’s".
    fn person_in(&self, range: &Range<usize>) -> Option<Speaker> {
        let span = self.doc.span(range.clone());
        let (_, index) = self.people_in(span).find(|&(at, _)| self.heads(range, at))?;
        Some(self.person(index, Some(span)))
    }

    /// Whether the mention stands for itself within the phrase `range`.
    fn heads(&self, range: &Range<usize>, mention: Span) -> bool {
        let tokens = self.doc.tokens_in(mention);
        !is_genitive(self.doc, tokens.end) && !self.is_governed(range, tokens.start)
    }

    /// "of Ann Poe", "for Governor Poe"; but not "Director of Sales Ann Poe".
    fn is_governed(&self, range: &Range<usize>, at: usize) -> bool {
        let title = |i: &usize| self.doc.is(*i, List::Honorific) || self.doc.word(*i) == ".";
        let mut start = at;
        while start > range.start && title(&(start - 1)) {
            start -= 1;
        }
        start > range.start && is_function(self.doc, start - 1, "preposition")
    }

    /// A surname alone where the name finder has only the full name.
    fn by_surname(&self, range: &Range<usize>) -> Option<Speaker> {
        let name = self.name_run(range)?;
        let last = self.doc.folded(name.end - 1);
        let mut found = self.entities.people.iter().enumerate().filter(|(_, p)| self.last_word(p.name) == last);
        let (index, _) = found.next()?;
        found.next().is_none().then(|| self.person(index, Some(self.doc.span(range.clone()))))
    }

    fn last_word(&self, name: Span) -> String {
        let tokens = self.doc.tokens_in(name);
        tokens.end.checked_sub(1).map_or_else(String::new, |i| self.doc.folded(i))
    }

    fn organization_in(&self, range: &Range<usize>) -> Option<Speaker> {
        let span = self.doc.span(range.clone());
        let (_, index) =
            inside(&self.organizations, span).find(|&(at, _)| self.heads(range, at) && self.ends_head(range, at))?;
        let name = self.entities.organizations[index].name;
        Some(Speaker { name, mention: Some(span), role: None, organization: None, person: None })
    }

    /// Whether the mention closes the head of the phrase: "the Poe Foundation", not "a Poe Foundation official".
    fn ends_head(&self, range: &Range<usize>, mention: Span) -> bool {
        let next = self.doc.tokens_in(mention).end;
        next >= range.end || self.doc.tokens[next].kind == Kind::Mark || is_function(self.doc, next, "preposition")
    }

    /// A name that is not listed among the people: capitals that end the head of the phrase.
    fn unlisted(&self, range: &Range<usize>) -> Option<Speaker> {
        let name = self.name_run(range)?;
        let role = self.role_behind(name.end, range.end);
        let mention = Some(self.doc.span(range.clone()));
        Some(Speaker { name: self.doc.span(name), mention, role, organization: None, person: None })
    }

    /// The last run of capitals of the phrase's head, without titles.
    fn name_run(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let end = head_end(self.doc, range);
        let mut start = end;
        while start > range.start && self.is_name_part(start - 1) {
            start -= 1;
        }
        while start + 1 < end && self.title_at(start) > 0 {
            start += self.title_at(start).min(end - 1 - start);
        }
        (start < end && is_capital(self.doc, end - 1) && !is_function(self.doc, end - 1, "adverb"))
            .then_some(start..end)
    }

    /// The tokens of the title, role or stop at `i`, which belong to no name.
    fn title_at(&self, i: usize) -> usize {
        let mark = usize::from(self.doc.tokens[i].kind == Kind::Mark);
        mark.max(self.doc.phrase(i, List::Honorific)).max(self.doc.phrase(i, List::JobTitle))
    }

    fn is_name_part(&self, i: usize) -> bool {
        let joint = matches!(self.doc.word(i), "." | "-" | "&") && i > 0 && is_capital(self.doc, i - 1);
        (is_capital(self.doc, i) && !is_function(self.doc, i, "determiner")) || joint
    }

    /// ", head of sales": the words behind a name.
    fn role_behind(&self, comma: usize, end: usize) -> Option<Span> {
        let start = if is_function(self.doc, comma + 1, "determiner") { comma + 2 } else { comma + 1 };
        (self.doc.word(comma) == "," && start < end).then(|| self.doc.span(start..end))
    }

    /// "the victim", "a spokesperson for the ministry".
    fn nameless(&self, range: &Range<usize>) -> Option<Speaker> {
        let end = nominal_end(self.doc, range);
        let noun = range.start < end && reporting(self.doc, range.start).is_none();
        let name = self.doc.span(range.start..end.max(range.start + 1));
        noun.then_some(Speaker { name, mention: Some(name), role: None, organization: None, person: None })
    }
}

/// Where each entity is mentioned, in order.
fn places(entities: &[Entity]) -> Vec<(Span, usize)> {
    let mut all: Vec<_> =
        entities.iter().enumerate().flat_map(|(i, e)| e.mentions.iter().map(move |&m| (m, i))).collect();
    all.sort_unstable();
    all
}

fn inside(places: &[(Span, usize)], span: Span) -> impl Iterator<Item = (Span, usize)> + '_ {
    let first = places.partition_point(|(at, _)| at.start < span.start);
    places[first..]
        .iter()
        .copied()
        .take_while(move |(at, _)| at.start < span.end)
        .filter(move |(at, _)| at.end <= span.end)
}

/// Whether a genitive ending stands at token `i`.
pub fn is_genitive(doc: &Doc, i: usize) -> bool {
    let glued = doc.tokens.get(i).is_some_and(|t| t.gap == Gap::None);
    glued && (matches!(doc.word(i), "’s" | "'s" | "’S" | "'S") || matches!(doc.word(i), "’" | "'"))
}

/// Where the head of a phrase ends: at a comma, a bracket or a preposition.
fn head_end(doc: &Doc, range: &Range<usize>) -> usize {
    let cut = |&i: &usize| {
        matches!(doc.word(i), "," | "(" | "—" | "–") || (i > range.start && is_function(doc, i, "preposition"))
    };
    range.clone().find(cut).unwrap_or(range.end)
}

/// Where a nameless speaker's phrase ends: at the first comma or bracket.
fn nominal_end(doc: &Doc, range: &Range<usize>) -> usize {
    range.clone().find(|&i| matches!(doc.word(i), "," | "(" | "—" | "–")).unwrap_or(range.end)
}
