//! Quotations with the person who said them.

mod anaphora;
mod attribution;
mod cast;
mod content;
mod cue;
mod dialogue;
mod indirect;
mod marks;
pub mod named;
mod phrase;
mod speaker;
mod substance;
mod text;

use serde::Serialize;

use crate::name::entity::Entities;
use crate::quote::attribution::{Clause, Turn};
use crate::syntax::Syntax;
use crate::syntax::Text;
use crate::{Doc, Span};

/// What somebody said.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// In marks, in part, or reported.
    pub kind: QuoteKind,
    /// The words without the marks, in order; more than one where the quote is split or runs over paragraphs.
    pub parts: Vec<Span>,
    /// Who said it; None where the evidence is weak.
    pub speaker: Option<Speaker>,
    /// The reporting words.
    pub cue: Option<Span>,
    /// Whether the words carry a figure, a decision, a reason or a criticism, apart from praise and pleasure.
    pub substance: bool,
}

/// How the words are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// Words in quotation marks.
    Direct,
    /// A reported clause with quoted fragments.
    Mixed,
    /// A reported clause.
    Indirect,
}

/// Who said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The fullest form of the name anywhere in the text.
    pub name: Span,
    /// The words that name the speaker at the quote: "Director General Roe", "he".
    pub mention: Option<Span>,
    /// Role, from anywhere in the text.
    pub role: Option<Span>,
    /// Organization, from anywhere in the text.
    pub organization: Option<Span>,
    /// Index into the people.
    pub person: Option<usize>,
}

/// The quotations of a text.
#[derive(Debug, Default)]
pub struct Quotes {
    /// In order of appearance.
    pub all: Vec<Quote>,
    /// Opening marks without a closing one.
    pub unclosed: Vec<Span>,
    /// The rule that named the speaker of each quotation, for debug output and tests; empty where none did.
    pub rules: Vec<&'static str>,
}

/// Finds the quotations.
#[must_use]
pub fn find(doc: &Doc, syntax: &Syntax, entities: &Entities) -> Quotes {
    let doc = &Text { doc, syntax };
    let marks = marks::pair(doc);
    let (turns, clauses) = attribution::find(doc, entities, &marks.all);
    let mut quotes = Quotes { unclosed: marks.unclosed, ..Quotes::default() };
    let mut clauses = clauses.into_iter().peekable();
    for turn in &turns {
        while let Some(clause) = clauses.next_if(|c| c.0.words.start <= turn.marked.whole.start) {
            add_clause(doc, &mut quotes, &clause);
        }
        add(doc, &mut quotes, turn);
    }
    clauses.for_each(|clause| add_clause(doc, &mut quotes, &clause));
    for quote in &mut quotes.all {
        quote.substance = quote.parts.iter().any(|&part| substance::tells(doc, &doc.tokens_in(part)));
    }
    quotes
}

fn add_clause(doc: &Text, quotes: &mut Quotes, (clause, speaker, kind): &Clause) {
    let (parts, cue) = (vec![doc.span(clause.words.clone())], Some(doc.span(clause.cue.clone())));
    quotes.all.push(Quote { kind: *kind, parts, speaker: Some(*speaker), cue, substance: false });
    quotes.rules.push(clause.rule);
}

/// Adds a turn: to the quotation before where it goes on from that.
fn add(doc: &Text, quotes: &mut Quotes, turn: &Turn) {
    let part = doc.span(turn.marked.words.clone());
    match quotes.all.last_mut() {
        Some(quote) if turn.continues => {
            quote.parts.push(part);
            quote.speaker = quote.speaker.or(turn.speaker);
        }
        _ => {
            let cue = turn.cue.as_ref().map(|cue| doc.span(cue.words.clone()));
            quotes.all.push(Quote { kind: turn.kind, parts: vec![part], speaker: turn.speaker, cue, substance: false });
            quotes.rules.push(turn.rule);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::QuoteKind;
    use crate::date;
    use crate::name::{self, entity};
    use crate::syntax::Syntax;
    use crate::{Doc, Span};

    /// Each quotation of `text` as "kind: words | words <- speaker [rule]".
    fn read(text: &str) -> Vec<String> {
        let doc = Doc::new(text);
        let syntax = Syntax::new(&doc);
        let dates = date::find(&doc, &syntax, None);
        let entities = entity::join(&doc, &name::find(&doc, &syntax.tags, &dates.all));
        let quotes = super::find(&doc, &syntax, &entities);
        let words = |parts: &[Span]| parts.iter().map(|p| p.of(text)).collect::<Vec<_>>().join(" | ");
        let line = |(q, rule): (&super::Quote, &&str)| {
            let kind = match q.kind {
                QuoteKind::Direct => "",
                QuoteKind::Mixed => "mixed: ",
                QuoteKind::Indirect => "indirect: ",
            };
            let speaker = q.speaker.map_or("?", |s| s.name.of(text));
            format!("{kind}{} <- {speaker} [{rule}]", words(&q.parts))
        };
        quotes.all.iter().zip(&quotes.rules).map(line).collect()
    }

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(read(text), expected, "{text}");
    }

    #[test]
    fn cue_behind() {
        check(
            "“We grow slowly,” said Ann Poe, head of sales at Tidewell. “We like it.”",
            &["We grow slowly, | We like it. <- Ann Poe [verb, speaker]"],
        );
        for (text, expected) in [
            ("\"The port is open,\" Dr. Ann Poe told the meeting.", "Ann Poe [speaker, verb]"),
            ("“The port is open,”\n\nsaid Ann Poe.", "Ann Poe [verb, speaker]"),
            ("“The port is open,” according to Mayor Ann Poe.", "Ann Poe [according to, after]"),
            ("“The port is open,” as noted by Ann Poe.", "Ann Poe [verb by speaker]"),
            ("“The port is open,” Ann Poe, head of sales, said.", "Ann Poe [speaker, verb]"),
            ("“The port is open,” Ann Poe, head of sales said.", "Ann Poe [speaker, verb]"),
            ("“The port is open,” said Tidewell Director of Business Development Ann Poe.", "Ann Poe [verb, speaker]"),
            (
                "“The port is open,” said a spokesperson for the ministry.",
                "a spokesperson for the ministry [verb, speaker]",
            ),
            ("“The port is open,” the victim said.", "the victim [speaker, verb]"),
        ] {
            check(text, &[&format!("The port is open, <- {expected}")]);
        }
    }

    #[test]
    fn cue_before() {
        for (text, expected) in [
            ("Ann Poe, who runs the harbour, said: “We opened on time.”", "Ann Poe [speaker, verb, quotation]"),
            ("The harbour’s director, Ann Poe, added, “We opened on time.”", "Ann Poe [speaker, verb, quotation]"),
            (
                "Speaking in Oslo, Ann Poe told a group of reporters: “We opened on time.”",
                "Ann Poe [speaker, verb …, quotation]",
            ),
            ("Ann Poe thanked the crew, saying, “We opened on time.”", "Ann Poe [speaker …, saying]"),
            ("As Ann Poe put it, “We opened on time.”", "Ann Poe [speaker, verb, quotation]"),
            ("In the words of Ann Poe, “We opened on time.”", "Ann Poe [words of speaker]"),
            ("Ann Poe issued the following statement: “We opened on time.”", "Ann Poe [speaker, colon]"),
            ("Ann Poe: “We opened on time.”", "Ann Poe [speaker, colon]"),
            ("According to Ann Poe, “We opened on time.”", "Ann Poe [according to, before]"),
        ] {
            check(text, &[&format!("We opened on time. <- {expected}")]);
        }
    }

    #[test]
    fn no_cue_beside() {
        for (text, expected) in [
            ("Ann Poe praised the crew. “They saved us all.”", "They saved us all. <- Ann Poe [sentence before]"),
            ("“They saved us all.” – Ann Poe, mayor", "They saved us all. <- Ann Poe [dash, speaker]"),
            (
                "“They saved us all.” - Mats Egle, Managing Partner at Tidewell.",
                "They saved us all. <- Mats Egle [dash, speaker]",
            ),
            (
                "“They came at dawn and saved us all” – said Ann Poe, mayor.",
                "They came at dawn and saved us all <- Ann Poe [verb, speaker]",
            ),
            (
                "“They saved us all.”\n\nsaid Ann Poe, mayor of Tidewell.",
                "They saved us all. <- Ann Poe [verb, speaker]",
            ),
            ("“They saved us all.”\n\n-- Ann Poe, mayor", "They saved us all. <- Ann Poe [dash, speaker]"),
            ("“They saved us all.”\n\nsaid Ann Poe, but few heard it in the rain", "They saved us all. <- ? []"),
            ("“They saved us all,” said Ann Poe VP of Sales.", "They saved us all, <- Ann Poe [verb, speaker]"),
            ("Ann Poe, founder and CEO says, “They saved us.”", "They saved us. <- Ann Poe [speaker, verb, quotation]"),
            ("“They saved us all.” Ann Poe, mayor of Tidewell.", "They saved us all. <- Ann Poe [name behind]"),
            ("The crew came in at dawn. “They saved us all.”", "They saved us all. <- ? []"),
            ("Ann Poe was told: “Leave your desk today.”", "Leave your desk today. <- ? []"),
        ] {
            check(text, &[expected]);
        }
    }

    #[test]
    fn pronouns() {
        check(
            "Ann Poe opened the harbour on Monday. “We are on time,” she said.",
            &["We are on time, <- Ann Poe [speaker, verb]"],
        );
        check(
            "Mary Poe met James Brandt. Mary Poe agreed. “We are on time,” he said.",
            &["We are on time, <- James Brandt [speaker, verb]"],
        );
        check(
            "“We are on time,” said Ann Poe. The port was full. “We hope for more,” she added.",
            &["We are on time, <- Ann Poe [verb, speaker]", "We hope for more, <- Ann Poe [speaker, verb]"],
        );
    }

    #[test]
    fn split_and_continued() {
        check(
            "“We opened,” said Ann Poe, “and we will stay open.”",
            &["We opened, | and we will stay open. <- Ann Poe [verb, speaker]"],
        );
        check("“Is it open?” Ann Poe asked. “It is.”", &["Is it open? | It is. <- Ann Poe [speaker, verb]"]);
        check(
            "Ann Poe said: “We opened the port.\n\n“We will stay open all year.”",
            &["We opened the port. | We will stay open all year. <- Ann Poe [speaker, verb, quotation]"],
        );
    }

    #[test]
    fn reported() {
        for (text, expected) in [
            (
                "Ann Poe said more ships must use the port.",
                "more ships must use the port <- Ann Poe [speaker, verb, clause]",
            ),
            (
                "Ann Poe told reporters that more ships must use the port.",
                "more ships must use the port <- Ann Poe [speaker, verb, clause]",
            ),
            (
                "Ann Poe welcomed the crew, but said more ships must use the port.",
                "more ships must use the port <- Ann Poe [speaker, verb, clause]",
            ),
            (
                "More ships must use the port, Ann Poe told a meeting of captains.",
                "More ships must use the port <- Ann Poe [clause, speaker, verb]",
            ),
            (
                "According to Ann Poe, more ships must use the port.",
                "more ships must use the port <- Ann Poe [according to speaker, clause]",
            ),
            (
                "More ships must use the port, according to Ann Poe.",
                "More ships must use the port <- Ann Poe [clause, according to speaker]",
            ),
        ] {
            check(&format!("Harbour opens\n\n{text}"), &[&format!("indirect: {expected}")]);
        }
        check(
            "Harbour opens\n\nAnn Poe said the plan was “a gift to the town” and left.",
            &["mixed: the plan was “a gift to the town” and left <- Ann Poe [speaker, verb, clause]"],
        );
    }

    #[test]
    fn no_word_is_quoted_twice() {
        for (text, expected) in [
            (
                "Ann Poe spoke in Wick. Poe also stated that, “the school is free for all the pupils of the town.”",
                &["mixed: the school is free for all the pupils of the town. <- Ann Poe [speaker, verb, quotation]"],
            ),
            (
                "Ann Poe said the plan was “a gift to the town” and that, “the rules are right.”",
                &[
                    "mixed: the plan was “a gift to the town” and that, “the rules are right <- Ann Poe [speaker, verb, clause]",
                ],
            ),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn an_article_is_no_speaker() {
        check(
            "“It was hard,” he said. He added that the rules, “are the right ones for the town.”",
            &["It was hard, <- ? []", "are the right ones for the town. <- ? []"],
        );
    }

    #[test]
    fn not_reported() {
        for text in [
            "Tidewell Harbour Authority today announced that more ships will use the port.",
            "Ann Poe did not say that more ships must use the port.",
            "It is said that more ships must use the port.",
            "We believe more ships must use the port.",
            "Ann Poe told her story at the fair in May.",
            "Ann Poe was told that more ships must use the port.",
        ] {
            check(&format!("Harbour opens\n\n{text}"), &[]);
        }
    }

    #[test]
    fn no_quotation() {
        for text in [
            "The free trade zone (“FTZ”) opens in May.",
            "The album, titled “Songs of the Harbour Wall”, is out.",
            "Paul “Bear” Madsen led the team.",
            "Our mission: “To keep every ship afloat for all time.”",
            "They sell so-called “smart ropes” to sailors.",
            "“Morning Tide” host Ann Poe sang.",
            "The harbour is seen as a “safe haven” by many.",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn roles_and_bodies() {
        let text = "“We sail,” said Ann Poe, head of sales at the Tidewell Foundation.";
        let doc = Doc::new(text);
        let syntax = Syntax::new(&doc);
        let entities = entity::join(&doc, &name::find(&doc, &syntax.tags, &[]));
        let quotes = super::find(&doc, &syntax, &entities);
        let speaker = quotes.all[0].speaker.unwrap();
        assert_eq!(speaker.mention.unwrap().of(text), "Ann Poe, head of sales at the Tidewell Foundation");
        assert!(speaker.role.unwrap().of(text).starts_with("head of sales"));
        assert_eq!(speaker.organization.unwrap().of(text), "Tidewell Foundation");
    }

    #[test]
    fn any_text_is_read() {
        for text in ["", "“", "\"", "''", "said", "“,” said", ": “", "‘’", "according to", "– “a”", "(“)”"]
        {
            read(text);
        }
    }

    #[test]
    fn verbs_that_no_list_knows() {
        for (text, expected) in [
            (
                "“It took nine years,” rasped Ann Poe, the town’s engineer.",
                "It took nine years, <- Ann Poe [other verb, speaker]",
            ),
            ("“It took nine years,” Ann Poe quavered.", "It took nine years, <- Ann Poe [other verb, speaker]"),
            (
                "“It took nine years!” came the reply from Ann Poe.",
                "It took nine years! <- Ann Poe [verb, reply from speaker]",
            ),
            ("“It took nine years,”4 said Ann Poe.", "It took nine years, <- Ann Poe [verb, speaker]"),
            ("“Bring a coat! 🎉” she added.", "Bring a coat! 🎉 <- ? []"),
        ] {
            check(text, &[expected]);
        }
        check(
            "Ann Poe, the town’s engineer, volunteered that the hall will need a new roof.",
            &["indirect: the hall will need a new roof <- Ann Poe [speaker, other verb, clause]"],
        );
        check("Ann Poe ensured that the hall will get a new roof.", &[]);
    }

    #[test]
    fn substance() {
        for (words, expected) in [
            ("We are proud and delighted to be part of this journey.", false),
            ("It is a great day for the whole town.", false),
            ("We look forward to a long friendship with the port.", false),
            ("We sold 9,000 tickets in a week.", true),
            ("We are proud that three schools took part.", true),
            ("The yard will close in May.", true),
            ("The board did not ask the crews.", true),
            ("We moved because the old quay was too short.", true),
            ("This plan fails the smaller harbours.", true),
            ("We are thrilled. The rule is unfair to small yards.", true),
        ] {
            let text = format!("“{words}” said Ann Poe.");
            let doc = Doc::new(&text);
            let syntax = Syntax::new(&doc);
            let quotes = super::find(&doc, &syntax, &entity::join(&doc, &name::find(&doc, &syntax.tags, &[])));
            assert_eq!(quotes.all.first().map(|q| q.substance), Some(expected), "{words}");
        }
    }

    #[test]
    fn speakers_on_other_lines() {
        for (text, expected) in [
            (
                "Port opens\n\nELMA, 3 May 2026 – Ann Poe, a nurse, said: “We wait nine hours for a bed.”",
                "We wait nine hours for a bed. <- Ann Poe [speaker, verb, quotation]",
            ),
            (
                "Ann Poe turned to the front row. “Nobody drew this map for you.” Councillor Dean Brandt nodded.",
                "Nobody drew this map for you. <- Ann Poe [sentence before]",
            ),
            (
                "Statement by Governor Ann Poe on the harbour bill\n\n3 May 2026\n\n“I will sign this bill on Monday. It keeps the harbour open to ferries all winter.”",
                "I will sign this bill on Monday. It keeps the harbour open to ferries all winter. <- Ann Poe [statement in the heading]",
            ),
            (
                "The board met on Monday in Wick.\n\nFrom the desk of Ann Poe, chair, Tidewell Trust.\n\n“We can hide no longer.”",
                "We can hide no longer. <- Ann Poe [line above]",
            ),
            (
                "“We asked for a ramp”—three times, by letter—“and got a sign,” said Ann Poe.",
                "We asked for a ramp | and got a sign, <- Ann Poe []",
            ),
            ("&ldquo;The berth is ready,&rdquo; said Ann Poe.", "The berth is ready, <- Ann Poe [verb, speaker]"),
        ] {
            check(text, &[expected]);
        }
    }

    #[test]
    fn pronouns_and_quoted_names() {
        check(
            "James Poe runs the yard. He opened it in May. “Mark Brandt knows ships,” he said.",
            &["Mark Brandt knows ships, <- James Poe [speaker, verb]"],
        );
        check(
            "“The roof leaks,” said Ann Poe. “Not since March,” Will Brandt said.",
            &["The roof leaks, <- Ann Poe [verb, speaker]", "Not since March, <- Will Brandt [speaker, verb]"],
        );
    }

    #[test]
    fn roles_that_no_list_knows() {
        let text = "“We sail,” said Ann Poe, beekeeper at the Tidewell Trust.";
        let doc = Doc::new(text);
        let syntax = Syntax::new(&doc);
        let quotes = super::find(&doc, &syntax, &entity::join(&doc, &name::find(&doc, &syntax.tags, &[])));
        let speaker = quotes.all[0].speaker.unwrap();
        assert_eq!(speaker.role.map(|r| r.of(text)), Some("beekeeper"));
        assert_eq!(speaker.organization.map(|o| o.of(text)), Some("Tidewell Trust"));
    }

    #[test]
    fn answers_to_questions() {
        check(
            "Ann Poe leads the study.\n\nQuestion: Is it safe?\nAnn Poe: Yes. We said “safe” in May.\n\nNote: It is open.\nAnn Poe: 555",
            &["Yes. We said “safe” in May. <- Ann Poe [name, colon, answer]"],
        );
        check("Ann Poe leads the study.\n\nAnn Poe: It is safe to eat.", &[]);
    }

    #[test]
    fn participles_before_the_subject() {
        check(
            "Opening the fair in Leeds, Minister Ann Poe thanked the hosts, but said too many roads were closed.",
            &["indirect: too many roads were closed <- Ann Poe [speaker, verb, clause]"],
        );
    }

    #[test]
    fn ranks_before_brackets() {
        check(
            "“They did more,” said Col. (ret.) Robert “Buck” Harlan Jr., the agency’s chief engineer.",
            &["They did more, <- Robert “Buck” Harlan Jr. [verb, speaker]"],
        );
    }
}
