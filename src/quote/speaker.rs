//! From the phrase beside a quotation to the person, body or nameless speaker meant.

use std::ops::Range;

use crate::Span;
use crate::doc::{Gap, Kind, Shape, back};
use crate::lexicon::List;
use crate::quote::Speaker;
use crate::quote::cast::Cast;
use crate::quote::text::{class, is_capital, is_function, reporting};
use crate::syntax::Text;

/// What a phrase names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Named {
    /// One speaker, by name or by a noun.
    Speaker(Speaker),
    /// "he", "they": to be found among those named before.
    Pronoun(Span),
}

/// What the phrase `range` names; None where that is no speaker.
pub fn resolve(doc: &Text, cast: &Cast, range: Range<usize>) -> Option<Named> {
    if range.is_empty() {
        return None;
    }
    if matches!(class(doc, range.start), Some("preposition" | "subordinator" | "auxiliary" | "conjunction")) {
        return None;
    }
    if is_function(doc, range.start, "pronoun") {
        return Some(Named::Pronoun(doc.span(range.start..range.start + 1)));
    }
    Phrase { doc, cast, range }.speaker().map(Named::Speaker)
}

/// A phrase that names a speaker: "the head of Tidewell, Ann Poe".
struct Phrase<'p, 'c, 'a> {
    doc: &'p Text<'p, 'a>,
    cast: &'p Cast<'c, 'a>,
    range: Range<usize>,
}

impl Phrase<'_, '_, '_> {
    /// The name in its head, else in its apposition, else the noun itself.
    fn speaker(&self) -> Option<Speaker> {
        let head = self.segment(self.range.start);
        let later = head.end + 1..self.range.end;
        self.person(&head)
            .or_else(|| self.given(&head))
            .or_else(|| self.apposition(&head, later))
            .or_else(|| self.organization(&head))
            .or_else(|| self.unlisted(&head))
            .or_else(|| self.role_holder(&head))
            .or_else(|| self.nameless(&head))
    }

    /// From token `start` to the next comma, bracket or dash.
    fn segment(&self, start: usize) -> Range<usize> {
        let mut parts = start..self.range.end;
        start..parts.find(|&i| matches!(self.doc.word(i), "," | "(" | "—" | "–")).unwrap_or(self.range.end)
    }

    fn span(&self) -> Span {
        self.doc.span(self.range.clone())
    }

    /// The person a segment is about: not "of Ann Poe", not "Ann Poe’s", not "the Poe supporter".
    fn person(&self, segment: &Range<usize>) -> Option<Speaker> {
        let span = self.doc.span(segment.clone());
        let (_, index) = self.cast.people_in(span).find(|&(at, _)| self.is_about(segment, at))?;
        Some(self.cast.person(index, Some(self.span())))
    }

    /// Whether the mention stands for itself within the segment.
    fn is_about(&self, segment: &Range<usize>, mention: Span) -> bool {
        let tokens = self.doc.tokens_in(mention);
        let governed = self.is_governed(segment, tokens.start);
        let named = !self.is_title(&tokens);
        let ends = self.ends_there(segment, tokens.end) || self.is_titled(segment, &tokens);
        named && !is_genitive(self.doc, tokens.end) && !governed && ends
    }

    /// "Ann Poe | VP of Sales": a title right behind the full name that begins the segment, the only one there.
    fn is_titled(&self, segment: &Range<usize>, name: &Range<usize>) -> bool {
        let title = name.end < segment.end && is_capital(self.doc, name.end) && self.title_at(name.end) > 0;
        let alone = self.cast.people_in(self.doc.span(segment.clone())).count() == 1;
        title && alone && name.len() > 1 && name.start == segment.start
    }

    /// "of Ann Poe", "for Dr. Poe"; but not "Director of Sales Ann Poe".
    fn is_governed(&self, segment: &Range<usize>, at: usize) -> bool {
        let title = |i: usize| {
            self.doc.is(i, List::Honorific) || self.doc.word(i) == "." || is_function(self.doc, i, "determiner")
        };
        let start = (segment.start..at).rev().find(|&i| !title(i)).map_or(segment.start, |i| i + 1);
        start > segment.start && is_function(self.doc, back(start, 1), "preposition")
    }

    /// Whether no noun follows that the name only describes.
    fn ends_there(&self, segment: &Range<usize>, end: usize) -> bool {
        let next = self.doc.tokens.get(end).filter(|_| end < segment.end);
        next.is_none_or(|t| {
            t.kind == Kind::Mark || class(self.doc, end).is_some() || self.doc.is(end, List::PersonSuffix)
        })
    }

    /// A person whom the name finder missed: by the only full name with this surname, or by a given name.
    fn given(&self, segment: &Range<usize>) -> Option<Speaker> {
        let name = self.name_run(segment)?;
        let known = self.cast.by_surname(self.doc.folded(back(name.end, 1))).filter(|_| name.len() == 1);
        if let Some(index) = known {
            return Some(self.cast.person(index, Some(self.span())));
        }
        let given = name.len() > 1 && self.doc.is(name.start, List::GivenName);
        given.then(|| self.named(self.doc.span(name)))
    }

    /// "the head of Tidewell, Ann Poe": the name behind a role.
    fn apposition(&self, head: &Range<usize>, later: Range<usize>) -> Option<Speaker> {
        let role = head.clone().any(|i| self.doc.is(i, List::JobTitle));
        if later.start >= later.end {
            return None;
        }
        let segment = self.segment(later.start);
        if segment.is_empty() {
            return None;
        }
        let whole = role && segment.len() > 1 && segment.clone().all(|i| self.is_name_part(i));
        self.person(&segment)
            .or_else(|| self.given(&segment))
            .or_else(|| whole.then(|| self.named(self.doc.span(segment))))
    }

    fn organization(&self, segment: &Range<usize>) -> Option<Speaker> {
        let span = self.doc.span(segment.clone());
        let titled = |at: Span| self.role_before(self.doc.tokens_in(at).start).is_some();
        let heads = |at: Span| self.doc.tokens_in(at).end >= self.head_end(segment);
        let about = |at: Span| self.is_about(segment, at) && heads(at) && !titled(at);
        let (_, index) = self.cast.organizations_in(span).find(|&(at, _)| about(at))?;
        let name = self.cast.organization(index);
        Some(Speaker { name, mention: Some(self.span()), role: None, organization: None, person: None })
    }

    /// Capitals that end the head: a name of a kind that nobody knows.
    fn unlisted(&self, segment: &Range<usize>) -> Option<Speaker> {
        let day = |i: usize| self.doc.is(i, List::Month) || self.doc.is_weekday(i);
        let name = self.name_run(segment).filter(|n| !self.is_title(n) && !day(n.start))?;
        Some(self.named(self.doc.span(name)))
    }

    /// The capitals at the end of a segment or of its head, without titles.
    fn name_run(&self, segment: &Range<usize>) -> Option<Range<usize>> {
        self.behind_field(segment).or_else(|| self.run_before(segment, self.head_end(segment)))
    }

    /// "Director of Business Development | Ann Roe": from a given name to the end, not behind a preposition.
    fn behind_field(&self, segment: &Range<usize>) -> Option<Range<usize>> {
        let run = self.run_before(segment, segment.end)?;
        let given = |&i: &usize| {
            self.doc.is(i, List::GivenName) && i > segment.start && !is_function(self.doc, back(i, 1), "preposition")
        };
        run.clone().find(given).filter(|&i| i + 1 < run.end).map(|i| i..run.end)
    }

    /// The capitals that end at `end`, from the last title on.
    fn run_before(&self, segment: &Range<usize>, end: usize) -> Option<Range<usize>> {
        let run = (segment.start..end).rev().take_while(|&i| self.is_name_part(i)).last()?;
        let mut start = run + usize::from(self.doc.tokens[run].kind == Kind::Mark);
        for i in run..end {
            let title = self.title_at(i);
            if title > 0 && i + title < end && self.doc.tokens[i].shape != Shape::Initial {
                start = start.max(i + title);
            }
        }
        (start < end && is_capital(self.doc, back(end, 1)) && !is_function(self.doc, back(end, 1), "adverb"))
            .then_some(start..end)
    }

    /// The tokens of the title, role or stop at `i`, which belong to no name.
    fn title_at(&self, i: usize) -> usize {
        let initial = i > 0 && self.doc.tokens[back(i, 1)].shape == Shape::Initial;
        let mark = usize::from(self.doc.tokens[i].kind == Kind::Mark && self.doc.word(i) == "." && !initial);
        mark.max(self.doc.phrase(i, List::Honorific)).max(self.doc.phrase(i, List::JobTitle))
    }

    /// Whether the words are a title by themselves: "CEO", "Minister".
    fn is_title(&self, name: &Range<usize>) -> bool {
        let listed = [List::JobTitle, List::RoleModifier, List::Honorific];
        name.clone().all(|i| self.doc.word(i) == "." || listed.iter().any(|&list| self.doc.is(i, list)))
    }

    fn is_name_part(&self, i: usize) -> bool {
        let joint = matches!(self.doc.word(i), "." | "-" | "&") && i > 0 && is_capital(self.doc, back(i, 1));
        let initial = self.doc.tokens[i].shape == Shape::Initial && self.doc.word(i + 1) == ".";
        (is_capital(self.doc, i) && (initial || !is_function(self.doc, i, "determiner"))) || joint
    }

    /// Where the head of a segment ends: at the first preposition or relative pronoun.
    fn head_end(&self, segment: &Range<usize>) -> usize {
        let cut = |&i: &usize| i > segment.start && matches!(class(self.doc, i), Some("preposition" | "subordinator"));
        segment.clone().find(cut).unwrap_or(segment.end)
    }

    /// "the minister": the person with that role who was named last.
    fn role_holder(&self, segment: &Range<usize>) -> Option<Speaker> {
        let end = self.head_end(segment);
        let definite = matches!(self.doc.folded(segment.start), "the" | "our" | "its");
        let title = end.checked_sub(1).filter(|&i| definite && i > segment.start && self.doc.is(i, List::JobTitle))?;
        let index = self.cast.by_role(self.doc.folded(title), self.doc.tokens[segment.start].span.start)?;
        Some(self.cast.person(index, Some(self.span())))
    }

    /// "the victim", "a spokesperson for the ministry".
    fn nameless(&self, segment: &Range<usize>) -> Option<Speaker> {
        const LONGEST: usize = 14;
        let relative = segment.clone().skip(1).find(|&i| is_function(self.doc, i, "subordinator"));
        let segment = &(segment.start..relative.unwrap_or(segment.end));
        let joint = |i: usize| matches!(self.doc.word(i), "-" | "." | "’" | "'" | "&");
        let words =
            segment.len() <= LONGEST && segment.clone().all(|i| self.doc.tokens[i].kind != Kind::Mark || joint(i));
        let plain = class(self.doc, segment.start).is_none_or(|c| c == "determiner");
        let head = segment.clone().any(|i| self.doc.tokens[i].kind == Kind::Word && class(self.doc, i).is_none());
        let noun = words && plain && head && reporting(self.doc, segment.start).is_none();
        let name = self.doc.span(segment.start..segment.end.max(segment.start + 1));
        let title = segment.clone().any(|i| self.doc.is(i, List::JobTitle));
        let owned = (segment.start..self.head_end(segment)).rev().find(|&i| is_genitive(self.doc, i));
        let article = is_function(self.doc, segment.start, "determiner").then_some(segment.start);
        let start = owned.or(article).map_or(segment.start, |i| i + 1);
        let role = (title && start < segment.end).then(|| self.doc.span(start..self.head_end(segment).max(start + 1)));
        let organization = self.body_behind(segment);
        noun.then_some(Speaker { name, mention: Some(name), role, organization, person: None })
    }

    /// "a spokesperson for | Tidewell": the capitals behind the first preposition.
    fn body_behind(&self, segment: &Range<usize>) -> Option<Span> {
        let link = self.head_end(segment);
        let start = if is_function(self.doc, link + 1, "determiner") { link + 2 } else { link + 1 };
        (start < segment.end && is_capital(self.doc, start)).then(|| self.doc.span(start..segment.end))
    }

    /// A speaker by a name that is not among the people.
    fn named(&self, name: Span) -> Speaker {
        Speaker { name, mention: Some(self.span()), role: None, organization: None, person: None }
    }

    /// The title that ends before token `end`: "District Attorney | Ann Poe".
    fn role_before(&self, end: usize) -> Option<Span> {
        let end =
            (self.range.start..end).rev().find(|&i| !self.doc.is(i, List::Honorific) && self.doc.word(i) != ".")? + 1;
        let start = (self.range.start..end).find(|&i| self.is_role(i, end))?;
        Some(self.doc.span(start..end))
    }

    /// Whether titles and their modifiers take up all from `start` to `end`.
    fn is_role(&self, start: usize, end: usize) -> bool {
        let mut at = start;
        while at < end {
            let modifier =
                self.doc.is(at, List::RoleModifier) || (at > start && matches!(self.doc.word(at), "-" | "and"));
            let taken = self.doc.phrase(at, List::JobTitle).max(usize::from(modifier));
            if taken == 0 {
                return false;
            }
            at += taken;
        }
        at == end
    }
}

/// Whether a genitive ending stands at token `i`.
pub fn is_genitive(doc: &Text, i: usize) -> bool {
    let glued = doc.tokens.get(i).is_some_and(|t| t.gap == Gap::None);
    glued && (matches!(doc.word(i), "’s" | "'s" | "’S" | "'S") || matches!(doc.word(i), "’" | "'"))
}
