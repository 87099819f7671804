//! The measures of the table of words, which the build script writes and `table` reads.

/// So many rows make a block; a block's first is found at once, the others from there.
pub const BLOCK: usize = 16;

/// The most bytes that a key shares with the one before it.
pub const SHARED: usize = 15;

/// Where a key adds so many bytes or more, the length stands before them.
pub const LONG: usize = 15;
