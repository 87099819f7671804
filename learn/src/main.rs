//! Makes the weights of the models: `cargo run --release --manifest-path learn/Cargo.toml -- tag DATA OUT`.

mod corpus;
mod crf;
mod invent;
mod issuer;
mod name;
mod perceptron;
mod section;
mod tag;
mod write;

use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["tag", data, out] => tag::learn(data, out),
        ["section", own, data] => section::validate(own, data),
        ["section", own, data, out] => section::learn(own, data, out),
        ["name", data, evaluation, corpus, folds, out] => {
            name::learn(data, evaluation, corpus, folds.parse().unwrap_or(0), out);
        }
        ["issuer", evaluation, corpus, out] => issuer::learn(evaluation, corpus, out),
        _ => {
            eprintln!("usage: learn tag DATA.jsonl OUT.bin | learn section OWN.txt DATA OUT.bin");
            eprintln!("       learn name DATA EVALUATION CORPUS FOLDS OUT.bin | learn issuer EVALUATION CORPUS OUT.rs");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}
