//! One lookup: a folded word, or a phrase of folded words, to the lists it stands in.
//!
//! A list is a file of `en/`: one sorted, lower-case entry a line, words parted by one blank; after a tab an optional value
//! ("kilometres\tkm"). Lines that begin with `#` name the list's source. To add a word, add its line. The build merges all lists into
//! one table, which is read in place: nothing is built when the first text arrives.

mod layout;
#[cfg_attr(not(test), expect(dead_code, reason = "the build script reads the files"))]
mod lists;
mod table;
pub mod verb;

pub use lists::List;
pub use table::Entry;

/// The lists that a word, or a phrase that it begins, stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tags {
    whole: Set,
    head: Set,
}

impl Tags {
    /// Whether the word by itself stands in `list`.
    #[must_use]
    pub const fn has(self, list: List) -> bool {
        self.whole.has(list)
    }

    /// Whether a phrase of `list` begins with the word.
    #[must_use]
    pub const fn begins(self, list: List) -> bool {
        self.head.has(list)
    }

    /// Whether the word by itself stands in one of the `lists`.
    #[must_use]
    pub const fn any(self, lists: Lists) -> bool {
        self.whole.meets(lists.0)
    }

    /// Whether the word, or a phrase that it begins, stands in one of the `lists`.
    #[must_use]
    pub const fn leads(self, lists: Lists) -> bool {
        self.any(lists) || self.head.meets(lists.0)
    }

    /// Whether a phrase of any list begins with the word.
    #[must_use]
    pub const fn begins_any(self) -> bool {
        self.head.0[0] | self.head.0[1] != 0
    }
}

/// Some lists, to be asked for all at once.
#[derive(Clone, Copy, Debug)]
pub struct Lists(Set);

impl Lists {
    /// These lists.
    #[must_use]
    pub const fn of(lists: &[List]) -> Self {
        let (mut set, mut at) = ([0; 2], 0);
        while at < lists.len() {
            set[lists[at] as usize / 64] |= 1 << (lists[at] as u32 % 64);
            at += 1;
        }
        Self(Set(set))
    }
}

/// A bit for each list, in two words: a list that is known beforehand asks one of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Set([u64; 2]);

impl Set {
    const fn has(self, list: List) -> bool {
        self.0[list as usize / 64] >> (list as u32 % 64) & 1 == 1
    }

    const fn meets(self, other: Self) -> bool {
        self.0[0] & other.0[0] | self.0[1] & other.0[1] != 0
    }

    /// The lists with these numbers.
    fn of(numbers: impl Iterator<Item = u8>) -> Self {
        let mut set = Self::default();
        for number in numbers {
            if let Some(word) = set.0.get_mut(usize::from(number / 64)) {
                *word |= 1 << (number % 64);
            }
        }
        set
    }
}

/// The lists of a folded word or phrase.
#[must_use]
pub fn tags(folded: &str) -> Tags {
    Entry::of(folded).tags()
}

/// The value of a folded word or phrase in `list`; None where the list lacks it.
#[must_use]
pub fn value(list: List, folded: &str) -> Option<&'static str> {
    Entry::of(folded).value(list)
}

/// The form in which a word is looked up.
#[must_use]
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

/// Appends the form in which a word is looked up: lower case, straight apostrophes, no ligatures.
pub fn fold_into(word: &str, out: &mut String) {
    if word.is_ascii() {
        let start = out.len();
        out.push_str(word);
        out[start..].make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        match c {
            '’' | 'ʼ' => out.push('\''),
            // A soft hyphen is a hint to the printer.
            '\u{ad}' => {}
            // Letters joined into one by the setting of a page.
            'ﬀ' => out.push_str("ff"),
            'ﬁ' => out.push_str("fi"),
            'ﬂ' => out.push_str("fl"),
            'ﬃ' => out.push_str("ffi"),
            'ﬄ' => out.push_str("ffl"),
            _ => out.extend(c.to_lowercase()),
        }
    }
}
