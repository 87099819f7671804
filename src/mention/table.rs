//! The patterns as state machines, read in place. The engine of `regex` makes their tables while the crate is built: what parses and
//! compiles patterns is no part of the program.

use std::sync::LazyLock;

use regex_automata::dfa::Automaton;
use regex_automata::dfa::sparse::DFA;
use regex_automata::{Anchored, Input};

/// A pattern, whose table is checked when it is first used.
pub struct Pattern(LazyLock<Option<DFA<&'static [u8]>>>);

impl Pattern {
    /// What matches at the start of `text`.
    pub fn find<'t>(&self, text: &'t str) -> Option<&'t str> {
        let input = Input::new(text).anchored(Anchored::Yes);
        let found = self.0.as_ref()?.try_search_fwd(&input).ok()??;
        text.get(..found.offset())
    }
}

macro_rules! patterns {
    ($($name:ident)*) => {
        $(pub static $name: Pattern = Pattern(LazyLock::new(|| {
            DFA::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/", stringify!($name)))).ok().map(|(table, _)| table)
        }));)*
        #[cfg(test)]
        const ALL: &[(&str, &Pattern)] = &[$((stringify!($name), &$name)),*];
    };
}

patterns! {
    DOMAIN URL HOST
    INTERNATIONAL AMERICAN SPACED_AMERICAN NATIONAL TOLL_FREE SERVICE BLOCK LABELLED EXTENSION
    SPELLED
}

#[cfg(test)]
mod tests {
    use std::fs;

    use proptest::prelude::Strategy;
    use proptest::strategy::ValueTree;
    use proptest::string::string_regex;
    use proptest::test_runner::TestRunner;
    use regex::Regex;

    use super::ALL;
    use crate::mention::regexes::REGEXES;

    /// Each pattern as its table and as `regex` has it.
    fn pairs() -> impl Iterator<Item = (&'static super::Pattern, Regex)> {
        ALL.iter().zip(REGEXES).map(|(&(name, table), (regex_name, regex))| {
            assert_eq!(name, regex_name);
            (table, Regex::new(&format!("^(?:{regex})")).expect("a pattern"))
        })
    }

    /// Asserts that tables and `regex` find the same; says how often each found something.
    fn check(candidates: &[&str]) -> Vec<usize> {
        let found = |(table, regex): (&super::Pattern, Regex)| {
            let check = |text: &&&str| {
                let expected = regex.find(text).map(|m| m.as_str());
                assert_eq!(table.find(text), expected, "{regex} in {text:?}");
                expected.is_some()
            };
            candidates.iter().filter(check).count()
        };
        pairs().map(found).collect()
    }

    /// Texts that match, followed by something, cut short, with another character within.
    fn around(text: &str, cut: usize) -> Vec<String> {
        const BEHIND: [&str; 10] = ["", " ", "-", "7", "x", "_", ".", "é", "/a", " ext. 12"];
        let (cut, _) = text.char_indices().nth(cut % text.len()).unwrap_or_default();
        let behind = BEHIND.iter().map(|behind| format!("{text}{behind}"));
        let within = BEHIND.iter().map(|within| format!("{}{within}{}", &text[..cut], &text[cut..]));
        behind.chain(within).chain([text[..cut].to_owned(), text.to_uppercase()]).collect()
    }

    #[test]
    fn tables_find_what_regex_finds_in_made_texts() {
        let mut runner = TestRunner::deterministic();
        let mut texts = Vec::new();
        for (_, regex) in REGEXES {
            let made = string_regex(&regex.replace(r"(?-u:\b)", "")).expect("a pattern");
            for cut in 0..200 {
                let text = made.new_tree(&mut runner).expect("a text").current();
                texts.extend(around(&text, cut));
            }
        }
        let found = check(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        assert!(found.iter().all(|&count| count > 1000), "{found:?} of {}", texts.len());
    }

    #[test]
    fn tables_find_what_regex_finds_at_every_place_of_the_releases() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");
        let paths = fs::read_dir(folder).expect("a folder").map(|e| e.expect("a file").path());
        let texts = paths.filter(|path| path.extension().is_some_and(|e| e == "txt"));
        let texts: Vec<String> = texts.map(|path| fs::read_to_string(path).expect("a release")).collect();
        let lines = texts.iter().flat_map(|text| text.char_indices().filter_map(|(at, _)| text[at..].lines().next()));
        let found = check(&lines.collect::<Vec<_>>());
        assert!(found.iter().sum::<usize>() > 10, "{found:?}");
    }
}
