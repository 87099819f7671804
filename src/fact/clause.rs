//! Cuts sentences into stretches that can stand on their own: clauses, predicates behind a long subject, phrases with a figure.

use std::ops::Range;

use crate::doc::back;
use crate::doc::verb::{self, Form};
use crate::fact::page::Page;
use crate::lexicon::List;
use crate::syntax::{self, Pos, Text};
use crate::{Doc, Gap, Kind, Shape};

/// Fewer words say too little.
pub const SHORTEST: usize = 5;
/// More words are no longer a short fact.
pub const LONGEST: usize = 32;
/// How far a clause is followed, in tokens.
const REACH: usize = 60;
/// How far the verb of a clause may stand from its start, in tokens.
const NEAR: usize = 24;
/// The most tokens of a sentence that are read: more are no prose.
const SENTENCE: usize = 160;
/// The longest subject that is kept with its predicate when an apposition parts them, in tokens.
const PARTED: usize = 8;

/// The form of the verb at token `i`, by its clause, else by its word; a participle that is the verb of its clause is a past.
fn form(doc: &Text, i: usize) -> Option<Form> {
    match doc.syntax.pos(i) {
        Pos::Modal => Some(Form::Auxiliary),
        pos if pos.is_verb() && doc.is(i, List::Auxiliary) => Some(Form::Auxiliary),
        Pos::Past => Some(Form::Past),
        Pos::Present => Some(Form::Third),
        Pos::Base => Some(Form::Base),
        Pos::Gerund => Some(Form::Gerund),
        Pos::Participle if is_finite(doc, i) => Some(Form::Past),
        Pos::Participle => Some(Form::Participle),
        _ => verb::form(doc, i),
    }
}

/// Whether token `i` is a finite verb, or the auxiliary that begins one: by its clause, else by its word.
fn is_finite(doc: &Text, i: usize) -> bool {
    let group = || doc.syntax.clause_at(i).and_then(|clause| doc.syntax.verb(clause));
    match doc.syntax.pos(i) {
        pos if pos.is_finite() => true,
        Pos::Participle => {
            group().is_some_and(|(chunk, verb)| chunk.tokens.start == i && verb.form == syntax::Form::Finite)
        }
        _ => verb::is_finite(doc, i),
    }
}

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

impl Clause {
    /// Whether it has subject and verb of its own, at the level of the sentence.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        matches!(self.start, Start::Sentence | Start::Report | Start::Clause)
    }

    /// Its words: where it begins with the verb, the subject that stands apart comes first.
    #[must_use]
    pub fn parts(&self) -> Vec<Range<usize>> {
        let apart = self.subject.clone().filter(|subject| subject.end <= self.tokens.start);
        apart.into_iter().chain([self.tokens.clone()]).collect()
    }

    /// Whether it ends where `part` ends, and begins before.
    #[must_use]
    pub fn completes(&self, part: &Self) -> bool {
        self.tokens.end == part.tokens.end && self.tokens.start < part.tokens.start
    }
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
    let doc = &page.text();
    let Some(sentence) = doc.sentences.get(at) else { return Vec::new() };
    let tokens = sentence.tokens.clone();
    let range = body(doc, tokens.start..tokens.end.min(tokens.start + SENTENCE));
    let ends = ends(page, &range);
    let mut found = Vec::new();
    for (i, start) in starts(page, &range) {
        let (subject, verb) = parts(page, i, start, &range);
        let reach = ends.partition_point(|e| e.0 <= i)..ends.partition_point(|e| e.0 <= i + REACH);
        let semicolon = (i..range.end).find(|&k| doc.word(k) == ";").unwrap_or(range.end);
        for &(j, end) in &ends[reach] {
            let tokens = i..j;
            let whole = verb.map_or(start == Start::Phrase, |v| v + 1 < j)
                && (is_closed(doc, j) || !is_dangling(doc, back(j, 1)))
                && !(end == End::Phrase && asks_for_phrase(doc, back(j, 1)))
                && (end == End::Full || j <= semicolon)
                && (SHORTEST..=LONGEST).contains(&words(doc, &tokens))
                && is_main(doc, &tokens)
                && is_told(doc, i, j);
            if whole && is_balanced(doc, &tokens) {
                found.push(Clause { tokens, sentence: at, start, end, subject: subject.clone(), verb });
            }
        }
    }
    found
}

/// Whether the word at token `i` asks for more behind it: "of", "the", "including", the first part of a compound.
fn is_dangling(doc: &Text, i: usize) -> bool {
    let lists = [List::Preposition, List::Determiner, List::Auxiliary, List::Subordinator, List::Connective];
    let compound = i > 1 && doc.word(back(i, 1)) == "-" && doc.tokens[i].gap == Gap::None;
    let verb = doc.is(i, List::ReportingVerb) && !doc.is(i, List::SpeechNoun);
    let lower = doc.tokens[i].shape == Shape::Lower;
    let asks = lists.iter().any(|&l| doc.is(i, l))
        || matches!(doc.folded(i), "including" | "based" | "that" | "and" | "or" | "being" | "such" | "not");
    lower && (asks || verb || compound || lacks_noun(doc, i))
        || doc.tokens[i].shape == Shape::Initial
        || doc.word(i) == ","
}

/// Whether a noun has to follow: "a secure | , open tool", "by secure | , open tools".
fn lacks_noun(doc: &Text, i: usize) -> bool {
    let attribute = matches!(doc.syntax.pos(i), Pos::Adjective | Pos::Participle);
    let before = doc.syntax.pos(back(i, 1));
    attribute && matches!(before, Pos::Determiner | Pos::Possessive | Pos::Preposition | Pos::Gerund)
}

/// Whether a full stop stands at token `i`: then even "a year before" is whole.
fn is_closed(doc: &Text, i: usize) -> bool {
    matches!(doc.word(i), "." | "!")
}

/// Whether the word at token `i` asks for the phrase behind it: "was founded | in 1874", "told them to bill | for".
fn asks_for_phrase(doc: &Text, i: usize) -> bool {
    match form(doc, i) {
        Some(Form::Past | Form::Participle | Form::Gerund) => true,
        Some(Form::Base) => doc.folded(back(i, 1)) == "to",
        _ => false,
    }
}

/// Whether a stretch that opens with a subordinate clause goes on to the main one: "While it rained, the hall filled".
fn is_main(doc: &Text, tokens: &Range<usize>) -> bool {
    if !doc.is(tokens.start, List::Subordinator) && doc.folded(tokens.start) != "so" {
        return true;
    }
    let comma = tokens.clone().find(|&i| doc.word(i) == ",");
    comma.is_some_and(|c| first_verb(doc, c + 1..tokens.end).is_some())
}

/// The number of words as a reader counts them: stretches between white space.
#[must_use]
pub fn words(doc: &Doc, tokens: &Range<usize>) -> usize {
    let inner = doc.tokens.get(tokens.start + 1..tokens.end).unwrap_or_default();
    let spaced = inner.iter().filter(|t| t.gap != Gap::None).count();
    spaced + usize::from(!tokens.is_empty())
}

/// The sentence without bullet, opening connective and closing mark.
fn body(doc: &Text, mut range: Range<usize>) -> Range<usize> {
    let is_mark =
        |i: usize| doc.tokens[i].kind == Kind::Mark && !matches!(doc.word(i), "$" | "£" | "€" | "(" | "“" | "\"");
    while !range.is_empty() && is_mark(range.start) {
        range.start += 1;
    }
    while !range.is_empty() && matches!(doc.word(back(range.end, 1)), "." | "!" | "?" | ";" | ":" | "," | "…") {
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
    let doc = &page.text();
    let mut found = vec![(range.start, Start::Sentence)];
    let mut verbs = 0usize;
    for i in range.start + 1..range.end {
        let finite = is_finite(doc, i);
        if let Some(start) = start_at(page, i, range, verbs, finite) {
            found.push((i, start));
        }
        verbs += usize::from(finite);
    }
    found
}

/// Whether a stretch may begin at token `i`, behind so many finite verbs.
fn start_at(page: &Page, i: usize, range: &Range<usize>, verbs: usize, finite: bool) -> Option<Start> {
    let doc = &page.text();
    let before = doc.folded(back(i, 1));
    let mark = doc.tokens[back(i, 1)].kind == Kind::Mark;
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
    let told = back(i, if before == "that" { 2 } else { 1 });
    if page.reported.binary_search_by_key(&doc.tokens[i].span.start, |s| s.start).is_ok() {
        return (!is_thought(doc, told)).then_some(Start::Report);
    }
    match before {
        "that" if verbs > 0 && clause() => return states(doc, back(i, 1)).then_some(Start::Report),
        "and" | "but" if verbs > 0 && is_coordinated(doc, i) => return Some(Start::Predicate),
        "and" | "but" if verbs > 0 && has_subject(doc, i, range.end) => return Some(Start::Clause),
        ";" | ":" | "–" | "—" if clause() => return Some(Start::Clause),
        "," if verbs == 0 && !finite && opens(page, range.start) && clause() => return Some(Start::Clause),
        _ if reports(doc, back(i, 1)) && opens_clause(doc, i, range.end) => return Some(Start::Report),
        _ => {}
    }
    let reporting = reports(doc, i) && opens_clause(doc, i + 1, range.end);
    if finite
        && !reporting
        && !is_below(doc, i, verbs)
        && i - range.start > if comma { PARTED } else { 2 * PARTED }
        && verbs <= 1
    {
        return Some(Start::Predicate);
    }
    let depends = doc.value(back(i, 1), List::Subordinator) == Some("condition");
    if !depends
        && doc.is(back(i, 1), List::Subordinator)
        && doc.tokens[i].kind == Kind::Word
        && opens_clause(doc, i, range.end)
    {
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
        || doc.is(back(i, 1), List::Preposition) && page.touches(&page.amounts, &near);
    (amount && opens).then_some(Start::Phrase)
}

/// Whether the finite verb at token `i`, behind so many others, belongs to a relative clause or is a participle: "where
/// she built", "a survey published by".
fn is_below(doc: &Text, i: usize, verbs: usize) -> bool {
    const SUBJECT: usize = 6;
    let mut before = (i.saturating_sub(SUBJECT)..i).rev().take_while(|&k| doc.word(k) != ",");
    before.any(|k| doc.is(k, List::RelativePronoun) || doc.is(k, List::Subordinator))
        || verbs > 0 && form(doc, i) == Some(Form::Past) && doc.is(i + 1, List::Preposition)
}

/// Whether "that" at token `i` opens what is so: "showed that", "told the board on Monday that", not "the idea that", "hopes that".
fn states(doc: &Text, i: usize) -> bool {
    const NEAR: usize = 6;
    let verb = |k: usize| form(doc, k).is_some() && !doc.syntax.pos(k).is_nominal();
    let told = |k: &usize| verb(*k) && doc.is(*k, List::ReportingVerb);
    let nearest = (i.saturating_sub(NEAR)..i).rev().find(told);
    (verb(back(i, 1)) || nearest.is_some()) && !nearest.is_some_and(|k| is_thought(doc, k))
}

/// Whether somebody only thinks, hopes or doubts what the verb at token `i` reports.
fn is_thought(doc: &Text, i: usize) -> bool {
    doc.value(i, List::ReportingVerb).is_some_and(|usage| usage.starts_with("opine") || usage.starts_with("think"))
}

/// Whether the verb at token `i` can report a clause behind it: "said the bridge would open".
fn reports(doc: &Text, i: usize) -> bool {
    let says = doc.value(i, List::ReportingVerb).is_some_and(|usage| usage.starts_with("say"));
    says && form(doc, i) != Some(Form::Gerund) && doc.folded(i.wrapping_sub(1)) != "to"
}

/// Whether a clause begins at token `i`: a subject, and its verb before any comma.
fn opens_clause(doc: &Text, i: usize, end: usize) -> bool {
    const SUBJECT: usize = 10;
    let stops = |k: &usize| doc.tokens[*k].kind == Kind::Mark || doc.is(*k, List::RelativePronoun);
    let mut near = (i + 1..end.min(i + SUBJECT)).take_while(|k| !stops(k));
    i < end
        && !stops(&i)
        && !doc.is(i, List::Preposition)
        && form(doc, i) != Some(Form::Gerund)
        && !is_finite(doc, i)
        && near.any(|k| is_finite(doc, k) && is_sure(doc, k))
}

/// Whether the verb at token `i` is another predicate of the subject before "and": "and plans to stay".
fn is_coordinated(doc: &Text, i: usize) -> bool {
    match form(doc, i) {
        Some(Form::Auxiliary) => true,
        Some(Form::Past | Form::Third) => has_object(doc, i) || doc.is(i + 1, List::Preposition),
        _ => false,
    }
}

/// Whether the verb at token `i` has the form of a noun, too: "posts".
fn may_be_noun(doc: &Text, i: usize) -> bool {
    matches!(form(doc, i), Some(Form::Third | Form::Base))
}

/// Whether the finite verb at token `i` can't be a noun: "rose", "plans the", not "health posts from".
fn is_sure(doc: &Text, i: usize) -> bool {
    !may_be_noun(doc, i)
        || has_object(doc, i)
        || form(doc, i) == Some(Form::Base) && doc.is(i + 1, List::Preposition)
        || i + 1 < doc.tokens.len() && is_adverb(doc, i + 1)
}

/// Whether an object begins behind the verb at token `i`: "the", a name, a number, "to".
fn has_object(doc: &Text, i: usize) -> bool {
    let next = doc.tokens.get(i + 1);
    next.is_some_and(|t| t.shape.is_capital() || t.kind == Kind::Number || matches!(doc.word(i + 1), "$" | "£" | "€"))
        || doc.is(i + 1, List::Determiner)
        || doc.folded(i + 1) == "to"
}

/// Whether a phrase that opens a sentence begins at token `i`: "On Monday, …", "Addressing a meeting, …".
fn opens(page: &Page, i: usize) -> bool {
    let doc = &page.text();
    let lists = [List::Preposition, List::Subordinator, List::Connective, List::Month, List::RelativeDate];
    lists.iter().any(|&l| doc.is(i, l))
        || doc.value(i, List::FunctionWord) == Some("preposition")
        || form(doc, i) == Some(Form::Gerund)
        || matches!(doc.folded(i), "to" | "according")
        || doc.word(i).ends_with("ly") && doc.word(i + 1) == ","
        || i < doc.tokens.len() && page.touches(&page.dates, &(i..i + 1))
}

/// Whether a participle or gerund begins at token `i`: "co-hosted", "bringing".
fn is_participle(doc: &Text, i: usize) -> bool {
    let form = |k| matches!(form(doc, k), Some(Form::Past | Form::Participle | Form::Gerund));
    let compound = doc.word(i + 1) == "-" && doc.tokens.get(i + 2).is_some_and(|t| t.gap == Gap::None) && form(i + 2);
    (form(i) || compound) && doc.tokens[i].shape == Shape::Lower
}

/// Whether a finite verb stands near the start of the range.
fn has_verb(doc: &Text, range: Range<usize>) -> bool {
    first_verb(doc, range).is_some()
}

/// The first finite verb, outside brackets, before the clause can be another one.
fn first_verb(doc: &Text, range: Range<usize>) -> Option<usize> {
    let mut depth = 0usize;
    for i in range.clone().take(NEAR) {
        match doc.word(i) {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            ";" | ":" => return None,
            _ if depth == 0 && i > range.start && is_finite(doc, i) && !is_aside(doc, i) => {
                return Some(surer(doc, i, range.end));
            }
            _ => {}
        }
    }
    None
}

/// Whether the past form at token `i` begins an aside behind a comma: "the fair, held in May, …".
fn is_aside(doc: &Text, i: usize) -> bool {
    doc.word(back(i, 1)) == "," && form(doc, i) == Some(Form::Past) && doc.is(i + 1, List::Preposition)
}

/// The verb at token `i`, or, where that may be a noun ("estimates show"), the next one before another clause begins.
fn surer(doc: &Text, i: usize, end: usize) -> usize {
    const NEXT: usize = 10;
    let noun = matches!(form(doc, i), Some(Form::Third | Form::Base)) && !doc.is(i, List::ReportingVerb);
    let breaks = |k: &usize| {
        doc.is(*k, List::Subordinator)
            || doc.is(*k, List::RelativePronoun)
            || matches!(doc.folded(*k), "," | "and" | "but" | ";" | ":" | "that" | "to")
    };
    let mut next = (i + 1..end.min(i + NEXT)).take_while(|k| !breaks(k));
    if noun { next.find(|&k| is_finite(doc, k)).unwrap_or(i) } else { i }
}

/// Whether token `i` stands inside a number, a hyphenated word or a name with a comma.
fn is_inside(doc: &Text, i: usize) -> bool {
    doc.tokens[i].gap == Gap::None && !matches!(doc.word(back(i, 1)), "“" | "\"" | "—" | "–" | "(")
}

/// Subject and verb of a stretch from token `i`.
fn parts(page: &Page, i: usize, start: Start, range: &Range<usize>) -> (Option<Range<usize>>, Option<usize>) {
    let doc = &page.text();
    match start {
        Start::Phrase => (None, None),
        Start::Participle => (None, Some(i)),
        Start::Predicate => (subject(page, range.start..i), Some(i)),
        _ => match first_verb(doc, main(page, i..range.end)) {
            Some(verb) => {
                // "Border posts still check": where the noun may end later, its end is not known.
                let known = !may_be_noun(doc, verb) || has_object(doc, verb) || doc.is(verb + 1, List::Preposition);
                let who = if known { subject(page, behind_opening(page, i..verb)) } else { None };
                (who, Some(verb))
            }
            None => (None, None),
        },
    }
}

/// The range behind the first comma of an opening phrase that a clause follows.
fn main(page: &Page, range: Range<usize>) -> Range<usize> {
    let doc = &page.text();
    let comma = opens(page, range.start).then(|| range.clone().take(NEAR).find(|&k| doc.word(k) == ",")).flatten();
    match comma {
        Some(comma) if has_verb(doc, comma + 1..range.end) => comma + 1..range.end,
        _ => range,
    }
}

/// The range behind the comma of an opening phrase.
fn behind_opening(page: &Page, range: Range<usize>) -> Range<usize> {
    let doc = &page.text();
    if !opens(page, range.start) {
        return range;
    }
    match range.clone().rev().find(|&k| doc.word(k) == ",") {
        Some(comma) => comma + 1..range.end,
        None => range.end..range.end,
    }
}

/// The noun phrase that begins a range, without apposition or relative clause; None where it begins otherwise.
fn subject(page: &Page, range: Range<usize>) -> Option<Range<usize>> {
    let doc = &page.text();
    let verbal = !doc.tokens.get(range.start)?.shape.is_capital() && is_verbal(doc, range.start);
    if range.is_empty() || verbal || opens(page, range.start) {
        return None;
    }
    let mut end = range.start + 1;
    while end < range.end && !ends_noun(page, end) {
        end = if doc.word(end) == "(" { behind_bracket(doc, end, range.end).unwrap_or(range.end) } else { end + 1 };
    }
    let cut = range.start + 1..end.min(range.end);
    let end = if doc.word(back(cut.end, 1)) == ")" { cut.clone().rev().find(|&k| doc.word(k) == "(") } else { None };
    let last = (range.start..end.unwrap_or(cut.end)).rev().find(|&k| !is_adverb(doc, k))?;
    let bare = doc.is(last, List::Determiner) && !doc.is(last, List::Anaphor);
    (!bare && (doc.tokens[last].kind != Kind::Mark || matches!(doc.word(last), "." | "”")))
        .then_some(range.start..last + 1)
}

/// Whether the noun phrase before token `i` ends there.
fn ends_noun(page: &Page, i: usize) -> bool {
    let doc = &page.text();
    matches!(doc.word(i), "," | "–" | "—" | ";" | ":")
        || doc.is(i, List::RelativePronoun)
        || is_finite(doc, i) && !page.splits(i) && (has_object(doc, i) || !may_be_noun(doc, i))
}

/// Where the bracket that opens at token `i` is closed; None where it is not, before `end`.
fn behind_bracket(doc: &Text, i: usize, end: usize) -> Option<usize> {
    (i..end).find(|&k| doc.word(k) == ")").map(|k| k + 1)
}

/// Whether a verb or participle stands at token `i`.
fn is_verbal(doc: &Text, i: usize) -> bool {
    matches!(form(doc, i), Some(Form::Past | Form::Third | Form::Gerund | Form::Participle | Form::Auxiliary))
        && !doc.is(i, List::Determiner)
}

/// Whether an adverb stands at token `i`: "nearly", "also".
fn is_adverb(doc: &Text, i: usize) -> bool {
    let listed = doc.value(i, List::FunctionWord) == Some("adverb");
    doc.tokens[i].shape == Shape::Lower && (listed || doc.folded(i).ends_with("ly"))
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
    let doc = &page.text();
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
        _ if doc.is(i, List::Subordinator)
            && (doc.is(back(i, 1), List::Duration) || doc.is(back(i, 1), List::RelativeDate)) =>
        {
            None
        }
        _ if doc.is(i, List::Subordinator) && !opens_clause(doc, i + 1, range.end) => {
            (i + 1 < range.end).then_some(End::Phrase)
        }
        _ if doc.is(i, List::Subordinator) || doc.is(i, List::RelativePronoun) => Some(End::Clause),
        "for" | "by" | "with" | "through" | "during" | "following" | "at" | "on" => Some(End::Phrase),
        // "in" behind a figure belongs to it: "$4,000 in costs".
        "in" | "from" if !page.touches(&page.measured, &(i.saturating_sub(1)..i)) => Some(End::Phrase),
        _ => None,
    }
}

/// Whether the comma at token `i` parts the members of a list: "and" follows, behind another comma or near, and no verb
/// before it.
fn in_list(doc: &Text, i: usize, end: usize) -> bool {
    const LIST: usize = 18;
    const MEMBER: usize = 8;
    let article = matches!(doc.folded(i + 1), "a" | "an" | "the");
    let stops =
        |k: &usize| is_finite(doc, *k) || doc.is(*k, List::RelativePronoun) || matches!(doc.word(*k), ";" | "(");
    let mut near = (i + 1..end.min(i + LIST)).take_while(|k| !stops(k));
    near.any(|k| {
        let joins = matches!(doc.folded(k), "and" | "or" | "&");
        joins && (doc.word(back(k, 1)) == "," && k > i + 1 || !article && k < i + MEMBER)
    })
}

/// Whether a clause with a subject of its own begins at token `i`.
fn has_subject(doc: &Text, i: usize, end: usize) -> bool {
    const SUBJECT: usize = 6;
    let mut near = (i + 1..end.min(i + SUBJECT)).take_while(|&k| doc.tokens[k].kind != Kind::Mark);
    !is_finite(doc, i)
        && near.any(|k| is_finite(doc, k) && is_sure(doc, k) && !doc.is(back(k, 1), List::RelativePronoun))
}

/// Whether the clause before token `i` has its verb: that of "that its two shops" is still to come.
fn is_told(doc: &Text, start: usize, i: usize) -> bool {
    let opens = |k: &usize| doc.folded(*k) == "that" || doc.is(*k, List::RelativePronoun);
    let near = start.max(i.saturating_sub(NEAR))..i;
    match near.rev().find(opens) {
        Some(open) => (open + 1..i).any(|k| is_finite(doc, k)),
        None => true,
    }
}

/// Whether the comma at token `i` parts a town from its country, or closes one that is so parted.
fn is_place(doc: &Text, i: usize) -> bool {
    let place = |k: usize| doc.is(k, List::Place) || doc.is(k, List::StateAbbreviation);
    place(back(i, 1)) && place(i + 1)
}

/// Whether every bracket and quotation mark in the range has its other half there.
fn is_balanced(doc: &Text, tokens: &Range<usize>) -> bool {
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
        check(
            "The mayor praised the bakers, but said too many shops close at noon.",
            &[("too many shops close at noon", Start::Report)],
            &["said too many shops close at noon"],
        );
        check(
            "Nurses will call at schools and health posts from 4 to 9 May, 12 per cent more than a year before.",
            &[(
                "Nurses will call at schools and health posts from 4 to 9 May, 12 per cent more than a year before",
                Start::Sentence,
            )],
            &[
                "health posts from 4 to 9 May",
                "Nurses will call at schools and health posts from 4 to 9 May, 12 per cent more than a year",
            ],
        );
        check(
            "She has led the Varley archive since 2019, where she bought 40 maps.",
            &[("She has led the Varley archive since 2019", Start::Sentence)],
            &["2019, where she bought 40 maps", "bought 40 maps"],
        );
        check(
            "The court told the owner to pay for repairs; Roe Builders of Varley, Iowa, made the roof.",
            &[("Roe Builders of Varley, Iowa, made the roof", Start::Clause)],
            &[
                "The court told the owner to pay",
                "The court told the owner to pay for repairs; Roe Builders of Varley, Iowa",
            ],
        );
    }

    #[test]
    fn what_the_text_does_not_state() {
        check(
            "The board challenged the assumption that old towns prefer their quiet streets.",
            &[],
            &["old towns prefer their quiet streets"],
        );
        check(
            "The baker believes that the new bridge will help the whole town.",
            &[],
            &["the new bridge will help the whole town"],
        );
        check(
            "The old sign stays in its place until the new sign is ready for it.",
            &[],
            &["the new sign is ready for it", "the new sign is ready"],
        );
        check(
            "The board told reporters on Monday that the new bridge will help the town.",
            &[("the new bridge will help the town", Start::Report)],
            &[],
        );
    }

    #[test]
    fn subjects() {
        let who = |text: &str| {
            let text = format!("Varley news\n\n{text}");
            let reading = Reading::new(&text, &crate::Options::default());
            let page = Page::new(&reading);
            let clauses = find(&page, reading.doc.sentences.len() - 1);
            let whole = clauses.into_iter().find(|c| c.end == super::End::Full);
            whole.and_then(|c| c.subject).map(|s| reading.doc.span(s).of(&text).to_owned())
        };
        assert_eq!(
            who("The three-day (4-6 May) fair, held in Varley, drew 40 bakers.").as_deref(),
            Some("The three-day (4-6 May) fair")
        );
        assert_eq!(who("According to the mayor, the bridge will open in May.").as_deref(), Some("the bridge"));
        assert_eq!(who("Too many border posts still close at noon.").as_deref(), Some("Too many border posts"));
    }
}
