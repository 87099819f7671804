//! The main event by the journalist's questions.

mod clause;
mod reason;
mod setting;

use std::ops::Range;

use crate::doc::back;
use crate::doc::verb::{self, Form};
use crate::lexicon::List;
use crate::syntax::{ClauseId, ClauseKind, Role};
use crate::{Doc, Gap, Reading, SectionKind, Shape, Span};
use clause::Clause;

/// The shortest phrase that answers each question; None where the text does not say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Event {
    /// Who did it.
    pub who: Option<Span>,
    /// What was done.
    pub what: Option<Span>,
    /// When.
    pub when: Option<Span>,
    /// Where.
    pub r#where: Option<Span>,
    /// Why.
    pub why: Option<Span>,
    /// How.
    pub how: Option<Span>,
}

/// How many of the sources tell why and how, and when and where in the first place: headline, subheadline, lead.
const NEAR: usize = 3;

/// Finds the main event: in the headline first, then below it, then in the first sentences.
#[must_use]
pub fn find(reading: &Reading) -> Event {
    let doc = &reading.doc;
    let sources = sources(reading);
    let near = &sources[..sources.len().min(NEAR)];
    let telling = |s: &Range<usize>| clause::told(reading, s).find(|c| tells(reading, c));
    let told: Vec<_> = near.iter().enumerate().filter_map(|(at, s)| Some((at, telling(s)?))).collect();
    let (at, main) = event(reading, &told).map_or((0, None), |(at, c)| (*at, Some(c)));
    let last = at.max(lead(reading));
    let report = setting::is_report(reading);
    let reach = if report { sources.len() } else { last + 1 };
    let setting = &sources[..reach.min(sources.len())];
    let done = !main.is_some_and(|c| is_to_come(doc, c));
    let span = |range: Range<usize>| (!range.is_empty()).then(|| doc.span(range));
    let what = main.map(|c| what(reading, c));
    let beside = told.iter().filter(|(k, _)| main.is_some() && (report || *k <= last));
    let same: Vec<_> = beside.map(|(k, c)| (&near[*k], c)).collect();
    let apart = |range: &Range<usize>| what.as_ref().is_none_or(|w| range.start >= w.end || range.end <= w.start);
    Event {
        who: main.and_then(|c| span(c.subject.clone())),
        when: setting::when(reading, setting, done),
        r#where: setting::place(reading, setting),
        why: same.iter().filter_map(|(s, c)| reason::why(reading, s, c)).find(apart).and_then(span),
        how: same.iter().filter_map(|(s, c)| reason::how(reading, s, c)).find(apart).and_then(span),
        what: what.and_then(span),
    }
}

/// The clause that tells the event: the first that tells what somebody did or is, else the first.
fn event<'c>(reading: &Reading, told: &'c [(usize, Clause)]) -> Option<&'c (usize, Clause)> {
    let syntax = &reading.syntax;
    let noun = |id: ClauseId| syntax.nouns(id).any(|(_, _, role)| role == Role::Object);
    // "is pleased to announce"
    let moved = |c: &Clause| what(reading, c).start > c.predicate.start;
    let acts = |c: &Clause, copula: bool| !copula || noun(c.id) || moved(c);
    let done = |c: &Clause| syntax.verb(c.id).is_some_and(|(_, group)| !group.negated && acts(c, group.copula));
    told.iter().find(|(_, c)| done(c)).or_else(|| told.first())
}

/// The sentences that tell the event, as tokens: headline, subheadline, the first of the story.
fn sources(reading: &Reading) -> Vec<Range<usize>> {
    const FIRST: usize = 6;
    let doc = &reading.doc;
    let head = titles(reading).map(|s| doc.tokens_in(s));
    let story = doc.sentences.iter().filter(|s| s.kind == SectionKind::Body).take(FIRST).map(|s| s.tokens.clone());
    head.chain(story).filter(|range| !range.is_empty()).collect()
}

fn titles(reading: &Reading) -> impl Iterator<Item = Span> {
    [reading.header.headline, reading.header.subheadline].into_iter().flatten()
}

/// Which of the sources is the lead.
fn lead(reading: &Reading) -> usize {
    titles(reading).filter(|s| !s.is_empty()).count()
}

/// Whether the clause tells what will be: "will open", "to open".
fn is_to_come(doc: &Doc, clause: &Clause) -> bool {
    matches!(doc.folded(clause.predicate.start), "will" | "shall" | "to" | "plans" | "set" | "scheduled")
}

/// Whether the clause says of somebody by name or noun what was done: not "they met", "our aim is", not "…, officials said".
fn tells(reading: &Reading, clause: &Clause) -> bool {
    let doc = &reading.doc;
    let own = |i: usize| doc.is(i, List::FirstPerson) && doc.shape(i) != Shape::Upper;
    let anaphor = clause.subject.len() == 1 && doc.is(clause.subject.start, List::Anaphor);
    let of_text = doc.is_of_text(clause.subject.start..clause.predicate.start);
    let pronoun = anaphor || of_text || clause.subject.clone().any(own);
    let what = what(reading, clause);
    let said = what.len() == 1 && doc.is(what.start, List::ReportingVerb);
    !pronoun && !said
}

/// The predicate without its adjuncts and without the mood of who acts.
fn what(reading: &Reading, clause: &Clause) -> Range<usize> {
    let doc = &reading.doc;
    let start = clause.predicate.start;
    let mood = (start..start + 4).find(|&i| doc.is(i, List::Eager) && doc.folded(i + 1) == "to");
    let start = mood.map_or(start, |i| i + 2);
    start..phrase_end(reading, start, clause.predicate.end)
}

/// Where the phrase that begins at `start` ends: before the next clause or adjunct.
fn phrase_end(reading: &Reading, start: usize, end: usize) -> usize {
    const LONGEST: usize = 18;
    let doc = &reading.doc;
    let limit = end.min(start + LONGEST);
    let stop = |i: usize| {
        matches!(doc.word(i), ";" | ":" | "," | "–" | "—" | "(" | "?" | "!" | "|" | "…")
            || is_stop(doc, i)
            || (doc.is(i, List::Subordinator) && !is_role(doc, i, limit))
            || is_aside(reading, i)
            || (i > start + 2 && opens_adjunct(doc, i))
    };
    let found = (start + 1..limit).find(|&i| stop(i));
    found.unwrap_or(if limit < end { before_last_link(doc, start, limit) } else { limit })
}

/// Whether at token `i` begins a relative clause or what names the source: "that will help", "according to".
fn is_aside(reading: &Reading, i: usize) -> bool {
    let clause = reading.syntax.clause_at(i).and_then(|id| reading.syntax.clause(id));
    let relative = clause.is_some_and(|c| c.kind == ClauseKind::Relative && c.opener == Some(i));
    relative || reading.doc.phrase_value(i, List::Preposition).is_some_and(|(_, relation)| relation == "source")
}

/// Whether "as" at `i` tells what somebody becomes and opens no clause: "names Ann Reed as director".
fn is_role(doc: &Doc, i: usize, limit: usize) -> bool {
    let mut rest = (i + 1..limit).take_while(|&j| !matches!(doc.word(j), "," | ";" | "." | ":"));
    doc.folded(i) == "as" && verb::form(doc, i + 1).is_none() && !rest.any(|j| verb::is_finite(doc, j))
}

/// Whether token `i` is a stop that ends a sentence.
fn is_stop(doc: &Doc, i: usize) -> bool {
    let short = doc.is(back(i, 1), List::Abbreviation) || doc.tokens[back(i, 1)].shape == Shape::Initial;
    doc.word(i) == "." && !short && doc.tokens.get(i + 1).is_none_or(|t| t.gap != Gap::None)
}

/// The end of a phrase that is too long: before the last word that ties a part to it.
fn before_last_link(doc: &Doc, start: usize, limit: usize) -> usize {
    let link = |i: &usize| doc.is(*i, List::Preposition) || matches!(doc.folded(*i), "and" | "to" | "that");
    (start + 3..limit).rev().find(link).unwrap_or(limit)
}

/// Whether a reason, a purpose or the means begin at token `i`.
fn opens_adjunct(doc: &Doc, i: usize) -> bool {
    let reason = doc.phrase(i, List::Reason) > 0 && !reason::is_complement(doc, i);
    let noun = doc.folded(i) == "to" && verb::form(doc, i + 1) != Some(Form::Base);
    (reason && !noun) || doc.phrase(i, List::Means) > 0
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::{Options, Reading, Span};

    /// The answers as "who | what | when | where | why | how", "-" where the text does not say.
    fn check(text: &str, expected: &str) {
        let reading = Reading::new(text, &Options::default());
        let e = find(&reading);
        let words = |s: Option<Span>| s.map_or("-", |s| s.of(text));
        let found = [e.who, e.what, e.when, e.r#where, e.why, e.how].map(words).join(" | ");
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn headline_and_lead_answer() {
        check(
            "Norvale Foods opens bakery in Leith to create 40 jobs\n\nLEITH, Scotland, 4 May 2026 – Norvale Foods has opened a \
             bakery in Leith. It follows a year of building.",
            "Norvale Foods | opens bakery in Leith | 4 May 2026 | Leith | to create 40 jobs | -",
        );
        check(
            "Court fines Tarnow Chemicals because of river pollution\n\nTarnow Chemicals was fined on Tuesday, 9 June 2026. The \
             court sat for two days.",
            "Court | fines Tarnow Chemicals | Tuesday, 9 June 2026 | - | river pollution | -",
        );
        check(
            "Harbour Trust cuts ferry noise by fitting electric motors\n\nThe Harbour Trust said its boats are quieter now.",
            "Harbour Trust | cuts ferry noise | - | - | - | by fitting electric motors",
        );
    }

    #[test]
    fn labels_appositions_and_openings_are_no_subject() {
        check(
            "Ferry fire: Two crew members rescued\n\nTwo crew members were rescued after a fire.",
            "Two crew members | rescued | - | - | - | -",
        );
        check(
            "A year of change\n\nOn the last day of the fair, Ines Calder, the director of the museum, announced a new wing.",
            "Ines Calder | announced a new wing | - | - | - | -",
        );
        check(
            "Brell Motors to build vans\n\nBrell Motors (NYSE: BRLM) will build vans.",
            "Brell Motors | to build vans | - | - | - | -",
        );
    }

    #[test]
    fn dates_and_places_of_other_events_are_left_out() {
        check(
            "Lindholm Gallery names Petra Oduya as curator\n\nAARHUS, Denmark, 3 March 2026 – The Lindholm Gallery has named \
             Petra Oduya as its curator. She follows Karl Brandt, who retires on 1 June. Oduya worked in Turin.",
            "Lindholm Gallery | names Petra Oduya as curator | 3 March 2026 | AARHUS, Denmark | - | -",
        );
        check(
            "Ferry line links fares to fuel costs\n\nAARHUS, Denmark, 3 March 2026 – The ferry line, in talks since last \
             autumn, has linked its fares to fuel costs. It was not hard to build.",
            "Ferry line | links fares to fuel costs | 3 March 2026 | AARHUS, Denmark | - | -",
        );
    }

    #[test]
    fn reasons_belong_to_the_verb_of_the_event() {
        check(
            "Norvale Foods, Inc. (OSE: NVF) opens bakery in Leith\n\nLEITH, Scotland, 4 May 2026 – Norvale Foods is pleased to open a \
             bakery in Leith. The firm aims to cut waste by using old bread.",
            "Norvale Foods, Inc. | opens bakery in Leith | 4 May 2026 | Leith | - | -",
        );
        check(
            "You waited long, but the bakery is open\n\nNorvale Foods is pleased to announce a bakery on Monday.",
            "Norvale Foods | announce a bakery on Monday | Monday | - | - | -",
        );
    }

    #[test]
    fn what_is_not_said_is_none() {
        for text in ["", "?", "Hello", "a a a a a a", "( ( ( (", "To: To: To:"] {
            let e = find(&Reading::new(text, &Options::default()));
            assert_eq!((e.when, e.r#where, e.why, e.how), (None, None, None, None), "{text}");
        }
    }
}
