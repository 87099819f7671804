//! The tagger's weights, and how well they do on documents kept apart.

use nutgraf::model::Weights;
use nutgraf::syntax::Pos;
use nutgraf::syntax::pos::LEARNED;
use nutgraf::syntax::tag::{START, features, tag_all};

use crate::corpus::{self, Style, Tagged, held_out};
use crate::perceptron::Perceptron;
use crate::write;

pub fn learn(data: &str, out: &str) {
    let documents = corpus::read(data);
    let (test, train): (Vec<_>, Vec<_>) = documents.iter().partition(|d| held_out(d[0]["id"].as_str().unwrap_or("")));
    let plain = |d: &&Vec<serde_json::Value>| corpus::text(d, Style::Plain, |_| true).tagged();
    let mut train_set: Vec<Tagged> = train.iter().map(plain).collect();
    for (style, n) in [(Style::Title, 4), (Style::Upper, 20)] {
        let some = |id: &str| nutgraf::model::hash::hash(id).wrapping_mul(0x9e37_79b1) >> 8 & 0xffff < 0x10000 / n;
        train_set.extend(train.iter().map(|d| corpus::text(d, style, some).tagged()));
    }
    let test_set: Vec<Tagged> = test.iter().map(plain).collect();
    let full = mean(&train_set, || Perceptron::new(LEARNED));
    let kept = mean(&train_set, || Perceptron::limited(&full, LEARNED, KEEP));
    let bytes = write::bytes(&kept, LEARNED, 1.5, 127);
    report("held out", &test_set, &bytes);
    for genre in ["answers", "email", "newsgroup", "reviews", "weblog"] {
        let part: Vec<_> = test_set.iter().filter(|d| d.id.starts_with(genre)).collect();
        report_refs(genre, &part, &bytes);
    }
    std::fs::write(out, bytes).expect("written");
}

/// How many weights are kept.
const KEEP: usize = 28_000;

/// How many models are learned, each from the sentences in another order, and how often each reads them.
const ORDERS: u64 = 4;
const ROUNDS: usize = 6;

/// The mean of the weights that models learn, which all begin as `new` ones: what one order of the sentences teaches by chance is
/// evened out.
fn mean(texts: &[Tagged], new: impl Fn() -> Perceptron) -> Vec<f64> {
    let models = (0..ORDERS).map(|order| epochs(new(), texts, order).average());
    models
        .reduce(|sum, more| sum.iter().zip(more).map(|(a, b)| a + b).collect())
        .unwrap_or_default()
        .into_iter()
        .map(|sum| sum / ORDERS as f64)
        .collect()
}

fn epochs(mut model: Perceptron, texts: &[Tagged], number: u64) -> Perceptron {
    let mut seed = 7 + number;
    let mut order: Vec<(usize, usize)> =
        texts.iter().enumerate().flat_map(|(t, text)| (0..text.sentences.len()).map(move |s| (t, s))).collect();
    let views: Vec<_> = texts.iter().map(Tagged::view).collect();
    for epoch in 0..ROUNDS {
        for i in (1..order.len()).rev() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(i, (seed >> 33) as usize % (i + 1));
        }
        let (mut right, mut all) = (0, 0);
        for &(t, s) in &order {
            let (text, range) = (&texts[t], &texts[t].sentences[s]);
            let mut before = [START; 2];
            for i in range.clone() {
                let gold = text.gold[i];
                let class = if text.tokens[i].kind == nutgraf::Kind::Mark {
                    Pos::Mark as usize
                } else {
                    let mut found = Vec::with_capacity(64);
                    features(&views[t], i, range, before, &mut |f| found.push(f));
                    let barred = views[t].barred(i);
                    let class = model.predict(&found, |c| !barred.iter().any(|pos| *pos as usize == c));
                    let gold = if gold == Pos::Mark { Pos::Other } else { gold } as usize;
                    all += 1;
                    right += usize::from(class == gold);
                    if class == gold {
                        model.tick()
                    } else {
                        model.update(&found, gold, class)
                    }
                    class
                };
                before = [class as u8, before[0]];
            }
        }
        eprintln!("epoch {epoch}: {:.2} % of {all}", 100.0 * right as f64 / all as f64);
    }
    model
}

fn report(name: &str, texts: &[Tagged], bytes: &[u8]) {
    report_refs(name, &texts.iter().collect::<Vec<_>>(), bytes);
}

fn report_refs(name: &str, texts: &[&Tagged], bytes: &[u8]) {
    let (mut all, mut right, mut marks) = (0, 0, 0);
    let (mut found, mut wanted, mut both) = (0, 0, 0);
    let mut confusion = std::collections::BTreeMap::new();
    for text in texts {
        let tags = tag_all(&text.view(), &Weights::new(bytes), text.sentences.iter().cloned());
        for (i, tag) in text.sentences.iter().cloned().flatten().zip(tags) {
            let gold = text.gold[i];
            if text.tokens[i].kind == nutgraf::Kind::Mark {
                marks += 1;
                continue;
            }
            all += 1;
            right += usize::from(tag.pos == gold);
            if tag.pos != gold {
                *confusion.entry(format!("{gold:?} as {:?}", tag.pos)).or_insert(0) += 1;
            }
            found += usize::from(tag.pos.is_finite());
            wanted += usize::from(gold.is_finite());
            both += usize::from(tag.pos.is_finite() && gold.is_finite());
        }
    }
    let percent = |a: usize, b: usize| 100.0 * a as f64 / b.max(1) as f64;
    eprintln!(
        "{name}: words {:.2} %, with marks {:.2} %, finite P {:.2} R {:.2} ({all} words)",
        percent(right, all),
        percent(right + marks, all + marks),
        percent(both, found),
        percent(both, wanted)
    );
    if name == "held out" {
        let mut worst: Vec<_> = confusion.into_iter().collect();
        worst.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        eprintln!("{:?}", &worst[..worst.len().min(40)]);
    }
}
