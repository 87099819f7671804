//! How the cost of each stage grows: four times the text may take four times as long, and not much more.
//!
//! `cargo bench --bench growth` prints, for each text, the stages that grow faster, by the processor's time. Short times say
//! little.

mod texts;

use std::hint::black_box;
use std::time::Duration;

use cpu_time::ThreadTime;
use nutgraf::date;
use nutgraf::doc::token;
use nutgraf::event;
use nutgraf::fact;
use nutgraf::gist::term::Terms;
use nutgraf::gist::{self, keyphrase};
use nutgraf::mention::contact;
use nutgraf::name::{self, entity};
use nutgraf::number::{change, quantity};
use nutgraf::syntax::Syntax;
use nutgraf::{Doc, Options, Reading, header, quote};

const SMALL: usize = 64 << 10;
const FACTOR: u32 = 4;
/// Caches and the allocator make even linear work grow a little faster than the text.
const ALLOWED: u32 = FACTOR + 3;
const NOISE: Duration = Duration::from_millis(5);

type Times = Vec<(&'static str, Duration)>;

fn main() {
    let release = ("release", texts::release(SMALL), texts::release(SMALL * FACTOR as usize));
    let runs =
        texts::RUNS.iter().map(|(n, unit)| (*n, texts::run(unit, SMALL), texts::run(unit, SMALL * FACTOR as usize)));
    let mut steep = 0;
    for (name, small, large) in std::iter::once(release).chain(runs) {
        let (before, after) = (stages(&small), stages(&large));
        let total: Duration = after.iter().map(|t| t.1).sum();
        let slowest = after.iter().max_by_key(|t| t.1).expect("a stage");
        println!("{name:16} {total:>10.1?} for {} KB, most of it {} ({:.1?})", large.len() >> 10, slowest.0, slowest.1);
        for ((stage, t), (_, u)) in before.iter().zip(&after) {
            if *u > NOISE && *u > *t * ALLOWED {
                println!("    {stage:12} {t:>10.1?} -> {u:>10.1?}");
                steep += 1;
            }
        }
    }
    println!("{steep} stages grow faster than the text");
}

/// The time that each stage takes on `text`.
fn stages(text: &str) -> Times {
    let mut times = Times::new();
    timed(&mut times, "tokens", || token::find(text));
    let doc = timed(&mut times, "doc", || Doc::new(text));
    let syntax = timed(&mut times, "syntax", || Syntax::new(&doc));
    let dates = timed(&mut times, "dates", || date::find(&doc, &syntax, None));
    let quantities = timed(&mut times, "quantities", || quantity::find(&doc, &syntax, &dates.spans()));
    timed(&mut times, "changes", || change::find(&doc, &syntax, &quantities));
    let names = timed(&mut times, "names", || name::find(&doc, &syntax.tags, &dates.all));
    let entities = timed(&mut times, "entities", || entity::join(&doc, &names));
    let contacts = timed(&mut times, "contacts", || contact::find(&doc, &entities));
    timed(&mut times, "header", || header::find(&doc, &entities, &contacts));
    timed(&mut times, "quotes", || quote::find(&doc, &syntax, &entities));
    let reading = Reading::new(text, &Options::default());
    let terms = Terms::new(&reading.doc);
    timed(&mut times, "gist", || gist::find(&reading, &terms, 3));
    timed(&mut times, "facts", || fact::find(&reading, 8));
    timed(&mut times, "event", || event::find(&reading));
    timed(&mut times, "key phrases", || keyphrase::find(&reading, &terms));
    times
}

/// The faster of two runs, which is the one less disturbed.
fn timed<T>(times: &mut Times, stage: &'static str, run: impl Fn() -> T) -> T {
    let once = || {
        let start = ThreadTime::now();
        let value = black_box(run());
        (start.elapsed(), value)
    };
    let (first, _) = once();
    let (second, value) = once();
    times.push((stage, first.min(second)));
    value
}
