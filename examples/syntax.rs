//! Prints tags, chunks and clauses under the words of a text: `cargo run --example syntax FILE`, or standard input.

use std::io::{self, Read};

use nutgraf::Doc;
use nutgraf::syntax::{Syntax, show};

fn main() -> io::Result<()> {
    let mut text = String::new();
    match std::env::args().nth(1) {
        Some(path) => text = std::fs::read_to_string(path)?,
        None => drop(io::stdin().read_to_string(&mut text)?),
    }
    let doc = Doc::new(&text);
    print!("{}", show::all(&doc, &Syntax::new(&doc)));
    Ok(())
}
