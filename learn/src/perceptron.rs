//! An averaged perceptron over hashed features (Collins 2002; the lazy averaging is Daumé's).

use nutgraf::model::{Feature, KEY_BITS};

pub struct Perceptron {
    pub classes: usize,
    weights: Vec<i32>,
    totals: Vec<i64>,
    since: Vec<u32>,
    /// What may be learned; None: all.
    mask: Option<Vec<bool>>,
    step: u32,
}

impl Perceptron {
    pub fn new(classes: usize) -> Self {
        let size = classes << KEY_BITS;
        Self { classes, weights: vec![0; size], totals: vec![0; size], since: vec![0; size], mask: None, step: 0 }
    }

    /// The best class among `allowed`, by the sum of its features' weights.
    pub fn predict(&self, features: &[Feature], allowed: impl Fn(usize) -> bool) -> usize {
        let mut scores = vec![0; self.classes];
        for &feature in features {
            scores.iter_mut().zip(self.row(feature)).for_each(|(score, weight)| *score += weight);
        }
        let best = (0..self.classes).filter(|&c| allowed(c)).max_by_key(|&c| (scores[c], std::cmp::Reverse(c)));
        best.unwrap_or(0)
    }

    /// Moves the weights towards `right` and away from `wrong`.
    pub fn update(&mut self, features: &[Feature], right: usize, wrong: usize) {
        self.step += 1;
        for feature in features {
            self.change(feature.key() as usize * self.classes + right, 1);
            self.change(feature.key() as usize * self.classes + wrong, -1);
        }
    }

    /// Adds the weights of a feature to `scores`.
    pub fn add<const N: usize>(&self, feature: Feature, scores: &mut [i16; N]) {
        for (score, weight) in scores.iter_mut().zip(self.row(feature)) {
            *score += i16::try_from(*weight).expect("small weights");
        }
    }

    /// The weights of a feature, one a class.
    fn row(&self, feature: Feature) -> &[i32] {
        let start = feature.key() as usize * self.classes;
        &self.weights[start..start + self.classes]
    }

    /// Moves the weight of a feature for one class; to be followed by one [`Self::tick`] for the whole sequence.
    pub fn move_by(&mut self, feature: Feature, class: usize, by: i32) {
        self.change(feature.key() as usize * self.classes + class, by);
    }

    /// Another token was seen.
    pub fn tick(&mut self) {
        self.step += 1;
    }

    fn change(&mut self, at: usize, by: i32) {
        if self.mask.as_ref().is_some_and(|mask| !mask[at]) {
            return;
        }
        self.totals[at] += i64::from(self.weights[at]) * i64::from(self.step - self.since[at]);
        self.since[at] = self.step;
        self.weights[at] += by;
    }

    /// The mean of each weight over all steps.
    pub fn average(&self) -> Vec<f64> {
        let mean = |at: usize| {
            let total = self.totals[at] + i64::from(self.weights[at]) * i64::from(self.step - self.since[at]);
            total as f64 / f64::from(self.step.max(1))
        };
        (0..self.weights.len()).map(mean).collect()
    }

    /// A new one that learns only what is among the `keep` largest of these weights.
    pub fn limited(average: &[f64], classes: usize, keep: usize) -> Self {
        let mut sizes: Vec<f64> = average.iter().map(|w| w.abs()).filter(|w| *w > 0.0).collect();
        sizes.sort_by(|a, b| b.total_cmp(a));
        let bar = sizes.get(keep).copied().unwrap_or(0.0);
        let mut new = Self::new(classes);
        new.mask = Some(average.iter().map(|w| w.abs() > bar).collect());
        new
    }
}
