//! Prints the cards of a release: `cargo run --example cards FILE`, or standard input.

use std::fmt::Display;
use std::io::{self, Read};

use nutgraf::name::entity::Entity;
use nutgraf::number::quantity::{Quantity, Unit};
use nutgraf::quote::Quote;
use nutgraf::{Options, Span, Summary};

fn main() -> io::Result<()> {
    let mut text = String::new();
    match std::env::args().nth(1) {
        Some(path) => text = std::fs::read_to_string(path)?,
        None => drop(io::stdin().read_to_string(&mut text)?),
    }
    Cards(&text).print(&nutgraf::summarize(&text, &Options::default()));
    Ok(())
}

/// Prints with the words of its text.
struct Cards<'a>(&'a str);

impl Cards<'_> {
    fn print(&self, s: &Summary) {
        self.head(s);
        self.event(s);
        list("GIST", s.gist.iter().map(|g| format!("{}. {}", g.rank, self.words(g.span))));
        list("FACTS", s.facts.iter().map(|f| format!("[{}] {} {}", f.kind, self.words(f.span), self.slots(&f.slots))));
        list("QUOTES", s.quotes.iter().map(|q| self.quote(q)));
        list("FIGURES", s.quantities.iter().map(|q| self.quantity(q)));
        list(
            "CHANGES",
            s.changes.iter().map(|c| {
                let end = |q: &Option<Quantity>| q.as_ref().map_or("?".to_owned(), |q| self.quantity(q));
                format!(
                    "{}: {} -> {} {:?} {:?} | {}",
                    self.maybe(c.what),
                    end(&c.from),
                    end(&c.to),
                    c.percent,
                    c.direction,
                    self.words(c.span)
                )
            }),
        );
        list(
            "DATES",
            s.dates
                .all
                .iter()
                .map(|d| format!("{} = {}{}", self.words(d.span), d.iso, if d.inferred { " (inferred)" } else { "" })),
        );
        list("PEOPLE", s.entities.people.iter().map(|e| self.entity(e)));
        list("ORGANIZATIONS", s.entities.organizations.iter().map(|e| self.entity(e)));
        list("PLACES", s.entities.places.iter().map(|e| self.entity(e)));
        list("KEYPHRASES", s.keyphrases.iter().map(|k| format!("{} ({})", self.words(k.span), k.count)));
        list(
            "CONTACTS",
            s.contacts
                .iter()
                .map(|c| [c.name, c.role, c.organization, c.email, c.phone, c.url].map(|p| self.maybe(p)).join(" | ")),
        );
        list("SECTIONS", s.sections.iter().map(|(kind, span)| format!("{kind:?}: {}", brief(&self.words(*span)))));
        list("NOTICES", s.notices.iter().map(|n| n.message.to_owned()));
    }

    fn head(&self, s: &Summary) {
        let h = &s.header;
        println!("HEADLINE {}\nSUBHEADLINE {}", self.maybe(h.headline), self.maybe(h.subheadline));
        let released = s.dates.released.as_ref().map_or("-", |d| d.iso.as_str());
        println!(
            "ISSUER {} PLACE {} DATE {released} EMBARGO {}",
            self.maybe(h.issuer),
            self.maybe(h.dateline),
            self.maybe(h.embargo)
        );
    }

    fn event(&self, s: &Summary) {
        let e = &s.event;
        let answers =
            [("who", e.who), ("what", e.what), ("when", e.when), ("where", e.r#where), ("why", e.why), ("how", e.how)];
        list("EVENT", answers.iter().map(|(question, answer)| format!("{question}: {}", self.maybe(*answer))));
    }

    fn quote(&self, q: &Quote) -> String {
        let parts: Vec<_> = q.parts.iter().map(|p| self.words(*p)).collect();
        let speaker = q.speaker.map_or("?".to_owned(), |s| {
            let named = [Some(s.name), s.mention, s.role, s.organization].map(|p| self.maybe(p)).join(" | ");
            format!("{named} #{:?}", s.person)
        });
        format!("{:?} “{}” — {speaker} ({})", q.kind, parts.join(" … "), self.maybe(q.cue))
    }

    fn quantity(&self, q: &Quantity) -> String {
        let unit = match q.unit {
            Some(Unit::Words(span)) => self.words(span),
            Some(Unit::Symbol(symbol)) => symbol.to_owned(),
            None => "-".to_owned(),
        };
        let to = q.value_to.map_or(String::new(), |v| format!("–{v}"));
        let qualifier = q.qualifier.map_or(String::new(), |v| format!("{v:?} "));
        format!("{} = {qualifier}{}{to} {unit} ({:?})", self.words(q.span), q.value, q.kind)
    }

    fn entity(&self, e: &Entity) -> String {
        let mentions: Vec<_> = e.mentions.iter().map(|m| self.words(*m)).collect();
        let parts = [e.acronym, e.role, e.organization].map(|p| self.maybe(p)).join(" | ");
        format!("{} | {parts} [{}]", self.words(e.name), mentions.join("; "))
    }

    fn slots(&self, slots: &[(&str, Span)]) -> String {
        let named: Vec<_> = slots.iter().map(|(name, span)| format!("{name}={}", self.words(*span))).collect();
        if named.is_empty() { String::new() } else { format!("{{{}}}", named.join("; ")) }
    }

    fn words(&self, span: Span) -> String {
        span.of(self.0).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn maybe(&self, span: Option<Span>) -> String {
        span.map_or("-".to_owned(), |s| self.words(s))
    }
}

fn brief(words: &str) -> String {
    words.chars().take(90).collect()
}

fn list(title: &str, items: impl Iterator<Item = impl Display>) {
    println!("\n{title}");
    items.for_each(|item| println!("  {item}"));
}
