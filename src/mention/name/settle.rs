//! What single runs leave open is settled by the whole text: a surname by the full name, a short name by the long one.

use std::collections::HashMap;

use crate::doc::back;
use crate::doc::verb::{self, Form};
use crate::lexicon::List;
use crate::mention::name::scan::Scan;
use crate::mention::name::{NameKind, Part, organization};
use crate::{SectionKind, Shape};

/// Labels the unknown parts that the rest of the text explains.
pub fn settle(scan: &Scan, parts: &mut [Part]) {
    let known = Known::new(scan, parts);
    let found: Vec<_> = parts.iter().map(|part| known.kind(scan, part)).collect();
    for (part, kind) in parts.iter_mut().zip(found) {
        part.kind = kind;
    }
}

/// Labels the unknown parts of lists by the known ones beside them: "Oberdorf, Vienna and Graz".
pub fn lists(scan: &Scan, parts: &mut [Part]) {
    for k in 1..parts.len() {
        share(scan, parts, k.saturating_sub(1), k);
    }
    for k in (1..parts.len()).rev() {
        share(scan, parts, k, k.saturating_sub(1));
    }
}

fn share(scan: &Scan, parts: &mut [Part], from: usize, to: usize) {
    let left = from.min(to);
    let kind = parts[from].kind.filter(|&k| k != NameKind::Person);
    if parts[to].kind.is_none() && kind.is_some() && is_row(scan, parts, left) && may_be_body(scan, &parts[to]) {
        parts[to].kind = kind;
    }
}

/// Whether parts `k` and `k + 1` are members of a list of three or more.
fn is_row(scan: &Scan, parts: &[Part], k: usize) -> bool {
    let comma = |k: usize| listed(scan, parts, k, false);
    listed(scan, parts, k, true)
        && (comma(k) && (comma(k + 1) || listed(scan, parts, k + 1, true)) || k > 0 && comma(back(k, 1)))
}

/// Whether a comma, or else with `and` the word, is all that stands between part `k` and the next one.
fn listed(scan: &Scan, parts: &[Part], k: usize, and: bool) -> bool {
    let Some(next) = parts.get(k + 1) else { return false };
    let end = parts[k].run.words.end;
    let comma = usize::from(scan.is_text(end, ","));
    let word = usize::from(and && scan.is_text(end + comma, "and"));
    comma + word > 0 && next.run.words.start == end + comma + word && next.sentence == parts[k].sentence
}

#[derive(Default)]
struct Known {
    surnames: HashMap<String, usize>,
    names: HashMap<String, usize>,
    bodies: HashMap<String, usize>,
    cues: HashMap<String, usize>,
}

impl Known {
    fn new(scan: &Scan, parts: &[Part]) -> Self {
        let mut known = Self::default();
        for part in parts {
            match part.kind {
                Some(NameKind::Person) => known.person(scan, part),
                Some(NameKind::Organization) => known.body(scan, part),
                Some(NameKind::Place) => {}
                None => *known.cues.entry(folded(scan, part)).or_default() += cue(scan, part),
            }
        }
        known
    }

    /// Every word of a name may stand for it, and the last ones together.
    fn person(&mut self, scan: &Scan, part: &Part) {
        let words: Vec<usize> = scan.words(part.run.words.clone()).collect();
        for (n, &i) in words.iter().enumerate() {
            *self.surnames.entry(scan.doc.folded_phrase(i..part.run.words.end).to_owned()).or_default() += 1;
            if n + 1 < words.len() {
                *self.names.entry(scan.doc.folded(i).to_owned()).or_default() += 1;
            }
        }
    }

    /// The first words of a name may stand for it: "Octopus" for "Octopus Energy Group".
    fn body(&mut self, scan: &Scan, part: &Part) {
        let words = part.run.words.clone();
        for end in words.start + 1..=words.end {
            let generic = end == words.start + 1 && is_generic(scan, words.start);
            if !generic && scan.is_word(back(end, 1)) && (end == words.end || scan.shape(back(end, 1)) != Shape::Lower)
            {
                *self.bodies.entry(scan.doc.folded_phrase(words.start..end).to_owned()).or_default() += 1;
            }
        }
        if let Some(acronym) = &part.acronym {
            *self.bodies.entry(scan.doc.folded_phrase(acronym.clone()).to_owned()).or_default() += 1;
        }
    }

    fn kind(&self, scan: &Scan, part: &Part) -> Option<NameKind> {
        let key = folded(scan, part);
        let single = part.run.words.len() == 1;
        let lower = single && scan.also_lower(part.run.words.start);
        let surname = self.surnames.contains_key(&key) && !lower;
        match part.kind {
            Some(NameKind::Place) if single && surname && !is_located(scan, part) => Some(NameKind::Person),
            Some(NameKind::Place) if !is_certain_place(scan, part) && self.bodies.contains_key(&key) => {
                Some(NameKind::Organization)
            }
            Some(kind) => Some(kind),
            None if surname => Some(NameKind::Person),
            None if self.is_body(scan, part, &key) => Some(NameKind::Organization),
            None if single && !lower && self.names.contains_key(&key) => Some(NameKind::Person),
            None => None,
        }
    }

    fn is_body(&self, scan: &Scan, part: &Part, key: &str) -> bool {
        if part.run.words.len() > 1 && self.bodies.contains_key(key) {
            return true;
        }
        may_be_body(scan, part) && (self.bodies.contains_key(key) || self.cues.get(key).is_some_and(|&n| n >= 2))
    }
}

fn folded(scan: &Scan, part: &Part) -> String {
    scan.doc.folded_phrase(part.run.words.clone()).to_owned()
}

fn is_located(scan: &Scan, part: &Part) -> bool {
    let start = part.run.words.start;
    start > 0 && scan.is_any(back(start, 1), &["in", "near", "at", "from", "to"])
}

/// How much a mention says that an unknown name is that of a body: it acts, it owns, people work for it.
fn cue(scan: &Scan, part: &Part) -> usize {
    let run = &part.run;
    let kind = scan.doc.sentences[part.sentence].kind;
    let about = run.words.start > 0 && scan.is_any(back(run.words.start, 1), &["about"]) && kind != SectionKind::Body;
    let acts = matches!(verb::form(scan.doc, run.words.end), Some(Form::Past | Form::Third))
        && scan.shape(run.words.end) == Shape::Lower;
    let served = run.words.start > 0 && scan.is_any(back(run.words.start, 1), &["at", "by", "with", "from"]);
    let hosted = scan.has_host(run.words.clone());
    2 * usize::from(about || hosted)
        + usize::from((acts || run.genitive || served) && !run.initial)
        + usize::from(run.genitive && !run.initial)
}

/// Whether it is the dateline's, or holds a place's name or word, other than one that may begin any name: "New", "West".
fn is_certain_place(scan: &Scan, part: &Part) -> bool {
    let words = part.run.words.clone();
    if scan.doc.sentences[part.sentence].kind == SectionKind::Dateline {
        return true;
    }
    scan.doc.is(back(words.end, 1), List::PlaceHead) || scan.is_entry(words, List::Place)
}

/// Whether a word is too common to stand for a body by itself.
fn is_generic(scan: &Scan, i: usize) -> bool {
    let lists = [
        List::OrgHead,
        List::Demonym,
        List::Place,
        List::RoleField,
        List::NameStop,
        List::RoleModifier,
        List::JobTitle,
    ];
    lists.iter().any(|&list| scan.doc.is(i, list)) || scan.also_lower(i)
}

/// Whether the words are no day, work, field or title.
fn may_be_body(scan: &Scan, part: &Part) -> bool {
    let words = part.run.words.clone();
    let other = [List::NameStop, List::Demonym, List::JobTitle, List::PlaceHead];
    let last = back(words.end, 1);
    let common = scan.words(words.clone()).all(|i| {
        scan.also_lower(i)
            || organization::is_code(scan, i)
            || scan.is_common_acronym(i)
            || scan.doc.is(i, List::OrgHead)
            || scan.doc.is(i, List::RoleField)
            || scan.doc.is(i, List::Acronym) && !organization::is_acronym(scan, &(i..i + 1))
    });
    let stop = scan.words(words).any(|i| scan.doc.is(i, List::NameStop));
    !common && !stop && !other.iter().any(|&list| scan.doc.is(last, list))
}
