//! How a figure changed.

use super::Extractor;

/// The extractor.
pub const CHANGE: Extractor = Extractor { kind: "change", tells: |s| s.is_change() };

#[cfg(test)]
mod tests {
    #[test]
    fn examples() {
        super::super::check(
            &super::CHANGE,
            &["Visits rose from 1,000 to 4,000.", "Ticket prices rose by 4 percent."],
            &["The sun rose.", "John Doe grew up in Varley and paid $4.", "The mayor cut the ribbon."],
        );
    }
}
