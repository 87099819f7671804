//! Sorting, and sets kept in order. The standard library makes a sort and a tree of its own for each type of item, which were a
//! tenth of the download; here one sort of places serves them all.

use std::cmp::Ordering;

/// Sorts by `key`; equals keep their order.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let ranks = ranks(items.len(), &|a, b| key(&items[a]).cmp(&key(&items[b])));
    arrange(items, ranks);
}

/// Sorts, and leaves out repeats.
pub fn distinct<T: Ord>(items: &mut Vec<T>) {
    let ranks = ranks(items.len(), &|a, b| items[a].cmp(&items[b]));
    arrange(items, ranks);
    items.dedup();
}

/// Where each of `len` items goes.
fn ranks(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_by(|&a, &b| compare(a, b));
    let mut ranks = vec![0; len];
    for (rank, place) in places.into_iter().enumerate() {
        ranks[place] = rank;
    }
    ranks
}

fn arrange<T>(items: &mut [T], mut ranks: Vec<usize>) {
    for i in 0..ranks.len() {
        while ranks[i] != i {
            let to = ranks[i];
            items.swap(i, to);
            ranks.swap(i, to);
        }
    }
}

/// Distinct items in order; for few of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set<T>(Vec<T>);

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> Set<T> {
    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether `item` is among them.
    #[must_use]
    pub fn contains(&self, item: &T) -> bool {
        self.0.binary_search(item).is_ok()
    }

    /// Adds `item`; whether it is new.
    pub fn insert(&mut self, item: T) -> bool {
        let place = self.0.binary_search(&item);
        if let Err(at) = place {
            self.0.insert(at, item);
        }
        place.is_err()
    }

    /// How many of them are in `other`, too.
    #[must_use]
    pub fn shared(&self, other: &Self) -> usize {
        self.0.iter().filter(|item| other.contains(item)).count()
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut all: Vec<T> = items.into_iter().collect();
        distinct(&mut all);
        Self(all)
    }
}

#[cfg(test)]
mod tests {
    use super::{Set, by_key, distinct};

    #[test]
    fn equals_keep_their_order() {
        let mut items: Vec<(usize, usize)> = (0..500).map(|n| (n * 7919 % 13, n)).collect();
        let mut expected = items.clone();
        by_key(&mut items, |item| item.0);
        expected.sort_by_key(|item| item.0);
        assert_eq!(items, expected);
    }

    #[test]
    fn repeats_are_left_out() {
        let mut items = vec![3, 1, 3, 2, 1];
        distinct(&mut items);
        assert_eq!(items, [1, 2, 3]);
        let mut set: Set<i32> = items.into_iter().collect();
        assert_eq!(
            (set.insert(2), set.insert(0), set.len(), set.contains(&3), set.contains(&4)),
            (false, true, 4, true, false)
        );
        assert_eq!(set.shared(&[0, 3, 9].into_iter().collect()), 2);
    }
}
