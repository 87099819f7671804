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

/// Thousandths that `part` is of `whole`; 0 of nothing.
#[must_use]
pub fn permille(part: usize, whole: usize) -> i32 {
    clip((part * 1000).checked_div(whole).unwrap_or(0))
}

/// A count as the value of a feature, at most 1000.
#[must_use]
pub fn clip(n: usize) -> i32 {
    i32::try_from(n.min(1000)).unwrap_or(1000)
}

/// Asserts that the cards stand in the order of the features, and that the steps of each rise.
#[cfg(test)]
pub(crate) fn check_cards<F>(cards: &[Card], features: &[(&str, F)]) {
    let names = |cards: &[Card]| cards.iter().map(|c| c.0).collect::<Vec<_>>();
    assert_eq!(names(cards), features.iter().map(|f| f.0).collect::<Vec<_>>());
    assert!(cards.iter().all(|c| c.1.windows(2).all(|w| w[0].0 < w[1].0)));
}

#[cfg(test)]
mod tests {
    use super::{Card, score};

    #[test]
    fn points_are_read_off_the_steps() {
        const CARDS: &[Card] = &[("order", &[(0, 50), (1, 20), (4, -10)]), ("words", &[(30, 7)]), ("unused", &[])];
        for (values, expected) in [([0, 0, 9], 50), ([3, 30, 9], 27), ([99, 31, 9], -3), ([-1, 0, 0], 0)] {
            assert_eq!(score(CARDS, |i| values[i]), expected, "{values:?}");
        }
    }
}
