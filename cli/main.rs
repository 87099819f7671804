//! The command `nutgraf` in native code: archives of releases, one a line in, one summary a line out, on all cores.
//! Its lines are those of `npx nutgraf --jsonl`, byte for byte.

mod args;
mod border;
mod input;
mod json;
mod line;
mod output;
mod pool;
mod progress;

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::{ExitCode, exit};

use args::Args;
use clap::Parser;
use line::Reader;
use output::Output;
use progress::Progress;

fn main() -> ExitCode {
    let args = Args::parse();
    // A text at which the core fails is named like any line that can't be read; its backtrace helps nobody there.
    std::panic::set_hook(Box::new(|_| {}));
    match run(&args) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            progress::tell(&format!(
                "{}: {}",
                args.out.as_deref().unwrap_or(Path::new("output")).display(),
                plain(&error)
            ));
            ExitCode::FAILURE
        }
    }
}

/// Reads file after file; returns how many lines and files could not be read.
fn run(args: &Args) -> io::Result<usize> {
    let (mut output, done) = Output::open(args)?;
    let reader = Reader::new(args, done, output.packing);
    let standard = [PathBuf::from("-")];
    let files = if args.files.is_empty() { &standard[..] } else { &args.files };
    if files.iter().any(|file| is_standard(file)) && io::stdin().is_terminal() {
        progress::tell("reading from the terminal; Ctrl+D ends the text");
    }
    Ok(files.iter().map(|file| archive(file, args, &reader, &mut output)).sum())
}

fn archive(file: &Path, args: &Args, reader: &Reader, output: &mut Output) -> usize {
    let name = if is_standard(file) { "standard input".to_owned() } else { file.display().to_string() };
    let batches = match input::batches(file) {
        Ok(batches) => batches,
        Err(error) => {
            progress::tell(&format!("{name}: {}", plain(&error)));
            return 1;
        }
    };
    let mut progress = Progress::new(&name);
    pool::ordered(
        args.threads(),
        batches,
        |batch| batch.map(|b| reader.answer(&b)),
        |answer| match answer {
            Ok(answer) => {
                output.write(&answer.output).unwrap_or_else(|error| unwritable(&error));
                progress.add(&answer);
            }
            Err(error) => progress.broken(&plain(&error)),
        },
    );
    progress.end()
}

fn is_standard(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// Ends at once: whoever still reads or works has nothing to do. A reader that went away has had enough.
fn unwritable(error: &io::Error) -> ! {
    if error.kind() == io::ErrorKind::BrokenPipe {
        exit(0);
    }
    progress::tell(&format!("the output could not be written: {error}"));
    exit(1)
}

fn plain(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::IsADirectory => "is a folder; name the files in it".to_owned(),
        io::ErrorKind::PermissionDenied => "may not be read".to_owned(),
        io::ErrorKind::UnexpectedEof => "ends in the middle of its compressed data".to_owned(),
        _ => error.to_string(),
    }
}
