//! The layout of `src/`: floors import only from floors above them, and each file says what it is.

use std::fs;
use std::path::{Path, PathBuf};

/// The floors from the top down; modules of one line don't know each other.
const FLOORS: &[&[&str]] = &[
    &["span", "order"],
    &["utf16"],
    &["lexicon", "model"],
    &["doc"],
    &["section"],
    &["syntax"],
    &["number"],
    &["date"],
    &["name"],
    &["mention"],
    &["quote", "header", "language"],
    &["reading"],
    &["fact", "gist", "event", "notice"],
    &["brief"],
    &["summary"],
    &["wire"],
    &["wasm"],
];

/// The module behind each name that `lib.rs` lifts to the root.
const LIFTED: &[(&str, &str)] = &[
    ("Doc", "doc"),
    ("Gap", "doc"),
    ("Kind", "doc"),
    ("Names", "name"),
    ("SectionKind", "doc"),
    ("Shape", "doc"),
    ("Reading", "reading"),
    ("Span", "span"),
    ("Summary", "summary"),
];

/// Names of `lib.rs` itself: the options are known everywhere, the functions only at the border.
const OPTIONS: &str = "Options";
const FUNCTIONS: &[&str] = &["summarize", "sentences"];

/// Crates that belong to the border with JavaScript.
const BORDER: &[&str] = &["wasm_bindgen", "js_sys", "web_sys", "serde_wasm_bindgen"];

/// Every file under `src/`, by its path from there.
fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.push((inside(&path), fs::read_to_string(&path).expect("a file")));
            }
        }
    }
    found
}

/// The path as seen from `src/`.
fn inside(path: &Path) -> PathBuf {
    path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).expect("inside").to_owned()
}

/// The first part of the path: `mention/date.rs` belongs to `mention`.
fn module(path: &Path) -> String {
    path.iter().next().and_then(|p| p.to_str()).expect("a name").trim_end_matches(".rs").to_owned()
}

/// The code without comments and without the tests at its end.
fn code(text: &str) -> String {
    let lines = text.split("#[cfg(test)]").next().unwrap_or_default().lines();
    lines.map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

fn identifier(text: &str) -> &str {
    let text = text.trim_start();
    let text = text.strip_prefix("r#").unwrap_or(text);
    &text[..text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len())]
}

/// What stands right behind each `crate::`, the members of a group one by one.
fn roots(code: &str) -> Vec<&str> {
    code.split("crate::")
        .skip(1)
        .flat_map(|rest| rest.strip_prefix('{').map_or(vec![identifier(rest)], members))
        .collect()
}

/// The first names of a group's members: `a::{b, c}, d}` gives a, d.
fn members(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut names) = (0, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            '}' | ',' if depth == 0 => {
                names.push(identifier(&group[start..at]));
                start = at + 1;
            }
            _ => {}
        }
        if c == '}' && start == at + 1 {
            break;
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn floor(module: &str) -> usize {
    FLOORS.iter().position(|floor| floor.contains(&module)).unwrap_or_else(|| panic!("no floor for {module}"))
}

/// What is wrong with `name` being used in `module`, if anything.
fn objection(module: &str, name: &str) -> Option<String> {
    if FUNCTIONS.contains(&name) {
        return (module != "wasm").then(|| format!("{module} calls crate::{name}"));
    }
    let used = LIFTED.iter().find(|(lifted, _)| *lifted == name).map_or(name, |(_, module)| module);
    let allowed = used == OPTIONS || used == module || floor(used) < floor(module);
    (!allowed).then(|| format!("{module} uses {used}"))
}

#[test]
fn floors_import_only_from_floors_above() {
    let mut objections = Vec::new();
    for (path, text) in sources().iter().filter(|(path, _)| path != Path::new("lib.rs")) {
        let module = module(path);
        let wrong = roots(&code(text)).into_iter().filter_map(|name| objection(&module, name)).collect::<Vec<_>>();
        objections.extend(wrong.into_iter().map(|o| format!("{}: {o}", path.display())));
    }
    assert_eq!(objections, Vec::<String>::new());
}

#[test]
fn only_the_border_names_its_crates() {
    for (path, text) in sources().iter().filter(|(path, _)| module(path) != "wasm") {
        let named = BORDER.iter().find(|name| code(text).contains(**name));
        assert_eq!(named, None, "{}", path.display());
    }
}

/// Above `doc`, a place before the first token is no token: `back` says so, a bare subtraction wraps.
#[test]
fn no_room_above_doc_steps_back_by_subtraction() {
    let step = regex::Regex::new(r"[a-z_] - [1-3](?-u:\b)(?: [^*]|[^ .*])").expect("a pattern");
    let below = ["span", "utf16", "lexicon", "model", "doc"];
    let bare =
        sources().into_iter().filter(|(path, _)| !below.contains(&module(path).as_str())).flat_map(|(path, text)| {
            let lines = code(&text)
                .lines()
                .filter(|line| step.is_match(&format!("{line}  ")))
                .map(str::to_owned)
                .collect::<Vec<_>>();
            lines.into_iter().map(move |line| format!("{}: {}", path.display(), line.trim()))
        });
    assert_eq!(bare.collect::<Vec<_>>(), Vec::<String>::new());
}

/// How many English words stand in the code above `syntax`: words belong to the lists. The number may only fall.
const WORDS: usize = 712;

/// Where literals are names of features, keys of the contract, messages, or names of a page's elements and styles.
const NAMED: &[&str] = &[
    "fact/feature.rs",
    "fact/weights.rs",
    "gist/feature.rs",
    "gist/weights.rs",
    "notice.rs",
    "wasm/dom.rs",
    "wire.rs",
];

/// How many literals of small letters a code holds; what stands in `Some(…)` is the value of a list.
fn words(code: &str) -> usize {
    let word = regex::Regex::new(r#"(Some\()?"[a-z][a-z' -]*""#).expect("a pattern");
    word.captures_iter(code).filter(|found| found.get(1).is_none()).count()
}

#[test]
fn words_belong_to_the_lists() {
    let above = |path: &Path| module(path) != "lib" && floor(&module(path)) > floor("syntax");
    let rooms =
        sources().into_iter().filter(|(path, _)| above(path) && !NAMED.iter().any(|named| path.ends_with(named)));
    let counted: Vec<_> = rooms.map(|(path, text)| (words(&code(&text)), path)).collect();
    let all: usize = counted.iter().map(|(count, _)| count).sum();
    assert!(all <= WORDS, "{all} words: {counted:?}");
}

#[test]
fn every_file_says_what_it_is() {
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "{} starts without a //! line", path.display());
    }
}

#[test]
fn the_reader_of_imports() {
    let check = |code: &str, expected: &[&str]| assert_eq!(roots(code), expected, "{code}");
    check("use crate::doc::Token;", &["doc"]);
    check("use crate::{Doc, Kind};", &["Doc", "Kind"]);
    check("use crate::{lexicon::{self, List}, Span}; fn f() { let a = B { c, d }; }", &["lexicon", "Span"]);
    check("let x = crate::lexicon::value(1);", &["lexicon"]);
    assert_eq!(objection("doc", "Reading"), Some("doc uses reading".to_owned()));
    assert_eq!(objection("quote", "header"), Some("quote uses header".to_owned()));
    assert_eq!(objection("fact", "Reading"), None);
    assert_eq!(objection("fact", "summarize"), Some("fact calls crate::summarize".to_owned()));
}
