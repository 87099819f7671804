//! The scorecard of facts. Learned by `scripts/learn-cards.py`: a sum of boosted stumps, in thousandths of the learner's unit.
//!
//! Recall of key facts among eight, held out in five folds by issuer, four times: 44.0 (texts learned from: 48.7), at a mean of
//! 15.3 words.

use crate::model::score::Card;

/// Points of a clause.
pub const FACT: &[Card] = &[
    ("order", &[(-1000, 352), (3, 270), (4, 210), (5, 195), (8, 175), (9, 146), (22, 78)]),
    ("words", &[(10, 14), (15, -34), (17, -57), (22, -132), (23, -151)]),
    ("figures", &[(1, 23)]),
    ("amounts", &[(1, 109)]),
    ("measured", &[(1, 146)]),
    ("dates", &[(1, 48)]),
    ("headline", &[(106, 39)]),
    ("figure_kind", &[]),
    ("subject_words", &[(2, 7), (3, -10)]),
    ("modal", &[(1, 46)]),
    ("past", &[(1, 14)]),
    ("passive", &[(1, 21)]),
    ("adjectives", &[(45, 17), (85, -2), (102, -26), (128, -42)]),
    ("commas", &[(3, -52)]),
    ("reporting", &[(1, -104)]),
];
