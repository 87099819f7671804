//! Prints why a name or a quotation was read as it was: `cargo run --example explain FILE`, or standard input. For each name its kind,
//! the rule that made it one and how far the next best reading is behind; for each quotation the rule that named its speaker.

use std::io::{self, Read};

use nutgraf::name::{self, Mention};
use nutgraf::{Options, Reading};

fn main() -> io::Result<()> {
    let mut text = String::new();
    match std::env::args().nth(1) {
        Some(path) => text = std::fs::read_to_string(path)?,
        None => drop(io::stdin().read_to_string(&mut text)?),
    }
    let reading = Reading::new(&text, &Options::default());
    for Mention { span, kind, rule, score, .. } in name::find(&reading.doc, &reading.syntax.tags, &reading.dates.all) {
        println!("{:?} {kind:?} by {rule:?}, {score} ahead", span.of(&text));
    }
    for (quote, rule) in reading.quotes.all.iter().zip(&reading.quotes.rules) {
        let speaker = quote.speaker.map_or("nobody", |speaker| speaker.name.of(&text));
        println!("{:?} {:?} by {speaker}: {rule}", quote.parts[0].of(&text), quote.kind);
    }
    Ok(())
}
