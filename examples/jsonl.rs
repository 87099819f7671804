//! Summarizes JSON lines: `{"id", "text"}` on standard input, `{"id", "summary", "sentences"}` on standard output.
//! An `input` stands in for `text`; `published` or `reference_date` is taken as the date of issue.

use std::io::{self, BufRead, Write};

use nutgraf::wire::{self, Native};
use serde_json::{Value, json};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?)?;
        writeln!(out, "{}", summarize(&line))?;
    }
    out.flush()
}

fn summarize(line: &Value) -> Value {
    let field = |name: &str| line.get(name).and_then(Value::as_str);
    let text = field("text").or(field("input")).unwrap_or_default();
    let released = field("reference_date").or(field("published")).and_then(|d| d.get(..10)).map(str::to_owned);
    let options = nutgraf::Options { released, ..Default::default() };
    let slice = Native::new(text);
    let summary = wire::wire(&nutgraf::summarize(text, &options), &slice);
    json!({ "id": line["id"], "summary": summary, "sentences": wire::bounds(&nutgraf::sentences(text), &slice) })
}
