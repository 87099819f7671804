//! Linear models: hashed features to small integer weights, integer scores; the same for tags, names and whatever else is learned.
//!
//! A feature is a 32-bit hash whose upper [`KEY_BITS`] bits are its key; a key has one small weight a class, most of them 0. The
//! weights are data files beside this one, made by `learn/`. Each file has a card of the same name (`.md`): data, licences, command,
//! held-out score.

pub mod hash;
pub mod score;

pub use hash::Feature;

/// How many bits of a feature's hash tell it from others; training uses the same, so that what collides was learned colliding.
pub const KEY_BITS: u32 = 18;

/// Scores of `N` classes.
pub type Scores<const N: usize> = [i16; N];

/// The weights of a file, found by the keys of features. Its layout: the number of steps (u32, little endian); the steps from each
/// row's key to the next one's (u8 each; [`FAR`] leads on to no row); for each weight its class, as the number of classes left out
/// since the one before in its row (u8; [`LAST`] is added to the last of a row), then for each its value (i8).
#[derive(Clone, Debug)]
pub struct Weights {
    shelves: Vec<Shelf>,
    /// Where the weights of each row begin, and where the last one's end.
    rows: Vec<u32>,
    /// Class and value of each weight.
    pairs: Vec<[u8; 2]>,
}

/// Some keys that follow one another.
#[derive(Clone, Copy, Debug, Default)]
struct Shelf {
    /// Which of them have a row, a bit for each.
    keys: u64,
    /// How many rows stand before theirs.
    before: u32,
}

/// How many bits tell the keys of a shelf apart.
const SHELF_BITS: u32 = u64::BITS.ilog2();

/// Marks the last weight of a row.
pub const LAST: u8 = 0x80;

/// The longest step.
pub const FAR: u8 = u8::MAX;

impl Weights {
    /// The weights in `bytes`; a file that is cut short has fewer, an empty one none.
    #[must_use]
    pub fn new(bytes: &[u8]) -> Self {
        let (count, rest) = bytes.split_first_chunk().unwrap_or((&[0; 4], &[]));
        let (steps, rest) = rest.split_at(rest.len().min(u32::from_le_bytes(*count) as usize));
        let (classes, values) = rest.split_at(rest.len() / 2);
        Self { shelves: shelves(steps), rows: starts(classes), pairs: pairs(classes, values) }
    }

    /// Adds the weights of `feature` to `scores`.
    pub fn add<const N: usize>(&self, feature: Feature, scores: &mut Scores<N>) {
        for [class, value] in self.row(feature.key()) {
            if let Some(score) = scores.get_mut(usize::from(*class)) {
                *score += i16::from(value.cast_signed());
            }
        }
    }

    /// The weights of a key.
    #[inline]
    fn row(&self, key: u32) -> &[[u8; 2]] {
        let Some(&Shelf { keys, before }) = self.shelves.get((key >> SHELF_BITS) as usize) else { return &[] };
        let own = 1 << (key % u64::BITS);
        if keys & own == 0 {
            return &[];
        }
        let row = (before + (keys & (own - 1)).count_ones()) as usize;
        let Some(&[start, end]) = self.rows.get(row..row + 2) else { return &[] };
        self.pairs.get(start as usize..end as usize).unwrap_or_default()
    }
}

/// The rows of the keys.
fn shelves(steps: &[u8]) -> Vec<Shelf> {
    let mut shelves = vec![Shelf::default(); 1 << (KEY_BITS - SHELF_BITS)];
    let mut key = 0;
    for &step in steps {
        key += usize::from(step);
        if let Some(shelf) = shelves.get_mut(key >> SHELF_BITS).filter(|_| step != FAR) {
            shelf.keys |= 1 << (key % u64::BITS as usize);
        }
    }
    let mut rows = 0;
    for shelf in &mut shelves {
        shelf.before = rows;
        rows += shelf.keys.count_ones();
    }
    shelves
}

/// Class and value of each weight.
fn pairs(classes: &[u8], values: &[u8]) -> Vec<[u8; 2]> {
    let mut next = 0u8;
    let pair = |(left_out, value): (&u8, &u8)| {
        let class = next.wrapping_add(left_out & !LAST);
        next = if left_out & LAST == 0 { class.wrapping_add(1) } else { 0 };
        [class, *value]
    };
    classes.iter().zip(values).map(pair).collect()
}

/// Where the weights of each row begin, and where the last one's end.
fn starts(classes: &[u8]) -> Vec<u32> {
    let ends = (1..).zip(classes).filter(|(_, class)| **class & LAST != 0).map(|(end, _)| end);
    std::iter::once(0).chain(ends).collect()
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
    *scores = std::array::from_fn(|class| scores[class] + more[class]);
}

#[cfg(test)]
mod tests {
    use super::{FAR, Feature, KEY_BITS, LAST, Weights};

    /// A file with these weights: key, class, value.
    fn file(mut rows: Vec<(u32, Vec<(u8, i8)>)>) -> Vec<u8> {
        rows.sort_by_key(|row| row.0);
        let (mut steps, mut classes, mut values) = (vec![], vec![], vec![]);
        let mut before = 0;
        for (key, weights) in rows {
            let step = key - before;
            steps.extend(vec![FAR; (step / u32::from(FAR)) as usize]);
            steps.push(u8::try_from(step % u32::from(FAR)).expect("a byte"));
            before = key;
            let mut next = 0;
            for (class, value) in weights {
                classes.push(class - next);
                values.push(value.cast_unsigned());
                next = class + 1;
            }
            *classes.last_mut().expect("a weight") |= LAST;
        }
        [&u32::try_from(steps.len()).expect("few").to_le_bytes()[..], &steps, &classes, &values].concat()
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
