//! What a title serves: the field of work behind it, which is part of the role, and the body.

use std::ops::Range;

use crate::doc::{back, verb};
use crate::lexicon::List;
use crate::name::role::{self, Link};
use crate::name::scan::Scan;
use crate::name::{NameKind, Part, part_from};
use crate::{Gap, SectionKind, Shape};

/// What follows a title that ends before `from`: its field, which is part of the role, and the body. A second preposition leads to
/// a body, and the first one behind a title that only its place shows.
#[must_use]
pub fn by(scan: &Scan, parts: &[Part], from: usize, limit: usize, unlisted: bool) -> (usize, Option<Range<usize>>) {
    const MOST: usize = 4;
    let mut end = title_end(scan, from, limit);
    let mut at = end;
    for _ in 0..MOST {
        if let Some(body) = apposed(scan, parts, at, limit) {
            return (end, Some(body));
        }
        let Some(link) = role::link(scan, at).filter(|_| at < limit) else {
            let second = behind_title(scan, at, limit);
            if second == at {
                break;
            }
            at = second;
            continue;
        };
        let start = behind_article(scan, at + 1);
        let sure = unlisted || at > from && link.employs();
        let body = body_at(scan, parts, start, link).or_else(|| led(scan, parts, from..at, start, sure));
        if let Some(body) = body.or_else(|| led_whole(scan, from..at, start, limit)) {
            return employer(scan, parts, &body, limit).unwrap_or((end, Some(body)));
        }
        let field = field_end(scan, start, limit);
        if scan.is_genitive(field) && (start..field).all(|i| scan.capital(i)) {
            return (end, Some(start..field));
        }
        if field <= start || matches!(link, Link::Body | Link::Seat) && !scan.capital(start) {
            break;
        }
        end = if at == end { field } else { end };
        at = field;
    }
    (end, None)
}

/// The end of a title whose field stands right behind it: "Vice President | Engineering".
fn title_end(scan: &Scan, from: usize, limit: usize) -> usize {
    let field = from < limit && scan.capital(from) && scan.doc.is(from, List::RoleField);
    if field { field_end(scan, from, limit) } else { from }
}

fn behind_article(scan: &Scan, i: usize) -> usize {
    let article = scan.doc.is(i, List::Determiner) && !scan.capital(i) || scan.is_any(i, &["the"]);
    i + usize::from(article)
}

/// The body behind "at" or "for", where what looked like one is the field: "Secretary for Diplomatic Security | at the Elma Ministry".
fn employer(scan: &Scan, parts: &[Part], field: &Range<usize>, limit: usize) -> Option<(usize, Option<Range<usize>>)> {
    let link = behind_title(scan, field.end, limit);
    let start = behind_article(scan, link + 1);
    let leads = role::link(scan, link).filter(|leads| leads.employs() && link + 1 < limit)?;
    let body = body_at(scan, parts, start, leads).or_else(|| led(scan, parts, link..link, start, true))?;
    Some((field.end, Some(body)))
}

/// Behind a second title: "and associate professor | at".
fn behind_title(scan: &Scan, i: usize, limit: usize) -> usize {
    let article = usize::from(scan.doc.is(i + 1, List::Determiner));
    let title = i + 1 + article..limit.max(i + 1 + article);
    let modifiers = title.clone().take_while(|&k| scan.doc.is(k, List::RoleModifier)).count();
    let len = scan.entry_len(title.start + modifiers, limit, List::JobTitle);
    let joined = role::is_and(scan, i) || scan.is_text(i, ",");
    if joined && len > 0 { title.start + modifiers + len } else { i }
}

/// The body that a comma parts from a title, behind fields and places: ", vice president, Sales, Europe, | Brightquay"; the one behind
/// "at", where that follows, ", Sales, Europe, at | Brightquay".
fn apposed(scan: &Scan, parts: &[Part], comma: usize, limit: usize) -> Option<Range<usize>> {
    const MOST: usize = 4;
    let (mut at, mut body, mut guess) = (comma, None, None);
    for _ in 0..MOST {
        let Some((words, kind)) = item(scan, parts, at, limit) else { break };
        at = words.end;
        match kind {
            Some(NameKind::Organization) => body = body.or(Some(words)),
            Some(NameKind::Person) => break,
            Some(NameKind::Place) => {}
            None => guess = Some(words),
        }
    }
    let link = at + usize::from(scan.is_text(at, ","));
    let works = role::link(scan, link).filter(|works| works.employs() && at > comma);
    let employer = works.and_then(|works| body_at(scan, parts, behind_article(scan, link + 1), works));
    employer.or(body).or(guess)
}

/// The capital words between the comma at a token and the next mark, and what the model takes them for; None where a title follows,
/// which makes them the next person of a list.
fn item(scan: &Scan, parts: &[Part], comma: usize, limit: usize) -> Option<(Range<usize>, Option<NameKind>)> {
    const LONGEST: usize = 8;
    let start = comma + 1;
    if !scan.is_text(comma, ",") || start >= limit {
        return None;
    }
    let part = part_from(parts, start);
    let own = |&i: &usize| scan.capital(i) && (i == start || scan.doc.gap(i) <= Gap::Space);
    let end = part.map_or_else(|| start + (start..limit).take(LONGEST).take_while(own).count(), |p| p.words.end);
    let organization = part.is_some_and(|p| p.kind == Some(NameKind::Organization));
    let closed =
        end == limit || scan.doc.gap(end) >= Gap::Line || matches!(scan.doc.mark(end), ',' | '.' | ';' | '•' | ')');
    let closed = closed || role::link(scan, end).is_some_and(Link::employs);
    let titled = scan.is_text(end, ",") && scan.entry_len(end + 1, limit, List::JobTitle) > 0;
    let other = [List::Month, List::PersonSuffix, List::OrgSuffix, List::JobTitle];
    let known = other.iter().any(|&list| scan.doc.is(start, list));
    let place = scan.doc.is(start, List::Place)
        || scan.doc.is(start, List::StateAbbreviation)
        || scan.doc.is(start, List::RoleField);
    let guessed = end > start + 1 && !place && !scan.doc.is(back(end, 1), List::PlaceHead);
    let told = part.and_then(|p| p.kind).filter(|&kind| kind != NameKind::Place || !guessed);
    let kind = told.or(place.then_some(NameKind::Place));
    (end > start && (organization || closed && !titled && !known)).then_some((start..end, kind))
}

/// The body that begins at token `start` behind the preposition `link`.
fn body_at(scan: &Scan, parts: &[Part], start: usize, link: Link) -> Option<Range<usize>> {
    let part = part_from(parts, start)?;
    let words = part.words.clone();
    let named = match part.kind {
        Some(NameKind::Organization) => words.len() > 1 || !scan.doc.is(words.start, List::OrgHead),
        Some(NameKind::Place) => !matches!(link, Link::Seat | Link::Other),
        Some(NameKind::Person) => false,
        None if link == Link::Body => true,
        None => link.serves() && !scan.words(words.clone()).any(|i| scan.doc.is(i, List::RoleField)),
    };
    named.then_some(words)
}

/// The capital words at token `start` that the model takes for no name, where only a body can stand: "CEO of | Brightquay".
fn led(scan: &Scan, parts: &[Part], title: Range<usize>, start: usize, sure: bool) -> Option<Range<usize>> {
    const LONGEST: usize = 4;
    let head = heads(scan, title.start, &["head", "lead", "chair", "whole"]);
    let link = role::link(scan, title.end);
    let first = head && title.is_empty() && link.is_some_and(Link::serves);
    let open = sure || first || link == Some(Link::Body);
    let common = [List::RoleField, List::JobTitle, List::OrgHead, List::Place, List::RoleModifier];
    let own = |&i: &usize| scan.capital(i) && scan.near(i) && !common.iter().any(|&list| scan.doc.is(i, list));
    let len = (start..).take(LONGEST).take_while(own).count();
    let free =
        parts[parts.partition_point(|p| p.words.end <= start)..].first().is_none_or(|p| p.words.start >= start + len);
    let behind = start + len;
    let goes_on = scan.capital(behind) || scan.is_text(behind, "-") && scan.glued(behind);
    (open && free && !goes_on && (1..LONGEST).contains(&len)).then_some(start..start + len)
}

/// Whether a title ends before token `end` that has one of the values.
fn heads(scan: &Scan, end: usize, values: &[&str]) -> bool {
    const LONGEST: usize = 4;
    let value = |n: usize| scan.entry_value(end.saturating_sub(n)..end, List::JobTitle);
    (1..=LONGEST).filter_map(value).any(|value| values.contains(&value))
}

/// The capital words at token `start` behind "founder of", where no field of work stands, whatever else they may mean:
/// "CEO of | Digital Marketing Solutions". In a title others have capitals as well.
fn led_whole(scan: &Scan, title: Range<usize>, start: usize, limit: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 6;
    let whole = title.is_empty() && role::link(scan, title.end).is_some_and(Link::serves);
    let spelled = |i: usize| scan.capital(i) || scan.shape(i) == Shape::Mixed;
    let joint = |i: usize| scan.is_text(i, "&") || scan.is_text(i, "-") && scan.glued(i);
    let own = |&i: &usize| scan.near(i) && (spelled(i) || i > start && joint(i) && spelled(i + 1));
    let len = (start..limit).take(LONGEST + 1).take_while(own).count();
    let end = start + len;
    let body = (1..=LONGEST).contains(&len) && !scan.is_genitive(end);
    let running = scan.doc.tokens.get(start).and_then(|t| scan.doc.kind_at(t.span.start)) == Some(SectionKind::Body);
    let common = len == 1 && scan.doc.is(start, List::OrgHead);
    let field = (start..end).any(|i| scan.doc.is(i, List::RoleField) || scan.doc.is(i, List::Place));
    let heads = heads(scan, title.start, if field { &["whole"] } else { &["whole", "chair"] });
    (whole && body && running && !common && heads).then_some(start..end)
}

/// The end of a field of work: "Data, Analytics and Delivery".
fn field_end(scan: &Scan, from: usize, limit: usize) -> usize {
    const LONGEST: usize = 12;
    let mut i = from;
    while i < limit.min(from + LONGEST) && (i == from || goes_on(scan, i)) {
        let comma = usize::from(scan.is_text(i, ","));
        let next = i + comma + usize::from(role::is_and(scan, i + comma));
        let link = scan.is_any(i, &["and", "&"]) || scan.is_text(i, ",") && is_listed(scan, i, limit);
        if is_field(scan, i) {
            i += 1;
        } else if link && i > from && next < limit && is_field(scan, next) {
            i = next;
        } else {
            break;
        }
    }
    i
}

/// Whether token `i` goes on with the line before it: only running text is wrapped, and an address is no field.
fn goes_on(scan: &Scan, i: usize) -> bool {
    let token = &scan.doc.tokens[i];
    let wrapped = token.gap < Gap::Blank && scan.doc.kind_at(token.span.start) == Some(SectionKind::Body);
    let address = scan.shape(i) != Shape::Initial
        && matches!(scan.doc.mark(i + 1), '@' | '.')
        && scan.glued(i + 1)
        && scan.glued(i + 2)
        && scan.is_word(i + 2);
    (token.gap <= Gap::Space || wrapped) && !address
}

/// Whether the comma at `i` parts a list that "and" closes: "Health, Education and Labor".
fn is_listed(scan: &Scan, i: usize, limit: usize) -> bool {
    const LONGEST: usize = 8;
    let row = (i + 1..limit.min(i + LONGEST)).take_while(|&j| scan.capital(j) || scan.is_any(j, &[",", "and", "&"]));
    scan.capital(i + 1) && row.into_iter().any(|j| scan.is_any(j, &["and", "&"]) && scan.capital(j + 1))
}

fn is_field(scan: &Scan, i: usize) -> bool {
    let doc = scan.doc;
    let listed = doc.is(i, List::RoleField) && !doc.is(i, List::Stopword) || doc.is(i, List::RoleModifier);
    if scan.capital(i) || listed {
        return true;
    }
    let grammar = [List::Stopword, List::Preposition, List::Auxiliary, List::Determiner, List::Subordinator];
    let hyphen = scan.is_text(i, "-") && scan.glued(i);
    hyphen
        || scan.is_word(i)
            && !scan.is_genitive(i)
            && !grammar.iter().any(|&list| doc.is(i, list))
            && verb::form(doc, i).is_none()
}
