//! Reads an English press release: what happened, the key facts, the figures, the dates, who is who, and every quote with
//! the person who said it, each as a span of the text.
//!
//! ```
//! let text = "The bridge opens on 4 May 2026.";
//! let summary = nutgraf::summarize(text, &nutgraf::Options::default());
//! assert_eq!(summary.language, "en");
//! ```

pub mod brief;
pub mod date;
pub mod doc;
pub mod event;
pub mod fact;
pub mod gist;
pub mod header;
pub mod language;
pub mod lexicon;
pub mod mention;
pub mod model;
pub mod name;
pub mod notice;
pub mod number;
pub mod order;
pub mod quote;
pub mod reading;
pub mod section;
pub mod span;
pub mod summary;
pub mod syntax;
pub mod utf16;
pub mod wire;

#[cfg(target_arch = "wasm32")]
mod wasm;

pub use doc::{Doc, Gap, Kind, SectionKind, Shape};
pub use name::given::Names;
pub use reading::Reading;
pub use span::Span;
pub use summary::Summary;

/// What the caller may choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// How many sentences the gist keeps.
    pub sentences: usize,
    /// How many key facts are kept.
    pub facts: usize,
    /// YYYY-MM-DD that relative dates resolve against where the text states no date of issue.
    pub released: Option<String>,
    /// Names that the caller knows.
    pub names: Names,
}

impl Default for Options {
    fn default() -> Self {
        Self { sentences: 3, facts: 8, released: None, names: Names::default() }
    }
}

/// Reads a release. Every text is accepted; what is not found is None or empty.
#[must_use]
pub fn summarize(text: &str, options: &Options) -> Summary {
    Summary::of(Reading::new(text, options), options)
}

/// The sentences of the whole text, in order, without overlap; what lies between two is white space.
#[must_use]
pub fn sentences(text: &str) -> Vec<Span> {
    Doc::new(text).sentences.iter().map(|s| s.span).collect()
}

/// The examples of the README run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
