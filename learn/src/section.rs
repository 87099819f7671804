//! The weights of the kinds of sections, and how well they do on issuers kept apart.
//!
//! The gold of the annotated releases is partial: it names headline, subheadline and what stands apart, not of what kind that is.
//! A sequence is right when each block has one of the kinds that its gold allows; else the weights move towards the best right
//! sequence (the latent perceptron of Sun et al. 2009). The releases in `data/sections.txt` are labelled in full.

use std::collections::{BTreeMap, HashSet};

use nutgraf::SectionKind;
use nutgraf::doc::Doc;
use nutgraf::model::Weights;
use nutgraf::model::hash::{Feature, hash};
use nutgraf::section::cue::Cue;
use nutgraf::section::decode::{KINDS, START, decode};
use nutgraf::section::feature::{Site, sites};
use nutgraf::section::{Block, block};
use serde_json::Value;

use crate::perceptron::Perceptron;
use crate::write;

const ALL: u16 = (1 << KINDS) - 1;
const FOLDS: u32 = 8;
const EPOCHS: usize = 12;
const LOST: i32 = 1;
const ORDERS: u64 = 6;

/// A release: its blocks, and the kinds that its gold allows each.
pub struct Text {
    id: String,
    group: String,
    sites: Vec<Site>,
    gold: Vec<u16>,
    words: Vec<String>,
    own: bool,
}

const fn bit(kind: SectionKind) -> u16 {
    1 << kind as u16
}

fn bits(kinds: &[SectionKind]) -> u16 {
    kinds.iter().fold(0, |all, kind| all | bit(*kind))
}

pub fn learn(own: &str, data: &str, out: &str) {
    let texts = texts(own, data);
    eprintln!("{} texts, {} blocks", texts.len(), texts.iter().map(|t| t.sites.len()).sum::<usize>());
    let bytes = train_on(&texts.iter().collect::<Vec<_>>());
    let mut own = Score::default();
    for text in &texts {
        own.count(text, &bytes);
    }
    eprintln!("on what it was learned from:");
    own.report();
    std::fs::write(out, bytes).expect("written");
}

fn texts(own: &str, data: &str) -> Vec<Text> {
    let mut texts = written(own);
    let skip = std::fs::read_to_string(format!("{data}/../check.txt")).expect("check.txt");
    for set in ["releases", "reading", "quotes"] {
        texts.extend(annotated(&format!("{data}/{set}.jsonl"), set, &skip));
    }
    texts
}

/// Learns from all issuers but an eighth, eight times, and reports how well that does on those kept apart.
pub fn validate(own: &str, data: &str) {
    let texts = texts(own, data);
    let fold = |t: &Text| hash(&t.group).wrapping_mul(0x9e37_79b1) >> 8 & 0xffff;
    let mut score = Score::default();
    for n in 0..FOLDS {
        let (test, train): (Vec<_>, Vec<_>) = texts.iter().partition(|t| !t.own && fold(t) % FOLDS == n);
        let bytes = train_on(&train);
        for text in test {
            score.count(text, &bytes);
        }
    }
    score.report();
}

/// The mean of models that read the texts in different orders: there are few of them, so that one order is a matter of luck.
fn train_on(texts: &[&Text]) -> Vec<u8> {
    let known = frequent(texts);
    let full = mean(texts, &known, || Perceptron::new(KINDS));
    let kept = mean(texts, &known, || Perceptron::limited(&full, KINDS, KEEP));
    let most = kept.iter().fold(0.0_f64, |most, w| most.max(w.abs()));
    write::bytes(&kept, KINDS, 100.0 / most.max(1e-9), 127)
}

fn mean(texts: &[&Text], known: &HashSet<u32>, new: impl Fn() -> Perceptron) -> Vec<f64> {
    let mut sum: Vec<f64> = Vec::new();
    for seed in 0..ORDERS {
        let average = epochs(new(), texts, known, seed).average();
        sum.resize(average.len(), 0.0);
        sum.iter_mut().zip(average).for_each(|(sum, w)| *sum += w);
    }
    sum
}

/// How many weights are kept.
const KEEP: usize = 1500;

/// The keys of features that stand in three texts or more.
fn frequent(texts: &[&Text]) -> HashSet<u32> {
    let mut counts: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
    for (n, text) in texts.iter().enumerate() {
        let steps = |s: &Site| (0..=START).flat_map(|k| s.steps(k)).collect::<Vec<_>>();
        for feature in text.sites.iter().flat_map(|s| s.features.iter().copied().chain(steps(s))) {
            let count = counts.entry(feature.key()).or_insert((0, usize::MAX));
            if count.1 != n {
                *count = (count.0 + 1, n);
            }
        }
    }
    counts.into_iter().filter(|(_, (count, _))| *count >= 3).map(|(key, _)| key).collect()
}

fn epochs(mut model: Perceptron, texts: &[&Text], known: &HashSet<u32>, seed: u64) -> Perceptron {
    let mut order: Vec<usize> = (0..texts.len()).collect();
    let mut seed = 7 + seed;
    for _ in 0..EPOCHS {
        for i in (1..order.len()).rev() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(i, (seed >> 33) as usize % (i + 1));
        }
        for &n in &order {
            let text = texts[n];
            let add = |f: Feature, s: &mut [i16; KINDS]| {
                if known.contains(&f.key()) {
                    model.add(f, s);
                }
            };
            let found = decode(&text.sites, 0, add);
            if found.iter().zip(&text.gold).all(|(kind, gold)| gold & bit(*kind) != 0) {
                model.tick();
                continue;
            }
            let allowed: Vec<Site> = text.sites.iter().zip(&text.gold).map(|(s, g)| s.narrowed(*g)).collect();
            let right = decode(&allowed, 0, add);
            let (mut last_found, mut last_right) = (START, START);
            for (site, (found, right)) in text.sites.iter().zip(found.iter().zip(&right)) {
                // A sentence of the story that is lost costs more than a menu that is kept.
                let by = if found.is_apart() && !right.is_apart() { LOST } else { 1 };
                let (found, right) = (*found as usize, *right as usize);
                let own = if found == right { &[][..] } else { &site.features[..] };
                for f in own.iter().filter(|f| known.contains(&f.key())) {
                    model.move_by(*f, right, by);
                    model.move_by(*f, found, -by);
                }
                if (found, last_found) != (right, last_right) {
                    site.steps(last_right).iter().for_each(|f| model.move_by(*f, right, 1));
                    site.steps(last_found).iter().for_each(|f| model.move_by(*f, found, -1));
                }
                (last_found, last_right) = (found, right);
            }
            model.tick();
        }
    }
    model
}

/// "[kind] words": the releases of our own.
fn written(path: &str) -> Vec<Text> {
    let file = std::fs::read_to_string(path).expect("our own releases");
    file.split("\n=====\n").enumerate().map(|(n, release)| own(n, release)).collect()
}

fn own(n: usize, release: &str) -> Text {
    let (mut text, mut marks) = (String::new(), Vec::new());
    for line in release.lines() {
        let tagged = line.strip_prefix('[').and_then(|l| l.split_once("] "));
        let kind =
            tagged.and_then(|(name, rest)| Some((SectionKind::ALL.iter().find(|k| name_of(**k) == name)?, rest)));
        if let Some((kind, rest)) = kind {
            marks.push((text.len(), bit(*kind)));
            text.push_str(rest);
        } else {
            text.push_str(line);
        }
        text.push('\n');
    }
    let gold = |start: usize, _: usize| marks.iter().rfind(|(at, _)| *at <= start).map_or(ALL, |(_, kind)| *kind);
    let id = format!("own-{n}");
    Text { own: true, ..Text::of(id.clone(), id, &text, |_, b| gold(b.0, b.1)) }
}

fn name_of(kind: SectionKind) -> String {
    format!("{kind:?}").to_lowercase()
}

impl Text {
    fn of(id: String, group: String, text: &str, gold: impl Fn(&Block, (usize, usize)) -> u16) -> Self {
        let doc = Doc::cut(text);
        let blocks = block::find(&doc);
        let sites = sites(&doc, &blocks);
        let span = |b: &Block| doc.span(b.tokens.clone());
        let place = |b: &Block| (span(b).start as usize, span(b).end as usize);
        let gold: Vec<u16> = blocks
            .iter()
            .zip(&sites)
            .map(|(b, s)| match gold(b, place(b)) & s.allowed {
                0 => s.allowed,
                gold => gold,
            })
            .collect();
        let words = blocks.iter().map(|b| span(b).of(text).to_owned()).collect();
        Self { id, group, sites, gold, words, own: false }
    }
}

fn annotated(path: &str, set: &str, skip: &str) -> Vec<Text> {
    let file = std::fs::read_to_string(path).expect("the data");
    let releases = file.lines().map(|line| serde_json::from_str::<Value>(line).expect("a release"));
    let known = |v: &Value| skip.lines().any(|l| l == format!("{set} {}", v["id"].as_str().unwrap_or("")));
    releases.filter(|v| !known(v)).map(|v| release(&v)).collect()
}

const APART: &[SectionKind] = &[
    SectionKind::Breadcrumb,
    SectionKind::Label,
    SectionKind::Caption,
    SectionKind::Boilerplate,
    SectionKind::Contact,
    SectionKind::Note,
    SectionKind::End,
];
const STORY: &[SectionKind] = &[SectionKind::Body, SectionKind::Heading, SectionKind::List, SectionKind::Dateline];

fn release(v: &Value) -> Text {
    let (id, text) = (v["id"].as_str().unwrap_or(""), v["text"].as_str().unwrap_or(""));
    if v["gold"].is_null() {
        return quoted(id, text, v);
    }
    let gold = Gold::of(text, &v["gold"]);
    let issuer = v["gold"]["issuer"].as_str().unwrap_or(id);
    let group = issuer.split_whitespace().last().unwrap_or(id).to_owned();
    Text::of(id.to_owned(), group, text, |block, place| gold.kinds(text, block, place))
}

/// A release of which only the quotations are known: their paragraphs belong to the story.
fn quoted(id: &str, text: &str, v: &Value) -> Text {
    let chars: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let quotes = v["quotes"].as_array().into_iter().flatten();
    let spans: Vec<(usize, usize)> = quotes
        .filter(|q| q["kind"] == "direct")
        .filter_map(|q| Some((q["start"].as_u64()? as usize, q["end"].as_u64()? as usize)))
        .filter_map(|(a, b)| Some((*chars.get(a)?, chars.get(b).copied().unwrap_or(text.len()))))
        .filter(|(a, b)| b - a > 40)
        .collect();
    let told = |place: (usize, usize)| spans.iter().any(|s| s.0 >= place.0 && s.1 <= place.1 + 1);
    Text::of(id.to_owned(), id.to_owned(), text, |_, place| if told(place) { bits(STORY) } else { ALL })
}

struct Gold {
    headline: Vec<(usize, usize)>,
    subheadline: Vec<(usize, usize)>,
    apart: Vec<(usize, usize)>,
    contacts: Vec<String>,
    quotes: Vec<String>,
    date: String,
    named: bool,
}

impl Gold {
    fn of(text: &str, gold: &Value) -> Self {
        let strings = |v: &Value| {
            v.as_array().into_iter().flatten().filter_map(|s| Some(s.as_str()?.to_owned())).collect::<Vec<_>>()
        };
        let all = |s: &str| text.match_indices(s).map(|(at, _)| (at, at + s.len())).collect::<Vec<_>>();
        let title = |v: &Value| v.as_str().map_or(Vec::new(), &all);
        let apart = strings(&gold["boilerplate"])
            .iter()
            .filter_map(|s| {
                let found = all(s);
                let (a, b) =
                    *found.iter().find(|(a, _)| *a == 0 || text.as_bytes()[a - 1] == b'\n').or(found.first())?;
                Some((a, text[b..].find('\n').map_or(text.len(), |n| b + n)))
            })
            .collect();
        let contacts = gold["contacts"]
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(|c| {
                ["name", "email", "phone"]
                    .into_iter()
                    .filter_map(|k| Some(c[k].as_str()?.to_owned()))
                    .collect::<Vec<_>>()
            })
            .collect();
        let quotes = gold["quotes"]
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(|q| match &q["text"] {
                Value::String(s) => vec![s.clone()],
                parts => strings(parts),
            })
            .collect();
        let date = gold["release_date"]["text"].as_str().unwrap_or("\0").to_owned();
        let named = gold["headline"].is_string();
        Self {
            headline: title(&gold["headline"]),
            subheadline: title(&gold["subhead"]),
            apart,
            contacts,
            quotes,
            date,
            named,
        }
    }

    fn kinds(&self, text: &str, block: &Block, place: (usize, usize)) -> u16 {
        let (start, end) = place;
        let words = &text[start..end];
        let covered = |spans: &[(usize, usize)]| {
            spans.iter().map(|(a, b)| end.min(*b).saturating_sub(start.max(*a))).max().unwrap_or(0)
        };
        let most = |spans: &[(usize, usize)]| covered(spans) * 10 > words.len() * 6;
        let apart =
            self.apart.iter().map(|(a, b)| end.min(*b).saturating_sub(start.max(*a))).sum::<usize>() * 2 > words.len();
        let prose = block.look.is_prose();
        match () {
            () if most(&self.subheadline) => bit(SectionKind::Subheadline),
            // The same title may stand on the page more than once; each place is right for one of them.
            () if most(&self.headline) && self.headline.len() > 1 => {
                bit(SectionKind::Headline)
                    | bits(&[SectionKind::Breadcrumb, SectionKind::Label, SectionKind::Boilerplate, SectionKind::Note])
            }
            () if most(&self.headline) => bit(SectionKind::Headline),
            () if apart => self.apart_kinds(words, prose, block),
            () if self.quotes.iter().any(|q| q.len() > 40 && words.contains(q.as_str())) => bit(SectionKind::Body),
            () if words.contains(&self.date) && words.len() < self.date.len() + 30 => {
                bits(&[SectionKind::Label, SectionKind::Breadcrumb, SectionKind::Dateline])
            }
            () if block.label || block.labelled => bits(APART) | bits(STORY),
            () if prose => bits(&[SectionKind::Body, SectionKind::List]),
            () if !self.named => bits(STORY) | bits(APART),
            () => bits(STORY) | bits(APART),
        }
    }

    fn apart_kinds(&self, words: &str, prose: bool, block: &Block) -> u16 {
        let contact = self.contacts.iter().any(|c| words.contains(c.as_str()));
        match () {
            () if contact && !prose => bit(SectionKind::Contact),
            () if words.starts_with("About ") || words.starts_with("ABOUT ") => bit(SectionKind::Boilerplate),
            () if prose => {
                bits(&[SectionKind::Boilerplate, SectionKind::Note, SectionKind::Caption, SectionKind::Contact])
                    | chrome(block)
            }
            () if matches!(block.cue, Cue::Line | Cue::Title) => bits(APART),
            () => bits(APART) & !bit(SectionKind::Label),
        }
    }
}

/// Short sentences may belong to the page, "Sign up to receive our news."
fn chrome(block: &Block) -> u16 {
    if block.look.words < 25 { bit(SectionKind::Breadcrumb) } else { 0 }
}

#[derive(Default)]
struct Score {
    titles: (usize, usize),
    subtitles: (usize, usize),
    apart: (usize, usize),
    told: (usize, usize),
    wrong: Vec<String>,
    pairs: BTreeMap<String, usize>,
}

impl Score {
    fn count(&mut self, text: &Text, bytes: &[u8]) {
        let weights = Weights::new(bytes);
        let lean = std::env::var("LEAN").ok().and_then(|v| v.parse().ok()).unwrap_or(0);
        let found = decode(&text.sites, lean, |f, s| weights.add(f, s));
        for kind in [SectionKind::Headline, SectionKind::Subheadline] {
            let gold: Vec<_> = (0..found.len())
                .filter(|&i| {
                    text.gold[i] & bit(kind) != 0
                        && text.gold[i] != text.sites[i].allowed
                        && text.gold[i].count_ones() < 6
                })
                .collect();
            let got: Vec<_> = (0..found.len()).filter(|&i| found[i] == kind).collect();
            let stated = text.gold.iter().any(|g| *g == bit(kind)) || !gold.is_empty();
            let right = if gold.iter().any(|&i| text.gold[i] != bit(kind)) {
                got.len() == 1 && gold.contains(&got[0])
            } else {
                got == gold
            };
            let row = if kind == SectionKind::Headline { &mut self.titles } else { &mut self.subtitles };
            if !text.id.starts_with("nw") && !text.id.starts_with("da") {
                row.1 += usize::from(stated || !got.is_empty());
                row.0 += usize::from(right && stated);
            }
        }
        for (i, kind) in found.iter().enumerate() {
            let apart = text.gold[i] & bits(STORY) == 0
                && text.gold[i] & bits(APART) != 0
                && text.gold[i] & bit(SectionKind::Headline) == 0;
            let told = text.gold[i] & bits(APART) == 0 && text.gold[i] & bits(STORY) != 0;
            if apart {
                self.apart.1 += 1;
                self.apart.0 += usize::from(kind.is_apart());
            }
            if told {
                self.told.1 += 1;
                self.told.0 += usize::from(!kind.is_apart());
            }
            if text.gold[i] & bit(*kind) == 0 {
                let names: Vec<_> =
                    SectionKind::ALL.iter().filter(|k| text.gold[i] & bit(**k) != 0).map(|k| name_of(*k)).collect();
                let gold = if names.len() > 2 {
                    if apart { "apart".into() } else { format!("{} of", names.len()) }
                } else {
                    names.join("/")
                };
                *self.pairs.entry(format!("{gold} as {}", name_of(*kind))).or_insert(0) += 1;
                let words: String = text.words[i].chars().take(90).collect();
                self.wrong.push(format!("{} {i}/{}: {gold} as {}: {words:?}", text.id, found.len(), name_of(*kind)));
            }
        }
    }

    fn report(&self) {
        let percent = |(a, b): (usize, usize)| format!("{:.1} % of {b}", 100.0 * a as f64 / b.max(1) as f64);
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
