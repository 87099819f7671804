//! The releases that are learned from: their blocks, and the kinds that each may be.
//!
//! The gold of the annotated releases is partial: it names headline, subheadline and what stands apart, not of what kind that is.
//! The releases in `data/sections.txt` are labelled in full.

use nutgraf::SectionKind;
use nutgraf::doc::Doc;
use nutgraf::section::cue::Cue;
use nutgraf::section::decode::KINDS;
use nutgraf::section::feature::{Site, sites};
use nutgraf::section::{Block, block};
use serde_json::Value;

const ALL: u16 = (1 << KINDS) - 1;

/// A release: its blocks, and the kinds that its gold allows each.
pub struct Text {
    pub id: String,
    /// The issuer, as far as it is known: texts of one are kept apart together.
    pub group: String,
    pub sites: Vec<Site>,
    pub gold: Vec<u16>,
    pub words: Vec<String>,
    /// Whether its gold says what its titles are.
    pub titled: bool,
    /// Whether it was written for this.
    pub own: bool,
}

pub const fn bit(kind: SectionKind) -> u16 {
    1 << kind as u16
}

pub fn bits(kinds: &[SectionKind]) -> u16 {
    kinds.iter().fold(0, |all, kind| all | bit(*kind))
}

/// Ours, and the annotated ones that are not kept for measuring.
pub fn texts(own: &str, data: &str) -> Vec<Text> {
    let mut texts = written(own);
    let skip = std::fs::read_to_string(format!("{data}/../check.txt")).expect("check.txt");
    for set in ["releases", "reading", "quotes"] {
        texts.extend(annotated(&format!("{data}/{set}.jsonl"), set, &skip));
    }
    texts
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

pub fn name_of(kind: SectionKind) -> String {
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
        Self { id, group, sites, gold, words, titled: true, own: false }
    }
}

fn annotated(path: &str, set: &str, skip: &str) -> Vec<Text> {
    let file = std::fs::read_to_string(path).expect("the data");
    let releases = file.lines().map(|line| serde_json::from_str::<Value>(line).expect("a release"));
    let known = |v: &Value| skip.lines().any(|l| l == format!("{set} {}", v["id"].as_str().unwrap_or("")));
    releases.filter(|v| !known(v)).map(|v| release(&v)).collect()
}

pub const APART: &[SectionKind] = &[
    SectionKind::Breadcrumb,
    SectionKind::Label,
    SectionKind::Caption,
    SectionKind::Boilerplate,
    SectionKind::Contact,
    SectionKind::Note,
    SectionKind::End,
];
pub const STORY: &[SectionKind] = &[SectionKind::Body, SectionKind::Heading, SectionKind::List, SectionKind::Dateline];

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
    let kinds = |_: &Block, place| if told(place) { bits(STORY) } else { ALL };
    Text { titled: false, ..Text::of(id.to_owned(), id.to_owned(), text, kinds) }
}

struct Gold {
    headline: Vec<(usize, usize)>,
    subheadline: Vec<(usize, usize)>,
    apart: Vec<(usize, usize)>,
    contacts: Vec<String>,
    quotes: Vec<String>,
    date: String,
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
        Self { headline: title(&gold["headline"]), subheadline: title(&gold["subhead"]), apart, contacts, quotes, date }
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
            () if prose && !block.label && !block.labelled => bits(&[SectionKind::Body, SectionKind::List]),
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
