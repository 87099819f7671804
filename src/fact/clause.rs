//! Cuts sentences into stretches that can stand on their own: clauses, predicates behind a long subject, phrases with a figure.

use std::ops::Range;

use crate::doc::verb::{self, Form};
use crate::fact::page::Page;
use crate::lexicon::List;
use crate::{Doc, Gap, Kind, Shape};

/// Fewer words say too little.
pub const SHORTEST: usize = 5;
/// More words are no longer a short fact.
pub const LONGEST: usize = 32;
/// How far a clause is followed, in tokens.
const REACH: usize = 60;
/// How far the verb of a clause may stand from its start, in tokens.
const NEAR: usize = 24;
/// The longest subject that is kept with its predicate when an apposition parts them, in tokens.
const PARTED: usize = 8;

/// A stretch of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The index of its sentence.
    pub sentence: usize,
    /// How it begins.
    pub start: Start,
    /// How it ends.
    pub end: End,
    /// Its subject, which stands before it where it begins with the verb.
    pub subject: Option<Range<usize>>,
    /// Its finite verb, or participle.
    pub verb: Option<usize>,
}

/// What stands at the start of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// The start of the sentence.
    Sentence,
    /// What follows "that" or reporting words.
    Report,
    /// The main clause behind an opening phrase, or a clause behind "and", ";" or a dash.
    Clause,
    /// A clause behind "when", "which" …
    Below,
    /// The verb.
    Predicate,
    /// A participle: "co-hosted by".
    Participle,
    /// A phrase with a figure: "a profit of £4 million".
    Phrase,
}

/// What stands at the end of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The end of the sentence, or a semicolon, a colon, a dash.
    Full,
    /// Another clause.
    Clause,
    /// A comma.
    Comma,
    /// A preposition: the phrase could go on.
    Phrase,
}

/// The stretches of sentence `at` that can be facts.
#[must_use]
pub fn find(page: &Page, at: usize) -> Vec<Clause> {
    let doc = &page.reading.doc;
    let Some(sentence) = doc.sentences.get(at) else { return Vec::new() };
    let range = body(doc, sentence.tokens.clone());
    let ends = ends(page, &range);
    let mut found = Vec::new();
    for (i, start) in starts(page, &range) {
        let (subject, verb) = parts(doc, i, start, &range);
        let reach = ends.partition_point(|e| e.0 <= i)..ends.partition_point(|e| e.0 <= i + REACH);
        for &(j, end) in &ends[reach] {
            let tokens = i..j;
            let whole = verb.map_or(start == Start::Phrase, |v| v + 1 < j)
                && !is_dangling(doc, j - 1)
                && is_main(doc, &tokens)
                && is_told(doc, i, j);
            if whole && is_balanced(doc, &tokens) && (SHORTEST..=LONGEST).contains(&words(doc, &tokens)) {
                found.push(Clause { tokens, sentence: at, start, end, subject: subject.clone(), verb });
            }
        }
    }
    found
}

/// Whether the word at token `i` asks for more behind it: "of", "the", "including", the first part of a compound.
fn is_dangling(doc: &Doc, i: usize) -> bool {
    let lists = [List::Preposition, List::Determiner, List::Auxiliary, List::Subordinator, List::Connective];
    let compound = i > 1 && doc.word(i - 1) == "-" && doc.tokens[i].gap == Gap::None;
    let verb = doc.is(i, List::ReportingVerb) && !doc.is(i, List::SpeechNoun);
    let lower = doc.tokens[i].shape == Shape::Lower;
    let asks = lists.iter().any(|&l| doc.is(i, l))
        || matches!(doc.folded(i), "including" | "based" | "that" | "and" | "or" | "being" | "such" | "not");
    lower && (asks || verb || compound) || doc.tokens[i].shape == Shape::Initial || doc.word(i) == ","
}

/// Whether a stretch that opens with a subordinate clause goes on to the main one: "While it rained, the hall filled".
fn is_main(doc: &Doc, tokens: &Range<usize>) -> bool {
    if !doc.is(tokens.start, List::Subordinator) && doc.folded(tokens.start) != "so" {
        return true;
    }
    let comma = tokens.clone().find(|&i| doc.word(i) == ",");
    comma.is_some_and(|c| first_verb(doc, c + 1..tokens.end).is_some())
}

/// The number of words as a reader counts them: stretches between white space.
#[must_use]
pub fn words(doc: &Doc, tokens: &Range<usize>) -> usize {
    let spaced = tokens.clone().skip(1).filter(|&i| doc.tokens[i].gap != Gap::None).count();
    spaced + usize::from(!tokens.is_empty())
}

/// The sentence without bullet, opening connective and closing mark.
fn body(doc: &Doc, mut range: Range<usize>) -> Range<usize> {
    let is_mark =
        |i: usize| doc.tokens[i].kind == Kind::Mark && !matches!(doc.word(i), "$" | "£" | "€" | "(" | "“" | "\"");
    while !range.is_empty() && is_mark(range.start) {
        range.start += 1;
    }
    while !range.is_empty() && matches!(doc.word(range.end - 1), "." | "!" | "?" | ";" | ":" | "," | "…") {
        range.end -= 1;
    }
    let listed = doc.tokens.get(range.start).is_some_and(|t| t.kind == Kind::Number || t.span.len() == 1);
    if listed && matches!(doc.word(range.start + 1), "." | ")") && range.len() > 2 {
        range.start += 2;
    }
    let connective = doc.phrase(range.start, List::Connective);
    if connective > 0 && doc.word(range.start + connective) == "," {
        range.start = (range.start + connective + 1).min(range.end);
    }
    range
}

/// Where stretches may begin.
fn starts(page: &Page, range: &Range<usize>) -> Vec<(usize, Start)> {
    let doc = &page.reading.doc;
    let mut found = vec![(range.start, Start::Sentence)];
    let mut verbs = 0usize;
    for i in range.start + 1..range.end {
        let finite = verb::is_finite(doc, i);
        if let Some(start) = start_at(page, i, range, verbs, finite) {
            found.push((i, start));
        }
        verbs += usize::from(finite);
    }
    found
}

/// Whether a stretch may begin at token `i`, behind so many finite verbs.
fn start_at(page: &Page, i: usize, range: &Range<usize>, verbs: usize, finite: bool) -> Option<Start> {
    let doc = &page.reading.doc;
    let before = doc.folded(i - 1);
    let mark = doc.tokens[i - 1].kind == Kind::Mark;
    let comma = before == ",";
    let clause = || has_verb(doc, i..range.end) && !finite;
    if doc.tokens[i].kind == Kind::Mark && !matches!(doc.word(i), "$" | "£" | "€" | "“")
        || is_inside(doc, i)
        || page.splits(i)
    {
        return None;
    }
    if doc.is(i, List::RelativePronoun) {
        return None;
    }
    if page.reported.binary_search_by_key(&doc.tokens[i].span.start, |s| s.start).is_ok() {
        return Some(Start::Report);
    }
    match before {
        "that" if verbs > 0 && clause() => return Some(Start::Report),
        "and" | "but" if verbs > 0 && is_coordinated(doc, i) => return Some(Start::Predicate),
        "and" | "but" if verbs > 0 && has_subject(doc, i, range.end) => return Some(Start::Clause),
        ";" | ":" | "–" | "—" if clause() => return Some(Start::Clause),
        "," if verbs == 0 && !finite && opens(doc, range.start) && clause() => return Some(Start::Clause),
        _ => {}
    }
    if finite && i - range.start > if comma { PARTED } else { 2 * PARTED } && verbs <= 1 {
        return Some(Start::Predicate);
    }
    if doc.is(i - 1, List::Subordinator) && clause() {
        return Some(Start::Below);
    }
    if (comma || mark && before != ")") && is_participle(doc, i) {
        return Some(Start::Participle);
    }
    let near = i..(i + PARTED).min(range.end);
    let opens = matches!(doc.folded(i), "a" | "an" | "the")
        || matches!(doc.word(i), "$" | "£" | "€")
        || doc.tokens[i].kind == Kind::Number && !page.touches(&page.dates, &(i..i + 1));
    let parted = comma || matches!(before, ":" | "–" | "—" | "with" | "including");
    let amount = parted && page.touches(&page.figures, &near)
        || doc.is(i - 1, List::Preposition) && page.touches(&page.amounts, &near);
    (amount && opens).then_some(Start::Phrase)
}

/// Whether the verb at token `i` is another predicate of the subject before "and": "and plans to stay".
fn is_coordinated(doc: &Doc, i: usize) -> bool {
    let next = doc.tokens.get(i + 1);
    let object = next.is_some_and(|t| t.shape.is_capital() || t.kind == Kind::Number)
        || [List::Determiner, List::Preposition].iter().any(|&l| doc.is(i + 1, l))
        || doc.folded(i + 1) == "to";
    match verb::form(doc, i) {
        Some(Form::Auxiliary) => true,
        Some(Form::Past | Form::Third) => object,
        _ => false,
    }
}

/// Whether a phrase that opens a sentence begins at token `i`: "On Monday, …", "Addressing a meeting, …".
fn opens(doc: &Doc, i: usize) -> bool {
    let lists = [List::Preposition, List::Subordinator, List::Connective, List::Month, List::RelativeDate];
    lists.iter().any(|&l| doc.is(i, l))
        || verb::form(doc, i) == Some(Form::Gerund)
        || doc.folded(i) == "to"
        || doc.word(i).ends_with("ly") && doc.word(i + 1) == ","
}

/// Whether a participle or gerund begins at token `i`: "co-hosted", "bringing".
fn is_participle(doc: &Doc, i: usize) -> bool {
    let form = |k| matches!(verb::form(doc, k), Some(Form::Past | Form::Participle | Form::Gerund));
    let compound = doc.word(i + 1) == "-" && doc.tokens.get(i + 2).is_some_and(|t| t.gap == Gap::None) && form(i + 2);
    (form(i) || compound) && doc.tokens[i].shape == Shape::Lower
}

/// Whether a finite verb stands near the start of the range.
fn has_verb(doc: &Doc, range: Range<usize>) -> bool {
    first_verb(doc, range).is_some()
}

/// The first finite verb, outside brackets, before the clause can be another one.
fn first_verb(doc: &Doc, range: Range<usize>) -> Option<usize> {
    let mut depth = 0usize;
    for i in range.clone().take(NEAR) {
        match doc.word(i) {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            ";" | ":" => return None,
            _ if depth == 0 && i > range.start && verb::is_finite(doc, i) && !is_aside(doc, i) => {
                return Some(surer(doc, i, range.end));
            }
            _ => {}
        }
    }
    None
}

/// Whether the past form at token `i` begins an aside behind a comma: "the fair, held in May, …".
fn is_aside(doc: &Doc, i: usize) -> bool {
    doc.word(i - 1) == "," && verb::form(doc, i) == Some(Form::Past) && doc.is(i + 1, List::Preposition)
}

/// The verb at token `i`, or, where that may be a noun ("estimates show"), the next one before another clause begins.
fn surer(doc: &Doc, i: usize, end: usize) -> usize {
    const NEXT: usize = 10;
    let noun = matches!(verb::form(doc, i), Some(Form::Third | Form::Base)) && !doc.is(i, List::ReportingVerb);
    let breaks = |k: &usize| {
        doc.is(*k, List::Subordinator)
            || doc.is(*k, List::RelativePronoun)
            || matches!(doc.folded(*k), "," | "and" | "but" | ";" | ":" | "that" | "to")
    };
    let mut next = (i + 1..end.min(i + NEXT)).take_while(|k| !breaks(k));
    if noun { next.find(|&k| verb::is_finite(doc, k)).unwrap_or(i) } else { i }
}

/// Whether token `i` stands inside a number, a hyphenated word or a name with a comma.
fn is_inside(doc: &Doc, i: usize) -> bool {
    doc.tokens[i].gap == Gap::None && !matches!(doc.word(i - 1), "“" | "\"" | "—" | "–" | "(")
}

/// Subject and verb of a stretch from token `i`.
fn parts(doc: &Doc, i: usize, start: Start, range: &Range<usize>) -> (Option<Range<usize>>, Option<usize>) {
    match start {
        Start::Phrase => (None, None),
        Start::Participle => (None, Some(i)),
        Start::Predicate => (subject(doc, range.start..i), Some(i)),
        _ => match first_verb(doc, i..range.end) {
            Some(verb) => (subject(doc, behind_opening(doc, i..verb)), Some(verb)),
            None => (None, None),
        },
    }
}

/// The range behind the comma of an opening phrase.
fn behind_opening(doc: &Doc, range: Range<usize>) -> Range<usize> {
    if !opens(doc, range.start) {
        return range;
    }
    match range.clone().rev().find(|&k| doc.word(k) == ",") {
        Some(comma) => comma + 1..range.end,
        None => range.end..range.end,
    }
}

/// The noun phrase that begins a range, without apposition or relative clause.
fn subject(doc: &Doc, range: Range<usize>) -> Option<Range<usize>> {
    let stops = |&i: &usize| {
        matches!(doc.word(i), "," | "(" | "–" | "—" | ";" | ":")
            || doc.is(i, List::RelativePronoun)
            || verb::is_finite(doc, i)
    };
    let end = range.clone().skip(1).find(stops).unwrap_or(range.end);
    if opens(doc, range.start) {
        return None;
    }
    let adverb = |k: usize| {
        let word = doc.folded(k);
        word.ends_with("ly") && doc.tokens[k].shape == Shape::Lower
            || doc.value(k, List::FunctionWord) == Some("adverb")
    };
    let end = (range.start..end).rev().find(|&k| !adverb(k)).map_or(range.start, |k| k + 1);
    (end > range.start).then_some(range.start..end)
}

/// Where stretches may end, in order.
fn ends(page: &Page, range: &Range<usize>) -> Vec<(usize, End)> {
    let inner = (range.start + 1..range.end).filter(|&i| !page.splits(i));
    let mut found: Vec<_> = inner.filter_map(|i| Some((i, end_at(page, i, range)?))).collect();
    found.push((range.end, End::Full));
    found
}

/// Whether a stretch may end before token `i`.
fn end_at(page: &Page, i: usize, range: &Range<usize>) -> Option<End> {
    let doc = &page.reading.doc;
    let next = doc.word(i + 1);
    match doc.word(i) {
        ";" | "–" | "—" if doc.tokens[i].gap != Gap::None => return Some(End::Full),
        ";" => return Some(End::Full),
        ":" if doc.tokens.get(i + 1).is_some_and(|t| t.gap != Gap::None) => return Some(End::Full),
        "(" => return Some(End::Phrase),
        "," if doc.tokens.get(i + 1).is_some_and(|t| t.kind == Kind::Number) || is_place(doc, i) => return None,
        "," if doc.is(i + 1, List::RelativePronoun)
            || is_participle(doc, i + 1)
            || doc.is(i + 1, List::Subordinator) =>
        {
            return Some(End::Clause);
        }
        "," if next == "that" => return None,
        "," if matches!(next, "and" | "but" | "or") => {
            let clause = is_coordinated(doc, i + 2) || has_subject(doc, i + 2, range.end);
            return clause.then_some(End::Clause);
        }
        "," if matches!(next, "as" | "with") => return Some(End::Clause),
        "," if in_list(doc, i, range.end) => return None,
        "," => return Some(End::Comma),
        _ => {}
    }
    if doc.tokens[i].kind == Kind::Mark || doc.tokens[i].gap == Gap::None {
        return None;
    }
    match doc.folded(i) {
        "and" | "but" if is_coordinated(doc, i + 1) || has_subject(doc, i + 1, range.end) => {
            is_told(doc, range.start, i).then_some(End::Clause)
        }
        "that" => None,
        _ if doc.is(i, List::Subordinator) || doc.is(i, List::RelativePronoun) => Some(End::Clause),
        "for" | "by" | "with" | "through" | "during" | "following" | "at" | "on" => Some(End::Phrase),
        // "in" behind a figure belongs to it: "$4,000 in costs".
        "in" | "from" if !page.touches(&page.figures, &(i - 1..i)) => Some(End::Phrase),
        _ => None,
    }
}

/// Whether the comma at token `i` parts the members of a list: "and" follows, behind another comma or near, and no verb
/// before it.
fn in_list(doc: &Doc, i: usize, end: usize) -> bool {
    const LIST: usize = 18;
    const MEMBER: usize = 8;
    let article = matches!(doc.folded(i + 1), "a" | "an" | "the");
    let stops =
        |k: &usize| verb::is_finite(doc, *k) || doc.is(*k, List::RelativePronoun) || matches!(doc.word(*k), ";" | "(");
    let mut near = (i + 1..end.min(i + LIST)).take_while(|k| !stops(k));
    near.any(|k| {
        let joins = matches!(doc.folded(k), "and" | "or" | "&");
        joins && (doc.word(k - 1) == "," && k > i + 1 || !article && k < i + MEMBER)
    })
}

/// Whether a clause with a subject of its own begins at token `i`.
fn has_subject(doc: &Doc, i: usize, end: usize) -> bool {
    const SUBJECT: usize = 6;
    let mut near = (i + 1..end.min(i + SUBJECT)).take_while(|&k| doc.tokens[k].kind != Kind::Mark);
    near.any(|k| verb::is_finite(doc, k) && !doc.is(k - 1, List::RelativePronoun))
}

/// Whether the clause before token `i` has its verb: that of "that its two shops" is still to come.
fn is_told(doc: &Doc, start: usize, i: usize) -> bool {
    let opens = |k: &usize| doc.folded(*k) == "that" || doc.is(*k, List::RelativePronoun);
    let near = start.max(i.saturating_sub(NEAR))..i;
    match near.rev().find(opens) {
        Some(open) => (open + 1..i).any(|k| verb::is_finite(doc, k)),
        None => true,
    }
}

/// Whether the comma at token `i` parts a town from its country, or closes one that is so parted.
fn is_place(doc: &Doc, i: usize) -> bool {
    let place = |k: usize| doc.is(k, List::Place) || doc.is(k, List::StateAbbreviation);
    place(i - 1) && place(i + 1)
}

/// Whether every bracket and quotation mark in the range has its other half there.
fn is_balanced(doc: &Doc, tokens: &Range<usize>) -> bool {
    let (mut round, mut curly, mut straight) = (0i32, 0i32, 0i32);
    for i in tokens.clone() {
        match doc.word(i) {
            "(" | "[" => round += 1,
            ")" | "]" => round -= 1,
            "“" => curly += 1,
            "”" => curly -= 1,
            "\"" => straight += 1,
            _ => {}
        }
        if round < 0 || curly < 0 {
            return false;
        }
    }
    round == 0 && curly == 0 && straight % 2 == 0
}

#[cfg(test)]
mod tests {
    use super::{Start, find};
    use crate::Reading;
    use crate::fact::page::Page;

    /// Asserts that a sentence has a stretch with these words that begins so.
    fn check(text: &str, expected: &[(&str, Start)], absent: &[&str]) {
        let text = format!("Varley news\n\n{text}");
        let reading = Reading::new(&text, &crate::Options::default());
        let page = Page::new(&reading);
        let found: Vec<_> = (0..reading.doc.sentences.len()).flat_map(|at| find(&page, at)).collect();
        let words: Vec<_> = found.iter().map(|c| (reading.doc.span(c.tokens.clone()).of(&text), c.start)).collect();
        for wanted in expected {
            assert!(words.contains(wanted), "{wanted:?} is not among {words:?}");
        }
        for unwanted in absent {
            assert!(words.iter().all(|(w, _)| w != unwanted), "{unwanted:?} is among {words:?}");
        }
    }

    #[test]
    fn clauses() {
        check(
            "The town council said on Monday that the new bridge will open in May, while the old one stays shut.",
            &[("the new bridge will open in May", Start::Report)],
            &["while the old one stays"],
        );
        check(
            "At the end of 2014, some 1,000 houses stood empty in the valley, and the council bought most of them.",
            &[
                ("At the end of 2014, some 1,000 houses stood empty in the valley", Start::Sentence),
                ("some 1,000 houses stood empty in the valley", Start::Clause),
                ("the council bought most of them", Start::Clause),
            ],
            &[],
        );
        check(
            "The three-day fair, which is the third of its kind in the county, has brought together 150 bakers from Varley.",
            &[("has brought together 150 bakers from Varley", Start::Predicate)],
            &[],
        );
        check(
            "The shop sells bread, cheese, and honey from the valley.",
            &[("The shop sells bread, cheese, and honey from the valley", Start::Sentence)],
            &["The shop sells bread, cheese", "honey from the valley"],
        );
    }
}
