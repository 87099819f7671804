//! How a figure changed: "from 1,000 to 4,000", "rose 12% to $4.1 million", "doubled".

use serde::Serialize;

use crate::mention::quantity::Quantity;
use crate::{Doc, Span};

/// A figure that changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What changed, as the text names it.
    pub what: Option<Span>,
    /// Before.
    pub from: Option<Quantity>,
    /// After.
    pub to: Option<Quantity>,
    /// Relative change in percent, where both ends are known or the text states it.
    pub percent: Option<f64>,
    /// Which way.
    pub direction: Direction,
    /// The words that say so.
    pub span: Span,
}

/// Which way a figure went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// It grew.
    Up,
    /// It shrank.
    Down,
}

/// Finds the changes among the `quantities`, in order of appearance.
#[must_use]
pub fn find(_doc: &Doc, _quantities: &[Quantity]) -> Vec<Change> {
    Vec::new()
}
