//! What takes place: with host, place, dates and attendance.

use super::Extractor;

/// The extractor.
pub const EVENT: Extractor =
    Extractor { kind: "event", tells: |s| s.tells("event") || s.noun("event") && (s.has_date() || s.has_place()) };

#[cfg(test)]
mod tests {
    #[test]
    fn examples() {
        super::super::check(
            &super::EVENT,
            &[
                "The ministry will host a meeting in Varley.",
                "The fair takes place on 4 May 2024.",
                "Some 150 experts gathered in Varley.",
            ],
            &["Mary Roe hopes for rain.", "The host is a worm."],
        );
    }
}
