//! Words, numbers and marks; lexicon tags are set here, once.

use crate::Span;
use crate::doc::folded::Folded;
use crate::doc::glue;
use crate::doc::word::{WordId, Words};
use crate::lexicon::{self, List, Tags};

/// A word, a number or a single mark.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// How its letters are cased.
    pub shape: Shape,
    /// The white space before it.
    pub gap: Gap,
    /// The word lists that it stands in.
    pub lex: Tags,
    /// The word that it is a token of.
    pub word: WordId,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, marks and digits behind a letter: "Jürgen", "B2B", "O'Brien". A hyphen parts words; clitics are tokens of their
    /// own: "’s", "’re", and "n't" of "don't".
    Word,
    /// Digits with stops or commas between digits: "1,000", "4.1"; letters behind ("98M") are a token of their own.
    Number,
    /// One character of anything else.
    Mark,
}

/// How the letters of a word are cased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// "profiles"
    Lower,
    /// "Profiles"
    Title,
    /// "INTERPOL", two letters or more
    Upper,
    /// "J": one capital
    Initial,
    /// "McDonald", "iPhone"
    Mixed,
    /// No cased letter.
    None,
}

/// The white space before a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// None: the token is glued to the one before.
    None,
    /// Blanks and tabs.
    Space,
    /// One line break.
    Line,
    /// An empty line that ends a paragraph, or the start of the text.
    Blank,
}

impl Shape {
    /// Whether the word begins with a capital.
    #[must_use]
    pub const fn is_capital(self) -> bool {
        matches!(self, Self::Title | Self::Upper | Self::Initial)
    }
}

/// Whether `c` stands before an item of a list and nowhere else.
#[must_use]
pub const fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '⁃' | '‣' | '▪' | '●' | '◦' | '■' | '▸' | '►' | '∙' | '·' | '\u{f0b7}' | '➢' | '✓' | '✔')
}

/// Whether `c` is a hyphen or a dash.
#[must_use]
pub const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '‑' | '‐' | '―' | '−')
}

/// Whether `c` is a quotation mark, a straight one included.
#[must_use]
pub const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '«' | '»' | '‹' | '›' | '`' | '´')
}

/// What stands glued behind an apostrophe as a word of its own.
const CLITICS: [&str; 6] = ["s", "re", "ve", "ll", "d", "m"];

/// Cuts the text into tokens, and folds them; once more where words turn out to be glued.
#[must_use]
pub fn find(text: &str) -> (Vec<Token>, Folded, Words) {
    let found = cut(text, &[]);
    let joints = glue::find(text, &found.0, &found.2);
    if joints.is_empty() { found } else { cut(text, &joints) }
}

/// Cuts the text into tokens; a new one begins at each of the `joints`, which are in order.
fn cut(text: &str, joints: &[u32]) -> (Vec<Token>, Folded, Words) {
    let mut joints = joints.iter().map(|&joint| joint as usize).peekable();
    let mut words = Words::default();
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut folded = Folded::default();
    let (mut at, mut gap) = (0, Gap::Blank);
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let (kind, len) = match c {
            _ if c.is_whitespace() || c == '\u{feff}' => {
                let (len, found) = white(rest);
                gap = gap.max(found);
                at += len;
                continue;
            }
            'n' | 'N' if gap == Gap::None && negation_len(rest) > 0 => (Kind::Word, negation_len(rest)),
            _ if c.is_alphabetic() => {
                let len = unglued(rest, word_len(rest));
                while joints.next_if(|&joint| joint <= at).is_some() {}
                (Kind::Word, joints.peek().map_or(len, |joint| len.min(joint - at)))
            }
            '\'' | '’' if clitic_len(rest) > 0 && gap == Gap::None => (Kind::Word, clitic_len(rest)),
            _ if c.is_ascii_digit() => (Kind::Number, number_len(rest)),
            _ => (Kind::Mark, c.len_utf8()),
        };
        let span = Span::new(Span::bytes(at), Span::bytes(at + len));
        let word = words.intern(folded.push(&rest[..len], gap));
        let lex = words.get(word).map(|word| word.lex).unwrap_or_default();
        tokens.push(Token { span, kind, shape: shape(&rest[..len]), gap, lex, word });
        (at, gap) = (at + len, Gap::None);
    }
    (tokens, folded, words)
}

/// Length and kind of the white space that `rest` begins with.
fn white(rest: &str) -> (usize, Gap) {
    let len = rest.find(|c: char| !c.is_whitespace() && c != '\u{feff}').unwrap_or(rest.len());
    let breaks = rest[..len].chars().filter(|&c| matches!(c, '\n' | '\u{2028}' | '\u{2029}')).count();
    let breaks = if breaks == 0 { rest[..len].chars().filter(|&c| c == '\r').count() } else { breaks };
    (len, [Gap::Space, Gap::Line, Gap::Blank][breaks.min(2)])
}

/// Letters and digits; an apostrophe inside ("O'Brien") unless it begins a clitic of its own.
fn word_len(rest: &str) -> usize {
    let mut len = 0;
    loop {
        len += rest[len..].find(|c: char| !is_word(c)).unwrap_or(rest.len() - len);
        let tail = &rest[len..];
        let Some(mark) = tail.chars().next().filter(|c| matches!(c, '\'' | '’')) else { return len };
        let inside = tail[mark.len_utf8()..].chars().next().is_some_and(char::is_alphabetic);
        if !inside || clitic_len(tail) > 0 {
            return len;
        }
        if negates(&rest[..len], &tail[mark.len_utf8()..]) {
            return len - 1;
        }
        len += mark.len_utf8();
    }
}

/// Whether a word before an apostrophe and the letters behind it end in "n't": "don" and "t".
fn negates(before: &str, behind: &str) -> bool {
    before.len() > 1 && before.ends_with(['n', 'N']) && is_ending(behind, "t")
}

/// Length of the "n't" at the start of `rest`, 0 where there is none.
fn negation_len(rest: &str) -> usize {
    let mut chars = rest.chars();
    let (Some('n' | 'N'), Some(mark @ ('\'' | '’'))) = (chars.next(), chars.next()) else { return 0 };
    let len = 1 + mark.len_utf8();
    if is_ending(&rest[len..], "t") { len + 1 } else { 0 }
}

/// Whether the word that `rest` begins with is `ending`, in either case.
fn is_ending(rest: &str, ending: &str) -> bool {
    let is = rest.get(..ending.len()).is_some_and(|word| word.eq_ignore_ascii_case(ending));
    is && rest[ending.len()..].chars().next().is_none_or(|c| !is_word(c))
}

/// Length of the first word where two were glued when the page was copied: "DetailsRoe", "ScrutinyThe", "Websitehttps://".
fn unglued(rest: &str, len: usize) -> usize {
    let (word, after) = rest.split_at(len);
    let address = ["https", "http", "www"].iter().find_map(|a| word.strip_suffix(a));
    if let Some(left) = address.filter(|left| !left.is_empty() && (after.starts_with("://") || after.starts_with('.')))
    {
        return left.len();
    }
    if !word.chars().skip(1).any(char::is_uppercase) {
        return len;
    }
    let half = word.len() / 2;
    if len > 4 && word.get(..half).is_some_and(|left| word.get(half..) == Some(left) && shape(left) == Shape::Mixed) {
        return half;
    }
    let joint = word.char_indices().zip(word.chars().skip(1)).find(|((_, a), b)| a.is_lowercase() && b.is_uppercase());
    let Some(((at, last), _)) = joint else { return len };
    let (left, right) = word.split_at(at + last.len_utf8());
    let tags = |word: &str| lexicon::tags(&lexicon::fold(word));
    let opener = right.len() > 2 && shape(right) == Shape::Title && tags(right).has(List::Stopword);
    let glued = tags(left).has(List::GluedHead) || (opener && left.len() > 3 && shape(left) != Shape::Mixed);
    if glued { left.len() } else { len }
}

/// Length of the clitic with its apostrophe at the start of `rest`: "'s", "'re"; 0 where there is none.
fn clitic_len(rest: &str) -> usize {
    let Some(mark) = rest.chars().next() else { return 0 };
    let tail = &rest[mark.len_utf8()..];
    let found = CLITICS.iter().find(|clitic| is_ending(tail, clitic));
    found.map_or(0, |clitic| mark.len_utf8() + clitic.len())
}

/// Digits, with single stops and commas between digits.
fn number_len(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut len = 0;
    while digit(len) || (matches!(bytes.get(len), Some(b'.' | b',')) && digit(len + 1)) {
        len += 1;
    }
    len
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}')
}

fn shape(word: &str) -> Shape {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Shape::None };
    let (upper, lower) =
        letters.fold((0, 0), |(u, l), c| (u + usize::from(c.is_uppercase()), l + usize::from(c.is_lowercase())));
    match (first.is_uppercase(), upper, lower) {
        (true, 0, 0) => Shape::Initial,
        (true, 0, _) => Shape::Title,
        (true, _, 0) => Shape::Upper,
        (false, 0, _) if first.is_lowercase() => Shape::Lower,
        (false, 0, 0) => Shape::None,
        _ => Shape::Mixed,
    }
}

#[cfg(test)]
mod tests {
    fn check(text: &str, expected: &str) {
        let words: Vec<_> = super::find(text).0.iter().map(|t| t.span.of(text)).collect();
        assert_eq!(words.join("|"), expected);
    }

    #[test]
    fn tokens() {
        check("", "");
        check("Spain’s don't O'Brien", "Spain|’s|do|n't|O'Brien");
        check("we’ve I'M can’t won't d'Or isn't", "we|’ve|I|'M|ca|n’t|wo|n't|d'Or|is|n't");
        check("$98M+ 1,000, 3.5.", "$|98|M|+|1,000|,|3.5|.");
        check("three-day (3 –5 June)", "three|-|day|(|3|–|5|June|)");
        check("Contact DetailsRoe", "Contact|Details|Roe");
        check("Websitehttps://a.b YouTube LinkedIn", "Website|https|:|/|/|a|.|b|YouTube|LinkedIn");
        check("About ePortePort couscous", "About|ePort|ePort|couscous");
        check("under ScrutinyThe board", "under|Scrutiny|The|board");
        check("‘She said it’s the people’s.’", "‘|She|said|it|’s|the|people|’s|.|’");
    }
}
