//! Numerals, what they count or measure, and how figures change.

pub mod change;
mod count;
pub mod joint;
mod label;
mod link;
mod money;
mod noun;
pub mod numeral;
pub mod qualifier;
pub mod quantity;
mod unit;

use crate::Doc;
use crate::syntax::Syntax;

/// A text with its grammar.
#[derive(Clone, Copy, Debug)]
pub struct Text<'d, 'a> {
    /// The text.
    pub doc: &'d Doc<'a>,
    /// Its chunks and clauses.
    pub syntax: &'d Syntax,
}
