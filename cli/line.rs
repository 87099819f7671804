//! One line of an archive: a release in, its summary out.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use nutgraf::Options;
use nutgraf::wire::{self, Native};
use serde::Serialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use crate::args::{Args, Packing};
use crate::border::{check_length, day};
use crate::input::Batch;
use crate::{json, output};

/// What became of a bunch of lines.
#[derive(Default)]
pub struct Answer {
    pub output: Vec<u8>,
    pub done: usize,
    pub known: usize,
    pub bad: Vec<Bad>,
}

/// A line that could not be read.
pub struct Bad {
    pub line: usize,
    pub id: Option<String>,
    pub reason: String,
}

/// The fields as they are written; an id of null is one, too.
#[derive(Default)]
struct Release<'a> {
    id: Option<&'a RawValue>,
    text: Option<&'a RawValue>,
    released: Option<&'a RawValue>,
}

#[derive(Serialize)]
struct Summarized<'a, S> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a RawValue>,
    summary: S,
}

/// Reads bunches of lines.
pub struct Reader {
    options: Options,
    /// The ids that need not be read again; None where nothing is resumed.
    done: Option<HashSet<Box<str>>>,
    packing: Packing,
}

impl Reader {
    pub fn new(args: &Args, done: Option<HashSet<Box<str>>>, packing: Packing) -> Self {
        let (sentences, facts) = (args.sentences as usize, args.facts as usize);
        let (released, names) = (args.released.clone(), args.names.clone().unwrap_or_default());
        Self { options: Options { sentences, facts, released, names }, done, packing }
    }

    pub fn answer(&self, batch: &Batch) -> Answer {
        let mut answer = Answer::default();
        for (line, bytes) in (batch.first..).zip(&batch.lines) {
            match bytes {
                Some(bytes) => self.add(&mut answer, line, &words(bytes)),
                None => answer.bad.push(Bad { line, id: None, reason: "too long".to_owned() }),
            }
        }
        answer.output = output::pack(self.packing, answer.output);
        answer
    }

    fn add(&self, answer: &mut Answer, line: usize, words: &str) {
        let words = words.trim_start_matches('\u{feff}').trim();
        if words.is_empty() {
            return;
        }
        let before = answer.output.len();
        let (id, result) = match release(words) {
            Ok(release) => (release.id.map(ToString::to_string), self.summary(&release, &mut answer.output)),
            Err(error) => (None, Err(error.to_string())),
        };
        match result {
            Ok(true) => answer.done += 1,
            Ok(false) => answer.known += 1,
            Err(reason) => {
                answer.output.truncate(before);
                answer.bad.push(Bad { line, id, reason });
            }
        }
    }

    /// Writes the line of a release, unless that was done before.
    fn summary(&self, release: &Release, out: &mut Vec<u8>) -> Result<bool, String> {
        match (&self.done, release.id) {
            (Some(_), None) => return Err("no \"id\", which --resume goes by".to_owned()),
            (Some(done), Some(id)) if done.contains(id.get()) => return Ok(false),
            _ => {}
        }
        let text: Cow<str> = release.text.and_then(string).ok_or("no \"text\"")?;
        check_length(&text)?;
        let options = Options { released: self.released(release)?, ..self.options.clone() };
        let written = catch_unwind(AssertUnwindSafe(|| write(release.id, &text, &options, out)));
        written.map_err(|_| "the text could not be read; others can be")?.map_err(|error| error.to_string())?;
        Ok(true)
    }

    fn released(&self, release: &Release) -> Result<Option<String>, String> {
        match release.released.map(RawValue::get) {
            None | Some("null" | "\"\"" | "0" | "false") => Ok(self.options.released.clone()),
            Some(raw) => {
                let given = serde_json::from_str::<String>(raw).unwrap_or_else(|_| raw.to_owned());
                day(&given).map(Some)
            }
        }
    }
}

/// An object with the fields of a release, of two of one name the last, or a string that is its text; of anything else, nothing.
fn release(words: &str) -> serde_json::Result<Release<'_>> {
    if words.starts_with('"') {
        return Ok(Release { text: Some(serde_json::from_str(words)?), ..Release::default() });
    }
    if !words.starts_with('{') {
        return serde_json::from_str::<IgnoredAny>(words).map(|_| Release::default());
    }
    let fields: HashMap<String, &RawValue> = serde_json::from_str(words)?;
    let field = |name: &str| fields.get(name).copied();
    Ok(Release { id: field("id"), text: field("text"), released: field("released") })
}

fn string(raw: &RawValue) -> Option<Cow<'_, str>> {
    let read = |json: &str| serde_json::from_str::<String>(json).ok().map(Cow::Owned);
    read(raw.get()).or_else(|| read(&paired(raw.get())))
}

/// A string of JSON with U+FFFD for each half of a surrogate pair that lacks the other: it takes one UTF-16 unit, too.
fn paired(json: &str) -> String {
    let unit = |at: usize| {
        let digits = json.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let (mut made, mut rest) = (String::with_capacity(json.len()), 0);
    while let Some(at) = json[rest..].find('\\').map(|found| rest + found) {
        made.push_str(&json[rest..at]);
        let low = unit(at + 6).is_some_and(|low| (0xdc00..0xe000).contains(&low));
        let (len, lone) = match unit(at) {
            Some(0xd800..0xdc00) if low => (12, false),
            Some(0xd800..0xe000) => (6, true),
            Some(_) => (6, false),
            None => (2, false),
        };
        rest = at + len;
        made.push_str(if lone { "\\ufffd" } else { &json[at..rest] });
    }
    made.push_str(&json[rest..]);
    made
}

fn write(id: Option<&RawValue>, text: &str, options: &Options, out: &mut Vec<u8>) -> serde_json::Result<()> {
    let summary = wire::wire(&nutgraf::summarize(text, options), &Native::new(text));
    json::write(&Summarized { id, summary }, out)?;
    out.push(b'\n');
    Ok(())
}

/// The words of a line: UTF-8, be it hurt, or else windows-1252.
fn words(line: &[u8]) -> Cow<'_, str> {
    let read = String::from_utf8_lossy(line);
    let Cow::Owned(hurt) = &read else { return read };
    let lost = hurt.matches('\u{fffd}').count();
    let kept = hurt.chars().filter(|c| !c.is_ascii()).count() - lost;
    if kept > lost { read } else { encoding_rs::WINDOWS_1252.decode_without_bom_handling(line).0 }
}

#[cfg(test)]
mod tests {
    use super::paired;

    #[test]
    fn halves_of_pairs_are_replaced() {
        for (given, expected) in [
            (r#""a\ud83d\udca1b""#, r#""a\ud83d\udca1b""#),
            (r#""\ud800 said\udc00""#, r#""\ufffd said\ufffd""#),
            (r#""\ud800\ud83d\udca1""#, r#""\ufffd\ud83d\udca1""#),
            (r#""\\ud800 \n\u0041""#, r#""\\ud800 \n\u0041""#),
            (r#""\ud800""#, r#""\ufffd""#),
            (r#""é\ud800é""#, r#""é\ufffdé""#),
        ] {
            assert_eq!(paired(given), expected);
        }
    }
}
