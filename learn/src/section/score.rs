//! How well sequences do: titles, what is set apart, what is kept of the story; and each block that is wrong.

use std::collections::BTreeMap;

use nutgraf::SectionKind;
use nutgraf::model::Weights;
use nutgraf::section::decode::{LEAN, decode};

use super::gold::{APART, STORY, Text, bit, bits, name_of};

/// Right ones, and all.
type Share = (usize, usize);

#[derive(Default)]
pub struct Score {
    titles: Share,
    subtitles: Share,
    apart: Share,
    told: Share,
    wrong: Vec<String>,
    pairs: BTreeMap<String, usize>,
}

fn add(share: &mut Share, right: bool) {
    share.0 += usize::from(right);
    share.1 += 1;
}

impl Score {
    pub fn count(&mut self, text: &Text, bytes: &[u8]) {
        let weights = Weights::new(bytes);
        let found = decode(&text.sites, LEAN, |f, s| weights.add(f, s));
        if text.titled {
            count_title(&mut self.titles, SectionKind::Headline, text, &found);
            count_title(&mut self.subtitles, SectionKind::Subheadline, text, &found);
        }
        for (i, &kind) in found.iter().enumerate() {
            let gold = text.gold[i];
            if is_apart(gold) {
                add(&mut self.apart, kind.is_apart());
            }
            if gold & bits(APART) == 0 && gold & bits(STORY) != 0 {
                add(&mut self.told, !kind.is_apart());
            }
            if gold & bit(kind) == 0 {
                self.note(text, i, kind);
            }
        }
    }

    fn note(&mut self, text: &Text, i: usize, kind: SectionKind) {
        let pair = format!("{} as {}", kinds(text.gold[i]), name_of(kind));
        let words: String = text.words[i].chars().take(90).collect();
        self.wrong.push(format!("{} {i}/{}: {pair}: {words:?}", text.id, text.gold.len()));
        *self.pairs.entry(pair).or_insert(0) += 1;
    }

    pub fn report(&self) {
        let percent = |(a, b): Share| format!("{:.1} % of {b}", 100.0 * a as f64 / b.max(1) as f64);
        eprintln!(
            "headline {}, subheadline {}, blocks set apart {}, blocks of the story kept {}",
            percent(self.titles),
            percent(self.subtitles),
            percent(self.apart),
            percent(self.told)
        );
        eprintln!("{:?}", self.pairs);
        for line in &self.wrong {
            println!("{line}");
        }
    }
}

/// The lines of a title are right all together; of one that stands on the page more than once, any place is right.
fn count_title(share: &mut Share, kind: SectionKind, text: &Text, found: &[SectionKind]) {
    const SURE: u32 = 6;
    let all = 0..found.len();
    let may = |i: usize| text.gold[i] & bit(kind) != 0 && text.gold[i] != text.sites[i].allowed;
    let gold: Vec<_> = all.clone().filter(|&i| may(i) && text.gold[i].count_ones() < SURE).collect();
    let got: Vec<_> = all.filter(|&i| found[i] == kind).collect();
    let copies = gold.iter().any(|&i| text.gold[i] != bit(kind));
    let right = if copies { got.len() == 1 && gold.contains(&got[0]) } else { got == gold };
    let stated = !gold.is_empty() || text.gold.contains(&bit(kind));
    if stated || !got.is_empty() {
        add(share, right && stated);
    }
}

fn is_apart(gold: u16) -> bool {
    gold & bits(STORY) == 0 && gold & bits(APART) != 0 && gold & bit(SectionKind::Headline) == 0
}

/// The kinds that a gold allows, in words.
fn kinds(gold: u16) -> String {
    let names: Vec<_> = SectionKind::ALL.iter().filter(|k| gold & bit(**k) != 0).map(|k| name_of(*k)).collect();
    match names.len() {
        0..=2 => names.join("/"),
        _ if is_apart(gold) => "apart".into(),
        many => format!("{many} of"),
    }
}
