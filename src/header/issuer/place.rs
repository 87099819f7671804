//! Where names stand: headline, first sentence, contact sections, and the addresses of a text.

use crate::doc::back;
use crate::lexicon::List;
use crate::mention::{contact::Contact, pattern};
use crate::{Doc, SectionKind, Shape, Span};

/// How many addresses are looked at.
const ADDRESSES: usize = 16;

/// The places of a text that are looked at for each name.
pub struct Places {
    /// The title.
    pub headline: Option<Span>,
    /// The first sentence of the story.
    pub lead: Span,
    /// The names in web and e-mail addresses, in small letters.
    pub hosts: Vec<String>,
    /// Whether the story goes on to call a body "the agency".
    pub recalled: bool,
}

impl Places {
    pub fn of(doc: &Doc, contacts: &[Contact]) -> Option<Self> {
        let lead = doc.sentences.iter().find(|s| s.kind == SectionKind::Body)?.span;
        let headline = doc.sections.iter().find(|s| s.kind == SectionKind::Headline).map(|s| s.span);
        Some(Self { headline, lead, hosts: hosts(doc, contacts), recalled: is_recalled(doc) })
    }

    /// Whether an address has the name, or its initials.
    pub fn has_address(&self, words: &str) -> bool {
        const FEW: usize = 4;
        let letters: String = words.chars().filter(char::is_ascii_alphanumeric).collect();
        let initials: String = words.split(' ').filter_map(|w| w.chars().next()).collect();
        let alike = |host: &String| {
            let (short, long) = if host.len() < letters.len() { (host, &letters) } else { (&letters, host) };
            *host == letters
                || (short.len() >= FEW && long.contains(short.as_str()))
                || (initials.len() > 2 && *host == initials)
        };
        self.hosts.iter().any(alike)
    }
}

/// The names in the addresses of contacts, and of what stands apart from the story.
fn hosts(doc: &Doc, contacts: &[Contact]) -> Vec<String> {
    let known = contacts.iter().flat_map(|c| [c.email, c.url]).flatten();
    let apart = doc.sections.iter().filter(|s| s.kind.is_apart()).flat_map(|s| s.tokens.clone());
    let begins = |i: &usize| matches!(doc.mark(i + 1), '.' | ':' | '@');
    let linked = apart.filter(begins).filter_map(|i| pattern::email(doc, i + 1).or_else(|| pattern::url(doc, i)));
    let mut hosts: Vec<String> = Vec::new();
    for host in known.chain(linked.take(ADDRESSES)).filter_map(|span| host(span.of(doc.text))) {
        if hosts.len() < ADDRESSES && !hosts.contains(&host) {
            hosts.push(host);
        }
    }
    hosts
}

/// The longest part of the host of an address but its last, in small letters and digits.
fn host(address: &str) -> Option<String> {
    let host = address.rsplit(['@']).next()?.split("//").last()?.split(['/', '?', ':']).next()?;
    let (name, _) = host.rsplit_once('.')?;
    let longest = name.split('.').max_by_key(|part| part.len())?;
    Some(longest.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect())
}

/// Whether the story calls a body by its kind: "the agency", "the ministry".
fn is_recalled(doc: &Doc) -> bool {
    let kind = |i: usize| {
        let body = doc.value(i, List::OrgHead).is_some_and(|value| value != "soft" && value != "noun");
        body && doc.shape(i) == Shape::Lower && doc.folded(back(i, 1)) == "the"
    };
    let story = doc.sentences.iter().filter(|s| s.kind == SectionKind::Body);
    story.flat_map(|s| s.tokens.clone().skip(1)).any(|i| kind(i) && !doc.is(i + 1, List::PlaceLink))
}
