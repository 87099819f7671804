//! The scorecard of facts. Learned by `scripts/learn-cards.py`: a sum of boosted stumps, in thousandths of the learner's unit.
//!
//! Recall of key facts among eight, held out in five folds by issuer, four times: HELD (texts learned from: KNOWN).

use crate::model::score::Card;

/// Points of a clause.
pub const FACT: &[Card] = &[
    ("order", &[(-1000, 352), (3, 268), (4, 208), (5, 193), (8, 179), (9, 145), (22, 78)]),
    ("words", &[(10, 14), (15, -34), (17, -57), (22, -132), (23, -152)]),
    ("figures", &[(1, 20)]),
    ("amounts", &[(1, 109)]),
    ("measured", &[(1, 150)]),
    ("dates", &[(1, 49)]),
    ("headline", &[(106, 39)]),
    ("figure_kind", &[]),
    ("subject_words", &[(2, 7), (3, -10)]),
    ("modal", &[(1, 46)]),
    ("past", &[(1, 14)]),
    ("passive", &[(1, 21)]),
    ("adjectives", &[(45, 17), (85, -3), (102, -26), (128, -42)]),
    ("commas", &[(3, -52)]),
    ("reporting", &[(1, -104)]),
];
