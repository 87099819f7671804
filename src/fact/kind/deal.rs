//! Contracts, funding, grants and gifts, with their sums.

use super::Extractor;

/// The extractor.
pub const DEAL: Extractor =
    Extractor { kind: "deal", tells: |s| s.tells("deal") && s.has_amount() || s.noun("deal") && s.has_amount() };

#[cfg(test)]
mod tests {
    #[test]
    fn examples() {
        super::super::check(
            &super::DEAL,
            &["Roe Dairies secured a contract valued at $15.5 million.", "The trust donated £4,000 to the school."],
            &["The trust gave a party.", "Tickets cost $4.", "Roe Dairies secured the gate."],
        );
    }
}
