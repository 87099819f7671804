//! A list in which every place can be looked up: what stands past its end is known, too.

use std::ops::{Deref, Index};

/// No place of any row, with room for steps from it in both directions.
const NOWHERE: usize = usize::MAX / 2;

/// Items in the order of the text. An index past the end names an item that stands for "no more", at the end of the text.
#[derive(Debug)]
pub struct Row<T> {
    items: Vec<T>,
    past: T,
}

impl<T> Row<T> {
    /// The items, and the one that every index past them names.
    #[must_use]
    pub const fn new(items: Vec<T>, past: T) -> Self {
        Self { items, past }
    }
}

impl<T> Deref for Row<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<T> Index<usize> for Row<T> {
    type Output = T;

    fn index(&self, i: usize) -> &T {
        self.items.get(i).unwrap_or(&self.past)
    }
}

impl<'r, T> IntoIterator for &'r Row<T> {
    type Item = &'r T;
    type IntoIter = std::slice::Iter<'r, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

/// The place `n` before place `i`; past every end where there is none.
#[must_use]
pub const fn back(i: usize, n: usize) -> usize {
    match i.checked_sub(n) {
        Some(place) => place,
        None => NOWHERE,
    }
}

#[cfg(test)]
mod tests {
    use super::{Row, back};

    #[test]
    fn every_place_can_be_looked_up() {
        let row = Row::new(vec!['a', 'b'], '.');
        assert_eq!([row[0], row[1], row[2], row[usize::MAX]], ['a', 'b', '.', '.']);
        assert_eq!(
            [row[back(1, 1)], row[back(0, 1)], row[back(0, 1) + 2], row[back(back(1, 2), 1)]],
            ['a', '.', '.', '.']
        );
        assert_eq!(row.iter().collect::<String>(), "ab");
    }
}
