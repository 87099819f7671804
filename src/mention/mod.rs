//! What the text mentions: numbers, dates, names, contacts. Each file finds one kind.

pub mod change;
pub mod contact;
pub mod date;
pub mod entity;
pub mod name;
pub mod noun;
pub mod number;
pub mod pattern;
pub mod quantity;
