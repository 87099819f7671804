//! The public contract as serializable values: UTF-16 offsets, and the text of every excerpt as the caller's side slices it.
//!
//! The contract itself, with the meaning of each field, is `index.d.ts` of the npm package.

use serde::{Serialize, Serializer};

use crate::notice::Notice;
use crate::number::change::Direction;
use crate::number::quantity::{Qualifier, QuantityKind, Unit};
use crate::order;
use crate::quote::QuoteKind;
use crate::quote::named::Speakers;
use crate::summary::Stats;
use crate::utf16::Utf16;
use crate::{SectionKind, Span, Summary};

/// Slices the caller's text: given a span, returns its offsets in UTF-16 code units and its words.
pub trait Slice {
    /// A piece of the caller's text.
    type Text: Serialize;
    /// The offset of byte `at`, in UTF-16 code units.
    fn offset(&self, at: u32) -> u32;
    /// The words of `span`.
    fn words(&self, span: Span) -> Self::Text;
}

/// Slices a Rust string.
#[derive(Debug)]
pub struct Native<'a> {
    text: &'a str,
    table: Utf16,
}

impl<'a> Native<'a> {
    /// For a text.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, table: Utf16::new(text) }
    }
}

impl<'a> Slice for Native<'a> {
    type Text = &'a str;

    fn offset(&self, at: u32) -> u32 {
        self.table.offset(at)
    }

    fn words(&self, span: Span) -> &'a str {
        span.of(self.text)
    }
}

#[derive(Serialize)]
struct Excerpt<T> {
    text: T,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct CalendarDate<T> {
    text: T,
    start: u32,
    end: u32,
    iso: String,
    inferred: bool,
    fiscal: bool,
}

#[derive(Serialize)]
struct Event<T> {
    who: Option<Excerpt<T>>,
    what: Option<Excerpt<T>>,
    when: Option<Excerpt<T>>,
    r#where: Option<Excerpt<T>>,
    why: Option<Excerpt<T>>,
    how: Option<Excerpt<T>>,
}

#[derive(Serialize)]
struct Gist<T> {
    text: T,
    start: u32,
    end: u32,
    rank: u32,
}

#[derive(Serialize)]
struct Fact<T> {
    text: T,
    start: u32,
    end: u32,
    kind: &'static str,
    parts: Vec<Excerpt<T>>,
    #[serde(rename = "refersTo")]
    refers_to: Option<Excerpt<T>>,
    slots: Slots<T>,
}

/// An object with a field for each.
struct Slots<T>(Vec<(&'static str, Excerpt<T>)>);

impl<T: Serialize> Serialize for Slots<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, excerpt)| (name, excerpt)))
    }
}

#[derive(Serialize)]
struct Quote<T> {
    kind: QuoteKind,
    parts: Vec<Excerpt<T>>,
    speaker: Option<Speaker<T>>,
    cue: Option<Excerpt<T>>,
    substance: bool,
}

#[derive(Serialize)]
struct Speaker<T> {
    name: T,
    mention: Option<Excerpt<T>>,
    role: Option<T>,
    organization: Option<T>,
    person: Option<usize>,
}

#[derive(Serialize)]
struct Entity<T> {
    name: T,
    mentions: Vec<Excerpt<T>>,
    acronym: Option<T>,
}

#[derive(Serialize)]
struct Person<T> {
    name: T,
    mentions: Vec<Excerpt<T>>,
    acronym: Option<T>,
    role: Option<T>,
    organization: Option<T>,
}

enum UnitName<T> {
    Words(T),
    Symbol(&'static str),
}

impl<T: Serialize> Serialize for UnitName<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Words(words) => words.serialize(serializer),
            Self::Symbol(symbol) => symbol.serialize(serializer),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Quantity<T> {
    text: T,
    start: u32,
    end: u32,
    kind: QuantityKind,
    value: f64,
    value_to: Option<f64>,
    of: Option<f64>,
    unit: Option<UnitName<T>>,
    qualifier: Option<Qualifier>,
}

#[derive(Serialize)]
struct Change<T> {
    what: Option<T>,
    from: Option<Quantity<T>>,
    to: Option<Quantity<T>>,
    percent: Option<f64>,
    direction: Direction,
    excerpt: Excerpt<T>,
}

#[derive(Serialize)]
struct Keyphrase<T> {
    text: T,
    start: u32,
    end: u32,
    count: u32,
}

#[derive(Serialize)]
struct Contact<T> {
    name: Option<T>,
    role: Option<T>,
    organization: Option<T>,
    email: Option<T>,
    phone: Option<T>,
    url: Option<T>,
    excerpt: Excerpt<T>,
}

#[derive(Serialize)]
struct Brief {
    facts: Vec<usize>,
    changes: Vec<usize>,
    quotes: Vec<usize>,
}

#[derive(Serialize)]
struct Section {
    kind: SectionKind,
    start: u32,
    end: u32,
}

/// A sentence's offsets in UTF-16 code units.
#[derive(Debug, Serialize)]
pub struct Bounds {
    start: u32,
    end: u32,
}

/// A summary in the shape of the contract.
#[derive(Serialize)]
pub struct Wire<T> {
    schema: u32,
    language: &'static str,
    headline: Option<Excerpt<T>>,
    subheadline: Option<Excerpt<T>>,
    issuer: Option<Excerpt<T>>,
    dateline: Option<Excerpt<T>>,
    released: Option<CalendarDate<T>>,
    embargo: Option<Excerpt<T>>,
    event: Event<T>,
    gist: Vec<Gist<T>>,
    facts: Vec<Fact<T>>,
    quotes: Vec<Quote<T>>,
    speakers: Speakers,
    people: Vec<Person<T>>,
    organizations: Vec<Entity<T>>,
    places: Vec<Entity<T>>,
    quantities: Vec<Quantity<T>>,
    changes: Vec<Change<T>>,
    dates: Vec<CalendarDate<T>>,
    keyphrases: Vec<Keyphrase<T>>,
    contacts: Vec<Contact<T>>,
    sections: Vec<Section>,
    brief: Brief,
    stats: Stats,
    notices: Vec<Notice>,
}

/// The sentence bounds of a text in the shape of the contract.
pub fn bounds(sentences: &[Span], slice: &impl Slice) -> Vec<Bounds> {
    sentences.iter().map(|s| Bounds { start: slice.offset(s.start), end: slice.offset(s.end) }).collect()
}

/// The summary of a text in the shape of the contract.
pub fn wire<S: Slice>(summary: &Summary, slice: &S) -> Wire<S::Text> {
    Writer(slice).summary(summary)
}

struct Writer<'s, S>(&'s S);

impl<S: Slice> Writer<'_, S> {
    fn summary(&self, s: &Summary) -> Wire<S::Text> {
        Wire {
            schema: 1,
            language: s.language,
            headline: self.maybe(s.header.headline),
            subheadline: self.maybe(s.header.subheadline),
            issuer: self.maybe(s.header.issuer),
            dateline: self.maybe(s.header.dateline),
            released: s.dates.released.as_ref().map(|d| self.date(d)),
            embargo: self.maybe(s.header.embargo),
            event: self.event(&s.event),
            gist: s.gist.iter().map(|g| self.gist(g)).collect(),
            facts: s.facts.iter().map(|f| self.fact(f)).collect(),
            quotes: s.quotes.iter().map(|q| self.quote(q)).collect(),
            speakers: s.speakers,
            people: s.entities.people.iter().map(|p| self.person(p)).collect(),
            organizations: s.entities.organizations.iter().map(|e| self.entity(e)).collect(),
            places: s.entities.places.iter().map(|e| self.entity(e)).collect(),
            quantities: s.quantities.iter().map(|q| self.quantity(q)).collect(),
            changes: s.changes.iter().map(|c| self.change(c)).collect(),
            dates: s.dates.all.iter().map(|d| self.date(d)).collect(),
            keyphrases: s.keyphrases.iter().map(|k| self.keyphrase(k)).collect(),
            contacts: s.contacts.iter().map(|c| self.contact(c)).collect(),
            sections: s.sections.iter().map(|&(kind, span)| self.section(kind, span)).collect(),
            brief: Brief {
                facts: s.brief.facts.clone(),
                changes: s.brief.changes.clone(),
                quotes: s.brief.quotes.clone(),
            },
            stats: s.stats,
            notices: s.notices.clone(),
        }
    }

    fn words(&self, span: Option<Span>) -> Option<S::Text> {
        span.map(|s| self.0.words(s))
    }

    fn excerpt(&self, span: Span) -> Excerpt<S::Text> {
        Excerpt { text: self.0.words(span), start: self.0.offset(span.start), end: self.0.offset(span.end) }
    }

    fn maybe(&self, span: Option<Span>) -> Option<Excerpt<S::Text>> {
        span.map(|s| self.excerpt(s))
    }

    fn excerpts(&self, spans: &[Span]) -> Vec<Excerpt<S::Text>> {
        spans.iter().map(|&s| self.excerpt(s)).collect()
    }

    fn date(&self, d: &crate::date::CalendarDate) -> CalendarDate<S::Text> {
        let Excerpt { text, start, end } = self.excerpt(d.span);
        CalendarDate { text, start, end, iso: d.iso.clone(), inferred: d.inferred, fiscal: d.fiscal }
    }

    fn event(&self, e: &crate::event::Event) -> Event<S::Text> {
        Event {
            who: self.maybe(e.who),
            what: self.maybe(e.what),
            when: self.maybe(e.when),
            r#where: self.maybe(e.r#where),
            why: self.maybe(e.why),
            how: self.maybe(e.how),
        }
    }

    fn gist(&self, g: &crate::gist::Gist) -> Gist<S::Text> {
        let Excerpt { text, start, end } = self.excerpt(g.span);
        Gist { text, start, end, rank: g.rank }
    }

    fn fact(&self, f: &crate::fact::Fact) -> Fact<S::Text> {
        let Excerpt { text, start, end } = self.excerpt(f.span);
        let mut slots: Vec<_> = f.slots.iter().map(|&(name, span)| (name, self.excerpt(span))).collect();
        order::by_key(&mut slots, |slot| slot.0);
        Fact {
            text,
            start,
            end,
            kind: f.kind,
            parts: self.excerpts(&f.parts),
            refers_to: self.maybe(f.refers_to),
            slots: Slots(slots),
        }
    }

    fn quote(&self, q: &crate::quote::Quote) -> Quote<S::Text> {
        let speaker = q.speaker.map(|s| Speaker {
            name: self.0.words(s.name),
            mention: self.maybe(s.mention),
            role: self.words(s.role),
            organization: self.words(s.organization),
            person: s.person,
        });
        let (parts, cue) = (self.excerpts(&q.parts), self.maybe(q.cue));
        Quote { kind: q.kind, parts, speaker, cue, substance: q.substance }
    }

    fn entity(&self, e: &crate::name::entity::Entity) -> Entity<S::Text> {
        Entity { name: self.0.words(e.name), mentions: self.excerpts(&e.mentions), acronym: self.words(e.acronym) }
    }

    fn person(&self, p: &crate::name::entity::Entity) -> Person<S::Text> {
        let Entity { name, mentions, acronym } = self.entity(p);
        Person { name, mentions, acronym, role: self.words(p.role), organization: self.words(p.organization) }
    }

    fn quantity(&self, q: &crate::number::quantity::Quantity) -> Quantity<S::Text> {
        let Excerpt { text, start, end } = self.excerpt(q.span);
        let unit = q.unit.map(|unit| match unit {
            Unit::Words(span) => UnitName::Words(self.0.words(span)),
            Unit::Symbol(symbol) => UnitName::Symbol(symbol),
        });
        Quantity {
            text,
            start,
            end,
            kind: q.kind,
            value: q.value,
            value_to: q.value_to,
            of: q.of,
            unit,
            qualifier: q.qualifier,
        }
    }

    fn change(&self, c: &crate::number::change::Change) -> Change<S::Text> {
        Change {
            what: self.words(c.what),
            from: c.from.as_ref().map(|q| self.quantity(q)),
            to: c.to.as_ref().map(|q| self.quantity(q)),
            percent: c.percent,
            direction: c.direction,
            excerpt: self.excerpt(c.span),
        }
    }

    fn keyphrase(&self, k: &crate::gist::keyphrase::Keyphrase) -> Keyphrase<S::Text> {
        let Excerpt { text, start, end } = self.excerpt(k.span);
        Keyphrase { text, start, end, count: k.count }
    }

    fn contact(&self, c: &crate::mention::contact::Contact) -> Contact<S::Text> {
        Contact {
            name: self.words(c.name),
            role: self.words(c.role),
            organization: self.words(c.organization),
            email: self.words(c.email),
            phone: self.words(c.phone),
            url: self.words(c.url),
            excerpt: self.excerpt(c.span),
        }
    }

    fn section(&self, kind: SectionKind, span: Span) -> Section {
        Section { kind, start: self.0.offset(span.start), end: self.0.offset(span.end) }
    }
}
