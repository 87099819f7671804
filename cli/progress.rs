//! How far an archive is, on standard error: one line that renews itself on a terminal, now and then a line elsewhere.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use crate::line::{Answer, Bad};

pub fn tell(words: &str) {
    say(&format!("nutgraf: {words}\n"));
}

/// Nobody may listen any more, which is no reason to stop.
fn say(words: &str) {
    let _ = io::stderr().write_all(words.as_bytes());
}

pub struct Progress<'a> {
    name: &'a str,
    began: Instant,
    told: Instant,
    terminal: bool,
    done: usize,
    known: usize,
    skipped: usize,
}

impl<'a> Progress<'a> {
    pub fn new(name: &'a str) -> Self {
        let now = Instant::now();
        Self { name, began: now, told: now, terminal: io::stderr().is_terminal(), done: 0, known: 0, skipped: 0 }
    }

    pub fn add(&mut self, answer: &Answer) {
        self.done += answer.done;
        self.known += answer.known;
        for bad in &answer.bad {
            self.skip(bad);
        }
        let pause = Duration::from_millis(if self.terminal { 200 } else { 10_000 });
        if self.told.elapsed() < pause {
            return;
        }
        self.told = Instant::now();
        if self.terminal { say(&format!("\r\x1b[K{}", self.state())) } else { self.line(&self.state()) }
    }

    /// The file ends here, and not as it should.
    pub fn broken(&mut self, reason: &str) {
        self.skipped += 1;
        self.line(&format!("{}: {reason}", self.name));
    }

    /// Says the last word, and returns how many lines were skipped.
    pub fn end(&self) -> usize {
        self.line(&self.state());
        self.skipped
    }

    fn skip(&mut self, Bad { line, id, reason }: &Bad) {
        self.skipped += 1;
        let id = id.as_ref().map_or(String::new(), |id| format!(" (id {id})"));
        self.line(&format!("{}, line {line}{id} skipped: {reason}", self.name));
    }

    fn line(&self, words: &str) {
        say(&format!("{}{words}\n", if self.terminal { "\r\x1b[K" } else { "" }));
    }

    fn state(&self) -> String {
        let known = if self.known > 0 { format!(", {} done before", grouped(self.known)) } else { String::new() };
        let skipped =
            if self.skipped > 0 { format!(", {} skipped", plural(self.skipped, "line")) } else { String::new() };
        let rate = self.done as u128 * 1000 / self.began.elapsed().as_millis().max(1);
        let rate = grouped(usize::try_from(rate).unwrap_or(usize::MAX));
        format!("{}: {}{known}{skipped}, {rate} a second", self.name, plural(self.done, "release"))
    }
}

fn plural(count: usize, word: &str) -> String {
    format!("{} {word}{}", grouped(count), if count == 1 { "" } else { "s" })
}

fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
    groups.join(",")
}

#[cfg(test)]
mod tests {
    use super::{grouped, plural};

    #[test]
    fn counts_are_grouped() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!([1, 2].map(|n| plural(n, "line")), ["1 line", "2 lines"]);
    }
}
