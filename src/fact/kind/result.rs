//! Results: revenue, profit, sales, with their figures.

use super::Extractor;

/// The extractor.
pub const EARNINGS: Extractor =
    Extractor { kind: "result", tells: |s| s.tells("result") && s.has_amount() || s.noun("result") && s.has_amount() };

#[cfg(test)]
mod tests {
    #[test]
    fn examples() {
        super::super::check(
            &super::EARNINGS,
            &["Revenue of the dairy was $4.1 million.", "Varley Foods reported a profit of £42.3 million."],
            &["Varley Foods reported a delay.", "Sales are handled by Mary Roe."],
        );
    }
}
