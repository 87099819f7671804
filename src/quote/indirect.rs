//! Reported clauses: "X said (that) …", "…, X told Y", "according to X, …".

use std::ops::Range;

use crate::Doc;
use crate::doc::verb::{self, Form};
use crate::doc::{Kind, Sentence, back};
use crate::lexicon::List;
use crate::quote::phrase;
use crate::quote::syntax::{Verb, class, finite, is_capital, is_function};

/// A clause that somebody is reported to have said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    /// The clause.
    pub words: Range<usize>,
    /// "said", "according to".
    pub cue: Range<usize>,
    /// The phrase that names the speaker.
    pub who: Range<usize>,
    /// The rule that found it.
    pub rule: &'static str,
}

/// The clause reported in a sentence.
pub fn find(doc: &Doc, sentence: &Sentence) -> Option<Reported> {
    let range = sentence.tokens.start..content_end(doc, &sentence.tokens);
    according_first(doc, &range)
        .or_else(|| verb_last(doc, &range))
        .or_else(|| speaker_first(doc, &range))
        .or_else(|| speaker_last(doc, &range))
        .or_else(|| according_last(doc, &range))
        .map(|r| Reported { words: without_bullet(doc, r.words), ..r })
        .filter(|r| is_clause(doc, &r.words) && !is_first_person(doc, r.who.start) && !holds_marks(doc, &r.who))
}

/// Without marks before the first word, but for opening brackets and quotation marks.
fn without_bullet(doc: &Doc, words: Range<usize>) -> Range<usize> {
    let first = words
        .clone()
        .find(|&i| doc.tokens[i].kind != Kind::Mark || !matches!(doc.word(i), "*" | "•" | "-" | "–" | "—" | ":" | ","));
    first.unwrap_or(words.end)..words.end
}

/// Quotation marks in the speaker phrase: not one phrase, but the end of a quotation.
fn holds_marks(doc: &Doc, who: &Range<usize>) -> bool {
    who.clone().any(|i| matches!(doc.word(i), "“" | "”" | "\""))
}

/// "We said": the issuer's own words; "it", "they": too vague to name a source.
fn is_first_person(doc: &Doc, i: usize) -> bool {
    is_function(doc, i, "pronoun") && !matches!(doc.folded(i), "he" | "she")
}

/// Without the marks that end the sentence.
fn content_end(doc: &Doc, tokens: &Range<usize>) -> usize {
    tokens
        .clone()
        .rev()
        .find(|&i| doc.tokens[i].kind != Kind::Mark || doc.word(i) == ")")
        .map_or(tokens.start, |i| i + 1)
}

/// A clause is long enough to say something.
fn is_clause(doc: &Doc, words: &Range<usize>) -> bool {
    const SHORTEST: usize = 4;
    words.clone().filter(|&i| doc.tokens[i].kind != Kind::Mark).count() >= SHORTEST
}

/// "X said more must be shared", "X told the meeting that more must be shared".
fn speaker_first(doc: &Doc, range: &Range<usize>) -> Option<Reported> {
    let verb_at =
        range.clone().find(|&i| reports(doc, i).is_some_and(|v| clause_after(doc, i, v, range.end).is_some()))?;
    let verb = reports(doc, verb_at)?;
    let start = clause_after(doc, verb_at, verb, range.end)?;
    let who = phrase::subject(doc, range.start, verb_at)?;
    let relative = who.start > range.start && is_function(doc, back(who.start, 1), "subordinator");
    (!relative).then_some(Reported {
        words: start..range.end,
        cue: verb_at..verb_at + verb.len,
        who,
        rule: "speaker, verb, clause",
    })
}

/// A finite verb that can report a clause; not the issuer's own "announced".
fn reports(doc: &Doc, i: usize) -> Option<Verb> {
    let usable = |v: &Verb| {
        !matches!(v.usage, "announce" | "topic" | "voice" | "ask" | "resume")
            && (v.usage != "opine" || v.form != "past")
    };
    let after_name = |v: &Verb| {
        !v.may_be_noun || (i > 0 && (is_capital(doc, back(i, 1)) || is_function(doc, back(i, 1), "pronoun")))
    };
    let denied = i > 0 && (matches!(doc.word(back(i, 1)), "not" | "never") || doc.folded(back(i, 1)).ends_with("n't"));
    finite(doc, i).filter(|_| !denied).filter(usable).filter(after_name)
}

/// Where the clause begins behind the verb at `verb_at`; None where no clause follows.
fn clause_after(doc: &Doc, verb_at: usize, verb: Verb, end: usize) -> Option<usize> {
    const ADJUNCT: usize = 14;
    let next = verb_at + verb.len;
    let adjunct = verb.usage == "tell" || ["preposition", "adverb"].iter().any(|c| is_function(doc, next, c));
    let reach = if adjunct { ADJUNCT } else { 1 };
    let that = (next..end.min(next + reach)).take_while(|&i| !ends_adjunct(doc, i)).find(|&i| doc.word(i) == "that");
    if let Some(that) = that {
        return Some(that + 1);
    }
    match verb.usage {
        "say" | "opine" => begins_clause(doc, next).then_some(next),
        "tell" => clause_after_addressee(doc, next, end),
        _ => None,
    }
}

/// Marks that no adjunct between verb and "that" runs over.
fn ends_adjunct(doc: &Doc, i: usize) -> bool {
    matches!(doc.word(i), ":" | ";" | "“" | "\"" | "”" | "—" | "–")
}

/// Whether a subject begins here: an article, a pronoun, a noun; not "in a statement".
fn begins_clause(doc: &Doc, i: usize) -> bool {
    let class = class(doc, i);
    let word = doc.tokens.get(i).is_some_and(|t| t.kind != Kind::Mark);
    let degree = matches!(doc.word(i), "too" | "so") && is_function(doc, i + 1, "determiner");
    word && (degree || matches!(class, None | Some("determiner" | "pronoun"))) && doc.word(i) != "nothing"
}

/// "told reporters the plan had failed": the clause begins at the next article or pronoun.
fn clause_after_addressee(doc: &Doc, start: usize, end: usize) -> Option<usize> {
    const ADDRESSEE: usize = 6;
    (start + 1..end.min(start + ADDRESSEE)).find(|&i| {
        let subject = ["he", "she", "it", "they", "we", "the", "his", "her", "their", "there"].contains(&doc.folded(i));
        subject && !is_function(doc, back(i, 1), "preposition")
    })
}

/// "More must be shared, X told a meeting of experts."
fn speaker_last(doc: &Doc, range: &Range<usize>) -> Option<Reported> {
    const ADJUNCT: usize = 14;
    let lowest = range.end.saturating_sub(ADJUNCT + 1).max(range.start);
    let verb_at = (lowest..range.end)
        .rev()
        .find(|&i| reports(doc, i).is_some_and(|v| matches!(v.usage, "say" | "tell" | "state")))?;
    let behind = verb_at + reports(doc, verb_at)?.len;
    let bare = behind >= range.end || is_adjunct(doc, behind);
    let who = phrase::subject(doc, range.start, verb_at)
        .filter(|_| bare || reports(doc, verb_at).is_some_and(|v| v.usage == "tell"))?;
    let comma = who.start.checked_sub(1).filter(|&i| i > range.start && doc.word(i) == ",")?;
    let clause = range.start..comma;
    let open = is_function(doc, range.start, "preposition") || is_function(doc, range.start, "subordinator");
    let open = open || is_participle(doc, range.start);
    (!open).then_some(Reported { words: clause, cue: verb_at..behind, who, rule: "clause, speaker, verb" })
}

/// "Opening the meeting": it goes with the subject of the clause behind it.
fn is_participle(doc: &Doc, i: usize) -> bool {
    verb::form(doc, i) == Some(Form::Gerund) && matches!(class(doc, i + 1), Some("determiner" | "preposition"))
}

/// "More must be shared, said X."
fn verb_last(doc: &Doc, range: &Range<usize>) -> Option<Reported> {
    let inverts =
        |&i: &usize| doc.word(back(i, 1)) == "," && finite(doc, i).is_some_and(|v| matches!(v.usage, "say" | "state"));
    let verb_at = (range.start + 1..range.end).rev().find(inverts)?;
    let who = phrase::after(doc, verb_at + finite(doc, verb_at)?.len, range.end);
    let named = who.clone().any(|i| is_capital(doc, i));
    let whole = named && (who.end == range.end || doc.word(who.end) == "," || is_adjunct(doc, who.end));
    whole.then_some(Reported {
        words: range.start..verb_at.saturating_sub(1),
        cue: verb_at..who.start,
        who,
        rule: "clause, verb, speaker",
    })
}

/// "in a letter", "yesterday".
fn is_adjunct(doc: &Doc, i: usize) -> bool {
    is_function(doc, i, "adverb") || (is_function(doc, i, "preposition") && doc.word(i) != "to")
}

/// "According to X, more must be shared."
fn according_first(doc: &Doc, range: &Range<usize>) -> Option<Reported> {
    const LONGEST: usize = 30;
    let at = range.start;
    let found = doc.folded(at) == "according" && doc.word(at + 1) == "to";
    let comma = |from: usize| (from..range.end).take(LONGEST).find(|&i| doc.word(i) == ",");
    let first = comma(at + 2).filter(|_| found)?;
    let second = comma(first + 1).filter(|&end| (first..end).any(|i| doc.is(i, List::JobTitle)));
    let end = second.unwrap_or(first);
    let who = at + 2..end;
    Some(Reported { words: end + 1..range.end, cue: at..at + 2, who, rule: "according to speaker, clause" })
}

/// "More must be shared, according to X."
fn according_last(doc: &Doc, range: &Range<usize>) -> Option<Reported> {
    let at = range.clone().find(|&i| doc.word(i) == "according" && doc.word(i + 1) == "to")?;
    let who = phrase::after(doc, at + 2, range.end);
    let whole = at > range.start && who.end == range.end && !who.is_empty();
    let end = if at > 0 && doc.word(at.saturating_sub(1)) == "," { at.saturating_sub(1) } else { at };
    whole.then_some(Reported { words: range.start..end, cue: at..at + 2, who, rule: "clause, according to speaker" })
}
