//! Any other statement.

use super::Extractor;

/// The extractor.
pub const STATEMENT: Extractor = Extractor { kind: "statement", tells: |s| s.is_whole() };

#[cfg(test)]
mod tests {
    #[test]
    fn examples() {
        super::super::check(&super::STATEMENT, &["Mary Roe is a baker in Varley."], &["What a bridge to build on."]);
    }
}
