//! The reporting words beside a quotation: "said X", "X told Y:", "according to X", "— X".

use std::ops::Range;

use crate::doc::token::is_quote;
use crate::doc::{Gap, Kind, back};
use crate::lexicon::List;
use crate::quote::phrase;
use crate::quote::speaker::is_genitive;
use crate::quote::text::{
    class, ends_sentence, finite, is_capital, is_dash, is_function, is_heard, is_other_verb, may_be_past, reporting,
};
use crate::syntax::Text;

/// Reporting words with the phrase that names the speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// "said", "according to", a colon.
    pub words: Range<usize>,
    /// "Tidewell Director Ann Roe"; None where nobody is named.
    pub who: Option<Range<usize>>,
    /// The rule that found it.
    pub rule: &'static str,
}

/// How the words in marks end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// With a comma: the sentence goes on behind the mark.
    Comma,
    /// With a full stop.
    Stop,
    /// With a question mark or the like: it may go on.
    Open,
}

/// The rule for a fragment that names what somebody spoke of: trusted only where a person speaks, and at some length.
pub const CALLED: &str = "speaker calls it";

/// The rule for words that the subject heard, "was told": who said them is not named.
pub const HEARD: &str = "hearer, verb, quotation";

/// The rule for a name behind a dash.
pub const DASH: &str = "dash, speaker";

/// The rule for a verb that no list knows as one of reporting: trusted only where somebody with a name speaks.
pub const OTHER_VERB: &str = "other verb, speaker";

/// Tokens looked at on each side.
const REACH: usize = 45;

/// The cue behind a quotation that ends before token `at`.
pub fn after(doc: &Text, at: usize, limit: usize, ending: Ending) -> Option<Cue> {
    let limit = limit.min(at + REACH).min(doc.tokens.len());
    let at = behind_note(doc, at);
    let start = (at..limit).find(|&i| !matches!(doc.word(i), "," | ";"))?;
    if start > at + 1 {
        return None;
    }
    if doc.tokens[start].gap == Gap::Blank {
        return own_paragraph(doc, start, limit);
    }
    let dashed = is_dash_or_tilde(doc, start) && finite(doc, start + 1).is_some();
    let start = start + usize::from(dashed);
    passive(doc, start, limit)
        .or_else(|| inverted(doc, start, limit))
        .or_else(|| according(doc, start, limit, "according to, after"))
        .or_else(|| reply(doc, start, limit))
        .or_else(|| aside(doc, start, limit))
        .or_else(|| dash(doc, start, limit))
        .or_else(|| subject_first(doc, start, limit, ending))
        .or_else(|| if ending == Ending::Stop { None } else { other_verb(doc, start, limit) })
}

/// "said X, mayor of Y.", "— X, mayor of Y": a paragraph that tells nothing but who spoke before it.
fn own_paragraph(doc: &Text, start: usize, limit: usize) -> Option<Cue> {
    let cue = inverted(doc, start, limit).or_else(|| dash(doc, start, limit))?;
    let end = cue.who.as_ref()?.end;
    let end = end + usize::from(doc.word(end) == ".");
    let whole = doc.tokens.get(end).is_none_or(|t| t.gap == Gap::Blank || is_quote(doc.mark(end)));
    let said = cue.rule == DASH || finite(doc, start).is_some();
    (whole && said).then_some(cue)
}

/// Behind the mark of a footnote that is glued to the quotation: “…,”4 said X.
fn behind_note(doc: &Text, at: usize) -> usize {
    let number = |i: usize| doc.tokens.get(i).is_some_and(|t| t.kind == Kind::Number && t.gap == Gap::None);
    match doc.mark(at) {
        '[' if number(at + 1) && doc.mark(at + 2) == ']' => at + 3,
        _ => at + usize::from(number(at)),
    }
}

/// "came the reply from X".
fn reply(doc: &Text, start: usize, limit: usize) -> Option<Cue> {
    const REACH: usize = 6;
    let spoken = |&i: &usize| doc.is(i, List::SpeechNoun) && doc.value(i + 1, List::Preposition) == Some("from");
    let noun = (start..limit).take(REACH).take_while(|&i| !is_capital(doc, i)).find(spoken)?;
    let who = phrase::after(doc, noun + 2, limit);
    (!who.is_empty()).then_some(Cue { words: start..noun + 1, who: Some(who), rule: "verb, reply from speaker" })
}

/// “…”—X paused—“…”: who acts between two parts of a quotation.
fn aside(doc: &Text, start: usize, limit: usize) -> Option<Cue> {
    let framed = is_dash(doc, start) && is_quote(doc.mark(limit)) && is_dash(doc, back(limit, 1));
    let who = phrase::after(doc, start + 1, limit);
    let acts = doc.syntax.pos(who.end).is_verb() && !who.is_empty();
    (framed && acts).then_some(Cue { words: start..start + 1, who: Some(who), rule: "dash, speaker acts" })
}

/// "rasped X", "X rasped": a verb that no list knows, where it is the only one of the words beside the quotation.
fn other_verb(doc: &Text, start: usize, limit: usize) -> Option<Cue> {
    if may_be_past(doc, start) {
        let who = phrase::after(doc, start + 1, limit);
        let named = is_capital(doc, start + 1) || is_function(doc, start + 1, "determiner");
        let cue = Cue { words: start..start + 1, who: Some(who.clone()), rule: OTHER_VERB };
        return (named && !who.is_empty() && closes(doc, who.end)).then_some(cue);
    }
    let clause = (start..limit).take_while(|&i| !ends_sentence(doc, i));
    let verb = clause.skip(1).find(|&i| doc.syntax.pos(i).is_verb()).filter(|&i| is_other_verb(doc, i))?;
    let who = phrase::subject(doc, start, verb).filter(|who| who.start == start)?;
    closes(doc, verb + 1).then_some(Cue { words: verb..verb + 1, who: Some(who), rule: OTHER_VERB })
}

/// Whether a clause can end before token `i`: at a mark, an adverb, a preposition, a conjunction.
fn closes(doc: &Text, i: usize) -> bool {
    let ends = matches!(class(doc, i), Some("adverb" | "preposition" | "conjunction" | "subordinator"));
    doc.tokens.get(i).is_none_or(|t| t.kind == Kind::Mark || t.gap == Gap::Blank) || ends
}

/// "said X", "added the minister".
fn inverted(doc: &Text, at: usize, limit: usize) -> Option<Cue> {
    let verb_at =
        (at..limit).take(3).find(|&i| !is_function(doc, i, "adverb") && !is_function(doc, i, "subordinator"))?;
    let verb = reporting(doc, verb_at).filter(|v| v.form != "gerund" && v.usage != "topic")?;
    let who = phrase::after(doc, verb_at + verb.len, limit);
    let usable = !who.is_empty() && (verb.usage != "tell" || !is_function(doc, who.start, "pronoun"));
    Some(Cue { words: verb_at..verb_at + verb.len, who: usable.then_some(who), rule: "verb, speaker" })
}

/// "according to X".
fn according(doc: &Text, at: usize, limit: usize, rule: &'static str) -> Option<Cue> {
    let found = is_source(doc, at);
    let who = phrase::after(doc, at + 2, limit);
    (found && !who.is_empty()).then(|| Cue { words: at..at + 2, who: Some(who), rule })
}

/// Whether "according to" stands at token `i`.
pub fn is_source(doc: &Text, i: usize) -> bool {
    doc.phrase_value(i, List::Preposition).is_some_and(|(_, relation)| relation == "source")
}

/// "— X, chair of Y", also on the next line.
fn dash(doc: &Text, at: usize, limit: usize) -> Option<Cue> {
    let name_at = at + 1 + usize::from(doc.word(at + 1) == "-");
    let who = phrase::after(doc, name_at, limit);
    let named = is_dash_or_tilde(doc, at) && is_capital(doc, name_at) && !who.is_empty();
    let whole = doc.tokens.get(who.end).is_none_or(|t| t.gap >= Gap::Line) || doc.word(who.end) == ".";
    (named && whole).then(|| Cue { words: at..at + 1, who: Some(who), rule: DASH })
}

fn is_dash_or_tilde(doc: &Text, i: usize) -> bool {
    is_dash(doc, i) || matches!(doc.word(i), "~" | "-")
}

/// "as noted by X".
fn passive(doc: &Text, start: usize, limit: usize) -> Option<Cue> {
    let by = (start + 1..limit)
        .find(|&i| doc.word(i) == "by" && reporting(doc, back(i, 1)).is_some_and(|v| v.form == "past"))?;
    let who = phrase::after(doc, by + 1, limit);
    let near = by <= start + 3 && !who.is_empty();
    near.then_some(Cue { words: by.saturating_sub(1)..by + 1, who: Some(who), rule: "verb by speaker" })
}

/// "X said", "X, head of Y, told Z".
fn subject_first(doc: &Text, at: usize, limit: usize, ending: Ending) -> Option<Cue> {
    let start = if matches!(doc.word(at), "as" | "is" | "was") { at + 1 } else { at };
    let verb_at = verb_ahead(doc, start, limit)?;
    let who = phrase::subject(doc, start, verb_at).filter(|who| who.start == start)?;
    let verb = finite(doc, verb_at)?;
    let behind = verb_at + verb.len;
    let closes = behind >= doc.tokens.len() || ends_sentence(doc, behind);
    let fits = ending != Ending::Stop || closes && verb.usage != "voice";
    fits.then_some(Cue { words: verb_at..behind, who: Some(who), rule: "speaker, verb" })
}

/// The first finite verb of reporting of the clause that begins at `start`.
fn verb_ahead(doc: &Text, start: usize, limit: usize) -> Option<usize> {
    let first = class(doc, start);
    if matches!(first, Some("preposition" | "conjunction" | "auxiliary" | "subordinator")) {
        return None;
    }
    (start + 1..limit)
        .take_while(|&i| !ends_sentence(doc, i) && !matches!(doc.word(i), ":" | ";"))
        .find(|&i| is_speech_verb(doc, i))
}

/// A finite verb of speech; a form that may be a noun counts after a name, a pronoun or a comma only.
fn is_speech_verb(doc: &Text, i: usize) -> bool {
    let Some(verb) = finite(doc, i) else { return false };
    let after_subject = i > 0
        && (is_capital(doc, back(i, 1))
            || is_function(doc, back(i, 1), "pronoun")
            || doc.word(back(i, 1)) == ","
            || doc.word(i + 1) == ".");
    (verb.usage != "topic" || ends_sentence(doc, i + verb.len)) && (!verb.may_be_noun || after_subject)
}

/// The cue before a quotation that opens at token `at`, not before `floor`.
pub fn before(doc: &Text, floor: usize, at: usize) -> Option<Cue> {
    let floor = floor.max(at.saturating_sub(REACH));
    let end = (floor..at).rev().find(|&i| !is_lead_in(doc, i)).map(|i| i + 1)?;
    if at > floor && ends_sentence(doc, back(at, 1)) {
        return None;
    }
    let lead = doc.word(end);
    let adjacent = end == at;
    verb_before(doc, floor, end)
        .or_else(|| words_of(doc, floor, end))
        .or_else(|| if adjacent { called(doc, floor, end) } else { distant(doc, floor, end, lead) })
        .or_else(|| if lead == ":" { colon(doc, floor, end) } else { None })
        .or_else(|| if adjacent { None } else { other_verb_before(doc, floor, end) })
}

/// "X rasped, “…”": a verb that no list knows right before the quotation.
fn other_verb_before(doc: &Text, floor: usize, end: usize) -> Option<Cue> {
    let verb = end.checked_sub(1).filter(|&i| i > floor && is_other_verb(doc, i))?;
    let who = phrase::subject(doc, floor, verb)?;
    Some(Cue { words: verb..end, who: Some(who), rule: OTHER_VERB })
}

/// Marks between the reporting words and the quotation.
fn is_lead_in(doc: &Text, i: usize) -> bool {
    matches!(doc.word(i), "," | ":" | "that") || is_dash(doc, i)
}

/// "X said", "X …, saying".
fn verb_before(doc: &Text, floor: usize, end: usize) -> Option<Cue> {
    let spans = |&i: &usize| reporting(doc, i).is_some_and(|v| i + v.len == end);
    let verb_at = (floor..end).rev().take(2).find(spans)?;
    if is_heard(doc, verb_at) {
        return Some(Cue { words: verb_at..end, who: None, rule: HEARD });
    }
    let verb = finite(doc, verb_at).or_else(|| reporting(doc, verb_at).filter(|v| v.form == "gerund"))?;
    let rule = if verb.form == "gerund" { "speaker …, saying" } else { "speaker, verb, quotation" };
    let who =
        if verb.form == "gerund" { main_subject(doc, floor, verb_at) } else { phrase::subject(doc, floor, verb_at) };
    Some(Cue { words: verb_at..end, who, rule })
}

/// The subject of the clause that a participle at `at` belongs to.
fn main_subject(doc: &Text, floor: usize, at: usize) -> Option<Range<usize>> {
    let verb = (floor..at).rev().find(|&i| finite(doc, i).is_some());
    verb.and_then(|v| phrase::subject(doc, floor, v)).or_else(|| {
        let who = phrase::after(doc, floor, at);
        (!who.is_empty()).then_some(who)
    })
}

/// "X called the plan “a gift to the town”".
fn called(doc: &Text, floor: usize, end: usize) -> Option<Cue> {
    const OBJECT: usize = 8;
    let verb_at = (floor..end).rev().take(OBJECT).find(|&i| finite(doc, i).is_some())?;
    let verb = finite(doc, verb_at).filter(|v| v.usage == "topic")?;
    let who = phrase::subject(doc, floor, verb_at)?;
    Some(Cue { words: verb_at..verb_at + verb.len, who: Some(who), rule: CALLED })
}

/// "X told a meeting of experts:", "said X:", "according to X,".
fn distant(doc: &Text, floor: usize, end: usize, lead: &str) -> Option<Cue> {
    if let Some(at) = (floor..end).rev().find(|&i| is_source(doc, i)) {
        return according(doc, at, end, "according to, before");
    }
    if let Some(cue) = passive(doc, floor, end) {
        return Some(cue);
    }
    let verb_at = (floor..end).rev().find(|&i| is_speech_verb(doc, i) || (lead == ":" && is_topic_verb(doc, i)))?;
    let who = phrase::subject(doc, floor, verb_at).or_else(|| {
        let who = phrase::after(doc, verb_at + 1, end);
        (!who.is_empty() && lead == ":").then_some(who)
    });
    Some(Cue { words: verb_at..verb_at + 1, who, rule: "speaker, verb …, quotation" })
}

fn is_topic_verb(doc: &Text, i: usize) -> bool {
    finite(doc, i).is_some_and(|v| !v.may_be_noun)
}

/// "in the words of X,", "a statement from X:", "in X’s words:".
fn words_of(doc: &Text, floor: usize, end: usize) -> Option<Cue> {
    let noun = (floor..end).rev().take(25).find(|&i| is_source_noun(doc, i))?;
    let by = matches!(doc.word(noun + 1), "of" | "from" | "by");
    let who = if by { phrase::after(doc, noun + 2, end) } else { owner(doc, floor, noun)? };
    let whole = who.end == end || !by && noun + 1 == end;
    (whole && !who.is_empty()).then(|| Cue { words: noun..noun + 1, who: Some(who), rule: "words of speaker" })
}

/// Whether "statement by" or the like begins at token `i`.
pub fn is_source_of(doc: &Text, i: usize) -> bool {
    is_source_noun(doc, i) && matches!(doc.value(i + 1, List::Preposition), Some("by" | "from"))
}

fn is_source_noun(doc: &Text, i: usize) -> bool {
    doc.value(i, List::SpeechNoun) == Some("source")
}

/// The phrase before a genitive ending and the noun at `noun`.
fn owner(doc: &Text, floor: usize, noun: usize) -> Option<Range<usize>> {
    let end = noun.checked_sub(1).filter(|&i| i > floor && is_genitive(doc, i))?;
    phrase::subject(doc, floor, end)
}

/// "X:", "statement by X:", "X issued the following statement:".
fn colon(doc: &Text, floor: usize, end: usize) -> Option<Cue> {
    let start = (floor..end).rev().find(|&i| is_dash(doc, i)).map_or(floor, |i| i + 1);
    let source = is_source_noun(doc, back(end, 1)) || doc.word(back(end, 1)) == "follows";
    let by = (start..end).rev().find(|&i| matches!(doc.word(i), "from" | "by"));
    let who = if source {
        phrase::first(doc, start, end.saturating_sub(1))
    } else {
        phrase::after(doc, by.map_or(start, |i| i + 1), end)
    };
    let named = source || (who.end == end && is_capital(doc, who.start));
    (named && !who.is_empty()).then_some(Cue { words: end..end + 1, who: Some(who), rule: "speaker, colon" })
}

/// Where words without a closing mark end: before ", said X".
pub fn spoken_end(doc: &Text, start: usize, limit: usize) -> Option<usize> {
    let says = |i: usize| finite(doc, i).is_some_and(|v| matches!(v.usage, "say" | "state")) && is_capital(doc, i + 1);
    (start..limit).find(|&i| doc.word(i) == "," && says(i + 1)).map(|i| i + 1)
}

/// How the words `range` end, the token behind the mark included.
pub fn ending(doc: &Text, range: Range<usize>, behind: usize) -> Ending {
    if doc.word(behind) == "," {
        return Ending::Comma;
    }
    match range.rev().map(|i| doc.word(i)).find(|w| !matches!(*w, "”" | "\"" | "’" | "'" | ")")) {
        Some(",") => Ending::Comma,
        Some(".") => Ending::Stop,
        _ => Ending::Open,
    }
}

/// Whether the quotation at `at` begins a sentence of its own: after a stop, a colon or a paragraph's start.
pub fn starts_sentence(doc: &Text, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    let token = &doc.tokens[at];
    token.gap >= Gap::Line
        || matches!(doc.word(before), ":" | "”" | "\"" | "’" | "—" | "–")
        || ends_sentence(doc, before)
        || (doc.word(before) == "." && (token.gap != Gap::None || doc.word(at) == "“"))
        || reporting(doc, before).is_some_and(|v| v.form == "gerund")
}
