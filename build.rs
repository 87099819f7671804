//! Merges the word lists of `src/lexicon/en/` into one table, which the program holds ready to be read in place; a list that is
//! out of order stops the build. `src/lexicon/table.rs` is the reader.
//!
//! The table's parts are files, each in the order that compresses best: of every key what it adds to the one before
//! (`texts`, with `lengths`) and the number of its row (`rows`); what rows say (`marks`); the values (`values`). A row is the lists
//! that the key stands in, each with its value, and those of which a phrase begins with it. Equal keys share a row.
//!
//! And compiles the patterns of `src/mention/regexes.rs`, a file each; `src/mention/table.rs` is the reader.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/lexicon/layout.rs"]
mod layout;
#[path = "src/lexicon/lists.rs"]
#[expect(dead_code, reason = "the names of the lists are the crate's")]
mod lists;
#[path = "src/mention/regexes.rs"]
mod regexes;

use regex::Regex;
use regex_automata::dfa::{StartKind, dense};

use layout::{BLOCK, LONG, SHARED};

/// What is known of a key: its lists, each with the value, and the lists of phrases that it begins.
#[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Row<'s> {
    whole: Vec<(u8, &'s str)>,
    head: Vec<u8>,
}

fn main() {
    let folder = Path::new("src/lexicon/en");
    println!("cargo::rerun-if-changed=src/lexicon");
    println!("cargo::rerun-if-changed=src/mention/regexes.rs");
    let read = |name: &&str| fs::read_to_string(folder.join(name).with_extension("txt")).expect("a list");
    let sources: Vec<String> = lists::FILES.iter().map(read).collect();
    let keys = merged(&sources);
    let rows = by_use(keys.values());
    let values = by_use(keys.values().flat_map(|row| row.whole.iter().map(|(_, value)| value)));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("a folder"));
    let write = |name: &str, bytes: &[u8]| fs::write(out.join(name), bytes).expect("written");
    let (texts, lengths) = front_coded(keys.keys());
    write("texts", &texts);
    write("lengths", &lengths);
    write("rows", &planes(&keys.values().map(|row| rows[row]).collect::<Vec<_>>(), 2));
    let (marks, starts) = marks(&in_order(&rows), &values);
    write("marks", &marks);
    write("mark_starts", &planes(&starts, 2));
    let mut ends = vec![0];
    let all = in_order(&values);
    ends.extend(all.iter().scan(0, |end, value| {
        *end += value.len();
        Some(*end)
    }));
    write("values", all.into_iter().copied().collect::<String>().as_bytes());
    write("value_starts", &planes(&ends, 2));
    for (name, regex) in regexes::REGEXES {
        write(name, &table(regex));
    }
}

/// The state machine of a pattern, for matches at the start of a text, in the byte order of the machine that will read it.
fn table(regex: &str) -> Vec<u8> {
    let regex = Regex::new(regex).expect("a pattern");
    let config = dense::Config::new().start_kind(StartKind::Anchored).minimize(true).accelerate(false);
    let table = dense::Builder::new().configure(config).build(regex.as_str()).expect("a small table");
    let table = table.to_sparse().expect("a smaller one");
    match env::var("CARGO_CFG_TARGET_ENDIAN").as_deref() {
        Ok("big") => table.to_bytes_big_endian(),
        _ => table.to_bytes_little_endian(),
    }
}

/// All keys of all lists in order.
fn merged(sources: &[String]) -> BTreeMap<&str, Row<'_>> {
    let mut keys = BTreeMap::<&str, Row>::new();
    for (list, (name, source)) in (0u8..).zip(lists::FILES.iter().zip(sources)) {
        let mut before = "";
        for line in source.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (entry, value) = line.split_once('\t').unwrap_or((line, ""));
            assert!(before < entry, "{name}.txt: {entry:?} behind {before:?}");
            assert!(entry.len() < 256, "{name}.txt: {entry:?} is too long");
            keys.entry(entry).or_default().whole.push((list, value));
            if let Some(end) = entry.find(|c: char| !c.is_alphanumeric() && c != '\'').filter(|&end| end > 0) {
                let head = &mut keys.entry(&entry[..end]).or_default().head;
                head.push(list);
                head.dedup();
            }
            before = entry;
        }
    }
    keys
}

/// Numbers the distinct items, those used most first.
fn by_use<'i, T: Clone + Ord + std::hash::Hash + 'i>(items: impl Iterator<Item = &'i T>) -> HashMap<T, usize> {
    let mut counts = BTreeMap::<T, usize>::new();
    items.for_each(|item| *counts.entry(item.clone()).or_default() += 1);
    let mut ranked: Vec<_> = counts.into_iter().collect();
    ranked.sort_by_key(|(_, count)| usize::MAX - count);
    ranked.into_iter().enumerate().map(|(at, (item, _))| (item, at)).collect()
}

fn in_order<T>(numbers: &HashMap<T, usize>) -> Vec<&T> {
    let mut all: Vec<_> = numbers.iter().collect();
    all.sort_by_key(|(_, at)| **at);
    all.into_iter().map(|(item, _)| item).collect()
}

/// The keys, each without what it shares with the one before, and how long both are; the first of a block is whole.
fn front_coded<'s>(keys: impl Iterator<Item = &'s &'s str>) -> (Vec<u8>, Vec<u8>) {
    let (mut texts, mut lengths) = (Vec::new(), Vec::new());
    let mut before = "";
    for key in keys {
        let common = before.bytes().zip(key.bytes()).take_while(|(a, b)| a == b).count();
        let shared = common.min(SHARED);
        let rest = &key.as_bytes()[shared..];
        lengths.push(byte(shared << 4 | rest.len().min(LONG)));
        if rest.len() >= LONG {
            texts.push(byte(rest.len()));
        }
        texts.extend(rest);
        before = key;
    }
    (texts, lengths)
}

/// What each row says, and where every [`BLOCK`]th begins: how many lists and heads, the lists with the numbers of their
/// values, the heads.
fn marks(rows: &[&Row], values: &HashMap<&str, usize>) -> (Vec<u8>, Vec<usize>) {
    let (mut marks, mut starts) = (Vec::new(), Vec::new());
    for (at, row) in rows.iter().enumerate() {
        if at % BLOCK == 0 {
            starts.push(marks.len());
        }
        marks.extend([byte(row.whole.len()), byte(row.head.len())]);
        for (list, value) in &row.whole {
            marks.push(*list);
            marks.extend(u16::try_from(values[value]).expect("few values").to_le_bytes());
        }
        marks.extend(&row.head);
    }
    (marks, starts)
}

/// Numbers of so many bytes: the lowest bytes of all, then the next ones.
fn planes(numbers: &[usize], bytes: usize) -> Vec<u8> {
    assert!(numbers.iter().all(|n| n >> (8 * bytes) == 0), "too many words");
    (0..bytes).flat_map(|plane| numbers.iter().map(move |n| byte(n >> (8 * plane) & 0xff))).collect()
}

fn byte(n: usize) -> u8 {
    u8::try_from(n).expect("a byte")
}
