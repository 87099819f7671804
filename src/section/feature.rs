//! What the model is told of a block: its own looks and words, those of its neighbours, and where it stands.

use std::ops::Range;

use crate::doc::back;
use crate::doc::token::{is_dash, is_quote};
use crate::lexicon::List;
use crate::model::Feature;
use crate::section::cue::Cue;
use crate::section::letterhead::letterhead;
use crate::section::look::{Date, Ending};
use crate::section::{Block, dateline, title};
use crate::{Doc, Gap, SectionKind, Shape};

/// A block as the model sees it.
#[derive(Debug)]
pub struct Site {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What kinds it may be, a bit each.
    pub allowed: u16,
    /// All that is told of it but the kind before it.
    pub features: Vec<Feature>,
    /// Whether it can go on with the title that the block before it is, or begins.
    pub joins: bool,
    /// Whether it is a sentence or more of running text.
    pub told: bool,
    sort: u32,
}

impl Site {
    /// Whether it may be of the kind with this number.
    #[must_use]
    pub const fn allows(&self, kind: usize) -> bool {
        self.allowed >> kind & 1 == 1
    }

    /// The same block, where fewer kinds are allowed.
    #[must_use]
    pub fn narrowed(&self, allowed: u16) -> Self {
        Self {
            tokens: self.tokens.clone(),
            allowed: self.allowed & allowed,
            features: self.features.clone(),
            joins: self.joins,
            told: self.told,
            sort: self.sort,
        }
    }

    /// What is told of it together with the kind of the block before it.
    #[must_use]
    pub fn steps(&self, last: usize) -> [Feature; 2] {
        let last = Feature::of(1).with(u32::try_from(last).unwrap_or_default());
        [last, last.with(self.sort)]
    }
}

/// The blocks of a text with all that is told of them.
#[must_use]
pub fn sites(doc: &Doc, blocks: &[Block]) -> Vec<Site> {
    let page = Page::of(doc, blocks);
    (0..blocks.len()).map(|i| page.site(i)).collect()
}

/// Where the words stand, and what each block is at first sight.
struct Page<'p, 'a> {
    doc: &'p Doc<'a>,
    blocks: &'p [Block],
    sorts: Vec<u32>,
    /// The first and the last block of running text.
    story: Range<usize>,
    /// In how many blocks each word stands.
    seen: Vec<u16>,
    /// What the last heading above each block said of what follows, and how far above it stands.
    opened: Vec<Option<(SectionKind, usize)>>,
    /// Whether a mark of the end stands above each block.
    ended: Vec<bool>,
    /// The lines that say the title of the page again.
    titles: Range<usize>,
}

impl<'p, 'a> Page<'p, 'a> {
    fn of(doc: &'p Doc<'a>, blocks: &'p [Block]) -> Self {
        let told = |b: &Block| b.look.is_prose() && b.cue.is_plain();
        let first = blocks.iter().position(told).unwrap_or(blocks.len());
        let last = blocks.iter().rposition(told).unwrap_or(first);
        let (mut opened, mut ended) = (Vec::with_capacity(blocks.len()), Vec::with_capacity(blocks.len()));
        let (mut open, mut over) = (None, false);
        for (i, block) in blocks.iter().enumerate() {
            opened.push(open.map(|(kind, at)| (kind, i - at)));
            ended.push(over);
            match block.cue {
                Cue::Opens(kind) => open = Some((kind, i)),
                Cue::End => (open, over) = (None, true),
                _ => {}
            }
        }
        let sorts = blocks.iter().map(|b| sort(doc, b)).collect();
        Self {
            doc,
            blocks,
            sorts,
            story: first..last,
            seen: seen(doc, blocks),
            opened,
            ended,
            titles: titles(doc, blocks, first),
        }
    }

    fn site(&self, i: usize) -> Site {
        let block = &self.blocks[i];
        let mut features = Vec::with_capacity(64);
        let mut tell = |template: u8, value: u32| features.push(Feature::of(template).with(value));
        tell(2, self.sorts[i]);
        self.looks(i, &mut tell);
        self.words(i, &mut tell);
        self.neighbours(i, &mut tell);
        self.place(i, &mut tell);
        let (tokens, joins) = (block.tokens.clone(), self.joins(i));
        let told = block.look.is_prose() && block.look.has_stop();
        Site { tokens, allowed: self.allowed(i), features, joins, told, sort: self.sorts[i] }
    }

    /// Whether block `i` can be a further line of the title before it: below it, in capitals like it, or behind a word that no title
    /// ends with.
    fn joins(&self, i: usize) -> bool {
        let (doc, start) = (self.doc, self.blocks[i].tokens.start);
        let Some(before) = self.blocks.get(back(i, 1)) else { return false };
        let loud = |b: &Block| b.tokens.clone().all(|t| !matches!(doc.shape(t), Shape::Lower | Shape::Title));
        let last = back(before.tokens.end, 1);
        let linked =
            [List::Preposition, List::Determiner, List::PlaceLink, List::Auxiliary].iter().any(|&l| doc.is(last, l));
        let open = linked || matches!(doc.mark(last), ',' | '&');
        doc.gap(start) < Gap::Blank || open || (loud(before) && loud(&self.blocks[i])) || self.titles.contains(&i)
    }

    /// The kinds that a block may be of: closed forms leave no choice.
    fn allowed(&self, i: usize) -> u16 {
        const FEW: usize = 5;
        let block = &self.blocks[i];
        if let Some(kinds) = self.lone() {
            return kinds;
        }
        if self.titles.contains(&i) {
            return bit(SectionKind::Headline);
        }
        if i == 0 && !self.titles.is_empty() {
            return bit(SectionKind::Breadcrumb);
        }
        let never = bit(SectionKind::Dateline) | bit(SectionKind::End);
        let title = bit(SectionKind::Headline) | bit(SectionKind::Subheadline);
        let kinds = match block.cue {
            Cue::End => bit(SectionKind::End),
            Cue::Is(SectionKind::Caption) if self.is_named(i) => bit(SectionKind::Caption),
            Cue::Opens(SectionKind::Contact) if self.leads_to_address(i) => bit(SectionKind::Contact),
            Cue::Is(SectionKind::Contact) | Cue::None if self.is_address(i) => bit(SectionKind::Contact),
            Cue::None if self.is_question(i) => ALL & !never & !title & !APART,
            Cue::Item if self.goes_on(i) => bit(SectionKind::Body),
            Cue::Is(SectionKind::End) => bit(SectionKind::End) | bit(SectionKind::Breadcrumb),
            _ if block.label || is_embargo(self.doc, block) => bit(SectionKind::Label),
            _ if self.is_field(i) => LINE | bit(SectionKind::Contact),
            Cue::None if self.is_heading(i) => bit(SectionKind::Heading),
            _ if self.holds_back(i) => bit(SectionKind::Label),
            Cue::Item if self.is_small_item(i) => bit(SectionKind::Body) | bit(SectionKind::List),
            Cue::Item if self.is_told_item(i) => {
                bit(SectionKind::Body) | bit(SectionKind::List) | bit(SectionKind::Note)
            }
            _ if block.look.words == 0 || self.is_letterhead(block) => ALL & !never & !title,
            Cue::Line if block.look.date != Date::No => LINE,
            Cue::None if self.runs_on(i) => bit(SectionKind::Body) | bit(SectionKind::List),
            Cue::None if block.look.ending == Ending::Colon => {
                ALL & !never & !title & !bit(SectionKind::List) & !bit(SectionKind::Caption)
            }
            _ if block.look.is_prose() && block.look.has_stop() && block.look.capitals < 60 => {
                let kinds = self.dated(i).unwrap_or(ALL & !never);
                let told = if self.is_told(i) { APART | self.unlikely(i) } else { 0 };
                let long = if self.is_long(i) { LINE } else { 0 };
                let unsigned = if block.cue == Cue::None { bit(SectionKind::Caption) } else { 0 };
                let unreachable = if block.look.reachable || block.look.linked { 0 } else { bit(SectionKind::Contact) };
                kinds & !(title | told | long | unsigned | unreachable)
            }
            _ if self.is_told(i) => self.dated(i).unwrap_or(ALL & !never & !APART & !self.unlikely(i)),
            _ if self.is_long(i) => self.dated(i).unwrap_or(ALL & !never & !title & !LINE),
            // A few words alone are a heading: who shows a picture tells what is on it.
            Cue::None if block.look.words < FEW && !block.look.has_stop() => {
                self.dated(i).unwrap_or(ALL & !never & !bit(SectionKind::Caption))
            }
            _ => self.dated(i).unwrap_or(ALL & !never),
        };
        // "By Jane Roe"
        let byline = block.cue == Cue::Is(SectionKind::Note) && self.doc.folded(block.tokens.start) == "by";
        if byline { kinds & !title } else { kinds }
    }

    /// Whether it is a heading amid the story: a few words without a stop between paragraphs, below which nothing was opened.
    fn is_heading(&self, i: usize) -> bool {
        const MOST: usize = 12;
        let told = |n: usize| self.blocks.get(n).is_some_and(|b| b.look.is_prose() && b.cue == Cue::None);
        let look = &self.blocks[i].look;
        let few = (1..=MOST).contains(&look.words) && look.ending == Ending::Open && look.capitals >= 60;
        let within = self.story.start < i && i < self.story.end && self.opened[i].is_none() && !self.ended[i];
        let plain = !look.reachable && !look.linked && !self.is_letterhead(&self.blocks[i]);
        few && within
            && plain
            && told(back(i, 1))
            && told(i + 1)
            && dateline::find(self.doc, &self.blocks[i].tokens).is_none()
    }

    /// Whether it begins with what it is: "Photo:".
    fn is_named(&self, i: usize) -> bool {
        const NAME: usize = 3;
        self.blocks[i].tokens.clone().take(NAME).any(|t| self.doc.mark(t) == ':')
    }

    /// Whether addresses stand below a heading of contacts, behind the story.
    fn leads_to_address(&self, i: usize) -> bool {
        let below = self.blocks.iter().skip(i + 1).take(LINES);
        i > self.story.start && below.take_while(|b| b.look.words <= 12).any(|b| b.look.reachable)
    }

    /// Whether it is a line with an address, right below a heading of contacts behind the story.
    fn is_address(&self, i: usize) -> bool {
        let look = &self.blocks[i].look;
        let opened = self.opened[i].is_some_and(|(kind, far)| kind == SectionKind::Contact && far <= LINES);
        opened && look.reachable && look.words <= 12 && i > self.story.start
    }

    /// Whether it is a question within the story.
    fn is_question(&self, i: usize) -> bool {
        let within = self.story.start < i && i < self.story.end && self.opened[i].is_none() && !self.ended[i];
        within && self.doc.mark(back(self.blocks[i].tokens.end, 1)) == '?' && !self.blocks[i].look.reachable
    }

    /// "Portfolio: Works": a line of a form, below another one.
    fn is_field(&self, i: usize) -> bool {
        const NAME: usize = 4;
        let field = |n: usize| {
            let Some(block) = self.blocks.get(n).filter(|b| b.look.words <= 8) else { return false };
            let name = block.tokens.clone().take(NAME).position(|t| self.doc.mark(t) == ':');
            name.is_some_and(|at| at > 0 && self.doc.shape(block.tokens.start).is_capital())
        };
        let plain = matches!(self.blocks[i].cue, Cue::None | Cue::Line);
        plain && i > 1 && i < self.story.start && field(i) && field(back(i, 1))
    }

    /// "This release is under embargo until 4 May", a sentence above the dateline.
    fn holds_back(&self, i: usize) -> bool {
        let doc = self.doc;
        let tokens = self.blocks[i].tokens.clone();
        let embargo = |t: usize| doc.phrase_value(t, List::Label).is_some_and(|(_, value)| value == "embargo");
        let next = self.blocks.get(i + 1).and_then(|b| dateline::find(doc, &b.tokens));
        next.is_some_and(|d| d.dated) && tokens.clone().any(embargo) && tokens.clone().any(|t| doc.is_number(t))
    }

    /// Whether it is an item that goes on with the sentence above it: "- open the quay in May;"
    fn is_small_item(&self, i: usize) -> bool {
        const FEW: usize = 3;
        let (block, doc) = (&self.blocks[i], self.doc);
        let first = block.tokens.clone().find(|&t| doc.is_word(t));
        let small = first.is_some_and(|t| doc.shape(t) == Shape::Lower && doc.word(t).len() > 1);
        let plain = self.opened[i].is_none() && !self.ended[i] && !block.look.reachable && !block.look.linked;
        small && plain && block.look.words >= FEW && i > self.story.start
    }

    /// Whether it is a paragraph that has a number: "12. The board said on Monday that …"
    fn is_told_item(&self, i: usize) -> bool {
        const LONG: usize = 20;
        let (look, first) = (&self.blocks[i].look, self.blocks[i].tokens.start);
        let plain = self.opened[i].is_none() && !self.ended[i];
        plain && self.doc.is_number(first) && look.is_prose() && look.has_stop() && look.words >= LONG
    }

    /// Whether it is the name of who writes, and tells nothing.
    fn is_letterhead(&self, block: &Block) -> bool {
        letterhead(self.doc, &block.tokens).is_some() && !title::has_verb(self.doc, &block.tokens)
    }

    /// Whether it goes on with a sentence: a line of the page begins with a capital.
    fn runs_on(&self, i: usize) -> bool {
        const FEW: usize = 5;
        let look = &self.blocks[i].look;
        self.doc.shape(self.blocks[i].tokens.start) == Shape::Lower
            && look.words >= FEW
            && !look.reachable
            && !look.linked
    }

    /// Whether it is a paragraph that is too long for a line of the page, below no heading of other stories.
    fn is_long(&self, i: usize) -> bool {
        const LONG: usize = 30;
        let look = &self.blocks[i].look;
        let listed = self.opened[i].is_some_and(|(kind, _)| kind == SectionKind::Breadcrumb);
        look.is_prose() && look.words >= LONG && !listed && i >= self.story.start
    }

    /// The kind of a text of one line: a title has capitals and no stop.
    fn lone(&self) -> Option<u16> {
        let [only] = self.blocks else { return None };
        let titled = !only.look.has_stop() && only.look.words >= 4 && only.look.capitals >= 80;
        let kind = if titled { SectionKind::Headline } else { SectionKind::Body };
        only.cue.is_plain().then_some(bit(kind))
    }

    /// Whether a dateline that has its line to itself left its dash behind on this one.
    fn goes_on(&self, i: usize) -> bool {
        let Some(before) = self.blocks.get(i.wrapping_sub(1)) else { return false };
        let dateline = dateline::find(self.doc, &before.tokens);
        is_dash(self.doc.mark(self.blocks[i].tokens.start))
            && dateline.is_some_and(|d| d.tokens.end == before.tokens.end)
    }

    /// What a sentence is not in a text of a few lines, which has no pictures and tells its news at once.
    fn unlikely(&self, i: usize) -> u16 {
        const FEW: usize = 4;
        let title = bit(SectionKind::Headline) | bit(SectionKind::Subheadline);
        let list = bit(SectionKind::List) | bit(SectionKind::Heading) | bit(SectionKind::Contact);
        match self.blocks.len() {
            0..=2 => title | list | bit(SectionKind::Caption),
            3..=FEW if self.blocks[i].look.capitals < 60 => title | bit(SectionKind::Caption),
            3..=FEW => bit(SectionKind::Caption),
            _ => 0,
        }
    }

    /// Whether it is a paragraph, and nothing in it or above it says that it stands apart from the story.
    fn is_told(&self, i: usize) -> bool {
        let (block, doc) = (&self.blocks[i], self.doc);
        let quoted = block.tokens.clone().any(|t| matches!(doc.mark(t), '“' | '"'));
        let sign = |t: usize| match doc.mark(t) {
            '@' => 2,
            _ if doc.is(t, List::SectionOpener) => 2,
            _ if doc.is(t, List::FirstPerson) && !quoted => 2,
            _ => usize::from(doc.is(t, List::BoilerplateWord) || doc.is(t, List::BackgroundCue)),
        };
        let few = self.blocks.len() <= 2 && block.look.has_stop();
        let plain = block.cue == Cue::None && !block.look.reachable && !block.look.linked;
        let behind = block.look.is_prose() && i >= self.story.start;
        let apart = || block.tokens.clone().map(sign).sum::<usize>() >= 2;
        plain && self.opened[i].is_none() && !self.ended[i] && (few || (behind && !apart()))
    }

    /// The kinds of a block that begins with a dateline; one that has its line to itself leads into the story, or ends it.
    fn dated(&self, i: usize) -> Option<u16> {
        let block = &self.blocks[i];
        let dateline = dateline::find(self.doc, &block.tokens)?;
        let leads = self.blocks.get(i + 1).is_some_and(|b| b.look.is_prose() || b.look.has_stop())
            || i > self.story.end
            || dateline.is_whole(self.doc);
        match dateline.tokens.end == block.tokens.end {
            true if leads => Some(bit(SectionKind::Dateline)),
            true => Some(LINE | bit(SectionKind::Dateline)),
            false => (dateline.dated || dateline.tagged || (block.look.is_prose() && dateline.is_known(self.doc)))
                .then_some(bit(SectionKind::Body)),
        }
    }

    /// What it looks like.
    fn looks(&self, i: usize, tell: &mut impl FnMut(u8, u32)) {
        let (block, doc) = (&self.blocks[i], self.doc);
        let look = &block.look;
        let words = size(look.words);
        let capitals = number(look.capitals / 20);
        let ending = look.ending as u32;
        tell(3, words * 4 + ending);
        tell(4, words * 8 + capitals);
        tell(5, capitals * 4 + ending);
        let signs = [
            look.told,
            look.reachable,
            look.linked,
            block.labelled,
            doc.shape(block.tokens.start) == Shape::Lower,
            is_loud(doc, block),
            title::has_verb(doc, &block.tokens),
            letterhead(doc, &block.tokens).is_some(),
            is_quote(doc.mark(block.tokens.start)),
            block.tokens.clone().any(|t| doc.is(t, List::Honorific)),
            block.tokens.clone().take(8).any(|t| doc.is(t, List::JobTitle)),
            block.tokens.clone().any(|t| doc.is(t, List::OrgHead)),
            doc.is(block.tokens.start, List::GivenName),
            block.tokens.clone().take(12).any(|t| doc.is(t, List::ContactLabel)),
            block.tokens.clone().any(|t| doc.is(t, List::StateAbbreviation) || doc.is(t, List::Street)),
            block.tokens.clone().any(|t| doc.is(t, List::ReportingVerb)),
            block.tokens.clone().any(|t| doc.is(t, List::Place)),
            block.tokens.clone().take(24).any(|t| doc.is(t, List::DateWord) || doc.is(t, List::Month)),
            doc.gap(block.tokens.start) == Gap::Blank,
            describes_itself(doc, block),
            doc.is(block.tokens.start, List::Anaphor),
        ];
        for (n, _) in signs.iter().enumerate().filter(|(_, sign)| **sign) {
            tell(6, number(n));
            tell(7, number(n) * 16 + words);
        }
    }

    /// What its words say.
    fn words(&self, i: usize, tell: &mut impl FnMut(u8, u32)) {
        let (block, doc) = (&self.blocks[i], self.doc);
        let hash = |t: usize| doc.words.get(doc.tokens[t].word).map_or(0, |w| w.hash);
        let first = (block.tokens.clone()).find(|&t| doc.is_word(t) || doc.is_number(t)).unwrap_or(block.tokens.start);
        tell(8, if doc.is_number(first) { 1 } else { hash(first) });
        if doc.is_word(first + 1) && first + 1 < block.tokens.end {
            tell(9, hash(first).rotate_left(7) ^ hash(first + 1));
        }
        tell(10, u32::from(doc.mark(block.tokens.start)));
        tell(11, u32::from(doc.mark(back(block.tokens.end, 1))) * 16 + size(block.look.words));
        if block.look.words <= 12 {
            tell(12, hash(back(block.tokens.end, 1)));
        }
        let count = |list| block.tokens.clone().filter(|&t| doc.is(t, list)).count().min(4);
        let long = u32::from(block.look.words >= 20);
        tell(13, number(count(List::FirstPerson)) * 2 + long);
        tell(14, number(count(List::BoilerplateWord)) * 2 + long);
        tell(15, number(count(List::BackgroundCue)) * 2 + long);
        tell(16, self.shared(block) * 16 + size(block.look.words));
    }

    /// The share of its words of content that other blocks have too, in fifths.
    fn shared(&self, block: &Block) -> u32 {
        let content = |&t: &usize| self.doc.is_word(t) && !self.doc.is(t, List::Stopword);
        let (all, shared) = block.tokens.clone().filter(content).fold((0, 0), |(all, shared), t| {
            let places = self.seen.get(self.doc.tokens[t].word as usize).copied().unwrap_or_default();
            (all + 1, shared + usize::from(places > 1))
        });
        number((shared * 5_usize).checked_div(all).unwrap_or(6))
    }

    /// What stands beside it.
    fn neighbours(&self, i: usize, tell: &mut impl FnMut(u8, u32)) {
        let near = |n: usize| self.sorts.get(n).copied().unwrap_or(99);
        let (before, behind) = (near(i.wrapping_sub(1)), near(i + 1));
        let own = self.sorts[i];
        tell(17, before);
        tell(18, behind);
        tell(19, before * 100 + own);
        tell(20, behind * 100 + own);
        tell(21, rough(near(i.wrapping_sub(2))) * 100 + own);
        tell(22, rough(near(i + 2)) * 100 + own);
        tell(23, (rough(before) * 16 + rough(behind)) * 100 + own);
        tell(24, (rough(behind) * 16 + rough(near(i + 2))) * 100 + rough(own));
        tell(25, (rough(before) * 16 + rough(near(i.wrapping_sub(2)))) * 100 + rough(own));
    }

    /// Where it stands.
    fn place(&self, i: usize, tell: &mut impl FnMut(u8, u32)) {
        let own = self.sorts[i];
        let below = self.blocks.len() - 1 - i;
        let zone = match (self.opened[i], self.ended[i]) {
            (Some((kind, far)), ended) => (kind as u32 + 2) * 8 + number(far.min(3)) * 2 + u32::from(ended),
            (None, ended) => u32::from(ended),
        };
        let story = match i {
            _ if i < self.story.start => number((self.story.start - i).min(6)),
            _ if i == self.story.start => 7,
            _ if i <= self.story.end => 8,
            _ => 8 + number((i - self.story.end).min(3)),
        };
        tell(26, number(i.min(4)) * 100 + own);
        tell(27, number(below.min(3)) * 100 + own);
        tell(28, zone);
        tell(29, zone * 100 + own);
        tell(30, story);
        tell(31, story * 100 + own);
        tell(32, story * 16 + rough(own));
        tell(33, (story * 16 + rough(own)) * 200 + zone.min(199));
        if let Some(copy) = self.copy(i) {
            tell(34, copy * 16 + rough(own));
            tell(35, (copy * 16 + rough(own)) * 16 + story);
        }
        let untold = (0..i).rev().take(6).filter(|&n| self.is_title_like(n)).count();
        let later = (i + 1..self.story.start.min(i + 7)).filter(|&n| self.is_title_like(n)).count();
        tell(36, (number(untold.min(2)) * 4 + number(later.min(2))) * 100 + own);
    }

    /// Whether a block could be a title.
    fn is_title_like(&self, i: usize) -> bool {
        let block = &self.blocks[i];
        block.cue == Cue::None && block.look.words >= 3 && !block.look.reachable && block.look.ending != Ending::Colon
    }

    /// Whether its words stand in a block right before it (1), or in one of the next ones (2), or only its first ones do (3, 4).
    fn copy(&self, i: usize) -> Option<u32> {
        const NEAR: usize = 12;
        let words = |n: usize| self.doc.folded_phrase(beginning(&self.blocks[n]));
        let own = words(i);
        let long = self.blocks[i].look.words >= 3;
        let held = !self.has_its_own(&self.blocks[i]);
        let (above, below) = (i.saturating_sub(NEAR)..i, i + 1..self.blocks.len().min(i + 1 + NEAR));
        let has = |mut range: Range<usize>, own: &str| range.any(|n| words(n).contains(own));
        let starts =
            |mut range: Range<usize>| range.any(|n| self.blocks[n].look.words >= 3 && own.starts_with(words(n)));
        match () {
            () if !long => None,
            () if held && has(below.clone(), own) => Some(2),
            () if held && has(above.clone(), own) => Some(1),
            () if starts(below) => Some(4),
            () if starts(above) => Some(3),
            () => None,
        }
    }

    /// Whether a word amid its first ones stands in no other block, which is therefore no copy.
    fn has_its_own(&self, block: &Block) -> bool {
        let first = beginning(block);
        let word = |t: usize| self.doc.tokens[t].word as usize;
        (first.start + 1..first.end.saturating_sub(1)).any(|t| self.seen.get(word(t)) == Some(&1))
    }
}

/// The tokens by which a block is known.
fn beginning(block: &Block) -> Range<usize> {
    const MOST: usize = 40;
    block.tokens.start..block.tokens.end.min(block.tokens.start + MOST)
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A number of words, roughly.
const fn size(words: usize) -> u32 {
    match words {
        0 => 0,
        1 => 1,
        2 => 2,
        3 => 3,
        4..=5 => 4,
        6..=8 => 5,
        9..=12 => 6,
        13..=18 => 7,
        19..=25 => 8,
        26..=40 => 9,
        41..=70 => 10,
        _ => 11,
    }
}

/// How many lines below a heading of contacts an address stands.
const LINES: usize = 6;

/// The lines above the story that say the title of the page again, which its first line gives with the name of the site behind it.
fn titles(doc: &Doc, blocks: &[Block], story: usize) -> Range<usize> {
    const LINES: usize = 4;
    let line = blocks.first().map_or(0..0, |b| b.tokens.clone());
    let Some(end) = title::site(doc, &line) else { return 0..0 };
    let words = doc.folded_phrase(line.start..end);
    let begins =
        |i: &usize| words.starts_with(doc.folded_phrase(blocks[*i].tokens.clone())) && blocks[*i].look.words > 2;
    let Some(first) = (1..story.min(blocks.len())).find(begins) else { return 0..0 };
    let said = |last: &usize| words == doc.folded_phrase(blocks[first].tokens.start..blocks[*last].tokens.end);
    let last = (first..blocks.len().min(first + LINES)).find(said);
    last.map_or(0..0, |last| first..last + 1)
}

/// In how many blocks each word stands.
fn seen(doc: &Doc, blocks: &[Block]) -> Vec<u16> {
    let (mut seen, mut last) = (vec![0_u16; doc.words.len()], vec![usize::MAX; doc.words.len()]);
    for (i, block) in blocks.iter().enumerate() {
        for word in block.tokens.clone().map(|t| doc.tokens[t].word as usize) {
            if let (Some(seen), Some(last)) = (seen.get_mut(word), last.get_mut(word))
                && *last != i
            {
                (*seen, *last) = (seen.saturating_add(1), i);
            }
        }
    }
    seen
}

/// What a block is at first sight; below 100.
fn sort(doc: &Doc, block: &Block) -> u32 {
    let look = &block.look;
    match block.cue {
        Cue::End => 0,
        Cue::Is(kind) => 1 + kind as u32,
        Cue::Opens(kind) => 15 + kind as u32,
        Cue::Title => 30,
        Cue::Subtitle => 31,
        Cue::Body => 32,
        Cue::Line => 33,
        Cue::Item => 34,
        Cue::None if look.date != Date::No => 35,
        Cue::None if dateline::find(doc, &block.tokens).is_some() => 36,
        Cue::None => plain_sort(doc, block),
    }
}

fn plain_sort(doc: &Doc, block: &Block) -> u32 {
    let look = &block.look;
    let length = match look.words {
        0 => return 50,
        1 => 0,
        2..=3 => 1,
        4..=7 => 2,
        8..=16 => 3,
        _ => 4,
    };
    match look.ending {
        _ if look.is_prose() && look.words >= 25 => 37,
        _ if look.is_prose() => 38,
        Ending::Colon => 39,
        Ending::Stop => 40 + u32::from(look.capitals >= 60),
        Ending::Open if is_loud(doc, block) => 51 + length,
        Ending::Open if look.capitals >= 60 => 60 + length,
        Ending::Open => 70 + length,
    }
}

/// The sorts in fewer groups; below 16.
const fn rough(sort: u32) -> u32 {
    match sort {
        0 => 0,
        36..=38 => 1,
        34 => 2,
        33 | 35 => 3,
        30..=32 => 4,
        11 | 25 => 5,
        10 | 24 => 6,
        1 | 15 => 7,
        1..=29 => 8,
        39..=41 => 9,
        50 => 10,
        51..=52 | 60..=61 | 70..=71 => 11,
        53..=55 | 62..=64 => 12,
        72..=74 => 13,
        _ => 14,
    }
}

/// Whether all its words are in capitals.
fn is_loud(doc: &Doc, block: &Block) -> bool {
    let (mut upper, mut other) = (0, 0);
    for i in block.tokens.clone().filter(|&i| doc.is_word(i)) {
        match doc.shape(i) {
            Shape::Upper => upper += 1,
            Shape::Initial | Shape::None => {}
            _ => other += 1,
        }
    }
    upper > 0 && other * 4 < upper
}

/// "Acme Works is a leading provider of …": a name, then what an organization calls itself.
fn describes_itself(doc: &Doc, block: &Block) -> bool {
    let lead = block.tokens.start..block.tokens.end.min(block.tokens.start + 24);
    let Some(verb) = lead.clone().find(|&i| doc.is(i, List::Auxiliary) && doc.shape(i) == Shape::Lower) else {
        return false;
    };
    let name = |i: usize| doc.shape(i) != Shape::Lower || doc.is(i, List::Stopword) || doc.mark(i) == ',';
    let telling = (verb + 1..lead.end).filter(|&i| doc.is(i, List::BoilerplateWord)).count();
    verb > lead.start && (lead.start..verb).all(name) && doc.is(verb + 1, List::Determiner) && telling > 0
}

const ALL: u16 = (1 << SectionKind::ALL.len()) - 1;

/// What a line without words of the story may be.
const LINE: u16 = bit(SectionKind::Label) | bit(SectionKind::Breadcrumb);

/// What stands apart as a whole paragraph; a caption may be one without any sign.
const APART: u16 =
    bit(SectionKind::Boilerplate) | bit(SectionKind::Note) | bit(SectionKind::Breadcrumb) | bit(SectionKind::Label);

const fn bit(kind: SectionKind) -> u16 {
    1 << kind as u16
}

/// "EMBARGOED UNTIL 4 MAY"
fn is_embargo(doc: &Doc, block: &Block) -> bool {
    let start = block.tokens.clone().find(|&i| doc.is_word(i)).unwrap_or(block.tokens.start);
    block.cue == Cue::Line && doc.phrase_value(start, List::Label).is_some_and(|(_, value)| value == "embargo")
}
