//! A statement about somebody or something named.

use super::Extractor;

/// The extractor.
pub const STATEMENT: Extractor =
    Extractor { kind: "statement", weight: 10, tells: |s| s.clause().verb.is_some() && (s.has_name() || s.has_date()) };

#[cfg(test)]
mod tests {
    #[test]
    fn examples() {
        super::super::check(&super::STATEMENT, &["Mary Roe is a baker in Varley."], &["It rained."]);
    }
}
