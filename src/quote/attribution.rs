//! Gives each quotation its speaker, sieve by sieve, the most precise first.

use std::ops::Range;

use crate::doc::token::is_quote;
use crate::doc::{Gap, Kind, Section, Sentence, Shape, back};
use crate::lexicon::List;
use crate::name::entity::Entities;
use crate::quote::anaphora::Context;
use crate::quote::cast::Cast;
use crate::quote::content::{self, Content};
use crate::quote::cue::{self, CALLED, Cue, DASH, Ending, HEARD, OTHER_VERB, starts_sentence};
use crate::quote::dialogue::{self, Line};
use crate::quote::indirect::{self, Reported, UNLISTED};
use crate::quote::marks::Marked;
use crate::quote::phrase;
use crate::quote::speaker::{self, Named};
use crate::quote::text::{ends_sentence, finite, is_capital, is_dash};
use crate::quote::{QuoteKind, Speaker};
use crate::syntax::{ClauseKind, Text};
use crate::{SectionKind, Span};

/// A stretch of words in marks, with who said it and the rule that says so.
#[derive(Clone, Debug)]
pub struct Turn {
    /// Where it stands.
    pub marked: Marked,
    /// Direct, or a fragment in a reported clause.
    pub kind: QuoteKind,
    /// The reporting words beside it.
    pub cue: Option<Cue>,
    /// Who said it.
    pub speaker: Option<Speaker>,
    /// The rule that named the speaker; empty where none did.
    pub rule: &'static str,
    /// Whether it goes on where the turn before left off.
    pub continues: bool,
}

impl Turn {
    /// Whether the clause begins in the marks, or with them and goes no further.
    fn holds(&self, clause: &Reported) -> bool {
        let (whole, words) = (&self.marked.whole, &clause.words);
        whole.start < words.start || whole.start == words.start && words.end <= whole.end
    }
}

/// Names with nicknames that may follow a quotation: “…,” said Ann “Bear” Poe.
const NICKNAMES: usize = 3;

/// Tokens between two parts of a quotation that a dash interrupts.
const ASIDE: usize = 14;

/// The rule for a line that answers a question.
const ANSWER: &str = "name, colon, answer";

/// A reported clause with its speaker; mixed where it holds words in marks.
pub type Clause = (Reported, Speaker, QuoteKind);

/// Finds the turns among the marked words, and the clauses reported without marks or around them.
pub fn find(doc: &Text, entities: &Entities, marked: &[Marked]) -> (Vec<Turn>, Vec<Clause>) {
    let mut scene =
        Scene { doc, cast: Cast::new(doc, entities), turns: Vec::new(), fragments: Vec::new(), current: 0..0 };
    let mut answers = dialogue::answers(doc).into_iter().peekable();
    for (i, marks) in marked.iter().enumerate() {
        while let Some(line) = answers.next_if(|line| line.words.start <= marks.whole.start) {
            scene.answer(line);
        }
        let nickname = |m: &&Marked| scene.cast.is_in_name(doc.span(m.whole.clone()));
        let next = marked[i + 1..].iter().take(NICKNAMES).find(|m| !nickname(m));
        let limit = next.map_or(doc.tokens.len(), |next| next.whole.start);
        if scene.turns.last().is_none_or(|t| t.marked.whole.end <= marks.whole.start) {
            scene.read(marks, limit);
        }
    }
    answers.for_each(|line| scene.answer(line));
    scene.current = 0..0;
    let mut reported = scene.reported();
    let mut turns = scene.turns;
    part(&mut turns, &mut reported);
    (turns, reported)
}

/// Leaves each word to one quotation: a clause that stands in marks is the turn of these marks, one that holds marks is whole.
fn part(turns: &mut Vec<Turn>, reported: &mut Vec<Clause>) {
    reported.retain(|(clause, speaker, _)| {
        let next = turns.partition_point(|t| t.marked.whole.end <= clause.words.start);
        let Some(turn) = turns.get_mut(next).filter(|t| t.holds(clause)) else { return true };
        if turn.speaker.is_none() {
            (turn.speaker, turn.rule) = (Some(*speaker), clause.rule);
        }
        false
    });
    turns.retain(|turn| {
        let next = reported.partition_point(|(clause, ..)| clause.words.end <= turn.marked.whole.start);
        reported.get(next).is_none_or(|(clause, ..)| turn.marked.whole.end <= clause.words.start)
    });
}

struct Scene<'c, 'a> {
    doc: &'c Text<'c, 'a>,
    cast: Cast<'c, 'a>,
    turns: Vec<Turn>,
    /// The words in marks that are parts of sentences.
    fragments: Vec<Span>,
    /// The marks that are read.
    current: Range<usize>,
}

impl Scene<'_, '_> {
    fn read(&mut self, marks: &Marked, limit: usize) {
        /// Words in marks that are more than a name of what somebody called something.
        const SHORTEST: usize = 4;
        self.current = marks.whole.clone();
        let content = content::judge(self.doc, marks);
        if content == Content::Fragment {
            self.fragments.push(self.doc.span(marks.words.clone()));
        }
        let floor = self.floor(marks.whole.start);
        let cue = self.cue(marks, floor, limit, content);
        let Some(kind) = self.kind(marks, content, cue.as_ref()) else { return };
        let (speaker, rule) = self.attribute(marks, cue.as_ref());
        let named = content::length(self.doc, marks) < SHORTEST || speaker.is_none_or(|s| s.person.is_none());
        if rule == CALLED && named {
            return;
        }
        let continues = self.continues(marks, speaker.as_ref());
        self.turns.push(Turn { marked: marks.clone(), kind, cue, speaker, rule, continues });
    }

    /// A line that answers a question, where a person whom the text knows gives it.
    fn answer(&mut self, line: Line) {
        let Some(speaker) = self.labelled(&line) else { return };
        if speaker.person.is_none() || self.turns.last().is_some_and(|t| t.marked.whole.end > line.who.start) {
            return;
        }
        let marked =
            Marked { whole: line.words.clone(), words: line.words, closed: true, runs_on: false, single: false };
        let cue = Some(Cue { words: line.who.end..line.who.end + 1, who: Some(line.who), rule: ANSWER });
        let (kind, speaker) = (QuoteKind::Direct, Some(speaker));
        self.turns.push(Turn { marked, kind, cue, speaker, rule: ANSWER, continues: false });
    }

    /// Whom the label names; "A" is the only person of the text.
    fn labelled(&self, line: &Line) -> Option<Speaker> {
        let letter = line.who.len() == 1 && self.doc.shape(line.who.start) == Shape::Initial;
        if letter {
            return self.cast.only().map(|person| self.cast.person(person, Some(self.doc.span(line.who.clone()))));
        }
        match speaker::resolve(self.doc, &self.cast, line.who.clone())? {
            Named::Speaker(speaker) => Some(speaker),
            Named::Pronoun(_) => None,
        }
    }

    /// How far back the reporting words before token `at` may stand: to the start of the sentence or the turn before.
    fn floor(&self, at: usize) -> usize {
        const REACH: usize = 60;
        let turn = self.turns.last().map_or(0, |t| t.marked.whole.end);
        let lowest = turn.max(at.saturating_sub(REACH)).max(self.dateline_end(at));
        let colon = at > lowest && self.doc.word(back(at, 1)) == ":";
        let breaks = |&i: &usize| {
            (i + 1 < at && ends_sentence(self.doc, i))
                || (self.doc.tokens[i + 1].gap == Gap::Blank && !(colon && i + 1 == at))
        };
        (lowest..at).rev().find(breaks).map_or(lowest, |i| i + 1)
    }

    /// Where the dateline before token `at` ends: its place speaks no word.
    fn dateline_end(&self, at: usize) -> usize {
        let before = self.doc.section_at(self.doc.tokens[at].span.start).checked_sub(1);
        let section = before.and_then(|i| self.doc.sections.get(i)).filter(|s| s.kind == SectionKind::Dateline);
        section.map_or(0, |s| s.tokens.end)
    }

    fn cue(&self, marks: &Marked, floor: usize, limit: usize, content: Content) -> Option<Cue> {
        let doc = self.doc;
        let ending = cue::ending(doc, marks.words.clone(), marks.whole.end);
        let before = || cue::before(doc, floor, marks.whole.start);
        let told = marks.runs_on || ending == Ending::Stop && self.closes_line(marks);
        let after = || if told { None } else { cue::after(doc, marks.whole.end, limit, ending) };
        match (ending, content) {
            (Ending::Comma, _) | (Ending::Open, Content::Speech | Content::Name) => after().or_else(before),
            _ => before().or_else(after),
        }
    }

    /// Whether the words end a line on which their speaker was told: “…,” said X. “…” What the next line tells is of other words.
    fn closes_line(&self, marks: &Marked) -> bool {
        let Some(last) = self.turns.last().filter(|last| last.speaker.is_some()) else { return false };
        let line = |range: Range<usize>| range.into_iter().all(|i| self.doc.gap(i) < Gap::Line);
        line(last.marked.whole.end..marks.whole.start + 1) && self.doc.gap(marks.whole.end) >= Gap::Line
    }

    /// Whether the words are speech, given the cue beside them.
    fn kind(&self, marks: &Marked, content: Content, cue: Option<&Cue>) -> Option<QuoteKind> {
        let section = self.doc.sections.get(self.doc.section_at(self.doc.tokens[marks.whole.start].span.start))?;
        let signed = content == Content::Speech && cue.is_some_and(|cue| cue.rule == DASH);
        if (self.doc.sections.len() > 1 && is_title(section) && !signed) || (section.kind.is_apart() && cue.is_none()) {
            return None;
        }
        match (content, cue) {
            (Content::Fragment | Content::Name, Some(cue)) if cue.rule == OTHER_VERB => None,
            (Content::Speech, _) => Some(QuoteKind::Direct),
            (Content::Fragment, _) if self.is_interrupted(marks) || self.resumes(marks) => Some(QuoteKind::Direct),
            (Content::Fragment, Some(cue)) => self.fragment(marks, cue),
            (Content::Name, Some(cue)) if self.stands_alone(marks, cue) => Some(QuoteKind::Direct),
            _ => None,
        }
    }

    /// Whether a dash and a few words part the words from more in marks: “We asked”—three times—“for a ramp.”
    fn is_interrupted(&self, marks: &Marked) -> bool {
        let end = marks.whole.end;
        let same = |i: &usize| self.doc.tokens[*i].gap < Gap::Line && !ends_sentence(self.doc, *i);
        let mut between = (end..self.doc.tokens.len()).take(ASIDE).take_while(same).skip(1);
        is_dash(self.doc, end) && between.any(|i| is_dash(self.doc, i) && is_quote(self.doc.mark(i + 1)))
    }

    /// Whether the words go on behind such a break.
    fn resumes(&self, marks: &Marked) -> bool {
        let start = marks.whole.start;
        let last = self.turns.last().filter(|t| t.marked.whole.end + ASIDE >= start);
        last.is_some_and(|t| is_dash(self.doc, t.marked.whole.end) && self.is_interrupted(&t.marked))
            && start > 0
            && is_dash(self.doc, back(start, 1))
    }

    /// Whole words of a speaker where the cue stands next to them, else part of a reported clause.
    fn fragment(&self, marks: &Marked, cue: &Cue) -> Option<QuoteKind> {
        if cue.words.end <= marks.whole.start {
            let led_in = matches!(self.doc.word(back(marks.whole.start, 1)), "," | ":" | "—" | "–");
            let next_to = |end: usize| end + 1 >= marks.whole.start;
            let beside = next_to(cue.words.end) || led_in && cue.who.as_ref().is_some_and(|who| next_to(who.end));
            let near = beside || cue.rule == CALLED || (led_in && content::starts_upper(self.doc, marks));
            return Some(if near { QuoteKind::Direct } else { QuoteKind::Mixed });
        }
        let marked = self.is_comma(marks) || content::ends_loudly(self.doc, marks);
        let sentence = content::starts_upper(self.doc, marks) && starts_sentence(self.doc, marks.whole.start);
        (marked || sentence || cue.rule == "verb, speaker").then_some(QuoteKind::Direct)
    }

    /// A single word or a title that is said: “No,” said X; X said, “No.”
    fn stands_alone(&self, marks: &Marked, cue: &Cue) -> bool {
        let before = cue.words.end <= marks.whole.start;
        let near = cue.words.end + 2 > marks.whole.start && cue.rule == "speaker, verb, quotation";
        if before {
            near && self.doc.tokens[back(marks.whole.start, 1)].kind == Kind::Mark
        } else {
            self.is_comma(marks) && starts_sentence(self.doc, marks.whole.start)
        }
    }

    fn is_comma(&self, marks: &Marked) -> bool {
        cue::ending(self.doc, marks.words.clone(), marks.whole.end) == Ending::Comma
    }

    /// Who said it, and the rule that tells.
    fn attribute(&self, marks: &Marked, cue: Option<&Cue>) -> (Option<Speaker>, &'static str) {
        let Some(cue) = cue else { return self.uncued(marks) };
        let speaker = match &cue.who {
            Some(who) => speaker::resolve(self.doc, &self.cast, who.clone()).and_then(|named| self.settle(named)),
            None if cue.rule == HEARD => None,
            None => self.context().spoke_before(marks.whole.start).map(|s| s.1),
        };
        let speaker = speaker.filter(|s| cue.rule != OTHER_VERB || self.is_source(s));
        (speaker, if speaker.is_some() { cue.rule } else { "" })
    }

    fn context(&self) -> Context<'_, '_, '_> {
        Context { doc: self.doc, cast: &self.cast, turns: &self.turns, current: self.current.clone() }
    }

    fn settle(&self, named: Named) -> Option<Speaker> {
        match named {
            Named::Speaker(speaker) => Some(speaker),
            Named::Pronoun(span) => self.context().resolve(span),
        }
    }

    /// The clauses reported in the story, each with a speaker.
    fn reported(&self) -> Vec<Clause> {
        let story = self.doc.sentences.iter().filter(|s| s.kind.is_story());
        let clause = |s: &Sentence| {
            let reported = indirect::find(self.doc, s)?;
            let named = speaker::resolve(self.doc, &self.cast, reported.who.clone())?;
            let speaker = self.settle(named).filter(|s| self.is_source(s))?;
            if reported.rule == UNLISTED && speaker.person.is_none() {
                return None;
            }
            let words = self.doc.span(reported.words.clone());
            let next = self.fragments.partition_point(|f| f.start < words.start);
            let mixed = self.fragments.get(next).is_some_and(|f| words.contains(*f));
            let kind = if mixed { QuoteKind::Mixed } else { QuoteKind::Indirect };
            (!self.holds_direct(s)).then_some((reported, speaker, kind))
        };
        story.filter_map(clause).collect()
    }

    /// Whether whole words in marks stand in the sentence.
    fn holds_direct(&self, sentence: &Sentence) -> bool {
        let first = self.turns.partition_point(|t| t.marked.whole.end <= sentence.tokens.start);
        let inside = self.turns[first..].iter().take_while(|t| t.marked.whole.start < sentence.tokens.end);
        inside.into_iter().any(|t| t.kind == QuoteKind::Direct)
    }

    /// A source that a reader can name: a person, a body, somebody with a role.
    fn is_source(&self, speaker: &Speaker) -> bool {
        let name = self.doc.tokens_in(speaker.name);
        let listed = speaker.person.is_some() || self.cast.organizations_in(speaker.name).next().is_some();
        let proper =
            name.len() > 1 && name.clone().all(|i| is_capital(self.doc, i) || self.doc.tokens[i].kind == Kind::Mark);
        listed || proper || name.into_iter().any(|i| self.doc.is(i, List::JobTitle))
    }

    /// No reporting words beside it: the most precise sieve that names somebody.
    fn uncued(&self, marks: &Marked) -> (Option<Speaker>, &'static str) {
        type Sieve<'s, 'c, 'a> = fn(&'s Scene<'c, 'a>, &Marked) -> Option<Speaker>;
        let sieves: [(&'static str, Sieve); 7] = [
            ("paragraph runs on", Self::running_on),
            ("same sentence", Self::same_sentence),
            ("name behind", Self::name_behind),
            ("sentence before", |scene, marks| scene.lead(marks.whole.start)),
            ("line above", Self::line_above),
            ("running speaker", Self::running),
            ("statement in the heading", Self::heading),
        ];
        let found = sieves.iter().find_map(|(rule, sieve)| sieve(self, marks).map(|speaker| (Some(speaker), *rule)));
        found.unwrap_or((None, ""))
    }

    /// The paragraph before left its quotation open.
    fn running_on(&self, _: &Marked) -> Option<Speaker> {
        self.turns.last().filter(|last| last.marked.runs_on)?.speaker
    }

    /// No sentence ends between this turn and the one before.
    fn same_sentence(&self, marks: &Marked) -> Option<Speaker> {
        let last = self.turns.last()?;
        let between = last.marked.whole.end..marks.whole.start;
        let same = self.same_paragraph(between.start, between.end) && !self.has_stop(between.start, between.end);
        last.speaker.filter(|_| same)
    }

    /// "From Ann Poe, mayor": a line without a verb right above the quotation, with one person in it.
    fn line_above(&self, marks: &Marked) -> Option<Speaker> {
        const LONGEST: usize = 20;
        const NEAR: usize = 5;
        let own = self.doc.section_at(self.doc.tokens[marks.whole.start].span.start);
        let line = self.doc.sections.get(own.checked_sub(1)?).filter(|s| s.kind.is_story())?;
        let begins = self.doc.sections.get(own)?.tokens.start == marks.whole.start;
        let free = self.turns.last().is_none_or(|t| t.marked.whole.end < line.tokens.start);
        let verbless = !line.tokens.clone().any(|i| self.doc.syntax.pos(i).is_finite());
        let mut people = self.cast.people_in(line.span);
        let (at, person) = people.next()?;
        let alone = people.all(|(_, other)| other == person);
        let first = self.doc.tokens_in(at).start <= line.tokens.start + NEAR && line.tokens.len() <= LONGEST;
        (begins && free && verbless && alone && first).then(|| self.cast.person(person, Some(at)))
    }

    /// "Statement by Governor Ann Poe": the heading above says whose words they are.
    fn heading(&self, marks: &Marked) -> Option<Speaker> {
        const REACH: usize = 12;
        let own = self.doc.section_at(self.doc.tokens[marks.whole.start].span.start);
        let above = self.doc.sections.get(own.saturating_sub(REACH)..own)?.iter().rev();
        let heading = above.into_iter().find(|s| is_title(s))?;
        let noun = heading.tokens.clone().find(|&i| cue::is_source_of(self.doc, i))?;
        let who = phrase::after(self.doc, noun + 2, heading.tokens.end);
        let Named::Speaker(speaker) = speaker::resolve(self.doc, &self.cast, who)? else { return None };
        Some(speaker).filter(|s| s.person.is_some())
    }

    /// Who spoke last, where no more than one paragraph of other words stands between.
    fn running(&self, marks: &Marked) -> Option<Speaker> {
        let last = self.turns.last()?;
        last.speaker.filter(|_| self.is_near(last.marked.whole.end, marks.whole.start))
    }

    /// "…” Ann Poe, Tidewell", also in brackets or as a line of its own: a person with nothing but a role behind.
    fn name_behind(&self, marks: &Marked) -> Option<Speaker> {
        const LONGEST: usize = 16;
        let start = marks.whole.end + usize::from(self.doc.word(marks.whole.end) == "(");
        let who = phrase::after(self.doc, start, start + LONGEST);
        let line_ends = self.doc.tokens.get(who.end).is_none_or(|t| t.gap >= Gap::Line);
        let same_line = self.doc.tokens.get(start).is_some_and(|t| t.gap < Gap::Blank);
        let whole = line_ends || (same_line && matches!(self.doc.word(who.end), "." | ")"));
        let Named::Speaker(speaker) = speaker::resolve(self.doc, &self.cast, who)? else { return None };
        (whole && speaker.person.is_some() && is_capital(self.doc, start)).then_some(speaker)
    }

    /// The reporting subject of the sentence before token `at`.
    fn lead(&self, at: usize) -> Option<Speaker> {
        const REACH: usize = 60;
        let lowest = self.turns.last().map_or(0, |t| t.marked.whole.end).max(at.saturating_sub(REACH));
        let end = at.checked_sub(1).filter(|&e| e >= lowest)?;
        let start = (lowest..end).rev().find(|&i| ends_sentence(self.doc, i)).map_or(lowest, |i| i + 1);
        let start = start.max(self.dateline_end(at));
        let verb = (start..end).find(|&i| finite(self.doc, i).is_some_and(|v| !v.may_be_noun));
        let Some(verb) = verb else { return self.actor(start, at) };
        let subject = phrase::subject(self.doc, start, verb);
        let who = subject.unwrap_or_else(|| phrase::after(self.doc, verb + 1, end));
        speaker::resolve(self.doc, &self.cast, who).and_then(|named| self.settle(named)).filter(|s| self.is_source(s))
    }

    /// The person whose deed the sentence from `start` tells, where the quotation at `at` follows in its paragraph.
    fn actor(&self, start: usize, at: usize) -> Option<Speaker> {
        let syntax = self.doc.syntax;
        let inside = self.doc.tokens[at].gap < Gap::Line;
        let (id, clause) =
            (start..at).find_map(|i| syntax.clause_at(i).and_then(|id| Some((id, syntax.clause(id)?))))?;
        let subject = syntax.chunk(clause.subject?).filter(|s| inside && s.tokens.start >= start)?;
        let (verb, group) = syntax.verb(id).filter(|_| clause.kind == ClauseKind::Main)?;
        let who = phrase::of_subject(self.doc, subject, verb.tokens.start);
        let named = speaker::resolve(self.doc, &self.cast, who).and_then(|named| self.settle(named));
        named.filter(|s| s.person.is_some() && !group.passive && !group.copula)
    }

    fn same_paragraph(&self, from: usize, to: usize) -> bool {
        (from..=to).all(|i| self.doc.tokens.get(i).is_some_and(|t| t.gap < Gap::Blank))
    }

    fn has_stop(&self, from: usize, to: usize) -> bool {
        (from..to).any(|i| ends_sentence(self.doc, i) && i + 1 < to)
    }

    /// Whether the tokens stand in one paragraph or in two that follow each other.
    fn is_near(&self, from: usize, to: usize) -> bool {
        const REACH: usize = 80;
        let section = |i: usize| self.doc.section_at(self.doc.tokens[i].span.start);
        to - from < REACH && section(to) <= section(from.saturating_sub(1)) + 1
    }

    /// Whether the words go on where the turn before left off: "…," said X. "…"
    fn continues(&self, marks: &Marked, speaker: Option<&Speaker>) -> bool {
        const REACH: usize = 40;
        let Some(last) = self.turns.last() else { return false };
        let (from, to) = (last.marked.whole.end, marks.whole.start);
        let (before, now) = (last.speaker.map(|s| s.name), speaker.map(|s| s.name));
        if last.marked.runs_on || self.resumes(marks) {
            return before.is_none() || now.is_none() || before == now;
        }
        let same = before.is_some() && before == now && last.kind == QuoteKind::Direct;
        same && to - from < REACH && self.same_paragraph(from, to) && !self.has_stop(from, to)
    }
}

/// Titles only echo what is quoted below them.
fn is_title(section: &Section) -> bool {
    const LONGEST: usize = 40;
    let kind = matches!(section.kind, SectionKind::Headline | SectionKind::Subheadline | SectionKind::Heading);
    kind && section.tokens.len() <= LONGEST
}
