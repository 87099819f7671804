//! Headline, dateline, body, list, caption, boilerplate, contact, note: what a paragraph can be.

use std::ops::Range;

use crate::Span;
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
#[repr(u8)]
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
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 13] = [
        Self::Breadcrumb,
        Self::Label,
        Self::Headline,
        Self::Subheadline,
        Self::Dateline,
        Self::Body,
        Self::Heading,
        Self::List,
        Self::Caption,
        Self::Boilerplate,
        Self::Contact,
        Self::Note,
        Self::End,
    ];

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
