//! What grammar says, read once for everybody: the tag of each token, chunks of tokens, clauses of chunks.

pub mod chunk;
pub mod clause;
mod needs;
pub mod pos;
pub mod show;
pub mod tag;
pub mod text;
mod title;
pub mod verb;

use std::ops::Range;

use crate::doc::{Doc, back};
pub use chunk::{Chunk, ChunkId, ChunkKind};
pub use clause::{Clause, ClauseId, ClauseKind, Clauses, Role};
pub use pos::Pos;
pub use tag::Tag;
pub use text::Text;
pub use verb::{Form, Tense, VerbGroup};

/// Tags, chunks and clauses of a text.
#[derive(Debug)]
pub struct Syntax {
    /// One a token.
    pub tags: Vec<Tag>,
    /// In order, without overlap; none crosses the border of a sentence.
    pub chunks: Vec<Chunk>,
    /// Clauses, and the place of each chunk among them.
    pub clauses: Clauses,
    /// For each token its chunk and its innermost clause; [`NONE`] where it has none.
    at: Vec<(ChunkId, ClauseId)>,
}

/// No chunk, no clause.
const NONE: u32 = u32::MAX;

/// The most noun phrases of a subject that are read.
const SUBJECT: usize = 24;

impl Syntax {
    /// Reads the grammar of every sentence.
    #[must_use]
    pub fn new(doc: &Doc) -> Self {
        let mut tags = tag::find(doc);
        title::mend(doc, &mut tags);
        needs::mend(doc, &mut tags);
        let (mut chunks, mut clauses) = (Vec::new(), Clauses::default());
        for sentence in &doc.sentences {
            let first = chunks.len();
            chunks.extend(chunk::find(doc, &tags, sentence.tokens.clone()));
            clause::find(doc, &tags, &mut chunks, first, sentence.tokens.clone(), &mut clauses);
        }
        let at = places(doc.tokens.len(), &chunks, &clauses);
        Self { tags, chunks, clauses, at }
    }

    /// The class of token `i`; a mark past the end.
    #[must_use]
    pub fn pos(&self, i: usize) -> Pos {
        self.tags.get(i).map_or(Pos::Mark, |tag| tag.pos)
    }

    /// The chunk that holds token `i`.
    #[must_use]
    pub fn chunk_at(&self, i: usize) -> Option<ChunkId> {
        self.at.get(i).map(|at| at.0).filter(|&id| id != NONE)
    }

    /// The innermost clause that holds token `i`.
    #[must_use]
    pub fn clause_at(&self, i: usize) -> Option<ClauseId> {
        self.at.get(i).map(|at| at.1).filter(|&id| id != NONE)
    }

    /// The chunk `id`, if there is one.
    #[must_use]
    pub fn chunk(&self, id: ChunkId) -> Option<&Chunk> {
        self.chunks.get(id as usize)
    }

    /// The clause `id`, if there is one.
    #[must_use]
    pub fn clause(&self, id: ClauseId) -> Option<&Clause> {
        self.clauses.all.get(id as usize)
    }

    /// The group of verbs of clause `id`, with its chunk.
    #[must_use]
    pub fn verb(&self, id: ClauseId) -> Option<(&Chunk, VerbGroup)> {
        let chunk = self.chunk(self.clause(id)?.verb?)?;
        chunk.verb().map(|group| (chunk, group))
    }

    /// The clause that chunk `id` goes with, and what it is there.
    #[must_use]
    pub fn place(&self, id: ChunkId) -> Option<(ClauseId, Role)> {
        self.clauses.places.get(id as usize).copied().filter(|place| place.0 != NONE)
    }

    /// The noun phrases of clause `id` itself, clauses below it left out, with what they are to its verb.
    pub fn nouns(&self, id: ClauseId) -> impl Iterator<Item = (ChunkId, &Chunk, Role)> {
        let tokens = self.clause(id).map_or(0..0, |clause| clause.tokens.clone());
        let first = self.chunks.partition_point(|chunk| chunk.tokens.start < tokens.start);
        let chunks = self.chunks.iter().zip(0..).skip(first).take_while(move |(c, _)| c.tokens.start < tokens.end);
        chunks.filter(|(chunk, _)| chunk.is_noun()).filter_map(move |(chunk, at)| {
            self.place(at).filter(|place| place.0 == id).map(|(_, role)| (at, chunk, role))
        })
    }

    /// The subject of clause `id` before its verb, with what "of" and the like add to it, without apposition and relative clause.
    #[must_use]
    pub fn subject(&self, id: ClauseId) -> Option<Range<usize>> {
        let clause = self.clause(id)?;
        let first = self.chunk(clause.subject?)?;
        let (owner, _) = self.place(clause.subject?)?;
        let verb = clause.verb.and_then(|verb| self.chunk(verb)).map_or(clause.tokens.end, |verb| verb.tokens.start);
        let (mut end, mut aside) = (first.tokens.end, false);
        let behind = self.nouns(owner).skip_while(|(_, chunk, _)| chunk.tokens.start <= first.tokens.start);
        for (_, chunk, role) in behind.take(SUBJECT) {
            // "the three-day (3 to 5 June) meeting"
            let behind_bracket = role == Role::Subject && self.pos(back(chunk.tokens.start, 1)) == Pos::Mark;
            aside = !behind_bracket && (aside || !matches!(role, Role::Subject | Role::Modifier));
            if chunk.tokens.end > verb {
                break;
            }
            end = if aside { end } else { chunk.tokens.end };
        }
        Some(first.tokens.start..end)
    }

    /// The clauses that begin within the tokens `range`, in order.
    pub fn clauses_in(&self, range: &Range<usize>) -> impl Iterator<Item = (ClauseId, &Clause)> + use<'_> {
        let (all, end) = (&self.clauses.all, range.end);
        let first = all.partition_point(|clause| clause.tokens.start < range.start);
        let ids = (0..).zip(all).skip(first);
        ids.take_while(move |(_, clause)| clause.tokens.start < end)
    }

    /// The clauses right below clause `id`.
    pub fn children(&self, id: ClauseId) -> impl Iterator<Item = ClauseId> {
        let end = self.clause(id).map_or(0, |clause| clause.tokens.end);
        let below = (id + 1..).map_while(|below| self.clause(below).map(|clause| (below, clause)));
        let inside = below.take_while(move |(_, clause)| clause.tokens.start < end);
        inside.filter(move |(_, clause)| clause.parent == Some(id)).map(|(below, _)| below)
    }
}

fn places(tokens: usize, chunks: &[Chunk], clauses: &Clauses) -> Vec<(ChunkId, ClauseId)> {
    let mut at = vec![(NONE, NONE); tokens];
    for (chunk, id) in chunks.iter().zip(0..) {
        at[chunk.tokens.clone()].iter_mut().for_each(|at| at.0 = id);
    }
    for (clause, id) in clauses.all.iter().zip(0..) {
        at[clause.tokens.clone()].iter_mut().for_each(|at| at.1 = id);
    }
    at
}
