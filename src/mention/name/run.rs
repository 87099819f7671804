//! Runs of capital words with what binds them: initials, hyphens, particles, nicknames, legal forms.

use std::ops::Range;

use crate::doc::back;
use crate::doc::verb::{self, Form};
use crate::lexicon::List;
use crate::mention::name::scan::Scan;
use crate::{SectionKind, Shape};

/// Capital words in a row: "EURAPOL Director General Ann Roe".
#[derive(Clone, Debug)]
pub struct Run {
    /// Its tokens, without the genitive's "’s".
    pub words: Range<usize>,
    /// Whether "’s" follows.
    pub genitive: bool,
    /// Whether it begins its sentence, so that its first capital says nothing.
    pub initial: bool,
}

impl Run {
    /// The token behind the run and its genitive.
    #[must_use]
    pub fn after(&self) -> usize {
        self.words.end + usize::from(self.genitive)
    }
}

/// The runs of the tokens `range` of a sentence, in order.
#[must_use]
pub fn find(scan: &Scan, range: Range<usize>, kind: SectionKind) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut i = range.start;
    while i < range.end {
        if !scan.capital(i) {
            i += 1;
            continue;
        }
        let end = end(scan, i, range.end, kind);
        let start = start(scan, i, end, range.start);
        if start < end {
            let genitive = scan.is_genitive(end) && end < range.end;
            runs.push(Run { words: start..end, genitive, initial: opens(scan, start, range.start) });
        }
        i = end;
    }
    runs
}

/// Whether token `i` is the first word of the sentence, of a quotation or behind a colon or a bullet.
fn opens(scan: &Scan, i: usize, start: usize) -> bool {
    const LONGEST: usize = 4;
    let behind = |marks: &[&str]| i > start && marks.contains(&scan.doc.word(back(i, 1)));
    let first = i - start <= LONGEST && (start..i).all(|j| !scan.is_word(j));
    first || behind(&["“", "\"", "‘", ":", "•", "*", "…"])
}

/// The first word behind those that only begin the sentence: "The", "However", "Addressing".
fn start(scan: &Scan, from: usize, end: usize, sentence: usize) -> usize {
    let mut i = from;
    while i < end && is_opener(scan, i, opens(scan, i, sentence), end) {
        i += 1;
        while i < end && !scan.capital(i) {
            i += 1;
        }
    }
    i
}

fn is_opener(scan: &Scan, i: usize, opens: bool, end: usize) -> bool {
    let doc = scan.doc;
    let word = |list| doc.is(i, list);
    if word(List::Honorific) || matches!(scan.shape(i), Shape::Upper | Shape::Mixed) || scan.glued(i + 1) && i + 1 < end
    {
        return false;
    }
    if word(List::Stopword)
        || word(List::Preposition)
        || word(List::Determiner)
        || word(List::Subordinator)
        || word(List::Auxiliary)
    {
        return !word(List::GivenName) || !opens || end - i < 2;
    }
    let listed = [List::GivenName, List::JobTitle, List::RoleModifier, List::Place, List::Organization];
    opens && !listed.into_iter().any(word) && (word(List::Connective) || only_opens(scan, i, end))
}

/// Whether a capital word begins its sentence rather than the name behind it: "Addressing NASA", "Yesterday Jane".
fn only_opens(scan: &Scan, i: usize, end: usize) -> bool {
    let doc = scan.doc;
    if end == i + 1 {
        return scan.also_lower(i);
    }
    let verb = matches!(verb::form(doc, i), Some(Form::Gerund | Form::Past | Form::Participle));
    let named = [List::GivenName, List::Honorific, List::JobTitle, List::Place, List::Organization];
    let name = named.iter().any(|&list| doc.is(i + 1, list)) || scan.shape(i + 1) == Shape::Upper;
    verb || scan.also_lower(i) && name
}

/// The token behind the last one of the run that begins at `start`.
fn end(scan: &Scan, start: usize, limit: usize, kind: SectionKind) -> usize {
    const LONGEST: usize = 40;
    let limit = limit.min(start + LONGEST);
    let mut end = start + 1;
    while let Some(next) = step(scan, start, end, limit, kind).filter(|&next| next <= limit) {
        end = next;
    }
    end
}

/// Where the run ends that has reached `end` once it takes in what follows; None where it goes no further.
fn step(scan: &Scan, start: usize, end: usize, limit: usize, kind: SectionKind) -> Option<usize> {
    let capital = |i: usize| i < limit && scan.capital(i);
    if end >= limit {
        return None;
    }
    if capital(end) {
        let crosses = scan.doc.tokens[end].gap > crate::Gap::Space && kind != SectionKind::Body;
        return (!crosses && !is_degree(scan, start, end)).then_some(end + 1);
    }
    match scan.doc.word(end) {
        _ if inner_title(scan, start, end, limit).is_some() => inner_title(scan, start, end, limit),
        "." if scan.glued(end) => stop(scan, end, limit),
        "-" | "‑" | "‐" if scan.glued(end) && scan.glued(end + 1) => hyphen(scan, start, end, limit),
        "&" | "+" if capital(end + 1) => Some(end + 2),
        "," => comma(scan, end, limit),
        "“" | "\"" | "‘" | "(" => nickname(scan, start, end, limit),
        _ => particles(scan, end, limit),
    }
}

/// The end of a title with small words that began before `end`: "State | ’s Attorney", "Agent | in Charge Jane Doe".
fn inner_title(scan: &Scan, start: usize, end: usize, limit: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    let titles = (start.max(end.saturating_sub(LONGEST))..end).map(|i| i + scan.entry_len(i, limit, List::JobTitle));
    let title = titles.max().filter(|&e| e > end + 1 && scan.capital(back(e, 1)) && scan.near(end))?;
    (scan.is_genitive(end) || title < limit && scan.capital(title)).then_some(title)
}

/// "Jane Doe | MP": a degree or membership behind a name.
fn is_degree(scan: &Scan, start: usize, i: usize) -> bool {
    let own = scan.doc.value(i, List::PersonSuffix).is_some_and(|v| v != "name");
    own && i > start + 1 && scan.shape(i) == Shape::Upper && scan.doc.is(start, List::GivenName)
}

/// A stop behind an initial or a short form: "J. Smith", "Inc.", "U.S."
fn stop(scan: &Scan, end: usize, limit: usize) -> Option<usize> {
    let doc = scan.doc;
    let last = back(end, 1);
    let initial = scan.shape(last) == Shape::Initial;
    let before_name = initial || doc.is(last, List::Abbreviation) || doc.is(last, List::Honorific);
    let short = scan.shape(last) == Shape::Title && doc.word(last).len() <= 4;
    let suffix = short && (doc.is(last, List::OrgSuffix) || doc.is(last, List::PersonSuffix));
    let dotted = initial && end >= 2 && scan.is_text(back(end, 2), ".") && scan.glued(last);
    let name_follows = end + 1 < limit && scan.capital(end + 1) && scan.near(end + 1);
    (suffix || dotted || before_name && name_follows).then_some(end + 1)
}

/// A hyphen inside a name: "Jean-Pierre", "COVID-19", "Kim Ji-woo"; not "Chicago-based".
fn hyphen(scan: &Scan, start: usize, end: usize, limit: usize) -> Option<usize> {
    let next = end + 1;
    let doc = scan.doc;
    let number = doc.tokens.get(next).is_some_and(|t| t.kind == crate::Kind::Number);
    let joins = scan.capital(next) || number || doc.is(next, List::NameParticle) || doc.is(next, List::JobTitle);
    let syllable = |i: usize| scan.doc.word(i).len() <= 5 && verb::form(doc, i).is_none() && !doc.is(i, List::Stopword);
    let given = end - start == 2 && syllable(back(end, 1)) && syllable(next) && scan.is_word(next);
    (next < limit && (joins || given)).then_some(next + 1)
}

/// A comma before a legal form or a generation: "Holdings, LLC", "Smith, Jr."
fn comma(scan: &Scan, end: usize, limit: usize) -> Option<usize> {
    let next = end + 1;
    let generation = scan.doc.value(next, List::PersonSuffix) == Some("name");
    let titled = generation && scan.capital(next + 1 + usize::from(scan.is_text(next + 1, ".")));
    let joins = !titled
        && scan.capital(next)
        && (scan.doc.is(next, List::OrgSuffix) || generation)
        && scan.doc.is(back(end, 1), List::OrgHead) | !scan.doc.is(next, List::StateAbbreviation);
    (next < limit && joins).then_some(next + 1)
}

/// A nickname inside a name: Paul “Bear” Bryant, Robert (Bob) Smith.
fn nickname(scan: &Scan, start: usize, open: usize, limit: usize) -> Option<usize> {
    const LONGEST: usize = 3;
    let words = (open + 1..limit.min(open + 1 + LONGEST)).take_while(|&i| scan.capital(i)).count();
    let close = open + 1 + words;
    let closes = match scan.doc.word(open) {
        "“" => "”",
        "‘" => "’",
        "(" => ")",
        _ => "\"",
    };
    let named = words > 0
        && close + 1 < limit
        && scan.is_text(close, closes)
        && scan.capital(close + 1)
        && !scan.glued(close + 1);
    let single = scan.doc.word(open) != "(" || open - start == 1 && words == 1 && scan.doc.is(start, List::GivenName);
    (named && single && scan.near(open) && !scan.glued(open)).then_some(close + 1)
}

/// Lower-case particles before a family name: "van der Berg".
fn particles(scan: &Scan, end: usize, limit: usize) -> Option<usize> {
    const MOST: usize = 3;
    let count = (end..limit.min(end + MOST)).take_while(|&i| scan.doc.is(i, List::NameParticle)).count();
    let next = end + count;
    let glue = usize::from(count > 0 && matches!(scan.doc.word(next), "-" | "'" | "’") && scan.glued(next));
    let named = count > 0 && next + glue < limit && scan.capital(next + glue) && scan.near(end);
    named.then_some(next + glue + 1)
}
