//! Names of people, organizations and places, and the roles that stand beside them.
//!
//! Runs of capital words are cut out of each sentence and labelled by their own words and their neighbours; what stays
//! unknown is settled by the rest of the text, and names found in running text are found again in headlines.

pub mod acronym;
pub mod attach;
pub mod known;
pub mod organization;
pub mod person;
pub mod place;
pub mod role;
pub mod run;
pub mod scan;
pub mod settle;
#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::date::CalendarDate;
use crate::doc::back;
use crate::lexicon::List;
use crate::section::dateline;
use crate::{Doc, SectionKind, Shape, Span};
use run::Run;
use scan::{Scan, Style};

/// A name, where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The name without title, role and genitive: "Ann Roe", "Roe".
    pub span: Span,
    /// Whose name it is.
    pub kind: NameKind,
    /// "Secretary General" beside the name of a person.
    pub role: Option<Span>,
    /// "INTERPOL" beside the name of a person.
    pub organization: Option<Span>,
    /// The short form that the text defines beside it in brackets.
    pub acronym: Option<Span>,
    /// The whole phrase that names: "EURAPOL Director General Ann Roe"; for places with the region: "Reading, Pa."
    pub phrase: Span,
}

/// Whose name a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// A person.
    Person,
    /// An organization.
    Organization,
    /// A place.
    Place,
}

/// A run of capital words, or a part of one.
#[derive(Clone, Debug)]
pub struct Part {
    /// The words.
    pub run: Run,
    /// Whose name it is, where that is known.
    pub kind: Option<NameKind>,
    /// The short form behind it in brackets.
    pub acronym: Option<Range<usize>>,
    /// The sentence it stands in.
    pub sentence: usize,
    /// Whether it stands in a line whose capitals say little.
    pub display: bool,
}

/// Finds the names outside the `dates`, in order of appearance.
#[must_use]
pub fn find(doc: &Doc, dates: &[CalendarDate]) -> Vec<Mention> {
    let scan = Scan::new(doc, dates);
    let (mut parts, mut display) = (Vec::new(), Vec::new());
    for (i, sentence) in doc.sentences.iter().enumerate() {
        let style = scan.style(sentence);
        if style == Style::Running || sentence.kind == SectionKind::Dateline {
            Parser { scan: &scan, sentence: i, parts: &mut parts }.read();
        } else {
            display.push((i, style));
        }
    }
    settle::lists(&scan, &mut parts);
    settle::settle(&scan, &mut parts);
    parts.extend(known::find(&scan, &parts, &display));
    parts.sort_by_key(|p| p.run.words.start);
    (0..parts.len()).filter_map(|k| attach::mention(&scan, &parts, k)).collect()
}

/// Reads the runs of one sentence into parts.
struct Parser<'s, 'd, 'a> {
    scan: &'s Scan<'d, 'a>,
    sentence: usize,
    parts: &'s mut Vec<Part>,
}

impl Parser<'_, '_, '_> {
    fn read(&mut self) {
        let sentence = &self.scan.doc.sentences[self.sentence];
        let runs = run::find(self.scan, sentence.tokens.clone(), sentence.kind);
        let defined = acronym::find(self.scan, sentence.tokens.clone());
        let mut k = 0;
        while k < runs.len() {
            k = self.defined(&runs, k, &defined).unwrap_or_else(|| self.run(&runs, k));
        }
    }

    /// A long form with its short form in brackets: "World Health Organization (WHO)".
    fn defined(&mut self, runs: &[Run], k: usize, defined: &[acronym::Definition]) -> Option<usize> {
        let run = &runs[k];
        let next = defined.partition_point(|d| d.long.start < run.words.start);
        let found = defined.get(next).filter(|d| d.long.start < run.words.end)?;
        let words = found.long.clone();
        let rest = runs[k + 1..].iter().take_while(|r| r.words.start < words.end).count();
        self.push(Run { words, ..run.clone() }, Some(NameKind::Organization), Some(found.short.clone()));
        Some(k + 1 + rest)
    }

    fn run(&mut self, runs: &[Run], k: usize) -> usize {
        if let Some((words, next)) = place::at(self.scan, runs, k) {
            let genitive = runs[next.saturating_sub(1)].genitive;
            self.push(Run { words, genitive, initial: runs[k].initial }, Some(NameKind::Place), None);
            return next;
        }
        if let Some((words, next)) = organization::at(self.scan, runs, k) {
            let genitive = runs[next.saturating_sub(1)].genitive;
            self.push(Run { words, genitive, initial: runs[k].initial }, Some(NameKind::Organization), None);
            return next;
        }
        let run = &runs[k];
        if let Some((title, name)) = organization::split(self.scan, &run.words).or_else(|| self.behind_field(run)) {
            if title.start > run.words.start {
                self.plain(Run { words: run.words.start..title.start, genitive: false, initial: run.initial });
            }
            let kind = role::addresses(self.scan, &title, &name).then_some(NameKind::Person);
            self.push(Run { words: name, genitive: run.genitive, initial: false }, kind, None);
        } else if let Some(at) = self.given_behind(run) {
            self.plain(Run { words: run.words.start..at, genitive: false, initial: run.initial });
            self.plain(Run { words: at..run.words.end, genitive: run.genitive, initial: false });
        } else {
            self.plain(self.without_title(run));
        }
        k + 1
    }

    /// "Republican | Jane Doe", "Paris | Jane Doe": where the name begins behind a people, a place or a body.
    fn given_behind(&self, run: &Run) -> Option<usize> {
        let (scan, words) = (self.scan, run.words.clone());
        let lists = [List::Demonym, List::Place, List::Organization];
        let len = lists.iter().map(|&list| scan.entry_len(words.start, words.end, list)).max()?;
        let at = words.start + len;
        let given = scan.doc.value(at, List::GivenName) == Some("") && !scan.doc.is(words.start, List::GivenName);
        let name = given && !scan.is_entry(at..words.end, List::Place) && person::possible(scan, at..words.end);
        (len > 0 && name && scan.words(at..words.end).count() > 1).then_some(at)
    }

    /// "RMI | Director": the body before a title that ends the run.
    fn without_title(&self, run: &Run) -> Run {
        let last = back(run.words.end, 1);
        let title = role::title_back(self.scan, run.words.start, run.words.end);
        let title =
            title.or_else(|| (self.scan.entry_len(last, last + 3, List::JobTitle) > 1).then_some(last..last + 1));
        let behind_name = |t: &Range<usize>| t.start > run.words.start + 1 && self.is_clear(t);
        let given = self.scan.doc.is(run.words.start, List::GivenName);
        match title.filter(|t| t.start > run.words.start && (!given || behind_name(t))) {
            Some(title) => Run { words: run.words.start..title.start, genitive: false, initial: run.initial },
            None => run.clone(),
        }
    }

    /// A title that is no surname: of several words, or in capitals.
    fn is_clear(&self, title: &Range<usize>) -> bool {
        title.len() > 1 || self.scan.shape(title.start) == Shape::Upper
    }

    /// "director of | Business Development | Ann Roe": the name behind the field of a title.
    fn behind_field(&self, run: &Run) -> Option<(Range<usize>, Range<usize>)> {
        let scan = self.scan;
        let start = run.words.start;
        let article = usize::from(start > 0 && scan.is_text(back(start, 1), "the"));
        let of = start.checked_sub(1 + article).filter(|&i| scan.is_any(i, &["of", "for", "and", "to"]))?;
        role::title_back(scan, of.saturating_sub(8), of).or_else(|| scan.is_any(of, &["and"]).then_some(of..of))?;
        let limit = scan.doc.sentences[self.sentence].tokens.end;
        (start + 1..run.words.end.saturating_sub(1)).find_map(|at| {
            let name = Run { words: at..run.words.end, genitive: run.genitive, initial: false };
            let field = scan.doc.is(back(at, 1), List::RoleField) || scan.is_entry(start..at, List::Place);
            let known =
                person::score(scan, &name, limit) >= person::ENOUGH || person::possible(scan, name.words.clone());
            (field && scan.capital(at) && known).then_some((start..at, name.words))
        })
    }

    fn plain(&mut self, run: Run) {
        let kind = self.label(&run);
        self.push(run, kind, None);
    }

    fn label(&self, run: &Run) -> Option<NameKind> {
        let scan = self.scan;
        let limit = scan.doc.sentences[self.sentence].tokens.end;
        let placed = self.is_dateline_place(run) || place::is_in_region(scan, run);
        if placed || place::is(scan, run) || run.initial && place::is_by_context(scan, run) {
            return Some(NameKind::Place);
        }
        if organization::is(scan, run) && !self.is_notice(run) {
            return Some(NameKind::Organization);
        }
        if person::score(scan, run, limit) >= person::ENOUGH {
            return Some(NameKind::Person);
        }
        if place::is_by_context(scan, run) {
            return Some(NameKind::Place);
        }
        organization::is_by_context(scan, run).then_some(NameKind::Organization)
    }

    /// "PORT ELLERY, May 4 –": a name where the dateline has its place.
    fn is_dateline_place(&self, run: &Run) -> bool {
        let sentence = &self.scan.doc.sentences[self.sentence];
        let body = self.scan.is_entry(run.words.clone(), List::Organization);
        let place = || dateline::read(self.scan.doc, &sentence.tokens).place;
        let within = |p: Range<usize>| p.start == run.words.start && run.words.end <= p.end;
        sentence.kind == SectionKind::Dateline && run.initial && !body && place().is_some_and(within)
    }

    /// "ENDS": a word in capitals on a line of its own, which is no body that everyone knows.
    fn is_notice(&self, run: &Run) -> bool {
        let mut words = self.scan.words(self.scan.doc.sentences[self.sentence].tokens.clone());
        let alone = words.all(|i| run.words.contains(&i));
        alone && !self.scan.is_entry(run.words.clone(), List::Organization)
    }

    fn push(&mut self, run: Run, kind: Option<NameKind>, acronym: Option<Range<usize>>) {
        self.parts.push(Part { run, kind, acronym, sentence: self.sentence, display: false });
    }
}
