//! The clauses of a sentence that tell something by themselves, and the stretches of them that can stand alone.

use std::ops::Range;

use crate::doc::back;
use crate::doc::verb as form;
use crate::fact::cut::{self, End};
use crate::fact::page::Page;
use crate::fact::sound;
use crate::lexicon::{self, List};
use crate::syntax::{ClauseId, ClauseKind, Form, Pos, Role, Tense, Text};
use crate::{Doc, Gap, Kind};

/// Fewer words say too little.
pub const SHORTEST: usize = 5;
/// More words are no longer a short fact.
pub const LONGEST: usize = 32;
/// The most tokens of a sentence that are read: more are no prose.
const SENTENCE: usize = 160;

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
    pub subject: Range<usize>,
    /// The first token of its verb.
    pub verb: usize,
}

impl Clause {
    /// Its words: where it begins with the verb, the subject that stands apart comes first.
    #[must_use]
    pub fn parts(&self) -> Vec<Range<usize>> {
        let apart = Some(self.subject.clone()).filter(|subject| subject.end <= self.tokens.start);
        apart.into_iter().chain([self.tokens.clone()]).collect()
    }
}

/// What stands at the start of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// The start of the sentence.
    Sentence,
    /// What follows "that", reporting words, or "as" and the like.
    Report,
    /// The main clause behind an opening phrase, or a clause behind "and", ";" or a dash.
    Clause,
    /// The verb.
    Predicate,
}

/// The stretches of sentence `at` that can be facts.
#[must_use]
pub fn find(page: &Page, at: usize) -> Vec<Clause> {
    let doc = &page.text();
    let Some(sentence) = doc.sentences.get(at) else { return Vec::new() };
    let tokens = sentence.tokens.start..sentence.tokens.end.min(sentence.tokens.start + SENTENCE);
    let range = body(doc, tokens.clone());
    let told = doc.syntax.clauses_in(&tokens).filter_map(|(id, _)| Told::new(doc, id, &range));
    told.flat_map(|told| told.stretches(page, at)).collect()
}

/// A clause that tells something by itself.
struct Told {
    id: ClauseId,
    start: Start,
    tokens: Range<usize>,
    subject: Range<usize>,
    verb: Range<usize>,
}

impl Told {
    fn new(doc: &Text, id: ClauseId, sentence: &Range<usize>) -> Option<Self> {
        let start = standing(doc, id)?;
        let verb = verb(doc, id)?;
        let subject = doc.syntax.subject(id).or_else(|| antecedent(doc, id));
        let subject = subject.filter(|s| s.start >= sentence.start && s.end <= verb.start)?;
        let bare = subject.len() == 1 && doc.syntax.pos(subject.start) == Pos::Determiner;
        let anaphor = doc.is(subject.start, List::Anaphor);
        let tokens = behind_label(doc, inner(doc, id, sentence)?, subject.start);
        let chunk = doc.syntax.chunk_at(verb.start).and_then(|at| doc.syntax.chunk(at))?;
        let known = tokens.contains(&verb.start) && (!bare || anaphor) && sound::is_read(doc, id, &subject, chunk);
        known.then_some(Self { id, start, tokens, subject, verb })
    }

    /// Each of its starts with each of its ends.
    fn stretches(&self, page: &Page, at: usize) -> Vec<Clause> {
        let doc = &page.text();
        let (mut starts, mut ends) = (self.starts(doc), cut::ends(page, self.id, self.verb.end, &self.tokens));
        if sound::lacks_verb(doc, self.id, self.verb.start) {
            starts.retain(|(_, start)| *start == Start::Sentence);
            ends.retain(|(_, end)| *end == End::Full);
        }
        let pairs = starts.iter().flat_map(|start| ends.iter().map(move |end| (start, end)));
        let clause = |(&(from, start), &(to, end)): (&(usize, Start), &(usize, End))| {
            let (subject, verb) = (self.subject.clone(), self.verb.start);
            Clause { tokens: from..to, sentence: at, start, end, subject, verb }
        };
        let told = pairs.filter(|(start, _)| !page.splits(start.0)).map(clause);
        told.filter(|c| stands(doc, c) && self.says(doc, c.tokens.end)).collect()
    }

    /// Whether what a verb of saying tells stands before token `end`, too: "told a meeting" alone says nothing.
    fn says(&self, doc: &Text, end: usize) -> bool {
        let usage = doc.syntax.verb(self.id).and_then(|(chunk, _)| doc.value(chunk.head, List::ReportingVerb));
        let speaks = usage.is_some_and(|usage| usage.starts_with("tell") || usage.starts_with("say"));
        let start = |below: ClauseId| doc.syntax.clause(below).map_or(end, |clause| clause.tokens.start);
        !speaks || doc.syntax.children(self.id).any(|below| (self.verb.end..end).contains(&start(below)))
    }

    /// Where it may begin: as it does, with its subject behind an opening phrase, with its verb behind what parts the two.
    fn starts(&self, doc: &Text) -> Vec<(usize, Start)> {
        let predicate = Some((self.predicate(doc), Start::Predicate)).filter(|(i, _)| doc.gap(*i) != Gap::None);
        if self.start == Start::Predicate {
            // "Salmon vanish as waters | rise"
            let joined = |i: usize| matches!(doc.syntax.pos(back(i, 1)), Pos::Conjunction | Pos::Mark | Pos::Wh);
            // "will return and | go": not without its auxiliary.
            let bare = doc.syntax.pos(self.verb.start) == Pos::Base;
            return predicate.filter(|(i, _)| joined(*i) && !bare).into_iter().collect();
        }
        let opened =
            self.opened(doc).map(|i| (i, if self.start == Start::Report { self.start } else { Start::Clause }));
        let parted = predicate.filter(|_| self.is_parted(doc));
        let whole =
            Some((self.tokens.start, self.start)).filter(|_| doc.syntax.pos(self.tokens.start) != Pos::Conjunction);
        whole.into_iter().chain(opened).chain(parted).collect()
    }

    /// The verb with the adverbs before it.
    fn predicate(&self, doc: &Text) -> usize {
        let adverb = |i: usize| doc.syntax.pos(i) == Pos::Adverb;
        let before = (self.subject.end..self.verb.start).rev().take_while(|&i| adverb(i)).last();
        before.unwrap_or(self.verb.start)
    }

    /// Where the subject begins, if an opening phrase stands right before it that can be left out.
    fn opened(&self, doc: &Text) -> Option<usize> {
        let opening = self.tokens.start..self.subject.start;
        let comma = opening.clone().rev().find(|&i| doc.mark(i) == ',').filter(|comma| comma + 1 == opening.end)?;
        let free = !binds(doc, opening.start) && sound::is_opening(doc, self.id, &opening);
        (comma > opening.start && free).then_some(comma + 1)
    }

    /// Whether an apposition or a clause parts the subject from its verb; not where the subject is a list.
    fn is_parted(&self, doc: &Text) -> bool {
        let between = self.subject.end..self.verb.start;
        let listed = |i: usize| doc.syntax.pos(i) == Pos::Conjunction && doc.syntax.clause_at(i) == Some(self.id);
        let mark = |i: usize| matches!(doc.mark(i), ',' | '(' | ')' | '–' | '—');
        // "Roe Ltd, a baker, today opened": but not "a baker, Roe Ltd opened".
        let last = between.clone().rev().find(|&i| doc.syntax.pos(i) != Pos::Adverb && !doc.is(i, List::RelativeDate));
        let marked = mark(between.start) && last.is_some_and(mark);
        !between.is_empty() && marked && !between.clone().any(listed) && !sound::is_listed(doc, &self.subject)
    }
}

/// Whether what begins at token `i` binds the rest, so that it can't be left out: "if approved, …", "according to …, …".
fn binds(doc: &Text, i: usize) -> bool {
    let source = doc.phrase_value(i, List::Preposition).is_some_and(|(_, relation)| relation == "source");
    source || cut::is_condition(doc, i)
}

/// How a clause stands by itself; None where another one makes it a condition, a thought, a name of something.
fn standing(doc: &Text, id: ClauseId) -> Option<Start> {
    let clause = doc.syntax.clause(id)?;
    match (clause.kind, clause.parent) {
        (ClauseKind::Main, _) => Some(Start::Sentence),
        (ClauseKind::Coordinate, None) => Some(Start::Clause),
        (ClauseKind::Coordinate, Some(above)) => {
            standing(doc, above).filter(|_| !is_conditioned(doc, above))?;
            let own = doc.syntax.subject(id)?.start >= clause.tokens.start;
            (own || !is_shared(doc, above, id)).then_some(if own { Start::Clause } else { Start::Predicate })
        }
        (ClauseKind::Content, Some(above)) => {
            standing(doc, above).filter(|_| states(doc, above) && !is_conditioned(doc, above)).map(|_| Start::Report)
        }
        (ClauseKind::Relative, Some(above)) => {
            standing(doc, above).filter(|_| !is_conditioned(doc, above) && antecedent(doc, id).is_some())?;
            Some(Start::Predicate)
        }
        _ => None,
    }
}

/// Whether the verb of clause `id` may share the auxiliary of the one above: "was captured and extradited".
fn is_shared(doc: &Text, above: ClauseId, id: ClauseId) -> bool {
    let (Some((_, group)), Some((verb, own))) = (doc.syntax.verb(above), doc.syntax.verb(id)) else { return false };
    let object = doc.syntax.nouns(id).any(|(_, _, role)| role == Role::Object);
    group.passive && !own.passive && own.tense == Tense::Past && verb.tokens.len() == 1 && !object
}

/// The noun phrase that a relative clause behind a comma tells about: "the mayor, who …", not "the head of the board, who …".
fn antecedent(doc: &Text, id: ClauseId) -> Option<Range<usize>> {
    let clause = doc.syntax.clause(id).filter(|clause| clause.subject.is_none())?;
    let start = clause.tokens.start;
    let relative = clause.kind == ClauseKind::Relative && clause.opener == Some(start);
    let tells = relative && matches!(doc.folded(start), "who" | "which");
    let comma = Some(back(start, 1)).filter(|&i| tells && doc.mark(i) == ',')?;
    let at = doc.syntax.chunk_at(back(comma, 1))?;
    let chunk = doc.syntax.chunk(at).filter(|chunk| chunk.is_noun() && chunk.tokens.end == comma)?;
    let (_, role) = doc.syntax.place(at)?;
    let subject = clause.parent.and_then(|above| doc.syntax.subject(above)).filter(|subject| subject.end == comma);
    let alone = || (!matches!(role, Role::Modifier | Role::Apposition)).then(|| chunk.tokens.clone());
    subject.or_else(alone)
}

/// Whether a condition hangs on clause `id`.
fn is_conditioned(doc: &Text, id: ClauseId) -> bool {
    let opener = |below: ClauseId| doc.syntax.clause(below).and_then(|clause| clause.opener);
    doc.syntax.children(id).any(|below| opener(below).is_some_and(|i| cut::is_condition(doc, i)))
}

/// Whether clause `id` states what the clause below it says, and does not only think, hope or doubt it.
fn states(doc: &Text, id: ClauseId) -> bool {
    let Some((chunk, group)) = doc.syntax.verb(id) else { return false };
    let usage = doc.value(chunk.head, List::ReportingVerb);
    let thought = usage.is_some_and(|usage| usage.starts_with("opine") || usage.starts_with("think"));
    let doubted = lexicon::value(List::DoubtVerb, &form::base(doc.folded(chunk.head))).is_some();
    usage.is_some() && !thought && !doubted && !group.negated && group.modal.is_none() && group.form == Form::Finite
}

/// The verb of clause `id`: finite, or that of a title that announces ("Company to open …", "Two men rescued").
fn verb(doc: &Text, id: ClauseId) -> Option<Range<usize>> {
    let syntax = doc.syntax;
    if let Some((chunk, group)) = syntax.verb(id) {
        return (group.form == Form::Finite).then(|| chunk.tokens.clone());
    }
    let title = syntax.clause(id).is_some_and(|clause| clause.kind == ClauseKind::Main);
    let (chunk, group) = syntax.verb(syntax.children(id).next().filter(|_| title)?)?;
    matches!(group.form, Form::Infinitive | Form::Participle | Form::Base).then(|| chunk.tokens.clone())
}

/// The tokens of clause `id` without opener, connective and the marks around.
fn inner(doc: &Text, id: ClauseId, sentence: &Range<usize>) -> Option<Range<usize>> {
    let clause = doc.syntax.clause(id)?;
    let first = clause.opener.map_or(clause.tokens.start, |opener| opener + 1).max(sentence.start);
    let last = clause.tokens.end.min(sentence.end);
    let range = body(doc, first.min(last)..last);
    let joins = |i: usize| matches!(doc.syntax.pos(i), Pos::Conjunction | Pos::Mark) && doc.word(i) != ")";
    let end = range.clone().rev().find(|&i| !joins(i) || doc.mark(i) == '%')? + 1;
    Some(range.start..end)
}

/// The tokens behind a label before the subject: "Safety: the lamps …".
fn behind_label(doc: &Text, tokens: Range<usize>, subject: usize) -> Range<usize> {
    let label = (tokens.start..subject).rev().find(|&i| doc.mark(i) == ':' && doc.gap(i + 1) != Gap::None);
    label.map_or(tokens.start, |i| i + 1)..tokens.end
}

/// Whether a stretch is whole: closed, no word at its end that asks for more, of a length that tells something.
fn stands(doc: &Text, clause: &Clause) -> bool {
    let count: usize = clause.parts().iter().map(|part| words(doc, part)).sum();
    let cut = matches!(doc.syntax.pos(back(clause.tokens.start, 1)), Pos::Determiner | Pos::Possessive);
    !cut && (SHORTEST..=LONGEST).contains(&count)
        && cut::is_whole(doc, &clause.tokens)
        && clause.verb + 1 < clause.tokens.end
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
            "The mayor praised the bakers, but said too many shops will close at noon.",
            &[("too many shops will close at noon", Start::Report)],
            &["but said too many shops will close at noon"],
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
            whole.map(|c| c.subject).map(|s| reading.doc.span(s).of(&text).to_owned())
        };
        assert_eq!(
            who("The three-day (4-6 May) market, held in Varley, drew 40 bakers.").as_deref(),
            Some("The three-day (4-6 May) market")
        );
        assert_eq!(who("According to the mayor, the bridge will open in May.").as_deref(), Some("the bridge"));
        assert_eq!(who("Too many border posts still close at noon.").as_deref(), Some("Too many border posts"));
    }
}
