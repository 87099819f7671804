//! What the reader should know about the summary.

use serde::Serialize;

use crate::{Reading, language};

/// A plain statement of what was not found or is not certain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// Stable, for programs: "no-quotation".
    pub code: &'static str,
    /// For people, in English.
    pub message: &'static str,
}

/// What the reader of this text should know.
#[must_use]
pub fn find(reading: &Reading) -> Vec<Notice> {
    let known = [
        (reading.doc.tokens.is_empty(), "empty", "There is no text to read."),
        (reading.quotes.all.is_empty(), "no-quotation", "No quotation found."),
        (reading.dates.released.is_none(), "no-date-of-issue", "No date of issue found."),
        (!reading.quotes.unclosed.is_empty(), "unclosed-quotation", "A closing quotation mark is missing."),
        (
            !reading.dates.ambiguous.is_empty(),
            "ambiguous-date",
            "A date in figures can be read two ways, and nothing in the text tells which.",
        ),
    ];
    let known = known.iter().filter(|k| k.0).map(|&(_, code, message)| Notice { code, message });
    let foreign = language::foreign(&reading.doc).and_then(language::message);
    foreign.map(|message| Notice { code: "not-english", message }).into_iter().chain(known).collect()
}
