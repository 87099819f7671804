//! The kinds of all blocks at once: the sequence for which the weights speak most (Viterbi 1967), in whole numbers.

use crate::SectionKind;
use crate::model::{Feature, Scores};
use crate::section::feature::Site;

/// Kinds of sections.
pub const KINDS: usize = SectionKind::ALL.len();

/// Where a release is: above its headline, below it, in or behind its story. There is one headline, and none behind the story.
const PHASES: usize = 3;

const STATES: usize = KINDS * PHASES;

/// No sequence leads here.
const NEVER: i32 = i32::MIN / 2;

/// How far the text leans towards its story; see the card of the weights.
pub const LEAN: i16 = 70;

/// What stands before the first block.
pub const START: usize = KINDS;

/// The best kind of each block; `add` adds the weights of a feature to the scores of the kinds, `lean` is what speaks for the story
/// where a block is running text: to lose a paragraph of it is worse than to keep one of something else.
#[must_use]
pub fn decode(sites: &[Site], lean: i16, add: impl Fn(Feature, &mut Scores<KINDS>)) -> Vec<SectionKind> {
    let mut best = [NEVER; STATES];
    let mut from: Vec<[u8; STATES]> = Vec::with_capacity(sites.len());
    for (i, site) in sites.iter().enumerate() {
        let own = own(site, lean, &add);
        let (mut next, mut steps) = ([NEVER; STATES], [0; STATES]);
        for before in (0..STATES).filter(|&s| if i == 0 { s == 0 } else { best[s] > NEVER }) {
            let (last, phase, so_far) =
                if i == 0 { (START, 0, 0) } else { (before % KINDS, before / KINDS, best[before]) };
            let step = step(site, last, &add);
            for (kind, score) in step.iter().enumerate().filter(|(kind, _)| site.allows(*kind)) {
                let Some(phase) = follow(site, last, phase, SectionKind::ALL[kind]) else { continue };
                let state = phase * KINDS + kind;
                let score = so_far + i32::from(own[kind]) + i32::from(*score);
                if score > next[state] {
                    next[state] = score;
                    steps[state] = u8::try_from(before).unwrap_or_default();
                }
            }
        }
        best = next;
        from.push(steps);
    }
    trace(&best, &from)
}

/// The phase behind a block of `kind`; None where the kind can't stand there.
fn follow(site: &Site, last: usize, phase: usize, kind: SectionKind) -> Option<usize> {
    let headline = SectionKind::Headline as usize;
    match kind {
        SectionKind::Headline => (phase == 0 || (last == headline && site.joins)).then_some(1),
        SectionKind::Subheadline => (phase == 1).then_some(1),
        SectionKind::Body | SectionKind::Dateline => Some(2),
        _ => Some(phase),
    }
}

fn own(site: &Site, lean: i16, add: &impl Fn(Feature, &mut Scores<KINDS>)) -> Scores<KINDS> {
    let mut scores = [0; KINDS];
    for &feature in &site.features {
        add(feature, &mut scores);
    }
    if site.told {
        scores[SectionKind::Body as usize] += lean;
    }
    scores
}

/// What speaks for each kind behind a block of the kind `last`.
fn step(site: &Site, last: usize, add: &impl Fn(Feature, &mut Scores<KINDS>)) -> Scores<KINDS> {
    let mut scores = [0; KINDS];
    for feature in site.steps(last) {
        add(feature, &mut scores);
    }
    scores
}

/// Back from the best last state.
fn trace(best: &[i32; STATES], from: &[[u8; STATES]]) -> Vec<SectionKind> {
    let last = (0..STATES).max_by_key(|&s| (best[s], std::cmp::Reverse(s))).unwrap_or(0);
    let mut state = last;
    let mut kinds: Vec<_> = from
        .iter()
        .rev()
        .map(|steps| {
            let kind = SectionKind::ALL[state % KINDS];
            state = usize::from(steps[state]);
            kind
        })
        .collect();
    kinds.reverse();
    kinds
}
