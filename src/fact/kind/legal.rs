//! What courts, prosecutors and police did: charged, sentenced, settled, with what.

use super::Extractor;

/// The extractor.
pub const LEGAL: Extractor = Extractor { kind: "legal", tells: |s| s.tells("legal") };

#[cfg(test)]
mod tests {
    #[test]
    fn examples() {
        super::super::check(
            &super::LEGAL,
            &[
                "John Doe was sentenced to 12 weeks in prison.",
                "The court ordered Varley Foods to pay $4,000 in penalties.",
                "Police arrested three men in Varley.",
            ],
            &["Members pay $4 a month for the club.", "The bridge was charged with meaning."],
        );
    }
}
