//! Where the lines go: standard output or a file, packed in pieces that each stand alone, so that an output which was cut short
//! can be gone on with.

use std::collections::HashSet;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::Path;

use flate2::Compression;
use flate2::bufread::GzDecoder;
use flate2::write::GzEncoder;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use crate::args::{Args, Packing};
use crate::progress;

/// The ids that an output holds.
type Ids = HashSet<Box<str>>;

pub struct Output {
    pub packing: Packing,
    to: Box<dyn Write>,
}

impl Output {
    /// Opens it; where it is to be gone on with, returns the ids that stand in it.
    pub fn open(args: &Args) -> io::Result<(Self, Option<Ids>)> {
        let packing = args.packing();
        let Some(path) = &args.out else { return Ok((Self { packing, to: Box::new(io::stdout().lock()) }, None)) };
        if args.resume && path.exists() {
            let (ids, file) = resume(path, packing)?;
            return Ok((Self { packing, to: Box::new(file) }, Some(ids)));
        }
        let file = File::create_new(path).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => io::Error::other("is there already; --resume goes on with it"),
            _ => error,
        })?;
        Ok((Self { packing, to: Box::new(file) }, args.resume.then(Ids::new)))
    }

    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.to.write_all(bytes)?;
        self.to.flush()
    }
}

/// A piece that can be unpacked without those before it.
pub fn pack(packing: Packing, bytes: Vec<u8>) -> Vec<u8> {
    if bytes.is_empty() {
        return bytes;
    }
    match packing {
        Packing::None => bytes,
        Packing::Gz => {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
            encoder.write_all(&bytes).and_then(|()| encoder.finish()).expect("memory takes what is written")
        }
        Packing::Zst => zstd::encode_all(&*bytes, 0).expect("memory takes what is written"),
    }
}

/// Drops what stands behind the last whole piece, and returns the ids before it. A file that is no such output is left as it is.
fn resume(path: &Path, packing: Packing) -> io::Result<(Ids, File)> {
    let mut file = OpenOptions::new().read(true).write(true).open(path)?;
    let (ids, whole) = whole(&file, packing)?;
    let rest = file.metadata()?.len() - whole;
    if whole == 0 && !is_begun(&start(path, packing)?) {
        return Err(io::Error::other(
            "is no output of this command, packed as its name says; nothing of it was changed",
        ));
    }
    if rest > 0 {
        progress::tell(&format!("{}: {rest} bytes behind the last whole release are dropped", path.display()));
    }
    file.set_len(whole)?;
    file.seek(SeekFrom::End(0))?;
    Ok((ids, file))
}

/// The ids in a file, and how many of its bytes are whole pieces. Only the last one may be cut: what is whole and no output is not ours.
fn whole(file: &File, packing: Packing) -> io::Result<(Ids, u64)> {
    let mut reader = Counted { inner: BufReader::with_capacity(1 << 18, file), taken: 0 };
    let (mut ids, mut whole) = (Ids::new(), 0);
    while !reader.fill_buf()?.is_empty() {
        let Some(piece) = piece(&mut reader, packing).ok().filter(|piece| piece.ends_with(b"\n")) else { break };
        let lines = read(&piece).ok_or_else(|| {
            io::Error::other(format!("is no output of this command behind byte {whole}; nothing of it was changed"))
        })?;
        ids.extend(lines);
        whole = reader.taken;
    }
    Ok((ids, whole))
}

/// What can be unpacked of the first bytes of a file that has no whole piece.
fn start(path: &Path, packing: Packing) -> io::Result<Vec<u8>> {
    let (mut packed, mut plain) = (Vec::new(), Vec::new());
    File::open(path)?.take(1 << 20).read_to_end(&mut packed)?;
    // It breaks off, or else it were whole.
    let opens = |magic: &[u8]| magic.starts_with(&packed[..packed.len().min(magic.len())]);
    let _ = match packing {
        Packing::Gz if opens(b"\x1f\x8b") => GzDecoder::new(&*packed).read_to_end(&mut plain),
        Packing::Zst if opens(b"\x28\xb5\x2f\xfd") => zstd::Decoder::with_buffer(&*packed)?.read_to_end(&mut plain),
        Packing::None | Packing::Gz | Packing::Zst => return Ok(packed),
    };
    Ok(plain)
}

/// Whether the command may have begun a line so.
fn is_begun(start: &[u8]) -> bool {
    const SUMMARY: &[u8] = b"\"summary\":{\"schema\":";
    let opens = |name: &[u8]| start.starts_with(name) || name.starts_with(start);
    let long = start.len() > 1 << 10;
    (opens(b"{\"id\":") || opens(b"{\"summary\":")) && (!long || start.windows(SUMMARY.len()).any(|w| w == SUMMARY))
}

fn piece(reader: &mut impl BufRead, packing: Packing) -> io::Result<Vec<u8>> {
    let mut piece = Vec::new();
    match packing {
        Packing::None => reader.read_until(b'\n', &mut piece),
        Packing::Gz => GzDecoder::new(reader).read_to_end(&mut piece),
        Packing::Zst => zstd::Decoder::with_buffer(reader)?.single_frame().read_to_end(&mut piece),
    }?;
    Ok(piece)
}

#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(rename = "summary")]
    _summary: IgnoredAny,
}

/// The ids of a piece of whole lines.
fn read(piece: &[u8]) -> Option<Vec<Box<str>>> {
    let lines = piece.strip_suffix(b"\n")?.split(|&b| b == b'\n');
    let ids = lines.map(|line| serde_json::from_slice::<Line>(line).ok().map(|l| l.id.map(|id| id.get().into())));
    Some(ids.collect::<Option<Vec<_>>>()?.into_iter().flatten().collect())
}

/// A reader that knows how much was taken of it.
struct Counted<R> {
    inner: R,
    taken: u64,
}

impl<R: BufRead> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Counted<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.taken += count as u64;
        self.inner.consume(count);
    }
}
