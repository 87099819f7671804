//! "NEW YORK, Oct. 4, 2024 (GLOBE NEWSWIRE) --": place, date and wire service before the first sentence.

use std::ops::Range;

use crate::doc::back;
use crate::doc::token::is_dash;
use crate::lexicon::List;
use crate::{Doc, Gap, Kind, Shape};

/// No dateline has more tokens.
const LONGEST: usize = 48;

/// In so many tokens behind a dateline running text shows itself.
const PROSE: usize = 40;

/// A dateline and its parts, as token ranges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// All of it, the dash at its end included.
    pub tokens: Range<usize>,
    /// "BARCELONA, Spain"
    pub place: Option<Range<usize>>,
    /// Whether it states a date.
    pub dated: bool,
    /// Whether it names a wire service between brackets or slashes.
    pub tagged: bool,
    /// Whether a dash or colon ends it.
    pub closed: bool,
}

impl Dateline {
    /// Whether its place is a known one.
    #[must_use]
    pub fn is_known(&self, doc: &Doc) -> bool {
        self.place.as_ref().is_some_and(|place| doc.phrase(place.start, List::Place) > 0)
    }

    /// Whether it has place and date, and ends with who tells: "LISBON - 4 May 2024 / Acme Works /".
    #[must_use]
    pub fn is_whole(&self, doc: &Doc) -> bool {
        self.place.is_some() && self.dated && self.tagged && doc.mark(back(self.tokens.end, 1)) == '/'
    }
}

/// Reads the dateline at the start of `block`.
#[must_use]
pub fn find(doc: &Doc, block: &Range<usize>) -> Option<Dateline> {
    if doc.phrase(block.start, List::Label) > 0 {
        return None;
    }
    if let Some(found) = bracketed(doc, block) {
        return Some(found);
    }
    let found = read(doc, block);
    let alone = found.tokens.end == block.end;
    (if alone { stands_alone(doc, &found) } else { leads(doc, &found, block) }).then_some(found)
}

/// The place that a dateline names, which may stand between brackets.
#[must_use]
pub fn place(doc: &Doc, line: &Range<usize>) -> Option<Range<usize>> {
    let close = closing(doc, line).filter(|&close| close + 1 + separator_len(doc, close + 1) >= line.end);
    read(doc, &close.map_or(line.clone(), |close| line.start + 1..close)).place
}

/// The bracket that closes the one that `block` opens with.
fn closing(doc: &Doc, block: &Range<usize>) -> Option<usize> {
    let opens = matches!(doc.mark(block.start), '(' | '[');
    let near = block.start + 1..block.end.min(block.start + LONGEST);
    near.into_iter().find(|&i| opens && matches!(doc.mark(i), ')' | ']'))
}

/// "(Oslo, Norway – 4 May 2024) The board met.": all of it between brackets.
fn bracketed(doc: &Doc, block: &Range<usize>) -> Option<Dateline> {
    let (open, close) = (block.start, closing(doc, block)?);
    let found = read(doc, &(open + 1..close));
    let prose = (close + 1..block.end).take(PROSE).any(|i| doc.shape(i) == Shape::Lower);
    let whole = found.tokens.end == close && found.place.is_some() && found.dated && prose;
    let dashes = separator_len(doc, close + 1);
    whole.then_some(Dateline { tokens: open..close + 1 + dashes, closed: true, ..found })
}

/// Reads place, date, tag and dashes as far as they go; ends after the last dash if a sentence follows.
#[must_use]
pub fn read(doc: &Doc, block: &Range<usize>) -> Dateline {
    let limit = block.end.min(block.start + LONGEST);
    let mut found =
        Dateline { tokens: block.start..block.start, place: None, dated: false, tagged: false, closed: false };
    let mut i = block.start;
    while i < limit {
        let slash = usize::from(found.dated && found.tagged && is_slash(doc, i));
        let (date, tag) = (date_len(doc, i, limit), tag_len(doc, i, limit));
        let dash = separator_len(doc, i).max(slash);
        let place = if found.place.is_none() && date + tag == 0 { place_len(doc, i, limit) } else { 0 };
        if place > 0 {
            found.place = Some(i..i + place);
        }
        found.dated |= date > 0;
        found.tagged |= tag > 0;
        let comma = usize::from(doc.mark(i) == ',');
        let stop = date > 0 && found.place.is_some() && doc.mark(back(i + date, 1)) == '.';
        let len = [date, tag, dash, place, comma].into_iter().max().unwrap_or(0);
        if len == 0 {
            break;
        }
        i += len;
        if dash > 0 || stop {
            found.closed = true;
            found.tokens.end = i;
        }
    }
    if i == block.end {
        found.tokens.end = i;
    }
    // What no mark parts from the sentence begins it.
    found.place = found.place.filter(|place| place.end <= found.tokens.end);
    found
}

/// Whether it is a dateline though no sentence follows in its block.
fn stands_alone(doc: &Doc, found: &Dateline) -> bool {
    let Some(place) = &found.place else { return false };
    let shouted = place.clone().all(|i| doc.shape(i) != Shape::Title);
    // "Printed: 4 May 2024" says what the date is.
    if doc.mark(place.end) == ':' {
        return false;
    }
    // "Porto, 4 May 2024", but not "Annual Report, May 2024".
    let day = (place.end..found.tokens.end).filter(|&i| doc.is_number(i)).count() > 1 && doc.mark(place.end) == ',';
    found.dated && (found.closed || found.tagged || shouted || day) && place.len() <= 8
}

/// Whether it leads into the sentence that follows it in `block`.
fn leads(doc: &Doc, found: &Dateline, block: &Range<usize>) -> bool {
    let prose = (found.tokens.end..block.end).take(PROSE).any(|i| doc.shape(i) == Shape::Lower);
    if !found.closed || !prose {
        return false;
    }
    let Some(place) = &found.place else {
        let full = found.tokens.clone().filter(|&i| doc.is_number(i)).count() > 1;
        return found.dated && (found.tagged || full);
    };
    let last = back(found.tokens.end, 1);
    let firm = doc.mark(last) != ':' && !(doc.gap(last) == Gap::None && doc.gap(last + 1) == Gap::None);
    let wide = place.clone().any(|i| doc.mark(i) == ',');
    let shouted = doc.shape(place.start) == Shape::Upper && place.clone().all(|i| doc.shape(i) != Shape::Lower);
    found.dated || found.tagged || (firm && (wide || shouted))
}

/// Length of the place at token `i`: "St. Louis", "Washington, D.C.", "London and New York".
fn place_len(doc: &Doc, i: usize, end: usize) -> usize {
    const WORDS: usize = 8;
    if doc.is(i, List::Preposition) || doc.phrase(i, List::Label) > 1 {
        return 0;
    }
    let (mut at, mut last, mut words) = (i, i, 0);
    while at < end && words <= WORDS {
        let glued = at > i && doc.gap(at) == Gap::None;
        let is_date = doc.is(at, List::Month) || doc.is_weekday(at);
        match doc.tokens[at].kind {
            Kind::Word if doc.shape(at).is_capital() && !is_date => {
                (last, words) = (at + 1, words + 1);
            }
            Kind::Word if glued && last == at => last = at + 1,
            // "Port-au-Prince"
            Kind::Word if glued && doc.mark(at + 1) == '-' && doc.gap(at + 2) == Gap::None => {}
            Kind::Word if at > i && doc.is(at, List::PlaceLink) => {}
            Kind::Mark if glued && doc.mark(at) == '.' && last == at => last = at + 1,
            Kind::Mark if glued && matches!(doc.mark(at), '-' | '/' | ',' | '’' | '\'') => {}
            _ => break,
        }
        at += 1;
    }
    if words <= WORDS { last - i } else { 0 }
}

/// Length of the date at token `i`: "Oct. 4, 2024", "Monday Mar 2, 2026 @ 9:15 AM Eastern", "2024-10-04", "04/10/2024".
#[must_use]
pub fn date_len(doc: &Doc, i: usize, end: usize) -> usize {
    const DATE: usize = 16;
    let starts = doc.is_number(i) || doc.is(i, List::Month) || doc.is_weekday(i);
    let part = |at: usize| {
        let glued = doc.gap(at) == Gap::None;
        match doc.tokens[at].kind {
            Kind::Number => true,
            Kind::Word => {
                doc.is(at, List::Month)
                    || doc.is_weekday(at)
                    || doc.is(at, List::DateWord)
                    || (glued && doc.is_number(back(at, 1)))
            }
            Kind::Mark => {
                let joins =
                    glued && doc.gap(at + 1) == Gap::None && matches!(doc.mark(at), '-' | '/' | ':' | '.' | '–');
                joins && (doc.is_number(at + 1) || doc.is(at + 1, List::Month) || doc.is(at + 1, List::DateWord))
                    || matches!(doc.mark(at), ',' | '@')
                    || (doc.mark(at) == '.' && glued)
            }
        }
    };
    if !starts || i >= end {
        return 0;
    }
    let mut len = 1;
    while i + len < end.min(i + DATE) && part(i + len) {
        len += 1;
    }
    while len > 0 && doc.mark(back(i + len, 1)) == ',' {
        len -= 1;
    }
    let named = (i..i + len).any(|t| doc.is(t, List::Month) || doc.is_weekday(t));
    if named || is_numeric(doc, i..i + len) { len } else { 0 }
}

/// "2024-10-04", "4/10/2024", "04.10.2024": two short numbers and a year.
fn is_numeric(doc: &Doc, tokens: Range<usize>) -> bool {
    let words = doc.span(tokens).of(doc.text);
    let mut parts = [0; 3];
    let mut count = 0;
    for part in words.split(['-', '/', '.']) {
        if count == 3 || part.is_empty() || !part.bytes().all(|b| b.is_ascii_digit()) {
            return false;
        }
        parts[count] = part.len();
        count += 1;
    }
    count == 3 && matches!(parts, [4, 1 | 2, 1 | 2] | [1 | 2, 1 | 2, 2 | 4])
}

/// Length of "(GLOBE NEWSWIRE)", "/PRNewswire/" or "Newswise —" at token `i`.
fn tag_len(doc: &Doc, i: usize, end: usize) -> usize {
    const TAG: usize = 24;
    let close = match doc.mark(i) {
        '(' => ')',
        '/' if doc.gap(i) != Gap::None => '/',
        _ => return bare_tag_len(doc, i, end),
    };
    let until = end.min(i + TAG);
    let Some(last) = (i + 1..until).find(|&t| doc.mark(t) == close) else { return 0 };
    // "(NASDAQ: ABCD)" belongs to the name before it.
    let ticker = (i..last).any(|t| doc.mark(t) == ':');
    let wire = (i..last).any(|t| doc.is(t, List::Wire));
    if !ticker && (wire || close == '/' || date_len(doc, i + 1, last) > 0) { last + 1 - i } else { 0 }
}

/// Length of the name of a wire service up to a dash, at token `i`: "Media Valley Newswire -".
fn bare_tag_len(doc: &Doc, i: usize, end: usize) -> usize {
    const NAME: usize = 4;
    let capital = |t: &usize| doc.is_word(*t) && doc.shape(*t) != Shape::Lower && doc.gap(*t) != Gap::None;
    let len = (i..end.min(i + NAME)).take_while(capital).count();
    let wire = (i..i + len).any(|t| doc.is(t, List::Wire));
    if wire && is_dash(doc.mark(i + len)) { len } else { 0 }
}

/// Whether token `i` is a slash between blanks, as behind "/ Wire / May 4, 2024 /".
fn is_slash(doc: &Doc, i: usize) -> bool {
    doc.mark(i) == '/' && doc.gap(i) != Gap::None && doc.gap(i + 1) != Gap::None
}

/// Length of the dashes, bar or colon at token `i`.
fn separator_len(doc: &Doc, i: usize) -> usize {
    let dashes = (i..i + 3).take_while(|&t| is_dash(doc.mark(t))).count();
    if dashes > 0 { dashes } else { usize::from(matches!(doc.mark(i), '|' | ':')) }
}

#[cfg(test)]
mod tests {
    use crate::Doc;

    fn check(text: &str, dateline: &str, place: &str) {
        let doc = Doc::new(text);
        let found = super::find(&doc, &(0..doc.tokens.len()));
        let words = |r: Option<std::ops::Range<usize>>| r.map_or("", |r| doc.span(r).of(text));
        assert_eq!(words(found.as_ref().map(|f| f.tokens.clone())), dateline, "{text}");
        let again = found.as_ref().and_then(|f| super::place(&doc, &f.tokens));
        assert_eq!([words(found.and_then(|f| f.place)), words(again)], [place; 2], "{text}");
    }

    #[test]
    fn datelines() {
        check("LISBON, Portugal – The board met.", "LISBON, Portugal –", "LISBON, Portugal");
        check(
            "NEW YORK, Oct. 4, 2024 (GLOBE NEWSWIRE) -- Acme met.",
            "NEW YORK, Oct. 4, 2024 (GLOBE NEWSWIRE) --",
            "NEW YORK",
        );
        check("London, UK, 15 October 2024 – Acme has met.", "London, UK, 15 October 2024 –", "London, UK");
        check(
            "St. Louis, Mo., May 3, 2023 /PRNewswire/ -- Acme met.",
            "St. Louis, Mo., May 3, 2023 /PRNewswire/ --",
            "St. Louis, Mo.",
        );
        check("Washington, D.C. -The board met.", "Washington, D.C. -", "Washington, D.C.");
        check("(NewMediaWire) - May 7, 2024 - OSLO— The board met.", "(NewMediaWire) - May 7, 2024 - OSLO—", "OSLO");
        check("OSLO / Wire / May 4th, 2024 / The board met.", "OSLO / Wire / May 4th, 2024 /", "OSLO");
        check("PORTO — The board met.", "PORTO —", "PORTO");
        check(
            "(Oslo, Norway – Sunday, May 4, 2024) The board met.",
            "(Oslo, Norway – Sunday, May 4, 2024)",
            "Oslo, Norway",
        );
        check("Porto – April 1, 2025", "Porto – April 1, 2025", "Porto");
        check("Porto, 4 May 2024", "Porto, 4 May 2024", "Porto");
        check("PORTO, 4 May 2024. The board has met.", "PORTO, 4 May 2024.", "PORTO");
        check("PORTO 22nd January 1999", "PORTO 22nd January 1999", "PORTO");
        check(
            "Oslo, Norway (Newsworthy.ai) Monday Mar 2, 2026 @ 9:15 AM Eastern — The board met.",
            "Oslo, Norway (Newsworthy.ai) Monday Mar 2, 2026 @ 9:15 AM Eastern —",
            "Oslo, Norway",
        );
    }

    #[test]
    fn wires_without_brackets() {
        check(
            "PRNewswire — Porto, PT (May 8, 2016) — The board met.",
            "PRNewswire — Porto, PT (May 8, 2016) —",
            "Porto, PT",
        );
        check(
            "PORTO - Media Valley Newswire - 23 June 2026 - The board met.",
            "PORTO - Media Valley Newswire - 23 June 2026 -",
            "PORTO",
        );
        check(
            "Port-au-Prince, Haiti – 14 May 2025 – The board met.",
            "Port-au-Prince, Haiti – 14 May 2025 –",
            "Port-au-Prince, Haiti",
        );
        check("PRNewswire — Lovers of fish have met.", "", "");
    }

    #[test]
    fn days_alone() {
        check("April 22, 2026 - The board met.", "April 22, 2026 -", "");
        check("2 - The board met.", "", "");
    }

    #[test]
    fn no_datelines() {
        check("Sun Chemicals Shows Results of Its Confirmatory Phase-3 Trial of an Eye Drop.", "", "");
        check("Acme Corp. (NASDAQ: ACME) – the maker of anvils – met.", "", "");
        check("Annual Report, May 2024", "", "");
        check("(Oslo, May 2024) ANNUAL REPORT", "", "");
        check("Printed: 4 May 2024", "", "");
        check("In May 2024 – The board met.", "", "");
        check("The Minister – who was late – met the board.", "", "");
        check("FOR IMMEDIATE RELEASE – The board met.", "", "");
        check("The board of Acme met in Oslo on May 4.", "", "");
    }
}
