//! Lines set apart by empty lines though the sentence goes on, as in text that was copied from a page with double spacing.

use crate::doc::token::is_quote;
use crate::doc::{Gap, Kind, Shape, Token};

/// So many breaks inside sentences tell that the whole text is set like that; one may be a brand that begins in lower case.
const SPACED: usize = 2;

/// Makes line breaks of the empty lines inside sentences: before a word in lower case, behind what ends none.
pub fn close_up(text: &str, tokens: &mut [Token]) {
    let breaks: Vec<_> = (1..tokens.len()).filter(|&i| breaks_off(text, tokens, i)).collect();
    let spaced = breaks.len() >= SPACED;
    for i in breaks {
        if spaced || !is_word(&tokens[i - 1]) {
            tokens[i].gap = Gap::Line;
        }
    }
}

/// Whether an empty line stands before token `i` inside a sentence.
fn breaks_off(text: &str, tokens: &[Token], i: usize) -> bool {
    let mark = |i: usize| if is_word(&tokens[i]) { '\0' } else { tokens[i].span.first(text) };
    let inside = tokens[i].gap == Gap::Blank && tokens[i].shape == Shape::Lower && !is_address(text, &tokens[i..]);
    inside && (is_word(&tokens[i - 1]) || is_comma(mark(i.saturating_sub(2)), mark(i - 1)))
}

/// "www.pohl.example", "press@pohl.example".
fn is_address(text: &str, tokens: &[Token]) -> bool {
    let glued = |token: &Token| token.gap == Gap::None;
    let joins = |token: &Token| glued(token) && matches!(token.span.first(text), '.' | ':' | '/' | '@');
    matches!(tokens, [_, mark, next, ..] if joins(mark) && glued(next))
}

fn is_word(token: &Token) -> bool {
    token.kind != Kind::Mark
}

/// Whether what ends with these two marks ends with a comma: "The berth," or “The berth,”.
#[must_use]
pub fn is_comma(before: char, last: char) -> bool {
    last == ',' || is_quote(last) && before == ','
}
