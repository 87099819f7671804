//! Prints what the gist's weights are learned from: for JSON lines as `jsonl` reads them, one line a text with the names of the
//! features and, for each candidate sentence, its words and the values.

use std::io::{self, BufRead, Write};

use nutgraf::gist::feature::{FEATURES, Page};
use nutgraf::{Options, Reading};
use serde_json::{Value, json};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?)?;
        writeln!(out, "{}", rows(&line))?;
    }
    out.flush()
}

fn rows(line: &Value) -> Value {
    let text = line["text"].as_str().unwrap_or_default();
    let reading = Reading::new(text, &Options::default());
    let page = Page::new(&reading);
    let row = |c| json!({ "sentence": page.span(c).of(text), "values": page.values(c) });
    let rows: Vec<_> = page.candidates.iter().map(row).collect();
    let names: Vec<_> = FEATURES.iter().map(|(name, _)| *name).collect();
    json!({ "id": line["id"], "features": names, "candidates": rows })
}
