//! What is new: launched, opened, released, added.

use super::Extractor;

/// The extractor.
pub const LAUNCH: Extractor = Extractor { kind: "launch", tells: |s| s.tells("launch") };

#[cfg(test)]
mod tests {
    #[test]
    fn examples() {
        super::super::check(
            &super::LAUNCH,
            &["Varley Foods launched a new honey.", "The museum unveiled a second hall in Varley."],
            &["The door is open.", "Mary Roe started late."],
        );
    }
}
