//! Grammar as developers see it: clauses with subject, verb, objects and adjuncts, sentence by sentence.

use nutgraf::Doc;
use nutgraf::syntax::{Syntax, show};

/// The clauses of a text, one a line, without the words they span.
fn check(text: &str, expected: &[&str]) {
    let doc = Doc::new(text);
    let shown = show::all(&doc, &Syntax::new(&doc));
    let clauses = shown.lines().filter_map(|line| line.strip_prefix("  "));
    let found: Vec<_> = clauses.map(|line| line.split(" | ").next().unwrap_or_default()).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn clauses() {
    check("The board dredged the channel.", &["0 Main S:The board V:dredged(Finite Past) Object: the channel"]);
    check(
        "Ann Wexcombe, the town’s engineer, said that the bridge, which opened in May, will close in June.",
        &[
            "0 Main S:Ann Wexcombe V:said(Finite Past) Apposition: the town’s engineer",
            "1 Content of 0 <that> S:the bridge V:will close(Finite Future) Adjunct:in June",
            "2 Relative of 1 <which> V:opened(Finite Past) Adjunct:in May",
        ],
    );
    check(
        "“It took nine years,” said Ann Wexcombe, mayor of Elma.",
        &[
            "0 Main S:Ann Wexcombe V:said(Finite Past) Apposition: mayor Modifier:of Elma",
            "1 Content of 0 S:It V:took(Finite Past) Object: nine years",
        ],
    );
    check(
        "When the hall opened, the board moved to Oslo.",
        &[
            "0 Main S:the board V:moved(Finite Past) Adjunct:to Oslo",
            "1 Adverbial of 0 <When> S:the hall V:opened(Finite Past)",
        ],
    );
    check(
        "The plan approved by the board opened a new way.",
        &[
            "0 Main S:The plan V:opened(Finite Past) Object: a new way",
            "1 Participle of 0 V:approved(Participle None) Adjunct:by the board",
        ],
    );
    check(
        "The port lifts its outlook as sales grow in May.",
        &[
            "0 Main S:The port V:lifts(Finite Present) Object: its outlook",
            "1 Adverbial of 0 <as> S:sales V:grow(Finite Present) Adjunct:in May",
        ],
    );
    check(
        "It had sales of $5 million for the quarter ended June 30, up 20 percent.",
        &[
            "0 Main S:It V:had(Finite Past) Object: sales Modifier:of $5 million Adjunct:for the quarter Apposition: 20 percent",
            "1 Participle of 0 V:ended(Participle None) Object: June 30",
        ],
    );
    check(
        "The port planned to open by June.",
        &["0 Main S:The port V:planned(Finite Past)", "1 Infinitive of 0 V:to open(Infinitive None) Adjunct:by June"],
    );
    check(
        "She said the bridge is open and the road was closed.",
        &[
            "0 Main S:She V:said(Finite Past)",
            "1 Content of 0 S:the bridge V:is(Finite Present)",
            "2 Coordinate of 1 S:the road V:was(Finite Past)",
        ],
    );
}

#[test]
fn titles() {
    let lead = "\n\nThe board opened a hall.";
    let met = "1 Main S:The board V:opened(Finite Past) Object: a hall";
    check(
        &format!("Marsh board attacks water plan{lead}"),
        &["0 Main S:Marsh board V:attacks(Finite Present) Object: water plan", met],
    );
    for (title, subject, beside) in [
        ("Acclaimed Writer Roe Opens Second Hall", "Acclaimed Writer Roe", ""),
        ("Woman Owned Tea House Opens Second Hall", "Woman Owned Tea House", ""),
        ("Roe Group (Formerly Poe Inc.) Opens Second Hall", "Roe Group", " Apposition: Formerly Poe Inc."),
    ] {
        let told = format!("0 Main S:{subject} V:Opens(Finite Present){beside} Object: Second Hall");
        check(&format!("{title}{lead}"), &[&told, met]);
    }
    check(&format!("New rules for water plans{lead}"), &["0 Main S:New rules Modifier:for water plans", met]);
}

#[test]
fn labels_and_inexact_numbers() {
    check(
        "Harbour blaze: two men were saved.",
        &["0 Main S:two men V:were saved(Finite Past passive) Apposition: Harbour blaze"],
    );
    check("At least two men were saved.", &["0 Main S:At least two men V:were saved(Finite Past passive)"]);
    check(
        "The board hired more than 40 pilots.",
        &["0 Main S:The board V:hired(Finite Past) Object: more than 40 pilots"],
    );
}

#[test]
fn clauses_with_others_inside() {
    check(
        "Since the meeting, the number of profiles has increased to 4,000, and 300 were added last year.",
        &[
            "0 Main S:the number V:has increased(Finite Past) Adjunct:Since the meeting Modifier:of profiles Adjunct:to 4,000",
            "1 Coordinate of 0 S:300 V:were added(Finite Past passive) Adjunct: last year",
        ],
    );
    check(
        "The minister who signed the treaty resigned on Tuesday because the budget failed.",
        &[
            "0 Main S:The minister V:resigned(Finite Past) Adjunct:on Tuesday",
            "1 Relative of 0 <who> V:signed(Finite Past) Object: the treaty",
            "2 Adverbial of 0 <because> S:the budget V:failed(Finite Past)",
        ],
    );
    check(
        "The three-day meeting, organized by the board to review progress, brought together some 150 experts.",
        &[
            "0 Main S:The three-day meeting V:brought(Finite Past) Object: some 150 experts",
            "1 Participle of 0 V:organized(Participle None) Adjunct:by the board",
            "2 Infinitive of 1 V:to review(Infinitive None) Object: progress",
        ],
    );
    check(
        "Net sales rose 7 per cent to €7.2 million.",
        &["0 Main S:Net sales V:rose(Finite Past) Object: 7 per cent Adjunct:to €7.2 million"],
    );
    check(
        "Sales of tickets ebbed from 12,000 to 15,500 in a year.",
        &[
            "0 Main S:Sales V:ebbed(Finite Past) Modifier:of tickets Adjunct:from 12,000 Adjunct:to 15,500 Adjunct:in a year",
        ],
    );
    check(
        "According to the minister, prices fell by 5%.",
        &["0 Main S:prices V:fell(Finite Past) Adjunct:According the minister Adjunct:by 5%"],
    );
    check("Scientists discover a new moth.", &["0 Main S:Scientists V:discover(Finite Present) Object: a new moth"]);
    check(
        "Norvale Foods Opens Bakery in Leith",
        &["0 Main S:Norvale Foods V:Opens(Finite Present) Object: Bakery Adjunct:in Leith"],
    );
    check(
        "The board has not been told about the plan.",
        &["0 Main S:The board V:has not been told(Finite Past passive) Adjunct:about the plan"],
    );
    check(
        "Norvale Foods (OSE: NVF), a maker of bread, today announced a plan to open three shops.",
        &[
            "0 Main S:Norvale Foods V:announced(Finite Past) Apposition: OSE Apposition: NVF Apposition: a maker Modifier:of bread Adjunct: today Object: a plan",
            "1 Infinitive of 0 V:to open(Infinitive None) Object: three shops",
        ],
    );
    check(
        "Norvale Foods, Inc. today opened a shop.",
        &["0 Main S:Norvale Foods, Inc. V:opened(Finite Past) Adjunct: today Object: a shop"],
    );
    check(
        "At Norvale Foods, a small maker of bread, our top aim is safety.",
        &[
            "0 Main S:our top aim V:is(Finite Present) Adjunct:At Norvale Foods Apposition: a small maker Modifier:of bread",
        ],
    );
    check(
        "Police arrested two men and charged them with theft.",
        &[
            "0 Main S:Police V:arrested(Finite Past) Object: two men",
            "1 Coordinate of 0 S:Police V:charged(Finite Past) Object: them Adjunct:with theft",
        ],
    );
    check(
        "The town, whose mayor resigned, does not want to pay.",
        &[
            "0 Main S:The town V:does not want(Finite Present)",
            "1 Relative of 0 <whose> S:whose mayor V:resigned(Finite Past)",
            "2 Infinitive of 0 V:to pay(Infinitive None)",
        ],
    );
    check(
        "Thirty years later, this is no longer the case.",
        &["0 Main S:this V:is(Finite Present) Adjunct: Thirty years Object: the case"],
    );
}

/// Whoever walks from a clause to the ones around it comes to an end.
#[test]
fn a_parent_stands_before_its_children() {
    let listed = "Prices rose; milk, which the board sells; that. Open: (which rose; fell) and, because of “that; who”; it rose.";
    let goldens = std::fs::read_dir("tests/golden").expect("goldens").map(|entry| entry.expect("a file").path());
    let texts = goldens.filter(|path| path.extension().is_some_and(|e| e == "txt"));
    for text in texts.map(|path| std::fs::read_to_string(path).expect("a text")).chain([listed.to_owned()]) {
        let doc = Doc::new(&text);
        let syntax = Syntax::new(&doc);
        for (id, clause) in (0..).zip(&syntax.clauses.all) {
            assert!(clause.parent.is_none_or(|parent| parent < id), "{clause:?}");
        }
        let clauses = u32::try_from(syntax.clauses.all.len()).expect("few clauses");
        assert!(syntax.clauses.places.iter().all(|place| place.0 < clauses || place.0 == u32::MAX));
    }
}

/// What the tags alone leave without a verb, a subject or a noun.
#[test]
fn what_a_sentence_needs() {
    check(
        "Its anniversary falls on a Monday.",
        &["0 Main S:Its anniversary V:falls(Finite Present) Adjunct:on a Monday"],
    );
    check("The wooden ship sank on Monday.", &["0 Main S:The wooden ship V:sank(Finite Past) Adjunct:on Monday"]);
    check("Revenue reached 75 million.", &["0 Main S:Revenue V:reached(Finite Past) Object: 75 million"]);
    check(
        "The yard reached 40 hulls, doubling its output.",
        &[
            "0 Main S:The yard V:reached(Finite Past) Object: 40 hulls",
            "1 Participle of 0 V:doubling(Gerund None) Object: its output",
        ],
    );
}
