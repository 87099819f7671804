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
