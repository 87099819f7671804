//! What the contract promises of every text: verbatim excerpts, ordered parts, sentences that cover, no panic.

mod promises;

use std::fs;
use std::path::Path;

use nutgraf::{Doc, Names, Options};
use proptest::prelude::*;

/// The texts of a folder whose names end in `end`, by name.
fn texts(folder: &str, end: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).expect("the folder").map(|e| e.expect("an entry").path());
    let mut paths: Vec<_> = entries.filter(|p| p.to_str().is_some_and(|p| p.ends_with(end))).collect();
    paths.sort();
    paths.iter().map(|p| String::from_utf8_lossy(&fs::read(p).expect("a text")).into_owned()).collect()
}

/// The releases of the golden tests.
fn releases() -> Vec<String> {
    texts("tests/golden", ".txt")
}

/// Checks all that the contract promises of `text`, and that it is read the same way again.
#[track_caller]
fn check(text: &str) {
    check_with(text, &Options::default());
    assert!(promises::is_same_again(text, &Options::default()), "{text}");
}

#[track_caller]
fn check_with(text: &str, options: &Options) {
    let broken = promises::broken(text, options);
    assert!(broken.is_empty(), "{}\n{text}", broken.join("\n"));
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

/// What an editor, a feed or a mail may put before a text.
const OPENERS: &[&str] = &[
    "(", "[", "{", "“", "‘", "\"", "'", "«", "„", "— ", "– ", "- ", "—", "• ", "* ", ", ", ": ", "…", "(“", "said “",
    "# ",
];

/// The releases cut behind each token, where no stop tells that it is the end.
#[test]
fn releases_cut_at_every_token_keep_the_promises() {
    for text in releases() {
        let doc = Doc::new(&text);
        for i in (0..doc.tokens.len()).filter(|&i| !matches!(doc.word(i), "." | "!" | "?")) {
            check_with(&text[..doc.tokens[i].span.end as usize], &Options::default());
        }
    }
}

#[test]
fn releases_behind_every_opening_mark_keep_the_promises() {
    for text in releases() {
        for opener in OPENERS {
            check(&format!("{opener}{text}"));
        }
    }
}

#[test]
fn every_sentence_alone_keeps_the_promises() {
    for text in releases() {
        for sentence in nutgraf::sentences(&text) {
            let words = sentence.of(&text);
            check(words);
            check(words.trim_end_matches(['.', '!', '?', '”', '"']));
            for opener in OPENERS {
                check_with(&format!("{opener}{words}"), &Options::default());
            }
        }
    }
}

/// Any number of sentences and facts, and days at both ends of the calendar.
#[test]
fn every_option_keeps_the_promises() {
    for text in releases().iter().map(String::as_str).chain(["It opens next January, on Friday or in ten years.", ""]) {
        for released in [None, Some("0000-01-01"), Some("0001-01-01"), Some("2024-02-29"), Some("9999-12-31"), Some("")]
        {
            for count in [0, 1, usize::MAX] {
                let released = released.map(str::to_owned);
                check_with(text, &Options { sentences: count, facts: count, released, ..Options::default() });
            }
        }
    }
}

/// Whatever words of the text are said to be names, and of whom.
#[test]
fn any_names_keep_the_promises() {
    for text in releases() {
        let words: Vec<_> = text.split_whitespace().collect();
        let of = |len: usize, from: usize| words[from..].chunks(len).map(|words| words.join(" ")).collect::<Vec<_>>();
        for (one, two, three) in [(1, 2, 3), (2, 3, 1), (3, 1, 2)] {
            let names = Names { people: of(one, 0), organizations: of(two, 1), places: of(three, 2) };
            check_with(&text, &Options { names, ..Options::default() });
        }
    }
}

#[test]
fn known_faults_are_still_there() {
    for (promise, text) in promises::FAULTS {
        let broken = promises::check(text, &Options::default());
        assert!(broken.iter().any(|(p, _)| p == promise), "“{promise}” holds for {text:?}: strike it from the list");
    }
}

/// What the fuzzer found its way with.
#[test]
fn the_corpus_of_the_fuzzer_keeps_the_promises() {
    for text in texts("fuzz/corpus", "") {
        check(&text);
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
