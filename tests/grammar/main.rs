//! Generated dates, numbers and changes: every written form times value times sentence, with what must be read, and as many
//! sentences that hold none. The forms here are written apart from the grammar, so that neither copies the other's mistake.

mod chance;
mod changes;
mod dates;
mod money;
mod negatives;
mod nouns;
mod numbers;
mod relative;

use nutgraf::{Options, Summary};

/// The day of issue of the sentences that are set against one, a Wednesday.
const ISSUE: &str = "2024-05-15";

/// Reads one sentence as a text that was issued on `ISSUE`.
fn read(text: &str) -> Summary {
    nutgraf::summarize(text, &Options { released: Some(ISSUE.to_owned()), ..Options::default() })
}

/// The sentence with `words` in the place of "{}", and where they begin and end.
fn fill(frame: &str, words: &str) -> (String, u32, u32) {
    let at = frame.find("{}").expect("a place");
    let at = u32::try_from(at).expect("a short frame");
    let end = at + u32::try_from(words.len()).expect("short words");
    (frame.replace("{}", words), at, end)
}

/// Fails with the first of the sentences that were read wrong.
fn report(what: &str, count: usize, wrong: &[String]) {
    let shown = wrong.iter().take(60).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "{what}: {} of {count} wrong\n{shown}", wrong.len());
    println!("{what}: {count}");
}
