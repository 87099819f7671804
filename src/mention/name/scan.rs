//! The text as the finders of names see it: which words are capital, and what the text's own casing says about a word.

use std::collections::HashSet;
use std::ops::Range;

use crate::date::CalendarDate;
use crate::doc::{Sentence, back};
use crate::lexicon::List;
use crate::{Doc, Gap, Kind, SectionKind, Shape};

/// The text with what its casing tells.
#[derive(Debug)]
pub struct Scan<'d, 'a> {
    /// The text.
    pub doc: &'d Doc<'a>,
    dated: Vec<bool>,
    lower: HashSet<String>,
    common: HashSet<String>,
    addresses: Addresses,
}

/// The letters of the text's e-mail addresses.
#[derive(Debug, Default)]
struct Addresses {
    boxes: HashSet<String>,
    hosts: HashSet<String>,
}

/// How the words of a line are cased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// As in a sentence: a capital word is the first one or a name.
    Running,
    /// As In a Headline: capitals say little.
    Title,
    /// AS ON A LETTERHEAD: capitals say nothing.
    Upper,
}

impl<'d, 'a> Scan<'d, 'a> {
    /// Reads the casing of the text; tokens of the `dates` are no names.
    #[must_use]
    pub fn new(doc: &'d Doc<'a>, dates: &[CalendarDate]) -> Self {
        let mut blocked = vec![false; doc.tokens.len()];
        for date in dates {
            blocked[doc.tokens_in(date.span)].fill(true);
        }
        block_addresses(doc, &mut blocked);
        let lower =
            (0..doc.tokens.len()).filter(|&i| doc.tokens[i].shape == Shape::Lower && !is_inside_address(doc, i));
        let mut scan = Self {
            doc,
            dated: blocked,
            lower: lower.map(|i| doc.folded(i).to_owned()).collect(),
            common: HashSet::new(),
            addresses: Addresses::new(doc),
        };
        scan.common = super::acronym::common(&scan);
        scan
    }

    /// Whether token `i` is a short form that the text defines for plain words: "foreign terrorist fighters (FTF)".
    #[must_use]
    pub fn is_common_acronym(&self, i: usize) -> bool {
        self.common.contains(self.doc.folded(i))
    }

    /// Whether an e-mail address of the text is made of these words of a name: "jdoe@", "jane.doe@".
    #[must_use]
    pub fn has_mailbox(&self, words: Range<usize>) -> bool {
        let all: Vec<String> = self.words(words).map(|i| letters(self.doc.folded(i))).collect();
        let ([first, ..], Some(last)) = (&all[..], all.last()) else { return false };
        let initial: String = first.chars().take(1).collect();
        let forms = [format!("{first}{last}"), format!("{initial}{last}"), format!("{last}{initial}"), all.concat()];
        all.len() > 1 && forms.iter().any(|form| self.addresses.boxes.contains(form))
    }

    /// Whether an e-mail or web address of the text belongs to the words: "acmetrust.org".
    #[must_use]
    pub fn has_host(&self, words: Range<usize>) -> bool {
        let all: String = self.words(words).map(|i| letters(self.doc.folded(i))).collect();
        all.len() > 3 && self.addresses.hosts.contains(&all)
    }

    /// Whether token `i` is a word with a capital, and no part of a date.
    #[must_use]
    pub fn capital(&self, i: usize) -> bool {
        let cased = |t: &crate::doc::Token| match t.shape {
            Shape::Title | Shape::Upper | Shape::Initial => true,
            Shape::Mixed => t.span.of(self.doc.text).chars().any(char::is_uppercase),
            Shape::Lower | Shape::None => false,
        };
        self.doc.tokens.get(i).is_some_and(|t| t.kind == Kind::Word && cased(t))
            && !self.dated[i]
            && !self.is_genitive(i)
            && (self.doc.word(i) != "I" || self.doc.word(i + 1) == ".")
            && !self.is_behind_digits(i)
            && !self.is_currency(i)
            && !self.doc.is(i, List::Weekday)
    }

    /// "M" in "98M", "PressRelease" in "24-7PressRelease".
    fn is_behind_digits(&self, i: usize) -> bool {
        self.glued(i) && i > 0 && self.doc.tokens[back(i, 1)].kind == Kind::Number
    }

    /// "US" in "US$5".
    fn is_currency(&self, i: usize) -> bool {
        self.glued(i + 1) && self.doc.is(i + 1, List::CurrencySign)
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

    /// Whether the text also has token `i` in lower case: a word rather than a name.
    #[must_use]
    pub fn also_lower(&self, i: usize) -> bool {
        self.lower.contains(self.doc.folded(i))
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

    /// How the words of a sentence are cased.
    #[must_use]
    pub fn style(&self, sentence: &Sentence) -> Style {
        let (mut all, mut capital, mut upper) = (0, 0, 0);
        for i in self.words(sentence.tokens.clone()) {
            if self.shape(i) == Shape::Lower && self.doc.is(i, List::ReportingVerb) {
                return Style::Running;
            }
            if self.doc.is(i, List::Stopword) && self.shape(i) != Shape::Upper || self.is_genitive(i) {
                continue;
            }
            all += 1;
            capital += usize::from(self.shape(i) != Shape::Lower);
            upper += usize::from(matches!(self.shape(i), Shape::Upper | Shape::Initial));
        }
        if all >= 2 && upper * 4 >= all * 3 {
            return Style::Upper;
        }
        let lower = all - capital;
        let title = if is_display(sentence.kind) { all >= 3 && lower * 8 <= all } else { all >= 6 && lower == 0 };
        if title { Style::Title } else { Style::Running }
    }
}

/// Whether a word is part of "acme.org" or "news@acme.org".
fn is_inside_address(doc: &Doc, i: usize) -> bool {
    let glued = |i: usize| doc.tokens.get(i).is_some_and(|t| t.gap == Gap::None);
    let mark = |i: usize| matches!(doc.word(i), "." | "@" | "/" | "_" | ":");
    let before = i > 1 && glued(i) && mark(back(i, 1)) && glued(back(i, 1));
    before || glued(i + 1) && mark(i + 1) && glued(i + 2)
}

/// Blocks hashtags, handles and the parts of web addresses: they are no names.
fn block_addresses(doc: &Doc, blocked: &mut [bool]) {
    let mut address = false;
    for (i, blocked) in blocked.iter_mut().enumerate().skip(1) {
        let opens = doc.word(back(i, 1)) == "/" && doc.word(i) == "/" || doc.word(back(i, 1)) == "www";
        let glued = doc.tokens[i].gap == Gap::None;
        address = glued && (address || opens);
        *blocked |= address || glued && matches!(doc.word(back(i, 1)), "#" | "@" | "_" | "=");
    }
}

impl Addresses {
    fn new(doc: &Doc) -> Self {
        let mut found = Self::default();
        for i in 0..doc.tokens.len() {
            if doc.word(i) == "@" {
                found.boxes.insert(glued_back(doc, i));
            }
            let host = doc.word(i) == "."
                && doc.tokens[i].gap == Gap::None
                && i > 0
                && doc.tokens[back(i, 1)].shape != Shape::Initial;
            if host && doc.tokens.get(i + 1).is_some_and(|t| t.gap == Gap::None && t.shape == Shape::Lower) {
                found.hosts.insert(letters(doc.folded(back(i, 1))));
            }
        }
        found
    }
}

/// The letters of the tokens that stand before token `end` without white space.
fn glued_back(doc: &Doc, end: usize) -> String {
    const LONGEST: usize = 8;
    let mut start = end;
    while start > 0 && end - start < LONGEST && doc.tokens[start].gap == Gap::None {
        start -= 1;
    }
    letters(doc.folded_phrase(start..end))
}

fn letters(folded: &str) -> String {
    folded.chars().filter(|c| c.is_alphabetic()).collect()
}

/// Whether lines of this kind are often set in capitals.
fn is_display(kind: SectionKind) -> bool {
    matches!(
        kind,
        SectionKind::Headline
            | SectionKind::Subheadline
            | SectionKind::Heading
            | SectionKind::Label
            | SectionKind::Breadcrumb
    )
}
