//! What its place on the page says of a name: the place of a dateline is a place, and what only the foot of a page has is none.

use std::collections::HashSet;

use crate::name::{NameKind, Part, Rule};
use crate::section::dateline;
use crate::{Doc, SectionKind};

/// Makes places of the names in datelines that stand for one.
pub fn settle(doc: &Doc, parts: &mut [Part]) {
    for section in doc.sections.iter().filter(|s| s.kind == SectionKind::Dateline) {
        let Some(place) = dateline::read(doc, &section.tokens).place else { continue };
        let named = |p: &Part| place.contains(&p.words.start) && p.words.end <= place.end;
        for part in parts.iter_mut().filter(|p| named(p)) {
            (part.kind, part.rule) = (Some(NameKind::Place), Rule::Dateline);
        }
    }
}

/// Leaves out the bodies and places that only the menus behind the story name: "Site Map", "Previous Post"; a person may be the one to
/// ask.
pub fn leave_foot(doc: &Doc, parts: &mut [Part]) {
    let Some(last) = doc.sections.iter().rposition(|s| s.kind != SectionKind::Breadcrumb) else { return };
    let foot = doc.sections[last].tokens.end;
    let above: HashSet<&str> =
        parts.iter().filter(|p| p.words.start < foot).map(|p| doc.folded_phrase(p.words.clone())).collect();
    for part in parts.iter_mut().filter(|p| p.words.start >= foot && p.kind != Some(NameKind::Person)) {
        part.kind = part.kind.filter(|_| above.contains(doc.folded_phrase(part.words.clone())));
    }
}
