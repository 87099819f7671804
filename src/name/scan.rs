//! The text as the readers of roles and short forms see it: which words are capital, which entries of lists stand where.

use std::ops::Range;

use crate::doc::back;
use crate::lexicon::List;
use crate::name::run;
use crate::syntax::{Pos, Tag};
use crate::{Doc, Gap, Kind, Shape};

/// The text with what is no part of names.
#[derive(Debug)]
pub struct Scan<'d, 'a> {
    /// The text.
    pub doc: &'d Doc<'a>,
    tags: &'d [Tag],
    blocked: Vec<bool>,
}

impl<'d, 'a> Scan<'d, 'a> {
    /// The `blocked` tokens are no part of names; `tags` are those of all tokens.
    #[must_use]
    pub const fn new(doc: &'d Doc<'a>, tags: &'d [Tag], blocked: Vec<bool>) -> Self {
        Self { doc, tags, blocked }
    }

    /// The class of token `i`.
    #[must_use]
    pub fn pos(&self, i: usize) -> Option<Pos> {
        self.tags.get(i).map(|tag| tag.pos)
    }

    /// Whether token `i` is a word with a capital, and no part of a date.
    #[must_use]
    pub fn capital(&self, i: usize) -> bool {
        run::is_capital(self.doc, i) && self.blocked.get(i) != Some(&true)
    }

    /// How the letters of token `i` are cased.
    #[must_use]
    pub fn shape(&self, i: usize) -> Shape {
        self.doc.tokens.get(i).map_or(Shape::None, |t| t.shape)
    }

    /// Whether token `i` is a word.
    #[must_use]
    pub fn is_word(&self, i: usize) -> bool {
        self.doc.tokens.get(i).is_some_and(|t| t.kind == Kind::Word)
    }

    /// Whether no white space parts token `i` from the one before.
    #[must_use]
    pub fn glued(&self, i: usize) -> bool {
        self.doc.tokens.get(i).is_some_and(|t| t.gap == Gap::None)
    }

    /// Whether token `i` stands on the line of the one before, or on the next one of a paragraph.
    #[must_use]
    pub fn near(&self, i: usize) -> bool {
        self.doc.tokens.get(i).is_some_and(|t| t.gap <= Gap::Line)
    }

    /// Whether token `i` is "’s".
    #[must_use]
    pub fn is_genitive(&self, i: usize) -> bool {
        matches!(self.doc.word(i), "'s" | "’s" | "'S" | "’S")
    }

    /// Whether the words of token `i` are `word`.
    #[must_use]
    pub fn is_text(&self, i: usize, word: &str) -> bool {
        self.doc.word(i) == word
    }

    /// Whether token `i` is "of", "for" … in any case.
    #[must_use]
    pub fn is_any(&self, i: usize, words: &[&str]) -> bool {
        words.iter().any(|w| self.doc.word(i).eq_ignore_ascii_case(w))
    }

    /// The words among the tokens `range`, without marks.
    #[must_use]
    pub fn words(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = usize> + '_ {
        range.filter(|&i| self.is_word(i))
    }

    /// Whether the tokens `range` are together an entry of `list`.
    #[must_use]
    pub fn is_entry(&self, range: Range<usize>, list: List) -> bool {
        !range.is_empty() && self.entry_len(range.start, range.end, list) == range.len()
    }

    /// Length of the longest entry of `list` that begins at token `i` and does not pass `end`.
    #[must_use]
    pub fn entry_len(&self, i: usize, end: usize, list: List) -> usize {
        const LONGEST: usize = 6;
        let Some(token) = self.doc.tokens.get(i).filter(|_| i < end) else { return 0 };
        if token.lex.begins(list) {
            let has = |n: &usize| crate::lexicon::tags(self.doc.folded_phrase(i..i + n)).has(list);
            if let Some(n) = (2..=LONGEST.min(end - i)).rev().find(has) {
                return n;
            }
        }
        usize::from(token.lex.has(list))
    }

    /// Length of the longest entry of `list` that ends before token `end` and does not begin before `start`.
    #[must_use]
    pub fn entry_len_back(&self, start: usize, end: usize, list: List) -> usize {
        const LONGEST: usize = 6;
        let whole = |n: &usize| self.is_entry(end - n..end, list);
        (1..=LONGEST.min(end.saturating_sub(start))).rev().find(whole).unwrap_or(0)
    }

    /// The value of the tokens `range` in `list`.
    #[must_use]
    pub fn entry_value(&self, range: Range<usize>, list: List) -> Option<&'static str> {
        crate::lexicon::value(list, self.doc.folded_phrase(range))
    }
}

/// Blocks hashtags, handles and the parts of web addresses: they are no names.
pub fn block_addresses(doc: &Doc, blocked: &mut [bool]) {
    let mut address = false;
    for (i, blocked) in blocked.iter_mut().enumerate().skip(1) {
        let before = back(i, 1);
        let opens = || doc.mark(before) == '/' && doc.mark(i) == '/' || doc.word(before) == "www";
        let glued = doc.tokens[i].gap == Gap::None;
        address = glued && (address || opens());
        *blocked |= address || glued && matches!(doc.mark(before), '#' | '@' | '_' | '=');
    }
}
