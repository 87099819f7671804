//! The weights of the names, and how well they do on documents kept apart.

use std::collections::BTreeSet;

use nutgraf::doc::Sentence;
use nutgraf::model::hash::hash;
use nutgraf::model::{Feature, Weights};
use nutgraf::name::blocked;
use nutgraf::name::label::{Class, LABELS, OUTSIDE, begins, goes_on};
use nutgraf::name::sequence::{self, Found, Reader};
use nutgraf::name::view::{Letters, View};
use nutgraf::syntax::Syntax;
use nutgraf::{Doc, Span, date};
use serde_json::Value;

use crate::crf::{Chain, Row};
use crate::invent;
use crate::write;

/// A text with its names.
#[derive(Clone)]
struct Text {
    text: String,
    spans: Vec<(Span, Class)>,
    source: String,
    id: String,
    /// The labels that a capital outside of all spans may have in truth.
    rest: u16,
    weight: f32,
}

const ANY: u16 = (1 << LABELS) - 1;

fn either(classes: &[Class]) -> u16 {
    classes.iter().fold(1 << OUTSIDE, |mask, &c| mask | 1 << begins(c) | 1 << goes_on(c))
}

/// How many weights are kept, and into how many parts 1 is cut.
const KEEP: usize = 17_000;
const SCALE: f64 = 6.0;
/// What a weight of size 1 costs, as a share of a row; rounds with that cost, and without it for those that are kept.
const COST: f32 = 1e-5;
const ROUNDS: [usize; 2] = [15, 7];

/// Learns from names in `folder`, releases in `evaluation` and in `corpus`; before that, `folds` parts are read by what the rest
/// teaches, to see how well that does.
pub fn learn(folder: &str, evaluation: &str, corpus: &str, folds: usize, out: &str) {
    let mut texts = passages(&format!("{folder}/names.jsonl"));
    texts.extend(releases(evaluation));
    texts.extend(annotated(corpus));
    texts.extend(invent::texts(10).into_iter().map(|(text, spans)| Text {
        text,
        spans,
        source: "invented".into(),
        id: String::new(),
        rest: either(&[Class::Other]),
        weight: 0.5,
    }));
    let mut report = Report::default();
    for fold in 0..folds {
        let (test, train): (Vec<_>, Vec<_>) = texts.iter().partition(|t| is_apart(t, fold));
        let bytes = weights(&train);
        for text in test {
            report.add(text, &read(text, &bytes));
        }
    }
    report.print();
    let all: Vec<&Text> = texts.iter().collect();
    std::fs::write(out, weights(&all)).expect("written");
}

/// Whether a text is kept apart: a quarter of those whose annotation is complete, by their issuer or name.
fn is_apart(text: &Text, fold: usize) -> bool {
    let complete = matches!(text.source.as_str(), "reading" | "releases" | "uner-ewt" | "wikigold");
    complete && hash(&text.id).wrapping_mul(0x9e37_79b1) as usize >> 20 & 3 == fold
}

fn weights(texts: &[&Text]) -> Vec<u8> {
    let mut rows: Vec<Row> = texts.iter().flat_map(|t| rows(t)).collect();
    for text in texts.iter().filter(|t| t.source != "wnut17" && hash(&t.text) >> 7 & 7 == 0) {
        rows.extend(styled(text, capitalized).iter().flat_map(self::rows));
    }
    for text in texts.iter().filter(|t| t.source != "wnut17" && hash(&t.text) >> 7 & 31 == 1) {
        rows.extend(styled(text, |w| w.to_ascii_uppercase()).iter().flat_map(self::rows));
    }
    let tokens: usize = rows.iter().map(|r| r.gold.len()).sum();
    eprintln!("{} rows, {tokens} tokens", rows.len());
    let mut chain = Chain::new();
    chain.learn(&rows, ROUNDS[0], 0.1, COST);
    let mut chain = chain.pruned(KEEP);
    let weights = chain.learn(&rows, ROUNDS[1], 0.03, 0.0);
    write::bytes(&weights, LABELS, SCALE, 127)
}

/// The text with the words of its running sentences changed, where that keeps the places of all letters.
fn styled(text: &Text, change: impl Fn(&str) -> String) -> Option<Text> {
    let words: Vec<String> =
        text.text.split(' ').map(|w| if w.is_ascii() { change(w) } else { w.to_owned() }).collect();
    let changed = words.join(" ");
    (changed.len() == text.text.len() && changed != text.text).then(|| Text { text: changed, ..text.clone() })
}

fn capitalized(word: &str) -> String {
    if word.len() > 3 { word[..1].to_ascii_uppercase() + &word[1..] } else { word.to_owned() }
}

/// The rows of a text with what is said of their tokens.
fn rows(text: &Text) -> Vec<Row> {
    let doc = Doc::new(&text.text);
    let syntax = Syntax::new(&doc);
    let dates = date::find(&doc, &syntax, None);
    let view = View::new(&doc, &syntax.tags, &blocked(&doc, &dates.all));
    let gold = labels(&doc, text);
    let mut rows = Vec::new();
    for sentence in &doc.sentences {
        for segment in view.segments(sentence) {
            let mut row = Row { features: vec![], gold: vec![], open: vec![], weight: text.weight };
            for i in segment.clone() {
                let mut keys = Vec::with_capacity(80);
                sequence::features(&view, i, sentence, &mut |f: Feature| keys.push(f.key()));
                let open = if view.parts[i] == Letters::Capital { ANY } else { ANY & !beginnings() };
                row.features.push(keys);
                row.open.push(open);
                let rest = if text.source == "corpus" && is_open(&view, i, sentence) { ANY } else { text.rest };
                row.gold.push(gold[i].unwrap_or(if view.tells(i) { rest } else { rest & !other_begins() }) & open);
            }
            repair(&mut row);
            rows.push(row);
        }
    }
    rows
}

/// Whether the rules that read the corpus may have missed a name at token `i`.
fn is_open(view: &View, i: usize, sentence: &Sentence) -> bool {
    let loud = sentence.tokens.clone().filter(|&i| view.is_capital(i)).count() > 1
        && sentence.tokens.clone().all(|i| !view.tells(i));
    !view.is_small_elsewhere(i) && (view.tells(i) || loud)
}

fn other_begins() -> u16 {
    1 << begins(Class::Other)
}

fn beginnings() -> u16 {
    Class::ALL.iter().map(|&c| 1 << begins(c)).sum()
}

/// A label that nothing can lead to becomes any.
fn repair(row: &mut Row) {
    for t in 0..row.gold.len() {
        let before = if t == 0 { 1 << OUTSIDE } else { row.gold[t - 1] };
        let fits = |l: usize| (0..LABELS).any(|b| before >> b & 1 == 1 && nutgraf::name::label::may_follow(b, l));
        let left: u16 = (0..LABELS).filter(|&l| row.gold[t] >> l & 1 == 1 && fits(l)).map(|l| 1 << l).sum();
        if left == 0 {
            let begin = row.gold[t] >> 1 & beginnings() & row.open[t];
            row.gold[t] = if begin > 0 { begin } else { row.open[t] & (1 << OUTSIDE | begin) };
        }
    }
}

/// The labels that the tokens inside spans may have.
fn labels(doc: &Doc, text: &Text) -> Vec<Option<u16>> {
    let mut gold = vec![None; doc.tokens.len()];
    for (span, class) in &text.spans {
        for (n, i) in doc.tokens_in(*span).enumerate() {
            gold[i] = Some(1 << if n == 0 { begins(*class) } else { goes_on(*class) });
            if text.source == "corpus" && *class == Class::Organization {
                gold[i] = gold[i]
                    .map(|g| g | 1 << if n == 0 { begins(Class::Other) } else { goes_on(Class::Other) } | 1 << OUTSIDE);
            }
        }
    }
    gold
}

fn read(text: &Text, bytes: &[u8]) -> Vec<(Span, Class)> {
    let doc = Doc::new(&text.text);
    let syntax = Syntax::new(&doc);
    let dates = date::find(&doc, &syntax, None);
    let view = View::new(&doc, &syntax.tags, &blocked(&doc, &dates.all));
    let found = Reader::new(&view, &Weights::new(bytes)).names(&[]);
    found.into_iter().map(|Found { tokens, class, .. }| (doc.span(tokens), class)).collect()
}

#[derive(Default)]
struct Report(std::collections::BTreeMap<(String, String), [usize; 3]>);

impl Report {
    fn add(&mut self, text: &Text, found: &[(Span, Class)]) {
        let gold: BTreeSet<_> = text.spans.iter().map(|(s, c)| (s.start, s.end, *c as u8)).collect();
        let found: BTreeSet<_> = found.iter().map(|(s, c)| (s.start, s.end, *c as u8)).collect();
        let source = if text.source.starts_with("re") { "releases, reading".to_owned() } else { text.source.clone() };
        for class in Class::ALL {
            let of = |set: &BTreeSet<(u32, u32, u8)>| set.iter().filter(|s| s.2 == class as u8).count();
            let both = gold.intersection(&found).filter(|s| s.2 == class as u8).count();
            if text.source == "releases" && class != Class::Person {
                continue;
            }
            let row = self.0.entry((source.clone(), format!("{class:?}"))).or_default();
            let more = [both, of(&found), of(&gold)];
            row.iter_mut().zip(more).for_each(|(a, b)| *a += b);
        }
    }

    fn print(&self) {
        for ((source, class), [both, found, gold]) in &self.0 {
            let percent = |n: usize, of: usize| 100.0 * n as f64 / of.max(1) as f64;
            let (p, r) = (percent(*both, *found), percent(*both, *gold));
            eprintln!("{source:20} {class:14} P {p:.1} R {r:.1} F {:.1} ({gold})", 2.0 * p * r / (p + r).max(0.1));
        }
    }
}

/// The open sets of names.
fn passages(path: &str) -> Vec<Text> {
    let mut texts = Vec::new();
    for (n, line) in std::fs::read_to_string(path).expect("the data").lines().enumerate() {
        let value: Value = serde_json::from_str(line).expect("a passage");
        let text = value["text"].as_str().expect("a text").to_owned();
        let source = value["source"].as_str().expect("a source").to_owned();
        let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let at = |v: &Value| Span::bytes(bytes[v.as_u64().expect("an offset") as usize]);
        let span = |v: &Value| (Span::new(at(&v[0]), at(&v[1])), class(v[2].as_str().expect("a class")));
        let spans: Vec<_> = value["spans"].as_array().expect("spans").iter().map(span).collect();
        let other = either(&[Class::Other]);
        let (rest, weight) = match source.as_str() {
            "sec-filings" => (other, 0.3),
            "wnut17" => (other, 0.4),
            s if s.starts_with("crossner") => (ANY, 0.4),
            s if s.starts_with("re3d") => (other, 0.5),
            _ => (other, 1.0),
        };
        let spans = if source.starts_with("re3d") { revised(&text, spans) } else { spans };
        texts.push(Text { id: format!("{source}-{}", n / 12), text, spans, source, rest, weight });
    }
    texts
}

fn class(name: &str) -> Class {
    match name {
        "PER" => Class::Person,
        "ORG" => Class::Organization,
        "LOC" => Class::Place,
        _ => Class::Other,
    }
}

/// Countries are places, and pronouns and titles are no names.
fn revised(text: &str, spans: Vec<(Span, Class)>) -> Vec<(Span, Class)> {
    let place = |s: Span| nutgraf::lexicon::tags(&s.of(text).to_lowercase()).has(nutgraf::lexicon::List::Place);
    let kept = spans.into_iter().filter(|(s, c)| {
        let words = s.of(text);
        !matches!(words, "I" | "We" | "we" | "He" | "She" | "he" | "she" | "my" | "our" | "Minister")
            && !(*c == Class::Person && (words.contains("Minister") || words.contains("Secretary")))
    });
    kept.map(|(s, c)| (s, if place(s) { Class::Place } else { c })).collect()
}

/// The releases with people, bodies, places and other names, but for those that are a mirror.
fn releases(folder: &str) -> Vec<Text> {
    let check = std::fs::read_to_string(format!("{folder}/check.txt")).expect("check.txt");
    let apart: BTreeSet<&str> = check.lines().collect();
    let mut texts = Vec::new();
    for set in ["reading", "releases"] {
        for line in std::fs::read_to_string(format!("{folder}/data/{set}.jsonl")).expect("the data").lines() {
            let value: Value = serde_json::from_str(line).expect("a release");
            let id = value["id"].as_str().expect("an id");
            if !apart.contains(format!("{set} {id}").as_str()) {
                texts.push(release(&value, set, id));
            }
        }
    }
    texts
}

fn release(value: &Value, set: &str, id: &str) -> Text {
    let text = value["text"].as_str().expect("a text").to_owned();
    let gold = &value["gold"];
    let mut names: Vec<(String, Class)> = Vec::new();
    let strings = |v: &Value| {
        v.as_array().into_iter().flatten().filter_map(|s| s.as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    for person in gold["people"].as_array().into_iter().flatten() {
        let name = person["name"].as_str().unwrap_or_default().to_owned();
        for alias in strings(&person["aliases"]) {
            names.extend(own_part(&alias, &name).map(|a| (a, Class::Person)));
        }
        if let Some(last) = name.rsplit(' ').next().filter(|l| l.len() > 3 && !l.ends_with('.')) {
            names.push((last.to_owned(), Class::Person));
        }
        names.push((name, Class::Person));
    }
    for (key, class) in
        [("organisations", Class::Organization), ("places", Class::Place), ("other_names", Class::Other)]
    {
        for name in strings(&gold[key]) {
            let name = name.strip_prefix("The ").unwrap_or(&name).to_owned();
            if class == Class::Place {
                names.extend(name.split(", ").map(|part| (part.to_owned(), class)));
            } else {
                names.push((name, class));
            }
        }
    }
    let shouted: Vec<_> = names.iter().map(|(n, c)| (n.to_uppercase(), *c)).collect();
    names.extend(shouted);
    names.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then((a.1 as u8).cmp(&(b.1 as u8))).then(a.0.cmp(&b.0)));
    let mut spans: Vec<(Span, Class)> = Vec::new();
    for (name, class) in names.iter().filter(|(n, _)| n.len() > 1 && n.chars().any(char::is_uppercase)) {
        for (at, _) in text.match_indices(name.as_str()) {
            let span = Span::new(Span::bytes(at), Span::bytes(at + name.len()));
            let alone = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
            let bounded = alone(text[..at].chars().next_back()) && alone(text[at + name.len()..].chars().next());
            if bounded && spans.iter().all(|(s, _)| s.end <= span.start || span.end <= s.start) {
                spans.push((span, *class));
            }
        }
    }
    spans.sort_by_key(|(s, _)| s.start);
    let rest = match set {
        "reading" => 1 << OUTSIDE,
        _ => either(&[Class::Organization, Class::Place, Class::Other]),
    };
    let issuer = gold["issuer"].as_str().unwrap_or(id);
    Text { text, spans, source: set.to_owned(), id: issuer.to_owned(), rest, weight: 1.5 }
}

/// The words of an alias without the title before them.
fn own_part(alias: &str, name: &str) -> Option<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let all: Vec<&str> = alias.split(' ').collect();
    match all.iter().position(|w| words.contains(w)) {
        Some(first) => {
            Some(all[first..].iter().take_while(|w| words.contains(w)).copied().collect::<Vec<_>>().join(" "))
        }
        None => (all.len() <= 2 && alias.starts_with(char::is_uppercase)).then(|| alias.to_owned()),
    }
}

/// The releases of a corpus with the names that rules found in them before there was a model (`learn/names.txt`: a hash of each text,
/// and for each name where it begins and ends and its class). Those rules knew people and places well, and bodies badly.
fn annotated(folder: &str) -> Vec<Text> {
    let annotations = include_str!("../names.txt").lines().filter_map(|line| line.split_once(' '));
    let known: std::collections::BTreeMap<&str, &str> = annotations.collect();
    let mut texts = Vec::new();
    for file in ["releases.jsonl", "more.jsonl"] {
        for line in std::fs::read_to_string(format!("{folder}/{file}")).expect("the corpus").lines() {
            let value: Value = serde_json::from_str(line).expect("a release");
            let text = value["text"].as_str().expect("a text").to_owned();
            let Some(spans) = known.get(format!("{:08x}", hash(&text)).as_str()) else { continue };
            let spans = spans.split_whitespace().map(annotation).collect();
            let rest = either(&[Class::Other, Class::Organization]);
            texts.push(Text { text, spans, source: "corpus".into(), id: String::new(), rest, weight: 0.7 });
        }
    }
    texts
}

fn annotation(text: &str) -> (Span, Class) {
    let mut numbers = text.split('-').map(|n| n.parse().expect("a number"));
    let mut next = || numbers.next().expect("three numbers");
    (Span::new(next(), next()), Class::ALL[next() as usize])
}
