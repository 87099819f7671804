//! What is taken in: how long a text and what a day may be, and which names may be known, as everywhere.

use std::collections::HashMap;

use nutgraf::Names;
use nutgraf::date::calendar::Day;

/// The longest text, in UTF-16 units.
const LONGEST: usize = 10_000_000;

/// Tells what is wrong with a text that is too long.
pub fn check_length(text: &str) -> Result<(), String> {
    let units = if text.len() > LONGEST { text.encode_utf16().count() } else { 0 };
    if units <= LONGEST {
        return Ok(());
    }
    Err(format!("text must have at most {LONGEST} characters (UTF-16 units), not {units}"))
}

/// Names by whose they are.
pub fn names(mut given: HashMap<String, Vec<String>>) -> Result<Names, String> {
    let mut of = |whose: &str| given.remove(whose).unwrap_or_default();
    let names = Names { people: of("people"), organizations: of("organizations"), places: of("places") };
    match given.keys().min() {
        None => Ok(names),
        Some(unknown) => Err(format!("names have no {unknown:?}; there are people, organizations, places")),
    }
}

/// A day as the contract wants it.
pub fn day(text: &str) -> Result<String, String> {
    let plain = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    match Day::parse(text).filter(|_| plain) {
        Some(_) => Ok(text.to_owned()),
        None => Err(format!("released must be a date written YYYY-MM-DD, not {text:?}")),
    }
}
