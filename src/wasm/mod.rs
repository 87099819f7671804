//! The boundary to JavaScript: the only place that names wasm-bindgen, js-sys, web-sys and serde-wasm-bindgen.

mod dom;

use js_sys::JsString;
use serde::{Serialize, Serializer};
use wasm_bindgen::prelude::*;

use crate::utf16::Utf16;
use crate::wire::{self, Slice};
use crate::{Names, Options, Span};

/// Slices the caller's own string, so that every excerpt is made of its very code units.
struct Caller<'a> {
    text: &'a JsString,
    table: Utf16,
}

struct Piece(JsValue);

impl Serialize for Piece {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serde_wasm_bindgen::preserve::serialize(&self.0, serializer)
    }
}

impl Slice for Caller<'_> {
    type Text = Piece;

    fn offset(&self, at: u32) -> u32 {
        self.table.offset(at)
    }

    fn words(&self, span: Span) -> Piece {
        Piece(self.text.slice(self.offset(span.start), self.offset(span.end)).into())
    }
}

fn to_js(value: &impl Serialize) -> JsValue {
    let serializer =
        serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true).serialize_maps_as_objects(true);
    value.serialize(&serializer).unwrap_or(JsValue::NULL)
}

/// Lone surrogates become U+FFFD, which takes one UTF-16 unit as they do: offsets stay those of the caller's string.
fn read(text: &JsString) -> String {
    String::from(text)
}

/// Reads a release; the arguments are checked by the JavaScript around it.
#[wasm_bindgen]
pub fn summarize(
    text: &JsString,
    sentences: u32,
    facts: u32,
    released: Option<String>,
    people: Vec<String>,
    organizations: Vec<String>,
    places: Vec<String>,
) -> JsValue {
    let owned = read(text);
    let names = Names { people, organizations, places };
    let options = Options { sentences: sentences as usize, facts: facts as usize, released, names };
    let caller = Caller { text, table: Utf16::new(&owned) };
    to_js(&wire::wire(&crate::summarize(&owned, &options), &caller))
}

/// The sentence bounds of a text.
#[wasm_bindgen]
pub fn sentences(text: &JsString) -> JsValue {
    let owned = read(text);
    let caller = Caller { text, table: Utf16::new(&owned) };
    to_js(&wire::bounds(&crate::sentences(&owned), &caller))
}
