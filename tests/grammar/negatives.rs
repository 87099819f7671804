//! Sentences with digits, months and words of number that are no date and no figure.

use crate::chance::Chance;
use crate::numbers::show;
use crate::{read, report};

/// Neither date nor figure. In a frame, # is a digit, @ a capital, & a year, % a small number.
const NEITHER: &[&str] = &[
    "Call 0## #### #### for help.",
    "Call +44 20 #### #### or 0800 ### ####.",
    "Call (###) ###-#### at noon.",
    "Call 1-800-###-####.",
    "Telephone: ###-###-####, ext. ####",
    "Ring extension #### at the desk.",
    "Fax ### #### and ask for Ana.",
    "Version #.##.# follows v#.# of the tool.",
    "See Section ##, Article # and No. ##.",
    "The rule is in Part ##, Chapter #.",
    "It meets ISO ####-# and EN ####.",
    "It runs on Windows ## and Python 3.##.",
    "Doors open at 1#:##.",
    "Doors open at 10:#5 GMT, the club said.",
    "Doors open from 10.30am to 5pm.",
    "The bus leaves at 6:15 p.m. ET.",
    "Find us at ## Harbour Street.",
    "Find us at #### Mill Road, Suite ###.",
    "Send it to PO Box ####.",
    "Lot A##-### was recalled.",
    "Lot codes ####B and 0### were recalled.",
    "Part no. ##-#### fits the pump.",
    "The part number is @@-####.",
    "UPC 0 ##### ##### # is on the lid.",
    "Model X### is on sale.",
    "The B-## bomber flew over.",
    "The @### motorway is shut.",
    "Highway ## and Route ## are shut.",
    "Room ### is on the left.",
    "Gate ## is on the left.",
    "Flight @@#### is late.",
    "Covid-19 and H#N# are gone.",
    "The server is at 10.#.##.###.",
    "Mail team##@example.org.",
    "See https://example.org/news/####/##?id=###.",
    "See www.example.org/a-##-b.",
    "Open ##/7 is no good name.",
    "The tag is #boats####.",
    "It was shown before [##].",
    "It was shown before (##).",
    "It was shown before.[#,##]",
    "A 501(c)(3) body runs it.",
    "Form 10-K and Form 8-K are filed.",
    "He is one of the best.",
    "The one we chose is old.",
    "Thousands of people and dozens of boats came.",
    "Millions of euros went missing.",
    "Several hundred people came.",
    "Hundreds cheered, and scores wept.",
    "A few thousand came.",
    "One day they will see it.",
    "It was a first for the town.",
    "The second test failed and the third gate jammed.",
    "They came second, at first sight.",
    "It took second place in the third row.",
    "She may march in the sun.",
    "One may ask a question.",
    "May we see the new quay?",
    "They march for peace on the quay.",
    "April Jones and August Bell met June Carter.",
    "She spoke to May, who had left.",
    "Summer is here, and spring is gone.",
    "Prices fall in the sun.",
    "Every Friday the club meets.",
    "It is open Monday to Friday.",
    "The museum is open every day but Monday.",
    "Black Friday and Super Tuesday are names.",
    "Sunday services draw a crowd.",
    "The case is A/##/#.",
    "Ticket ###### won.",
    "The patent, EP#######, is new.",
    "Registered in Varley under number ########.",
    "Charity number #######, Varley.",
    "The ISBN is 978-#-##-######-#.",
    "The doi is 10.####/abc.###.",
    "The #G network is new.",
    "The MP# player and the H2O tank are new.",
    "It is rated AA# by the board.",
    "Team @ won; the U## side lost.",
    "The A### is built in Varley.",
    "Boeing 7#7 jets are old.",
    "The scale is 1:###.",
    "Her tax code is ###L.",
    "The bill, H.R. ####, passed.",
    "Resolution #### was passed.",
    "Bus ## and line # are late.",
    "Pier ## is shut.",
    "The Motel # & Cabin # brands are sold.",
    "The 911 Turbo and the Model # are cars.",
    "Apollo 1# flew.",
    "A six-figure sum was paid.",
    "It has a zero-tolerance rule.",
    "They live in a two-tone, one-off house.",
    "Chapter ## begins here.",
    "The postcode is AB## #CD.",
    "Salem, OR 9####, is far.",
    "It scored well on the ####-@ test.",
    "It sank off 3° west.",
    "Kestrel # includes a new lamp.",
    "The paper is a # min read.",
    "Ext. #### rings at the desk.",
    "Lots @##, @## and @## were recalled.",
    "The tender, no. ###/##, is out.",
    "Reference: @@-####-##",
    "Visit Stand @## in Hall #.",
    "Use code BOAT## at the door.",
    "The ship, IMO #######, is safe.",
    "Grade ## pupils met in Room ###.",
];

/// No date, though a figure may be there.
const NO_DATES: &[&str] = &[
    "The & Garden Challenge is on.",
    "The & Varley Awards were fun.",
    "Its & Annual Report is out.",
    "Expo & is a fair for all.",
    "They signed Agenda & at the fair.",
    "The plan, Vision &, is old.",
    "It cost $&.",
    "Some & people came.",
    "The rate is &%.",
    "Flight & is late.",
    "Room & is on the left.",
    "Model & is on sale.",
    "It meets ISO & in full.",
    "Call +86 138-&-&.",
    "The number is 123-12-1234.",
    "It ran between 715-945.",
    "The code is ABC-&-%.",
    "The order, 12-&-3456, is old.",
    "See example.com/news/varley-wins-&-award-again for more.",
    "See https://example.org/&/05/20/ferry-line.",
    "6/2.5 is a fraction of sorts.",
    "The pictures are cut to 3:2.",
    "The score was 3-2.",
    "The vote was 10-7.",
    "Three months before the vote they met.",
    "Over the past year it grew.",
    "It weighs & kg.",
    "Walk & metres north.",
    "A loan of £& was paid.",
    "Let us meet around the 21st.",
    "The third gate jammed on the 12th.",
    "Gunnar, who is in his 90s, came.",
    "She is in her late eighties.",
    "She is in her 30s.",
    "The 52-year-old pier creaked.",
    "Today’s ports are large.",
    "Workers in today's world of work are few.",
    "The & Street bridge is shut.",
    "Order #& was lost.",
    "He lives at & Mill Road.",
    "It has V8 and Q-ships.",
    "The mayor wore a May-green coat.",
    "A week is long, a month is longer.",
    "Version 10.11.12 is out.",
];

/// A date in another language: unread, or its year alone.
const FOREIGN: &[&str] = &[
    "El % de mayo de & abre.",
    "Le % juin & a eu lieu.",
    "Le % août & a eu lieu.",
    "Am %. Juni & war es so.",
    "Am %. März & war es so.",
    "El % de agosto de & abre.",
    "Le % mars & a eu lieu.",
    "El % de marzo de & abre.",
    "Am %. Dezember & war es so.",
    "Le % avril & a eu lieu.",
];

/// The frame with its signs filled.
fn fill(frame: &str, chance: &mut Chance) -> String {
    let mut out = String::new();
    let mut year = None;
    for c in frame.chars() {
        match c {
            '#' => out.push(char::from(b'0' + u8::try_from(chance.between(1, 9)).expect("a digit"))),
            '@' => out.push(char::from(b'A' + u8::try_from(chance.between(0, 25)).expect("a letter"))),
            '&' => out.push_str(&year.get_or_insert_with(|| chance.between(1990, 2039)).to_string()),
            '%' if frame.contains('&') => out.push_str(&chance.between(2, 28).to_string()),
            c => out.push(c),
        }
    }
    out
}

#[test]
fn neither_dates_nor_figures() {
    let (mut chance, mut wrong, mut count) = (Chance::new(31), Vec::new(), 0);
    for frame in NEITHER {
        for _ in 0..if frame.contains(['#', '@']) { 90 } else { 1 } {
            let text = fill(frame, &mut chance);
            let summary = read(&text);
            let dates = summary.dates.all.iter().map(|d| d.span.of(&text).to_owned());
            let found: Vec<_> = dates.chain(summary.quantities.iter().map(|q| show(&text, q))).collect();
            if !found.is_empty() {
                wrong.push(format!("{text:?}: {found:?}"));
            }
            count += 1;
        }
    }
    report("neither", count, &wrong);
}

#[test]
fn no_dates() {
    let (mut chance, mut wrong, mut count) = (Chance::new(32), Vec::new(), 0);
    for frame in NO_DATES {
        for _ in 0..if frame.contains('&') { 70 } else { 1 } {
            let text = fill(&frame.replace("&%", "&\u{0}").replace('\u{0}', "per cent"), &mut chance);
            let dates = read(&text).dates.all;
            if !dates.is_empty() {
                wrong.push(format!("{text:?}: {:?}", dates.iter().map(|d| d.span.of(&text)).collect::<Vec<_>>()));
            }
            count += 1;
        }
    }
    report("no dates", count, &wrong);
}

#[test]
fn dates_of_other_languages() {
    let (mut chance, mut wrong, mut count) = (Chance::new(33), Vec::new(), 0);
    for frame in FOREIGN {
        for _ in 0..90 {
            let text = fill(frame, &mut chance);
            let dates = read(&text).dates.all;
            if dates.iter().any(|d| d.iso.len() != 4 || !text.contains(&d.iso)) {
                wrong.push(format!("{text:?}: {dates:?}"));
            }
            count += 1;
        }
    }
    report("other languages", count, &wrong);
}
