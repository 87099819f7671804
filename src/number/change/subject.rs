//! What changed, as the text names it: the subject of "rose", the object of "doubling", the noun behind "increase in".

use std::ops::Range;

use crate::doc::{Gap, back};
use crate::lexicon::List;
use crate::number::change::Parts;
use crate::number::change::cue::Cue;
use crate::number::joint;
use crate::number::quantity::{Quantity, Unit};
use crate::syntax::{Chunk, ChunkId, ClauseId, ClauseKind, Pos, Role, Text};
use crate::{Shape, Span};

/// How many phrases with "of" a name may have: "the number of users of the port".
const PHRASES: usize = 2;
/// How many tokens may stand between a verb and its object.
const NEAR: usize = 3;
/// How many tokens may stand between a subject and its cue.
const REACH: usize = 120;
/// How many words may open a sentence before its cue.
const OPENER: usize = 4;

/// What changed.
#[derive(Debug)]
pub struct Subject {
    /// Its name: "revenue", "profiles".
    pub what: Option<Span>,
    /// The phrase at the cue, which may only point back: "That figure".
    pub phrase: Option<Span>,
}

/// What changed in clause `id`: what the cue governs, the figure's own name, the clause's subject, or what the figures count.
#[must_use]
pub fn find(text: Text, id: Option<ClauseId>, parts: Parts) -> Subject {
    let Parts { cue, from, to, stated } = parts;
    let share = stated.map_or(0, |share| text.doc.tokens_in(share.span).end);
    let finder = Finder { text, id, share };
    let governed =
        || if cue.noun { finder.compound(cue).or_else(|| finder.behind_noun(cue)) } else { finder.object(cue) };
    let stated = || to.and_then(|figure| finder.holder(cue, figure));
    // "improved (overall survival)", "halves (the time)": an object that gives no name leaves it open what changed.
    let open = finder.is_unread(cue) || finder.object(cue).is_some();
    let subject = || finder.subject(cue, to).filter(|_| !open);
    let chunk = governed().or_else(stated).or_else(subject);
    let name = chunk.and_then(|chunk| finder.name(chunk, cue));
    let counted = || Finder::counted(from, to);
    let apposed = cue.noun && to.is_some_and(|to| to.span.end <= text.doc.tokens[cue.token].span.start);
    let first = if apposed && governed().is_none() && stated().is_none() { counted() } else { None };
    let phrase = chunk.and_then(|at| text.syntax.chunk(at)).map(|chunk| text.doc.span(chunk.tokens.clone()));
    Subject { what: first.or(name).or_else(|| finder.opener(cue).filter(|_| !open)).or_else(counted), phrase }
}

#[derive(Clone, Copy)]
struct Finder<'d, 'a> {
    text: Text<'d, 'a>,
    id: Option<ClauseId>,
    /// The token behind the percentage beside the cue; 0 where there is none.
    share: usize,
}

impl<'d> Finder<'d, '_> {
    fn chunk(&self, id: ChunkId) -> Option<&'d Chunk> {
        self.text.syntax.chunk(id)
    }

    fn is_figure(&self, chunk: &Chunk) -> bool {
        let number = |i| self.text.syntax.pos(i) == Pos::Number || self.text.doc.is(i, List::NumberWord);
        chunk.tokens.clone().any(number)
    }

    /// The noun phrase that begins at token `at` or right behind a preposition there.
    fn noun_at(&self, at: usize) -> Option<ChunkId> {
        let id = self.text.syntax.chunk_at(at)?;
        self.chunk(id).filter(|chunk| chunk.is_noun() && chunk.tokens.start == at && !self.is_figure(chunk)).map(|_| id)
    }

    /// "doubling (its fee)", "cut (energy demand) by 30%"
    fn object(&self, cue: Cue) -> Option<ChunkId> {
        // "has gone (down) 20 percent and the fare": a small word governs nothing.
        if self.text.doc.is(cue.token, List::ChangeAdverb) {
            return None;
        }
        let chunk = self.text.syntax.chunk_at(cue.token).and_then(|id| self.chunk(id));
        if chunk.is_some_and(|chunk| chunk.is_noun() && !chunk.tokens.contains(&cue.token)) || cue.noun {
            return None;
        }
        let end = chunk.map_or(cue.token + 1, |chunk| chunk.tokens.end);
        let near = end..end + NEAR;
        let first = near.into_iter().find_map(|i| self.text.syntax.chunk_at(i).filter(|_| !self.is_stop(i)))?;
        let object = self.chunk(first).filter(|c| c.is_noun() && c.preposition.is_none() && !self.is_figure(c))?;
        let time = self.text.doc.is(object.head, List::Duration) || self.text.doc.is(object.head, List::Period);
        let other = self.text.syntax.pos(object.head) == Pos::Pronoun || self.text.doc.is(object.head, List::Currency);
        let clear = (end..object.tokens.start).all(|i| !self.parts(i) && !self.text.doc.is(i, List::NumberWord));
        // "declined (an average) of 6 percent"
        let share = joint::of(self.text.doc, object.tokens.end) && self.text.doc.is_number(object.tokens.end + 1);
        (!time && !other && !share && clear).then_some(first)
    }

    /// "improved overall survival": an object that was not read as a noun.
    fn is_unread(&self, cue: Cue) -> bool {
        let syntax = self.text.syntax;
        let end =
            syntax.chunk_at(cue.token).and_then(|id| self.chunk(id)).map_or(cue.token + 1, |chunk| chunk.tokens.end);
        let object = (end..end + NEAR).find(|&i| syntax.pos(i) != Pos::Adverb);
        let open = |i: usize| syntax.pos(i) == Pos::Adjective && syntax.chunk_at(i).is_none();
        !cue.noun && object.is_some_and(open)
    }

    /// A point that was not read as the end of a sentence: "was at $17.7M. Costs fell", not "6 a.m. had".
    fn ends_sentence(&self, i: usize) -> bool {
        let doc = self.text.doc;
        doc.mark(i) == '.' && doc.gap(i + 1) != Gap::None && doc.shape(i + 1) != Shape::Lower
    }

    /// Whether token `i` parts a verb from what stands behind it.
    fn parts(&self, i: usize) -> bool {
        let other = matches!(self.text.syntax.pos(i), Pos::Conjunction | Pos::Subordinator);
        self.is_stop(i) || self.ends_sentence(i) || other
    }

    fn is_stop(&self, i: usize) -> bool {
        matches!(self.text.doc.mark(i), ',' | ';' | ':' | '(' | ')' | '–' | '—')
    }

    /// "an increase in (bookings)"
    fn behind_noun(&self, cue: Cue) -> Option<ChunkId> {
        let linked = self.text.syntax.pos(cue.token + 1) == Pos::Preposition;
        let id = self.noun_at(cue.token + 2).filter(|_| linked)?;
        let doc = self.text.doc;
        let fits = self.chunk(id).is_some_and(|c| !doc.is(c.head, List::Period) && !doc.is(c.head, List::Duration));
        let names = matches!(doc.value(cue.token + 1, List::ChangeAdverb), Some("topic"));
        (fits && names).then_some(id)
    }

    /// "revenue (growth)": the chunk of the cue itself, whose name goes up to the cue.
    fn compound(&self, cue: Cue) -> Option<ChunkId> {
        let id = self.text.syntax.chunk_at(cue.token)?;
        let before = back(cue.token, 1);
        let inside = self.chunk(id).is_some_and(|c| c.tokens.contains(&before));
        let doc = self.text.doc;
        let time = [List::Period, List::Duration, List::Measure].into_iter().any(|list| doc.is(before, list));
        let time = time || before < self.share && self.share <= cue.token;
        let plain = doc.shape(before) == Shape::Lower && doc.gap(before) == Gap::Space;
        let noun = self.text.syntax.pos(before) == Pos::Noun && !time && plain;
        (inside && (noun || doc.is(before, List::FigureNoun))).then_some(id)
    }

    /// "(revenue) of $612 million, up 9%": what a figure before the cue is the figure of.
    fn holder(&self, cue: Cue, figure: &Quantity) -> Option<ChunkId> {
        let tokens = self.text.doc.tokens_in(figure.span);
        let id = self.text.syntax.chunk_at(tokens.start).filter(|_| tokens.end <= cue.token)?;
        let chunk = self.chunk(id).filter(|chunk| chunk.preposition.is_some())?;
        let last = id.checked_sub(1)?;
        self.chunk(last).filter(|c| c.is_noun() && c.tokens.end == back(chunk.tokens.start, 1))?;
        let holder = self.whole(last);
        let before = self.chunk(holder)?;
        let role = |id: ChunkId| self.text.syntax.place(id).map(|(_, role)| role);
        let modifies = role(id) == Some(Role::Modifier) || role(holder) == Some(Role::Object);
        (modifies && !self.is_figure(before)).then_some(holder)
    }

    /// "(profit) before tax", "(income) from shipping": the name of a figure that phrase `id` tells more of, or that phrase itself.
    fn whole(&self, id: ChunkId) -> ChunkId {
        let doc = self.text.doc;
        let led = self.chunk(id).and_then(|chunk| chunk.preposition);
        let led = led.filter(|&i| joint::from(doc, i) || doc.is(i, List::Subordinator));
        let figure =
            |chunk: &Chunk| chunk.is_noun() && Some(chunk.tokens.end) == led && doc.is(chunk.head, List::FigureNoun);
        id.checked_sub(1).filter(|&before| self.chunk(before).is_some_and(figure)).unwrap_or(id)
    }

    /// The subject of the clause, where the cue is its verb or belongs to its predicate.
    fn subject(&self, cue: Cue, to: Option<&Quantity>) -> Option<ChunkId> {
        let clause = self.text.syntax.clause(self.id?)?;
        let said = self.text.syntax.verb(self.id?).is_some_and(|(chunk, _)| {
            self.text.doc.is(chunk.head, List::ReportingVerb) && !chunk.tokens.contains(&cue.token)
        });
        if said {
            return self.before_verb(cue);
        }
        if clause.kind == ClauseKind::Relative && clause.subject.is_none() && !cue.noun {
            return self.antecedent(cue);
        }
        // "and (Norvale's) declined 10%"
        let verb = self.text.syntax.chunk_at(cue.token).and_then(|id| self.chunk(id));
        if verb.is_some_and(|verb| self.text.syntax.pos(back(verb.tokens.start, 1)) == Pos::Genitive) {
            return None;
        }
        let above = clause.parent.and_then(|parent| self.text.syntax.clause(parent)?.subject);
        let subject = self.before_verb(cue).or(clause.subject).or(above)?;
        let copula = self.text.syntax.verb(self.id?).is_some_and(|(_, group)| group.copula);
        let end = self.chunk(subject)?.tokens.end;
        let near = end <= cue.token && cue.token < end + REACH && !(end..cue.token).any(|i| self.ends_sentence(i));
        (near && (!cue.noun || copula || to.is_some())).then_some(subject)
    }

    /// The phrase right before the verb at the cue, with what "of" and the like add to it: "While it was away, (the bill) rose".
    fn before_verb(&self, cue: Cue) -> Option<ChunkId> {
        let verb_at =
            |i: usize| self.text.syntax.chunk_at(i).filter(|&id| self.chunk(id).is_some_and(|c| c.verb().is_some()));
        let verb = verb_at(cue.token).or_else(|| verb_at(back(cue.token, 1)).filter(|_| !cue.noun))?;
        self.phrase_before(verb, self.chunk(verb)?.tokens.start, cue)
    }

    /// "the trajectory of the tide, (which) doubled": the phrase right before the clause.
    fn antecedent(&self, cue: Cue) -> Option<ChunkId> {
        let clause = self.text.syntax.clause(self.id?).filter(|clause| clause.kind == ClauseKind::Relative)?;
        let end = clause.tokens.start - usize::from(self.text.doc.mark(back(clause.tokens.start, 1)) == ',');
        let last = self.text.syntax.chunk_at(end.checked_sub(1)?)?;
        self.phrase_before(last + 1, end, cue)
    }

    /// The phrase that ends at token `end`, before chunk `next`, with those that it is the end of.
    fn phrase_before(&self, next: ChunkId, mut end: usize, cue: Cue) -> Option<ChunkId> {
        for id in (0..next).rev().take(PHRASES + 1) {
            let chunk = self.chunk(id)?;
            let adverbs = (chunk.tokens.end..end).all(|i| self.text.syntax.pos(i) == Pos::Adverb);
            let start = chunk.preposition.unwrap_or(chunk.tokens.start);
            if !chunk.is_noun() || !adverbs || self.is_figure(chunk) {
                return None;
            }
            let joins = joint::and(self.text.doc, back(start, 1)) && self.is_joined(id, cue);
            if chunk.preposition.is_none() && !joins {
                return self.text.syntax.pos(chunk.head).is_nominal().then_some(id);
            }
            end = start - usize::from(joins);
        }
        None
    }

    /// Whether "and" before phrase `id` joins it to the one before, in the clause of the cue: not "raised fares and sales fell".
    fn is_joined(&self, id: ChunkId, cue: Cue) -> bool {
        let syntax = self.text.syntax;
        let before = id.checked_sub(1).and_then(|before| self.chunk(before));
        before.is_some_and(|before| before.is_noun() && syntax.clause_at(before.head) == syntax.clause_at(cue.token))
    }

    /// "delivered (40 boats), a 66% increase": what a figure counts that a noun behind it tells about.
    fn counted(from: Option<&Quantity>, to: Option<&Quantity>) -> Option<Span> {
        match from.or(to)?.unit? {
            Unit::Words(span) => Some(span),
            Unit::Symbol(_) => None,
        }
    }

    /// "• Headcount (down) from 40 to 30": the few words that open the sentence, up to the cue.
    fn opener(&self, cue: Cue) -> Option<Span> {
        let Text { doc, syntax } = self.text;
        let sentence = doc.sentences.get(doc.sentence_at(doc.tokens.get(cue.token)?.span.start))?;
        let article = |i: &usize| matches!(syntax.pos(*i), Pos::Determiner | Pos::Possessive);
        let start = (sentence.tokens.start..cue.token).find(|i| doc.is_word(*i) && !article(i))?;
        let named = |i: usize| {
            let pos = syntax.pos(i);
            let verb = doc.is(i, List::ChangeVerb) && i > start;
            let named = pos.is_nominal() || matches!(pos, Pos::Adjective | Pos::Other);
            doc.is_word(i) && !verb && (named || i > start && joint::of(doc, i))
        };
        let head = back(cue.token, 1);
        let pointer = head == start && doc.value(head, List::FigureNoun) == Some("pointer");
        (cue.token - start <= OPENER && !cue.noun && !pointer && (start..cue.token).all(named))
            .then(|| doc.span(start..cue.token))
    }

    /// The words of a phrase without its article and numbers, with the "of" behind it; none where it only points.
    fn name(&self, id: ChunkId, cue: Cue) -> Option<Span> {
        let chunk = self.chunk(id)?;
        let (doc, syntax) = (self.text.doc, self.text.syntax);
        let end = if self.is_compound(chunk) { chunk.head } else { chunk.head + 1 };
        let range = self.words(chunk.tokens.start..end)?;
        let compound = end == chunk.head;
        let last = self.modified(id).filter(|_| !compound).unwrap_or(range.end);
        let last = self.joined(last, cue).unwrap_or(last);
        let alone = last == range.end && !self.tells_more(id + 1, id);
        let head = back(range.end, 1);
        let owned = syntax.pos(chunk.tokens.start) == Pos::Possessive;
        let pointer = doc.value(head, List::FigureNoun) == Some("pointer") && range.len() == 1 && alone && !owned;
        let pronoun = matches!(syntax.pos(head), Pos::Pronoun | Pos::Determiner | Pos::Possessive | Pos::Number);
        let time = syntax.pos(chunk.tokens.start) == Pos::Determiner && range.len() == 1;
        let time = time && (doc.is(head, List::DateWord) || doc.is(head, List::Period));
        // "the growth", "9 per cent"
        let time =
            time || doc.phrase(range.start, List::Percent) > 0 || range.len() == 1 && doc.is(head, List::ChangeNoun);
        (!pointer && !pronoun && !time).then(|| doc.span(self.tied(range.start)..last))
    }

    /// "traffic (growth)", not "economic (growth)"
    fn is_compound(&self, chunk: &Chunk) -> bool {
        let named = chunk.tokens.len() > 1 && self.text.syntax.pos(back(chunk.head, 1)).is_nominal();
        named && self.text.doc.is(chunk.head, List::ChangeNoun)
    }

    /// "number of ships (and boats) fell": the end of what "and" joins to the subject before its verb.
    fn joined(&self, end: usize, cue: Cue) -> Option<usize> {
        let syntax = self.text.syntax;
        let chunk = self.chunk(syntax.chunk_at(end + 1)?).filter(|_| joint::and(self.text.doc, end))?;
        let verb = self.chunk(syntax.chunk_at(cue.token)?).filter(|verb| verb.verb().is_some())?;
        let whole = chunk.is_noun() && chunk.tokens.start == end + 1 && chunk.tokens.end == verb.tokens.start;
        (whole && !self.is_figure(chunk)).then_some(chunk.tokens.end)
    }

    /// "(not-for-)profit league": where a compound begins.
    fn tied(&self, start: usize) -> usize {
        let doc = self.text.doc;
        let glued = |i: usize| doc.gap(i) == Gap::None;
        let hyphen = |i: usize| i > 1 && doc.mark(back(i, 1)) == '-' && glued(i) && glued(back(i, 1));
        (0..PHRASES).fold(start, |i, _| if hyphen(i) && !doc.is_number(back(i, 2)) { back(i, 2) } else { i })
    }

    /// The range without articles, numbers and signs at its start.
    fn words(&self, range: Range<usize>) -> Option<Range<usize>> {
        let small = |i: &usize| {
            let pos = self.text.syntax.pos(*i);
            matches!(pos, Pos::Determiner | Pos::Possessive | Pos::Number | Pos::Mark | Pos::Genitive | Pos::Particle)
        };
        // "three-year traffic"
        let glued = |i: usize| self.text.doc.mark(i) == '-' && self.text.doc.gap(i) == Gap::None;
        let part = |i: usize| i > range.start && glued(back(i, 1)) && self.text.syntax.pos(back(i, 2)) == Pos::Number;
        let first = if range.contains(&self.share) { self.share } else { range.start };
        let start = (first..range.end).find(|i| !small(i) && !part(*i))?;
        Some(start..range.end)
    }

    /// The end of the phrases with a preposition that tell about phrase `id`: "(sales) of tickets".
    fn modified(&self, id: ChunkId) -> Option<usize> {
        let mut end = None;
        for (next, from) in (id + 1..).zip(id..).take(PHRASES) {
            let (Some(chunk), Some(before)) = (self.chunk(next), self.chunk(from)) else { break };
            let range = joint::between(self.text.doc, before.tokens.end);
            if !self.tells_more(next, from) || range || self.is_figure(chunk) || !chunk.is_noun() {
                break;
            }
            end = Some(chunk.head + 1);
        }
        end
    }

    /// Whether phrase `next` stands behind phrase `id` and tells more of it: "(sales) of tickets", "profit before tax".
    fn tells_more(&self, next: ChunkId, id: ChunkId) -> bool {
        let ends = |end: usize| self.chunk(next).is_some_and(|chunk| chunk.preposition == Some(end));
        let modifies = self.text.syntax.place(next).is_some_and(|(_, role)| role == Role::Modifier);
        self.chunk(id).is_some_and(|chunk| ends(chunk.tokens.end)) && (modifies || self.whole(next) == id)
    }
}
