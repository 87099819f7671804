//! A statement with a count, a share or a sum.

use super::Extractor;

/// The extractor.
pub const FIGURE: Extractor = Extractor { kind: "figure", tells: |s| s.has_figure() };

#[cfg(test)]
mod tests {
    #[test]
    fn examples() {
        super::super::check(
            &super::FIGURE,
            &["The building holds 4,000 books.", "Some 68% of homes stand near the river."],
            &["The building holds books.", "It lies near the river."],
        );
    }
}
