//! How a figure changed: "from 1,000 to 4,000", "rose 12% to $4.1 million", "doubled".

mod asserted;
mod cue;
mod ends;
mod subject;

use std::ops::Range;

use serde::Serialize;

use crate::doc::back;
use crate::lexicon::{self, List};
use crate::number::quantity::{Quantity, QuantityKind, Unit};
use crate::order;
use crate::syntax::{ClauseId, Syntax, Text};
use crate::{Doc, Span};
use cue::{Cue, Way};

/// A figure that changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What changed, as the text names it.
    pub what: Option<Span>,
    /// Before.
    pub from: Option<Quantity>,
    /// After.
    pub to: Option<Quantity>,
    /// Size of the relative change in percent, where both ends are known or the text states it.
    pub percent: Option<f64>,
    /// Which way.
    pub direction: Direction,
    /// The words that say so.
    pub span: Span,
}

/// Which way a figure went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// It grew.
    Up,
    /// It shrank.
    Down,
}

/// Finds the changes among the `quantities`, in order of appearance; each is stated in one clause, but for
/// a start in the sentence before to which its subject points back.
#[must_use]
pub fn find(doc: &Doc, syntax: &Syntax, quantities: &[Quantity]) -> Vec<Change> {
    let text = Text { doc, syntax };
    let figures: Vec<_> = quantities.iter().map(|q| Figure { tokens: doc.tokens_in(q.span), quantity: q }).collect();
    let mut found = Vec::new();
    for (n, sentence) in doc.sentences.iter().enumerate() {
        let before = doc.sentences.get(back(n, 1)).filter(|before| before.section == sentence.section);
        let recalled = before.map_or(&[][..], |before| within(&figures, &before.tokens));
        let figures = within(&figures, &sentence.tokens);
        found.extend(Sentence { text, tokens: sentence.tokens.clone(), figures, recalled }.changes());
    }
    found
}

/// The figures among the tokens `range`.
fn within<'f, 'q>(figures: &'f [Figure<'q>], range: &Range<usize>) -> &'f [Figure<'q>] {
    let first = figures.partition_point(|f| f.tokens.end <= range.start);
    let last = figures.partition_point(|f| f.tokens.start < range.end);
    &figures[first..last.max(first)]
}

/// How many changes of a sentence one more is compared with.
const NEAR: usize = 16;

/// A quantity and its tokens.
struct Figure<'q> {
    tokens: Range<usize>,
    quantity: &'q Quantity,
}

/// A sentence with its figures.
struct Sentence<'c, 'a> {
    text: Text<'c, 'a>,
    tokens: Range<usize>,
    figures: &'c [Figure<'c>],
    /// Those of the sentence before it in the paragraph.
    recalled: &'c [Figure<'c>],
}

/// A clause, or a sentence without a verb, with its figures.
struct Clause<'c, 'a> {
    text: Text<'c, 'a>,
    doc: &'c Doc<'a>,
    id: Option<ClauseId>,
    tokens: Range<usize>,
    figures: &'c [Figure<'c>],
    recalled: &'c [Figure<'c>],
}

/// The parts of a change, as they are found.
#[derive(Clone, Copy)]
struct Parts<'c> {
    cue: Cue,
    from: Option<&'c Quantity>,
    to: Option<&'c Quantity>,
    stated: Option<&'c Quantity>,
}

impl<'c, 'a> Sentence<'c, 'a> {
    fn changes(&self) -> Vec<Change> {
        let told = self.tokens.clone().filter_map(|i| cue::read(self.text, i));
        let told = told.filter(|&cue| asserted::holds(self.text, cue)).filter_map(|cue| {
            let clause = self.clause(cue.token);
            clause.finish(clause.parts(cue)?)
        });
        let compared = self.clause(self.tokens.start);
        let compared =
            compared.compared().filter_map(|parts| self.clause(parts.cue.token).finish(parts)).collect::<Vec<_>>();
        let mut found: Vec<Change> = Vec::new();
        for change in told.chain(compared) {
            let mut near = found.split_off(found.len().saturating_sub(NEAR));
            if !near.iter().any(|f| repeats(f, &change)) {
                near.retain(|f| !repeats(&change, f));
                near.push(change);
            }
            found.append(&mut near);
        }
        order::by_key(&mut found, |c| c.span);
        found
    }

    /// The clause that holds token `at`, with the sentence's figures.
    fn clause(&self, at: usize) -> Clause<'c, 'a> {
        let syntax = self.text.syntax;
        let id = syntax.clause_at(at).filter(|&id| syntax.verb(id).is_some());
        let tokens = id.and_then(|id| syntax.clause(id)).map_or(self.tokens.clone(), |clause| clause.tokens.clone());
        let figures = within(self.figures, &tokens);
        Clause { text: self.text, doc: self.text.doc, id, tokens, figures, recalled: self.recalled }
    }
}

impl<'c> Clause<'c, '_> {
    /// What stands around a cue: both ends, one end, a percentage, or a factor alone.
    fn parts(&self, cue: Cue) -> Option<Parts<'c>> {
        let stated = self.stated(cue);
        let (from, to) = self.ends(cue, stated).unwrap_or((None, None));
        let from = from.or_else(|| self.pointed(to?).filter(|_| stated.is_none()));
        let by = to.is_some_and(|to| to.kind == QuantityKind::Percent) || self.steps_before_end(cue, to);
        let lone = from.is_none() && stated.is_none() && (to.is_none() || cue.weak && !by);
        let told = matches!(cue.way, Way::Times(_)) || !lone;
        let both = from.is_some() && to.is_some();
        (told && (both || cue.way != Way::Any)).then_some(Parts { cue, from, to, stated })
    }

    /// What a subject that points back to a figure says of its start: "1,000 were known. That figure has grown to 4,000."
    fn pointed(&self, to: &Quantity) -> Option<&'c Quantity> {
        let subject = self.text.syntax.clause(self.id?)?.subject?;
        let chunk = self.text.syntax.chunk(subject)?;
        let bare = self.doc.is(chunk.tokens.start, List::Determiner) && chunk.tokens.start + 1 == chunk.head;
        let points = bare && self.doc.value(chunk.head, List::FigureNoun) == Some("pointer");
        let mut like = self.recalled.iter().map(|f| f.quantity).filter(|q| points && alike(self.doc, q, to));
        like.next().filter(|_| like.next().is_none())
    }

    fn finish(&self, parts: Parts) -> Option<Change> {
        let Parts { cue, from, to, stated } = parts;
        let direction = self.direction(parts)?;
        let subject = subject::find(self.text, self.id, parts);
        let what = subject.what;
        if what.is_none() && (from.is_none() || to.is_none()) {
            return None;
        }
        let spans = [from, to, stated].into_iter().flatten().map(|q| q.span).chain(what).chain(subject.phrase);
        let span = spans.fold(self.doc.tokens[cue.token].span, Span::cover);
        let computed = || percent(from, to, self.is_loss(from));
        // Of shares, whose ends tell more: "doubled, from 1% to 5.2%".
        let told = || cue.way.percent().filter(|_| from.is_none() || to.is_none());
        let percent = stated.map(|q| q.value.abs()).or_else(computed).or_else(told);
        Some(Change { what, from: from.cloned(), to: to.cloned(), percent, direction, span })
    }

    /// The ends decide; a lone end leaves it to the cue.
    fn direction(&self, parts: Parts) -> Option<Direction> {
        if let (Some(from), Some(to)) = (parts.from, parts.to) {
            let from = if self.is_loss(parts.from) { -from.value } else { from.value };
            return match from.partial_cmp(&to.value)? {
                std::cmp::Ordering::Less => Some(Direction::Up),
                std::cmp::Ordering::Greater => Some(Direction::Down),
                std::cmp::Ordering::Equal => None,
            };
        }
        parts.cue.way.direction()
    }

    /// "from a $2 million loss"
    fn is_loss(&self, from: Option<&Quantity>) -> bool {
        from.is_some_and(|q| matches!(self.doc.word(self.doc.tokens_in(q.span).end), "loss" | "deficit"))
    }
}

/// Whether `b` tells no more than `a`: one of its ends is the same, or its percentage is what the ends of `a` come to.
fn repeats(a: &Change, b: &Change) -> bool {
    let same = |x: &Option<Quantity>, y: &Option<Quantity>| {
        x.is_some() && x.as_ref().map(|q| q.span) == y.as_ref().map(|q| q.span)
    };
    let fuller = |c: &Change| usize::from(c.from.is_some()) + usize::from(c.to.is_some());
    let ends = (same(&a.to, &b.to) || same(&a.from, &b.from)) && fuller(a) >= fuller(b);
    let near = matches!((a.percent, b.percent), (Some(x), Some(y)) if (x - y).abs() <= 1.0);
    let alone = b.from.is_none() && b.to.is_none();
    ends || (alone && near && fuller(a) > 0 && a.direction == b.direction) || (alone && a.span.contains(b.span))
}

/// The size of the relative change, to one decimal place.
fn percent(from: Option<&Quantity>, to: Option<&Quantity>, loss: bool) -> Option<f64> {
    let (from, to) = (from?, to?);
    let exact = from.value_to.is_none() && to.value_to.is_none();
    let share = exact && from.kind == QuantityKind::Percent;
    if !exact || share || loss || from.value <= 0.0 || to.value < 0.0 {
        return None;
    }
    Some(((to.value - from.value).abs() / from.value * 1000.0).round() / 10.0)
}

/// Whether two figures can be two states of one.
fn alike(doc: &Doc, a: &Quantity, b: &Quantity) -> bool {
    let kind = matches!(
        a.kind,
        QuantityKind::Count
            | QuantityKind::Money
            | QuantityKind::Percent
            | QuantityKind::Measure
            | QuantityKind::Duration
    );
    let last = |span: Span| lexicon::fold(span.of(doc.text).rsplit(' ').next().unwrap_or_default());
    let unit = match (a.unit, b.unit) {
        (Some(Unit::Words(x)), Some(Unit::Words(y))) => last(x) == last(y),
        (Some(Unit::Symbol(x)), Some(Unit::Symbol(y))) => x == y,
        (Some(Unit::Symbol(_)), _) | (_, Some(Unit::Symbol(_))) => false,
        _ => true,
    };
    kind && a.kind == b.kind && unit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date;
    use crate::number::quantity;

    /// Each change as "what: from > to percent direction".
    fn read(text: &str) -> Vec<String> {
        let doc = Doc::new(text);
        let syntax = crate::syntax::Syntax::new(&doc);
        let quantities = quantity::find(&doc, &syntax, &date::find(&doc, &syntax, None).spans());
        let words = |q: &Option<Quantity>| q.as_ref().map_or("?", |q| q.span.of(text)).to_owned();
        let show = |c: &Change| {
            let percent = c.percent.map_or(String::new(), |p| format!(" {p}%"));
            let what = c.what.map_or("?", |s| s.of(text));
            format!("{what}: {} > {}{percent} {:?}", words(&c.from), words(&c.to), c.direction)
        };
        find(&doc, &syntax, &quantities).iter().map(show).collect()
    }

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(read(text), expected, "{text:?}");
    }

    #[test]
    fn both_ends() {
        check("Ridership rose from 1,000 to 4,000 riders.", &["Ridership: 1,000 > 4,000 riders 300% Up"]);
        check(
            "The board is raising its grant from $2 million this year to $3 million.",
            &["grant: $2 million > $3 million 50% Up"],
        );
        check("The index fell to 40 from 50 in May.", &["index: 50 > 40 20% Down"]);
        check("The fleet went from 12 ships to 9 ships.", &["fleet: 12 ships > 9 ships 25% Down"]);
        check("Revenue was $4 million, up from $3.2 million.", &["Revenue: $3.2 million > $4 million 25% Up"]);
        check(
            "The group had sales of £50 million, compared with £40 million a year earlier.",
            &["sales: £40 million > £50 million 25% Up"],
        );
        check(
            "Roe reported revenue of $18 million for the third quarter ended September 30, up 20 percent from $15 million.",
            &["revenue: $15 million > $18 million 20% Up"],
        );
        check(
            "It had profit before tax of £2 million, compared with £1 million a year earlier.",
            &["profit before tax: £1 million > £2 million 100% Up"],
        );
        check(
            "Profit was £4 million compared with £3 million in 2019, and fares were £2 million compared with £1 million.",
            &["Profit: £3 million > £4 million 33.3% Up"],
        );
        check("The level at 6 a.m. had fallen from 9 to 6 grams.", &["level: 9 > 6 grams 33.3% Down"]);
        check("The share of buyers more than doubled, from 1% to 5.2%.", &["share of buyers: 1% > 5.2% Up"]);
        check("The port lifts its outlook as sales grow 31 percent.", &["sales: ? > ? 31% Up"]);
        check("It is doubling the fee from one pound to £2.", &["fee: one pound > £2 100% Up"]);
        check(
            "Profit of £24 million is a turnaround from a £2 million loss.",
            &["Profit: £2 million > £24 million Up"],
        );
    }

    #[test]
    fn the_figure_before() {
        check(
            "In all, 1,000 permits were issued in spring. That figure has since increased to 4,000 permits.",
            &["permits: ? > 4,000 permits Up"],
        );
    }

    #[test]
    fn percentages() {
        check("Net income rose 12% to $4.1 million.", &["Net income: ? > $4.1 million 12% Up"]);
        check("It saw a 26% increase in bookings.", &["bookings: ? > ? 26% Up"]);
        check("They cut energy demand by up to 30%.", &["energy demand: ? > ? 30% Down"]);
        check("Families can buy a kit for $90, down from $120.", &["kit: $120 > $90 25% Down"]);
        check("It had turnover of €9 million, a 5% decline.", &["turnover: ? > €9 million 5% Down"]);
        check(
            "Revenue reached $75 million, a 25% increase compared to $60 million in the same months last year.",
            &["Revenue: $60 million > $75 million 25% Up"],
        );
        check("The port reported revenue growth of 8%.", &["revenue: ? > ? 8% Up"]);
    }

    #[test]
    fn factors() {
        check("Membership has more than doubled in three years.", &["Membership: ? > ? 100% Up"]);
        check("The town halved its waste.", &["waste: ? > ? 50% Down"]);
        check("Exports increased fivefold.", &["Exports: ? > ? 400% Up"]);
    }

    #[test]
    fn stated_below_another_verb() {
        check("The port saw sales volumes rise 12% to 60 tons.", &["sales volumes: ? > 60 tons 12% Up"]);
        check("The yard reached 40 hulls, doubling its output.", &["output: ? > ? 100% Up"]);
    }

    #[test]
    fn pointing_back() {
        let cases = [
            (
                "In May, 1,000 boats were listed. That figure has grown to 4,000 boats.",
                "boats: 1,000 boats > 4,000 boats 300% Up",
            ),
            ("In May, 10 boats and 20 boats were listed. That number has grown to 40 boats.", "boats: ? > 40 boats Up"),
            ("Freight is 62% of income. Rail's share rose to 21%.", "Rail's share: ? > 21% Up"),
            ("In May, 1,000 boats were listed. The fleet has grown to 4,000 boats.", "fleet: ? > 4,000 boats Up"),
        ];
        for (text, expected) in cases {
            check(text, &[expected]);
        }
    }

    #[test]
    fn subjects() {
        check("The jobless rate fell by 2 percentage points to 5 percent.", &["jobless rate: ? > 5 percent Down"]);
        check("While the boat was away, the weekly bill rose to $280.", &["weekly bill: ? > $280 Up"]);
        check("Pilots – Total fees rose 12% to $280.", &["Total fees: ? > $280 12% Up"]);
        check("The yard delivered 40 boats, a 66% increase from last year.", &["boats: ? > 40 boats 66% Up"]);
    }

    #[test]
    fn what_the_words_name() {
        check(
            "Crime has gone down 20 percent and the prison count has gone down 10 percent.",
            &["Crime: ? > ? 20% Down", "prison count: ? > ? 10% Down"],
        );
        check("This time around that number has dropped to 35 percent.", &[]);
        check("Varley Copper rose a penny, to $2.22.", &["Varley Copper: ? > $2.22 Up"]);
        check("With three-year traffic growth of 87%, the port led the list.", &["traffic: ? > ? 87% Up"]);
        check("This not-for-profit league has grown to 4,000 clubs.", &["not-for-profit league: ? > 4,000 clubs Up"]);
        check("Pohl said the rate climbed from 4 percent to 7 percent.", &["?: 4 percent > 7 percent Up"]);
        check(
            "The drug improved overall survival, from 7 months in May to 10 months in June.",
            &["?: 7 months > 10 months 42.9% Up"],
        );
        check(
            "The wall led to a drop in sea-salt levels from 38 to 4 grams.",
            &["sea-salt levels: 38 > 4 grams 89.5% Down"],
        );
        check("Divers saw a 27 percent risk reduction in cold water.", &["risk: ? > ? 27% Down"]);
        check("Pupils saw a three-fold rise in test scores.", &["test scores: ? > ? 200% Up"]);
        check("The port grew by 0.7% in 2023 compared with 0.2% in 2022.", &["port: ? > ? 0.7% Up"]);
        check("It came at a time when trade in copper fell by 90%.", &["trade in copper: ? > ? 90% Down"]);
        check("The number of rowers went from just 12 to more than 300.", &["number of rowers: 12 > 300 2400% Up"]);
        check("Norvale's catch fell 18% and Varley's declined only 10%.", &["Norvale's catch: ? > ? 18% Down"]);
        check("Fares declined an average of 6 percent.", &["Fares: ? > ? 6% Down"]);
        check(
            "The red line marks the level of the tide, which doubled in a day.",
            &["level of the tide: ? > ? 100% Up"],
        );
        check("Divers saw an 8 percent risk reduction among the crews.", &["risk: ? > ? 8% Down"]);
        check(
            "Thefts declined by 12% and burglaries went down by 9%.",
            &["Thefts: ? > ? 12% Down", "burglaries: ? > ? 9% Down"],
        );
        check("Its number of ships and boats went from 40 to 30.", &["number of ships and boats: 40 > 30 25% Down"]);
        check(
            "Sales to Norvale and the Far Isles grew to 40 percent from 5 percent.",
            &["Sales to Norvale and the Far Isles: 5 percent > 40 percent Up"],
        );
    }

    #[test]
    fn no_changes() {
        let cases = [
            "It made profits of £4 million and £2 million, compared to £3 million and £1 million a year earlier.",
            "Income was £21 million, or 74 pence a share, compared with £14 million, or 51 pence a share, in 2019.",
            "The plant halves the time to deliver.",
            "Rowers with short oars make up about 35 percent of the club.",
            "Late swimmers made up 45 percent of the field.",
            "They took the bus to Varley with anywhere from three to 15 boats.",
            "The lamp doubles as a float.",
            "Ana Pohl doubled down on her plan by reading 12 letters.",
            "The grains are sorted and accelerated up to 60% the pace of sound.",
            "Water pressure in the pipe fell 2.1 to 5.3 mmHg in a week.",
            "It will help us to find leaks early and hence improve the yield from about 15% to 50%.",
            "A few miles south, the plan drew protests, which involved reducing the 36 piers to 18.",
            "Some 20 percent were out of work, about double the rate of Norvale.",
            "The fair drew 1,100 people, about triple the size of the crowd before.",
            "It raised $200,000, double what Pohl had hoped.",
            "The number of people drawing a pension is projected to swell to 65 million in 2035 from 49 million in 2015.",
            "Rising grain imports from 1999 to 2011 cost up to 24,000 jobs.",
            "In towns over 65 years old, 11 percent of halls had leaks compared with 1.2 percent of barns.",
            "Some 19 percent had a decrease in weight compared with 9 percent of divers.",
            "Half of the crews went into port compared with 13% in the other group.",
            "More than 4,000 maps of Varley were sold compared to about 400 for Norvale.",
            "The team showed that moving checks from every 3 days to every 9 days helps.",
            "The wait was 14 days for those with an 80 percent weight reduction.",
            "Leaks fell threefold less often than 12 years before.",
            "The number of rowers in a new crew never dipped below 30%.",
            "Rowers saw a four-fold improvement in stamina.",
            "Prices range from $5 to $10.",
            "The camp is for children from 5 to 10 years old.",
            "They are doubling down on a double room.",
            "It raised $5 million to build 12 homes.",
            "Some 57% of men, compared with 43% of women, agreed.",
            "The cutting-edge lab moved to 12 Mill Street.",
            "Sleep can double the chance of recovery.",
            "It expanded to 12 countries.",
            "The plan could cut heating costs by 20%.",
            "The tool shows how a 15% reduction in waste could pay for itself.",
            "The market is expected to grow from $6 million to $16 million.",
            "The board wants to raise its fee from $2 to $3.",
            "The scheme is designed to boost membership by 10%.",
            "The study looks at the impact of raising fares by 12%.",
            "Analysts foresee a rise in prices of 12%.",
            "Training can double or triple a swimmer's chance of survival.",
            "If fares rise by 12%, fewer will travel.",
            "The card also offers a discount, providing up to 15% of the fare.",
            "The port aims at a 12% increase in traffic.",
        ];
        for text in cases {
            check(text, &[]);
        }
    }
}
