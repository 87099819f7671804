//! Features as hashes: a template's number with what it was filled with.

use crate::model::KEY_BITS;

/// A feature: what is hashed into it is its template first, then the words, letters or classes it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feature(u32);

impl Feature {
    /// The feature of `template` with nothing in it yet.
    #[must_use]
    pub const fn of(template: u8) -> Self {
        Self(0x811c_9dc5).with(template as u32)
    }

    /// The feature with a number added.
    #[must_use]
    pub const fn with(self, value: u32) -> Self {
        let mixed = (self.0 ^ value).wrapping_mul(0x9e37_79b1);
        Self(mixed ^ (mixed >> 15))
    }

    /// The feature with letters added.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        self.with(hash(text))
    }

    /// What the weights know it by.
    #[must_use]
    pub const fn key(self) -> u32 {
        self.0.wrapping_mul(0x85eb_ca6b) >> (32 - KEY_BITS)
    }
}

/// FNV-1a of the bytes.
#[must_use]
pub fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}
