//! Who agrees with whom.

use super::Extractor;

/// The extractor.
pub const AGREEMENT: Extractor = Extractor { kind: "agreement", tells: |s| s.tells("agreement") };

#[cfg(test)]
mod tests {
    #[test]
    fn examples() {
        super::super::check(
            &super::AGREEMENT,
            &["Varley and Roe signed an agreement on water.", "The two towns agreed to share a bridge."],
            &["Mary Roe signed her name.", "The bridge is new."],
        );
    }
}
