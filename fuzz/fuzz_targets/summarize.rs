//! Reads any text under any options, and stops where a promise of the contract is broken.

#![no_main]

#[path = "../../tests/promises/mod.rs"]
mod promises;

use libfuzzer_sys::fuzz_target;
use nutgraf::{Names, Options};

fuzz_target!(|text: &str| {
    let options = options(text);
    let broken = promises::broken(text, &options);
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    assert!(promises::is_same_again(text, &options), "another summary of the same text");
});

/// Options that differ from text to text, the same for the same text.
fn options(text: &str) -> Options {
    let seed = text.len();
    let released = [None, Some("2024-02-29"), Some("9999-12-31"), Some("0000-01-01")][seed % 4].map(str::to_owned);
    let sentences = [3, 0, usize::MAX][seed % 3];
    let words: Vec<_> = text.split(' ').take(50).collect();
    let names = |len| words.chunks(len).skip(seed % 2).map(|words| words.join(" ")).collect();
    let names = Names { people: names(2), organizations: names(3), places: names(1) };
    let names = if seed % 5 == 0 { names } else { Names::default() };
    Options { sentences, facts: sentences.saturating_add(5), released, names }
}
