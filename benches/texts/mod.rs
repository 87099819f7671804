//! Texts to measure on: a release about invented bodies at any length, and runs that tempt a reader to look back.

/// Paragraphs with what releases have: names, roles, figures, changes, dates, quotations, a list, contacts.
const PARAGRAPHS: &[&str] = &[
    "PORT ELLERY, Norland, 4 May 2026 – The Harbour Trust of Norland and Velmar Ferries today opened a $118 million \
     terminal that will serve 4,000 passengers a day, up from 1,000 at the old pier.",
    "“We promised the islands a crossing in every weather, and since Monday they have had one,” said Ingrid Solvang, \
     Chief Executive of the Harbour Trust. “The old pier closed 62 days a year. This one closed on none.”",
    "Traffic rose 12% to 1.4 million crossings in 2025, compared with 1.25 million a year earlier. Fares will stay at \
     £7.50 until the end of June, when the trust’s board meets in Ellery Town Hall.",
    "Dr. Tomas A. Reyes-Lund, who led the study for the University of Ostmark, said the quay cut waiting times from 40 \
     minutes to 15 minutes. He added that one in six drivers now books online.",
    "Key dates of the first season:\n\n* 12 May: the night boat to Sund starts\n* 3–5 June: sea trials of the hybrid ferry\n* \
     August 2026: 150 volunteers clean the old pier",
    "The terminal holds three berths (two of them covered), a 2,400-square-metre hall and parking for 310 cars, 45 of \
     which can charge there. Norland’s Minister of Transport, Pia Varga, called it “the front door of the islands”.",
    "About the Harbour Trust\n\nFounded in 1911, the Harbour Trust runs nine ports and employs more than 640 people.",
    "Media contact:\nLena Okoro, Press Officer\nlena.okoro@harbourtrust.example\n+44 20 7946 0958\nwww.harbourtrust.example",
];

/// A release of at least `bytes` bytes: a headline, then the paragraphs again and again.
#[must_use]
pub fn release(bytes: usize) -> String {
    let mut text = String::from("New terminal opens to 4,000 passengers a day\n\n");
    for paragraph in PARAGRAPHS.iter().cycle() {
        if text.len() >= bytes {
            break;
        }
        text.push_str(paragraph);
        text.push_str("\n\n");
    }
    text
}

/// Units whose repetition is hard on a reader that looks around.
pub const RUNS: &[(&str, &str)] = &[
    ("letter", "a"),
    ("capitals", "A"),
    ("words", "a "),
    ("names", "Ingrid Solvang "),
    ("initials", "A. "),
    ("honorifics", "Dr. "),
    ("digits", "1"),
    ("numbers", "1 "),
    ("scales", "one hundred million and "),
    ("ranges", "from 1 to 2 "),
    ("glued", "1-"),
    ("money", "$1 "),
    ("percent", "rose 1% to 2 "),
    ("quotes", "\""),
    ("openings", "“a "),
    ("quotations", "“A b,” said Roe. "),
    ("single", "‘a’ "),
    ("brackets", "("),
    ("newlines", "\n"),
    ("lines", "a\n"),
    ("paragraphs", "a\n\n"),
    ("bullets", "* a\n"),
    ("addresses", "a@b.c "),
    ("glued-addresses", "a@b.c"),
    ("links", "https://a.example/b "),
    ("phones", "+44 20 7946 0958 "),
    ("dates", "3 May 2026, "),
    ("commas", "a, b, "),
    ("ands", "a and b of "),
    ("contacts", "Contact: Lena Okoro\n"),
    ("headings", "About Roe\n\n"),
    ("datelines", "OSLO – "),
    ("stops", "."),
    ("sentences", "Roe said it rose. "),
    ("accents", "é"),
    ("emoji", "😀"),
];

/// `unit` again and again, at least `bytes` bytes of it.
#[must_use]
pub fn run(unit: &str, bytes: usize) -> String {
    unit.repeat(bytes.div_ceil(unit.len()))
}
