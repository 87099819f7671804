//! A text with its grammar.

use std::ops::Deref;

use crate::doc::Doc;
use crate::syntax::Syntax;

/// A text with its grammar.
#[derive(Clone, Copy, Debug)]
pub struct Text<'t, 'a> {
    /// The text.
    pub doc: &'t Doc<'a>,
    /// What grammar says of it.
    pub syntax: &'t Syntax,
}

impl<'a> Deref for Text<'_, 'a> {
    type Target = Doc<'a>;

    fn deref(&self) -> &Doc<'a> {
        self.doc
    }
}
