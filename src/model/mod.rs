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
    /// The first row and the first weight of each shelf, and where the last one ends: a shelf is a part of a bucket, short enough
    /// to be looked through.
    shelves: Vec<(u32, u32)>,
    rests: &'a [u8],
    classes: &'a [u8],
    values: &'a [u8],
}

const SHELF_BITS: u32 = KEY_BITS - 6;

/// Marks the last weight of a row.
pub const LAST: u8 = 0x80;

impl<'a> Weights<'a> {
    /// The weights in `bytes`; a file that is cut short has fewer, an empty one none.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        let (counts, rest) = bytes.split_at(bytes.len().min(BUCKETS * 2));
        let counts = counts.as_chunks::<2>().0;
        let rows = counts.iter().map(|count| usize::from(count[0])).sum();
        let weights = counts.iter().map(|count| usize::from(count[1])).sum();
        let (rests, rest) = rest.split_at(rest.len().min(rows));
        let (classes, values) = rest.split_at(rest.len().min(weights));
        Self { shelves: shelves(counts, rests, classes), rests, classes, values }
    }

    /// Adds the weights of `feature` to `scores`.
    pub fn add<const N: usize>(&self, feature: Feature, scores: &mut Scores<N>) {
        let key = feature.key();
        let place = (key >> (KEY_BITS - SHELF_BITS)) as usize;
        let Some(&[(row, weight), (end, _)]) = self.shelves.get(place..place + 2) else { return };
        let rests = self.rests.get(row as usize..end as usize).unwrap_or_default();
        let Some(mut before) = rests.iter().position(|rest| u32::from(*rest) == key & 0xff) else { return };
        let classes = self.classes.get(weight as usize..).unwrap_or_default();
        let values = self.values.get(weight as usize..).unwrap_or_default();
        for (class, value) in classes.iter().zip(values) {
            if before == 0
                && let Some(score) = scores.get_mut(usize::from(class & !LAST))
            {
                *score += i16::from(value.cast_signed());
            }
            match (class & LAST != 0, before) {
                (true, 0) => return,
                (last, _) => before -= usize::from(last),
            }
        }
    }
}

/// Where each shelf begins, its rows and weights counted from the first of all.
fn shelves(counts: &[[u8; 2]], rests: &[u8], classes: &[u8]) -> Vec<(u32, u32)> {
    let mut shelves = Vec::with_capacity((1 << SHELF_BITS) + 1);
    let (mut row, mut weight) = (0, 0);
    for (bucket, [rows, _]) in (0..).zip(counts) {
        for rest in rests.iter().skip(row as usize).take((*rows).into()) {
            let shelf = ((bucket << 8) + u32::from(*rest)) >> (KEY_BITS - SHELF_BITS);
            while shelves.len() <= shelf as usize {
                shelves.push((row, weight));
            }
            let len = classes.iter().skip(weight as usize).position(|class| class & LAST != 0).unwrap_or(0);
            (row, weight) = (row + 1, weight + 1 + u32::try_from(len).unwrap_or(u32::MAX - 1 - weight));
        }
    }
    shelves.resize((1 << SHELF_BITS) + 1, (row, weight));
    shelves
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

#[cfg(test)]
mod tests {
    use super::{BUCKETS, Feature, KEY_BITS, LAST, Weights};

    /// A file with these weights: key, class, value.
    fn file(mut rows: Vec<(u32, Vec<(u8, i8)>)>) -> Vec<u8> {
        rows.sort_by_key(|row| row.0);
        let (mut counts, mut rests, mut classes, mut values) = (vec![[0u8; 2]; BUCKETS], vec![], vec![], vec![]);
        for (key, weights) in rows {
            let count = &mut counts[(key >> 8) as usize];
            *count = [count[0] + 1, count[1] + u8::try_from(weights.len()).expect("few")];
            rests.push((key & 0xff) as u8);
            classes.extend(weights.iter().map(|weight| weight.0));
            *classes.last_mut().expect("a weight") |= LAST;
            values.extend(weights.iter().map(|weight| weight.1.cast_unsigned()));
        }
        [counts.concat(), rests, classes, values].concat()
    }

    #[test]
    fn weights_are_found_by_their_keys() {
        let features: Vec<_> = (0..400).map(|n| Feature::of(3).with(n)).collect();
        let mut rows: Vec<_> = features.iter().map(|f| (f.key(), vec![(1, 5), (3, -7)])).collect();
        rows.dedup_by_key(|row| row.0);
        let bytes = file(rows);
        let weights = Weights::new(&bytes);
        for feature in features {
            let mut scores = [0; 4];
            weights.add(feature, &mut scores);
            assert_eq!(scores, [0, 5, 0, -7]);
        }
        let mut scores = [0; 4];
        weights.add(Feature::of(9).text("none"), &mut scores);
        assert_eq!(scores, [0; 4]);
    }

    #[test]
    fn a_broken_file_is_read_as_far_as_it_goes() {
        let bytes = file(vec![(0, vec![(0, 1)]), ((1 << KEY_BITS) - 1, vec![(2, 2)])]);
        for len in 0..bytes.len() {
            Weights::new(&bytes[..len]).add(Feature::of(0), &mut [0; 3]);
        }
    }
}
