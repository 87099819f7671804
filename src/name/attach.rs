//! The role and the organization beside the name of a person, and the phrase that all of it makes.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::doc::back;
use crate::lexicon::{self, List};
use crate::name::role::{Appositive, Link};
use crate::name::scan::Scan;
use crate::name::{Mention, NameKind, Part, Rule, acronym, part_from, part_to, place, role, served, title};
use crate::order;
use crate::{SectionKind, Shape};

/// A role with the body it is held in.
#[derive(Clone, Debug)]
struct Post {
    role: Range<usize>,
    body: Option<Range<usize>>,
}

impl Post {
    /// Where its words begin.
    fn start(&self) -> usize {
        self.body.as_ref().map_or(self.role.start, |b| b.start.min(self.role.start))
    }
}

/// The mention that part `k` makes; None where it is no name.
#[must_use]
pub fn mention(scan: &Scan, parts: &[Part], k: usize) -> Option<Mention> {
    let part = &parts[k];
    let kind = part.kind?;
    let words = part.words.clone();
    let own = scan.doc.span(words.clone());
    let (rule, score) = (part.rule, part.score);
    let plain = Mention { span: own, kind, role: None, organization: None, acronym: None, phrase: own, rule, score };
    Some(match kind {
        NameKind::Person => person(scan, parts, k, &plain),
        NameKind::Organization => Mention { acronym: part.acronym.clone().map(|a| scan.doc.span(a)), ..plain },
        NameKind::Place => {
            let region = place::region_behind(scan, words.end).filter(|_| is_town(scan, &words));
            let end = region.map_or(words.end, |r| r.end);
            Mention { phrase: scan.doc.span(words.start..end), ..plain }
        }
    })
}

/// Whether a place is smaller than a state.
fn is_town(scan: &Scan, words: &Range<usize>) -> bool {
    !matches!(scan.entry_value(words.clone(), List::Place), Some("state" | "country" | "region"))
}

fn person(scan: &Scan, parts: &[Part], k: usize, plain: &Mention) -> Mention {
    let words = parts[k].words.clone();
    let limits = scan.doc.sentences[parts[k].sentence].tokens.clone();
    let start = title_start(scan, limits.start, words.start);
    let before = before(scan, parts, limits.start, start);
    let behind =
        behind(scan, parts, words.end, limits.end).filter(|b| before.as_ref().is_none_or(|p| yields(scan, p, b)));
    let post = behind.or_else(|| before.clone());
    let filled = |range: Range<usize>| (!range.is_empty()).then(|| scan.doc.span(range));
    let first = before.map_or(start, |p| p.start());
    let phrase = scan.doc.span(first.min(words.start)..words.end);
    let (role, body) = post.map_or((None, None), |p| (filled(p.role), p.body.and_then(filled)));
    let body = body.or_else(|| affiliation(scan, parts, words.end, limits.end).and_then(filled));
    Mention { role, organization: body, phrase, ..plain.clone() }
}

/// Whether what stands behind a name says more than what stands before it: than a form of address, than a bare title, "Attorney
/// Ann Roe, partner at Brightquay", or than a description in small letters, "study author Ann Roe, a fellow of Elma University".
fn yields(scan: &Scan, before: &Post, behind: &Post) -> bool {
    let rank = scan.doc.is(before.role.start, List::Honorific) && before.role.len() <= 2;
    let bare = before.role.len() == 1 || scan.shape(before.role.start) == Shape::Lower;
    rank || bare && before.body.is_none() && behind.body.is_some()
}

/// The body that a name has without a title: "Ann Roe of the Elma Trust", ", Elma Trust,".
fn affiliation(scan: &Scan, parts: &[Part], name_end: usize, limit: usize) -> Option<Range<usize>> {
    let at = role::behind_degrees(scan, name_end, limit);
    let member = role::link(scan, at) == Some(Link::Field);
    let article = usize::from(member && scan.doc.is(at + 1, List::Determiner));
    let body = part_from(parts, at + 1 + article).filter(|p| p.kind == Some(NameKind::Organization))?;
    let closed = body.words.end >= limit || matches!(scan.doc.mark(body.words.end), ',' | '.' | '”' | '"' | ')');
    let apposed = closed && scan.is_text(at, ",") && !is_letters(scan, &body.words);
    let titled = scan.doc.is(back(body.words.end, 1), List::JobTitle);
    (!titled && (member || apposed)).then(|| body.words.clone())
}

/// Whether words are letters with stops between them, as degrees and states are: "P.Eng."
fn is_letters(scan: &Scan, words: &Range<usize>) -> bool {
    words.clone().skip(1).any(|i| scan.doc.mark(back(i, 1)) == '.' && scan.glued(i))
}

/// Where the form of address begins that stands before a name: "Dr." in "Dr. Jane Doe".
fn title_start(scan: &Scan, from: usize, name: usize) -> usize {
    let (len, word) = role::honorific_back(scan, from, name);
    let address = len > 0 && scan.entry_value(word, List::Honorific) != Some("role");
    if address { name - len } else { name }
}

/// The role that stands before a name; one in apposition says more than a form of address.
fn before(scan: &Scan, parts: &[Part], from: usize, name: usize) -> Option<Post> {
    let direct = direct(scan, parts, from, before_brackets(scan, from, name));
    let start = direct.as_ref().map_or(name, Post::start);
    let apart = start.checked_sub(1).filter(|&i| i > from && scan.is_text(i, ",")).and_then(|comma| {
        let end = before_brackets(scan, from, comma);
        direct_or_field(scan, parts, from, end).filter(|post| stands_alone(scan, parts, from, post))
    });
    apart.or(direct)
}

/// The role that stands before a name without a comma.
fn direct(scan: &Scan, parts: &[Part], from: usize, name: usize) -> Option<Post> {
    let post = direct_or_field(scan, parts, from, name)?;
    let kin = scan.entry_value(post.role.clone(), List::JobTitle) == Some("kin");
    (!kin).then_some(post)
}

fn direct_or_field(scan: &Scan, parts: &[Part], from: usize, end: usize) -> Option<Post> {
    let title = role::title_back(scan, from, end);
    let post = title.map(|role| owned(scan, parts, from, Post { role, body: None }));
    post.or_else(|| with_field(scan, parts, from, end))
}

/// The token before which the brackets begin that end before `end`; `end` where there are none.
fn before_brackets(scan: &Scan, from: usize, end: usize) -> usize {
    const LONGEST: usize = 6;
    if end == from || !scan.is_text(back(end, 1), ")") {
        return end;
    }
    (from.max(end.saturating_sub(LONGEST))..end).rev().find(|&i| scan.is_text(i, "(")).unwrap_or(end)
}

/// Before a comma only a whole phrase is a role of the name behind it: "Norway’s Minister of Fisheries, Ann …".
fn stands_alone(scan: &Scan, parts: &[Part], from: usize, post: &Post) -> bool {
    const ATTRIBUTES: usize = 3;
    let start = post.start();
    let attribute = |&i: &usize| scan.shape(i) == Shape::Lower && role::is_attribute(scan, i) && !scan.is_genitive(i);
    let attributes = (from..start).rev().take(ATTRIBUTES).take_while(attribute).count();
    let opener = (start - attributes).checked_sub(1).filter(|&i| i >= from);
    let article = opener.is_some_and(|i| scan.doc.is(i, List::Determiner) || scan.is_genitive(i));
    let first = if article { start.saturating_sub(attributes + 1) } else { start };
    let behind_comma = first > from && scan.is_text(back(first, 1), ",") && ends_person(parts, back(first, 1));
    let listed = first > from && ends_person(parts, first) || behind_comma;
    !listed && (post.body.is_some() || article || first == from || scan.capital(post.role.start))
}

fn ends_person(parts: &[Part], end: usize) -> bool {
    part_to(parts, end).is_some_and(|p| p.kind == Some(NameKind::Person))
}

/// "Director of Business Development": a title with its field before the name.
fn with_field(scan: &Scan, parts: &[Part], from: usize, end: usize) -> Option<Post> {
    const LONGEST: usize = 12;
    let low = from.max(end.saturating_sub(LONGEST));
    for i in (low..end).rev() {
        if role::link(scan, i).is_some_and(Link::serves) {
            let Some(title) = role::title_back(scan, from, i) else { continue };
            let (role_end, body) = served::by(scan, parts, title.end, end, false);
            let reaches = role_end == end || body.as_ref().is_some_and(|b| b.end == end);
            return reaches.then(|| owned(scan, parts, from, Post { role: title.start..role_end, body }));
        }
        if !(scan.capital(i)
            || scan.doc.is(i, List::RoleField)
            || role::is_and(scan, i)
            || scan.is_any(i, &["the", ",", "-"]))
        {
            return None;
        }
    }
    None
}

/// The post with the body that stands before it: "INTERPOL | Secretary General", "Spain’s | Minister".
fn owned(scan: &Scan, parts: &[Part], from: usize, post: Post) -> Post {
    if post.body.is_some() {
        return post;
    }
    let last = back(post.role.start, 1);
    let genitive = post.role.start > from && scan.is_genitive(last);
    let end = if genitive { last } else { post.role.start };
    if end > from
        && scan.doc.is_number(last)
        && let Some(seat) = part_to(parts, last).filter(|p| p.kind.is_some() && p.words.start >= from)
    {
        return Post { body: Some(seat.words.start..end), ..post };
    }
    match part_to(parts, end) {
        Some(owner) if owner.kind == Some(NameKind::Person) || owner.words.start < from => post,
        Some(owner) => Post { body: Some(owner.words.clone()), ..post },
        None => Post { body: cut(parts, end).or_else(|| capitals_to(scan, from, end)), ..post },
    }
}

/// Frees people of what stands before their names: "Director of Business Development | Cole Hart", "Attorneys | Ann Roe"; and a surname
/// of the text from the title before it: "State Attorney | Roe".
pub fn people(scan: &Scan, parts: &mut [Part]) {
    let surnames = surnames(scan, parts);
    for part in parts.iter_mut() {
        let words = part.words.clone();
        let titles = words.clone().take_while(|&i| part.kind.is_some() && is_title(scan, i)).count();
        let len = field_len(scan, &words).max(titles);
        let last = back(words.end, 1);
        let called = surnames.contains(scan.doc.folded(last))
            && role::title_back(scan, words.start, last).is_some_and(|title| title.start == words.start);
        let free = matches!(part.kind, None | Some(NameKind::Person)) && len > 0 && words.len() > len + 1;
        if called || free {
            part.words.start = if called { last } else { words.start + len };
            part.kind = Some(NameKind::Person);
        }
    }
}

/// The last words of the full names of people.
fn surnames<'d>(scan: &Scan<'d, '_>, parts: &[Part]) -> FxHashSet<&'d str> {
    let full = parts.iter().filter(|p| p.kind == Some(NameKind::Person) && p.words.len() > 1);
    full.filter_map(|p| scan.words(p.words.clone()).next_back()).map(|i| scan.doc.folded(i)).collect()
}

/// Length of the field that words behind "Director of" begin with.
fn field_len(scan: &Scan, words: &Range<usize>) -> usize {
    const LONGEST: usize = 6;
    let of = back(words.start, 1);
    if !role::link(scan, of).is_some_and(Link::serves)
        || role::title_back(scan, of.saturating_sub(LONGEST), of).is_none()
    {
        return 0;
    }
    let mut len = 0;
    while let more @ 1.. = scan.entry_len(words.start + len, words.end, List::RoleField) {
        len += more;
    }
    len
}

/// Whether a word says what somebody is, or what several are: "Attorney", "Attorneys".
fn is_title(scan: &Scan, i: usize) -> bool {
    let folded = scan.doc.folded(i);
    let title = |word: &str| lexicon::tags(word).has(List::JobTitle);
    !scan.doc.is(i, List::GivenName) && (title(folded) || folded.strip_suffix('s').is_some_and(title))
}

/// Makes bodies of the capital words that a post beside a person shows to be one: "CEO of Brightquay"; words all in capitals, such as
/// "FERNET Secretary General Ann Roe" has, wherever they stand.
pub fn owners(scan: &Scan, parts: &mut Vec<Part>) {
    led_bodies(scan, parts);
    let people = parts.iter().filter(|p| p.kind == Some(NameKind::Person));
    let owner = |p: &Part| {
        let from = scan.doc.sentences[p.sentence].tokens.start;
        let body = before(scan, parts, from, title_start(scan, from, p.words.start))?.body?;
        let single = body.len() == 1 && part_to(parts, body.end).is_none() && scan.shape(body.start) == Shape::Upper;
        let other = [List::Place, List::Acronym, List::StateAbbreviation, List::Demonym];
        (single && !other.iter().any(|&list| scan.doc.is(body.start, list))).then(|| scan.doc.folded(body.start))
    };
    let names: FxHashSet<&str> = people.filter_map(owner).collect();
    if !names.is_empty() {
        acronym::recall(scan, parts, Rule::Owner, |i| names.contains(scan.doc.folded(i)));
    }
}

/// Whether all tokens of one range are in the other.
fn is_within(inner: &Range<usize>, outer: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// What a head leads is a body, even where the model takes it for a person or for less: "CEO of Marsh Oven".
fn led_bodies(scan: &Scan, parts: &mut Vec<Part>) {
    let people = parts.iter().filter(|p| p.kind == Some(NameKind::Person));
    let body = |p: &Part| {
        let limit = scan.doc.sentences[p.sentence].tokens.end;
        let words = behind(scan, parts, p.words.end, limit)?.body?;
        let next = parts.get(parts.partition_point(|p| p.words.end <= words.start));
        let free = next.is_none_or(|p| p.words.start >= words.end) && words.clone().all(|i| scan.capital(i));
        let free = free || next.is_some_and(|p| p.kind != Some(NameKind::Place) && is_within(&p.words, &words));
        let kind = Some(NameKind::Organization);
        free.then_some(Part { words, kind, acronym: None, sentence: p.sentence, rule: Rule::Owner, score: i16::MAX })
    };
    let found: Vec<Part> = people.filter_map(body).collect();
    parts.retain(|p| !found.iter().any(|f| is_within(&p.words, &f.words)));
    parts.extend(found);
    order::by_key(parts, |p| p.words.start);
    parts.dedup_by_key(|p| p.words.start);
}

/// The capital words that end before token `end`, where they don't only begin the sentence: "ARX" in "said ARX Director Cole Hart".
fn capitals_to(scan: &Scan, from: usize, end: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 4;
    let own = |&i: &usize| scan.capital(i) && !scan.doc.is(i, List::Stopword) && !scan.doc.is(i, List::Honorific);
    let len = (from..end).rev().take(LONGEST).take_while(own).count();
    let start = end - len;
    let shouted = scan.shape(start) == Shape::Upper && !scan.doc.is(start, List::Acronym);
    let amid = start > from && scan.is_word(back(start, 1)) && !is_display(scan, start);
    (len > 0 && len < LONGEST && (shouted || amid)).then_some(start..end)
}

/// Whether token `i` stands in a title, where common words have capitals as well.
fn is_display(scan: &Scan, i: usize) -> bool {
    let kind = scan.doc.kind_at(scan.doc.tokens[i].span.start);
    matches!(kind, Some(SectionKind::Headline | SectionKind::Subheadline | SectionKind::Heading))
}

/// The role that stands behind a name.
fn behind(scan: &Scan, parts: &[Part], name_end: usize, limit: usize) -> Option<Post> {
    behind_body(scan, parts, name_end, limit).or_else(|| behind_name(scan, parts, name_end, limit))
}

/// ", Brightquay, CEO": the body before the title.
fn behind_body(scan: &Scan, parts: &[Part], name_end: usize, limit: usize) -> Option<Post> {
    let body = part_from(parts, role::apposed(scan, name_end, limit)?)?;
    let title = body.words.end + 1;
    let end = title + scan.entry_len(title, limit, List::JobTitle);
    let apart = scan.is_text(body.words.end, ",") && end > title;
    let closed = end >= limit || scan.doc.mark(end) != '\0';
    (apart && closed && body.kind == Some(NameKind::Organization))
        .then(|| Post { role: title..end, body: Some(body.words.clone()) })
}

fn behind_name(scan: &Scan, parts: &[Part], name_end: usize, limit: usize) -> Option<Post> {
    let unlisted = || title::behind(scan, parts, role::apposed(scan, name_end, limit)?, limit).map(Appositive::bare);
    let listed = role::appositive(scan, name_end, limit).or_else(|| role::predicate(scan, name_end, limit));
    let found = listed.clone().or_else(unlisted)?;
    let (end, body) = served::by(scan, parts, found.title.end, limit, listed.is_none());
    let genitive = scan.is_genitive(found.owner.end);
    let named = part_to(parts, found.owner.end).is_some_and(|p| p.kind.is_some());
    let plain = scan.shape(found.title.start) != Shape::Title && found.owner.clone().all(|i| scan.capital(i));
    let seat = role::ends_seat(scan, found.owner.start, back(found.owner.end, 1));
    let known = genitive || named || seat || plain && found.owner.end == found.title.start;
    let owner = Some(found.owner.clone()).filter(|o| known && o.clone().any(|i| scan.capital(i)));
    let start = if known { found.title.start } else { found.owner.start.min(found.title.start) };
    let kin = found.title.clone().any(|i| scan.doc.value(i, List::JobTitle) == Some("kin"));
    (!kin).then_some(Post { role: start..end, body: body.or(owner) })
}

/// What of a part stands before token `end`: "Pine County" where the model reads on into "State’s Attorney".
fn cut(parts: &[Part], end: usize) -> Option<Range<usize>> {
    let part = parts.get(parts.partition_point(|p| p.words.end < end))?;
    (part.words.start < end && part.kind != Some(NameKind::Person)).then_some(part.words.start..end)
}
