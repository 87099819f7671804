//! What can be said of a sentence at little cost: where it stands, what it shares with headline and text, how it is made.

use std::ops::Range;

use crate::gist::term::{Term, Terms};
use crate::lexicon::List;
use crate::model::score::{clip, permille};
use crate::order;
use crate::quote::QuoteKind;
use crate::{Doc, Kind, Reading, SectionKind, Shape, Span};

/// A sentence that may stand in the gist.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The index of the sentence.
    pub sentence: usize,
    /// Where it stands, without a bullet, dash or number before it.
    pub span: Span,
    /// Its words and numbers.
    pub words: usize,
    /// How many candidates stand before it.
    pub order: usize,
    /// How many sections with candidates stand before its own.
    pub paragraph: usize,
    /// How many candidates of its section stand before it.
    pub in_paragraph: usize,
    /// How many of its terms no candidate before it has.
    fresh: usize,
    /// Its terms, each once.
    pub terms: Vec<Term>,
}

impl Candidate {
    /// Thousandths of `wanted` that it has.
    fn share(&self, wanted: &[Term]) -> i32 {
        permille(wanted.iter().filter(|t| self.terms.binary_search(t).is_ok()).count(), wanted.len())
    }
}

/// A reading with what the features look up: each is found once.
#[derive(Debug)]
pub struct Page<'r, 'a> {
    /// What was read.
    pub reading: &'r Reading<'a>,
    /// Its terms.
    pub terms: &'r Terms,
    /// In reading order.
    pub candidates: Vec<Candidate>,
    headline: Vec<Term>,
    subheadline: Vec<Term>,
    figures: Vec<Span>,
    names: Vec<Span>,
    dates: Vec<Span>,
    quoted: Vec<Span>,
    issuer: Vec<Span>,
    /// The first candidate that tells news.
    first_news: Option<usize>,
    /// Length of the vector of the story's term counts, in 1/16.
    norm: u64,
}

/// A feature: its name, and its value for a candidate.
pub type Feature = (&'static str, fn(&Page, &Candidate) -> i32);

/// The features, in the order of the weights.
pub const FEATURES: &[Feature] = &[
    ("order", |_, c| clip(c.order)),
    ("paragraph", |_, c| clip(c.paragraph)),
    ("in_paragraph", |_, c| clip(c.in_paragraph)),
    ("depth", |p, c| permille(c.order, p.candidates.len())),
    ("sentences", |p, _| clip(p.candidates.len())),
    ("words", |_, c| clip(c.words)),
    ("after_dateline", |p, c| i32::from(p.follows(c, SectionKind::Dateline))),
    ("after_heading", |p, c| i32::from(p.follows(c, SectionKind::Heading))),
    ("headline", |p, c| c.share(&p.headline)),
    ("subheadline", |p, c| c.share(&p.subheadline)),
    ("centrality", |p, c| p.centrality(c)),
    ("fresh", |_, c| permille(c.fresh, c.words)),
    ("figures", |p, c| within(&p.figures, c.span)),
    ("numbers", |p, c| p.tokens(c, |p, i| p.reading.doc.tokens[i].kind == Kind::Number)),
    ("names", |p, c| within(&p.names, c.span)),
    ("capitals", |p, c| permille(p.capitals(c), c.words)),
    ("dates", |p, c| within(&p.dates, c.span)),
    ("quoted", |p, c| quoted_share(&p.quoted, c.span)),
    ("marks", |p, c| p.tokens(c, |p, i| matches!(p.reading.doc.word(i), "“" | "”" | "\"" | "‘"))),
    ("study", |p, c| clip(p.news(c, "study"))),
    ("finding", |p, c| clip(p.news(c, "finding"))),
    ("deed", |p, c| clip(p.news(c, "deed"))),
    ("new", |p, c| clip(p.news(c, "new"))),
    ("tells_news", |p, c| i32::from(p.tells_news(c))),
    ("first_news", |p, c| i32::from(p.first_news == Some(c.order))),
    ("after_news", |p, c| i32::from(p.first_news.is_some_and(|n| n < c.order))),
    ("background", |p, c| p.tokens(c, |p, i| p.reading.doc.is(i, List::BackgroundCue))),
    ("points_back", |p, c| i32::from(p.reading.doc.is(p.first(c), List::Anaphor))),
    ("connects", |p, c| i32::from(p.reading.doc.phrase(p.first(c), List::Connective) > 0)),
    ("brackets", |p, c| p.tokens(c, |p, i| p.reading.doc.word(i) == "(")),
    ("commas", |p, c| p.tokens(c, |p, i| p.reading.doc.word(i) == ",")),
    ("first_person", |p, c| p.tokens(c, |p, i| p.reading.doc.is(i, List::FirstPerson))),
    ("question", |p, c| p.tokens(c, |p, i| p.reading.doc.word(i) == "?")),
    ("issuer", |p, c| within(&p.issuer, c.span).min(1)),
    ("issuer_first", |p, c| i32::from(p.issuer.first().is_some_and(|s| c.span.contains(*s)))),
    ("list", |p, c| i32::from(p.reading.doc.sentences[c.sentence].kind == SectionKind::List)),
];

impl<'r, 'a> Page<'r, 'a> {
    /// Finds the candidates and what their features look up.
    #[must_use]
    pub fn new(reading: &'r Reading<'a>, terms: &'r Terms) -> Self {
        let (doc, header, entities) = (&reading.doc, &reading.header, &reading.entities);
        let of = |span: Option<Span>| span.map_or_else(Vec::new, |s| distinct(terms, doc.tokens_in(s)));
        let lists = [&entities.people, &entities.organizations, &entities.places];
        let names = lists.iter().flat_map(|list| list.iter()).flat_map(|e| e.mentions.iter().copied());
        let direct = reading.quotes.all.iter().filter(|q| q.kind == QuoteKind::Direct);
        let quoted = sorted(direct.flat_map(|q| q.parts.iter().copied()));
        let issuer = entities.organizations.iter().find(|e| header.issuer.is_some_and(|s| e.mentions.contains(&s)));
        let mut page = Self {
            headline: of(header.headline),
            subheadline: of(header.subheadline),
            figures: sorted(reading.quantities.iter().map(|q| q.span)),
            names: sorted(names),
            dates: sorted(reading.dates.all.iter().map(|d| d.span)),
            candidates: candidates(reading, terms, &quoted),
            quoted,
            issuer: sorted(issuer.into_iter().flat_map(|e| e.mentions.iter().copied()).filter(|&s| is_story(doc, s))),
            norm: norm((0..terms.total()).map(|t| u64::from(terms.count(t)))),
            first_news: None,
            reading,
            terms,
        };
        page.first_news = page.candidates.iter().find(|c| page.tells_news(c)).map(|c| c.order);
        page
    }

    /// The value of the feature of index `i`.
    #[must_use]
    pub fn value(&self, i: usize, candidate: &Candidate) -> i32 {
        FEATURES.get(i).map_or(0, |(_, value)| value(self, candidate))
    }

    /// The values of all features.
    #[must_use]
    pub fn values(&self, candidate: &Candidate) -> Vec<i32> {
        FEATURES.iter().map(|(_, value)| value(self, candidate)).collect()
    }

    fn range(&self, candidate: &Candidate) -> Range<usize> {
        self.reading.doc.sentences[candidate.sentence].tokens.clone()
    }

    /// The first word.
    fn first(&self, candidate: &Candidate) -> usize {
        let mut range = self.range(candidate);
        range.find(|&i| self.reading.doc.tokens[i].kind == Kind::Word).unwrap_or(range.end)
    }

    fn follows(&self, candidate: &Candidate, kind: SectionKind) -> bool {
        let section = self.reading.doc.sentences[candidate.sentence].section;
        let before = section.checked_sub(1).and_then(|i| self.reading.doc.sections.get(i));
        candidate.in_paragraph == 0 && before.is_some_and(|s| s.kind == kind)
    }

    /// Cosine of the candidate's terms and the story's, in thousandths.
    fn centrality(&self, candidate: &Candidate) -> i32 {
        let terms = &candidate.terms;
        let dot: u64 = terms.iter().map(|&t| u64::from(self.terms.count(t))).sum();
        let length = norm(terms.iter().map(|_| 1));
        i32::try_from((dot * 256_000).checked_div(self.norm * length).unwrap_or(0)).unwrap_or(1000)
    }

    /// How many of the candidate's words tell news of this sort.
    fn news(&self, candidate: &Candidate, sort: &str) -> usize {
        self.range(candidate).filter(|&i| self.reading.doc.value(i, List::NewsCue) == Some(sort)).count()
    }

    /// Whether the candidate says what a study found, or what somebody did.
    fn tells_news(&self, candidate: &Candidate) -> bool {
        let has = |sort| self.news(candidate, sort) > 0;
        has("deed") || (has("study") && has("finding"))
    }

    fn tokens(&self, candidate: &Candidate, is: fn(&Self, usize) -> bool) -> i32 {
        clip(self.range(candidate).filter(|&i| is(self, i)).count())
    }

    /// Words with a capital, but for the first.
    fn capitals(&self, candidate: &Candidate) -> usize {
        let shapes = self.range(candidate).skip(1).map(|i| self.reading.doc.tokens[i].shape);
        shapes.filter(|s| matches!(s, Shape::Title | Shape::Upper | Shape::Mixed)).count()
    }
}

/// The sentences of the story that are whole: not a line without a stop, not a few words, not a bare quotation.
fn candidates(reading: &Reading, terms: &Terms, quoted: &[Span]) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut seen = vec![false; terms.total()];
    let (mut paragraph, mut in_paragraph, mut section) = (0, 0, None);
    for (sentence, s) in reading.doc.sentences.iter().enumerate().filter(|(_, s)| s.kind.is_story()) {
        let tokens = unnumbered(&reading.doc, s.tokens.clone());
        let words = tokens.clone().filter(|&i| reading.doc.tokens[i].kind != Kind::Mark).count();
        if words < SHORTEST || !is_closed(&reading.doc, tokens.end) {
            continue;
        }
        let span = reading.doc.span(tokens.clone());
        if quoted_share(quoted, span) >= BARE_QUOTE {
            continue;
        }
        if section.is_some_and(|before| before != s.section) {
            (paragraph, in_paragraph) = (paragraph + 1, 0);
        }
        section = Some(s.section);
        let terms = distinct(terms, tokens);
        let fresh = terms.iter().filter(|&&t| !std::mem::replace(&mut seen[t], true)).count();
        found.push(Candidate { sentence, span, words, order: found.len(), paragraph, in_paragraph, fresh, terms });
        in_paragraph += 1;
    }
    found
}

/// A sentence of fewer words says too little by itself.
const SHORTEST: usize = 5;

/// From so many thousandths in quotation marks on, a sentence is a bare quotation.
const BARE_QUOTE: i32 = 450;

/// Without the credit of an agency ("(AP) –"), bullets, dashes and the number of a paragraph.
fn unnumbered(doc: &Doc, mut tokens: Range<usize>) -> Range<usize> {
    const CREDIT: usize = 3;
    let number = |i: usize| doc.tokens[i].kind == Kind::Number && matches!(doc.word(i + 1), "." | ")");
    let bullet = |i: usize| matches!(doc.word(i), "–" | "—" | "-" | "•" | "*" | "·" | "." | ")");
    let credit = |i: usize| doc.word(i) == "(" && doc.tokens[i + 1].shape == Shape::Upper && doc.word(i + 2) == ")";
    if tokens.len() > CREDIT && credit(tokens.start) {
        tokens.start += CREDIT;
    }
    while tokens.len() > 1 && (bullet(tokens.start) || number(tokens.start)) {
        tokens.start += 1;
    }
    tokens
}

/// Thousandths of the bytes of `span` that stand in direct quotations.
fn quoted_share(quoted: &[Span], span: Span) -> i32 {
    let inside = |q: &Span| q.end.min(span.end).saturating_sub(q.start.max(span.start)) as usize;
    permille(overlapping(quoted, span).iter().map(inside).sum(), span.len() as usize)
}

/// Whether one of the last tokens before `end` is a stop.
fn is_closed(doc: &Doc, end: usize) -> bool {
    (end.saturating_sub(3)..end).any(|i| matches!(doc.word(i), "." | "!" | "?" | "…"))
}

fn is_story(doc: &Doc, span: Span) -> bool {
    doc.kind_at(span.start).is_some_and(SectionKind::is_story)
}

fn distinct(terms: &Terms, range: Range<usize>) -> Vec<Term> {
    let mut found: Vec<_> = range.filter_map(|i| terms.of(i)).collect();
    order::distinct(&mut found);
    found
}

fn sorted(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut spans: Vec<_> = spans.collect();
    order::distinct(&mut spans);
    spans
}

/// The `spans`, in order, that overlap `span`; nested ones that begin long before it are left out.
fn overlapping(spans: &[Span], span: Span) -> &[Span] {
    let end = spans.partition_point(|s| s.start < span.end);
    let first = spans.partition_point(|s| s.end <= span.start).min(end);
    &spans[first..end]
}

/// How many of the `spans` overlap `span`.
fn within(spans: &[Span], span: Span) -> i32 {
    clip(overlapping(spans, span).len())
}

/// Length of a vector, in 1/16.
fn norm(counts: impl Iterator<Item = u64>) -> u64 {
    (counts.map(|c| c * c).sum::<u64>() * 256).isqrt()
}

#[cfg(test)]
mod tests {
    use crate::gist::{feature, phrase, weights};
    use crate::model::score::check_cards;

    #[test]
    fn cards_stand_in_the_order_of_the_features() {
        for cards in [weights::LEAD, weights::RIVAL, weights::NEXT] {
            check_cards(cards, feature::FEATURES);
        }
        check_cards(weights::PHRASE, phrase::FEATURES);
    }
}
