//! Headline, dateline, body, list, caption, boilerplate, contact, note: what each paragraph is.

use std::ops::Range;

use crate::doc::cue::{self, Cue};
use crate::doc::dateline::Dateline;
use crate::doc::look::Look;
use crate::doc::token::is_dash;
use crate::doc::{block, dateline, head, lines};
use crate::lexicon::List;
use crate::{Doc, Shape, Span};
use serde::Serialize;

/// A paragraph, a line that stands by itself, or the dateline at the start of a paragraph.
#[derive(Clone, Debug)]
pub struct Section {
    /// What it is.
    pub kind: SectionKind,
    /// Where it stands, without white space at the edges.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
}

/// What a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SectionKind {
    /// Navigation and other chrome of a web page.
    Breadcrumb,
    /// "FOR IMMEDIATE RELEASE", "Date: …".
    Label,
    /// The title of the release.
    Headline,
    /// The line below it that adds to it.
    Subheadline,
    /// Place, and often date, before the first sentence.
    Dateline,
    /// Running text.
    Body,
    /// A title inside the text.
    Heading,
    /// An item of a list.
    List,
    /// The words below a picture.
    Caption,
    /// "About …", safe harbour.
    Boilerplate,
    /// Whom to ask.
    Contact,
    /// Notes to editors.
    Note,
    /// "###", "-ENDS-".
    End,
}

impl SectionKind {
    /// Whether the section is no part of the story: boilerplate, contacts, notes, captions, chrome, ends.
    #[must_use]
    pub const fn is_apart(self) -> bool {
        matches!(
            self,
            Self::Boilerplate | Self::Contact | Self::Note | Self::Caption | Self::Breadcrumb | Self::End | Self::Label
        )
    }

    /// Whether it holds sentences of the story.
    #[must_use]
    pub const fn is_story(self) -> bool {
        matches!(self, Self::Body | Self::List)
    }
}

/// A paragraph or line before it has a kind.
pub(super) struct Block {
    pub tokens: Range<usize>,
    pub look: Look,
    pub cue: Cue,
}

/// Cuts the tokens into sections: the head, the story, and what stands after it.
#[must_use]
pub fn find(doc: &Doc) -> Vec<Section> {
    let blocks: Vec<Block> = block::find(doc)
        .into_iter()
        .map(|tokens| {
            let look = Look::of(doc, &tokens);
            Block { cue: cue::of(doc, &tokens, look), tokens, look }
        })
        .collect();
    let mut parts = Parts { doc, sections: Vec::with_capacity(blocks.len() + 1) };
    let story = head::read(&mut parts, &blocks);
    let tail = blocks
        .iter()
        .rposition(|b| b.look.is_prose() || b.look.has_stop() || b.cue == Cue::Item)
        .map_or(story, |i| i + 1);
    let mut zone = Zone::default();
    for (i, block) in blocks.iter().enumerate().skip(story) {
        let signature = block.cue == Cue::Item && is_dash(doc.mark(block.tokens.start)) && is_alone(&blocks, i);
        let story = zone.is_story();
        let dated = story && block.cue.is_plain() && parts.dateline(&block.tokens).is_some();
        let kind = match (zone.kind(block, i >= tail), lines::kind(doc, &blocks, i)) {
            _ if dated || (signature && story) => SectionKind::Body,
            (SectionKind::Breadcrumb, SectionKind::Contact) if story => SectionKind::Contact,
            (SectionKind::Boilerplate, SectionKind::Contact) => SectionKind::Contact,
            (SectionKind::Body, kind) if story => kind,
            (kind, _) => kind,
        };
        match kind {
            SectionKind::Body => parts.paragraph(block.tokens.clone()),
            _ => parts.push(kind, block.tokens.clone()),
        }
    }
    parts.close();
    parts.sections
}

/// Whether no item of a list stands beside block `i`: "— Jane Roe, mayor" below a quotation is no list.
fn is_alone(blocks: &[Block], i: usize) -> bool {
    let item = |i: usize| blocks.get(i).is_some_and(|b| b.cue == Cue::Item);
    !item(i + 1) && (i == 0 || !item(i - 1))
}

/// The sections so far.
pub(super) struct Parts<'d, 'a> {
    pub doc: &'d Doc<'a>,
    sections: Vec<Section>,
}

impl Parts<'_, '_> {
    /// Adds a section; one that has no token adds nothing.
    pub fn push(&mut self, kind: SectionKind, tokens: Range<usize>) {
        if tokens.start < tokens.end {
            self.sections.push(Section { kind, span: self.doc.span(tokens.clone()), tokens });
        }
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

    /// The dateline of a paragraph; after the first paragraph only one that has its line to itself: "LISBON, 4 May 2024".
    fn dateline(&self, tokens: &Range<usize>) -> Option<Dateline> {
        let told = self.sections.iter().rev().take(8).any(|s| s.kind == SectionKind::Body);
        dateline::find(self.doc, tokens).filter(|d| !told || (d.tokens.end == tokens.end && !d.closed))
    }

    /// Sets apart the paragraphs at the end of the story in which organizations describe themselves.
    fn close(&mut self) {
        let story = |s: &Section| matches!(s.kind, SectionKind::Body | SectionKind::Heading | SectionKind::List);
        for i in (0..self.sections.len()).rev() {
            let section = &self.sections[i];
            if story(section) && !(i > 2 && describes_itself(self.doc, section)) {
                return;
            }
            if story(section) {
                self.sections[i].kind = SectionKind::Boilerplate;
            }
        }
    }
}

/// "Acme Works is a leading provider of …": a name, then what an organization calls itself.
fn describes_itself(doc: &Doc, section: &Section) -> bool {
    let lead = section.tokens.start..section.tokens.end.min(section.tokens.start + 24);
    let Some(verb) = lead.clone().find(|&i| matches!(doc.word(i), "is" | "are")) else { return false };
    let named = doc.shape(lead.start) != Shape::Lower && !doc.is(lead.start, List::Anaphor) && verb > lead.start;
    let name =
        (lead.start..verb).all(|i| doc.shape(i) != Shape::Lower || doc.is(i, List::Stopword) || doc.mark(i) == ',');
    let article = matches!(doc.word(verb + 1), "a" | "an" | "the" | "one");
    let telling = (verb + 1..lead.end).filter(|&i| doc.is(i, List::BoilerplateWord)).count();
    named && name && article && telling > 0 && !section.tokens.clone().any(|i| matches!(doc.mark(i), '“' | '"'))
}

/// What the last heading or mark says about the paragraphs after it.
#[derive(Default)]
struct Zone {
    /// The kind that a heading gave to what follows.
    opened: Option<SectionKind>,
    /// Whether "###" or the like was read.
    ended: bool,
    /// Whether boilerplate was read.
    closing: bool,
}

impl Zone {
    fn is_story(&self) -> bool {
        self.opened.is_none() && !self.ended && !self.closing
    }

    /// The kind of the next block; `tail` where no sentence and no list follows in the text.
    fn kind(&mut self, block: &Block, tail: bool) -> SectionKind {
        match block.cue {
            Cue::Opens(kind) => {
                self.opened = Some(kind);
                self.closing |= kind == SectionKind::Boilerplate;
                kind
            }
            Cue::End => {
                (self.ended, self.opened) = (true, None);
                SectionKind::End
            }
            Cue::Is(_)
                if self.opened == Some(SectionKind::Boilerplate) && block.look.is_prose() && block.look.words > 25 =>
            {
                SectionKind::Boilerplate
            }
            Cue::Is(kind) => kind,
            Cue::Title | Cue::Subtitle | Cue::Line if self.opened.is_some() || self.ended => self.plain(block, tail),
            Cue::Title | Cue::Subtitle | Cue::Line => SectionKind::Label,
            Cue::Item | Cue::Body | Cue::None => self.plain(block, tail),
        }
    }

    /// The kind of a block that does not say itself what it is.
    fn plain(&mut self, block: &Block, tail: bool) -> SectionKind {
        let look = block.look;
        if self.opened == Some(SectionKind::Contact) && look.is_prose() && look.words > 20 {
            self.opened = None;
        }
        match self.opened {
            Some(kind) => kind,
            None if self.ended || self.closing => {
                if look.is_prose() || !look.reachable {
                    SectionKind::Boilerplate
                } else {
                    SectionKind::Contact
                }
            }
            None if block.cue == Cue::Item => SectionKind::List,
            None if tail && look.words < 8 && !look.has_stop() && look.words > 0 => SectionKind::Breadcrumb,
            None => SectionKind::Body,
        }
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
