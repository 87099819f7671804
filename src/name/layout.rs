//! What its place on the page says of a name: the place of a dateline is a place.

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
