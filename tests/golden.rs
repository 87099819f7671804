//! Whole releases with their recorded summaries: `golden/NAME.txt` and `golden/NAME.json`. What is right stands in `gold/`.
//!
//! After a change that is meant, `UPDATE_GOLDEN=1 cargo test --test golden` rewrites the expected files; read the difference.

use std::fs;
use std::path::{Path, PathBuf};

use nutgraf::Options;
use nutgraf::wire::{Native, wire};

fn releases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let entries = fs::read_dir(folder).expect("the golden folder");
    let mut paths: Vec<_> = entries.map(|e| e.expect("an entry").path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    paths
}

fn summary(text: &str) -> String {
    let summary = nutgraf::summarize(text, &Options::default());
    let mut json = serde_json::to_string_pretty(&wire(&summary, &Native::new(text))).expect("a summary is JSON");
    json.push('\n');
    json
}

/// The first line in which two texts differ.
fn difference(expected: &str, found: &str) -> String {
    let pairs = expected.lines().chain([""]).zip(found.lines().chain([""])).enumerate();
    let first =
        pairs.skip_while(|(_, (e, f))| e == f).map(|(i, (e, f))| format!("line {}:\n- {e}\n+ {f}", i + 1)).next();
    first.unwrap_or_else(|| "the length differs".to_owned())
}

#[test]
fn releases_give_their_expected_summaries() {
    let paths = releases();
    assert!(paths.len() >= 6, "the golden releases are missing");
    let mut failures = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).expect("a release");
        let (found, json) = (summary(&text), path.with_extension("json"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&json, &found).expect("the golden folder is writable");
        }
        let expected = fs::read_to_string(&json).unwrap_or_default();
        if found != expected {
            failures.push(format!("{}: {}", path.display(), difference(&expected, &found)));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
