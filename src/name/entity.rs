//! Joins the mentions of one person, organization or place: "Ann Roe" = "Director General Roe".

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::doc::back;
use crate::lexicon::{self, List, Lists};
use crate::name::{Mention, NameKind};
use crate::order;
use crate::{Doc, Kind, Shape, Span};

/// A person, an organization or a place with all its mentions.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// The fullest form of the name in the text.
    pub name: Span,
    /// In order of appearance; for people also phrases such as "the Head of INTERPOL".
    pub mentions: Vec<Span>,
    /// The short form that the text defines.
    pub acronym: Option<Span>,
    /// A person's role.
    pub role: Option<Span>,
    /// A person's organization.
    pub organization: Option<Span>,
    /// What is told of a person at each mention, in order of being read; mentions at which nothing is told are not among them.
    pub posts: Vec<Post>,
}

/// A person's role and organization as one mention has them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Post {
    /// The name there.
    pub at: Span,
    /// The role.
    pub role: Option<Span>,
    /// The organization.
    pub organization: Option<Span>,
}

impl Post {
    fn of(mention: &Mention) -> Option<Self> {
        let Mention { span: at, role, organization, .. } = *mention;
        (role.is_some() || organization.is_some()).then_some(Self { at, role, organization })
    }
}

/// Who and what the text is about, each list in order of first appearance.
#[derive(Debug, Default)]
pub struct Entities {
    /// People.
    pub people: Vec<Entity>,
    /// Organizations.
    pub organizations: Vec<Entity>,
    /// Places.
    pub places: Vec<Entity>,
}

impl Entities {
    /// Whether a name is that of a person.
    #[must_use]
    pub fn is_person(&self, name: Span) -> bool {
        self.people.iter().flat_map(|person| &person.mentions).any(|mention| mention.contains(name))
    }
}

/// Joins the mentions.
#[must_use]
pub fn join(doc: &Doc, mentions: &[Mention]) -> Entities {
    let of = |kind| mentions.iter().filter(move |m| m.kind == kind);
    let organizations = bodies(doc, of(NameKind::Organization));
    let mut people = People::default();
    let (full, short): (Vec<_>, Vec<_>) =
        of(NameKind::Person).map(|m| (m, words(doc, m.span))).partition(|(_, words)| words.len() > 1);
    for (mention, words) in full {
        people.full(doc, mention, words);
    }
    for (mention, words) in short {
        people.short(doc, mention, words);
    }
    let mut people: Vec<Entity> = people.all.into_iter().map(|p| p.entity).collect();
    posts(doc, &mut people, &organizations);
    Entities {
        people: in_order(people),
        organizations: in_order(organizations),
        places: in_order(places(doc, of(NameKind::Place))),
    }
}

fn in_order(mut entities: Vec<Entity>) -> Vec<Entity> {
    for entity in &mut entities {
        order::distinct(&mut entity.mentions);
    }
    order::by_key(&mut entities, |e| e.mentions.first().copied());
    entities
}

/// The words of a name, folded, without marks, generations and degrees.
fn words(doc: &Doc, span: Span) -> Vec<String> {
    let names = doc.tokens_in(span).filter(|&i| doc.tokens[i].kind == Kind::Word && !is_suffix(doc, i));
    names.map(|i| doc.folded(i).to_owned()).collect()
}

fn is_suffix(doc: &Doc, i: usize) -> bool {
    doc.value(i, List::PersonSuffix) == Some("name")
}

impl Entity {
    fn new(mention: &Mention) -> Self {
        let Mention { span, role, organization, acronym, .. } = mention.clone();
        let posts = Post::of(mention).into_iter().collect();
        Self { name: span, mentions: vec![span], acronym, role, organization, posts }
    }

    fn add(&mut self, doc: &Doc, mention: &Mention) {
        self.mentions.push(mention.span);
        self.posts.extend(Post::of(mention));
        let fuller = self.role.zip(mention.role).is_some_and(|(known, new)| is_short_for(doc, known, new));
        if self.role.is_none()
            || fuller
            || self.organization.is_none() && mention.role.is_some() && mention.organization.is_some()
        {
            self.role = mention.role.or(self.role);
            self.organization = mention.organization.or(self.organization);
        }
        self.acronym = self.acronym.or(mention.acronym);
    }
}

/// Whether one role is made of the letters that the other one ends with: "DA" for "Criminal District Attorney".
fn is_short_for(doc: &Doc, short: Span, long: Span) -> bool {
    let words = |span: Span| doc.tokens_in(span).filter(|&i| doc.tokens[i].kind == Kind::Word);
    let letters = doc.folded_phrase(doc.tokens_in(short));
    let initials: String = words(long).filter_map(|i| doc.folded(i).chars().next()).collect();
    words(short).count() == 1 && words(long).count() > 1 && initials.ends_with(letters)
}

/// People by the words of their names.
#[derive(Default)]
struct People {
    all: Vec<Named>,
    by_last: FxHashMap<String, Vec<usize>>,
    by_any: FxHashMap<String, Vec<usize>>,
}

struct Named {
    words: Vec<String>,
    entity: Entity,
    /// Where the person is named in full, in order.
    starts: Vec<u32>,
}

impl People {
    /// How many people of one name are told apart.
    const MOST: usize = 16;

    fn full(&mut self, doc: &Doc, mention: &Mention, words: Vec<String>) {
        let last = words.last().cloned().unwrap_or_default();
        let same = self.by_last.get(&last).into_iter().flatten().take(Self::MOST);
        let found = same.copied().find(|&p| agree(&self.all[p].words, &words));
        let Some(person) = found.or_else(|| self.turned(&words)) else { return self.push(mention, words) };
        let known = &mut self.all[person];
        known.entity.add(doc, mention);
        known.starts.push(mention.span.start);
        if words.len() > known.words.len() {
            known.entity.name = mention.span;
            known.words = words;
        }
    }

    /// The person whose two names stand the other way round: "Nakamoto Satoshi".
    fn turned(&self, words: &[String]) -> Option<usize> {
        let [family, given] = words else { return None };
        let same = |&p: &usize| self.all[p].words.iter().eq([given, family]);
        self.by_last.get(family)?.iter().copied().take(Self::MOST).find(same)
    }

    fn push(&mut self, mention: &Mention, words: Vec<String>) {
        let person = self.all.len();
        if let Some(last) = words.last() {
            self.by_last.entry(last.clone()).or_default().push(person);
        }
        for word in &words {
            self.by_any.entry(word.clone()).or_default().push(person);
        }
        self.all.push(Named { words, entity: Entity::new(mention), starts: vec![mention.span.start] });
    }

    /// A surname, or else a given name, is the one of the person named last before it.
    fn short(&mut self, doc: &Doc, mention: &Mention, words: Vec<String>) {
        let key = words.first().cloned().unwrap_or_default();
        let named = self.by_last.get(&key).or_else(|| self.by_any.get(&key)).map_or(&[][..], |v| v);
        let full = |&&p: &&usize| {
            self.all[p]
                .starts
                .partition_point(|&s| s < mention.span.start)
                .checked_sub(1)
                .map(|n| self.all[p].starts[n])
        };
        let nearest = named.iter().take(Self::MOST).max_by_key(full).copied();
        match nearest {
            Some(person) => self.all[person].entity.add(doc, mention),
            None => self.push(mention, words),
        }
    }
}

/// Whether two names with the same last word are of one person: the shorter one's words lie in the longer one, initials aside.
fn agree(a: &[String], b: &[String]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let initial = |x: &str, y: &str| x.chars().count() == 1 && y.starts_with(x);
    short.iter().all(|s| long.iter().any(|l| s == l || initial(s, l) || initial(l, s)))
}

/// The organizations: a name and its short forms are one.
fn bodies<'m>(doc: &Doc, mentions: impl Iterator<Item = &'m Mention>) -> Vec<Entity> {
    let mut all: Vec<Entity> = Vec::new();
    let mut known: FxHashMap<String, usize> = FxHashMap::default();
    let mut mentions: Vec<_> = mentions.collect();
    let shouted = |m: &Mention| !m.span.of(doc.text).chars().any(char::is_lowercase);
    order::by_key(&mut mentions, |m| (m.acronym.is_none(), std::cmp::Reverse(m.span.len()), shouted(m), m.span.start));
    let firsts = first_words(doc, &mentions);
    for mention in mentions {
        let range = doc.tokens_in(mention.span);
        let key = doc.folded_phrase(range.clone());
        let long = firsts.get(key).copied().flatten().and_then(|long| known.get(long).copied());
        let entity = *known.entry(key.to_owned()).or_insert_with(|| {
            long.unwrap_or_else(|| {
                all.push(Entity::new(mention));
                all.len().saturating_sub(1)
            })
        });
        if all[entity].mentions[0] != mention.span {
            all[entity].add(doc, mention);
        }
        for form in short_forms(doc, mention, range) {
            known.entry(form).or_insert(entity);
        }
    }
    all
}

/// The long names by their first word, which may stand for them: "Gulfline" for "Gulfline Controls, Inc."; None where
/// several begin with it.
fn first_words<'d>(doc: &'d Doc, mentions: &[&Mention]) -> FxHashMap<&'d str, Option<&'d str>> {
    let mut firsts = FxHashMap::default();
    for mention in mentions {
        let range = doc.tokens_in(mention.span);
        let last = range.clone().rev().find(|&i| doc.tokens[i].kind == Kind::Word);
        let company = last.is_some_and(|i| doc.is(i, List::OrgSuffix));
        let shouted = doc.tokens[range.start].shape == Shape::Upper;
        if company && range.len() > 1 && !shouted && !is_common(doc, range.start) {
            let long = doc.folded_phrase(range.clone());
            let first = firsts.entry(doc.folded(range.start)).or_insert(Some(long));
            *first = first.filter(|&known| known == long);
        }
    }
    firsts
}

/// Whether a word begins the names of many bodies.
fn is_common(doc: &Doc, i: usize) -> bool {
    const LISTS: Lists =
        Lists::of(&[List::Demonym, List::Place, List::OrgHead, List::Organization, List::RoleField, List::GivenName]);
    doc.tokens[i].shape == Shape::Initial || doc.is_in(i, LISTS)
}

/// What a body may be called instead: its acronym, the name without legal form or without the words that say what it is.
fn short_forms(doc: &Doc, mention: &Mention, range: Range<usize>) -> Vec<String> {
    let mut forms: Vec<String> =
        mention.acronym.iter().map(|&a| doc.folded_phrase(doc.tokens_in(a)).to_owned()).collect();
    let mut end = range.end;
    while end > range.start + 1 && is_dressing(doc, back(end, 1)) {
        end -= 1;
        let form = range.start..end;
        let single = form.len() == 1 && is_common(doc, range.start);
        if doc.tokens[back(end, 1)].kind == Kind::Word && !single {
            forms.push(doc.folded_phrase(form).to_owned());
        }
    }
    forms
}

fn is_dressing(doc: &Doc, i: usize) -> bool {
    const LISTS: Lists = Lists::of(&[List::OrgSuffix, List::OrgHead, List::RoleField]);
    doc.is_in(i, LISTS) || doc.tokens[i].kind == Kind::Mark && matches!(doc.mark(i), ',' | '.' | '&')
}

/// The places; the fullest form is the one with its state or country.
fn places<'m>(doc: &Doc, mentions: impl Iterator<Item = &'m Mention>) -> Vec<Entity> {
    let mut all: Vec<Entity> = Vec::new();
    let mut known: FxHashMap<String, usize> = FxHashMap::default();
    for mention in mentions {
        let key = doc.folded_phrase(doc.tokens_in(mention.span));
        let entity = *known.entry(key.to_owned()).or_insert_with(|| {
            all.push(Entity { mentions: Vec::new(), ..Entity::new(mention) });
            all.len().saturating_sub(1)
        });
        all[entity].add(doc, mention);
        if mention.phrase.len() > all[entity].name.len() {
            all[entity].name = mention.phrase;
        }
    }
    all
}

/// Adds the phrases that name a person by the post alone: "the Head of INTERPOL".
fn posts(doc: &Doc, people: &mut [Entity], organizations: &[Entity]) {
    let known = Posts::new(doc, people, organizations);
    for i in 0..doc.tokens.len() {
        let Some((person, span)) = known.at(doc, i) else { continue };
        let mentions = &mut people[person].mentions;
        if mentions.first().is_some_and(|m| m.start < span.start) {
            mentions.push(span);
        }
    }
}

/// Who holds a title, and who heads a body; None where more than one does.
struct Posts<'e> {
    titles: FxHashMap<String, Option<usize>>,
    heads: FxHashMap<usize, Option<usize>>,
    organizations: &'e [Entity],
    body_at: FxHashMap<u32, usize>,
}

impl<'e> Posts<'e> {
    fn new(doc: &Doc, people: &[Entity], organizations: &'e [Entity]) -> Self {
        let starts = |(n, e): (usize, &Entity)| e.mentions.iter().map(|m| (m.start, n)).collect::<Vec<_>>();
        let body_at: FxHashMap<u32, usize> = organizations.iter().enumerate().flat_map(starts).collect();
        let mut posts = Self { titles: FxHashMap::default(), heads: FxHashMap::default(), organizations, body_at };
        for (person, entity) in people.iter().enumerate() {
            let Some(role) = entity.role else { continue };
            let title = title_of(doc, doc.tokens_in(role));
            if let Some(body) =
                entity.organization.and_then(|o| posts.body_at.get(&o.start).copied()).filter(|_| leads(&title))
            {
                let head = posts.heads.entry(body).or_insert(Some(person));
                *head = head.filter(|&p| p == person);
            }
            if !title.is_empty() {
                let holder = posts.titles.entry(title).or_insert(Some(person));
                *holder = holder.filter(|&p| p == person);
            }
        }
        posts
    }

    /// The person whom the phrase that begins with the article at token `i` names.
    fn at(&self, doc: &Doc, i: usize) -> Option<(usize, Span)> {
        let len = doc.phrase(i + 1, List::JobTitle);
        if len == 0 || !doc.word(i).eq_ignore_ascii_case("the") {
            return None;
        }
        let end = i + 1 + len;
        let title = doc.folded_phrase(i + 1..end);
        let linked = matches!(doc.word(end), "of" | "for" | "at" | "’s" | "'s" | "-" | "in");
        if linked && doc.word(end) == "of" && leads(title) {
            let from = end + 1 + usize::from(doc.word(end + 1) == "the");
            let body = *self.body_at.get(&doc.tokens.get(from)?.span.start)?;
            let person = (*self.heads.get(&body)?)?;
            let name = self.organizations[body].mentions.iter().find(|m| m.start == doc.tokens[from].span.start)?;
            return Some((person, doc.span(i..end).cover(*name)));
        }
        let capital = doc.tokens.get(end).is_some_and(|t| t.kind == Kind::Word && t.shape != Shape::Lower);
        let person = (*self.titles.get(title)?)?;
        (!linked && !capital).then(|| (person, doc.span(i..end)))
    }
}

/// The longest title that a role ends or begins with, folded.
fn title_of(doc: &Doc, role: Range<usize>) -> String {
    let entry = |i: usize| doc.phrase(i, List::JobTitle);
    let found = role.clone().find(|&i| entry(i) > 0);
    found.map_or(String::new(), |i| doc.folded_phrase(i..(i + entry(i)).min(role.end)).to_owned())
}

/// Whether the title is that of the head of a body.
fn leads(title: &str) -> bool {
    matches!(lexicon::value(List::JobTitle, title), Some("lead" | "head" | "chair" | "whole"))
}
