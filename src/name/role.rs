//! Job titles beside a name: "Secretary General" before it, ", the chief executive of …" behind it.

use std::ops::Range;

use crate::Shape;
use crate::doc::{back, verb};
use crate::lexicon::List;
use crate::name::scan::Scan;
use crate::syntax::Pos;

/// How far a title with its modifiers reaches, in tokens.
const LONGEST: usize = 12;

/// What a preposition behind a title leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// "of": a field of work, or a body.
    Field,
    /// "for": a field; a body where another preposition led to the field.
    Either,
    /// "at": a body.
    Body,
    /// "in": where the title is held.
    Seat,
    /// "to": anything.
    Other,
}

impl Link {
    /// Whether a field or a body follows.
    #[must_use]
    pub const fn serves(self) -> bool {
        matches!(self, Self::Field | Self::Either | Self::Body)
    }

    /// Whether a body follows where the field is known.
    #[must_use]
    pub const fn employs(self) -> bool {
        matches!(self, Self::Either | Self::Body)
    }
}

/// The words of a title that stands behind a name, and those before it that name the body.
#[derive(Clone, Debug)]
pub struct Appositive {
    /// "Acme’s" in ", Acme’s chief scientist"; may be empty.
    pub owner: Range<usize>,
    /// "chief scientist".
    pub title: Range<usize>,
}

impl Appositive {
    /// A title without a body before it.
    #[must_use]
    pub const fn bare(title: Range<usize>) -> Self {
        Self { owner: title.start..title.start, title }
    }
}

/// The title that ends before token `end`, with its modifiers: "former Deputy Secretary General".
#[must_use]
pub fn title_back(scan: &Scan, start: usize, end: usize) -> Option<Range<usize>> {
    let len = scan.entry_len_back(start, end, List::JobTitle);
    let len = if len == 0 { rank_len_back(scan, start, end) } else { len };
    let particle =
        len == 1 && scan.doc.is(back(end, 1), List::NameParticle) && scan.shape(back(end, 1)) == Shape::Lower;
    if len == 0 || particle {
        return None;
    }
    let mut begin = end - len;
    while let Some(wider) = widen(scan, start.max(end.saturating_sub(LONGEST)), begin) {
        begin = wider;
    }
    Some(begin..end)
}

/// Length of a rank before token `end`: "Gen.", "Professor".
fn rank_len_back(scan: &Scan, start: usize, end: usize) -> usize {
    let (len, word) = honorific_back(scan, start, end);
    if len > 0 && scan.entry_value(word, List::Honorific) == Some("role") { len } else { 0 }
}

/// The form of address before token `end`: its length with the stop, and its words.
#[must_use]
pub fn honorific_back(scan: &Scan, start: usize, end: usize) -> (usize, Range<usize>) {
    let stop = usize::from(end > start && scan.is_text(back(end, 1), ".") && scan.glued(back(end, 1)));
    let end = end - stop;
    let len = scan.entry_len_back(start, end, List::Honorific);
    let capital = len > 0 && scan.capital(end - len);
    if capital { (len + stop, end - len..end) } else { (0, end..end) }
}

/// The start of a title that begins at `begin`, once it takes in the word before it.
fn widen(scan: &Scan, start: usize, begin: usize) -> Option<usize> {
    let before = begin.checked_sub(1).filter(|&i| i >= start)?;
    if scan.is_text(before, "-") && scan.glued(before) {
        return before.checked_sub(1).filter(|&i| i >= start && belongs(scan, i));
    }
    if is_and(scan, before) {
        return title_back_len(scan, start, before).map(|len| before - len);
    }
    if let Some(len) = title_back_len(scan, start, begin) {
        return Some(begin - len);
    }
    let part_of_hyphen = scan.is_text(begin, "-");
    let place = ends_seat(scan, start, before);
    let cased = place && scan.capital(before)
        || scan.shape(begin) == Shape::Lower && scan.capital(before) && before > start && scan.capital(back(before, 1));
    (!part_of_hyphen && !cased && belongs(scan, before)).then_some(before)
}

/// Whether token `i` is the noun that ends the name of a place or a body: "Pine Valley | County" before "Health Officer".
#[must_use]
pub fn ends_seat(scan: &Scan, start: usize, i: usize) -> bool {
    let noun = scan.doc.is(i, List::PlaceHead) || scan.doc.is(i, List::OrgHead);
    noun && i > start && scan.capital(back(i, 1)) && !scan.doc.is(back(i, 1), List::RoleModifier)
}

fn title_back_len(scan: &Scan, start: usize, end: usize) -> Option<usize> {
    Some(scan.entry_len_back(start, end, List::JobTitle)).filter(|&len| len > 0)
}

/// Whether token `i` is "and" or its like.
#[must_use]
pub fn is_and(scan: &Scan, i: usize) -> bool {
    scan.is_any(i, &["and", "&", "/"])
}

/// Whether a word before a title is part of it.
fn belongs(scan: &Scan, i: usize) -> bool {
    let doc = scan.doc;
    doc.is(i, List::RoleModifier) || doc.is(i, List::RoleField) || doc.is(i, List::Demonym)
}

/// What the preposition at token `i` leads to behind a title.
#[must_use]
pub fn link(scan: &Scan, i: usize) -> Option<Link> {
    match scan.doc.value(i, List::RoleLink) {
        Some("field") => Some(Link::Field),
        Some("either") => Some(Link::Either),
        Some("body") => Some(Link::Body),
        Some("seat") => Some(Link::Seat),
        other => other.map(|_| Link::Other),
    }
}

/// Where the words in apposition begin behind a name that ends before token `i`: behind its degrees and a comma, a dash or a bracket.
#[must_use]
pub fn apposed(scan: &Scan, i: usize, limit: usize) -> Option<usize> {
    let i = behind_degrees(scan, i, limit);
    opens(scan, i).then_some(i + 1)
}

/// The token behind degrees and brackets that follow a name.
#[must_use]
pub fn behind_degrees(scan: &Scan, i: usize, limit: usize) -> usize {
    skip_brackets(scan, skip_degrees(scan, i, limit), limit)
}

/// Whether the mark at token `i` opens an apposition.
fn opens(scan: &Scan, i: usize) -> bool {
    matches!(scan.doc.word(i), "," | "(" | "–" | "—") || scan.is_text(i, "-") && !scan.glued(i)
}

/// The title in apposition behind a name that ends before token `i`: ", the chief executive officer of …".
#[must_use]
pub fn appositive(scan: &Scan, i: usize, limit: usize) -> Option<Appositive> {
    let degrees = skip_degrees(scan, i, limit);
    let titled = scan.is_text(degrees, "(") && scan.entry_len(degrees + 1, limit, List::JobTitle) > 0;
    let i = if titled { degrees } else { skip_brackets(scan, degrees, limit) };
    let opens = opens(scan, i);
    let first = i + usize::from(opens);
    let who = usize::from(scan.is_text(first, "who"));
    if who == 0 {
        let follows =
            opens || scan.capital(first) && scan.near(first) && scan.entry_len(first, limit, List::JobTitle) > 0;
        return follows.then(|| title_from(scan, first, limit)).flatten();
    }
    title_from(scan, verbs_end(scan, first + 1, limit)?, limit)
}

/// The title that a verb gives to a name that ends before token `i`: "has been named chief executive", "as chair".
#[must_use]
pub fn predicate(scan: &Scan, i: usize, limit: usize) -> Option<Appositive> {
    title_from(scan, verbs_end(scan, skip_brackets(scan, i, limit), limit)?, limit)
}

/// The token behind verbs that lead to a post: "is", "will serve as".
fn verbs_end(scan: &Scan, from: usize, limit: usize) -> Option<usize> {
    const LONGEST: usize = 6;
    let leads = |i: usize| scan.doc.is(i, List::PostVerb) || scan.is_any(i, &["as"]);
    let belongs =
        |&i: &usize| leads(i) || scan.doc.is(i, List::Auxiliary) || scan.is_any(i, &["to", "also", "currently"]);
    let end = from + (from..limit.min(from + LONGEST)).take_while(belongs).count();
    (from..end).any(leads).then_some(end)
}

/// The title that begins at token `first`, its article and its body included.
fn title_from(scan: &Scan, first: usize, limit: usize) -> Option<Appositive> {
    let determiner = scan.doc.is(first, List::Determiner) && !scan.capital(first);
    let first = first + usize::from(determiner || scan.is_any(first, &["the", "a", "an"]));
    let title = find_title(scan, first, limit)?;
    let begin = title_begin(scan, first, title.start);
    let owner_end =
        if scan.is_genitive(begin.saturating_sub(1)) && begin > first { begin.saturating_sub(1) } else { begin };
    let end = conjoined(scan, to_head(scan, title.end, limit), limit);
    let field = scan.doc.is(end, List::RoleField) || scan.doc.is(end, List::Place);
    let named = end < limit && scan.capital(end) && scan.near(end) && !field;
    (!named && !is_award(scan, end)).then_some(Appositive { owner: first..owner_end.max(first), title: begin..end })
}

/// The end of the row of words that a title begins, where it ends with another title or in small letters with a noun: "Chief | People &
/// Culture Officer", "lead | dredging supervisor".
fn to_head(scan: &Scan, from: usize, limit: usize) -> usize {
    const MOST: usize = 5;
    let shouted = scan.capital(from);
    let belongs = |&i: &usize| {
        if shouted {
            scan.capital(i) && scan.near(i) || is_and(scan, i) && scan.capital(i + 1)
        } else {
            is_common(scan, i)
        }
    };
    let row = from..from + (from..limit.min(from + MOST)).take_while(belongs).count();
    let head = |i: &usize| {
        if shouted { scan.entry_len(*i, row.end, List::JobTitle) > 0 } else { scan.pos(*i) == Some(Pos::Noun) }
    };
    row.clone().rev().find(head).map_or(from, |i| i + scan.entry_len(i, row.end, List::JobTitle).max(1))
}

/// A noun or an adjective in small letters.
#[must_use]
pub fn is_common(scan: &Scan, i: usize) -> bool {
    scan.shape(i) == Shape::Lower && matches!(scan.pos(i), Some(Pos::Noun | Pos::Adjective))
}

/// "player | of the Year" is a prize.
fn is_award(scan: &Scan, of: usize) -> bool {
    scan.is_any(of, &["of"]) && scan.is_any(of + 1, &["the"]) && scan.doc.is(of + 2, List::Duration)
}

/// The token behind degrees and memberships: ", M.D., Ph.D.", "MP", and what stands in a row with them, ", M.D., F.A.B.X.,".
#[must_use]
pub fn skip_degrees(scan: &Scan, from: usize, limit: usize) -> usize {
    const MOST: usize = 8;
    let mut i = from;
    for _ in 0..MOST {
        let comma = usize::from(scan.is_text(i, ","));
        let listed = scan.entry_len(i + comma, limit, List::PersonSuffix);
        let mut len = if listed == 0 { letters_len(scan, i, limit, i > from) } else { listed };
        let post = is_and(scan, i + comma + len) && scan.entry_len(i + comma + len + 1, limit, List::JobTitle) > 0;
        if len == 0 || post || scan.shape(i + comma) == Shape::Lower {
            break;
        }
        len += usize::from(
            scan.is_text(i + comma + len, ".") && scan.glued(i + comma + len) && i + comma + len + 1 < limit,
        );
        i += comma + len;
    }
    i
}

/// Length of the letters between the comma at token `comma` and the next one, where they look like a degree: "F.A.B.X.", "MHx"; the first
/// ones have stops, and a title stands behind them, "D.C., founder".
fn letters_len(scan: &Scan, comma: usize, limit: usize, degrees: bool) -> usize {
    const LONGEST: usize = 14;
    let end = (comma + 1..limit.min(comma + LONGEST)).find(|&i| scan.is_text(i, ","));
    let Some(end) = end.filter(|_| scan.is_text(comma, ",")) else { return 0 };
    let letters = |i: usize| matches!(scan.shape(i), Shape::Upper | Shape::Initial | Shape::Mixed);
    let bound = |i: usize| i == comma + 1 || scan.glued(i);
    let row = comma + 1..end;
    let stops = || scan.doc.mark(comma + 2) == '.' && scan.entry_len(end + 1, limit, List::JobTitle) > 0;
    let spelled = row.clone().all(|i| bound(i) && (letters(i) || matches!(scan.doc.mark(i), '.' | '-')));
    if spelled && (degrees || stops()) { row.len() } else { 0 }
}

/// The token behind brackets: "(51-year-old)", "(D-Calif.)".
#[must_use]
pub fn skip_brackets(scan: &Scan, from: usize, limit: usize) -> usize {
    const MOST: usize = 3;
    const LONGEST: usize = 16;
    let mut i = from;
    for _ in 0..MOST {
        let close = (i + 1..limit.min(i + LONGEST)).find(|&j| scan.is_text(j, ")"));
        let Some(close) = close.filter(|_| scan.is_text(i, "(")) else { break };
        i = close + 1;
    }
    i
}

/// The first title behind words that may stand before one.
fn find_title(scan: &Scan, first: usize, limit: usize) -> Option<Range<usize>> {
    for i in first..limit.min(first + LONGEST) {
        let len = scan.entry_len(i, limit, List::JobTitle);
        if len > 0 && !(scan.is_text(i + len, "-") && scan.glued(i + len)) && !scan.is_genitive(i + len) {
            return Some(i..last_of_row(scan, i + len, limit));
        }
        if !is_attribute(scan, i) {
            return None;
        }
    }
    None
}

/// The end of a row of titles and modifiers that ends with a title: "assistant | managing editor".
fn last_of_row(scan: &Scan, from: usize, limit: usize) -> usize {
    let mut end = from;
    let mut i = from;
    while i < limit.min(from + LONGEST) {
        let len = scan.entry_len(i, limit, List::JobTitle);
        if len > 0 {
            end = i + len;
            i = end;
        } else if scan.doc.is(i, List::RoleModifier) || scan.is_text(i, "-") && scan.glued(i) {
            i += 1;
        } else {
            break;
        }
    }
    end
}

/// Whether a word may stand between the article and a title.
#[must_use]
pub fn is_attribute(scan: &Scan, i: usize) -> bool {
    let doc = scan.doc;
    let named = scan.capital(i) || scan.is_genitive(i) || doc.is_number(i);
    if named || doc.is(i, List::RoleModifier) || doc.is(i, List::RoleField) {
        return true;
    }
    if matches!(doc.word(i), "-" | "." | "&" | "/") {
        return scan.glued(i) || doc.word(i) == "&";
    }
    let grammar = [List::Stopword, List::Preposition, List::Auxiliary, List::Determiner, List::Subordinator];
    scan.is_word(i) && !grammar.iter().any(|&list| doc.is(i, list)) && !verb::is_finite(doc, i)
}

/// Where a title begins whose head begins at `title`: behind the body that it serves.
fn title_begin(scan: &Scan, first: usize, title: usize) -> usize {
    let mut begin = title;
    while begin > first {
        let i = begin.saturating_sub(1);
        let attribute = !scan.is_genitive(i) && !scan.is_text(i, ".");
        let joined = is_and(scan, i + 1) && scan.shape(i) == Shape::Upper;
        let seat = scan.doc.is(i, List::PlaceHead) && ends_seat(scan, first, i);
        if !attribute || scan.capital(i) && (seat || !belongs(scan, i)) && !joined {
            break;
        }
        begin = i;
    }
    begin + usize::from(is_and(scan, begin))
}

/// The end of a title with the ones that "and" adds: "Executive Director and co-founder".
fn conjoined(scan: &Scan, from: usize, limit: usize) -> usize {
    const MOST: usize = 3;
    let mut end = from;
    for _ in 0..MOST {
        let comma = usize::from(scan.is_text(end, ","));
        let joint = end + comma + usize::from(is_and(scan, end + comma));
        let next = joint + usize::from(joint > end + comma && scan.doc.is(joint, List::Determiner));
        let modifiers = (next..limit.min(next + 5))
            .take_while(|&i| belongs(scan, i) && scan.entry_len(i, limit, List::JobTitle) == 0 || scan.is_text(i, "-"))
            .count();
        let len = scan.entry_len(next + modifiers, limit, List::JobTitle);
        if next == end || len == 0 {
            break;
        }
        end = last_of_row(scan, to_head(scan, next + modifiers + len, limit), limit);
    }
    end
}
