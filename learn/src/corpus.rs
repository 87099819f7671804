//! Sentences of a treebank as texts with a class for each of their tokens.

use std::collections::BTreeMap;
use std::ops::Range;

use nutgraf::Span;
use nutgraf::doc::{Token, Words, token};
use nutgraf::model::hash::hash;
use nutgraf::syntax::Pos;
use nutgraf::syntax::tag::{View, cases};

/// A document: its text and where each gold token stands in it.
pub struct Text {
    pub id: String,
    text: String,
    sentences: Vec<Range<usize>>,
    gold: Vec<(Range<usize>, Pos)>,
}

/// A document cut into our own tokens, each with its class.
pub struct Tagged {
    pub id: String,
    pub tokens: Vec<Token>,
    pub words: Words,
    pub sentences: Vec<Range<usize>>,
    pub gold: Vec<Pos>,
}

/// How the letters of a text are changed: headlines are rare in treebanks, so some sentences are read as headlines, too.
#[derive(Clone, Copy, PartialEq)]
pub enum Style {
    Plain,
    Title,
    Upper,
}

/// Reads the documents of a file of `{tokens: [[form, upos, xpos, head, deprel, space after]], id}`.
pub fn read(path: &str) -> Vec<Vec<serde_json::Value>> {
    let mut documents: BTreeMap<String, Vec<serde_json::Value>> = BTreeMap::new();
    for line in std::fs::read_to_string(path).expect("the data").lines() {
        let sentence: serde_json::Value = serde_json::from_str(line).expect("a sentence");
        let id = sentence["id"].as_str().expect("an id");
        let document = id.rsplit_once('-').map_or(id, |(document, _)| document).to_owned();
        documents.entry(document).or_default().push(sentence);
    }
    documents.into_values().collect()
}

/// The document's sentences in `style`, those that `keep` takes.
pub fn text(document: &[serde_json::Value], style: Style, keep: impl Fn(&str) -> bool) -> Text {
    let id = document[0]["id"].as_str().unwrap_or_default().to_owned();
    let mut made = Text { id, text: String::new(), sentences: Vec::new(), gold: Vec::new() };
    for sentence in document.iter().filter(|s| keep(s["id"].as_str().unwrap_or_default())) {
        let start = made.text.len();
        for token in sentence["tokens"].as_array().expect("tokens") {
            let [form, upos, xpos] = [0, 1, 2].map(|i| token[i].as_str().unwrap_or_default());
            if is_clitic(form, xpos) && made.text.ends_with(' ') && made.text.len() > start {
                made.text.pop();
            }
            let at = made.text.len();
            made.text.push_str(&styled(form, style));
            made.gold.push((at..made.text.len(), Pos::of_treebank(upos, xpos)));
            if token[5].as_bool().unwrap_or(true) {
                made.text.push(' ');
            }
        }
        made.sentences.push(start..made.text.len());
        made.text.push('\n');
    }
    made
}

/// Whether a token is glued to the one before: the treebank parts words that are written as one.
fn is_clitic(form: &str, xpos: &str) -> bool {
    let plain = form.to_lowercase().replace('’', "'");
    xpos == "POS" || matches!(plain.as_str(), "n't" | "'s" | "'re" | "'ve" | "'ll" | "'d" | "'m")
}

fn styled(form: &str, style: Style) -> String {
    match style {
        Style::Title if form.is_ascii() && form.len() > 3 => form[..1].to_uppercase() + &form[1..],
        Style::Upper => form.to_uppercase(),
        _ => form.to_owned(),
    }
}

impl Text {
    /// Cuts it into our own tokens.
    pub fn tagged(self) -> Tagged {
        let (tokens, _, words) = token::find(&self.text);
        let start = |t: &Token| t.span.start as usize;
        let gold = tokens.iter().map(|t| self.class(t.span)).collect();
        let index = |at: usize| tokens.partition_point(|t| start(t) < at);
        let sentences = self.sentences.iter().map(|s| index(s.start)..index(s.end)).filter(|r| !r.is_empty()).collect();
        Tagged { id: self.id, words, sentences, gold, tokens }
    }

    fn class(&self, span: Span) -> Pos {
        let at = self.gold.partition_point(|(range, _)| range.end <= span.start as usize);
        self.gold.get(at).map_or(Pos::Other, |(_, pos)| *pos)
    }
}

impl Tagged {
    pub fn view(&self) -> View<'_> {
        View::new(&self.tokens, &self.words, cases(&self.tokens, &self.words, self.sentences.iter().cloned()))
    }
}

/// Whether a document is kept apart for testing: one in ten, by its name.
pub fn held_out(id: &str) -> bool {
    let document = id.rsplit_once('-').map_or(id, |(document, _)| document);
    hash(document).wrapping_mul(0x9e37_79b1) >> 16 & 0xff < 26
}
