//! What grammar says, read once for everybody: the tag of each token, chunks of tokens, clauses of chunks.

pub mod pos;
pub mod tag;

pub use pos::Pos;
pub use tag::Tag;
