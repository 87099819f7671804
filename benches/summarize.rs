//! How long `summarize` takes: releases of three sizes, and runs that tempt a reader to look back.

mod texts;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use nutgraf::{Options, summarize};

fn main() {
    // The word lists are read once, at the first call; that is not what is measured here.
    black_box(summarize("", &Options::default()));
    divan::main();
}

#[divan::bench(args = [3 << 10, 64 << 10, 1 << 20])]
fn release(bencher: Bencher, bytes: usize) {
    measure(bencher, &texts::release(bytes));
}

#[divan::bench(args = texts::RUNS.iter().map(|(name, _)| *name))]
fn run(bencher: Bencher, name: &str) {
    let (_, unit) = texts::RUNS.iter().find(|(n, _)| *n == name).expect("a run of that name");
    measure(bencher, &texts::run(unit, 64 << 10));
}

fn measure(bencher: Bencher, text: &str) {
    let options = Options::default();
    bencher.counter(BytesCount::of_str(text)).bench(|| summarize(black_box(text), &options));
}
