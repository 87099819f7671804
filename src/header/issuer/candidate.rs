//! The names that may be the issuer's, each with what is true of it.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::place::Places;
use super::sign::{Sign, Signs};
use super::{named, subject};
use crate::doc::token::is_quote;
use crate::doc::{Section, back};
use crate::lexicon::List;
use crate::mention::contact::Contact;
use crate::name::entity::{Entities, Entity};
use crate::{Doc, Gap, SectionKind, Shape, Span};

/// How many tokens behind a name its office begins.
const NEAR: usize = 6;
/// How well the place of a name tells where it ends: anywhere, in "About …", in the first sentence, where the page names who writes.
const ANY: usize = 0;
const ABOUT: usize = 1;
const TOLD: usize = 2;
const NAMED: usize = 3;
/// So many mentions are often.
const OFTEN: usize = 4;

/// A name that may be the issuer's.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// As it would be shown.
    pub name: Span,
    /// What is true of it.
    pub signs: Signs,
    mentions: Vec<Span>,
    /// How well the place of the name tells where it ends.
    rank: usize,
}

/// All of them.
#[must_use]
pub fn candidates(doc: &Doc, entities: &Entities, contacts: &[Contact]) -> Vec<Candidate> {
    let Some(places) = Places::of(doc, contacts) else { return Vec::new() };
    let mut names = Names { doc, places: &places, all: Vec::new(), keys: FxHashMap::default() };
    entities.organizations.iter().for_each(|e| names.body(e));
    entities.people.iter().for_each(|e| names.person(e));
    let office = names.all.iter().any(|c| c.signs.has(Sign::Office));
    for (tokens, sign) in named::all(doc).into_iter().filter(|(_, sign)| !office || *sign != Sign::Letterhead) {
        names.named(tokens, sign);
    }
    if let Some(tokens) = subject::subject(doc, places.lead) {
        names.told(tokens, entities);
    }
    names.employers(&entities.people);
    names.finish(entities)
}

/// Where the words stand with a capital.
pub fn occurrences<'d>(doc: &'d Doc, tokens: Range<usize>) -> impl Iterator<Item = Span> + 'd {
    let (len, first, words) = (tokens.len(), doc.folded(tokens.start), doc.folded_phrase(tokens));
    let same = move |i: &usize| {
        let named = doc.shape(*i) != Shape::Lower && doc.folded(*i) == first;
        named && i + len <= doc.tokens.len() && doc.folded_phrase(*i..i + len) == words
    };
    (0..doc.tokens.len()).filter(same).map(move |i| doc.span(i..i + len))
}

struct Names<'d, 'a> {
    doc: &'d Doc<'a>,
    places: &'d Places,
    all: Vec<Candidate>,
    /// Which candidate each form of a name is.
    keys: FxHashMap<&'d str, usize>,
}

impl<'d> Names<'d, '_> {
    /// A name without its article and "Inc.", folded.
    fn key(&self, name: Span) -> &'d str {
        let doc = self.doc;
        let tokens = doc.tokens_in(name);
        let start = tokens.start + usize::from(tokens.len() > 1 && doc.is(tokens.start, List::Determiner));
        let suffix = |i: &usize| doc.is(*i, List::OrgSuffix) || matches!(doc.mark(*i), '.' | ',');
        let end = tokens.end - (start + 1..tokens.end).rev().take_while(suffix).count();
        doc.folded_phrase(start..end)
    }

    fn add(&mut self, name: Span, rank: usize, mentions: Vec<Span>) -> usize {
        let at = self.all.len();
        for mention in mentions.iter().chain([&name]) {
            let key = self.key(*mention);
            self.keys.entry(key).or_insert(at);
        }
        self.all.push(Candidate { name, signs: Signs::default(), mentions, rank });
        at
    }

    /// A body, named as in the lead, else as in the headline, else in its fullest form.
    fn body(&mut self, body: &Entity) {
        let marked = |m: Span| self.doc.mark(self.doc.tokens_in(m).start) != '\0';
        let named = |m: &Span| !subject::is_ticker(self.doc, *m) && !marked(*m);
        let mentions: Vec<Span> = body.mentions.iter().copied().filter(named).collect();
        let within = |place: Span| mentions.iter().copied().find(|m| place.contains(*m));
        let told = within(self.places.lead).or_else(|| self.places.headline.and_then(within));
        if !mentions.is_empty() {
            let at = self.add(told.unwrap_or(body.name), if told.is_some() { TOLD } else { ANY }, mentions);
            self.all[at].signs.set(Sign::Body, true);
        }
    }

    /// A person whom a line above the story names, or the story at its start with a title.
    fn person(&mut self, person: &Entity) {
        let head = Span::new(0, self.places.lead.end);
        let Some(first) = person.mentions.iter().copied().find(|m| head.contains(*m)) else { return };
        let above = self.is_above(first);
        let titled = person.mentions.iter().find_map(|&m| subject::official(self.doc, self.places.lead, m));
        if !above && titled.is_none() {
            return;
        }
        let at = self.add(titled.filter(|_| !above).unwrap_or(first), TOLD, person.mentions.clone());
        self.all[at].signs.set(Sign::Titled, titled.is_some());
        let office = above && self.has_office(first);
        self.all[at].signs.set(Sign::Person, true);
        self.all[at].signs.set(Sign::Office, office);
    }

    fn section(&self, name: Span) -> &'d Section {
        &self.doc.sections[self.doc.sections.partition_point(|s| s.span.end <= name.start)]
    }

    /// Whether a short line above the story names it, no title.
    fn is_above(&self, name: Span) -> bool {
        const LONG: usize = 40;
        let section = self.section(name);
        // Neither a title nor a byline.
        let title = matches!(section.kind, SectionKind::Headline | SectionKind::Subheadline | SectionKind::Note);
        let wire = self.doc.phrase(self.doc.tokens_in(name).start, List::Wire) > 0;
        name.end <= self.places.lead.start && !title && !wire && section.tokens.len() <= LONG
    }

    /// Whether an office stands right behind or before the name in the lines above the story: "Senator Jane Roe, Minister for Works".
    fn has_office(&self, name: Span) -> bool {
        let doc = self.doc;
        let office = |i: usize| doc.is(i, List::JobTitle) && doc.is(i + 1, List::Preposition);
        let tokens = doc.tokens_in(name);
        let end = self.places.lead.start;
        let behind = (tokens.end..tokens.end + NEAR).take_while(|&i| doc.tokens[i].span.start < end);
        behind.chain(tokens.start.saturating_sub(2 * NEAR)..tokens.start).any(office)
    }

    /// A name that the page has in a place for it.
    fn named(&mut self, tokens: Range<usize>, sign: Sign) {
        let name = self.doc.span(tokens.clone());
        let key = self.key(name);
        let rank = if matches!(sign, Sign::About | Sign::AnotherAbout) { ABOUT } else { NAMED };
        let at = match self.keys.get(key) {
            Some(&at) => at,
            None => self.add(name, rank, occurrences(self.doc, self.doc.tokens_in(name)).collect()),
        };
        let found = &mut self.all[at];
        found.signs.set(sign, true);
        if rank > found.rank {
            (found.name, found.rank) = (name, rank);
        }
    }

    /// The name at the start of the story: of a body, or one that the text says again where not every sentence has a capital.
    fn told(&mut self, tokens: Range<usize>, entities: &Entities) {
        let (doc, name) = (self.doc, self.doc.span(tokens.clone()));
        let person = entities.people.iter().any(|e| e.mentions.iter().any(|m| m.overlaps(name)));
        let other = person || entities.places.iter().any(|e| e.mentions.iter().any(|m| m.contains(name)));
        match self.all.iter_mut().find(|c| c.mentions.iter().any(|m| m.overlaps(name))) {
            // The longer one ends where the capitals do.
            Some(c) if c.rank <= TOLD && name.contains(c.name) && !other => (c.name, c.rank) = (name, TOLD),
            None if !other && doc.shape(tokens.start) != Shape::Initial => {
                let mentions: Vec<Span> = occurrences(doc, tokens).filter(|m| !goes_before(doc, *m)).collect();
                if mentions.iter().any(|m| !is_sentence_start(doc, *m)) {
                    self.add(name, TOLD, mentions);
                }
            }
            _ => {}
        }
    }

    /// Who employs the people of the text.
    fn employers(&mut self, people: &[Entity]) {
        for body in people.iter().filter_map(|p| p.organization) {
            if let Some(&at) = self.keys.get(self.key(body)) {
                self.all[at].signs.set(Sign::Employer, true);
            }
        }
    }

    fn finish(mut self, entities: &Entities) -> Vec<Candidate> {
        let most = self.all.iter().map(|c| c.mentions.len()).max().unwrap_or(0);
        let placed: FxHashSet<&str> = entities.places.iter().flat_map(|e| &e.mentions).map(|&m| self.key(m)).collect();
        let mut all = std::mem::take(&mut self.all);
        for candidate in &mut all {
            let count = candidate.mentions.len();
            candidate.signs.set(Sign::Often, count >= OFTEN);
            candidate.signs.set(Sign::Most, count == most && count > 1);
            candidate.signs.set(Sign::Place, placed.contains(self.key(candidate.name)));
            candidate.signs.set(Sign::Single, self.doc.tokens_in(candidate.name).len() == 1);
            candidate.signs.set(Sign::Address, self.places.has_address(self.key(candidate.name)));
            self.stand(candidate);
        }
        self.join(&mut all);
        all
    }

    /// What is true of "Acme" is true of "Acme Works Corp." in the first sentence.
    fn join(&self, all: &mut Vec<Candidate>) {
        let long = |c: &Candidate| c.signs.has(Sign::LeadFirst) && c.rank == TOLD && !c.signs.has(Sign::Person);
        let mut joined = Vec::new();
        for at in (0..all.len()).filter(|&at| long(&all[at])) {
            let key = self.key(all[at].name);
            let mut shorter = key.rmatch_indices(' ').filter_map(|(end, _)| self.keys.get(&key[..end]));
            if let Some(&short) = shorter.next().filter(|&&short| short != at && !all[short].signs.has(Sign::Person)) {
                joined.push((at, short));
            }
        }
        for (at, short) in joined {
            let signs = all[short].signs;
            all[at].signs.join(signs, &[Sign::Single, Sign::Place]);
            all[short].signs = Signs::default();
        }
        all.retain(|c| c.signs != Signs::default() && !self.is_no_body(c.name));
    }

    /// Whether it can be no body's: a common short form, the title of a work, all of a headline.
    fn is_no_body(&self, name: Span) -> bool {
        let doc = self.doc;
        let tokens = doc.tokens_in(name);
        let short = |i: usize| doc.value(i, List::Acronym) == Some("") || doc.mark(i) != '\0';
        let quoted = is_quote(doc.mark(back(tokens.start, 1))) && is_quote(doc.mark(tokens.end));
        let title =
            self.places.headline.is_some_and(|h| h.contains(name) && tokens.len() + 1 >= doc.tokens_in(h).len());
        tokens.clone().all(short) || quoted || (title && tokens.len() > 3)
    }

    /// Where it stands.
    fn stand(&self, candidate: &mut Candidate) {
        const SLACK: u32 = 4;
        let (doc, places) = (self.doc, self.places);
        let starts = |place: Span, m: Span| place.contains(m) && m.start <= place.start + SLACK;
        let untold = |m: &Span| places.headline.is_some_and(|h| h.contains(*m));
        candidate.signs.set(Sign::HeadlineOnly, candidate.mentions.iter().all(untold));
        for &m in &candidate.mentions {
            let signs = &mut candidate.signs;
            signs.set(Sign::Headline, places.headline.is_some_and(|h| h.contains(m)));
            signs.set(Sign::HeadlineFirst, places.headline.is_some_and(|h| starts(h, m)));
            let section = self.section(m);
            signs.set(Sign::Above, self.is_above(m));
            signs.set(Sign::AboveFirst, self.is_above(m) && starts(section.span, m));
            signs.set(Sign::Contact, section.kind == SectionKind::Contact);
            signs.set(Sign::Described, section.kind == SectionKind::Boilerplate && starts(section.span, m));
            if places.lead.contains(m) {
                signs.set(Sign::Lead, true);
                signs.set(Sign::LeadFirst, subject::is_led_by(doc, places.lead, m));
                signs.set(Sign::Owner, subject::is_owner(doc, m));
                signs.set(Sign::Tells, subject::tells(doc, m));
                signs.set(Sign::Recalled, places.recalled && doc.tokens_in(m).any(|i| doc.is(i, List::OrgHead)));
            }
        }
    }
}

/// Whether a sentence of running text begins with it; headlines capitalize every word and prove nothing.
fn is_sentence_start(doc: &Doc, word: Span) -> bool {
    let sentence = doc.sentences.get(doc.sentence_at(word.start));
    sentence.is_none_or(|s| s.kind != SectionKind::Body || s.span.start == word.start)
}

/// Whether a capital stands right before the word, which then is the end of a longer name.
fn goes_before(doc: &Doc, word: Span) -> bool {
    let start = doc.tokens_in(word).start;
    start > 0
        && doc.gap(start) < Gap::Line
        && doc.shape(back(start, 1)).is_capital()
        && !doc.is(back(start, 1), List::Determiner)
}
