//! What was decided, ordered, approved, planned.

use super::Extractor;

/// The extractor.
pub const DECISION: Extractor = Extractor { kind: "decision", tells: |s| s.tells("decision") };

#[cfg(test)]
mod tests {
    #[test]
    fn examples() {
        super::super::check(
            &super::DECISION,
            &["The council approved the plan.", "The committee voted to close the school."],
            &["The school is closed.", "Mary Roe passed the salt."],
        );
    }
}
