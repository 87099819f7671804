//! What each paragraph and line is: blocks with their features, decoded as one sequence by a learned model; the dateline.

pub mod about;
pub mod block;
pub mod cue;
pub mod dateline;
pub mod decode;
pub mod feature;
pub mod letterhead;
pub mod look;
pub mod title;

use std::ops::Range;
use std::sync::LazyLock;

use crate::doc::token::is_dash;
use crate::doc::{Doc, Section, SectionKind};
use crate::model::Weights;
pub use block::Block;
use dateline::Dateline;

impl<'a> Doc<'a> {
    /// Cuts the text into tokens, sections and sentences.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let doc = Self::cut(text);
        let sections = find(&doc);
        doc.with_sections(sections)
    }
}

/// The sections of a text of which only the tokens are known; `src/model/section.md` is the card of the weights.
fn find(doc: &Doc) -> Vec<Section> {
    static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| Weights::new(include_bytes!("../model/section.bin")));
    let blocks = block::find(doc);
    let kinds =
        decode::decode(&feature::sites(doc, &blocks), decode::LEAN, |feature, scores| WEIGHTS.add(feature, scores));
    let mut parts = Parts { doc, sections: Vec::with_capacity(blocks.len() + 2) };
    for (block, kind) in blocks.iter().zip(kinds) {
        match kind {
            SectionKind::Headline => parts.title(&block.tokens),
            SectionKind::Subheadline => parts.subtitle(block.tokens.clone()),
            SectionKind::Body => parts.paragraph(block.tokens.clone()),
            _ => parts.push(kind, block.tokens.clone()),
        }
    }
    parts.sections
}

/// The sections so far.
struct Parts<'d, 'a> {
    doc: &'d Doc<'a>,
    sections: Vec<Section>,
}

impl Parts<'_, '_> {
    /// Adds a section; one that has no token adds nothing.
    fn push(&mut self, kind: SectionKind, tokens: Range<usize>) {
        if tokens.start < tokens.end {
            self.sections.push(Section { kind, span: self.doc.span(tokens.clone()), tokens });
        }
    }

    /// Adds a line of the headline, what is no part of the title apart; lines that follow one another are one headline.
    fn title(&mut self, line: &Range<usize>) {
        let title = title::of(self.doc, line);
        self.forget_copy(&title);
        if !self.goes_on(SectionKind::Headline, title.clone()) {
            self.push(SectionKind::Label, line.start..title.start);
            self.push(SectionKind::Headline, title.clone());
        }
        self.push(SectionKind::Label, title.end..line.end);
    }

    /// A headline that the next line says again was the title of the page.
    fn forget_copy(&mut self, title: &Range<usize>) {
        let words = self.doc.folded_phrase(title.clone());
        if let Some(last) = self.sections.last_mut().filter(|s| s.kind == SectionKind::Headline)
            && self.doc.folded_phrase(last.tokens.clone()).starts_with(words)
        {
            last.kind = SectionKind::Breadcrumb;
        }
    }

    fn subtitle(&mut self, line: Range<usize>) {
        let title = title::bare(self.doc, &line);
        if !self.goes_on(SectionKind::Subheadline, title.clone()) {
            self.push(SectionKind::Label, line.start..title.start);
            self.push(SectionKind::Subheadline, title.clone());
        }
        self.push(SectionKind::Label, title.end..line.end);
    }

    /// Whether the last section is of the same kind and now ends with `tokens`.
    fn goes_on(&mut self, kind: SectionKind, tokens: Range<usize>) -> bool {
        let Some(last) = self.sections.last_mut().filter(|s| s.kind == kind && !tokens.is_empty()) else {
            return false;
        };
        last.tokens.end = tokens.end;
        last.span = self.doc.span(last.tokens.clone());
        true
    }

    /// Adds a paragraph of the story, its dateline apart. The dash of a dateline may have stayed behind on the next line.
    fn paragraph(&mut self, mut tokens: Range<usize>) {
        match self.sections.last_mut() {
            Some(last) if last.kind == SectionKind::Dateline && is_dash(self.doc.mark(tokens.start)) => {
                tokens.start += 1;
                last.tokens.end = tokens.start;
                last.span = self.doc.span(last.tokens.clone());
            }
            _ => {}
        }
        let body = self.dateline(&tokens).map_or(tokens.start, |d| d.tokens.end);
        self.push(SectionKind::Dateline, tokens.start..body);
        self.push(SectionKind::Body, body..tokens.end);
    }

    /// The dateline of a paragraph; after the first paragraph only the first that has a date, or a known place in one of the next two,
    /// or one that has its line to itself.
    fn dateline(&self, tokens: &Range<usize>) -> Option<Dateline> {
        const NEAR: usize = 8;
        const HEAD: usize = 3;
        let near = |kind| self.sections.iter().rev().take(NEAR).any(|s| s.kind == kind);
        let told = self.sections.iter().filter(|s| s.kind == SectionKind::Body).take(HEAD).count();
        let head = |d: &Dateline| told < HEAD && d.is_known(self.doc);
        let first = |d: &Dateline| (d.dated || d.tagged || head(d)) && !near(SectionKind::Dateline);
        let fits = |d: &Dateline| first(d) || (d.tokens.end == tokens.end && !d.closed);
        dateline::find(self.doc, tokens).filter(|d| !near(SectionKind::Body) || fits(d))
    }
}

#[cfg(test)]
mod tests {
    use crate::Doc;

    /// `expected` names the kind of each section and its first word.
    fn check(text: &str, expected: &str) {
        let doc = Doc::new(text);
        let got: Vec<_> = doc.sections.iter().map(|s| format!("{:?} {}", s.kind, doc.word(s.tokens.start))).collect();
        assert_eq!(got.join(", "), expected, "{text}");
    }

    const LEAD: &str = "The harbour board of the city has opened a new quay for the ferries to the islands.";

    #[test]
    fn heads() {
        check("", "");
        check(LEAD, "Body The");
        check("Harbour Board Opens New Quay", "Headline Harbour");
        check("The quay opens on Monday.", "Body The");
        check(
            &format!("City opens quay\n\nFerries sail on Monday\n\n{LEAD}"),
            "Headline City, Subheadline Ferries, Body The",
        );
        check(&format!("City opens quay\n\n4 May 2024\n\n{LEAD}"), "Headline City, Label 4, Body The");
        check(&format!("FOR IMMEDIATE RELEASE\n\nCity opens quay\n\n{LEAD}"), "Label FOR, Headline City, Body The");
        check(
            &format!("Title: City opens quay\nDate: 4 May 2024\n\n{LEAD}"),
            "Label Title, Headline City, Label Date, Body The",
        );
        check(&format!("All news\n\nCity opens quay\n\n{LEAD}"), "Breadcrumb All, Headline City, Body The");
        check(
            &format!("News and media > News > 2024\n4 May 2024\n\nCity opens quay\n\n{LEAD}"),
            "Breadcrumb News, Label 4, Headline City, Body The",
        );
        check(&format!("Home / News\n\nCity opens quay\n\n{LEAD}"), "Breadcrumb Home, Headline City, Body The");
        check(&format!("Quay 2 opens\n\n4 May 2024\n\n{LEAD}"), "Headline Quay, Label 4, Body The");
        check(
            "Acme Names Chief\n\nAcme Works Corp. is pleased to announce the appointment of Jane Roe as Chief Financial Officer, effective Wednesday, May 10, 2024.\n\nRoe led the finance team of Doe Mills.",
            "Headline Acme, Body Acme, Body Roe",
        );
        check(
            &format!("MINISTRY OF WORKS\n\nTel. 020 7946 0000\n\nMinister opens quay\n\n{LEAD}"),
            "Breadcrumb MINISTRY, Contact Tel, Headline Minister, Body The",
        );
        check(
            &format!("EMBARGOED UNTIL 4 MAY\n\nCity opens quay\n\n{LEAD}"),
            "Label EMBARGOED, Headline City, Body The",
        );
    }

    #[test]
    fn datelines() {
        check(&format!("City opens quay\n\nLISBON, May 4 – {LEAD}"), "Headline City, Dateline LISBON, Body The");
        check(&format!("City opens quay\n\nLISBON, May 4\n\n– {LEAD}"), "Headline City, Dateline LISBON, Body The");
        check(&format!("City opens quay\n\nLisbon, 4 May 2024\n{LEAD}"), "Headline City, Dateline Lisbon, Body The");
        check(&format!("City opens quay\n\n{LEAD}\n\nLISBON 4 May 2024"), "Headline City, Body The, Dateline LISBON");
    }

    #[test]
    fn stories() {
        check(
            &format!(
                "City opens quay\n\n{LEAD}\n\nWhat changes\n\nThe ferries sail at noon:\n\n* to Faro\n* to Porto\n\n{LEAD}"
            ),
            "Headline City, Body The, Heading What, Heading The, List *, List *, Body The",
        );
        check(
            &format!("City opens quay\n\n{LEAD}\n\nPhoto: the new quay at noon. Credit: Jane Roe\n\n{LEAD}"),
            "Headline City, Body The, Caption Photo, Body The",
        );
    }

    #[test]
    fn tails() {
        check(
            &format!("City opens quay\n\n{LEAD}\n\n###\n\nJane Roe\n\njane@example.org"),
            "Headline City, Body The, End #, Contact Jane, Contact jane",
        );
        check(
            &format!("City opens quay\n\n{LEAD}\n\n-ENDS-\n\nNotes to editors\n\n1. {LEAD}\n\nMedia contact: Jane Roe"),
            "Headline City, Body The, End -, Note Notes, Note 1, Contact Media",
        );
        check(
            &format!(
                "City opens quay\n\n{LEAD}\n\nAbout the Harbour Board\n\n{LEAD}\n\nForward-looking statements\n\n{LEAD}"
            ),
            "Headline City, Body The, Boilerplate About, Boilerplate The, Boilerplate Forward, Boilerplate The",
        );
        check(
            &format!(
                "City opens quay\n\n{LEAD}\n\n{LEAD}\n\nAcme Works is a leading maker of quays and of cranes for them."
            ),
            "Headline City, Body The, Body The, Boilerplate Acme",
        );
        check(
            &format!(
                "City opens quay\n\n{LEAD}\n\nLatest news\n\nMay 3, 2024\n\nFares rise\n\nMay 2, 2024\n\nCrane falls"
            ),
            "Headline City, Body The, Breadcrumb Latest, Breadcrumb May, Breadcrumb Fares, Breadcrumb May, Breadcrumb Crane",
        );
    }
}
