//! Clauses: what stands around each verb, read from left to right with a stack of the clauses that are open.
//!
//! After the chunk-and-attach parsers of Abney (1991) and Grefenstette (1996): no tree of phrases, only which verb a noun phrase
//! goes with and as what. Clauses nest: the tokens of one hold those of the clauses below it.

use std::ops::Range;

use crate::syntax::NONE;
use crate::syntax::chunk::{Chunk, ChunkId};
use crate::syntax::verb::VerbGroup;

mod build;

pub use build::find;

/// Points to a clause.
pub type ClauseId = u32;

/// What a clause is to the one above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClauseKind {
    /// It stands by itself.
    Main,
    /// Joined to the one before by "and", "but", a semicolon or a comma.
    Coordinate,
    /// Behind its noun: "who", "which", "that", or nothing.
    Relative,
    /// What is said or thought: "that the bridge is open", or the same without "that".
    Content,
    /// "because", "when", "although" …
    Adverbial,
    /// "opened by the king", "opening the hall": a verb without tense.
    Participle,
    /// "to open the hall"
    Infinitive,
    /// In brackets.
    Aside,
}

/// What a noun phrase is to the verb of its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who or what does it, or what it is done to in the passive.
    Subject,
    /// What it is done to, or what the subject is said to be.
    Object,
    /// With a preposition, or of time: when, where, how.
    Adjunct,
    /// With a preposition, behind the noun it tells about: "of the board".
    Modifier,
    /// The same in other words: "Ann Roe, the mayor".
    Apposition,
}

/// A clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// What it is to the one above.
    pub kind: ClauseKind,
    /// From its first to behind its last token, clauses below it included.
    pub tokens: Range<usize>,
    /// The word that opens it: "that", "who", "and".
    pub opener: Option<usize>,
    /// The chunk of its subject; a coordinate clause without one of its own has that of the clause before.
    pub subject: Option<ChunkId>,
    /// The chunk of its verb.
    pub verb: Option<ChunkId>,
    /// The clause it belongs to.
    pub parent: Option<ClauseId>,
}

/// The clauses of a text with its chunks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clauses {
    /// In order of their first token; a parent stands before its children.
    pub all: Vec<Clause>,
    /// For each chunk the clause it stands in, and what it is there.
    pub places: Vec<(ClauseId, Role)>,
}

impl Clauses {
    /// The group of verbs of clause `id`.
    #[must_use]
    pub fn verb(&self, chunks: &[Chunk], id: ClauseId) -> Option<VerbGroup> {
        let chunk = self.all.get(id as usize)?.verb?;
        chunks.get(chunk as usize)?.verb()
    }

    /// What seemed the subject of a bracket without a verb renames what stands before it: "Brell Motors (NYSE: BRLM) opens …".
    fn rename_asides(&mut self, start: usize) {
        let Self { all, places } = self;
        let aside =
            |id: ClauseId| all.get(id as usize).is_some_and(|c| c.kind == ClauseKind::Aside && c.verb.is_none());
        let places = places.iter_mut().rev().take_while(|place| place.0 as usize >= start);
        let subjects = places.filter(|(id, role)| *role == Role::Subject && aside(*id));
        subjects.for_each(|place| place.1 = Role::Apposition);
    }

    /// Takes out the clauses from `start` on that have no verb and are not main; what hung on one hangs on its parent.
    fn drop_empty(&mut self, start: usize) {
        let mut kept = start;
        let mut moved: Vec<Option<ClauseId>> = Vec::with_capacity(self.all.len() - start);
        self.rename_asides(start);
        for id in start..self.all.len() {
            let parent = self.all[id].parent.and_then(|parent| moved.get(parent as usize - start).copied().flatten());
            if self.all[id].verb.is_none() && self.all[id].kind != ClauseKind::Main {
                moved.push(parent);
                continue;
            }
            moved.push(u32::try_from(kept).ok());
            self.all.swap(kept, id);
            self.all[kept].parent = parent;
            kept += 1;
        }
        self.all.truncate(kept);
        let new = |id: ClauseId| moved.get(id as usize - start).copied().flatten().unwrap_or(NONE);
        let places = self.places.iter_mut().rev().take_while(|place| place.0 as usize >= start);
        places.filter(|place| place.0 != NONE).for_each(|place| place.0 = new(place.0));
    }
}
