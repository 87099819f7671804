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

/// A file of weights, read in place. Layout: for each bucket its number of rows (u8) and of weights (u8); for each row the rest of
/// its key (u8); for each weight its class (u8; [`LAST`] is added to the last of a row), then for each its value (i8).
#[derive(Clone, Debug)]
pub struct Weights<'a> {
    /// The first row and the first weight of each bucket, and where the last one ends.
    starts: Vec<(u32, u32)>,
    rests: &'a [u8],
    classes: &'a [u8],
    values: &'a [u8],
}

/// Marks the last weight of a row.
pub const LAST: u8 = 0x80;

impl<'a> Weights<'a> {
    /// The weights in `bytes`; a file that is cut short has fewer, an empty one none.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        let (counts, rest) = bytes.split_at(bytes.len().min(BUCKETS * 2));
        let mut starts = Vec::with_capacity(BUCKETS + 1);
        starts.push((0, 0));
        let (mut rows, mut weights) = (0, 0);
        for bucket in counts.as_chunks().0 {
            let [more_rows, more_weights] = bucket.map(u32::from);
            (rows, weights) = (rows + more_rows, weights + more_weights);
            starts.push((rows, weights));
        }
        let (rests, rest) = rest.split_at(rest.len().min(rows as usize));
        let (classes, values) = rest.split_at(rest.len().min(weights as usize));
        Self { starts, rests, classes, values }
    }

    /// Adds the weights of `feature` to `scores`.
    pub fn add<const N: usize>(&self, feature: Feature, scores: &mut Scores<N>) {
        let key = feature.key();
        let bucket = (key >> 8) as usize;
        let Some(&[(row, weight), (end, _)]) = self.starts.get(bucket..bucket + 2) else { return };
        let rests = self.rests.get(row as usize..end as usize).unwrap_or_default();
        let Some(before) = rests.iter().position(|rest| u32::from(*rest) == key & 0xff) else { return };
        let classes = self.classes.get(weight as usize..).unwrap_or_default();
        let values = self.values.get(weight as usize..).unwrap_or_default();
        let mut row = 0;
        for (class, value) in classes.iter().zip(values) {
            if row == before
                && let Some(score) = scores.get_mut(usize::from(class & !LAST))
            {
                *score += i16::from(value.cast_signed());
            }
            row += usize::from(class & LAST != 0);
            if row > before {
                return;
            }
        }
    }
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
