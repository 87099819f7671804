//! The name with which the story begins, as far as its capitals go.

use std::ops::Range;

use crate::doc::back;
use crate::lexicon::List;
use crate::{Doc, Gap, Shape, Span};

/// "Harbour and Ferry Works Corp. today …"
pub fn subject(doc: &Doc, lead: Span) -> Option<Range<usize>> {
    let lead = doc.tokens_in(lead);
    let start = lead.start + usize::from(doc.is(lead.start, List::Determiner));
    let end = name_end(doc, start, lead.end.min(start + 12));
    let common = |i: usize| {
        doc.is(i, List::Stopword) || doc.is(i, List::Month) || doc.is_weekday(i) || doc.is(i, List::Honorific)
    };
    let named = end > start && !common(start) && (end > start + 1 || stands_alone(doc, end));
    named.then_some(start..end)
}

/// One past the name at token `start`: its capitals, with small words between them, as far as a last word such as "Corp.".
/// After "and" only such a last word shows that the name goes on.
pub fn name_end(doc: &Doc, start: usize, limit: usize) -> usize {
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

/// Whether the sentence begins with the name, an article or a title before it aside.
pub fn is_led_by(doc: &Doc, lead: Span, name: Span) -> bool {
    let before = doc.tokens_in(Span::new(lead.start, name.start));
    name.start == lead.start
        || (before.len() <= 8 && before.clone().all(|i| doc.shape(i).is_capital() || doc.mark(i) != '\0'))
}

/// An official at the start of the lead, with the title: "Mayor Jane Roe".
pub fn official(doc: &Doc, lead: Span, name: Span) -> Option<Span> {
    let title = doc.tokens_in(Span::new(lead.start, name.start));
    let titled = lead.contains(name) && lead.start < name.start && is_led_by(doc, lead, name);
    let words = |i: &usize| (doc.shape(*i).is_capital() && !doc.is(*i, List::RelativeDate)) || doc.mark(*i) == '.';
    let first = title.clone().rev().take_while(words).last()?;
    let whole = doc.span(first..doc.tokens_in(name).end);
    (titled && !doc.is(title.start, List::Determiner)).then_some(whole)
}

/// "(NASDAQ: ACME)": neither the exchange nor the ticker.
pub fn is_ticker(doc: &Doc, mention: Span) -> bool {
    let tokens = doc.tokens_in(mention);
    let exchange = doc.mark(tokens.end) == ':' && tokens.start > 0 && doc.mark(back(tokens.start, 1)) == '(';
    exchange || (tokens.start > 0 && doc.mark(back(tokens.start, 1)) == ':' && doc.mark(tokens.end) == ')')
}

/// Whether a verb of saying follows the name, the words between commas or brackets aside: "Acme (OTC: ACME), a maker of fans, today announced".
pub fn tells(doc: &Doc, name: Span) -> bool {
    const FAR: usize = 40;
    let mut i = doc.tokens_in(name).end;
    let limit = i + FAR;
    while i < limit {
        let close = match doc.mark(i) {
            '(' => ')',
            ',' => ',',
            _ if doc.is(i, List::RelativeDate) || doc.is(i, List::Auxiliary) => '\0',
            _ => break,
        };
        i = if close == '\0' { i + 1 } else { (i + 1..limit).find(|&k| doc.mark(k) == close).map_or(limit, |k| k + 1) };
    }
    i < limit && doc.is(i, List::ReportingVerb) && doc.shape(i) == Shape::Lower
}

/// Whether something of it is told: "Acme's sales", "Acme’s sales".
pub fn is_owner(doc: &Doc, name: Span) -> bool {
    let end = doc.tokens_in(name).end;
    doc.gap(end) == Gap::None && (doc.folded(end) == "'s" || doc.mark(end) == '’')
}
