//! Whom "he", "she" and "they" mean: the subject of a sentence before, or who spoke last.

use std::ops::Range;

use crate::Span;
use crate::doc::back;
use crate::lexicon::List;
use crate::quote::Speaker;
use crate::quote::attribution::Turn;
use crate::quote::cast::Cast;
use crate::quote::speaker::is_genitive;
use crate::quote::text::is_function;
use crate::syntax::Text;

/// What has been read before a pronoun.
pub struct Context<'x, 'c, 'a> {
    /// The text.
    pub doc: &'x Text<'x, 'a>,
    /// Its people.
    pub cast: &'x Cast<'c, 'a>,
    /// The words in marks so far, with their speakers.
    pub turns: &'x [Turn],
    /// The marks whose speaker is asked for: nobody named in them is.
    pub current: Range<usize>,
}

impl Context<'_, '_, '_> {
    /// Whom the pronoun at `span` means.
    pub fn resolve(&self, span: Span) -> Option<Speaker> {
        let at = self.doc.tokens_in(span).start;
        let speaker = match self.doc.folded(at) {
            pronoun @ ("he" | "she") => self.person(at, pronoun),
            "they" | "it" | "we" => self.spoke_before(at).map(|t| t.1),
            _ => None,
        }?;
        Some(Speaker { mention: Some(span), ..speaker })
    }

    /// Who spoke last before token `at`, and where the words ended.
    pub fn spoke_before(&self, at: usize) -> Option<(usize, Speaker)> {
        const REACH: usize = 8;
        let next = self.turns.partition_point(|t| t.marked.whole.end <= at);
        let spoken = self.turns[..next].iter().rev().take(REACH);
        spoken.into_iter().find_map(|t| t.speaker.map(|s| (t.marked.whole.end, s)))
    }

    /// Sentence by sentence back: the subject, until the one that quotes the last speaker.
    fn person(&self, at: usize, pronoun: &str) -> Option<Speaker> {
        const REACH: usize = 8;
        const TOKENS: usize = 400;
        let last = self.spoke_before(at);
        let fits = |s: &Speaker| s.person.is_none_or(|p| self.cast.agrees(p, pronoun));
        let own = self.doc.sentence_at(self.doc.tokens[at].span.start);
        for sentence in self.doc.sentences.get(own.saturating_sub(REACH)..=own)?.iter().rev() {
            let range = sentence.tokens.start.max(at.saturating_sub(TOKENS))..sentence.tokens.end.min(at);
            if let Some((_, speaker)) = last.filter(|(end, s)| *end > range.start && fits(s)) {
                return Some(speaker);
            }
            if let Some(subject) = self.subject(range.clone(), pronoun) {
                let sure = self.cast.is_known(subject) || self.is_alone(subject, range.start..at);
                return sure.then(|| self.cast.person(subject, None));
            }
        }
        last.map(|l| l.1).filter(fits).or_else(|| self.only_one(at, pronoun))
    }

    /// Whether nobody else is named among the tokens, quotations left out: else an unknown gender is no agreement.
    fn is_alone(&self, person: usize, range: Range<usize>) -> bool {
        let mut others = self.cast.people_in(self.doc.span(range)).filter(|&(_, other)| other != person);
        !others.any(|(at, _)| !self.is_quoted(self.doc.tokens_in(at).start))
    }

    /// The only person named shortly before.
    fn only_one(&self, at: usize, pronoun: &str) -> Option<Speaker> {
        const REACH: usize = 250;
        let span = self.doc.span(at.saturating_sub(REACH)..at + 1);
        let free = |&(at, index): &(Span, usize)| {
            self.cast.agrees(index, pronoun) && !self.is_quoted(self.doc.tokens_in(at).start)
        };
        let mut named = self.cast.people_in(span).filter(free).map(|n| n.1);
        let person = named.next()?;
        named.all(|other| other == person).then(|| self.cast.person(person, None))
    }

    /// The person that the sentence `range` is about; none where a pronoun stands in that place.
    fn subject(&self, range: Range<usize>, pronoun: &str) -> Option<usize> {
        const MENTIONS: usize = 32;
        let span = self.doc.span(range.start..range.end.max(range.start + 1));
        let candidate = |&(at, index): &(Span, usize)| self.is_subject(&range, at) && self.cast.agrees(index, pronoun);
        let (at, index) = self.cast.people_in(span).take(MENTIONS).find(candidate)?;
        let before = range.start..self.doc.tokens_in(at).start;
        let pronominal = before.into_iter().any(|i| self.doc.folded(i) == pronoun);
        (!pronominal).then_some(index)
    }

    /// Whether the mention can be the subject: no genitive, behind no preposition or verb, outside quotations.
    fn is_subject(&self, range: &Range<usize>, mention: Span) -> bool {
        let tokens = self.doc.tokens_in(mention);
        let title =
            |i: &usize| self.doc.is(*i, List::Honorific) || self.doc.is(*i, List::JobTitle) || self.doc.word(*i) == ".";
        let start = (range.start..tokens.start).rev().find(|i| !title(i)).map_or(range.start, |i| i + 1);
        let governed = start > range.start && is_function(self.doc, back(start, 1), "preposition");
        !is_genitive(self.doc, tokens.end) && !governed && !self.is_quoted(tokens.start)
    }

    fn is_quoted(&self, at: usize) -> bool {
        if self.current.contains(&at) {
            return true;
        }
        let next = self.turns.partition_point(|t| t.marked.whole.end <= at);
        self.turns.get(next).is_some_and(|t| t.marked.whole.start <= at)
    }
}
