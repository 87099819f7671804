//! Verbs: a word's form, by the lists of base and odd forms and the endings of English.

use crate::lexicon::{List, Tags, tags};

/// The form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Form {
    /// "announce"
    Base,
    /// "announces"
    Third,
    /// "announced", "won"; for regular verbs the participle, too.
    Past,
    /// "given"
    Participle,
    /// "announcing"
    Gerund,
    /// "has", "will"
    Auxiliary,
}

/// The form of a folded word that stands in the lists `lex`; None where it is no form of a listed verb.
#[must_use]
pub fn form(folded: &str, lex: Tags) -> Option<Form> {
    listed(lex).or_else(|| regular(folded))
}

/// The form of a word that a list tells.
fn listed(lex: Tags) -> Option<Form> {
    const LISTS: [(List, Form); 4] = [
        (List::Auxiliary, Form::Auxiliary),
        (List::IrregularPast, Form::Past),
        (List::IrregularParticiple, Form::Participle),
        (List::Verb, Form::Base),
    ];
    LISTS.iter().find(|(list, _)| lex.has(*list)).map(|(_, form)| *form)
}

/// The form of a folded word that ends as verbs do and whose stem is one.
fn regular(folded: &str) -> Option<Form> {
    let form = match folded.as_bytes().last()? {
        b's' => Form::Third,
        b'd' => Form::Past,
        b'g' => Form::Gerund,
        _ => return None,
    };
    stemmed(folded).map(|_| form)
}

/// The base form of a folded verb in a regular form: "announce" of "announces"; the word itself where it has none.
#[must_use]
pub fn base(folded: &str) -> String {
    if is_base(folded) { folded.to_owned() } else { stemmed(folded).unwrap_or_else(|| folded.to_owned()) }
}

/// The base form of a regular verb form.
fn stemmed(folded: &str) -> Option<String> {
    const ENDINGS: [(&str, &str); 8] =
        [("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e")];
    ENDINGS.iter().find_map(|&(ending, put)| {
        let stem = folded.strip_suffix(ending)?;
        let whole = [stem, put].concat();
        let single = undoubled(stem);
        // Of the endings that are tried twice, the first has asked for what is undoubled.
        let fresh = put == "y" || put.is_empty() && single.len() < stem.len();
        if is_base(&whole) { Some(whole) } else { (fresh && is_base(single)).then(|| single.to_owned()) }
    })
}

fn is_base(word: &str) -> bool {
    tags(word).has(List::Verb)
}

/// "plann" as "plan".
fn undoubled(stem: &str) -> &str {
    match stem.as_bytes() {
        [.., a, b] if a == b && a.is_ascii_alphabetic() => &stem[..stem.len() - 1],
        _ => stem,
    }
}
