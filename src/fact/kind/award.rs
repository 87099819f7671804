//! Who wins what.

use super::Extractor;

/// The extractor.
pub const AWARD: Extractor = Extractor { kind: "award", tells: |s| s.tells("award") };

#[cfg(test)]
mod tests {
    #[test]
    fn examples() {
        super::super::check(
            &super::AWARD,
            &["Mary Roe won the Varley Prize.", "The museum was honored by the ministry."],
            &["Varley won on Sunday.", "The prize is money."],
        );
    }
}
