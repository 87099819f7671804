//! Recalls, withdrawals and warnings.

use super::Extractor;

/// The extractor.
pub const RECALL: Extractor = Extractor { kind: "recall", tells: |s| s.tells("recall") || s.takes_figure("recall") };

#[cfg(test)]
mod tests {
    #[test]
    fn examples() {
        super::super::check(
            &super::RECALL,
            &[
                "Varley Foods is recalling about 400 lamps.",
                "Varley Foods recalled 400 jars of honey on Monday.",
                "The agency warned swimmers against the lake.",
            ],
            &[
                "Mary Roe recalled a day in 1999, when four bakers came.",
                "The mayor recalled his youth in Varley, as he does.",
                "Varley Foods sells honey.",
            ],
        );
    }
}
