//! What the text mentions: names, contacts. Each file finds one kind.

pub mod contact;
pub mod pattern;
