//! Pairs quotation marks, by kind and by paragraph.

use std::ops::Range;

use crate::Span;
use crate::doc::{Gap, Kind, back};
use crate::quote::cue;
use crate::syntax::Text;

/// Words between quotation marks, seen from outside: marks inside them are not listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The tokens of the opening mark, the words and the closing mark.
    pub whole: Range<usize>,
    /// The tokens of the words.
    pub words: Range<usize>,
    /// Whether the closing mark is there.
    pub closed: bool,
    /// Whether the words go on in the next paragraph, as its mark at the start says.
    pub runs_on: bool,
    /// Whether the marks are single ones.
    pub single: bool,
}

/// The pairs of a text.
#[derive(Debug, Default)]
pub struct Marks {
    /// In order, without overlap.
    pub all: Vec<Marked>,
    /// Opening marks without a closing one.
    pub unclosed: Vec<Span>,
}

/// What a mark can be where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Open,
    Close,
    Either,
}

/// A mark of one or two characters.
#[derive(Clone, Copy, Debug)]
struct Mark {
    at: usize,
    width: usize,
    side: Side,
}

/// Pairs the marks of every paragraph.
#[must_use]
pub fn pair(doc: &Text) -> Marks {
    let mut marks = Marks::default();
    let mut carried = None;
    for i in 0..doc.sections.len() {
        let paragraph = doc.sections[i].tokens.clone();
        let next = doc.sections.get(i + 1).map_or(0..0, |s| s.tokens.clone());
        let doubles = Pairing::new(doc, paragraph.clone()).run(carried, next);
        carried = doubles.carried;
        marks.unclosed.extend(doubles.unclosed.iter().map(|&at| doc.tokens[at].span));
        let singles = singles(doc, paragraph, &doubles.all);
        merge(&mut marks.all, doubles.all, singles);
    }
    marks
}

/// Adds both in order; double marks inside single ones are part of their words.
fn merge(all: &mut Vec<Marked>, doubles: Vec<Marked>, singles: Vec<Marked>) {
    let mut singles = singles.into_iter().peekable();
    for double in doubles {
        while let Some(single) = singles.next_if(|s| s.whole.start < double.whole.start) {
            all.push(single);
        }
        if all.last().is_none_or(|before| before.whole.end <= double.whole.start) {
            all.push(double);
        }
    }
    all.extend(singles);
}

/// The pairing of the double marks of one paragraph.
struct Pairing<'d, 'a> {
    doc: &'d Text<'d, 'a>,
    paragraph: Range<usize>,
    marks: Vec<Mark>,
    /// Closing marks less opening ones from each mark on: says whether a second opening mark is nested.
    surplus: Vec<i32>,
    all: Vec<Marked>,
    unclosed: Vec<usize>,
    carried: Option<usize>,
}

/// Paragraphs that a quotation may span without a mark at their start.
const CARRY: usize = 3;

impl<'d, 'a> Pairing<'d, 'a> {
    fn new(doc: &'d Text<'d, 'a>, paragraph: Range<usize>) -> Self {
        let marks = doubles(doc, paragraph.clone());
        let mut surplus = vec![0; marks.len() + 1];
        for (i, mark) in marks.iter().enumerate().rev() {
            surplus[i] = surplus[i + 1] + [-1, 1, 0][mark.side as usize];
        }
        Self { doc, paragraph, marks, surplus, all: Vec::new(), unclosed: Vec::new(), carried: None }
    }

    /// Goes through the marks; `carried` counts the paragraphs that a quotation has run on for.
    fn run(mut self, carried: Option<usize>, next: Range<usize>) -> Self {
        let start = self.paragraph.start;
        let mut open = carried.map(|_| Mark { at: start, width: 0, side: Side::Open });
        let mut depth = 0;
        for i in 0..self.marks.len() {
            let mark = self.marks[i];
            match (open, mark.side) {
                (None, Side::Open | Side::Either) => open = Some(mark),
                (Some(_), Side::Open) if self.surplus[i] > 0 => depth += 1,
                (Some(before), Side::Open) => {
                    self.leave_open(before, mark.at);
                    (open, depth) = (Some(mark), 0);
                }
                (Some(_), _) if depth > 0 => depth -= 1,
                (Some(before), _) => {
                    self.close(before, mark.at, mark.at + mark.width, true, false);
                    open = None;
                }
                (None, Side::Close) => {}
            }
        }
        if let Some(before) = open {
            self.end(before, carried.unwrap_or(0), next);
        }
        self
    }

    fn close(&mut self, open: Mark, end: usize, after: usize, closed: bool, runs_on: bool) {
        let words = open.at + open.width..end;
        if words.is_empty() {
            return;
        }
        self.all.push(Marked { whole: open.at..after, words, closed, runs_on, single: false });
    }

    /// The paragraph ends inside a quotation.
    fn end(&mut self, open: Mark, carried: usize, next: Range<usize>) {
        let end = self.paragraph.end;
        let ahead = doubles(self.doc, next.clone());
        let reopens = ahead.first().is_some_and(|m| m.at == next.start && m.side != Side::Close);
        let closes = ahead.first().is_some_and(|m| m.side == Side::Close);
        if reopens {
            self.close(open, end, end, false, true);
        } else if closes && carried < CARRY {
            self.close(open, end, end, false, true);
            self.carried = Some(carried + 1);
        } else {
            self.leave_open(open, end);
        }
    }

    /// The closing mark is missing: the words end before a verb of reporting, or are the rest of the paragraph where they
    /// began a sentence.
    fn leave_open(&mut self, open: Mark, limit: usize) {
        self.unclosed.push(open.at);
        let start = open.at + open.width;
        let led_in = open.at > 0 && matches!(self.doc.word(back(open.at, 1)), "," | ":");
        let whole = (led_in || cue::starts_sentence(self.doc, open.at)).then_some(limit);
        if let Some(end) = cue::spoken_end(self.doc, start, limit).or(whole) {
            self.close(open, end, end, false, false);
        }
    }
}

/// The double marks among the tokens `range`: “ ” „ ‟ " « » `` '' and the like.
fn doubles(doc: &Text, range: Range<usize>) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut i = range.start;
    while i < range.end {
        let width = double_width(doc, i, range.end);
        if width > 0 {
            let side = side(doc, i, width, &range);
            if !is_inch(doc, i) {
                marks.push(Mark { at: i, width, side });
            }
        }
        i += width.max(1);
    }
    marks
}

/// How many tokens a double mark at `i` takes; 0 where there is none.
fn double_width(doc: &Text, i: usize, end: usize) -> usize {
    match doc.word(i) {
        "“" | "”" | "„" | "‟" | "\"" | "«" | "»" | "＂" | "″" | "〝" | "〞" => 1,
        "&" if entity(doc, i).is_some() => 3,
        word @ ("'" | "’" | "‘" | "`") => {
            let twin = |i: usize| i + 1 < end && doc.word(i + 1) == word && doc.tokens[i + 1].gap == Gap::None;
            let inner_first = twin(i) && twin(i + 1) && doc.tokens[i].gap == Gap::None;
            if twin(i) && !inner_first { 2 } else { 0 }
        }
        _ => 0,
    }
}

/// The side of a mark that is written as an entity of HTML: "&ldquo;".
fn entity(doc: &Text, i: usize) -> Option<Side> {
    const NAMES: [(&str, Side); 5] = [
        ("ldquo", Side::Open),
        ("rdquo", Side::Close),
        ("laquo", Side::Open),
        ("raquo", Side::Close),
        ("quot", Side::Either),
    ];
    let whole = doc.mark(i) == '&' && doc.mark(i + 2) == ';' && doc.tokens.get(i + 1)?.gap == Gap::None;
    NAMES.iter().find(|(name, _)| whole && doc.word(i + 1) == *name).map(|&(_, side)| side)
}

/// Whether the mark stands for inches: 6" wide.
fn is_inch(doc: &Text, i: usize) -> bool {
    let after_number = i > 0 && doc.tokens[back(i, 1)].kind == Kind::Number && doc.tokens[i].gap == Gap::None;
    let spaced = doc.tokens.get(i + 1).is_some_and(|t| t.kind != Kind::Mark && t.gap != Gap::None);
    after_number && spaced && doc.word(i) == "″"
}

fn side(doc: &Text, i: usize, width: usize, range: &Range<usize>) -> Side {
    let glued_left = i > range.start && doc.tokens[i].gap == Gap::None && !opens_bracket(doc.word(back(i, 1)));
    let glued_right = i + width < range.end && doc.tokens[i + width].gap == Gap::None;
    let to_word = glued_right && (doc.tokens[i + width].kind != Kind::Mark || starts_words(doc.word(i + width)));
    let by_place = match (glued_left, to_word) {
        (false, true) => Side::Open,
        (true, false) => Side::Close,
        _ => Side::Either,
    };
    match doc.word(i) {
        "&" => entity(doc, i).filter(|&side| side != Side::Either).unwrap_or(by_place),
        "“" | "«" | "„" | "‟" | "`" | "‘" | "〝" if by_place == Side::Close && !glued_right => Side::Close,
        "“" | "„" if glued_right && !to_word => Side::Either,
        "“" | "«" | "„" | "‟" | "`" | "‘" | "〝" => Side::Open,
        "”" | "»" | "’" | "〞" if by_place == Side::Open => Side::Either,
        "”" | "»" | "’" | "〞" => Side::Close,
        _ => by_place,
    }
}

fn opens_bracket(word: &str) -> bool {
    matches!(word, "(" | "[" | "{" | "—" | "–" | "/")
}

/// Marks that quoted words begin with.
fn starts_words(word: &str) -> bool {
    matches!(word, "‘" | "'" | "“" | "[" | "(" | "$" | "£" | "€" | "#" | "@" | "…" | "¿" | "¡" | "*" | "<")
}

/// The single marks outside the pairs of double ones.
fn singles(doc: &Text, range: Range<usize>, doubles: &[Marked]) -> Vec<Marked> {
    let mut pairs = Vec::new();
    let mut inside = doubles.iter().peekable();
    let (mut open, mut weak) = (None, None);
    for i in range.clone() {
        while inside.next_if(|d| d.whole.end <= i).is_some() {}
        if !matches!(doc.word(i), "'" | "‘" | "’") || inside.peek().is_some_and(|d| d.whole.contains(&i)) {
            continue;
        }
        if opens_single(doc, i, &range) {
            pairs.extend(open.zip(weak).map(|(from, to)| single(from, to)));
            (open, weak) = (Some(i), None);
        } else if let (Some(from), true) = (open, closes_single(doc, i, &range)) {
            if is_sure_close(doc, i) {
                pairs.push(single(from, i));
                (open, weak) = (None, None);
            } else {
                weak = weak.or(Some(i));
            }
        }
    }
    pairs.extend(open.zip(weak).map(|(from, to)| single(from, to)));
    pairs
}

fn single(open: usize, close: usize) -> Marked {
    Marked { whole: open..close + 1, words: open + 1..close, closed: true, runs_on: false, single: true }
}

fn opens_single(doc: &Text, i: usize, range: &Range<usize>) -> bool {
    let free = i == range.start || doc.tokens[i].gap != Gap::None || opens_bracket(doc.word(back(i, 1)));
    let word = doc.tokens.get(i + 1).is_some_and(|t| t.kind == Kind::Word && t.gap == Gap::None);
    free && word && doc.word(i) != "’" && i + 1 < range.end
}

fn closes_single(doc: &Text, i: usize, range: &Range<usize>) -> bool {
    let glued = i > range.start && doc.tokens[i].gap == Gap::None;
    let free = i + 1 >= range.end || doc.tokens[i + 1].gap != Gap::None || doc.tokens[i + 1].kind == Kind::Mark;
    glued && free && doc.word(i) != "‘"
}

/// Not the genitive of a plural: "the companies’ owners".
fn is_sure_close(doc: &Text, i: usize) -> bool {
    let genitive = doc.word(back(i, 1)).ends_with(['s', 'S']);
    let word_follows = doc.tokens.get(i + 1).is_some_and(|t| t.kind != Kind::Mark && t.gap != Gap::Blank);
    !(genitive && word_follows)
}

#[cfg(test)]
mod tests {
    use crate::Doc;
    use crate::syntax::Syntax;
    use crate::syntax::Text;

    /// The words in marks, parted by " | "; "…" behind those that run on, "?" behind those without a closing mark.
    fn check(text: &str, expected: &str) {
        let doc = Doc::new(text);
        let end = |m: &super::Marked| if m.closed { "" } else { ["?", "…"][usize::from(m.runs_on)] };
        let words = |m: &super::Marked| format!("{}{}", doc.span(m.words.clone()).of(text), end(m));
        assert_eq!(
            super::pair(&Text { doc: &doc, syntax: &Syntax::new(&doc) })
                .all
                .iter()
                .map(words)
                .collect::<Vec<_>>()
                .join(" | "),
            expected,
            "{text}"
        );
    }

    #[test]
    fn kinds() {
        check("He said “yes” and \"no\".", "yes | no");
        check("He said ''yes'' and ``no''.", "yes | no");
        check("Er sagte „ja“ und «oui» und « non ».", "ja | oui | non");
        check("He said “yes\" and \"no”.", "yes | no");
        check("‘Yes,’ he said. ‘The crews’ boats are in.’", "Yes, | The crews’ boats are in.");
        check("'Yes,' he said. 'It's fine.'", "Yes, | It's fine.");
    }

    #[test]
    fn nested() {
        check("“He said ‘yes’ to it,” she said.", "He said ‘yes’ to it,");
        check("“He said “yes” to it,” she said.", "He said “yes” to it,");
        check("‘He said “yes” to it,’ she said.", "He said “yes” to it,");
        check("\"He said 'yes.'\"", "He said 'yes.'");
    }

    #[test]
    fn apostrophes_and_inches() {
        check("The ’90s were the crews’ best years, weren't they?", "");
        check("A 6″ pipe and the crews' boats.", "");
    }

    #[test]
    fn paragraphs() {
        check("“One.\n\n“Two.”", "One.… | Two.");
        check("“One.\n\nTwo,” she said.", "One.… | Two,");
        check("“One and two.\n\nThree and four.", "One and two.?");
        check("“We go, said Ann Poe. “We stay.”", "We go,? | We stay.");
    }

    #[test]
    fn unclosed() {
        let doc = Doc::new("“One and two.\n\nThree and “four”.");
        assert_eq!(super::pair(&Text { doc: &doc, syntax: &Syntax::new(&doc) }).unclosed.len(), 1);
    }
}
