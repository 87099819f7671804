//! Whether a text is English: its small words and its script tell; short texts tell nothing.

use crate::lexicon::{self, List};
use crate::{Doc, Kind};

/// Words that are looked at: enough to tell, few enough to be quick.
const SAMPLE: usize = 600;
/// With fewer words a guess is worth nothing.
const FEWEST: usize = 12;

/// The language that the text looks like, as a BCP 47 tag, where that is not English.
#[must_use]
pub fn foreign(doc: &Doc) -> Option<&'static str> {
    let words: Vec<usize> = (0..doc.tokens.len()).filter(|&i| doc.tokens[i].kind == Kind::Word).take(SAMPLE).collect();
    by_script(doc, &words).or_else(|| if words.len() < FEWEST { None } else { by_words(doc, &words) })
}

/// What the reader is told of a text in the language `tag`.
#[must_use]
pub fn message(tag: &str) -> Option<&'static str> {
    lexicon::value(List::Language, tag)
}

/// The language whose script most of the letters are in.
fn by_script(doc: &Doc, words: &[usize]) -> Option<&'static str> {
    const LETTERS: usize = 32;
    let mut votes = Votes::default();
    let mut letters = 0;
    for word in words.iter().map(|&i| doc.word(i)) {
        if word.is_ascii() {
            letters += word.len().min(LETTERS);
            continue;
        }
        for c in word.chars().take(LETTERS) {
            letters += 1;
            if let Some(tag) = script(c) {
                votes.add(tag);
            }
        }
    }
    let (tag, _) = votes.best()?;
    // Japanese writes its nouns in Chinese characters.
    let (japanese, chinese) = (votes.of("ja"), votes.of("zh"));
    let (tag, count) = if japanese * 4 > chinese { ("ja", japanese + chinese) } else { (tag, votes.of(tag)) };
    (count * 2 > letters).then_some(tag)
}

/// The language that stands for the script of a letter that is not Latin.
const fn script(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{370}'..='\u{3ff}' => "el",
        '\u{400}'..='\u{52f}' => "ru",
        '\u{590}'..='\u{5ff}' => "he",
        '\u{600}'..='\u{77f}' => "ar",
        '\u{900}'..='\u{97f}' => "hi",
        '\u{e00}'..='\u{e7f}' => "th",
        '\u{3040}'..='\u{30ff}' => "ja",
        '\u{4e00}'..='\u{9fff}' => "zh",
        '\u{ac00}'..='\u{d7af}' => "ko",
        _ => return None,
    })
}

/// The language of most small words, where English has clearly fewer.
fn by_words(doc: &Doc, words: &[usize]) -> Option<&'static str> {
    let mut votes = Votes::default();
    let mut english = 0;
    for &i in words {
        english += usize::from(doc.is(i, List::Stopword));
        if let Some(tags) = doc.value(i, List::ForeignWord) {
            tags.split(' ').filter(|tag| !tag.is_empty()).for_each(|tag| votes.add(tag));
        }
    }
    let (tag, count) = votes.best()?;
    (count > 2 * english && count * 8 > words.len()).then_some(tag)
}

/// How many words speak for each language.
#[derive(Default)]
struct Votes(Vec<(&'static str, usize)>);

impl Votes {
    fn add(&mut self, tag: &'static str) {
        match self.0.iter_mut().find(|v| v.0 == tag) {
            Some(vote) => vote.1 += 1,
            None => self.0.push((tag, 1)),
        }
    }

    fn of(&self, tag: &str) -> usize {
        self.0.iter().find(|v| v.0 == tag).map_or(0, |v| v.1)
    }

    fn best(&self) -> Option<(&'static str, usize)> {
        self.0.iter().copied().max_by_key(|&(tag, count)| (count, std::cmp::Reverse(tag)))
    }
}

#[cfg(test)]
mod tests {
    use super::{foreign, message};
    use crate::Doc;

    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(foreign(&Doc::new(text)), expected, "{text}");
        assert!(expected.is_none_or(|tag| message(tag).is_some()), "{expected:?}");
    }

    #[test]
    fn other_languages() {
        check("El puerto de la ciudad abre el lunes un muelle nuevo para los barcos que van a las islas.", Some("es"));
        check("Le port de la ville ouvre lundi un nouveau quai pour les bateaux qui vont dans les îles.", Some("fr"));
        check("Der Hafen der Stadt hat am Montag einen neuen Kai für die Schiffe zu den Inseln eröffnet.", Some("de"));
        check(
            "Il porto della città apre lunedì un nuovo molo per le navi che vanno alle isole con i turisti.",
            Some("it"),
        );
        check("O porto da cidade abre na segunda-feira um novo cais para os barcos que vão às ilhas.", Some("pt"));
        check(
            "Hamnen i staden har på måndagen öppnat en ny kaj för de båtar som går till öarna och är nöjd.",
            Some("sv"),
        );
        check("Порт города открыл новый причал.", Some("ru"));
        check("港が新しい岸壁を開いた。", Some("ja"));
    }

    #[test]
    fn english_or_too_little_to_tell() {
        check("", None);
        check("¿Qué?", None);
        check("12345 67890 !!!", None);
        check("The port of the city opens a new quay on Monday for the boats that sail to the islands.", None);
        check("The poet of “La mer et le vent dans les îles” spoke in Lisbon of the port and of the sea.", None);
    }
}
