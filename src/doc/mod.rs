//! The text with its tokens, sections and sentences: what every later stage reads.

pub mod folded;
pub mod glue;
pub mod phrase;
pub mod row;
pub mod section;
pub mod sentence;
pub mod spaced;
pub mod token;
pub mod verb;
pub mod word;

use std::ops::Range;

use crate::Span;
use crate::lexicon::{self, Entry, List, Lists};
use folded::Folded;
use phrase::Phrases;
pub use row::{Row, back};
pub use section::{Section, SectionKind};
pub use sentence::Sentence;
pub use token::{Gap, Kind, Shape, Token};
pub use word::{Word, WordId, Words};

/// A text that has been cut into its parts. Offsets are bytes of `text`; token ranges index `tokens`.
#[derive(Debug)]
pub struct Doc<'a> {
    /// The text as it was passed in.
    pub text: &'a str,
    /// All of it but white space, in order.
    pub tokens: Row<Token>,
    /// Headline, paragraphs, boilerplate …, in order, without overlap; every token lies in one.
    pub sections: Row<Section>,
    /// In order, without overlap; every token lies in one, and none crosses the border of a section.
    pub sentences: Row<Sentence>,
    /// Its distinct words.
    pub words: Words,
    folded: Folded,
    phrases: Phrases,
}

impl<'a> Doc<'a> {
    /// Cuts the text into tokens; sections and sentences are none yet.
    #[must_use]
    pub fn cut(text: &'a str) -> Self {
        let (mut tokens, folded, words) = token::find(text);
        spaced::close_up(text, &mut tokens);
        let phrases = Phrases::find(&tokens, &folded);
        let past = Past::of(text, tokens.len());
        let (tokens, sections) = (Row::new(tokens, past.token()), Row::new(Vec::new(), past.section()));
        Self { text, tokens, sections, sentences: Row::new(Vec::new(), past.sentence(0)), words, folded, phrases }
    }

    /// With its sections, and with the sentences that these are cut into.
    #[must_use]
    pub fn with_sections(mut self, sections: Vec<Section>) -> Self {
        let past = Past::of(self.text, self.tokens.len());
        self.sections = Row::new(sections, past.section());
        self.sentences = Row::new(sentence::find(&self), past.sentence(self.sections.len()));
        self
    }

    /// The words of token `i`; empty past the end.
    #[must_use]
    pub fn word(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |t| t.span.of(self.text))
    }

    /// Token `i` if it is a mark; NUL otherwise, and past the end.
    #[must_use]
    pub fn mark(&self, i: usize) -> char {
        match self.tokens.get(i) {
            Some(t) if t.kind == Kind::Mark => t.span.first(self.text),
            _ => '\0',
        }
    }

    /// The white space before token `i`; an empty line past the end.
    #[must_use]
    pub fn gap(&self, i: usize) -> Gap {
        self.tokens.get(i).map_or(Gap::Blank, |t| t.gap)
    }

    /// How token `i` is cased.
    #[must_use]
    pub fn shape(&self, i: usize) -> Shape {
        self.tokens.get(i).map_or(Shape::None, |t| t.shape)
    }

    /// Whether token `i` is a word.
    #[must_use]
    pub fn is_word(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| t.kind == Kind::Word)
    }

    /// Whether token `i` begins a word as people count them: a number, too, but no clitic.
    #[must_use]
    pub fn is_word_start(&self, i: usize) -> bool {
        let clitic = self.gap(i) == Gap::None && i.checked_sub(1).is_some_and(|before| self.is_word(before));
        self.is_number(i) || (self.is_word(i) && !clitic)
    }

    /// The number of words of the text as people count them.
    #[must_use]
    pub fn word_count(&self) -> usize {
        (0..self.tokens.len()).filter(|&i| self.is_word_start(i)).count()
    }

    /// Whether token `i` is a number in digits.
    #[must_use]
    pub fn is_number(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| t.kind == Kind::Number)
    }

    /// Whether token `i` is a weekday; short ones begin names as well: "Sun Chemicals".
    #[must_use]
    pub fn is_weekday(&self, i: usize) -> bool {
        const SHORT: usize = 3;
        let behind = self.shape(i + 1) == Shape::Title && !self.is(i + 1, List::Month);
        self.is(i, List::Weekday) && !(behind && self.word(i).len() == SHORT)
    }

    /// Whether token `i` stands in `list`.
    #[must_use]
    pub fn is(&self, i: usize, list: List) -> bool {
        self.tokens.get(i).is_some_and(|t| t.lex.has(list))
    }

    /// Whether token `i` stands in one of the `lists`.
    #[must_use]
    pub fn is_in(&self, i: usize, lists: Lists) -> bool {
        self.tokens.get(i).is_some_and(|t| t.lex.any(lists))
    }

    /// Token `i` in the form in which lists hold it.
    #[must_use]
    pub fn folded(&self, i: usize) -> &str {
        self.folded.word(i)
    }

    /// The value of token `i` in `list`.
    #[must_use]
    pub fn value(&self, i: usize, list: List) -> Option<&'static str> {
        if self.is(i, list) { self.words.row(self.tokens[i].word).value(list) } else { None }
    }

    /// Tokens `range` as a list holds a phrase: folded, one blank where the text has white space.
    #[must_use]
    pub fn folded_phrase(&self, range: Range<usize>) -> &str {
        self.folded.phrase(range)
    }

    /// The number of tokens of the longest entry of `list` that begins at token `i`, 0 where none does.
    #[must_use]
    pub fn phrase(&self, i: usize, list: List) -> usize {
        self.longer(i, list).map_or(usize::from(self.is(i, list)), |(len, _)| len)
    }

    /// Whether the word at token `i` points to what stands elsewhere: "this", "these", "such".
    #[must_use]
    pub fn is_pointer(&self, i: usize) -> bool {
        matches!(self.value(i, List::Anaphor), Some("pointer" | "plural"))
    }

    /// Whether words name the text itself: "this article", "what is told in this press release".
    #[must_use]
    pub fn is_of_text(&self, words: Range<usize>) -> bool {
        words.skip(1).any(|i| self.phrase(i, List::TextNoun) > 0 && self.is_pointer(back(i, 1)))
    }

    /// The longest entry of `list` that begins at token `i`: its number of tokens and its value.
    #[must_use]
    pub fn phrase_value(&self, i: usize, list: List) -> Option<(usize, &'static str)> {
        match self.longer(i, list) {
            Some((len, row)) => row.value(list).map(|value| (len, value)),
            None => self.value(i, list).map(|value| (1, value)),
        }
    }

    /// The longest entry of more than one token.
    fn longer(&self, i: usize, list: List) -> Option<(usize, Entry)> {
        if self.tokens.get(i)?.lex.begins(list) { self.phrases.longest(i, list) } else { None }
    }

    /// From the first to the last of the tokens `range`; nothing, at its first place, where it holds none.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Span {
        let start = self.tokens[range.start].span.start;
        let end = if range.is_empty() { start } else { self.tokens[range.end - 1].span.end };
        Span::new(start, end)
    }

    /// The tokens that overlap `span`.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let first = self.tokens.partition_point(|t| t.span.end <= span.start);
        let end = self.tokens.partition_point(|t| t.span.start < span.end);
        first..end.max(first)
    }

    /// The index of the sentence that holds byte `at`, or of the next one.
    #[must_use]
    pub fn sentence_at(&self, at: u32) -> usize {
        self.sentences.partition_point(|s| s.span.end <= at)
    }

    /// The index of the section that holds byte `at`, or of the next one.
    #[must_use]
    pub fn section_at(&self, at: u32) -> usize {
        self.sections.partition_point(|s| s.span.end <= at)
    }

    /// The kind of the section that holds byte `at`.
    #[must_use]
    pub fn kind_at(&self, at: u32) -> Option<SectionKind> {
        self.sections.get(self.section_at(at)).map(|s| s.kind)
    }
}

/// What stands at the end of a text, past all that is in it.
struct Past {
    /// The end of the text.
    span: Span,
    /// The number of tokens.
    tokens: usize,
}

impl Past {
    fn of(text: &str, tokens: usize) -> Self {
        let end = Span::bytes(text.len());
        Self { span: Span::new(end, end), tokens }
    }

    fn token(&self) -> Token {
        let lex = lexicon::Tags::default();
        Token { span: self.span, kind: Kind::Mark, shape: Shape::None, gap: Gap::Blank, lex, word: word::NONE }
    }

    fn section(&self) -> Section {
        Section { kind: SectionKind::End, span: self.span, tokens: self.tokens..self.tokens }
    }

    fn sentence(&self, section: usize) -> Sentence {
        Sentence { span: self.span, tokens: self.tokens..self.tokens, kind: SectionKind::End, section }
    }
}
