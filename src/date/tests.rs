//! Sentences and the dates they hold, `~` before what was worked out; and releases with their date of issue.

use crate::Doc;
use crate::syntax::Syntax;

fn find(doc: &Doc, released: Option<&str>) -> super::Dates {
    super::find(doc, &Syntax::new(doc), released)
}

/// The dates of a sentence issued on Wednesday, 15 May 2024.
fn check(text: &str, expected: &[&str]) {
    let doc = Doc::new(text);
    let dates = find(&doc, Some("2024-05-15")).all;
    let found: Vec<_> =
        dates.iter().map(|d| format!("{}{} {}", if d.inferred { "~" } else { "" }, d.iso, d.span.of(text))).collect();
    assert_eq!(found, expected, "{text:?}");
}

fn check_all(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        check(text, expected);
    }
}

#[test]
fn days_in_all_orders() {
    check_all(&[
        ("The hall opens on 3 June 2015 at noon.", &["2015-06-03 3 June 2015"]),
        ("It opened on June 3, 2015, and closed.", &["2015-06-03 June 3, 2015"]),
        ("It opened on the 22nd of January 1989.", &["1989-01-22 22nd of January 1989"]),
        ("SIGNED SUNDAY 22ND JANUARY 1989", &["1989-01-22 SUNDAY 22ND JANUARY 1989"]),
        ("It was sealed on Sept. 24, 2021 by both.", &["2021-09-24 Sept. 24, 2021"]),
        ("Wednesday, 08 June 2011 was dry.", &["2011-06-08 Wednesday, 08 June 2011"]),
        ("It began on July 4th of 1995.", &["1995-07-04 July 4th of 1995"]),
        ("It began on the fourth of July 1995.", &["1995-07-04 fourth of July 1995"]),
        ("Filed 2015-08-17 and 23/Sep/2020.", &["2015-08-17 2015-08-17", "2020-09-23 23/Sep/2020"]),
        ("On June 3,2015 it rained.", &["2015-06-03 June 3,2015"]),
        ("Call on 14 nov 2023.", &["2023-11-14 14 nov 2023"]),
        ("There is no 31 February 2024.", &["2024-02 February 2024"]),
    ]);
}

#[test]
fn months_quarters_years_decades() {
    check_all(&[
        ("Sales rose in May 2018.", &["2018-05 May 2018"]),
        ("Sales rose in April of 1987.", &["1987-04 April of 1987"]),
        ("In 2017 April it rained.", &["2017-04 2017 April"]),
        ("It was founded in 1949.", &["1949 1949"]),
        ("At the end of 2014 it closed.", &["2014-12 end of 2014"]),
        ("In late August 2024 it closed.", &["2024-08 late August 2024"]),
        ("By mid-2019 it had closed.", &["2019 mid-2019"]),
        (
            "Sales for Q1 2016 and the third quarter of 2024.",
            &["2016-01/2016-03 Q1 2016", "2024-07/2024-09 third quarter of 2024"],
        ),
        ("The 2019 H2 figures.", &["2019-07/2019-12 2019 H2"]),
        ("Costs in Fiscal Year 2025 and Q4 FY24.", &["2025 Fiscal Year 2025", "2024-10/2024-12 Q4 FY24"]),
        ("It was built in the 1970s.", &["197X 1970s"]),
        ("Music of the ’90s.", &["199X ’90s"]),
        ("It will open in summer 2025.", &["2025-22 summer 2025"]),
    ]);
}

#[test]
fn ranges_and_lists() {
    check_all(&[
        ("The brief (7 –9 April 2018) meeting.", &["2018-04-07/2018-04-09 7 –9 April 2018"]),
        ("The fair (June 3-5, 2015) was full.", &["2015-06-03/2015-06-05 June 3-5, 2015"]),
        ("It runs from 2 to 5 August 2023.", &["2023-08-02/2023-08-05 2 to 5 August 2023"]),
        ("It ran Nov 18-Dec 19, 2015.", &["2015-11-18/2015-12-19 Nov 18-Dec 19, 2015"]),
        ("It ran from December 15 to January 3, 2015.", &["2014-12-15/2015-01-03 December 15 to January 3, 2015"]),
        ("From May to July 2024 it rained.", &["2024-05/2024-07 May to July 2024"]),
        ("Between 4 March 2017 and 19 November 2018.", &["2017-03-04/2018-11-19 4 March 2017 and 19 November 2018"]),
        ("From 2014 to 2018 and 2020-2022.", &["2014/2018 2014 to 2018", "2020/2022 2020-2022"]),
        ("It came in 2017 or 2018.", &["2017/2018 2017 or 2018"]),
        ("In the 2023-24 season.", &["2023/2024 2023-24"]),
        ("Free on December 15 and 16, 2025 only.", &["2025-12-15/2025-12-16 December 15 and 16, 2025"]),
        ("On October 3, 10 and 17, 2023.", &["2023-10-03 October 3", "2023-10-10 10", "2023-10-17 17, 2023"]),
        ("Jan-Feb 2017", &["2017-01/2017-02 Jan-Feb 2017"]),
    ]);
}

#[test]
fn numeric_dates() {
    check_all(&[
        ("Paid on 3/25/2024 and 8/07/2023.", &["2024-03-25 3/25/2024", "2023-08-07 8/07/2023"]),
        ("Paid on 13.5.2015.", &["2015-05-13 13.5.2015"]),
        ("More at https://example.org/2025/05/20/ferry-line.", &[]),
        ("Paid in London on 03/04/2023.", &["2023-04-03 03/04/2023"]),
        ("Paid in Ohio on 03/04/2023.", &["2023-03-04 03/04/2023"]),
        ("Paid on 3 May 2023, and again on 03/04/2023.", &["2023-05-03 3 May 2023", "2023-04-03 03/04/2023"]),
        ("Paid on 03/04/2023.", &[]),
        ("Booked from 10/06/2019 to 12/06/2019.", &["2019-06-10/2019-06-12 10/06/2019 to 12/06/2019"]),
        ("Due 12/12/30 and 05/05/89.", &["2030-12-12 12/12/30", "1989-05-05 05/05/89"]),
        ("See 11/2016, 2015-12 and 11 - 2016.", &["2016-11 11/2016", "2015-12 2015-12", "2016-11 11 - 2016"]),
    ]);
    assert_eq!(find(&Doc::new("Paid on 03/04/2023."), None).ambiguous.len(), 1);
}

#[test]
fn relative_dates() {
    check_all(&[
        ("It said last month that it would.", &["~2024-04 last month"]),
        ("The mayor announced today a plan.", &["~2024-05-15 today"]),
        ("The fair opens tomorrow.", &["~2024-05-16 tomorrow"]),
        ("In May she spoke.", &["~2024-05 May"]),
        ("She was elected in September.", &["~2023-09 September"]),
        ("The bridge will open in September.", &["~2024-09 September"]),
        ("It will meet on Saturday, November 8.", &["~2025-11-08 Saturday, November 8"]),
        ("It starts on Nov. 6 at noon.", &["~2024-11-06 Nov. 6"]),
        ("He was held on Friday.", &["~2024-05-10 Friday"]),
        ("He was held Friday morning.", &["~2024-05-10 Friday"]),
        ("The trial will begin on Friday.", &["~2024-05-17 Friday"]),
        ("The sale begins at noon on Monday.", &["~2024-05-20 Monday"]),
        ("The ferry opens to the public on Monday.", &["~2024-05-20 Monday"]),
        ("“We will open on Friday,” she said.", &["~2024-05-17 Friday"]),
        ("“We opened on Monday,” she says.", &["~2024-05-13 Monday"]),
        ("This fall and next spring.", &["~2024-23 This fall", "~2025-21 next spring"]),
        ("It fell this past weekend.", &["~2024-05-11/2024-05-12 this past weekend"]),
        (
            "At the end of 2014 there were ten. Six months later there were more.",
            &["2014-12 end of 2014", "~2015-06 Six months later"],
        ),
        ("Sales beat 2022, and those of the previous year.", &["2022 2022", "~2021 the previous year"]),
        ("It opened three years ago.", &["~2021 three years ago"]),
        ("It is due by the end of the year.", &["~2024-12 end of the year"]),
        ("By the end of the year, sales had fallen.", &["~2023-12 end of the year"]),
        ("The port had planned to open by the end of the year.", &["~2024-12 end of the year"]),
        ("It met earlier this week.", &["~2024-05-13/2024-05-19 earlier this week"]),
    ]);
}

#[test]
fn words_and_numbers_that_are_no_dates() {
    for text in [
        "She may march in the sun.",
        "May we see the new quay?",
        "One may ask a question.",
        "March on, said April Jones to August Bell.",
        "Workers in today's world of work.",
        "The largest group in the world today.",
        "Over the past year it grew by 12 months.",
        "Call 202-358-1600 or +86 138-2010-2015.",
        "The number is 123-12-1234.",
        "The ferry ran between 715-945.",
        "Some 2000 people and 1,998 dogs.",
        "It costs $2024, or 2019%.",
        "6/2.5 is a fraction of sorts.",
        "The pictures are cut to 3:2.",
        "Have a great month. Fall in line; spring up.",
        "Open Monday to Friday, and every Sunday.",
        "The museum is open every day but Monday.",
        "“We once moved all of it on a Friday,” she said.",
        "“Those who steal a van on Monday sell its parts by Friday,” she said.",
        "Sunday services draw a crowd, and Friday prayers too.",
        "See example.com/news/varley-wins-2024-award-again for more.",
        "Read The Sun and Wed magazine.",
        "Let's meet around the 21st.",
        "Three months before the vote.",
    ] {
        check(text, &[]);
    }
}

/// The date of issue of a release without an option.
fn check_issue(text: &str, expected: Option<&str>) {
    let released = find(&Doc::new(text), None).released;
    assert_eq!(released.as_ref().map(|d| d.iso.as_str()), expected, "{text:?}");
}

#[test]
fn dates_of_issue() {
    let story = "The town of Varley has opened a bridge that was begun on 2 March 2020 and that links the two banks of its \
                 river for the first time since the flood, its mayor said.";
    for (head, expected) in [
        ("Varley opens bridge\n\n3 June 2015\n\n", Some("2015-06-03")),
        ("Varley opens bridge\n\nVARLEY, Ohio, Oct. 4, 2024 (TOWNWIRE) -- ", Some("2024-10-04")),
        ("Varley opens bridge\n\nVarley, 15 October 2024 – ", Some("2024-10-15")),
        ("Title: Varley opens bridge\nDate: July 31, 2024\n\n", Some("2024-07-31")),
        ("Title: Varley opens bridge\nDate: 2024\n\n", Some("2024")),
        ("Varley opens bridge\n\nPress Office | April 1, 2025\n\n", Some("2025-04-01")),
        ("Varley opens bridge\n\nVARLEY, OH / Town Wire / July 10, 2025 5:50\n\n", Some("2025-07-10")),
        (
            "Varley opens bridge\n\nVarley-sur-Mer, Texas (Town.example) Tuesday Sep 16, 2025 @ 9:15 AM US/Eastern — ",
            Some("2025-09-16"),
        ),
        (
            "Varley opens bridge\n\nTwo banks are joined at last (TownWire) - August 25, 2024 - Varley, OH -- ",
            Some("2024-08-25"),
        ),
        ("Varley opens bridge\n\nLast updated: 5 May 2023\n\n", None),
        ("Varley opens bridge\n\nPublished 4 May 2023, updated 5 May 2023\n\n", Some("2023-05-04")),
        ("Varley opens bridge\n\nEMBARGOED UNTIL 6PM ON SUNDAY 15TH JANUARY 1989\n\n", Some("1989-01-15")),
        ("Varley opens bridge\n\n", None),
    ] {
        check_issue(&format!("{head}{story}"), expected);
    }
    check_issue(&format!("Varley opens bridge\n\n{story}\n\nVarley, 3 June 2015"), Some("2015-06-03"));
    check_issue(&format!("Varley opens bridge\n\n{story}\n\n3 June 2015"), Some("2015-06-03"));
    check_issue(
        &format!("4 Mar 2021 Posted in [Press releases](/news/press-releases/index)\n\n{story}"),
        Some("2021-03-04"),
    );
    check_issue(&format!("Varley opens bridge\n\n{story}\n\nLatest news\n\nJune 8, 2026\n\nBridge closed again"), None);
}

#[test]
fn long_runs_are_read_in_a_row() {
    for piece in ["Friday ", "May 3, ", "3-", "2014-", "end of ", "last ", "10/1-", "Q1 "] {
        let text = piece.repeat(20_000);
        let dates = find(&Doc::new(&text), None);
        assert!(dates.all.iter().all(|d| !d.span.of(&text).is_empty()), "{piece:?}");
    }
}
