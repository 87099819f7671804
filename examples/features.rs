//! Prints what the weights of gist and facts are learned from: for JSON lines as `jsonl` reads them, one line a text with the names of the
//! features and, for each candidate sentence, each phrase and each fact, its words and the values.

use std::io::{self, BufRead, Write};

use nutgraf::fact::{self, page, rank};
use nutgraf::gist::feature::{self, Page};
use nutgraf::gist::phrase::{self, Phrases};
use nutgraf::gist::term::Terms;
use nutgraf::{Options, Reading};
use serde_json::{Value, json};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?)?;
        writeln!(out, "{}", rows(&line))?;
    }
    out.flush()
}

fn rows(line: &Value) -> Value {
    let text = line["text"].as_str().unwrap_or_default();
    let reading = Reading::new(text, &Options::default());
    let terms = Terms::new(&reading.doc);
    let (page, phrases) = (Page::new(&reading, &terms), Phrases::new(&reading, &terms));
    let sentence = |c: &feature::Candidate| json!({ "text": c.span.of(text), "values": page.values(c) });
    let phrase = |p| json!({ "text": phrases.span(p).of(text), "values": phrases.values(p) });
    let facts = page::Page::new(&reading);
    let words =
        |c: &rank::Candidate| c.clause.parts().into_iter().map(|p| reading.doc.span(p).of(text)).collect::<Vec<_>>();
    let value = |c: &rank::Candidate, at| fact::feature::value(&facts, c, at);
    let fact = |c: &rank::Candidate| {
        let values: Vec<_> = (0..fact::feature::FEATURES.len()).map(|at| value(c, at)).collect();
        let at = [c.clause.tokens.start, c.clause.tokens.end, c.clause.sentence];
        json!({ "text": words(c).join(" "), "at": at, "values": values })
    };
    let [of_sentences, of_phrases] = [names(feature::FEATURES), names(phrase::FEATURES)];
    json!({
        "id": line["id"],
        "sentence_features": of_sentences,
        "phrase_features": of_phrases,
        "fact_features": names(fact::feature::FEATURES),
        "facts": fact::candidates(&facts).iter().map(fact).collect::<Vec<_>>(),
        "sentences": page.candidates.iter().map(sentence).collect::<Vec<_>>(),
        "phrases": phrases.all.iter().map(phrase).collect::<Vec<_>>(),
    })
}

fn names<F>(features: &[(&'static str, F)]) -> Vec<&'static str> {
    features.iter().map(|(name, _)| *name).collect()
}
