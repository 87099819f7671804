//! A linear chain (Lafferty 2001) that knows of some tokens only which labels they may have: stochastic gradient with a cumulative
//! penalty on the sum of the weights' sizes (Tsuruoka 2009), which leaves few weights other than 0.

use nutgraf::model::{Feature, KEY_BITS};
use nutgraf::name::label::{LABELS, may_follow};
use nutgraf::name::sequence::behind;

/// A row of tokens: the keys of what is said of each, the labels it may have in truth, those it may have at all.
pub struct Row {
    pub features: Vec<Vec<u32>>,
    pub gold: Vec<u16>,
    pub open: Vec<u16>,
    pub weight: f32,
}

pub struct Chain {
    pub weights: Vec<f32>,
    penalty: Vec<f32>,
    mask: Option<Vec<bool>>,
    paid: f32,
    transitions: [u32; LABELS + 1],
}

type Scores = [f32; LABELS];

impl Chain {
    pub fn new() -> Self {
        let size = LABELS << KEY_BITS;
        let transitions = std::array::from_fn(|b| Feature::key(behind(b)));
        Self { weights: vec![0.0; size], penalty: vec![0.0; size], mask: None, paid: 0.0, transitions }
    }

    /// The same weights, of which only the `keep` largest go on learning; the others are 0.
    pub fn pruned(mut self, keep: usize) -> Self {
        let mut sizes: Vec<f32> = self.weights.iter().map(|w| w.abs()).filter(|w| *w > 0.0).collect();
        sizes.sort_by(|a, b| b.total_cmp(a));
        let bar = sizes.get(keep).copied().unwrap_or(0.0);
        eprintln!("{} weights, {} kept, bar {bar}", sizes.len(), keep.min(sizes.len()));
        let mask: Vec<bool> = self.weights.iter().map(|w| w.abs() > bar).collect();
        self.weights.iter_mut().zip(&mask).filter(|(_, kept)| !**kept).for_each(|(w, _)| *w = 0.0);
        self.mask = Some(mask);
        self
    }

    /// Learns from `rows` for some rounds and returns the mean of what the weights are behind each of them; `cost` is what a weight of size 1 costs, as a share of a row.
    pub fn learn(&mut self, rows: &[Row], rounds: usize, rate: f32, cost: f32) -> Vec<f64> {
        let mut sums = vec![0.0; self.weights.len()];
        let mut order: Vec<usize> = (0..rows.len()).collect();
        let mut seed = 7u64;
        let (mut seen, all) = (0, (rounds * rows.len()) as f32);
        for round in 0..rounds {
            for i in (1..order.len()).rev() {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                order.swap(i, (seed >> 33) as usize % (i + 1));
            }
            let mut loss = 0.0;
            for &n in &order {
                let eta = rate * 0.05f32.powf(seen as f32 / all);
                self.paid += eta * cost;
                loss += self.row(&rows[n], eta * rows[n].weight, cost > 0.0);
                seen += 1;
            }
            sums.iter_mut().zip(&self.weights).for_each(|(sum, w)| *sum += f64::from(*w) / rounds as f64);
            if round + 1 == rounds || round % 5 == 4 {
                let some = self.weights.iter().filter(|w| **w != 0.0).count();
                eprintln!("round {round}: loss {:.4}, {some} weights", loss / rows.len() as f64);
            }
        }
        sums
    }

    fn row(&mut self, row: &Row, eta: f32, shrink: bool) -> f64 {
        let own: Vec<Scores> = row.features.iter().map(|keys| self.sum(keys)).collect();
        let (all, log_all, pairs_all) = self.expect(&own, &row.open);
        let (right, log_right, pairs_right) = self.expect(&own, &row.gold);
        for (t, keys) in row.features.iter().enumerate() {
            for l in 0..LABELS {
                let by = eta * (right[t][l] - all[t][l]);
                if by.abs() > 1e-5 * eta {
                    keys.iter().for_each(|&key| self.change(key, l, by, shrink));
                }
            }
        }
        for b in 0..=LABELS {
            for l in 0..LABELS {
                let by = eta * (pairs_right[b][l] - pairs_all[b][l]);
                if by != 0.0 {
                    self.change(self.transitions[b], l, by, shrink);
                }
            }
        }
        f64::from(log_all - log_right)
    }

    fn sum(&self, keys: &[u32]) -> Scores {
        let mut scores = [0.0; LABELS];
        for &key in keys {
            let at = key as usize * LABELS;
            for (s, w) in scores.iter_mut().zip(&self.weights[at..at + LABELS]) {
                *s += w;
            }
        }
        scores
    }

    fn change(&mut self, key: u32, label: usize, by: f32, shrink: bool) {
        let at = key as usize * LABELS + label;
        if self.mask.as_ref().is_some_and(|mask| !mask[at]) {
            return;
        }
        self.weights[at] += by;
        if shrink {
            let before = self.weights[at];
            if before > 0.0 {
                self.weights[at] = (before - (self.paid + self.penalty[at])).max(0.0);
            } else if before < 0.0 {
                self.weights[at] = (before + (self.paid - self.penalty[at])).min(0.0);
            }
            self.penalty[at] += self.weights[at] - before;
        }
    }

    /// How probable each label of each token is among the `open` ones, the logarithm of the sum over all rows, and the pairs.
    fn expect(&self, own: &[Scores], open: &[u16]) -> (Vec<Scores>, f32, [Scores; LABELS + 1]) {
        const NEVER: f32 = -1e9;
        let step = |b: usize, l: usize| self.weights[self.transitions[b] as usize * LABELS + l];
        let sum = |values: &[f32]| {
            let top = values.iter().copied().fold(NEVER, f32::max);
            if top <= NEVER { NEVER } else { top + values.iter().map(|v| (v - top).exp()).sum::<f32>().ln() }
        };
        let is_open = |t: usize, l: usize| open[t] >> l & 1 == 1;
        let n = own.len();
        let mut ahead = vec![[NEVER; LABELS]; n];
        for t in 0..n {
            for l in (0..LABELS).filter(|&l| is_open(t, l)) {
                let from = if t == 0 {
                    if may_follow(0, l) { step(LABELS, l) } else { NEVER }
                } else {
                    let ways: [f32; LABELS] =
                        std::array::from_fn(|b| if may_follow(b, l) { ahead[t - 1][b] + step(b, l) } else { NEVER });
                    sum(&ways)
                };
                ahead[t][l] = (from + own[t][l]).max(NEVER);
            }
        }
        let mut back = vec![[0.0; LABELS]; n];
        for t in (1..n).rev() {
            for b in 0..LABELS {
                let ways: [f32; LABELS] = std::array::from_fn(|l| {
                    if may_follow(b, l) && is_open(t, l) { back[t][l] + own[t][l] + step(b, l) } else { NEVER }
                });
                back[t - 1][b] = sum(&ways);
            }
        }
        let total = sum(&ahead[n - 1]);
        let mut labels = vec![[0.0; LABELS]; n];
        let mut pairs = [[0.0; LABELS]; LABELS + 1];
        for t in 0..n {
            for l in (0..LABELS).filter(|&l| is_open(t, l)) {
                labels[t][l] = (ahead[t][l] + back[t][l] - total).exp();
                if t == 0 {
                    pairs[LABELS][l] += labels[t][l];
                    continue;
                }
                for b in (0..LABELS).filter(|&b| may_follow(b, l)) {
                    pairs[b][l] += (ahead[t - 1][b] + step(b, l) + own[t][l] + back[t][l] - total).exp();
                }
            }
        }
        (labels, total, pairs)
    }
}
