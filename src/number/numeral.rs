//! Numerals: digits in the common groupings, number words, fractions, and all of them with scale words; each to its value.

use std::ops::Range;

use crate::doc::back;
use crate::lexicon::{self, List};
use crate::number::{joint, noun, qualifier};
use crate::{Doc, Gap, Kind};

/// A numeral, where it stands.
#[derive(Clone, Debug)]
pub struct Number {
    /// Its tokens, scale words and sign included.
    pub tokens: Range<usize>,
    /// Its value.
    pub value: f64,
    /// How it is written.
    pub form: Form,
    /// The power of ten of its scale word or letter: 6 for "million", 0 where it has none.
    pub power: i32,
    exact: Value,
}

impl Number {
    /// The value times ten to the `power`, without a rounding error.
    #[must_use]
    pub fn scaled(&self, power: i32) -> f64 {
        let value = match self.exact {
            Value::Decimal(d) => Decimal::new(d.digits, d.exponent + power).to_f64(),
            Value::Ratio(r) => r * Decimal::new(1, power).to_f64(),
        };
        if self.value < 0.0 { -value } else { value }
    }

    /// The number one, for words such as "an" that stand for it.
    #[must_use]
    pub const fn one(tokens: Range<usize>) -> Self {
        Self { tokens, value: 1.0, form: Form::Words, power: 0, exact: Value::Decimal(Decimal::new(1, 0)) }
    }

    /// A small whole number in words.
    #[must_use]
    pub const fn of(value: u8, tokens: Range<usize>) -> Self {
        Self { value: value as f64, exact: Value::Decimal(Decimal::new(value as u64, 0)), ..Self::one(tokens) }
    }

    /// Whether nothing stands behind its decimal mark.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        matches!(self.exact, Value::Decimal(d) if d.exponent >= 0)
    }

    /// Whether it is a whole number in digits without separators: "2015", "34".
    #[must_use]
    pub fn is_plain(&self, doc: &Doc) -> bool {
        self.form == Form::Digits
            && self.tokens.len() == 1
            && doc.word(self.tokens.start).bytes().all(|b| b.is_ascii_digit())
    }
}

/// How a numeral is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// "1,000", "2½", "3 million"
    Digits,
    /// "twenty-one", "a hundred", "half a million"
    Words,
    /// "two-thirds", "half", "3/4"
    Fraction,
}

/// Reads the longest numeral that begins at token `at`. A lone letter behind digits ("5m") counts as a scale where `money` says so.
#[must_use]
pub fn read(doc: &Doc, at: usize, money: bool) -> Option<Number> {
    let signed = sign_len(doc, at);
    let reader = Reader { doc, money };
    let (sum, form) = match reader.fraction(at + signed) {
        Some(fraction) => (fraction, Form::Fraction),
        None => reader.numeral(at + signed)?,
    };
    let value = if signed > 0 { -sum.value.to_f64() } else { sum.value.to_f64() };
    Some(Number { tokens: at..sum.end, value, form, power: sum.power, exact: sum.value })
}

/// Reads digits glued behind `letters` bytes of token `at`: "USD115", "EUR1.2bn".
#[must_use]
pub fn read_behind(doc: &Doc, at: usize, letters: usize) -> Option<Number> {
    let reader = Reader { doc, money: true };
    let glued = |i: usize| reader.gap(i) == Gap::None;
    let tail = glued(at + 1) && matches!(doc.mark(at + 1), '.' | ',') && glued(at + 2) && reader.is_number(at + 2);
    let end = if tail { at + 3 } else { at + 1 };
    let words = doc.span(at..end).of(doc.text).get(letters..)?;
    let scale_at = words.find(char::is_alphabetic).unwrap_or(words.len());
    let value = digits(&words[..scale_at])?;
    if scale_at < words.len() {
        let scale = Scale::parse(lexicon::value(List::NumberWord, &words[scale_at..].to_ascii_lowercase())?)?;
        let exact = Value::Decimal(value.times(scale));
        let power = scale.power();
        return Some(Number { tokens: at..end, value: exact.to_f64(), form: Form::Digits, power, exact });
    }
    let (value, end, power) = reader.scale(end).map_or((value, end, 0), |(s, e)| (value.times(s), e, s.power()));
    let exact = Value::Decimal(value);
    Some(Number { tokens: at..end, value: exact.to_f64(), form: Form::Digits, power, exact })
}

/// The scale word at token `at`, as a power of ten, and the token behind it: "(USD) million".
#[must_use]
pub fn scale_behind(doc: &Doc, at: usize) -> Option<(i32, usize)> {
    match (Reader { doc, money: false }).scale(at)? {
        (Scale::Power(power), end) if doc.word(at).len() > 1 => Some((power, end)),
        _ => None,
    }
}

/// The share behind a unit: "(an hour) and a half"; value and end.
#[must_use]
pub fn and_share(doc: &Doc, at: usize) -> Option<(f64, usize)> {
    let (share, end) = Reader { doc, money: false }.and_share(at)?;
    Some((share.to_f64(), end))
}

/// Whether token `i` can begin a numeral; most tokens can't.
#[must_use]
pub fn may_begin(doc: &Doc, i: usize) -> bool {
    let Some(token) = doc.tokens.get(i) else { return false };
    match token.kind {
        Kind::Number => true,
        Kind::Word => {
            token.lex.has(List::NumberWord)
                || token.lex.has(List::Fraction)
                || matches!(doc.word(i), "a" | "A" | "an" | "An" | "minus" | "Minus" | "negative")
        }
        Kind::Mark => matches!(doc.mark(i), '-' | '−' | '.' | '½' | '¼' | '¾' | '⅓' | '⅔' | '⅛' | '⅜' | '⅝' | '⅞'),
    }
}

/// A decimal number: `digits` times ten to the `exponent`. Exact, so that 4.35 million is 4350000 on every platform.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Decimal {
    digits: u64,
    exponent: i32,
}

impl Decimal {
    const fn new(digits: u64, exponent: i32) -> Self {
        Self { digits, exponent }
    }

    fn plus(self, other: Self) -> Self {
        let exponent = self.exponent.min(other.exponent);
        let at = |d: Self| d.digits.saturating_mul(10u64.saturating_pow(d.exponent.abs_diff(exponent)));
        Self::new(at(self).saturating_add(at(other)), exponent)
    }

    fn times(self, scale: Scale) -> Self {
        match scale {
            Scale::Power(e) => Self::new(self.digits, self.exponent + e),
            Scale::Factor(n) => Self::new(self.digits.saturating_mul(n), self.exponent),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "seventeen digits are all that a reader can use")]
    fn to_f64(self) -> f64 {
        let power = (0..self.exponent.unsigned_abs().min(22)).fold(1.0, |p, _| p * 10.0);
        if self.exponent < 0 { self.digits as f64 / power } else { self.digits as f64 * power }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Scale {
    Power(i32),
    Factor(u64),
}

impl Scale {
    fn parse(value: &str) -> Option<Self> {
        let power = value.strip_prefix('e').and_then(|e| e.parse().ok()).map(Self::Power);
        power.or_else(|| value.strip_prefix('x').and_then(|x| x.parse().ok()).map(Self::Factor))
    }

    /// The power of ten below which terms behind this scale must lie: "six crore AND TWO HUNDRED".
    const fn power(self) -> i32 {
        match self {
            Self::Power(e) => e,
            Self::Factor(_) => 1,
        }
    }
}

/// A value read so far, and the token behind it.
#[derive(Clone, Copy, Debug)]
struct Sum {
    value: Value,
    end: usize,
    power: i32,
}

/// A value: a decimal number, or thirds and the like.
#[derive(Clone, Copy, Debug)]
enum Value {
    Decimal(Decimal),
    Ratio(f64),
}

impl Value {
    fn to_f64(self) -> f64 {
        match self {
            Self::Decimal(d) => d.to_f64(),
            Self::Ratio(r) => r,
        }
    }
}

struct Reader<'d, 'a> {
    doc: &'d Doc<'a>,
    money: bool,
}

impl Reader<'_, '_> {
    /// Terms in falling scale: "two million three hundred thousand and six".
    fn numeral(&self, at: usize) -> Option<(Sum, Form)> {
        let form = if self.is_number(at) || self.doc.mark(at) == '.' { Form::Digits } else { Form::Words };
        let (mut sum, mut end, mut limit) = self.term(at)?;
        let power = limit;
        while limit > 2 {
            let and = usize::from(joint::and(self.doc, end));
            let Some((term, after, power)) = self.term(end + and) else { break };
            let loose = form == Form::Digits || self.is_number(end + and);
            if power >= limit || self.doc.word(end + and).starts_with(['a', 'A']) || (loose && power < 2) {
                break;
            }
            (sum, end, limit) = (sum.plus(term), after, power);
        }
        Some((Sum { value: Value::Decimal(sum), end, power }, form))
    }

    /// A group with its scales: "two hundred and two thousand", "half a million"; its value, end and power of ten.
    fn term(&self, at: usize) -> Option<(Decimal, usize, i32)> {
        let (mut value, mut end, article) = match self.half_a(at) {
            Some((value, end)) => (value, end, true),
            None => self.group(at)?,
        };
        let single = value == Decimal::new(1, 0);
        let mut power = 0;
        while let Some((scale, after)) = self.scale(end) {
            if power > 0 && scale == Scale::Power(2) {
                break;
            }
            (value, end, power) = (value.times(scale), after, power.max(scale.power()));
            if scale == Scale::Power(2)
                && let Some((rest, after)) = self.below_hundred(end)
            {
                (value, end) = (value.plus(rest), after);
            }
        }
        if let Some((share, after)) = self.and_share(end).filter(|_| single && power > 2) {
            let share = Decimal::new(share.digits, share.exponent + power);
            (value, end) = (value.plus(share), after);
        }
        if article && power == 0 { None } else { Some((value, end, power)) }
    }

    /// Digits, a word below a hundred, or "a" before a scale; the last part says that it was an article.
    fn group(&self, at: usize) -> Option<(Decimal, usize, bool)> {
        if let Some((value, end)) = self.digits(at) {
            let (value, end) = self.add_share(value, end);
            return Some((value, end, false));
        }
        if joint::article(self.doc, at) {
            return Some((Decimal::new(1, 0), at + 1, true));
        }
        let (value, end) = self.small(at)?;
        let (value, end) = self.add_point(value, end);
        let (value, end) = self.add_share(value, end);
        Some((value, end, false))
    }

    /// "half a (million)", "three-quarters of a (million)", "a couple of (hundred)"; value and end, which a scale must follow.
    fn half_a(&self, at: usize) -> Option<(Decimal, usize)> {
        let first = at + usize::from(matches!(self.doc.word(at), "a" | "A" | "one" | "One"));
        if self.doc.value(first, List::NumberWord) == Some("couple") {
            let end = first + 1 + usize::from(joint::of(self.doc, first + 1));
            return self.scale(end).map(|_| (Decimal::new(2, 0), end));
        }
        let (share, first) = match self.three_quarters(at) {
            Some((share, end)) => (share, back(end, 1)),
            None => (self.share(first)?, first),
        };
        let of = usize::from(joint::of(self.doc, first + 1));
        let article = joint::article(self.doc, first + 1 + of);
        let next = first + 1 + usize::from(self.doc.mark(first + 1) == '-');
        if !article && self.scale_word(next).is_some_and(|(value, _)| value.starts_with('e')) {
            return Some((share, next));
        }
        (article && self.scale(first + 2 + of).is_some()).then_some((share, first + 2 + of))
    }

    /// Halves and quarters, which are decimal numbers.
    fn share(&self, at: usize) -> Option<Decimal> {
        match self.doc.value(at, List::Fraction)? {
            "2" => Some(Decimal::new(5, -1)),
            "4" => Some(Decimal::new(25, -2)),
            _ => None,
        }
    }

    /// "three quarters", "three-quarters"; value and end.
    fn three_quarters(&self, at: usize) -> Option<(Decimal, usize)> {
        let hyphen = usize::from(self.doc.mark(at + 1) == '-');
        let whole = self.word_value(at) == Some(3) && self.doc.value(at + 1 + hyphen, List::Fraction) == Some("4");
        whole.then(|| (Decimal::new(75, -2), at + 2 + hyphen))
    }

    /// "and a half", "and half", "and three quarters"; value and end.
    fn and_share(&self, at: usize) -> Option<(Decimal, usize)> {
        if !joint::and(self.doc, at) {
            return None;
        }
        let next = at + 1 + usize::from(self.doc.is(at + 1, List::Determiner) && self.doc.is(at + 2, List::Fraction));
        let (share, end) = self.three_quarters(at + 1).or_else(|| Some((self.share(next)?, next + 1)))?;
        // "two years and three-quarters of a million rivets": a figure of its own.
        (!joint::of(self.doc, end)).then_some((share, end))
    }

    fn add_share(&self, value: Decimal, end: usize) -> (Decimal, usize) {
        if let Some(share) = glyph(self.doc.word(end)).filter(|_| self.gap(end) == Gap::None) {
            return (value.plus(share), end + 1);
        }
        if let Some((share, after)) = self.typed_share(end).filter(|_| self.is_number(back(end, 1))) {
            return (value.plus(share), after);
        }
        self.and_share(end).map_or((value, end), |(share, after)| (value.plus(share), after))
    }

    /// "(5) 1/2", "(5) 3/8"; value and end.
    fn typed_share(&self, at: usize) -> Option<(Decimal, usize)> {
        let part = |i: usize| self.doc.word(i).parse::<u64>().ok().filter(|n| *n < 17);
        let (_, end) = self.slashed(at).filter(|&(_, end)| end == at + 3 && self.gap(at) == Gap::Space)?;
        let (n, d) = (part(at)?, part(at + 2)?);
        (10_000 % d == 0).then(|| (Decimal::new(n * (10_000 / d), -4), end))
    }

    /// "(two) point five"
    fn add_point(&self, value: Decimal, end: usize) -> (Decimal, usize) {
        if self.doc.word(end) != "point" {
            return (value, end);
        }
        let (mut value, mut end, mut places) = (value, end, 0);
        while let Some(digit) = self.word_value(end + 1).filter(|&d| d < 10 && places < 6) {
            places += 1;
            (value, end) = (value.plus(Decimal::new(digit, -places)), end + 1);
        }
        (value, if places > 0 { end + 1 } else { end })
    }

    /// "and six" behind "two hundred", unless it begins a number of its own: "two hundred and three hundred".
    fn below_hundred(&self, at: usize) -> Option<(Decimal, usize)> {
        let and = usize::from(joint::and(self.doc, at));
        let (value, end) = self.small(at + and)?;
        let own = matches!(self.scale(end), Some((Scale::Power(2) | Scale::Factor(_), _)));
        (!own).then_some((value, end))
    }

    /// A number below a hundred in words: "six", "twenty-one".
    fn small(&self, at: usize) -> Option<(Decimal, usize)> {
        let value = self.word_value(at)?;
        let hyphen = usize::from(self.doc.mark(at + 1) == '-');
        if value >= 20
            && value % 10 == 0
            && self.gap(at + 1) <= Gap::Line
            && let Some(one) = self.word_value(at + 1 + hyphen).filter(|v| (1..10).contains(v))
        {
            return Some((Decimal::new(value + one, 0), at + 2 + hyphen));
        }
        Some((Decimal::new(value, 0), at + 1))
    }

    fn word_value(&self, at: usize) -> Option<u64> {
        self.doc.value(at, List::NumberWord)?.parse().ok()
    }

    /// The scale at token `at`, or behind a hyphen there, and the token behind it.
    fn scale(&self, at: usize) -> Option<(Scale, usize)> {
        let glued = self.gap(at) == Gap::None;
        let hyphen = glued && self.doc.mark(at) == '-' && self.gap(at + 1) == Gap::None;
        let plus = glued && self.doc.mark(at) == '+' && self.gap(at + 1) == Gap::Space;
        let hyphen = usize::from(hyphen || plus);
        let i = at + hyphen;
        let (value, end) = self.scale_word(i)?;
        let scale = Scale::parse(value)?;
        let letter = self.doc.word(i).len() == 1;
        let fits = if letter { hyphen == 0 && self.letter_fits(i) } else { self.gap(i) != Gap::Blank };
        fits.then_some((scale, end))
    }

    /// The value of the scale word at token `i`, and the token behind it; a line may break it ("mil-⏎lion"), and the mark of a
    /// footnote may stick to it ("billion1").
    fn scale_word(&self, i: usize) -> Option<(&'static str, usize)> {
        const LONG: usize = 6;
        if let Some(value) = self.doc.value(i, List::NumberWord) {
            return Some((value, i + 1));
        }
        let word = self.doc.folded(i);
        if self.gap(i + 1) == Gap::None && self.doc.mark(i + 1) == '-' && self.gap(i + 2) == Gap::Line {
            let whole = format!("{word}{}", self.doc.folded(i + 2));
            return lexicon::value(List::NumberWord, &whole).filter(|_| whole.len() > LONG).map(|value| (value, i + 3));
        }
        let bare = word.trim_end_matches(|c: char| c.is_numeric());
        let cut = bare.len() > LONG && bare.len() < word.len();
        if cut { lexicon::value(List::NumberWord, bare).map(|value| (value, i + 1)) } else { None }
    }

    /// Whether a letter behind digits is a scale: "$5m", "10M", "40K users", a whole text of "10k"; "3M" and "5m" in a sentence may be anything.
    fn letter_fits(&self, i: usize) -> bool {
        if self.gap(i) != Gap::None || !(self.money || self.is_number(i.wrapping_sub(1))) {
            return self.is_apart_scale(i);
        }
        let long = self.doc.word(back(i, 1)).len() > 1;
        let whole = i == 1 && self.doc.tokens.len() == 2;
        let short = self.doc.word(back(i, 1)).len() < 4 || self.doc.word(back(i, 1)).contains('.');
        self.money
            || whole
            || noun::is_plural(self.doc, i + 1)
            || (long && short && matches!(self.doc.word(i), "M" | "B" | "b"))
    }

    /// "2,410.5 M", "1.5 M units": a capital behind a number that no name has.
    fn is_apart_scale(&self, i: usize) -> bool {
        let before = self.doc.word(back(i, 1));
        let figure = self.is_number(back(i, 1)) && before.contains(['.', ',']);
        let ends = self.doc.tokens.len() == i + 1 || noun::is_plural(self.doc, i + 1);
        figure && ends && self.gap(i) == Gap::Space && matches!(self.doc.word(i), "M" | "B")
    }

    /// "two-thirds", "a third", "3/4", "½"; "third quarter" and "half" without "of" are none.
    fn fraction(&self, at: usize) -> Option<Sum> {
        let (value, end) = self.slashed(at).or_else(|| self.worded(at))?;
        Some(Sum { value: Value::Ratio(value), end, power: 0 })
    }

    fn slashed(&self, at: usize) -> Option<(f64, usize)> {
        if let Some(share) = glyph(self.doc.word(at)) {
            return Some((share.to_f64(), at + 1));
        }
        if let Some(thirds) = ["⅓", "⅔"].iter().position(|&third| third == self.doc.word(at)) {
            return Some((if thirds == 0 { 1.0 } else { 2.0 } / 3.0, at + 1));
        }
        let part = |i: usize| self.doc.word(i).parse::<u8>().ok().filter(|n| (1..=16).contains(n));
        let glued = self.gap(at + 1) == Gap::None && self.gap(at + 2) == Gap::None && self.doc.mark(at + 1) == '/';
        let (n, d) = (part(at)?, part(at + 2)?);
        let common = matches!(d, 2..=6 | 8 | 10 | 16) && n < d;
        let ends = self.gap(at + 3) != Gap::None || self.doc.mark(at + 3) != '/';
        (glued && common && ends).then(|| (f64::from(n) / f64::from(d), at + 3))
    }

    fn worded(&self, at: usize) -> Option<(f64, usize)> {
        let first = self.doc.folded(at);
        let article = first == "a" || first == "one";
        let article_only = joint::article(self.doc, at);
        let count = if article { 1 } else { self.word_value(at).unwrap_or(1) };
        let part = if article || self.word_value(at).is_some() { at + 1 } else { at };
        let part = part + usize::from(part > at && self.doc.mark(part) == '-');
        let whole: u64 = self.doc.value(part, List::Fraction)?.parse().ok()?;
        let plural = self.doc.word(part).ends_with('s');
        let of = joint::of(self.doc, part + 1);
        let fits = if part == at {
            let led = of || self.doc.is(part + 1, List::Determiner) && qualifier::before(self.doc, at).is_some();
            led && whole == 2 && self.is_share(at)
        } else {
            let tied = self.doc.mark(back(part, 1)) == '-' || qualifier::before(self.doc, at).is_some();
            plural == (count > 1) && (plural || of || tied && !article_only)
        };
        let scaled = self.half_a(at).is_some();
        #[expect(clippy::cast_precision_loss, reason = "both are small")]
        (fits && count < whole && !scaled).then_some((count as f64 / whole as f64, part + 1))
    }

    /// "half of", but not "the first half of".
    fn is_share(&self, at: usize) -> bool {
        let before = at.wrapping_sub(1);
        !self.doc.is(before, List::OrdinalDay)
            && !matches!(self.doc.word(before), "the" | "this" | "other" | "latter" | "-")
    }

    /// A number in digits, with thousands parted by a comma, a stop or a narrow blank.
    fn digits(&self, at: usize) -> Option<(Decimal, usize)> {
        if self.doc.mark(at) == '.'
            && self.gap(at) != Gap::None
            && self.gap(at + 1) == Gap::None
            && self.is_number(at + 1)
        {
            let places = i32::try_from(self.doc.word(at + 1).len()).ok()?;
            return Some((Decimal::new(self.doc.word(at + 1).parse().ok()?, -places), at + 2));
        }
        if !self.is_number(at) {
            return None;
        }
        self.blank_grouped(at).or_else(|| Some((digits(self.doc.word(at))?, at + 1)))
    }

    /// "1 234 567.89", "1’234’567"
    fn blank_grouped(&self, at: usize) -> Option<(Decimal, usize)> {
        let first = self.doc.word(at);
        if first.len() > 3 || first.starts_with('0') || !first.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let mut joined = first.to_owned();
        let (mut end, mut plain) = (at + 1, false);
        while let Some((next, blank)) = self.group_at(end).filter(|_| end < at + 12) {
            joined.push_str(self.doc.word(next));
            (end, plain) = (next + 1, plain || blank);
        }
        let free = !plain || self.doc.is_word(end) && self.gap(end) == Gap::Space;
        let whole = end > at + 1 && free && !(self.is_number(end) && self.gap(end) <= Gap::Space);
        whole.then(|| Some((digits(&joined)?, end))).flatten()
    }

    /// The three digits that go on from the number before token `i`, behind a blank or an apostrophe; true where the blank is
    /// a plain one.
    fn group_at(&self, i: usize) -> Option<(usize, bool)> {
        let mark = matches!(self.doc.mark(i), '’' | '\'') && self.gap(i) == Gap::None && self.gap(i + 1) == Gap::None;
        let next = i + usize::from(mark);
        let long = self.doc.word(next).split(['.', ',']).next().is_some_and(|w| w.len() == 3);
        if !self.is_number(next) || !long {
            return None;
        }
        let before = self.doc.tokens[back(i, 1)].span.end;
        let between = crate::Span::new(before, self.doc.tokens[i].span.start).of(self.doc.text);
        match between {
            _ if mark => Some((next, false)),
            "\u{a0}" | "\u{202f}" | "\u{2009}" => Some((next, false)),
            " " => Some((next, true)),
            _ => None,
        }
    }

    fn is_number(&self, i: usize) -> bool {
        self.doc.tokens.get(i).is_some_and(|t| t.kind == Kind::Number)
    }

    fn gap(&self, i: usize) -> Gap {
        self.doc.tokens.get(i).map_or(Gap::Blank, |t| t.gap)
    }
}

/// How many tokens of a minus sign begin at token `at`.
fn sign_len(doc: &Doc, at: usize) -> usize {
    let Some(token) = doc.tokens.get(at) else { return 0 };
    let next = doc.tokens.get(at + 1);
    let digits = next.is_some_and(|t| t.kind == Kind::Number && t.gap == Gap::None);
    let tied = |i: usize| doc.tokens[i].kind == Kind::Number || doc.is(i, List::Measure) || doc.is(i, List::Percent);
    let free = (token.gap != Gap::None || at.checked_sub(1).is_some_and(|b| doc.is(b, List::CurrencySign)))
        && !at.checked_sub(1).is_some_and(tied);
    match doc.word(at) {
        "-" | "−" => usize::from(digits && (free || doc.mark(at.wrapping_sub(1)) == '(')),
        "minus" | "Minus" | "negative" => {
            usize::from(next.is_some_and(|t| t.kind == Kind::Number || t.lex.has(List::NumberWord)))
        }
        _ => 0,
    }
}

fn glyph(word: &str) -> Option<Decimal> {
    match word {
        "½" => Some(Decimal::new(5, -1)),
        "¼" => Some(Decimal::new(25, -2)),
        "¾" => Some(Decimal::new(75, -2)),
        "⅛" => Some(Decimal::new(125, -3)),
        "⅜" => Some(Decimal::new(375, -3)),
        "⅝" => Some(Decimal::new(625, -3)),
        "⅞" => Some(Decimal::new(875, -3)),
        _ => None,
    }
}

/// The value of a numeral in digits that is a word by itself.
#[must_use]
pub fn decimal(word: &str) -> Option<f64> {
    let plain = word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
    digits(word).filter(|_| plain).map(Decimal::to_f64)
}

/// The value of digits with separators: "1,000", "12,34,567.89", "1.234,56", "5,00"; None for "1.2.3" and the like.
fn digits(word: &str) -> Option<Decimal> {
    if word.len() > 24 {
        return None;
    }
    let (whole, part) = split_decimals(word)?;
    let digits: String = whole.chars().chain(part.chars()).filter(char::is_ascii_digit).collect();
    Some(Decimal::new(digits.parse().ok()?, -i32::try_from(part.len()).ok()?))
}

/// Parts a numeral at its decimal mark, where its thousands are well grouped.
fn split_decimals(word: &str) -> Option<(&str, &str)> {
    let Some(last) = word.rfind([',', '.']) else { return Some((word, "")) };
    let (whole, part) = (&word[..last], &word[last + 1..]);
    let mark = &word[last..=last];
    let other = if mark == "," { '.' } else { ',' };
    if is_grouped(word, ',') && mark == "," || mark == "." && whole.contains('.') && is_grouped(word, '.') {
        return Some((word, ""));
    }
    (!whole.contains(mark) && is_grouped(whole, other)).then_some((whole, part))
}

/// Whether `mark` parts the digits into groups of three, or in the Indian way ("12,34,567").
fn is_grouped(word: &str, mark: char) -> bool {
    let groups: Vec<&str> = word.split(mark).collect();
    let digits = groups.iter().all(|g| g.bytes().all(|b| b.is_ascii_digit()));
    let [first, middle @ .., last] = groups.as_slice() else { return digits };
    let fits = |n: usize| (1..=n).contains(&first.len()) && middle.iter().all(|g| g.len() == n);
    digits && last.len() == 3 && (fits(3) || !middle.is_empty() && fits(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, words: &str, value: f64) {
        let doc = Doc::new(text);
        let found = (0..doc.tokens.len()).filter(|&i| may_begin(&doc, i)).find_map(|i| read(&doc, i, false));
        let number = found.unwrap_or_else(|| panic!("no number in {text:?}"));
        assert_eq!(doc.span(number.tokens).of(text), words, "{text:?}");
        assert!((number.value - value).abs() < 1e-9, "{text:?}: {}", number.value);
    }

    #[test]
    fn values() {
        let cases = [
            ("1,000 seats", "1,000", 1000.0),
            ("4.35 million seats", "4.35 million", 4_350_000.0),
            ("12,34,567.89 in all", "12,34,567.89", 1_234_567.89),
            ("1.234,56 in all", "1.234,56", 1234.56),
            ("5,00 in all", "5,00", 5.0),
            ("10\u{202f}500,5 in all", "10\u{202f}500,5", 10_500.5),
            ("12 500 seats", "12 500", 12_500.0),
            ("twenty-one seats", "twenty-one", 21.0),
            ("two hundred and two thousand", "two hundred and two thousand", 202_000.0),
            ("between two hundred and three hundred", "two hundred", 200.0),
            ("three lakh crore", "three lakh crore", 3e12),
            ("6 crore and two hundred", "6 crore and two hundred", 60_000_200.0),
            ("a hundred and five", "a hundred and five", 105.0),
            ("half a million seats", "half a million", 500_000.0),
            ("a quarter of a million", "a quarter of a million", 250_000.0),
            ("half a dozen seats", "half a dozen", 6.0),
            ("two and a half million", "two and a half million", 2_500_000.0),
            ("2½ hours", "2½", 2.5),
            ("one point five million", "one point five million", 1_500_000.0),
            ("minus 13", "minus 13", -13.0),
            ("it fell to -7.5", "-7.5", -7.5),
            ("two-thirds of it", "two-thirds", 2.0 / 3.0),
            ("3/4 of it", "3/4", 0.75),
            ("12bn", "12bn", 12e9),
            ("a 20-million-seat plan", "20-million", 20e6),
            ("5 million six seats", "5 million", 5e6),
        ];
        for (text, words, value) in cases {
            check(text, words, value);
        }
    }

    #[test]
    fn not_numerals() {
        for text in ["a seat", "third quarter", "the first half of May", "1.2.3", "millions of seats", "another"] {
            let doc = Doc::new(text);
            let found = (0..doc.tokens.len()).filter(|&i| may_begin(&doc, i)).find_map(|i| read(&doc, i, false));
            assert!(found.is_none(), "{text:?}: {found:?}");
        }
    }
}
