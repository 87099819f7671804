//! Phrases that may be key phrases: runs of content words and their parts, with what can be said of each at little cost.

use std::ops::Range;

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::doc::back;
use crate::doc::verb::{self, Form};
use crate::gist::term::{Term, Terms};
use crate::lexicon::{List, Lists};
use crate::model::score::{clip, permille};
use crate::order;
use crate::{Doc, Gap, Kind, Reading, Shape, Span};

/// The longest phrase, in words.
const LONGEST: usize = 4;

/// The terms of a phrase in one number, so that a look-up needs no allocation.
type Key = u128;

/// A phrase, all of whose places in the text are counted.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// Where it stands first.
    pub first: Range<usize>,
    /// How often it stands in the text.
    pub count: u32,
    /// How often no content word stands beside it.
    pub whole: u32,
    /// How often it begins with a capital inside a sentence.
    pub capital: u32,
    /// How often the commonest longer phrase stands that it begins or ends.
    pub longer: u32,
}

/// A reading with the phrases found in it.
#[derive(Debug)]
pub struct Phrases<'r, 'a> {
    reading: &'r Reading<'a>,
    terms: &'r Terms,
    /// In order of first appearance.
    pub all: Vec<Phrase>,
    /// Indices of a phrase and of its short form.
    acronyms: Vec<(usize, usize)>,
    /// The token that headline or text begins with.
    start: usize,
    head: Vec<Span>,
    names: Vec<Span>,
}

/// A feature: its name, and its value for a phrase.
pub type Feature = (&'static str, fn(&Phrases, &Phrase) -> i32);

/// The features, in the order of the weights.
pub const FEATURES: &[Feature] = &[
    ("words", |d, p| clip(d.terms_of(p).count())),
    ("count", |_, p| clip(p.count as usize)),
    ("share", |d, p| permille(p.count as usize, d.reading.doc.sentences.len())),
    ("first", |d, p| clip(p.first.start.saturating_sub(d.start))),
    ("depth", |d, p| permille(p.first.start, d.reading.doc.tokens.len())),
    ("whole", |_, p| permille(p.whole as usize, p.count as usize)),
    ("capital", |_, p| permille(p.capital as usize, p.count as usize)),
    ("longer", |_, p| permille(p.longer as usize, p.count as usize)),
    ("headline", |d, p| i32::from(d.head.iter().any(|s| s.contains(d.span(p))))),
    ("name", |d, p| i32::from(d.names.binary_search(&d.span(p)).is_ok())),
    ("rarest", |d, p| clip(d.terms_of(p).map(|t| d.terms.count(t)).min().unwrap_or(0) as usize)),
    ("commonest", |d, p| clip(d.terms_of(p).map(|t| d.terms.count(t)).max().unwrap_or(0) as usize)),
    ("head_count", |d, p| clip(d.terms_of(p).last().map_or(0, |t| d.terms.count(t)) as usize)),
    ("first_form", |d, p| form(&d.reading.doc, p.first.start)),
    ("last_form", |d, p| form(&d.reading.doc, back(p.first.end, 1))),
    ("first_ending", |d, p| ending(d.reading.doc.folded(p.first.start))),
    ("last_ending", |d, p| ending(d.reading.doc.folded(back(p.first.end, 1)))),
    ("letters", |d, p| clip(d.span(p).len() as usize)),
    ("cue", |d, p| i32::from(p.first.clone().any(|i| d.reading.doc.is(i, List::NewsCue)))),
];

impl<'r, 'a> Phrases<'r, 'a> {
    /// Finds the phrases of the story.
    #[must_use]
    pub fn new(reading: &'r Reading<'a>, terms: &'r Terms) -> Self {
        let doc = &reading.doc;
        let mut found = Vec::new();
        let mut index = FxHashMap::with_capacity_and_hasher(doc.tokens.len(), FxBuildHasher);
        for run in runs(doc, terms) {
            for part in parts(doc, &run).filter(|part| !is_date(reading, doc.span(part.clone()))) {
                let at = *index.entry(key(terms.within(part.clone()))).or_insert(found.len());
                if at == found.len() {
                    found.push(Phrase { first: part.clone(), count: 0, whole: 0, capital: 0, longer: 0 });
                }
                found[at].count += 1;
                found[at].whole += u32::from(part == run);
                found[at].capital += u32::from(is_capital(doc, part.start));
            }
        }
        mark_longer(&mut found, terms, &index);
        let lists = [&reading.entities.people, &reading.entities.organizations, &reading.entities.places];
        let mut names: Vec<_> = lists.iter().flat_map(|l| l.iter()).flat_map(|e| e.mentions.iter().copied()).collect();
        order::by_key(&mut names, |span| *span);
        let head: Vec<_> = [reading.header.headline, reading.header.subheadline].into_iter().flatten().collect();
        let start = head.first().map_or(0, |&s| doc.tokens_in(s).start);
        Self { acronyms: acronyms(doc, terms, &index), reading, terms, all: found, start, head, names }
    }

    /// The phrase that `phrase` is the acronym of, else itself.
    #[must_use]
    pub fn long_form<'p>(&'p self, phrase: &'p Phrase) -> &'p Phrase {
        let short = |&(_, short): &(usize, usize)| self.terms_of(&self.all[short]).eq(self.terms_of(phrase));
        self.acronyms.iter().copied().find(short).map_or(phrase, |(long, _)| &self.all[long])
    }

    /// Whether there is more than one sign that the phrase is a term: it comes again, stands in the title, or is a name.
    #[must_use]
    pub fn is_term(&self, phrase: &Phrase) -> bool {
        let named = phrase.first.clone().any(|i| self.reading.doc.tokens[i].shape != Shape::Lower);
        phrase.count > 1 || named || self.head.iter().any(|s| s.contains(self.span(phrase)))
    }

    /// Whether an editor would print the phrase as a term: whole names, no measures, no verb with its subject or object.
    #[must_use]
    pub fn is_printable(&self, phrase: &Phrase) -> bool {
        let (doc, words) = (&self.reading.doc, phrase.first.clone());
        !is_measure(doc, &words) && !has_loose_number(doc, &words) && !is_verbal(doc, &words) && !self.cuts_name(phrase)
    }

    /// Whether the phrase has a part of a name and words beside it.
    fn cuts_name(&self, phrase: &Phrase) -> bool {
        let span = self.span(phrase);
        self.names_at(span).iter().any(|n| n.overlaps(span) && !n.contains(span) && !span.contains(*n))
    }

    /// The person, in the fullest form, or the name that the phrase is a part of, and how often it stands in the text;
    /// else the phrase itself, where it stands first.
    #[must_use]
    pub fn full(&self, phrase: &Phrase) -> (Span, u32) {
        const LONGEST_NAME: u32 = 80;
        let span = self.span(phrase);
        let touches = |m: &Span| m.contains(span) || span.contains(*m);
        if let Some(person) = self.reading.entities.people.iter().find(|p| p.mentions.iter().any(touches)) {
            return (person.name, u32::try_from(person.mentions.len()).unwrap_or(u32::MAX));
        }
        let name = self.names_at(span).iter().copied().find(|n| n.contains(span) && n.len() <= LONGEST_NAME);
        (name.unwrap_or(span), phrase.count + self.short_count(phrase))
    }

    /// The names that may overlap `span`.
    fn names_at(&self, span: Span) -> &[Span] {
        const NESTED: usize = 2;
        let end = self.names.partition_point(|n| n.start < span.end);
        let first = self.names.partition_point(|n| n.start <= span.start).min(end);
        &self.names[first.saturating_sub(NESTED)..end]
    }

    /// The terms of `span`.
    #[must_use]
    pub fn terms_in(&self, span: Span) -> Vec<Term> {
        self.terms.within(self.reading.doc.tokens_in(span)).collect()
    }

    /// The terms of `phrase`.
    fn terms_of(&self, phrase: &Phrase) -> impl Iterator<Item = Term> {
        self.terms.within(phrase.first.clone())
    }

    /// How often the acronym of `phrase` stands in the text.
    #[must_use]
    pub fn short_count(&self, phrase: &Phrase) -> u32 {
        let long = |&(long, _): &(usize, usize)| self.terms_of(&self.all[long]).eq(self.terms_of(phrase));
        self.acronyms.iter().copied().find(long).map_or(0, |(_, short)| self.all[short].count)
    }

    /// The value of the feature of index `i`.
    #[must_use]
    pub fn value(&self, i: usize, phrase: &Phrase) -> i32 {
        FEATURES.get(i).map_or(0, |(_, value)| value(self, phrase))
    }

    /// The values of all features.
    #[must_use]
    pub fn values(&self, phrase: &Phrase) -> Vec<i32> {
        FEATURES.iter().map(|(_, value)| value(self, phrase)).collect()
    }

    /// Where the phrase stands first.
    #[must_use]
    pub fn span(&self, phrase: &Phrase) -> Span {
        self.reading.doc.span(phrase.first.clone())
    }
}

/// Runs of content words that no mark but a hyphen, no little word and no finite verb parts.
fn runs(doc: &Doc, terms: &Terms) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    for sentence in doc.sentences.iter().filter(|s| !s.kind.is_apart()) {
        let title = !sentence.kind.is_story();
        let mut start = sentence.tokens.start;
        for i in sentence.tokens.clone() {
            if !goes_on(doc, terms, i, i > start, title) {
                runs.push(start..i);
                start = i + 1;
            }
        }
        runs.push(start..sentence.tokens.end);
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// Whether token `i` may stand in a run: behind its first token where `inside`, of a line that is a title where `title`.
fn goes_on(doc: &Doc, terms: &Terms, i: usize, inside: bool, title: bool) -> bool {
    let token = &doc.tokens[i];
    match token.kind {
        Kind::Mark => inside && is_hyphen(doc, i),
        Kind::Number => inside && terms.of(i).is_some(),
        Kind::Word => terms.of(i).is_some() && !is_other(doc, i, title) && !is_amount(doc, i),
    }
}

/// Whether token `i` is the hyphen of a compound.
fn is_hyphen(doc: &Doc, i: usize) -> bool {
    let glued = |i: usize| doc.tokens.get(i).is_some_and(|t| t.gap == Gap::None);
    matches!(doc.mark(i), '-' | '‐' | '‑') && glued(i) && glued(i + 1) && doc.tokens[i + 1].kind != Kind::Mark
}

/// Whether the word is a number or its scale: "five", "2.4 million"; a name may have one: "Seven Oaks".
fn is_amount(doc: &Doc, i: usize) -> bool {
    let scale = || doc.value(i, List::NumberWord).is_some_and(|value| value.starts_with('e'));
    doc.is(i, List::NumberWord) && (doc.shape(i) == Shape::Lower || scale())
}

/// Whether a date overlaps `span`.
fn is_date(reading: &Reading, span: Span) -> bool {
    let dates = &reading.dates.all;
    dates.get(dates.partition_point(|d| d.span.end <= span.start)).is_some_and(|d| d.span.overlaps(span))
}

/// Whether the word is a verb or an adverb. In a title every word may have a capital; elsewhere a capital makes a name.
fn is_other(doc: &Doc, i: usize, title: bool) -> bool {
    let word = doc.word(i);
    let small = title || doc.tokens[i].shape == Shape::Lower;
    let led = || i > 0 && (doc.folded(back(i, 1)) == "to" || doc.is(back(i, 1), List::Auxiliary));
    let infinitive = || verb::form(doc, i) == Some(Form::Base) && led();
    small && ((word.len() > 5 && word.ends_with("ly")) || verb::is_finite(doc, i) || infinitive())
}

/// Whether the phrase is one word for a time, a share or an amount, or too short to tell anything.
fn is_measure(doc: &Doc, words: &Range<usize>) -> bool {
    const MEASURES: Lists =
        Lists::of(&[List::Period, List::Duration, List::Measure, List::Percent, List::NumberWord, List::PastCue]);
    let i = words.start;
    let short = doc.shape(i) == Shape::Lower && doc.word(i).len() <= 3;
    words.clone().all(|i| doc.is_in(i, MEASURES)) || (words.len() == 1 && short)
}

/// Whether a number in the phrase belongs to no name: "orbit 60 miles", "version 4.2", but "Phase 3", "COVID-19".
fn has_loose_number(doc: &Doc, words: &Range<usize>) -> bool {
    let named =
        |i: usize| i > words.start && (doc.shape(back(i, 1)) != Shape::Lower && doc.folded(back(i, 1)) != "version");
    words.clone().any(|i| doc.is_number(i) && !named(i))
}

/// Whether a verb stands in the phrase with its subject or object: "joined Thornbury", "Rosalind looks", "patients heal".
fn is_verbal(doc: &Doc, words: &Range<usize>) -> bool {
    let (first, last) = (words.start, back(words.end, 1));
    let lower = |i: usize| doc.shape(i) == Shape::Lower;
    let acts = |i: usize| lower(i) && matches!(verb::form(doc, i), Some(Form::Base | Form::Third | Form::Past));
    let tail = doc.is(words.end, List::Determiner) || matches!(doc.folded(words.end), "more" | "less" | "at" | "that");
    let object = lower(first) && verb::form(doc, first).is_some() && doc.is_word(first + 1) && !lower(first + 1);
    let subject = is_capital(doc, first) && acts(first + 1);
    words.len() > 1 && (object || subject || (tail && acts(last)))
}

/// The parts of a run that begin and end with a word, up to the longest.
fn parts<'d>(doc: &'d Doc, run: &Range<usize>) -> impl Iterator<Item = Range<usize>> + 'd {
    let run = run.clone();
    let last = |end: &usize| doc.tokens[back(*end, 1)].kind != Kind::Mark && !is_hyphen(doc, *end);
    let ends = move |start: usize| (start + 1..=run.end).filter(last).take(LONGEST);
    let first =
        |start: &usize| doc.tokens[*start].kind != Kind::Mark && (*start == 0 || !is_hyphen(doc, back(*start, 1)));
    run.clone().filter(first).flat_map(move |start| ends(start).map(move |end| start..end))
}

/// The first terms as a key: their numbers, counted from 1, side by side.
fn key(terms: impl Iterator<Item = Term>) -> Key {
    terms.take(LONGEST).fold(0, |key, term| key << (Key::BITS as usize / LONGEST) | (term as Key + 1))
}

/// Tells each phrase how often the longer phrases stand that it begins or ends.
fn mark_longer(found: &mut [Phrase], terms: &Terms, index: &FxHashMap<Key, usize>) {
    for at in 0..found.len() {
        let (count, own) = (found[at].count, || terms.within(found[at].first.clone()));
        let parts = [key(own().skip(1)), key(own().take(own().count().saturating_sub(1)))];
        for part in parts {
            if let Some(&inner) = index.get(&part) {
                found[inner].longer = found[inner].longer.max(count);
            }
        }
    }
}

/// The phrases that an acronym in brackets follows whose letters they begin with: "foreign terrorist fighters (FTFs)".
fn acronyms(doc: &Doc, terms: &Terms, index: &FxHashMap<Key, usize>) -> Vec<(usize, usize)> {
    let brackets = (1..doc.tokens.len()).filter(|&i| doc.word(i) == "(" && doc.word(i + 2) == ")");
    let pair = |i: usize| {
        let letters: String = doc.word(i + 1).chars().filter(|c| c.is_uppercase()).collect();
        let start = (2..=LONGEST).contains(&letters.len()).then(|| long_start(doc, i, &letters))??;
        let find = |range: Range<usize>| index.get(&key(terms.within(range))).copied();
        Some((find(start..i)?, find(i + 1..i + 2)?))
    };
    brackets.filter_map(pair).collect()
}

/// Where the words before token `end` begin that have `letters` as initials.
fn long_start(doc: &Doc, end: usize, letters: &str) -> Option<usize> {
    let mut at = end;
    for letter in letters.chars().rev() {
        at = at.checked_sub(1)?;
        if matches!(doc.word(at), "-" | "‐" | "‑") {
            at = at.checked_sub(1)?;
        }
        let first = doc.word(at).chars().next()?;
        if !first.eq_ignore_ascii_case(&letter) {
            return None;
        }
    }
    Some(at)
}

/// The form of a word as a verb, numbered.
fn form(doc: &Doc, i: usize) -> i32 {
    verb::form(doc, i).map_or(0, |form| match form {
        Form::Base => 1,
        Form::Third => 2,
        Form::Past => 3,
        Form::Participle => 4,
        Form::Gerund => 5,
        Form::Auxiliary => 6,
    })
}

/// The ending of a word, numbered: what most adjectives, then what most nouns end in.
fn ending(folded: &str) -> i32 {
    const ENDINGS: &[&[&str]] = &[
        &["ous", "ive", "ful", "less", "able", "ible", "ish"],
        &["al", "ic", "ary", "ant", "ent"],
        &["er", "or", "ist", "ers", "ors", "ists"],
        &["ion", "ions", "ment", "ments", "ness", "ity", "ities", "ship", "ism", "ance", "ence"],
        &["ed"],
        &["ing"],
        &["ly"],
    ];
    let last = folded.bytes().last();
    let has = |end: &&str| end.bytes().last() == last && folded.ends_with(end);
    let at = ENDINGS.iter().rposition(|group| group.iter().any(has));
    at.map_or(0, |i| clip(i + 1))
}

fn is_capital(doc: &Doc, i: usize) -> bool {
    let begins = doc.sentences.get(doc.sentence_at(doc.tokens[i].span.start)).is_some_and(|s| s.tokens.start == i);
    !begins && doc.tokens[i].shape != Shape::Lower
}
