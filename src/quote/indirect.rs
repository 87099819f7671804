//! Reported clauses: "X said (that) …", "…, X told Y", "according to X, …".

use std::ops::Range;

use crate::doc::token::is_quote;
use crate::doc::{Kind, Sentence, back};
use crate::lexicon::verb::base;
use crate::lexicon::{self, List};
use crate::quote::cue::is_source;
use crate::quote::phrase;
use crate::quote::text::{Verb, finite, is_capital, is_function, is_other_verb};
use crate::syntax::{Chunk, ClauseId, ClauseKind, Form, Pos, Text};

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

/// The rule for a verb that no list knows: trusted only where a person speaks.
pub const UNLISTED: &str = "speaker, other verb, clause";

/// The clause reported in a sentence.
pub fn find(doc: &Text, sentence: &Sentence) -> Option<Reported> {
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
fn without_bullet(doc: &Text, words: Range<usize>) -> Range<usize> {
    let first = words
        .clone()
        .find(|&i| doc.tokens[i].kind != Kind::Mark || !matches!(doc.word(i), "*" | "•" | "-" | "–" | "—" | ":" | ","));
    first.unwrap_or(words.end)..words.end
}

/// Quotation marks in the speaker phrase: not one phrase, but the end of a quotation.
fn holds_marks(doc: &Text, who: &Range<usize>) -> bool {
    who.clone().any(|i| matches!(doc.word(i), "“" | "”" | "\""))
}

/// "We said": the issuer's own words; "it", "they": too vague to name a source.
fn is_first_person(doc: &Text, i: usize) -> bool {
    is_function(doc, i, "pronoun") && !matches!(doc.folded(i), "he" | "she")
}

/// Without the marks that end the sentence.
fn content_end(doc: &Text, tokens: &Range<usize>) -> usize {
    tokens
        .clone()
        .rev()
        .find(|&i| doc.tokens[i].kind != Kind::Mark || doc.word(i) == ")")
        .map_or(tokens.start, |i| i + 1)
}

/// A clause is long enough to say something.
fn is_clause(doc: &Text, words: &Range<usize>) -> bool {
    const SHORTEST: usize = 4;
    words.clone().filter(|&i| doc.tokens[i].kind != Kind::Mark).count() >= SHORTEST
}

/// "X said more must be shared", "X told the meeting that more must be shared".
fn speaker_first(doc: &Text, range: &Range<usize>) -> Option<Reported> {
    let mut at = range.start;
    while at < range.end {
        let chunk = doc.syntax.chunk_at(at).and_then(|id| Some((id, doc.syntax.chunk(id)?)));
        if let Some((id, _)) = chunk.filter(|(_, chunk)| chunk.verb().is_some()) {
            let told = doc.syntax.place(id).and_then(|(clause, _)| told_in(doc, range, clause));
            if told.is_some() {
                return told;
            }
        }
        at = chunk.map_or(at + 1, |(_, chunk)| chunk.tokens.end.max(at + 1));
    }
    None
}

/// What the subject of clause `id` is reported to have said.
fn told_in(doc: &Text, range: &Range<usize>, id: ClauseId) -> Option<Reported> {
    let clause = doc.syntax.clause(id)?;
    let (verb, group) = doc.syntax.verb(id)?;
    let states = group.form == Form::Finite && !group.negated && !group.passive && group.modal.is_none();
    let stands = matches!(clause.kind, ClauseKind::Main | ClauseKind::Coordinate);
    let content = doc.syntax.children(id).find(|&below| is_content(doc, verb, below));
    let start = content.and_then(|id| content_start(doc, verb, id)).or_else(|| behind_that(doc, verb));
    let start = start.or_else(|| behind_hearer(doc, verb)).filter(|_| states && stands)?;
    let subject = clause.subject.and_then(|subject| doc.syntax.chunk(subject));
    let who = match subject.filter(|s| s.tokens.start < verb.tokens.start) {
        Some(subject) => phrase::of_subject(doc, subject, verb.tokens.start),
        None => phrase::subject(doc, range.start, verb.tokens.start)?,
    };
    let words = start..range.end;
    let rule = if reports(doc, verb.head).is_some() { "speaker, verb, clause" } else { UNLISTED };
    Some(Reported { words, cue: verb.tokens.clone(), who, rule })
}

/// Whether clause `id` behind `verb` is what was said.
fn is_content(doc: &Text, verb: &Chunk, id: ClauseId) -> bool {
    let Some(clause) = doc.syntax.clause(id).filter(|c| c.tokens.start >= verb.tokens.end && c.verb.is_some()) else {
        return false;
    };
    let opened = clause.opener.is_some_and(|i| doc.value(i, List::FunctionWord) == Some("complementizer"));
    let bare = clause.opener.is_none() && clause.subject.is_some() && !is_quote(doc.mark(clause.tokens.start));
    let usage = reports(doc, verb.head).map(|v| v.usage);
    match clause.kind {
        ClauseKind::Content if opened => usage.is_some() || is_speech(doc, verb.head),
        ClauseKind::Content => bare && matches!(usage, Some("say" | "opine" | "tell")),
        ClauseKind::Relative if opened => usage.is_some() && clause.subject.is_some(),
        ClauseKind::Relative => bare && usage == Some("tell"),
        _ => false,
    }
}

/// Behind "said that", where no verb was found in what follows.
fn behind_that(doc: &Text, verb: &Chunk) -> Option<usize> {
    let that = verb.tokens.end;
    let opened =
        doc.value(that, List::FunctionWord) == Some("complementizer") && doc.syntax.pos(that) != Pos::Determiner;
    (opened && reports(doc, verb.head).is_some()).then_some(that + 1)
}

/// "told reporters | the plan …": two noun phrases side by side behind a verb of telling.
fn behind_hearer(doc: &Text, verb: &Chunk) -> Option<usize> {
    let told = reports(doc, verb.head).is_some_and(|v| v.usage == "tell");
    let at = |i: usize| doc.syntax.chunk_at(i).and_then(|id| doc.syntax.chunk(id)).filter(|c| c.is_noun());
    let hearer = at(verb.tokens.end).filter(|c| told && c.preposition.is_none())?;
    let opens = |i: usize| matches!(doc.syntax.pos(i), Pos::Determiner | Pos::Pronoun | Pos::Possessive);
    at(hearer.tokens.end).filter(|c| c.preposition.is_none() && opens(c.tokens.start)).map(|c| c.tokens.start)
}

/// A verb that no list knows, or not as one of saying: with a clause behind it, it tells what was said, unless it is one of
/// thinking or doing.
fn is_speech(doc: &Text, i: usize) -> bool {
    let voiced = finite(doc, i).is_some_and(|v| matches!(v.usage, "topic" | "voice"));
    (voiced || is_other_verb(doc, i)) && !lexicon::tags(&base(doc.folded(i))).has(List::MindVerb)
}

/// Behind "that"; an adverb right behind the verb belongs to the clause: "said | more ships must".
fn content_start(doc: &Text, verb: &Chunk, id: ClauseId) -> Option<usize> {
    let clause = doc.syntax.clause(id)?;
    let bare = (verb.tokens.end..clause.tokens.start).all(|i| is_function(doc, i, "adverb"));
    Some(clause.opener.map_or(if bare { verb.tokens.end } else { clause.tokens.start }, |that| that + 1))
}

/// A finite verb that can report a clause; not the issuer's own "announced".
fn reports(doc: &Text, i: usize) -> Option<Verb> {
    let usable = |v: &Verb| {
        !matches!(v.usage, "announce" | "topic" | "voice" | "ask" | "resume")
            && (v.usage != "opine" || v.form != "past")
    };
    let after_name = |v: &Verb| {
        !v.may_be_noun || (i > 0 && (is_capital(doc, back(i, 1)) || is_function(doc, back(i, 1), "pronoun")))
    };
    let denied = i > 0 && doc.value(back(i, 1), List::FunctionWord) == Some("negation");
    finite(doc, i).filter(|_| !denied).filter(usable).filter(after_name)
}

/// "More must be shared, X told a meeting of experts."
fn speaker_last(doc: &Text, range: &Range<usize>) -> Option<Reported> {
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
fn is_participle(doc: &Text, i: usize) -> bool {
    doc.syntax.pos(i) == Pos::Gerund
}

/// "More must be shared, said X."
fn verb_last(doc: &Text, range: &Range<usize>) -> Option<Reported> {
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
fn is_adjunct(doc: &Text, i: usize) -> bool {
    is_function(doc, i, "adverb") || (is_function(doc, i, "preposition") && doc.word(i) != "to")
}

/// "According to X, more must be shared."
fn according_first(doc: &Text, range: &Range<usize>) -> Option<Reported> {
    const LONGEST: usize = 30;
    let at = range.start;
    let found = is_source(doc, at);
    let comma = |from: usize| (from..range.end).take(LONGEST).find(|&i| doc.word(i) == ",");
    let first = comma(at + 2).filter(|_| found)?;
    let second = comma(first + 1).filter(|&end| (first..end).any(|i| doc.is(i, List::JobTitle)));
    let end = second.unwrap_or(first);
    let who = at + 2..end;
    Some(Reported { words: end + 1..range.end, cue: at..at + 2, who, rule: "according to speaker, clause" })
}

/// "More must be shared, according to X."
fn according_last(doc: &Text, range: &Range<usize>) -> Option<Reported> {
    let at = range.clone().find(|&i| is_source(doc, i))?;
    let who = phrase::after(doc, at + 2, range.end);
    let whole = at > range.start && who.end == range.end && !who.is_empty();
    let end = if at > 0 && doc.word(at.saturating_sub(1)) == "," { at.saturating_sub(1) } else { at };
    whole.then_some(Reported { words: range.start..end, cue: at..at + 2, who, rule: "clause, according to speaker" })
}
