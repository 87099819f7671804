//! Numbers with what they count, their unit or currency, and their qualifier.

use std::ops::Range;

use serde::Serialize;

use crate::doc::back;
use crate::lexicon::List;
use crate::number::numeral::{self, Form, Number};
use crate::number::{count, joint, label, link, money, qualifier, unit};
use crate::syntax::{Syntax, Text};
use crate::{Doc, Kind, SectionKind, Span};

/// A number with what it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The number with its unit or currency, and the noun where it follows at once: "1,000 profiles", "$4.1 million".
    pub span: Span,
    /// What sort of number it is.
    pub kind: QuantityKind,
    /// Scale words expanded: "1.2 billion" is 1200000000.
    pub value: f64,
    /// Upper end of a range, never below `value`.
    pub value_to: Option<f64>,
    /// The whole of a ratio: 5 for "one in five".
    pub of: Option<f64>,
    /// What is counted, the unit, or the currency.
    pub unit: Option<Unit>,
    /// "about", "more than" …
    pub qualifier: Option<Qualifier>,
}

/// What a quantity counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Words of the text: "profiles".
    Words(Span),
    /// A symbol or an ISO 4217 code: "km", "USD".
    Symbol(&'static str),
}

/// What sort of number a quantity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum QuantityKind {
    /// "4,000 profiles"
    Count,
    /// "$98M"
    Money,
    /// "12%", "three percentage points"
    Percent,
    /// "six months"
    Duration,
    /// "5 km"
    Measure,
    /// "third"
    Ordinal,
    /// "one in six", "two-thirds"; of a score, "152-52", the first number
    Ratio,
    /// "aged 34"
    Age,
}

/// How exact a quantity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Qualifier {
    /// "about", "some", "nearly"
    About,
    /// "more than"
    Over,
    /// "less than"
    Under,
    /// "at least"
    AtLeast,
    /// "up to"
    AtMost,
}

/// A number with its unit, before it is joined with its neighbours.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    /// With currency, unit and noun.
    pub tokens: Range<usize>,
    pub number: Number,
    pub kind: QuantityKind,
    pub value: f64,
    pub value_to: Option<f64>,
    pub of: Option<f64>,
    pub unit: Option<Unit>,
}

impl Amount {
    /// A count of nothing named.
    pub fn of(number: Number, start: usize, end: usize) -> Self {
        let value = number.value;
        Self { tokens: start..end, number, kind: QuantityKind::Count, value, value_to: None, of: None, unit: None }
    }
}

/// Finds the quantities outside the `dates`, in order of appearance.
#[must_use]
pub fn find(doc: &Doc, syntax: &Syntax, dates: &[Span]) -> Vec<Quantity> {
    let text = Text { doc, syntax };
    let (mut found, mut floor) = (Vec::new(), 0);
    let story = doc.sentences.iter().any(|s| holds_figures(s.kind));
    for sentence in doc.sentences.iter().filter(|s| !story || holds_figures(s.kind)) {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            at = match read(text, dates, at) {
                Some((amount, end)) => {
                    // A sign between two numbers belongs to one of them.
                    found.extend(amount.filter(|a| a.tokens.start >= floor).map(|a| finish(doc, a)));
                    floor = end.max(at + 1);
                    floor
                }
                None => at + 1,
            };
        }
    }
    found
}

/// Whether figures are looked for in sections of this kind, where there is a story besides.
const fn holds_figures(kind: SectionKind) -> bool {
    !matches!(
        kind,
        SectionKind::Contact | SectionKind::Breadcrumb | SectionKind::Label | SectionKind::End | SectionKind::Dateline
    )
}

/// The amount whose number begins at token `at`, and the token to go on from; None where no number begins there.
fn read(text: Text, dates: &[Span], at: usize) -> Option<(Option<Amount>, usize)> {
    let first = unlinked(text, dates, at, false)?;
    let Some(first) = first.amount.or_else(|| opening(text, at)) else { return Some((None, first.end)) };
    let joined = link::join(text, first, |at| unlinked(text, dates, at, true)?.amount);
    let end = joined.tokens.end;
    let alone = joined.kind == QuantityKind::Count && joined.unit.is_none() && joined.value_to.is_none();
    let bare = alone && joined.number.form == Form::Words;
    let told = !bare || count::is_told(text, &joined.number);
    Some((Some(joined).filter(|a| told && !count::is_stray(text, a)), end))
}

/// "two (to three minutes)": a number in words that tells nothing by itself and may begin a range.
fn opening(text: Text, at: usize) -> Option<Amount> {
    let number = numeral::read(text.doc, at, false).filter(|n| n.form == Form::Words && n.value > 0.0)?;
    let end = number.tokens.end;
    let joins = joint::to(text.doc, end) || joint::or(text.doc, end);
    (joins && numeral::may_begin(text.doc, end + 1)).then(|| Amount::of(number, at, end))
}

/// What stands at a token: an amount, or a number that is none.
struct Found {
    amount: Option<Amount>,
    end: usize,
}

/// The amount whose number begins at token `at`, by itself; `linked` says that a number stands before it.
fn unlinked(text: Text, dates: &[Span], at: usize, linked: bool) -> Option<Found> {
    let doc = text.doc;
    if let Some(amount) = wordy(text, at) {
        return Some(Found { end: amount.tokens.end, amount: Some(amount) });
    }
    if !numeral::may_begin(doc, at) {
        return None;
    }
    let number = numeral::read(doc, at, false)?;
    let end = number.tokens.end;
    if let Some(end) = in_date(doc, dates, &number) {
        return Some(Found { amount: None, end });
    }
    let amount = amount(text, at, &number).filter(|a| !is_sign(doc, a, linked));
    Some(Found { end: amount.as_ref().map_or(end, |a| a.tokens.end), amount })
}

/// Tries the kinds of amounts, those with the clearest marks first.
fn amount(text: Text, at: usize, number: &Number) -> Option<Amount> {
    let doc = text.doc;
    if unit::is_reading(doc, number) {
        return None;
    }
    let year = label::is_year(doc, number);
    money::read(doc, at)
        .or_else(|| link::ratio(text, number))
        .or_else(|| unit::read(doc, number).filter(|a| !year || a.kind != QuantityKind::Duration))
        .or_else(|| count::age(doc, number))
        .or_else(|| count::ordinal(text, number))
        .or_else(|| count::read(text, number).filter(|_| !year || qualifier::before(doc, at).is_some()))
}

/// Amounts that don't begin with a number: "USD115", "more than an hour", "month-long".
fn wordy(text: Text, at: usize) -> Option<Amount> {
    let doc = text.doc;
    let token = doc.tokens.get(at)?;
    if token.kind != Kind::Word {
        return None;
    }
    if doc.word(at).bytes().any(|b| b.is_ascii_digit()) {
        return money::read_glued(doc, at);
    }
    let worded = unit::read_share(doc, at).or_else(|| unit::read_half(doc, at));
    if let Some(amount) = worded.or_else(|| count::ordinal_words(text, at)) {
        return Some(amount);
    }
    let (kind, unit, value, end) = unit::read_article(doc, at).or_else(|| unit::read_long(doc, at))?;
    let number = numeral::Number::one(at..at + 1);
    Some(Amount { kind, unit: Some(unit), value, ..Amount::of(number, at, end) })
}

/// Whether the digits belong to a longer sign.
fn is_sign(doc: &Doc, amount: &Amount, linked: bool) -> bool {
    let number = &amount.number.tokens;
    let end = match (amount.kind, amount.unit) {
        (QuantityKind::Ordinal, _) => number.end + 1,
        (_, Some(Unit::Words(_))) => number.end,
        _ => amount.tokens.end,
    };
    amount.number.form == Form::Digits && label::is_sign(doc, &(number.start..end), linked)
}

/// The token behind the date that the number is part of.
fn in_date(doc: &Doc, dates: &[Span], number: &Number) -> Option<usize> {
    let span = doc.span(number.tokens.clone());
    let date = dates.get(dates.partition_point(|d| d.end <= span.start)).filter(|d| d.overlaps(span))?;
    Some(doc.tokens_in(*date).end)
}

fn finish(doc: &Doc, amount: Amount) -> Quantity {
    let start = amount.tokens.start;
    let before =
        qualifier::before(doc, start).filter(|&(q, at)| !spans(doc, &amount, q, at) && !steps(doc, &amount, at));
    let before = before.map(|(q, _)| q);
    let number = amount.number.tokens.clone();
    let behind = qualifier::behind(doc, number.end).or_else(|| qualifier::behind(doc, amount.tokens.end));
    let plus = number.clone().any(|i| doc.mark(i) == '+').then_some(Qualifier::AtLeast);
    Quantity {
        span: doc.span(amount.tokens),
        kind: amount.kind,
        value: amount.value,
        value_to: amount.value_to,
        of: amount.of,
        unit: amount.unit,
        qualifier: before.or(behind.map(|(q, _)| q)).or(plus),
    }
}

/// "growth over five years": "over" before a time is a preposition, unless another stands before it ("for over five years").
fn spans(doc: &Doc, amount: &Amount, qualifier: Qualifier, at: usize) -> bool {
    let over = qualifier == Qualifier::Over && at + 1 == amount.tokens.start && doc.word(at) == "over";
    let led = at.checked_sub(1).is_some_and(|b| doc.is(b, List::Preposition)) || joint::of(doc, amount.tokens.end);
    amount.kind == QuantityKind::Duration && over && !led
}

/// "crept up to 31.5 from 30.2": where it went, not the most that it may be.
fn steps(doc: &Doc, amount: &Amount, at: usize) -> bool {
    let turn = doc.is(at, List::ChangeAdverb) && joint::to(doc, back(amount.tokens.start, 1));
    let end = amount.tokens.end;
    turn && joint::from(doc, end + usize::from(doc.mark(end) == ','))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date;

    /// Each quantity as "kind value..to unit qualifier".
    fn read(text: &str) -> Vec<String> {
        let doc = Doc::new(text);
        let show = |q: &Quantity| {
            let to = q.value_to.map_or(String::new(), |to| format!("..{to}"));
            let of = q.of.map_or(String::new(), |of| format!(" of {of}"));
            let unit = match q.unit {
                Some(Unit::Words(span)) => format!(" {}", span.of(text)),
                Some(Unit::Symbol(symbol)) => format!(" {symbol}"),
                None => String::new(),
            };
            let qualifier = q.qualifier.map_or(String::new(), |x| format!(" {x:?}"));
            format!("{:?} {}{to}{of}{unit}{qualifier}", q.kind, q.value)
        };
        let syntax = Syntax::new(&doc);
        find(&doc, &syntax, &date::find(&doc, &syntax, None).spans()).iter().map(show).collect()
    }

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(read(text), expected, "{text:?}");
    }

    #[test]
    fn counts() {
        check(
            "Some 150 harbour-safety experts from 42 towns met.",
            &["Count 150 harbour-safety experts About", "Count 42 towns"],
        );
        check("14 May 2026 | 3 min read\n\nNorvale has nine ports.", &["Count 9 ports"]);
        check("It holds 1,000 records of old ships.", &["Count 1000 records"]);
        check("Ten of these deliveries arrived late.", &["Count 10 deliveries"]);
        check("It works with 300 of the region’s leading growers.", &["Count 300 region’s leading growers"]);
        check("The fund serves 40+ million pupils.", &["Count 40000000 pupils AtLeast"]);
        check("It reached two or more local schools.", &["Count 2 local schools AtLeast"]);
        check("The site draws 1.2bn visits.", &["Count 1200000000 visits"]);
        check("It employs 7,000 U.K.-based engineers.", &["Count 7000 U.K.-based engineers"]);
        check("They ran 150 health and nutrition courses.", &["Count 150 health and nutrition courses"]);
        check("A 12-member panel sat.", &["Count 12 member"]);
        check("The chair is Lee. 150 people came.", &["Count 150 people"]);
        check("One person was hurt and 15 were treated.", &["Count 1 person", "Count 15"]);
        check("The total supply is 4096.", &["Count 4096"]);
        check("It bought 609,190 QRX last week.", &["Count 609190 QRX"]);
    }

    #[test]
    fn money() {
        check("It raised $98M+ and £7 billion.", &["Money 98000000 USD AtLeast", "Money 7000000000 GBP"]);
        check(
            "US$118 million, S$45,184.21 and €1.2bn",
            &["Money 118000000 USD", "Money 45184.21 SGD", "Money 1200000000 EUR"],
        );
        check("It cost $ 3.2 million or 300 dollars.", &["Money 3200000 USD", "Money 300 USD"]);
        check("A dividend of 50 pence, or 50p, is due.", &["Money 0.5 GBP", "Money 0.5 GBP"]);
        check(
            "Fees of Rs. 500 crore, CHF 5m and 450,000 yen",
            &["Money 5000000000 INR", "Money 5000000 CHF", "Money 450000 JPY"],
        );
        check(
            "They paid USD115, EUR1.2bn and 75 USD million.",
            &["Money 115 USD", "Money 1200000000 EUR", "Money 75000000 USD"],
        );
        check("It took 3 dollars and 50 cents.", &["Money 3.5 USD"]);
        check("Returns: $20 + $1", &["Money 20 USD", "Money 1 USD"]);
        check("Tickets cost $20 to $30.", &["Money 20..30 USD"]);
        check("It sought $20-$30 million.", &["Money 20000000..30000000 USD"]);
        check("The firm paid 2.5 million Canadian dollars.", &["Money 2500000 CAD"]);
        check("The top 5 won prizes.", &[]);
        check("All 70 of us know ALL 5 answers.", &["Count 70", "Count 5 answers"]);
    }

    #[test]
    fn percents() {
        check("Some 12% of staff and 3.5 per cent of clients agreed.", &["Percent 12 % About", "Percent 3.5 %"]);
        check("It rose three percentage points.", &["Percent 3 pp"]);
        check("Rates of 10 to 15 percent apply.", &["Percent 10..15 %"]);
        check("It fell by 25 basis points.", &["Percent 25 bp"]);
    }

    #[test]
    fn times_ages_and_measures() {
        check("After six months and a three-day meeting", &["Duration 6 month", "Duration 3 day"]);
        check(
            "It recalled 84,000 night lights under a five year plan",
            &["Count 84000 night lights", "Duration 5 year"],
        );
        check("It took an hour and a half, or two and a half hours.", &["Duration 1.5 hour", "Duration 2.5 hour"]);
        check("It took more than a year.", &["Duration 1 year Over"]);
        check("It grew over five years, after over two years of work.", &["Duration 5 year", "Duration 2 year Over"]);
        check("It is for people aged 20 years or older.", &["Age 20 year AtLeast"]);
        check("A month-long trial of 12 consecutive weeks", &["Duration 1 month", "Duration 12 week"]);
        check("The 34-year-old met Ana Pohl, 41, and a man aged 29.", &["Age 34 year", "Age 41 year", "Age 29 year"]);
        check("The patient is an 87 yo man, his wife 79 y/o.", &["Age 87 year", "Age 79 year"]);
        check("It is open to children under 12 and to those aged 60 to 90.", &["Age 12 year Under", "Age 60..90 year"]);
        check(
            "The 7.9-foot (2.4-meter) dish cooled to minus 13 degrees Celsius.",
            &["Measure 7.9 ft", "Measure 2.4 m", "Measure -13 °C"],
        );
        check(
            "A 467,609-square-foot depot with 5 km of track and 45 m/s winds",
            &["Measure 467609 sq ft", "Measure 5 km", "Measure 45 m/s"],
        );
        check("The 5G network weighs 5g.", &["Measure 5 g"]);
    }

    #[test]
    fn ratios_ranges_and_ordinals() {
        check("One in six homes and four out of five seniors agreed.", &["Ratio 1 of 6 homes", "Ratio 4 of 5 seniors"]);
        check("It passed on a 20-1 vote and won 52-48.", &["Ratio 20 vote", "Ratio 52"]);
        check("Two-thirds of the pupils passed.", &["Ratio 0.6666666666666666 pupils"]);
        check("Between 5 and 10 boats, or 3-5 crews, sail.", &["Count 5..10 boats", "Count 3..5 crews"]);
        check("It needs 10 to 15 million litres.", &["Measure 10000000..15000000 l"]);
        check("A rate of 12 per 100,000 people", &["Ratio 12 of 100000 people"]);
        check("Its 40th anniversary falls on 42nd Street.", &["Ordinal 40 anniversary"]);
    }

    #[test]
    fn numbers_that_count_nothing() {
        let cases = [
            "Call 555-0123-456 or +44 20 7946 0958.",
            "The 9-2611 copper cables are in stock.",
            "Call (555) 555-0123 or 1-800-555-HELP.",
            "Version 3.10.2 follows v2.0 and release 4.",
            "See Section 12, Article 5 and No. 7.",
            "It meets ISO 9001 and (ISO) 13485.",
            "Doors open at 10:30, 5 p.m. or 6-10pm.",
            "Find us at 12 Harbour Street or in Salem, OR 97301.",
            "Covid-19 and the B-52",
            "The 1990s and the ’26 season",
            "Apollo 11 and the Inc. 5000 list",
            "This year’s Inc. 5000 honourees were named.",
            "A 501(c)(3) body",
            "Open 24/7, case A/12/5, tag #5",
            "Mail team5@example.org or see https://example.org/2024/07?id=99.",
            "On 4 May 2026 it opened, in 2026.",
            "He is one of the best, the one we chose one day.",
            "Sales of the 911 Turbo, a six-figure sum, and six figure incomes",
            "The Motel 6 & Cabin 9 brands",
            "thousands of people, dozens of boats",
        ];
        for text in cases {
            check(text, &[]);
        }
    }

    #[test]
    fn what_the_words_around_tell() {
        check("It insures more than 3 million licensed pilots.", &["Count 3000000 licensed pilots Over"]);
        check("The mill was one of 40+ sheds along the quay.", &["Count 40 sheds AtLeast"]);
        check("Six of the eight gates were shut.", &["Ratio 6 of 8 gates"]);
        check("It ran 4,000 boat inspection (BIX) visits.", &["Count 4000 boat inspection (BIX) visits"]);
        check("Piles were set at 0.4-to-1.2-metre gaps.", &["Measure 0.4..1.2 m"]);
        check("The index crept up to 31.5 from 30.2.", &["Count 31.5", "Count 30.2"]);
        check("The boat came in two to three minutes.", &["Duration 2..3 minute"]);
        check("The mayor has over 25 years of experience.", &["Duration 25 year Over"]);
        check("Crews are Sprats (ages 6-9), and Herrings (ages 10-13).", &["Age 6..9 year", "Age 10..13 year"]);
        check("More than half of the population came.", &["Ratio 0.5 population Over"]);
        check("It beat 90% in May and over 80% in June.", &["Percent 90 %", "Percent 80 % Over"]);
        check("The Long Walk to a Million is her book on the Four Laws of Tides.", &[]);
        check("Visits were up 40% to 3,000.", &["Percent 40 %", "Count 3000"]);
        check("The crates hold 12 AED practice boards.", &["Count 12 AED practice boards"]);
        check(
            "It took 312 Nordic displaced workers and 45 Baltic settlers.",
            &["Count 312 Nordic displaced workers", "Count 45 Baltic settlers"],
        );
    }

    #[test]
    fn numbers_of_a_list_count_nothing() {
        let list = "1. Open the lid of the large mill\n2. Add 3 cups of the grain\n3) Close it";
        check(
            &format!("How to make flour\n\nThe mill has run since spring. It makes flour.\n\n{list}"),
            &["Count 3 cups"],
        );
    }
}
