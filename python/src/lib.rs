//! The border to Python: arguments in, dictionaries or JSON out. Others may run while a text is read.

#[path = "../../cli/border.rs"]
mod border;
#[path = "../../cli/json.rs"]
mod json;
mod points;

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use nutgraf::wire::{self, Native, Slice};
use nutgraf::{Options, Span};
use pyo3::prelude::*;
use serde::Serialize;

pyo3::import_exception!(nutgraf._error, NutgrafError);

/// Python counts characters, and so do its offsets.
struct Characters<'a> {
    text: &'a str,
    table: points::Points,
}

impl<'a> Characters<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, table: points::Points::new(text) }
    }
}

impl<'a> Slice for Characters<'a> {
    type Text = &'a str;

    fn offset(&self, at: u32) -> u32 {
        self.table.offset(at)
    }

    fn words(&self, span: Span) -> &'a str {
        span.of(self.text)
    }
}

fn refuse(code: &'static str) -> impl Fn(String) -> PyErr {
    move |message| NutgrafError::new_err((code, message))
}

fn count(name: &str, value: i64) -> PyResult<usize> {
    usize::try_from(value).map_err(|_| refuse("invalid-options")(format!("{name} must be 0 or more, not {value}")))
}

type Known = HashMap<String, Vec<String>>;

fn options(sentences: i64, facts: i64, released: Option<&str>, names: Option<Known>) -> PyResult<Options> {
    let released = released.filter(|day| !day.is_empty()).map(border::day).transpose();
    Ok(Options {
        sentences: count("sentences", sentences)?,
        facts: count("facts", facts)?,
        released: released.map_err(refuse("invalid-options"))?,
        names: border::names(names.unwrap_or_default()).map_err(refuse("invalid-options"))?,
    })
}

/// Does the work without the interpreter's lock. A text at which the core fails harms no other one.
fn read<T: Send>(py: Python<'_>, text: &str, action: impl Fn() -> T + Send) -> PyResult<T> {
    border::check_length(text).map_err(refuse("text-too-long"))?;
    let result = py.detach(|| catch_unwind(AssertUnwindSafe(action)));
    result.map_err(|_| refuse("reading-failed")("the text could not be read; others can be".to_owned()))
}

fn dictionary<'py>(py: Python<'py>, value: &impl Serialize) -> PyResult<Bound<'py, PyAny>> {
    Ok(pythonize::pythonize(py, value)?)
}

#[pyfunction]
#[pyo3(signature = (text, *, sentences = 3, facts = 8, released = None, names = None))]
fn summarize<'py>(
    py: Python<'py>,
    text: &str,
    sentences: i64,
    facts: i64,
    released: Option<&str>,
    names: Option<Known>,
) -> PyResult<Bound<'py, PyAny>> {
    let options = options(sentences, facts, released, names)?;
    let (summary, slice) = read(py, text, || (nutgraf::summarize(text, &options), Characters::new(text)))?;
    dictionary(py, &wire::wire(&summary, &slice))
}

#[pyfunction]
#[pyo3(signature = (text, *, sentences = 3, facts = 8, released = None, names = None))]
fn summarize_json(
    py: Python<'_>,
    text: &str,
    sentences: i64,
    facts: i64,
    released: Option<&str>,
    names: Option<Known>,
) -> PyResult<String> {
    let options = options(sentences, facts, released, names)?;
    let written = read(py, text, || {
        let mut out = Vec::new();
        let summary = nutgraf::summarize(text, &options);
        json::write(&wire::wire(&summary, &Native::new(text)), &mut out).map(|()| out)
    })?;
    let failed = refuse("reading-failed");
    let bytes = written.map_err(|error| failed(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| failed(error.to_string()))
}

#[pyfunction]
#[pyo3(signature = (text, /))]
fn sentences<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    let (found, slice) = read(py, text, || (nutgraf::sentences(text), Characters::new(text)))?;
    dictionary(py, &wire::bounds(&found, &slice))
}

/// Reads English press releases.
#[pymodule]
mod _core {
    #[pymodule_export]
    use super::{sentences, summarize, summarize_json};
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(_module: &Bound<'_, PyModule>) -> PyResult<()> {
        // What a panic prints helps nobody: it becomes an error with a code.
        std::panic::set_hook(Box::new(|_| {}));
        Ok(())
    }
}
