//! What the contract promises of every text: verbatim excerpts, ordered parts, sentences that cover, no panic.

use std::fs;
use std::path::Path;

use nutgraf::wire::{self, Native};
use nutgraf::{Doc, Options};
use proptest::prelude::*;
use serde_json::Value;

/// The summary as JavaScript gets it.
fn summary(text: &str) -> Value {
    let summary = nutgraf::summarize(text, &Options::default());
    serde_json::to_value(wire::wire(&summary, &Native::new(text))).expect("serializable")
}

/// The releases of the golden tests.
fn releases() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let entries = fs::read_dir(folder).expect("the folder").map(|e| e.expect("an entry").path());
    let mut texts: Vec<_> = entries.filter(|p| p.extension().is_some_and(|e| e == "txt")).collect();
    texts.sort();
    texts.iter().map(|p| fs::read_to_string(p).expect("a text")).collect()
}

/// Start and end of an object that has both.
fn bounds(value: &Value) -> Option<(usize, usize)> {
    let at = |key: &str| value.get(key)?.as_u64().and_then(|n| usize::try_from(n).ok());
    Some((at("start")?, at("end")?))
}

/// Checks every excerpt in `value` against the text in UTF-16.
fn check_excerpts(value: &Value, units: &[u16]) {
    if let Some((start, end)) = bounds(value) {
        assert!(start < end && end <= units.len(), "{value}");
        let words = String::from_utf16(&units[start..end]).expect("no half of a surrogate pair");
        assert_eq!(value.get("text").map_or(words.as_str(), |t| t.as_str().expect("a string")), words);
    }
    match value {
        Value::Array(items) => items.iter().for_each(|v| check_excerpts(v, units)),
        Value::Object(fields) => fields.values().for_each(|v| check_excerpts(v, units)),
        _ => {}
    }
}

/// Checks that the items stand in order and don't overlap.
fn check_order(items: &Value) {
    let spans: Vec<_> = items.as_array().expect("an array").iter().filter_map(bounds).collect();
    assert!(spans.windows(2).all(|w| w[0].1 <= w[1].0), "{items}");
}

/// Checks that every token lies in exactly one sentence and one section, and that only white space lies between.
fn check_cover(text: &str) {
    let doc = Doc::new(text);
    let sections = doc.sections.iter().flat_map(|s| s.tokens.clone());
    assert!(sections.eq(0..doc.tokens.len()));
    let sentences = doc.sentences.iter().flat_map(|s| s.tokens.clone());
    assert!(sentences.eq(0..doc.tokens.len()));
    let mut end = 0;
    for s in nutgraf::sentences(text) {
        assert!(is_blank(&text[end..s.start as usize]));
        end = s.end as usize;
    }
    assert!(is_blank(&text[end..]));
}

fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c == '\u{feff}')
}

/// Checks all that the contract promises of `text`.
fn check(text: &str) {
    let summary = summary(text);
    check_excerpts(&summary, &text.encode_utf16().collect::<Vec<_>>());
    check_order(&summary["sections"]);
    check_order(&summary["gist"]);
    check_cover(text);
    assert_eq!(summary, self::summary(text));
}

#[test]
fn releases_keep_the_promises() {
    for text in releases() {
        check(&text);
    }
}

/// Texts that end, or begin, where a rule looks for one token more.
const CUT: &[&str] = &[
    "On Monday he said",
    "In May Roe said",
    "Wick Calls Roe As",
    "“The board has a plan that will bring boats back to our quay,” Mr Roe said",
    "A man who let a bird into the plane on the Wick flight could face charges, officials say",
    "OSLO – The yard was opened on Monday by Halvorsen Marine AS",
    "OSLO, Norway – Halvorsen Marine AS opened a yard.\n\nFor more: Halvorsen Marine AS",
    "(said “we go”",
    "(WICK) Ann Poe opened the school, saying “We open the school in Wick today.”",
    "(WICK — Ann Poe opens the school, saying: “We open it.”",
    "(said Ann Poe: “We opened a school in Wick today.”",
    "(WICK saying“too much",
    "“We opened the school in the town of Wick.”, Ann Poe.",
    "and up 5%",
];

#[test]
fn cut_texts_keep_the_promises() {
    for text in CUT {
        check(text);
    }
}

#[test]
fn line_ends_do_not_matter() {
    for text in releases() {
        let count = |text: &str| nutgraf::sentences(text).len();
        assert_eq!(count(&text), count(&text.replace('\n', "\r\n")));
    }
}

/// Texts that tempt a reader to look back again and again.
const RUNS: &[&str] = &["a", "1", ".", "\"", "“", "(", "-", "@", "\n", "😀", "\u{300}"];
const PHRASES: &[&str] = &[
    "a ",
    "A. ",
    "1. ",
    "( ",
    "“A.” ",
    "3 May ",
    "from 1 to 2 ",
    "$1 ",
    "Mr. Roe ",
    "said Roe ",
    "a@b.c ",
    "+1 ",
    "About Roe\n\n",
    "Contact: Roe\n",
    "A",
    "'",
    "[",
    "/",
    ",",
    ":",
    "#",
    "*",
    "•",
    "$",
    "é",
    "吴",
    "* a\n",
    "OSLO – ",
    "the ",
    "‘a’ ",
    "“a ",
    "”",
    "Roe and ",
    "of the ",
];

#[test]
fn long_runs_of_one_character_end() {
    for run in RUNS {
        let text = run.repeat((1 << 20) / run.len());
        assert_eq!(nutgraf::summarize(&text, &Options::default()).language, "en");
    }
}

#[test]
fn long_runs_of_one_phrase_keep_the_promises() {
    for run in PHRASES {
        check(&run.repeat((1 << 12) / run.len()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn any_marks(text in "[A-Za-z0-9 .,:;!?'\"“”‘’()\\[\\]/@#$£€%•*\n\t–—-]{0,300}") {
        check(&text);
    }

    #[test]
    fn cut_releases(seed in any::<usize>(), from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>(), glue in any::<String>()) {
        let texts = releases();
        let chars: Vec<char> = texts[seed % texts.len()].chars().collect();
        let (a, b) = (from.index(chars.len()), to.index(chars.len()));
        let (a, b) = (a.min(b), a.max(b));
        let cut: String = chars[..a].iter().chain(glue.chars().collect::<Vec<_>>().iter()).chain(&chars[b..]).collect();
        check(&cut);
    }
}
