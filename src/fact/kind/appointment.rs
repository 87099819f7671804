//! Who takes or leaves an office.

use super::Extractor;

/// The extractor.
pub const APPOINTMENT: Extractor =
    Extractor { kind: "appointment", weight: 80, tells: |s| s.tells("appointment") && s.has_name() };

#[cfg(test)]
mod tests {
    #[test]
    fn examples() {
        super::super::check(
            &super::APPOINTMENT,
            &["Varley Trust appointed Mary Roe as director.", "Mary Roe was elected president of the union."],
            &["Mary Roe was late.", "The shop hires out bicycles."],
        );
    }
}
