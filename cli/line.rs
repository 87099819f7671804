//! One line of an archive: a release in, its summary out.

use std::borrow::Cow;
use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use nutgraf::Options;
use nutgraf::wire::{self, Native};
use serde::{Deserialize, Deserializer, Serialize};
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

#[derive(Deserialize)]
struct Release<'a> {
    #[serde(borrow, default, deserialize_with = "as_it_is")]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    text: Option<&'a RawValue>,
    #[serde(borrow)]
    released: Option<&'a RawValue>,
}

/// An id of null is one, too.
fn as_it_is<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<&'de RawValue>, D::Error> {
    <&RawValue>::deserialize(deserializer).map(Some)
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
        Self { options: Options { sentences, facts, released: args.released.clone() }, done, packing }
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

/// An object with the fields of a release, or a string that is its text.
fn release(words: &str) -> serde_json::Result<Release<'_>> {
    if words.starts_with('"') {
        let text = serde_json::from_str(words)?;
        return Ok(Release { id: None, text: Some(text), released: None });
    }
    serde_json::from_str(words)
}

fn string(raw: &RawValue) -> Option<Cow<'_, str>> {
    serde_json::from_str::<String>(raw.get()).ok().map(Cow::Owned)
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
