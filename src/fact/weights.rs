//! The scorecard of facts. Learned by `scripts/learn-cards.py`: a sum of boosted stumps, in thousandths of the learner's unit.
//!
//! Recall of key facts among eight, held out in five folds by issuer, four times: HELD (texts learned from: KNOWN).

use crate::model::score::Card;

/// Points of a clause.
pub const FACT: &[Card] = &[
    ("order", &[(-1000, 344), (3, 256), (4, 213), (5, 195), (8, 138), (13, 131), (22, 62)]),
    ("words", &[(10, 9), (15, -45), (17, -77), (20, -87), (22, -115), (23, -163), (29, -168)]),
    ("figures", &[(1, 44)]),
    ("amounts", &[]),
    ("measured", &[(1, 180)]),
    ("dates", &[(1, 41)]),
    ("headline", &[(106, 37), (119, 44)]),
    ("figure_kind", &[]),
    ("subject_words", &[(2, 38), (3, 14)]),
    ("modal", &[(1, 44)]),
    ("past", &[(1, 15)]),
    ("passive", &[(1, 35)]),
    ("adjectives", &[(85, -13), (102, -40), (114, -44)]),
    ("commas", &[(3, -46)]),
    ("reporting", &[(1, -97)]),
];
