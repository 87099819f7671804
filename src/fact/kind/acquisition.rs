//! Who buys, sells or merges with whom.

use super::Extractor;

/// The extractor.
pub const ACQUISITION: Extractor =
    Extractor { kind: "acquisition", tells: |s| s.tells("acquisition") && (s.has_name() || s.has_amount()) };

#[cfg(test)]
mod tests {
    #[test]
    fn examples() {
        super::super::check(
            &super::ACQUISITION,
            &["Varley Foods acquired Roe Dairies for $4 million.", "The Varley Council sold its stake in the port."],
            &["The shop sells bread.", "Children acquired a taste for it."],
        );
    }
}
