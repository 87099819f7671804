//! What the text mentions: names, contacts. Each file finds one kind.

pub mod contact;
mod glued;
pub mod pattern;
#[cfg(test)]
mod regexes;
mod table;
