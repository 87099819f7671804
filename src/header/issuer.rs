//! Who issues a release: the letterhead or the source line says it, else the name for which most speaks.

use crate::doc::token::{is_dash, is_quote};
use crate::doc::{Section, back};
use crate::lexicon::List;
use crate::name::entity::{Entities, Entity};
use crate::section::{letterhead, title};
use crate::{Doc, Gap, SectionKind, Shape, Span};

/// How many tokens behind a name its office begins.
const NEAR: usize = 6;

/// Finds the issuer.
#[must_use]
pub fn find(doc: &Doc, entities: &Entities) -> Option<Span> {
    personal(doc, entities)
        .or_else(|| letterhead(doc))
        .or_else(|| labelled(doc))
        .or_else(|| source(doc))
        .or_else(|| site(doc))
        .or_else(|| signature(doc))
        .or_else(|| likeliest(doc, entities).map(|name| fuller(doc, name)))
}

/// The sections before the story.
fn before_story<'d>(doc: &'d Doc) -> impl Iterator<Item = &'d Section> {
    doc.sections.iter().take_while(|s| !matches!(s.kind, SectionKind::Body | SectionKind::Dateline))
}

const fn is_page_line(section: &Section) -> bool {
    matches!(section.kind, SectionKind::Breadcrumb | SectionKind::Label)
}

/// The body that a line above the headline names: "Ministry of Works", "THE HARBOUR MUSEUM", "News from the University of Oslo".
fn letterhead(doc: &Doc) -> Option<Span> {
    let above = before_story(doc).take_while(|s| s.kind != SectionKind::Headline);
    let span = above.filter(|s| is_page_line(s)).find_map(|s| {
        let start = letterhead::letterhead(doc, &s.tokens).or_else(|| page_title(doc, s))?;
        Some(doc.span(start..s.tokens.end))
    })?;
    Some(as_written(doc, span))
}

/// Who holds the office that the lines above the headline name, where they name no body: "Senator Jane Roe, Minister for Works".
fn personal(doc: &Doc, entities: &Entities) -> Option<Span> {
    let above: Vec<&Section> = before_story(doc).take_while(|s| s.kind != SectionKind::Headline).collect();
    let within = |e: &Entity| e.mentions.iter().copied().find(|m| above.iter().any(|s| s.span.contains(*m)));
    if entities.organizations.iter().any(|e| within(e).is_some()) {
        return None;
    }
    let name = entities.people.iter().filter_map(within).min_by_key(|m| m.start)?;
    let office = |i: usize| doc.is(i, List::JobTitle) && doc.is(i + 1, List::Preposition);
    let behind = doc.tokens_in(name).end..above.last()?.tokens.end;
    behind.take(NEAR).any(office).then(|| as_written(doc, name))
}

/// The body that signs the release on a line right behind its story: "MINISTRY OF WORKS, 4 MAY 2024".
fn signature(doc: &Doc) -> Option<Span> {
    let last = doc.sections.iter().rposition(|s| s.kind == SectionKind::Body)?;
    let behind = doc.sections.get(last + 1).filter(|s| is_page_line(s))?;
    let line = title::bare(doc, &behind.tokens);
    let is_word = |i: &usize| doc.is_word(*i) && !doc.is_number(*i) && doc.gap(*i) < Gap::Line || *i == line.start;
    let words = line.start..line.start + line.clone().take_while(is_word).count();
    let start = letterhead::letterhead(doc, &words)?;
    Some(as_written(doc, doc.span(start..words.end)))
}

/// A name in capitals as the text writes it elsewhere, if it does.
fn as_written(doc: &Doc, name: Span) -> Span {
    let tokens = doc.tokens_in(name);
    let shouted = |i: usize| matches!(doc.shape(i), Shape::Upper | Shape::Initial | Shape::None);
    if !tokens.clone().all(shouted) {
        return name;
    }
    let (first, words) = (doc.folded(tokens.start), doc.folded_phrase(tokens.clone()));
    let same = |i: usize| {
        let range = i..i + tokens.len();
        doc.folded(i) == first && range.end <= doc.tokens.len() && doc.folded_phrase(range.clone()) == words
    };
    let mixed = |&i: &usize| same(i) && !(i..i + tokens.len()).all(shouted);
    (tokens.end..doc.tokens.len()).find(mixed).map_or(name, |i| doc.span(i..i + tokens.len()))
}

/// "Joint media release with the Minister of Works", "Released by: Ministry of Works".
fn labelled(doc: &Doc) -> Option<Span> {
    let labels = before_story(doc).filter(|s| s.kind == SectionKind::Label);
    labels.filter(|s| s.tokens.len() <= 40).find_map(|s| {
        let named = s.tokens.start + doc.phrase(s.tokens.start, List::Label);
        let by = |i: usize| matches!(doc.folded(i), "by" | "from" | "with");
        let colon = usize::from(doc.mark(named) == ':');
        let start = match () {
            () if named == s.tokens.start => return None,
            () if by(named) => named + 1,
            () if by(back(named, 1)) => named + colon,
            () => return None,
        };
        let start = start + usize::from(doc.is(start, List::Determiner));
        (start < s.tokens.end && doc.shape(start).is_capital()).then(|| doc.span(start..s.tokens.end))
    })
}

/// Where the name of a body begins at the end of the title of the page: "Quay opens - Ministry of Works".
fn page_title(doc: &Doc, line: &Section) -> Option<usize> {
    let tokens = line.tokens.clone();
    tokens.skip(1).find(|&i| {
        (is_dash(doc.mark(back(i, 1))) || doc.mark(back(i, 1)) == '|') && doc.phrase(i, List::Letterhead) > 0
    })
}

/// The name of the site behind the title of the page, where the title stands again below: "Quay opens - Oslo Harbour Board".
fn site(doc: &Doc) -> Option<Span> {
    const WORDS: usize = 8;
    let line = 0..(1..doc.tokens.len()).find(|&i| doc.gap(i) >= Gap::Line)?;
    let name = title::site(doc, &line)? + 1..line.end;
    let word = |i: usize| doc.shape(i).is_capital() || doc.is(i, List::PlaceLink) || matches!(doc.mark(i), '’' | '&');
    let named = (2..=WORDS).contains(&name.len()) && name.clone().all(word) && doc.shape(name.start).is_capital();
    named.then(|| doc.span(name))
}

/// "SOURCE Acme Works", the last line of a wire release.
fn source(doc: &Doc) -> Option<Span> {
    doc.sections.iter().rev().find_map(|s| {
        let name = s.tokens.start + 1 + usize::from(doc.mark(s.tokens.start + 1) == ':');
        let short = s.tokens.len() <= 10
            && name < s.tokens.end
            && (doc.shape(name).is_capital() || doc.shape(name) == Shape::Mixed);
        let line = matches!(doc.word(s.tokens.start), "SOURCE" | "Source") && s.kind.is_apart();
        (line && short).then(|| doc.span(name..s.tokens.end))
    })
}

/// Where an issuer is named: each place speaks for it, none alone is sure.
struct Places {
    headline: Option<Span>,
    lead: Span,
    about: Vec<Span>,
    contacts: Vec<Span>,
    /// Whether the story goes on to call a body "the agency".
    recalled: bool,
}

impl Places {
    fn of(doc: &Doc) -> Option<Self> {
        let lead = doc.sentences.iter().find(|s| s.kind == SectionKind::Body)?.span;
        let headline = doc.sections.iter().find(|s| s.kind == SectionKind::Headline).map(|s| s.span);
        let about = |s: &&Section| s.kind == SectionKind::Boilerplate && doc.folded(s.tokens.start) == "about";
        let contact = |s: &&Section| s.kind == SectionKind::Contact;
        Some(Self {
            headline,
            lead,
            about: doc.sections.iter().filter(about).map(|s| s.span).collect(),
            contacts: doc.sections.iter().filter(contact).map(|s| s.span).collect(),
            recalled: is_recalled(doc),
        })
    }
}

/// Whether the story calls a body by its kind: "the agency", "the ministry".
fn is_recalled(doc: &Doc) -> bool {
    let kind = |i: usize| {
        let body = doc.value(i, List::OrgHead).is_some_and(|value| value != "soft" && value != "noun");
        body && doc.shape(i) == Shape::Lower && doc.folded(back(i, 1)) == "the"
    };
    let story = doc.sentences.iter().filter(|s| s.kind == SectionKind::Body);
    story.flat_map(|s| s.tokens.clone().skip(1)).any(|i| kind(i) && doc.word(i + 1) != "of")
}

/// A name and how much speaks for it.
struct Candidate {
    name: Span,
    weight: usize,
}

/// The organization, or the official at the start of the story, for which most speaks.
fn likeliest(doc: &Doc, entities: &Entities) -> Option<Span> {
    /// One word alone may as well be a thing that the text is about.
    const ENOUGH: usize = 6;
    let places = Places::of(doc)?;
    let subject = subject(doc, &places, entities);
    let subject = subject.map(|e| Candidate { name: e.name, weight: weight(&places, &e, true) });
    let described = described(doc)
        .map(|e| Candidate { name: e.name, weight: weight(&places, &e, is_led_by_any(doc, &places, &e)) });
    let organizations = entities.organizations.iter().map(|e| organization(doc, &places, e));
    let people = entities.people.iter().filter_map(|e| official(doc, &places, e, entities));
    // Of equals the one that is named first.
    let best = subject
        .into_iter()
        .chain(described)
        .chain(organizations)
        .chain(people)
        .filter(|c| !is_no_body(doc, &places, c.name))
        .max_by_key(|c| (c.weight, std::cmp::Reverse(c.name.start)))?;
    let single = usize::from(doc.tokens_in(best.name).len() == 1);
    Some(best.name).filter(|_| best.weight >= ENOUGH + single)
}

/// Whether a name can be no body's: a common short form, the title of a work, all of a headline.
fn is_no_body(doc: &Doc, places: &Places, name: Span) -> bool {
    let tokens = doc.tokens_in(name);
    let short = |i: usize| doc.value(i, List::Acronym) == Some("") || doc.mark(i) != '\0';
    let quoted = tokens.start > 0 && is_quote(doc.mark(back(tokens.start, 1))) && is_quote(doc.mark(tokens.end));
    let title = places.headline.is_some_and(|h| h.contains(name) && tokens.len() + 1 >= doc.tokens_in(h).len());
    tokens.clone().all(short) || quoted || (title && tokens.len() > 3)
}

/// The name of one word with the word for its kind, where the body describes itself so: "The Debian Project was founded …".
fn fuller(doc: &Doc, name: Span) -> Span {
    let tokens = doc.tokens_in(name);
    let described = doc.sections.iter().filter(|s| s.kind == SectionKind::Boilerplate).map(|s| s.tokens.start);
    let first = described.map(|i| i + usize::from(doc.is(i, List::Determiner)));
    let whole = |&i: &usize| {
        let kind = doc.is(i + 1, List::OrgHead) && doc.shape(i + 1) == Shape::Title;
        doc.word(i) == doc.word(tokens.start) && kind && doc.shape(i + 2) == Shape::Lower
    };
    let found = first.filter(|_| tokens.len() == 1).find(whole);
    found.map_or(name, |i| doc.span(i..i + 2))
}

/// How much speaks for an entity.
fn weight(places: &Places, entity: &Entity, opens: bool) -> usize {
    let inside = |place: Span| entity.mentions.iter().any(|m| place.contains(*m));
    let starts = |place: Span, slack: u32| {
        entity.mentions.iter().any(|m| m.start >= place.start && m.start <= place.start + slack)
    };
    let headline = places.headline.map_or(0, |h| 2 * usize::from(inside(h)) + 3 * usize::from(starts(h, 4)));
    let lead = 2 * usize::from(inside(places.lead)) + 5 * usize::from(opens);
    let about = places.about.iter().position(|&a| starts(a, 12)).map_or(0, |i| 5 - i.min(2));
    headline + lead + about + entity.mentions.len().min(4)
}

/// An organization, named as in the lead, else as in the headline, else in its fullest form.
fn organization(doc: &Doc, places: &Places, entity: &Entity) -> Candidate {
    let mentions: Vec<Span> = entity.mentions.iter().copied().filter(|&m| !is_ticker(doc, m)).collect();
    let entity = Entity { mentions, ..entity.clone() };
    let within = |place: Span| entity.mentions.iter().copied().find(|m| place.contains(*m));
    let lead = within(places.lead);
    let name = lead.or_else(|| places.headline.and_then(within)).unwrap_or(entity.name);
    let opens = lead.is_some_and(|m| is_led_by(doc, places.lead, m));
    let signs = [
        (2, places.contacts.iter().any(|c| within(*c).is_some())),
        (3, lead.is_some_and(|m| has_official(doc, m))),
        (3, places.recalled && lead.is_some_and(|m| doc.tokens_in(m).any(|i| doc.is(i, List::OrgHead)))),
    ];
    let more: usize = signs.iter().filter(|(_, seen)| *seen).map(|(weight, _)| weight).sum();
    let named = !entity.mentions.is_empty();
    Candidate { name, weight: if named { weight(places, &entity, opens) + more } else { 0 } }
}

/// Whether the body's official is named with it: "EUROPOL Director Jane Roe", "the head of EUROPOL".
fn has_official(doc: &Doc, body: Span) -> bool {
    let tokens = doc.tokens_in(body);
    let title = |i: usize| doc.is(i, List::JobTitle) && doc.mark(i) == '\0';
    let before = tokens.start > 1 && doc.folded(back(tokens.start, 1)) == "of" && title(back(tokens.start, 2));
    let behind = tokens.end + usize::from(doc.folded(tokens.end) == "'s");
    before || (behind..behind + 3).take_while(|&i| doc.shape(i).is_capital()).any(title)
}

/// Whether the story begins with one of the mentions.
fn is_led_by_any(doc: &Doc, places: &Places, entity: &Entity) -> bool {
    entity.mentions.iter().find(|m| places.lead.contains(**m)).is_some_and(|&m| is_led_by(doc, places.lead, m))
}

/// The name in the heading of the first boilerplate, "About Acme Works".
fn described(doc: &Doc) -> Option<Entity> {
    let about = |s: &&Section| s.kind == SectionKind::Boilerplate && doc.folded(s.tokens.start) == "about";
    let heading = doc.sections.iter().find(about).filter(|s| s.tokens.len() <= 10)?;
    let start = heading.tokens.start + 1 + usize::from(doc.is(heading.tokens.start + 1, List::Determiner));
    let last = heading.tokens.clone().rev().find(|&i| doc.mark(i) == '\0')?;
    // "About Acme Works Acme Works builds …"
    let again = (start + 2..last).find(|&i| doc.word(i) == doc.word(start) && doc.shape(back(i, 1)).is_capital());
    let end = again.unwrap_or(last + 1);
    (start < end).then(|| Entity {
        name: doc.span(start..end),
        mentions: mentions(doc, start).collect(),
        acronym: None,
        role: None,
        organization: None,
    })
}

/// "(NASDAQ: ACME)": neither the exchange nor the ticker.
fn is_ticker(doc: &Doc, mention: Span) -> bool {
    let tokens = doc.tokens_in(mention);
    let exchange = doc.mark(tokens.end) == ':' && tokens.start > 0 && doc.mark(back(tokens.start, 1)) == '(';
    exchange || (tokens.start > 0 && doc.mark(back(tokens.start, 1)) == ':' && doc.mark(tokens.end) == ')')
}

/// Whether the sentence begins with the name, an article or a title before it aside.
fn is_led_by(doc: &Doc, lead: Span, name: Span) -> bool {
    let before = doc.tokens_in(Span::new(lead.start, name.start));
    name.start == lead.start
        || (before.len() <= 8 && before.clone().all(|i| doc.shape(i).is_capital() || doc.mark(i) != '\0'))
}

/// An official at the start of the lead, with the title: "Mayor Jane Roe".
fn official(doc: &Doc, places: &Places, entity: &Entity, entities: &Entities) -> Option<Candidate> {
    let name = *entity.mentions.iter().find(|m| places.lead.contains(**m))?;
    let title = doc.tokens_in(Span::new(places.lead.start, name.start));
    let titled = places.lead.start < name.start && is_led_by(doc, places.lead, name);
    let words = |i: &usize| (doc.shape(*i).is_capital() && !doc.is(*i, List::RelativeDate)) || doc.mark(*i) == '.';
    let first = title.clone().rev().take_while(words).last()?;
    let whole = doc.span(first..doc.tokens_in(name).end);
    let employed = entities.organizations.iter().any(|o| o.mentions.iter().any(|m| whole.overlaps(*m)));
    let fits = titled && !employed && !doc.is(title.start, List::Determiner);
    fits.then(|| Candidate { name: whole, weight: weight(places, entity, true) })
}

/// The name with which the story begins, as far as its capitals go: "Harbour and Ferry Works Corp. today …".
fn subject(doc: &Doc, places: &Places, entities: &Entities) -> Option<Entity> {
    let lead = doc.tokens_in(places.lead);
    let start = lead.start + usize::from(doc.word(lead.start) == "The");
    let end = name_end(doc, start, lead.end.min(start + 12));
    let common = |i: usize| {
        doc.is(i, List::Stopword) || doc.is(i, List::Month) || doc.is(i, List::Weekday) || doc.is(i, List::Honorific)
    };
    if end == start || common(start) {
        return None;
    }
    let name = doc.span(start..end);
    if end == start + 1 && !stands_alone(doc, end) {
        return None;
    }
    let known = |list: &[Entity]| list.iter().any(|e| e.mentions.iter().any(|m| m.overlaps(name)));
    let mentions: Vec<Span> = mentions(doc, start).collect();
    let repeated = mentions.iter().any(|m| !is_sentence_start(doc, *m));
    if known(&entities.people)
        || known(&entities.places)
        || !(known(&entities.organizations) || (repeated && doc.shape(start) != Shape::Initial))
    {
        return None;
    }
    Some(Entity { name, mentions, acronym: None, role: None, organization: None })
}

/// One past the name at token `start`: its capitals, with small words between them, as far as a last word such as "Corp.".
/// After "and" only such a last word shows that the name goes on.
fn name_end(doc: &Doc, start: usize, limit: usize) -> usize {
    let (mut end, mut joined) = (start, false);
    for i in start..limit {
        let glued = doc.gap(i) == Gap::None && i > start;
        let capital = doc.shape(i).is_capital() || doc.shape(i) == Shape::Mixed;
        match doc.mark(i) {
            '\0' if doc.is(i, List::OrgSuffix) && capital && i > start => {
                (end, joined) = (i + 1 + usize::from(doc.mark(i + 1) == '.' && doc.gap(i + 1) == Gap::None), false);
                if !goes_on(doc, end) {
                    break;
                }
            }
            '\0' if capital || (glued && doc.is_number(i) && end == i) => end = if joined { end } else { i + 1 },
            '\0' if doc.word(i) == "and" => joined = true,
            '\0' if doc.is(i, List::PlaceLink) || doc.word(i) == "for" => {}
            '.' if glued && doc.is(back(i, 1), List::OrgSuffix) => {}
            '&' | '-' | '‑' => {}
            ',' if doc.is(i + 1, List::OrgSuffix) => {}
            _ => break,
        }
    }
    end
}

/// Whether a name that could end before token `i` goes on: "Group Corp.", "Group, Inc.", "Bank of Oslo".
fn goes_on(doc: &Doc, i: usize) -> bool {
    let next = i + usize::from(doc.mark(i) == ',');
    doc.is(next, List::OrgSuffix)
        || (next == i && (doc.is(i, List::PlaceLink) || doc.word(i) == "for" || doc.mark(i) == '&'))
}

/// Whether one word by itself can be the name that a sentence begins with: not the first half of "Health care".
fn stands_alone(doc: &Doc, end: usize) -> bool {
    let verb = |list| doc.is(end, list);
    doc.mark(end) != '\0' || doc.word(end).ends_with(['s', 'd']) || verb(List::Auxiliary) || verb(List::ReportingVerb)
}

/// Where the word at token `first` is written with a capital.
fn mentions<'d>(doc: &'d Doc, first: usize) -> impl Iterator<Item = Span> + 'd {
    let word = doc.word(first);
    (0..doc.tokens.len()).filter(move |&i| doc.word(i) == word).map(|i| doc.span(i..i + 1))
}

/// Whether a sentence of running text begins with it; headlines capitalize every word and prove nothing.
fn is_sentence_start(doc: &Doc, word: Span) -> bool {
    let sentence = doc.sentences.get(doc.sentence_at(word.start));
    sentence.is_none_or(|s| s.kind != SectionKind::Body || s.span.start == word.start)
}

#[cfg(test)]
mod tests {
    use crate::{Options, Reading};

    fn check(text: &str, expected: &str) {
        let reading = Reading::new(text, &Options::default());
        assert_eq!(reading.header.issuer.map_or("", |s| s.of(text)), expected);
    }

    #[test]
    fn issuers() {
        check(
            "Quay opens\n\nLISBON – Harbour and Ferry Works Corp. opened a new quay for ferries on Monday.",
            "Harbour and Ferry Works Corp.",
        );
        check(
            "Ministry of Works\n\nMinister opens quay\n\nThe minister opened a new quay for the ferries of Lisbon on Monday.",
            "Ministry of Works",
        );
        check(
            "Acme opens a quay\n\nThe quay for the ferries of Lisbon was opened by Acme on Monday at noon.\n\nAbout Acme\n\nAcme builds quays and sells them.",
            "Acme",
        );
        check(
            "New quay opens in Oslo - Oslo Harbour Board\n\nSearch\n\nNew quay opens in Oslo\n\nA new quay for the ferries to the islands was opened on Monday at noon.",
            "Oslo Harbour Board",
        );
        check(
            "Quay opens\n\nMayor Jane Roe has opened a new quay for the ferries of Lisbon. Roe said it was late.",
            "Mayor Jane Roe",
        );
        check(
            "Quay opens\n\nA new quay for the ferries of Lisbon was opened on Monday at noon.\n\nSOURCE Acme Works",
            "Acme Works",
        );
    }

    #[test]
    fn bodies() {
        check(
            "Police bring experts together\n\nFaster exchange is the way to cut theft, INTRAPOL Director General Jane Roe told a meeting.\n\nThe head of INTRAPOL said so twice. INTRAPOL’s files grew, and INTRAPOL keeps them.",
            "INTRAPOL",
        );
        check(
            "Probe Passes Asteroid\n\nThe Lantern spacecraft of the Northern Space Administration flew by a body of rock on Thursday.\n\nThe agency’s next probe will fly in May.\n\nContact: Jane Roe, Northern Space Administration, roe@nsa.example",
            "Northern Space Administration",
        );
        check(
            "THE HARBOUR MUSEUM\nFor release: 15 May 2025\n\nHarbour Museum names new director\n\nThe museum has named a new director, who will begin her work in the spring.",
            "Harbour Museum",
        );
        check(
            "Ferries need to come clean\n\nJoint media release with Jane Roe - Minister for Works\n\nThe owners of the ferries need to answer some questions about their plans today.",
            "Jane Roe - Minister for Works",
        );
    }

    #[test]
    fn people_and_signatures() {
        check(
            "Senator Jane Roe\nMINISTER FOR WORKS\n\nQuay opens\n\nA new quay for the ferries of Lisbon was opened on Monday at noon. “It is late,” Senator Jane Roe said.",
            "Jane Roe",
        );
        check(
            "Quay opens\n\nA new quay for the ferries of Lisbon was opened on Monday at noon, and it is late by nine years.\n\nMINISTRY OF WORKS\n4 MAY 2024",
            "MINISTRY OF WORKS",
        );
    }

    #[test]
    fn full_names() {
        check(
            "Varley 3 released\n\nVarley runs on many machines, and the makers of Varley have now released the third of its kind.\n\nAbout Varley\n\nThe Varley Project was founded by friends of free software in Lisbon.",
            "Varley Project",
        );
        check(
            "Breeze opens office\n\nBreeze opened an office in Lisbon on Monday for the sale of its many fans and heaters. The Breeze Platform sells them.\n\nAbout Breeze\n\nBreeze sells fans.",
            "Breeze",
        );
    }

    #[test]
    fn nobody() {
        check(
            "COVID cases fall\n\nCOVID cases fell by half in May across the county. The danger of COVID remains, and COVID tests stay free.",
            "",
        );
        check("", "");
        check("Quay opens\n\nA new quay for the ferries of Lisbon was opened on Monday at noon.", "");
        check("Health news\n\nHealth care of all sorts was a great concern to many people in Lisbon this year.", "");
    }
}
