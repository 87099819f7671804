//! The region behind the name of a place.

use std::ops::Range;

use crate::Shape;
use crate::lexicon::List;
use crate::name::scan::Scan;

/// The state or country behind a comma: ", Fla.", ", New Jersey".
#[must_use]
pub fn region_behind(scan: &Scan, comma: usize) -> Option<Range<usize>> {
    if !scan.is_text(comma, ",") || !scan.capital(comma + 1) {
        return None;
    }
    let start = comma + 1;
    let limit = scan.doc.tokens.len().min(start + 6);
    let len = scan.entry_len(start, limit, List::StateAbbreviation);
    let short = len > 0 && (scan.shape(start) == Shape::Upper || scan.is_text(start + len, ".") || len > 1);
    if short {
        let stop = usize::from(scan.is_text(start + len, ".") && scan.glued(start + len));
        return Some(start..start + len + stop);
    }
    let len = scan.entry_len(start, limit, List::Place);
    let whole = start..start + len;
    let region = len > 0 && matches!(scan.entry_value(whole.clone(), List::Place), Some("state" | "country"));
    let ends = !scan.capital(start + len) && !scan.is_genitive(start + len);
    (region && ends).then_some(whole)
}
