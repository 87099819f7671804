//! The table of all words of the lists, read in place. The build script makes it and says how it is laid out.

use std::sync::LazyLock;

use crate::lexicon::layout::{BLOCK, LONG, SHARED};
use crate::lexicon::{List, Set, Tags};

macro_rules! part {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name))
    };
}

static TEXTS: &[u8] = part!("texts");
static LENGTHS: &[u8] = part!("lengths");
static ROWS: &[u8] = part!("rows");
static MARKS: &[u8] = part!("marks");
static MARK_STARTS: &[u8] = part!("mark_starts");
static VALUES: &str = include_str!(concat!(env!("OUT_DIR"), "/values"));
static VALUE_STARTS: &[u8] = part!("value_starts");

/// What the table knows of a word or phrase: its lists, each with the number of a value, and the lists of phrases that it begins.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entry {
    whole: &'static [u8],
    head: &'static [u8],
}

/// What a search finds.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// The row of the word or phrase.
    pub row: Option<Entry>,
    /// Whether a longer one may begin with it.
    pub longer: bool,
}

impl Entry {
    /// The row of a folded word or phrase; an empty one where no list has it.
    #[must_use]
    pub fn of(folded: &str) -> Self {
        Self::find(folded).row.unwrap_or_default()
    }

    /// Looks up a folded word or phrase.
    #[must_use]
    pub fn find(folded: &str) -> Found {
        let (key, longer) = find(folded.as_bytes());
        Found { row: key.map(|key| Self::at(planes::<2>(ROWS, key))), longer }
    }

    fn at(number: usize) -> Self {
        let start = planes::<2>(MARK_STARTS, number / BLOCK);
        let mut marks = MARKS.get(start..).unwrap_or_default();
        let mut row = Self::default();
        for _ in 0..=number % BLOCK {
            let [lists, heads, rest @ ..] = marks else { return Self::default() };
            let (whole, rest) = rest.split_at(usize::from(*lists) * 3);
            let (head, rest) = rest.split_at(usize::from(*heads));
            (row, marks) = (Self { whole, head }, rest);
        }
        row
    }

    /// The lists.
    #[must_use]
    pub fn tags(self) -> Tags {
        let lists = self.whole.as_chunks::<3>().0;
        Tags { whole: Set::of(lists.iter().map(|[list, ..]| *list)), head: Set::of(self.head.iter().copied()) }
    }

    /// The value in `list`; None where that lacks it.
    #[must_use]
    pub fn value(self, list: List) -> Option<&'static str> {
        self.value_of(list as usize)
    }

    fn value_of(self, list: usize) -> Option<&'static str> {
        let lists = self.whole.as_chunks::<3>().0;
        let &[_, low, high] = lists.iter().find(|[of, ..]| usize::from(*of) == list)?;
        let at = usize::from(u16::from_le_bytes([low, high]));
        VALUES.get(planes::<2>(VALUE_STARTS, at)..planes::<2>(VALUE_STARTS, at + 1))
    }

    /// Whether it stands in `list`.
    #[must_use]
    pub fn has(self, list: List) -> bool {
        self.whole.as_chunks::<3>().0.iter().any(|[of, ..]| *of == list as u8)
    }
}

/// Number `at` of those whose bytes stand in `N` planes.
fn planes<const N: usize>(bytes: &[u8], at: usize) -> usize {
    let count = bytes.len() / N;
    (0..N).rev().fold(0, |n, plane| n << 8 | bytes.get(plane * count + at).map_or(0, |&byte| usize::from(byte)))
}

/// So many keys stand from one anchor to the next.
const STEP: usize = 4;

/// A place where a search may begin.
struct Anchor {
    /// The first letters of the key before it.
    letters: u64,
    /// Where the texts of its key begin.
    texts: usize,
}

/// The anchors: thousands of numbers, which are made faster than they are downloaded.
fn anchors() -> &'static [Anchor] {
    static ANCHORS: LazyLock<Vec<Anchor>> = LazyLock::new(|| {
        let mut anchors = Vec::with_capacity(LENGTHS.len().div_ceil(STEP));
        let (mut before, mut texts) = (0, TEXTS);
        for (at, &lengths) in LENGTHS.iter().enumerate() {
            if at % STEP == 0 {
                anchors.push(Anchor { letters: before, texts: TEXTS.len() - texts.len() });
            }
            let (added, behind) = rest(texts, lengths);
            (before, texts) = (next_letters(before, lengths, added), behind);
        }
        anchors
    });
    &ANCHORS
}

/// The first letters of a key that adds `added` to the one whose letters stand before it.
fn next_letters(before: u64, lengths: u8, added: &[u8]) -> u64 {
    let shared = u32::from(lengths >> 4) * u8::BITS;
    let kept = before & !u64::MAX.checked_shr(shared).unwrap_or(0);
    kept | letters(added).checked_shr(shared).unwrap_or(0)
}

/// The first letters as a number in their order.
fn letters(key: &[u8]) -> u64 {
    match key.first_chunk::<8>() {
        Some(first) => u64::from_be_bytes(*first),
        None => key.iter().zip((0..64).step_by(8).rev()).fold(0, |all, (&byte, place)| all | u64::from(byte) << place),
    }
}

/// What a key adds to the one before it, and the texts behind.
#[inline]
fn rest(texts: &'static [u8], lengths: u8) -> (&'static [u8], &'static [u8]) {
    match (usize::from(lengths & 15), texts) {
        (LONG, [long, texts @ ..]) => texts.split_at((*long).into()),
        (short, texts) => texts.split_at(short.min(texts.len())),
    }
}

/// The number of `key`, and whether a key may begin with it and go on. `key` shares `common` bytes with the one before: the next one
/// is greater than `key` where it shares less with that, smaller where it shares more; no more than [`SHARED`] bytes are counted.
fn find(key: &[u8]) -> (Option<usize>, bool) {
    let wanted = letters(key);
    // The last anchor whose key is behind a smaller one: letters that are alike would not tell.
    let at = anchors().partition_point(|anchor| anchor.letters < wanted).saturating_sub(1);
    let Some(anchor) = anchors().get(at) else { return (None, false) };
    let mut texts = TEXTS.get(anchor.texts..).unwrap_or_default();
    let mut common = ((anchor.letters ^ wanted).leading_zeros() / u8::BITS) as usize;
    for (at, &lengths) in LENGTHS.iter().enumerate().skip(at * STEP) {
        let shared = usize::from(lengths >> 4);
        let (added, behind) = rest(texts, lengths);
        texts = behind;
        if shared < common.min(SHARED) {
            return (None, false);
        }
        if shared == common.min(SHARED) {
            let wanted = key.get(shared..).unwrap_or_default();
            let same = added.iter().zip(wanted).take_while(|(a, b)| a == b).count();
            common = shared + same;
            match (added.get(same), wanted.get(same)) {
                (None, None) => return (Some(at), true),
                (Some(_), None) => return (None, true),
                (Some(a), Some(b)) if a > b => return (None, false),
                _ => {}
            }
        }
    }
    (None, false)
}

#[cfg(test)]
mod tests {
    use super::Entry;
    use crate::lexicon::lists::FILES;
    use crate::lexicon::{List, Tags, fold, tags, value};

    fn check(list: List, entry: &str, expected: Option<&str>) {
        assert_eq!(value(list, entry), expected, "{entry:?}");
        assert_eq!(tags(entry).has(list), expected.is_some(), "{entry:?}");
    }

    #[test]
    fn folded() {
        assert_eq!(["Oﬃcer", "O’Roe", "har\u{ad}bour"].map(fold), ["officer", "o'roe", "harbour"]);
    }

    #[test]
    fn words_are_found_with_their_values() {
        check(List::Month, "february", Some("2"));
        check(List::Month, "februarys", None);
        check(List::Month, "", None);
        check(List::Place, "new zealand", Some("country"));
        check(List::Place, "new zealand flax", None);
        assert!(tags("new").begins(List::Place) && !tags("new zealand").begins(List::Place));
        assert_eq!(tags("no such phrase"), Tags::default());
    }

    #[test]
    fn every_entry_of_every_list_is_found_and_folded() {
        let lists = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/en");
        for (number, name) in FILES.iter().enumerate() {
            let source = std::fs::read_to_string(lists.join(name).with_extension("txt")).expect("a list");
            for line in source.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
                let (entry, expected) = line.split_once('\t').unwrap_or((line, ""));
                let row = Entry::of(entry);
                let folded = fold(entry);
                assert_eq!(
                    (folded.as_str(), entry.split_whitespace().collect::<Vec<_>>().join(" ").as_str()),
                    (entry, entry)
                );
                assert_eq!(row.value_of(number), Some(expected), "{name}: {entry:?}");
                let mut beginnings = entry.char_indices().skip(1).map(|(at, _)| &entry[..at]);
                assert!(beginnings.all(|beginning| Entry::find(beginning).longer), "{name}: {entry:?}");
            }
        }
    }
}
