//! The figures before and after a change, and the percentage beside its cue.

use std::ops::Range;

use crate::Doc;
use crate::doc::{back, verb};
use crate::lexicon::List;
use crate::number::change::cue::{Cue, Way};
use crate::number::change::{Clause, Figure, Parts, alike};
use crate::number::joint;
use crate::number::qualifier;
use crate::number::quantity::{Qualifier, Quantity, QuantityKind, Unit};
use crate::syntax::Pos;

/// How many tokens may stand between a preposition and its figure: "to (a record) 4,000".
const NEAR: usize = 5;
/// How many tokens may stand between the two ends: "from 1,000 (at the end of last year) to".
const APART: usize = 10;
/// How many tokens behind a figure its time is looked for.
const EARLIER: usize = 14;

type Ends<'c> = (Option<&'c Quantity>, Option<&'c Quantity>);

impl<'c> Clause<'c, '_> {
    /// The figures before and after the change.
    pub(super) fn ends(&self, cue: Cue, stated: Option<&Quantity>) -> Option<Ends<'c>> {
        self.told(cue, stated).or_else(|| Some((None, Some(self.before_percent(cue, stated?)?))))
    }

    /// The figures before and after, as prepositions behind the cue tell them.
    fn told(&self, cue: Cue, stated: Option<&Quantity>) -> Option<Ends<'c>> {
        let start = stated.map_or(cue.token + 1, |q| self.doc.tokens_in(q.span).end.max(cue.token + 1));
        let near = start..(start + APART).min(self.tokens.end);
        let other = |i: usize| cue.way == Way::Any && self.doc.is(i, List::ChangeNoun);
        let (word, figure) = near.take_while(|&i| self.runs_on(i) && !other(i)).find_map(|i| self.end_of(cue, i))?;
        match (word, self.other_end(cue, figure, word)) {
            ("from", Some(to)) => Some((Some(figure.quantity), Some(to.quantity))),
            ("to", Some(from)) => Some((Some(from.quantity), Some(figure.quantity))),
            ("from", None) => {
                let at = stated.map_or(cue.token, |q| self.doc.tokens_in(q.span).start.min(cue.token));
                Some((Some(figure.quantity), Some(self.before(at, figure)?)))
            }
            _ => (is_lone(self.doc, figure.quantity, cue) && !self.ends_range(figure))
                .then_some((None, Some(figure.quantity))),
        }
    }

    /// "fell (2.1 to) 5.3 mmHg": bare digits right before "to" have the unit behind it, as in a range.
    fn ends_range(&self, figure: &Figure) -> bool {
        let first = self.figures.partition_point(|f| f.tokens.end < figure.tokens.start);
        let bare = |f: &Figure| f.quantity.kind == QuantityKind::Count && f.quantity.unit.is_none();
        let before = first.checked_sub(1).and_then(|n| self.figures.get(n));
        let joined = before.is_some_and(|f| f.tokens.end + 1 == figure.tokens.start && bare(f));
        joined && figure.quantity.unit.is_some()
    }

    /// Whether the clause runs on at token `i`; a comma may stand before "from" and "to".
    fn runs_on(&self, i: usize) -> bool {
        let comma = self.doc.mark(i) == ',' && self.end_at(i + 1).is_some();
        (comma || !self.is_break(i)) && !joint::and(self.doc, i) && !self.is_verb(i)
    }

    /// Whether another verb begins at token `i`: "is projected (to swell) to 65 million".
    fn is_verb(&self, i: usize) -> bool {
        let chunk = self.text.syntax.chunk_at(i).and_then(|id| self.text.syntax.chunk(id));
        chunk.is_some_and(|chunk| {
            chunk.verb().is_some() && chunk.tokens.start == i && verb::form(self.doc, chunk.head).is_some()
        })
    }

    /// "from", "to" or "compared with" at token `i`, and the figure behind it.
    fn end_at(&self, i: usize) -> Option<(&'static str, &'c Figure<'c>)> {
        let before = i.checked_sub(1).map_or("", |b| self.doc.word(b));
        let word = match (before, self.doc.word(i)) {
            (_, "from") | ("compared", "to" | "with") => "from",
            ("up" | "close" | "due" | "thanks" | "owing", "to") if !self.turns(i) => return None,
            (_, "to") => "to",
            _ => return None,
        };
        let figure = self.figure_behind(i + 1)?;
        let start = qualifier::before(self.doc, figure.tokens.start).map_or(figure.tokens.start, |(_, start)| start);
        (self.leads_on(i + 1..start) && is_state(figure.quantity)).then_some((word, figure))
    }

    /// "with anywhere (from three to 15 boats)": what stands behind a preposition is no start.
    fn is_led(&self, i: usize) -> bool {
        let way = |k: usize| self.doc.value(k, List::ChangeAdverb).and_then(Way::parse).is_some();
        let pos = |n: usize| i.checked_sub(n).filter(|&k| !way(k)).map_or(Pos::Mark, |k| self.text.syntax.pos(k));
        joint::from(self.doc, i) && (pos(1) == Pos::Preposition || pos(1) == Pos::Adverb && pos(2) == Pos::Preposition)
    }

    /// "crept up to 31.5 from 30.2"
    fn turns(&self, to: usize) -> bool {
        let from = |end: usize| joint::from(self.doc, end + usize::from(self.doc.mark(end) == ','));
        self.figure_behind(to + 1).is_some_and(|figure| from(figure.tokens.end))
    }

    /// The end at token `i`: not behind another preposition, nor one that is only compared, unless the cue tells which way or
    /// the time is told.
    fn end_of(&self, cue: Cue, i: usize) -> Option<(&'static str, &'c Figure<'c>)> {
        let (word, figure) = self.end_at(i).filter(|_| !self.is_led(i))?;
        let stated = joint::from(self.doc, i) || word != "from" || cue.way != Way::Any && !cue.weak && !cue.noun;
        (stated || self.is_earlier(figure)).then_some((word, figure))
    }

    /// Whether the words between a preposition and its figure only describe the figure: "a record".
    fn leads_on(&self, between: Range<usize>) -> bool {
        let infinitive = verb::form(self.doc, between.start) == Some(verb::Form::Base) && !between.is_empty();
        let other =
            |i: usize| self.is_break(i) || self.doc.is(i, List::Preposition) || self.doc.is(i, List::Subordinator);
        !infinitive && !between.into_iter().any(other)
    }

    /// The figure that begins at token `at` or a few tokens later.
    fn figure_behind(&self, at: usize) -> Option<&'c Figure<'c>> {
        let next = self.figures.partition_point(|f| f.tokens.start < at);
        self.figures.get(next).filter(|f| f.tokens.start < at + NEAR)
    }

    /// The other end behind the first: "(from 1,000) to 4,000", "(to 4,000) from 1,000".
    fn other_end(&self, cue: Cue, first: &Figure, word: &str) -> Option<&'c Figure<'c>> {
        let end = first.tokens.end;
        let found = (end..(end + APART).min(self.tokens.end))
            .take_while(|&i| !self.is_stop(i))
            .find_map(|i| self.end_of(cue, i))?;
        (found.0 != word && alike(self.doc, first.quantity, found.1.quantity)).then_some(found.1)
    }

    /// The figure before the cue, which begins at token `at`: "$4.1 million, up from $3 million".
    fn before(&self, at: usize, from: &Figure) -> Option<&'c Quantity> {
        let figure = self.last_before(at)?;
        alike(self.doc, figure.quantity, from.quantity).then_some(figure.quantity)
    }

    /// The last figure that ends a few tokens before token `at`.
    fn last_before(&self, at: usize) -> Option<&'c Figure<'c>> {
        let figure = self.figures[..self.figures.partition_point(|f| f.tokens.end <= at)].last()?;
        let clear = || (figure.tokens.end..at).all(|i| !self.is_stop(i));
        (at - figure.tokens.end < APART && is_state(figure.quantity) && clear()).then_some(figure)
    }

    /// "(a profit of) $4.1 million, a 26% increase", "$4.1 million (up 26%)"
    fn before_percent(&self, cue: Cue, stated: &Quantity) -> Option<&'c Quantity> {
        let start = self.doc.tokens_in(stated.span).start.min(cue.token);
        let figure = self.last_before(start)?;
        let between = figure.tokens.end..start;
        let apposed = between.len() < 7 && matches!(self.doc.mark(between.start), ',' | '(' | '–' | '—');
        (apposed && is_lone(self.doc, figure.quantity, cue) && figure.quantity.kind != QuantityKind::Percent)
            .then_some(figure.quantity)
    }

    /// Whether a figure of so much stands between the cue and the end reached: "rose by $5 million to $61 million".
    pub(super) fn steps_before_end(&self, cue: Cue, to: Option<&Quantity>) -> bool {
        let Some(to) = to else { return false };
        let start = self.doc.tokens_in(to.span).start;
        let next = self.figures.partition_point(|f| f.tokens.start <= cue.token);
        self.figures.get(next).is_some_and(|f| f.tokens.end <= start)
    }

    /// The percentage beside the cue: "rose by 12%", "cut costs by 12%", "a 12% rise", "an increase of 12%".
    pub(super) fn stated(&self, cue: Cue) -> Option<&'c Quantity> {
        if matches!(cue.way, Way::Any | Way::Times(_)) {
            return None;
        }
        let next = self.figures.partition_point(|f| f.tokens.start <= cue.token);
        let behind = self.figures.get(next).filter(|f| is_percent(f.quantity) && self.leads_to(cue, f));
        let before =
            || self.figures[..next].last().filter(|f| cue.noun && is_percent(f.quantity) && self.leads_from(f, cue));
        behind.or_else(before).map(|f| f.quantity)
    }

    /// Whether only "by", "of" and qualifiers part the cue from the figure behind it, or an object and "by" do.
    fn leads_to(&self, cue: Cue, figure: &Figure) -> bool {
        let start = figure.tokens.start;
        let start = qualifier::before(self.doc, start).map_or(start, |(_, start)| start);
        // "sped (up to 60%)" tells a bound.
        let below = start + 1 == figure.tokens.start && figure.quantity.qualifier == Some(Qualifier::Under);
        if start == cue.token + 1 && (self.doc.is(start, List::ChangeAdverb) || below) && !cue.noun {
            return false;
        }
        let clear = (cue.token + 1..start).all(|i| !self.is_break(i));
        let by = start < cue.token + APART && joint::by(self.doc, back(start, 1)) && !cue.noun;
        clear && (by || (cue.token + 1..start).all(|i| self.steps(i)))
    }

    /// Whether only adjectives part the percentage from the noun behind it: "12% year-over-year rise".
    fn leads_from(&self, figure: &Figure, cue: Cue) -> bool {
        let between = figure.tokens.end..cue.token;
        let other = |i: usize| {
            self.is_break(i)
                || self.doc.is(i, List::Auxiliary)
                || self.doc.is(i, List::Determiner)
                || joint::of(self.doc, i)
        };
        between.len() <= NEAR && !between.into_iter().any(other)
    }

    /// Whether the word may stand between a verb and its percentage: "by", "of", "a further", "significantly".
    fn steps(&self, i: usize) -> bool {
        let word = self.doc.word(i);
        matches!(word, "by" | "of" | "an" | "a" | "further" | "another" | "average" | "additional")
            || word.ends_with("ly")
    }

    fn is_stop(&self, i: usize) -> bool {
        matches!(self.doc.mark(i), '.' | ';' | ':' | '?' | '!')
    }

    fn is_break(&self, i: usize) -> bool {
        self.is_stop(i) || matches!(self.doc.mark(i), ',' | '–' | '—' | '(' | ')' | '“' | '”')
    }

    /// "4 million, compared with 3 million a year earlier", "£4m (2023: £3m)"
    pub(super) fn compared(&self) -> impl Iterator<Item = Parts<'c>> {
        self.figures.windows(2).enumerate().filter_map(|(at, pair)| {
            let [to, from] = pair else { return None };
            let token = self.comparison(to, from)?;
            let cue = Cue { token, way: Way::Any, noun: false, weak: true };
            let fits = alike(self.doc, to.quantity, from.quantity) && is_state(to.quantity) && !self.is_rate(to);
            let alone = fits && !self.is_shared(at);
            alone.then_some(Parts { cue, from: Some(from.quantity), to: Some(to.quantity), stated: None })
        })
    }

    /// "profits of £4m and £2m, compared with £3m and £1m": the pair at `at` stands beside like figures that are compared, too, or
    /// are with none.
    fn is_shared(&self, at: usize) -> bool {
        let figure = |at: usize| self.figures.get(at);
        let pair = |at: usize| self.figures.get(at).zip(self.figures.get(at + 1));
        let parted =
            |at: usize| pair(at).is_none_or(|(a, b)| !alike(self.doc, a.quantity, b.quantity) || self.is_apart(a, b));
        let compared = |at: usize| pair(at).is_some_and(|(a, b)| self.comparison(a, b).is_some());
        let before = at.checked_sub(1).is_some_and(|n| !parted(n) && !n.checked_sub(1).is_some_and(compared));
        let behind = figure(at + 2).is_some() && !parted(at + 1) && !compared(at + 2);
        before || behind
    }

    /// Whether a verb or a mark parts two figures.
    fn is_apart(&self, a: &Figure, b: &Figure) -> bool {
        (a.tokens.end..b.tokens.start).any(|i| self.is_stop(i) || self.text.syntax.pos(i).is_finite())
    }

    /// "grew (by 0.7%) compared with 0.2%": how fast it grew, not where it stood.
    fn is_rate(&self, figure: &Figure) -> bool {
        let start = qualifier::before(self.doc, figure.tokens.start).map_or(figure.tokens.start, |(_, start)| start);
        let before = back(start, 1);
        let changed = self.doc.is(before, List::ChangeVerb) || self.doc.is(before, List::ChangeAdverb);
        is_percent(figure.quantity) && (joint::by(self.doc, before) || changed)
    }

    /// The token that compares two neighbouring figures, where the second belongs to an earlier time.
    fn comparison(&self, to: &Figure, from: &Figure) -> Option<usize> {
        let between = to.tokens.end..from.tokens.start;
        if between.len() > APART + 2 {
            return None;
        }
        let colon = self.doc.mark(to.tokens.end) == '('
            && self.doc.mark(back(from.tokens.start, 1)) == ':'
            && between.clone().any(|i| self.is_year(i));
        let token = between.into_iter().find(|&i| matches!(self.doc.word(i), "compared" | "versus" | "vs" | "against"));
        if colon { Some(to.tokens.end) } else { token.filter(|_| self.is_earlier(from)) }
    }

    /// Whether the words behind a figure tell an earlier time, in the same sentence: "a year earlier", "in 2019".
    fn is_earlier(&self, figure: &Figure) -> bool {
        let near = figure.tokens.end..figure.tokens.end + EARLIER;
        let mut near = near.take_while(|&i| !self.is_stop(i));
        near.any(|i| self.doc.is(i, List::PastCue) || self.is_year(i) || self.is_quarter(i))
    }

    fn is_year(&self, i: usize) -> bool {
        let word = self.doc.word(i);
        word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
    }

    /// "4Q23", "Q4", "H1", "FY24"
    fn is_quarter(&self, i: usize) -> bool {
        let word = self.doc.word(i);
        let sign = |c: char| matches!(c, 'Q' | 'H' | 'F' | 'Y');
        word.contains(sign)
            && word.chars().any(|c| c.is_ascii_digit())
            && word.chars().all(|c| sign(c) || c.is_ascii_digit())
    }
}

/// Whether a figure is one percentage, not percentage points, nor "10% or 15%".
fn is_percent(quantity: &Quantity) -> bool {
    let one = quantity.value_to.is_none();
    quantity.kind == QuantityKind::Percent && quantity.unit == Some(Unit::Symbol("%")) && one
}

/// Whether one end by itself tells what was reached: not a time, nor "seven times", "seven figures".
fn is_lone(doc: &Doc, quantity: &Quantity, cue: Cue) -> bool {
    let words = match quantity.unit {
        Some(Unit::Words(span)) => span.of(doc.text),
        _ => "",
    };
    (quantity.kind != QuantityKind::Duration || matches!(cue.way, Way::Times(_)))
        && !matches!(words, "times" | "figures")
}

/// Whether a figure can be the state of something: not an ordinal, an age, a ratio.
const fn is_state(quantity: &Quantity) -> bool {
    !matches!(quantity.kind, QuantityKind::Ordinal | QuantityKind::Age | QuantityKind::Ratio)
}
