//! Names of people, organizations and places, and the roles that stand beside them.
//!
//! Which tokens are a name and whose is one decision over a row of tokens, by a learned model (`sequence`) that knows what each
//! token says (`view`), what the text tells of its word elsewhere (`evidence`) and which names the caller knows (`given`). Rules mend what grammar and the page tell better: a
//! name is one at all its places (`known`), a body ends behind what its head governs (`body`), a dateline names a place (`layout`), a
//! post is no name (`plain`), and a person of whom nobody can be sure is none (`doubt`). What is written beside a name is read by rule,
//! too: a short form in brackets (`acronym`), a role (`attach`, `role`, `title`) and the body it serves (`served`), a region (`place`).
//! `entity` joins the names of one.

pub mod acronym;
pub mod attach;
pub mod body;
pub mod doubt;
pub mod entity;
pub mod evidence;
pub mod given;
pub mod known;
pub mod label;
pub mod layout;
pub mod place;
pub mod plain;
pub mod role;
pub mod run;
pub mod scan;
pub mod sequence;
pub mod served;
#[cfg(test)]
mod tests;
pub mod title;
pub mod view;

use std::ops::Range;

use crate::date::CalendarDate;
use crate::doc::back;
use crate::lexicon::List;
use crate::syntax::{Pos, Tag};
use crate::{Doc, Gap, Shape, Span};
use given::Names;
use label::Class;
use scan::Scan;
use sequence::{Found, Reader};
use view::View;

/// A name, where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The name without title, role and genitive: "Ann Roe", "Roe".
    pub span: Span,
    /// Whose name it is.
    pub kind: NameKind,
    /// "Secretary General" beside the name of a person.
    pub role: Option<Span>,
    /// "INTERPOL" beside the name of a person.
    pub organization: Option<Span>,
    /// The short form that the text defines beside it in brackets.
    pub acronym: Option<Span>,
    /// The whole phrase that names: "EURAPOL Director General Ann Roe"; for places with the region: "Reading, Pa."
    pub phrase: Span,
    /// What made it a name.
    pub rule: Rule,
    /// How sure that is: how far the next best reading is behind.
    pub score: i16,
}

/// Whose name a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// A person.
    Person,
    /// An organization.
    Organization,
    /// A place.
    Place,
}

/// What makes a name of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The model reads it so.
    Model,
    /// The model reads it so elsewhere in the text.
    Known,
    /// It is the short form of a body, as the text defines it.
    ShortForm,
    /// It stands before the title of a person who is named.
    Owner,
    /// A dateline names it.
    Dateline,
}

/// A name that the model found, or one that it tells from the others only.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its tokens, without the genitive's "’s".
    pub words: Range<usize>,
    /// Whose name it is; None for products, events, works.
    pub kind: Option<NameKind>,
    /// The short form behind it in brackets.
    pub acronym: Option<Range<usize>>,
    /// The sentence it stands in.
    pub sentence: usize,
    /// What made it a name.
    pub rule: Rule,
    /// How sure that is.
    pub score: i16,
}

/// The part whose words end before token `end`.
fn part_to(parts: &[Part], end: usize) -> Option<&Part> {
    let k = parts.partition_point(|p| p.words.end < end);
    parts.get(k).filter(|p| p.words.end == end)
}

/// The part whose words begin at token `start`.
fn part_from(parts: &[Part], start: usize) -> Option<&Part> {
    let k = parts.partition_point(|p| p.words.start < start);
    parts.get(k).filter(|p| p.words.start == start)
}

/// Finds the names outside the `dates`, in order of appearance; `tags` are those of all tokens.
#[must_use]
pub fn find(doc: &Doc, tags: &[Tag], dates: &[CalendarDate]) -> Vec<Mention> {
    find_with(doc, tags, dates, &Names::default())
}

/// As [`find`]; what the caller knows is evidence.
#[must_use]
pub fn find_with(doc: &Doc, tags: &[Tag], dates: &[CalendarDate], known: &Names) -> Vec<Mention> {
    let blocked = blocked(doc, dates);
    let view = View::new(doc, tags, &blocked);
    let found = Reader::new(&view, sequence::weights()).names(&given::find(&view, known));
    let scan = Scan::new(doc, tags, blocked);
    let mut parts: Vec<Part> = found.into_iter().filter_map(|name| part(doc, tags, name)).collect();
    join(&view, &mut parts);
    layout::settle(doc, &mut parts);
    layout::leave_foot(doc, &mut parts);
    known::settle(&view, &mut parts);
    body::settle(&scan, &mut parts);
    plain::settle(&scan, &mut parts);
    // What is left of "No. 180" is a mark.
    parts.retain(|part| part.words.clone().any(|i| doc.is_word(i)));
    attach::people(&scan, &mut parts);
    acronym::settle(&scan, &mut parts);
    attach::owners(&scan, &mut parts);
    let mut mentions = (0..parts.len()).filter_map(|k| attach::mention(&scan, &parts, k)).collect();
    doubt::settle(doc, &mut mentions);
    mentions
}

/// Joins what "&" joins, which is one body: "Ferry & Sons".
fn join(view: &View, parts: &mut Vec<Part>) {
    for k in 0..parts.len() {
        let words = parts[k].words.clone();
        let Some(sign) = sign(view, &words) else { continue };
        let before = parts[..k].last().filter(|p| p.words.contains(&back(sign, 1))).map(|p| p.words.start);
        let behind = parts.get(k + 1).filter(|p| p.words.contains(&(sign + 1))).map(|p| p.words.end);
        let start = words.start.min(before.unwrap_or(back(sign, 1)));
        parts[k].words = start..words.end.max(behind.unwrap_or(sign + 2));
        parts[k].kind = Some(NameKind::Organization);
    }
    parts.dedup_by(|next, last| {
        let inside = next.words.start < last.words.end;
        last.words.end = if inside { last.words.end.max(next.words.end) } else { last.words.end };
        inside
    });
}

/// The "&" in, right before or right behind a name, where it joins names and no common nouns.
fn sign(view: &View, words: &Range<usize>) -> Option<usize> {
    let lists = [List::RoleField, List::JobTitle, List::Stopword];
    let common = |i: usize| lists.iter().any(|&list| view.doc.is(i, list));
    let joins = |i: usize| view.row_holds(back(i, 1), i + 1) && !common(back(i, 1)) && !common(i + 1);
    (back(words.start, 1)..=words.end).find(|&i| view.doc.mark(i) == '&').filter(|&i| joins(i))
}

/// The name as its own words alone: no form of address, no mark at its end.
fn part(doc: &Doc, tags: &[Tag], found: Found) -> Option<Part> {
    let kind = match found.class {
        _ if is_syllables(doc, &found.tokens) => Some(NameKind::Person),
        Class::Person if has_article(doc, tags, &found.tokens) => None,
        Class::Person => Some(NameKind::Person),
        Class::Organization if is_code(doc, &found.tokens) => None,
        Class::Organization => Some(NameKind::Organization),
        Class::Place => Some(NameKind::Place),
        Class::Other => None,
    };
    let mut words = found.tokens;
    if kind == Some(NameKind::Person) {
        words.start = behind_address(doc, &words);
    }
    words.end = words.clone().find(|&i| is_unclosed(doc, i, words.end)).unwrap_or(words.end);
    while words.end > words.start && is_dangling(doc, words.end - 1) {
        words.end -= 1;
    }
    let stop = usize::from(words.len() > 1 && doc.mark(words.end - 1) == '.');
    let host = host(doc, words.end - stop).saturating_sub(stop);
    words.end += host;
    let kind = kind.map(|kind| if host > 0 { NameKind::Organization } else { kind });
    if kind == Some(NameKind::Organization) {
        words.end += legal_form(doc, words.end);
    }
    let sentence = doc.sentence_at(doc.tokens.get(words.start)?.span.start);
    (!words.is_empty()).then_some(Part { words, kind, acronym: None, sentence, rule: Rule::Model, score: found.score })
}

/// "(NASDAQ: ACME)", "(TM)": what stands for a share or a mark is no body.
fn is_code(doc: &Doc, words: &Range<usize>) -> bool {
    let before = back(words.start, 1);
    let single = words.len() == 1 && doc.mark(words.end) == ')' && doc.shape(words.start) == Shape::Upper;
    single && (doc.mark(before) == ':' || doc.mark(before) == '(' && doc.gap(before) == Gap::None)
}

/// "the Nova Phone": people have no article; "that" may be none.
fn has_article(doc: &Doc, tags: &[Tag], words: &Range<usize>) -> bool {
    let before = back(words.start, 1);
    let subordinates = tags.get(before).is_some_and(|tag| tag.pos == Pos::Subordinator);
    let article = doc.is(before, List::Determiner) && !subordinates;
    words.len() > 1 && article && behind_address(doc, words) == words.start
}

/// "Park Ji-hun": a family name, and a given name whose second half is small.
fn is_syllables(doc: &Doc, words: &Range<usize>) -> bool {
    let [hyphen, second] = [words.start + 2, words.start + 3];
    let body = doc.is(second, List::OrgHead) || doc.is(second, List::OrgSuffix);
    words.len() == 4 && doc.mark(hyphen) == '-' && doc.shape(second) == Shape::Lower && !body
}

/// Where a name begins behind its forms of address: "Dr. | Jane Doe".
fn behind_address(doc: &Doc, words: &Range<usize>) -> usize {
    let mut start = words.start;
    while let len @ 1.. = doc.phrase(start, List::Honorific) {
        let stop = usize::from(doc.mark(start + len) == '.');
        if start + len + stop >= words.end {
            break;
        }
        start += len + stop;
    }
    start
}

/// Length of the legal form behind a name that ends before token `i`: ", LLC".
fn legal_form(doc: &Doc, i: usize) -> usize {
    let comma = usize::from(doc.mark(i) == ',');
    let len = doc.phrase(i + comma, List::OrgSuffix);
    if len == 0 || !run::is_capital(doc, i + comma) || doc.gap(i + comma) > Gap::Space {
        return 0;
    }
    let stop = doc.mark(i + comma + len) == '.' && doc.gap(i + comma + len) == Gap::None;
    comma + len + usize::from(stop)
}

/// Whether a bracket opens at token `i` that does not close before `end`.
fn is_unclosed(doc: &Doc, i: usize, end: usize) -> bool {
    doc.mark(i) == '(' && !(i..end).any(|k| doc.mark(k) == ')')
}

/// Length of what makes a web address of the name that ends before token `i`: "Brightquay | .com".
fn host(doc: &Doc, i: usize) -> usize {
    let glued = doc.mark(i) == '.' && doc.gap(i) == Gap::None && doc.gap(i + 1) == Gap::None && doc.is_word(i + 1);
    let domain = doc.shape(i + 1) == Shape::Lower && (2..=4).contains(&doc.word(i + 1).len());
    if glued && domain { 2 } else { 0 }
}

/// A mark or small word that belongs to no name that ends with it.
fn is_dangling(doc: &Doc, i: usize) -> bool {
    let genitive = doc.is_word(i) && doc.word(i).starts_with(['\'', '’']);
    genitive
        || matches!(doc.mark(i), ',' | '-' | '&' | '/' | '(' | '"' | '“' | '”' | '‘' | '’' | '\'')
        || doc.shape(i) == Shape::Lower && doc.is(i, List::Stopword)
}

/// The tokens that are no part of names: dates, addresses, degrees.
#[must_use]
pub fn blocked(doc: &Doc, dates: &[CalendarDate]) -> Vec<bool> {
    let mut blocked = vec![false; doc.tokens.len()];
    for date in dates {
        blocked[doc.tokens_in(date.span)].fill(true);
    }
    scan::block_addresses(doc, &mut blocked);
    block_degrees(doc, &mut blocked);
    blocked
}

/// Blocks what stands behind the name of a person: ", M.D., Ph.D."
fn block_degrees(doc: &Doc, blocked: &mut [bool]) {
    for i in 1..doc.tokens.len() {
        let Some((len, value)) = doc.phrase_value(i, List::PersonSuffix) else { continue };
        let state = doc.is(i, List::StateAbbreviation);
        if value != "name" && doc.mark(i - 1) == ',' && doc.shape(i) != Shape::Lower && !state {
            blocked[i..i + len].fill(true);
        }
    }
}
