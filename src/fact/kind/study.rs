//! What a study found.

use super::Extractor;

/// The extractor.
pub const STUDY: Extractor = Extractor { kind: "study", tells: |s| s.tells("study") };

#[cfg(test)]
mod tests {
    #[test]
    fn examples() {
        super::super::check(
            &super::STUDY,
            &["The study found that bees can sleep.", "A survey of patients showed less pain."],
            &["Mary Roe found her hat.", "The studio is new."],
        );
    }
}
