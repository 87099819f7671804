//! The distinct words of a text: each is folded and looked up once, and its tokens point to it.

use crate::Span;
use crate::lexicon::verb::{self, Form};
use crate::lexicon::{Entry, Tags};
use crate::model::hash::hash;

/// Points to a word of [`Words`].
pub type WordId = u32;

/// The word of no token.
pub const NONE: WordId = WordId::MAX;

/// A distinct word, number or mark.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// The word lists that it stands in.
    pub lex: Tags,
    /// What they say of it.
    pub row: Entry,
    /// Its form, where it is one of a listed verb.
    pub verb: Option<Form>,
    /// Of its folded form.
    pub hash: u32,
    folded: Span,
}

/// All of them, in order of their first appearance.
#[derive(Debug, Default)]
pub struct Words {
    folded: String,
    all: Vec<Word>,
    /// Open addressing: a word's number and 1, or 0; at least twice as many places as words.
    table: Vec<WordId>,
}

impl Words {
    /// The word of a folded form, which is added where it is new.
    pub fn intern(&mut self, folded: &str) -> WordId {
        if self.table.len() < 2 * self.all.len() + 2 {
            self.grow();
        }
        let hash = hash(folded);
        let place = self.place(hash, folded);
        if let Some(id) = self.table[place].checked_sub(1) {
            return id;
        }
        let start = self.folded.len();
        self.folded.push_str(folded);
        let span = Span::new(Span::bytes(start), Span::bytes(self.folded.len()));
        let row = Entry::of(folded);
        let lex = row.tags();
        self.all.push(Word { lex, row, verb: verb::form(folded, lex), hash, folded: span });
        self.table[place] = Span::bytes(self.all.len());
        self.table[place] - 1
    }

    /// The word of a folded form, if the text has it.
    #[must_use]
    pub fn id(&self, folded: &str) -> Option<WordId> {
        let place = (!self.table.is_empty()).then(|| self.place(hash(folded), folded))?;
        self.table[place].checked_sub(1)
    }

    /// Where the word stands in the table, or would.
    fn place(&self, hash: u32, folded: &str) -> usize {
        let mask = self.table.len() - 1;
        let mut place = hash as usize & mask;
        while let Some(id) = self.table[place].checked_sub(1) {
            let word = &self.all[id as usize];
            if word.hash == hash && word.folded.of(&self.folded) == folded {
                break;
            }
            place = (place + 1) & mask;
        }
        place
    }

    fn grow(&mut self) {
        self.table = vec![0; (self.table.len() * 2).max(512)];
        for id in 0..self.all.len() {
            let word = self.all[id];
            let place = self.place(word.hash, word.folded.of(&self.folded));
            self.table[place] = Span::bytes(id + 1);
        }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Word> {
        self.all.iter()
    }

    /// The word `id`, if there is one.
    #[must_use]
    pub fn get(&self, id: WordId) -> Option<&Word> {
        self.all.get(id as usize)
    }

    /// What the lists say of the word `id`.
    #[must_use]
    pub fn row(&self, id: WordId) -> Entry {
        self.get(id).map_or_else(Entry::default, |word| word.row)
    }

    /// The form of the word `id` in which lists hold it; empty where there is none.
    #[must_use]
    pub fn folded(&self, id: WordId) -> &str {
        self.get(id).map_or("", |word| word.folded.of(&self.folded))
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn a_word_is_kept_once() {
        let mut words = Words::default();
        let ids: Vec<_> = (0..3000).map(|i| words.intern(&format!("w{}", i % 1500))).collect();
        assert_eq!((words.len(), ids[7], ids[1507]), (1500, 7, 7));
        assert_eq!((words.folded(1499), words.folded(1500)), ("w1499", ""));
    }
}
