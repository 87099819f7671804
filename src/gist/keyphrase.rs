//! Key phrases: the best phrases by their scorecard, none a part of another, an acronym joined with its long form.

use std::cmp::Reverse;

use crate::gist::phrase::Phrases;
use crate::gist::term::{Term, Terms};
use crate::gist::weights;
use crate::model::score::score;
use crate::order;
use crate::{Reading, Span};

/// A term that a reader would search for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keyphrase {
    /// Where it stands first, in its fullest form.
    pub span: Span,
    /// How often it stands in the text.
    pub count: u32,
}

/// How many key phrases are kept.
const LIMIT: usize = 10;

/// Finds the key phrases, best first.
#[must_use]
pub fn find(reading: &Reading, terms: &Terms) -> Vec<Keyphrase> {
    let phrases = Phrases::new(reading, terms);
    let terms = phrases.all.iter().filter(|p| phrases.is_term(p) && phrases.is_printable(p));
    let mut ranked: Vec<_> = terms.map(|p| (score(weights::PHRASE, |i| phrases.value(i, p)), p)).collect();
    order::by_key(&mut ranked, |(points, _)| Reverse(*points));
    let (mut found, mut kept) = (Vec::new(), Vec::<Vec<Term>>::new());
    for (_, phrase) in ranked {
        let phrase = phrases.long_form(phrase);
        let (span, count) = phrases.full(phrase);
        let terms = phrases.terms_in(span);
        if !kept.iter().any(|k| contains(k, &terms) || contains(&terms, k)) {
            found.push(Keyphrase { span, count });
            kept.push(terms);
        }
        if found.len() == LIMIT {
            break;
        }
    }
    found
}

/// Whether the terms `inner` stand in `outer` one after another.
fn contains(outer: &[Term], inner: &[Term]) -> bool {
    inner.is_empty() || outer.windows(inner.len()).any(|part| part == inner)
}

#[cfg(test)]
mod tests {
    use super::{Terms, find};
    use crate::{Options, Reading};

    const TEXT: &str = "Storm drains fail in coastal towns\n\nStorm drains in coastal towns fail more often than inland, a survey \
        by the Coastal Water Agency (CWA) shows. The CWA looked at 900 storm drains. Old storm drains fail first. The CWA will \
        mend the drains of all coastal towns by 4 May 2026.";

    fn phrases(text: &str) -> Vec<(String, u32)> {
        let reading = Reading::new(text, &Options::default());
        find(&reading, &Terms::new(&reading.doc)).iter().map(|k| (k.span.of(text).to_lowercase(), k.count)).collect()
    }

    #[test]
    fn terms_are_counted_and_acronyms_joined() {
        let found = phrases(TEXT);
        assert_eq!(found[0], ("storm drains".into(), 4), "{found:?}");
        assert!(found.contains(&("coastal towns".into(), 3)), "{found:?}");
        assert!(found.contains(&("coastal water agency".into(), 4)), "{found:?}");
        assert!(found.iter().all(|(p, _)| p != "cwa" && p != "drains" && !p.contains("may")), "{found:?}");
    }

    #[test]
    fn neither_measures_nor_verbs_nor_cut_names() {
        let text = "Norvale Rovers sign Bjarne Lund\n\nThe club paid 2.4 million crowns, a million more than a year earlier. \
            Coach Bjarne Lund joined Norvale Rovers in September 2025. “Bjarne looks at the game calmly,” said Ada Winter. \
            It is a 12-mile-long way to the ground. Version 4.2 of the club song took 60 miles. Players heal more slowly.";
        let found = phrases(text);
        assert!(found.contains(&("bjarne lund".into(), 3)), "{found:?}");
        for silly in ["million", "year", "2025", "joined", "looks", "long way", "4.2", "miles", "heal", "sign"] {
            assert!(found.iter().all(|(p, _)| !p.contains(silly)), "{silly}: {found:?}");
        }
    }

    #[test]
    fn little_words_give_none() {
        for text in ["", "the of and", "12 14 16", "?!"] {
            assert_eq!(phrases(text), [], "{text}");
        }
    }
}
