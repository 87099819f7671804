//! What the contract promises of every text, each promise with its check. The tests and the fuzzer share it.

use nutgraf::wire::{self, Native};
use nutgraf::{Doc, Options};
use serde_json::Value;

/// What the checks look at.
struct Case<'t> {
    text: &'t str,
    units: Vec<u16>,
    options: &'t Options,
    summary: Value,
    doc: Doc<'t>,
    sentences: Vec<(usize, usize)>,
}

type Check = fn(&Case) -> Result<(), String>;

/// The promises in words, and how they are checked.
const PROMISES: &[(&str, Check)] = &[
    ("excerpts are slices of the text", |c| verbatim(&c.summary, &c.units)),
    ("names are words of the text", |c| names(&c.summary, c.text)),
    ("sections and sentences hold every token once", |c| cover(&c.doc)),
    ("only white space lies between sentences", |c| between(c.text)),
    ("sections are in order", |c| apart(&spans(&c.summary["sections"]))),
    ("the gist is in order", |c| apart(&spans(&c.summary["gist"]))),
    ("the gist is ranked, and no longer than asked", ranked),
    ("the gist is part of the story", told),
    ("facts are no more than asked, and in one sentence with their parts", facts),
    ("the parts of a fact are in order, from its first to its last word", |c| {
        every(items(&c.summary["facts"]), hulled)
    }),
    ("the brief names what is there, once", brief),
    ("the brief is short and says nothing twice", short),
    ("speakers are counted, each quotation once", voiced),
    ("quotations are in order, their parts apart and each in one paragraph", quoted),
    ("persons are listed", persons),
    ("the mentions of one name are apart", mentions),
    ("names have letters", lettered),
    ("quantities are in order and apart", |c| apart(&spans(&c.summary["quantities"]))),
    ("ranges rise", |c| rising(&c.summary)),
    ("dates are in order and apart", |c| apart(&spans(&c.summary["dates"]))),
    ("dates are EDTF", dated),
    ("contacts are in order", |c| ordered(&excerpts(&c.summary["contacts"]))),
    ("sentences are counted", counted),
];

/// Promises that are broken today, each with a text that shows it. They are not checked until they hold; the list may only
/// grow shorter.
pub const FAULTS: &[(&str, &str)] = &[];

/// The summary as JavaScript gets it.
pub fn summary(text: &str, options: &Options) -> Value {
    serde_json::to_value(wire::wire(&nutgraf::summarize(text, options), &Native::new(text))).expect("serializable")
}

/// The promises that the reading of `text` breaks, with what shows it.
pub fn broken(text: &str, options: &Options) -> Vec<String> {
    let known = |promise: &str| FAULTS.iter().any(|(fault, _)| *fault == promise);
    check(text, options).into_iter().filter(|(promise, _)| !known(promise)).map(|(p, e)| format!("{p}: {e}")).collect()
}

/// All promises that the reading of `text` breaks, known faults included.
pub fn check<'t>(text: &'t str, options: &'t Options) -> Vec<(&'static str, String)> {
    let slice = Native::new(text);
    let sentences = serde_json::to_value(wire::bounds(&nutgraf::sentences(text), &slice)).expect("serializable");
    let case = Case {
        text,
        units: text.encode_utf16().collect(),
        options,
        summary: summary(text, options),
        doc: Doc::new(text),
        sentences: spans(&sentences),
    };
    PROMISES.iter().filter_map(|(promise, check)| Some((*promise, check(&case).err()?))).collect()
}

/// Start and end of an object that has both.
fn bounds(value: &Value) -> Option<(usize, usize)> {
    let at = |key: &str| value.get(key)?.as_u64().and_then(|n| usize::try_from(n).ok());
    Some((at("start")?, at("end")?))
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn spans(list: &Value) -> Vec<(usize, usize)> {
    items(list).iter().filter_map(bounds).collect()
}

fn excerpts(list: &Value) -> Vec<(usize, usize)> {
    items(list).iter().filter_map(|item| bounds(&item["excerpt"])).collect()
}

fn ensure(holds: bool, evidence: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(evidence()) }
}

fn every<'v>(values: impl IntoIterator<Item = &'v Value>, check: impl Fn(&Value) -> bool) -> Result<(), String> {
    values.into_iter().find(|v| !check(v)).map_or(Ok(()), |v| Err(v.to_string()))
}

fn apart(spans: &[(usize, usize)]) -> Result<(), String> {
    let wrong = spans.windows(2).find(|w| w[0].1 > w[1].0);
    ensure(wrong.is_none(), || format!("{wrong:?}"))
}

fn ordered(spans: &[(usize, usize)]) -> Result<(), String> {
    ensure(spans.is_sorted(), || format!("{spans:?}"))
}

fn within(inner: (usize, usize), outer: (usize, usize)) -> bool {
    outer.0 <= inner.0 && inner.1 <= outer.1
}

/// All values inside `value`, itself included.
fn all(value: &Value) -> Vec<&Value> {
    let inner: Vec<&Value> = match value {
        Value::Array(items) => items.iter().collect(),
        Value::Object(fields) => fields.values().collect(),
        _ => Vec::new(),
    };
    std::iter::once(value).chain(inner.into_iter().flat_map(all)).collect()
}

fn verbatim(summary: &Value, units: &[u16]) -> Result<(), String> {
    every(all(summary), |value| {
        let Some((start, end)) = bounds(value) else { return true };
        let words = (start < end).then(|| units.get(start..end)).flatten().map(String::from_utf16);
        let said = |words: &String| value.get("text").is_none_or(|text| text == words.as_str());
        words.is_some_and(|words| words.as_ref().is_ok_and(said))
    })
}

fn names(summary: &Value, text: &str) -> Result<(), String> {
    const FIELDS: [&str; 8] = ["name", "role", "organization", "acronym", "what", "email", "phone", "url"];
    every(all(summary), |value| {
        FIELDS.iter().filter_map(|field| value.get(field)?.as_str()).all(|s| !s.is_empty() && text.contains(s))
    })
}

fn cover(doc: &Doc) -> Result<(), String> {
    let sections = doc.sections.iter().flat_map(|s| s.tokens.clone());
    let sentences = doc.sentences.iter().flat_map(|s| s.tokens.clone());
    ensure(sections.eq(0..doc.tokens.len()), || format!("{:?}", doc.sections))?;
    ensure(sentences.eq(0..doc.tokens.len()), || format!("{:?}", doc.sentences))
}

fn between(text: &str) -> Result<(), String> {
    let blank = |text: &str| text.chars().all(|c| c.is_whitespace() || c == '\u{feff}');
    let mut end = 0;
    for s in nutgraf::sentences(text) {
        ensure(text.get(end..s.start as usize).is_some_and(blank), || format!("{s:?}"))?;
        end = s.end as usize;
    }
    ensure(text.get(end..).is_some_and(blank), || format!("behind {end}"))
}

fn ranked(case: &Case) -> Result<(), String> {
    let gist = &case.summary["gist"];
    let mut ranks: Vec<_> = items(gist).iter().filter_map(|g| g["rank"].as_u64()).collect();
    ranks.sort_unstable();
    let counted = ranks.iter().copied().eq(1..=ranks.len() as u64);
    ensure(counted && ranks.len() <= case.options.sentences, || gist.to_string())
}

fn told(case: &Case) -> Result<(), String> {
    const APART: [&str; 6] = ["breadcrumb", "caption", "boilerplate", "contact", "note", "end"];
    let is_apart = |s: &&Value| s["kind"].as_str().is_some_and(|kind| APART.contains(&kind));
    let apart: Vec<_> = items(&case.summary["sections"]).iter().filter(is_apart).filter_map(bounds).collect();
    let told = |g: &Value| bounds(g).is_some_and(|g| !apart.iter().any(|&section| within(g, section)));
    every(items(&case.summary["gist"]), told)
}

fn facts(case: &Case) -> Result<(), String> {
    let facts = items(&case.summary["facts"]);
    ensure(facts.len() <= case.options.facts, || format!("{} facts", facts.len()))?;
    every(facts, |fact| {
        let sentence = bounds(fact).and_then(|f| case.sentences.iter().find(|&&s| within(f, s)));
        let slots = fact["slots"].as_object().into_iter().flat_map(serde_json::Map::values).filter_map(bounds);
        sentence.is_some_and(|&sentence| slots.into_iter().all(|slot| within(slot, sentence)))
    })
}

fn hulled(fact: &Value) -> bool {
    let parts = spans(&fact["parts"]);
    let hull = parts.first().zip(parts.last()).map(|(first, last)| (first.0, last.1));
    apart(&parts).is_ok() && hull == bounds(fact)
}

/// Quotations without a speaker are counted as such, the others as told by name or role.
fn voiced(case: &Case) -> Result<(), String> {
    let (quotes, speakers) = (items(&case.summary["quotes"]), &case.summary["speakers"]);
    let [named, role, unnamed] = ["named", "byRole", "unnamed"].map(|kind| speakers[kind].as_u64().unwrap_or(u64::MAX));
    let silent = quotes.iter().filter(|quote| quote["speaker"].is_null()).count() as u64;
    let right = unnamed == silent && named.saturating_add(role) == quotes.len() as u64 - silent;
    ensure(right, || format!("{speakers} of {} quotations, {silent} without a speaker", quotes.len()))
}

fn brief(case: &Case) -> Result<(), String> {
    for list in ["facts", "changes", "quotes"] {
        let chosen: Vec<_> = items(&case.summary["brief"][list]).iter().filter_map(Value::as_u64).collect();
        let all = items(&case.summary[list]).len() as u64;
        let once = chosen.iter().enumerate().all(|(i, at)| *at < all && !chosen[..i].contains(at));
        ensure(once, || format!("{list} {chosen:?} of {all}"))?;
    }
    Ok(())
}

/// A third of a text, half of a short one, and no words twice, not those of the event either.
fn short(case: &Case) -> Result<(), String> {
    const SHORT: usize = 300;
    let (summary, brief) = (&case.summary, &case.summary["brief"]);
    let chosen =
        |list: &str| items(&brief[list]).iter().filter_map(Value::as_u64).filter_map(|at| usize::try_from(at).ok());
    let shown = |list: &'static str| chosen(list).filter_map(move |at| items(&summary[list]).get(at));
    let parts = shown("facts")
        .chain(shown("quotes"))
        .flat_map(|item| items(&item["parts"]))
        .chain(shown("changes").map(|change| &change["excerpt"]));
    let event = ["who", "what"].map(|name| &summary["event"][name]);
    let all: Vec<&Value> = parts.collect();
    let mut places: Vec<_> = all.iter().filter_map(|part| bounds(part)).collect();
    places.sort_unstable();
    apart(&places)?;
    let twice = event.iter().filter_map(|e| bounds(e)).any(|e| places.iter().any(|p| p.0 < e.1 && e.0 < p.1));
    ensure(!twice, || format!("{places:?} repeats the event"))?;
    let words = |text: &str| text.split_whitespace().count();
    let told = all.iter().copied().chain(event).chain([&summary["headline"]]);
    let length: usize = told.filter_map(|part| part["text"].as_str()).map(words).sum();
    let whole = words(case.text);
    let most = whole / if whole > SHORT { 3 } else { 2 };
    ensure(places.is_empty() || length <= most, || format!("{length} of {whole} words"))
}

fn quoted(case: &Case) -> Result<(), String> {
    let parts: Vec<_> = items(&case.summary["quotes"]).iter().flat_map(|q| spans(&q["parts"])).collect();
    let sections = spans(&case.summary["sections"]);
    apart(&parts)?;
    let astray = parts.iter().find(|&&part| !sections.iter().any(|&section| within(part, section)));
    ensure(astray.is_none(), || format!("{astray:?}"))
}

fn persons(case: &Case) -> Result<(), String> {
    let people = items(&case.summary["people"]).len() as u64;
    every(items(&case.summary["quotes"]), |q| q["speaker"]["person"].as_u64().is_none_or(|person| person < people))
}

fn lettered(case: &Case) -> Result<(), String> {
    let names = ["people", "organizations", "places"].map(|list| items(&case.summary[list]));
    let text = |entity: &Value| entity["name"].as_str().unwrap_or_default().to_owned();
    let bare = names.iter().flat_map(|list| list.iter().map(text)).find(|name| !name.contains(char::is_alphabetic));
    ensure(bare.is_none(), || format!("{bare:?} is a name"))
}

fn mentions(case: &Case) -> Result<(), String> {
    let entities = ["people", "organizations", "places"].map(|list| items(&case.summary[list]));
    every(entities.into_iter().flatten(), |entity| {
        let mut mentions = spans(&entity["mentions"]);
        mentions.sort_unstable();
        !mentions.is_empty() && apart(&mentions).is_ok()
    })
}

fn rising(summary: &Value) -> Result<(), String> {
    every(all(summary), |value| {
        let number = |key: &str| value.get(key).map(Value::as_f64);
        match (number("value"), number("valueTo")) {
            (Some(None), _) => false,
            (Some(Some(from)), Some(Some(to))) => from <= to,
            _ => true,
        }
    })
}

fn dated(case: &Case) -> Result<(), String> {
    every(all(&case.summary), |value| value.get("iso").is_none_or(|iso| iso.as_str().is_some_and(is_edtf)))
}

/// A year, month, season or day, or two with a slash between; "X" for a digit that is not known.
fn is_edtf(iso: &str) -> bool {
    let digits = |part: &str, len: usize| part.len() == len && part.bytes().all(|b| b.is_ascii_digit() || b == b'X');
    let date = |date: &str| {
        let mut parts = date.split('-');
        parts.next().is_some_and(|year| digits(year, 4))
            && parts.by_ref().take(2).all(|part| digits(part, 2))
            && parts.next().is_none()
    };
    iso.split('/').count() <= 2 && iso.split('/').all(date)
}

fn counted(case: &Case) -> Result<(), String> {
    let stats = &case.summary["stats"];
    ensure(stats["sentences"] == case.sentences.len(), || stats.to_string())
}

/// Whether the same text gives the same summary again.
pub fn is_same_again(text: &str, options: &Options) -> bool {
    summary(text, options) == summary(text, options)
}
