//! The stack: each token opens a clause, closes some, or goes to the one on top.

use std::ops::Range;

use crate::Shape;
use crate::doc::token::{is_dash, is_quote};
use crate::doc::{Doc, Gap, back};
use crate::lexicon::{self, List, Lists};
use crate::syntax::chunk::{Chunk, ChunkId, ChunkKind};
use crate::syntax::clause::{Clause, ClauseId, ClauseKind, Clauses, Role};
use crate::syntax::title::listed;
use crate::syntax::verb::{Form, Tense};
use crate::syntax::{NONE, Pos, Tag};

/// The clauses of the sentence `range`; `chunks` are all of the text, `first` is the first of the sentence.
pub fn find(doc: &Doc, tags: &[Tag], chunks: &mut [Chunk], first: usize, range: Range<usize>, clauses: &mut Clauses) {
    let (stack, start) = (Vec::new(), clauses.all.len());
    let mut builder = Builder { doc, tags, chunks, clauses, stack, last: Last::Start, start };
    builder.open(ClauseKind::Main, range.start, None);
    let (mut at, mut chunk) = (range.start, first);
    while at < range.end {
        let next = builder.chunks.get(chunk).filter(|c| c.tokens.start == at).map(|c| c.tokens.end);
        if let Some(end) = next {
            builder.chunk(number(chunk));
            (at, chunk) = (end, chunk + 1);
        } else {
            builder.token(at);
            at += 1;
        }
    }
    builder.close_to(0, range.end);
    let start = builder.start;
    builder.promote(start);
    builder.invert(start);
    builder.clauses.drop_empty(start);
}

/// The number of a chunk or clause.
fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// What was read last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Last {
    Start,
    Noun,
    Verb,
    Comma,
    Conjunction,
    Other,
}

/// A clause that is open.
#[derive(Clone, Copy, Debug)]
struct Open {
    id: ClauseId,
    /// The last noun phrase without a preposition that stands behind the verb, or before it and is not its subject.
    loose: Option<ChunkId>,
    /// Whether a comma or conjunction stood between that and what was before.
    parted: bool,
    /// What stood before it, where it is a quotation or in brackets.
    frame: Option<Last>,
}

struct Builder<'b, 't, 'a> {
    doc: &'t Doc<'a>,
    tags: &'t [Tag],
    chunks: &'b mut [Chunk],
    clauses: &'b mut Clauses,
    stack: Vec<Open>,
    last: Last,
    /// The first clause of the sentence.
    start: usize,
}

/// More clauses than this are not open at once: what opens then goes to the one on top.
const DEEPEST: usize = 12;

impl Builder<'_, '_, '_> {
    fn pos(&self, i: usize) -> Pos {
        self.tags.get(i).map_or(Pos::Mark, |tag| tag.pos)
    }

    fn top(&self) -> ClauseId {
        self.stack.last().map_or(0, |open| open.id)
    }

    fn clause(&mut self, id: ClauseId) -> &mut Clause {
        &mut self.clauses.all[id as usize]
    }

    fn has_verb(&self, id: ClauseId) -> bool {
        self.clauses.all[id as usize].verb.is_some()
    }

    fn has_subject(&self, id: ClauseId) -> bool {
        self.clauses.all[id as usize].subject.is_some()
    }

    /// Opens a clause below the one on top, or beside it if it is a coordinate or another main clause.
    fn open(&mut self, kind: ClauseKind, at: usize, opener: Option<usize>) -> ClauseId {
        let parent = self.stack.last().map(|open| open.id);
        let id = number(self.clauses.all.len());
        self.clauses.all.push(Clause { kind, tokens: at..at, opener, subject: None, verb: None, parent });
        if self.stack.len() < DEEPEST {
            self.stack.push(Open { id, loose: None, parted: false, frame: None });
        } else if let Some(top) = self.stack.last_mut() {
            *top = Open { id, loose: None, parted: false, frame: top.frame };
        }
        id
    }

    /// Closes the clauses above the first `depth`; they end before token `at`.
    fn close_to(&mut self, depth: usize, at: usize) {
        while self.stack.len() > depth {
            let Some(open) = self.stack.pop() else { return };
            let clause = self.clause(open.id);
            clause.tokens.end = at.max(clause.tokens.start);
        }
    }

    /// A token outside the chunks.
    fn token(&mut self, i: usize) {
        match self.pos(i) {
            Pos::Subordinator => self.subordinate(i),
            Pos::Wh => self.wh(i),
            Pos::Conjunction => self.last = Last::Conjunction,
            Pos::Mark => self.mark(i),
            Pos::Adverb | Pos::Particle | Pos::Preposition | Pos::Genitive => {}
            _ => self.last = Last::Other,
        }
    }

    fn mark(&mut self, i: usize) {
        let mark = self.doc.mark(i);
        match mark {
            ',' => {
                self.end_period(i);
                self.last = Last::Comma;
            }
            ';' => self.part(i),
            ':' if self.doc.gap(i) == Gap::None && self.doc.gap(i + 1) == Gap::None => self.last = Last::Other,
            ':' | '|' => {
                self.label();
                self.part(i);
            }
            _ if is_dash(mark) && self.doc.gap(i) != Gap::None => self.last = Last::Comma,
            '(' | '[' => self.frame(i, ClauseKind::Aside),
            ')' | ']' => self.leave(i, true),
            _ if is_quote(mark) && self.opens_quotation(i) => self.frame(i, ClauseKind::Content),
            _ if is_quote(mark) => self.leave(i, false),
            _ => {}
        }
    }

    /// "sales for the quarter ended 30 June, up 5 %": the comma ends what tells which quarter.
    fn end_period(&mut self, comma: usize) {
        let Some(verb) = self.clauses.all[self.top() as usize].verb.filter(|_| self.last == Last::Noun) else { return };
        let tokens = &self.chunks[verb as usize].tokens;
        let kind = self.clauses.all[self.top() as usize].kind;
        if kind == ClauseKind::Participle
            && self.doc.is(back(tokens.start, 1), List::Period)
            && self.is_date(tokens.end)
        {
            self.close_to(self.stack.len() - 1, comma);
        }
    }

    /// Whether the quotation mark at token `i` opens: white space or nothing before it, a word glued behind it.
    fn opens_quotation(&self, i: usize) -> bool {
        self.doc.gap(i) != Gap::None
            && self.doc.gap(i + 1) == Gap::None
            && self.doc.mark(i) != '\''
            && self.doc.mark(i) != '’'
    }

    /// What stands between marks is read by itself.
    fn frame(&mut self, i: usize, kind: ClauseKind) {
        let before = self.last;
        self.open(kind, i, None);
        if let Some(top) = self.stack.last_mut() {
            top.frame = Some(before);
        }
        self.last = Last::Start;
    }

    /// The words between marks end; behind a bracket the text goes on as if it were not there.
    fn leave(&mut self, i: usize, bracket: bool) {
        let Some(depth) = self.stack.iter().rposition(|open| open.frame.is_some()) else { return };
        let before = self.stack[depth].frame;
        self.close_to(depth, i + 1);
        self.last = before.filter(|_| bracket).unwrap_or(Last::Comma);
    }

    /// Where the clauses end that a semicolon or colon closes.
    fn floor(&self) -> usize {
        self.stack.iter().rposition(|open| open.frame.is_some()).unwrap_or(0)
    }

    /// A phrase without a verb that a colon ends is a label, no subject: "Ferry fire: two men were saved".
    fn label(&mut self) {
        let plain = |open: &Open| !self.has_verb(open.id) && open.frame.is_none();
        let Some(open) = self.stack.get(self.floor()).copied().filter(plain) else { return };
        if let Some(subject) = self.clause(open.id).subject.take() {
            self.place(subject, open.id, Role::Apposition);
        }
        let top = self.stack.len() - 1;
        self.stack[top].loose = None;
    }

    fn part(&mut self, i: usize) {
        let floor = self.floor();
        if self.stack.get(floor).is_some_and(|open| self.has_verb(open.id)) {
            let frame = self.stack[floor].frame;
            self.close_to(floor, i);
            self.open(ClauseKind::Coordinate, i + 1, None);
            if let Some(top) = self.stack.last_mut() {
                top.frame = frame;
            }
        }
        self.last = Last::Start;
    }

    fn subordinate(&mut self, i: usize) {
        let content = self.doc.value(i, List::FunctionWord) == Some("complementizer") && self.last != Last::Start;
        let kind = if content { ClauseKind::Content } else { ClauseKind::Adverbial };
        self.open(kind, i, Some(i));
        self.last = Last::Start;
    }

    fn wh(&mut self, i: usize) {
        let relative = matches!(self.last, Last::Noun | Last::Comma | Last::Other);
        let relative = relative || (self.last != Last::Start && self.is_under(i));
        let kind = match self.last {
            _ if relative && self.is_behind_time(i) => ClauseKind::Content,
            _ if relative => ClauseKind::Relative,
            Last::Start => ClauseKind::Adverbial,
            _ => ClauseKind::Content,
        };
        self.open(kind, if self.is_under(i) { back(i, 1) } else { i }, Some(i));
        self.last = Last::Start;
    }

    /// Whether a preposition stands before token `i`: "in which".
    fn is_under(&self, i: usize) -> bool {
        i > 0 && self.pos(back(i, 1)) == Pos::Preposition
    }

    fn chunk(&mut self, id: ChunkId) {
        let chunk = &self.chunks[id as usize];
        match chunk.verb() {
            None => self.noun(id),
            Some(group) => match group.form {
                Form::Finite if self.is_reduced(id) => self.reduce(id),
                Form::Finite => self.finite(id),
                Form::Base if self.takes_base() => self.finite(id),
                Form::Base | Form::Infinitive => self.nonfinite(id, ClauseKind::Infinitive),
                Form::Gerund | Form::Participle => self.nonfinite(id, ClauseKind::Participle),
            },
        }
    }

    /// Whether a base form is finite here: it has a subject, or opens a main clause as an order does.
    fn takes_base(&self) -> bool {
        let top = self.top();
        let loose = self.stack.last().is_some_and(|open| open.loose.is_some());
        !self.has_verb(top) || loose || self.last == Last::Conjunction
    }

    fn place(&mut self, chunk: ChunkId, clause: ClauseId, role: Role) {
        let at = chunk as usize;
        if self.clauses.places.len() <= at {
            self.clauses.places.resize(at + 1, (NONE, Role::Modifier));
        }
        self.clauses.places[at] = (clause, role);
    }

    fn role(&self, chunk: ChunkId) -> Role {
        self.clauses.places.get(chunk as usize).map_or(Role::Adjunct, |place| place.1)
    }

    fn noun(&mut self, id: ChunkId) {
        self.unsubordinate(id);
        let start = self.chunks[id as usize].tokens.start;
        if self.pos(start) == Pos::Possessive && self.doc.is(start, List::RelativePronoun) {
            self.open(ClauseKind::Relative, self.first_token(id), Some(start));
        }
        let top = self.top();
        let role = self.noun_role(id);
        self.place(id, top, role);
        if role == Role::Subject {
            self.clause(top).subject.get_or_insert(id);
        }
        let parted = matches!(self.last, Last::Comma | Last::Conjunction | Last::Start);
        let free = self.chunks[id as usize].preposition.is_none() && !self.is_time(id);
        let renames =
            role == Role::Apposition && self.stack.last().is_some_and(|open| self.is_joined_apart(open.loose));
        if let Some(open) = self.stack.last_mut().filter(|_| free && !renames && role != Role::Subject) {
            (open.loose, open.parted) = (Some(id), parted);
        }
        self.last = Last::Noun;
    }

    /// Whether a noun phrase stands behind ", and": it may be the subject of a clause to come.
    fn is_joined_apart(&self, chunk: Option<ChunkId>) -> bool {
        let start = chunk.map_or(0, |chunk| self.first_token(chunk));
        start > 1 && self.pos(back(start, 1)) == Pos::Conjunction && self.doc.mark(back(start, 2)) == ','
    }

    /// "Since the meeting, the number …": what seemed to open a clause was a preposition, where a comma ends it without a verb.
    fn unsubordinate(&mut self, id: ChunkId) {
        let Some(open) = self.stack.last().copied() else { return };
        let clause = &self.clauses.all[open.id as usize];
        let (Some(opener), Some(subject)) = (clause.opener, clause.subject) else { return };
        let phrase = clause.verb.is_none() && self.last == Last::Comma && self.doc.is(opener, List::Preposition);
        let outer = clause.parent.filter(|&parent| phrase && !self.has_verb(parent) && !self.has_subject(parent));
        let Some(outer) = outer.filter(|_| clause.tokens.start == opener) else { return };
        self.close_to(self.stack.len() - 1, self.first_token(id));
        self.make_adjunct(open.id, subject, opener, outer);
    }

    /// "It praised what was done since last autumn, but said …": neither is it one where another clause goes on behind it.
    fn unsubordinate_joined(&mut self, verb: usize) {
        let Some(open) = self.stack.last().copied().filter(|_| self.last == Last::Conjunction) else { return };
        let clause = &self.clauses.all[open.id as usize];
        let (Some(opener), Some(subject), Some(outer)) = (clause.opener, clause.subject, clause.parent) else { return };
        let comma = verb > 1 && self.doc.mark(back(verb, 2)) == ',';
        if comma && clause.verb.is_none() && self.doc.is(opener, List::Preposition) && self.has_verb(outer) {
            self.close_to(self.stack.len() - 1, back(verb, 2));
            self.make_adjunct(open.id, subject, opener, outer);
        }
    }

    /// Makes of the subject of clause `id` an adjunct of the clause around that its opener leads.
    fn make_adjunct(&mut self, id: ClauseId, subject: ChunkId, opener: usize, outer: ClauseId) {
        self.chunks[subject as usize].preposition = Some(opener);
        self.clause(id).subject = None;
        self.place(subject, outer, Role::Adjunct);
    }

    /// Whether a past form right behind an object is a participle: the verb before takes no clause ("praised the progress made").
    fn is_reduced(&self, id: ChunkId) -> bool {
        let tokens = &self.chunks[id as usize].tokens;
        let word = tokens.start;
        let past = tokens.len() == 1 && self.pos(word) == Pos::Past;
        let form = self.doc.is(word, List::IrregularParticiple) || self.doc.folded(word).ends_with("ed");
        // "results for the quarter ended 30 June"
        if past && form && self.doc.is(back(word, 1), List::Period) && self.is_date(word + 1) {
            return true;
        }
        let near = |open: &&Open| self.last == Last::Noun && !open.parted && self.has_subject(open.id);
        let Some(open) = self.stack.last().filter(|open| past && form && near(open)) else { return false };
        let object =
            open.loose.is_some_and(|chunk| self.role(chunk) == Role::Object) && open.loose == id.checked_sub(1);
        let Some(verb) = self.clauses.all[open.id as usize].verb.filter(|_| object) else { return false };
        let head = self.chunks[verb as usize].head;
        let topic = self.doc.value(head, List::ReportingVerb).is_none_or(|usage| usage.starts_with("topic"));
        topic && !self.doc.is(head, List::MindVerb)
    }

    /// Whether a date begins at token `i`.
    fn is_date(&self, i: usize) -> bool {
        self.doc.is(i, List::Month) || self.pos(i) == Pos::Number && self.doc.is(i + 1, List::Month)
    }

    fn noun_role(&self, id: ChunkId) -> Role {
        let top = self.top();
        let chunk = &self.chunks[id as usize];
        match (chunk.preposition, self.has_verb(top), self.has_subject(top)) {
            (Some(of), _, _) if self.last == Last::Noun && self.doc.value(of, List::Preposition) == Some("of") => {
                Role::Modifier
            }
            (Some(_), false, true) if self.last == Last::Noun => Role::Modifier,
            (Some(_), _, _) => Role::Adjunct,
            (None, _, _) if self.is_time(id) => Role::Adjunct,
            (None, true, _) if self.last == Last::Comma && id > 0 && self.role(id.wrapping_sub(1)) != Role::Adjunct => {
                Role::Apposition
            }
            (None, true, _) => Role::Object,
            // "between May and August, …"
            (None, false, false) if self.last == Last::Conjunction && self.is_behind_adjunct(id) => Role::Adjunct,
            (None, false, false) => Role::Subject,
            (None, false, true) if self.last == Last::Comma => Role::Apposition,
            (None, false, true) if self.last == Last::Conjunction || self.is_behind_bracket(id) => Role::Subject,
            (None, false, true) => Role::Apposition,
        }
    }

    /// Whether the noun phrase before one is an adjunct that a preposition opens.
    fn is_behind_adjunct(&self, id: ChunkId) -> bool {
        let before = id.checked_sub(1).map(|before| (&self.chunks[before as usize], self.role(before)));
        before.is_some_and(|(chunk, role)| chunk.is_noun() && chunk.preposition.is_some() && role == Role::Adjunct)
    }

    /// Whether a noun phrase goes on from one before a bracket: "the three-day (3–5 June) meeting".
    fn is_behind_bracket(&self, id: ChunkId) -> bool {
        let start = self.chunks[id as usize].tokens.start;
        start > 0 && self.doc.mark(back(start, 1)) == ')' && self.last == Last::Noun
    }

    /// Whether a noun phrase without a preposition tells when: "last year", "Monday".
    fn is_time(&self, id: ChunkId) -> bool {
        const TIMES: Lists = Lists::of(&[List::Weekday, List::Period, List::Month, List::RelativeDate]);
        let head = self.chunks[id as usize].head;
        let short = self.chunks[id as usize].tokens.len() <= 3 && self.doc.is_in(head, TIMES);
        let plain = self.doc.is(head, List::Month) && self.doc.shape(head) == Shape::Lower;
        short && !plain && (self.pos(head) != Pos::Plural || self.pos(head + 1) == Pos::Adverb)
    }

    /// Whether "that" at token `i` stands behind when it was said, which is no thing to tell more of: "announced yesterday that".
    fn is_behind_time(&self, i: usize) -> bool {
        let complement = self.doc.value(i, List::FunctionWord) == Some("complementizer");
        let end = i - usize::from(i > 0 && self.doc.mark(back(i, 1)) == ',');
        let at = self.chunks.partition_point(|chunk| chunk.tokens.end < end);
        let near = self.chunks.get(at).filter(|chunk| chunk.is_noun() && chunk.tokens.end == end);
        complement && near.is_some() && ChunkId::try_from(at).is_ok_and(|id| self.is_time(id))
    }

    /// A finite verb: it goes to the clause on top if that waits for one; else a clause ends or begins here.
    fn finite(&mut self, id: ChunkId) {
        self.unorder();
        self.unsubordinate_joined(self.chunks[id as usize].tokens.start);
        self.settle();
        let Some(depth) = self.waiting() else { return self.begin(id) };
        let top = self.stack.len() - 1;
        let own = self.stack.get(top).and_then(|open| open.loose).filter(|_| depth < top && self.last == Last::Noun);
        let start = self.chunks[id as usize].tokens.start;
        self.close_to(depth + 1, own.map_or(start, |chunk| self.first_token(chunk)));
        let own = own.or_else(|| self.renamed(top, start).filter(|_| depth == top));
        if let Some(chunk) = own {
            self.set_subject(chunk);
        }
        self.take(id);
    }

    /// "One of the best pilots, Ann Roe flew …", "Wire News – Roe Ltd (NYSE: ROE) opens …", "At Roe, a small firm, our aim is …": the
    /// noun phrase right before the verb, behind one comma or dash, is the subject.
    fn renamed(&self, depth: usize, verb: usize) -> Option<ChunkId> {
        let open = self.stack.get(depth)?;
        let chunk = open.loose.filter(|_| open.parted && self.last == Last::Noun)?;
        let tokens = &self.chunks[chunk as usize].tokens;
        let apart = |i: usize| self.doc.mark(i) == ',' || is_dash(self.doc.mark(i)) && self.doc.gap(i) != Gap::None;
        let subject = self.clauses.all[open.id as usize].subject?;
        let before = self.chunks[subject as usize].tokens.end..back(tokens.start, 1);
        let one = apart(back(tokens.start, 1)) && before.clone().all(|i| !apart(i) && self.pos(i) != Pos::Conjunction);
        let near = tokens.end == verb || self.doc.mark(tokens.end) == '(' && self.doc.mark(back(verb, 1)) == ')';
        let named = self.pos(self.chunks[chunk as usize].head) == Pos::Name || self.renames_adjunct(subject);
        (tokens.start > 0 && one && near && named).then_some(chunk)
    }

    /// Whether a noun phrase says in other words what the adjunct before it is: "At Roe, a small firm".
    fn renames_adjunct(&self, id: ChunkId) -> bool {
        let start = self.first_token(id);
        let comma = start > 0 && self.doc.mark(back(start, 1)) == ',' && matches!(self.doc.folded(start), "a" | "an");
        let before = id.checked_sub(1).filter(|&before| self.role(before) == Role::Adjunct);
        comma && before.is_some_and(|before| self.chunks[before as usize].tokens.end == back(start, 1))
    }

    /// "The town, whose mayor resigned, does …": two clauses wait for a verb, so what seemed a participle was that of the inner one.
    fn settle(&mut self) {
        let [.., outer, inner, top] = self.stack[..] else { return };
        let participle = self.clauses.all[top.id as usize].kind == ClauseKind::Participle;
        let waits = !self.has_verb(outer.id) && !self.has_verb(inner.id) && self.has_subject(inner.id);
        if participle
            && waits
            && self.last == Last::Comma
            && self.participle(inner.id as usize) == Some(top.id as usize)
        {
            self.stack.pop();
            self.merge(top.id as usize, inner.id as usize);
        }
    }

    /// A noun phrase's first token, its preposition included.
    fn first_token(&self, chunk: ChunkId) -> usize {
        let chunk = &self.chunks[chunk as usize];
        chunk.preposition.unwrap_or(chunk.tokens.start)
    }

    /// The chunk is the subject of the clause on top, whatever it was taken for.
    fn set_subject(&mut self, chunk: ChunkId) {
        let top = self.top();
        self.place(chunk, top, Role::Subject);
        if let Some(before) = self.clauses.all[top as usize].subject.filter(|&before| before != chunk) {
            self.place(before, top, Role::Apposition);
        }
        if !self.has_subject(top) || !self.has_verb(top) && self.last == Last::Noun {
            self.clause(top).subject = Some(chunk);
        }
    }

    /// The open clause that a finite verb goes to: the innermost that lacks a verb; None where a clause begins here.
    fn waiting(&self) -> Option<usize> {
        let top = self.stack.len().checked_sub(1)?;
        let open = self.stack[top];
        if !self.has_verb(open.id) {
            return Some(top);
        }
        let outer = self.stack.iter().rposition(|o| !self.has_verb(o.id));
        let noun = open.loose.is_some() && self.last == Last::Noun;
        match noun {
            // "When it opened, the board moved": what stands behind the comma is the subject of the clause around.
            true if open.parted => outer.filter(|&depth| !self.has_subject(self.stack[depth].id)),
            true => None,
            false if self.last == Last::Conjunction => None,
            false => outer,
        }
    }

    /// What seemed to be an order at the start of a sentence ("Net sales rose") was none, if a finite verb follows its object.
    fn unorder(&mut self) {
        let Some(open) = self.stack.last().copied().filter(|open| open.loose.is_some() && !open.parted) else { return };
        let clause = &self.clauses.all[open.id as usize];
        let bare = clause.kind == ClauseKind::Main && clause.subject.is_none() && self.last == Last::Noun;
        let Some(verb) = clause.verb.filter(|_| bare) else { return };
        let [verb_end, noun_start] = [self.chunks[verb as usize].tokens.end, self.first_token(verb + 1)];
        if verb_end != noun_start || self.chunks[verb as usize].tokens.len() > 1 || open.loose != Some(verb + 1) {
            return;
        }
        self.clause(open.id).verb = None;
        self.chunks[verb as usize + 1].tokens.start = self.chunks[verb as usize].tokens.start;
        self.chunks[verb as usize].tokens.end = self.chunks[verb as usize].tokens.start;
        self.place(verb, open.id, Role::Modifier);
        self.set_subject(verb + 1);
    }

    /// The clause on top takes the verb.
    fn take(&mut self, id: ChunkId) {
        let top = self.top();
        self.clause(top).verb = Some(id);
        self.finish(id, top);
    }

    fn finish(&mut self, id: ChunkId, clause: ClauseId) {
        self.place(id, clause, Role::Object);
        if let Some(open) = self.stack.last_mut() {
            open.loose = None;
        }
        self.make_finite(id);
        self.last = Last::Verb;
    }

    /// A past form that tells more of the noun before it is a participle.
    fn reduce(&mut self, id: ChunkId) {
        if let ChunkKind::Verb(group) = &mut self.chunks[id as usize].kind {
            (group.form, group.tense) = (Form::Participle, Tense::None);
        }
        self.nonfinite(id, ClauseKind::Participle);
    }

    /// A base form that has a subject is in the present.
    fn make_finite(&mut self, id: ChunkId) {
        match &mut self.chunks[id as usize].kind {
            ChunkKind::Verb(group) if group.form == Form::Base => {
                (group.form, group.tense) = (Form::Finite, Tense::Present);
            }
            _ => {}
        }
    }

    /// A clause begins with this verb: behind "and", behind a noun phrase that follows a verb ("said the bridge is open").
    fn begin(&mut self, id: ChunkId) {
        let start = self.chunks[id as usize].tokens.start;
        let Some(open) = self.stack.last().copied() else { return };
        // "…, and Roe, the mayor, signed it".
        let renamed = self.last == Last::Comma && open.loose != id.checked_sub(1) && self.is_joined_apart(open.loose);
        let own = open.loose.filter(|_| self.last == Last::Noun || renamed);
        let at = own.map_or(start, |chunk| self.chunks[chunk as usize].tokens.start);
        let joined = own.is_none() || open.parted;
        // "to find leaks and improve the yield": a bare form goes on with what is bare.
        let bare = listed(self.doc, start) == Some(lexicon::verb::Form::Base);
        let tense = self.chunks[id as usize].verb().is_some_and(|group| group.form == Form::Finite) && !bare;
        if joined && tense {
            self.rise(at);
        }
        let kind = match joined {
            true => ClauseKind::Coordinate,
            false if self.follows_noun(own) => ClauseKind::Relative,
            false => ClauseKind::Content,
        };
        let shared = self.clauses.all[self.top() as usize].subject;
        let new = self.open(kind, at, None);
        self.clause(new).subject = own.or(if joined { shared } else { None });
        if let Some(chunk) = own {
            self.place(chunk, new, Role::Subject);
        }
        self.clause(new).verb = Some(id);
        self.finish(id, new);
    }

    /// A clause with a tense is joined to one with a tense, and behind a comma to none that only adds: closes the others.
    fn rise(&mut self, at: usize) {
        let comma = at > 1 && self.pos(back(at, 1)) == Pos::Conjunction && self.doc.mark(back(at, 2)) == ',';
        while let [.., open] = self.stack[..] {
            let below = match self.clauses.all[open.id as usize].kind {
                ClauseKind::Participle | ClauseKind::Infinitive => true,
                ClauseKind::Relative | ClauseKind::Adverbial => comma,
                _ => false,
            };
            if !below || open.frame.is_some() || self.stack.len() == 1 {
                return;
            }
            self.close_to(self.stack.len() - 1, at);
        }
    }

    /// Whether the noun phrase stands right behind another one: "the plan the board approved".
    fn follows_noun(&self, chunk: Option<ChunkId>) -> bool {
        let before = chunk.and_then(|chunk| chunk.checked_sub(1)).map(|before| &self.chunks[before as usize]);
        let here = chunk.map(|chunk| &self.chunks[chunk as usize]);
        matches!((before, here), (Some(a), Some(b)) if a.is_noun() && a.tokens.end == b.tokens.start && b.preposition.is_none())
    }

    /// A verb without tense: a clause of its own below the one on top.
    fn nonfinite(&mut self, id: ChunkId, kind: ClauseKind) {
        let start = self.chunks[id as usize].tokens.start;
        let above = &self.clauses.all[self.top() as usize];
        let led = above.kind == ClauseKind::Adverbial && above.opener.is_some_and(|opener| opener + 1 == start);
        // "By opening the hall, the board …": the word before it opens the same clause.
        let new = if led { self.top() } else { self.open(kind, start, None) };
        self.clause(new).verb = Some(id);
        self.place(id, new, Role::Object);
        self.last = Last::Verb;
    }

    /// A clause with a subject and no verb takes the first participle behind it: in "the minister who signed resigned", "because
    /// the budget failed" the past form was taken for one.
    fn promote(&mut self, start: usize) {
        for id in (start..self.clauses.all.len()).rev() {
            let clause = &self.clauses.all[id];
            let lacks = clause.verb.is_none() && (clause.subject.is_some() || clause.kind == ClauseKind::Relative);
            if let Some(found) = if lacks { self.participle(id) } else { None } {
                self.merge(found, id);
            }
        }
    }

    /// The first clause below `id` whose verb is a past participle.
    fn participle(&self, id: usize) -> Option<usize> {
        let open = self.stack.iter().any(|open| open.id as usize == id);
        let end = if open { usize::MAX } else { self.clauses.all[id].tokens.end };
        let below = (id + 1..self.clauses.all.len()).take_while(|&c| self.clauses.all[c].tokens.start < end);
        let form = |c: &usize| self.clauses.all[*c].verb.and_then(|v| self.chunks[v as usize].verb()).map(|v| v.form);
        let found: Vec<_> = below.filter(|c| form(c) == Some(Form::Participle) && !self.is_done_by(*c)).collect();
        let comma = |i: usize| self.doc.mark(i) == ',';
        let apart = |c: &&usize| self.verb_tokens(**c).start.checked_sub(1).is_some_and(comma);
        let subject = self.clauses.all[id].subject.map(|s| self.chunks[s as usize].tokens.end);
        let set_off = subject.is_some_and(comma);
        found.iter().find(|c| apart(c) == set_off).or(found.last()).copied()
    }

    fn verb_tokens(&self, id: usize) -> Range<usize> {
        let verb = self.clauses.all[id].verb.and_then(|v| self.chunks.get(v as usize));
        verb.map_or(0..0, |chunk| chunk.tokens.clone())
    }

    /// Whether the words behind a participle say who did it: "approved by the board", but "fell by 5 %".
    fn is_done_by(&self, id: usize) -> bool {
        let end = self.verb_tokens(id).end;
        self.doc.value(end, List::Preposition) == Some("by") && self.pos(end + 1) != Pos::Number
    }

    /// The clause `id` takes the verb of the clause `from` and what goes with it.
    fn merge(&mut self, from: usize, id: usize) {
        let Some(verb) = self.clauses.all[from].verb.take() else { return };
        self.clauses.all[id].verb = Some(verb);
        if let ChunkKind::Verb(group) = &mut self.chunks[verb as usize].kind {
            (group.form, group.tense) = (Form::Finite, Tense::Past);
        }
        let start = self.chunks[verb as usize].tokens.start;
        for between in id + 1..from {
            let tokens = &mut self.clauses.all[between].tokens;
            tokens.end = tokens.end.min(start.max(tokens.start));
        }
        let [from, id] = [from, id].map(number);
        self.clauses.places.iter_mut().filter(|place| place.0 == from).for_each(|place| place.0 = id);
        self.clauses.all.iter_mut().filter(|clause| clause.parent == Some(from)).for_each(|c| c.parent = Some(id));
    }

    /// A finite verb without a subject before it has the noun phrase right behind it as subject: "“…”, said Ann Roe".
    fn invert(&mut self, start: usize) {
        for id in start..self.clauses.all.len() {
            let clause = &self.clauses.all[id];
            let Some(verb) = clause.verb.filter(|_| clause.subject.is_none()) else { continue };
            let group = self.chunks[verb as usize].verb();
            let finite =
                group.is_some_and(|group| group.form == Form::Finite) && self.chunks[verb as usize].tokens.len() == 1;
            let behind = self.chunks.get(verb as usize + 1).filter(|c| c.is_noun() && c.preposition.is_none());
            let next = behind.is_some_and(|c| c.tokens.start == self.chunks[verb as usize].tokens.end);
            let order = self.pos(self.chunks[verb as usize].head) == Pos::Base;
            let place = self.clauses.places.get(verb as usize + 1).is_some_and(|place| place.0 == number(id));
            if finite && next && place && !order && clause.kind == ClauseKind::Main {
                self.clauses.all[id].subject = Some(verb + 1);
                self.place(verb + 1, number(id), Role::Subject);
            }
        }
    }
}
