//! The weights of the kinds of sections, and how well they do on issuers kept apart.
//!
//! A sequence is right when each block has one of the kinds that its gold allows; else the weights move towards the best right
//! sequence (the latent perceptron of Sun et al. 2009).

mod gold;
mod score;

use std::collections::{BTreeMap, HashSet};

use nutgraf::model::hash::{Feature, hash};
use nutgraf::section::decode::{KINDS, START, decode};
use nutgraf::section::feature::Site;

use crate::perceptron::Perceptron;
use crate::write;
use gold::{Text, bit};
use score::Score;

const FOLDS: u32 = 8;
const EPOCHS: usize = 12;
const ORDERS: u64 = 24;
/// How many weights are kept.
const KEEP: usize = 1500;
/// A feature is learned if it stands in so many texts.
const FREQUENT: usize = 3;

/// Learns from all texts and writes the weights.
pub fn learn(own: &str, data: &str, out: &str) {
    let texts = gold::texts(own, data);
    eprintln!("{} texts, {} blocks", texts.len(), texts.iter().map(|t| t.sites.len()).sum::<usize>());
    let bytes = train_on(&texts.iter().collect::<Vec<_>>());
    let mut score = Score::default();
    texts.iter().for_each(|text| score.count(text, &bytes));
    eprintln!("on what it was learned from:");
    score.report();
    std::fs::write(out, bytes).expect("written");
}

/// Learns from all issuers but an eighth, eight times, and reports how well that does on those kept apart.
pub fn validate(own: &str, data: &str) {
    let texts = gold::texts(own, data);
    let fold = |t: &Text| hash(&t.group).wrapping_mul(0x9e37_79b1) >> 8 & 0xffff;
    let mut score = Score::default();
    for n in 0..FOLDS {
        let (test, train): (Vec<_>, Vec<_>) = texts.iter().partition(|t| !t.own && fold(t) % FOLDS == n);
        let bytes = train_on(&train);
        test.iter().for_each(|text| score.count(text, &bytes));
    }
    score.report();
}

/// The mean of models that read the texts in different orders: there are few of them, so that one order is a matter of luck.
fn train_on(texts: &[&Text]) -> Vec<u8> {
    let known = frequent(texts);
    let full = mean(texts, &known, || Perceptron::new(KINDS));
    let kept = mean(texts, &known, || Perceptron::limited(&full, KINDS, KEEP));
    let most = kept.iter().fold(0.0_f64, |most, w| most.max(w.abs()));
    write::bytes(&kept, KINDS, 100.0 / most.max(1e-9), 127)
}

fn mean(texts: &[&Text], known: &HashSet<u32>, new: impl Fn() -> Perceptron) -> Vec<f64> {
    let mut sum: Vec<f64> = Vec::new();
    for seed in 0..ORDERS {
        let average = epochs(new(), texts, known, seed).average();
        sum.resize(average.len(), 0.0);
        sum.iter_mut().zip(average).for_each(|(sum, w)| *sum += w);
    }
    sum
}

/// The keys of features that stand in enough texts.
fn frequent(texts: &[&Text]) -> HashSet<u32> {
    let mut counts: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
    for (n, text) in texts.iter().enumerate() {
        let steps = |s: &Site| (0..=START).flat_map(|k| s.steps(k)).collect::<Vec<_>>();
        for feature in text.sites.iter().flat_map(|s| s.features.iter().copied().chain(steps(s))) {
            let count = counts.entry(feature.key()).or_insert((0, usize::MAX));
            if count.1 != n {
                *count = (count.0 + 1, n);
            }
        }
    }
    counts.into_iter().filter(|(_, (count, _))| *count >= FREQUENT).map(|(key, _)| key).collect()
}

fn epochs(mut model: Perceptron, texts: &[&Text], known: &HashSet<u32>, seed: u64) -> Perceptron {
    let mut order: Vec<usize> = (0..texts.len()).collect();
    let mut seed = 7 + seed;
    for _ in 0..EPOCHS {
        shuffle(&mut order, &mut seed);
        for &n in &order {
            see(&mut model, texts[n], known);
            model.tick();
        }
    }
    model
}

fn shuffle(order: &mut [usize], seed: &mut u64) {
    for i in (1..order.len()).rev() {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(i, (*seed >> 33) as usize % (i + 1));
    }
}

/// Moves the weights where the best sequence for a text is not a right one.
fn see(model: &mut Perceptron, text: &Text, known: &HashSet<u32>) {
    let read = |model: &Perceptron, sites: &[Site]| {
        decode(sites, 0, |f: Feature, s: &mut [i16; KINDS]| {
            if known.contains(&f.key()) {
                model.add(f, s);
            }
        })
    };
    let found = read(model, &text.sites);
    if found.iter().zip(&text.gold).all(|(kind, gold)| gold & bit(*kind) != 0) {
        return;
    }
    let allowed: Vec<Site> = text.sites.iter().zip(&text.gold).map(|(s, g)| s.narrowed(*g)).collect();
    let right = read(model, &allowed);
    let (mut last_found, mut last_right) = (START, START);
    for (site, (found, right)) in text.sites.iter().zip(found.iter().zip(&right)) {
        let (found, right) = (*found as usize, *right as usize);
        let own = if found == right { &[][..] } else { &site.features[..] };
        for f in own.iter().filter(|f| known.contains(&f.key())) {
            model.move_by(*f, right, 1);
            model.move_by(*f, found, -1);
        }
        if (found, last_found) != (right, last_right) {
            site.steps(last_right).iter().for_each(|f| model.move_by(*f, right, 1));
            site.steps(last_found).iter().for_each(|f| model.move_by(*f, found, -1));
        }
        (last_found, last_right) = (found, right);
    }
}
