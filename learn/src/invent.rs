//! Sentences of our own with invented names: forms that open data have too rarely. A slot in braces is filled anew each time.

use nutgraf::Span;
use nutgraf::name::label::Class;

const GIVEN: &str = include_str!("../../src/lexicon/en/given_names.txt");
const PLACES: &str = include_str!("../../src/lexicon/en/places.txt");
const TITLES: &str = include_str!("../../src/lexicon/en/job_titles.txt");
const FIELDS: &str = include_str!("../../src/lexicon/en/role_fields.txt");
const HEADS: &str = include_str!("../../src/lexicon/en/org_heads.txt");
const FORMS: [&str; 8] = ["Inc.", "Ltd", "LLC", "GmbH", "plc", "Corp.", "S.A.", "Co."];
const DEGREES: [&str; 8] = ["MD", "PhD", "MSc", "M.D.", "Ph.D.", "MP", "FRCS", "Esq."];

const BEGINNINGS: [&str; 44] = [
    "Wex", "Hal", "Mor", "Brand", "Ash", "Thorn", "Quil", "Tov", "Zel", "Orn", "Pask", "Ver", "Dor", "Kest", "Lun",
    "Mar", "Nor", "Osk", "Pel", "Rav", "Sten", "Tul", "Ulf", "Vand", "Wil", "Yar", "Zad", "Bel", "Cald", "Dren", "Elm",
    "Fitch", "Garr", "Hest", "Isk", "Jar", "Kor", "Lind", "Mib", "Nak", "Ob", "Per", "Ros", "Sav",
];
const ENDINGS: [&str; 36] = [
    "combe", "ley", "ton", "er", "ova", "ski", "sen", "aro", "ini", "ez", "oglu", "yan", "escu", "ura", "moto", "wala",
    "kar", "nathan", "adze", "enko", "ström", "berg", "quist", "by", "ford", "wick", "ard", "elli", "eau", "oux",
    "ides", "anga", "ede", "mann", "stein", "well",
];
const SYLLABLES: [&str; 22] = [
    "Ji", "Min", "Soo", "Hyun", "Wei", "Ling", "Chuan", "Poh", "Teck", "Seng", "Yuen", "Hong", "Mei", "Jun", "Kai",
    "Xin", "Bo", "Lan", "Thi", "Van", "Duc", "Anh",
];
const FAMILIES: [&str; 14] =
    ["Park", "Kim", "Lim", "Low", "Tan", "Poon", "Nguyen", "Tran", "Wong", "Chen", "Zhou", "Cho", "Ng", "Goh"];

/// Slots in braces. Names: P a full name, E one of the east, J one with initials, M one of a made given name, N a body of one word,
/// O one of several, A its short form, L a place, H "County" or a body's last word behind a name, X a thing. Other words: S a surname,
/// G a given name, Q an initial, T a title, t one in small letters, F a field, D a degree, a a short form of no body, u a name in
/// capitals. What stands between "<P", "<O", "<L", "<X" and ">" is one name.
const TEMPLATES: [&str; 84] = [
    "“It works,” said {A} {T} {P}.",
    "“It works,” said {O} {T} {P}.",
    "“We are ready,” said {N} Director of {F} {P}.",
    "“We are ready,” said {N} Vice President for {F} {P} on Monday.",
    "Director of {F} {P} and Head of {F} {P} spoke.",
    "The {t}, {E}, 34, of {L}, was charged.",
    "{E} told the court that {E} had left.",
    "Minister {E} met Mr {E}, {T} of {O} Mr {E}, and {T} of {O} Ms {E}.",
    "Mr {J}, Prof {E}, Dr <P{S}> and Mrs {P} were there.",
    "H.E. {P} and Her Excellency {P} met in {L}.",
    "Contact:\n{P} / {P}\n{O}",
    "Media contacts:\n{P} / {P}\n{L}\n555-201-3344",
    "{P}\n{T}\n{O}\n{L}",
    "For more information call {P} or {P} at {O}.",
    "{M}, {M}, {M} and {M} were there.",
    "{M} cut the ribbon.",
    "{M} and {M} were fined over unpaid tolls.",
    "Then {M} sang, and {M} danced.",
    "The winners are {P}, {P} and {P}.",
    "The winners are {P} ({L}), {P} ({L}) and {P} ({O}).",
    "Co-authors are {J}, {D}; {J}, {D}; {J}; and {J}, {D}.",
    "Authors: {P}, {D}, {P}, {D}, and {P}, {D}, all of {O}.",
    "{P}, {D}, a {t} at {O}, agreed.",
    "<L{S}>, <L{S}> and <L{S}> counties sued.",
    "Floods hit {L}, {L}, {L} and <L{S}>.",
    "{O}, {O} and {O} signed the letter.",
    "<O{S} {H}> opens in {L}, {L}.",
    "<O{S} {H}>, <O{S} {H}> and <O{H} of {L}> agreed.",
    "The <O{S} {H}> dredged the channel.",
    "The <O{L} {H}> ratified the plan.",
    "<PWill {S}> and <PMay {S}> were the first. <PWill {S}> said so.",
    "<PMark {S}>, <PGrant {S}> and <PHope {S}> won.",
    "{P} Joins {O} As {T}",
    "{N} Hires {P} To Lead {F}",
    "{P} Wins Award For {F} In {L}",
    "{O} Opens Office In {L}",
    "{L} Mayor {P} Opens Fair",
    "{u} JOINS BOARD",
    "STATEMENT BY {u}",
    "Statement by {T} {P}",
    "{T} {P} issued the following statement on {X}:",
    "<P{G} van der {S}>, <P{G} de la {S}> and <P{G} bin {S}> came.",
    "<P{G} “Red” {S}> and <P{G} ({G}) {S}> came.",
    "<P{G} {S} Jr.> and <P{G} {S} Sr.> came.",
    "<P{G} {Q}. {S}> and <P{Q}. {Q}. {S}> came.",
    "<P{G} {S}-{S}> of {L} said <P{S}-{S}> lost.",
    "Shares of {N} (<ONASDAQ>: {a}) rose. {N} makes vans.",
    "{N}, a maker of vans, and {N}, the city’s largest bakery, merged.",
    "{N} said it hired staff, and {N} will follow.",
    "{N} announced today that {N}’s plant in {L} opens.",
    "The {O} ({A}) grew. {A} is old.",
    "<O{S} Holdings, LLC>, sued <O{S} GmbH> and <O{S} & {S} Ltd>.",
    "The <OMinistry of {F}> and the <OMinistry of {F} and {F}> paid {N}.",
    "The <ODepartment of {F}, {F} and {F}> paid {N}.",
    "The {X} and the {X} ship in June.",
    "{X} is sold by {N} and used by {O}.",
    "Orders for {X} rose. The {X} app runs on {X}.",
    "<P{G} {S}> was named Player of the Year. {P} won the <X{S} Award>.",
    "Patients who took {X} slept. {X} is made by {N}.",
    "It speaks {a} and {a}, and adds the {a} command.",
    "The low-density lipoprotein ({a}) rose, and {a} is bad. So is the {a} scan.",
    "Chief Executive {P} and Chief Financial Officer {P} resigned.",
    "{T} for {F} {P}, {T} {P} and {T} {P} spoke.",
    "State’s Attorney {P} spoke. State’s Attorney <P{S}> said no.",
    "Attorney General {P} charged {P}, {P} and {P}. <P{S}> pleaded guilty.",
    "{P}, who chairs the board, thanked {P}.",
    "“No,” {P} said. “Yes,” <P{S}> said. “Maybe,” said <P{S}>.",
    "“No,” {M} rasped. “Yes,” grumbled {M}.",
    "The {t} {M} and the {t} {M} met {M}.",
    "{L} – {M} opened a shop.",
    "{L}, {L} – {N} opened a shop.",
    "We met {P} in {L} and {P} near {L}.",
    "She left {L} for <L{S}> and joined {O}.",
    "In {L}, <P{S}> said that {L} and {L} will pay.",
    "The seminar on Digital Marketing and the Annual Report were held in {L}.",
    "Media contacts:\n{P} / {P}\n<L{G} Falls>\n555-201-3344 / 555-201-3345",
    "The districts of <L{S}>, <L{S}>, <LUpper {S}> and <L{S} East> take part, and so do <LLower {S}> and <L{S} Valley>.",
    "The <OMinistry of {F}> of <L{S}> paid the <ODepartment of {F}> in {L}.",
    "The <OInstitute of {F}> at the <OUniversity of {S}> and <O{S} Press Office> agreed.",
    "<O{S} and {S} Works Corp.> grew. <O{S} of {L}> shrank.",
    "The <O{S} Timberwolves> beat the <O{S} Shoremen> 81-74 in <L{S}>, Minn.",
    "The architects <OStudio {S} {S}> drew the <OKunsthalle {S}> in <L{S}>.",
    "<LHAARLEM>, The <LNetherlands> – {P} opened the museum.",
    "Last Updated by {P}. Read More. Next Story.",
];

/// Numbers that look drawn by lot, the same each time.
pub struct Lot(u64);

impl Lot {
    fn next(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }

    fn of<'s>(&mut self, all: &[&'s str]) -> &'s str {
        all[self.next(all.len())]
    }
}

/// What the slots are filled with.
struct Words {
    given: Vec<String>,
    places: Vec<String>,
    titles: Vec<String>,
    fields: Vec<String>,
    heads: Vec<String>,
}

fn entries(list: &str, keep: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let lines = list.lines().filter(|l| !l.starts_with('#')).map(|l| l.split_once('\t').unwrap_or((l, "")));
    lines.filter(|(word, value)| keep(word, value)).map(|(word, _)| titled(word)).collect()
}

fn titled(phrase: &str) -> String {
    let small = ["of", "the", "and", "for", "de", "in", "on", "to"];
    let word = |w: &str| match w.chars().next() {
        Some(c) if !small.contains(&w) => c.to_uppercase().to_string() + &w[c.len_utf8()..],
        _ => w.to_owned(),
    };
    phrase.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// `each` texts of every template, with their names.
pub fn texts(each: usize) -> Vec<(String, Vec<(Span, Class)>)> {
    let words = Words {
        given: entries(GIVEN, |w, v| v.is_empty() && w.len() > 2 && !w.contains(' ')),
        places: entries(PLACES, |_, v| v != "word"),
        titles: entries(TITLES, |w, v| v.is_empty() && w.len() > 5),
        fields: entries(FIELDS, |w, _| w.len() > 5),
        heads: entries(HEADS, |w, v| v != "noun" && v != "soft" && w.len() > 3),
    };
    let mut lot = Lot(11);
    let all = (0..each).flat_map(|_| TEMPLATES);
    all.map(|template| fill(template, &words, &mut lot)).collect()
}

/// The template with its slots filled and its names.
fn fill(template: &str, words: &Words, lot: &mut Lot) -> (String, Vec<(Span, Class)>) {
    let (mut text, mut spans) = (String::new(), Vec::new());
    let mut open: Option<(usize, Class)> = None;
    let mut letters = template.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '{' => {
                let slot = letters.next().expect("a slot");
                letters.next();
                let start = text.len();
                text.push_str(&words.fill(slot, lot));
                if let Some(class) = class_of(slot).filter(|_| open.is_none()) {
                    spans.push((span(start, text.len()), class));
                }
            }
            '<' => open = letters.next().and_then(class_of).map(|class| (text.len(), class)),
            '>' => spans.extend(open.take().map(|(start, class)| (span(start, text.len()), class))),
            _ => text.push(letter),
        }
    }
    (text, spans)
}

fn span(start: usize, end: usize) -> Span {
    Span::new(Span::bytes(start), Span::bytes(end))
}

/// The class of the names that a slot is filled with; None where it is filled with other words.
fn class_of(slot: char) -> Option<Class> {
    match slot {
        'P' | 'E' | 'J' | 'M' | 'u' => Some(Class::Person),
        'O' | 'N' | 'A' => Some(Class::Organization),
        'L' => Some(Class::Place),
        'X' => Some(Class::Other),
        _ => None,
    }
}

impl Words {
    fn fill(&self, slot: char, lot: &mut Lot) -> String {
        let one = |all: &[String], lot: &mut Lot| all[lot.next(all.len())].clone();
        match slot {
            'P' => format!("{} {}", if lot.next(4) == 0 { made(lot) } else { one(&self.given, lot) }, surname(lot)),
            'M' => format!("{} {}", made(lot), surname(lot)),
            'E' => eastern(lot),
            'J' => format!("{} {}", initial(lot), surname(lot)),
            'u' => format!("{} {}", one(&self.given, lot), surname(lot)).to_uppercase(),
            'G' => one(&self.given, lot),
            'S' => surname(lot),
            'Q' => initial(lot).to_string(),
            'D' => lot.of(&DEGREES).to_owned(),
            'T' => one(&self.titles, lot),
            't' => one(&self.titles, lot).to_lowercase(),
            'F' => one(&self.fields, lot),
            'L' if lot.next(5) == 0 => surname(lot),
            'L' => one(&self.places, lot),
            'H' => one(&self.heads, lot),
            'O' => self.body(lot),
            'N' => surname(lot),
            'A' | 'a' => (0..3 + lot.next(2)).map(|_| initial(lot)).collect(),
            _ => format!("{}{}", made(lot), ["", " Pro", " X2", "o"][lot.next(4)]),
        }
    }

    fn body(&self, lot: &mut Lot) -> String {
        let head = self.heads[lot.next(self.heads.len())].clone();
        match lot.next(4) {
            0 => format!("{} {}", surname(lot), lot.of(&FORMS)),
            1 => format!("{} of {}", head, self.places[lot.next(self.places.len())]),
            2 => format!("{} {} {}", surname(lot), self.fields[lot.next(self.fields.len())], head),
            _ => format!("{} {}", surname(lot), head),
        }
    }
}

fn surname(lot: &mut Lot) -> String {
    format!("{}{}", lot.of(&BEGINNINGS), lot.of(&ENDINGS))
}

/// A given name in no list.
fn made(lot: &mut Lot) -> String {
    format!("{}{}", lot.of(&BEGINNINGS), ["a", "o", "i", "an", "is", "ene", "ulf", "ozi", "eta", "ir"][lot.next(10)])
}

fn eastern(lot: &mut Lot) -> String {
    let (family, first, second) = (lot.of(&FAMILIES), lot.of(&SYLLABLES), lot.of(&SYLLABLES));
    match lot.next(3) {
        0 => format!("{family} {first}-{}", second.to_lowercase()),
        1 => format!("{family} {first} {second}"),
        _ => format!("{first}-{second} {family}"),
    }
}

fn initial(lot: &mut Lot) -> char {
    char::from(b'A' + u8::try_from(lot.next(26)).unwrap_or_default())
}
