//! E-mail addresses, telephone numbers and web addresses: patterns tried on the few characters behind a token that hints at one.

use crate::doc::back;
use crate::mention::table::{
    AMERICAN, BLOCK, DOMAIN, EXTENSION, HOST, INTERNATIONAL, LABELLED, NATIONAL, Pattern, SERVICE, SPACED_AMERICAN,
    SPELLED, TOLL_FREE, URL,
};
use crate::{Doc, Gap, Kind, Span};

/// The most bytes of a candidate.
const LONG: usize = 120;
/// The most bytes of the name of a mailbox (RFC 5321, 4.5.3.1.1).
const LONGEST_MAILBOX: usize = 64;
/// What the name of a mailbox may hold beside letters and digits.
const SIGNS: [char; 5] = ['.', '_', '%', '+', '-'];

/// The text from byte `at` to the end of its line, no longer than a candidate.
fn ahead<'a>(doc: &Doc<'a>, at: u32) -> &'a str {
    let rest = Span::new(at, Span::bytes(doc.text.len())).of(doc.text);
    let mut end = rest.len().min(LONG);
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    rest[..end].lines().next().unwrap_or("")
}

/// The unbroken characters from byte `at` on: patterns of addresses need see no more.
fn run<'a>(doc: &Doc<'a>, at: u32) -> &'a str {
    ahead(doc, at).split(char::is_whitespace).next().unwrap_or("")
}

/// The name of a mailbox in front of byte `at`: letters, digits and signs, no sign at first.
fn mailbox(text: &str, at: usize) -> Option<&str> {
    let least = at - at.min(LONGEST_MAILBOX);
    let is_part = |b: &u8| b.is_ascii_alphanumeric() || SIGNS.contains(&char::from(*b));
    let length = text.as_bytes()[least..at].iter().rev().take_while(|b| is_part(b)).count();
    Some(text[at - length..at].trim_start_matches(SIGNS)).filter(|name| !name.is_empty())
}

/// The e-mail address whose "@" is token `i`.
#[must_use]
pub fn email(doc: &Doc, i: usize) -> Option<Span> {
    let at = doc.tokens.get(i).filter(|_| doc.mark(i) == '@')?.span.start;
    let domain = DOMAIN.find(run(doc, at))?;
    let domain = host_len(domain.trim_end_matches('-'));
    let local = mailbox(doc.text, at as usize)?;
    if is_cut(doc.text, at as usize - local.len()) || is_scale(doc, i + 1) {
        return None;
    }
    let span = Span::new(at - Span::bytes(local.len()), at + Span::bytes(domain));
    span.of(doc.text).contains('.').then_some(span)
}

/// "logo@2x.png": how large a picture is, no host.
fn is_scale(doc: &Doc, i: usize) -> bool {
    let digits = |n: &str| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit());
    doc.word(i).strip_suffix('x').is_some_and(digits)
        || doc.is_number(i) && doc.word(i + 1) == "x" && doc.gap(i + 1) == Gap::None
}

/// The e-mail address that begins at token `i` and has "\[at\]" for its "@".
#[must_use]
pub fn spelled_email(doc: &Doc, i: usize) -> Option<Span> {
    const FAR: usize = 8;
    let opens = |k: usize| matches!(doc.mark(k), '[' | '(') && doc.folded(k + 1) == "at";
    let start = doc.tokens.get(i).filter(|t| t.kind != Kind::Mark)?.span.start;
    (i + 1..i + FAR).take_while(|&k| k == i + 1 || doc.gap(k) == Gap::None).find(|&k| opens(k))?;
    let found = SPELLED.find(ahead(doc, start))?;
    Some(Span::new(start, start + Span::bytes(found.len())))
}

/// Whether the name of a mailbox that begins at byte `start` goes on before it, in letters that no pattern knows.
fn is_cut(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default();
    let joined = before.trim_end_matches(SIGNS);
    let letter = |c: char| c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}');
    joined.ends_with(|c: char| letter(c) && (!c.is_ascii() || joined.len() == before.len()))
}

/// The length of a host name, which ends where another word was glued to it: "town.examplewww.town.example", "town.exampleAbout".
fn host_len(host: &str) -> usize {
    let glued =
        ["www.", "http"].iter().filter_map(|w| host.get(2..)?.find(w).map(|n| n + 2)).min().unwrap_or(host.len());
    let first = host.find('.').unwrap_or(0);
    let digits = |w: &[u8]| w[0].is_ascii_lowercase() && w[1..].iter().all(u8::is_ascii_digit);
    let number = host.as_bytes()[first..].windows(4).position(digits).map_or(host.len(), |n| first + n + 1);
    let host = &host[..glued.min(number)];
    let last = host.rfind('.').map_or(0, |n| n + 1);
    let label = &host.as_bytes()[last..];
    let joint = label.windows(2).position(|w| w[0].is_ascii_lowercase() && !w[1].is_ascii_lowercase());
    let word = label.first().is_some_and(u8::is_ascii_uppercase) && host.matches('.').count() > 1;
    if word && host.bytes().any(|b| b.is_ascii_lowercase()) {
        last.saturating_sub(1)
    } else {
        last + joint.map_or(label.len(), |n| n + 1)
    }
}

/// The web address that begins at token `i`.
#[must_use]
pub fn url(doc: &Doc, i: usize) -> Option<Span> {
    let token = doc.tokens.get(i).filter(|t| t.kind == Kind::Word && t.span.len() < 60)?;
    let rest = run(doc, token.span.start);
    let scheme = matches!(doc.folded(i), "http" | "https" | "www");
    let bare =
        doc.mark(i + 1) == '.' && doc.tokens.get(i + 2).is_some_and(|t| t.gap == Gap::None && t.kind == Kind::Word);
    let found = if scheme {
        URL.find(rest)?
    } else if bare {
        HOST.find(rest)?
    } else {
        return None;
    };
    let found = found.trim_end_matches(['.', ',', ';', ':', '!', '?', '*']);
    let host = found.find("//").map_or(0, |n| n + 2);
    let found = if found[host..].contains('/') { found } else { &found[..host + host_len(&found[host..])] };
    Some(Span::new(token.span.start, token.span.start + Span::bytes(found.len())))
}

/// What stands around a telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Around {
    /// A sentence.
    Prose,
    /// A contact block.
    Block,
    /// A label such as "Phone:" before it, which allows any style.
    Label,
}

/// The telephone number that begins at token `i`.
#[must_use]
pub fn phone(doc: &Doc, i: usize, around: Around) -> Option<Span> {
    let token = doc.tokens.get(i)?;
    let begins = token.kind == Kind::Number || matches!(doc.mark(i), '+' | '(');
    let glued = token.gap == Gap::None
        && i > 0
        && matches!(doc.mark(back(i, 1)), '-' | '/' | '.' | '_' | '=' | '$' | '£' | '€');
    if !begins || glued { None } else { phone_at(doc, token.span.start, around) }
}

/// The telephone number that begins at byte `start`.
#[must_use]
pub fn phone_at(doc: &Doc, start: u32, around: Around) -> Option<Span> {
    let rest = ahead(doc, start);
    if !has_digits(rest) {
        return None;
    }
    let strict: [&Pattern; 6] = [&INTERNATIONAL, &AMERICAN, &SPACED_AMERICAN, &NATIONAL, &TOLL_FREE, &SERVICE];
    let loose: &[&Pattern] = match around {
        Around::Prose => &[],
        Around::Block => &[&BLOCK],
        Around::Label => &[&LABELLED],
    };
    let found = strict.iter().chain(loose).filter_map(|p| p.find(rest)).map(str::trim_end).max_by_key(|m| m.len())?;
    let digits = found.bytes().filter(u8::is_ascii_alphanumeric).count();
    let rest = &rest[found.len()..];
    let length = found.len() + EXTENSION.find(rest).map_or(0, str::len);
    let fits = (7..=15).contains(&digits) && !goes_on(rest);
    fits.then(|| Span::new(start, start + Span::bytes(length)))
}

/// Whether more figures are joined to those of a number: it was a part of a longer code.
fn goes_on(rest: &str) -> bool {
    let joined = rest.strip_prefix('-').unwrap_or(rest);
    joined.len() < rest.len() && joined.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether enough characters of telephone numbers stand together for one: most figures of a text are none, and need no pattern.
fn has_digits(rest: &str) -> bool {
    let fits = |b: &u8| b.is_ascii_digit() || b.is_ascii_uppercase() || b" ()+./-".contains(b);
    rest.bytes().take_while(|b| fits(b)).filter(u8::is_ascii_alphanumeric).take(7).count() == 7
}

#[cfg(test)]
mod tests {
    use super::{Around, email, phone, spelled_email, url};
    use crate::{Doc, Span};

    fn check(find: impl Fn(&Doc, usize) -> Option<Span>, cases: &[(&str, Option<&str>)]) {
        for (text, expected) in cases {
            let doc = Doc::new(text);
            let found = (0..doc.tokens.len()).find_map(|i| find(&doc, i));
            assert_eq!(found.map(|s| s.of(text)), *expected, "{text:?}");
        }
    }

    #[test]
    fn emails() {
        check(
            email,
            &[
                ("Write to <press@varley.example>.", Some("press@varley.example")),
                ("E-mail: ann.b.roe+news@mail.varley.example, or call", Some("ann.b.roe+news@mail.varley.example")),
                ("roe@varley.examplewww.varley.example", Some("roe@varley.example")),
                ("roe@varley.example+1-866-272-4300", Some("roe@varley.example")),
                ("roe@varley.exampleAbout Varley", Some("roe@varley.example")),
                ("roe@varley.example.More news", Some("roe@varley.example")),
                ("Write to A1é_bcdef@tidewell.example or bjørn@tidewell.example.", None),
                ("Write to roe@x.varley.example.", Some("roe@x.varley.example")),
                ("The logo (logo@2x.png) is online.", None),
                ("Headquarters @ 2 Lengko Lane, [email protected], follow @varley", None),
            ],
        );
    }

    #[test]
    fn spelled_emails() {
        check(
            spelled_email,
            &[
                ("Write to press [at] varley [dot] example.", Some("press [at] varley [dot] example")),
                ("ann.roe(at)varley.example or call", Some("ann.roe(at)varley.example")),
                ("The fair (at the quay) opens. See it (at last)", None),
            ],
        );
    }

    #[test]
    fn phones() {
        check(
            |doc, i| phone(doc, i, Around::Prose),
            &[
                ("Call (305) 547-0535 or", Some("(305) 547-0535")),
                ("Call 813.277.6540.", Some("813.277.6540")),
                ("+44 20 7989 0813", Some("+44 20 7989 0813")),
                ("+1-866-272-4300", Some("+1-866-272-4300")),
                ("by calling 1-800-SEA-LINE.", Some("1-800-SEA-LINE")),
                ("1800-376-0000; or", Some("1800-376-0000")),
                ("(03) 650-4479", Some("(03) 650-4479")),
                ("0161 496 0000", Some("0161 496 0000")),
                ("+44 (0) 161 496 0123 ext 123, or", Some("+44 (0) 161 496 0123 ext 123")),
                ("(530) 555-0185 x302", Some("(530) 555-0185 x302")),
                ("account 0041-2201-5550-1", None),
                ("On 2024-10-12 some 1,000 of 12 345 678 people in 1800-1900", None),
            ],
        );
        check(|doc, i| phone(doc, i, Around::Label), &[("62 77 78 60", Some("62 77 78 60"))]);
        check(
            |doc, i| phone(doc, i, Around::Block),
            &[
                ("Mary Roe 02 6250 4770 / 0408 555 839", Some("02 6250 4770")),
                ("6095550189", Some("6095550189")),
                ("Mary Roe 16095550189 https://varley.example", Some("16095550189")),
                ("+49 69 9455858-1569", Some("+49 69 9455858-1569")),
                ("Aurora Falls 98248", None),
            ],
        );
    }

    #[test]
    fn urls() {
        check(
            url,
            &[
                ("See https://www.varley.example/news?id=1.", Some("https://www.varley.example/news?id=1")),
                ("See www.varley.example, please.", Some("www.varley.example")),
                ("www.varley.com512.354.7000", Some("www.varley.com")),
                ("heart.org and others", Some("heart.org")),
                ("The end.Another one", None),
            ],
        );
    }
}
