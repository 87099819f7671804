//! The body of a head or an officer whose title stands without one: "its president, Ann Roe", in a release of Brightquay.

use std::ops::Range;

use crate::doc::back;
use crate::doc::token::is_quote;
use crate::lexicon::List;
use crate::name::entity::Entity;
use crate::order;
use crate::syntax::{Pos, Tag};
use crate::{Doc, Gap, Shape, Span};

/// How many tokens of a sentence are looked at.
const REACH: usize = 80;

/// Whether a role is the title of a head or an officer of a body that it doesn't name: no field of work, no deputy, nothing past, no name of
/// what is led.
fn leads(doc: &Doc, tags: &[Tag], role: Span) -> bool {
    let words = doc.tokens_in(role);
    let title = |i: usize| doc.phrase_value(i, List::JobTitle).filter(|(len, _)| i + len <= words.end);
    let mut at = words.start;
    let mut head = false;
    while at < words.end && !doc.is(at, List::Preposition) {
        let (len, value) = title(at).unwrap_or((usize::from(keeps_rank(doc, tags, at)), ""));
        if len == 0 {
            return false;
        }
        head |= matches!(value, "head" | "whole" | "officer") || value == "chair" && !is_address(doc, role);
        at += len;
    }
    let next = words.end + 1;
    let named = doc.mark(words.end) == ',' && doc.shape(next).is_capital() && !doc.is(next, List::GivenName);
    let owner = matches!(doc.word(words.end), "’s" | "'s" | "’" | "'");
    head && !named && !owner && (at == words.end || of_the_body(doc, at..words.end))
}

/// Whether a word in a role says nothing of its rank: a mark, "and", "founding", an adjective.
fn keeps_rank(doc: &Doc, tags: &[Tag], i: usize) -> bool {
    let same = doc.value(i, List::RoleModifier) == Some("same");
    let adjective = tags.get(i).is_some_and(|tag| tag.pos == Pos::Adjective) && !doc.is(i, List::RoleModifier);
    same || adjective || doc.mark(i) != '\0' || doc.is(i, List::Stopword)
}

/// Whether a title stands before a name like "President Roe", who may be that of a state.
fn is_address(doc: &Doc, role: Span) -> bool {
    let words = doc.tokens_in(role);
    let capital = |i: usize| doc.shape(i).is_capital();
    words.len() == 1 && capital(words.start) && capital(words.end)
}

/// Whether words behind a title name no body: "of operations", "of the Company".
fn of_the_body(doc: &Doc, words: Range<usize>) -> bool {
    let article = words.start + 1;
    let body =
        article + 1 == back(words.end, 1) && doc.is(article + 1, List::OrgHead) && doc.is(article, List::Determiner);
    body || words.clone().all(|i| doc.shape(i) == Shape::Lower)
}

/// Who issues the release, and which of the bodies that is.
#[derive(Debug)]
struct Issuer {
    name: Span,
    body: Option<usize>,
}

/// The bodies of the text, by where they are named.
#[derive(Debug)]
pub struct Employers<'b, 'a> {
    doc: &'b Doc<'a>,
    tags: &'b [Tag],
    entities: &'b [Entity],
    issuer: Option<Issuer>,
    places: Vec<(Span, usize)>,
}

impl<'b, 'a> Employers<'b, 'a> {
    /// The `entities` are bodies, one of which may be the issuer; `tags` are those of all tokens.
    #[must_use]
    pub fn new(doc: &'b Doc<'a>, tags: &'b [Tag], issuer: Option<Span>, entities: &'b [Entity]) -> Self {
        let named = |(n, e): (usize, &Entity)| e.mentions.iter().map(|&m| (m, n)).collect::<Vec<_>>();
        let mut places: Vec<(Span, usize)> = entities.iter().enumerate().flat_map(named).collect();
        order::by_key(&mut places, |place| *place);
        let issuer = issuer.map(|name| {
            let body = places.iter().find(|(at, _)| at.overlaps(name)).map(|place| place.1);
            Issuer { name: body.map_or(name, |body| entities[body].name), body }
        });
        Self { doc, tags, entities, issuer, places }
    }

    /// The body of the head whose `role` names none: the one that the text speaks of there, else the issuer.
    #[must_use]
    pub fn of(&self, role: Span) -> Option<Span> {
        leads(self.doc, self.tags, role).then(|| self.led_at(role)).flatten()
    }

    /// The body that the sentence of `role` names before it outside of what is said, else the one that the sentence before begins with,
    /// else the issuer; none where that sentence names another.
    fn led_at(&self, role: Span) -> Option<Span> {
        let sentence = self.doc.sentence_at(role.start);
        let start = self.doc.sentences.get(sentence)?.tokens.start;
        let end = self.doc.tokens_in(role).start;
        let near = start.max(end.saturating_sub(REACH));
        let said = (near..end).rev().find(|&i| is_quote(self.doc.mark(i))).map_or(near, |i| i + 1);
        let here = self.topic(said..end);
        let follows = self.doc.gap(start) <= Gap::Space && start > 0;
        let before = self.doc.sentences.get(back(sentence, 1)).filter(|_| follows).map(|s| {
            let first = s.tokens.start;
            self.topic(first..s.tokens.end.min(first + REACH))
        });
        let issuer = self.issuer.as_ref();
        match (here, before.unwrap_or(Topic::None)) {
            (Topic::Opens(body) | Topic::One(body), _) | (Topic::None, Topic::Opens(body)) => {
                Some(self.entities[body].name)
            }
            (Topic::None, Topic::None | Topic::Several) => issuer.map(|issuer| issuer.name),
            (Topic::None, Topic::One(body)) => issuer.filter(|i| i.body == Some(body)).map(|issuer| issuer.name),
            (Topic::Several, _) => None,
        }
    }

    /// What the words say of bodies.
    fn topic(&self, tokens: Range<usize>) -> Topic {
        let (from, to) = (tokens.start, tokens.end);
        let Some(last) = to.checked_sub(1).filter(|_| from < to) else { return Topic::None };
        let span = self.doc.span(from..last + 1);
        let first = self.places.partition_point(|(at, _)| at.start < span.start);
        let mut named = self.places[first..].iter().take_while(|(at, _)| at.end <= span.end);
        let Some(&(at, body)) = named.next() else { return Topic::None };
        let opens = self.doc.tokens_in(at).start <= from + usize::from(self.doc.is(from, List::Determiner));
        match named.all(|place| place.1 == body) {
            _ if opens => Topic::Opens(body),
            true => Topic::One(body),
            false => Topic::Several,
        }
    }
}

/// What a sentence says of bodies.
enum Topic {
    /// It names none.
    None,
    /// It begins with one.
    Opens(usize),
    /// It names one, amid its words.
    One(usize),
    /// It names several.
    Several,
}

#[cfg(test)]
mod tests {
    use crate::{Options, Reading};

    /// Checks the body of the first person, empty where there is none.
    fn check(text: &str, expected: &str) {
        let reading = Reading::new(text, &Options::default());
        let body = reading.entities.people[0].organization.map_or("", |body| body.of(text));
        assert_eq!(body, expected, "{text}");
    }

    #[test]
    fn heads_without_a_body() {
        let lead = "Tallow Works Inc. opens its bakery\n\nTallow Works Inc. opened its bakery in Bath on Monday.";
        check(&format!("{lead} “It works,” said Ann Poe, president and CEO."), "Tallow Works Inc.");
        check(&format!("{lead} “It works,” said Ann Poe, deputy director."), "");
        check(&format!("{lead} “It works,” said Ann Poe, a baker."), "");
        check(
            &format!("{lead} “Marsh Oven Ltd. helps us,” said Ann Poe, chief financial officer."),
            "Tallow Works Inc.",
        );
        check(&format!("{lead} “It works,” said Ann Poe, founder of the bakery."), "Tallow Works Inc.");
        check(&format!("{lead} “It works,” said Ann Poe, a dog owner."), "");
        check(&format!("{lead} Marsh Oven Ltd. sent Ann Poe, its chief executive."), "Marsh Oven Ltd.");
    }
}
