//! The small words that stand inside numbers and dates.

use crate::Doc;

/// Whether token `i` is "of".
#[must_use]
pub fn of(doc: &Doc, i: usize) -> bool {
    doc.folded(i) == "of"
}

/// Whether token `i` is "the".
#[must_use]
pub fn the(doc: &Doc, i: usize) -> bool {
    doc.folded(i) == "the"
}

/// Whether token `i` is "and".
#[must_use]
pub fn and(doc: &Doc, i: usize) -> bool {
    doc.folded(i) == "and"
}

/// Whether token `i` is "or".
#[must_use]
pub fn or(doc: &Doc, i: usize) -> bool {
    doc.folded(i) == "or"
}

/// Whether token `i` is "to".
#[must_use]
pub fn to(doc: &Doc, i: usize) -> bool {
    doc.folded(i) == "to"
}

/// Whether token `i` is "in".
#[must_use]
pub fn within(doc: &Doc, i: usize) -> bool {
    doc.folded(i) == "in"
}

/// Whether token `i` is "a" or "an".
#[must_use]
pub fn article(doc: &Doc, i: usize) -> bool {
    matches!(doc.folded(i), "a" | "an")
}

/// Whether token `i` is "between".
#[must_use]
pub fn between(doc: &Doc, i: usize) -> bool {
    doc.folded(i) == "between"
}

/// Whether token `i` is "every".
#[must_use]
pub fn every(doc: &Doc, i: usize) -> bool {
    doc.folded(i) == "every"
}

/// Whether token `i` is "half".
#[must_use]
pub fn half(doc: &Doc, i: usize) -> bool {
    doc.folded(i) == "half"
}

/// Whether token `i` is "from".
#[must_use]
pub fn from(doc: &Doc, i: usize) -> bool {
    doc.folded(i) == "from"
}

/// Whether token `i` is "by".
#[must_use]
pub fn by(doc: &Doc, i: usize) -> bool {
    doc.folded(i) == "by"
}

/// Whether token `i` is "out".
#[must_use]
pub fn out(doc: &Doc, i: usize) -> bool {
    doc.folded(i) == "out"
}

/// Whether token `i` is "per".
#[must_use]
pub fn per(doc: &Doc, i: usize) -> bool {
    doc.folded(i) == "per"
}
