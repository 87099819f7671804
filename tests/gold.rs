//! What is right about whole releases, by reading: `gold/NAME.json` holds what must come out of `golden/NAME.txt` or `gold/NAME.txt`.
//!
//! `gold/faults.txt` lists what is wrong today. A fault that is not listed fails the test, and so does one that is listed but gone:
//! the list may only grow shorter.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use nutgraf::Options;
use nutgraf::wire::{Native, wire};
use serde_json::Value;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The names of the releases.
fn names() -> BTreeSet<String> {
    let entries = fs::read_dir(folder("gold")).expect("the folder").map(|e| e.expect("an entry").path());
    let gold = entries.filter(|path| path.extension().is_some_and(|e| e == "json"));
    gold.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect()
}

fn text(name: &str) -> String {
    let places = ["gold", "golden"].map(|place| folder(place).join(name).with_extension("txt"));
    places.iter().find_map(|path| fs::read_to_string(path).ok()).expect("a release")
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The words of an excerpt, a fact or a quote.
fn words(value: &Value) -> String {
    let parts: Vec<_> = items(&value["parts"]).iter().filter_map(|part| part["text"].as_str()).collect();
    if parts.is_empty() { value["text"].as_str().unwrap_or_default().to_owned() } else { parts.join(" … ") }
}

/// Whether two values are the same, numbers by what they are worth.
fn same(found: &Value, wanted: &Value) -> bool {
    found == wanted || found.as_f64().is_some() && found.as_f64() == wanted.as_f64()
}

/// Whether the words of `found`, or null, are one of those wanted; an event's may be part of them.
fn one_of(found: &Value, wanted: &Value, part: bool) -> bool {
    let each = if wanted.is_array() { items(wanted) } else { std::slice::from_ref(wanted) };
    let words = found["text"].as_str();
    each.iter().any(|one| match (words, one.as_str()) {
        (Some(words), Some(one)) => words == one || part && words.contains(one),
        (words, one) => words == one,
    })
}

/// Whether `found` has what `wanted` says, key by key.
fn fits(found: &Value, wanted: &Value) -> bool {
    let pairs = wanted.as_object().into_iter().flatten();
    pairs.into_iter().all(|(key, value)| match key.as_str() {
        "has" => words(found).contains(value.as_str().unwrap_or_default()),
        "speaker" => found["speaker"]["name"] == *value,
        "from" | "to" => same(&found[key]["value"], value),
        _ => same(&found[key], value),
    })
}

/// What of an expectation does not hold.
fn missed(summary: &Value, key: &str, wanted: &Value) -> Vec<String> {
    let all = |wanted: &Value, holds: &dyn Fn(&Value) -> bool| {
        let each = if wanted.is_array() { items(wanted).to_vec() } else { vec![wanted.clone()] };
        let wrong = each.into_iter().filter(|one| !holds(one));
        wrong.map(|one| format!("{key} {one}")).collect::<Vec<_>>()
    };
    let listed = |list: &str, one: &Value| items(&summary[list]).iter().any(|found| fits(found, one));
    let said = |list: &str, one: &Value| {
        items(&summary[list]).iter().any(|found| words(found).contains(one.as_str().unwrap_or_default()))
    };
    let named = |list: &str, one: &Value| items(&summary[list]).iter().any(|found| found["name"] == *one);
    match key {
        "headline" | "subheadline" | "issuer" | "dateline" if one_of(&summary[key], wanted, false) => Vec::new(),
        "headline" | "subheadline" | "issuer" | "dateline" => vec![format!("{key} {wanted}")],
        "released" => all(wanted, &|one| summary[key]["iso"] == *one),
        "quotes" | "quantities" | "dates" | "changes" | "contacts" => all(wanted, &|one| listed(key, one)),
        "nQuotes" => all(wanted, &|one| items(&summary["quotes"]).len() as u64 == one.as_u64().unwrap_or_default()),
        "people" | "organizations" | "places" => all(wanted, &|one| match one {
            Value::Object(_) => listed(key, one),
            _ => named(key, one),
        }),
        "noPeople" => all(wanted, &|one| !named("people", one)),
        "facts" | "gist" => all(wanted, &|one| said(key, one)),
        "noFacts" => all(wanted, &|one| !said("facts", one)),
        "noGist" => all(wanted, &|one| !said("gist", one)),
        "event" => {
            let parts = wanted.as_object().into_iter().flatten();
            let wrong = parts.filter(|(part, value)| !one_of(&summary["event"][part.as_str()], value, true));
            wrong.map(|(part, value)| format!("event {part} {value}")).collect()
        }
        _ => vec![format!("{key} is unknown")],
    }
}

/// The faults of a release, "NAME: what is not so".
fn faults(name: &str) -> Vec<String> {
    let text = text(name);
    let summary = nutgraf::summarize(&text, &Options::default());
    let summary = serde_json::to_value(wire(&summary, &Native::new(&text))).expect("a summary is JSON");
    let file = fs::read_to_string(folder("gold").join(name).with_extension("json")).expect("what is right");
    let expect: Value = serde_json::from_str(&file).expect("JSON");
    let pairs = expect.as_object().into_iter().flatten();
    pairs.flat_map(|(key, wanted)| missed(&summary, key, wanted)).map(|fault| format!("{name}: {fault}")).collect()
}

#[test]
fn releases_are_read_right_but_for_known_faults() {
    let names = names();
    assert!(names.len() >= 20, "releases are missing");
    let found: BTreeSet<_> = names.iter().flat_map(|name| faults(name)).collect();
    let file = fs::read_to_string(folder("gold").join("faults.txt")).unwrap_or_default();
    let known: BTreeSet<_> = file.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let new: Vec<_> = found.difference(&known).collect();
    let gone: Vec<_> = known.difference(&found).collect();
    assert!(new.is_empty() && gone.is_empty(), "new: {new:#?}\nno longer so, take them out: {gone:#?}");
}
