//! The weights of the issuer, and how well they do on issuers kept apart.
//!
//! A release has candidates, each with signs that are true of it or not, and may have no issuer among them; the weights are those of a
//! conditional logit (McFadden 1974), drawn towards 0.

use std::fmt::Write as _;

use nutgraf::header::issuer::candidates;
use nutgraf::header::issuer::sign::{Sign, Signs};
use nutgraf::model::hash::hash;
use nutgraf::{Options, Reading};
use serde_json::Value;

const SIGNS: usize = Sign::ALL.len();
const FOLDS: u32 = 10;
/// What the square of a weight costs.
const COST: f64 = 0.15;
/// Bars that are tried.
const BARS: i32 = 80;
/// What a release counts whose issuer is not among its names.
const MISSED: f64 = 0.3;
const STEPS: usize = 1500;
/// Into how many parts the learner's unit is cut.
const SCALE: f64 = 16.0;

/// A release: the names that may be its issuer's, and which of them are right.
struct Text {
    id: String,
    set: &'static str,
    group: String,
    names: Vec<(Signs, bool, String)>,
    /// Whether it has an issuer.
    stated: bool,
}

/// Weights of the signs, and of nobody.
type Weights = [f64; SIGNS + 1];

/// Learns from the annotated releases in `evaluation` and those of `corpus` whose issuers `learn/issuers.txt` tells.
pub fn learn(evaluation: &str, corpus: &str, out: &str) {
    let mut texts = annotated(evaluation);
    texts.extend(told(corpus));
    texts.extend(own(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests")));
    validate(&texts);
    let all: Vec<&Text> = texts.iter().collect();
    let weights = round(&train(&all), &all);
    report("learned from", &all, |_| weights);
    std::fs::write(out, code(&weights)).expect("written");
}

/// Learns from all issuers but a tenth, ten times, and reports how well that does on those kept apart.
fn validate(texts: &[Text]) {
    let fold = |t: &Text| (hash(&t.group).wrapping_mul(0x9e37_79b1) >> 8 & 0xffff) % FOLDS;
    let learned: Vec<Weights> = (0..FOLDS)
        .map(|n| {
            let part: Vec<&Text> = texts.iter().filter(|t| fold(t) != n).collect();
            round(&train(&part), &part)
        })
        .collect();
    for set in ["releases", "reading", "corpus", "own", ""] {
        let part: Vec<&Text> = texts.iter().filter(|t| set.is_empty() || t.set == set).collect();
        report(&format!("held out {set}"), &part, |t| learned[fold(t) as usize]);
    }
}

fn report(name: &str, texts: &[&Text], weights: impl Fn(&Text) -> Weights) {
    let (mut right, mut wrong, mut none, mut reach) = (0, 0, 0, 0);
    for text in texts {
        let found = best(text, &weights(text));
        let ok = found.map_or(!text.stated, |n| text.names[n].1);
        reach += usize::from(!text.stated || text.names.iter().any(|n| n.1));
        right += usize::from(ok);
        wrong += usize::from(!ok && found.is_some());
        none += usize::from(!ok && found.is_none());
        if !ok && name == "held out " {
            let of = |n: usize| format!("{} {:?}", text.names[n].2, list(text.names[n].0));
            let gold = text.names.iter().position(|n| n.1);
            println!("{}: found {}, right {}", text.id, found.map_or("-".into(), of), gold.map_or("-".into(), of));
        }
    }
    let percent = |n: usize| 100.0 * n as f64 / texts.len().max(1) as f64;
    eprintln!(
        "{name}: right {:.1} % of {}, wrong {:.1}, none {:.1}; among the names {:.1}",
        percent(right),
        texts.len(),
        percent(wrong),
        percent(none),
        percent(reach)
    );
}

fn list(signs: Signs) -> Vec<Sign> {
    Sign::ALL.into_iter().filter(|s| signs.has(*s)).collect()
}

/// The name for which most speaks, where more speaks for it than for nobody.
fn best(text: &Text, weights: &Weights) -> Option<usize> {
    let scores: Vec<f64> = text.names.iter().map(|n| score(n.0, weights)).collect();
    let top = scores.iter().copied().fold(weights[SIGNS], f64::max);
    scores.iter().position(|s| *s == top && top > weights[SIGNS])
}

fn score(signs: Signs, weights: &Weights) -> f64 {
    (0..SIGNS).filter(|&n| signs.has(Sign::ALL[n])).map(|n| weights[n]).sum()
}

/// Gradient ascent on the likelihood of the right ones.
fn train(texts: &[&Text]) -> Weights {
    let mut weights = [0.0; SIGNS + 1];
    for step in 0..STEPS {
        let mut slope = [0.0; SIGNS + 1];
        texts.iter().for_each(|text| lean(text, &weights, &mut slope));
        let rate = 8.0 / (texts.len() as f64) / (1.0 + step as f64 / 500.0);
        for (weight, slope) in weights.iter_mut().zip(slope) {
            *weight += rate * (slope - COST * *weight);
        }
    }
    weights
}

/// Adds where the likelihood of a text rises.
fn lean(text: &Text, weights: &Weights, slope: &mut Weights) {
    let nobody = !text.names.iter().any(|n| n.1);
    // Nobody is right where the issuer is not among the names, too, but that is no fault of theirs.
    let count = if nobody && text.stated { MISSED } else { 1.0 };
    let power: Vec<f64> = text.names.iter().map(|n| score(n.0, weights).exp()).collect();
    let none = weights[SIGNS].exp();
    let all: f64 = power.iter().sum::<f64>() + none;
    let right: f64 = text.names.iter().zip(&power).filter(|(n, _)| n.1).map(|(_, p)| p).sum::<f64>();
    let right = if nobody { none } else { right };
    for (name, power) in text.names.iter().zip(&power) {
        let share = f64::from(u8::from(name.1)) * power / right - power / all;
        (0..SIGNS).filter(|&n| name.0.has(Sign::ALL[n])).for_each(|n| slope[n] += count * share);
    }
    slope[SIGNS] += count * (f64::from(u8::from(nobody)) - none / all);
}

/// In whole numbers, with the bar where most is right, of which a wrong name takes away half.
fn round(weights: &Weights, texts: &[&Text]) -> Weights {
    let weights = weights.map(|w| (w * SCALE).round());
    let gain = |weights: &Weights| {
        let one = |t: &&Text| match best(t, weights) {
            Some(n) if t.names[n].1 => 2,
            Some(_) => -1,
            None => 2 * i32::from(!t.stated),
        };
        texts.iter().map(one).sum::<i32>()
    };
    let with = |bar: i32| {
        let mut weights = weights;
        weights[SIGNS] = f64::from(bar);
        weights
    };
    let top = (0..BARS).max_by_key(|&bar| (gain(&with(bar)), bar)).unwrap_or(0);
    with(top)
}

/// The weights as the code that holds them.
fn code(weights: &Weights) -> String {
    let mut code = String::from(
        "//! What each sign weighs, in sixteenths of the learner's unit. Made by `learn issuer`; `src/model/issuer.md` is the card.\n\n\
         use super::sign::Sign;\n\n/// Below or at this nobody is the issuer.\n",
    );
    let _ = writeln!(
        code,
        "pub const BAR: i16 = {};\n\n/// The weights.\npub const WEIGHTS: &[(Sign, i16)] = &[",
        weights[SIGNS]
    );
    for (sign, weight) in Sign::ALL.iter().zip(weights).filter(|(_, weight)| **weight != 0.0) {
        let _ = writeln!(code, "    (Sign::{sign:?}, {weight}),");
    }
    code + "];\n"
}

fn lines(path: &str) -> Vec<Value> {
    let file = std::fs::read_to_string(path).expect("the data");
    file.lines().map(|line| serde_json::from_str(line).expect("a release")).collect()
}

/// The annotated releases that are not kept for measuring.
fn annotated(folder: &str) -> Vec<Text> {
    let skip = std::fs::read_to_string(format!("{folder}/check.txt")).expect("check.txt");
    let mut texts = Vec::new();
    for set in ["releases", "reading"] {
        let releases = lines(&format!("{folder}/data/{set}.jsonl"));
        let known = |v: &&Value| !skip.lines().any(|l| l == format!("{set} {}", v["id"].as_str().unwrap_or("")));
        for release in releases.iter().filter(known) {
            let gold = release["gold"]["issuer"].as_str().into_iter();
            let also = release["gold"]["issuer_also"].as_array().into_iter().flatten().filter_map(Value::as_str);
            let right: Vec<String> = gold.chain(also).map(str::to_owned).collect();
            let stated = release["gold"]["issuer"].is_string();
            let id = release["id"].as_str().unwrap_or("");
            texts.push(text(id, set, release["text"].as_str().unwrap_or(""), &right, stated));
        }
    }
    texts
}

/// The releases of the project's own tests.
fn own(tests: &str) -> Vec<Text> {
    let files = std::fs::read_dir(format!("{tests}/gold")).expect("the gold");
    let mut names: Vec<String> = files.filter_map(|f| f.ok()?.file_name().into_string().ok()).collect();
    names.sort();
    let mut texts = Vec::new();
    for name in names.iter().filter_map(|name| name.strip_suffix(".json")) {
        let read = |path: String| std::fs::read_to_string(path).ok();
        let words =
            ["gold", "golden"].iter().find_map(|folder| read(format!("{tests}/{folder}/{name}.txt"))).expect("a text");
        let gold: Value =
            read(format!("{tests}/gold/{name}.json")).and_then(|g| serde_json::from_str(&g).ok()).expect("gold");
        let right: Vec<String> = match &gold["issuer"] {
            Value::String(one) => vec![one.clone()],
            Value::Array(all) => all.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            _ => continue,
        };
        texts.push(text(name, "own", &words, &right, true));
    }
    texts
}

/// The releases of a corpus whose issuers are known: a hash of the text, and where it names them.
fn told(corpus: &str) -> Vec<Text> {
    let places: Vec<(&str, &str)> =
        include_str!("../issuers.txt").lines().map(|line| line.split_once(' ').unwrap_or((line, ""))).collect();
    let mut texts = Vec::new();
    for release in ["releases", "more"].iter().flat_map(|file| lines(&format!("{corpus}/{file}.jsonl"))) {
        let words = release["text"].as_str().unwrap_or("");
        let own = format!("{:08x}", hash(words));
        let Some((_, spans)) = places.iter().find(|(hash, _)| *hash == own) else { continue };
        let span = |s: &str| s.split_once('-').and_then(|(a, b)| words.get(a.parse().ok()?..b.parse().ok()?));
        let right: Vec<String> = spans.split_whitespace().filter_map(span).map(str::to_owned).collect();
        texts.push(text(&own, "corpus", words, &right, !spans.is_empty()));
    }
    texts
}

fn text(id: &str, set: &'static str, words: &str, right: &[String], stated: bool) -> Text {
    let reading = Reading::new(words, &Options::default());
    let right: Vec<String> = right.iter().map(|name| plain(name)).collect();
    let names = candidates(&reading.doc, &reading.entities, &reading.contacts);
    let names = names.iter().map(|c| (c.signs, right.contains(&plain(c.name.of(words))), c.name.of(words).to_owned()));
    let group = right.first().map_or(id, |name| name.rsplit(' ').next().unwrap_or(id)).to_owned();
    Text { id: id.to_owned(), set, group, names: names.collect(), stated }
}

/// A name in small letters without articles and marks.
fn plain(name: &str) -> String {
    let small = name
        .to_lowercase()
        .replace('\u{a0}', " ")
        .replace('’', "'")
        .replace("'s", "")
        .replace('&', " and ")
        .replace('.', "");
    let words = small.split(|c: char| !c.is_alphanumeric()).filter(|w| !matches!(*w, "" | "the" | "a" | "an"));
    words.collect::<Vec<_>>().join(" ")
}
