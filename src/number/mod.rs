//! Numerals, what they count or measure, and how figures change.

pub mod change;
mod count;
mod label;
mod link;
mod money;
mod noun;
pub mod numeral;
mod qualifier;
pub mod quantity;
mod unit;
