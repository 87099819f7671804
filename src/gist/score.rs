//! Scorecards: each feature's value earns points, read off a table of steps; a score is the sum of the points.

/// The points of a feature: its name, and the steps (value, points): from that value on, up to the next step.
pub type Card = (&'static str, &'static [(i32, i32)]);

/// The score of what has the `value` for each card; a card without steps asks for no value.
#[must_use]
pub fn score(cards: &[Card], value: impl Fn(usize) -> i32) -> i32 {
    let used = cards.iter().enumerate().filter(|(_, (_, steps))| !steps.is_empty());
    used.map(|(i, (_, steps))| points(steps, value(i))).sum()
}

/// The points of `value`; 0 below the first step.
fn points(steps: &[(i32, i32)], value: i32) -> i32 {
    let at = steps.partition_point(|&(from, _)| from <= value);
    at.checked_sub(1).map_or(0, |i| steps[i].1)
}

#[cfg(test)]
mod tests {
    use super::{Card, score};
    use crate::gist::{feature, phrase, weights};

    #[test]
    fn points_are_read_off_the_steps() {
        const CARDS: &[Card] = &[("order", &[(0, 50), (1, 20), (4, -10)]), ("words", &[(30, 7)]), ("unused", &[])];
        for (values, expected) in [([0, 0, 9], 50), ([3, 30, 9], 27), ([99, 31, 9], -3), ([-1, 0, 0], 0)] {
            assert_eq!(score(CARDS, |i| values[i]), expected, "{values:?}");
        }
    }

    #[test]
    fn cards_stand_in_the_order_of_the_features() {
        let names = |cards: &[Card]| cards.iter().map(|c| c.0).collect::<Vec<_>>();
        let sentence: Vec<_> = feature::FEATURES.iter().map(|f| f.0).collect();
        let phrase: Vec<_> = phrase::FEATURES.iter().map(|f| f.0).collect();
        for cards in [weights::LEAD, weights::RIVAL, weights::NEXT] {
            assert_eq!(names(cards), sentence);
        }
        assert_eq!(names(weights::PHRASE), phrase);
        let rising = |c: &Card| c.1.windows(2).all(|w| w[0].0 < w[1].0);
        assert!([weights::LEAD, weights::RIVAL, weights::NEXT, weights::PHRASE].concat().iter().all(rising));
    }
}
