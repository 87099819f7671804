//! Whom to ask: names, roles, e-mail addresses, telephone numbers, URLs.
//!
//! A contact section, or a sentence with an address or number in it, is cut into parts in reading order; a part that the
//! contact so far already has begins the next one.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::doc::back;
use crate::doc::token::is_quote;
use crate::lexicon::{self, List, Lists};
use crate::mention::glued;
use crate::mention::pattern::{self, Around};
use crate::name::entity::Entities;
use crate::order;
use crate::{Doc, Gap, Kind, SectionKind, Shape, Span};

/// The most tokens of the part of an e-mail address before its "@".
const LOCAL: usize = 16;
/// The most words of a name, role or organization.
const WORDS: usize = 12;

/// Whom to ask, each part as the text has it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contact {
    /// A person.
    pub name: Option<Span>,
    /// What the person does.
    pub role: Option<Span>,
    /// For whom.
    pub organization: Option<Span>,
    /// E-mail address.
    pub email: Option<Span>,
    /// Telephone number.
    pub phone: Option<Span>,
    /// Web address.
    pub url: Option<Span>,
    /// All the words of the contact.
    pub span: Span,
}

/// Finds the contacts, in order of appearance.
#[must_use]
pub fn find(doc: &Doc, entities: &Entities) -> Vec<Contact> {
    let mut people: Vec<Span> = entities.people.iter().flat_map(|p| p.mentions.iter().copied()).collect();
    order::by_key(&mut people, |span| *span);
    let mut places: Vec<Span> = entities.places.iter().flat_map(|p| p.mentions.iter().copied()).collect();
    order::by_key(&mut places, |span| *span);
    let bodies = entities.organizations.iter().flat_map(|o| &o.mentions);
    let bodies = bodies.map(|&m| doc.folded_phrase(doc.tokens_in(m))).collect();
    let mut reader = Reader {
        doc,
        seen: FxHashSet::default(),
        counts: glued::counts(doc),
        people,
        places,
        bodies,
        contacts: Vec::new(),
        open: Contact::default(),
        behind: 0,
        sure: false,
        asked: false,
    };
    for area in areas(doc) {
        reader.read(&area);
    }
    order::by_key(&mut reader.contacts, |c| c.span.start);
    reader.contacts
}

/// A stretch of tokens that may hold contacts.
struct Area {
    tokens: Range<usize>,
    /// A contact section, not a sentence of the story.
    block: bool,
}

/// Contact sections, those beside each other as one, and sentences elsewhere with an address or number in them.
fn areas(doc: &Doc) -> Vec<Area> {
    let mut areas: Vec<Area> = Vec::new();
    for sentence in &doc.sentences {
        let block = sentence.kind == SectionKind::Contact;
        if !block && !sentence.tokens.clone().any(|i| is_channel(doc, i)) {
            continue;
        }
        let start = if block { lines_above(doc, sentence.tokens.start) } else { sentence.tokens.start };
        match areas.last_mut() {
            Some(last) if last.tokens.end >= start && last.block == block => {
                last.tokens.end = sentence.tokens.end;
            }
            _ => areas.push(Area { tokens: start..sentence.tokens.end, block }),
        }
    }
    areas
}

/// The start of the short lines apart from the story that stand right above token `i`: name and office above a number.
fn lines_above(doc: &Doc, i: usize) -> usize {
    const LINES: usize = 3;
    let Some(at) = doc.tokens.get(i).map(|t| doc.sentence_at(t.span.start)) else { return i };
    let above = doc.sentences.get(at.saturating_sub(LINES)..at).unwrap_or_default();
    let short = |s: &&crate::doc::Sentence| s.kind == SectionKind::Boilerplate && s.tokens.len() <= WORDS / 2;
    above.iter().rev().take_while(short).last().map_or(i, |s| s.tokens.start)
}

fn is_channel(doc: &Doc, i: usize) -> bool {
    match doc.word(i) {
        "@" => pattern::email(doc, i).is_some(),
        "[" | "(" if doc.folded(i + 1) == "at" => i > 0 && pattern::spelled_email(doc, back(i, 1)).is_some(),
        "+" | "(" => pattern::phone(doc, i, Around::Prose).is_some(),
        _ => doc.tokens[i].kind == Kind::Number && pattern::phone(doc, i, Around::Prose).is_some(),
    }
}

/// Lines that stand below each other and name two contacts, a part of each on either side of a "/"; a line between them
/// that is not parted belongs to both.
struct Table {
    tokens: Range<usize>,
    left: Vec<Range<usize>>,
    right: Vec<Range<usize>>,
}

impl Table {
    /// The most lines in a row that are not parted.
    const SHARED: usize = 2;

    /// The first table of two parted lines or more in `area`.
    fn find(doc: &Doc, area: Range<usize>) -> Option<Self> {
        let (mut left, mut right, mut shared) = (Vec::new(), Vec::new(), Vec::new());
        let mut start = area.start;
        while start < area.end && shared.len() <= Self::SHARED {
            let end = (start + 1..area.end).find(|&i| doc.gap(i) >= Gap::Line).unwrap_or(area.end);
            match Self::middle(doc, start..end) {
                Some(middle) => {
                    left.extend(shared.iter().cloned().chain(std::iter::once(start..middle)));
                    right.extend(shared.drain(..).chain(std::iter::once(middle + 1..end)));
                }
                None if !left.is_empty() => shared.push(start..end),
                None => {}
            }
            if shared.len() > Self::SHARED && left.len() == 1 {
                (left, right, shared) = (Vec::new(), Vec::new(), Vec::new());
            }
            start = end;
        }
        let (first, last) = (left.first()?.start, right.last()?.end);
        (left.len() > 1).then_some(Self { tokens: first..last, left, right })
    }

    /// The only "/" of a line, which stands apart from the words on its sides.
    fn middle(doc: &Doc, line: Range<usize>) -> Option<usize> {
        let apart = |i: &usize| doc.mark(*i) == '/' && doc.gap(*i) != Gap::None && doc.gap(i + 1) == Gap::Space;
        let mut found = line.clone().filter(apart);
        found.next().filter(|&i| found.next().is_none() && i > line.start && i + 1 < line.end)
    }
}

/// What a part of a contact is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Person,
    Role,
    Organization,
    Unknown,
    Email,
    Phone,
    Url,
    Nothing,
}

/// The part that a label names.
fn named(value: &str) -> Option<Part> {
    Some(match value {
        "email" => Part::Email,
        "phone" => Part::Phone,
        "url" => Part::Url,
        "role" => Part::Role,
        "organization" => Part::Organization,
        "person" => Part::Person,
        _ => return None,
    })
}

struct Reader<'d, 'a> {
    doc: &'d Doc<'a>,
    /// Addresses and numbers of the contacts so far.
    seen: FxHashSet<&'a str>,
    /// How often the text has each word.
    counts: Vec<u32>,
    /// Mentions of people, in order.
    people: Vec<Span>,
    /// Mentions of places, in order.
    places: Vec<Span>,
    /// The forms of the names of bodies, folded.
    bodies: FxHashSet<&'d str>,
    contacts: Vec<Contact>,
    open: Contact,
    /// The token behind the last address or number.
    behind: usize,
    /// Whether the open contact's name is surely a person's.
    sure: bool,
    /// Whether "Contact:" stands before it.
    asked: bool,
}

impl Reader<'_, '_> {
    /// Reads an area; lines that name two of each, "Jane Roe / John Doe", are read as two columns.
    fn read(&mut self, area: &Area) {
        let mut start = area.tokens.start;
        while start < area.tokens.end {
            let table = if area.block { Table::find(self.doc, start..area.tokens.end) } else { None };
            let (left, right, before, end) = match table {
                Some(t) => (t.left, t.right, start..t.tokens.start, t.tokens.end),
                None => (Vec::new(), Vec::new(), start..area.tokens.end, area.tokens.end),
            };
            for tokens in std::iter::once(before).chain(left) {
                self.parts(&Area { tokens, block: area.block });
            }
            if !right.is_empty() {
                self.close();
            }
            for tokens in right {
                self.parts(&Area { tokens, block: area.block });
            }
            start = end;
        }
        self.close();
    }

    /// Takes the parts of an area in their order.
    fn parts(&mut self, area: &Area) {
        let (mut i, mut label) = (area.tokens.start, None);
        while i < area.tokens.end {
            if let Some((part, next)) = self.label(i, area) {
                if part == Part::Person && self.is_reached() {
                    self.close();
                }
                (label, i) = (Some(part), next);
            } else if let Some((part, span)) = self.channel(i, label, area.block) {
                self.take(if label == Some(Part::Nothing) { Part::Nothing } else { part }, span, area);
                let glued = pattern::phone_at(self.doc, span.end, Around::Block).filter(|_| part != Part::Phone);
                if let Some(phone) = glued {
                    self.take(Part::Phone, phone, area);
                }
                (label, i) = (None, self.doc.tokens_in(glued.unwrap_or(span)).end.max(i + 1));
                self.behind = i;
            } else {
                let run = self.run(i, area);
                // A label names what stands right behind it.
                label = if run.is_empty() {
                    label.filter(|_| self.doc.tokens[i].kind == Kind::Mark)
                } else {
                    self.line(run.clone(), label, area)
                };
                i = run.end.max(i + 1);
            }
        }
    }

    /// The label at token `i`, and the token behind its colon.
    fn label(&self, i: usize, area: &Area) -> Option<(Part, usize)> {
        let n = self.doc.phrase(i, List::ContactLabel);
        // "media@acme.example" is no label.
        if n > 0
            && self.glued(i + n)
            && matches!(self.doc.mark(i + n), '@' | '.' | '-' | '_')
            && self.address(i).is_some()
        {
            return None;
        }
        let value =
            if n > 0 { lexicon::value(List::ContactLabel, self.doc.folded_phrase(i..i + n))? } else { return None };
        let next = i + n + usize::from(self.doc.mark(i + n) == '.' && self.glued(i + n));
        let colon = self.doc.mark(next) == ':';
        let ends = next >= area.tokens.end || self.doc.tokens[next].gap >= Gap::Line || self.glued(next);
        // "M +44 20 7946 0000"
        let dials =
            named(value) == Some(Part::Phone) && (self.doc.is_number(next) || matches!(self.doc.mark(next), '+' | '('));
        let letter = self.doc.word(i).len() == 1 && !dials;
        if !colon && (letter || !(ends || matches!(value, "phone" | "email" | "person" | "fax"))) {
            return None;
        }
        // "Media Relations" beside a name is a part itself.
        let capital = self.doc.tokens[i].shape.is_capital() && !colon && !ends && n == 1 && value == "person";
        if capital
            && area.block
            && self.doc.tokens.get(next).is_some_and(|t| t.shape.is_capital() && t.lex.has(List::RoleField))
        {
            return None;
        }
        Some((named(value).unwrap_or(Part::Nothing), next + usize::from(colon)))
    }

    /// The e-mail address, telephone number or web address that begins at token `i`.
    fn channel(&self, i: usize, label: Option<Part>, block: bool) -> Option<(Part, Span)> {
        let around = match label {
            Some(Part::Phone | Part::Nothing) => Around::Label,
            _ if block => Around::Block,
            _ => Around::Prose,
        };
        if let Some(span) = pattern::phone(self.doc, i, around) {
            return Some((Part::Phone, span));
        }
        self.doc.tokens.get(i).filter(|t| t.kind != Kind::Mark)?;
        if let Some(mut span) = self.address(i) {
            span.start += self.glue(span);
            return Some((Part::Email, span));
        }
        if let Some(span) = pattern::spelled_email(self.doc, i) {
            return Some((Part::Email, span));
        }
        pattern::url(self.doc, i).map(|span| (Part::Url, span))
    }

    /// The e-mail address that begins with token `i` or in it.
    fn address(&self, i: usize) -> Option<Span> {
        let token = self.doc.tokens.get(i)?;
        let at = (i + 1..i + LOCAL).take_while(|&k| self.glued(k)).find(|&k| self.doc.mark(k) == '@')?;
        pattern::email(self.doc, at).filter(|s| token.span.overlaps(*s))
    }

    /// The length of a word that was glued to the address: that of "Media" in "Mediaheather@", known by the contact's name
    /// or, behind other words of its line, by the lists.
    fn glue(&self, email: Span) -> u32 {
        let local = email.of(self.doc.text).split('@').next().unwrap_or("");
        let first = local.split(['.', '_', '-']).next().unwrap_or("");
        if !first.starts_with(|c: char| c.is_ascii_uppercase()) {
            let digits = local.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(0);
            return if local[..digits].contains('-') { Span::bytes(digits) } else { 0 };
        }
        let ends = |word: &str| first.to_ascii_lowercase().strip_suffix(&word.to_lowercase()).map(str::len);
        let name = self.open.name.map_or("", |n| n.of(self.doc.text));
        let by_name = name.split_whitespace().filter(|w| w.len() > 2).find_map(ends).filter(|&n| n > 2);
        let i = self.doc.tokens_in(email).start;
        let inside = self.doc.tokens.get(i).is_some_and(|t| t.gap < Gap::Line);
        let lists = [List::OrgSuffix, List::OrgHead, List::RoleField, List::JobTitle, List::ContactLabel];
        let listed = |n: &usize| lists.iter().any(|&l| lexicon::tags(&first[..*n].to_ascii_lowercase()).has(l));
        let by_list = || (3..first.len().saturating_sub(2)).rev().find(listed).filter(|_| inside);
        let dotted = || (inside && listed(&first.len()) && local.len() > first.len() + 3).then_some(first.len() + 1);
        Span::bytes(by_name.or_else(by_list).or_else(dotted).unwrap_or(0))
    }

    /// The run of capitalized words from token `i`, empty where there is none.
    fn run(&self, i: usize, area: &Area) -> Range<usize> {
        let doc = self.doc;
        let capital = |k: usize| {
            doc.tokens.get(k).is_some_and(|t| t.kind == Kind::Word && (t.shape.is_capital() || t.shape == Shape::Mixed))
        };
        if !capital(i) || doc.is(i, List::Stopword) {
            return i..i;
        }
        let mut end = i + 1;
        while end < area.tokens.end.min(i + WORDS) && doc.tokens[end].gap < Gap::Line {
            let link = matches!(doc.mark(end), '&' | '-' | '’' | '\'')
                || doc.is(end, List::NameParticle)
                || matches!(doc.word(end), "of" | "for" | "and" | "the");
            let stop = doc.mark(end) == '.'
                && self.glued(end)
                && (doc.is(back(end, 1), List::Honorific) || doc.tokens[back(end, 1)].shape == Shape::Initial);
            let linked = link
                && (capital(end + 1) && doc.tokens[end + 1].gap < Gap::Line || doc.is(end + 1, List::NameParticle));
            let word = capital(end) && (!self.glued(end) || matches!(doc.mark(back(end, 1)), '-' | '’' | '\''));
            let address = self.glued(end + 1)
                && matches!(doc.mark(end + 1), '@' | '.')
                && self.channel(end, None, area.block).is_some();
            if address || !(word || linked || stop) || self.label(end, area).is_some() && doc.word(end).len() > 1 {
                break;
            }
            end += 1;
        }
        let ends = |k: &usize| doc.tokens[*k].kind == Kind::Word || doc.mark(*k) == '.';
        i..(i..end).rev().find(ends).map_or(i, |k| k + 1)
    }

    /// Takes a run of words, maybe one that is two lines which lost what parted them; returns the label that it ends with.
    fn line(&mut self, run: Range<usize>, label: Option<Part>, area: &Area) -> Option<Part> {
        if let Some(body) = self.housed(&run, area) {
            self.take(Part::Organization, body, area);
            return None;
        }
        let joint = if area.block { glued::joint(self.doc, run.clone(), &self.counts) } else { None };
        let Some(joint) = joint else {
            self.words(run, label, area);
            return None;
        };
        let span = self.doc.span(run);
        let (left, right) = (Span::new(span.start, joint), Span::new(joint, span.end));
        let part = match label {
            Some(part @ (Part::Role | Part::Organization | Part::Nothing)) => part,
            _ => self.piece(left),
        };
        self.take(part, left, area);
        self.asked |= label == Some(Part::Person) && part != Part::Nothing;
        if let Some(label) = glued::label(right.of(self.doc.text)).and_then(named) {
            return Some(label);
        }
        if let part @ (Part::Role | Part::Organization) = self.piece(right) {
            self.take(part, right, area);
        }
        None
    }

    /// The body at the start of a run that the address behind it is named after: "Varley" in "VarleyLos Angeles" before "news@varley".
    fn housed(&self, run: &Range<usize>, area: &Area) -> Option<Span> {
        const REACH: usize = 40;
        const SHORTEST: usize = 4;
        let own = run.len() == 1 || self.doc.shape(run.start) == Shape::Mixed;
        let email =
            (run.end..area.tokens.end).take(REACH).find_map(|i| self.address(i)).filter(|_| area.block && own)?;
        let host = email.of(self.doc.text).split('@').nth(1)?.split('.').next()?;
        let word = self.doc.word(run.start);
        let named = word.get(..host.len()).is_some_and(|start| start.eq_ignore_ascii_case(host));
        let whole = run.len() == 1 || word.len() > host.len();
        let start = self.doc.tokens[run.start].span.start;
        (named && whole && host.len() >= SHORTEST).then(|| Span::new(start, start + Span::bytes(host.len())))
    }

    /// What a half of a glued line is.
    fn piece(&self, span: Span) -> Part {
        match glued::kind(span.of(self.doc.text)) {
            glued::Half::Role => Part::Role,
            glued::Half::Body => Part::Organization,
            glued::Half::Person => Part::Person,
            glued::Half::Name => Part::Unknown,
            glued::Half::Other => Part::Nothing,
        }
    }

    /// Takes a run of words as name, role or organization.
    fn words(&mut self, run: Range<usize>, label: Option<Part>, area: &Area) {
        let doc = self.doc;
        let span = doc.span(run.clone());
        let first = self.people.partition_point(|p| p.end <= span.start);
        if let Some(person) = self.people.get(first).copied().filter(|p| span.contains(*p) || p.contains(span)) {
            let whole = label == Some(Part::Person) && self.is_full_name(&run) && self.stands_alone(&run);
            let span = if whole || person.contains(span) { span } else { person };
            self.take(Part::Person, span, area);
            self.asked |= label == Some(Part::Person);
            return;
        }
        let asked = label == Some(Part::Person);
        if let Some(name) = self.addressed(&run, area) {
            let rest = name.end..run.end;
            self.take(Part::Person, doc.span(name), area);
            self.asked |= asked;
            if !rest.is_empty() {
                self.words(rest, None, area);
            }
            return;
        }
        let part = match label {
            Some(part @ (Part::Role | Part::Organization | Part::Nothing)) => part,
            _ if self.is_no_name(&run) => Part::Nothing,
            Some(Part::Person) => self.kind(&run, true, area.block).unwrap_or(Part::Unknown),
            _ => match self.kind(&run, false, area.block) {
                Some(part) => part,
                None if area.block && run.len() > 1 && self.stands_alone(&run) => Part::Unknown,
                None => Part::Nothing,
            },
        };
        if part == Part::Unknown && self.is_reached() && self.leads_to_channel(&run, area) {
            self.close();
        }
        self.take(part, span, area);
        self.asked |= asked;
    }

    /// The words of a run that the address behind it shows to be a person's name: "Bao Minh" before "bao.minh@", not "Torvik" before
    /// "office@torvik".
    fn addressed(&self, run: &Range<usize>, area: &Area) -> Option<Range<usize>> {
        const REACH: usize = 24;
        let email =
            (run.end..area.tokens.end).take(REACH).find_map(|i| self.address(i))?.of(self.doc.text).to_lowercase();
        let (local, domain) = email.split_once('@')?;
        let own = |i: &usize| self.doc.word(*i).len() > 2 && self.is_own(*i);
        let tells = |i: &usize| own(i) && local.contains(self.doc.folded(*i)) && !domain.contains(self.doc.folded(*i));
        let told: Vec<usize> = run.clone().filter(tells).collect();
        let (first, last) = (*told.first()?, *told.last()?);
        let short = self.is_full_name(run);
        let name = if short { run.clone() } else { first..last + 1 };
        (short || told.len() > 1 && name.len() == told.len()).then_some(name)
    }

    /// Whether a run has the length of a name and no word of offices and bodies.
    fn is_full_name(&self, run: &Range<usize>) -> bool {
        (2..=4).contains(&run.len()) && run.clone().all(|i| self.is_own(i))
    }

    /// Whether no list knows token `i` as a word of offices and bodies.
    fn is_own(&self, i: usize) -> bool {
        const OFFICES: Lists = Lists::of(&[
            List::JobTitle,
            List::RoleField,
            List::ContactLabel,
            List::OrgHead,
            List::OrgSuffix,
            List::SectionHead,
        ]);
        !self.doc.is_in(i, OFFICES)
    }

    /// Whether a run can be no name: a word to send as a message, the rest of a code, what a link is called.
    fn is_no_name(&self, run: &Range<usize>) -> bool {
        let doc = self.doc;
        let before = back(run.start, 1);
        let sent = run.start > 0 && is_quote(doc.mark(before)) && is_quote(doc.mark(run.end));
        let code = self.glued(run.start) && doc.is_number(before);
        let link = doc.mark(run.end) == ':' && pattern::url(doc, run.end + 1).is_some();
        sent || code || link
    }

    /// Whether an address or a number stands right behind a run, on its line.
    fn leads_to_channel(&self, run: &Range<usize>, area: &Area) -> bool {
        let next = run.end + usize::from(matches!(self.doc.mark(run.end), ',' | ':' | ';'));
        self.doc.gap(next) < Gap::Line && self.channel(next, None, area.block).is_some()
    }

    /// What the words of a run show it to be; behind "Contact:" it is a person sooner than a body.
    fn kind(&self, run: &Range<usize>, asked: bool, block: bool) -> Option<Part> {
        let doc = self.doc;
        let any = |list| run.clone().any(|i| doc.is(i, list));
        let words =
            run.clone().filter(|&i| doc.tokens[i].kind == Kind::Word && doc.tokens[i].shape != Shape::Lower).count();
        let bare = run.clone().find(|&i| !doc.is(i, List::Honorific) && doc.tokens[i].kind == Kind::Word)?;
        let titled = bare > run.start && words >= 2;
        let located = |i| {
            [List::Place, List::StateAbbreviation, List::Street].iter().any(|&l| doc.is(i, l))
                || doc.tokens[i].kind == Kind::Mark
        };
        let office = doc.phrase(run.start, List::JobTitle);
        let state = run.len() > 1
            && !asked
            && doc.is(back(run.end, 1), List::StateAbbreviation)
            && doc.shape(back(run.end, 1)) == Shape::Upper;
        // "LinkedIn", as a link
        let headed = doc.phrase(run.start, List::SectionHead) == run.len();
        // "14 Weir Rd Torvik, NO"
        let street = doc.is(run.start, List::Street) && run.len() > 1
            || doc.mark(run.end) == ','
                && doc.is(run.end + 1, List::StateAbbreviation)
                && doc.shape(run.end + 1) == Shape::Upper;
        if state
            || street
            || run.clone().all(located)
            || doc.phrase(run.start, List::Place) == run.len()
            || self.is_place(run)
        {
            Some(Part::Nothing)
        } else if titled {
            Some(Part::Person)
        } else if run.len() > 1 && run.clone().all(|i| doc.is(i, List::RoleField) || doc.is(i, List::RoleModifier)) {
            Some(Part::Role)
        } else if block && self.bodies.contains(doc.folded_phrase(run.clone())) && !headed {
            Some(Part::Organization)
        } else if doc.is(back(run.end, 1), List::JobTitle)
            || (office > 0 && doc.is(run.start + office, List::Preposition))
        {
            Some(Part::Role)
        } else if asked && (2..=3).contains(&words) && doc.is(bare, List::GivenName) && !any(List::OrgSuffix) {
            Some(Part::Person)
        } else if any(List::OrgSuffix) || any(List::OrgHead) {
            Some(Part::Organization)
        } else if any(List::JobTitle) || any(List::RoleField) {
            Some(Part::Role)
        } else if any(List::Street) {
            Some(Part::Nothing)
        } else if (2..=5).contains(&words) && doc.is(bare, List::GivenName) {
            Some(Part::Person)
        } else {
            None
        }
    }

    /// Whether a run is a place that the text names, or ends as places do: "Aurora Falls".
    fn is_place(&self, run: &Range<usize>) -> bool {
        let span = self.doc.span(run.clone());
        let ends = self.doc.value(back(run.end, 1), List::PlaceHead) == Some("name") && run.len() == 2;
        let first = self.doc.is(run.start, List::GivenName);
        self.places.binary_search(&span).is_ok() || (ends && !first)
    }

    /// Whether a run is all of its line, or all before a colon, a comma or a number.
    fn stands_alone(&self, run: &Range<usize>) -> bool {
        let doc = self.doc;
        let opens = doc.tokens[run.start].gap >= Gap::Line || self.glued(run.start) || run.start == self.behind;
        let next = doc.tokens.get(run.end);
        opens
            && next
                .is_none_or(|t| t.gap >= Gap::Line || t.kind != Kind::Word && !matches!(doc.mark(run.end), ',' | '.'))
    }

    /// Adds a part to the open contact, or to a new one where the open one has it.
    fn take(&mut self, part: Part, span: Span, area: &Area) {
        let reached = self.is_reached();
        match part {
            Part::Nothing => return,
            Part::Person | Part::Unknown => return self.take_name(part == Part::Person, span),
            Part::Email if self.open.email.is_some() => self.close(),
            Part::Phone if self.open.phone.is_some() => {
                let same = Span::new(self.open.span.end, span.start).of(self.doc.text).trim().len() < 12;
                if same && area.block {
                    return;
                }
                self.close();
            }
            // "Town Council: Mary Roe, …" on a line of its own.
            Part::Organization if reached && self.heads_line(span) => self.close(),
            Part::Organization if reached && self.open.name.is_some() && !area.block => return,
            _ => {}
        }
        let slot = match part {
            Part::Email => &mut self.open.email,
            Part::Phone => &mut self.open.phone,
            Part::Url => &mut self.open.url,
            Part::Role => &mut self.open.role,
            _ => &mut self.open.organization,
        };
        if slot.is_none() {
            *slot = Some(span);
            self.widen(span);
        }
    }

    fn heads_line(&self, span: Span) -> bool {
        let tokens = self.doc.tokens_in(span);
        self.doc.mark(tokens.end) == ':' && self.doc.tokens.get(tokens.start).is_some_and(|t| t.gap >= Gap::Line)
    }

    fn take_name(&mut self, sure: bool, span: Span) {
        let reached = self.is_reached();
        match self.open.name {
            Some(_) if !reached && !sure => {
                self.open.organization = self.open.organization.or(Some(span));
                return self.widen(span);
            }
            Some(old) if !reached && !self.sure => self.open.organization = self.open.organization.or(Some(old)),
            Some(_) => self.close(),
            None if reached && sure => self.close(),
            None if reached => return,
            None => {}
        }
        self.open.name = Some(span);
        self.sure = sure;
        self.widen(span);
    }

    fn widen(&mut self, span: Span) {
        self.open.span = if self.open.span.is_empty() { span } else { self.open.span.cover(span) };
    }

    /// Ends the open contact; it is kept where it can be reached, or is a person behind "Contact:".
    fn close(&mut self) {
        let contact = std::mem::take(&mut self.open);
        let reached = contact.email.is_some() || contact.phone.is_some();
        let named = self.asked && self.sure && contact.name.is_some();
        (self.sure, self.asked) = (false, false);
        let channels = [contact.email, contact.phone].into_iter().flatten();
        let known = channels.filter(|s| !self.seen.insert(s.of(self.doc.text))).count() > 0;
        if (reached || named) && !(known && contact.name.is_none()) {
            self.contacts.push(contact);
        }
    }

    /// Whether the open contact has an address or a number.
    fn is_reached(&self) -> bool {
        self.open.email.is_some() || self.open.phone.is_some()
    }

    fn glued(&self, i: usize) -> bool {
        self.doc.tokens.get(i).is_some_and(|t| t.gap == Gap::None)
    }
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::{Doc, Reading};

    /// The contacts of a text as "name; role; organization; email; phone; url".
    fn check(text: &str, expected: &[&str]) {
        let reading = Reading::new(text, &crate::Options::default());
        let doc = Doc::new(text);
        let found: Vec<_> = find(&doc, &reading.entities)
            .iter()
            .map(|c| {
                let parts = [c.name, c.role, c.organization, c.email, c.phone, c.url];
                parts.map(|p| p.map_or("", |s| s.of(text))).join("; ")
            })
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    const STORY: &str = "Varley opens bridge\n\nThe town of Varley has opened a bridge that links the two banks of its river \
                         for the first time since the flood, its mayor said on Monday.\n\n";

    #[test]
    fn blocks() {
        let block = |text: &str| format!("{STORY}{text}");
        check(
            &block("Media contact:\n\nMary Roe\n\nPress Officer\n\nmary.roe@varley.example\n\n301-286-1940"),
            &["Mary Roe; Press Officer; ; mary.roe@varley.example; 301-286-1940; "],
        );
        check(
            &block(
                "For Media Inquiries:\n\nVarley Council: Mary Roe; 504-872-3446, roe@varley.example\n\nVarley Trust: John Doe; (973) 549-4684, doe@trust.example",
            ),
            &[
                "Mary Roe; ; Varley Council; roe@varley.example; 504-872-3446; ",
                "John Doe; ; Varley Trust; doe@trust.example; (973) 549-4684; ",
            ],
        );
        check(
            &block(
                "Contact DetailsMary Roe\n\n+44 20 7989 0813\n\nroe@varley.example\n\nCompany Websitehttp://www.varley.example",
            ),
            &["Mary Roe; ; ; roe@varley.example; +44 20 7989 0813; http://www.varley.example"],
        );
    }

    #[test]
    fn mixed_lines() {
        let block = |text: &str| format!("{STORY}{text}");
        check(
            &block(
                "Media contacts\n\nJohn Doe, Varley Health Fund: media@varley.example\nMary Roe, Ministry of Works: press.office@works.example",
            ),
            &[
                "John Doe; ; Varley Health Fund; media@varley.example; ; ",
                "Mary Roe; ; Ministry of Works; press.office@works.example; ; ",
            ],
        );
        check(
            &block(
                "Media contacts:\nMary Roe / John Doe\nAurora Falls\n555-201-3344 / 555-201-3345\nroe@varley.example / doe@varley.example",
            ),
            &["Mary Roe; ; ; roe@varley.example; 555-201-3344; ", "John Doe; ; ; doe@varley.example; 555-201-3345; "],
        );
        check(
            &block(
                "Media contacts:\nMary Roe / John Doe\n555-201-3344 / 555-201-3345\nroe@varley.example / doe@varley.example",
            ),
            &["Mary Roe; ; ; roe@varley.example; 555-201-3344; ", "John Doe; ; ; doe@varley.example; 555-201-3345; "],
        );
        check(
            &block(
                "Contact Details\n\nVarley Home\n\nBao Tsering Minh\n\nbao.minh@varleyhome.example\n\n+44 20 7989 0813",
            ),
            &["Bao Tsering Minh; ; Varley Home; bao.minh@varleyhome.example; +44 20 7989 0813; "],
        );
        check(
            &block("Media Contact DetailsContact Name: Siodina EdgarContact Email: edgar@varley.example"),
            &["Siodina Edgar; ; ; edgar@varley.example; ; "],
        );
        check(
            &block("VarleyWireLos Angeles, CAwww.varleywire.example310.299.1717 OfficeEditor@varleywire.example"),
            &["; ; VarleyWire; Editor@varleywire.example; 310.299.1717; www.varleywire.example"],
        );
        check(
            &block("Contact Details\n\nVarley UK\n\n+44 20 7989 0813\n\nnews@varley.example"),
            &["; ; Varley UK; news@varley.example; +44 20 7989 0813; "],
        );
        check(
            &block("Media contact:\nVarley Home Ltd.\nAurora Falls\n(555) 201-3344"),
            &["; ; Varley Home Ltd; ; (555) 201-3344; "],
        );
    }

    #[test]
    fn sentences() {
        check(
            &format!(
                "{STORY}For details please contact Mary Roe at mr@varley.example or John Doe at jd@varley.example."
            ),
            &["Mary Roe; ; ; mr@varley.example; ; ", "John Doe; ; ; jd@varley.example; ; "],
        );
        check(&format!("{STORY}Some 1,000 people came on 3 June 2015, 4,000 of them by boat."), &[]);
    }
}
