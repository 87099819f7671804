//! The figures before and after a change, and the percentage beside its cue.

use crate::lexicon::List;
use crate::mention::change::cue::{Cue, Way};
use crate::mention::change::{Clause, Figure, Parts, alike};
use crate::mention::quantity::{Quantity, QuantityKind, Unit};

/// How many tokens may stand between a preposition and its figure: "to (a record) 4,000".
const NEAR: usize = 5;
/// How many tokens may stand between the two ends: "from 1,000 (at the end of last year) to".
const APART: usize = 10;

type Ends<'c> = (Option<&'c Quantity>, Option<&'c Quantity>);

impl<'c> Clause<'c, '_> {
    /// The figures before and after the change.
    pub(super) fn ends(&self, cue: Cue, stated: Option<&Quantity>) -> Option<Ends<'c>> {
        self.told(cue, stated).or_else(|| Some((None, Some(self.before_percent(cue, stated?)?))))
    }

    /// The figures before and after, as prepositions behind the cue tell them.
    fn told(&self, cue: Cue, stated: Option<&Quantity>) -> Option<Ends<'c>> {
        let start = stated.map_or(cue.token + 1, |q| self.doc.tokens_in(q.span).end.max(cue.token + 1));
        let near = start..(start + APART).min(self.sentence.tokens.end);
        let (word, figure) = near.take_while(|&i| !self.is_break(i)).find_map(|i| self.end_at(i))?;
        match (word, self.other_end(figure, word)) {
            ("from", Some(to)) => Some((Some(figure.quantity), Some(to.quantity))),
            ("to", Some(from)) => Some((Some(from.quantity), Some(figure.quantity))),
            ("from", None) => Some((Some(figure.quantity), Some(self.before(cue, figure)?))),
            _ => Some((self.referent(cue, figure), Some(figure.quantity))),
        }
    }

    /// "from" or "to" at token `i`, and the figure behind it.
    fn end_at(&self, i: usize) -> Option<(&'static str, &'c Figure<'c>)> {
        let word = match self.doc.word(i) {
            "from" => "from",
            "to" => "to",
            _ => return None,
        };
        let figure = self.figure_behind(i + 1)?;
        let clear =
            (i + 1..figure.tokens.start).all(|j| !self.is_break(j) && !matches!(self.doc.word(j), "from" | "to"));
        (clear && is_state(figure.quantity)).then_some((word, figure))
    }

    /// The figure that begins at token `at` or a few tokens later.
    fn figure_behind(&self, at: usize) -> Option<&'c Figure<'c>> {
        let next = self.figures.partition_point(|f| f.tokens.start < at);
        self.figures.get(next).filter(|f| f.tokens.start < at + NEAR)
    }

    /// The other end behind the first: "(from 1,000) to 4,000", "(to 4,000) from 1,000".
    fn other_end(&self, first: &Figure, word: &str) -> Option<&'c Figure<'c>> {
        let end = first.tokens.end;
        let found = (end..(end + APART).min(self.sentence.tokens.end))
            .take_while(|&i| !self.is_stop(i))
            .find_map(|i| self.end_at(i))?;
        (found.0 != word && alike(self.doc, first.quantity, found.1.quantity)).then_some(found.1)
    }

    /// The figure before the cue: "$4.1 million, up from $3 million".
    fn before(&self, cue: Cue, from: &Figure) -> Option<&'c Quantity> {
        let figure = self.last_before(cue.token)?;
        alike(self.doc, figure.quantity, from.quantity).then_some(figure.quantity)
    }

    /// The last figure that ends a few tokens before token `at`.
    fn last_before(&self, at: usize) -> Option<&'c Figure<'c>> {
        let figure = self.figures[..self.figures.partition_point(|f| f.tokens.end <= at)].last()?;
        let clear = (figure.tokens.end..at).all(|i| !self.is_stop(i));
        (at - figure.tokens.end < APART && clear && is_state(figure.quantity)).then_some(figure)
    }

    /// "(a profit of) $4.1 million, a 26% increase", "$4.1 million (up 26%)"
    fn before_percent(&self, cue: Cue, stated: &Quantity) -> Option<&'c Quantity> {
        let start = self.doc.tokens_in(stated.span).start.min(cue.token);
        let figure = self.last_before(start)?;
        let between = figure.tokens.end..start;
        let apposed = between.len() < 7 && matches!(self.doc.word(between.start), "," | "(" | "–" | "—");
        (apposed && figure.quantity.kind != QuantityKind::Percent).then_some(figure.quantity)
    }

    /// The figure that "that figure" means: the last one like it in the sentences before.
    fn referent(&self, cue: Cue, to: &Figure) -> Option<&'c Quantity> {
        let start = self.sentence.tokens.start;
        let subject = start..cue.token.min(start + 4);
        let points = matches!(self.doc.word(start), "That" | "This" | "The" | "Those" | "These");
        let figure = subject.into_iter().any(|i| self.doc.is(i, List::FigureNoun));
        let like = |f: &&Figure| alike(self.doc, f.quantity, to.quantity);
        (points && figure).then(|| self.earlier.iter().rev().find(like).map(|f| f.quantity)).flatten()
    }

    /// The percentage beside the cue: "rose by 12%", "a 12% rise", "an increase of 12%".
    pub(super) fn stated(&self, cue: Cue) -> Option<&'c Quantity> {
        let is_percent =
            |f: &&Figure| f.quantity.kind == QuantityKind::Percent && f.quantity.unit == Some(Unit::Symbol("%"));
        let behind = self.figure_behind(cue.token + 1).filter(is_percent).filter(|f| self.leads_to(cue, f));
        let before = || {
            let n = self.figures.partition_point(|f| f.tokens.end <= cue.token);
            let figure = self.figures[..n].last().filter(is_percent)?;
            let close = cue.token - figure.tokens.end < NEAR;
            let clear = (figure.tokens.end..cue.token).all(|i| !self.is_break(i) && self.doc.word(i) != "of");
            (cue.noun && close && clear).then_some(figure)
        };
        let found = behind.or_else(before)?;
        (!matches!(cue.way, Way::Any | Way::Times(_))).then_some(found.quantity)
    }

    /// Whether only "by", "of" and qualifiers part the cue from the figure behind it.
    fn leads_to(&self, cue: Cue, figure: &Figure) -> bool {
        (cue.token + 1..figure.tokens.start).all(|i| {
            let word = self.doc.word(i);
            !self.is_break(i) && (word == "by" || word == "of" || word.ends_with("ly") || self.qualifies(i))
        })
    }

    fn qualifies(&self, i: usize) -> bool {
        matches!(
            self.doc.word(i),
            "more"
                | "less"
                | "than"
                | "an"
                | "estimated"
                | "average"
                | "as"
                | "much"
                | "up"
                | "at"
                | "least"
                | "a"
                | "further"
                | "another"
        ) || self.doc.is(i, List::Qualifier)
    }

    fn is_stop(&self, i: usize) -> bool {
        matches!(self.doc.word(i), "." | ";" | ":" | "?" | "!")
    }

    fn is_break(&self, i: usize) -> bool {
        self.is_stop(i) || matches!(self.doc.word(i), "," | "–" | "—" | "(" | ")" | "“" | "”")
    }

    /// "4 million, compared with 3 million a year earlier", "£4m (2023: £3m)"
    pub(super) fn compared(&self) -> impl Iterator<Item = Parts<'c>> {
        self.figures.windows(2).filter_map(|pair| {
            let [to, from] = pair else { return None };
            let token = self.comparison(to, from)?;
            let cue = Cue { token, way: Way::Any, noun: false, weak: true };
            let fits = alike(self.doc, to.quantity, from.quantity) && is_state(to.quantity);
            fits.then_some(Parts { cue, from: Some(from.quantity), to: Some(to.quantity), stated: None })
        })
    }

    /// The token that compares two neighbouring figures, where the second belongs to an earlier time.
    fn comparison(&self, to: &Figure, from: &Figure) -> Option<usize> {
        let between = to.tokens.end..from.tokens.start;
        if between.len() > APART + 2 {
            return None;
        }
        let earlier = (from.tokens.end..from.tokens.end + 8).any(|i| self.doc.is(i, List::PastCue) || self.is_year(i));
        let colon = self.doc.word(to.tokens.end) == "("
            && self.doc.word(from.tokens.start - 1) == ":"
            && between.clone().any(|i| self.is_year(i));
        let token = between.into_iter().find(|&i| matches!(self.doc.word(i), "compared" | "versus" | "vs" | "against"));
        if colon { Some(to.tokens.end) } else { token.filter(|_| earlier) }
    }

    fn is_year(&self, i: usize) -> bool {
        let word = self.doc.word(i);
        word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
    }
}

/// Whether a figure can be the state of something: not an ordinal, an age, a ratio.
const fn is_state(quantity: &Quantity) -> bool {
    !matches!(quantity.kind, QuantityKind::Ordinal | QuantityKind::Age | QuantityKind::Ratio)
}
