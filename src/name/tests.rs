//! Names as sentences have them: who is found, with which role, and what is none.

use crate::name::entity::{self, Entities, Entity};
use crate::syntax::Syntax;
use crate::{Doc, Span};

fn read(text: &str) -> Entities {
    let doc = Doc::new(text);
    entity::join(&doc, &super::find(&doc, &Syntax::new(&doc).tags, &[]))
}

/// Checks the people: name, role and organization, parted by bars; empty where there is none.
fn check_people(text: &str, expected: &[&str]) {
    let words = |span: Option<Span>| span.map_or("", |s| s.of(text));
    let row = |p: &Entity| format!("{}|{}|{}", p.name.of(text), words(p.role), words(p.organization));
    let found: Vec<String> = read(text).people.iter().map(row).collect();
    assert_eq!(found, expected, "{text}");
}

fn check(entities: &[Entity], text: &str, expected: &[&str]) {
    let found: Vec<&str> = entities.iter().map(|e| e.name.of(text)).collect();
    assert_eq!(found, expected, "{text}");
}

fn check_bodies(text: &str, expected: &[&str]) {
    check(&read(text).organizations, text, expected);
}

fn check_places(text: &str, expected: &[&str]) {
    check(&read(text).places, text, expected);
}

/// Checks all mentions of the only person.
fn check_mentions(text: &str, expected: &[&str]) {
    let people = read(text).people;
    assert_eq!(people.len(), 1, "{text}");
    let found: Vec<&str> = people[0].mentions.iter().map(|m| m.of(text)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn marks_are_no_names() {
    for number in 100..140 {
        let text = format!(
            "Roe Ltd joined the Inc. 5000, after debuting at No. {number} in 2024. It ranked No. 71 nationally."
        );
        assert!(read(&text).organizations.iter().all(|e| e.name.of(&text).contains(char::is_alphabetic)), "{text}");
    }
}

#[test]
fn forms_of_names() {
    check_people("We thanked Mr. Oduya for it.", &["Oduya||"]);
    check_people("The talk by Zoë Brandt-Keller drew a crowd.", &["Zoë Brandt-Keller||"]);
    check_people("Later, Ludwig van der Meer spoke.", &["Ludwig van der Meer||"]);
    check_people("A note by Paul “Red” Harmon Jr. was read.", &["Paul “Red” Harmon Jr.||"]);
    check_people("The study by Dr. Helen R. Marsh, PhD, is out.", &["Helen R. Marsh||"]);
    check_people("We met Priya Nair MP in Leeds.", &["Priya Nair||"]);
    check_people("The leader, Park Ji-hun, 34, of Busan, was charged.", &["Park Ji-hun|leader|"]);
    check_people("It was written by Khalid bin Omar.", &["Khalid bin Omar||"]);
    check_people("Minister Maria Teresa Ramalho e Costa left.", &["Maria Teresa Ramalho e Costa|Minister|"]);
}

#[test]
fn names_turned_round() {
    check_mentions("Satoshi Nakamoto wrote it. Nakamoto Satoshi left.", &["Satoshi Nakamoto", "Nakamoto Satoshi"]);
}

#[test]
fn heads_of_whole_bodies() {
    check_people(
        "“It works,” said Pat Lund, CEO of Digital Marketing Solutions.",
        &["Pat Lund|CEO|Digital Marketing Solutions"],
    );
    check_people("“It works,” said Pat Lund, CEO of Green Monké.", &["Pat Lund|CEO|Green Monké"]);
    check_people(
        "“It works,” said Pat Lund, director of Digital Marketing.",
        &["Pat Lund|director of Digital Marketing|"],
    );
    check_people(
        "We asked Matt Lund, D.C., founder of Lifespring Chiropractic.",
        &["Matt Lund|founder|Lifespring Chiropractic"],
    );
    check_people("TRON founder Justin Sun left.", &["Justin Sun|founder|TRON"]);
}

#[test]
fn roles_before_names() {
    check_people("“It works,” said FERNET Secretary General Anna Lind.", &["Anna Lind|Secretary General|FERNET"]);
    check_people(
        "“It works,” said ARX Director of Business Development Cole Hart.",
        &["Cole Hart|Director of Business Development|ARX"],
    );
    check_people("Norway’s Minister of Trade, Kari Moen, spoke.", &["Kari Moen|Minister of Trade|Norway"]);
    check_people("The minister praised former chief executive Tom Reed.", &["Tom Reed|former chief executive|"]);
    check_people(
        "Chief Executive Officer and co-founder John Roe spoke.",
        &["John Roe|Chief Executive Officer and co-founder|"],
    );
    check_people("“No,” said Pine County District Attorney Ruth Hale.", &["Ruth Hale|District Attorney|Pine County"]);
    check_people("The town’s longtime librarian, Ida Wells, retired.", &["Ida Wells|longtime librarian|"]);
    check_people("His wife Mary Doe stayed.", &["Mary Doe||"]);
    check_people(
        "Pine County State’s Attorney Ruth O’Dell Hale spoke. State’s Attorney Hale said no.",
        &["Ruth O’Dell Hale|State’s Attorney|Pine County"],
    );
    check_people("“No,” said Special Agent in Charge Carl Vance.", &["Carl Vance|Special Agent in Charge|"]);
    check_people(
        "Deputy State Attorneys Hannah Vance and R. J. Colby won. Strategic Investors Group paid.",
        &["Hannah Vance||", "R. J. Colby||"],
    );
    check_people("DA Ruth Hale spoke. Last year District Attorney Ruth Hale won.", &["Ruth Hale|District Attorney|"]);
}

#[test]
fn roles_behind_names() {
    check_people("Greg Holt, Founder of the Kraken Energy Group, agreed.", &["Greg Holt|Founder|Kraken Energy Group"]);
    check_people("Mina Sato, Ferrolux CEO, said no. Ferrolux Inc. grew.", &["Mina Sato|CEO|Ferrolux"]);
    check_people(
        "Ana Ruiz, Vice President for Data, Research and Delivery at Ferrolux Inc., said so.",
        &["Ana Ruiz|Vice President for Data, Research and Delivery|Ferrolux Inc."],
    );
    check_people(
        "Omar Hadid (48), sole director and owner of Hadid Shipping Ltd, was fined.",
        &["Omar Hadid|sole director and owner|Hadid Shipping Ltd"],
    );
    check_people("Lea Roth, who is a professor of physics, won.", &["Lea Roth|professor of physics|"]);
    check_people(
        "Jane Doe has been named chief scientist of Ferrolux Inc. by the board.",
        &["Jane Doe|chief scientist|Ferrolux Inc."],
    );
    check_people("Tom Reed, the agency’s deputy chief for science, won.", &["Tom Reed|deputy chief for science|"]);
    check_people("Joe Burr was named Player of the Year on Monday.", &["Joe Burr||"]);
    check_people("We thank Tom Reed Executive Director for it.", &["Tom Reed|Executive Director|"]);
    check_people("Ann Lee, Senator Joe Burr and others came.", &["Ann Lee||", "Joe Burr|Senator|"]);
}

#[test]
fn people_behind_that() {
    check_people("The board said that Anna Berg lives in Oslo.", &["Anna Berg||"]);
    check_people("They argue that Rocco Catalano won.", &["Rocco Catalano||"]);
    check_people("They sold it. That Nova Phone won.", &[]);
}

#[test]
fn no_people() {
    check_people("Thank You for reading this Press Release.", &[]);
    check_people("The Annual General Meeting is in May.", &[]);
    check_people("Our Deputy Director-General and General Counsel agreed.", &[]);
    check_people("The Kraken Engine and the Nova Phone ship in June.", &[]);
    check_people("It signed the U.S.-Norway Treaty.", &[]);
    check_people("Orders for Blue Widget Pro rose.", &[]);
    check_people("Write to press@ferrolux.com or see www.ferrolux.com/Jane/Doe.", &[]);
}

#[test]
fn one_person() {
    check_mentions(
        "FERNET Secretary General Anna Lind spoke. Secretary General Lind left. The Head of FERNET smiled. Lind won.",
        &["Anna Lind", "Lind", "The Head of FERNET", "Lind"],
    );
    check_mentions(
        "Lind Wins Gold Medal\n\nAnna B. Lind won. Anna Lind said so.",
        &["Lind", "Anna B. Lind", "Anna Lind"],
    );
    check_people("Ann Lee and Tom Lee came. Lee left.", &["Ann Lee||", "Tom Lee||"]);
    check_people("Press: Nurzha Tulegaby, ntulegaby@ferrolux.com", &["Nurzha Tulegaby||"]);
}

#[test]
fn bodies() {
    check_bodies(
        "The Ministry of the Economy, Health, and Trade paid.",
        &["Ministry of the Economy, Health, and Trade"],
    );
    check_bodies("Kraken Holdings, LLC, sued Ferrolux GmbH.", &["Kraken Holdings, LLC", "Ferrolux GmbH"]);
    check_bodies("She left the University of Oslo and NATO.", &["University of Oslo", "NATO"]);
    check_bodies("The Polar Seed Trust (PST) grew. PST is old.", &["Polar Seed Trust"]);
    check_bodies("Many foreign trade zones (FTZ) exist. An FTZ is small.", &[]);
    check_bodies("Shares of Varnow (NASDAQ: VRNW) rose with no CEO.", &["Varnow", "NASDAQ"]);
    check_bodies(
        "The Pine City Attorney’s Office and the Women’s Institute met.",
        &["Pine City Attorney’s Office", "Women’s Institute"],
    );
    check_bodies("The retailer Ferrolux said it hired staff.", &["Ferrolux"]);
    check_bodies("Ferrow Controls, Inc. grew. Later Ferrow said so.", &["Ferrow Controls, Inc."]);
    check_bodies("The Department for Rivers and Coast paid.", &["Department for Rivers and Coast"]);
    check_bodies("It was late.\n\nENDS", &[]);
    check_bodies("The Food and Drug Administration agreed.", &["Food and Drug Administration"]);
}

#[test]
fn places() {
    check_places("Floods hit Spain, the West Bank and the Gulf of Mexico.", &["Spain", "West Bank", "Gulf of Mexico"]);
    check_places("It opens in Oberdorf, Austria, next to Lake Zell.", &["Oberdorf, Austria", "Austria", "Lake Zell"]);
    check_places("The guard grew up in Gary, Indiana, with Gary Poe.", &["Gary, Indiana", "Indiana"]);
    check_places("Alder, Kern and Yolo counties sued.", &["Alder", "Kern", "Yolo"]);
    check_places("We met Paris Jones in London.", &["London"]);
    check_places("It costs US$5 million.", &[]);
    check_places("A Fair Opens\n\nKARSUMBA, May 4, 2024 – The fair opens today with music.", &["KARSUMBA"]);
    check_places("An Austrian firm let us read it in Turkish.", &[]);
}

#[test]
fn grammar_around_the_model() {
    check_bodies(
        "The award of the Basketball League of the Great Lakes is new.",
        &["Basketball League of the Great Lakes"],
    );
    check_bodies("The ovens of Tallow & Finch are old.", &["Tallow & Finch"]);
    check_bodies("About Tallow Works & Its Ovens\n\nTallow Works, Inc. sells bread.", &["Tallow Works, Inc."]);
    check_people("Mayor Brandon Quill (D) spoke with Senator Ann Poe.", &["Brandon Quill|Mayor|", "Ann Poe|Senator|"]);
    check_places("It was built by Brightwater Works of Tucson, Arizona.", &["Tucson, Arizona", "Arizona"]);
    check_places("A Pier Opens\n\nWICK, Scotland, 12 March 2026 – The pier opened.", &["WICK, Scotland", "Scotland"]);
    check_mentions(
        "State Attorney Denise Calloway spoke. State Attorney Calloway left.",
        &["Denise Calloway", "Calloway"],
    );
    check_people(
        "Spain’s Minister of Internal Affairs, Ana Pohl, left.",
        &["Ana Pohl|Minister of Internal Affairs|Spain"],
    );
}

#[test]
fn posts_that_no_list_knows() {
    check_people(
        "“It works,” said Dana Quill, Chief Instigator at Brightquay.",
        &["Dana Quill|Chief Instigator|Brightquay"],
    );
    check_people("“It works,” said Ann Quill, beekeeper at the Elma Museum.", &["Ann Quill|beekeeper|Elma Museum"]);
    check_people("“It works,” said Aaron Witter, BDM of FinTower.", &["Aaron Witter|BDM|FinTower"]);
    check_people("Ann Quill, 34, of Bath, was charged.", &["Ann Quill||"]);
    check_people("They met Ann Quill, then walked to Bath.", &["Ann Quill||"]);
}

#[test]
fn fields_and_bodies() {
    check_people(
        "“It works,” said Dana Quill, Vice President of Global Supply Chain for TCS Freight.",
        &["Dana Quill|Vice President of Global Supply Chain|TCS Freight"],
    );
    check_people(
        "“It works,” said Gentry Marsh, Former Assistant Secretary for Diplomatic Security at the Elma Ministry of State.",
        &["Gentry Marsh|Former Assistant Secretary for Diplomatic Security|Elma Ministry of State"],
    );
    check_people(
        "“It works,” said Saeed Al Noor, MD & CEO of Tidewell Water.",
        &["Saeed Al Noor|MD & CEO|Tidewell Water"],
    );
    check_people(
        "“It works,” said lead study author Ann Quill, M.D., a research fellow of the University of Elma.",
        &["Ann Quill|research fellow|University of Elma"],
    );
    check_people(
        "“It works,” said Ann Quill, Economist, Northern Europe, Tallow Bank, on Monday.",
        &["Ann Quill|Economist|Tallow Bank"],
    );
    check_people(
        "Ann Quill, CEO, Ben Hart, CFO, and Dana Marsh spoke.",
        &["Ann Quill|CEO|", "Ben Hart|CFO|", "Dana Marsh||"],
    );
}

#[test]
fn posts_to_their_last_word() {
    check_people(
        "“It works,” said Ann Quill, chair of Community Relations.",
        &["Ann Quill|chair of Community Relations|"],
    );
    check_people(
        "“It works,” said Ann Quill, Chief People & Culture Officer at the Elma Trust.",
        &["Ann Quill|Chief People & Culture Officer|Elma Trust"],
    );
    check_people(
        "“It works,” said Ann Quill, lead dredging supervisor at the Elma Trust.",
        &["Ann Quill|lead dredging supervisor|Elma Trust"],
    );
    check_people(
        "“It works,” said Ann Quill, Vice President, Global Sales, EMEA, at the Elma Trust.",
        &["Ann Quill|Vice President|Elma Trust"],
    );
    check_people(
        "“It works,” said Ann Quill, the U.S. ambassador to Slovenia.",
        &["Ann Quill|ambassador to Slovenia|U.S."],
    );
    check_people(
        "“It works,” said Ann Quill, M.D., F.A.B.X., professor of physics at the Elma Institute.",
        &["Ann Quill|professor of physics|Elma Institute"],
    );
    check_people(
        "“It works,” said Ann Quill, senior author of the study and an associate professor at the Elma Institute.",
        &["Ann Quill|senior author of the study|Elma Institute"],
    );
    check_people(
        "“We serve,” said Harrow County Precinct 4 Commissioner Lesley Briar.",
        &["Lesley Briar|Commissioner|Harrow County Precinct 4"],
    );
}

#[test]
fn seats_before_a_title() {
    check_people(
        "“It works,” said Ann Quill, Pine Valley County Public Health Officer.",
        &["Ann Quill|Public Health Officer|Pine Valley County"],
    );
}

#[test]
fn bodies_beside_a_name() {
    check_people("“It works,” said Ann Quill of the Elma Trust.", &["Ann Quill||Elma Trust"]);
    check_people("“It works,” said Ann Quill, Elma Trust, on Monday.", &["Ann Quill||Elma Trust"]);
    check_people("“It works,” said Ann Quill, Elma Trust, CEO.", &["Ann Quill|CEO|Elma Trust"]);
    check_people("“It works,” said attorney Ann Quill, partner at the Elma Trust.", &["Ann Quill|partner|Elma Trust"]);
    check_people("They met Ann Quill at the Elma Trust.", &["Ann Quill||"]);
    check_people("“It works,” said Ann Quill, P.Eng., on Monday.", &["Ann Quill||"]);
}

#[test]
fn addresses_codes_and_menus() {
    check_bodies(
        "Boerne, TX (Harbourwire.ai) – Tallow Works, Inc. sells ovens.",
        &["Harbourwire.ai", "Tallow Works, Inc."],
    );
    check_bodies("Tallow Works (NASDAQ: TLWX) sells ovens.", &["Tallow Works", "NASDAQ"]);
    check_bodies("Law Office of Brenda Quill opens in Bath.", &["Law Office of Brenda Quill"]);
}
