//! Byte offsets to UTF-16 offsets, one way.

/// Translates byte offsets of a text into offsets of its UTF-16 form.
///
/// A character of `b` bytes takes `u` UTF-16 units, with `b - u` of 0 for ASCII, 1 for two bytes and 2 for three or four
/// (a pair of surrogates takes two units for four bytes). The table holds, for each character that is not ASCII, the offset
/// just behind it and the sum of `b - u` up to there; the UTF-16 offset is the byte offset less the last sum before it.
/// ASCII text has an empty table.
#[derive(Debug, Default)]
pub struct Utf16 {
    behind: Vec<u32>,
    surplus: Vec<u32>,
}

impl Utf16 {
    /// Reads the text once.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut table = Self::default();
        let mut sum = 0;
        for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
            sum += c.len_utf8() - c.len_utf16();
            table.behind.push(crate::Span::bytes(at + c.len_utf8()));
            table.surplus.push(crate::Span::bytes(sum));
        }
        table
    }

    /// The UTF-16 offset of the character boundary at byte `at`.
    #[must_use]
    pub fn offset(&self, at: u32) -> u32 {
        let before = self.behind.partition_point(|&b| b <= at);
        at - before.checked_sub(1).map_or(0, |i| self.surplus[i])
    }
}

#[cfg(test)]
mod tests {
    use super::Utf16;

    #[test]
    fn agrees_with_the_encoder_at_every_boundary() {
        for text in ["", "plain", "“Jürgen”", "a😀b", "\u{feff}é\u{1F1EB}\u{1F1F7}z"] {
            let table = Utf16::new(text);
            for at in (0..=text.len()).filter(|&i| text.is_char_boundary(i)) {
                let expected = text[..at].encode_utf16().count();
                assert_eq!(table.offset(crate::Span::bytes(at)) as usize, expected, "{text:?} at {at}");
            }
        }
    }
}
