//! Files of lines, whatever they are packed in and whichever form of Unicode they are in, in bunches worth a thread's while.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use encoding_rs_io::DecodeReaderBytesBuilder;
use flate2::read::MultiGzDecoder;

/// How many bytes of lines are one bunch.
const BATCH: usize = 1 << 18;

/// The longest line that is held.
const LONGEST: usize = 1 << 27;

/// How much of a file is looked at to tell what it is.
const SAMPLE: u64 = 4096;

type Source = Box<dyn Read + Send>;

/// Lines, each without its end; None stands for one that is too long to hold.
pub struct Batch {
    pub first: usize,
    pub lines: Vec<Option<Vec<u8>>>,
}

/// The lines of a file in bunches; an error is the last of them.
pub fn batches(file: &Path) -> io::Result<impl Iterator<Item = io::Result<Batch>> + Send> {
    let source: Source = if file.as_os_str() == "-" { Box::new(io::stdin()) } else { Box::new(File::open(file)?) };
    let reader = BufReader::with_capacity(BATCH, unicode(unpacked(source)?)?);
    Ok(Batches { reader, next: 1, over: false })
}

struct Batches<R> {
    reader: R,
    next: usize,
    over: bool,
}

impl<R: BufRead> Iterator for Batches<R> {
    type Item = io::Result<Batch>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.over {
            return None;
        }
        let batch = self.batch();
        self.over |= batch.is_err();
        batch.map(|b| (!b.lines.is_empty()).then_some(b)).transpose()
    }
}

impl<R: BufRead> Batches<R> {
    /// What was read before an error is lost with it: a compressed file that breaks there is not to be trusted further.
    fn batch(&mut self) -> io::Result<Batch> {
        let (mut lines, mut size) = (Vec::new(), 0);
        while size < BATCH && !self.over {
            match line(&mut self.reader, LONGEST)? {
                Some(line) => {
                    size += line.as_ref().map_or(0, Vec::len) + 1;
                    lines.push(line);
                }
                None => self.over = true,
            }
        }
        let first = self.next;
        self.next += lines.len();
        Ok(Batch { first, lines })
    }
}

/// The next line; None at the end.
#[allow(clippy::option_option, reason = "the end of the file, and a line too long to hold")]
fn line(reader: &mut impl BufRead, longest: usize) -> io::Result<Option<Option<Vec<u8>>>> {
    let mut line = Vec::new();
    if reader.by_ref().take(longest as u64 + 1).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    } else if line.len() > longest {
        reader.skip_until(b'\n')?;
        return Ok(Some(None));
    }
    Ok(Some(Some(line)))
}

/// The first bytes of a source, and the source with them.
fn peeked(mut source: Source) -> io::Result<(Vec<u8>, Source)> {
    let mut head = Vec::new();
    source.by_ref().take(SAMPLE).read_to_end(&mut head)?;
    Ok((head.clone(), Box::new(Cursor::new(head).chain(source))))
}

fn unpacked(source: Source) -> io::Result<Source> {
    let (head, source) = peeked(source)?;
    Ok(match head.as_slice() {
        [0x1f, 0x8b, ..] => Box::new(MultiGzDecoder::new(source)),
        [0x28, 0xb5, 0x2f, 0xfd, ..] => Box::new(zstd::Decoder::new(source)?),
        _ => source,
    })
}

fn unicode(source: Source) -> io::Result<Source> {
    let (head, source) = peeked(source)?;
    let Some(encoding) = wide(&head) else { return Ok(source) };
    Ok(Box::new(DecodeReaderBytesBuilder::new().encoding(Some(encoding)).build(source)))
}

/// Most letters of English are one byte and a zero in UTF-16, which no other text has.
fn wide(head: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return (encoding != encoding_rs::UTF_8).then_some(encoding);
    }
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let (low, high) = (even.min(odd), even.max(odd));
    let told = high * 4 >= head.len() && low * 20 <= head.len() && high > 0;
    told.then_some(if odd == high { UTF_16LE } else { UTF_16BE })
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn a_line_too_long_to_hold_is_left_out() {
        let mut text = &b"ab\ncdefgh\ni\n\nj"[..];
        let found: Vec<_> = std::iter::from_fn(|| line(&mut text, 5).unwrap()).collect();
        let held = |words: &str| Some(words.as_bytes().to_vec());
        assert_eq!(found, [held("ab"), None, held("i"), held(""), held("j")]);
    }
}
