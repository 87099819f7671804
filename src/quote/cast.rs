//! Who can speak: the people and organizations of the text, found by place, by surname and by role.

use rustc_hash::FxHashMap;

use crate::Span;
use crate::lexicon::List;
use crate::name::entity::{Entities, Entity};
use crate::order;
use crate::quote::Speaker;
use crate::syntax::Text;

/// The people and organizations of a text with the places of their mentions.
pub struct Cast<'c, 'a> {
    doc: &'c Text<'c, 'a>,
    entities: &'c Entities,
    people: Vec<(Span, usize)>,
    organizations: Vec<(Span, usize)>,
    /// People by the last word of their names; None where several share it.
    surnames: FxHashMap<String, Option<usize>>,
    /// The pronoun for each person; None where the text does not tell.
    pronouns: Vec<Option<&'static str>>,
    /// People by each job title in their roles.
    roles: FxHashMap<String, Vec<usize>>,
}

impl<'c, 'a> Cast<'c, 'a> {
    /// The cast of a text.
    pub fn new(doc: &'c Text<'c, 'a>, entities: &'c Entities) -> Self {
        let mut cast = Self {
            doc,
            entities,
            people: places(&entities.people),
            organizations: places(&entities.organizations),
            surnames: FxHashMap::default(),
            pronouns: Vec::new(),
            roles: FxHashMap::default(),
        };
        cast.pronouns = entities.people.iter().map(|p| cast.pronoun_of(p)).collect();
        for (index, person) in entities.people.iter().enumerate() {
            let last = cast.last_word(person.name);
            cast.surnames.entry(last).and_modify(|found| *found = None).or_insert(Some(index));
            for title in person.role.map(|role| cast.titles(role)).unwrap_or_default() {
                cast.roles.entry(title).or_default().push(index);
            }
        }
        cast
    }

    /// The people mentioned in a span, in order.
    pub fn people_in(&self, span: Span) -> impl DoubleEndedIterator<Item = (Span, usize)> + '_ {
        inside(&self.people, span)
    }

    /// Whether a span lies within the name of a person: “Bear” in Ann “Bear” Poe.
    pub fn is_in_name(&self, span: Span) -> bool {
        let next = self.people.partition_point(|(at, _)| at.start < span.start);
        next.checked_sub(1).is_some_and(|i| self.people[i].0.contains(span))
    }

    /// The organizations mentioned in a span, in order.
    pub fn organizations_in(&self, span: Span) -> impl DoubleEndedIterator<Item = (Span, usize)> + '_ {
        inside(&self.organizations, span)
    }

    /// The speaker for person `index`, named at `mention`: with the post that is told there, where it is more than a title, else with
    /// the one of the text.
    pub fn person(&self, index: usize, mention: Option<Span>) -> Speaker {
        let person = &self.entities.people[index];
        let here = mention.and_then(|m| person.posts.iter().find(|post| m.contains(post.at)));
        let told = here.and_then(|post| post.role).filter(|&role| self.doc.tokens_in(role).len() > 1);
        let role = told.or(person.role);
        let organization = here.and_then(|post| post.organization).or(person.organization);
        Speaker { name: person.name, mention, role, organization, person: Some(index) }
    }

    /// The name of organization `index`.
    pub fn organization(&self, index: usize) -> Span {
        self.entities.organizations[index].name
    }

    /// The only person whose name ends with the folded word `last`.
    pub fn by_surname(&self, last: &str) -> Option<usize> {
        self.surnames.get(last).copied().flatten()
    }

    /// The person with the job title `title` who was mentioned last before `at`, or else the only one.
    pub fn by_role(&self, title: &str, at: u32) -> Option<usize> {
        const MOST: usize = 16;
        let holders = self.roles.get(title)?;
        let before = |&index: &usize| {
            let mentions = &self.entities.people[index].mentions;
            let next = mentions.partition_point(|m| m.start < at);
            next.checked_sub(1).map(|i| (mentions[i], index))
        };
        let latest = holders.iter().take(MOST).filter_map(before).max();
        latest.map(|l| l.1).or_else(|| holders.first().copied().filter(|_| holders.len() == 1))
    }

    /// The only person of the text.
    pub fn only(&self) -> Option<usize> {
        (self.entities.people.len() == 1).then_some(0)
    }

    /// Whether "he" or "she", as `pronoun` says, can mean person `index`.
    pub fn agrees(&self, index: usize, pronoun: &str) -> bool {
        self.pronouns.get(index).copied().flatten().is_none_or(|known| known == pronoun)
    }

    /// Whether the text or the name tells which pronoun means person `index`.
    pub fn is_known(&self, index: usize) -> bool {
        self.pronouns.get(index).copied().flatten().is_some()
    }

    /// By a word before a mention ("Ms Poe", "spokesman Poe"), else by the given name.
    fn pronoun_of(&self, person: &Entity) -> Option<&'static str> {
        const MOST: usize = 12;
        let before = |mention: &Span| {
            let at = self.doc.tokens_in(*mention).start;
            let address = (0..at).rev().find(|&i| self.doc.word(i) != ".")?;
            self.doc.value(address, List::Gender).filter(|_| !self.doc.is(address, List::GivenName))
        };
        let given = || self.doc.value(self.doc.tokens_in(person.name).start, List::Gender);
        person.mentions.iter().take(MOST).find_map(before).or_else(given)
    }

    fn last_word(&self, name: Span) -> String {
        let tokens = self.doc.tokens_in(name);
        tokens.end.checked_sub(1).map_or_else(String::new, |i| self.doc.folded(i).to_owned())
    }

    /// The job titles among the words of a role.
    fn titles(&self, role: Span) -> Vec<String> {
        let tokens = self.doc.tokens_in(role);
        tokens.filter(|&i| self.doc.is(i, List::JobTitle)).map(|i| self.doc.folded(i).to_owned()).collect()
    }
}

/// Where each entity is mentioned, in order.
fn places(entities: &[Entity]) -> Vec<(Span, usize)> {
    let mut all: Vec<_> =
        entities.iter().enumerate().flat_map(|(i, e)| e.mentions.iter().map(move |&m| (m, i))).collect();
    order::by_key(&mut all, |place| *place);
    all
}

fn inside(places: &[(Span, usize)], span: Span) -> impl DoubleEndedIterator<Item = (Span, usize)> + '_ {
    let first = places.partition_point(|(at, _)| at.start < span.start);
    let end = places.partition_point(|(at, _)| at.start < span.end).max(first);
    places[first..end].iter().copied().filter(move |(at, _)| at.end <= span.end)
}
