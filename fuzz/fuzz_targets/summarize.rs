//! Reads any text under any options, and stops where a promise of the contract is broken.

#![no_main]

#[path = "../../tests/promises/mod.rs"]
mod promises;

use libfuzzer_sys::fuzz_target;
use nutgraf::Options;

fuzz_target!(|text: &str| {
    let options = options(text.len());
    let broken = promises::broken(text, &options);
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    assert!(promises::is_same_again(text, &options), "another summary of the same text");
});

/// Options that differ from text to text, the same for the same text.
fn options(seed: usize) -> Options {
    let released = [None, Some("2024-02-29"), Some("9999-12-31"), Some("0000-01-01")][seed % 4].map(str::to_owned);
    let sentences = [3, 0, usize::MAX][seed % 3];
    Options { sentences, facts: sentences.saturating_add(5), released }
}
