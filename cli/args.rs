//! What the command may be told.

use std::ffi::OsStr;
use std::fs;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::thread;

use clap::{Parser, ValueEnum};

use nutgraf::Names;

use crate::border::{self, day};

/// Summarizes archives of press releases: one release a line in, {"text", "id"?, "released"?} or a string,
/// one {"id"?, "summary"} a line out, in the same order.
#[derive(Parser)]
#[command(name = "nutgraf", version)]
pub struct Args {
    /// Reads standard input where no FILE is named, or where it is "-"; gzip and zstd are unpacked
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// Taken for the sake of `npx nutgraf --jsonl`: this command does nothing else
    #[arg(long)]
    jsonl: bool,

    /// How many sentences the gist keeps
    #[arg(long, value_name = "N", default_value_t = 3)]
    pub sentences: u32,

    /// How many key facts are kept
    #[arg(long, value_name = "N", default_value_t = 8)]
    pub facts: u32,

    /// YYYY-MM-DD that relative dates resolve against where the text states no date of issue
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub released: Option<String>,

    /// A file of JSON with names that are known, {"people"?, "organizations"?, "places"?} a list each: evidence where they stand in a text
    #[arg(long, value_name = "FILE", value_parser = names)]
    pub names: Option<Names>,

    /// Writes to a file, compressed where its name ends in .gz or .zst
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,

    /// Goes on with an output that was cut short: releases whose "id" stands in it are left out
    #[arg(long, requires = "out")]
    pub resume: bool,

    /// How the output is compressed, whatever its name
    #[arg(long, value_enum, value_name = "KIND")]
    compress: Option<Packing>,

    /// How many threads read (default: one a core)
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

/// How an output is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Packing {
    /// Not at all.
    None,
    /// As gzip does.
    Gz,
    /// As zstd does.
    Zst,
}

fn names(path: &str) -> Result<Names, String> {
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    border::names(serde_json::from_str(&text).map_err(|error| error.to_string())?)
}

impl Args {
    pub fn threads(&self) -> usize {
        self.threads.or(thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get)
    }

    pub fn packing(&self) -> Packing {
        let named = match self.out.as_deref().and_then(|out| out.extension()).and_then(OsStr::to_str) {
            Some("gz") => Packing::Gz,
            Some("zst") => Packing::Zst,
            _ => Packing::None,
        };
        self.compress.unwrap_or(named)
    }
}
