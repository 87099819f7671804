//! Who takes or leaves an office.

use super::Extractor;

/// The extractor.
pub const APPOINTMENT: Extractor = Extractor {
    kind: "appointment",

    tells: |s| s.tells("appointment") && s.has_name() || s.takes_person("appointment"),
};

#[cfg(test)]
mod tests {
    #[test]
    fn examples() {
        super::super::check(
            &super::APPOINTMENT,
            &[
                "Mary Roe succeeds John Doe.",
                "Varley Trust appointed Mary Roe as director.",
                "Mary Roe was elected president of the union.",
            ],
            &["The plan succeeded in Varley.", "Mary Roe was late.", "The shop hires out bicycles."],
        );
    }
}
