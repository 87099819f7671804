//! Words that were glued when a page was copied without its line breaks: "ChurchPassion" in "at Passion ChurchPassion Church is".

use crate::doc::token::{Kind, Shape, Token};
use crate::doc::word::{WordId, Words};
use crate::lexicon;

/// How many words of a text are tried.
const MOST: usize = 64;

/// A word that may be two.
struct Candidate {
    word: WordId,
    /// Where the second begins, as a byte of the text.
    joint: u32,
    /// The first with the word before it, and the second with the one behind it.
    pairs: [(WordId, WordId); 2],
    /// How often the text has it, and which of the pairs it has.
    count: usize,
    told: [bool; 2],
}

/// Where words begin that are glued to the one before, in order: the text has each half elsewhere, both beside the same neighbours, or
/// one of them where it has the whole only once.
#[must_use]
pub fn find(text: &str, tokens: &[Token], words: &Words) -> Vec<u32> {
    let mut candidates: Vec<Candidate> = Vec::new();
    for (i, token) in tokens.iter().enumerate().filter(|(_, t)| t.kind == Kind::Word && t.shape == Shape::Mixed) {
        let beside = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map(|t| t.word);
        let (before, behind) = (beside(i.checked_sub(1)), beside(Some(i + 1)));
        let halves = joints(token.span.of(text)).filter_map(|at| {
            let (left, right) = token.span.of(text).split_at(at);
            let pairs = [(before?, known(words, left)?), (known(words, right)?, behind?)];
            Some(Candidate {
                word: token.word,
                joint: token.span.start + crate::Span::bytes(at),
                pairs,
                count: 0,
                told: [false; 2],
            })
        });
        candidates.extend(halves.take(MOST.saturating_sub(candidates.len())));
    }
    if candidates.is_empty() {
        return Vec::new();
    }
    count(tokens, &mut candidates);
    let glued = |c: &&Candidate| c.told == [true; 2] || c.count == 1 && c.told.contains(&true);
    candidates.iter().filter(glued).map(|c| c.joint).collect()
}

/// Where a capital stands behind a small letter.
fn joints(word: &str) -> impl Iterator<Item = usize> + '_ {
    let next = word.char_indices().skip(1);
    word.chars().zip(next).filter(|(a, (_, b))| a.is_lowercase() && b.is_uppercase()).map(|(_, (at, _))| at)
}

/// A half that is a word of its own in the text.
fn known(words: &Words, half: &str) -> Option<WordId> {
    let folded = lexicon::fold(half);
    words.id(&folded).filter(|_| folded.len() > 1)
}

/// Counts the candidates and looks for their pairs.
fn count(tokens: &[Token], candidates: &mut [Candidate]) {
    for pair in tokens.windows(2) {
        let pair = (pair[0].word, pair[1].word);
        for candidate in candidates.iter_mut() {
            candidate.count += usize::from(candidate.word == pair.0);
            for (told, own) in candidate.told.iter_mut().zip(&candidate.pairs) {
                *told |= *own == pair;
            }
        }
    }
    let last = tokens.last().map(|token| token.word);
    candidates.iter_mut().filter(|c| Some(c.word) == last).for_each(|c| c.count += 1);
}

#[cfg(test)]
mod tests {
    fn check(text: &str, expected: &str) {
        let doc = crate::Doc::new(text);
        let words: Vec<_> = doc.tokens.iter().map(|t| t.span.of(text)).collect();
        assert!(words.join("|").contains(expected), "{words:?}");
    }

    #[test]
    fn halves_that_the_text_has_elsewhere() {
        check(
            "Passion Church met. What to expect at Passion ChurchPassion Church is open.",
            "Passion|Church|Passion|Church|is",
        );
        check("InTide Media grew. About InTide MediaInTide Media has staff.", "About|InTide|Media|InTide|Media|has");
        check("The design was new. Singapore likes DesignSingapore Council.", "likes|DesignSingapore|Council");
        check("Tide Works met. TideWorks grew. TideWorks sells.", "TideWorks|grew|.|TideWorks");
        check("YouTube", "YouTube");
    }
}
