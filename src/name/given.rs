//! Names that the caller knows, at the places of a text where they stand: evidence for the model, and nothing where they don't.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::doc::back;
use crate::lexicon::{self, List, Tags};
use crate::name::label::Class;
use crate::name::view::View;

/// Names that the caller knows, by whose they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Of people: "Ann Roe".
    pub people: Vec<String>,
    /// Of organizations.
    pub organizations: Vec<String>,
    /// Of places.
    pub places: Vec<String>,
}

/// A name of so many tokens at most is looked for.
const LONGEST: usize = 16;

/// Where the names stand, and whose they are.
#[must_use]
pub fn find(view: &View, names: &Names) -> Vec<(Range<usize>, Class)> {
    let lists =
        [(Class::Person, &names.people), (Class::Organization, &names.organizations), (Class::Place, &names.places)];
    let mut found = Vec::new();
    for (class, names) in lists.into_iter().filter(|(_, names)| !names.is_empty()) {
        let known = names.iter().map(|name| folded(name)).collect();
        let starts = (0..view.doc.tokens.len()).filter(|&i| view.is_capital(i));
        found.extend(starts.filter_map(|i| longest(view, &known, i)).map(|words| (words, class)));
    }
    found
}

/// A name as the text has it folded.
fn folded(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        lexicon::fold_into(word, &mut folded);
    }
    folded
}

/// The longest name from token `i` on that is all of what is named there.
fn longest(view: &View, known: &FxHashSet<String>, i: usize) -> Option<Range<usize>> {
    let ends = (i + 1..=i + LONGEST).take_while(|&end| view.may_name(end - 1..end));
    let named = |&end: &usize| known.contains(view.doc.folded_phrase(i..end)) && is_whole(view, i, end);
    ends.filter(named).last().map(|end| i..end)
}

/// Whether the capitals end with the name, and a single word, which may be another's, is told from those around it.
fn is_whole(view: &View, start: usize, end: usize) -> bool {
    let doc = view.doc;
    let bound = |i: usize| view.is_capital(i) && view.row_holds(start, i);
    let titled = || [List::JobTitle, List::Honorific].iter().any(|&list| doc.is(back(start, 1), list));
    let own = || doc.tokens[start].lex == Tags::default() && !view.is_small_elsewhere(start);
    let told = || (view.tells(start) || own()) && (titled() || !bound(back(start, 1)));
    !bound(end) && (end > start + 1 || told())
}

#[cfg(test)]
mod tests {
    use super::Names;
    use crate::Doc;
    use crate::name::{NameKind, find, find_with};
    use crate::syntax::Syntax;

    /// The names that are known, each behind the letter of its kind: "p Ann Roe; o Varnow".
    fn names(words: &str) -> Names {
        let of = |kind: &str| words.split("; ").filter_map(|name| name.strip_prefix(kind)).map(str::to_owned).collect();
        Names { people: of("p "), organizations: of("o "), places: of("l ") }
    }

    /// Checks what is read without a word of the caller, and with it.
    fn check(known: &str, text: &str, without: &str, with: &str) {
        let doc = Doc::new(text);
        let tags = Syntax::new(&doc).tags;
        let letter = |kind| match kind {
            NameKind::Person => 'p',
            NameKind::Organization => 'o',
            NameKind::Place => 'l',
        };
        let said = |found: Vec<crate::name::Mention>| {
            found.iter().map(|m| format!("{} {}", letter(m.kind), m.span.of(text))).collect::<Vec<_>>().join("; ")
        };
        assert_eq!(said(find(&doc, &tags, &[])), without, "{text}");
        assert_eq!(said(find_with(&doc, &tags, &[], &names(known))), with, "{text}");
    }

    #[test]
    fn what_is_known_is_evidence() {
        check("o Varnow", "The pumps of Varnow run all night.", "", "o Varnow");
        check("p Olu Tangen", "The prize went to Olu Tangen for a film.", "l Olu Tangen", "p Olu Tangen");
        check("o Kell Marrow", "The contract with Kell Marrow runs on.", "p Kell Marrow", "o Kell Marrow");
        check("l Tannet Fell", "A storm hit Tannet Fell.", "p Tannet Fell", "l Tannet Fell");
        check("o VARNOW", "The pumps of\nVarnow run all night.", "", "o Varnow");
    }

    #[test]
    fn what_is_known_adds_nothing() {
        check("p Ann Roe; o Varnow", "The pumps run all night.", "", "");
        check(
            "p Will; l Reading; o The Board",
            "Will it open? Reading the report, the board left. The board met.",
            "",
            "",
        );
        check("p Anna Berg", "The Anna Berg Foundation paid.", "o Anna Berg Foundation", "o Anna Berg Foundation");
        check("o Northern Light", "Northern light fell on the hall.", "", "");
        check("p Jordan", "They flew to Jordan.", "l Jordan", "l Jordan");
        check("p ; o  ", "The pumps run.", "", "");
    }
}
