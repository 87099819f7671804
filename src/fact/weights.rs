//! The scorecard of facts. Learned by `scripts/learn-cards.py`: a sum of boosted stumps, in thousandths of the learner's unit.
//!
//! Recall of key facts among eight, held out in five folds by issuer, four times: 36.6 (texts learned from: 38.5), at a mean of
//! 16.4 words.

use crate::model::score::Card;

/// Points of a clause.
pub const FACT: &[Card] = &[
    ("order", &[(-1000, 419), (3, 362), (6, 358), (9, 318), (14, 248), (16, 238)]),
    ("words", &[(15, -38), (17, -119), (20, -122), (22, -184), (23, -250)]),
    ("figures", &[(1, 133)]),
    ("amounts", &[]),
    ("measured", &[(1, 80)]),
    ("dates", &[(1, 60)]),
    ("headline", &[(130, 11), (208, 38), (473, 24)]),
    ("figure_kind", &[]),
    ("subject_words", &[(2, 10), (3, -62)]),
    ("modal", &[(1, 12)]),
    ("past", &[(1, 3)]),
    ("passive", &[(1, 47)]),
    ("adjectives", &[(45, 6), (107, -7), (128, -55)]),
    ("commas", &[(1, -3)]),
    ("reporting", &[(1, -154)]),
];
