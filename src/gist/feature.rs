//! What can be said of a sentence at little cost: where it stands, what it shares with headline and text, how it is made.

use crate::gist::term::{Term, Terms};
use crate::lexicon::List;
use crate::quote::QuoteKind;
use crate::{Kind, Reading, SectionKind, Shape, Span};

/// A sentence that may stand in the gist.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The index of the sentence.
    pub sentence: usize,
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
}

/// A reading with what the features look up: each is found once.
#[derive(Debug)]
pub struct Page<'r, 'a> {
    /// What was read.
    pub reading: &'r Reading<'a>,
    /// Its terms.
    pub terms: Terms,
    /// In reading order.
    pub candidates: Vec<Candidate>,
    headline: Vec<Term>,
    subheadline: Vec<Term>,
    figures: Vec<Span>,
    names: Vec<Span>,
    dates: Vec<Span>,
    quoted: Vec<Span>,
    issuer: Vec<Span>,
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
    ("headline", |p, c| p.share(c, &p.headline)),
    ("subheadline", |p, c| p.share(c, &p.subheadline)),
    ("centrality", |p, c| p.centrality(c)),
    ("fresh", |_, c| permille(c.fresh, c.words)),
    ("figures", |p, c| p.within(c, &p.figures)),
    ("numbers", |p, c| p.tokens(c, |p, i| p.reading.doc.tokens[i].kind == Kind::Number)),
    ("names", |p, c| p.within(c, &p.names)),
    ("capitals", |p, c| permille(p.capitals(c), c.words)),
    ("dates", |p, c| p.within(c, &p.dates)),
    ("quoted", |p, c| p.quoted_share(c)),
    ("marks", |p, c| p.tokens(c, |p, i| matches!(p.reading.doc.word(i), "“" | "”" | "\"" | "‘"))),
    ("reports", |p, c| p.tokens(c, |p, i| p.reading.doc.is(i, List::NewsCue))),
    ("background", |p, c| p.tokens(c, |p, i| p.reading.doc.is(i, List::BackgroundCue))),
    ("points_back", |p, c| i32::from(p.reading.doc.is(p.first(c), List::Anaphor))),
    ("connects", |p, c| i32::from(p.reading.doc.phrase(p.first(c), List::Connective) > 0)),
    ("brackets", |p, c| p.tokens(c, |p, i| p.reading.doc.word(i) == "(")),
    ("commas", |p, c| p.tokens(c, |p, i| p.reading.doc.word(i) == ",")),
    ("first_person", |p, c| p.tokens(c, |p, i| p.reading.doc.is(i, List::FirstPerson))),
    ("question", |p, c| p.tokens(c, |p, i| p.reading.doc.word(i) == "?")),
    ("issuer", |p, c| p.within(c, &p.issuer).min(1)),
    ("issuer_first", |p, c| i32::from(p.issuer.first().is_some_and(|s| p.span(c).contains(*s)))),
    ("list", |p, c| i32::from(p.reading.doc.sentences[c.sentence].kind == SectionKind::List)),
];

impl<'r, 'a> Page<'r, 'a> {
    /// Finds the candidates and what their features look up.
    #[must_use]
    pub fn new(reading: &'r Reading<'a>) -> Self {
        let (doc, header, entities) = (&reading.doc, &reading.header, &reading.entities);
        let terms = Terms::new(doc);
        let of = |span: Option<Span>| span.map_or_else(Vec::new, |s| distinct(&terms, doc.tokens_in(s)));
        let lists = [&entities.people, &entities.organizations, &entities.places];
        let names = lists.iter().flat_map(|list| list.iter()).flat_map(|e| e.mentions.iter().copied());
        let direct = reading.quotes.all.iter().filter(|q| q.kind == QuoteKind::Direct);
        let issuer = entities.organizations.iter().find(|e| header.issuer.is_some_and(|s| e.mentions.contains(&s)));
        Self {
            headline: of(header.headline),
            subheadline: of(header.subheadline),
            figures: sorted(reading.quantities.iter().map(|q| q.span)),
            names: sorted(names),
            dates: sorted(reading.dates.all.iter().map(|d| d.span)),
            quoted: sorted(direct.flat_map(|q| q.parts.iter().copied())),
            issuer: sorted(issuer.into_iter().flat_map(|e| e.mentions.iter().copied()).filter(|&s| is_story(doc, s))),
            candidates: candidates(reading, &terms),
            norm: norm((0..terms.total()).map(|t| u64::from(terms.count(t)))),
            reading,
            terms,
        }
    }

    /// The values of all features.
    #[must_use]
    pub fn values(&self, candidate: &Candidate) -> Vec<i32> {
        FEATURES.iter().map(|(_, value)| value(self, candidate)).collect()
    }

    /// Where the candidate stands.
    #[must_use]
    pub fn span(&self, candidate: &Candidate) -> Span {
        self.reading.doc.sentences[candidate.sentence].span
    }

    /// The terms of the candidate, each once.
    #[must_use]
    pub fn terms_of(&self, candidate: &Candidate) -> Vec<Term> {
        distinct(&self.terms, self.range(candidate))
    }

    /// Thousandths of the candidate's bytes that stand in direct quotations.
    #[must_use]
    pub fn quoted_share(&self, candidate: &Candidate) -> i32 {
        let span = self.span(candidate);
        let inside = |q: &Span| q.end.min(span.end).saturating_sub(q.start.max(span.start)) as usize;
        permille(overlapping(&self.quoted, span).iter().map(inside).sum(), span.len() as usize)
    }

    fn range(&self, candidate: &Candidate) -> std::ops::Range<usize> {
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

    /// Thousandths of `wanted` that the candidate has.
    fn share(&self, candidate: &Candidate, wanted: &[Term]) -> i32 {
        let terms = self.terms_of(candidate);
        permille(wanted.iter().filter(|t| terms.binary_search(t).is_ok()).count(), wanted.len())
    }

    /// Cosine of the candidate's terms and the story's, in thousandths.
    fn centrality(&self, candidate: &Candidate) -> i32 {
        let terms = self.terms_of(candidate);
        let dot: u64 = terms.iter().map(|&t| u64::from(self.terms.count(t))).sum();
        let length = norm(terms.iter().map(|_| 1));
        i32::try_from((dot * 256_000).checked_div(self.norm * length).unwrap_or(0)).unwrap_or(1000)
    }

    fn within(&self, candidate: &Candidate, spans: &[Span]) -> i32 {
        clip(overlapping(spans, self.span(candidate)).len())
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

/// The sentences of the story that are whole: not a line without a stop, not a few words.
fn candidates(reading: &Reading, terms: &Terms) -> Vec<Candidate> {
    let doc = &reading.doc;
    let mut found: Vec<Candidate> = Vec::new();
    let mut seen = vec![false; terms.total()];
    let (mut paragraph, mut in_paragraph, mut section) = (0, 0, None);
    for (sentence, s) in doc.sentences.iter().enumerate().filter(|(_, s)| s.kind.is_story()) {
        let words = s.tokens.clone().filter(|&i| doc.tokens[i].kind != Kind::Mark).count();
        if words < SHORTEST || !is_closed(reading, s.tokens.end) {
            continue;
        }
        if section.is_some_and(|before| before != s.section) {
            (paragraph, in_paragraph) = (paragraph + 1, 0);
        }
        section = Some(s.section);
        let own = distinct(terms, s.tokens.clone());
        let fresh = own.iter().filter(|&&t| !std::mem::replace(&mut seen[t], true)).count();
        found.push(Candidate { sentence, words, order: found.len(), paragraph, in_paragraph, fresh });
        in_paragraph += 1;
    }
    found
}

/// A sentence of fewer words says too little by itself.
const SHORTEST: usize = 5;

/// Whether one of the last tokens before `end` is a stop.
fn is_closed(reading: &Reading, end: usize) -> bool {
    (end.saturating_sub(3)..end).any(|i| matches!(reading.doc.word(i), "." | "!" | "?" | "…"))
}

fn is_story(doc: &crate::Doc, span: Span) -> bool {
    doc.kind_at(span.start).is_some_and(SectionKind::is_story)
}

fn distinct(terms: &Terms, range: std::ops::Range<usize>) -> Vec<Term> {
    let mut found: Vec<_> = range.filter_map(|i| terms.of(i)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn sorted(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut spans: Vec<_> = spans.collect();
    spans.sort_unstable();
    spans.dedup();
    spans
}

/// The `spans`, in order, that overlap `span`; nested ones that begin long before it are left out.
fn overlapping(spans: &[Span], span: Span) -> &[Span] {
    let end = spans.partition_point(|s| s.start < span.end);
    let first = spans.partition_point(|s| s.end <= span.start).min(end);
    &spans[first..end]
}

/// Length of a vector, in 1/16.
fn norm(counts: impl Iterator<Item = u64>) -> u64 {
    (counts.map(|c| c * c).sum::<u64>() * 256).isqrt()
}

fn permille(part: usize, whole: usize) -> i32 {
    clip((part * 1000).checked_div(whole).unwrap_or(0))
}

fn clip(n: usize) -> i32 {
    i32::try_from(n.min(1000)).unwrap_or(1000)
}
