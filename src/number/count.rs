//! Counts, ordinals and ages: a number with the noun it counts.

use std::ops::Range;

use crate::doc::{back, verb};
use crate::lexicon::List;
use crate::number::numeral::{Form, Number};
use crate::number::quantity::{Amount, QuantityKind, Unit};
use crate::number::{joint, label, noun, qualifier};
use crate::syntax::{Pos, Text};
use crate::{Doc, Gap, Kind, Shape, Span};

/// The count at `number`, with the noun where one follows; None where the number counts nothing.
#[must_use]
pub fn read(text: Text, number: &Number) -> Option<Amount> {
    let doc = text.doc;
    let (start, end) = (number.tokens.start, number.tokens.end);
    if number.form == Form::Digits && glued(doc, end) && doc.is_word(end) {
        return None;
    }
    let shared = noun::shared(text, end);
    let noun = if shared.is_some() { None } else { counted(text, number) };
    let found = Amount::of(number.clone(), start, noun.as_ref().map_or(end, |n| n.end));
    let unit =
        noun.as_ref().map(|n| doc.value(back(n.end, 1), List::Duration).map_or(Unit::Words(n.words), Unit::Symbol));
    let unit = unit.or_else(|| shared.map(|noun| Unit::Words(doc.span(noun))));
    match number.form {
        Form::Digits if label::is_name(doc, number, unit.is_some()) => None,
        Form::Words if unit.is_none() && !is_told(text, number) || label::is_joined(doc, start) => None,
        Form::Words if label::is_titled(doc, &number.tokens) => None,
        Form::Words if number.value == 0.0 || doc.word(end) == "figure" => None,
        Form::Fraction => Some(Amount { kind: QuantityKind::Ratio, unit, ..found }),
        _ => Some(Amount { kind: counts(text, noun.as_ref()), unit, ..found }),
    }
}

/// "12 consecutive years" are a duration, "50 times more" is a measure.
fn counts(text: Text, noun: Option<&Counted>) -> QuantityKind {
    let Some(noun) = noun else { return QuantityKind::Count };
    let head = back(noun.end, 1);
    if text.doc.is(head, List::Duration) && text.doc.word(head).len() > 2 {
        return QuantityKind::Duration;
    }
    if noun.single && is_factor(text, head) { QuantityKind::Measure } else { QuantityKind::Count }
}

/// "(50) times more", "times as many", "times the size", "times higher": how much, not how often.
fn is_factor(text: Text, times: usize) -> bool {
    let (doc, next) = (text.doc, times + 1);
    let than = doc.is(next, List::NumberLink) || joint::the(doc, next);
    let compared = text.syntax.pos(next) == Pos::Adjective || doc.folded(next).ends_with("er");
    let higher = compared && !doc.is(next, List::DateCue) && !doc.is(next, List::Stopword);
    doc.folded(times) == "times" && doc.gap(next) == Gap::Space && (than || higher)
}

/// "fifth consecutive year": an ordinal in words, which alone may be no more than "next" or "other".
#[must_use]
pub fn ordinal_words(text: Text, at: usize) -> Option<Amount> {
    let doc = text.doc;
    let value: u8 = doc.value(at, List::OrdinalDay)?.parse().ok()?;
    let ordered = doc.value(at + 1, List::NumberLink) == Some("order");
    let noun = noun::single(text, at + 2).filter(|_| ordered)?;
    let unit = Some(Unit::Words(doc.span(noun.clone())));
    let number = Number::of(value, at..at + 1);
    Some(Amount { kind: QuantityKind::Ordinal, unit, ..Amount::of(number, at, noun.end) })
}

/// "39th country": an ordinal in digits with the noun it orders.
#[must_use]
pub fn ordinal(text: Text, number: &Number) -> Option<Amount> {
    let doc = text.doc;
    let (start, end) = (number.tokens.start, number.tokens.end);
    let suffix = doc.tokens.get(end).filter(|t| t.gap == Gap::None && t.kind == Kind::Word)?;
    if !matches!(suffix.span.of(doc.text).to_ascii_lowercase().as_str(), "st" | "nd" | "rd" | "th")
        || !number.is_plain(doc)
    {
        return None;
    }
    let noun = noun::single(text, end + 1)?;
    // "the 21st century" is a time, "its 27th year" is counted.
    let owned = matches!(text.syntax.pos(back(start, 1)), Pos::Possessive | Pos::Genitive) && noun.len() == 1;
    let street = noun.clone().any(|i| {
        doc.is(i, List::Street)
            || !owned && doc.is(i, List::Duration)
            || doc.is(i, List::Month)
            || doc.word(i) == "party"
    });
    let unit = Some(Unit::Words(doc.span(noun.clone())));
    (!street).then(|| Amount { kind: QuantityKind::Ordinal, unit, ..Amount::of(number.clone(), start, noun.end) })
}

/// "aged 34", "at the age of 34", "Ana Pohl, 34,": an age that no unit shows.
#[must_use]
pub fn age(doc: &Doc, number: &Number) -> Option<Amount> {
    let start = number.tokens.start;
    let before = doc.word(start.checked_sub(1)?);
    let before = if before == ":" { doc.word(back(start, 2)) } else { before };
    let aged = matches!(before.to_ascii_lowercase().as_str(), "aged" | "age" | "ages")
        || before == "of" && doc.word(start.wrapping_sub(2)) == "age";
    let behind = short_behind(doc, number.tokens.end);
    let aged = aged || behind.is_some() || is_limit(doc, number);
    let fits = (1.0..=115.0).contains(&number.value) && number.power == 0 && number.form != Form::Fraction;
    if !fits || !(aged || is_apposed(doc, number)) {
        return None;
    }
    let found = Amount::of(number.clone(), start, behind.unwrap_or(number.tokens.end));
    Some(Amount { kind: QuantityKind::Age, unit: Some(Unit::Symbol("year")), ..found })
}

/// "87 yo", "87 y/o", as clinics write it: the token behind.
fn short_behind(doc: &Doc, at: usize) -> Option<usize> {
    match (doc.word(at), doc.word(at + 1), doc.word(at + 2)) {
        ("yo", ..) => Some(at + 1),
        ("y", "/", "o") => Some(at + 3),
        _ => None,
    }
}

/// "children under 12", "adults 21 and over": the bound of a group of people.
fn is_limit(doc: &Doc, number: &Number) -> bool {
    let (start, end) = (number.tokens.start, number.tokens.end);
    let group = |i: usize| {
        doc.is(i, List::Plural) || matches!(doc.word(i), "those" | "anyone" | "adults" | "kids" | "students" | "minors")
    };
    let bare = doc.tokens.get(end).is_none_or(|t| t.kind == Kind::Mark)
        || noun::ends_phrase(doc, end)
        || verb::is_finite(doc, end);
    let under = matches!(doc.word(back(start, 1)), "under" | "over") && start > 1 && group(back(start, 2));
    let older = (group(back(start, 1)) || noun::is_plural(doc, back(start, 1)))
        && joint::and(doc, end)
        && qualifier::behind(doc, end).is_some();
    bare && number.form == Form::Digits && (under || older)
}

/// "Ana Pohl, 34,": between commas behind a name of two words.
fn is_apposed(doc: &Doc, number: &Number) -> bool {
    let (start, end) = (number.tokens.start, number.tokens.end);
    let capital = |i: usize| doc.tokens.get(i).is_some_and(|t| matches!(t.shape, Shape::Title | Shape::Mixed));
    let bracket = doc.mark(back(start, 1)) == '(' && doc.mark(end) == ')';
    let between = (bracket || doc.mark(back(start, 1)) == ',' && matches!(doc.mark(end), ',' | ';' | '.'))
        && number.is_plain(doc);
    let opens = doc.sentences[doc.sentence_at(doc.tokens[start].span.start)].tokens.start == back(start, 2);
    let two = capital(back(start, 3)) && doc.gap(back(start, 2)) == Gap::Space
        || opens && !doc.is(back(start, 2), List::Stopword);
    let name = start > 1 && capital(back(start, 2)) && two && !doc.is(back(start, 2), List::NumberLabel);
    let street = doc.is(start.wrapping_sub(2), List::Street) || doc.is(start.wrapping_sub(2), List::Month);
    between && name && !street && number.value >= 14.0
}

/// A noun and the token behind it.
struct Counted {
    words: Span,
    end: usize,
    /// Whether it is one word right behind the number.
    single: bool,
}

fn counted(text: Text, number: &Number) -> Option<Counted> {
    let doc = text.doc;
    let end = number.tokens.end;
    let one = (number.value.abs() - 1.0).abs() < f64::EPSILON;
    let noun = if joint::of(doc, end) {
        partitive(text, end, number).filter(|_| !one)
    } else if number.form == Form::Fraction && is_led(text, end) {
        partitive(text, back(end, 1), number)
    } else if doc.mark(end) == '-' && glued(doc, end) && glued(doc, end + 1) && doc.word(end + 1) != "plus" {
        compound(doc, number)
    } else if one {
        single(text, number)
    } else {
        let behind = more_end(doc, end);
        noun::counted(text, behind).or_else(|| noun::governed(text, number.tokens.start, behind))
    }?;
    let single = noun == (end..end + 1);
    Some(Counted { words: doc.span(noun.clone()), end: noun.end, single })
}

/// "ten of these transactions"; a share may be one of a single thing: "half of the population", "half its staff".
fn partitive(text: Text, of: usize, number: &Number) -> Option<Range<usize>> {
    let at = of + 1 + usize::from(is_led(text, of + 1));
    let single = || noun::single(text, at).filter(|_| number.form == Form::Fraction);
    noun::counted(text, at).or_else(single)
}

fn is_led(text: Text, i: usize) -> bool {
    matches!(text.syntax.pos(i), Pos::Determiner | Pos::Possessive)
}

/// "12-member (panel)"
fn compound(doc: &Doc, number: &Number) -> Option<Range<usize>> {
    let at = number.tokens.end + 1;
    let token = doc.tokens.get(at)?;
    let lower = token.kind == Kind::Word
        && token.shape == Shape::Lower
        && !noun::ends_phrase(doc, at)
        && doc.word(at).len() > 2;
    (lower && number.form == Form::Digits).then_some(at..at + 1)
}

/// "1 vote", "one person", but not "one of", "one day", "this one".
fn single(text: Text, number: &Number) -> Option<Range<usize>> {
    let Text { doc, .. } = text;
    let noun = noun::single(text, number.tokens.end).filter(|n| n.len() < 5)?;
    let counted =
        number.form == Form::Digits || doc.is(back(noun.end, 1), List::LoneNoun) || is_exact(text, noun.clone());
    counted.then_some(noun)
}

/// Whether "one" before a noun tells how many: "one flight instrument", "one last time", not "one day", "one thing".
fn is_exact(text: Text, noun: Range<usize>) -> bool {
    let doc = text.doc;
    let last = matches!(doc.value(noun.start, List::DateCue), Some("shift -1" | "final"));
    let compound = noun.clone().all(|i| text.syntax.pos(i) == Pos::Noun && doc.shape(i) == Shape::Lower);
    let time = doc.is(noun.start, List::Duration) || doc.is(noun.start, List::Period);
    noun.len() == 2 && !time && (last || compound && doc.gap(noun.start + 1) > Gap::None)
}

/// Past "or more" and "other", which stand between a number and its noun.
fn more_end(doc: &Doc, end: usize) -> usize {
    let plus = doc.mark(end) == '-' && doc.word(end + 1) == "plus";
    let end = qualifier::behind(doc, end).map_or(end, |(_, end)| end) + if plus { 2 } else { 0 };
    end + usize::from(doc.value(end, List::NumberLink) == Some("past"))
}

/// Whether an amount is bare digits that stand where no figure stands: not behind a verb, "to" or "more than", nor alone.
#[must_use]
pub fn is_stray(text: Text, amount: &Amount) -> bool {
    let bare = amount.kind == QuantityKind::Count && amount.unit.is_none() && amount.value_to.is_none();
    bare && amount.number.is_plain(text.doc) && !is_figure(text, &amount.number)
}

fn is_figure(text: Text, number: &Number) -> bool {
    let doc = text.doc;
    let (start, end) = (number.tokens.start, number.tokens.end);
    let Some(before) = start.checked_sub(1) else { return true };
    let opens =
        doc.sentences.get(doc.sentence_at(doc.tokens[start].span.start)).is_some_and(|s| s.tokens.start == start);
    let title =
        doc.tokens.get(end).is_some_and(|t| matches!(t.shape, Shape::Title | Shape::Upper) && t.gap == Gap::Space);
    // "from just 12"
    let led = if text.syntax.pos(before) == Pos::Adverb { back(before, 1) } else { before };
    let leads = matches!(doc.word(led), "to" | "from" | "by" | "than" | ":" | "(")
        || verb::form(doc, before).is_some()
        || is_verb(text, before)
        || doc.folded(back(before, 1)) == "compared";
    let total = joint::of(doc, before) && before > 0 && doc.tokens[back(before, 1)].shape == Shape::Lower;
    let called = matches!(doc.word(before), "top" | "call" | "called" | "calling" | "Call");
    let subject = doc.is(end, List::Auxiliary) || joint::of(doc, end) && matches!(doc.word(before), "all" | "All");
    opens || subject || !title && !called && (leads || total || qualifier::before(doc, start).is_some())
}

/// Whether a number in words without a noun is a figure: a large one, a negative one, or the whole text.
#[must_use]
pub fn is_told(text: Text, number: &Number) -> bool {
    let doc = text.doc;
    let article = doc.is(number.tokens.start, List::Determiner) && !doc.is(number.tokens.start, List::NumberWord);
    let answer = number.tokens.start > 0
        && matches!(doc.word(back(number.tokens.start, 1)), "is" | "are" | "was" | "were" | "of");
    let ends = doc.tokens.get(number.tokens.end).is_none_or(|t| t.kind == Kind::Mark);
    let subject = doc.is(number.tokens.end, List::Auxiliary) && number.power > 0;
    subject
        || is_object(text, number)
        || answer && ends
        || number.value < 0.0
        || number.tokens.len() == doc.tokens.len()
        || number.value > 10.0 && !article
}

/// "She scored five in May": the object of a verb, of which the text has told what it counts.
fn is_object(text: Text, number: &Number) -> bool {
    let Some(before) = number.tokens.start.checked_sub(1) else { return false };
    let ends = matches!(text.syntax.pos(number.tokens.end), Pos::Preposition | Pos::Mark);
    let tied = matches!(text.doc.mark(number.tokens.end), '-' | '(');
    number.value > 1.0 && ends && is_verb(text, before) && !tied
}

/// Whether token `i` is the head of a verb that takes an object.
fn is_verb(text: Text, i: usize) -> bool {
    let chunk = text.syntax.chunk_at(i).and_then(|id| text.syntax.chunk(id));
    chunk.is_some_and(|chunk| chunk.head == i && chunk.verb().is_some_and(|group| !group.copula))
}

fn glued(doc: &Doc, i: usize) -> bool {
    doc.tokens.get(i).is_some_and(|t| t.gap == Gap::None)
}
