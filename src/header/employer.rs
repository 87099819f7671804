//! The body that a head leads whose title stands without one: "its president, Ann Roe", in a release of Brightquay.

use std::ops::Range;

use crate::doc::back;
use crate::lexicon::List;
use crate::name::entity::{Entities, Entity};
use crate::order;
use crate::{Doc, Gap, Shape, Span};

/// Gives people whose title is that of a head, and who have no body, the one that the text speaks of there, else the `issuer`.
pub fn settle(doc: &Doc, issuer: Option<Span>, entities: &mut Entities) {
    let bodies = Bodies::new(doc, issuer, &entities.organizations);
    for person in entities.people.iter_mut().filter(|p| p.organization.is_none()) {
        person.organization = person.role.filter(|&role| leads(doc, role)).and_then(|role| bodies.led_at(role));
    }
}

/// Whether a role is the whole title of the head of a body: no field of work, no deputy, nothing past, no name of what is led.
fn leads(doc: &Doc, role: Span) -> bool {
    let words = doc.tokens_in(role);
    let title = |i: usize| doc.phrase_value(i, List::JobTitle).filter(|(len, _)| i + len <= words.end);
    let mut at = words.start;
    let mut head = false;
    while at < words.end && !doc.is(at, List::Preposition) {
        let joint = doc.mark(at) != '\0' || doc.is(at, List::Stopword);
        let (len, value) = title(at).unwrap_or((usize::from(joint), ""));
        if len == 0 {
            return false;
        }
        head |= value == "head";
        at += len;
    }
    let named = doc.mark(words.end) == ',' && doc.shape(words.end + 1).is_capital();
    head && !named && (at..words.end).all(|i| doc.shape(i) == Shape::Lower)
}

/// The bodies of the text, by where they are named.
struct Bodies<'b, 'a> {
    doc: &'b Doc<'a>,
    entities: &'b [Entity],
    issuer: Option<usize>,
    places: Vec<(Span, usize)>,
}

impl<'b, 'a> Bodies<'b, 'a> {
    fn new(doc: &'b Doc<'a>, issuer: Option<Span>, entities: &'b [Entity]) -> Self {
        let named = |(n, e): (usize, &Entity)| e.mentions.iter().map(|&m| (m, n)).collect::<Vec<_>>();
        let mut places: Vec<(Span, usize)> = entities.iter().enumerate().flat_map(named).collect();
        order::by_key(&mut places, |place| *place);
        let issuer = issuer.and_then(|issuer| places.iter().find(|(at, _)| at.overlaps(issuer)).map(|place| place.1));
        Self { doc, entities, issuer, places }
    }

    /// The body that the sentence of `role` speaks of before it, else the sentence before, else the issuer.
    fn led_at(&self, role: Span) -> Option<Span> {
        let sentence = self.doc.sentence_at(role.start);
        let start = self.doc.sentences.get(sentence)?.tokens.start;
        let here = self.topic(start..self.doc.tokens_in(role).start);
        let follows = self.doc.gap(start) <= Gap::Space && start > 0;
        let before =
            || self.doc.sentences.get(back(sentence, 1)).filter(|_| follows).map(|s| self.topic(s.tokens.clone()));
        match here {
            Topic::None => match before().unwrap_or(Topic::None) {
                Topic::One(body) => Some(body),
                Topic::None | Topic::Several => self.issuer,
            },
            Topic::One(body) => Some(body),
            Topic::Several => None,
        }
        .map(|body| self.entities[body].name)
    }

    /// The body that a sentence begins with, or the only one that it names.
    fn topic(&self, tokens: Range<usize>) -> Topic {
        let (from, to) = (tokens.start, tokens.end);
        let Some(last) = to.checked_sub(1).filter(|_| from < to) else { return Topic::None };
        let span = self.doc.span(from..last + 1);
        let first = self.places.partition_point(|(at, _)| at.start < span.start);
        let mut named = self.places[first..].iter().take_while(|(at, _)| at.end <= span.end);
        let Some(&(at, body)) = named.next() else { return Topic::None };
        let opens = self.doc.tokens_in(at).start <= from + usize::from(self.doc.is(from, List::Determiner));
        if opens || named.all(|place| place.1 == body) { Topic::One(body) } else { Topic::Several }
    }
}

/// What a sentence says of bodies.
enum Topic {
    None,
    One(usize),
    Several,
}
