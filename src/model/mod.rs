//! Linear models: hashed features to small integer weights, integer scores; the same for tags, names and whatever else is learned.
//!
//! A feature is a 32-bit hash whose upper [`KEY_BITS`] bits are its key; a key has one small weight a class, most of them 0. The
//! weights are data files beside this one, made by `learn/` and read in place: nothing is built when the first text arrives.
//! Each file has a card of the same name (`.md`): data, licences, command, held-out score.

pub mod hash;

pub use hash::Feature;

/// How many bits of a feature's hash tell it from others; training uses the same, so that what collides was learned colliding.
pub const KEY_BITS: u32 = 18;

/// The keys are found by their first bits, in so many buckets; the bits that are left fit one byte.
pub const BUCKET_BITS: u32 = KEY_BITS - 8;

const BUCKETS: usize = 1 << BUCKET_BITS;

/// Scores of `N` classes.
pub type Scores<const N: usize> = [i16; N];

/// A file of weights, in place. Layout, integers little-endian: for each bucket and one more the first row (u16) and the first
/// weight (u32), then for each row the rest of its key (u8) and its number of weights (u8), then the class of each weight (u8)
/// and its value (i8).
#[derive(Clone, Copy, Debug)]
pub struct Weights<'a> {
    starts: &'a [u8],
    rests: &'a [u8],
    counts: &'a [u8],
    classes: &'a [u8],
    values: &'a [u8],
}

const START: usize = 6;

impl<'a> Weights<'a> {
    /// The weights in `bytes`; a file that is cut short has fewer, an empty one none.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        let (starts, rest) = bytes.split_at(bytes.len().min((BUCKETS + 1) * START));
        let (rows, weights) = start(starts, BUCKETS);
        let (rests, rest) = rest.split_at(rest.len().min(rows));
        let (counts, rest) = rest.split_at(rest.len().min(rows));
        let (classes, values) = rest.split_at(rest.len().min(weights));
        Self { starts, rests, counts, classes, values }
    }

    /// Adds the weights of `feature` to `scores`.
    pub fn add<const N: usize>(&self, feature: Feature, scores: &mut Scores<N>) {
        let key = feature.key();
        let bucket = (key >> 8) as usize;
        let (first, mut at) = start(self.starts, bucket);
        let (end, _) = start(self.starts, bucket + 1);
        let rests = self.rests.get(first..end).unwrap_or_default();
        let counts = self.counts.get(first..end).unwrap_or_default();
        for (rest, count) in rests.iter().zip(counts) {
            let next = at + usize::from(*count);
            if u32::from(*rest) == key & 0xff {
                return self.sum(at..next, scores);
            }
            at = next;
        }
    }

    fn sum<const N: usize>(&self, weights: std::ops::Range<usize>, scores: &mut Scores<N>) {
        let classes = self.classes.get(weights.clone()).unwrap_or_default();
        let values = self.values.get(weights).unwrap_or_default();
        for (class, value) in classes.iter().zip(values) {
            if let Some(score) = scores.get_mut(usize::from(*class)) {
                *score += i16::from(value.cast_signed());
            }
        }
    }
}

/// The first row and the first weight of a bucket.
fn start(starts: &[u8], bucket: usize) -> (usize, usize) {
    let number = |range: std::ops::Range<usize>| {
        let bytes = starts.get(range).unwrap_or_default();
        bytes.iter().rev().fold(0, |n, byte| n << 8 | usize::from(*byte))
    };
    let at = bucket * START;
    (number(at..at + 2), number(at + 2..at + START))
}

/// The best class and how far it is ahead of the second, at most 255.
#[must_use]
pub fn best<const N: usize>(scores: &Scores<N>) -> (usize, u8) {
    let (mut best, mut top, mut second) = (0, i16::MIN, i16::MIN);
    for (class, &score) in scores.iter().enumerate() {
        if score > top {
            (best, second, top) = (class, top, score);
        } else if score > second {
            second = score;
        }
    }
    (best, u8::try_from(i32::from(top) - i32::from(second)).unwrap_or(u8::MAX))
}

/// Adds `more` to `scores`, class by class.
pub fn add<const N: usize>(scores: &mut Scores<N>, more: &Scores<N>) {
    for (score, more) in scores.iter_mut().zip(more) {
        *score += more;
    }
}
