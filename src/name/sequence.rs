//! The best labels of a row of tokens: what each token says, and what may stand behind what (Viterbi 1967).

use std::iter;
use std::ops::Range;
use std::sync::LazyLock;

use crate::doc::Sentence;
use crate::model::{self, Feature, Scores, Weights};
use crate::name::label::{self, Class, LABELS, OUTSIDE};
use crate::name::view::{Side, View};

/// The weights of the names; see `src/model/name.md`.
#[must_use]
pub fn weights() -> &'static Weights {
    static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| Weights::new(include_bytes!("../model/name.bin")));
    &WEIGHTS
}

/// The number of the template of what stands before a label.
const TRANSITION: u8 = 250;

/// A name as the model sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Whose it is.
    pub class: Class,
    /// How far the next best reading is behind.
    pub score: i16,
}

/// The feature of standing behind `before`; `LABELS` stands for the border of a row.
#[must_use]
pub fn behind(before: usize) -> Feature {
    Feature::of(TRANSITION).with(u32::try_from(before).unwrap_or_default())
}

type Sums = [Option<Scores<LABELS>>; Side::ALL.len()];

/// The place of what is said by the border of a sentence.
const BORDER: usize = 0;

/// Sums the weights: what a word says from a side is summed once.
#[derive(Debug)]
pub struct Reader<'v, 'd, 'a> {
    view: &'v View<'d, 'a>,
    weights: &'v Weights,
    sums: Vec<Sums>,
    /// The place of each look's sums; [`BORDER`] where there are none yet.
    places: Vec<usize>,
    steps: Steps,
}

impl<'v, 'd, 'a> Reader<'v, 'd, 'a> {
    /// Reads `view` by `weights`.
    #[must_use]
    pub fn new(view: &'v View<'d, 'a>, weights: &'v Weights) -> Self {
        let places = vec![BORDER; view.looks()];
        Self { view, weights, sums: vec![Sums::default()], places, steps: steps(weights) }
    }

    /// The names of all sentences, in order, with those that are `given` as evidence: what the same word is elsewhere counts, so each
    /// row is read twice.
    pub fn names(&mut self, given: &[(Range<usize>, Class)]) -> Vec<Found> {
        let mut rows = self.rows();
        tell(&mut rows, given);
        let mut votes = Votes(vec![([0; CHOICES], 0); self.view.doc.words.len()]);
        for row in &mut rows {
            votes.cast(self.view, row, &self.steps);
        }
        for row in &mut rows {
            if votes.count(self.view, row) {
                row.totals = totals(&row.scores, &self.steps);
            }
        }
        rows.iter().flat_map(found).collect()
    }

    fn rows(&mut self) -> Vec<Row> {
        let view = self.view;
        let mut rows = Vec::new();
        for sentence in &view.doc.sentences {
            for segment in view.segments(sentence) {
                let scores = segment.clone().map(|i| self.scores(i, sentence)).collect();
                rows.push(Row { start: segment.start, scores, totals: Vec::new() });
            }
        }
        rows
    }

    fn scores(&mut self, i: usize, sentence: &Sentence) -> Scores<LABELS> {
        let mut scores = [0; LABELS];
        for side in Side::ALL {
            if let Some(look) = self.view.beside(side, i, &sentence.tokens) {
                model::add(&mut scores, self.sum(side, look));
            }
        }
        self.view.place(i, sentence, &mut |feature| self.weights.add(feature, &mut scores));
        if !self.view.is_capital(i) {
            for class in Class::ALL {
                scores[label::begins(class)] = i16::MIN / 4;
            }
        }
        scores
    }

    fn sum(&mut self, side: Side, look: u32) -> &Scores<LABELS> {
        let place = match self.places.get_mut(look as usize) {
            Some(place) if *place == BORDER => {
                *place = self.sums.len();
                self.sums.push(Sums::default());
                *place
            }
            Some(place) => *place,
            None => BORDER,
        };
        self.sums[place][side as usize].get_or_insert_with(|| {
            let mut scores = [0; LABELS];
            self.view.say(side, look, &mut |feature| self.weights.add(feature, &mut scores));
            scores
        })
    }
}

/// The tokens of a row with their scores.
#[derive(Debug)]
struct Row {
    start: usize,
    scores: Vec<Scores<LABELS>>,
    /// The best score of the row with each label at each place.
    totals: Vec<Total>,
}

/// The names of a row.
fn found(row: &Row) -> Vec<Found> {
    let (labels, margins) = best(&row.totals);
    let mut found = Vec::new();
    let mut at = 0;
    while at < labels.len() {
        let Some(class) = label::class(labels[at]) else {
            at += 1;
            continue;
        };
        let len = 1 + labels[at + 1..].iter().take_while(|&&l| l == label::goes_on(class)).count();
        let score = margins[at..at + len].iter().min().copied().unwrap_or(0);
        found.push(Found { tokens: row.start + at..row.start + at + len, class, score });
        at += len;
    }
    found
}

/// What being known to the caller says of a name of one token, which may be another's, and of each token of a longer one.
const GIVEN: (i16, i16) = (12, 20);

/// Adds what is known to the rows that hold it.
fn tell(rows: &mut [Row], given: &[(Range<usize>, Class)]) {
    for (words, class) in given {
        let at = rows.partition_point(|row| row.start <= words.start);
        let Some(row) = rows[..at].last_mut() else { continue };
        let Some(scores) = row.scores.get_mut(words.start - row.start..words.end - row.start) else { continue };
        let labels = iter::once(label::begins(*class)).chain(iter::repeat(label::goes_on(*class)));
        let more = if words.len() > 1 { GIVEN.1 } else { GIVEN.0 };
        scores.iter_mut().zip(labels).for_each(|(scores, label)| scores[label] += more);
    }
}

/// How far each class, or none, is behind the best: 0 for the best.
type Vote = [i32; CHOICES];

/// The classes and none.
const CHOICES: usize = Class::ALL.len() + 1;

/// What a word is at all its places.
#[derive(Debug)]
struct Votes(Vec<(Vote, i32)>);

impl Votes {
    /// No place says more.
    const LOUDEST: i32 = 40;
    /// How much the other places count beside the place itself, in hundredths.
    const SHARE: i32 = 45;
    /// So many other places count in full.
    const ENOUGH: i32 = 3;

    /// Takes down what each token of a row says by itself.
    fn cast(&mut self, view: &View, row: &mut Row, steps: &Steps) {
        row.totals = totals(&row.scores, steps);
        for (total, i) in row.totals.iter().zip(row.start..) {
            let Some(word) = view.voter(i).and_then(|word| self.0.get_mut(word)) else { continue };
            word.0.iter_mut().zip(vote(total)).for_each(|(sum, one)| *sum += one);
            word.1 += 1;
        }
    }

    /// Adds to the scores of each token what its word is at other places, on average; whether any has others.
    fn count(&self, view: &View, row: &mut Row) -> bool {
        let mut counted = false;
        for ((scores, total), i) in row.scores.iter_mut().zip(&row.totals).zip(row.start..) {
            let Some((all, n)) = view.voter(i).and_then(|word| self.0.get(word)) else { continue };
            let others = n.saturating_sub(1);
            if others == 0 {
                continue;
            }
            counted = true;
            let own = vote(total);
            let share = |choice: usize| {
                let mean = (all[choice] - own[choice]) * others.min(Self::ENOUGH) * Self::SHARE
                    / (others * Self::ENOUGH * 100);
                i16::try_from(mean).unwrap_or(0)
            };
            scores[OUTSIDE] += share(0);
            for class in Class::ALL {
                let more = share(1 + class as usize);
                scores[label::begins(class)] += more;
                scores[label::goes_on(class)] += more;
            }
        }
        counted
    }
}

fn vote(total: &Total) -> Vote {
    let best = total.iter().copied().max().unwrap_or(0);
    let of = |class: &Class| total[label::begins(*class)].max(total[label::goes_on(*class)]);
    let none = iter::once(total[OUTSIDE]);
    let mut all = none.chain(Class::ALL.iter().map(of)).map(|score| (score - best).max(-Votes::LOUDEST));
    std::array::from_fn(|_| all.next().unwrap_or_default())
}

/// A score for each label.
type Total = [i32; LABELS];

/// The best score of a row with each label at each place: of what leads to it, and of what follows.
fn totals(scores: &[Scores<LABELS>], steps: &Steps) -> Vec<Total> {
    let mut totals = forward(scores, steps);
    let mut behind = [0; LABELS];
    for at in (0..scores.len()).rev() {
        add(&mut totals[at], behind);
        if at > 0 {
            add(&mut behind, scores[at].map(i32::from));
            behind = std::array::from_fn(|before| best_step(&behind, &steps[before]));
        }
    }
    totals
}

/// The best score of a row up to each token with each label.
fn forward(scores: &[Scores<LABELS>], steps: &Steps) -> Vec<Total> {
    let mut rows: Vec<Total> = Vec::with_capacity(scores.len());
    for own in scores {
        let mut row = rows.last().map_or(steps[LABELS], |last| lead(last, steps));
        add(&mut row, own.map(i32::from));
        rows.push(row.map(|score| score.max(LEAST)));
    }
    rows
}

/// The best score that leads to each label from those before it.
fn lead(last: &Total, steps: &Steps) -> Total {
    let mut best = [i32::MIN; LABELS];
    for (score, steps) in last.iter().zip(steps) {
        best.iter_mut().zip(steps).for_each(|(best, step)| *best = (*best).max(score + step));
    }
    best
}

/// The best score of what follows a label whose `steps` these are.
fn best_step(next: &Total, steps: &Total) -> i32 {
    next.iter().zip(steps).fold(LEAST, |best, (score, step)| best.max(score + step))
}

fn add(total: &mut Total, more: Total) {
    total.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
}

/// The best labels, and how far the best row with another label at each place is behind.
fn best(totals: &[Total]) -> (Vec<usize>, Vec<i16>) {
    let mut labels = Vec::with_capacity(totals.len());
    let mut margins = Vec::with_capacity(totals.len());
    for total in totals {
        let before = labels.last().copied().unwrap_or(OUTSIDE);
        let best =
            (0..LABELS).filter(|&l| label::may_follow(before, l)).max_by_key(|&l| (total[l], std::cmp::Reverse(l)));
        let best = best.unwrap_or(OUTSIDE);
        let second = (0..LABELS).filter(|&l| l != best).map(|l| total[l]).max().unwrap_or(0);
        labels.push(best);
        margins.push(i16::try_from(total[best].saturating_sub(second)).unwrap_or(i16::MAX));
    }
    (labels, margins)
}

/// What cannot be.
const NEVER: i32 = -1_000_000;

/// No score of a row is lower.
const LEAST: i32 = NEVER * 100;

/// What speaks for each label behind each; behind `LABELS`, the border of a row, as behind what is no name.
type Steps = [Total; LABELS + 1];

fn steps(weights: &Weights) -> Steps {
    std::array::from_fn(|before| {
        let mut scores = [0; LABELS];
        weights.add(behind(before), &mut scores);
        let last = if before == LABELS { OUTSIDE } else { before };
        std::array::from_fn(|label| if label::may_follow(last, label) { scores[label].into() } else { NEVER })
    })
}

/// For training: the label sequences are rows of `label`; what is said of token `i`.
pub fn features(view: &View, i: usize, sentence: &Sentence, add: &mut impl FnMut(Feature)) {
    for side in Side::ALL {
        if let Some(look) = view.beside(side, i, &sentence.tokens) {
            view.say(side, look, add);
        }
    }
    view.place(i, sentence, add);
}
