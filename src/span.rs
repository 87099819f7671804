//! Byte ranges of the text, and the only place that slices it.

use serde::Serialize;

/// A half-open range of bytes of the text; both ends lie on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`, in bytes.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The words of `text` that this span names; empty where the span does not fit the text.
    #[must_use]
    #[inline]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }

    /// The first character; NUL where there is none.
    #[must_use]
    pub fn first(self, text: &str) -> char {
        match text.as_bytes().get(self.start as usize) {
            Some(byte) if byte.is_ascii() => char::from(*byte),
            _ => self.of(text).chars().next().unwrap_or('\0'),
        }
    }

    /// Length in bytes.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Whether it spans no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies inside this span.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The shortest span that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The span without white space at its edges.
    #[must_use]
    pub fn trim(self, text: &str) -> Self {
        let words = self.of(text);
        let start = self.start + Self::bytes(words.len() - words.trim_start().len());
        Self::new(start, start + Self::bytes(words.trim().len()))
    }

    /// A byte count as the offset type; texts are cut to fit it before they are read.
    #[must_use]
    pub fn bytes(n: usize) -> u32 {
        u32::try_from(n).unwrap_or(u32::MAX)
    }
}
