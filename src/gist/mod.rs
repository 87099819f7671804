//! The sentences an editor would keep, and the terms a reader would search for.

pub mod feature;
pub mod keyphrase;
pub mod phrase;
pub mod term;
pub mod weights;

use std::cmp::Reverse;

use crate::model::score::score;
use crate::order;
use crate::{Reading, Span};
use feature::{Candidate, Page};
use term::Terms;

/// A sentence of the gist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gist {
    /// The sentence.
    pub span: Span,
    /// 1 is the best.
    pub rank: u32,
}

/// The `limit` best sentences, in reading order.
#[must_use]
pub fn find(reading: &Reading, terms: &Terms, limit: usize) -> Vec<Gist> {
    let page = Page::new(reading, terms);
    let kept = without_repeats(&page, ranked(&page)).into_iter().take(limit);
    let mut gist: Vec<_> = (1..).zip(kept).map(|(rank, c)| Gist { span: c.span, rank }).collect();
    order::by_key(&mut gist, |g| g.span.start);
    gist
}

/// The candidates, best first: the lead or what beats it, the sentence behind it, and the others by their points.
/// A text in one paragraph gives no sign of what counts but its order.
fn ranked<'p>(page: &'p Page) -> Vec<&'p Candidate> {
    if page.candidates.last().is_none_or(|c| c.paragraph == 0) {
        return page.candidates.iter().collect();
    }
    let Some(best) = best(page) else { return Vec::new() };
    let points = |c: &Candidate| {
        if c.order == best.order + 1 { i32::MAX } else { score(weights::NEXT, |i| page.value(i, c)) }
    };
    let rest = page.candidates.iter().filter(|c| c.order != best.order);
    let mut rest: Vec<_> = rest.map(|c| (Reverse(points(c)), c)).collect();
    order::by_key(&mut rest, |(points, _)| *points);
    std::iter::once(best).chain(rest.into_iter().map(|(_, c)| c)).collect()
}

/// The lead, unless one of the sentences behind it promises more.
fn best<'p>(page: &'p Page) -> Option<&'p Candidate> {
    const RIVALS: usize = 3;
    let (lead, others) = page.candidates.split_first()?;
    let points = |c: &&Candidate| score(weights::RIVAL, |i| page.value(i, c));
    let rival = others.iter().take(RIVALS).rev().max_by_key(points);
    rival.filter(|c| points(c) > score(weights::LEAD, |i| page.value(i, lead))).or(Some(lead))
}

/// Leaves out what says little that is new: at most a third of its terms.
fn without_repeats<'p>(page: &Page, ranked: Vec<&'p Candidate>) -> Vec<&'p Candidate> {
    let mut told = vec![false; page.terms.total()];
    let mut kept = ranked;
    kept.retain(|c| {
        let fresh = c.terms.iter().filter(|&&term| !told[term]).count();
        let keep = fresh * 3 > c.terms.len();
        if keep {
            for &term in &c.terms {
                told[term] = true;
            }
        }
        keep
    });
    kept
}

#[cfg(test)]
mod tests {
    use super::{Terms, find};
    use crate::{Options, Reading};

    const RELEASE: &str = "Lantern Bank opens school of accounting\n\nWICK, Scotland – Lantern Bank opened a school of accounting \
        in Wick on Monday, the first of its kind in the north. The school takes 120 pupils a year.\n\n“We are proud of this \
        school and of everyone who built it,” said Una Merrow, the bank's chair. “It is a good day.”\n\nIt rains often in \
        Wick, and people like it.\n\nThe bank paid £4 million for the building and will spend £600,000 a year on teachers.\n\n\
        Lantern Bank opened a school of accounting in Wick.\n\nAbout Lantern Bank\n\nLantern Bank is a savings bank with 41 \
        branches and 900 staff. It was founded in 1871.";

    fn gist(text: &str, limit: usize) -> Vec<(u32, String)> {
        let reading = Reading::new(text, &Options::default());
        find(&reading, &Terms::new(&reading.doc), limit).iter().map(|g| (g.rank, g.span.of(text).to_owned())).collect()
    }

    #[test]
    fn the_lead_then_what_follows_then_what_counts() {
        let gist = gist(RELEASE, 3);
        let ranks: Vec<_> = gist.iter().map(|g| g.0).collect();
        assert_eq!(ranks, [1, 2, 3]);
        assert!(gist[0].1.starts_with("Lantern Bank opened a school of accounting in Wick on Monday"), "{gist:?}");
        assert!(gist[1].1.starts_with("The school takes 120 pupils"), "{gist:?}");
        assert!(gist[2].1.starts_with("The bank paid"), "{gist:?}");
    }

    #[test]
    fn neither_quotations_nor_boilerplate_nor_repeats() {
        let all = gist(RELEASE, 100);
        let said = |words: &str| all.iter().any(|g| g.1.contains(words));
        assert!(!said("proud") && !said("good day"), "{all:?}");
        assert!(!said("savings bank") && !said("founded"), "{all:?}");
        assert_eq!(all.iter().filter(|g| g.1.contains("school of accounting")).count(), 1, "{all:?}");
    }

    #[test]
    fn texts_without_a_sentence_have_no_gist() {
        for text in ["", "Lantern Bank", "“All we know is what he said to us that day,” said Ann."] {
            assert_eq!(gist(text, 3), [], "{text}");
        }
        assert_eq!(gist(RELEASE, 0), []);
    }
}
